"""What a thing is tied to, and what those are tied to: the relation view."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import ClassVar

from graph.dates import Certainty
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question, Reading
from graph.questions.shared.filters import fields_of
from graph.questions.shared.lookup import NAMES, named_by, statements_about
from graph.questions.shared.parameters import Blanks, MaybeDate, Name, SpanRow, blank
from graph.questions.shared.resolve_names import note_on, read_any
from graph.questions.shared.tenure_rows import Range, add_spans, certainty_in, certainty_of_date
from graph.stores.base import Row, Store

_STARTS = ("person", "organization", "project", "place")
_CUT = "只列了 {0} 条关系 (cut at {0} relations)"
_ENDS = "t.start AS start, t.end AS end, t.acting AS acting"
_NO_ENDS = "null AS start, null AS end, false AS acting"
_DATED = ("event", "honour")
"""What has a date of its own: with `on`, it is left out where that is another."""
_NO_DATE = "null AS date, null AS earliest, null AS latest, null AS event_type"

_TIES = (
    # source, edge, target, relation, what to write on it, and which end states it
    ("person", "TOOK_PART", "event", "took_part", "参与", "b"),
    ("organization", "TOOK_PART", "event", "took_part", "参与", "b"),
    ("project", "TOOK_PART", "event", "took_part", "涉及", "b"),
    ("event", "AT", "place", "at", "在", "a"),
    ("organization", "CARRIES_OUT", "project", "carries_out", "承担", "b"),
    ("project", "AT", "place", "at", "在", "a"),
    ("honour", "GIVEN_TO", "person", "given_to", "授予", "a"),
    ("honour", "GIVEN_TO", "organization", "given_to", "授予", "a"),
    ("honour", "GIVEN_TO", "place", "given_to", "授予", "a"),
    ("honour", "GRANTED_BY", "organization", "granted_by", "颁授", "a"),
    ("organization", "PART_OF", "organization", "part_of", "隶属", ""),
    ("organization", "BECAME", "organization", "became", "变为", ""),
    ("organization", "PART_OF", "place", "part_of", "在", ""),
    ("place", "PART_OF", "place", "part_of", "在", ""),
    ("place", "BECAME", "place", "became", "变为", ""),
)


def _tie(source: str, edge: str, target: str, relation: str, label: str, states: str, dated: bool) -> str:
    """One kind of relation, met from either end."""
    (source_label, source_name), (target_label, target_name) = NAMES[source], NAMES[target]
    statement = f"{states}.id" if states else "''"
    stated_by = {"a": source, "b": target, "": ""}[states]
    happened = "a" if source in _DATED else "b" if target in _DATED else ""
    kind = f"{happened}.type" if "event" in (source, target) else "null"
    date = f"{happened}.date AS date, {happened}.earliest AS earliest, {happened}.latest AS latest"
    then = f" AND {happened}.earliest <= $last AND {happened}.latest >= $first" if dated and happened else ""
    returns = (
        f"RETURN a.id AS source_id, a.{source_name} AS source, '{source}' AS source_kind, "
        f"'{relation}' AS relation, '{label}' AS label, b.id AS target_id, b.{target_name} AS target, "
        f"'{target}' AS target_kind, {statement} AS statement, '{stated_by}' AS stated_by, null AS tenure, "
        f"{_NO_ENDS}, {f'{date}, {kind} AS event_type' if happened else _NO_DATE} "
        "ORDER BY source_id, target_id LIMIT $limit"
    )
    pattern = f"(a:{source_label})-[:{edge}]->(b:{target_label})"
    return " UNION ALL ".join(f"MATCH {pattern} WHERE {end}.id IN $ids{then} {returns}" for end in "ab")


def _held() -> str:
    """A tenure, met from the person, the organization or the post."""
    returns = (
        "RETURN a.id AS source_id, a.name AS source, 'person' AS source_kind, 'held' AS relation, "
        "p.title AS label, b.id AS target_id, b.name AS target, 'organization' AS target_kind, "
        f"t.id AS statement, 'tenure' AS stated_by, t.id AS tenure, {_ENDS}, {_NO_DATE} "
        "ORDER BY tenure LIMIT $limit"
    )
    pattern = "(a:Person)-[:HELD]->(t:Tenure)-[:OF]->(p:Post)-[:IN]->(b:Organization)"
    return " UNION ALL ".join(f"MATCH {pattern} WHERE {end}.id IN $ids {returns}" for end in "abp")


_STEP, _STEP_ON = (
    " UNION ALL ".join([_held(), *(_tie(*tie, dated=dated) for tie in _TIES)]) for dated in (False, True)
)
"""One step, at any time and within days."""


class NeighboursParameters(Blanks):
    of: Name = blank(
        "人物、机构、职务、项目等的名称或编号",
        "a person, body, post, project …, by name or id",
        required=True,
    )
    depth: int = blank("走几步", "how many steps", 1, ge=1, le=3)
    on: MaybeDate = blank(
        "日期：只看当日可能成立的任职和当日的大事、荣誉",
        "tenures that can hold, and events and honours, of this day alone",
    )
    limit: int = blank("最多几条关系", "at most so many relations", 200, ge=1, le=10_000)


class NeighbourRow(AnswerRow):
    """One relation. A tenure is shown as one relation from the person to the organization, named by the
    post."""

    source_id: str
    source: str
    source_kind: str
    """`person` `organization` `place` `project` `event` `honour`."""
    relation: str
    """`held` `took_part` `carries_out` `part_of` `at` `given_to` `granted_by`."""
    label: str
    """What to write on it: the post's title, 参与, 承担 …"""
    target_id: str
    target: str
    target_kind: str
    depth: int
    """Steps from what was asked for, 1 first."""
    tenure: str | None = None
    start: str | None = None
    end: str | None = None
    acting: bool = False
    date: str | None = None
    """EDTF of the event or honour at one end, with its bounds."""
    earliest: Day | None = None
    latest: Day | None = None
    event_type: str | None = None
    spans: tuple[SpanRow, ...] = ()
    """Of a tenure: how sure each of its days is."""


class Neighbours(Question[NeighbourRow]):
    """One row a relation, nearest first."""

    name = "neighbours"
    title: ClassVar[dict[str, str]] = {"zh": "关系", "en": "Relations"}
    Parameters = NeighboursParameters
    Row = NeighbourRow
    example: ClassVar[dict[str, str]] = {"of": "张恒山", "depth": "2"}

    def ask(self, store: Store, parameters: NeighboursParameters, today: Day) -> Answer[NeighbourRow]:
        known = named_by(store, parameters.of)
        readings: tuple[Reading, ...] = ()
        if known is None:
            readings = read_any(store, _STARTS, "of", parameters.of)[1]
        ids = [known[1]] if known else [reading.id for reading in readings]
        found, cut = _walk(store, ids, parameters)
        evidence = _evidence(store, found)
        rows = tuple(
            NeighbourRow(
                **fields_of(row, set(NeighbourRow.model_fields) - {"acting", "certainty"}),
                acting=bool(row["acting"]),
                certainty=row["certainty"],
                evidence=evidence.get(row["statement"], ())[:3],
            )
            for row in found
        )
        return self.answered(
            parameters,
            readings=readings,
            rows=rows,
            total=None if cut else len(rows),
            notes=(*note_on(readings), *((_CUT.format(parameters.limit),) if cut else ())),
        )


def _walk(store: Store, start: Sequence[str], parameters: NeighboursParameters) -> tuple[list[Row], bool]:
    """The relations met step by step, each once; and whether the limit left some out."""
    days = Range.of(parameters.on)
    found: dict[tuple[str, ...], Row] = {}
    met, edge = set(start), list(dict.fromkeys(start))
    for depth in range(1, parameters.depth + 1):
        reached: list[str] = []
        step = _step(store, edge, days, parameters.limit + 1)
        add_spans(store, step)
        for row in step:
            key = (row["source_id"], row["relation"], row["target_id"], row["statement"])
            sure = _certainty(row, days)
            if key in found or sure in (Certainty.NO, Certainty.OPEN):
                continue
            found[key] = {**row, "depth": depth, "certainty": sure}
            reached += [row["source_id"], row["target_id"]]
        edge = [node for node in dict.fromkeys(reached) if node not in met]
        met.update(edge)
        if not edge or len(found) > parameters.limit:
            break
    rows = sorted(found.values(), key=lambda row: (row["depth"], row["certainty"].rank, *_names(row)))
    return rows[: parameters.limit], len(rows) > parameters.limit


def _step(store: Store, ids: Sequence[str], days: Range, limit: int) -> list[Row]:
    if days.is_open:
        return store.read(_STEP, ids=ids, limit=limit)
    first, last = days.first or Day.min, days.last or Day.max
    return store.read(_STEP_ON, ids=ids, limit=limit, first=first, last=last)


def _certainty(row: Row, days: Range) -> Certainty:
    """Of a tenure by its spans, of what happened by its date; other relations have no days."""
    if row["relation"] == "held":
        return certainty_in(row, days)
    return certainty_of_date(row, days) if row["earliest"] is not None else Certainty.CERTAIN


def _names(row: Row) -> tuple[str, ...]:
    return row["relation"], row["source"] or "", row["target"] or "", row["label"] or "", row["statement"]


def _evidence(store: Store, rows: Sequence[Row]) -> dict[str, tuple[Evidence, ...]]:
    """The passages of what each relation rests on, by its statement."""
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        if row["statement"]:
            by_kind.setdefault(row["stated_by"], []).append(row["statement"])
    statements = statements_about(store, by_kind)
    return {
        of: tuple(dict.fromkeys(e for one in each for e in one.evidence)) for of, each in statements.items()
    }
