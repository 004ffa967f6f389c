"""Things of any kind: what an id names, what tells namesakes apart, and the statements about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.questions.shared.base import Evidence
from graph.questions.shared.evidence_rows import ORIGIN, PASSAGE, Origin, as_evidence
from graph.questions.shared.former_ids import current_id
from graph.stores.base import Row, Store

NAMES = {
    "person": ("Person", "name"),
    "organization": ("Organization", "name"),
    "post": ("Post", "title"),
    "place": ("Place", "name"),
    "project": ("Project", "name"),
    "honour": ("Honour", "title"),
    "document": ("Document", "title"),
    "event": ("Event", "text"),
    "tenure": ("Tenure", "start"),
    "appointment": ("Appointment", "as_printed"),
    "holding": ("Holding", "as_printed"),
    "milestone": ("Milestone", "stage"),
    "issue": ("Issue", "what"),
}
"""Kind -> its label, and the property that names it."""

_DETAILS = {
    "person": "OPTIONAL MATCH (x)-[:HELD]->(:Tenure)-[:OF]->(post:Post) "
    "OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
    "RETURN x.id AS id, 'person' AS kind, x.name AS name, x.names AS names, "
    "o.name AS organization, post.title AS title, null AS date",
    "post": "OPTIONAL MATCH (x)-[:IN]->(o:Organization) "
    "RETURN x.id AS id, 'post' AS kind, x.title AS name, null AS names, o.name AS organization, "
    "null AS title, null AS date",
    "event": "RETURN x.id AS id, 'event' AS kind, x.text AS name, null AS names, null AS organization, "
    "null AS title, x.date AS date",
    "honour": "OPTIONAL MATCH (x)-[:GIVEN_TO]->(r) "
    "RETURN x.id AS id, 'honour' AS kind, x.title AS name, null AS names, r.name AS organization, "
    "null AS title, x.date AS date",
    "document": "RETURN x.id AS id, 'document' AS kind, x.title AS name, null AS names, "
    "x.publisher AS organization, null AS title, x.published AS date",
}
_NAMED = (
    "RETURN x.id AS id, '{kind}' AS kind, x.name AS name, x.names AS names, null AS organization, "
    "null AS title, null AS date"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One node that has a name."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    detail: str | None = None
    date: str | None = None


def named_by(store: Store, identity: str) -> tuple[str, str] | None:
    """The kind and the id of what an id names, also an id of old; None where the store has none."""
    kind = _kind_of(store, identity)
    if kind is not None:
        return kind, identity
    now = current_id(store, identity)
    kind = _kind_of(store, now) if now else None
    return (kind, now) if kind and now else None


def _kind_of(store: Store, identity: str) -> str | None:
    query = " UNION ALL ".join(
        f"MATCH (x:{label} {{id: $id}}) RETURN '{kind}' AS kind" for kind, (label, _) in NAMES.items()
    )
    rows = store.read(query, id=identity)
    return rows[0]["kind"] if rows else None


def things_of(store: Store, ids: Mapping[str, Iterable[str]]) -> dict[str, Thing]:
    """The things of the ids, given by kind; `detail` tells namesakes apart."""
    parts = []
    values: dict[str, Any] = {}
    for kind, wanted in sorted(ids.items()):
        details = _DETAILS.get(kind) or _NAMED.format(kind=kind)
        parts.append(f"MATCH (x:{NAMES[kind][0]}) WHERE x.id IN ${kind} {details}")
        values[kind] = sorted(set(wanted))
    if not parts:
        return {}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(" UNION ALL ".join(parts), **values):
        found[row["id"]].append(row)
    return {identity: _thing(rows) for identity, rows in found.items()}


def _thing(rows: list[Row]) -> Thing:
    first = rows[0]
    details = sorted({f"{row['organization'] or ''}{row['title'] or ''}" for row in rows} - {""})
    return Thing(
        id=first["id"],
        kind=first["kind"],
        name=first["name"] or "",
        names=tuple(first["names"] or ()),
        detail="、".join(details[:3]) or None,
        date=first["date"],
    )


# -- statements about things --------------------------------------------------------------------------

_SAYS = {
    "Event": "s.text",
    "Appointment": "s.as_printed",
    "Holding": "s.as_printed",
    "Milestone": "s.stage",
    "Honour": "s.title",
    "Project": "s.name",
    "Issue": "s.expected",
}
ABOUT = {
    "person": {
        "Appointment": "(x:Person)<-[:CONCERNS]-(s:Appointment)",
        "Holding": "(x:Person)<-[:CONCERNS]-(s:Holding)",
        "Event": "(x:Person)-[:TOOK_PART]->(s:Event)",
        "Honour": "(x:Person)<-[:GIVEN_TO]-(s:Honour)",
    },
    "organization": {
        "Appointment": "(x:Organization)<-[:IN]-(:Post)<-[:TO]-(s:Appointment)",
        "Holding": "(x:Organization)<-[:IN]-(:Post)<-[:TO]-(s:Holding)",
        "Event": "(x:Organization)-[:TOOK_PART]->(s:Event)",
        "Honour": "(x:Organization)<-[:GIVEN_TO]-(s:Honour)",
        "Project": "(x:Organization)-[:CARRIES_OUT]->(s:Project)",
    },
    "post": {
        "Appointment": "(x:Post)<-[:TO]-(s:Appointment)",
        "Holding": "(x:Post)<-[:TO]-(s:Holding)",
    },
    "place": {
        "Event": "(x:Place)<-[:AT]-(s:Event)",
        "Project": "(x:Place)<-[:AT]-(s:Project)",
        "Honour": "(x:Place)<-[:GIVEN_TO]-(s:Honour)",
    },
    "project": {
        "Project": "(s:Project)",
        "Milestone": "(x:Project)-[:REACHED]->(s:Milestone)",
        "Event": "(x:Project)-[:TOOK_PART]->(s:Event)",
    },
    "tenure": {
        "Appointment": "(x:Tenure)-[:RESTS_ON]->(s:Appointment)",
        "Holding": "(x:Tenure)-[:RESTS_ON]->(s:Holding)",
        "Event": "(x:Tenure)-[:RESTS_ON]->(s:Event)",
    },
    "event": {"Event": "(s:Event)"},
    "honour": {"Honour": "(s:Honour)"},
    "appointment": {"Appointment": "(s:Appointment)"},
    "holding": {"Holding": "(s:Holding)"},
    "milestone": {"Milestone": "(s:Milestone)"},
    "issue": {"Issue": "(s:Issue)"},
}
"""Kind -> how statements of each label `s` speak of a thing `x`; a statement of its own is only `s`."""


@dataclass(frozen=True, slots=True)
class StatementAbout:
    """One statement about a thing, with its passages."""

    of: str
    statement: str
    kind: str
    says: str
    date: str | None
    origin: Origin
    evidence: tuple[Evidence, ...]


def statements_about(store: Store, ids: Mapping[str, Iterable[str]]) -> dict[str, list[StatementAbout]]:
    """The statements about things, given by kind, in the order of documents; by thing."""
    parts = []
    values: dict[str, Any] = {}
    for kind, wanted in sorted(ids.items()):
        if kind in ABOUT:
            values[kind] = sorted(set(wanted))
            parts += [_statements_query(kind, label, pattern) for label, pattern in ABOUT[kind].items()]
    if not parts:
        return {}
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in store.read(" UNION ALL ".join(parts), **values):
        grouped[row["of"], row["statement"]].append(row)
    found: dict[str, list[StatementAbout]] = defaultdict(list)
    for (of, _), rows in grouped.items():
        found[of].append(_as_statement(rows))
    return {of: sorted(statements, key=_by_passage) for of, statements in found.items()}


def _statements_query(kind: str, label: str, pattern: str) -> str:
    subject = "x" if "(x:" in pattern else "s"
    date = {"Holding": "s.as_of", "Project": "null", "Issue": "null"}.get(label, "s.date")
    return (
        f"MATCH {pattern}, (s)-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) WHERE {subject}.id IN ${kind} "
        f"RETURN {subject}.id AS of, s.id AS statement, '{label.lower()}' AS kind, {_SAYS[label]} AS says, "
        f"{date} AS date, {ORIGIN}, {PASSAGE}"
    )


def _as_statement(rows: list[Row]) -> StatementAbout:
    first = rows[0]
    ordered = sorted(rows, key=lambda row: (row["document"], row["start"], row["end"]))
    return StatementAbout(
        of=first["of"],
        statement=first["statement"],
        kind=first["kind"],
        says=first["says"] or "",
        date=first["date"],
        origin=Origin.of(first),
        evidence=tuple(dict.fromkeys(as_evidence(row) for row in ordered)),
    )


def _by_passage(statement: StatementAbout) -> tuple[Any, ...]:
    first = statement.evidence[0]
    return first.title or "", first.document, first.start, first.end, statement.statement
