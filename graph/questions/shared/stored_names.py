"""Names as the store has them: found exactly, by their end, by a part, or all of a kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.questions.shared.former_ids import read_by_id
from graph.stores.base import Row, Store

LABELS = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "project": "Project",
    "document": "Document",
}
CALLED = {"document": "title"}
"""The property that names it, where it is not `name`."""
_NAMES_READ = 20000
_SPELLED = 100
"""Things that are looked at for one spelling."""


def with_id(store: Store, kind: str, given: str) -> list[Row]:
    """The thing that an id names, also an id of old."""
    if not given.isascii():
        return []
    named = f"x.id AS id, x.{CALLED.get(kind, 'name')} AS name"
    return read_by_id(store, f"MATCH (x:{LABELS[kind]} {{id: $id}}) RETURN {named}", given)


def with_ids(store: Store, kind: str, ids: Collection[str]) -> list[Row]:
    """The things of ids that are there."""
    if not ids:
        return []
    return store.read(
        f"MATCH (x:{LABELS[kind]}) WHERE x.id IN $ids RETURN x.id AS id, x.name AS name ORDER BY name, id",
        ids=list(ids),
    )


def called(store: Store, kind: str, names: Sequence[str]) -> list[Row]:
    """The things of one of the names; if there are none, those that a source prints so."""
    found = store.read(
        f"MATCH (x:{LABELS[kind]}) WHERE x.name IN $names "
        "RETURN x.id AS id, x.name AS name ORDER BY name, id",
        names=list(names),
    )
    return found or [row for row in spelled(store, kind, names) if set(names_of(row)).intersection(names)]


def spelled(store: Store, kind: str, forms: Iterable[str]) -> list[Row]:
    """The things of which a name is spelled in one of the forms, by the index of spellings; among others, for
    it knows neither where a name ends nor the dots in it."""
    hits = {
        hit["id"] for form in dict.fromkeys(forms) for hit in store.search(_as_words(form), [kind], _SPELLED)
    }
    if not hits:
        return []
    rows = store.read(
        f"UNWIND $ids AS id MATCH (x:{LABELS[kind]} {{id: id}}) "
        "RETURN x.id AS id, x.name AS name, x.names AS names",
        ids=sorted(hits),
    )
    return sorted(rows, key=lambda row: (row["name"] or "", row["id"]))


def _as_words(form: str) -> str:
    return form.replace("·", " ")


def ending_in(store: Store, kind: str, names: Sequence[str]) -> list[Row]:
    """县政府 for 临泽县人民政府: a short name is the end of a full one."""
    return _with_part(store, kind, names, "ENDS WITH")


def containing(store: Store, kind: str, names: Sequence[str]) -> list[Row]:
    """Those in whose names one of the names stands."""
    return _with_part(store, kind, names, "CONTAINS")


def _with_part(store: Store, kind: str, names: Sequence[str], how: str) -> list[Row]:
    parts = [name for name in names if len(name) >= 2]
    if not parts:
        return []
    return store.read(
        f"MATCH (x:{LABELS[kind]}) WHERE any(e IN $parts WHERE x.name {how} e) "
        "RETURN x.id AS id, x.name AS name ORDER BY name, id LIMIT 200",
        parts=parts,
    )


def bodies_of_places(store: Store, places: Sequence[str]) -> list[Row]:
    """The organizations of places that have posts."""
    return store.read(
        "MATCH (p:Place)<-[:PART_OF]-(o:Organization)<-[:IN]-(:Post) WHERE p.name IN $places "
        "RETURN DISTINCT o.id AS id, o.name AS name ORDER BY name, id LIMIT 200",
        places=list(places),
    )


def all_names(store: Store, kind: str) -> list[Row]:
    """Every thing of a kind, with the other names that sources print."""
    return store.read(
        f"MATCH (x:{LABELS[kind]}) RETURN x.id AS id, x.name AS name, x.names AS names "
        f"ORDER BY name, id LIMIT {_NAMES_READ}"
    )


def names_of(row: Row) -> list[str]:
    """The names of a thing of `all_names`."""
    return [name for name in (row["name"], *(row["names"] or ())) if name]


def near_names(store: Store, kinds: Iterable[str], given: str) -> list[str]:
    """Names of the kinds that are like what was given, each once."""
    return list(dict.fromkeys(name for kind in kinds for name in store.near(given, kind)))
