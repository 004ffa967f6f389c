"""A judgement carried to the documents that it concerns, and to no other.

Nothing else changes: which id a name gets depends on the document's own facts and on the ids that are judged
the same as those it names.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.corrections import NO_CORRECTIONS, Corrections
from graph.exports.facts import facts_in
from graph.judgements import Judgements
from graph.loading.judged import judged_by, judgements_in
from graph.loading.load import LoadReport, load_facts
from graph.loading.parts import in_parts
from graph.loading.rebuild import rebuild_stale
from graph.loading.revision import NEW_REVISION
from graph.names import title_key
from graph.provenance import content_id
from graph.stores.base import Access, Store
from graph.withholding import NOTHING_WITHHELD, Withholding

_STATED = "-[:STATED_IN]->(:Passage)-[:IN]->(d:Document)"
_NAMING = {
    "person": (f"(:Person {{id: id}})-[:CONCERNS|TOOK_PART|GIVEN_TO]-(){_STATED}",),
    "organization": (
        "(:Organization {id: id})-[:DECIDED_BY|TOOK_PART|CARRIES_OUT|GIVEN_TO|GRANTED_BY|BEGAN|ENDED]-()"
        + _STATED,
        f"(:Organization {{id: id}})<-[:IN]-(:Post)<-[:TO]-(){_STATED}",
    ),
    "post": (f"(:Post {{id: id}})<-[:TO]-(){_STATED}",),
    "place": (
        f"(:Place {{id: id}})<-[:AT|GIVEN_TO]-(){_STATED}",
        "(:Place {id: id})<-[:ABOUT]-(d:Document)",
    ),
}
"""The ways from a thing to the documents that name it, by the kind in front of its id."""


def follow_judgements(
    store: Store,
    judgements: Judgements,
    withholding: Withholding = NOTHING_WITHHELD,
    corrections: Corrections = NO_CORRECTIONS,
) -> LoadReport:
    """Bring the store to these judgements: as after loading all of it under them.

    A document that was written under others than the store was left with, since somebody was stopped, counts
    as concerned. Can be stopped and begun again.
    """
    with store.alone("judge"):
        before, is_now = judgements_in(store), judged_by(judgements)
        changed = judgements.changed_since(before)
        waiting = [row for row in store.read(_DOCUMENTS) if row["judged"] != is_now]
        naming = _naming(store, before, changed)
        concerned = [
            row["id"] for row in waiting if row["id"] in naming or row["judged"] != judged_by(before)
        ]
        facts = (fact for document in concerned for fact in facts_in(store, document))
        report = load_facts(store, facts, {}, judgements, withholding=withholding, corrections=corrections)
        if any(each.startswith("place-") for each in changed):
            store.in_one(_lie_anew)
        says = ({"id": row["id"], "judged": is_now} for row in waiting)
        store.write_all([*in_parts(_WRITTEN_UNDER, says), NEW_REVISION])
    return report


_DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id, d.judged AS judged ORDER BY id"
_WRITTEN_UNDER = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.judged = row.judged"


def _lie_anew(access: Access) -> None:
    """Look anew in which places others lie: that goes by names, and one may have been another's so far."""
    access.write_all([("MATCH (:Document)-[:ABOUT]->(p:Place) SET p.stale = true", {})])
    rebuild_stale(access)


def _naming(store: Store, before: Judgements, changed: frozenset[str]) -> set[str]:
    """The documents that name what these ids stood for."""
    names = {before.canonical(each) for each in changed}
    names |= _posts_of_old(store, before, changed) | _organizations_at(store, names)
    found: set[str] = set()
    for kind, ways in _NAMING.items():
        ids = sorted(each for each in names if each.startswith(f"{kind}-"))
        for way in ways if ids else ():
            rows = store.read(f"UNWIND $ids AS id MATCH {way} RETURN DISTINCT d.id AS id", ids=ids)
            found.update(row["id"] for row in rows)
    return found


def _posts_of_old(store: Store, before: Judgements, changed: frozenset[str]) -> set[str]:
    """Posts of merged organizations of which a changed id is one of old: from before the merger."""
    merged = {before.canonical(each) for each in before.joined if each.startswith("organization-")}
    if not merged or not any(each.startswith("post-") for each in changed):
        return set()
    posts = store.read(
        "UNWIND $ids AS id MATCH (:Organization {id: id})<-[:IN]-(post:Post) "
        "RETURN post.id AS id, post.title AS title, id AS organization",
        ids=sorted(merged),
    )
    return {
        post["id"]
        for post in posts
        for each in before.judged_same(post["organization"])
        if content_id("post", each, title_key(post["title"])) in changed
    }


def _organizations_at(store: Store, names: Iterable[str]) -> set[str]:
    """Those of places: whoever names one of them has its place beside it."""
    rows = store.read(
        "UNWIND $ids AS id MATCH (:Place {id: id})<-[:PART_OF]-(o:Organization) RETURN DISTINCT o.id AS id",
        ids=sorted(each for each in names if each.startswith("place-")),
    )
    return {row["id"] for row in rows}
