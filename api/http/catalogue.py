"""What lists and pages need beside the questions: counts, names, a document's text and its marks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from api.http.schemas import Organization, OtherName, Person
from graph.errors import UnknownName
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store
from viz.dates import show_date
from viz.pages.document import Mark
from viz.pages.home import Example, Loaded
from viz.templating import Frame

Named = Literal["Person", "Organization"]
_COUNTED = ("Document", "Event", "Person", "Organization", "Post", "Tenure", "Project", "Honour", "Issue")


@dataclass(frozen=True, slots=True)
class Proved:
    """A person who is proved in a post on a day."""

    person_id: str
    person: str
    post: str
    body_id: str
    body: str
    on: date


def loaded(store: Store) -> Loaded:
    """How much is in the store."""
    counts = {label: int(store.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"]) for label in _COUNTED}
    days = store.read(
        "MATCH (e:Event) WHERE e.planned <> true RETURN min(e.earliest) AS first, max(e.latest) AS last"
    )
    return Loaded(counts, days[0]["first"], days[0]["last"])


def most_named(store: Store, limit: int = 200) -> tuple[list[str], list[str]]:
    """Bodies and posts that people held, the most held first: what the blanks of a form suggest."""
    rows = store.read(
        "MATCH (t:Tenure)-[:OF]->(:Post)-[:IN]->(o:Organization) "
        "RETURN o.name AS name, count(t) AS n ORDER BY n DESC, name LIMIT $limit",
        limit=limit,
    )
    posts = store.read(
        "MATCH (t:Tenure)-[:OF]->(p:Post) "
        "RETURN p.title AS name, count(t) AS n ORDER BY n DESC, name LIMIT $limit",
        limit=limit,
    )
    return [row["name"] for row in rows], [row["name"] for row in posts]


def people(store: Store, q: str | None, limit: int, offset: int) -> tuple[list[Person], int]:
    """People by name, those whose name has `q` in it, and how many there are."""
    rows, total = _named(store, "Person", "n.gender AS gender, n.ethnicity AS ethnicity", q, limit, offset)
    return [_person(row) for row in rows], total


def organizations(store: Store, q: str | None, limit: int, offset: int) -> tuple[list[Organization], int]:
    """Bodies by name, those whose name has `q` in it, and how many there are."""
    rows, total = _named(store, "Organization", "n.kind AS kind", q, limit, offset)
    return [_organization(row, None) for row in rows], total


def person(store: Store, id: str) -> Person:
    """One person. Raises `UnknownName` for an id that is not there."""
    rows = store.read(
        "MATCH (n:Person {id: $id}) RETURN n.id AS id, n.name AS name, n.names AS names, n.gender AS gender, "
        "n.ethnicity AS ethnicity",
        id=id,
    )
    if not rows:
        raise UnknownName(f"没有这个人物编号 (no such person): {id}")
    same = store.read(
        "MATCH (n:Person {name: $name}) WHERE n.id <> $id RETURN n.id AS id ORDER BY id",
        name=rows[0]["name"],
        id=id,
    )
    return _person(rows[0], [row["id"] for row in same])


def organization(store: Store, id: str) -> Organization:
    """One body. Raises `UnknownName` for an id that is not there."""
    rows = store.read(
        "MATCH (n:Organization {id: $id}) "
        "RETURN n.id AS id, n.name AS name, n.names AS names, n.kind AS kind",
        id=id,
    )
    if not rows:
        raise UnknownName(f"没有这个机构编号 (no such organization): {id}")
    above = store.read(
        "MATCH (:Organization {id: $id})-[:PART_OF]->(o) RETURN o.id AS id, o.name AS name ORDER BY id", id=id
    )
    return _organization(rows[0], Ref(id=above[0]["id"], name=above[0]["name"]) if above else None)


def post_names(store: Store, id: str) -> tuple[str, str | None, str | None]:
    """Title of a post, id and name of its body. Raises `UnknownName`."""
    rows = store.read(
        "MATCH (p:Post {id: $id}) OPTIONAL MATCH (p)-[:IN]->(o:Organization) "
        "RETURN p.title AS title, o.id AS id, o.name AS name",
        id=id,
    )
    if not rows:
        raise UnknownName(f"没有这个职务编号 (no such post): {id}")
    return rows[0]["title"], rows[0]["id"], rows[0]["name"]


def marks_of(store: Store, document: str, start: int, end: int) -> list[Mark]:
    """What a document states between two places of its text, in order."""
    rows = store.read(
        "MATCH (:Document {id: $id})<-[:IN]-(p:Passage)<-[:STATED_IN]-(s) "
        "WHERE p.start < $end AND p.end > $start "
        "RETURN p.start AS start, p.end AS end, p.page AS page, s.id AS id, "
        "coalesce(s.as_printed, s.name, s.title, s.stage, s.expected, s.date, '') AS says "
        "ORDER BY start, end DESC, id",
        id=document,
        start=start,
        end=end,
    )
    return [
        Mark(row["start"], row["end"], str(row["id"]).partition("-")[0], row["says"], row["page"])
        for row in rows
    ]


def best_proved(store: Store) -> Proved | None:
    """The holder for whom most statements speak, on the day in the middle of what they prove."""
    rows = store.read(
        "MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization), "
        "(t)-[:RESTS_ON]->(s) "
        "WHERE t.start_latest IS NOT NULL AND t.end_earliest > t.start_latest "
        "RETURN p.id AS person_id, p.name AS person, post.title AS post, o.id AS body_id, o.name AS body, "
        " t.start_latest AS first, t.end_earliest AS last, count(s) AS statements, t.id AS id "
        "ORDER BY statements DESC, id LIMIT 1"
    )
    for row in rows:
        on = row["first"] + (row["last"] - row["first"]) // 2
        return Proved(row["person_id"], row["person"], row["post"], row["body_id"], row["body"], on)
    return None


def examples(store: Store, frame: Frame) -> tuple[list[Example], date | None]:
    """Five links to answers that this store has, and a day on which somebody is proved in post."""
    found: list[Example] = []
    proved = best_proved(store)
    if proved is not None:
        post, body, person, day = proved.post, proved.body, proved.person, proved.on
        on = day.isoformat()
        found += [
            Example(
                frame.link("/holders", organization=body, post=post, on=on),
                f"{body}的{post}在{show_date(on)}是谁？",
                f"Who was {post} of {body} on {show_date(on, 'en')}?",
            ),
            Example(
                frame.link(f"/people/{proved.person_id}"),
                f"{person}任过哪些职务？",
                f"What posts did {person} hold?",
            ),
            Example(
                frame.link(f"/organizations/{proved.body_id}", on=on),
                f"{show_date(on)}，{body}都有谁？",
                f"Who sat in {body} on {show_date(on, 'en')}?",
            ),
        ]
    for row in store.read(
        "MATCH (t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization) "
        "RETURN post.id AS id, post.title AS post, o.name AS body, count(t) AS n ORDER BY n DESC, id LIMIT 1"
    ):
        words = (
            f"{row['body']}{row['post']}先后是谁？",
            f"Who held {row['post']} of {row['body']}, one after another?",
        )
        found.append(Example(frame.link(f"/posts/{row['id']}"), *words))
    for row in store.read(
        "MATCH (p:Project)-[:REACHED]->(m:Milestone) "
        "RETURN p.id AS id, p.name AS name, count(m) AS n ORDER BY n DESC, id LIMIT 1"
    ):
        words = (f"{row['name']}走到了哪一步？", f"How far did {row['name']} get?")
        found.append(Example(frame.link(f"/projects/{row['id']}"), *words))
    return found, proved.on if proved else None


def _named(
    store: Store, label: Named, also: str, q: str | None, limit: int, offset: int
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


def _person(row: Row, namesakes: list[str] | None = None) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        other_names=_others(row),
        gender=row["gender"],
        ethnicity=row["ethnicity"],
        namesakes=namesakes or [],
    )


def _organization(row: Row, parent: Ref | None) -> Organization:
    return Organization(
        id=row["id"], name=row["name"], other_names=_others(row), classification=row["kind"], parent=parent
    )


def _others(row: Row) -> list[OtherName]:
    return [OtherName(name=name) for name in row["names"] or [] if name != row["name"]]
