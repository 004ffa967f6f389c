"""A clause of a sentence that may tell an act."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from loaders.names.glued_offices import names_then_office
from loaders.names.in_clause import (
    PersonMention,
    in_list,
    lone_name,
    subjects,
    words_as_subjects,
)
from loaders.text.whitespace import skip_back


class Clause(NamedTuple):
    """What stands between two commas, with what governs it."""

    text: str
    """The printed text that offsets count in."""
    key: str
    start: int
    end: int
    follows: bool
    """Whether an act stood in the clause before, in the same sentence."""
    places: tuple[str, ...]
    """The document's own places, and the organizations it named: a name ends where one of them begins."""
    date_at: Callable[[int], str | None]

    @property
    def date(self) -> str | None:
        """EDTF of the day that governs the clause."""
        return self.date_at(self.start)

    @property
    def words(self) -> str:
        """The clause itself."""
        return self.key[self.start : self.end]

    def cut(self, start: int, end: int | None = None) -> str:
        """The key from `start` to `end`, or to the clause's end."""
        return self.key[start : self.end if end is None else end]

    def subjects(self, start: int, end: int) -> list[PersonMention]:
        """The names right before `end`."""
        return self._printed(subjects(self.key, start, skip_back(self.key, start, end)))

    def words_as_subjects(self, start: int, end: int) -> list[PersonMention]:
        """The names right before `end`, words among them; for frames whose office is read."""
        return self._printed(words_as_subjects(self.key, start, skip_back(self.key, start, end)))

    def in_list(self, start: int, end: int) -> list[PersonMention]:
        """The names of a stretch that is nothing else."""
        return self._printed(in_list(self.key, start, end))

    def lone_name(self, start: int, end: int) -> list[PersonMention]:
        """One name without a usual surname, where only a name can stand."""
        return self._printed(lone_name(self.key, start, end))

    def names_then_office(self, start: int, end: int) -> tuple[list[PersonMention], int] | None:
        """Names glued to an office, and where the office begins."""
        split = names_then_office(self.key, start, end, self.places)
        return (self._printed(split[0]), split[1]) if split else None

    def _printed(self, people: list[PersonMention]) -> list[PersonMention]:
        """The names without the white space that the text has in them."""
        return [
            person._replace(name="".join(self.text[person.start : person.end].split())) for person in people
        ]
