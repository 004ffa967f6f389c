"""The whole way from a file to its facts, on one screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from graph.facts import AppointmentFact, DocumentFact, EventFact, StatedFact, write_facts
from loaders.acts.appointments import Appointments
from loaders.document.chronicle import find_entries
from loaders.document.document_type import FICTION
from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.model import Layout, Metadata
from loaders.events.events import ChronicleEntries, Statements
from loaders.events.own_posts import with_own_posts
from loaders.events.participants import with_participants
from loaders.files.read import read_source
from loaders.files.sidecar import NOTHING_GIVEN, Given, given_beside, read_given
from loaders.files.source import Source
from loaders.finish.date_sources import with_date_sources
from loaders.finish.document_names import settle_names
from loaders.finish.former_organizations import of_former_organizations
from loaders.finish.levels import with_levels
from loaders.finish.ocr_names import mend_ocr_names
from loaders.finish.original_script import OriginalScript
from loaders.finish.other_side import of_their_side
from loaders.finish.pages import in_text_order, unread_pages, untold, with_pages
from loaders.finish.title_gaps import with_gaps
from loaders.finish.unclaimed import unclaimed
from loaders.finish.undated import undated
from loaders.holdings.careers import Careers
from loaders.holdings.graduates import Graduates
from loaders.holdings.histories import Histories
from loaders.holdings.mentions import Mentions
from loaders.holdings.profiles import Profiles
from loaders.holdings.rosters.holdings import (
    InlineRosters,
    Rosters,
)
from loaders.holdings.working_groups import WorkingGroups
from loaders.honours.honours import Honours
from loaders.names.mention import KnownNames
from loaders.names.tag import tag
from loaders.projects.projects import Projects
from loaders.reader import Claims, Page, Reader
from loaders.text.sentences import cut_sentences

READERS: list[type[Reader]] = [
    ChronicleEntries,
    Statements,
    Appointments,
    Mentions,
    Profiles,
    Rosters,
    Graduates,
    InlineRosters,
    Histories,
    WorkingGroups,
    Careers,
    Projects,
    Honours,
]
"""Every reader, in the order in which they may claim lines."""


def extract(path: Path, given: Given | None = None) -> Iterator[DocumentFact | StatedFact]:
    """The facts of one file: the document first, then everything it states, in the order of the text.

    `given` is what is known of the file from outside; without it, what its sidecar says.
    """
    return extract_source(read_source(path), read_given(path) if given is None else given)


def extract_source(source: Source, given: Given = NOTHING_GIVEN) -> Iterator[DocumentFact | StatedFact]:
    """The facts of a text that has been read, and of which this is known from outside."""
    layout = lay_out(source)
    metadata = read_metadata(layout, given)
    original = OriginalScript(source.text)
    found = [*finish(read_facts(layout, metadata), source.text, metadata), *unread_pages(source, metadata)]
    record = metadata.record.model_copy(update={"title": with_gaps(metadata.record.title, source.text)})
    yield original.fact(record).model_copy(update=given.values)
    yield from with_pages([original.fact(fact) for fact in in_text_order(found)], source.pages)


class Tagged(NamedTuple):
    """A mention where it stands in the source, its kind and normal form, and other ways to cut it."""

    start: int
    end: int
    kind: str
    name: str
    alternatives: tuple[str, ...]


def tag_source(source: Source, given: Given = NOTHING_GIVEN) -> Iterator[Tagged]:
    """What a text names, sentence by sentence: for drawing, so that rules can be debugged."""
    layout = lay_out(source)
    places = read_metadata(layout, given).jurisdiction.chain
    sentences = [sentence for block in layout.blocks for sentence in cut_sentences(block.view)]
    known = KnownNames()
    known.learn(mention for sentence in sentences for mention in tag(sentence.text, None, places))
    for sentence in sentences:
        for mention in tag(sentence.text, known, places):
            others = tuple(dict.fromkeys(other.name for other in mention.alternatives))
            yield Tagged(*sentence.span(mention.start, mention.end), mention.kind.value, mention.name, others)


def read_facts(layout: Layout, metadata: Metadata) -> list[StatedFact]:
    """What the readers find, each in the lines and sentences that no other has claimed."""
    if metadata.record.type == FICTION:
        return [untold(layout, metadata)]
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
    found: list[StatedFact] = []
    for reader in readers:
        facts = list(reader.read(page))
        page.known.learn_persons(fact.person for fact in facts if isinstance(fact, AppointmentFact))
        found += facts
    found = settle_names(found, layout.text)
    return [*found, *unclaimed(page, found), *undated(found, metadata)]


def finish(found: Iterable[StatedFact], text: str, metadata: Metadata) -> Iterator[StatedFact]:
    """The facts with what only all of them together tell: misread names mended, events with who took part;
    and each date with how it was known."""
    mended = list(with_levels(mend_ocr_names(found), text))
    events = [fact for fact in mended if isinstance(fact, EventFact)]
    others = [fact for fact in mended if not isinstance(fact, EventFact)]
    events = list(with_participants(events, metadata, others))
    yield from events
    placed = of_former_organizations(of_their_side(others, text), events)
    placed = with_own_posts(placed, text, metadata)
    yield from with_date_sources(placed, text, metadata)


def main(arguments: list[str] | None = None) -> int:
    """`python -m loaders.pipeline FILE... --out FACTS`: for trying rules out."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", default="-")
    asked = parser.parse_args(arguments)
    beside = {path: given_beside(path) for path in asked.files}
    broken = [trouble for _, trouble in beside.values() if trouble]
    facts = (fact for path, (given, _) in beside.items() for fact in extract(path, given))
    if asked.out == "-":
        write_facts(facts, sys.stdout)
    else:
        with Path(asked.out).open("w", encoding="utf-8") as out:
            write_facts(facts, out)
    for trouble in broken:
        print(trouble, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
