"""Names of people, organizations and posts, kept so that whole columns of names can be looked up in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal, get_args

from graph.errors import UnknownName
from graph.names import is_pinyin, person_key, pinyin_key
from graph.questions.lists.reading import each_of
from graph.questions.lists.table import spellings
from graph.questions.shared.kept import kept
from graph.questions.shared.resolve_bodies import bodies_named
from graph.questions.shared.resolve_posts import read_posts
from graph.stores.base import Row, Store

Kind = Literal["person", "organization", "post"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_READ: dict[Kind, tuple[str, str]] = {
    "person": ("Person", "RETURN x.id AS id, x.name AS name, x.names AS names"),
    "organization": ("Organization", "RETURN x.id AS id, x.name AS name, x.names AS names"),
    "post": (
        "Post",
        "OPTIONAL MATCH (x)-[:IN]->(o:Organization) "
        "RETURN x.id AS id, x.title AS name, o.name AS organization",
    ),
}
_MOST = 200
"""Names that are merely like what was asked for, of which no more are looked at."""


class How(Enum):
    """By what a name was found, with what that is worth; what is merely like it is worth less."""

    NAME = 100.0
    OTHER_NAME = 95.0
    SHORT_FORM = 80.0
    PINYIN = 70.0
    TITLE = 60.0
    INITIALS = 40.0
    LIKE = 0.0


EXACT = frozenset({How.NAME, How.OTHER_NAME})
"""The name itself, in whatever script, or one that a source prints."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing of that name, or of one like it."""

    kind: Kind
    id: str
    name: str
    how: How
    score: float


class NameIndex:
    """The names of one kind."""

    def __init__(self, kind: Kind, rows: Iterable[Row]) -> None:
        """Rows have `id`, `name` and `names`, those of posts `organization`."""
        self.kind = kind
        self._ids: list[str] = []
        self._names: list[str] = []
        self._keys: list[str] = []
        self._titles: dict[str, list[int]] = defaultdict(list)
        self._spelled: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            self._add(row, row["name"] or "")
        self._text = "\n".join(dict.fromkeys(self._keys))

    def _add(self, row: Row, own: str) -> None:
        """A post goes by its organization and title."""
        at, name = len(self._ids), f"{row.get('organization') or ''}{own}"
        self._ids.append(row["id"])
        self._names.append(name)
        self._keys.append(person_key(name).lower())
        if self.kind == "post":
            self._titles[person_key(own).lower()].append(at)
        names = [name, own, *(row.get("names") or ())]
        for word in {*map(person_key, spellings(names, of_a_person=self.kind == "person"))} - {""}:
            self._spelled[word].append(at)

    def called(self, given: str) -> list[Hit]:
        """Those of that name, whatever it is spelled in."""
        latin = is_pinyin(given)
        key = pinyin_key(given) if latin else person_key(given).lower()
        return [self._hit(at, self._how(at, key, latin=latin)) for at in self._spelled.get(key, ())]

    def like(self, given: str) -> Iterator[Hit]:
        """Those whose name has one other sign, or is a part of the name given, or the other way round."""
        key = person_key(given).lower()
        for name in _one_sign_apart(key, self._text):
            yield from self._like(name, 1 - 1 / len(key))
        for name in _around(key, self._text):
            yield from self._like(name, len(key) / len(name))

    def of_ids(self, ids: Iterable[str]) -> list[Hit]:
        """The things of these ids, which a short form means."""
        wanted = set(ids)
        among = enumerate(self._ids) if wanted else ()
        return [self._hit(at, How.SHORT_FORM) for at, each in among if each in wanted]

    def _how(self, at: int, key: str, *, latin: bool) -> How:
        if key == self._keys[at]:
            return How.NAME
        if latin:
            return How.INITIALS if len(key) <= len(self._names[at]) else How.PINYIN
        return How.TITLE if at in self._titles.get(key, ()) else How.OTHER_NAME

    def _like(self, name: str, share: float) -> Iterator[Hit]:
        for at in self._spelled[name]:
            yield self._hit(at, How.LIKE, round(How.PINYIN.value * share, 1))

    def _hit(self, at: int, how: How, score: float | None = None) -> Hit:
        return Hit(self.kind, self._ids[at], self._names[at], how, how.value if score is None else score)


def index_of(store: Store, kind: Kind) -> NameIndex:
    """The names of a kind as the store has them now, or had them just before it changed."""

    def make(asked: Store) -> NameIndex:
        return NameIndex(kind, each_of(asked, *_READ[kind]))

    return kept(store, f"names of {kind}", make).value


def find(store: Store, kinds: Iterable[Kind], given: str, organizations: Iterable[str] = ()) -> list[Hit]:
    """The things that a name means: those of that name, else by short forms, else of a name like it.

    A title is looked for in `organizations` too.
    """
    indexes = [index_of(store, kind) for kind in kinds]
    called = [hit for index in indexes for hit in index.called(given)]
    if any(hit.how in EXACT for hit in called):
        return called
    short = [
        hit for index in indexes for hit in index.of_ids(_meant(store, index.kind, given, organizations))
    ]
    return _each_once((*short, *called)) or _each_once(hit for index in indexes for hit in index.like(given))


def _each_once(hits: Iterable[Hit]) -> list[Hit]:
    return list({hit.id: hit for hit in hits}.values())


def _meant(store: Store, kind: Kind, given: str, organizations: Iterable[str]) -> list[str]:
    """What people mean by a short form, if anything."""
    if kind == "organization":
        return [row["id"] for row in bodies_named(store, given)]
    found: list[str] = []
    if kind == "post":
        for organization in (*organizations, None):
            try:
                found += [post.id for post in read_posts(store, organization, given)]
            except UnknownName:
                continue
    return found


def _one_sign_apart(key: str, text: str) -> list[str]:
    if not 2 <= len(key) <= 20:
        return []
    ways = "|".join(f"{re.escape(key[:at])}.{re.escape(key[at + 1 :])}" for at in range(len(key)))
    return list(dict.fromkeys(re.findall(rf"^(?:{ways})$", text, re.MULTILINE)))[:_MOST]


def _around(key: str, text: str) -> list[str]:
    """The names that hold what was asked for."""
    if len(key) < 2:
        return []
    found: list[str] = []
    at = text.find(key)
    while at >= 0 and len(found) < _MOST:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        found.append(text[text.rfind("\n", 0, at) + 1 : end])
        at = text.find(key, end)
    return found
