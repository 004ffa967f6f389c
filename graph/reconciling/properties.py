"""What other people's tables can be filled in with: posts held, holders, names, days, printed lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, Field

from graph.dates import Certainty
from graph.questions.shared.base import Evidence
from graph.questions.shared.lookup import statements_about
from graph.questions.shared.parameters import DateText
from graph.questions.shared.tenure_rows import Range, certainty_in, tenures_of
from graph.reconciling.names import KINDS, Kind
from graph.stores.base import Row, Store

MOST_IDS = 500
_LINES = 20
"""Printed lines of one thing that are given; how many more there are is told."""
Cell = dict[str, Any]
Cells = dict[str, list[Cell]]
"""By the id of the thing."""


class Settings(BaseModel):
    """What a person can set of a property."""

    on: DateText | None = None
    certainty: Literal["certain", "presumed", "possible"] = "certain"


class Wanted(BaseModel):
    """A property, and how it is set."""

    id: str
    settings: Settings = Field(default_factory=Settings)


class Extension(BaseModel):
    """Which properties of which things are asked for."""

    ids: list[str] = Field(max_length=MOST_IDS)
    properties: list[Wanted] = Field(max_length=20)


@dataclass(frozen=True, slots=True)
class Property:
    """One property of some kinds of thing."""

    id: str
    zh: str
    en: str
    read: Mapping[Kind, Callable[[Store, Sequence[str], Settings], Cells]]
    gives: Kind | None = None
    """The kind of thing that its values are; None where they are texts."""

    @property
    def name(self) -> str:
        return f"{self.zh} ({self.en})"


def extend(store: Store, asked: Extension) -> dict[str, dict[str, list[Cell]]]:
    """The values by thing and property; none where the store has none, or the thing has no such property."""
    rows: dict[str, dict[str, list[Cell]]] = {
        each: {wanted.id: [] for wanted in asked.properties} for each in asked.ids
    }
    for kind in KINDS:
        ids = [id for id in rows if id.startswith(f"{kind}-")]
        for wanted in asked.properties if ids else ():
            known = property_of(wanted.id)
            if known is not None and kind in known.read:
                for id, cells in known.read[kind](store, ids, wanted.settings).items():
                    rows[id][wanted.id] = cells
    return rows


def property_of(id: str) -> Property | None:
    """The property of that id."""
    return next((each for each in PROPERTIES if each.id == id), None)


def proposed(kind: str) -> list[Property]:
    """The properties that things of a kind have."""
    return [each for each in PROPERTIES if kind in each.read]


# -- out of tenures ---------------------------------------------------------------------------------------


def _held(by: str, own: str, *shown: str) -> Callable[[Store, Sequence[str], Settings], Cells]:
    """Reads the things named by `shown` in the tenures of people, organizations or posts.

    With a day, of those tenures that are as sure of it as is asked; without one, of all.
    """

    def read(store: Store, ids: Sequence[str], settings: Settings) -> Cells:
        days = Range.of(settings.on)
        least = Certainty(settings.certainty).rank
        rows = [row for row in tenures_of(store, by, ids, days) if certainty_in(row, days).rank <= least]
        found: dict[str, dict[str, Cell]] = defaultdict(dict)
        for row in sorted(rows, key=_in_turn):
            id = row[f"{shown[-1]}_id"]
            if id:
                found[row[own]].setdefault(id, {"id": id, "name": "".join(row[each] or "" for each in shown)})
        return {of: list(cells.values()) for of, cells in found.items()}

    return read


def _in_turn(row: Row) -> tuple[Any, ...]:
    bounds = (row[each] for each in ("start_earliest", "start_latest", "end_earliest", "end_latest"))
    return next(filter(None, bounds), date.max), row["tenure"]


# -- out of the things themselves -------------------------------------------------------------------------


def _own(query: str) -> Callable[[Store, Sequence[str], Settings], Cells]:
    """Reads `value`, or `value` and `named` where the values are things, by `id`."""

    def read(store: Store, ids: Sequence[str], settings: Settings) -> Cells:
        found: Cells = defaultdict(list)
        for row in store.read(query, ids=list(ids)):
            values = row["value"] if isinstance(row["value"], list) else [row["value"]]
            for value in filter(None, values):
                cell = {"id": value, "name": row["named"] or value} if "named" in row else {"str": str(value)}
                if cell not in found[row["id"]]:
                    found[row["id"]].append(cell)
        return dict(found)

    return read


def _printed(kind: Kind) -> Callable[[Store, Sequence[str], Settings], Cells]:
    """Reads the lines that speak of a thing, each with its document and place."""

    def read(store: Store, ids: Sequence[str], settings: Settings) -> Cells:
        found: Cells = {}
        for id, said in statements_about(store, {kind: ids}).items():
            quotes = list(dict.fromkeys(_quoted(each) for one in said for each in one.evidence))
            found[id] = [{"str": quote} for quote in quotes[:_LINES]]
            if (more := len(quotes) - _LINES) > 0:
                found[id].append({"str": f"另有 {more} 处 ({more} more)"})
        return found

    return read


def _quoted(evidence: Evidence) -> str:
    place = f"第{evidence.page}页" if evidence.page else f"第{evidence.line}行" if evidence.line else ""
    return f"「{' '.join(evidence.quote.split())}」{evidence.title or evidence.document}{place}"


def _day(which: str) -> Callable[[Store, Sequence[str], Settings], Cells]:
    """The first or the last day that somebody is proved or presumed in a post."""
    return _own(
        "MATCH (x:Person)-[h:IN_POST]->(:Post) WHERE x.id IN $ids AND h.certainty IN ['certain', 'presumed'] "
        f"RETURN x.id AS id, {which} AS value"
    )


def _of(label: str, value: str) -> Callable[[Store, Sequence[str], Settings], Cells]:
    return _own(f"MATCH (x:{label}) WHERE x.id IN $ids RETURN x.id AS id, {value} AS value ORDER BY id")


_LABELS: Mapping[Kind, str] = {"person": "Person", "organization": "Organization", "post": "Post"}
_POSTS_OF_BODY = _own(
    "MATCH (x:Organization)<-[:IN]-(p:Post) WHERE x.id IN $ids "
    "RETURN x.id AS id, p.id AS value, p.title AS named ORDER BY id, named, value"
)
_BODY_OF_POST = _own(
    "MATCH (x:Post)-[:IN]->(o:Organization) WHERE x.id IN $ids "
    "RETURN x.id AS id, o.id AS value, o.name AS named ORDER BY id, named, value"
)
_PLACE_OF_BODY = _own(
    "MATCH (x:Organization)-[:PART_OF]->(p:Place) WHERE x.id IN $ids "
    "RETURN x.id AS id, p.name AS value ORDER BY id, value"
)


PROPERTIES: tuple[Property, ...] = (
    Property(
        "posts",
        "职务",
        "posts",
        {"person": _held("people", "person_id", "organization", "post"), "organization": _POSTS_OF_BODY},
        "post",
    ),
    Property(
        "organization",
        "机构",
        "organization",
        {"person": _held("people", "person_id", "organization"), "post": _BODY_OF_POST},
        "organization",
    ),
    Property(
        "holders",
        "任职者",
        "holders",
        {
            "post": _held("posts", "post_id", "person"),
            "organization": _held("organizations", "organization_id", "person"),
        },
        "person",
    ),
    Property("first", "最早在任日", "first day in a post", {"person": _day("min(h.from)")}),
    Property("last", "最晚在任日", "last day in a post", {"person": _day("max(h.to)")}),
    Property("gender", "性别", "gender", {"person": _of("Person", "x.gender")}),
    Property("ethnicity", "民族", "ethnicity", {"person": _of("Person", "x.ethnicity")}),
    Property("place", "地点", "place", {"organization": _PLACE_OF_BODY}),
    Property("title", "职务名称", "title", {"post": _of("Post", "x.title")}),
    Property(
        "names",
        "印出的名称",
        "names as printed",
        {"person": _of("Person", "x.names"), "organization": _of("Organization", "x.names")},
    ),
    Property("lines", "原文", "printed lines", {kind: _printed(kind) for kind in KINDS}),
)
