"""Which documents are in the store, and how much each states."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.filters import Filters, counted, fields_of
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.stores.base import Store

_COLUMNS = """
RETURN d.id AS id, d.title AS title, d.file AS file, d.publisher AS publisher, d.published AS published,
  d.covers AS covers, d.places AS places, d.type AS type, d.sha256 AS sha256
ORDER BY d.title IS NULL, d.title, d.id SKIP $skip LIMIT $limit
"""
_KINDS = {
    **{
        label: f"{label.lower()}s"
        for label in ("Event", "Appointment", "Holding", "Project", "Honour", "Issue")
    },
    "SetAside": "set_aside",
}
_COUNTS = (
    "UNWIND $ids AS id MATCH (:Document {id: id})<-[:IN]-(:Passage)<-[:STATED_IN]-(s) "
    "RETURN id, labels(s)[0] AS label, count(DISTINCT s) AS number"
)


class DocumentsParameters(Page):
    text: MaybeName = blank("题名、文件名含有，或编号", "title or file name has this, or id")


class DocumentRow(AnswerRow):
    """One document and the number of its statements."""

    id: str
    title: str | None = None
    file: str
    publisher: str | None = None
    published: str | None = None
    covers: str | None = None
    places: tuple[str, ...] = ()
    type: str | None = None
    sha256: str
    events: int = 0
    appointments: int = 0
    holdings: int = 0
    projects: int = 0
    honours: int = 0
    issues: int = 0
    set_aside: int = 0
    """Statements judged wrong, and issues that are settled."""


class Documents(Question[DocumentRow]):
    """One row a document, by title."""

    name = "documents"
    title: ClassVar[dict[str, str]] = {"zh": "文献", "en": "Documents"}
    Parameters = DocumentsParameters
    Row = DocumentRow
    example: ClassVar[dict[str, str]] = {"text": "年鉴"}

    def ask(self, store: Store, parameters: DocumentsParameters, today: Day) -> Answer[DocumentRow]:
        filters = Filters("MATCH (d:Document)")
        filters.where(
            "(d.id = $text OR d.title CONTAINS $text OR d.file CONTAINS $text)", text=parameters.text
        )
        total = counted(store, filters, "d")
        found = store.read(
            f"{filters.text()} {_COLUMNS}", skip=parameters.offset, limit=parameters.limit, **filters.values
        )
        counts: dict[str, dict[str, int]] = {}
        for row in store.read(_COUNTS, ids=[row["id"] for row in found]) if found else ():
            if row["label"] in _KINDS:
                counts.setdefault(row["id"], {})[_KINDS[row["label"]]] = row["number"]
        wanted = set(DocumentRow.model_fields)
        rows = tuple(
            DocumentRow(**fields_of(row, wanted, lists=("places",)), **counts.get(row["id"], {}))
            for row in found
        )
        return self.answered(
            parameters,
            rows=rows,
            total=total,
        )
