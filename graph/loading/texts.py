"""The texts of documents in the store, so that any client of it can show a passage in its place."""

from __future__ import annotations

from collections.abc import Iterator

from graph.loading.parts import in_parts
from graph.provenance import content_id
from graph.stores.base import Access, Step

PART = 20_000
"""Code points a part."""


def text_of(access: Access, document: str) -> str | None:
    """The text of a document, or `None` if only its facts were loaded."""
    parts = access.read(
        "MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) RETURN t.text AS text ORDER BY t.number",
        id=document,
    )
    return "".join(part["text"] for part in parts) if parts else None


def text_steps(document: str, text: str) -> Iterator[Step]:
    """The writes that put a text in the place of what the store has of it."""
    rows = (
        {
            "id": content_id("text", document, number),
            "number": number,
            "start": start,
            "text": text[start : start + PART],
        }
        for number, start in enumerate(range(0, len(text), PART))
    )
    yield "MATCH (t:TextPart)-[:PART_OF]->(d:Document {id: $id}) DETACH DELETE t", {"id": document}
    yield from in_parts(
        "MATCH (d:Document {id: $id}) UNWIND $rows AS row "
        "CREATE (t:TextPart {id: row.id, number: row.number, start: row.start, text: row.text}) "
        "CREATE (t)-[:PART_OF]->(d)",
        rows,
        id=document,
    )
