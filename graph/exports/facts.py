"""The facts back out of a store, as they were loaded: to be diffed, corrected, or loaded elsewhere.

The judgements and corrections that it was loaded under go with them; a fact that was judged says by which.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import UnknownName
from graph.exports import rows
from graph.facts import Decision, DocumentFact, Fact, StatedFact, parse_fact
from graph.loading.corrected import corrections_in
from graph.loading.elements import STATED_LABELS
from graph.loading.judged import judgements_in
from graph.loading.rebuild import batches
from graph.stores.base import Row, Store

_DOCUMENTS = (
    "MATCH (d:Document) WHERE $given IS NULL OR d.id = $given OR d.title = $given OR d.file = $given "
    "RETURN d.id AS id, d.file AS file, d.sha256 AS sha256, d.title AS title, d.publisher AS publisher, "
    "d.published AS published, d.covers AS covers, d.places AS places, d.type AS type, d.given AS given "
    "ORDER BY file, id"
)


def facts_in(store: Store, document: str | None = None) -> Iterator[Fact]:
    """Every document with what it states, in the order of the text, and what people decided last; or one
    document alone, by id, title or file name, with what was corrected in it.

    Raises `UnknownName` where the store has no such document.
    """
    found = store.read(_DOCUMENTS, given=document)
    if document is not None and not found:
        raise UnknownName(f"没有这份文献 (no such document): {document}")
    for row in found:
        yield _document(row)
        yield from _stated(store, row["id"])
    if document is None:
        yield from judgements_in(store).lines
    about = {row["id"] for row in found}
    for line in corrections_in(store).lines:
        whole = line.passage is not None or line.undoes is not None  # else it is withheld
        if whole and (document is None or line.document in about):
            yield line


def _document(row: Row) -> DocumentFact:
    lists = {name: tuple(row[name] or ()) for name in ("places", "given")}
    return DocumentFact.model_validate({**row, **lists})


def _stated(store: Store, document: str) -> Iterator[StatedFact]:
    """What a document states: first only where each fact stands is read, then the facts, a page at a time."""
    placed = [
        (row["start"], row["end"], row["id"], label)
        for label in STATED_LABELS
        for row in store.read(
            f"MATCH (:Document {{id: $id}})<-[:IN]-(p:Passage)<-[:STATED_IN]-(s:{label}) "
            "RETURN DISTINCT s.id AS id, p.start AS start, p.end AS end",
            id=document,
        )
    ]
    for page in batches(sorted(placed), rows.PAGE):
        lines: dict[str, str] = {}
        for label in {label for *_, label in page}:
            ids = [identity for _, _, identity, kind in page if kind == label]
            for row in store.read(
                f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}) RETURN s.id AS id, s.fact AS fact", ids=ids
            ):
                lines[row["id"]] = row["fact"]
        for _, _, identity, _ in page:
            fact = parse_fact(lines[identity])
            if not isinstance(fact, DocumentFact | Decision):
                yield fact
