"""The writes that put tenures of posts into a store, in the place of those that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from graph.loading.parts import in_parts
from graph.stores.base import Access, Step
from graph.tenures.followed import Followed
from graph.tenures.spans import Span
from graph.tenures.tenure import Tenure

_OF_TENURE = (
    *("start", "end", "start_earliest", "start_latest", "end_earliest", "end_latest"),
    *("acting", "status", "some_days"),
)
_OF_SPAN = ("from", "to", "certainty", "because", "acting", "tenure")
_OF_FOLLOWED = ("relation", "days_min", "days_max")


def _map(row: str, names: Iterable[str]) -> str:
    """Properties for what is made: those that are set afterwards are written twice."""
    return ", ".join(f"{name}: {row}.{name}" for name in names)


_ENDS = "UNWIND $rows AS row MATCH (who:Person {id: row.person}) MATCH (post:Post {id: row.post}) "
_NEW = f"CREATE (t:Tenure {{id: row.id, {_map('row', _OF_TENURE)}}}) "
_KNOWN = "MATCH (t:Tenure {id: row.id}) SET t += row.properties "
_EDGES = (
    "CREATE (who)-[:HELD]->(t) CREATE (t)-[:OF]->(post) WITH who, post, row UNWIND row.spans AS span "
    f"CREATE (who)-[:IN_POST {{{_map('span', _OF_SPAN)}}}]->(post)"
)
_RESTS_ON = (
    "UNWIND $rows AS row MATCH (t:Tenure {{id: row.tenure}}) MATCH (s:{label} {{id: row.statement}}) "
    "CREATE (t)-[:RESTS_ON {{moved: row.moved, because: row.because}}]->(s)"
)
_FOLLOWED_BY = (
    "UNWIND $rows AS row MATCH (one:Tenure {id: row.one}) MATCH (other:Tenure {id: row.other}) "
    f"CREATE (one)-[:FOLLOWED_BY {{{_map('row', _OF_FOLLOWED)}}}]->(other)"
)

# The embedded store refuses some transactions that delete a thousand nodes and make others of the same ids:
# what stays is kept, and loses its edges.
_CLEARED = (
    "UNWIND $ids AS id MATCH (:Post {id: id})<-[h:IN_POST]-() DELETE h",
    "UNWIND $ids AS id MATCH (:Post {id: id})<-[:OF]-(t:Tenure) WHERE NOT t.id IN $kept DETACH DELETE t",
    "UNWIND $ids AS id MATCH (:Post {id: id})<-[:OF]-(t:Tenure) WITH t MATCH (t)-[r]-() DELETE r",
)


def tenure_steps(
    access: Access,
    posts: Sequence[str],
    tenures: Sequence[Tenure],
    neighbours: Sequence[Followed],
    labels: Mapping[str, str],
) -> list[Step]:
    """The writes by which these are all tenures of the posts; `labels` are those of the statements that they
    rest on."""
    stored = access.read(
        "UNWIND $ids AS id MATCH (:Post {id: id})<-[:OF]-(t:Tenure) RETURN DISTINCT t.id AS id",
        ids=list(posts),
    )
    known = {row["id"] for row in stored}
    kept = [tenure.id for tenure in tenures if tenure.id in known]
    steps: list[Step] = [(each, {"ids": posts, "kept": kept}) for each in _CLEARED if known]
    new = [_row(tenure) for tenure in tenures if tenure.id not in known]
    old = [
        {**_row(tenure), "properties": tenure_properties(tenure)} for tenure in tenures if tenure.id in known
    ]
    steps += in_parts(_ENDS + _NEW + _EDGES, new)
    steps += in_parts(_ENDS + _KNOWN + _EDGES, old)
    for label in ("Appointment", "Holding", "Event"):
        steps += in_parts(_RESTS_ON.format(label=label), _rests(tenures, labels, label))
    steps += in_parts(_FOLLOWED_BY, map(asdict, neighbours))
    return steps


def _row(tenure: Tenure) -> dict[str, Any]:
    ends = {"id": tenure.id, "person": tenure.person, "post": tenure.post}
    spans = [span_properties(tenure, span) for span in tenure.spans]
    return {**ends, **tenure_properties(tenure), "spans": spans}


def tenure_properties(tenure: Tenure) -> dict[str, Any]:
    """The properties of its node."""
    some_days = [f"{first}/{last}" for first, last in tenure.some_days]
    own = {name: getattr(tenure, name) for name in _OF_TENURE if name != "some_days"}
    return own | {"some_days": some_days or None}


def span_properties(tenure: Tenure, span: Span) -> dict[str, Any]:
    """The properties of a span; its ends are always real dates."""
    return {
        "from": span.first,
        "to": span.last,
        "certainty": span.certainty.value,
        "because": span.rule.because,
        "acting": tenure.acting,
        "tenure": tenure.id,
    }


def _rests(tenures: Sequence[Tenure], labels: Mapping[str, str], label: str) -> Iterator[dict[str, Any]]:
    """Each with the statements of one label that it rests on, and the bounds that they set, each with the
    rule by which."""
    for tenure in tenures:
        for statement in tenure.rests_on:
            if labels[statement] == label:
                moved = sorted(bound for bound, mover in tenure.moved.items() if mover == statement)
                because = [tenure.rules[bound].because for bound in moved]
                yield {
                    "tenure": tenure.id,
                    "statement": statement,
                    "moved": moved or None,
                    "because": because or None,
                }
