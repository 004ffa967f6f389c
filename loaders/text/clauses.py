"""Clauses of a sentence: what rules on projects and honours read one at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_OPEN, _CLOSE = "（(“‘《〈【[〔", "）)”’》〉】]〕"
_STOP = re.compile(r"[，,；;。：:！!？?\n](?!(?<=\d[,，:：])\d)")  # no comma or colon within a number
_LONGEST = 300  # what runs on without a stop is cut, so that rules on clauses take linear time
_REACH = 60  # a bracket that does not close within this many characters is a slip of the scan


class Clause(NamedTuple):
    """`text` stands at `start` (end exclusive: `end`) of the sentence; `stop` is the sign that ends it."""

    start: int
    end: int
    text: str
    stop: str


def cut_clauses(text: str) -> list[Clause]:
    """Cut at commas, semicolons, colons and full stops that stand outside brackets and quotation marks."""
    stops = [(stop.start(), stop[0]) for stop in _STOP.finditer(text)]
    if _PAIRED.search(text):
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
    return found


_BRACKET = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")
_PAIRED = re.compile(f'[{re.escape(_OPEN)}"]')
_STRAIGHT = re.compile(r'"[^"\n]{1,60}"')


@lru_cache(maxsize=64)
def outside_brackets(text: str) -> list[bool]:
    """For each character, whether it stands outside all brackets and quotation marks."""
    outside = [True] * len(text)
    if not _PAIRED.search(text):
        return outside
    stack: list[int] = []
    for bracket in _BRACKET.finditer(text):
        place, sign = bracket.start(), bracket.group()
        while stack and place - stack[0] > _REACH:
            stack.pop(0)
        if sign in _OPEN:
            stack.append(place)
        elif sign in _CLOSE and stack:
            low = stack.pop()
            if not stack:
                outside[low : place + 1] = [False] * (place + 1 - low)
    for match in _STRAIGHT.finditer(text):
        outside[match.start() : match.end()] = [False] * (match.end() - match.start())
    return outside
