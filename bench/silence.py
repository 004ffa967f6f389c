"""What is missed of the hand-made records, and how much of it in silence.

    python bench/silence.py                  what is missed by kind of fact, and the persons that are named
    python bench/silence.py --lots m         of one lot only; `doubles` are the development documents
    python bench/silence.py --lots m --rows  and every row that is missed in silence, as its line prints it

A missed row is *asked for* where an issue stands over it or close by, *read otherwise* where a fact of its
kind stands over it that says something else, and *in silence* if neither does. A person is *named* who stands
in a fact or in the quote of an issue. The scoring script and the development documents are not part of the
project.
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.documents import DASHIJI, ROOT, UNSEEN

KINDS = {
    "acts": "appointment", "entries": "event", "careers": "holding", "rosters": "holding",
    "mentions": "holding", "projects": "project", "milestones": "project", "sums": "project",
    "honours": "honour",
}  # fmt: skip
"""The kinds of rows that are scored, and of the facts that tell of them."""
PERSONS = ("appointments", "mentions", "rosters")
_NEAR = 40
"""How far from a row an issue still speaks of it; the scoring script has it so."""


class Missed(NamedTuple):
    """A row that no fact matches, and what stands in its place."""

    document: str
    kind: str
    row: str
    how: str
    """One of `HOWS`."""
    line: str


HOWS = ("asked for", "read otherwise", "in silence")


class Reading(NamedTuple):
    """What is told of a folder of documents."""

    missed: list[Missed]
    persons: Counter[str]
    """Gold persons: `all`, in a `fact`, `named` in one or under an issue."""
    issues: int
    characters: int


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lots", nargs="*", help="letters of lots, or doubles; all of them if left out")
    parser.add_argument("--rows", action="store_true", help="print the rows that are missed in silence")
    args = parser.parse_args()
    shared = Path(os.environ.get("DASHIJI_SHARED", ROOT.parent / "shared"))
    if not (shared / "score").is_dir():
        print(f"no scoring script in {shared}: nothing can be measured", file=sys.stderr)
        return 1
    sys.path.insert(0, str(shared / "score"))
    scoring: Any = importlib.import_module("documents")
    folders = [shared / "doubles", *sorted(UNSEEN.iterdir())]
    readings = {
        each.name: read_lot(scoring, each) for each in folders if not args.lots or each.name in args.lots
    }
    for reading in readings.values() if args.rows else ():
        for row in reading.missed:
            if row.how == "in silence":
                print(f"{row.document} {row.kind}: {row.row}\n    {row.line}")
    print("\n".join([*_by_lot(readings), "", *_by_kind(readings.values())]))
    return 0


def read_lot(scoring: Any, folder: Path) -> Reading:
    """Read every document of a folder and compare it with its records."""
    corpus = scoring.Corpus.read(folder, folder)
    documents = _scored(scoring, corpus, _facts(scoring, corpus, folder))
    persons: Counter[str] = Counter()
    for each, _ in documents:
        persons += _persons(each, corpus.gold[each.index["id"]])
    return Reading(
        [row for _, missed in documents for row in missed],
        persons,
        sum(len(each.facts["issue"]) for each, _ in documents),
        sum(len(each.text) for each, _ in documents),
    )


def _facts(scoring: Any, corpus: Any, folder: Path) -> list[dict[str, Any]]:
    """The facts of a folder, read with what is told of its documents from outside."""
    with tempfile.TemporaryDirectory() as work:
        texts, facts = Path(work) / "texts", Path(work) / "facts.jsonl"
        texts.mkdir()
        for row in corpus.index:
            (texts / f"{row['id']}.txt").write_bytes((folder / f"{row['id']}.txt").read_bytes())
            if row.get("known_published"):
                meta = texts / f"{row['id']}.meta.yaml"
                meta.write_text(f"published: {row['known_published']}\n", "utf-8")
        files = sorted(texts.glob("*.txt"))
        subprocess.run([DASHIJI, "extract", *files, "--out", facts], check=True, capture_output=True)
        return list(scoring.read_jsonl(facts))


def _scored(scoring: Any, corpus: Any, records: list[dict[str, Any]]) -> list[tuple[Any, list[Missed]]]:
    """Each document as the scoring script compares it, with the rows that it finds missed."""
    found: list[tuple[Any, list[Missed]]] = []
    rows: list[Missed] = []

    class Listed(scoring.Document):  # type: ignore[misc]
        def tally(self, kind: str, gold: Any, given: Any, pairs: Any, *more: Any) -> None:
            super().tally(kind, gold, given, pairs, *more)
            left = (row for i, row in enumerate(gold) if i not in pairs and not row.get("optional"))
            rows.extend(_missed(scoring, self, kind, row) for row in left)

    plain, scoring.Document = scoring.Document, Listed
    try:
        for document in corpus.score(records):
            here = [row for row in rows if row.document == document.index["id"]]
            found.append((document, here))
    finally:
        scoring.Document = plain
    return found


def _missed(scoring: Any, document: Any, kind: str, row: dict[str, Any]) -> Missed:
    at: tuple[int, int] | None = scoring.spot(row, document.text)
    how, line = HOWS[2], ""
    if at is not None:
        low, high = at
        line = document.text[document.text.rfind("\n", 0, low) + 1 :].split("\n", 1)[0][:120]
        if _any_over(document.facts["issue"], low - _NEAR, high + _NEAR):
            how = HOWS[0]
        elif _any_over(document.facts[KINDS[kind]], low, high):
            how = HOWS[1]
    return Missed(document.index["id"], kind, scoring.show(row), how, line)


def _any_over(facts: Iterable[dict[str, Any]], low: int, high: int) -> bool:
    """Whether a fact, or a stage of one, stands over a place."""
    steps = (step for fact in facts for step in (fact, *(fact.get("milestones") or ())))
    places = (step["passage"] for step in steps if step.get("passage"))
    return any(place["start"] < high and low < place["end"] for place in places)


def _persons(document: Any, gold: dict[str, list[dict[str, Any]]]) -> Counter[str]:
    """The persons of the acts, titles and lists of a document, and how many of them are named."""
    names = {
        tuple(sorted({row["person"], row.get("person_s") or row["person"]}))
        for kind in PERSONS
        for row in gold.get(kind, ())
        if row.get("person") and not row.get("optional")
    }
    read = {_key(fact.get("person")) for kind in ("appointment", "holding") for fact in document.facts[kind]}
    asked = _key("\n".join(fact["passage"]["quote"] for fact in document.facts["issue"]))
    found: Counter[str] = Counter({"all": len(names)})
    for forms in names:
        in_fact = any(_key(name) in read for name in forms)
        found["fact"] += in_fact
        found["named"] += in_fact or any(_key(name) in asked for name in forms)
    return found


def _key(name: str | None) -> str:
    return re.sub(r"[\s　·•．.]", "", name or "")


# ------------------------------------------------------------------ tables


def _by_lot(readings: dict[str, Reading]) -> Iterator[str]:
    heads = (
        "lot",
        "missed",
        *HOWS,
        "share asked for",
        "persons",
        "in facts",
        "named",
        "issues / 1,000 signs",
    )
    yield f"| {' | '.join(heads)} |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    every = Reading(
        [row for reading in readings.values() for row in reading.missed],
        sum((reading.persons for reading in readings.values()), Counter()),
        sum(reading.issues for reading in readings.values()),
        sum(reading.characters for reading in readings.values()),
    )
    for name, reading in [*readings.items(), ("all", every)]:
        persons = max(reading.persons["all"], 1)
        parts = [
            name,
            *_counts(reading.missed),
            str(reading.persons["all"]),
            f"{reading.persons['fact'] / persons:.3f}",
            f"{reading.persons['named'] / persons:.3f}",
            f"{1000 * reading.issues / max(reading.characters, 1):.2f}",
        ]
        yield f"| {' | '.join(parts)} |"


def _by_kind(readings: Iterable[Reading]) -> Iterator[str]:
    missed = [row for reading in readings for row in reading.missed]
    yield f"| kind | missed | {' | '.join(HOWS)} | share asked for |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for kind in KINDS:
        yield f"| {kind} | {' | '.join(_counts([row for row in missed if row.kind == kind]))} |"


def _counts(missed: list[Missed]) -> list[str]:
    counts = Counter(row.how for row in missed)
    share = f"{counts[HOWS[0]] / len(missed):.2f}" if missed else "–"
    return [str(len(missed)), *(str(counts[how]) for how in HOWS), share]


if __name__ == "__main__":
    sys.exit(main())
