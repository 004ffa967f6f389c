"""How far the stay that a statement tells of can have reached: what is not excluded.

A stay is unbroken. From a day on which the person was in, it goes on in both directions until something
stated stops it: his own coming-in and leaving, or another in the one seat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.tenures.groups import may_lie_between
from graph.tenures.holders import Holder
from graph.tenures.marks import Mark
from graph.tenures.rules import Rule
from graph.tenures.seat import Block


@dataclass(frozen=True, slots=True)
class Limit:
    """A day beyond which a stay cannot have gone, and who says so; at the end of all time, nobody."""

    day: date
    rule: Rule
    ids: tuple[str, ...] = ()


def last_day(holder: Holder, mark: Mark, blocks: Sequence[Block]) -> Limit:
    """The last day that the spell of this mark can have had."""
    if mark.kind == "out" and not mark.closes_only:
        limits = [Limit(mark.high, mark.rule, mark.ids), _cut_end(holder, mark, blocks)]
        return min([*limits, *(Limit(b.last_before, b.rule, b.ids) for b in blocks if b.always)], key=_day)
    limits = [Limit(date.max, Rule.WITHIN)]
    if mark.closed:
        limits.append(Limit(mark.high, Rule.DISPUTED, mark.ids))
    if mark in holder.holds_no_more:
        limits.append(Limit(holder.holds_no_more[mark], Rule.DISPUTED, mark.ids))
    limits += [Limit(end.high, end.rule, end.ids) for end in holder.ends if _ends(end, mark)]
    limits += [Limit(b.last_before, b.rule, b.ids) for b in blocks if b.low > mark.high or b.always]
    return min(limits, key=_day)


def _day(limit: Limit) -> tuple[date, tuple[str, ...]]:
    return limit.day, limit.ids


def _ends(end: Mark, mark: Mark) -> bool:
    """Whether a leaving certainly comes after what the mark tells."""
    if end.former is not None:
        return mark.high < end.former
    if end.linked(mark) and not end.closes_only:
        return True
    if end.rule is Rule.CONFIRMED and end.low >= mark.low and end.high == mark.high:
        return True  # acting of the same time as the election came before it
    return end.low > mark.high if mark.kind == "in" else end.low >= mark.high


def _cut_end(holder: Holder, end: Mark, blocks: Sequence[Block]) -> Limit:
    """A coarse leaving is cut by another's coming in after the last day that is known of the stay."""
    known = [m for m in holder.marks if m is not end and _precedes(holder, m, end)]
    last = max((m.high for m in known), default=None)
    if last is None:
        return Limit(date.max, Rule.WITHIN)
    limits = [Limit(b.last_before, b.rule, b.ids) for b in blocks if b.low > last]
    return min([Limit(date.max, Rule.WITHIN), *limits], key=_day)


def _precedes(holder: Holder, mark: Mark, end: Mark) -> bool:
    """Whether the leaving ends the stay that the mark tells of: no other leaving can be between."""
    if mark.kind == "out" or mark.closed or not (mark.high < end.low or mark.linked(end)):
        return False
    return not any(
        may_lie_between(other, mark, end) for other in holder.outs if other is not end and other is not mark
    )


def first_day(holder: Holder, mark: Mark, blocks: Sequence[Block]) -> Limit:
    """The first day that the spell of this mark can have had."""
    if mark.kind == "in":
        limits = [Limit(mark.low, mark.rule, mark.ids), _cut_start(holder, mark, blocks)]
        return max([*limits, *(Limit(b.first_after, b.rule, b.ids) for b in blocks if b.always)], key=_day)
    limits = [Limit(date.min, Rule.WITHIN)]
    if mark.closed:
        limits.append(Limit(mark.low, Rule.DISPUTED, mark.ids))
    limits += [
        Limit(end.low, Rule.LEFT, end.ids)
        for end in holder.outs
        if end is not mark and not end.closes_only and end.high < mark.low
    ]
    limits += [Limit(s.low, Rule.CAME_IN, s.ids) for s in holder.ins if _starts(holder, s, mark)]
    left = holder.lags.get(mark, date.max)  # if he had not left, nobody else had come in either
    limits += [
        Limit(b.first_after, b.rule, b.ids)
        for b in blocks
        if b.always or (b.high < mark.low and b.low < left)
    ]
    limits += [Limit(a.low, Rule.CONFIRMED, a.ids) for a in holder.only_acted if a.high < mark.low]
    return max(limits, key=_day)


def _starts(holder: Holder, start: Mark, mark: Mark) -> bool:
    """Whether the stay that the mark tells of began at or after this coming-in."""
    if start.linked(mark) or (mark.rule is Rule.CONFIRMED and start.low <= mark.low):
        return True
    if mark.kind == "out":
        return start.high < mark.low
    if start.high <= mark.low:
        return True
    if mark.kind == "cover" or not start.meets(mark):
        return False
    return not any(may_lie_between(end, start, mark) for end in holder.outs)


def _cut_start(holder: Holder, start: Mark, blocks: Sequence[Block]) -> Limit:
    """A coarse coming-in is cut by another who was in before the first day that is known of the stay."""
    known = [
        m
        for m in holder.sights
        if not m.closed
        and (m.low > start.high or m.linked(start))
        and not any(may_lie_between(o, start, m) for o in holder.outs if not o.linked(start))
    ]
    first = min((m.low for m in known), default=None)
    if first is None:
        return Limit(date.min, Rule.WITHIN)
    limits = [Limit(b.first_after, b.rule, b.ids) for b in blocks if b.high < first]
    return max([Limit(date.min, Rule.WITHIN), *limits], key=_day)
