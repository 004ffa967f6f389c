"""The property that matters most: draw true tenures, blur them as sources do, derive;
then what is certain is true, and what is true is possible, always."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given, note, settings
from hypothesis import strategies as st

from graph.dates import Certainty, Edtf
from graph.tenures.bounds import Statement, derive_tenures, held

FIRST, LAST = date(2000, 1, 1), date(2009, 12, 31)
DAY = timedelta(days=1)
BLURS: list[Callable[[date], str]] = [
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day:%Y}",
    lambda day: f"{day:%Y-%m}~",
    lambda day: f"{day - DAY}/{day + DAY}",
    lambda day: f"{day:%Y}-{'40' if day.month <= 6 else '41'}",
]


@dataclass(frozen=True)
class TrueSpell:
    """From the day of coming in to the day of leaving."""

    person: str
    start: date
    end: date


@st.composite
def histories(draw: st.DrawFn, one_seat: bool) -> list[TrueSpell]:
    """Who really held the post: one after the other where it has one seat, else side by side."""
    spells: list[TrueSpell] = []
    free = dict.fromkeys("甲乙丙", FIRST)
    for _ in range(draw(st.integers(1, 4))):
        person = draw(st.sampled_from("甲乙丙"))
        if one_seat and spells and spells[-1].person == person:
            continue
        begin = max(free.values()) if one_seat else free[person]
        start = begin + timedelta(days=draw(st.one_of(st.just(0), st.integers(0, 500))))
        end = start + timedelta(days=draw(st.one_of(st.integers(1, 40), st.integers(1, 1500))))
        if end >= LAST:
            break
        if any(_may_be_mixed_up(earlier, start, end) for earlier in spells if earlier.person == person):
            continue
        spells.append(TrueSpell(person, start, end))
        free[person] = end + DAY if not one_seat else end
    return spells


def _may_be_mixed_up(earlier: TrueSpell, start: date, end: date) -> bool:
    """Two spells of one man that a year alone cannot tell apart are taken for one: docs/decisions/0002."""
    soon = start < earlier.end + timedelta(days=366)
    return soon or start.year < earlier.start.year + 2 or end.year < earlier.end.year + 2


@st.composite
def reports(draw: st.DrawFn, one_seat: bool) -> tuple[list[TrueSpell], list[Statement]]:
    """A history and what sources tell of it; who comes back later is always said to have left before."""
    spells = draw(histories(one_seat))
    told: list[Statement] = []
    spoken: list[TrueSpell] = []
    for number, spell in enumerate(spells):
        returns = any(later.person == spell.person for later in spells[number + 1 :])
        own = _acts(draw, spell, str(number), must_leave=returns)
        own += _sightings(draw, spell, str(number))
        told += own
        spoken += [spell] if own else []
    return spoken, draw(st.permutations(told))


def _acts(draw: st.DrawFn, spell: TrueSpell, number: str, must_leave: bool) -> list[Statement]:
    acts = []
    if draw(st.booleans()):
        action = draw(st.sampled_from(["appoint", "elect"]))
        for again in range(draw(st.sampled_from([1, 1, 2]))):
            blur = draw(st.sampled_from(BLURS))
            identity = f"{number}-in-{again}"
            acts.append(Statement(identity, spell.person, "post", action=action, date=blur(spell.start)))
    if must_leave or draw(st.booleans()):
        blur = BLURS[0] if must_leave and draw(st.booleans()) else draw(st.sampled_from(BLURS))
        acts.append(Statement(f"{number}-out", spell.person, "post", action="leave", date=blur(spell.end)))
    return acts


def _sightings(draw: st.DrawFn, spell: TrueSpell, number: str) -> list[Statement]:
    found = []
    for count in range(draw(st.integers(0, 2))):
        days = (spell.end - spell.start).days
        day = spell.start + timedelta(days=draw(st.integers(0, days)))
        as_of = draw(st.sampled_from(BLURS))(day)
        found.append(Statement(f"{number}-seen-{count}", spell.person, "post", basis="mention", as_of=as_of))
    for year in range(spell.start.year, spell.end.year + 1):
        if draw(st.integers(0, 3)) == 0:
            found.append(_roster(spell, number, year))
    if draw(st.integers(0, 3)) == 0:
        found.append(_career(draw, spell, number))
    return found


def _roster(spell: TrueSpell, number: str, year: int) -> Statement:
    """A yearbook's list: a remark where he came or left within its year."""
    came = f"{spell.start:%Y-%m}" if spell.start > date(year, 1, 1) else None
    left = f"{spell.end:%Y-%m}" if spell.end <= date(year, 12, 31) else None
    return Statement(
        f"{number}-roster-{year}", spell.person, "post", basis="roster", start=came, end=left, as_of=str(year)
    )


def _career(draw: st.DrawFn, spell: TrueSpell, number: str) -> Statement:
    start = draw(st.sampled_from(BLURS[:3]))(spell.start)
    if draw(st.booleans()):
        end = draw(st.sampled_from(BLURS[:3]))(spell.end)
        return Statement(f"{number}-cv", spell.person, "post", basis="cv", start=start, end=end)
    published = spell.start + timedelta(days=draw(st.integers(0, (spell.end - spell.start).days - 1)))
    return Statement(
        f"{number}-cv", spell.person, "post", basis="cv", start=start, end="..", as_of=published.isoformat()
    )


def _days_to_look_at(spells: list[TrueSpell], statements: list[Statement]) -> set[date]:
    """Every day at which something can change, and the days beside it."""
    edges = {day for spell in spells for day in (spell.start, spell.end)}
    for statement in statements:
        for text in (statement.date, statement.start, statement.end, statement.as_of):
            known = Edtf.of(None if text == ".." else text)
            if known is not None and known.earliest and known.latest:
                edges |= {known.earliest, known.latest}
    edges |= {date(y, m, calendar.monthrange(y, m)[1]) for y in range(2000, 2010) for m in (6, 12)}
    return {edge + step for edge in edges for step in (-DAY, timedelta(0), DAY)}


def _check(spells: list[TrueSpell], statements: list[Statement], one_seat: bool) -> None:
    tenures = derive_tenures(statements, one_seat)
    note("\n".join(map(str, [*spells, *statements, *tenures])))
    for day in sorted(_days_to_look_at(spells, statements)):
        for person in "甲乙丙":
            told = {held(tenure, day, day) for tenure in tenures if tenure.person == person}
            truth = any(s.start <= day <= s.end for s in spells if s.person == person)
            assert truth or Certainty.CERTAIN not in told, f"{person} certain on {day}, but not there"
            assert not truth or told & {Certainty.CERTAIN, Certainty.POSSIBLE}, f"{person} excluded on {day}"


@settings(max_examples=400, deadline=None)
@given(reports(one_seat=True))
def test_certain_is_true_and_true_is_possible_in_one_seat(
    report: tuple[list[TrueSpell], list[Statement]],
) -> None:
    """Holders one after the other."""
    _check(*report, one_seat=True)


@settings(max_examples=400, deadline=None)
@given(reports(one_seat=False))
def test_certain_is_true_and_true_is_possible_side_by_side(
    report: tuple[list[TrueSpell], list[Statement]],
) -> None:
    """Holders beside each other."""
    _check(*report, one_seat=False)


@settings(max_examples=100, deadline=None)
@given(reports(one_seat=True))
def test_every_bound_is_explained(report: tuple[list[TrueSpell], list[Statement]]) -> None:
    """No bound without a statement that moved it, and none that the tenure does not rest on."""
    for tenure in derive_tenures(report[1], one_seat=True):
        bounds = {name for name in _BOUNDS if getattr(tenure, name) is not None}
        assert bounds == set(tenure.moved)
        assert set(tenure.moved.values()) <= set(tenure.rests_on)


_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
