"""What reading one text gives, wherever it is read: here, in another process, on another machine."""

from __future__ import annotations

from dataclasses import dataclass

from graph.facts import fact_line
from loaders.files.sidecar import Given
from loaders.files.source import Source
from loaders.pipeline import extract_source


@dataclass(frozen=True, slots=True)
class Lines:
    """The kind and the line of each fact of a text, and what of it could not be read."""

    facts: list[tuple[str, str]]
    notes: tuple[str, ...]
    broken: str | None = None
    """Why its sidecar could not be read."""


Result = Lines | str
"""Or why the text could not be read."""


def lines_of_source(source: Source, given: Given, broken: str | None) -> Lines:
    """The facts of a text as lines of a facts file."""
    facts = extract_source(source, given)
    return Lines([(fact.kind, fact_line(fact)) for fact in facts], source.notes, broken)
