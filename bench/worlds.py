"""True histories of one post, and what sources tell of them: the worlds of the campaign.

Each habit of sources (`HABITS`) blurs what really was (`TrueStay`) into statements in its own way.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from graph.tenures.bounds import Statement
from graph.tenures.statements import BodyEvent

FIRST, LAST = date(2000, 1, 1), date(2012, 12, 31)
DAY = timedelta(days=1)
SHORTEST = 40
"""Days of the shortest stay: a leaving told by the month proves the day before the month."""

HABITS = {
    "plain": "动静皆记，返任必记前次离任 (acts and sightings; who comes back is told to have left)",
    "acting": "代理 (acting periods)",
    "return": "一年之内返任 (a return within a year)",
    "half-open": "半开日期 ../2020、2003/.. (half-open dates)",
    "untold": "返任而前次离任未记 (a leaving untold before a return)",
    "roster-came": "名录无注，而当年到任 (bare roster, came in that year)",
    "roster-left": "名录无注，而当年离任 (bare roster, left that year)",
    "roster-years": "多年名录 (a roster of several years)",
    "term": "届的名录书其起止，届满多离任 (lists of terms with their years; most leave with the term)",
    "body": "机构成立、撤销有载 (the beginning and the end of the organization are told)",
    "kept-on": "续任、停职、复职有载 (keeping on, suspension and return are told)",
    "misdated": "两份文献之一误记日期 (one of two documents misdates an act)",
}
EXEMPT = {"untold", "misdated"}
"""Habits in which a true norm is broken, or a statement is false."""

TERM = 4
"""Years of a term; the first begins with `FIRST`."""

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
        if made.habit == "term" and rng.random() < 0.7:
            end = max(end, _end_of_term(start))
        if end >= LAST:
            break
        if made.habit == "acting" and rng.random() < 0.6 and (end - start).days > 2 * SHORTEST:
            start = _act_first(rng, made, person, start, end)
        made.stays.append(TrueStay(person, start, end))
        free[person] = end


def _end_of_term(day: date) -> date:
    """The last day of the term in which the day lies, or of the next where he comes in too late for it."""
    year = FIRST.year + (day.year - FIRST.year) // TERM * TERM + TERM - 1
    last = date(year, 12, 31)
    return last if (last - day).days >= SHORTEST else date(year + TERM, 12, 31)


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
        if self.made.habit == "kept-on":
            yield from self._kept_on()
        if made_of_terms := self.made.habit == "term":
            yield from self._terms()
        if rng.random() < 0.2 and not stay.acting and not made_of_terms:
            yield self._career()
        if rng.random() < 0.1 and not self._returns():
            after = stay.end + timedelta(days=rng.randint(1, 900))
            yield self._holding("former", "mention", as_of=after.isoformat(), status="原")

    def _kept_on(self) -> Iterator[Statement]:
        """On days of his stay; who is suspended and comes back may have held the post all the time."""
        rng, stay = self.rng, self.stay
        days = sorted(rng.randint(1, (stay.end - stay.start).days - 1) for _ in range(3))
        for action, day in zip(("continue", "suspend", "restore"), days, strict=True):
            if rng.random() < 0.4:
                yield self._act(action, action, rng.choice(self.blurs)(stay.start + timedelta(days=day)))

    def _terms(self) -> Iterator[Statement]:
        """The lists of terms on which he is: of those that reach into his stay, seldom all."""
        for year in range(FIRST.year, LAST.year, TERM):
            first, last = date(year, 1, 1), date(year + TERM - 1, 12, 31)
            if self.stay.start <= last and first <= self.stay.end and self.rng.random() < 0.7:
                listed = self._holding(f"term{year}", "roster", as_of=f"{year}/{year + TERM - 1}")
                yield replace(listed, term=True)

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
