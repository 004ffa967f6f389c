"""Whether what a table tells of a thing besides its name is so: where it held a post, which, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.dates import Certainty, Edtf
from graph.errors import BadDate, UnknownName
from graph.names import plain, title_key
from graph.questions.shared.resolve_names import read_name
from graph.questions.shared.tenure_rows import Range, certainty_in, tenures_of
from graph.reconciling.names import Hit, Kind
from graph.stores.base import Row, Store

USED: Mapping[Kind, tuple[str, ...]] = {
    "person": ("organization", "post", "on"),
    "organization": ("place",),
    "post": ("organization",),
}
"""Which properties a kind is told apart by; others are passed over."""
_WORTH = {Certainty.CERTAIN: 1.0, Certainty.PRESUMED: 0.9, Certainty.POSSIBLE: 0.5}
"""Of having held a post on a day."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of what was told is so of one thing."""

    share: float
    agrees: bool
    """Whether all of it is, by what is proved or presumed."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What was told, by property; several values of one are alternatives."""

    values: Mapping[str, list[str]] = field(default_factory=dict)

    def of(self, kind: Kind) -> dict[str, list[str]]:
        """Those that things of a kind are told apart by."""
        return {name: self.values[name] for name in USED[kind] if self.values.get(name)}


def conditions_of(given: Iterable[tuple[str, Any]]) -> Conditions:
    """What was told, as texts; of a thing that was matched before, its id."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, value in given:
        for each in value if isinstance(value, list) else [value]:
            text = each.get("id") or each.get("name") if isinstance(each, dict) else each
            if text is not None and str(text).strip():
                found[name].append(str(text).strip())
    return Conditions(dict(found))


def fits_of(store: Store, hits: Sequence[Hit], conditions: Conditions) -> dict[str, Fit]:
    """How what was told fits each; nothing for those of which nothing was told."""
    found: dict[str, Fit] = {}
    for kind in USED:
        told, ids = conditions.of(kind), [hit.id for hit in hits if hit.kind == kind]
        if told and ids:
            found |= _FITS[kind](store, ids, told)
    return found


def _people(store: Store, ids: Sequence[str], told: Mapping[str, list[str]]) -> dict[str, Fit]:
    """One stay in one post must be all that was told; the best of them counts."""
    organizations = _ids_of(store, "organization", told.get("organization", ()))
    days = _days(told.get("on", ()))
    best = dict.fromkeys(ids, Fit(0.0, False))
    for row in tenures_of(store, "people", ids):
        worth = []
        if "organization" in told:
            worth.append(float(row["organization_id"] in organizations))
        if "post" in told:
            worth.append(float(_is_called(row, told["post"])))
        if "on" in told:
            worth.append(max((_WORTH.get(certainty_in(row, each), 0.0) for each in days), default=0.0))
        fit = Fit(sum(worth) / len(worth), all(each >= _WORTH[Certainty.PRESUMED] for each in worth))
        best[row["person_id"]] = max(best[row["person_id"]], fit, key=lambda each: (each.agrees, each.share))
    return best


def _is_called(row: Row, titles: Sequence[str]) -> bool:
    """The post goes by its id, its title, or organization and title."""
    full = f"{row['organization'] or ''}{title_key(row['post'])}"
    return any(each == row["post_id"] or title_key(each) in (title_key(row["post"]), full) for each in titles)


def _posts(store: Store, ids: Sequence[str], told: Mapping[str, list[str]]) -> dict[str, Fit]:
    organizations = _ids_of(store, "organization", told["organization"])
    rows = store.read(
        "MATCH (p:Post)-[:IN]->(o:Organization) WHERE p.id IN $ids RETURN p.id AS id, o.id AS organization",
        ids=list(ids),
    )
    return _whether(ids, {row["id"] for row in rows if row["organization"] in organizations})


def _organizations(store: Store, ids: Sequence[str], told: Mapping[str, list[str]]) -> dict[str, Fit]:
    """The place it is part of, by name or id."""
    places = {*told["place"], *map(plain, told["place"])}
    rows = store.read(
        "MATCH (o:Organization)-[:PART_OF]->(p:Place) WHERE o.id IN $ids "
        "RETURN o.id AS id, p.id AS place, p.name AS name",
        ids=list(ids),
    )
    return _whether(ids, {row["id"] for row in rows if row["place"] in places or row["name"] in places})


def _whether(ids: Iterable[str], so: set[str]) -> dict[str, Fit]:
    return {each: Fit(float(each in so), each in so) for each in ids}


def _ids_of(store: Store, kind: str, names: Iterable[str]) -> set[str]:
    """What the names mean; a name that means nothing is no trouble, for nothing is so of it."""
    found: set[str] = set()
    for name in names:
        try:
            found |= {reading.id for reading in read_name(store, kind, kind, name)}
        except UnknownName:
            continue
    return found


def _days(dates: Iterable[str]) -> list[Range]:
    found = []
    for each in dates:
        try:
            known = Edtf.parse(each)
        except BadDate:
            continue
        found.append(Range(known.earliest, known.latest))
    return found


_FITS = {"person": _people, "organization": _organizations, "post": _posts}
