"""Organizations that people name: in short, without their district, by their place, in latin letters."""

from __future__ import annotations

from collections.abc import Sequence

from graph.names import person_key, plain, without_places
from graph.questions.shared.latin import chinese_bodies
from graph.questions.shared.stored_names import (
    bodies_of_places,
    called,
    containing,
    ending_in,
    names_of,
    spelled,
)
from graph.questions.shared.typed import bodies, is_in_place, towns_in, typed_place
from graph.stores.base import Row, Store


def bodies_named(store: Store, given: str) -> list[Row]:
    """The organizations that a name can mean, the likeliest reading; a place means its organizations."""
    names = [given.strip(), *bodies(given)]
    place = typed_place(given)
    return (
        called(store, "organization", names)
        or bodies_of_towns(store, towns_in(given), names)
        or (bodies_of_places(store, place.names) if place else [])
        or _ending_in(store, given, names)
        or _firms(store, given)
        or _in_other_signs(store, given)
    )


def bodies_of_towns(store: Store, towns: Sequence[str], names: Sequence[str]) -> list[Row]:
    """双桥镇人民政府 for 柏川区双桥镇人民政府: what an organization of a town is called without its
    district."""
    found = containing(store, "organization", towns)
    return [row for row in found if without_places(row["name"]) in names]


def _firms(store: Store, given: str) -> list[Row]:
    """长河集团 for 长河集团有限公司."""
    return store.read(
        "MATCH (o:Organization {kind: 'company'}) WHERE o.name STARTS WITH $given "
        "RETURN o.id AS id, o.name AS name ORDER BY name, id LIMIT 20",
        given=plain(given),
    )


def _ending_in(store: Store, given: str, names: Sequence[str]) -> list[Row]:
    """区政府: those that are so called in their place; if none is, all that end so."""
    found = ending_in(store, "organization", names)
    rows = store.read(
        "MATCH (o:Organization)-[:PART_OF]->(p:Place) WHERE o.id IN $ids RETURN o.id AS id, p.name AS place",
        ids=[row["id"] for row in found],
    )
    own = {row["id"]: row["place"] for row in rows}
    in_place = [row for row in found if is_in_place(row["name"], own.get(row["id"], ""), given)]
    return in_place or found


def _in_other_signs(store: Store, given: str) -> list[Row]:
    """In latin letters, or in other characters for the same."""
    latin = chinese_bodies(store, given)
    if latin != [given]:
        return called(store, "organization", latin) if latin else []
    key = person_key(given)
    rows = spelled(store, "organization", [key])
    return [row for row in rows if any(person_key(name) == key for name in names_of(row))]
