"""Which of somebody's posts to call him by: the highest, told from what is held beside a post or is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from graph.lexicon import lexicon
from graph.names import leading_places, place_level, town_in, without_places
from graph.stores.base import Store
from graph.tenures.bounds import post_rank

Standing = tuple[int, int, int, str]
_TOWN, _UNKNOWN = 4, 3
_MAIN, _BESIDE, _NO_POST = 0, 1, 2
"""A post; one seat of many, or a post in a group of organizations; a grade, an honour, an unknown title."""
_SEAT = "委员"
"""From here on in the order of titles, one of many."""
_LEADING_GROUP = "党组"
"""Its 书记 heads it beside a post in the organization, and is called by that post."""


@cache
def standing(organization: str | None, title: str) -> Standing:
    """Sorts posts, the highest first: by what kind of post it is, by the level of the place, by the title."""
    body = organization or ""
    if body.endswith(_LEADING_GROUP):
        return _MAIN, _level(body), post_rank(_LEADING_GROUP + title), f"{body}{title}"
    return _kind(body, title), _level(body), post_rank(title), f"{body}{title}"


def _kind(organization: str, title: str) -> int:
    titles = lexicon("titles")
    unknown = post_rank(title) == len(titles["rank"])
    if unknown or any(each in title for each in (*titles["grades"], *titles["honorary"])):
        return _NO_POST
    beside = post_rank(title) >= post_rank(_SEAT) or organization.endswith(tuple(titles["groups"]))
    return _BESIDE if beside else _MAIN


def posts_of(store: Store, people: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The posts that each held, with their organizations, the highest first."""
    held: dict[str, set[Standing]] = defaultdict(set)
    for row in store.read(
        "UNWIND $ids AS id MATCH (p:Person {id: id}) MATCH (p)-[:HELD]->(:Tenure)-[:OF]->(post:Post) "
        "OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
        "RETURN DISTINCT p.id AS id, post.title AS title, o.name AS organization",
        ids=sorted(set(people)),
    ):
        held[row["id"]].add(standing(row["organization"], row["title"] or ""))
    return {person: tuple(each[-1] for each in sorted(own)) for person, own in held.items()}


def _level(organization: str) -> int:
    """How deep the place of an organization lies: a town deeper than a county, a county than a province."""
    bare = organization.removeprefix("中共").removeprefix("政协").removeprefix("共青团")
    if town_in(without_places(organization).removeprefix("中共")):
        return _TOWN
    chain, _ = leading_places(bare)
    return place_level(chain[-1]) if chain else _UNKNOWN
