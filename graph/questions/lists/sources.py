"""The lists of documents, places, and of what was not understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.dates import Edtf
from graph.questions.lists.reading import counts_of, day_of, each_of, said_of, titles_of_documents, years_of
from graph.questions.lists.table import Column, Line, Spec, Table, Thing, folded, spellings
from graph.stores.base import Store

_STATED = {
    "number_of_events": "Event", "number_of_appointments": "Appointment", "number_of_holdings": "Holding",
    "number_of_projects": "Project", "number_of_honours": "Honour", "number_of_issues": "Issue",
}  # fmt: skip
DOCUMENTS = Spec(
    "documents",
    (
        Column("title", "thing"),
        Column("publisher"),
        Column("published", "date"),
        Column("covers", "date"),
        *(Column(name, "number") for name in _STATED),
    ),
    ("type", "place", "publisher", "year"),
    "title",
)
PLACES = Spec(
    "places",
    (
        Column("name", "thing"),
        Column("type"),
        Column("number_of_organizations", "number"),
        Column("number_of_events", "number"),
        Column("number_of_projects", "number"),
    ),
    ("type", "document"),
    "name",
)
ISSUES = Spec(
    "issues",
    (Column("what", "word"), Column("expected"), Column("document", "thing")),
    ("type", "document"),
    "what",
)


def documents(store: Store) -> Table:
    """Every document, with how much it states."""
    counts: dict[str, dict[str, int]] = {
        name: counts_of(store, "Document", f"(x)<-[:IN]-(:Passage)<-[:STATED_IN]-(y:{label})")
        for name, label in _STATED.items()
    }

    def lines() -> Iterator[Line]:
        for row in store.read(
            "MATCH (n:Document) RETURN n.id AS id, n.title AS title, n.file AS file, "
            "n.publisher AS publisher, n.published AS published, n.covers AS covers, "
            "n.places AS places, n.type AS type"
        ):
            covered = Edtf.of(row["covers"])
            days = (covered.earliest, covered.latest) if covered else (None, None)
            name = row["title"] or row["file"] or row["id"]
            yield Line(
                row["id"],
                (
                    Thing(kind="document", id=row["id"], name=name),
                    row["publisher"],
                    row["published"],
                    row["covers"],
                    *(each.get(row["id"], 0) for each in counts.values()),
                ),
                {
                    "type": [row["type"]],
                    "place": row["places"] or (),
                    "publisher": [row["publisher"]],
                    "year": years_of(*days),
                },
                [*spellings([name]), row["file"] or "", row["publisher"] or ""],
                None,
                days,
                {"published": day_of(row["published"]), "covers": days[0] or days[1]},
            )

    return Table(DOCUMENTS, lines())


def places(store: Store) -> Table:
    """Every place, with how much lies in it."""
    said = said_of(store, "place")
    counts = [
        counts_of(store, "Place", f"(x)<-[:{edge}]-(y:{label})")
        for edge, label in (("PART_OF", "Organization"), ("AT", "Event"), ("AT", "Project"))
    ]

    def lines() -> Iterator[Line]:
        for row in store.read(
            "MATCH (n:Place) RETURN n.id AS id, n.name AS name, n.names AS names, n.kind AS type"
        ):
            about = said.get(row["id"])
            yield Line(
                row["id"],
                (
                    Thing(kind="place", id=row["id"], name=row["name"] or ""),
                    row["type"],
                    *(each.get(row["id"], 0) for each in counts),
                ),
                {"type": [row["type"]], "document": about.documents if about else ()},
                spellings([row["name"] or "", *(row["names"] or ())]),
                about.statement if about else None,
            )

    return Table(PLACES, lines(), titles_of_documents(store))


def issues(store: Store) -> Table:
    """Everything that was seen and not understood, in the order of the texts."""
    titles = titles_of_documents(store)
    stated: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for row in each_of(
        store,
        "Document",
        "MATCH (x)<-[:IN]-(g:Passage)<-[:STATED_IN]-(i:Issue) "
        "RETURN i.id AS id, x.id AS document, g.start AS start, g.quote AS quote",
    ):
        stated[row["id"]].append((row["document"], row["start"], row["quote"]))

    def lines() -> Iterator[Line]:
        for row in store.read("MATCH (n:Issue) RETURN n.id AS id, n.what AS what, n.expected AS expected"):
            own = sorted(stated[row["id"]])
            document, start, quote = own[0] if own else ("", 0, "")
            yield Line(
                row["id"],
                (
                    row["what"],
                    row["expected"],
                    Thing(kind="document", id=document, name=titles.get(document, document)),
                ),
                {"type": [row["what"]], "document": [each[0] for each in own]},
                [folded(row["expected"] or ""), folded(quote)],
                ("Issue", row["id"]),
                keys={"what": (row["what"] or "", document, start)},
            )

    return Table(ISSUES, lines(), titles)
