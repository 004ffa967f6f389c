"""What lists read of a whole store: a few thousand things a query, since a query has a time limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from graph.dates import Edtf
from graph.errors import QueryTimeout
from graph.questions.shared.kept import kept
from graph.questions.shared.lookup import ABOUT
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store

_AT_ONCE = {"Document": 20, "Organization": 500, "Place": 200, "Post": 1000}
"""Things that one query reads, where many others are tied to each."""
_OTHERS_AT_ONCE = 2000

_ALSO = {
    "organization": {
        "Appointment": "(x:Organization)<-[:DECIDED_BY]-(s:Appointment)",
        "Honour": "(x:Organization)<-[:GRANTED_BY]-(s:Honour)",
    }
}
"""What else names a thing: nothing is told of it, but it is printed."""


@dataclass(slots=True)
class Said:
    """What speaks of a thing: a statement to show, and in which documents."""

    statement: tuple[str, str] | None = None
    documents: set[str] = field(default_factory=set)


def each_of(store: Store, label: str, rest: str, name: str = "x") -> Iterator[Row]:
    """The rows of a query on every node of a label; `rest` goes on from the node, which is called `x`.

    Its patterns begin with `x`: from another end the embedded store goes through all nodes of that label.
    """
    ids = _ids_of(store, label)
    size = _AT_ONCE.get(label, _OTHERS_AT_ONCE)
    query = f"UNWIND $ids AS id MATCH ({name}:{label} {{id: id}}) {rest}"
    for start in range(0, len(ids), size):
        yield from _in_time(store, query, ids[start : start + size])


def _ids_of(store: Store, label: str) -> list[str]:
    """The ids of a label, which a dozen of queries go through, in their order."""

    def read(store: Store) -> list[str]:
        return sorted(row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id"))

    return kept(store, f"ids of {label}", read).value


def _in_time(store: Store, query: str, ids: list[str]) -> Iterator[Row]:
    """The rows of a query on each of some ids; one half after the other where it runs over the time limit."""
    try:
        rows = store.read(query, ids=ids)
    except QueryTimeout:
        if len(ids) == 1:
            raise
        middle = len(ids) // 2
        for half in (ids[:middle], ids[middle:]):
            yield from _in_time(store, query, half)
        return
    yield from rows


def said_of(store: Store, kind: str) -> dict[str, Said]:
    """What speaks of the things of a kind, by thing."""
    found: dict[str, Said] = defaultdict(Said)
    for label, pattern in (*ABOUT[kind].items(), *_ALSO.get(kind, {}).items()):
        subject, of = ("x", kind.capitalize()) if "(x:" in pattern else ("s", label)
        rows = each_of(
            store,
            of,
            f"MATCH {pattern} MATCH (s)-[:STATED_IN]->(:Passage)-[:IN]->(d:Document) "
            f"RETURN {subject}.id AS id, min(s.id) AS statement, collect(DISTINCT d.id) AS documents",
            subject,
        )
        for row in rows:
            said = found[row["id"]]
            said.statement = said.statement or (label, row["statement"])
            said.documents.update(row["documents"])
    return found


def refs_of(store: Store, label: str, to: str) -> dict[str, tuple[Ref, ...]]:
    """The things that those of a label are tied to: `to` is the way from `x` to `y`."""
    found: dict[str, dict[str, Ref]] = defaultdict(dict)
    for row in each_of(store, label, f"MATCH {to} RETURN x.id AS of, y.id AS id, y.name AS name"):
        found[row["of"]][row["id"]] = Ref(id=row["id"], name=row["name"] or "")
    return {
        of: tuple(sorted(each.values(), key=lambda ref: (ref.name, ref.id))) for of, each in found.items()
    }


def names_of(store: Store, label: str, to: str) -> dict[str, tuple[str, ...]]:
    """The names of the things that those of a label are tied to."""
    tied = refs_of(store, label, to)
    return {of: tuple(sorted({ref.name for ref in refs if ref.name})) for of, refs in tied.items()}


def counts_of(store: Store, label: str, to: str) -> dict[str, int]:
    """How many things those of a label are tied to."""
    rows = each_of(store, label, f"MATCH {to} RETURN x.id AS of, count(DISTINCT y.id) AS n")
    return {row["of"]: int(row["n"]) for row in rows}


def places_of_organizations(store: Store) -> dict[str, tuple[str, ...]]:
    """The places that organizations are in, by organization."""
    return names_of(store, "Organization", "(x)-[:PART_OF]->(y:Place)")


def titles_of_documents(store: Store) -> dict[str, str]:
    """What each document is called."""
    rows = store.read("MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.file AS file")
    return {row["id"]: row["title"] or row["file"] or row["id"] for row in rows}


def years_of(first: date | None, last: date | None) -> tuple[str, ...]:
    """The year of a date that lies in one; of what may lie in several, none."""
    return (str(first.year),) if first and last and first.year == last.year else ()


def day_of(edtf: str | None) -> date | None:
    """What a date sorts by: its first day, or its last where the first is not known."""
    known = Edtf.of(edtf)
    return None if known is None else known.earliest or known.latest


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def of_all(ids: Iterable[str], places: dict[str, tuple[str, ...]]) -> set[str]:
    """The places of several organizations."""
    return {place for each in ids for place in places.get(each, ())}
