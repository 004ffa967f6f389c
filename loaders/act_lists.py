"""Acts printed as lists: names in columns under a heading, tables of 任命职务 and 免去职务."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.acts import Act, ActReader, Unread
from loaders.document import Entry
from loaders.text import View


def find_rows(entry: Entry, reader: ActReader) -> Iterator[tuple[View, Act | Unread]]:
    """The acts of an entry that is printed in columns; nothing where it is prose."""
    return iter(())
