"""What may pass the read-only query door: decided on tokens, by lists of what is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NoReturn

from graph import lazy_re as re
from graph.errors import BadQuery, WriteRefused
from graph.stores import allowed
from graph.stores.cypher import END, Cursor, Kind, Token, unescaped

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_OPENS = {"'", '"', "`", "/*"}
"""Unreadable where what they open has no end."""
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Frame(Enum):
    """What may stand between a pair of brackets."""

    QUERY = "clauses"
    CASE = "an expression from CASE to END"
    GROUP = "anything but a clause, which no Cypher has there"


class _Awaits(Enum):
    """What may come next in a query."""

    CLAUSE = "a word that starts a clause"
    OPERAND = "a value or a name, whatever it is called"
    MORE = "an operator, or the next clause"


@dataclass(slots=True)
class _Level:
    """Where the reading stands between one pair of brackets."""

    frame: _Frame
    opened: Token
    closing: str = ""
    awaits: _Awaits = _Awaits.CLAUSE
    pattern: bool = False
    """In a pattern, where `+` and `*` say how often."""
    call: bool = False
    """A `CALL {…}`, after which only a clause may come."""


def check_reads(cypher: str) -> None:
    r"""Let a text pass that only reads; ask it before any text of other people goes to a server.

    It must only read both as it is written and as Neo4j reads it, with characters in the place of
    `\uXXXX`. Raises `WriteRefused`, or `BadQuery` for what is no query that only reads, with the word and its
    place; a text that passes may still be wrong, which the server says better.
    """
    plain = unescaped(cypher)
    if plain is None:
        raise BadQuery(r"\u 后面要有四位十六进制数字 (`\u` takes four hexadecimal digits)")
    if plain != cypher:
        _Reading(plain, placed=False).check()
    _Reading(cypher).check()


class _Reading:
    """One walk over the tokens. Clauses start in queries only, and there only where a value has ended;
    so a word in that place must be on a list, and any other word is somebody's name for something."""

    def __init__(self, cypher: str, *, placed: bool = True) -> None:
        self._cypher = cypher
        self._placed = placed
        self._tokens = Cursor(cypher)
        self._levels = [_Level(_Frame.QUERY, END)]

    def check(self) -> None:
        """Raises what is wrong with the first token that is not allowed."""
        while self._tokens.peek() is not END:
            token, level = self._tokens.take(), self._levels[-1]
            if token.kind is Kind.UNREADABLE:
                self._refuse(token)
            elif token.key in _CLOSING:
                self._open(token, level)
            elif token.key in _CLOSING.values():
                self._close(token, level)
            elif token.key == ";":
                self._only_end(token, level)
            elif level.frame is not _Frame.GROUP:
                self._step(token, level)
        if self._levels[-1].opened is not END:
            self._refuse(self._levels[-1].opened)

    def _step(self, token: Token, level: _Level) -> None:
        if token.kind is Kind.WORD:
            self._word(token, level)
        elif token.kind is Kind.SYMBOL:
            self._symbol(token, level)
        elif level.awaits is _Awaits.OPERAND:
            level.awaits = _Awaits.MORE
        elif token.kind is not Kind.NUMBER or not level.pattern:
            self._refuse(token)

    def _open(self, token: Token, level: _Level) -> None:
        if level.frame is not _Frame.GROUP:
            if level.awaits is _Awaits.CLAUSE and not (level.pattern and token.key == "("):
                self._refuse(token)
            level.awaits = _Awaits.MORE
        function = self._tokens.name_before() if token.key == "(" else ""
        if "." in function and function.rpartition(".")[0].lower() not in allowed.FUNCTION_SPACES:
            self._refuse(self._tokens.peek(-2), function.strip("."), known=True)
        if token.key == "{" and self._tokens.peek(-2).key in allowed.SUBQUERIES and not self._is_map():
            self._levels.append(_Level(_Frame.QUERY, token, "}", pattern=True))
        else:
            self._levels.append(_Level(_Frame.GROUP, token, _CLOSING[token.key]))

    def _is_map(self) -> bool:
        """Whether what follows a `{` can only be the properties of something that is called `count`."""
        first, second = self._tokens.peek(), self._tokens.peek(1)
        return first.key in {"}", "."} or (first.name is not None and second.key == ":")

    def _close(self, token: Token, level: _Level) -> None:
        if token.key != level.closing:
            self._refuse(token)
        self._levels.pop()
        self._levels[-1].awaits = _Awaits.CLAUSE if level.call else _Awaits.MORE

    def _symbol(self, token: Token, level: _Level) -> None:
        if level.awaits is _Awaits.CLAUSE:
            self._refuse(token)
        elif token.key == "$":
            if level.awaits is not _Awaits.OPERAND:
                self._refuse(token)
            if self._tokens.peek().name is not None or self._tokens.peek().kind is Kind.NUMBER:
                self._tokens.take()
                level.awaits = _Awaits.MORE
        elif token.key in {".", ":", "|", "&", "!"} and self._tokens.peek().name is not None:
            self._tokens.take()  # a property or a label
            level.awaits = _Awaits.MORE
        elif token.key == "::":
            self._type(level)
        elif token.key in {"*", "%"} and level.awaits is _Awaits.OPERAND:
            level.awaits = _Awaits.MORE  # everything; any label
        elif not (token.key in {"*", "+"} and level.pattern and level.awaits is _Awaits.MORE):
            level.awaits = _Awaits.OPERAND

    def _only_end(self, token: Token, level: _Level) -> None:
        """After a semicolon no second statement follows."""
        self._tokens.skip_all({";"})
        if level.opened is not END:
            self._refuse(token)
        if self._tokens.peek() is not END:
            self._refuse(self._tokens.peek())

    def _type(self, level: _Level) -> None:
        self._tokens.skip_all(allowed.TYPES)
        level.awaits = _Awaits.MORE

    def _word(self, token: Token, level: _Level) -> None:
        if level.awaits is _Awaits.OPERAND:
            self._operand(token, level)
        elif level.awaits is _Awaits.CLAUSE:
            if not (
                level.pattern and (self._tokens.peek().key == "=" or token.key in {"ANY", "ALL", "SHORTEST"})
            ):
                self._clause(token, level)
            else:
                level.awaits = _Awaits.MORE
        elif token.key in allowed.INFIX or self._compares_ends(token):
            level.awaits = _Awaits.OPERAND
        elif token.key in allowed.POSTFIX or (level.pattern and token.key in allowed.IN_PATTERNS):
            pass
        elif level.frame is _Frame.CASE:
            self._in_case(token, level)
        else:
            self._clause(token, level)

    def _compares_ends(self, token: Token) -> bool:
        """`STARTS WITH` and `ENDS WITH` are one operator, not a clause."""
        return token.key in {"STARTS", "ENDS"} and self._tokens.skip({"WITH"})

    def _operand(self, token: Token, level: _Level) -> None:
        following = self._tokens.peek()
        starts = following.kind is not Kind.SYMBOL or following.key in {"(", "[", "{", "$", "-", "+", "*"}
        if token.key == "CASE" and starts:
            self._levels.append(_Level(_Frame.CASE, token, awaits=_Awaits.OPERAND))
            self._tokens.skip({"WHEN"})
        elif token.key == "TYPED" and following.key in allowed.TYPES:
            self._type(level)
        elif token.key in allowed.PREFIX and starts:
            pass
        elif token.key in allowed.CLAUSES | allowed.OTHER_CLAUSES and following.key in _CLOSING:
            self._refuse(token)  # no function is called so
        else:
            level.awaits = _Awaits.MORE

    def _in_case(self, token: Token, level: _Level) -> None:
        if token.key in {"WHEN", "THEN", "ELSE"}:
            level.awaits = _Awaits.OPERAND
        elif token.key == "END":
            self._levels.pop()
            self._levels[-1].awaits = _Awaits.MORE
        else:
            self._refuse(token)

    def _clause(self, token: Token, level: _Level) -> None:
        following = self._tokens.peek().key
        level.pattern = token.key == "MATCH"
        level.awaits = _Awaits.OPERAND
        if token.key in {"EXPLAIN", "PROFILE"} and self._tokens.count == 1:
            level.awaits = _Awaits.CLAUSE
        elif token.key not in allowed.CLAUSES:
            self._refuse(token)
        elif token.key == "OPTIONAL" and following in {"MATCH", "CALL"}:
            level.awaits = _Awaits.CLAUSE
        elif token.key == "UNION":
            self._tokens.skip({"ALL", "DISTINCT"})
            level.awaits = _Awaits.CLAUSE
        elif token.key == "ORDER" and self._tokens.skip({"BY"}):
            pass
        elif token.key == "CALL":
            self._call(token, level)
        elif token.key == "SHOW":
            self._show(token, level)
        elif token.key == "USING":
            self._hint(token)
        elif token.key in {"OPTIONAL", "ORDER"}:
            self._refuse(self._tokens.peek())

    def _call(self, token: Token, level: _Level) -> None:
        if self._tokens.skip({"("}):  # the variables that the subquery may see
            while self._tokens.peek().name is not None or self._tokens.peek().key in {",", "*"}:
                self._tokens.take()
            if not self._tokens.skip({")"}) or self._tokens.peek().key != "{":
                self._refuse(self._tokens.peek())
        if self._tokens.peek().key == "{":
            self._levels.append(_Level(_Frame.QUERY, self._tokens.take(), "}", call=True))
            return
        name = self._tokens.take_name()
        if name.lower() not in allowed.PROCEDURES:
            self._refuse(token, f"CALL {name}", known=True)
        level.awaits = _Awaits.MORE
        if self._tokens.peek().key == "(":
            self._levels.append(_Level(_Frame.GROUP, self._tokens.take(), ")"))

    def _show(self, token: Token, level: _Level) -> None:
        self._tokens.skip_all(allowed.SHOWN_KINDS)
        if not self._tokens.skip(allowed.SHOWN):
            self._refuse(token, f"SHOW {self._tokens.peek().text}", known=True)
        level.awaits = _Awaits.MORE

    def _hint(self, token: Token) -> None:
        self._tokens.skip({"TEXT", "RANGE", "POINT"})
        if self._tokens.skip({"INDEX"}):
            self._tokens.skip({"SEEK"})
        elif not self._tokens.skip({"SCAN"}) and not self._tokens.skip({"JOIN"}, {"ON"}):
            self._refuse(token, f"USING {self._tokens.peek().text}", known=True)

    def _refuse(self, token: Token, said: str = "", known: bool = False) -> NoReturn:
        """Say which word, or which words in place of the token, and where; `known`: it is something of
        the server's that does more than read."""
        word = " ".join((said or token.text or "…").split())[:60]
        if not word.isprintable() or not word:
            word = f"U+{ord(token.text[0]):04X}"
        line = column = None
        place = ""
        if self._placed and token is not END:
            lines = _LINE_END.split(self._cypher[: token.start])
            line, column = len(lines), len(lines[-1]) + 1
            place = f", line {line}, column {column}"
        if known or token.key in allowed.OTHER_CLAUSES:
            refused = f"这里只能读，不能用 {word} (the query door only reads; refused: {word}{place})"
            raise WriteRefused(refused, line, column)
        opens = token is not END and (token is self._levels[-1].opened or token.text in _OPENS)
        zh, en = ("没有收尾", "never closed") if opens else ("或它前面有误", "wrong at or before")
        wrong = f"查询语句不通：“{word}”{zh} (no valid query that only reads; {en}: '{word}'{place})"
        raise BadQuery(wrong, line, column)
