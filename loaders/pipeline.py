"""The whole way from a file to its facts, on one screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from graph.facts import DocumentFact, EventFact, StatedFact, write_facts
from loaders.acts.appointments import Appointments
from loaders.document.chronicle import find_entries
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import Layout, Metadata
from loaders.events.events import ChronicleEntries, Statements
from loaders.events.participants import with_participants
from loaders.files.read import read_source
from loaders.files.source import Source
from loaders.finish.ocr_names import mend_ocr_names
from loaders.finish.original_script import OriginalScript
from loaders.finish.pages import in_text_order, unread_pages, with_pages
from loaders.holdings.careers import Careers
from loaders.holdings.mentions import Mentions
from loaders.holdings.rosters.holdings import (
    InlineRosters,
    Rosters,
)
from loaders.holdings.working_groups import WorkingGroups
from loaders.honours.honours import Honours
from loaders.projects.projects import Projects
from loaders.reader import Claims, Page, Reader

READERS: list[type[Reader]] = [
    ChronicleEntries,
    Statements,
    Appointments,
    Mentions,
    Rosters,
    InlineRosters,
    WorkingGroups,
    Careers,
    Projects,
    Honours,
]
"""Every reader, in the order in which they may claim lines."""


def extract(path: Path) -> Iterator[DocumentFact | StatedFact]:
    """The facts of one file: the document first, then everything it states, in the order of the text."""
    return extract_source(read_source(path))


def extract_source(source: Source) -> Iterator[DocumentFact | StatedFact]:
    """The facts of a text that has been read."""
    layout = lay_out(source)
    metadata = read_metadata(layout)
    original = OriginalScript(source.text)
    found = [*finish(read_facts(layout, metadata), metadata), *unread_pages(source, metadata)]
    yield original.fact(metadata.record)
    yield from with_pages([original.fact(fact) for fact in in_text_order(found)], source.pages)


def read_facts(layout: Layout, metadata: Metadata) -> list[StatedFact]:
    """What the readers find, each in the lines and sentences that no other has claimed."""
    readers = [make() for make in READERS]
    page = Page(layout, metadata, metadata.jurisdiction, Claims())
    for reader in readers:
        page.claims.take_lines(reader.name, reader.claim_lines(page))
    lists = page.claims.lines_of(*(reader.name for reader in readers if reader.lists))
    lives = find_entries(layout, metadata, lists)
    entries = [entry for entry in lives if not page.claims.has_lines(entry.lines)]
    page = replace(page, lives=lives, entries=entries)
    for reader in readers:
        page.claims.take_sentences(reader.name, reader.claim_sentences(page))
    return [fact for reader in readers for fact in reader.read(page)]


def finish(found: Iterable[StatedFact], metadata: Metadata) -> Iterator[StatedFact]:
    """The facts with what only all of them together tell: misread names mended, events with who took part."""
    mended = mend_ocr_names(found)
    events = [fact for fact in mended if isinstance(fact, EventFact)]
    others = [fact for fact in mended if not isinstance(fact, EventFact)]
    yield from with_participants(events, metadata.jurisdiction, others)
    yield from others


def main(arguments: list[str] | None = None) -> int:
    """`python -m loaders.pipeline FILE... --out FACTS`: for trying rules out."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", default="-")
    given = parser.parse_args(arguments)
    facts = (fact for path in given.files for fact in extract(path))
    if given.out == "-":
        write_facts(facts, sys.stdout)
        return 0
    with Path(given.out).open("w", encoding="utf-8") as out:
        write_facts(facts, out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
