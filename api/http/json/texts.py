"""Source texts: what is loaded, their text, and reading a text without storing it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field

from api.http.documents import NO_TEXT, one_document
from api.http.frames import StoreHere, Today
from api.http.json.question_routes import add_question
from api.http.problem import problems
from api.http.reading import ReaderHere
from graph.errors import UnknownName
from graph.loading.texts import text_of
from graph.questions.documents import DocumentRow, Documents

router = APIRouter(prefix="/api", tags=["文献 (documents)"], responses=problems(400, 404, 422, 503))
MOST_CHARACTERS = 2_000_000


class Text(BaseModel):
    """A text to be read; nothing of it is stored. Files (PDF, Word, …) are not taken here: `dashiji load`."""

    text: Annotated[
        str,
        Field(max_length=MOST_CHARACTERS, examples=["1月8日，县人大常委会任命方远为石泉县审计局局长。"]),
    ]
    name: Annotated[str, Field(max_length=200)] = "text.txt"


class Facts(BaseModel):
    """The facts in the order of the text, one object each, as in a facts file."""

    facts: list[dict[str, Any]]
    stored: bool = False


add_question(router, "/documents", Documents, "Which documents are loaded, and how much each states.")


@router.get("/documents/{id}")
def document(id: str, store: StoreHere, today: Today) -> DocumentRow:
    """One document by id."""
    return one_document(store, id, today)


@router.get(
    "/documents/{id}/text",
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def text(
    id: str,
    store: StoreHere,
    today: Today,
    start: Annotated[int | None, Query(ge=0)] = None,
    end: Annotated[int | None, Query(ge=0)] = None,
) -> PlainTextResponse:
    """The text as it was read, or the code points from `start` to `end`; passages refer to it."""
    found = text_of(store, one_document(store, id, today).id)
    if found is None:
        raise UnknownName(NO_TEXT)
    return PlainTextResponse(found[start:end])


@router.post("/extract")
async def extract(given: Text, reader: ReaderHere) -> Facts:
    """A text in, its facts out; nothing is stored."""
    return Facts(facts=(await reader.read(given.text, given.name)).facts)
