"""Popolo JSON: persons, organizations, posts and memberships under the names that its programs know.

`start_date` and `end_date` are what Popolo can carry, never finer than the source; the EDTF, the bounds and
the spans stand beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.dates import popolo_date
from graph.exports.base import Exporter, Options
from graph.exports.json_parts import json_of, without_absent
from graph.exports.rows import GraphRows
from graph.exports.tables import cell, table
from graph.stores.base import Row


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """One object with a list of each class."""
    return json_of(
        {
            "persons": map(_person, table("people").rows(graph)),
            "organizations": map(_organization, table("organizations").rows(graph)),
            "areas": map(_area, table("places").rows(graph)),
            "posts": map(_post, table("posts").rows(graph)),
            "memberships": _memberships(graph),
            "events": map(_event, table("events").rows(graph)),
        }
    )


def _person(row: Row) -> dict[str, Any]:
    dates = {"birth_date": popolo_date(row["born"]), "death_date": popolo_date(row["died"])}
    told = {"gender": row["gender"], "ethnicity": row["ethnicity"], **dates}
    return without_absent({**_named(row), **told})


def _organization(row: Row) -> dict[str, Any]:
    return without_absent({**_named(row), "classification": row["kind"], "area_id": _one(row["place_id"])})


def _area(row: Row) -> dict[str, Any]:
    return without_absent({**_named(row), "classification": row["kind"]})


def _post(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "label": row["title"],
        "role": row["title"],
        "organization_id": _one(row["organization_id"]),
    }


def _memberships(graph: GraphRows) -> Iterator[dict[str, Any]]:
    spans = _Beside(table("spans").rows(graph))
    evidence = _Beside(table("evidence").rows(graph))
    bounds = ("start_earliest", "start_latest", "end_earliest", "end_latest", "acting", "status")
    for row in table("tenures").rows(graph):
        yield {
            "id": row["id"],
            "person_id": row["person_id"],
            "organization_id": _one(row["organization_id"]),
            "post_id": row["post_id"],
            "role": row["post"],
            "start_date": popolo_date(row["start"]),
            "end_date": popolo_date(row["end"]),
            "start_edtf": row["start"],
            "end_edtf": row["end"],
            **{name: row[name] for name in bounds},
            "spans": [
                {name: each[name] for name in ("from", "to", "certainty", "because")}
                for each in spans.of(row["id"])
            ],
            "sources": [_source(each) for each in evidence.of(row["id"])],
        }


def _event(row: Row) -> dict[str, Any]:
    first, slash, last = (row["date"] or "").partition("/")
    return {
        "id": row["id"],
        "description": row["text"],
        "classification": row["type"],
        "location": cell(row["places"]) or None,
        "status": "planned" if row["planned"] else None,
        "start_date": popolo_date(first or None),
        "end_date": popolo_date((last if slash else first) or None),
        "date_edtf": row["date"],
        "sources": [_source(row)],
    }


def _source(row: Row) -> dict[str, Any]:
    """The passage as a Popolo link: the document, the characters of it, and what they say."""
    place = f"urn:dashiji:{row['document_id']}#char={row['passage_start']},{row['passage_end']}"
    return {"url": place, "note": row["quote"], "document": row["document"]}


def _named(row: Row) -> dict[str, Any]:
    others = [{"name": name} for name in row["other_names"] or () if name != row["name"]]
    return {"id": row["id"], "name": row["name"] or row["id"], "other_names": others}


def _one(value: str | tuple[str, ...] | None) -> str | None:
    """Popolo has one where judgements have made several."""
    return value[0] if isinstance(value, tuple) else value


class _Beside:
    """Rows of another table, which come in the order of the tenures that they belong to."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def of(self, tenure: str) -> Iterator[Row]:
        """Those of this tenure; tenures are asked for in their order."""
        while self._next is not None and self._next["tenure"] <= tenure:
            row, self._next = self._next, next(self._rows, None)
            if row["tenure"] == tenure:
                yield row


POPOLO = Exporter(
    name="popolo",
    media_type="application/json",
    file_name="dashiji-popolo.json",
    write=write,
    zh="按 Popolo 命名的 JSON，旁有 EDTF 和出处",
    en="JSON under the names of Popolo, with EDTF and sources beside",
    opens="Popolo, EveryPolitician",
)
