"""What every export is made of: a name, a kind of file, and a function from rows to bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.exports.rows import GraphRows


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose; a format that cannot heed a choice is not in `Exporter.takes`."""

    document: str | None = None
    """This document alone, by id, title or file name."""
    bom: bool = False
    """The mark at the head of a CSV table by which Excel knows UTF-8."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format that the whole store can be written in."""

    name: str
    media_type: str
    file_name: str
    write: Callable[[GraphRows, Options], Iterator[bytes]]
    """The file, in parts; no part is made before it is asked for."""
    zh: str
    en: str
    """What it is, in a few words."""
    opens: str
    """Programs that open it."""
    takes: frozenset[str] = frozenset()
    """The options that it heeds."""

    @property
    def is_archive(self) -> bool:
        return self.media_type == "application/zip"
