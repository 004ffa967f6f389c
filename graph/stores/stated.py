"""What the store has of posts that tenures are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.stores.base import Access
from graph.tenures.statements import BodyEvent, Says, Statement

_ACTS = """
UNWIND $ids AS id
MATCH (post:Post {id: id})<-[:TO]-(s:Appointment)-[:CONCERNS]->(who:Person)
OPTIONAL MATCH (s)-[:DECIDED_BY]->(organ:Organization)
RETURN post.id AS post, s.id AS id, who.id AS person, s.action AS action, s.date AS date, s.acting AS acting,
  organ.id AS organ
"""
_HOLDINGS = """
UNWIND $ids AS id
MATCH (post:Post {id: id})<-[:TO]-(s:Holding)-[:CONCERNS]->(who:Person)
RETURN post.id AS post, s.id AS id, who.id AS person, s.basis AS basis, s.start AS start, s.end AS end,
  s.as_of AS as_of, s.acting AS acting, s.status AS status, s.section AS section
"""


def bodies_of_posts(access: Access, posts: Iterable[str]) -> dict[str, list[BodyEvent]]:
    """What tells that the organizations of posts began or ended; posts without such are left out."""
    found: dict[str, list[BodyEvent]] = defaultdict(list)
    for row in access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id})-[:IN]->(:Organization)<-[r:BEGAN|ENDED]-(e:Event) "
        "RETURN DISTINCT p.id AS post, e.id AS id, e.date AS date, type(r) AS says, r.how AS how "
        "ORDER BY post, id, says",
        ids=sorted(set(posts)),
    ):
        says: Says = "ended" if row["says"] == "ENDED" else "restored" if row["how"] == "恢复" else "begun"
        found[row["post"]].append(BodyEvent(row["id"], says, row["date"]))
    return dict(found)


def seats_of_posts(access: Access, posts: Iterable[str]) -> dict[str, tuple[str, str | None]]:
    """The title of each post, and its organization's name: they tell whether it has one seat."""
    rows = access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id}) OPTIONAL MATCH (p)-[:IN]->(o:Organization) "
        "RETURN p.id AS id, p.title AS title, min(o.name) AS organization",
        ids=sorted(set(posts)),
    )
    return {row["id"]: (row["title"], row["organization"]) for row in rows}


def stated_of_posts(access: Access, posts: Iterable[str]) -> dict[str, list[Statement]]:
    """The appointments and holdings of each post; posts of which nothing is stated are left out."""
    ids = sorted(set(posts))
    found: dict[str, dict[str, Statement]] = defaultdict(dict)
    for row in [*access.read(_ACTS, ids=ids), *access.read(_HOLDINGS, ids=ids)]:
        row["acting"] = bool(row["acting"])
        section = row.pop("section", None) or ""
        found[row["post"]].setdefault(row["id"], Statement(**row, term="届" in section))
    return {post: list(statements.values()) for post, statements in found.items()}
