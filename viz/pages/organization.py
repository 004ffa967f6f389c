"""An organization on a day: who sat there, who came and went since another day, its events and projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.dates import Certainty
from graph.questions.catalogue import OrganizationNames
from graph.questions.events import EventRow
from graph.questions.members import MemberRow
from graph.questions.projects import ProjectsRow
from graph.questions.shared.base import Answer
from graph.tenures.bounds import has_one_seat
from viz.templating import Frame, render
from viz.words import STAGES, word


@dataclass(frozen=True, slots=True)
class Change:
    """Who came and who went between two days."""

    since: str
    came: Sequence[MemberRow]
    went: Sequence[MemberRow]


def change_since(since: str, before: Answer[MemberRow], now: Answer[MemberRow]) -> Change:
    """What differs between the members of two days, by person and post."""
    then = {(row.person_id, row.post_id): row for row in before.rows}
    here = {(row.person_id, row.post_id): row for row in now.rows}
    return Change(
        since,
        came=[row for key, row in here.items() if key not in then],
        went=[row for key, row in then.items() if key not in here],
    )


def day_before_last_change(rows: Sequence[MemberRow], on: date) -> date | None:
    """The day before the last that a source gives for somebody's coming or going, up to `on`."""
    days = [row.start_latest for row in rows if row.start is not None and row.start_latest is not None]
    days += [row.end_earliest for row in rows if row.end is not None and row.end_earliest is not None]
    past = [day for day in days if day <= on]
    return max(past) - timedelta(days=1) if past else None


def render_organization(
    frame: Frame,
    organization: OrganizationNames,
    on: str | None,
    members: Answer[MemberRow],
    events: Answer[EventRow],
    projects: Answer[ProjectsRow],
    change: Change | None = None,
    earlier: date | None = None,
) -> str:
    """The page of one organization; `earlier` is the day that a comparison is offered with."""
    sure = [row for row in members.rows if row.certainty is not Certainty.OPEN]
    return render(
        "organization.html",
        frame,
        sat=len({row.person_id for row in sure}),
        head=_head(sure) if on else [],
        organization=organization,
        on=on,
        members=members,
        events=events,
        projects=projects,
        change=change,
        earlier=earlier,
        stage=lambda row: word(STAGES, row.stage, frame.lang),
    )


def _head(rows: Sequence[MemberRow]) -> list[str]:
    """Who held the first of the posts, with the post, where it is one that heads an organization."""
    heads = [
        row
        for row in rows
        if has_one_seat(row.post, row.organization) and row.certainty is not Certainty.OPEN
    ]
    first = min((row.rank for row in heads), default=None)
    return list(dict.fromkeys(f"{row.post}{row.person}" for row in heads if row.rank == first))
