"""Random worlds: true histories of one post, blurred into statements as sources do, and asked day by day.

    python bench/campaign.py --worlds 2500          # every habit, one seat and many
    python bench/campaign.py --write docs/tenure.md # the table of the run into the page

With presumptions off nothing that is said to be certain may be false, and nothing that is true excluded; two
habits are declared exceptions (`docs/tenure.md`). With presumptions on it measures how often each fails.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from graph.dates import Certainty, Edtf
from graph.tenures.bounds import Statement, derive_tenures
from graph.tenures.rules import DEFAULT, Habits, Rule
from graph.tenures.statements import BodyEvent
from graph.tenures.tenure import CONTRADICTED, Tenure

FIRST, LAST = date(2000, 1, 1), date(2012, 12, 31)
DAY = timedelta(days=1)
SHORTEST = 40
"""Days of the shortest stay: a leaving told by the month proves the day before the month."""
NO_PRESUMPTION = Habits(presume=frozenset())

HABITS = {
    "plain": "动静皆记，返任必记前次离任 (acts and sightings; who comes back is told to have left)",
    "acting": "代理 (acting periods)",
    "return": "一年之内返任 (a return within a year)",
    "half-open": "半开日期 ../2020、2003/.. (half-open dates)",
    "untold": "返任而前次离任未记 (a leaving untold before a return)",
    "roster-came": "名录无注，而当年到任 (bare roster, came in that year)",
    "roster-left": "名录无注，而当年离任 (bare roster, left that year)",
    "roster-years": "多年名录 (a roster of several years)",
    "body": "机构成立、撤销有载 (the beginning and the end of the organization are told)",
    "misdated": "两份文献之一误记日期 (one of two documents misdates an act)",
}
EXEMPT = {"untold", "misdated"}
"""Habits in which a true norm is broken, or a statement is false."""

BLURS: tuple[Callable[[date], str], ...] = (
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day:%Y}",
    lambda day: f"{day:%Y-%m}~",
    lambda day: f"{day - DAY}/{day + DAY}",
    lambda day: f"{day:%Y}-{'40' if day.month <= 6 else '41'}",
)
HALF_OPEN: tuple[Callable[[date], str], ...] = (
    lambda day: f"../{day + 3 * DAY:%Y-%m}",
    lambda day: f"../{day:%Y}",
    lambda day: f"{day - 20 * DAY}/..",
    lambda day: f"{day:%Y}/..",
)


@dataclass(frozen=True, slots=True)
class TrueStay:
    """From the day of coming in to the day of leaving; on the day of change both are in."""

    person: str
    start: date
    end: date
    acting: bool = False

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(slots=True)
class World:
    """What really was, and what is told of it."""

    habit: str
    one_seat: bool
    stays: list[TrueStay] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    body: list[BodyEvent] = field(default_factory=list)


def world(seed: int, habit: str, one_seat: bool) -> World:
    """The world of a number; the same number gives the same world."""
    rng = random.Random(f"{seed} {habit} {one_seat}")
    made = World(habit, one_seat)
    _history(rng, made)
    documents = rng.choice((1, 1, 2, 3)) if habit != "misdated" else 2
    for number in range(documents):
        _document(rng, made, number)
    told = {statement.id.split("-")[0] for statement in made.statements}
    made.stays = [stay for index, stay in enumerate(made.stays) if str(index) in told]
    rng.shuffle(made.statements)
    if habit == "body":
        _lifetime(rng, made)
    return made


def _lifetime(rng: random.Random, made: World) -> None:
    """Who came first may have come with the organization, who left last have left with it."""
    if not made.stays:
        return
    first, last = min(stay.start for stay in made.stays), max(stay.end for stay in made.stays)
    days = {"begun": first - rng.choice((0, rng.randint(1, 400))) * DAY}
    days["ended"] = last + rng.choice((0, rng.randint(1, 400))) * DAY
    for says in ("begun", "ended"):
        for number in range(rng.choice((0, 1, 1, 2))):
            when = rng.choice(BLURS)(days[says])
            made.body.append(BodyEvent(f"{says}-{number}", "begun" if says == "begun" else "ended", when))


# -- what was ----------------------------------------------------------------------------------------------


def _history(rng: random.Random, made: World) -> None:
    free = dict.fromkeys("甲乙丙", FIRST + timedelta(days=rng.randint(0, 600)))
    for _ in range(rng.randint(1, 5)):
        person = rng.choice("甲乙丙")
        before = [stay for stay in made.stays if stay.person == person]
        if made.one_seat and made.stays and made.stays[-1].person == person and made.habit != "return":
            continue
        begin = max(free.values()) if made.one_seat else free[person]
        gap = rng.choice((0, rng.randint(0, 500))) if made.one_seat else rng.randint(1, 500)
        if before:
            away = rng.randint(20, 360) if made.habit == "return" else rng.randint(367, 1200)
            begin, gap = max(begin, before[-1].end + timedelta(days=away)), 0
        start = begin + timedelta(days=gap)
        end = start + timedelta(days=rng.choice((rng.randint(SHORTEST, 200), rng.randint(SHORTEST, 1500))))
        if end >= LAST:
            break
        if made.habit == "acting" and rng.random() < 0.6 and (end - start).days > 2 * SHORTEST:
            start = _act_first(rng, made, person, start, end)
        made.stays.append(TrueStay(person, start, end))
        free[person] = end


def _act_first(rng: random.Random, made: World, person: str, start: date, end: date) -> date:
    """Somebody acts before the holder comes in: often he himself."""
    until = start + timedelta(days=rng.randint(SHORTEST, min(300, (end - start).days - SHORTEST)))
    free = [p for p in "甲乙丙" if not any(s.person == p for s in made.stays)]
    who = person if rng.random() < 0.6 or not free else rng.choice(free)
    if not any(s.person == who and s.end > start for s in made.stays):
        made.stays.append(TrueStay(who, start, until, acting=True))
    return until


# -- what is told --------------------------------------------------------------------------------------------


def _document(rng: random.Random, made: World, number: int) -> None:
    """One document, at its own precision, telling some of it."""
    precise = rng.random() < 0.5
    blurs = BLURS[:2] if precise else BLURS
    for index, stay in enumerate(made.stays):
        tell = _Telling(rng, made, stay, f"{index}-{number}", blurs)
        own = [s for s in made.stays if s.person == stay.person and s.start >= stay.end]
        later = [s for s in own if not (stay.acting and s.start == stay.end)]
        made.statements += tell.acts(must_leave=bool(later) and number == 0 and made.habit != "untold")
        made.statements += tell.sightings()


@dataclass(slots=True)
class _Telling:
    rng: random.Random
    made: World
    stay: TrueStay
    name: str
    blurs: Sequence[Callable[[date], str]]

    def acts(self, must_leave: bool) -> Iterator[Statement]:
        rng, stay = self.rng, self.stay
        if rng.random() < 0.5:
            action = "appoint" if stay.acting else rng.choice(("appoint", "elect"))
            yield self._act("in", action, self._date(stay.start))
        if rng.random() < 0.15 and not stay.acting:
            yield self._act("again", "elect", self._date(stay.start))
        leaves = must_leave or (rng.random() < 0.5 and self.made.habit != "untold")
        if leaves:
            yield self._act("out", rng.choice(("leave", "remove", "resign")), self._date(stay.end))

    def _date(self, day: date) -> str:
        if self.made.habit == "half-open" and self.rng.random() < 0.4:
            return self.rng.choice(HALF_OPEN)(day)
        if self.made.habit == "misdated" and self.name.endswith("-1") and self.rng.random() < 0.5:
            day += timedelta(days=self.rng.choice((-1, 1)) * self.rng.randint(2, 300))
        return self.rng.choice(self.blurs)(day)

    def _act(self, what: str, action: str, when: str) -> Statement:
        stay = self.stay
        acting = stay.acting and (what == "in" or self.rng.random() < 0.5)
        return Statement(f"{self.name}-{what}", stay.person, "post", action=action, date=when, acting=acting)

    def sightings(self) -> Iterator[Statement]:
        rng, stay = self.rng, self.stay
        for count in range(rng.randint(0, 2)):
            day = stay.start + timedelta(days=rng.randint(1, (stay.end - stay.start).days - 1))
            yield self._holding(f"seen{count}", "mention", as_of=rng.choice(self.blurs)(day))
        for year in range(stay.start.year, stay.end.year + 1):
            if rng.random() < 0.25:
                yield self._roster(year)
        if self.made.habit == "roster-years" and rng.random() < 0.5:
            low, high = stay.start.year - rng.randint(0, 4), stay.end.year + rng.randint(0, 6)
            yield self._holding("book", "roster", as_of=f"{low}/{high}")
        if rng.random() < 0.2 and not stay.acting:
            yield self._career()
        if rng.random() < 0.1 and not self._returns():
            after = stay.end + timedelta(days=rng.randint(1, 900))
            yield self._holding("former", "mention", as_of=after.isoformat(), status="原")

    def _returns(self) -> bool:
        return sum(s.person == self.stay.person for s in self.made.stays) > 1

    def _roster(self, year: int) -> Statement:
        """A yearbook's list: a remark where he came or left within its year, but for the habit."""
        stay, habit = self.stay, self.made.habit
        came = stay.start > date(year, 1, 1) and habit not in ("roster-came",)
        left = stay.end <= date(year, 12, 31) and habit not in ("roster-left",)
        if habit in ("roster-came", "roster-left"):  # a line has all its remarks, or none
            came = came and stay.end > date(year, 12, 31)
            left = left and stay.start <= date(year, 1, 1)
        return self._holding(
            f"roster{year}",
            "roster",
            as_of=str(year),
            start=f"{stay.start:%Y-%m}" if came else None,
            end=f"{stay.end:%Y-%m}" if left else None,
        )

    def _career(self) -> Statement:
        rng, stay = self.rng, self.stay
        start = rng.choice(BLURS[:3])(stay.start)
        if rng.random() < 0.5:
            return self._holding("cv", "cv", start=start, end=rng.choice(BLURS[:3])(stay.end))
        published = stay.start + timedelta(days=rng.randint(0, (stay.end - stay.start).days - 1))
        return self._holding("cv", "cv", start=start, end="..", as_of=published.isoformat())

    def _holding(
        self,
        what: str,
        basis: str,
        as_of: str | None = None,
        start: str | None = None,
        end: str | None = None,
        status: str | None = None,
    ) -> Statement:
        stay = self.stay
        return Statement(
            f"{self.name}-{what}",
            stay.person,
            "post",
            basis=basis,
            as_of=as_of,
            start=start,
            end=end,
            acting=stay.acting,
            status=status,
        )


# -- what is answered -------------------------------------------------------------------------------------


@dataclass(slots=True)
class Findings:
    """Days on which the answer was wrong, person by person; and presumed days, true and false, by rule."""

    false_certain: list[tuple[str, date]] = field(default_factory=list)
    false_no: list[tuple[str, date]] = field(default_factory=list)
    presumed: Counter[Rule] = field(default_factory=Counter)
    presumed_false: Counter[Rule] = field(default_factory=Counter)
    flagged: bool = False


def days_to_look_at(made: World) -> list[date]:
    """Every day at which something can change, and the days beside it."""
    edges = {day for stay in made.stays for day in (stay.start, stay.end)}
    for statement in made.statements:
        edges |= _edges(statement.date, statement.start, statement.end, statement.as_of)
    edges |= _edges(*(event.date for event in made.body))
    edges |= {date(year, month, 15) for year in range(1999, 2015) for month in (3, 8)}
    return sorted({edge + step for edge in edges for step in (-DAY, timedelta(0), DAY)})


def _edges(*texts: str | None) -> set[date]:
    known = [Edtf.of(None if text == ".." else text) for text in texts]
    return {day for each in known if each for day in (each.earliest, each.latest) if day is not None}


def judged(made: World, habits: Habits = NO_PRESUMPTION) -> Findings:
    """What is answered of the world, held against what was."""
    tenures = derive_tenures(made.statements, made.one_seat, habits, made.body)
    found = Findings(flagged=any(tenure.status == CONTRADICTED for tenure in tenures))
    by_person: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        by_person.setdefault(tenure.person, []).append(tenure)
    for day in days_to_look_at(made):
        for person in {stay.person for stay in made.stays}:
            spans = [
                span
                for tenure in by_person.get(person, [])
                for span in tenure.spans
                if span.first <= day <= span.last
            ]
            truth = any(stay.holds(day) for stay in made.stays if stay.person == person)
            best = min(spans, key=lambda span: span.certainty.rank, default=None)
            if best is None:
                if truth:
                    found.false_no.append((person, day))
            elif best.certainty is Certainty.CERTAIN and not truth:
                found.false_certain.append((person, day))
            elif best.certainty is Certainty.PRESUMED:
                found.presumed[best.rule] += 1
                found.presumed_false[best.rule] += not truth
    return found


@dataclass(frozen=True, slots=True)
class Tally:
    """The worlds of one habit in which something was wrong."""

    habit: str
    one_seat: bool
    worlds: int
    false_certain: int
    false_no: int
    unflagged: int
    """Worlds with something wrong that no tenure of it is flagged for."""


def tally(habit: str, one_seat: bool, worlds: int, first: int = 0) -> tuple[Tally, list[int]]:
    """The worlds of a habit, and the numbers of those that went wrong."""
    certain = no = unflagged = 0
    wrong = []
    for seed in range(first, first + worlds):
        found = judged(world(seed, habit, one_seat))
        certain += bool(found.false_certain)
        no += bool(found.false_no)
        if found.false_certain or found.false_no:
            unflagged += not found.flagged
            wrong.append(seed)
    return Tally(habit, one_seat, worlds, certain, no, unflagged), wrong


def failures(worlds: int, first: int = 0) -> Iterator[tuple[str, Rule, int, int]]:
    """Habit, presumption, presumed days looked at, and those of them that were false."""
    for habit in HABITS:
        days: Counter[Rule] = Counter()
        false: Counter[Rule] = Counter()
        for one_seat in (True, False):
            for seed in range(first, first + worlds):
                found = judged(world(seed, habit, one_seat), DEFAULT)
                days += found.presumed
                false += found.presumed_false
        for rule in sorted(days):
            yield habit, rule, days[rule], false[rule]


def table(tallies: Sequence[Tally]) -> str:
    """The tallies as a table of the page."""
    lines = [
        "| 来源的习惯 habit of the sources | worlds | said certain, was not: one seat / many | was, and "
        "excluded: one / many |",
        "| --- | --- | --- | --- |",
    ]
    for habit, words in HABITS.items():
        one = next(t for t in tallies if t.habit == habit and t.one_seat)
        many = next(t for t in tallies if t.habit == habit and not t.one_seat)
        mark = "（例外 exempt）" if habit in EXEMPT else ""
        lines.append(
            f"| {words}{mark} | {one.worlds:,} each | {one.false_certain} / {many.false_certain} "
            f"| {one.false_no} / {many.false_no} |"
        )
    return "\n".join(lines)


def failure_table(rows: Sequence[tuple[str, Rule, int, int]]) -> str:
    """How often presumptions fail, by habit."""
    lines = ["| 习惯 habit | 推定 presumption | days | false | rate |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {habit} | `{rule}` | {days:,} | {false:,} | {false / days:.1%} |"
        for habit, rule, days, false in rows
    ]
    return "\n".join(lines)


def written(page: str, name: str, text: str) -> str:
    """The page with what stands between the marks of that name replaced."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?\n?(<!-- /{name} -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--worlds", type=int, default=2500, help="of each habit, one seat and many")
    parser.add_argument("--first", type=int, default=0, help="number of the first world")
    parser.add_argument("--habit", choices=tuple(HABITS), action="append")
    parser.add_argument("--write", type=Path, help="a page with the marks `campaign` and `presumptions`")
    given = parser.parse_args()
    tallies, failed = [], False
    for habit in given.habit or HABITS:
        for one_seat in (True, False):
            counted, wrong = tally(habit, one_seat, given.worlds, given.first)
            tallies.append(counted)
            seats = "one seat" if one_seat else "many seats"
            print(
                f"{habit:13} {seats:10} {counted.worlds:6,} worlds: certain and false "
                f"{counted.false_certain}, true and excluded {counted.false_no}"
                + (f"  worlds {wrong[:8]}" if wrong else ""),
                flush=True,
            )
            failed |= bool(wrong) and habit not in EXEMPT
    if given.write and not given.habit:
        page = given.write.read_text(encoding="utf-8")
        rates = list(failures(max(given.worlds // 10, 1), given.first))
        page = written(page, "campaign", table(tallies))
        page = written(page, "presumptions", failure_table(rates))
        given.write.write_text(page, encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
