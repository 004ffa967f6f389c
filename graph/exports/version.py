"""One word for all that a store holds: two exports of the same word are the same bytes."""

from __future__ import annotations

import hashlib
import json

from graph.stores.base import Store
from graph.vocabulary import COMPLETE, SCHEMA


def contents_version(store: Store) -> str | None:
    """Changes with whatever is loaded, forgotten or judged; `None` while that goes on, and where an older
    version loaded a document, which did not note what it stated."""
    documents = store.read(
        "MATCH (d:Document) RETURN d.id AS id, d.digest AS digest, d.contents AS contents, d.state AS state "
        "ORDER BY id"
    )
    if any(row["state"] != COMPLETE or row["contents"] is None for row in documents):
        return None
    judged = store.read("MATCH (j:Judgement) RETURN j.place AS place, j.fact AS fact ORDER BY place")
    corrected = store.read("MATCH (c:Correction) RETURN c.place AS place, c.fact AS fact ORDER BY place")
    whole = json.dumps([SCHEMA, documents, judged, corrected], ensure_ascii=False)
    return hashlib.blake2b(whole.encode(), digest_size=12).hexdigest()
