"""The whole way from a file to its facts, on one screen."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.facts import DocumentFact, StatedFact, write_facts
from loaders.acts.appointments import find_appointments
from loaders.document.chronicle import find_entries, is_claimed
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import Layout, Metadata
from loaders.events.events import find_events, is_table, undated
from loaders.events.participants import with_participants
from loaders.files.read import read_source
from loaders.files.source import Source
from loaders.finish.ocr_names import mend_ocr_names
from loaders.finish.original_script import OriginalScript
from loaders.finish.pages import in_text_order, unread_pages, with_pages
from loaders.holdings.careers import career_lines, find_careers
from loaders.holdings.mentions import find_mentions
from loaders.holdings.rosters.holdings import find_names_in_prose, find_rosters, roster_lines
from loaders.holdings.working_groups import find_working_groups, working_group_lines
from loaders.honours.honours import find_honours
from loaders.projects.projects import find_projects


def extract(path: Path) -> Iterator[DocumentFact | StatedFact]:
    """The facts of one file: the document first, then everything it states, in the order of the text."""
    return extract_source(read_source(path))


def extract_source(source: Source) -> Iterator[DocumentFact | StatedFact]:
    """The facts of a text that has been read."""
    with _uncollected():
        document, facts = _document_and_facts(source)
    yield document
    yield from with_pages(facts, source.pages)


def _document_and_facts(source: Source) -> tuple[DocumentFact, list[StatedFact]]:
    layout = lay_out(source)
    metadata = read_metadata(layout)
    printed = OriginalScript(source.text)
    found = [*read_facts(layout, metadata), *unread_pages(source, metadata)]
    return printed.fact(metadata.record), [printed.fact(fact) for fact in in_text_order(found)]


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles among the pieces of a text: there are none; it took a fifteenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def read_facts(layout: Layout, metadata: Metadata) -> Iterator[StatedFact]:
    """Everything that a document states, one kind of fact after the other."""
    place = metadata.jurisdiction
    rosters = roster_lines(layout, metadata) | working_group_lines(layout)
    listed = rosters | career_lines(layout)
    lives = find_entries(layout, metadata, rosters)
    entries = [entry for entry in lives if not is_claimed(entry.lines, listed)]
    found = [
        *find_appointments(entries, metadata, place),
        *find_mentions(entries, metadata, place),
        *find_rosters(layout, metadata, place),
        *find_names_in_prose(entries, layout, metadata, place),
        *find_working_groups(layout, metadata, place),
        *find_careers(layout, metadata, place),
        *find_projects(entries, layout, metadata, place),
        *find_honours(lives, layout, metadata, place),
    ]
    stated = mend_ocr_names(found)
    told = (entry for entry in entries if not is_table(entry))
    events = (event for entry in told for event in find_events(entry, metadata, place))
    yield from with_participants(events, place, stated)
    yield from stated
    yield from undated(entries, metadata)


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
