"""Measure the reading against hand-made records, and keep it from falling.

    python bench/accuracy.py            print the figures beside the targets
    python bench/accuracy.py --write    and write them to docs/accuracy.md
    python bench/accuracy.py --check    and exit 1 if one fell below docs/accuracy.md
    python bench/accuracy.py --require  and exit 1 if only the samples could be measured

The records of the samples are part of the project; the greater part is not: it is looked for in
$DASHIJI_SHARED or in `shared` beside the project's folder. Without it only the samples are measured.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.documents import documents_page
from bench.figures import Figure, fallen_figures, table
from bench.samples import compare_samples, sample_figures

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
DASHIJI = Path(sys.executable).with_name("dashiji")

YEARBOOK_TARGETS = {
    "passages quoted exactly": 1.0,
    "chronicle: entry + date": 0.99,
    "entries: people": 0.90,
    "entries: organizations": 0.90,
    "entries: places": 0.90,
    "entries: documents": 0.90,
    "appointments: + date": 0.95,
    "mentions: person in office": 0.92,
    "mentions: person in office (press)": 0.85,
    "rosters: person + office + dates": 0.96,
    "projects: name (recall only)": 0.90,
    "projects: dated milestones (recall)": 0.80,
    "honours (recall only)": 0.90,
    "articles: dated facts (recall)": 0.85,
}
MEASURED = "<!-- What follows is written by bench/accuracy.py. -->\n"
"""Before it the page is written by hand."""
SAMPLES_HEAD = "## The samples of this project"
REST = "## Real texts and invented ones"
"""What follows it needs the records that are not part of the project."""
ERAS = {"before 1912": 1912, "1912–1949": 1950, "1950–1999": 2000, "since 2000": 10_000}
"""The first year that no longer belongs to each."""
STYLE_TARGET = 0.85
OVERALL_TARGET = 0.95


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    parser.add_argument("--check", action="store_true", help="exit 1 if a figure fell below docs/accuracy.md")
    parser.add_argument("--require", action="store_true", help="exit 1 if only the samples can be measured")
    args = parser.parse_args()
    shared = Path(os.environ.get("DASHIJI_SHARED", ROOT.parent / "shared"))
    whole = (shared / "gold").is_dir()
    if not whole:
        print(f"no hand-made records in {shared}: only the samples are measured", file=sys.stderr)
    if not whole and (args.require or args.write):
        return 1
    by_hand, _, recorded = PAGE.read_text("utf-8").partition(MEASURED)
    samples = samples_page()
    page = f"{samples}\n{measured_page(shared)}{documents_page(shared)}\n" if whole else samples
    print(page)
    if not whole:
        recorded = recorded.partition(REST)[0]
    fallen = fallen_figures(recorded, page) if args.check else []
    for line in fallen:
        print(f"fell: {line}", file=sys.stderr)
    if args.write:
        PAGE.write_text(f"{by_hand}{MEASURED}\n{page}", encoding="utf-8")
    return 1 if fallen else 0


def samples_page() -> str:
    """What docs/accuracy.md says first; anyone can measure it again."""
    return "\n".join([f"{SAMPLES_HEAD}\n", *table(sample_figures(compare_samples()))]) + "\n"


def measured_page(shared: Path) -> str:
    """What docs/accuracy.md says of the texts that are not part of the project."""
    seeds = sorted((shared / "seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.jsonl"
        began = time.monotonic()
        subprocess.run([DASHIJI, "extract", *seeds, "--out", facts], check=True, capture_output=True)
        seconds = time.monotonic() - began
        yearbook = scored(
            shared,
            "score.py",
            str(facts),
            "--gold",
            str(shared / "gold"),
            "--texts",
            str(shared / "seeds"),
            "--partial",
        )
    styles, eras = style_scores(shared)
    characters = sum(len(path.read_text("utf-8")) for path in seeds)
    parts = [
        f"{REST}\n",
        f"{characters:,} characters were read in {seconds:.1f} s, one process, start included.\n",
        "### Yearbook and press\n",
        *table(yearbook_figures(yearbook)),
        "\n### Short texts, by kind of fact\n",
        *table([figure(f"kind: {name}", values) for name, values in styles["kinds"].items()]),
        "\n### Short texts, by style\n",
        *table([figure(f"style: {name}", values, STYLE_TARGET) for name, values in styles["styles"].items()]),
        "\n### Short texts, by era\n",
        "The era of a text is that of the earliest day, month or year that a reader should find in it.\n",
        *table([figure(f"era: {name}", values, STYLE_TARGET) for name, values in eras.items()]),
        "\n### Short texts, all\n",
        *table(
            [
                figure("all styles", styles["overall"], OVERALL_TARGET),
                figure("without the hard cases", styles["without_hard"]),
            ]
        ),
        f"\nDates silently wrong: {styles['dates_silently_wrong']}.",
        f"Quotes that are not exact: {styles['quote_errors']}.\n",
    ]
    return "\n".join(parts)


def style_scores(shared: Path) -> tuple[dict[str, Any], dict[str, dict[str, float]]]:
    """The scores of the short texts, all of them and those of each era; they are read once."""
    lines = (shared / "styles" / "cases.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        texts, facts = Path(folder) / "texts", Path(folder) / "facts.jsonl"
        texts.mkdir()
        for case in cases:
            (texts / case["file"]).write_text(case["text"], encoding="utf-8")
        subprocess.run(
            [DASHIJI, "extract", *sorted(texts.iterdir()), "--out", facts], check=True, capture_output=True
        )

        def score_of(some: list[dict[str, Any]]) -> dict[str, Any]:
            chosen = Path(folder) / "cases.jsonl"
            chosen.write_text("".join(json.dumps(case) + "\n" for case in some), encoding="utf-8")
            files = ["--facts", str(facts), "--texts", str(texts), "--cases", str(chosen)]
            scores: dict[str, Any] = json.loads(scored(shared, "styles.py", *files, "--json"))
            return scores

        eras = {name: [case for case in cases if era_of(case) == name] for name in ERAS}
        return score_of(cases), {name: score_of(some)["overall"] for name, some in eras.items() if some}


def era_of(case: dict[str, Any]) -> str:
    """The era of the earliest year that a text is to give; texts without a year go with the latest."""
    told = json.dumps(
        [{key: fact.get(key) for key in ("date", "from", "to", "as_of")} for fact in case["expect"]]
    )
    years = [int(year) for year in re.findall(r"(?<![\d-])(\d{4})(?!\d)", told)]
    first = min(years, default=9999)
    return next(name for name, before in ERAS.items() if first < before)


def scored(shared: Path, script: str, *arguments: str) -> str:
    """What a scoring script prints."""
    command = [sys.executable, str(shared / "score" / script), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def yearbook_figures(printed: str) -> list[Figure]:
    """The figures of score.py; a measure printed twice is of the yearbook, then of the press."""
    figures: list[Figure] = []
    lines = re.findall(r"^(\S.*?)\s+(\d\.\d+)\s+(\d\.\d+)\s+(\d\.\d+)\s+\(", printed, re.M)
    for name, precision, recall, f1 in lines:
        seen = any(known.measure == name for known in figures)
        measure = f"{name} (press)" if seen else name
        target = YEARBOOK_TARGETS.get(measure)
        figures.append(Figure(measure, float(precision), float(recall), float(f1), target))
    return figures


def figure(name: str, values: dict[str, float], target: float | None = None) -> Figure:
    return Figure(name, values["precision"], values["recall"], values["f1"], target)


if __name__ == "__main__":
    sys.exit(main())
