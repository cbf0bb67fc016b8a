"""Reads a list of statements and prints, a line each, whether Ralph's strict model accepts them."""

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

for statement in json.load(open(sys.argv[1])):
    try:
        BaseXapiStatement.model_validate(statement)
        print("accepted")
    except ValidationError:
        print("refused")
