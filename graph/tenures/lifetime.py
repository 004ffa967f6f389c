"""When organizations began and ended, and people lived, as texts tell: nobody is in a post at other times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from graph.tenures.holders import Holder, Piece
from graph.tenures.marks import days_of
from graph.tenures.proof import without
from graph.tenures.rules import Rule
from graph.tenures.seat import Block
from graph.tenures.statements import DAY, BodyEvent, LifeEvent


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


def life_of(events: Iterable[LifeEvent], holder: Holder) -> list[Block]:
    """The days on which a person did not live, as blocks for him alone.

    Of several tellings the one counts that leaves him the longest life. What has him in the post before his
    birth or after his death is in dispute, and excludes nothing; nor does the birth or the death then, but
    nothing is proved or presumed of him after a death.
    """
    events = list(events)
    born, died = (_told(events, says) for says in ("born", "died"))
    blocks = []
    if died:
        end = max(died, key=lambda each: (each.high, each.id))
        if _is_after(holder, end.high, of_him=True):
            holder.disputed |= {each for mark in holder.marks if mark.low > end.high for each in mark.ids}
            holder.disputed |= {each for p in holder.certain if p.high > end.high for each in p.ids}
            dead = [Piece(end.high + DAY, date.max, Rule.DIED, (end.id,))]
            holder.certain = [part for piece in holder.certain for part in without(piece, dead)]
            holder.presumed = [part for piece in holder.presumed for part in without(piece, dead)]
        elif end.high < date.max:
            low = end.high + DAY
            blocks.append(Block(low, date.max, end.high, date.min, (end.id,), Rule.DIED, always=True))
    if born:
        start = min(born, key=lambda each: (each.low, each.id))
        if _is_before(holder, start.low):
            holder.disputed |= {each for mark in holder.marks if mark.high < start.low for each in mark.ids}
        elif start.low > date.min:
            high = start.low - DAY
            blocks.append(Block(date.min, high, date.max, start.low, (start.id,), Rule.UNBORN, always=True))
    return blocks


def last_day_of_life(events: Iterable[LifeEvent]) -> date:
    """The last day on which a person can have lived; the end of all time where nothing tells of his death."""
    return max((each.high for each in _told(list(events), "died")), default=date.max)


def keep_within(holder: Holder, lifetime: Sequence[Block]) -> None:
    """What is presumed of days without an organization, or without the person, is presumed no more."""
    outside = [Piece(block.low, block.high, block.rule, block.ids) for block in lifetime]
    holder.presumed = [part for piece in holder.presumed for part in without(piece, outside)]


def _told(events: Sequence[BodyEvent | LifeEvent], says: str) -> list[_Told]:
    return [_Told(*days, e.id) for e in events if e.says == says and (days := days_of(e.date)) is not None]


def _is_after(holder: Holder, day: date, *, of_him: bool = False) -> bool:
    """Whether something has the person in the post after a day; `of_him`: leavings may lag behind."""
    marks = [m for m in holder.marks if not (of_him and m.kind == "out")]
    return any(mark.low > day for mark in marks) or any(piece.high > day for piece in holder.certain)


def _is_before(holder: Holder, day: date) -> bool:
    told = [mark for mark in holder.marks if mark.former is None]
    return any(mark.high < day for mark in told) or any(piece.low < day for piece in holder.certain)
