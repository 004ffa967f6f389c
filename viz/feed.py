"""The loaded documents as an Atom feed: a reader of feeds tells when one was added."""

from __future__ import annotations

from collections.abc import Sequence

from graph.dates import Edtf
from graph.questions.documents import DocumentRow
from viz.templating import environment

_UNKNOWN = "1970-01-01"


def render_feed(base: str, documents: Sequence[DocumentRow], most: int) -> str:
    """The last `most` documents by the day on which they were put out; `base` is the address of the service.

    Atom wants a day of each: that of publication, else the last day that the document covers, else 1970.
    """
    entries = sorted(((_day(each), each) for each in documents), key=lambda each: (each[0], each[1].id))
    newest = entries[::-1][:most]
    updated = newest[0][0] if newest else _UNKNOWN
    return environment().get_template("feed.xml").render(base=base, entries=newest, updated=updated)


def _day(document: DocumentRow) -> str:
    for text in (document.published, document.covers):
        date = Edtf.of(text)
        if date is not None and date.latest is not None:
            return date.latest.isoformat()
    return _UNKNOWN
