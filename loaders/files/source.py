"""What reading a file yields: its text, and where its pages begin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One file as text: what a reader of its kind made of it."""

    file: str
    """Base name."""
    sha256: str
    """Of the bytes on disk."""
    encoding: str
    text: str
    """A byte-order mark is taken off; of a text file nothing else is changed."""
    pages: tuple[int, ...] = ()
    """Where its pages begin in `text`, the first at 0; empty where it has none."""
    notes: tuple[str, ...] = ()
    """What the file holds and could not be read, a line each."""
    unread: tuple[int, ...] = ()
    """The pages, from 1, on which nothing could be read."""
