"""Ids of old: what was judged the same as another answers under either id, also what lay in it."""

from __future__ import annotations

from graph import lazy_re as re
from graph.loading.judged import judgements_in
from graph.names import title_key
from graph.provenance import content_id
from graph.stores.base import Row, Store

_ID = re.compile(r"[a-z_]+-[0-9a-f]{20}")


def current_id(store: Store, identity: str) -> str | None:
    """The id that now stands for one that the store does not have; `None` where none does."""
    if _ID.fullmatch(identity) is None:
        return None
    judged = judgements_in(store)
    if judged.joins(identity):
        return judged.canonical(identity)
    merged = [each for each in judged.joined if each.startswith("organization-")]
    if not identity.startswith("post-") or not merged:
        return None
    posts = store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.id IN $ids "
        "RETURN post.id AS id, post.title AS title, o.id AS organization ORDER BY id",
        ids=sorted({judged.canonical(each) for each in merged}),
    )
    for post in posts:
        for each in judged.judged_same(post["organization"]):
            if content_id("post", each, title_key(post["title"])) == identity:
                return str(post["id"])
    return None


def read_by_id(store: Store, query: str, identity: str) -> list[Row]:
    """The rows of a query with `$id`; for an id of old those of the id that now stands for it."""
    found = store.read(query, id=identity)
    now = None if found else current_id(store, identity)
    return store.read(query, id=now) if now else found
