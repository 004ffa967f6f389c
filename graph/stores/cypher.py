"""Reading other people's Cypher just far enough: its tokens, and the dates in it.

What may pass the query door is decided in `door.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from graph import lazy_re as re

_SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+"
_COMMENT = r"//[^\n\r]*|/\*.*?\*/"
_STRING = r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\""""
_NAME = r"`(?:[^`]|``)*`"
_NUMBER = r"0[xX][0-9a-fA-F]+|0o[0-7]+|(?=\.?[0-9])[0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][-+]?[0-9]+)?"
_SYMBOL = r"::|\.\.|<>|<=|>=|=~|!=|\+=|\|\||[-+*/%^=<>|&!:,.;$?()\[\]{}]"
_ARROW = "[\u2010-\u2015\u27e8\u27e9\u3008\u3009\ufe58\ufe63-\ufe65\uff0d\uff1c\uff1e]"
_CODE = re.compile(
    rf"(?P<skipped>{_SPACE}|{_COMMENT})|(?P<string>{_STRING})|(?P<name>{_NAME})|(?P<unreadable>/\*)"
    rf"|(?P<number>{_NUMBER})|(?P<word>[^\W\d]\w*)|(?P<symbol>{_SYMBOL}|{_ARROW})",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u(?P<code>.{0,4})|.)", re.DOTALL)
_CODE_POINT = re.compile(r"[0-9a-fA-F]{4}")
_DATE_CALL = r"""(?<![\w.$:])date[ \t]*\([ \t]*(?P<mark>['"])(?P<day>\d{4}-\d\d-\d\d)(?P=mark)[ \t]*\)"""
_DATES = re.compile(
    f"(?P<skipped>{_COMMENT}|{_STRING}|{_NAME})|{_DATE_CALL}", re.DOTALL | re.IGNORECASE | re.ASCII
)


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    NAME = "name"
    """In backticks: never a word of the language."""
    STRING = "string"
    NUMBER = "number"
    SYMBOL = "symbol"
    UNREADABLE = "unreadable"
    """An unknown character, or the start of a string, name or comment without an end."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name, string, number or sign of a Cypher text."""

    kind: Kind
    text: str
    start: int
    """Where it begins, in code points."""

    @property
    def key(self) -> str:
        """What to compare with words of the language and signs: `MATCH`, `{`. Names and strings have none."""
        if self.kind is Kind.WORD:
            return self.text.upper() if self.text.isascii() else ""
        return self.text if self.kind is Kind.SYMBOL else ""

    @property
    def name(self) -> str | None:
        """What it is called, where it is used as a name; `None` for strings, numbers and signs."""
        if self.kind is Kind.NAME:
            return self.text[1:-1].replace("``", "`")
        return self.text if self.kind is Kind.WORD else None


def tokens(cypher: str) -> Iterator[Token]:
    r"""The tokens as Neo4j 5, its Cypher 25 and the embedded store cut them; white space and comments, which
    end at `\n` and at `\r`, are left out. Where the three differ, the token is unreadable or a sign more.
    """
    at = 0
    while at < len(cypher):
        match = _CODE.match(cypher, at)
        if match is None or match.lastgroup is None or match.end() == at:
            yield Token(Kind.UNREADABLE, cypher[at], at)
            at += 1
            continue
        if match.lastgroup != "skipped":
            yield _token(Kind(match.lastgroup), match[0], at)
        at = match.end()


def _token(kind: Kind, text: str, at: int) -> Token:
    # Newer letters than the servers know, and those beyond 16 bits, are names in backticks only.
    known = kind is not Kind.WORD or (text.isidentifier() and max(text) <= "\uffff")
    return Token(kind if known else Kind.UNREADABLE, text, at)


END = Token(Kind.SYMBOL, "", -1)
"""What stands behind the last token, and before the first."""


class Cursor:
    """A place among the tokens of a text, for reading them one by one."""

    def __init__(self, cypher: str) -> None:
        self._tokens = list(tokens(cypher))
        self.count = 0
        """How many have been read."""

    def peek(self, ahead: int = 0) -> Token:
        """The next token, one further on, or (from -1) one that has been read; `END` where there is none."""
        at = self.count + ahead
        return self._tokens[at] if 0 <= at < len(self._tokens) else END

    def take(self) -> Token:
        """Read the next token."""
        token = self.peek()
        self.count += 1
        return token

    def skip(self, *keys: Collection[str]) -> bool:
        """Read as many tokens as keys are given, if each is one of its keys; whether they were."""
        found = all(self.peek(ahead).key in each for ahead, each in enumerate(keys))
        self.count += len(keys) if found else 0
        return found

    def skip_all(self, keys: Collection[str]) -> None:
        """Read on as long as the tokens are among the keys."""
        while self.skip(keys):
            pass

    def take_name(self) -> str:
        """Read a name with the dots in it, as `db.labels`; empty where none stands."""
        parts: list[str] = []
        while (part := self.peek().name) is not None:
            parts.append(part)
            self.count += 1
            if not self.skip({"."}):
                break
        return ".".join(parts)

    def name_before(self) -> str:
        """The name with the dots in it that stands before the token read last; empty where none does."""
        parts: list[str] = []
        back = -2
        while (part := self.peek(back).name) is not None:
            parts.append(part)
            back -= 2
            if self.peek(back + 1).key != ".":
                return ".".join(reversed(parts))
        return ".".join(["", *reversed(parts)]) if parts else ""


def unescaped(cypher: str) -> str | None:
    r"""The text as Neo4j reads it, which puts a character in the place of every `\uXXXX`, also outside of
    strings, before it looks for tokens. `None` where an escape has not four digits.
    """
    broken = False

    def replace(match: re.Match[str]) -> str:
        nonlocal broken
        if match["code"] is None:
            return match[0]
        if _CODE_POINT.fullmatch(match["code"]) is None:
            broken = True
            return match[0]
        return chr(int(match["code"], 16))

    text = _ESCAPE.sub(replace, cypher)
    return None if broken else text


def hoist_dates(cypher: str, parameters: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The text with every `date('2020-06-01')` as a parameter, and the parameters with those dates.

    The embedded store uses a date index only for parameters. Length and lines of the text stay, so
    that an error's line and column still point at what the person wrote.
    """
    hoisted = dict(parameters)

    def replace(match: re.Match[str]) -> str:
        if match["skipped"] is not None:
            return match[0]
        try:
            day = date.fromisoformat(match["day"])
        except ValueError:  # 2020-02-30: the server says so better
            return match[0]
        name = _free_name(hoisted, day)
        hoisted[name] = day
        return f"${name}".ljust(len(match[0]))

    return _DATES.sub(replace, cypher), hoisted


def _free_name(taken: Mapping[str, Any], day: date) -> str:
    """Short enough to stand in the place of the shortest literal."""
    number = 1
    while f"day_{number}" in taken and taken[f"day_{number}"] != day:
        number += 1
    return f"day_{number}"


def shown_columns(columns: Sequence[str], cypher: str, hoisted: str) -> tuple[str, ...]:
    """The columns as the person wrote them: one without a name of its own is called by its text."""
    literals = {
        hoisted[match.start() : match.end()].strip(): match[0]
        for match in _DATES.finditer(cypher)
        if match["skipped"] is None
    }
    if not literals:
        return tuple(columns)
    names = re.compile("|".join(rf"{re.escape(name)}(?!\d) *" for name in literals))
    return tuple(names.sub(lambda match: literals[match[0].strip()], column) for column in columns)
