"""Events as timelines and calendars take them: with a first and a last day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day

from graph.exports.rows import GraphRows
from graph.exports.tables import cell, table
from graph.questions.events import EventRow, Events, EventsParameters
from graph.stores.base import Store

_HEADLINE = 60
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry that has a day at least at one side."""

    id: str
    date: str
    """EDTF."""
    date_text: str | None
    earliest: Day | None
    latest: Day | None
    text: str
    type: str
    planned: bool
    places: str
    quote: str
    document: str

    @property
    def headline(self) -> str:
        """The beginning of the text, on one line."""
        text = " ".join(self.text.split()) or self.quote
        return text if len(text) <= _HEADLINE else f"{text[:_HEADLINE]}…"


def happenings_asked(store: Store, asked: EventsParameters, today: Day) -> Iterator[Happening]:
    """Those that answer the question, in the order of the answer.

    Raises `UnknownName` at once, not on the way.
    """

    def page(offset: int) -> tuple[EventRow, ...]:
        given = asked.model_copy(update={"offset": offset, "limit": _PAGE})
        return Events().ask(store, given, today).rows

    def all_pages(rows: tuple[EventRow, ...]) -> Iterator[Happening]:
        done = 0
        while rows:
            yield from (_of_row(row) for row in rows if row.earliest is not None or row.latest is not None)
            done += len(rows)
            rows = page(done)

    return all_pages(page(0))


def _of_row(row: EventRow) -> Happening:
    own = ("id", "date_text", "earliest", "latest", "text", "type", "planned")
    return Happening(
        **{name: getattr(row, name) for name in own},
        date=row.date or "",
        places=cell([place.name for place in row.places]),
        quote=row.evidence[0].quote if row.evidence else row.text,
        document=row.document or row.document_id or "",
    )


def happenings(graph: GraphRows) -> Iterator[Happening]:
    """All entries that have a place on a line of time, by id; those without a year have none."""
    for row in table("events").rows(graph):
        if row["earliest"] is not None or row["latest"] is not None:
            own = ("id", "date", "date_text", "earliest", "latest", "text", "type", "planned", "quote")
            yield Happening(
                **{name: row[name] for name in own},
                places=cell(row["places"]),
                document=cell(row["document"]) or row["document_id"],
            )
