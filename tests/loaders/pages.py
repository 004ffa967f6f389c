"""A document as readers see it, and what one reader alone makes of it."""

from __future__ import annotations

from graph.facts import StatedFact
from loaders.document.chronicle import find_entries
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import Layout, Metadata
from loaders.files.source import Source
from loaders.reader import Claims, Page, Reader


def laid_out(text: str, file: str = "test.txt") -> Layout:
    """The layout of a text."""
    return lay_out(Source(file, "0" * 64, "utf-8", text))


def chronicle_of(text: str) -> str:
    """`date text` of each entry of a chronicle, between bars."""
    layout = laid_out(text)
    entries = find_entries(layout, read_metadata(layout))
    return " / ".join(f"{entry.date} {entry.view.text}" for entry in entries if entry.section == "chronicle")


def page_of(layout: Layout, metadata: Metadata | None = None) -> Page:
    """The page of a document of which no reader has claimed anything."""
    metadata = metadata or read_metadata(layout)
    entries = find_entries(layout, metadata)
    return Page(layout, metadata, metadata.jurisdiction, Claims(), entries, entries)


def read_by(reader: type[Reader], page: Page) -> list[StatedFact]:
    """The facts that one reader finds, on its own."""
    alone = reader()
    page.claims.take_lines(alone.name, alone.claim_lines(page))
    page.claims.take_sentences(alone.name, alone.claim_sentences(page))
    return list(alone.read(page))


def lines_claimed_by(reader: type[Reader], page: Page) -> set[int]:
    """The numbers of the lines that a reader takes for itself."""
    return set(reader().claim_lines(page))
