"""A small reader of RON, enough for scenario files.

Values become Python values: lists, dicts (maps, in the file's order), strings, booleans, `int`, and
`Fraction` for numbers with a point, so that nothing is lost. `Name(field: ..)` and `(field: ..)` become
a `Struct`, `Name(a, b)` and a bare `Name` a `Variant`, `(a, b)` a tuple. `Some(x)` is `x`, `None` is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction


class RonError(Exception):
    pass


@dataclass
class Struct:
    name: str
    fields: dict = field(default_factory=dict)


@dataclass
class Variant:
    name: str
    args: tuple = ()


SPACE = re.compile(r"(?:\s+|//[^\n]*)+")
IDENT = re.compile(r"(?:r#)?[A-Za-z_][A-Za-z0-9_]*")
NUMBER = re.compile(r"[+-]?(?:0x[0-9a-fA-F_]+|0b[01_]+|0o[0-7_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)")
RAW = re.compile(r'r(#*)"')
SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "\\": "\\", '"': '"', "'": "'"}


class Reader:
    def __init__(self, text: str):
        self.text = text.removeprefix("\ufeff")
        self.at = 0

    def fail(self, what: str):
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - (self.text.rfind("\n", 0, self.at) + 1) + 1
        raise RonError(f"line {line}, column {column}: {what}")

    def skip(self):
        while True:
            space = SPACE.match(self.text, self.at)
            if space:
                self.at = space.end()
            elif self.text.startswith("/*", self.at):
                depth, self.at = 1, self.at + 2
                while depth:
                    step = re.compile(r"/\*|\*/").search(self.text, self.at)
                    if not step:
                        self.fail("a comment without an end")
                    depth += 1 if step.group() == "/*" else -1
                    self.at = step.end()
            else:
                return

    def peek(self) -> str:
        self.skip()
        return self.text[self.at : self.at + 1]

    def take(self, char: str) -> bool:
        if self.peek() == char:
            self.at += 1
            return True
        return False

    def expect(self, char: str):
        if not self.take(char):
            self.fail(f"expected {char!r}, found {self.peek()!r}")

    def document(self):
        self.skip()
        while self.text.startswith("#!", self.at):
            self.at = self.text.index("]", self.at) + 1
            self.skip()
        value = self.value()
        if self.peek():
            self.fail("something follows the end")
        return value

    def value(self):
        char = self.peek()
        if char == "[":
            self.at += 1
            return self.sequence("]")
        if char == "{":
            return self.map()
        if char == "(":
            return self.body("")
        if char == '"':
            return self.string()
        if char == "r" and RAW.match(self.text, self.at):
            return self.raw_string()
        if char == "'":
            return self.char()
        number = NUMBER.match(self.text, self.at)
        if number:
            self.at = number.end()
            return self.number(number.group().replace("_", ""))
        ident = IDENT.match(self.text, self.at)
        if not ident:
            self.fail(f"expected a value, found {char!r}")
        self.at = ident.end()
        name = ident.group().removeprefix("r#")
        if name in ("true", "false"):
            return name == "true"
        if name == "None":
            return None
        if self.peek() != "(":
            return Variant(name)
        value = self.body(name)
        if name == "Some":
            return value.args[0] if isinstance(value, Variant) else value
        return value

    @staticmethod
    def number(text: str):
        if re.match(r"[+-]?0[xbo]", text):
            return int(text, 0)
        return Fraction(text) if re.search(r"[.eE]", text) else int(text)

    def sequence(self, end: str) -> list:
        items = []
        while not self.take(end):
            items.append(self.value())
            if not self.take(","):
                self.expect(end)
                break
        return items

    def map(self) -> dict:
        self.expect("{")
        entries = {}
        while not self.take("}"):
            key = self.value()
            if key in entries:
                self.fail(f"{key!r} stands here twice")
            self.expect(":")
            entries[key] = self.value()
            if not self.take(","):
                self.expect("}")
                break
        return entries

    def body(self, name: str):
        """What follows a name: fields, or values."""
        self.expect("(")
        self.skip()
        ident = IDENT.match(self.text, self.at)
        here = self.at
        if ident and not RAW.match(self.text, self.at):
            self.at = ident.end()
            named = self.peek() == ":"
            self.at = here
            if named:
                return self.struct(name)
        args = tuple(self.sequence(")"))
        return Variant(name, args) if name else args

    def struct(self, name: str) -> Struct:
        fields = {}
        while not self.take(")"):
            self.skip()
            ident = IDENT.match(self.text, self.at)
            if not ident:
                self.fail("expected the name of a field")
            self.at = ident.end()
            key = ident.group().removeprefix("r#")
            if key in fields:
                self.fail(f"the field {key} stands here twice")
            self.expect(":")
            fields[key] = self.value()
            if not self.take(","):
                self.expect(")")
                break
        return Struct(name, fields)

    def escape(self) -> str:
        char = self.text[self.at]
        self.at += 1
        if char in SIMPLE:
            return SIMPLE[char]
        if char == "x":
            code = self.text[self.at : self.at + 2]
            self.at += 2
            return chr(int(code, 16))
        if char == "u":
            found = re.compile(r"\{([0-9a-fA-F_]+)\}").match(self.text, self.at)
            if found:
                self.at = found.end()
                return chr(int(found.group(1).replace("_", ""), 16))
        if char == "\n":
            while self.text[self.at : self.at + 1].isspace():
                self.at += 1
            return ""
        self.fail(f"unknown escape \\{char}")

    def string(self) -> str:
        self.expect('"')
        out = []
        while self.at < len(self.text):
            char = self.text[self.at]
            self.at += 1
            if char == '"':
                return "".join(out)
            out.append(self.escape() if char == "\\" else char)
        self.fail("a string without an end")

    def raw_string(self) -> str:
        start = RAW.match(self.text, self.at)
        close = '"' + start.group(1)
        end = self.text.find(close, start.end())
        if end < 0:
            self.fail("a string without an end")
        self.at = end + len(close)
        return self.text[start.end() : end]

    def char(self) -> str:
        self.expect("'")
        char = self.text[self.at]
        self.at += 1
        if char == "\\":
            char = self.escape()
        self.expect("'")
        return char


def read(text: str):
    return Reader(text).document()
