"""Posts of organizations that became others: the same post under its new name, as edges `BECAME` of posts.

What changed its name, form or rank (改名, 改组, 升格, 撤县设市) keeps its posts: 局长 became 局长 there,
县长 of a county 市长 of the city, 局长 of a 局 主任 of the 委员会 that it became. What was merged or
dissolved has none that go on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from graph.lexicon import lexicon
from graph.names import leading_places, title_key
from graph.stores.base import Access, Row, Step

_ENDS = frozenset({"合并", "并入", "撤并", "撤销", "恢复"})
"""What happens to an organization so that its posts do not go on as those of the other."""
_HEAD = "长"
_PARTY = "中共"
_FOUND = (
    "UNWIND $ids AS id MATCH (:Organization {{id: id}}){way} "
    "MATCH (p:Post)-[:IN]->(a) MATCH (q:Post)-[:IN]->(b) "
    "RETURN DISTINCT p.id AS one, p.title AS title, q.id AS other, q.title AS new_title, a.id AS before, "
    "a.name AS name, b.id AS after, b.name AS new_name, r.date AS date, r.earliest AS earliest, "
    "r.latest AS latest, r.how AS how, r.event AS event"
)
_WAYS = (
    "-[r:BECAME]->(b:Organization) MATCH (a:Organization {id: id})",
    "<-[r:BECAME]-(a:Organization) MATCH (b:Organization {id: id})",
)


def steps_of_posts(access: Access, organizations: Sequence[str]) -> Iterator[Step]:
    """The writes that bring the edges between posts of these organizations to what became of these."""
    ids = sorted(set(organizations))
    yield (
        "UNWIND $ids AS id MATCH (:Organization {id: id})<-[:IN]-(:Post)-[r:BECAME]-(:Post) "
        "WHERE r.through IS NOT NULL DELETE r",
        {"ids": ids},
    )
    found = {_key(row): row for way in _WAYS for row in access.read(_FOUND.format(way=way), ids=ids)}
    one_to_one = _one_to_one(list(found.values()))
    rows = [_edge(row) for row in found.values() if _changed_name(row) in one_to_one and _is_the_same(row)]
    if rows:
        yield (
            "UNWIND $rows AS row MATCH (p:Post {id: row.one}) MATCH (q:Post {id: row.other}) "
            "CREATE (p)-[r:BECAME]->(q) SET r += row.properties",
            {"rows": sorted(rows, key=lambda row: (row["one"], row["other"], str(row["properties"])))},
        )


def _key(row: Row) -> tuple[Any, ...]:
    return row["one"], row["other"], row["event"], row["how"], row["date"]


def _changed_name(row: Row) -> tuple[Any, ...]:
    return row["before"], row["after"], row["event"], row["date"]


def _one_to_one(rows: Sequence[Row]) -> set[tuple[Any, ...]]:
    """The changes of one organization into one other; of several it is a merger or a split."""
    changes = {_changed_name(row) for row in rows if row["how"] not in _ENDS}
    befores = Counter((after, event, date) for _, after, event, date in changes)
    afters = Counter((before, event, date) for before, _, event, date in changes)
    return {
        change
        for change in changes
        if befores[change[1:]] == 1 and afters[change[0], change[2], change[3]] == 1
    }


def _is_the_same(row: Row) -> bool:
    """Whether it is one post: of the same title, or that of who heads what changed."""
    title, new_title = title_key(row["title"]), title_key(row["new_title"])
    if title == new_title:
        return True
    head, new_head = _head_of(row["name"] or ""), _head_of(row["new_name"] or "")
    if not head or not new_head:
        return False
    return title.endswith(head) and title.removesuffix(head) + new_head == new_title


def _head_of(organization: str) -> str | None:
    """The title of who heads an organization: 县长 of 青溪县人民政府, 局长 of a 局, 主任 of a 教育委员会."""
    words = lexicon("organizations")
    if organization.endswith(tuple(words["governs"])):
        places, _ = leading_places(organization)
        return f"{places[-1][-1]}{_HEAD}" if places else None
    if organization.startswith(_PARTY):
        head: str = words["party_head"]
        return head
    heads: dict[str, str] = words["heads"]
    ends = [end for end in heads if organization.endswith(end)]
    return heads[max(ends, key=len)] if ends else None


def _edge(row: Row) -> dict[str, Any]:
    names = ("date", "earliest", "latest", "how", "event")
    return {
        "one": row["one"],
        "other": row["other"],
        "properties": {**{name: row[name] for name in names}, "through": row["before"]},
    }
