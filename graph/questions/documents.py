"""Which documents are in the store, and how much each states."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.base import Answer, AnswerRow, Question
from graph.questions.values import MaybeName, Page, blank
from graph.stores.base import Store


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
    type: str | None = None
    sha256: str
    events: int = 0
    appointments: int = 0
    holdings: int = 0
    projects: int = 0
    honours: int = 0
    issues: int = 0


class Documents(Question[DocumentRow]):
    """One row a document, by title."""

    name = "documents"
    title: ClassVar[dict[str, str]] = {"zh": "文献", "en": "Documents"}
    Parameters = DocumentsParameters
    Row = DocumentRow
    example: ClassVar[dict[str, str]] = {}

    def ask(self, store: Store, parameters: DocumentsParameters, today: Day) -> Answer[DocumentRow]:
        raise NotImplementedError
