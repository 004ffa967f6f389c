"""A life cut into clauses, with the brackets that tell of something beside it as clauses of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.text.patterns import RARE_HAN

_STOP = re.compile(rf"[，,；;。!！?？:：\u2502「」“”]|(?<=[{RARE_HAN}])[.．](?=[{RARE_HAN}\d]|$)")
_ENDS = frozenset("。；;.．!！?？")
"""Signs behind which a new statement begins."""
_CHARACTER = re.compile(rf"[（(]|{_STOP.pattern}")
_BRACKET = re.compile(r"[（(](?P<inner>[^（()）]{0,300})[)）]?")
_ASIDE = re.compile(
    r"\s*(?:其间|期间|其中)?[:：，,]?\s*(?:\d{4}\s*[年.．/]|\d{2,3}[.．]\d{1,2}\s*[—–―－～~-]|\d{4}\s*[—–―－～~-]|同年|次年|其间|期间)"
)
_YEAR_BESIDE = re.compile(r"\d{3,4}年?")


class Clause(NamedTuple):
    """`text[start:end]` of a life."""

    start: int
    end: int
    text: str
    opens: bool
    """Whether a sentence, a list item or a line begins with it."""
    aside: bool = False
    """Whether it stands in a bracket that tells of something beside: （其间：1999年在省委党校学习）."""


def cut_life(text: str, edges: Sequence[int], gaps: Sequence[int] = ()) -> list[Clause]:
    """The clauses of a life in order; `edges` are the places where its paragraphs begin, `gaps` those where
    a wide gap is printed in place of a stop."""
    found: list[Clause] = []
    opens, start = True, 0
    borders = sorted([*((at, "edge") for at in edges), *((at, "gap") for at in gaps), (len(text), "edge")])
    for at, kind, close in _cuts(text, borders):
        if text[start:at].strip():
            found.append(Clause(start, at, text[start:at], opens))
            opens = False
        if kind == "aside":
            found.extend(_aside(text, at, close))
        elif kind == "edge":
            opens = True
        elif kind == "stop":
            opens = opens or text[at] in _ENDS
        start = close
    return found


def _cuts(text: str, borders: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str, int]]:
    """Where a clause ends, why, and where the next begins."""
    following = iter(borders)
    border, kind = next(following)
    place = 0
    while place < len(text):
        character = _CHARACTER.search(text, place, border)
        if character is None:
            yield border, kind, border
            place = border
            border, kind = next(following, (len(text), "edge"))
            continue
        place = character.end()
        bracket = _BRACKET.match(text, character.start())
        if bracket is None:
            yield character.start(), "stop", place
            continue
        inner, closed = bracket["inner"], bracket[0][-1] in "）)"
        if _ASIDE.match(inner) and not _YEAR_BESIDE.fullmatch(inner):
            yield bracket.start(), "aside", bracket.end()
        elif not closed:
            continue
        place = bracket.end()
        while border < place:
            border, kind = next(following, (len(text), "edge"))
    yield len(text), "edge", len(text)


def _aside(text: str, at: int, close: int) -> Iterator[Clause]:
    start, opens = at + 1, True
    end = close - 1 if text[close - 1] in "）)" else close
    for stop in [*_STOP.finditer(text, start, end), None]:
        here = stop.start() if stop else end
        if text[start:here].strip():
            yield Clause(start, here, text[start:here], opens, aside=True)
            opens = False
        if stop is not None:
            opens = opens or stop[0] in _ENDS
            start = stop.end()
