"""Numbers that a page puts before its entries: 1、, （二）, ③.

1、3月 may be a number and a month, or January and March: what the page counts is told by the run of its
numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.time_lines import CLAUSE_END
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_NUMBER = re.compile(
    f"(?:(?P<a>[0-9]{{1,2}})(?:、|[.．](?![0-9])|[)）])|[（(](?P<b>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})[)）][、.．]?|"
    f"(?P<c>[{NUMERALS}]{{1,3}})、|(?P<d>[①-⑳]))\\s*"
)
_FEWEST, _STEADY, _HALF = 3, 0.8, 0.5


class Number(NamedTuple):
    """The number before an entry, and where the entry begins."""

    n: int
    end: int


def number_at(text: str, place: int = 0) -> Number | None:
    """The number that stands at a place."""
    m = _NUMBER.match(text, place)
    if m is None:
        return None
    printed = m["a"] or m["b"] or m["c"]
    n = to_int(printed) if printed else ord(m["d"]) - ord("①") + 1
    return Number(n, m.end()) if n else None


def counts(views: Iterable[View]) -> bool:
    """Whether the paragraphs of a chronicle are numbered, through or afresh under each heading."""
    paragraphs = list(views)
    numbers = [number for view in paragraphs for number in _numbers_of(view)]
    opened = sum(number_at(view.text) is not None for view in paragraphs)
    if len(numbers) < _FEWEST or opened < _HALF * len(paragraphs) or numbers[0] != 1:
        return numbers == [1, 2] and opened == len(paragraphs)
    on = sum(b == a + 1 for a, b in pairwise(numbers))
    return on > 1 and on + numbers[1:].count(1) >= _STEADY * (len(numbers) - 1)


def _numbers_of(view: View) -> Iterator[int]:
    for place in (0, *(end.end() for end in CLAUSE_END.finditer(view.text))):
        if (number := number_at(view.text, place)) is not None:
            yield number.n
