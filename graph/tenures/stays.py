"""Which marks of one person tell of the same stay."""

from __future__ import annotations

from collections.abc import Sequence

from graph.tenures.groups import ONE_ACT, may_lie_between
from graph.tenures.holders import Holder
from graph.tenures.marks import Mark
from graph.tenures.proof import is_reelected
from graph.tenures.rules import Rule
from graph.tenures.seat import Block


def stays_of(holder: Holder, blocks: Sequence[Block]) -> list[list[Mark]]:
    """The marks by stay, each in order of time."""
    marks = holder.marks
    home = list(range(len(marks)))

    def join(one: int, other: int) -> None:
        old, new = home[other], home[one]
        for number, each in enumerate(home):
            if each == old:
                home[number] = new

    for later in range(1, len(marks)):
        for earlier in range(later - 1, -1, -1):
            if home[earlier] != home[later] and _are_one_stay(holder, marks[earlier], marks[later], blocks):
                join(earlier, later)
    groups: dict[int, list[Mark]] = {}
    for number, mark in enumerate(marks):
        groups.setdefault(home[number], []).append(mark)
    return list(groups.values())


def _are_one_stay(holder: Holder, one: Mark, two: Mark, blocks: Sequence[Block]) -> bool:
    """Whether nothing stands between two marks, and a rule holds that ties them."""
    if one.linked(two):
        return True
    if one.kind == "out" and not (two.kind == "in" or two.low <= one.low):
        return False
    if _is_separated(holder, one, two, blocks):
        return False
    if Rule.CONFIRMED in (one.rule, two.rule):
        return True
    kinds = {one.kind, two.kind}
    if one.kind == "in" and two.kind == "in":
        return is_reelected(one, two)
    if kinds == {"out"}:
        return False
    if kinds == {"in", "out"}:
        start, end = (one, two) if one.kind == "in" else (two, one)
        return end.former is not None or start.high < end.low
    if "out" in kinds:
        seen, end = (one, two) if two.kind == "out" else (two, one)
        return seen.low <= end.high
    if "in" in kinds:
        start, seen = (one, two) if one.kind == "in" else (two, one)
        return start.low <= seen.low or start.meets(seen)
    return (two.low - one.high) <= ONE_ACT


def _is_separated(holder: Holder, one: Mark, two: Mark, blocks: Sequence[Block]) -> bool:
    others = [m for m in holder.outs if m is not one and m is not two]
    if any(may_lie_between(o, one, two) for o in others if not (o.linked(one) or o.linked(two))):
        return True
    anew = [s for s in holder.ins if s is not one and s is not two and one.high < s.low and s.high < two.low]
    if any(not is_reelected(one, s) if one.kind == "in" else True for s in anew):
        return True
    return any(one.high < b.low and b.high < two.low for b in blocks)
