"""What the holders of one seat say of each other: when it was occupied, and where sources contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.tenures.holders import Holder, Piece
from graph.tenures.marks import Mark
from graph.tenures.proof import without
from graph.tenures.rules import Habits, Rule
from graph.tenures.statements import DAY

LAG = 365
"""Days in which a title may lag behind a leaving."""


@dataclass(frozen=True, slots=True)
class Block:
    """Another was in the seat on some of these days, so that no spell of anybody else goes through them."""

    low: date
    high: date
    last_before: date
    """The last day on which one who was in before may still have been in."""
    first_after: date
    """The first day on which one who came in after may have been in."""
    ids: tuple[str, ...]
    rule: Rule
    always: bool = False
    """Whether nobody at all was in the seat then: there was no such organization."""


def occupied_by_statement(holder: Holder) -> list[Piece]:
    """On which days, or on some day of which, a person is stated to be in: what breaks another's stay."""
    some_day = [m for m in (*holder.ins, *holder.sights) if m.high < date.max and m.low > date.min]
    return [*holder.certain, *(Piece(m.low, m.high, m.rule, m.ids) for m in some_day if m.kind != "cover")]


def acting_spells(holder: Holder) -> list[Piece]:
    """The days on which an acting holder can have acted, from his first to his last known day."""
    lows = [m.low for m in (*holder.ins, *holder.sights)]
    if not lows:
        return []
    first = min(lows)
    ends = [o.high for o in holder.ends if o.low > first]
    last = min(ends, default=date.max)
    ids = tuple(each for m in holder.marks for each in m.ids)
    return [Piece(first, last, Rule.SEEN, ids)]


def blocks_of(holder: Holder, habits: Habits) -> list[Block]:
    """How the days of one person bar the others."""
    found = []
    for piece in holder.certain:
        came = any(start.low <= piece.low <= start.high for start in holder.ins)
        before = piece.low if came or piece.low == date.min else piece.low - DAY
        found.append(Block(piece.low, piece.high, before, piece.high, piece.ids, Rule.OCCUPIED))
    for mark in (*holder.ins, *holder.sights):
        if mark in holder.holds_no_more or mark.closed or not holder.in_life(mark):
            continue
        if mark.low == date.min or mark.high == date.max:
            continue
        rule = Rule.FILLED if mark.kind == "in" else Rule.OCCUPIED
        if not mark.is_day or mark.kind == "in":
            found.append(Block(mark.low, mark.high, mark.high, mark.low, mark.ids, rule))
    return found


def presumed_holes(holder: Holder, others: Sequence[Holder]) -> list[Piece]:
    """Days on which another is presumed in the seat, between two stays of this holder."""
    days = [m.low for m in holder.marks]
    return [
        piece
        for other in others
        for piece in other.presumed
        if days and min(days) < piece.low and piece.high < max(days)
    ]


def settle_contradictions(holders: Sequence[Holder]) -> None:
    """Two people proved in one seat on one day: neither is certain on it, and both are flagged."""
    lost: dict[int, list[Piece]] = {}
    for number, one in enumerate(holders):
        for other in holders[number + 1 :]:
            for shared in _overlaps(one, other):
                lost.setdefault(id(one), []).append(shared)
                lost.setdefault(id(other), []).append(shared)
    for holder in holders:
        for hole in lost.get(id(holder), []):
            touched = [p for p in holder.certain if p.low <= hole.high and hole.low <= p.high]
            holder.disputed |= {each for piece in touched for each in piece.ids}
        holes = lost.get(id(holder), [])
        holder.certain = [part for piece in holder.certain for part in without(piece, holes)]


def _overlaps(one: Holder, other: Holder) -> Iterable[Piece]:
    for mine in one.certain:
        for theirs in other.certain:
            low, high = max(mine.low, theirs.low), min(mine.high, theirs.high)
            if low > high or (low == high and _hands_over(one, other, low)):
                continue
            yield Piece(low, high, Rule.DISPUTED, (*mine.ids, *theirs.ids))


def _hands_over(one: Holder, other: Holder, day: date) -> bool:
    """Whether it can be the day on which one leaves and the other comes in."""
    return any(start.low <= day <= start.high for holder in (one, other) for start in holder.ins)


def doubt_lagging_titles(holder: Holder, others: Sequence[Holder], habits: Habits) -> None:
    """Seen after his own leaving, when another had come in: a title that lags, or an error."""
    for mark in [m for m in holder.sights if m.kind == "seen" and m.is_day]:
        left = [o for o in holder.outs if o.former is None and o.high < mark.low]
        if not left:
            continue
        last = max(left, key=lambda o: o.high)
        back = any(start.high > last.low and start.low <= mark.low for start in holder.ins)
        filled = [
            start
            for other in others
            for start in other.ins
            if last.low <= start.low and start.high < mark.low and not _has_left(other, start, mark)
        ]
        if back or not filled or (mark.low - last.high).days > LAG:
            continue
        holder.disputed |= {*mark.ids, *last.ids}
        holder.lags[mark] = last.low if last.low > date.min else last.high
        holder.certain = [piece for piece in holder.certain if piece.ids != mark.ids]
        if Rule.CONTINUITY in habits.presume:
            holder.holds_no_more[mark] = mark.high


def _has_left(other: Holder, start: Mark, mark: Mark) -> bool:
    return any(end.high >= start.low and end.low <= mark.high for end in other.outs)


def overtake_lists(holder: Holder, others: Sequence[Holder], habits: Habits) -> None:
    """A bare roster against an act within its period counts to the end of the period, no further; its own
    任至 is no such act."""
    for mark in holder.sights:
        if mark.presumes is None or mark.presumed_by not in habits.presume:
            continue
        low, high = mark.low, mark.high
        came = any(start.high >= low and start.low <= high for start in holder.ins)
        outs = [end for end in holder.outs if end.former is None and not end.linked(mark)]
        left = any(low < end.low <= high for end in outs)
        filled = any(low < start.low <= high for other in others for start in other.ins)
        if not came and (left or filled):
            holder.holds_no_more[mark] = high
