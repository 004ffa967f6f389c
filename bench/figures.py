"""Figures of accuracy as rows of a table, and what fell between two tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

SLACK = 0.0005
"""The page prints three decimals."""


@dataclass(frozen=True)
class Figure:
    """One line of the table; a recall where the records are a sample, else precision, recall and F1."""

    measure: str
    precision: float
    recall: float
    f1: float
    target: float | None = None

    def row(self) -> str:
        target = "" if self.target is None else f"{self.target:.2f}"
        return f"| {self.measure} | {self.precision:.3f} | {self.recall:.3f} | {self.f1:.3f} | {target} |"


def table(figures: list[Figure]) -> list[str]:
    head = ["| measure | precision | recall | F1 | target |", "| --- | ---: | ---: | ---: | ---: |"]
    return head + [figure.row() for figure in figures]


def fallen_figures(recorded: str, page: str) -> list[str]:
    """What is worse now than the page says, or no longer measured."""
    before, now = read_rows(recorded), read_rows(page)
    if not before:
        return ["no figure is recorded to compare with"]
    fallen = [
        f"{name}: F1 {before[name]:.3f} -> {now.get(name, 0.0):.3f}"
        for name in before
        if now.get(name, 0.0) < before[name] - SLACK
    ]
    then, counts = read_counts(recorded), read_counts(page)
    more = [what for what, count in counts.items() if count > then.get(what, count)]
    return fallen + [f"{what}: {then[what]} -> {counts[what]}" for what in more]


def read_rows(page: str) -> dict[str, float]:
    rows = re.findall(r"^\| ([^|]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", page, re.M)
    return {name: float(f1) for name, _, _, f1 in rows}


def read_counts(page: str) -> dict[str, int]:
    """What is counted that there should be none of."""
    found = re.findall(r"^(Dates silently wrong[^:\n]*|Quotes that are not exact): (\d+)", page, re.M)
    return {what: int(count) for what, count in found}
