"""The printed lines behind rows: fetched for a whole answer at once, by the kind of statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.provenance import Known
from graph.questions.shared.base import Evidence
from graph.stores.base import Row, Store

STATEMENTS = ("Event", "Appointment", "Holding", "Project", "Milestone", "Honour", "Issue")

PASSAGE = (
    "g.start AS start, g.end AS end, g.quote AS quote, g.prefix AS prefix, g.suffix AS suffix, "
    "g.page AS page, g.line AS line, d.id AS document, d.title AS title"
)


ORIGIN = ", ".join(
    f"s.{name} AS {name}"
    for name in (
        "rule",
        *(f"{what}_from{part}" for what in ("date", "organization") for part in ("", "_start", "_end")),
    )
)
"""Columns of a statement `s`, for `Origin.of`."""


class Origin(BaseModel):
    """By which rule a statement was read, and how its date and its organization were known."""

    model_config = ConfigDict(frozen=True)

    rule: str | None = None
    """The row of a lexicon or the rule that made it: `verb:署`."""
    date_from: Known | None = None
    """Places in the text of the document that the statement's evidence names."""
    organization_from: Known | None = None
    """None where the organization is printed beside the title."""

    @classmethod
    def of(cls, row: Row) -> Origin:
        """From a row with the columns of `ORIGIN`."""
        return cls(
            rule=row["rule"], date_from=_known(row, "date"), organization_from=_known(row, "organization")
        )


def _known(row: Row, what: str) -> Known | None:
    how = row[f"{what}_from"]
    return how and Known(how=how, start=row[f"{what}_from_start"], end=row[f"{what}_from_end"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement that a tenure rests on: as much of it as orders the lines behind a row."""

    statement: str
    says: str
    """The act (`elect`) or the basis (`roster`)."""
    date: str | None
    earliest: Day | None
    moved: tuple[str, ...]
    """The bounds that it set."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Told):
    """One statement that a tenure rests on, with all that explains it."""

    tenure: str
    kind: str
    latest: Day | None
    as_printed: str
    person_id: str
    """Whose statement it is: the coming in of somebody else can move a bound."""
    person: str
    because: tuple[str, ...]
    """By which rule it set each bound."""
    origin: Origin


def evidence_of(store: Store, label: str, ids: Iterable[str]) -> dict[str, tuple[Evidence, ...]]:
    """The passages of statements of one label, by statement."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    if label not in STATEMENTS:
        raise ValueError(label)
    rows = store.read(
        f"MATCH (s:{label})-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) WHERE s.id IN $ids "
        f"RETURN s.id AS id, {PASSAGE} ORDER BY document, start, end, id",
        ids=wanted,
    )
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in rows:
        found[row["id"]].append(as_evidence(row))
    return {key: tuple(dict.fromkeys(passages)) for key, passages in found.items()}


def as_evidence(row: Row) -> Evidence:
    """A row with the columns of a passage and its document."""
    return Evidence(
        document=row["document"],
        title=row["title"],
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        prefix=row["prefix"] or "",
        suffix=row["suffix"] or "",
        page=row["page"],
        line=row["line"],
    )


_SUPPORT = (
    "MATCH (t:Tenure)-[r:RESTS_ON]->(s:{label})-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document), "
    "(s)-[:CONCERNS]->(p:Person) WHERE t.id IN $ids "
    "RETURN t.id AS tenure, s.id AS statement, s.{says} AS says, s.{date} AS date, s.earliest AS earliest, "
    "s.latest AS latest, s.as_printed AS as_printed, p.id AS person_id, p.name AS person, "
    "r.moved AS moved, r.because AS because, '{kind}' AS kind, " + f"{ORIGIN}, {PASSAGE}"
)

_BODY = (
    "MATCH (p:Person)-[:HELD]->(t:Tenure)-[r:RESTS_ON]->(s:Event)-[:STATED_IN]->(g:Passage), "
    "(g)-[:IN]->(d:Document) WHERE t.id IN $ids "
    "RETURN t.id AS tenure, s.id AS statement, s.type AS says, s.date AS date, s.earliest AS earliest, "
    "s.latest AS latest, s.text AS as_printed, p.id AS person_id, p.name AS person, "
    "r.moved AS moved, r.because AS because, 'event' AS kind, " + f"{ORIGIN}, {PASSAGE}"
)
"""Entries that tell that the organization began or ended."""


def supports_of(store: Store, tenures: Iterable[str]) -> dict[str, list[Support]]:
    """The statements of tenures, by tenure: first those that moved a bound, then by date."""
    wanted = sorted(set(tenures))
    if not wanted:
        return {}
    acts = _SUPPORT.format(label="Appointment", says="action", date="date", kind="appointment")
    holdings = _SUPPORT.format(label="Holding", says="basis", date="as_of", kind="holding")
    passages: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in store.read(f"{acts} UNION ALL {holdings} UNION ALL {_BODY}", ids=wanted):
        passages[row["tenure"], row["statement"]].append(row)
    found: dict[str, list[Support]] = defaultdict(list)
    for (tenure, _), rows in passages.items():
        found[tenure].append(_support(rows))
    return {tenure: sorted(supports, key=support_order) for tenure, supports in found.items()}


_STATED = (
    "MATCH (s:{label})-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) WHERE s.id IN $ids "
    "OPTIONAL MATCH (s)-[:CONCERNS]->(p:Person) "
    "RETURN null AS tenure, s.id AS statement, s.{says} AS says, s.{date} AS date, s.earliest AS earliest, "
    "s.latest AS latest, coalesce(s.as_printed, s.text) AS as_printed, p.id AS person_id, p.name AS person, "
    "null AS moved, null AS because, '{kind}' AS kind, " + f"{ORIGIN}, {PASSAGE}"
)


def stated(store: Store, ids: Iterable[str]) -> dict[str, list[Row]]:
    """The statements of these ids, each as the rows of which `_support` makes one, without a tenure."""
    acts = _STATED.format(label="Appointment", says="action", date="date", kind="appointment")
    holdings = _STATED.format(label="Holding", says="basis", date="as_of", kind="holding")
    events = _STATED.format(label="Event", says="type", date="date", kind="event")
    found: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(f"{acts} UNION ALL {holdings} UNION ALL {events}", ids=sorted(set(ids))):
        found[row["statement"]].append(row)
    return found


def support_from(rows: Sequence[Row], tenure: Row) -> Support:
    """What `stated` gave of a statement that a tenure rests on; what concerns nobody is its holder's.

    `tenure` has `tenure`, `person_id`, `person`, and the bounds `moved` with the rules `because`.
    """
    return _support([{**row, **tenure, **_whose(row, tenure)} for row in rows])


def _whose(row: Row, tenure: Row) -> Row:
    whose = tenure if row["person_id"] is None else row
    return {name: whose[name] for name in ("person_id", "person")}


def _support(rows: Sequence[Row]) -> Support:
    first = rows[0]
    ordered = sorted(rows, key=lambda row: (row["document"], row["start"], row["end"]))
    return Support(
        tenure=first["tenure"],
        statement=first["statement"],
        says=first["says"],
        kind=first["kind"],
        date=first["date"],
        earliest=first["earliest"],
        latest=first["latest"],
        as_printed=first["as_printed"] or "",
        person_id=first["person_id"],
        person=first["person"],
        moved=tuple(first["moved"] or ()),
        because=tuple(first["because"] or ()),
        origin=Origin.of(first),
        evidence=tuple(dict.fromkeys(as_evidence(row) for row in ordered)),
    )


TOLD = "OPTIONAL MATCH (t)-[r:RESTS_ON]->(s)-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document)"
"""After a tenure `t`; the whole of it goes into one column, for `told_in_order`."""
TOLD_COLUMNS = (
    "collect([s.id, coalesce(s.action, s.basis, s.type), "
    "CASE WHEN s.basis IS NULL THEN s.date ELSE s.as_of END, toString(s.earliest), r.moved, "
    "g.start, g.end, g.quote, g.prefix, g.suffix, g.page, g.line, d.id, d.title])"
)
_PASSAGE = ("start", "end", "quote", "prefix", "suffix", "page", "line", "document", "title")


def told_in_order(collected: Iterable[Sequence[Any]]) -> tuple[Told, ...]:
    """The statements of one tenure out of `TOLD_COLUMNS`: first those that moved a bound, then by date."""
    found: dict[str, tuple[Sequence[Any], list[Evidence]]] = {}
    for line in collected:
        if line[0] is not None:
            evidence = as_evidence(dict(zip(_PASSAGE, line[5:], strict=True)))
            found.setdefault(line[0], (line, []))[1].append(evidence)
    return tuple(sorted((_told(line, evidence) for line, evidence in found.values()), key=support_order))


def _told(line: Sequence[Any], evidence: list[Evidence]) -> Told:
    statement, says, date, earliest, moved, *_ = line
    return Told(
        statement=statement,
        says=says,
        date=date,
        earliest=day_of(earliest),
        moved=tuple(moved or ()),
        evidence=tuple(dict.fromkeys(sorted(evidence, key=_in_text))),
    )


def day_of(text: str | None) -> Day | None:
    """A day that the store gave as text."""
    return None if text is None else Day.fromisoformat(text)


def _in_text(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end


def support_order(support: Told) -> tuple[Any, ...]:
    """What moved a bound first, then by date."""
    return not support.moved, support.earliest or Day.max, support.statement


def joined(supports: Iterable[Told]) -> tuple[Evidence, ...]:
    """The passages of several statements, each once, in the order given."""
    return tuple(dict.fromkeys(each for support in supports for each in support.evidence))
