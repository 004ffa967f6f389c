"""Judgements in the store: kept there for exports and for ids of old, and drawn as `BECAME`.

The file of judgements is what holds; the store has what was in it at the last load.
"""

from __future__ import annotations

from graph.dates import Edtf
from graph.facts import Judgement, fact_line
from graph.judgements import Judgements
from graph.loading.parts import in_parts
from graph.loading.posts_became import steps_of_posts
from graph.loading.revision import NEW_REVISION
from graph.provenance import content_id
from graph.stores.base import Step, Store

BECOMING = {"organization": "Organization", "post": "Post"}
"""What can become another: the kind in front of its id, and its label."""


def judgements_in(store: Store) -> Judgements:
    """The judgements that were in force at the last load."""
    rows = store.read("MATCH (j:Judgement) RETURN j.fact AS fact, j.id AS id ORDER BY j.place")
    return Judgements.of(Judgement.model_validate_json(row["fact"]) for row in rows)


def judged_by(judgements: Judgements) -> str | None:
    """Stands for the judgements that a document was written under; `None` for none."""
    return content_id("judged", *map(fact_line, judgements.lines)) if judgements.lines else None


def keep_judgements(store: Store, judgements: Judgements) -> None:
    """Bring the store's judgements, and the edges drawn from them, to what the file holds."""
    if not judgements.lines and not store.read("MATCH (j:Judgement) RETURN j.id AS id LIMIT 1"):
        return
    rows = [
        {
            "id": f"{each.id}-{place}",
            "place": place,
            "relation": each.relation,
            "one": each.one,
            "other": each.other,
            "fact": fact_line(each),
        }
        for place, each in enumerate(judgements.lines)
    ]
    steps: list[Step] = [
        ("MATCH (j:Judgement) DETACH DELETE j", {}),
        *in_parts("UNWIND $rows AS row CREATE (j:Judgement) SET j = row", rows),
    ]
    for label in ("Organization", "Place"):
        steps += in_parts(
            f"UNWIND $rows AS row MATCH (:{label} {{id: row.one}})-[r:BECAME]-(:{label} {{id: row.other}}) "
            "DELETE r",
            ({"one": each.one, "other": each.other} for each in judgements.parted),
        )
    for kind, label in BECOMING.items():
        edges = [_edge(judgements, each) for each in judgements.became if each.one.startswith(f"{kind}-")]
        steps += [
            (
                f"MATCH (:{label})-[r:BECAME]->(:{label}) WHERE r.event IS NULL "
                "AND r.through IS NULL DELETE r",
                {},
            ),
            *in_parts(
                f"UNWIND $rows AS row MATCH (a:{label} {{id: row.one}}) MATCH (b:{label} {{id: row.other}}) "
                "CREATE (a)-[r:BECAME]->(b) SET r += row.properties",
                edges,
            ),
        ]
    touched = store.read(_JUDGED, ids=_organizations_in(judgements))
    store.write_all(steps)
    known = _organizations_in(judgements) + [row["id"] for row in touched]
    store.in_one(lambda access: access.write_all([*steps_of_posts(access, known), NEW_REVISION]))


_JUDGED = (
    "MATCH (o:Organization)-[r:BECAME]-(:Organization) WHERE r.event IS NULL OR o.id IN $ids "
    "RETURN DISTINCT o.id AS id"
)
"""Organizations that had become others by judgement, or of which something was judged."""


def _organizations_in(judgements: Judgements) -> list[str]:
    pairs = [(each.one, each.other) for each in (*judgements.became, *judgements.parted)]
    return sorted({judgements.canonical(id) for pair in pairs for id in pair})


def _edge(judgements: Judgements, line: Judgement) -> dict[str, object]:
    on = Edtf.of(line.on)
    return {
        "one": judgements.canonical(line.one),
        "other": judgements.canonical(line.other),
        "properties": {
            "date": line.on,
            "earliest": on.earliest if on else None,
            "latest": on.latest if on else None,
            "how": line.how or None,
        },
    }
