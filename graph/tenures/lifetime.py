"""When the organization of a post began and ended, as texts tell: nobody is in a post of no organization."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from graph.tenures.holders import Holder, Piece
from graph.tenures.marks import days_of
from graph.tenures.proof import without
from graph.tenures.rules import Rule
from graph.tenures.seat import Block
from graph.tenures.statements import DAY, BodyEvent


class _Told(NamedTuple):
    """The first and the last day that an entry can mean, and its id."""

    low: date
    high: date
    id: str


def lifetime_of(events: Iterable[BodyEvent], holders: Sequence[Holder]) -> list[Block]:
    """The days on which there was no such organization, as blocks for everybody.

    An end counts unless the organization may have begun anew after it, and a beginning unless it may have
    been before; neither counts against a statement that has somebody in the post on such a day.
    """
    events = list(events)
    begun, ended, restored = (_told(events, says) for says in ("begun", "ended", "restored"))
    blocks = []
    if ended:
        end = max(ended, key=lambda each: (each.high, each.id))
        anew = any(each.high >= min(ended).low for each in (*begun, *restored))
        if end.high < date.max and not anew and not any(_is_after(holder, end.high) for holder in holders):
            low = end.high + DAY
            blocks.append(Block(low, date.max, end.high, date.min, (end.id,), Rule.ABOLISHED, always=True))
    if begun:
        start = min(begun, key=lambda each: (each.low, each.id))
        before = any(each.low <= max(told.high for told in begun) for each in (*ended, *restored))
        if start.low > date.min and not before and not any(_is_before(h, start.low) for h in holders):
            high = start.low - DAY
            blocks.append(Block(date.min, high, date.max, start.low, (start.id,), Rule.FOUNDED, always=True))
    return blocks


def end_with_body(holder: Holder, lifetime: Sequence[Block]) -> None:
    """What is presumed of days on which there was no organization is presumed no more."""
    outside = [Piece(block.low, block.high, block.rule, block.ids) for block in lifetime]
    holder.presumed = [part for piece in holder.presumed for part in without(piece, outside)]


def _told(events: Sequence[BodyEvent], says: str) -> list[_Told]:
    return [_Told(*days, e.id) for e in events if e.says == says and (days := days_of(e.date)) is not None]


def _is_after(holder: Holder, day: date) -> bool:
    return any(mark.low > day for mark in holder.marks) or any(piece.high > day for piece in holder.certain)


def _is_before(holder: Holder, day: date) -> bool:
    told = [mark for mark in holder.marks if mark.former is None]
    return any(mark.high < day for mark in told) or any(piece.low < day for piece in holder.certain)
