"""Dated statements of article prose: one event record for each date that a sentence gives."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import EventFact
from graph.provenance import content_id
from loaders.dates_zh import DateContext, find_dates
from loaders.document import About, Entry

EXTRACTOR = "articles/1"


def find_statements(entry: Entry, about: About) -> Iterator[EventFact]:
    """The dated statements of a paragraph outside the chronicle."""
    published = about.record.published
    year = int(published[:4]) if published and published[:4].isdigit() else about.year
    context = DateContext(year=about.year or year, published=published)
    for sentence in entry.sentences:
        seen = set()
        for found in find_dates(sentence.view.text, context):
            if found.edtf is None or found.edtf in seen:
                continue
            seen.add(found.edtf)
            yield EventFact(
                id=content_id("event", about.record.id, found.edtf, sentence.view.text),
                document=about.record.id,
                passage=sentence.view.passage(),
                extractor=EXTRACTOR,
                date=found.edtf,
                date_text=found.text,
                section="article",
                heading=entry.headings,
                text=sentence.view.text,
                planned=sentence.planned,
            )
