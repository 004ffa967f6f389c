"""What lists and pages need beside the questions: names, counts, and what is worth showing first.

Plain rows by id or by name; where a name has to be read, or a date weighed, a question is the right choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph.errors import UnknownName
from graph.lexicon.titles import titles
from graph.questions.shared.evidence_rows import ORIGIN, Origin
from graph.questions.shared.former_ids import read_by_id
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store

_COUNTED = ("Document", "Event", "Person", "Organization", "Post", "Tenure", "Project", "Honour", "Issue")
_LIKELY = 100
"""Posts with most tenures, and of these the tenures with most statements, among which a proved span is looked
for."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a store: how many nodes of each label, and the dates of its first and last entry, EDTF."""

    counts: Mapping[str, int]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PersonNames:
    """One person by name; `names` are the other forms that sources print."""

    id: str
    name: str
    names: tuple[str, ...]
    gender: str | None
    ethnicity: str | None
    born: str | None = None
    died: str | None = None
    """EDTF."""
    namesakes: tuple[str, ...] = ()
    """Ids of people of the same name who are not known to be the same."""


@dataclass(frozen=True, slots=True)
class OrganizationNames:
    """One organization by name; `names` are the other forms that sources print."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None
    part_of: Ref | None = None
    """The organization or place that it is part of."""


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """One place by name; `names` are the other forms that sources print."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None
    around: tuple[Ref, ...] = ()
    """The places that it lies in."""
    within: tuple[Ref, ...] = ()
    """The places that lie in it."""


@dataclass(frozen=True, slots=True)
class PostNames:
    """The title of a post, and the organization that it is in, if one is known."""

    title: str
    organization: Ref | None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class StatedPassage:
    """A passage of a document, and the statement that rests on it."""

    start: int
    end: int
    statement: str
    """Id of the statement."""
    kind: str
    """`event`, `appointment`, `holding` …"""
    says: str
    date: str | None
    """As printed, or else as read."""
    page: int | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class ProvedHolder:
    """A person who is proved in a post on a day."""

    person: Ref
    post: str
    organization: Ref
    on: date


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post that people held, with its organization's name."""

    id: str
    title: str
    organization: str


# -- the whole store ------------------------------------------------------------------------------------


def contents(store: Store) -> Contents:
    """How much is in the store. A span of years (今后五年) is no date of an entry."""
    counts = {label: int(store.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"]) for label in _COUNTED}
    first, last = (
        store.read(
            "MATCH (e:Event) WHERE e.planned <> true AND e.earliest IS NOT NULL AND NOT e.date CONTAINS '/' "
            f"RETURN e.date AS date ORDER BY e.earliest {way}, e.latest, e.id LIMIT 1"
        )
        for way in ("", "DESC")
    )
    return Contents(counts, *(rows[0]["date"] if rows else None for rows in (first, last)))


def most_held(store: Store, limit: int = 200) -> tuple[list[str], list[str]]:
    """Names of organizations and titles of posts that people held, the most held first.

    What is not known to be an organization by its name, or a title of one post, is suggested to nobody.
    """
    organizations = store.read(
        "MATCH (t:Tenure)-[:OF]->(:Post)-[:IN]->(o:Organization) WHERE o.kind IS NOT NULL "
        "RETURN o.name AS name, count(t) AS n ORDER BY n DESC, name LIMIT $limit",
        limit=limit,
    )
    posts = store.read(
        "MATCH (t:Tenure)-[:OF]->(p:Post) "
        "RETURN p.title AS name, count(t) AS n ORDER BY n DESC, name LIMIT $limit",
        limit=limit,
    )
    known = {row.title for row in titles()}
    plain_titles = [row["name"] for row in posts if row["name"] in known or row["name"].startswith("副")]
    return [row["name"] for row in organizations], plain_titles


def best_proved(store: Store) -> ProvedHolder | None:
    """The holder for whom most statements speak, on the day in the middle of a span that they prove.

    Looked for in the posts that most people held, since a store may have a hundred thousand.
    """
    posts = store.read(
        "MATCH (t:Tenure)-[:OF]->(p:Post) RETURN p.id AS id, count(t) AS n ORDER BY n DESC, id LIMIT $limit",
        limit=_LIKELY,
    )
    most = store.read(
        "UNWIND $ids AS post MATCH (:Post {id: post})<-[:OF]-(t:Tenure)-[:RESTS_ON]->(s) "
        "RETURN t.id AS id, count(s) AS n ORDER BY n DESC, id LIMIT $limit",
        ids=[row["id"] for row in posts],
        limit=_LIKELY,
    )
    rows = store.read(
        "UNWIND $ids AS id MATCH (t:Tenure {id: id})<-[:HELD]-(p:Person) "
        "MATCH (t)-[:OF]->(post:Post)-[:IN]->(o:Organization) "
        "MATCH (p)-[h:IN_POST {certainty: 'certain'}]->(post) WHERE h.tenure = t.id "
        "RETURN p.id AS person_id, p.name AS person, post.title AS post, "
        "o.id AS organization_id, o.name AS organization, h.from AS first, h.to AS last, t.id AS id",
        ids=[row["id"] for row in most],
    )
    place = {row["id"]: number for number, row in enumerate(most)}
    rows.sort(key=lambda row: (place[row["id"]], row["first"]))
    for row in rows:
        on = row["first"] + (row["last"] - row["first"]) // 2
        person = Ref(id=row["person_id"], name=row["person"])
        organization = Ref(id=row["organization_id"], name=row["organization"])
        return ProvedHolder(person, row["post"], organization, on)
    return None


def most_held_post(store: Store) -> HeldPost | None:
    """The post with most tenures."""
    rows = store.read(
        "MATCH (t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization) "
        "RETURN post.id AS id, post.title AS title, o.name AS organization, count(t) AS n "
        "ORDER BY n DESC, id LIMIT 1"
    )
    return HeldPost(rows[0]["id"], rows[0]["title"], rows[0]["organization"]) if rows else None


def best_known_project(store: Store) -> Ref | None:
    """The project with most stages."""
    rows = store.read(
        "MATCH (p:Project)-[:REACHED]->(m:Milestone) "
        "RETURN p.id AS id, p.name AS name, count(m) AS n ORDER BY n DESC, id LIMIT 1"
    )
    return Ref(id=rows[0]["id"], name=rows[0]["name"]) if rows else None


# -- people, organizations and posts by name or id ------------------------------------------------------


_OF_PERSON = "n.gender AS gender, n.ethnicity AS ethnicity, n.born AS born, n.died AS died"


def people(store: Store, q: str | None, limit: int, offset: int) -> tuple[list[PersonNames], int]:
    """People by name, those whose name has `q` in it, and how many there are."""
    rows, total = _named(store, "Person", _OF_PERSON, q, limit, offset)
    return [_person(row) for row in rows], total


def organizations(
    store: Store, q: str | None, limit: int, offset: int
) -> tuple[list[OrganizationNames], int]:
    """Organizations by name, those whose name has `q` in it, and how many there are."""
    rows, total = _named(store, "Organization", "n.kind AS kind", q, limit, offset)
    return [_organization(row) for row in rows], total


def person(store: Store, id: str) -> PersonNames:
    """One person. Raises `UnknownName` for an id that is not there."""
    rows = read_by_id(
        store,
        f"MATCH (n:Person {{id: $id}}) RETURN n.id AS id, n.name AS name, n.names AS names, {_OF_PERSON}",
        id,
    )
    if not rows:
        raise UnknownName(f"没有这个人物编号 (no such person): {id}")
    same = store.read(
        "MATCH (n:Person {name: $name}) WHERE n.id <> $id RETURN n.id AS id ORDER BY id",
        name=rows[0]["name"],
        id=rows[0]["id"],
    )
    return _person(rows[0], tuple(row["id"] for row in same))


def organization(store: Store, id: str) -> OrganizationNames:
    """One organization. Raises `UnknownName` for an id that is not there."""
    rows = read_by_id(
        store,
        "MATCH (n:Organization {id: $id}) "
        "RETURN n.id AS id, n.name AS name, n.names AS names, n.kind AS kind",
        id,
    )
    if not rows:
        raise UnknownName(f"没有这个机构编号 (no such organization): {id}")
    above = store.read(
        "MATCH (:Organization {id: $id})-[:PART_OF]->(o) RETURN o.id AS id, o.name AS name ORDER BY id",
        id=rows[0]["id"],
    )
    return _organization(rows[0], Ref(id=above[0]["id"], name=above[0]["name"]) if above else None)


def post(store: Store, id: str) -> PostNames:
    """One post. Raises `UnknownName` for an id that is not there."""
    rows = read_by_id(
        store,
        "MATCH (p:Post {id: $id}) OPTIONAL MATCH (p)-[:IN]->(o:Organization) "
        "RETURN p.title AS title, p.level AS level, o.id AS id, o.name AS name",
        id,
    )
    if not rows:
        raise UnknownName(f"没有这个职务编号 (no such post): {id}")
    row = rows[0]
    where = Ref(id=row["id"], name=row["name"]) if row["id"] and row["name"] else None
    return PostNames(row["title"], where, row["level"])


def place(store: Store, id: str) -> PlaceNames:
    """One place. Raises `UnknownName` for an id that is not there."""
    rows = read_by_id(
        store,
        "MATCH (n:Place {id: $id}) RETURN n.id AS id, n.name AS name, n.names AS names, n.kind AS kind",
        id,
    )
    if not rows:
        raise UnknownName(f"没有这个地点编号 (no such place): {id}")
    ties = [
        tuple(
            Ref(id=row["id"], name=row["name"])
            for row in store.read(
                f"MATCH (:Place {{id: $id}}){way}(p:Place) "
                "RETURN p.id AS id, p.name AS name ORDER BY name, id",
                id=rows[0]["id"],
            )
        )
        for way in ("-[:PART_OF]->", "<-[:PART_OF]-")
    ]
    return PlaceNames(rows[0]["id"], rows[0]["name"], _others(rows[0]), rows[0]["kind"], *ties)


def organizations_of_post(store: Store, id: str) -> list[Ref]:
    """The organization that a post is in; several where judgements of old have joined posts of several."""
    rows = store.read(
        "MATCH (:Post {id: $id})-[:IN]->(o:Organization) RETURN o.id AS id, o.name AS name ORDER BY id", id=id
    )
    return [Ref(id=row["id"], name=row["name"] or "") for row in rows]


def _named(
    store: Store,
    label: Literal["Person", "Organization"],
    also: str,
    q: str | None,
    limit: int,
    offset: int,
) -> tuple[list[Row], int]:
    where = "WHERE n.name CONTAINS $q" if q else ""
    given = {"q": q} if q else {}
    rows = store.read(
        f"MATCH (n:{label}) {where} RETURN n.id AS id, n.name AS name, n.names AS names, {also} "
        "ORDER BY name, id SKIP $offset LIMIT $limit",
        limit=limit,
        offset=offset,
        **given,
    )
    total = store.read(f"MATCH (n:{label}) {where} RETURN count(n) AS n", **given)
    return rows, int(total[0]["n"])


def _person(row: Row, namesakes: tuple[str, ...] = ()) -> PersonNames:
    names = row["id"], row["name"], _others(row)
    return PersonNames(*names, row["gender"], row["ethnicity"], row["born"], row["died"], namesakes)


def _organization(row: Row, part_of: Ref | None = None) -> OrganizationNames:
    return OrganizationNames(row["id"], row["name"], _others(row), row["kind"], part_of)


def _others(row: Row) -> tuple[str, ...]:
    return tuple(name for name in row["names"] or () if name != row["name"])


# -- the text of a document -----------------------------------------------------------------------------


def passages_between(store: Store, document: str, start: int, end: int) -> list[StatedPassage]:
    """What a document states between two places of its text, in order."""
    rows = store.read(
        "MATCH (:Document {id: $id})<-[:IN]-(p:Passage)<-[:STATED_IN]-(s) "
        "WHERE p.start < $end AND p.end > $start "
        "RETURN p.start AS start, p.end AS end, p.page AS page, s.id AS id, labels(s)[0] AS label, "
        "coalesce(s.as_printed, s.name, s.title, s.stage, s.expected, s.date, '') AS says, "
        f"coalesce(s.date_text, s.date, s.as_of) AS date, {ORIGIN} "
        "ORDER BY start, end DESC, id",
        id=document,
        start=start,
        end=end,
    )
    return [
        StatedPassage(
            row["start"],
            row["end"],
            row["id"],
            kind=row["label"].lower(),
            says=row["says"],
            date=row["date"],
            page=row["page"],
            origin=Origin.of(row),
        )
        for row in rows
    ]


def headings_of(store: Store, document: str) -> list[tuple[tuple[str, ...], int]]:
    """The headings that stand above entries of a document, and where the first entry below each begins."""
    rows = store.read(
        "MATCH (:Document {id: $id})<-[:IN]-(p:Passage)<-[:STATED_IN]-(e:Event) WHERE e.heading IS NOT NULL "
        "RETURN e.heading AS heading, min(p.start) AS start ORDER BY start",
        id=document,
    )
    return [(tuple(row["heading"]), row["start"]) for row in rows if row["heading"]]
