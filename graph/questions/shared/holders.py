"""The posts that typed names mean, with those who held them on some days: in one round trip to the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from graph.questions.shared.renamed import OF_POST
from graph.questions.shared.resolve_posts import PostReading, posts_called, read_posts
from graph.questions.shared.tenure_rows import ROW, ROW_TOLD, SPANS_AND_TOLD, Range, row_of_tenure, tenures_of
from graph.stores.base import Row, Store
from graph.tenures.rules import DEFAULT, Habits

# Where nobody held it, the tenure is looked for at nobody: by its id, the store would go through all.
_POSTS_AND_HOLDERS = f"""
MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.name IN $names
OPTIONAL MATCH (post)<-[near:IN_POST]-(p:Person)
WHERE post.title IN $titles AND near.from <= $last AND near.to >= $first
WITH DISTINCT o, post, p, near.tenure AS tenure
OPTIONAL MATCH (p)-[:HELD]->(t:Tenure) WHERE t.id = tenure
{SPANS_AND_TOLD}
RETURN {ROW}, {ROW_TOLD}, {OF_POST} AS renamed ORDER BY organization, post, post_id, tenure
"""


def read_holders(
    store: Store, organization: str, post: str, days: Range, habits: Habits
) -> tuple[list[PostReading], list[Row]]:
    """The posts that a title means in an organization or a place, and the tenures of them that are not
    excluded on the days, each with the statements that it rests on."""
    beside = _HoldersBeside(days)
    at_once = not days.is_open and habits == DEFAULT
    posts = read_posts(store, organization, post, beside.look_up if at_once else posts_called)
    found = beside.tenures_of(posts)
    if found is None:
        found = tenures_of(store, "posts", [each.id for each in posts], days, habits, told=True)
    return posts, found


class _HoldersBeside:
    """Looks posts up, and on the way reads the holders of those whose title was typed."""

    def __init__(self, days: Range) -> None:
        self._days = days
        self._held: dict[str, list[Row]] = {}

    def look_up(self, store: Store, names: Collection[str], titles: Collection[str]) -> list[Row]:
        """As `posts_called`."""
        rows = store.read(
            _POSTS_AND_HOLDERS,
            names=sorted(names),
            titles=sorted(titles),
            first=self._days.first or date.min,
            last=self._days.last or date.max,
        )
        held: dict[str, list[Row]] = {row["post_id"]: [] for row in rows if row["post"] in titles}
        posts: dict[str, Row] = {}
        for row in rows:
            posts[row["post_id"]] = {
                "id": row["post_id"],
                "title": row["post"],
                "organization_id": row["organization_id"],
                "organization": row["organization"],
                "renamed": row.pop("renamed"),
            }
            if row["tenure"] is not None:
                held[row["post_id"]].append(row_of_tenure(row))
        self._held |= held
        return list(posts.values())

    def tenures_of(self, posts: Sequence[PostReading]) -> list[Row] | None:
        """`None` where the holders of some were not read."""
        if any(post.id not in self._held for post in posts):
            return None
        return [row for post in posts for row in self._held[post.id]]
