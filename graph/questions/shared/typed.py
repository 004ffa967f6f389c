"""What people type for an organization and a post, as the names that the store may have. Pure: nothing is
looked up.

柏川 + 组织部长 → 中共柏川区委组织部 + 部长. Guesses stand in tiers: the first tier of which the store has
something is what was meant, and what it has of that tier is answered apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from graph import lazy_re as re
from graph.lexicon import lexicon
from graph.lexicon.organizations import organization_words, stands_behind_committee
from graph.names import CoveragePlace, leading_places, plain, read_organization, title_key, town_in

Guess = tuple[str, str | None]
"""An organization's name and a post's title; without a title, whoever is at its head."""
_NOWHERE = CoveragePlace()
_TOWNS = ("镇", "乡", "街道")
_BARE = re.compile(r"[一-鿿]{2,4}")
_REMEMBERED = 4096
"""Names as typed, of which the same are asked for again and again."""
_SHORT = 2
"""Characters of an organization that may be a short form of one of a place: 政府, 法院."""
_LONGEST = 3
"""Characters of a place's name without its ending."""


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """A place that was typed, with or without its ending, and the names that it can have."""

    names: tuple[str, ...]
    towns: tuple[str, ...]
    """Those that are towns: organizations of towns have the district in front of them."""
    surely: bool
    """Whether its ending was typed: 柏川区, not 柏川."""


@lru_cache(_REMEMBERED)
def typed_place(text: str) -> TypedPlace | None:
    """The place that a text is, and nothing but: 金昌市金川区, 双桥镇, 柏川."""
    key = plain(text)
    chain, rest = leading_places(key)
    if chain and not rest:
        return TypedPlace((chain[-1],), (), True)
    if key.endswith(_TOWNS) and len(rest) >= 2:
        return TypedPlace((rest, key) if chain else (key,), (rest,), True)
    if not chain and _BARE.fullmatch(key):
        names = tuple(f"{key}{ending}" for ending in _typed("place_endings"))
        return TypedPlace(names, tuple(name for name in names if name.endswith(_TOWNS)), False)
    return None


@lru_cache(_REMEMBERED)
def bodies(text: str) -> tuple[str, ...]:
    """The names that an organization may have: short forms made long, 中共 in front, an ending for its
    place. Nothing that was typed is left out: 共青团柏川区委 is not 中共柏川区委."""
    key = plain(text)
    found = list(_spellings(key))
    town = town_in(key)
    chain, rest = leading_places(key)
    if chain and not town and len(rest) > _SHORT and not rest.startswith("委"):
        pass  # its place is typed in full: 柏川区教育局
    elif town and key != town:
        found += _of_place(town, key.partition(town)[2])
    else:
        for length in range(2, min(_LONGEST, len(key) - 2) + 1):
            for ending in _typed("place_endings"):
                front = key[:length]
                found += [each for each in _of_place(f"{front}{ending}", key[length:]) if front in each]
    return tuple(dict.fromkeys(found))


@lru_cache(_REMEMBERED)
def towns_in(text: str) -> tuple[str, ...]:
    """Every town that a text can begin with, its ending typed or not: 双桥 → 双桥镇, 双桥乡, 双桥街道."""
    town, place = town_in(text), typed_place(text)
    return (town,) if town else place.towns if place else ()


def guesses_of_place(place: TypedPlace, post: str) -> Iterator[list[Guess]]:
    """The posts that a title can mean in a place: of the organization that such a title heads, or that it
    names."""
    if plain(post) in _typed("heads"):
        post = _typed("head_of_place")
    if plain(post) in _typed("heads_of_government"):
        yield [(name, f"{each[-1]}长") for each in place.names for name in _headed_by(each, f"{each[-1]}长")]
        return
    for unit, title in splits(post):
        tier: list[Guess] = [
            (name, title)
            for each in place.names
            for name in (_of_place(each, unit) if unit else _headed_by(each, title))
        ]
        if tier:
            yield tier


def guesses_in_bodies(names: Sequence[str], post: str) -> Iterator[list[Guess]]:
    """The posts that a title can mean in organizations: 教育局 + 局长, 教育局 + 教育局长, 区委 + 组织部长,
    区委 + 区纪委书记."""
    if plain(post) in (*_typed("heads"), *_typed("heads_of_government")):
        yield [(name, None) for name in names]
        return
    for unit, title in splits(post):
        if not unit:
            yield [(name, title) for name in names]
            continue
        yield [(name, title) for name in names if _ends_in(name, unit) or _is_its_own(name, unit)]
        yield [(inner, title) for name in names for inner in _of_place(name, unit)]
        yield [(each, title) for name in names for each in _beside(name, unit)]


def _is_its_own(name: str, unit: str) -> bool:
    """中共柏川区委 + 党委: the party committee once more."""
    return name.startswith("中共") and unit in _typed("party_units")


def _beside(name: str, unit: str) -> tuple[str, ...]:
    """中共柏川区委 + 区纪委: a unit with the level of the organization's own place is in that."""
    place = read_organization(name, _NOWHERE).place
    return _of_place(place, unit) if place and place[-1] == unit[0] and place in name else ()


def splits(post: str) -> list[tuple[str, str]]:
    """A title, and every way in which it can name an organization first: 组织部长 → (组织部, 部长)."""
    key = plain(post)
    found = [("", title_key(key))]
    if len(key) > 2 and key.endswith("长") and key[-2] in _typed("heads_end_in"):
        found.append((key[:-1], key[-2:]))
    found += [(key[:cut], title_key(key[cut:])) for cut in range(len(key) - 2, 0, -1)]
    return found


def is_in_place(name: str, place: str, unit: str) -> bool:
    """Whether the organization is what the unit means in that place: 中共柏川区委 is the 区委 of 柏川区."""
    return name in _of_place(place, unit)


def spellings(name: str) -> Iterator[str]:
    """The one form of an organization's name, and that of its short forms made long."""
    return _spellings(plain(name))


def _spellings(name: str, coverage: CoveragePlace = _NOWHERE) -> Iterator[str]:
    one = read_organization(name, coverage).name
    yield one
    for short, long in _typed("endings"):
        if one.endswith(short) and not one.endswith(long):
            yield read_organization(one.removesuffix(short) + long, coverage).name


@cache
def _of_place(place: str, unit: str) -> tuple[str, ...]:
    """The organizations that a unit's name can mean in a place, or within an organization."""
    found = [
        form.format(place) for pattern, forms in _typed("units") if re.search(pattern, unit) for form in forms
    ]
    if unit.endswith(organization_words(stands_behind_committee)):
        found.append(f"中共{place}委{unit}")
    found += [*_spellings(unit, CoveragePlace((place,))), *_spellings(f"{place}{unit}")]
    return tuple(dict.fromkeys(each for each in (*found, *_one_forms(found)) if each != unit))


def _headed_by(place: str, title: str) -> list[str]:
    """The organizations of a place that a title alone means: 区长 → 人民政府."""
    found = [
        form.format(place)
        for pattern, forms in _typed("titles")
        if re.search(pattern, title)
        for form in forms
    ]
    return [*found, *_one_forms(found)]


def _one_forms(names: Iterable[str]) -> list[str]:
    return [read_organization(name, _NOWHERE).name for name in names]


def _ends_in(name: str, unit: str) -> bool:
    return any(name.endswith(each) for each in (unit, *_spellings(unit)))


@cache
def _typed(key: str) -> Any:
    return lexicon("typed")[key]
