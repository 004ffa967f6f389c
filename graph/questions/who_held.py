"""Who held a post on a day, or over a range of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from graph.dates import Certainty
from graph.questions.shared.base import Answer, Question
from graph.questions.shared.holders import read_holders
from graph.questions.shared.known_before import known_before
from graph.questions.shared.nearest import nearest_told
from graph.questions.shared.parameters import (
    Match,
    MaybeDate,
    Name,
    Presuming,
    TenureRow,
    blank,
    match_blank,
    sure_enough,
)
from graph.questions.shared.resolve_names import note_on
from graph.questions.shared.tenure_rows import (
    Range,
    by_certainty,
    by_time,
    contradictions,
    tenure_rows,
)
from graph.stores.base import Store
from graph.tenures.bounds import CONTRADICTED, has_one_seat


class WhoHeldParameters(Presuming):
    organization: Name = blank("机构，全名或简称", "organization, in full or short", required=True)
    post: Name = blank("职务", "post", required=True)
    on: MaybeDate = blank("日期，如 2020-06-01", "on this day (or month, or year)")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")
    match: Match = match_blank()


class WhoHeld(Question[TenureRow]):
    """One row a holder, the surest first; those whom the sources exclude on that day are left out."""

    name = "who-held"
    title: ClassVar[dict[str, str]] = {"zh": "谁在任", "en": "Who held a post"}
    Parameters = WhoHeldParameters
    Row = TenureRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "post": "区长", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: WhoHeldParameters, today: date) -> Answer[TenureRow]:
        known = known_before(store, parameters.known_before)
        habits = replace(parameters.habits, before=known.before)
        days = Range.of(parameters.on, parameters.from_, parameters.to)
        posts, found = read_holders(store, parameters.organization, parameters.post, days, habits)
        ids = [post.id for post in posts]
        rows = sure_enough(tenure_rows(found, days, TenureRow), parameters.match)
        rows = sorted(_one_row_a_holder(rows), key=by_time if days.is_open else by_certainty)
        given = f"{parameters.organization} {parameters.post}"
        readings = tuple(post.reading(given) for post in posts)
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=tuple(rows),
            total=len(rows),
            notes=(
                *known.notes,
                *note_on(readings),
                *contradictions(rows),
                *_several(rows, days),
                *nearest_told(store, "posts", ids, days, habits, rows),
            ),
        )


def _one_row_a_holder(rows: Sequence[TenureRow]) -> list[TenureRow]:
    """A holder who is sure by one tenure needs no second row as a less sure one."""
    best: dict[tuple[str, str], int] = {}
    for row in rows:
        key = row.person_id, row.post_id
        best[key] = min(row.certainty.rank, best.get(key, row.certainty.rank))
    return [row for row in rows if row.certainty.rank == best[row.person_id, row.post_id]]


def _several(rows: Sequence[TenureRow], days: Range) -> tuple[str, ...]:
    """A note where sources put two people into one seat on one day, acting ones apart."""
    if not days.is_day:
        return ()
    notes = []
    for post_id in dict.fromkeys(row.post_id for row in rows):
        told = [row for row in rows if row.post_id == post_id and not row.acting and _is_claimed(row)]
        people = list(dict.fromkeys(row.person for row in told))
        if len(people) > 1 and has_one_seat(told[0].post, told[0].organization):
            notes.append(
                f"{told[0].post}只有一席，来源却有 {len(people)} 人：{'、'.join(people)} "
                "(one seat, several holders stated)"
            )
    return tuple(notes)


def _is_claimed(row: TenureRow) -> bool:
    """Whether a source has the person in the seat then, though another may say otherwise."""
    if row.status == CONTRADICTED:
        return row.certainty is not Certainty.OPEN
    return row.certainty is Certainty.CERTAIN
