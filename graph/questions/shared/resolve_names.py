"""Names that people type, and what in the store they can mean.

An exact name goes first, then the printed variants, then short forms (金川区政府, 区委书记), then pinyin.
A name that means several things gives every reading, apart; one that means none raises `UnknownName`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from graph.errors import UnknownName
from graph.names import initials, is_pinyin, person_key, pinyin_key, plain
from graph.questions.shared.base import Reading
from graph.questions.shared.renamed import renamed
from graph.questions.shared.resolve_bodies import bodies_named
from graph.questions.shared.stored_names import (
    called,
    ending_in,
    names_of,
    near_names,
    spelled,
    with_id,
    with_ids,
)
from graph.questions.shared.typed import spellings, typed_place
from graph.stores.base import Row, Store

_NAMES = 20_000
"""Names that may have the same first letters."""
_WORDS = {
    "person": ("人物", "person"),
    "organization": ("机构", "organization"),
    "place": ("地点", "place"),
    "project": ("项目", "project"),
    "document": ("文献", "document"),
    "post": ("职务", "post"),
    "thing": ("名称或编号", "name or id"),
}
NEAREST = 5


def read_name(store: Store, kind: str, parameter: str, given: str) -> tuple[Reading, ...]:
    """What a name or id of one kind can mean. Raises `UnknownName` with the nearest names."""
    found = with_id(store, kind, given) or by_name(store, kind, given)
    if not found:
        raise unknown_name(store, [kind], given)
    return _readings(store, kind, parameter, given, found)


def read_any(
    store: Store, kinds: Sequence[str], parameter: str, given: str
) -> tuple[str, tuple[Reading, ...]]:
    """What a name means where it can be of several kinds: the first kind that has it, an exact name first."""
    for look_up in (_exactly, by_name):
        for kind in kinds:
            found = look_up(store, kind, given)
            if found:
                return kind, _readings(store, kind, parameter, given, found)
    raise unknown_name(store, kinds, given)


def _exactly(store: Store, kind: str, given: str) -> list[Row]:
    return with_id(store, kind, given) or called(store, kind, list(_spellings(kind, given)))


def _readings(
    store: Store, kind: str, parameter: str, given: str, found: Sequence[Row]
) -> tuple[Reading, ...]:
    """What was named, and under which other names the same organizations are."""
    through: dict[str, str] = {}
    if kind == "organization":
        through = {
            each.id: each.says for each in renamed(store, "Organization", [row["id"] for row in found])
        }
        found = [*found, *with_ids(store, "organization", through)]
    return tuple(
        Reading(
            parameter=parameter, given=given, id=row["id"], name=row["name"], through=through.get(row["id"])
        )
        for row in found
    )


def note_on(readings: Sequence[Reading]) -> tuple[str, ...]:
    """A sentence for each name that means several things, and for each change of name."""
    notes = list(dict.fromkeys(reading.through for reading in readings if reading.through))
    own = [reading for reading in readings if not reading.through]
    for parameter, given in dict.fromkeys((reading.parameter, reading.given) for reading in own):
        ids = {r.id for r in own if (r.parameter, r.given) == (parameter, given)}
        if len(ids) > 1:
            notes.append(f"“{given}”可指 {len(ids)} 个，分别作答 (several are meant; each is answered apart)")
    return tuple(notes)


# -- one kind -----------------------------------------------------------------------------------------


def by_name(store: Store, kind: str, given: str) -> list[Row]:
    """The things that a name means."""
    if kind == "document":
        return _document(store, given)
    if kind == "organization":
        return bodies_named(store, given)
    names = list(dict.fromkeys(_spellings(kind, given)))
    found = called(store, kind, names)
    if not found and kind == "place":
        found = ending_in(store, kind, names)
    return found or _by_key(store, kind, given)


def _spellings(kind: str, given: str) -> Iterable[str]:
    """The ways in which the store may have the name, the likeliest first."""
    yield given.strip()
    yield plain(given)
    if kind == "person":
        yield person_key(given)
    if kind == "place" and (place := typed_place(given)):
        yield from place.names
    if kind == "organization":
        yield from spellings(given)


def _by_key(store: Store, kind: str, given: str) -> list[Row]:
    """The same name in other characters, in pinyin, or by the first letters of its pinyin."""
    key = pinyin_key if is_pinyin(given) else person_key
    rows = spelled(store, kind, [key(given)])
    found = [row for row in rows if any(key(name) == key(given) for name in names_of(row))]
    if found or not is_pinyin(given):
        return found
    wanted = initials(given)
    near = store.near(wanted, kind, limit=_NAMES)
    return called(store, kind, [name for name in near if initials(name) == wanted])


def _document(store: Store, given: str) -> list[Row]:
    return store.read(
        "MATCH (d:Document) WHERE d.title = $text OR d.file = $text OR d.title CONTAINS $text "
        "RETURN d.id AS id, d.title AS name ORDER BY name, id",
        text=given,
    )


# -- no reading ---------------------------------------------------------------------------------------


def unknown_name(store: Store, kinds: Sequence[str], given: str) -> UnknownName:
    """What to raise for a name that means nothing, with the nearest; for a place, the places first."""
    place = typed_place(given) if "organization" in kinds else None
    names = near_names(store, (*(("place",) if place else ()), *kinds), given)
    nearest = get_close_matches(given, names, n=NEAREST, cutoff=0.4)
    if not nearest:
        nearest = [name for name in names if given in name or name in given][:NEAREST]
    return UnknownName(no_such(kinds[0] if len(kinds) == 1 else "thing", given, nearest), tuple(nearest))


def no_such(kind: str, given: str, nearest: Sequence[str]) -> str:
    zh, en = _WORDS[kind]
    offer = f"。是不是 (did you mean)：{'、'.join(nearest)}" if nearest else ""
    return f"没有这个{zh} (no such {en}): {given}{offer}"
