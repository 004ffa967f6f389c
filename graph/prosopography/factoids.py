"""Factoids: what one source states of one person, with the statement as it is printed; nothing derived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day

from graph.questions.lists.reading import each_of
from graph.questions.lists.table import folded, spellings
from graph.questions.shared.kept import kept
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store


@dataclass(frozen=True, slots=True)
class Factoid:
    """One statement of a source on one person. Both go by one id: a factoid has one statement."""

    id: str
    person: str
    name: str
    """As the source prints it."""
    source: str
    label: str
    """`Appointment`, `Holding`, `Honour` or `Event`."""
    type: str
    """What was done: the action of an act, the basis of a holding, the type of an event."""
    role: Ref | None
    """The post; of events, what the person did there, without an id."""
    member_of: Ref | None
    places: tuple[Ref, ...]
    date: str | None
    """EDTF."""
    date_text: str | None
    """As printed."""
    earliest: Day | None
    latest: Day | None
    content: str
    """The quote."""
    created_by: str
    created_when: str

    @property
    def words(self) -> str:
        """What a text is looked for in."""
        told = (
            self.name,
            self.role.name if self.role else "",
            self.member_of.name if self.member_of else "",
            *(place.name for place in self.places),
            self.date or "",
            self.date_text or "",
            self.content,
        )
        return folded("\n".join(told))


@dataclass(frozen=True, slots=True)
class Source:
    """A document."""

    id: str
    label: str
    created_when: str


@dataclass(frozen=True, slots=True)
class Factoids:
    """All of them, by id in the order of loading; and by the person and the source that they tie."""

    all: Mapping[str, Factoid]
    of_person: Mapping[str, list[Factoid]]
    of_source: Mapping[str, list[Factoid]]
    sources: Mapping[str, Source]
    names: Mapping[str, str]
    """What each person is called."""
    spelled: Mapping[str, str]
    """The names of a person, as people type them."""


_STATED = (
    "MATCH (x)-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) "
    "RETURN x.id AS id, p.id AS person, coalesce(c.printed, p.name) AS name, d.id AS source, "
    "g.start AS start, g.quote AS quote, x.date AS date, x.date_text AS date_text, x.earliest AS earliest, "
    "x.latest AS latest, x.extractor AS extractor, x.loaded AS loaded, "
)
_IN_OFFICE = (
    "MATCH (x)-[c:CONCERNS]->(p:Person) OPTIONAL MATCH (x)-[:TO]->(t:Post) "
    "OPTIONAL MATCH (t)-[:IN]->(o:Organization) WITH x, c, p, t, o "
    f"{_STATED} t.id AS role_id, t.title AS role, o.id AS body_id, o.name AS body, "
)
_QUERIES: Mapping[str, str] = {
    "Appointment": _IN_OFFICE + "x.action AS type",
    "Holding": _IN_OFFICE + "x.basis AS type",
    "Honour": f"MATCH (x)-[c:GIVEN_TO]->(p:Person) {_STATED} "
    "null AS role_id, x.title AS role, null AS body_id, null AS body, 'honour' AS type",
    "Event": f"MATCH (x)<-[c:TOOK_PART]-(p:Person) {_STATED} "
    "null AS role_id, c.roles AS role, null AS body_id, null AS body, x.type AS type",
}


def factoids_of(store: Store) -> Factoids:
    """What the store holds, kept until it changes."""
    return kept(store, "factoids", _read).value


def _read(store: Store) -> Factoids:
    found = sorted(_factoids(store), key=lambda each: (each.created_when, each.id))
    of_person: dict[str, list[Factoid]] = defaultdict(list)
    of_source: dict[str, list[Factoid]] = defaultdict(list)
    for each in found:
        of_person[each.person].append(each)
        of_source[each.source].append(each)
    people = list(each_of(store, "Person", "RETURN x.id AS id, x.name AS name, x.names AS names"))
    return Factoids(
        all={each.id: each for each in found},
        of_person=of_person,
        of_source=of_source,
        sources={each.id: each for each in _sources(store)},
        names={row["id"]: row["name"] or "" for row in people},
        spelled={row["id"]: _spelled(row) for row in people},
    )


def _spelled(row: Row) -> str:
    return "\n".join(spellings([row["name"] or "", *(row["names"] or ())], of_a_person=True))


def _factoids(store: Store) -> Iterator[Factoid]:
    places: dict[str, list[Ref]] = defaultdict(list)
    at = "MATCH (x)<-[:AT]-(y:Event) RETURN y.id AS of, x.id AS id, x.name AS name"
    for row in sorted(each_of(store, "Place", at), key=lambda row: (row["name"] or "", row["id"])):
        places[row["of"]].append(Ref(id=row["id"], name=row["name"] or ""))
    for label, query in _QUERIES.items():
        first: dict[str, Row] = {}
        for row in each_of(store, label, query):
            of = f"{row['id']}.{row['person']}" if label == "Event" else row["id"]
            known = first.get(of)
            if known is None or (row["source"], row["start"]) < (known["source"], known["start"]):
                first[of] = row
        for of, row in first.items():
            yield _factoid(of, label, row, tuple(places.get(row["id"], ())))


def _factoid(id: str, label: str, row: Row, places: tuple[Ref, ...]) -> Factoid:
    role = "、".join(row["role"]) if isinstance(row["role"], list) else row["role"]
    return Factoid(
        id=id,
        person=row["person"],
        name=row["name"] or "",
        source=row["source"],
        label=label,
        type=row["type"] or "",
        role=Ref(id=row["role_id"] or "", name=role) if role else None,
        member_of=Ref(id=row["body_id"], name=row["body"] or "") if row["body_id"] else None,
        places=places,
        date=row["date"],
        date_text=row["date_text"],
        earliest=row["earliest"],
        latest=row["latest"],
        content=row["quote"] or "",
        created_by=row["extractor"] or "",
        created_when=(row["loaded"] or "")[:10],
    )


def _sources(store: Store) -> Iterator[Source]:
    for row in store.read(
        "MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.file AS file, d.publisher AS publisher, "
        "d.published AS published, d.loaded AS loaded ORDER BY id"
    ):
        title = row["title"] or row["file"] or row["id"]
        told = (title, row["publisher"], row["published"])
        yield Source(row["id"], "，".join(filter(None, told)), (row["loaded"] or "")[:10])
