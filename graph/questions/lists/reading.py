"""What lists read of a whole store: a few thousand things a query, since a query has a time limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from graph import lazy_re as re
from graph.dates import Edtf
from graph.errors import QueryTimeout
from graph.questions.shared.kept import kept
from graph.questions.shared.lookup import ABOUT
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store

_AT_ONCE = {"Document": 10, "Organization": 500, "Place": 200, "Post": 500}
"""Things that one query reads, where many others are tied to each."""
_OTHERS_AT_ONCE = 2000
_COLUMN = re.compile(r" AS (\w+)(?=, |$)")
_STEP = re.compile(r"\((?P<node>[^)]*)\)(?P<back><?)-\[(?P<type>[^]]*)\]-(?P<on>>?)")

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
    Begin where there are fewest: to find a node by its id takes longer than to walk on from it. Rows come as
    one list, since a record of the driver's own takes longer to read than what is in it.
    """
    ids = _ids_of(store, label)
    size = _AT_ONCE.get(label, _OTHERS_AT_ONCE)
    pattern, _, columns = rest.rpartition("RETURN ")
    names = _COLUMN.findall(columns)
    as_list = f"WITH {columns} RETURN collect([{', '.join(f'`{each}`' for each in names)}]) AS found"
    query = f"UNWIND $ids AS id MATCH ({name}:{label} {{id: id}}) {pattern}{as_list}"
    for start in range(0, len(ids), size):
        for row in _in_time(store, query, ids[start : start + size]):
            for values in row["found"]:
                yield dict(zip(names, values, strict=True))


def _ids_of(store: Store, label: str) -> list[str]:
    """The ids of a label, which a dozen of queries go through, in their order."""

    def read(store: Store) -> list[str]:
        return sorted(store.read(f"MATCH (n:{label}) RETURN collect(n.id) AS ids")[0]["ids"])

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
    """What speaks of the things of a kind, by thing: of the first label that does, the first by its id."""
    found: dict[str, Said] = defaultdict(Said)
    for label, pattern in (*ABOUT[kind].items(), *_ALSO.get(kind, {}).items()):
        first: dict[str, str] = {}
        way, thing = (f"MATCH {_turned(pattern)} ", "x") if "(x:" in pattern else ("", "s")
        for row in each_of(
            store,
            "Document",
            f"MATCH (d)<-[:IN]-(:Passage)<-[:STATED_IN]-(s:{label}) {way}"
            f"RETURN {thing}.id AS id, d.id AS document, min(s.id) AS statement",
            "d",
        ):
            found[row["id"]].documents.add(row["document"])
            first[row["id"]] = min(first.get(row["id"], row["statement"]), row["statement"])
        for identity, statement in first.items():
            found[identity].statement = found[identity].statement or (label, statement)
    return found


def _turned(pattern: str) -> str:
    """A pattern from its other end, a statement that is known: `(s)-[:TO]->(x:Post)`."""
    steps = list(_STEP.finditer(pattern))
    turned = "(s)"
    for step in reversed(steps):
        back, on = ("<" if step["on"] else ""), (">" if step["back"] else "")
        turned += f"{back}-[{step['type']}]-{on}({step['node']})"
    return turned


def refs_of(store: Store, label: str, to: str, *, turned: bool = False) -> dict[str, tuple[Ref, ...]]:
    """The things that those of a label are tied to: `to` is the way from `x` to `y`.

    `turned`: the things of the label that each `y` is tied to.
    """
    found: dict[str, dict[str, Ref]] = defaultdict(dict)
    of, other = "yx" if turned else "xy"
    for row in each_of(
        store, label, f"MATCH {to} RETURN {of}.id AS of, {other}.id AS id, {other}.name AS name"
    ):
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
