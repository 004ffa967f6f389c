"""What a document says of itself, and what is told of it: title, type, publisher, dates, coverage, place.

What is given from outside wins over what is printed; what neither tells stays None.
"""

from __future__ import annotations

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import DocumentFact
from graph.provenance import content_id
from loaders.document.coverage import coverage_of, year_date_of, year_of_items
from loaders.document.coverage_place import chain_of, home_of
from loaders.document.crumbs import crumbs_of
from loaders.document.document_dates import dates_of
from loaders.document.document_type import type_of
from loaders.document.era import is_of_republic
from loaders.document.model import BOOKS, PUBLISHED, DateKind, Layout, Metadata, first_of
from loaders.document.papers import papers_of
from loaders.document.publishing import issuer_of, owner_of_book, publisher_of, signer_of
from loaders.document.short_names import short_names
from loaders.document.title import title_of
from loaders.document.year_of_chronicle import year_of_chronicle, year_of_feast
from loaders.files.sidecar import NOTHING_GIVEN, Given
from loaders.text.script import simplified

_SIGNED = re.compile("(?:委员会|政府|[局委部室厅处]|办公室|公司|集团|大学|院|会|日)[)）]?$|年鉴")


def read_metadata(layout: Layout, given: Given = NOTHING_GIVEN) -> Metadata:
    """The document record, its place, its dates, and the year that its undated statements belong to.

    Names in it are in simplified script, as everywhere in the rules.
    """
    title = simplified(given.title) if given.title else title_of(layout)
    kind = given.type or type_of(title, layout)
    covers = coverage_of(layout, title, kind, given)
    if kind in (None, "yearbook") and covers is None and (covers := year_of_items(layout)):
        kind = "yearbook"
    dates = dates_of(layout, title, kind, given)
    published = first_of(dates, PUBLISHED)
    place = chain_of(given.places) if given.places else home_of(_titles(layout, title), _sample(layout))
    record = DocumentFact(
        id=content_id("document", layout.source.text),
        file=layout.source.file,
        sha256=layout.source.sha256,
        title=title,
        publisher=given.publisher or publisher_of(layout),
        published=published.edtf if published else None,
        covers=covers.edtf if covers else None,
        places=given.places or (("".join(place[1:] if len(place) > 1 else place),) if place else ()),
        type=kind,
        given=given.names,
    )
    issuer = issuer_of(layout) if kind == "notice" else owner_of_book(layout)
    year_date = year_date_of(layout, title, covers) or year_of_chronicle(layout, published)
    year_date = year_date or year_of_feast(layout, published)
    year = year_date.year if year_date else None
    republic = is_of_republic(layout)
    short = short_names(layout)
    papers = papers_of(layout.blocks) if kind not in BOOKS else ()
    speaks = kind in ("notice", "news") or (kind is None and papers)
    signer = issuer or issuer_of(layout) or signer_of(layout, title) if speaks else None
    return Metadata(record, place, year, issuer, signer, dates, year_date, short, papers, republic)


def day_of_page(metadata: Metadata) -> str | None:
    """The day of a page that is no book: that of its printing, or the last one on which it was changed."""
    changed = (date.edtf for date in metadata.dates if date.kind is DateKind.CHANGED)
    day = Edtf.of(metadata.record.published or next(changed, None))
    return day.text if day is not None and day.is_day and metadata.record.type not in BOOKS else None


def _titles(layout: Layout, title: str | None) -> list[str]:
    """The title twice, since it weighs most, then what stands at the edges and in headings."""
    lines = (b.view.text for b in layout.blocks[:5] if not re.search("[。；，]", b.view.text))
    head = [crumb for text in lines for crumb in crumbs_of(text)]
    head += layout.heads
    tail = [b.view.text for b in layout.blocks[-2:] if _SIGNED.search(b.view.text)]
    return [*([title] * 2 if title else []), *(text for text in (*head, *tail) if len(text) <= 40)]


def _sample(layout: Layout) -> list[str]:
    """As much of the text as tells the place: all of a short one, the first and a middle part of a book."""
    texts = [block.view.text for block in layout.blocks]
    return texts if len(texts) <= 600 else [*texts[:300], *texts[len(texts) // 2 : len(texts) // 2 + 300]]
