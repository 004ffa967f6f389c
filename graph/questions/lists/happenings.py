"""The lists of events, projects and honours."""

from __future__ import annotations

from collections.abc import Iterator

from graph.questions.lists.reading import (
    each_of,
    names_of,
    refs_of,
    said_of,
    titles_of_documents,
    years_of,
)
from graph.questions.lists.table import Column, Line, Spec, Table, Thing, folded, spellings
from graph.questions.project import stages_of
from graph.stores.base import Store

EVENTS = Spec(
    "events",
    (Column("date", "date"), Column("type", "word"), Column("state", "word"), Column("places", "thing")),
    ("type", "year", "place", "section", "state", "document"),
    "date",
)
PROJECTS = Spec(
    "projects",
    (
        Column("name", "thing"),
        Column("stage", "word"),
        Column("date", "date"),
        Column("investment_yuan", "yuan"),
        Column("organizations", "thing"),
        Column("places", "thing"),
    ),
    ("type", "stage", "year", "place", "organization", "document"),
    "name",
)
HONOURS = Spec(
    "honours",
    (
        Column("date", "date"),
        Column("recipient", "thing"),
        Column("honour"),
        Column("granted_by", "thing"),
    ),
    ("type", "year", "place", "organization", "document"),
    "date",
)
_RECIPIENTS = {"person": "Person", "organization": "Organization", "place": "Place"}


def events(store: Store) -> Table:
    """Every entry and dated statement, by date."""
    said = said_of(store, "event")
    places = refs_of(store, "Place", "(x)<-[:AT]-(y:Event)", turned=True)

    def lines() -> Iterator[Line]:
        for row in each_of(
            store,
            "Event",
            "RETURN x.id AS id, x.date AS date, x.earliest AS earliest, x.latest AS latest, "
            "x.type AS type, x.section AS section, x.planned AS planned, x.text AS text",
        ):
            own = tuple(Thing(kind="place", **ref.model_dump()) for ref in places.get(row["id"], ()))
            state = "planned" if row["planned"] else "done"
            yield Line(
                row["id"],
                (row["date"], row["type"], state, own),
                {
                    "type": [row["type"]],
                    "year": years_of(row["earliest"], row["latest"]),
                    "place": [place.name for place in own],
                    "section": [row["section"]],
                    "state": [state],
                    "document": said[row["id"]].documents,
                },
                [folded(row["text"] or "")],
                ("Event", row["id"]),
                (row["earliest"], row["latest"]),
                {"date": row["earliest"] or row["latest"]},
            )

    return Table(EVENTS, lines(), titles_of_documents(store))


def projects(store: Store) -> Table:
    """Every project with the last stage that it reached; what is only planned is no stage reached."""
    said = said_of(store, "project")
    places = refs_of(store, "Project", "(x)-[:AT]->(y:Place)")
    bodies = refs_of(store, "Project", "(x)<-[:CARRIES_OUT]-(y:Organization)")
    found = list(
        each_of(
            store,
            "Project",
            "RETURN x.id AS id, x.name AS name, x.names AS names, x.type AS type, "
            "x.investment_yuan AS investment_yuan",
        )
    )
    stages = stages_of(store, [row["id"] for row in found])

    def lines() -> Iterator[Line]:
        for row in found:
            own = stages.get(row["id"], [])
            done = [stage for stage in own if not stage["planned"]]
            at = tuple(Thing(kind="place", **ref.model_dump()) for ref in places.get(row["id"], ()))
            by = tuple(Thing(kind="organization", **ref.model_dump()) for ref in bodies.get(row["id"], ()))
            last = done[-1] if done else {}
            state = last.get("stage") or ("planned" if own else "unknown")
            days = [day for stage in own for day in (stage["earliest"], stage["latest"]) if day]
            yield Line(
                row["id"],
                (
                    Thing(kind="project", id=row["id"], name=row["name"] or ""),
                    state,
                    last.get("date"),
                    row["investment_yuan"],
                    by,
                    at,
                ),
                {
                    "type": [row["type"]],
                    "stage": [state],
                    "year": {year for stage in own for year in years_of(stage["earliest"], stage["latest"])},
                    "place": [place.name for place in at],
                    "organization": [body.name for body in by],
                    "document": said[row["id"]].documents,
                },
                spellings([row["name"] or "", *(row["names"] or ())]),
                ("Project", row["id"]),
                (min(days, default=None), max(days, default=None)),
                {"date": last.get("earliest") or last.get("latest")},
            )

    return Table(PROJECTS, lines(), titles_of_documents(store))


def honours(store: Store) -> Table:
    """Every distinction and who received it."""
    said = said_of(store, "honour")
    granted = refs_of(store, "Honour", "(x)-[:GRANTED_BY]->(y:Organization)")
    received: dict[str, tuple[Thing, ...]] = {}
    for kind, label in _RECIPIENTS.items():
        for of, refs in refs_of(store, "Honour", f"(x)-[:GIVEN_TO]->(y:{label})").items():
            received[of] = received.get(of, ()) + tuple(Thing(kind=kind, **ref.model_dump()) for ref in refs)
    places = names_of(store, "Honour", "(x)-[:GIVEN_TO]->(:Organization)-[:PART_OF]->(y:Place)")

    def lines() -> Iterator[Line]:
        for row in each_of(
            store,
            "Honour",
            "RETURN x.id AS id, x.title AS title, x.date AS date, x.earliest AS earliest, x.latest AS latest",
        ):
            to = received.get(row["id"], ())
            by = tuple(Thing(kind="organization", **ref.model_dump()) for ref in granted.get(row["id"], ()))
            given_to_places = [each.name for each in to if each.kind == "place"]
            yield Line(
                row["id"],
                (row["date"], to, row["title"], by),
                {
                    "type": [each.kind for each in to],
                    "year": years_of(row["earliest"], row["latest"]),
                    "place": [*given_to_places, *places.get(row["id"], ())],
                    "organization": [each.name for each in by],
                    "document": said[row["id"]].documents,
                },
                [*spellings([row["title"] or ""]), *spellings([each.name for each in (*to, *by)])],
                ("Honour", row["id"]),
                (row["earliest"], row["latest"]),
                {"date": row["earliest"] or row["latest"]},
            )

    return Table(HONOURS, lines(), titles_of_documents(store))
