"""The texts of documents in the store, so that any client of it can show a passage in its place."""

from __future__ import annotations

from collections.abc import Iterator

from graph.loading.parts import in_parts
from graph.provenance import content_id
from graph.stores.base import Access, Row, Step

PART = 20_000
"""Code points a part."""
_READ = 100
"""Parts that are read at a time: a query has its limit of time."""


def text_of(access: Access, document: str) -> str | None:
    """The text of a document, or `None` if only its facts were loaded."""
    parts = access.read(
        "MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) RETURN count(t) AS n", id=document
    )[0]["n"]
    text: list[str] = []
    for first in range(0, parts, _READ):
        ids = [_id(document, number) for number in range(first, min(first + _READ, parts))]
        rows = access.read(
            "UNWIND $ids AS id MATCH (t:TextPart {id: id}) RETURN t.text AS text ORDER BY t.number", ids=ids
        )
        text += [row["text"] for row in rows]
    return "".join(text) if parts else None


def text_parts(document: str, text: str) -> Iterator[Row]:
    """The parts of a text, in order."""
    for number, start in enumerate(range(0, len(text), PART)):
        yield {
            "id": _id(document, number),
            "number": number,
            "start": start,
            "text": text[start : start + PART],
        }


def text_steps(document: str, text: str) -> Iterator[Step]:
    """The writes that put a text in the place of what the store has of it."""
    yield "MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) DETACH DELETE t", {"id": document}
    yield from in_parts(
        "MATCH (d:Document {id: $id}) UNWIND $rows AS row "
        "CREATE (t:TextPart {id: row.id, number: row.number, start: row.start, text: row.text}) "
        "CREATE (t)-[:PART_OF]->(d)",
        text_parts(document, text),
        id=document,
    )


def _id(document: str, number: int) -> str:
    return content_id("text", document, number)
