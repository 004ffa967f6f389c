"""Posts that people name: a title in an organization or a place, or one that names its own organization."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from graph.errors import UnknownName
from graph.lexicon import lexicon
from graph.names import CoveragePlace, leading_places, plain, read_organization, title_key
from graph.questions.shared.base import Reading
from graph.questions.shared.former_ids import read_by_id
from graph.questions.shared.renamed import renamed
from graph.questions.shared.resolve_names import (
    NEAREST,
    NOWHERE,
    by_name,
    ending_in,
    exactly,
    no_such,
    organization_spellings,
    unknown_name,
)
from graph.stores.base import Row, Store


@dataclass(frozen=True, slots=True)
class PostReading:
    """A post that was meant, in its organization."""

    id: str
    title: str
    organization_id: str | None
    organization: str | None
    through: str | None = None
    """The sentence by which it is meant too, under the name of another body."""
    of: str | None = None
    """Id of the post that was named, where this is that post under another name."""

    @property
    def name(self) -> str:
        return f"{self.organization or ''}{self.title}"

    def reading(self, given: str) -> Reading:
        """How the question was understood."""
        return Reading(parameter="post", given=given, id=self.id, name=self.name, through=self.through)


def read_posts(store: Store, organization: str | None, post: str) -> list[PostReading]:
    """The posts that a title means in an organization, or in a place, and what became of them or of their
    organizations; 区委书记 names its own organization."""
    found = _posts_named(store, organization, post)
    return [*found, *_posts_renamed(store, found)]


def _posts_named(store: Store, organization: str | None, post: str) -> list[PostReading]:
    if organization is None:
        return _posts_by_id(store, post) or _posts_titled(store, post)
    chain, rest = leading_places(organization)
    is_place = bool(chain) and not rest
    found = _posts_of_place(store, chain, post) if is_place else []
    if found:
        return found
    organizations = exactly(store, "organization", organization) or by_name(
        store, "organization", organization
    )
    found = _posts_in(store, organizations, post) or _posts_in_title(store, chain, post)
    if found:
        return found
    if is_place and not organizations:
        organizations = ending_in(store, "organization", [chain[-1]], "CONTAINS")
    if not organizations:
        raise unknown_name(store, ["organization"], organization)
    raise _no_such_post(store, organization, organizations, post)


def _posts_renamed(store: Store, posts: Sequence[PostReading]) -> list[PostReading]:
    """The same posts in what their organizations became, and what they became themselves."""
    ids = {post.id for post in posts}
    bodies = [post.organization_id for post in posts if post.organization_id]
    through = {
        each.id: each for each in (*renamed(store, "Organization", bodies), *renamed(store, "Post", ids))
    }
    if not through:
        return []
    rows = store.read(
        "MATCH (post:Post) WHERE post.id IN $ids OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
        f"{_POST} UNION ALL MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.id IN $ids {_POST}",
        ids=sorted(through),
    )
    named = {(post.organization_id, title_key(post.title)): post.id for post in posts}
    found: dict[str, PostReading] = {}
    for row in rows:
        by = through.get(row["id"]) or through[row["organization_id"]]
        of = by.of if row["id"] in through else named.get((by.of, title_key(row["title"])))
        if row["id"] not in ids and of is not None:
            found.setdefault(row["id"], replace(_post(row), through=by.says, of=of))
    return list(found.values())


# -- a post in an organization ------------------------------------------------------------------------


_POST = (
    "RETURN post.id AS id, post.title AS title, o.id AS organization_id, o.name AS organization "
    "ORDER BY organization, title, id"
)


def _posts_of_place(store: Store, chain: Sequence[str], post: str) -> list[PostReading]:
    """A place with a title: the organization that such a title heads (金川区 + 区长), else the one that the
    title names (金川区 + 区委书记), else any organization of the place that has the title."""
    title, place = title_key(post), chain[-1]
    for pattern, forms in lexicon("organizations")["organizations_of_titles"]:
        if re.search(pattern, title):
            names = [read_organization(form.format(place), NOWHERE).name for form in forms]
            found = _titled(_posts_of_organizations(store, names), title)
            if found:
                return found
    found = _posts_in_title(store, chain, post)
    if found:
        return found
    rows = store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.name CONTAINS $place " + _POST, place=place
    )
    return _titled(rows, title)


def _posts_of_organizations(store: Store, names: Sequence[str]) -> list[Row]:
    return store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.name IN $names " + _POST, names=list(names)
    )


def _posts_in(store: Store, organizations: Sequence[Row], post: str) -> list[PostReading]:
    if not organizations:
        return []
    rows = store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.id IN $ids " + _POST,
        ids=[row["id"] for row in organizations],
    )
    return _titled(rows, title_key(post))


def _posts_in_title(store: Store, chain: Sequence[str], post: str) -> list[PostReading]:
    """区委书记, 区委宣传部部长: the title names its own organization in that place; the longest counts."""
    key, coverage = plain(post), CoveragePlace(tuple(chain))
    place = chain[-1] if chain else ""
    splits = [
        (name, title_key(key[cut:]))
        for cut in range(len(key) - 1, 0, -1)
        for organization in (key[:cut], f"{place}{key[:cut]}")
        for name in organization_spellings(organization, coverage)
    ]
    rows = _posts_of_organizations(store, [name for name, _ in splits])
    for name, title in splits:
        found = _titled([row for row in rows if row["organization"] == name], title)
        if found:
            return found
    return []


def _posts_by_id(store: Store, post: str) -> list[PostReading]:
    if not post.isascii():
        return []
    query = "MATCH (post:Post {id: $id}) OPTIONAL MATCH (post)-[:IN]->(o:Organization) " + _POST
    return [_post(row) for row in read_by_id(store, query, post)]


def _posts_titled(store: Store, post: str) -> list[PostReading]:
    """A title alone: 金川区区长 names its organization; 区长 is that of every place."""
    chain, rest = leading_places(post)
    if chain and rest:
        return read_posts(store, "".join(chain), rest)
    rows = store.read(
        "MATCH (post:Post) WHERE post.title = $title OPTIONAL MATCH (post)-[:IN]->(o:Organization) " + _POST,
        title=title_key(post),
    )
    if not rows:
        nearest = tuple(
            row["title"]
            for row in store.read(
                "MATCH (post:Post) WHERE post.title CONTAINS $title RETURN DISTINCT post.title AS title "
                "ORDER BY title LIMIT 5",
                title=title_key(post),
            )
        )
        raise UnknownName(no_such("post", post, nearest), nearest)
    return [_post(row) for row in rows]


def _titled(rows: Sequence[Row], title: str) -> list[PostReading]:
    return [_post(row) for row in rows if title_key(row["title"]) == title]


def _post(row: Row) -> PostReading:
    return PostReading(row["id"], row["title"], row["organization_id"], row["organization"])


def _no_such_post(store: Store, organization: str, organizations: Sequence[Row], post: str) -> UnknownName:
    rows = store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.id IN $ids " + _POST,
        ids=[row["id"] for row in organizations],
    )
    titles = list(dict.fromkeys(row["title"] for row in rows))
    nearest = tuple(get_close_matches(post, titles, n=NEAREST, cutoff=0.3)) or tuple(titles[:NEAREST])
    return UnknownName(f"{organization}：" + no_such("post", post, nearest), nearest)
