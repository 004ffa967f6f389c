"""Names that people type, and what in the store they can mean.

An exact name goes first, then the printed variants, then short forms (金川区政府, 区委书记), then pinyin.
A name that means several things gives every reading, apart; one that means none raises `UnknownName`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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
)
from graph.questions.shared.base import Reading
from graph.questions.shared.former_ids import read_by_id
from graph.questions.shared.renamed import renamed
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
NOWHERE = CoveragePlace()
NEAREST = 5
_NAMES_READ = 20000


def read_name(store: Store, kind: str, parameter: str, given: str) -> tuple[Reading, ...]:
    """What a name or id of one kind can mean. Raises `UnknownName` with the nearest names."""
    found = _by_id(store, kind, given) or by_name(store, kind, given)
    if not found:
        raise unknown_name(store, [kind], given)
    return _readings(store, kind, parameter, given, found)


def read_any(
    store: Store, kinds: Sequence[str], parameter: str, given: str
) -> tuple[str, tuple[Reading, ...]]:
    """What a name means where it can be of several kinds: the first kind that has it, an exact name first."""
    for look_up in (exactly, by_name):
        for kind in kinds:
            found = look_up(store, kind, given)
            if found:
                return kind, _readings(store, kind, parameter, given, found)
    raise unknown_name(store, kinds, given)


def exactly(store: Store, kind: str, given: str) -> list[Row]:
    return _by_id(store, kind, given) or _named(store, kind, list(_spellings(kind, given)))


def _readings(
    store: Store, kind: str, parameter: str, given: str, found: Sequence[Row]
) -> tuple[Reading, ...]:
    """What was named, and under which other names the same bodies are."""
    through: dict[str, str] = {}
    if kind == "organization":
        through = {
            each.id: each.says for each in renamed(store, "Organization", [row["id"] for row in found])
        }
        found = [*found, *_with_ids(store, through)]
    return tuple(
        Reading(
            parameter=parameter, given=given, id=row["id"], name=row["name"], through=through.get(row["id"])
        )
        for row in found
    )


def _with_ids(store: Store, ids: Collection[str]) -> list[Row]:
    if not ids:
        return []
    return store.read(
        "MATCH (o:Organization) WHERE o.id IN $ids RETURN o.id AS id, o.name AS name ORDER BY name, id",
        ids=list(ids),
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


def _by_id(store: Store, kind: str, given: str) -> list[Row]:
    label, called = LABELS[kind], _CALLED.get(kind, "name")
    if not given.isascii():
        return []
    return read_by_id(store, f"MATCH (x:{label} {{id: $id}}) RETURN x.id AS id, x.{called} AS name", given)


def by_name(store: Store, kind: str, given: str) -> list[Row]:
    if kind == "document":
        return _document(store, given)
    names = list(dict.fromkeys(_spellings(kind, given)))
    found = _named(store, kind, names)
    if not found and kind in ("organization", "place"):
        found = ending_in(store, kind, names)
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
        yield from organization_spellings(given)


def organization_spellings(given: str, coverage: CoveragePlace = NOWHERE) -> Iterable[str]:
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


def ending_in(store: Store, kind: str, names: Sequence[str], how: str = "ENDS WITH") -> list[Row]:
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


# -- no reading ---------------------------------------------------------------------------------------


def unknown_name(store: Store, kinds: Sequence[str], given: str) -> UnknownName:
    names: dict[str, None] = {}
    for kind in kinds:
        called = _CALLED.get(kind, "name")
        rows = store.read(
            f"MATCH (x:{LABELS[kind]}) WHERE x.{called} IS NOT NULL RETURN DISTINCT x.{called} AS name "
            f"ORDER BY name LIMIT {_NAMES_READ}"
        )
        names.update(dict.fromkeys(row["name"] for row in rows))
    nearest = tuple(get_close_matches(given, names, n=NEAREST, cutoff=0.4))
    if not nearest:
        nearest = tuple(name for name in names if given in name or name in given)[:NEAREST]
    return UnknownName(no_such(kinds[0] if len(kinds) == 1 else "thing", given, nearest), nearest)


def no_such(kind: str, given: str, nearest: Sequence[str]) -> str:
    zh, en = _WORDS[kind]
    offer = f"。是不是 (did you mean)：{'、'.join(nearest)}" if nearest else ""
    return f"没有这个{zh} (no such {en}): {given}{offer}"
