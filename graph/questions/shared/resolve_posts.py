"""Posts that people name: a title in an organization or a place, or one that names its own organization."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NoReturn

from graph.errors import UnknownName
from graph.names import is_pinyin, leading_places, plain, title_key, town_in, without_places
from graph.questions.shared.base import Reading
from graph.questions.shared.former_ids import read_by_id
from graph.questions.shared.latin import chinese_bodies, chinese_titles
from graph.questions.shared.renamed import OF_POST, renamed
from graph.questions.shared.resolve_names import NEAREST, by_name, no_such, unknown_name
from graph.questions.shared.stored_names import bodies_of_places, with_id
from graph.questions.shared.typed import (
    Guess,
    bodies,
    guesses_in_bodies,
    guesses_of_place,
    is_in_place,
    splits,
    towns_in,
    typed_place,
)
from graph.stores.base import Row, Store
from graph.tenures.bounds import has_one_seat, post_rank

_POST = (
    "RETURN post.id AS id, post.title AS title, o.id AS organization_id, o.name AS organization, "
    f"{OF_POST} AS renamed ORDER BY organization, title, id"
)
_IN = "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE "


@dataclass(frozen=True, slots=True)
class PostReading:
    """A post that was meant, in its organization."""

    id: str
    title: str
    organization_id: str | None
    organization: str | None
    through: str | None = None
    """The sentence by which it is meant too, under the name of another organization."""
    of: str | None = None
    """Id of the post that was named, where this is that post under another name."""
    renamed: bool = False
    """Whether it or its organization has another name."""

    @property
    def name(self) -> str:
        return f"{self.organization or ''}{self.title}"

    def reading(self, given: str) -> Reading:
        """How the question was understood."""
        return Reading(parameter="post", given=given, id=self.id, name=self.name, through=self.through)


LookUp = Callable[[Store, Collection[Guess]], list[Row]]
"""Gives the posts of organizations of some names, whatever their titles, as `posts_called`."""


def read_posts(
    store: Store, organization: str | None, post: str, look_up: LookUp | None = None
) -> list[PostReading]:
    """The posts that a title means in an organization, or in a place, and what became of them or of their
    organizations; 区委书记 names its own organization.

    `look_up` does what `posts_called` does, and may read more on the way.
    """
    found = _posts_named(store, organization, post, look_up or posts_called)
    return [*found, *_posts_renamed(store, found)]


def _posts_named(store: Store, organization: str | None, post: str, look_up: LookUp) -> list[PostReading]:
    if organization is None:
        return _posts_by_id(store, post) or _posts_titled(store, post)
    body = with_id(store, "organization", organization)
    found = _in_stored(store, body, post) or _posts_typed(store, organization, post, look_up)
    if found or body:
        return found or _raise_no_post(store, organization, body, post)
    if is_pinyin(organization) or is_pinyin(post):
        found = _in_chinese(store, chinese_bodies(store, organization), post)
    if found:
        return found
    organizations = by_name(store, "organization", organization)
    if not organizations:
        raise unknown_name(store, ["organization"], organization)
    return _raise_no_post(store, organization, organizations, post)


def _in_chinese(store: Store, organizations: Sequence[str], post: str) -> list[PostReading]:
    for titles in chinese_titles(post):
        found = {
            each.id: each
            for name in organizations
            for title in titles
            for each in _posts_typed(store, name, title)
        }
        if found:
            return list(found.values())
    return []


def _posts_typed(
    store: Store, organization: str, post: str, look_up: LookUp | None = None
) -> list[PostReading]:
    """What an organization or place and a title mean, the likeliest reading first: the first that the store
    has."""
    names = [plain(organization), *bodies(organization)]
    place, towns = typed_place(organization), towns_in(organization)
    tiers = list(guesses_of_place(place, post)) if place else []
    tiers += guesses_in_bodies(names, post)
    guesses = [guess for tier in tiers for guess in tier]
    found = _first((look_up or posts_called)(store, guesses), tiers)
    if not found and towns:
        rows = store.read(f"{_IN}any(t IN $towns WHERE o.name CONTAINS t) {_POST}", towns=list(towns))
        found = _first(rows, tiers, own=without_places)
    if not found and place:
        found = _titled(_posts_in(store, bodies_of_places(store, place.names)), title_key(post))
    return found or (
        []
        if place and place.surely
        else _in_stored(store, by_name(store, "organization", organization), post)
    )


def _in_stored(store: Store, organizations: Sequence[Row], post: str) -> list[PostReading]:
    """The posts that a title means in organizations that are known."""
    tiers = list(guesses_in_bodies([row["name"] for row in organizations], post))
    inner = [guess for tier in tiers[1:] for guess in tier]
    return _first([*_posts_in(store, organizations), *posts_called(store, inner)], tiers)


def _first(
    rows: Sequence[Row], tiers: Iterable[Sequence[Guess]], own: Callable[[str], str] = str
) -> list[PostReading]:
    """The posts of the first tier that there are; `own` is what guesses call an organization."""
    by_body: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        by_body[own(row["organization"])][row["id"]] = row
    for tier in tiers:
        found: dict[str, Row] = {}
        for name, title in dict.fromkeys(tier):
            there = by_body.get(name, {}).values()
            meant = _heads(there) if title is None else [r for r in there if title_key(r["title"]) == title]
            found.update({row["id"]: row for row in meant})
        if found:
            return [_post(row) for row in found.values()]
    return []


def _heads(rows: Iterable[Row]) -> list[Row]:
    """The first post of an organization, by the order of posts."""
    single = [row for row in rows if has_one_seat(row["title"], row["organization"])]
    return sorted(single, key=lambda row: (post_rank(row["title"]), row["id"]))[:1]


def _posts_renamed(store: Store, posts: Sequence[PostReading]) -> list[PostReading]:
    """The same posts in what their organizations became, and what they became themselves."""
    if not any(post.renamed for post in posts):
        return []
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


# -- what the store has -------------------------------------------------------------------------------


def posts_called(store: Store, guesses: Collection[Guess]) -> list[Row]:
    """The posts of the organizations of the names that are guessed, whatever their titles."""
    names = sorted({name for name, _ in guesses})
    return store.read(f"{_IN}o.name IN $names {_POST}", names=names) if names else []


def _posts_in(store: Store, organizations: Sequence[Row]) -> list[Row]:
    ids = [row["id"] for row in organizations]
    return store.read(f"{_IN}o.id IN $ids {_POST}", ids=ids) if ids else []


def _posts_by_id(store: Store, post: str) -> list[PostReading]:
    if not post.isascii():
        return []
    query = "MATCH (post:Post {id: $id}) OPTIONAL MATCH (post)-[:IN]->(o:Organization) " + _POST
    return [_post(row) for row in read_by_id(store, query, post)]


# -- a title alone ------------------------------------------------------------------------------------


def _posts_titled(store: Store, post: str) -> list[PostReading]:
    """A title alone: 金川区区长 names its place; 区委书记 and 组织部长 are those of every place."""
    found: list[PostReading] = []
    for titles in chinese_titles(post):
        found = found or [each for title in titles for each in _of_every_place(store, title)]
    if not found and not is_pinyin(post):
        found = _behind_its_place(store, plain(post))
    if not found:
        nearest = tuple(
            row["title"]
            for row in store.read(
                "MATCH (post:Post) WHERE post.title CONTAINS $title RETURN DISTINCT post.title AS title "
                "ORDER BY title LIMIT 5",
                title=title_key(post),
            )
        )
        raise UnknownName(no_such("post", post, nearest), nearest)
    return found


def _behind_its_place(store: Store, post: str) -> list[PostReading]:
    """金川区区长, 双湾镇镇长, 金川区长: a place in front of a title."""
    chain, rest = leading_places(post)
    town = town_in(post)
    cuts = [len(post) - len(rest)] if chain else []
    cuts += [post.index(town) + len(town)] if town else []
    for cut in [*cuts, 2, 3]:
        found = _posts_typed(store, post[:cut], post[cut:]) if 0 < cut < len(post) else []
        if found:
            return found
    return []


def _of_every_place(store: Store, post: str) -> list[PostReading]:
    ways = splits(post)
    rows = store.read(
        "MATCH (post:Post) WHERE post.title IN $titles OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
        "OPTIONAL MATCH (o)-[:PART_OF]->(place:Place) "
        "RETURN post.id AS id, post.title AS title, o.id AS organization_id, o.name AS organization, "
        f"{OF_POST} AS renamed, place.name AS place ORDER BY organization, title, id",
        titles=sorted({title for _, title in ways}),
    )
    for unit, title in ways:
        found = [
            row
            for row in rows
            if row["title"] == title
            and (not unit or is_in_place(row["organization"] or "", row["place"] or "", unit))
        ]
        if found:
            return [_post(row) for row in {row["id"]: row for row in found}.values()]
    return []


def _titled(rows: Sequence[Row], title: str) -> list[PostReading]:
    return [_post(row) for row in rows if title_key(row["title"]) == title]


def _post(row: Row) -> PostReading:
    post = PostReading(row["id"], row["title"], row["organization_id"], row["organization"])
    return replace(post, renamed=bool(row["renamed"]))


def _raise_no_post(store: Store, organization: str, organizations: Sequence[Row], post: str) -> NoReturn:
    """The organization is known, and has no such post: the nearest that it has."""
    titles = list(dict.fromkeys(row["title"] for row in _posts_in(store, organizations)))
    nearest = tuple(get_close_matches(post, titles, n=NEAREST, cutoff=0.3)) or tuple(titles[:NEAREST])
    raise UnknownName(f"{organization}：" + no_such("post", post, nearest), nearest)
