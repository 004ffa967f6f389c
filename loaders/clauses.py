"""Clauses of a sentence: what rules on projects and honours read one at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_OPEN, _CLOSE = "（(“‘《〈【[〔", "）)”’》〉】]〕"
_STOPS = "，,；;。：:！!？?\n"
_LONGEST = 300  # what runs on without a stop is cut, so that rules on clauses take linear time
_REACH = 60  # a bracket that does not close within this many characters is a slip of the scan


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` stands at `start` (end exclusive: `end`) of the sentence; `stop` is the sign that ends it."""

    start: int
    end: int
    text: str
    stop: str


def cut_clauses(text: str) -> list[Clause]:
    """Cut at commas, semicolons, colons and full stops that stand outside brackets and quotation marks."""
    shut = _bracketed(text)
    found: list[Clause] = []
    start = 0
    for place, sign in enumerate(text):
        stops = sign in _STOPS and not shut[place] and not _within_number(text, place)
        if stops or place - start >= _LONGEST:
            end = place if stops else place + 1
            if text[start:end].strip():
                found.append(Clause(start, end, text[start:end], sign if stops else ""))
            start = place + 1
    if text[start:].strip():
        found.append(Clause(start, len(text), text[start:], ""))
    return found


def outside_brackets(text: str) -> list[bool]:
    """For each character, whether it stands outside all brackets and quotation marks."""
    return [not inside for inside in _bracketed(text)]


def _within_number(text: str, place: int) -> bool:
    around = text[max(0, place - 1) : place + 2]
    return len(around) == 3 and around[0].isdigit() and around[2].isdigit() and around[1] in ",，:："


_BRACKET = re.compile("[" + re.escape(_OPEN) + '"]')
_STRAIGHT = re.compile(r'"[^"\n]{1,60}"')


@lru_cache(maxsize=64)
def _bracketed(text: str) -> list[bool]:
    inside = [False] * len(text)
    if not _BRACKET.search(text):
        return inside
    stack: list[int] = []
    for place, sign in enumerate(text):
        while stack and place - stack[0] > _REACH:
            stack.pop(0)
        if sign in _OPEN:
            stack.append(place)
        elif sign in _CLOSE and stack:
            low = stack.pop()
            if not stack:
                inside[low : place + 1] = [True] * (place + 1 - low)
    for match in _STRAIGHT.finditer(text):
        inside[match.start() : match.end()] = [True] * (match.end() - match.start())
    return inside
