"""In which places a place lies, as far as printed names show it: the edges `(Place)-[:PART_OF]->(Place)`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from graph.loading.search_keys import search_keys
from graph.names import nested_places, place_kind, place_level, plain
from graph.provenance import content_id
from graph.stores.base import Access, Row, Step

ROUNDS = 6
"""Province, prefecture, county, town, village: no chain of places is longer."""
_TOWN = 4

_INNER = (
    "UNWIND $ids AS id MATCH (n:Place {id: id})<-[r:PART_OF]-(:Place) RETURN id AS of, r.forms AS forms",
    "UNWIND $ids AS id MATCH (n:Place {id: id})<-[:PART_OF]-(o:Organization) "
    "WHERE any(f IN coalesce(o.names, []) + [o.name] WHERE NOT f STARTS WITH n.name) "
    "RETURN id AS of, coalesce(o.names, []) + [o.name] AS forms",
)


def places_around(name: str, own: Iterable[str], within: Iterable[str] = ()) -> dict[str, list[str]]:
    """The places directly around one, by key, each with the printed names that say so.

    `own` are the names printed of the place itself, `within` those of what lies in it. Names that put it into
    two places of one level are of two places, or one is wrong: then neither is said.
    """
    chains = [*_of_own({plain(name), *own}), *_of_inner(plain(name), within)]
    said: dict[str, list[str]] = defaultdict(list)
    for chain, form in chains:
        if chain and chain[-1] != plain(name):
            said[chain[-1]].append(form)
    by_level: dict[int, list[str]] = defaultdict(list)
    for outer in said:
        by_level[place_level(outer)].append(outer)
    alone = [outers[0] for outers in by_level.values() if len(outers) == 1]
    farther = {outer for chain, _ in chains for outer in chain[:-1] if chain[-1] in alone}
    return {outer: sorted(set(said[outer])) for outer in sorted(alone) if outer not in farther}


def _of_own(forms: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    for form in forms:
        end = len(plain(form))
        yield [place.key for place in nested_places(form) if place.end < end], form


def _of_inner(name: str, forms: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """柏川区双桥镇政府 says of 柏川区双桥镇, and of a bare 双桥镇, that it lies in 柏川区."""
    for form in forms:
        keys = [place.key for place in nested_places(form)]
        for at, key in enumerate(keys[1:], 1):
            if key in (name, keys[at - 1] + name):
                yield keys[:at], form


def towns_named(names: Iterable[str]) -> list[str]:
    """The bare names of towns that organizations lie in: 双桥镇 for 柏川区双桥镇政府."""
    chains = [nested_places(name) for name in names]
    found = {
        place.key.removeprefix(outer.key)
        for chain in chains
        for outer, place in pairwise(chain)
        if place_level(place.key) == _TOWN
    }
    return sorted(found)


def lying_steps(access: Access, ids: Sequence[str], *, mark: bool) -> Iterator[Step]:
    """The writes that tie places to those around them, which are made where nobody names them.

    `mark`: whether the places around are marked stale where these ties change, for the next round.
    """
    around = _around(access, ids)
    known = _known(access, {outer for found in around.values() for outer in found})
    names = {known[outer]: outer for outer in known}
    before = {(row["inner"], row["outer"]): row["forms"] for row in _ties(access, ids)}
    now = {(inner, known[outer]): forms for inner, found in around.items() for outer, forms in found.items()}
    moved = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
    if loose := [{"inner": inner, "outer": outer} for inner, outer in moved if (inner, outer) in before]:
        yield (
            "UNWIND $rows AS row "
            "MATCH (:Place {id: row.inner})-[r:PART_OF]->(:Place {id: row.outer}) DELETE r",
            {"rows": loose},
        )
    if new := [
        _tie(inner, outer, names[outer], now[inner, outer]) for inner, outer in moved if (inner, outer) in now
    ]:
        yield (
            "UNWIND $rows AS row MATCH (n:Place {id: row.inner}) MERGE (p:Place {id: row.outer}) "
            "ON CREATE SET p.name = row.name, p.keys = row.keys, p.kind = row.kind, p.stale = false "
            "CREATE (n)-[r:PART_OF]->(p) SET r.forms = row.forms",
            {"rows": new},
        )
    if mark and moved:
        outers = sorted({outer for _, outer in moved})
        yield "UNWIND $ids AS id MATCH (p:Place {id: id}) SET p.stale = true", {"ids": outers}


def _tie(inner: str, outer: str, name: str, forms: list[str]) -> Row:
    place = {"name": name, "keys": search_keys([name]), "kind": place_kind(name)}
    return {"inner": inner, "outer": outer, "forms": forms, **place}


def _around(access: Access, ids: Sequence[str]) -> Mapping[str, dict[str, list[str]]]:
    places = access.read(
        "UNWIND $ids AS id MATCH (n:Place {id: id}) RETURN n.id AS id, n.name AS name, n.names AS names",
        ids=ids,
    )
    within: dict[str, list[str]] = defaultdict(list)
    for query in _INNER:
        for row in access.read(query, ids=ids):
            within[row["of"]] += [form for form in row["forms"] or () if form]
    towns = [row for row in places if row["name"] and place_level(row["name"]) == _TOWN]
    for town, form in _organizations_of(access, towns):
        within[town].append(form)
    return {
        row["id"]: places_around(row["name"], row["names"] or (), within[row["id"]])
        for row in places
        if row["name"]
    }


def _organizations_of(access: Access, towns: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Organizations of bare towns, which are tied to the district in front of them."""
    bare = {row["name"]: row["id"] for row in towns if len(nested_places(row["name"])) == 1}
    if not bare:
        return
    for row in access.read(
        "MATCH (o:Organization) WHERE any(t IN $towns WHERE o.name CONTAINS t) RETURN o.name AS name",
        towns=sorted(bare),
    ):
        for town in towns_named([row["name"]]):
            if town in bare:
                yield bare[town], row["name"]


def _ties(access: Access, ids: Sequence[str]) -> list[Row]:
    return access.read(
        "UNWIND $ids AS id MATCH (n:Place {id: id})-[r:PART_OF]->(p:Place) "
        "RETURN n.id AS inner, p.id AS outer, r.forms AS forms",
        ids=ids,
    )


def _known(access: Access, names: Iterable[str]) -> dict[str, str]:
    """The ids of places by name; those that the store does not have get one."""
    wanted = sorted(set(names))
    rows = access.read(
        "MATCH (p:Place) WHERE p.name IN $names RETURN p.name AS name, p.id AS id", names=wanted
    )
    found = {name: content_id("place", name) for name in wanted}
    return found | {
        row["name"]: row["id"] for row in sorted(rows, key=lambda row: str(row["id"]), reverse=True)
    }
