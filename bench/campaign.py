"""Random worlds: true histories of one post, blurred into statements as sources do, and asked day by day.

    python bench/campaign.py --worlds 2500          # every habit, one seat and many
    python bench/campaign.py --write docs/tenure.md # the table of the run into the page

With presumptions off nothing that is said to be certain may be false, and nothing that is true excluded; two
habits are declared exceptions (`docs/tenure.md`). With presumptions on it measures how often each fails.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from bench.worlds import DAY, EXEMPT, HABITS, World, world
from graph.dates import Certainty, Edtf
from graph.tenures.bounds import derive_tenures
from graph.tenures.rules import DEFAULT, Habits, Rule
from graph.tenures.tenure import CONTRADICTED, Tenure

NO_PRESUMPTION = Habits(presume=frozenset())


@dataclass(slots=True)
class Findings:
    """Days on which the answer was wrong, person by person; and presumed days, true and false, by rule."""

    false_certain: list[tuple[str, date]] = field(default_factory=list)
    false_no: list[tuple[str, date]] = field(default_factory=list)
    presumed: Counter[Rule] = field(default_factory=Counter)
    presumed_false: Counter[Rule] = field(default_factory=Counter)
    true_days: int = 0
    """Days looked at on which somebody was in the post."""
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
            found.true_days += truth
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


def failures(worlds: int, first: int = 0) -> Iterator[tuple[str, str, int, int]]:
    """Habit, presumption, presumed days looked at, and those of them that were false; last the true days, and
    those of them that presumptions exclude."""
    for habit in HABITS:
        days: Counter[str] = Counter()
        false: Counter[str] = Counter()
        for one_seat in (True, False):
            for seed in range(first, first + worlds):
                made = world(seed, habit, one_seat)
                found, without = judged(made, DEFAULT), judged(made)
                days += found.presumed
                false += found.presumed_false
                days["excluded"] += found.true_days
                false["excluded"] += len(set(found.false_no) - set(without.false_no))
        for rule in sorted(days, key=lambda each: (each == "excluded", each)):
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


def failure_table(rows: Sequence[tuple[str, str, int, int]]) -> str:
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
