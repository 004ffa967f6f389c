"""Reading a facts file: what a line says must hold in itself, and no two lines may bear one id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.errors import BrokenRecord
from graph.facts import DocumentFact, Fact, Judgement, ProjectFact, fact_line, parse_fact
from graph.json_lines import OnBroken, broken_line, numbered_records
from graph.provenance import Passage

LONGEST_NAME = 1000
"""Characters: an index of Neo4j takes no more than some 8,000 bytes."""
_NAMES = (
    *("id", "document", "event", "person", "organization", "post", "decided_by", "name", "place"),
    *("recipient", "honour", "title", "one", "other"),
)
_LISTS = ("people", "organizations", "places", "projects", "aliases", "granted_by")


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
            if isinstance(fact, Judgement):  # its id says what it says: twice is once
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
        try:
            fact_line(fact).encode()
        except ValueError as err:
            raise ValueError("半个字符 (a lone surrogate, which is half a character)") from err
    for name in _NAMES:
        _check_name(name, getattr(fact, name, None))
    for name in _LISTS:
        for value in getattr(fact, name, ()):
            _check_name(name, value)
    if not isinstance(fact, DocumentFact | Judgement):
        _check_passage(fact.passage)
    if isinstance(fact, ProjectFact):
        for milestone in fact.milestones:
            _check_passage(milestone.passage)
    return fact


def _check_name(name: str, value: str | None) -> None:
    if value is None:
        return
    if not value.strip():
        raise ValueError(f"{name}: 是空的；不知道写 null (empty; null for what is not known)")
    if len(value) > LONGEST_NAME:
        raise ValueError(f"{name}: 超过 {LONGEST_NAME} 字 (longer than {LONGEST_NAME} characters)")


def _check_passage(passage: Passage) -> None:
    if not 0 <= passage.start < passage.end:
        raise ValueError(
            f"passage: 起 {passage.start} 不在止 {passage.end} 之前 (start must come before end)"
        )
    if passage.end - passage.start != len(passage.quote):
        raise ValueError(
            f"passage.quote: {len(passage.quote)} 字，起止之间 {passage.end - passage.start} 字 "
            "(as long as from start to end)"
        )
