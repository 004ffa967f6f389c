"""What the store has of posts that tenures are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.stores.base import Access
from graph.tenures.kept_on import meant_by
from graph.tenures.statements import BodyEvent, LifeEvent, Says, Statement

_KNOWN = "($before IS NULL OR coalesce(s.loaded, '') < $before)"
"""That a statement was there before a time; what bears no time was there before times were noted."""
_ACTS = f"""
UNWIND $ids AS id
MATCH (post:Post {{id: id}})<-[:TO]-(s:Appointment)-[:CONCERNS]->(who:Person) WHERE {_KNOWN}
OPTIONAL MATCH (s)-[:DECIDED_BY]->(organ:Organization)
RETURN post.id AS post, s.id AS id, who.id AS person, s.action AS action, s.date AS date, s.acting AS acting,
  s.rule AS rule, organ.id AS organ, s.level AS level,
  who.born IS NOT NULL OR who.died IS NOT NULL AS has_life
"""
_HOLDINGS = f"""
UNWIND $ids AS id
MATCH (post:Post {{id: id}})<-[:TO]-(s:Holding)-[:CONCERNS]->(who:Person) WHERE {_KNOWN}
RETURN post.id AS post, s.id AS id, who.id AS person, s.basis AS basis, s.start AS start, s.end AS end,
  s.as_of AS as_of, s.acting AS acting, s.status AS status, s.section AS section,
  s.level AS level, who.born IS NOT NULL OR who.died IS NOT NULL AS has_life
"""
_LIVES = """
UNWIND $ids AS id MATCH (who:Person {{id: id}})<-[:CONCERNS]-(s:{label})
WHERE {known} AND (s.born IS NOT NULL OR s.died IS NOT NULL{or_died})
RETURN DISTINCT who.id AS person, s.id AS id, s.born AS born, s.died AS died,
  {act} AS action, {act_date} AS date
ORDER BY person, id
"""
LIVES = {
    "Appointment": _LIVES.format(
        label="Appointment", known=_KNOWN, or_died=" OR s.action = 'die'", act="s.action", act_date="s.date"
    ),
    "Holding": _LIVES.format(label="Holding", known=_KNOWN, or_died="", act="null", act_date="null"),
}
"""By kind of statement: what tells when people were born or died."""


@dataclass(frozen=True, slots=True)
class StatedOfPosts:
    """All that tenures of some posts are made from; posts of which nothing is stated have only a seat."""

    statements: dict[str, list[Statement]]
    seats: dict[str, tuple[str, str | None]]
    """The title of each post, and its organization's name: they tell whether it has one seat."""
    bodies: dict[str, list[BodyEvent]]
    """What tells that the organization of a post began or ended."""
    lives: dict[str, list[LifeEvent]]
    """By person."""
    levels: dict[str, set[str]]
    """The 级别 that statements give a post."""

    @property
    def labels(self) -> dict[str, str]:
        """What each of the statements is in the graph."""
        found = {
            each.id: "Appointment" if each.action is not None else "Holding"
            for of_post in self.statements.values()
            for each in of_post
        }
        found |= {each.id: "Event" for of_post in self.bodies.values() for each in of_post}
        return found | {each.id: each.label for of_person in self.lives.values() for each in of_person}


def stated_of_posts(access: Access, posts: Iterable[str], before: str | None = None) -> StatedOfPosts:
    """What the store has of the posts, or had `before` a time, given as ISO text."""
    ids = sorted(set(posts))
    found: dict[str, dict[str, Statement]] = defaultdict(dict)
    levels: dict[str, set[str]] = defaultdict(set)
    people = set()
    rows = [row for query in (_ACTS, _HOLDINGS) for row in access.read(query, ids=ids, before=before)]
    for row in rows:
        row["acting"] = bool(row["acting"])
        section = row.pop("section", None) or ""
        row["action"] = meant_by(row.get("action"), row.pop("rule", None))
        if row.pop("has_life"):
            people.add(row["person"])
        if level := row.pop("level"):
            levels[row["post"]].add(level)
        found[row["post"]].setdefault(row["id"], Statement(**row, term="届" in section))
    statements = {post: list(statements.values()) for post, statements in found.items()}
    return StatedOfPosts(
        statements,
        _seats(access, ids),
        _bodies(access, statements, before),
        lives_of(access, people, before),
        dict(levels),
    )


def lives_of(access: Access, people: Iterable[str], before: str | None = None) -> dict[str, list[LifeEvent]]:
    """What tells when people were born or died, or told so `before` a time, by person; those of whom nothing
    does are left out."""
    found: dict[str, list[LifeEvent]] = defaultdict(list)
    ids = sorted(set(people))
    for label, query in LIVES.items() if ids else ():
        for row in access.read(query, ids=ids, before=before):
            died = row["died"] or (row["date"] if row["action"] == "die" else None)
            told: tuple[tuple[Literal["born", "died"], str | None], ...]
            told = (("born", row["born"]), ("died", died))
            found[row["person"]] += [
                LifeEvent(row["id"], says, when, label) for says, when in told if when is not None
            ]
    return dict(found)


def _bodies(access: Access, posts: Iterable[str], before: str | None) -> dict[str, list[BodyEvent]]:
    found: dict[str, list[BodyEvent]] = defaultdict(list)
    for row in access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id})-[:IN]->(:Organization)<-[r:BEGAN|ENDED]-(s:Event) "
        f"WHERE {_KNOWN} "
        "RETURN DISTINCT p.id AS post, s.id AS id, s.date AS date, type(r) AS says, r.how AS how "
        "ORDER BY post, id, says",
        ids=sorted(set(posts)),
        before=before,
    ):
        says: Says = "ended" if row["says"] == "ENDED" else "restored" if row["how"] == "恢复" else "begun"
        found[row["post"]].append(BodyEvent(row["id"], says, row["date"]))
    return dict(found)


def _seats(access: Access, posts: list[str]) -> dict[str, tuple[str, str | None]]:
    rows = access.read(
        "UNWIND $ids AS id MATCH (p:Post {id: id}) OPTIONAL MATCH (p)-[:IN]->(o:Organization) "
        "RETURN p.id AS id, p.title AS title, min(o.name) AS organization",
        ids=posts,
    )
    return {row["id"]: (row["title"], row["organization"]) for row in rows}
