"""What each statement says of its person: a coming-in, a leaving, a sighting, covered days.

A mark is one of these with the first and the last day that it can mean. Nothing here compares statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from graph.dates import Edtf
from graph.lexicon import lexicon
from graph.tenures.rules import Rule
from graph.tenures.statements import COMING_IN, DAY, LEAVING, Statement

Kind = Literal["in", "out", "seen", "cover"]
YEAR = 366
"""Days of a roster's period that may be presumed as a whole; a book of twenty years is none."""
MEETING = 10
"""Days of a meeting: who was elected at it was in on its last day."""
MONTH = 31
"""A leaving told by the month proves the day before it; one told by the year does not."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that one or more statements say, from `low` to `high`.

    `in` and `out` happened on one of the days, `seen` holds on one of them, `cover` on all of them.
    """

    kind: Kind
    low: date
    high: date
    ids: tuple[str, ...]
    text: str = ""
    """EDTF, as the source gives it."""
    action: str | None = None
    organ: str | None = None
    is_act: bool = False
    rule: Rule = Rule.SEEN
    presumes: tuple[date, date] | None = None
    """The period of a roster that says nothing else."""
    presumed_by: Rule = Rule.ROSTER
    states_term: bool = False
    """Whether that period is the term itself (第七届 1980—1984), not the year of a book that names it."""
    former: date | None = None
    """Of an `out`: the day on which the person is called a former holder."""
    disputed: bool = False
    last_proved: bool = False
    """Of an `in`: whether the person was in the post on its last day."""
    basis: str | None = None
    closes_only: bool = False
    """Of an `out`: it ends what may be, and is no statement about the person himself."""
    book: str | None = None
    """Of an `in`: the period of a roster of many years that gives starts alone."""
    closed: bool = False
    """Whether the stay lies within `low` and `high`: a range printed in reverse."""

    def meets(self, other: Mark) -> bool:
        """Whether both can be the same day."""
        return self.low <= other.high and other.low <= self.high

    def linked(self, other: Mark) -> bool:
        """Whether one statement says both."""
        return not set(self.ids).isdisjoint(other.ids)

    @property
    def is_day(self) -> bool:
        return self.low == self.high


@dataclass(slots=True)
class Told:
    """All that is told of one person in one post, holder or acting."""

    person: str
    acting: bool
    marks: list[Mark] = field(default_factory=list)
    undated: list[Statement] = field(default_factory=list)
    open_ids: set[str] = field(default_factory=set)
    """Statements that say it goes on (至今)."""
    statuses: dict[str, str] = field(default_factory=dict)


def moves_nothing(statement: Statement) -> bool:
    """Candidates, those to be appointed, and acts that neither put in nor take out."""
    if statement.action is not None:
        return statement.action not in COMING_IN and statement.action not in LEAVING
    words: list[str] = lexicon("titles")["moves_nothing"]
    return any(word in (statement.status or "") for word in words)


def is_former(statement: Statement) -> bool:
    """Whether the holding says that it was over: 原, 前, 已故, 离任."""
    words: tuple[str, ...] = tuple(lexicon("titles")["past"])
    return statement.action is None and (statement.status or "").startswith(words)


def told_of(person: str, acting: bool, statements: Iterable[Statement], lived_until: date = date.max) -> Told:
    """The marks of the statements, in order of time; what has no usable date is kept apart."""
    told = Told(person, acting)
    for statement in statements:
        marks = [_before_death(mark, lived_until) for mark in marks_of(statement)]
        told.marks += marks
        if not marks:
            told.undated.append(statement)
        if statement.end == "..":
            told.open_ids.add(statement.id)
        if statement.status and statement.action is None:
            told.statuses[statement.id] = statement.status
    told.marks.sort(key=in_time)
    return told


def _before_death(mark: Mark, lived_until: date) -> Mark:
    """A leaving told after the person had died (免去已故…职务) tells that it was over, and no more."""
    if mark.kind != "out" or mark.former is not None or mark.low <= lived_until:
        return mark
    return replace(mark, low=date.min, high=mark.low - DAY, rule=Rule.FORMER, former=mark.low)


def in_time(mark: Mark) -> tuple[date, date, str, tuple[str, ...]]:
    return mark.low, mark.high, mark.kind, mark.ids


def marks_of(statement: Statement) -> Iterator[Mark]:
    """What one statement says; nothing where it has no usable date."""
    if statement.action is not None:
        when = days_of(statement.date)
        if when is not None:
            yield _act(statement, *when)
    elif is_former(statement):
        when = days_of(statement.as_of)
        if when is not None and when[1] > date.min:
            yield Mark("out", date.min, when[1] - DAY, (statement.id,), rule=Rule.FORMER, former=when[0])
    else:
        yield from _holding(statement)


def days_of(text: str | None) -> tuple[date, date] | None:
    """The first and the last day a date can mean, a side without bound at the end of all time."""
    if text is None or text == "..":
        return None
    edtf = Edtf.parse(text)
    if edtf.earliest is None and edtf.latest is None:
        return None
    return edtf.earliest or date.min, edtf.latest or date.max


def _act(statement: Statement, low: date, high: date) -> Mark:
    kind: Kind = "in" if statement.action in COMING_IN else "out"
    return Mark(
        kind,
        low,
        high,
        (statement.id,),
        text=statement.date or "",
        action=statement.action,
        organ=statement.organ,
        is_act=True,
        rule=Rule.CAME_IN if kind == "in" else Rule.LEFT,
        last_proved=kind == "in" and (high - low).days <= MEETING,
    )


def _holding(statement: Statement) -> Iterator[Mark]:
    start, end, period = days_of(statement.start), days_of(statement.end), days_of(statement.as_of)
    ids = (statement.id,)
    if start is not None and end is not None and start[0] > end[1]:
        low, high = min(start[0], end[0]), max(start[1], end[1])
        yield Mark("seen", low, high, ids, statement.start or "", disputed=True, closed=True)
        return
    if start is not None:
        book = statement.as_of if _is_of_years(statement, period) and end is None else None
        yield Mark(
            "in", *start, ids, statement.start or "", rule=Rule.CAME_IN, basis=statement.basis, book=book
        )
    if end is not None:
        yield Mark("out", *end, ids, statement.end or "", rule=Rule.LEFT, basis=statement.basis)
    covered = _covered(statement, start, end, period)
    if covered is not None:
        yield Mark("cover", *covered, ids, statement.as_of or "", rule=Rule.INTERVAL)
    elif period is not None and start is None:
        seen = _seen(statement, period, end)
        if seen is not None:
            yield seen


def _is_of_years(statement: Statement, period: tuple[date, date] | None) -> bool:
    """Whether it is a roster of many years: 1986—2005."""
    return statement.basis == "roster" and period is not None and (period[1] - period[0]).days > YEAR


def _covered(
    statement: Statement,
    start: tuple[date, date] | None,
    end: tuple[date, date] | None,
    period: tuple[date, date] | None,
) -> tuple[date, date] | None:
    """The days that a line itself states: from its start to its end, or to its book's, or to its page's.

    The day of leaving is not among them. A roster of many years with a start alone states no end.
    """
    if start is None or start[1] == date.max:
        return None
    if end is not None:
        last = end[0] - DAY if end[0] > date.min else date.min
    elif period is None:
        return None
    elif statement.basis == "roster":
        if _is_of_years(statement, period):
            return None
        last = period[1]
    elif statement.end == "..":
        last = period[0]
    else:
        return None
    return (start[1], last) if start[1] <= last else None


def _seen(statement: Statement, period: tuple[date, date], end: tuple[date, date] | None) -> Mark | None:
    """A sighting on some day of the period; a roster presumes all of it, up to its 任至."""
    low, high = period
    if end is not None:
        high = min(high, end[1])
    if low > high:
        return None
    presumes = None
    if statement.basis == "roster" and (statement.term or not _is_of_years(statement, period)):
        presumes = (low, high)
    return Mark(
        "seen",
        low,
        high,
        (statement.id,),
        statement.as_of or "",
        basis=statement.basis,
        presumes=presumes,
        presumed_by=Rule.TERM if statement.term else Rule.ROSTER,
        states_term=statement.term and _is_of_years(statement, period) and end is None,
    )
