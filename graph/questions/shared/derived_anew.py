"""Tenures under other presumptions than the store's own, or of the statements that it had before a time:
derived for one answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.questions.shared.evidence_rows import Told, support_order
from graph.questions.shared.parameters import SpanRow
from graph.stores.base import Row, Store
from graph.stores.stated import stated_of_posts
from graph.tenures.bounds import derive_tenures, has_one_seat
from graph.tenures.rules import Habits
from graph.tenures.tenure import Tenure


def derived_anew(store: Store, rows: Sequence[Row], habits: Habits) -> list[Row]:
    """The rows of the same people in the same posts, as these habits have them."""
    found = [_row(tenure, stored) for tenure, stored in tenures_anew(store, rows, habits)]
    return sorted(found, key=lambda row: row["tenure"])


def tenures_anew(store: Store, rows: Sequence[Row], habits: Habits) -> Iterator[tuple[Tenure, Sequence[Row]]]:
    """The tenures of the same people in the same posts, each with the rows of its person in its post."""
    by_holder: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_holder[row["person_id"], row["post_id"]].append(row)
    seats = {row["post_id"]: (row["post"], row["organization"]) for row in rows}
    stated = stated_of_posts(store, seats, habits.before)
    for post, statements in stated.statements.items():
        one_seat = has_one_seat(*seats[post])
        body = stated.bodies.get(post, ())
        for tenure in derive_tenures(statements, one_seat, habits, body, stated.lives):
            stored = by_holder.get((tenure.person, post))
            if stored:
                yield tenure, stored


def _row(tenure: Tenure, stored: Sequence[Row]) -> Row:
    own: dict[str, Any] = {
        "tenure": tenure.id,
        "start": tenure.start,
        "end": tenure.end,
        "start_earliest": tenure.start_earliest,
        "start_latest": tenure.start_latest,
        "end_earliest": tenure.end_earliest,
        "end_latest": tenure.end_latest,
        "acting": tenure.acting,
        "status": tenure.status,
        "some_days": [f"{first}/{last}" for first, last in tenure.some_days],
        "spans": spans_of(tenure),
    }
    if "told" in stored[0]:
        own["told"] = _told(tenure, stored)
    return {**stored[0], **own}


def spans_of(tenure: Tenure) -> tuple[SpanRow, ...]:
    """Its days as an answer shows them."""
    return tuple(
        SpanRow(first=s.first, last=s.last, certainty=s.certainty, because=s.rule.because)
        for s in tenure.spans
    )


def _told(tenure: Tenure, stored: Sequence[Row]) -> tuple[Told, ...]:
    """The statements that it rests on now, of those that the stored tenures rest on."""
    known = {each.statement: each for row in stored for each in row["told"]}
    own = [replace(known[each], moved=_moved(tenure, each)) for each in tenure.rests_on if each in known]
    return tuple(sorted(own, key=support_order))


def _moved(tenure: Tenure, statement: str) -> tuple[str, ...]:
    return tuple(sorted(bound for bound, mover in tenure.moved.items() if mover == statement))
