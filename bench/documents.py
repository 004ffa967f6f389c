"""Measure the reading of whole documents in the shapes of real pages, against their complete gold.

Of the folders under `samples/unseen` nobody who writes rules had seen a word when they were first read. That
first reading is told in docs/accuracy.md; what is measured here is what became of it. The scoring script
and the development documents are not part of the project.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from bench.figures import Figure, table

ROOT = Path(__file__).resolve().parent.parent
UNSEEN = ROOT / "samples" / "unseen"
DASHIJI = Path(sys.executable).with_name("dashiji")
MEASURES = (
    "acts: found", "acts: exact date", "acts: body in full", "entries: found", "entries: exact date",
    "careers: found", "careers: exact date", "rosters: found", "rosters: exact date", "mentions: found",
    "mentions: exact date", "projects: found", "milestones: found", "milestones: exact date", "sums: found",
    "honours: found", "honours: exact date",
)  # fmt: skip


class Reading(NamedTuple):
    """How a folder of documents was read."""

    figures: list[Figure]
    silently_wrong: int
    """Dates."""


def documents_page(shared: Path) -> str:
    """What docs/accuracy.md says of whole documents."""
    lots = [("Development documents", "development", shared / "doubles")]
    lots += [(f"First read unseen: {each.name}", each.name, each) for each in sorted(UNSEEN.iterdir())]
    parts: list[str] = []
    for title, name, folder in lots:
        reading = read_documents(shared, folder, name)
        parts += [
            f"\n### {title}\n",
            *table(reading.figures),
            f"\nDates silently wrong in {name}: {reading.silently_wrong}.",
        ]
    return "\n".join(parts)


def read_documents(shared: Path, folder: Path, name: str) -> Reading:
    """Read every document of a folder, with what is told of it from outside, and score the facts."""
    script = [sys.executable, str(shared / "score" / "documents.py"), "--docs", str(folder)]
    with tempfile.TemporaryDirectory() as work:
        texts, facts = Path(work) / "texts", Path(work) / "facts.jsonl"
        subprocess.run([*script, "--sidecars", str(texts)], check=True, capture_output=True)
        files = sorted(texts.glob("*.txt"))
        subprocess.run([DASHIJI, "extract", *files, "--out", facts], check=True, capture_output=True)
        printed = subprocess.run([*script, str(facts), "--json"], check=True, capture_output=True, text=True)
    scores: dict[str, Any] = json.loads(printed.stdout)
    found = scores["groups"]["all"]["figures"]
    figures = [
        Figure(f"{name}: {measure}", *(found[measure][key] or 0.0 for key in ("precision", "recall", "f1")))
        for measure in MEASURES
    ]
    return Reading(figures, scores["groups"]["all"]["summary"]["dates silently wrong"])
