"""How well likeness tells one from two: `bench/pairs.tsv`, pairs of Chinese names of people and bodies.

Judged by hand: `same` where a person who knows the offices takes both names for one. F1 is that of `same`.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from graph.likeness import likeness

Kind = Literal["person", "organization"]
FILE = Path(__file__).with_name("pairs.tsv")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are those of one."""

    kind: Kind
    same: bool
    one: str
    other: str


def pairs() -> list[Pair]:
    """Every pair of the file."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return [
            Pair(cast(Kind, row["kind"]), row["judged"] == "same", row["one"], row["other"])
            for row in csv.DictReader(stream, delimiter="\t")
        ]


def f1(judged: Sequence[Pair]) -> tuple[float, list[Pair]]:
    """The F1 of `same`, and the pairs that are taken for the wrong thing."""
    wrong = [pair for pair in judged if likeness(pair.kind, pair.one, pair.other).same is not pair.same]
    missed = sum(pair.same for pair in wrong)
    found = sum(pair.same for pair in judged) - missed
    return 2 * found / (2 * found + len(wrong)), wrong


def main() -> None:
    judged = pairs()
    f1(judged)  # so that tables are open before the time is taken
    for kind in ("person", "organization"):
        own = [pair for pair in judged if pair.kind == kind]
        began = time.perf_counter()
        score, wrong = f1(own)
        micros = (time.perf_counter() - began) / len(own) * 1e6
        print(f"{kind}: {len(own)} pairs, F1 {score:.3f}, {micros:.0f} µs a pair, {len(wrong)} wrong")
        for pair in wrong:
            found = likeness(pair.kind, pair.one, pair.other)
            judged_as = "same" if pair.same else "two"
            print(f"  {judged_as}  {pair.one}  {pair.other}  {found.score} {found.reason}")


if __name__ == "__main__":
    main()
