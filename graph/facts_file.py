"""Reading a facts file: what a line says must hold in itself, and no two lines may bear one id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.claims import check_correction
from graph.errors import BrokenRecord
from graph.facts import Correction, Decision, Fact, parse_fact
from graph.json_lines import OnBroken, broken_line, numbered_records
from graph.soundness import check_characters, check_fact


class FactsFile:
    """A facts file, read once; it remembers which line a fact stands on.

    A line that cannot be read is given to `on_broken` and the others follow; without it the first
    one raises `BrokenRecord`. A file that cannot be opened raises `UnreadableFile`.
    """

    def __init__(self, path: Path, on_broken: OnBroken | None = None) -> None:
        self.path = path
        self._on_broken = on_broken
        self._line: dict[str, int] = {}

    def __iter__(self) -> Iterator[Fact]:
        """The records, one at a time."""
        for number, fact in numbered_records(self.path, _sound_fact, self._on_broken):
            if isinstance(fact, Decision):  # its id says what it says: twice is once
                yield fact
                continue
            first = self._line.setdefault(fact.id, number)
            if first == number:
                yield fact
            else:
                self._tell(number, f"编号已用于第 {first} 行 (the id of line {first}): {fact.id}")

    def refuse(self, fact: Fact, reason: str) -> None:
        """Tell that a fact which was read cannot be used."""
        self._tell(self._line.get(fact.id, 0), reason)

    def _tell(self, number: int, reason: str) -> None:
        broken: BrokenRecord = broken_line(self.path, number, reason)
        if self._on_broken is None:
            raise broken
        self._on_broken(broken)


def read_facts(path: Path, on_broken: OnBroken | None = None) -> Iterator[Fact]:
    """The records of a facts file, where nobody asks for their lines afterwards."""
    return iter(FactsFile(path, on_broken))


def _sound_fact(line: str) -> Fact:
    """The record of a line. Raises `ValueError` for what no store could hold, or no text could say."""
    fact = parse_fact(line)
    if "\\u" in line:  # the only way for half a character to come in
        check_characters(fact)
    check_fact(fact)
    if isinstance(fact, Correction):
        check_correction(fact)
    return fact
