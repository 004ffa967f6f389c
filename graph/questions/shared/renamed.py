"""Organizations and posts under their names of before and after: what `BECAME` joins is answered together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.stores.base import Row, Store

_NEXT = (
    "MATCH (x:{label})-[r:BECAME]->(y:{label}) WHERE {near}.id IN $ids {sits}"
    "RETURN {far}.id AS id, {near}.id AS of, {one} AS one, {other} AS other, "
    "r.date AS date, r.how AS how, '{far}' AS far"
)
_SITS = "OPTIONAL MATCH (x)-[:IN]->(a:Organization) OPTIONAL MATCH (y)-[:IN]->(b:Organization) "
_NAMES = {
    "Organization": ("", "x.name", "y.name"),
    # A post that only follows its organization is told by the names of that.
    "Post": (
        _SITS,
        "CASE WHEN x.title = y.title AND a.name IS NOT NULL THEN a.name ELSE x.title END",
        "CASE WHEN x.title = y.title AND b.name IS NOT NULL THEN b.name ELSE y.title END",
    ),
}
OF_POST = "EXISTS { (o)-[:BECAME]-() } OR EXISTS { (post)-[:BECAME]-() }"
"""Whether a post or its organization has other names: for queries that look up posts."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Another name's organization or post, and the sentence that joins the two."""

    id: str
    of: str
    """Id of what was named."""
    says: str


def renamed(store: Store, label: str, ids: Iterable[str]) -> list[Renamed]:
    """What the organizations or posts turned into, and what turned into them, over any number of steps.

    What else turned into the same organization is another thing, and is left out.
    """
    sits, one, other = _NAMES[label]
    ways = {
        far: _NEXT.format(label=label, near=near, far=far, sits=sits, one=one, other=other)
        for near, far in (("x", "y"), ("y", "x"))
    }
    given = list(dict.fromkeys(ids))
    if not given:
        return []
    found: dict[str, Renamed] = {}
    rows = store.read(" UNION ALL ".join(ways.values()), ids=given)
    for far, query in ways.items():
        origin = {id: id for id in given}
        new = [row for row in rows if row["far"] == far]
        while new := sorted((row for row in new if row["id"] not in origin), key=lambda row: str(row["id"])):
            origin.update({row["id"]: origin[row["of"]] for row in new})
            found.update({row["id"]: Renamed(row["id"], origin[row["id"]], _sentence(row)) for row in new})
            new = store.read(query, ids=list(dict.fromkeys(row["id"] for row in new)))
    return list(found.values())


def _sentence(row: Row) -> str:
    when = f"于 {row['date']} " if row["date"] else ""
    how = f"（{row['how']}）" if row["how"] else ""
    return f"{row['one']} {when}变为 {row['other']}{how}，两者并答 (became; both are answered)"
