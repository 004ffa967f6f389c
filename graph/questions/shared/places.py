"""Places and what lies in them, as far as names prove it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.stores.base import Store


def places_within(store: Store, ids: Iterable[str]) -> list[str]:
    """Ids of the places that lie in others, over any number of steps."""
    found = set(ids)
    given, new = set(found), sorted(found)
    while new:
        rows = store.read(
            "UNWIND $ids AS id MATCH (:Place {id: id})<-[:PART_OF]-(p:Place) RETURN DISTINCT p.id AS id",
            ids=new,
        )
        new = sorted({row["id"] for row in rows} - found)
        found.update(new)
    return sorted(found - given)


def documents_about(store: Store, places: Iterable[str]) -> list[str]:
    """Ids of the documents about these places and no other: their entries that name none lie there."""
    wanted = set(places)
    rows = store.read(
        "UNWIND $ids AS id MATCH (:Place {id: id})<-[:ABOUT]-(d:Document) WITH DISTINCT d "
        "MATCH (d)-[:ABOUT]->(p:Place) RETURN d.id AS id, p.id AS place",
        ids=sorted(wanted),
    )
    elsewhere = {row["id"] for row in rows if row["place"] not in wanted}
    return sorted({row["id"] for row in rows} - elsewhere)
