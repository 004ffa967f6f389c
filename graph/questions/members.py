"""Who sat in an organization on a day, by the order of posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from graph.questions.shared.base import Answer, Question
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
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, by_time, contradictions, tenure_rows, tenures_of
from graph.stores.base import Store
from graph.tenures.bounds import post_rank


class MembersParameters(Presuming):
    organization: Name = blank("机构，全名或简称", "organization, in full or short", required=True)
    on: MaybeDate = blank("日期，如 2020-06-01；不填则为历年全部", "on this day; all ever, if left out")
    match: Match = match_blank()


class MemberRow(TenureRow):
    """A member; `rank` orders posts, 0 first."""

    rank: int = 0
    gender: str | None = None
    ethnicity: str | None = None


class Members(Question[MemberRow]):
    """One row a tenure, heads first."""

    name = "members"
    title: ClassVar[dict[str, str]] = {"zh": "机构成员", "en": "Members of a body"}
    Parameters = MembersParameters
    Row = MemberRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府", "on": "2020-06-01"}

    def ask(self, store: Store, parameters: MembersParameters, today: date) -> Answer[MemberRow]:
        known = known_before(store, parameters.known_before)
        habits = replace(parameters.habits, before=known.before)
        readings = read_name(store, "organization", "organization", parameters.organization)
        days = Range.of(parameters.on)
        ids = [reading.id for reading in readings]
        found = tenures_of(store, "organizations", ids, days, habits, told=True)
        rows = [
            row.model_copy(update={"rank": post_rank(row.post)})
            for row in sure_enough(tenure_rows(found, days, MemberRow), parameters.match)
        ]
        rows.sort(key=_by_rank)
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=tuple(rows),
            total=len(rows),
            notes=(
                *known.notes,
                *note_on(readings),
                *contradictions(rows),
                *nearest_told(store, "organizations", ids, days, habits, rows),
            ),
        )


def _by_rank(row: MemberRow) -> tuple[Any, ...]:
    return (
        row.organization_id or "",
        row.rank,
        row.post,
        row.certainty.rank,
        by_time(row),
    )
