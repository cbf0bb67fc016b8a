"""Makes one statement of each kind of damage from a statement that is sound.

usage: damage.py STATEMENTS OUT NAMES
"""

import copy
import json
import sys


def set_in(statement, path, value):
    *way, last = path
    for step in way:
        statement = statement.setdefault(step, {})
    statement[last] = value


def drop(statement, path):
    *way, last = path
    for step in way:
        statement = statement[step]
    del statement[last]


KINDS = [
    ("no actor", drop, ["actor"]),
    ("no verb", drop, ["verb"]),
    ("an object without an id", drop, ["object", "id"]),
    ("an account without its home page", drop, ["actor", "account", "homePage"]),
    ("a verb that is no address", set_in, ["verb", "id"], "passed"),
    ("an object that is no address", set_in, ["object", "id"], "cold soup"),
    ("an id that is no UUID", set_in, ["id"], "one"),
    ("a registration that is no UUID", set_in, ["context", "registration"], "one"),
    ("a scaled score over 1", set_in, ["result", "score", "scaled"], 5),
    ("a raw score over its greatest", set_in, ["result", "score", "raw"], 1000),
    ("a duration in words", set_in, ["result", "duration"], "four seconds"),
    ("a timestamp in words", set_in, ["timestamp"], "yesterday"),
    ("a null", set_in, ["result", "response"], None),
    ("an extension without an address", set_in, ["result", "extensions"], {"moves": 3}),
]

statements = json.load(open(sys.argv[1]))
sound = next(it for it in statements if "raw" in it.get("result", {}).get("score", {}))
damaged = []
for _, act, *rest in KINDS:
    statement = copy.deepcopy(sound)
    act(statement, *rest)
    damaged.append(statement)
json.dump(damaged, open(sys.argv[2], "w"))
open(sys.argv[3], "w").write("".join(f"{name}\n" for name, *_ in KINDS))
