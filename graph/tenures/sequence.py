"""How the tenures of one post lie to each other in time. Pure.

The succession question, the audit and the edges `FOLLOWED_BY` ask here, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from graph.dates import Certainty
from graph.tenures.statements import DAY

Relation = Literal["first", "follows", "gap", "overlap", "unclear", "beside"]
"""`gap`: some days between are proved empty; `overlap`: both are proved on some days; `follows`: one comes in
when the other leaves; `unclear`: the bounds leave it open; `beside`: several may hold the post at once."""


class Stretch(Protocol):
    """Days that are all equally sure."""

    @property
    def first(self) -> date: ...
    @property
    def certainty(self) -> Certainty: ...


class Bounded(Protocol):
    """A tenure, as far as its ends are known."""

    @property
    def start(self) -> str | None: ...
    @property
    def end(self) -> str | None: ...
    @property
    def start_earliest(self) -> date | None: ...
    @property
    def start_latest(self) -> date | None: ...
    @property
    def end_earliest(self) -> date | None: ...
    @property
    def end_latest(self) -> date | None: ...


class Turn(Bounded, Protocol):
    """A tenure as far as its place among others goes."""

    @property
    def spans(self) -> Sequence[Stretch]: ...


@dataclass(frozen=True, slots=True)
class Lying:
    """How a tenure lies to those before it, with the days of the gap or the overlap."""

    relation: Relation
    first: date | None = None
    last: date | None = None


def first_known(turn: Turn) -> tuple[date, date]:
    """By what the tenures of a post are put in order: the first day that is known of one, or presumed."""
    sure = [span.first for span in turn.spans if span.certainty.rank <= Certainty.PRESUMED.rank]
    in_by = [day for day in (turn.start_latest, turn.end_earliest) if day is not None]
    known = turn.start_earliest if turn.start else min(sure, default=None)
    known = known or min(in_by, default=None) or turn.end_latest or date.max
    return known, turn.end_latest or date.max


def is_undated(turn: Turn) -> bool:
    """Whether no source tells anything of its days."""
    return not any((turn.start_earliest, turn.start_latest, turn.end_earliest, turn.end_latest))


def lying(turn: Turn, before: Sequence[Turn], others: Sequence[Turn]) -> Lying:
    """How a tenure lies to those `before` it in order; `others` are those of them that other people held."""
    if not before:
        return Lying("first")
    if (shared := _overlap(turn, others)) is not None:
        return Lying("overlap", *shared)
    ends = [earlier.end_latest for earlier in before]
    if turn.start_earliest is not None and None not in ends:
        last_day = max(end for end in ends if end is not None)
        if last_day + DAY < turn.start_earliest:
            return Lying("gap", last_day + DAY, turn.start_earliest - DAY)
    if before[-1].end is not None and turn.start is not None and _meet(before[-1], turn):
        return Lying("follows")
    return Lying("unclear")


def days_between(one: Turn, other: Turn) -> tuple[int | None, int | None]:
    """The fewest and most days from one's leaving to the other's coming in, as far as they are known.

    0 where the one comes in on the day on which the other leaves; below 0 both were in for so long.
    """
    least = (other.start_earliest - one.end_latest).days if other.start_earliest and one.end_latest else None
    most = (other.start_latest - one.end_earliest).days if other.start_latest and one.end_earliest else None
    return least, most


def _overlap(turn: Turn, others: Sequence[Turn]) -> tuple[date, date] | None:
    """The days on which an earlier holder and this one are both proved."""
    for earlier in others:
        bounds = (earlier.start_latest, turn.start_latest, earlier.end_earliest, turn.end_earliest)
        if None not in bounds:
            known = [bound for bound in bounds if bound is not None]
            first, last = max(known[:2]), min(known[2:])
            if first <= last:
                return first, last
    return None


def _meet(previous: Turn, turn: Turn) -> bool:
    """Whether one can have come in on the day the other left, or the next."""
    if previous.end_earliest is None or previous.end_latest is None:
        return False
    if turn.start_earliest is None or turn.start_latest is None:
        return False
    return turn.start_earliest <= previous.end_latest + DAY and previous.end_earliest <= turn.start_latest
