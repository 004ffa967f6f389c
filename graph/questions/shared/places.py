"""Places and what lies in them, as far as names prove it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.names import without_places
from graph.questions.shared.typed import town_in
from graph.stores.base import Store


def places_within(store: Store, ids: Iterable[str]) -> list[str]:
    """Ids of the places that lie in others: 柏川区双桥镇 by its own name; 双桥镇 where an organization is
    named
    柏川区双桥镇人民政府, and no other district has such an organization."""
    given = set(ids)
    own = {
        row["name"]
        for row in store.read(
            "MATCH (p:Place) WHERE p.id IN $ids RETURN p.name AS name ORDER BY name", ids=sorted(given)
        )
        if row["name"]
    }
    bodies = store.read(
        "MATCH (p:Place)<-[:PART_OF]-(o:Organization) WHERE any(t IN $towns WHERE o.name CONTAINS t) "
        "RETURN p.name AS place, o.name AS name",
        towns=["镇", "乡", "街道"],
    )
    lies: dict[str, set[str]] = {}
    for row in bodies:
        if town := town_in(without_places(row["name"]).removeprefix("中共")):
            lies.setdefault(town, set()).add(row["place"])
    towns = [town for town, places in lies.items() if len(places) == 1 and places <= own]
    found = store.read(
        "MATCH (p:Place) WHERE p.name IN $towns OR any(n IN $names WHERE p.name STARTS WITH n) "
        "RETURN p.id AS id ORDER BY id",
        towns=sorted(towns),
        names=sorted(own),
    )
    return [row["id"] for row in found if row["id"] not in given]
