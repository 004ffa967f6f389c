"""The posts that typed names mean, with those who held them on some days: in one round trip to the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from graph.questions.shared.renamed import OF_POST
from graph.questions.shared.resolve_posts import PostReading, posts_called, read_posts
from graph.questions.shared.tenure_rows import (
    SPANS_AND_TOLD,
    TENURE_AND_TOLD,
    Range,
    row_of_tenure,
    tenures_of,
)
from graph.questions.shared.typed import Guess
from graph.stores.base import Row, Store
from graph.tenures.rules import DEFAULT, Habits

# Where nobody held it, the tenure is looked for at nobody: by its id, the store would go through all. What is
# the same for all spans of a post is worked out before them.
_POSTS_AND_HOLDERS = f"""
MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.name IN $names
WITH o, post, {OF_POST} AS renamed, CASE WHEN [o.name, post.title] IN $meant THEN $last END AS last
OPTIONAL MATCH (post)<-[near:IN_POST]-(p:Person) WHERE near.from <= last AND near.to >= $first
WITH DISTINCT o, post, renamed, p, near.tenure AS tenure
OPTIONAL MATCH (p)-[:HELD]->(t:Tenure) WHERE t.id = tenure
{SPANS_AND_TOLD.replace("WITH t, p, post, o,", "WITH t, p, post, o, renamed,")}
RETURN collect([renamed, {TENURE_AND_TOLD}]) AS found
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
    """Looks posts up, and on the way reads the holders of those that may be meant by name and title."""

    def __init__(self, days: Range) -> None:
        self._days = days
        self._held: dict[str, list[Row]] = {}

    def look_up(self, store: Store, guesses: Collection[Guess]) -> list[Row]:
        """As `posts_called`."""
        meant = sorted({(name, title) for name, title in guesses if title is not None})
        found: list[list[Any]] = store.read(
            _POSTS_AND_HOLDERS,
            names=sorted({name for name, _ in guesses}),
            meant=[list(each) for each in meant],
            first=self._days.first or date.min,
            last=self._days.last or date.max,
        )[0]["found"]
        posts: dict[str, Row] = {}
        for renamed, *values in found:
            row = row_of_tenure(values)
            post, organization, title = row["post_id"], row["organization"], row["post"]
            posts[post] = {
                "id": post,
                "title": title,
                "organization_id": row["organization_id"],
                "organization": organization,
                "renamed": renamed,
            }
            held = self._held.setdefault(post, []) if (organization, title) in meant else []
            if row["tenure"] is not None:
                held.append(row)
        for held in self._held.values():
            held.sort(key=lambda row: str(row["tenure"]))
        return sorted(posts.values(), key=lambda row: (row["organization"], row["title"], row["id"]))

    def tenures_of(self, posts: Sequence[PostReading]) -> list[Row] | None:
        """`None` where the holders of some were not read."""
        if any(post.id not in self._held for post in posts):
            return None
        return [row for post in posts for row in self._held[post.id]]
