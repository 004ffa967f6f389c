"""Compare what is read from `samples/` with `samples/gold.jsonl`: what a person finds there, by reading.

    python bench/samples.py          print the figures, and every difference

A line of the gold file is one thing that its text says: an entry, an act, a row of a roster … with the fields
that a reader must get right. A list is a choice: any of its names is right. What is `optional` may be read
or not, as two careful people could differ. Quotation marks make no difference.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import Figure, table
from graph.facts import AppointmentFact, EventFact, Fact, HoldingFact, HonourFact, ProjectFact
from loaders.pipeline import extract

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
KINDS = {
    "entry": "entries with their dates",
    "act": "acts: who, what, post, date",
    "mention": "mentions: who, post, date",
    "roster": "roster rows: who, post, years",
    "career": "career lines: who, post, years",
    "project": "projects: name",
    "stage": "projects: stages with dates",
    "honour": "honours: who, what, date",
}
FULL = {"act": {"acting": False}, "mention": {"acting": False}}
"""What a line of the gold file means where it does not say it."""
QUOTES = str.maketrans("", "", "“”「」")

Record = dict[str, Any]


@dataclass
class Compared:
    """The records of one kind: found, missed, and read though the gold has none such."""

    found: int
    missed: list[Record]
    extra: list[Record]

    def figure(self, measure: str) -> Figure:
        right, read, there = self.found, self.found + len(self.extra), self.found + len(self.missed)
        return Figure(measure, share(right, read), share(right, there), share(2 * right, read + there))


def main() -> int:
    compared = compare_samples()
    print("\n".join(table(sample_figures(compared))))
    for each in compared.values():
        for sign, records in (("-", each.missed), ("+", each.extra)):
            for record in records:
                print(sign, json.dumps(record, ensure_ascii=False))
    return 0


def sample_figures(compared: dict[str, Compared]) -> list[Figure]:
    """A row of the table for each kind."""
    return [each.figure(f"samples: {KINDS[kind]}") for kind, each in compared.items()]


def compare_samples() -> dict[str, Compared]:
    """Every kind, over all the samples."""
    lines = (SAMPLES / "gold.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    read = [
        {"file": path.name} | record
        for path in sorted(SAMPLES.glob("*.txt"))
        for record in records_of(extract(path))
    ]
    return {kind: compare_kind(kind, gold, read) for kind in KINDS}


def compare_kind(kind: str, gold: list[Record], read: list[Record]) -> Compared:
    """One kind; of what was read only the fields that the gold file tells count."""
    wanted = [record for record in gold if record["kind"] == kind]
    told = {key for record in wanted for key in record} | FULL.get(kind, {}).keys()
    found = [record for record in read if record["kind"] == kind]
    return compare(wanted, [{key: record[key] for key in record if key in told} for record in found])


def compare(gold: Iterable[Record], read: Iterable[Record]) -> Compared:
    """Each record that was read answers to one of the gold at most; those that must be read choose first."""
    left, found, missed = list(read), 0, []
    for wanted in sorted(gold, key=lambda record: record.get("optional", False)):
        match = next((record for record in left if fits(wanted, record)), None)
        if match is not None:
            left.remove(match)
            found += not wanted.get("optional", False)
        elif not wanted.get("optional", False):
            missed.append(wanted)
    return Compared(found, missed, left)


def fits(wanted: Record, record: Record) -> bool:
    """Whether the record says all that is wanted."""
    whole = FULL.get(wanted["kind"], {}) | wanted
    whole.pop("optional", None)
    if not record.get("head", "").startswith(whole.pop("head", "")):
        return False
    return all(not choices(value).isdisjoint(choices(record[key])) for key, value in whole.items())


def choices(value: object) -> set[object]:
    """The values that are as good as each other, without quotation marks."""
    values = value if isinstance(value, list) else [value]
    return {each.translate(QUOTES) if isinstance(each, str) else each for each in values}


def records_of(facts: Iterable[Fact]) -> Iterator[Record]:
    """The facts in the words of the gold file."""
    for fact in facts:
        said = fact.model_dump(mode="json", by_alias=True)
        match fact:
            case EventFact(section="chronicle"):
                yield {"kind": "entry", "date": fact.date, "head": fact.text}
            case AppointmentFact():
                yield {**said, "kind": "act"}
            case HoldingFact():
                kinds = {"cv": "career", "roster": "roster", "mention": "mention"}
                yield {**said, "kind": kinds[fact.basis]}
            case HonourFact():
                yield said
            case ProjectFact():
                names = [fact.name, *fact.aliases]
                yield {"kind": "project", "name": names}
                for stone in said["milestones"]:
                    yield {**stone, "kind": "stage", "project": names}


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


if __name__ == "__main__":
    sys.exit(main())
