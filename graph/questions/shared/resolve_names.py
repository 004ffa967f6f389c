"""Names that people type, and what in the store they can mean.

An exact name goes first, then the printed variants, then short forms (金川区政府, 区委书记), then pinyin.
A name that means several things gives every reading, apart; one that means none raises `UnknownName`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from graph.errors import UnknownName
from graph.lexicon import lexicon
from graph.names import (
    CoveragePlace,
    is_pinyin,
    leading_places,
    person_key,
    pinyin_key,
    plain,
    read_organization,
    title_key,
)
from graph.questions.shared.base import Reading
from graph.stores.base import Row, Store

LABELS = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "project": "Project",
    "document": "Document",
}
_CALLED = {"document": "title"}
_WORDS = {
    "person": ("人物", "person"),
    "organization": ("机构", "organization"),
    "place": ("地点", "place"),
    "project": ("项目", "project"),
    "document": ("文献", "document"),
    "post": ("职务", "post"),
    "thing": ("名称或编号", "name or id"),
}
_NOWHERE = CoveragePlace()
_NEAREST = 5
_NAMES_READ = 20000


@dataclass(frozen=True, slots=True)
class PostReading:
    """A post that was meant, in its organization."""

    id: str
    title: str
    organization_id: str | None
    organization: str | None


def read_name(store: Store, kind: str, parameter: str, given: str) -> tuple[Reading, ...]:
    """What a name or id of one kind can mean. Raises `UnknownName` with the nearest names."""
    found = _by_id(store, kind, given) or _by_name(store, kind, given)
    if not found:
        raise _unknown(store, [kind], given)
    return _readings(parameter, given, found)


def read_any(
    store: Store, kinds: Sequence[str], parameter: str, given: str
) -> tuple[str, tuple[Reading, ...]]:
    """What a name means where it can be of several kinds: the first kind that has it, an exact name first."""
    for look_up in (_exactly, _by_name):
        for kind in kinds:
            found = look_up(store, kind, given)
            if found:
                return kind, _readings(parameter, given, found)
    raise _unknown(store, kinds, given)


def _exactly(store: Store, kind: str, given: str) -> list[Row]:
    return _by_id(store, kind, given) or _named(store, kind, list(_spellings(kind, given)))


def _readings(parameter: str, given: str, found: Sequence[Row]) -> tuple[Reading, ...]:
    return tuple(Reading(parameter=parameter, given=given, id=row["id"], name=row["name"]) for row in found)


def read_posts(store: Store, organization: str | None, post: str) -> list[PostReading]:
    """The posts that a title means in an organization, or in a place; 区委书记 names its own organization."""
    if organization is None:
        return _posts_by_id(store, post) or _posts_titled(store, post)
    chain, rest = leading_places(organization)
    is_place = bool(chain) and not rest
    found = _posts_of_place(store, chain, post) if is_place else []
    if found:
        return found
    organizations = _exactly(store, "organization", organization) or _by_name(
        store, "organization", organization
    )
    found = _posts_in(store, organizations, post) or _posts_in_title(store, chain, post)
    if found:
        return found
    if is_place and not organizations:
        organizations = _ending_in(store, "organization", [chain[-1]], "CONTAINS")
    if not organizations:
        raise _unknown(store, ["organization"], organization)
    raise _no_such_post(store, organization, organizations, post)


def note_on(readings: Sequence[Reading]) -> tuple[str, ...]:
    """A sentence for each name that means several things."""
    notes = []
    for parameter, given in dict.fromkeys((reading.parameter, reading.given) for reading in readings):
        ids = {r.id for r in readings if (r.parameter, r.given) == (parameter, given)}
        if len(ids) > 1:
            notes.append(f"“{given}”可指 {len(ids)} 个，分别作答 (several are meant; each is answered apart)")
    return tuple(notes)


# -- one kind -----------------------------------------------------------------------------------------


def _by_id(store: Store, kind: str, given: str) -> list[Row]:
    label, called = LABELS[kind], _CALLED.get(kind, "name")
    if not given.isascii():
        return []
    return store.read(f"MATCH (x:{label} {{id: $id}}) RETURN x.id AS id, x.{called} AS name", id=given)


def _by_name(store: Store, kind: str, given: str) -> list[Row]:
    if kind == "document":
        return _document(store, given)
    names = list(dict.fromkeys(_spellings(kind, given)))
    found = _named(store, kind, names)
    if not found and kind in ("organization", "place"):
        found = _ending_in(store, kind, names)
    if not found:
        found = _by_key(store, kind, given)
    return found


def _spellings(kind: str, given: str) -> Iterable[str]:
    """The ways in which the store may have the name, the likeliest first."""
    yield given.strip()
    yield plain(given)
    if kind == "person":
        yield person_key(given)
    if kind == "place":
        chain, rest = leading_places(given)
        if chain and not rest:
            yield chain[-1]
    if kind == "organization":
        yield from _organization_spellings(given)


def _organization_spellings(given: str, coverage: CoveragePlace = _NOWHERE) -> Iterable[str]:
    name = read_organization(given, coverage).name
    yield name
    for short, long in lexicon("organizations")["typed_endings"]:
        if name.endswith(short) and not name.endswith(long):
            yield read_organization(name.removesuffix(short) + long, coverage).name


def _named(store: Store, kind: str, names: Sequence[str]) -> list[Row]:
    label = LABELS[kind]
    found = store.read(
        f"MATCH (x:{label}) WHERE x.name IN $names RETURN x.id AS id, x.name AS name ORDER BY name, id",
        names=list(names),
    )
    return found or store.read(
        f"MATCH (x:{label}) WHERE any(n IN x.names WHERE n IN $names) "
        "RETURN x.id AS id, x.name AS name ORDER BY name, id",
        names=list(names),
    )


def _ending_in(store: Store, kind: str, names: Sequence[str], how: str = "ENDS WITH") -> list[Row]:
    """县政府 for 临泽县人民政府: a short name is the end of a full one."""
    ends = [name for name in names if len(name) >= 2]
    return store.read(
        f"MATCH (x:{LABELS[kind]}) WHERE any(e IN $ends WHERE x.name {how} e) "
        "RETURN x.id AS id, x.name AS name ORDER BY name, id LIMIT 20",
        ends=ends,
    )


def _by_key(store: Store, kind: str, given: str) -> list[Row]:
    """The same name in other characters, or typed in pinyin."""
    rows = _all_names(store, kind)
    if is_pinyin(given):
        key = pinyin_key(given)
        return [row for row in rows if any(pinyin_key(name) == key for name in _names(row))]
    key = person_key(given)
    return [row for row in rows if any(person_key(name) == key for name in _names(row))]


def _names(row: Row) -> list[str]:
    return [name for name in (row["name"], *(row["names"] or ())) if name]


def _all_names(store: Store, kind: str) -> list[Row]:
    return store.read(
        f"MATCH (x:{LABELS[kind]}) RETURN x.id AS id, x.name AS name, x.names AS names "
        f"ORDER BY name, id LIMIT {_NAMES_READ}"
    )


def _document(store: Store, given: str) -> list[Row]:
    return store.read(
        "MATCH (d:Document) WHERE d.title = $text OR d.file = $text OR d.title CONTAINS $text "
        "RETURN d.id AS id, d.title AS name ORDER BY name, id",
        text=given,
    )


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
            names = [read_organization(form.format(place), _NOWHERE).name for form in forms]
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
        for name in _organization_spellings(organization, coverage)
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
    rows = store.read(
        "MATCH (post:Post {id: $id}) OPTIONAL MATCH (post)-[:IN]->(o:Organization) " + _POST, id=post
    )
    return [_post(row) for row in rows]


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
        raise UnknownName(_message("post", post, nearest), nearest)
    return [_post(row) for row in rows]


def _titled(rows: Sequence[Row], title: str) -> list[PostReading]:
    return [_post(row) for row in rows if title_key(row["title"]) == title]


def _post(row: Row) -> PostReading:
    return PostReading(row["id"], row["title"], row["organization_id"], row["organization"])


# -- no reading ---------------------------------------------------------------------------------------


def _unknown(store: Store, kinds: Sequence[str], given: str) -> UnknownName:
    names: dict[str, None] = {}
    for kind in kinds:
        called = _CALLED.get(kind, "name")
        rows = store.read(
            f"MATCH (x:{LABELS[kind]}) WHERE x.{called} IS NOT NULL RETURN DISTINCT x.{called} AS name "
            f"ORDER BY name LIMIT {_NAMES_READ}"
        )
        names.update(dict.fromkeys(row["name"] for row in rows))
    nearest = tuple(get_close_matches(given, names, n=_NEAREST, cutoff=0.4))
    if not nearest:
        nearest = tuple(name for name in names if given in name or name in given)[:_NEAREST]
    return UnknownName(_message(kinds[0] if len(kinds) == 1 else "thing", given, nearest), nearest)


def _no_such_post(store: Store, organization: str, organizations: Sequence[Row], post: str) -> UnknownName:
    rows = store.read(
        "MATCH (o:Organization)<-[:IN]-(post:Post) WHERE o.id IN $ids " + _POST,
        ids=[row["id"] for row in organizations],
    )
    titles = list(dict.fromkeys(row["title"] for row in rows))
    nearest = tuple(get_close_matches(post, titles, n=_NEAREST, cutoff=0.3)) or tuple(titles[:_NEAREST])
    return UnknownName(f"{organization}：" + _message("post", post, nearest), nearest)


def _message(kind: str, given: str, nearest: Sequence[str]) -> str:
    zh, en = _WORDS[kind]
    offer = f"。是不是 (did you mean)：{'、'.join(nearest)}" if nearest else ""
    return f"没有这个{zh} (no such {en}): {given}{offer}"
