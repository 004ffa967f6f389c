"""One document by its id, for the JSON routes and the pages alike."""

from __future__ import annotations

from datetime import date

from graph.errors import UnknownName
from graph.questions.documents import DocumentRow, Documents
from graph.stores.base import Store

NO_TEXT = "只载入了这份文献的事实，没有原文 (facts only: the text of this document was not loaded)"


def one_document(store: Store, id: str, today: date) -> DocumentRow:
    """The document of that id. Raises `UnknownName`."""
    answer = Documents().answer(store, {"text": id}, today)
    for row in answer.rows:
        if row.id == id:
            return row
    raise UnknownName(
        f"没有这份文献 (no such document): {id}", tuple(row.title or row.file for row in answer.rows[:5])
    )
