"""Clauses of a sentence: what rules on projects and honours read one at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.text.brackets import PAIRED, outside_brackets

_STOP = re.compile(r"[，,；;。：:！!？?\n](?!(?<=\d[,，:：])\d)")  # no comma or colon within a number
_LONGEST = 300  # what runs on without a stop is cut, so that rules on clauses take linear time


class Clause(NamedTuple):
    """`text` stands at `start` (end exclusive: `end`) of the sentence; `stop` is the sign that ends it."""

    start: int
    end: int
    text: str
    stop: str


@lru_cache(maxsize=64)  # several rules cut the same sentence, one after the other
def cut_clauses(text: str) -> tuple[Clause, ...]:
    """Cut at commas, semicolons, colons and full stops that stand outside brackets and quotation marks."""
    stops = [(stop.start(), stop[0]) for stop in _STOP.finditer(text)]
    if PAIRED.search(text):
        outside = outside_brackets(text)
        stops = [stop for stop in stops if outside[stop[0]]]
    found: list[Clause] = []
    start = 0
    for end, stop in [*stops, (len(text), "")]:
        while end - start > _LONGEST:
            found.append(Clause(start, start + _LONGEST, text[start : start + _LONGEST], ""))
            start += _LONGEST
        clause = text[start:end]
        if clause.strip():
            found.append(Clause(start, end, clause, stop))
        start = end + 1
    return tuple(found)
