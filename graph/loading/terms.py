"""Terms (届) of congresses and committees, as statements print them: `(Tenure)-[:IN_TERM]->(Term)`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from graph.names import term_number
from graph.provenance import content_id
from graph.stores.base import Access, Row, Step

_STATED = (
    "UNWIND $ids AS id MATCH (o:Organization {{id: id}})<-[:IN]-(:Post)<-[r:TO]-(s:{label}) "
    "WHERE {section} CONTAINS '届' OR r.body CONTAINS '届' OR r.printed CONTAINS '届' "
    "RETURN o.id AS organization, s.id AS id, '{label}' AS label, {section} AS section, r.body AS body, "
    "r.printed AS printed, {earliest} AS earliest, {latest} AS latest"
)
_ACTS = _STATED.format(label="Appointment", section="''", earliest="null", latest="null")
_HOLDINGS = _STATED.format(
    label="Holding", section="coalesce(s.section, '')", earliest="s.earliest", latest="s.latest"
)


def term_steps(access: Access, organizations: Sequence[str]) -> Iterator[Step]:
    """The writes that put the terms of organizations in the place of those they had.

    A term reaches as far as the lists of it say together; acts tell its number, not its years.
    """
    of_term: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for query in (_ACTS, _HOLDINGS):
        for row in access.read(query, ids=list(organizations)):
            number = next(filter(None, map(term_number, (row["section"], row["body"], row["printed"]))), None)
            if number is not None:
                of_term[row["organization"], number].append(row)
    before = "UNWIND $ids AS id MATCH (:Organization {id: id})<-[:OF]-(t:Term)"
    kept = [_id(*key) for key in sorted(of_term)]
    yield f"{before} WHERE NOT t.id IN $kept DETACH DELETE t", {"ids": list(organizations), "kept": kept}
    if not of_term:
        return
    yield f"{before} WITH t MATCH (t)-[r]-() DELETE r", {"ids": list(organizations)}
    yield (
        "UNWIND $rows AS row MATCH (o:Organization {id: row.organization}) "
        "MERGE (t:Term {id: row.id}) SET t += row.properties CREATE (t)-[:OF]->(o)",
        {"rows": [_term(*key, rows) for key, rows in sorted(of_term.items())]},
    )
    for label in ("Appointment", "Holding"):
        members = [
            {"term": _id(*key), "statement": statement}
            for key, rows in sorted(of_term.items())
            for statement in sorted({row["id"] for row in rows if row["label"] == label})
        ]
        both = (
            f"UNWIND $rows AS row MATCH (term:Term {{id: row.term}}) MATCH (s:{label} {{id: row.statement}}) "
        )
        if members:
            yield f"{both} CREATE (s)-[:IN_TERM]->(term)", {"rows": members}
            yield f"{both} MATCH (t:Tenure)-[:RESTS_ON]->(s) MERGE (t)-[:IN_TERM]->(term)", {"rows": members}


def _term(organization: str, number: int, rows: Sequence[Row]) -> Row:
    bounds = [(row["earliest"], row["latest"]) for row in rows if row["label"] == "Holding"]
    firsts: list[date] = [first for first, _ in bounds if first is not None]
    lasts: list[date] = [last for _, last in bounds if last is not None]
    return {
        "id": _id(organization, number),
        "organization": organization,
        "properties": {
            "name": f"第{number}届",
            "number": number,
            "earliest": min(firsts, default=None),
            "latest": max(lasts, default=None),
        },
    }


def _id(organization: str, number: int) -> str:
    return content_id("term", organization, number)
