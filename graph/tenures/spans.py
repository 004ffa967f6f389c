"""The days of one person in one post, told apart by how sure they are; no day has two answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from graph.dates import Certainty
from graph.tenures.holders import Holder, Piece
from graph.tenures.marks import Mark
from graph.tenures.reach import Limit, first_day, last_day
from graph.tenures.rules import Habits, Rule
from graph.tenures.seat import Block

Days = tuple[int, int]
"""First and last day as ordinals."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days that are all of one kind, with the rule that says so."""

    first: date
    last: date
    certainty: Certainty
    rule: Rule


@dataclass(slots=True, eq=False)
class Stay:
    """The marks of one stay, how far it can have reached, and its days by kind."""

    holder: Holder
    marks: list[Mark]
    first: Limit
    last: Limit
    reaches: list[Days]
    near: list[Days]
    """Within the years around its statements."""
    certain: list[Piece]
    presumed: list[Piece]
    spans: list[Span]

    @property
    def ids(self) -> set[str]:
        return {each for mark in self.marks for each in mark.ids}


def stay_of(holder: Holder, marks: Sequence[Mark], blocks: Sequence[Block], habits: Habits) -> Stay:
    """The stay that the marks tell of; its spans are yet to be found."""
    own = [mark for mark in marks if mark.former is None or len(marks) == 1] or list(marks)
    limits = [(first_day(holder, mark, blocks), last_day(holder, mark, blocks)) for mark in own]
    ids = {each for mark in marks for each in mark.ids}
    return Stay(
        holder,
        list(marks),
        min((low for low, _ in limits), key=lambda limit: (limit.day, limit.ids)),
        max((high for _, high in limits), key=lambda limit: (limit.day, limit.ids)),
        [(low.day.toordinal(), high.day.toordinal()) for low, high in limits if low.day <= high.day],
        [_near(mark, habits.reach) for mark in marks],
        [piece for piece in holder.certain if not ids.isdisjoint(piece.ids[:1])],
        [piece for piece in holder.presumed if not ids.isdisjoint(piece.ids[:1])],
        [],
    )


def _near(mark: Mark, years: int) -> Days:
    """The days within the years around what a mark says; an end without bound reaches nowhere."""
    low = mark.high if mark.low == date.min else mark.low
    high = mark.low if mark.high == date.max else mark.high
    return _years(low, -years), _years(high, years)


def _years(day: date, by: int) -> int:
    year = day.year + by
    if year < 1:
        return date.min.toordinal()
    if year > 9999:
        return date.max.toordinal()
    leap = day.month == 2 and day.day == 29
    return date(year, day.month, 28 if leap else day.day).toordinal()


def find_spans(stays: Sequence[Stay], excluded: Sequence[Days]) -> None:
    """Give each spell of one person the days on which it is the best answer.

    `excluded`: days on which others are certain in the one seat.
    """
    cuts = {
        cut
        for stay in stays
        for low, high in (*stay.reaches, *stay.near, *_days(stay.certain), *_days(stay.presumed))
        for cut in (low, high + 1)
    } | {cut for low, high in excluded for cut in (low, high + 1)}
    sure = [_sure(stay) for stay in stays]
    for low, after in pairwise(sorted(cuts)):
        found = [
            (kind, stay)
            for stay, own in zip(stays, sure, strict=True)
            if (kind := _kind(stay, own, low, excluded)) is not None
        ]
        if found:
            (certainty, rule), stay = (
                found[0]
                if len(found) == 1
                else min(
                    found, key=lambda each: (each[0][0].rank, each[1].holder.acting, _distance(each[1], low))
                )
            )
            _add(stay.spans, low, after - 1, certainty, rule)


def _days(pieces: Sequence[Piece]) -> Iterator[Days]:
    for piece in pieces:
        yield piece.low.toordinal(), piece.high.toordinal()


def _sure(stay: Stay) -> list[tuple[int, int, Certainty, Rule]]:
    """The days that are proved, then those that are presumed."""
    return [
        (piece.low.toordinal(), piece.high.toordinal(), certainty, piece.rule)
        for certainty, pieces in ((Certainty.CERTAIN, stay.certain), (Certainty.PRESUMED, stay.presumed))
        for piece in pieces
    ]


def _kind(
    stay: Stay, sure: Sequence[tuple[int, int, Certainty, Rule]], day: int, excluded: Sequence[Days]
) -> tuple[Certainty, Rule] | None:
    for low, high, certainty, rule in sure:
        if low <= day <= high:
            return certainty, rule
    if not _within(day, stay.reaches) or (not stay.holder.acting and _within(day, excluded)):
        return None
    if _within(day, stay.near):
        return Certainty.POSSIBLE, Rule.WITHIN
    return Certainty.OPEN, Rule.BEYOND


def _within(day: int, ranges: Sequence[Days]) -> bool:
    return any(low <= day <= high for low, high in ranges)


def _distance(stay: Stay, day: int) -> int:
    return min(max(mark.low.toordinal() - day, day - mark.high.toordinal(), 0) for mark in stay.marks)


def _add(spans: list[Span], low: int, high: int, certainty: Certainty, rule: Rule) -> None:
    """Append the days, to the last span where they go on with it."""
    first, last = date.fromordinal(low), date.fromordinal(high)
    if spans and spans[-1].last.toordinal() + 1 == low:
        before = spans[-1]
        if (before.certainty, before.rule) == (certainty, rule):
            spans[-1] = Span(before.first, last, certainty, rule)
            return
    spans.append(Span(first, last, certainty, rule))
