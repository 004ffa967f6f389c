"""The lists of people, organizations, posts and tenures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from graph.dates import Certainty
from graph.questions.lists.reading import (
    counts_of,
    each_of,
    iso,
    of_all,
    places_of_organizations,
    said_of,
    titles_of_documents,
    years_of,
)
from graph.questions.lists.table import Bound, Column, Line, Spec, Table, Thing, spellings
from graph.stores.base import Row, Store

PEOPLE = Spec(
    "people",
    (
        Column("name", "thing"),
        Column("posts", late=True),
        Column("held", "number"),
        Column("first", "date"),
        Column("last", "date"),
        Column("gender"),
        Column("ethnicity"),
    ),
    ("place", "gender", "ethnicity", "document"),
    "name",
)
ORGANIZATIONS = Spec(
    "organizations",
    (
        Column("name", "thing"),
        Column("type"),
        Column("places"),
        Column("number_of_posts", "number"),
        Column("number_of_people", "number"),
        Column("number_of_events", "number"),
        Column("number_of_projects", "number"),
    ),
    ("type", "place", "document"),
    "name",
)
POSTS = Spec(
    "posts",
    (
        Column("name", "thing"),
        Column("organization", "thing"),
        Column("held", "number"),
        Column("number_of_people", "number"),
        Column("first", "date"),
        Column("last", "date"),
    ),
    ("type", "place", "organization", "document"),
    "name",
)
TENURES = Spec(
    "tenures",
    (
        Column("person", "thing"),
        Column("organization", "thing"),
        Column("post", "thing"),
        Column("start", "bound"),
        Column("end", "bound"),
        Column("certainty", "word"),
        Column("state", "word"),
    ),
    ("certainty", "type", "place", "organization", "year", "document", "state"),
    "person",
)


def people(store: Store) -> Table:
    """Everybody, with how often and how long each is proved in post."""
    places, said = places_of_organizations(store), said_of(store, "person")
    held, bodies = _held_by_people(store)
    days = _days_in_post(store, "p")

    def lines() -> Iterator[Line]:
        for row in each_of(
            store,
            "Person",
            "RETURN x.id AS id, x.name AS name, x.names AS names, x.gender AS gender, "
            "x.ethnicity AS ethnicity",
        ):
            about, name = said.get(row["id"]), row["name"] or ""
            first, last = days.get(row["id"], (None, None))
            yield Line(
                row["id"],
                (
                    Thing(kind="person", id=row["id"], name=name),
                    held.get(row["id"], 0),
                    iso(first),
                    iso(last),
                    row["gender"],
                    row["ethnicity"],
                ),
                {
                    "place": of_all(bodies.get(row["id"], ()), places),
                    "gender": [row["gender"]],
                    "ethnicity": [row["ethnicity"]],
                    "document": about.documents if about else (),
                },
                spellings([name, *(row["names"] or ())], of_a_person=True),
                about.statement if about else None,
                (first, last),
                {"first": first, "last": last},
            )

    return Table(PEOPLE, lines(), titles_of_documents(store))


def organizations(store: Store) -> Table:
    """Every organization, with how much is known of it."""
    places, said = places_of_organizations(store), said_of(store, "organization")
    posts = counts_of(store, "Organization", "(x)<-[:IN]-(y:Post)")
    holders = counts_of(store, "Organization", "(x)<-[:IN]-(:Post)<-[:OF]-(:Tenure)<-[:HELD]-(y:Person)")
    events = counts_of(store, "Organization", "(x)-[:TOOK_PART]->(y:Event)")
    projects = counts_of(store, "Organization", "(x)-[:CARRIES_OUT]->(y:Project)")

    def lines() -> Iterator[Line]:
        for row in each_of(
            store, "Organization", "RETURN x.id AS id, x.name AS name, x.names AS names, x.kind AS type"
        ):
            identity, about = row["id"], said.get(row["id"])
            own = places.get(identity, ())
            counts = [each.get(identity, 0) for each in (posts, holders, events, projects)]
            yield Line(
                identity,
                (Thing(kind="organization", id=identity, name=row["name"] or ""), row["type"], own, *counts),
                {"type": [row["type"]], "place": own, "document": about.documents if about else ()},
                spellings([row["name"] or "", *(row["names"] or ())]),
                about.statement if about else None,
            )

    return Table(ORGANIZATIONS, lines(), titles_of_documents(store))


def posts(store: Store) -> Table:
    """Every post, with its organization and how many held it."""
    places, said = places_of_organizations(store), said_of(store, "post")
    held = {
        row["of"]: row
        for row in each_of(
            store,
            "Post",
            "MATCH (x)<-[:OF]-(t:Tenure)<-[:HELD]-(p:Person) RETURN x.id AS of, "
            "count(DISTINCT t.id) AS n, count(DISTINCT p.id) AS people",
        )
    }
    days = _days_in_post(store, "x")

    def lines() -> Iterator[Line]:
        for row in each_of(
            store,
            "Post",
            "OPTIONAL MATCH (x)-[:IN]->(o:Organization) "
            "RETURN x.id AS id, x.title AS title, o.id AS organization_id, o.name AS organization",
        ):
            own, about = held.get(row["id"], {}), said.get(row["id"])
            title = row["title"] or ""
            first, last = days.get(row["id"], (None, None))
            yield Line(
                row["id"],
                (
                    Thing(kind="post", id=row["id"], name=title),
                    _organization(row),
                    own.get("n", 0),
                    own.get("people", 0),
                    iso(first),
                    iso(last),
                ),
                {
                    "type": [title],
                    "place": places.get(row["organization_id"], ()),
                    "organization": [row["organization"]],
                    "document": about.documents if about else (),
                },
                spellings([title, f"{row['organization'] or ''}{title}"]),
                about.statement if about else None,
                (first, last),
                {"first": first, "last": last},
            )

    return Table(POSTS, lines(), titles_of_documents(store))


def _surest(store: Store) -> dict[str, Certainty]:
    """The best that is known of any day of each tenure."""
    sure: dict[str, Certainty] = defaultdict(lambda: Certainty.OPEN)
    for row in each_of(
        store,
        "Post",
        "MATCH (x)<-[h:IN_POST]-(:Person) RETURN DISTINCT h.tenure AS of, h.certainty AS certainty",
    ):
        sure[row["of"]] = min(sure[row["of"]], Certainty(row["certainty"]), key=lambda each: each.rank)
    return sure


def tenures(store: Store) -> Table:
    """Every stay of a person in a post, with the best that is known of any of its days."""
    places, said = places_of_organizations(store), said_of(store, "tenure")
    sure = _surest(store)

    def lines() -> Iterator[Line]:
        for row in each_of(
            store,
            "Post",
            "OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
            "MATCH (post)<-[:OF]-(t:Tenure)<-[:HELD]-(p:Person) "
            "RETURN t.id AS id, p.id AS person_id, p.name AS person, post.id AS post_id, post.title AS post, "
            "o.id AS organization_id, o.name AS organization, t.start AS start, t.end AS end, "
            "t.start_earliest AS start_earliest, t.start_latest AS start_latest, "
            "t.end_earliest AS end_earliest, t.end_latest AS end_latest, t.acting AS acting, "
            "t.status AS status",
            "post",
        ):
            about = said.get(row["id"])
            state = _states(row)
            person, post = (
                Thing(kind="person", id=row["person_id"], name=row["person"] or ""),
                row["post"] or "",
            )
            yield Line(
                row["id"],
                (
                    person,
                    _organization(row),
                    Thing(kind="post", id=row["post_id"], name=post),
                    Bound(date=row["start"], earliest=row["start_earliest"], latest=row["start_latest"]),
                    Bound(date=row["end"], earliest=row["end_earliest"], latest=row["end_latest"]),
                    str(sure[row["id"]]),
                    state,
                ),
                {
                    "certainty": [str(sure[row["id"]])],
                    "type": [post],
                    "place": places.get(row["organization_id"], ()),
                    "organization": [row["organization"]],
                    "year": years_of(row["start_earliest"], row["start_latest"]),
                    "document": about.documents if about else (),
                    "state": state,
                },
                spellings([person.name], of_a_person=True)
                + spellings([f"{row['organization'] or ''}{post}"]),
                about.statement if about else None,
                (row["start_earliest"], row["end_latest"]),
                {
                    "start": row["start_earliest"] or row["start_latest"],
                    "end": row["end_latest"] or row["end_earliest"],
                },
            )

    return Table(TENURES, lines(), titles_of_documents(store))


def _organization(row: Row) -> Thing | None:
    name = row["organization"] or ""
    return (
        Thing(kind="organization", id=row["organization_id"], name=name) if row["organization_id"] else None
    )


def _states(row: Row) -> tuple[str, ...]:
    """`acting`, `contradicted`, and what is printed of it (挂职)."""
    printed = (row["status"] or "").split("、")
    return tuple(filter(None, ["acting" if row["acting"] else "", *printed]))


def _held_by_people(store: Store) -> tuple[dict[str, int], dict[str, set[str]]]:
    """How many tenures each person held, and in which organizations."""
    held: dict[str, int] = defaultdict(int)
    bodies: dict[str, set[str]] = defaultdict(set)
    for row in each_of(
        store,
        "Post",
        "OPTIONAL MATCH (x)-[:IN]->(o:Organization) MATCH (x)<-[:OF]-(t:Tenure)<-[:HELD]-(p:Person) "
        "RETURN p.id AS person, o.id AS organization, count(DISTINCT t.id) AS n",
    ):
        held[row["person"]] += row["n"]
        bodies[row["person"]].add(row["organization"])
    return held, bodies


def _days_in_post(store: Store, of: str) -> dict[str, tuple[date, date]]:
    """The first and the last day that is proved or presumed, of each person `p` or each post `x`."""
    known: dict[str, tuple[date, date]] = {}
    for row in each_of(
        store,
        "Post",
        "MATCH (x)<-[h:IN_POST]-(p:Person) WHERE h.certainty IN ['certain', 'presumed'] "
        f"RETURN {of}.id AS of, min(h.from) AS first, max(h.to) AS last",
    ):
        first, last = known.get(row["of"], (row["first"], row["last"]))
        known[row["of"]] = min(first, row["first"]), max(last, row["last"])
    return known
