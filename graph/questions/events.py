"""Entries of chronicles and dated statements, by date, people, organizations, places and words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import Any, ClassVar, Literal

from graph.errors import QueryTimeout
from graph.facts import EventType
from graph.questions.lists.reading import each_of
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.evidence_rows import evidence_of
from graph.questions.shared.filters import Filters, counted, fields_of, refs
from graph.questions.shared.kept import kept
from graph.questions.shared.parameters import Knowing, MaybeDate, MaybeFlag, MaybeName, Page, Ref, blank
from graph.questions.shared.places import documents_about, places_within
from graph.questions.shared.resolve_names import note_on
from graph.questions.shared.tenure_rows import Range, certainty_of_date
from graph.stores.base import Row, Store

_TIES = {
    "place": "CALL { MATCH (place:Place)<-[:AT]-(e:Event) WHERE place.id IN $place RETURN e "
    "UNION MATCH (d:Document)<-[:IN]-(:Passage)<-[:STATED_IN]-(e:Event) "
    "WHERE d.id IN $about AND NOT (e)-[:AT]->(:Place) RETURN e } WITH DISTINCT e",
    "person": "MATCH (e:Event)<-[:TOOK_PART]-(person:Person) WHERE person.id IN $person WITH DISTINCT e",
    "organization": "MATCH (e:Event)<-[:TOOK_PART]-(o:Organization) WHERE o.id IN $organization "
    "WITH DISTINCT e",
    "project": "MATCH (e:Event)<-[:TOOK_PART]-(project:Project) WHERE project.id IN $project WITH DISTINCT e",
    "document": "MATCH (e:Event)-[:STATED_IN]->(:Passage)-[:IN]->(d:Document) "
    "WHERE d.id IN $document WITH DISTINCT e",
}
EVENT_COLUMNS = """
RETURN e.id AS id, e.date AS date, e.date_text AS date_text, e.earliest AS earliest, e.latest AS latest,
  e.section AS section, e.heading AS heading, e.text AS text, e.type AS type, e.planned AS planned
"""
_OF_A_YEAR = "NOT e.date CONTAINS '-'"
"""Known by the year alone, or by several years: such an entry stands behind those of its year."""
_ORDER = (
    f"e.earliest IS NULL, CASE WHEN {_OF_A_YEAR} THEN e.latest ELSE e.earliest END, "
    f"CASE WHEN {_OF_A_YEAR} THEN 1 ELSE 0 END, e.latest, e.id"
)
_PAGE = "SKIP $skip LIMIT $limit"
_LAST = "~"
_SURE = "CASE WHEN {} THEN 0 ELSE 1 END,"
_TIED = {
    "people": "MATCH (x:Person)-[:TOOK_PART]->(e:Event) WHERE e.id IN $ids "
    "RETURN e.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id",
    "organizations": "MATCH (x:Organization)-[:TOOK_PART]->(e:Event) WHERE e.id IN $ids "
    "RETURN e.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id",
    "places": "MATCH (e:Event)-[:AT]->(x:Place) WHERE e.id IN $ids "
    "RETURN e.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id",
    "projects": "MATCH (x:Project)-[:TOOK_PART]->(e:Event) WHERE e.id IN $ids "
    "RETURN e.id AS of, x.id AS id, x.name AS name ORDER BY of, name, id",
}
_DOCUMENTS = (
    "MATCH (e:Event)-[:STATED_IN]->(:Passage)-[:IN]->(x:Document) WHERE e.id IN $ids "
    "RETURN e.id AS of, x.id AS id, x.title AS name ORDER BY of, id"
)


class EventsParameters(Page, Knowing):
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")
    person: MaybeName = blank("人物", "person")
    organization: MaybeName = blank("机构", "organization")
    place: MaybeName = blank("地点，连同其中的", "place, with what lies in it")
    project: MaybeName = blank("项目", "project")
    document: MaybeName = blank("出自文献（编号或题名）", "from this document, by id or title")
    type: EventType | None = blank("类型", "type")
    text: MaybeName = blank("含有文字", "has these words")
    planned: MaybeFlag = blank("true 只要计划，false 只要已发生", "plans alone, or what happened alone")
    match: Literal["certain", "possible"] = blank(
        "certain 日期必在其间；possible 也要可能在其间的",
        "dates certainly in the range, or possibly too",
        "possible",
    )
    precision: Literal["dated", "year"] | None = blank(
        "dated 只要有月日的，year 只要只知年份的", "with a month or day alone, or known by the year alone"
    )
    section: Literal["chronicle", "article"] | None = blank(
        "大事记或其他", "chronicle entries, or other statements"
    )


class EventRow(AnswerRow):
    """One entry, with whom and what it names."""

    id: str
    date: str | None = None
    date_text: str | None = None
    earliest: Day | None = None
    latest: Day | None = None
    section: str = "article"
    heading: tuple[str, ...] = ()
    text: str = ""
    type: str = "other"
    planned: bool = False
    document_id: str | None = None
    document: str | None = None
    people: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()
    places: tuple[Ref, ...] = ()
    projects: tuple[Ref, ...] = ()


class Events(Question[EventRow]):
    """One row an entry, by date: first those whose date lies in the range, then those whose date may."""

    name = "events"
    title: ClassVar[dict[str, str]] = {"zh": "大事", "en": "Events"}
    Parameters = EventsParameters
    Row = EventRow
    example: ClassVar[dict[str, str]] = {"from": "2020-01", "to": "2020-03"}

    def ask(self, store: Store, parameters: EventsParameters, today: Day) -> Answer[EventRow]:
        filters = event_filters(store, parameters)
        days = Range.of(None, parameters.from_, parameters.to)
        total, found = _of_all(store, parameters) or _found(store, parameters, filters, days)
        rows = tuple(sorted(event_rows(store, found, days), key=_as_printed))
        return self.answered(
            parameters,
            readings=filters.readings,
            rows=rows,
            total=total,
            notes=(
                *filters.notes,
                *note_on(filters.readings),
                *_of_the_documents_place(parameters, rows),
                *(() if total else _none_then(store, parameters)),
            ),
        )


def _found(
    store: Store, parameters: EventsParameters, filters: Filters, days: Range
) -> tuple[int, list[Row]]:
    """How many entries the filters leave, and a page of them by date."""
    order = _SURE.format(_within(days)) if not days.is_open else ""
    found = store.read(
        f"{filters.text()} {EVENT_COLUMNS} ORDER BY {order} {_ORDER} {_PAGE}",
        skip=parameters.offset,
        limit=parameters.limit,
        **filters.values,
    )
    return counted(store, filters, "e"), found


def _of_all(store: Store, parameters: EventsParameters) -> tuple[int, list[Row]] | None:
    """The same of a section, or of all entries there are: their order is kept. None where more is asked for,
    or what is kept is not that of the store as it stands."""
    if set(parameters.model_dump(exclude_defaults=True)) - {"section", "limit", "offset"}:
        return None
    filters = event_filters(store, parameters)
    columns = "[e.id, e.date, toString(e.earliest), toString(e.latest)]"

    def read(store: Store) -> list[str]:
        query = f"{filters.text()} RETURN collect({columns}) AS events"
        try:
            events = store.read(query, **filters.values)[0]["events"]
        except QueryTimeout:
            events = _by_document(store, parameters.section)
        return [identity for identity, *_ in sorted(events, key=_in_turn)]

    try:
        ids = kept(store, f"order of {parameters.section or 'all'} events", read)
    except QueryTimeout:  # a page of them may still come in time
        return None
    if not ids.current:
        return None
    wanted = ids.value[parameters.offset :][: parameters.limit]
    rows = store.read(f"UNWIND $ids AS id MATCH (e:Event {{id: id}}) {EVENT_COLUMNS}", ids=wanted)
    return len(ids.value), rows


def _by_document(store: Store, section: str | None) -> list[list[str | None]]:
    """The same columns where one query for all takes too long, as on a disk that is not read yet."""
    rows = each_of(
        store,
        "Document",
        "MATCH (x)<-[:IN]-(:Passage)<-[:STATED_IN]-(e:Event) RETURN DISTINCT e.id AS id, e.date AS date, "
        "toString(e.earliest) AS earliest, toString(e.latest) AS latest, e.section AS section",
    )
    found = {row["id"]: row for row in rows if section in (None, row["section"])}
    return [[row[name] for name in ("id", "date", "earliest", "latest")] for row in found.values()]


def _in_turn(event: Sequence[str | None]) -> tuple[Any, ...]:
    """The order of `_ORDER`; what a store has no value for stands last."""
    identity, edtf, earliest, latest = event
    is_of_a_year = edtf is not None and "-" not in edtf
    day = latest if is_of_a_year else earliest
    return earliest is None, day or _LAST, is_of_a_year, latest or _LAST, identity


def _of_the_documents_place(parameters: EventsParameters, rows: Sequence[EventRow]) -> tuple[str, ...]:
    """That entries belong to a place though they name none."""
    if parameters.place is None or all(row.places for row in rows):
        return ()
    return ("未写地点的条目，算在其文献所记之地 (an entry that names no place is of its document's place)",)


def _none_then(store: Store, parameters: EventsParameters) -> tuple[str, ...]:
    """When there are such entries, where there are none between the days that were asked for."""
    always = event_filters(store, parameters.model_copy(update={"from_": None, "to": None}))
    (days,) = store.read(
        f"{always.text()} RETURN min(e.earliest) AS first, max(e.latest) AS last", **always.values
    )
    if days["first"] is None or (parameters.from_ is None and parameters.to is None):
        return ()
    first, last = days["first"], days["last"]
    return (f"这段时间没有；这样的条目在 {first} 至 {last} (none then; there are between these days)",)


def event_rows(store: Store, found: Sequence[Row], days: Range) -> list[EventRow]:
    """Rows of `EVENT_COLUMNS` with whom and what they name, and their evidence."""
    ids = [row["id"] for row in found]
    evidence = evidence_of(store, "Event", ids)
    tied = {name: refs(store, cypher, ids) for name, cypher in _TIED.items()}
    documents = refs(store, _DOCUMENTS, ids)
    rows = []
    for row in found:
        own = documents.get(row["id"], ())
        rows.append(
            EventRow(
                **fields_of(row, EventRow.model_fields, lists=("heading",)),
                **{name: each.get(row["id"], ()) for name, each in tied.items()},
                document_id=own[0].id if own else None,
                document=own[0].name if own else None,
                certainty=certainty_of_date(row, days),
                evidence=evidence.get(row["id"], ()),
            )
        )
    return rows


def _within(days: Range) -> str:
    """The condition that the whole date lies in the range; a long-range date only possibly falls in it."""
    sides = (("e.earliest >= $first", days.first), ("e.latest <= $last", days.last))
    return " AND ".join(condition for condition, day in sides if day is not None)


def _as_printed(row: EventRow) -> tuple[Any, ...]:
    """What certainly lies in the range first, by date, and within a day in the order of the page."""
    start = row.evidence[0].start if row.evidence else 0
    return (
        row.certainty,
        row.earliest is None,
        (row.latest if _is_of_a_year(row) else row.earliest) or Day.min,
        _is_of_a_year(row),
        row.latest or Day.max,
        row.document_id or "",
        start,
        row.id,
    )


def _is_of_a_year(row: EventRow) -> bool:
    return row.date is not None and "-" not in row.date


def event_filters(store: Store, parameters: EventsParameters) -> Filters:
    """What the parameters leave of the events `e`, as the beginning of a query."""
    filters = Filters("MATCH (e:Event)")
    for kind, match in _TIES.items():
        filters.tied_to(store, kind, kind, getattr(parameters, kind), match)
    if parameters.place is not None:
        places = [*filters.values["place"], *places_within(store, filters.values["place"])]
        filters.values.update(place=places, about=documents_about(store, places))
    days = Range.of(None, parameters.from_, parameters.to)
    filters.within("e", days)
    if parameters.match == "certain" and not days.is_open:
        filters.conditions.append(f"({_within(days)})")
    filters.where("e.type = $type", type=parameters.type)
    if parameters.precision is not None:
        filters.conditions.append(_OF_A_YEAR if parameters.precision == "year" else f"NOT ({_OF_A_YEAR})")
    filters.where("e.section = $section", section=parameters.section)
    filters.where("e.planned = $planned", planned=parameters.planned)
    filters.where("e.text CONTAINS $text", text=parameters.text)
    filters.known(store, "e", parameters.known_before)
    return filters
