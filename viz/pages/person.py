"""A person: career strip and table, colleagues, events, honours, namesakes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.dates import Certainty
from graph.questions.catalogue import PersonNames
from graph.questions.colleagues import ColleagueRow
from graph.questions.events import EventRow
from graph.questions.honours import HonourRow
from graph.questions.shared.base import Answer
from graph.questions.shared.parameters import TenureRow
from graph.questions.shared.standing import standing
from viz.dates import show_date
from viz.messages import Message
from viz.pictures import scripts
from viz.succession import draw_career
from viz.templating import Frame, render


@dataclass(frozen=True, slots=True)
class Together:
    """A colleague, and all that two people shared."""

    id: str
    name: str
    organizations: tuple[tuple[str, str], ...]
    """Ids and names."""
    posts: tuple[str, ...]
    days: tuple[tuple[date | None, date | None], ...]
    certainty: Certainty


def render_person(
    frame: Frame,
    person: PersonNames,
    namesakes: Sequence[tuple[str, str]],
    number_of_namesakes: int,
    career: Answer[TenureRow],
    colleagues: Answer[ColleagueRow],
    events: Answer[EventRow],
    honours: Answer[HonourRow],
) -> str:
    """The page of one person."""
    picture = draw_career(career.rows, "career", frame.lang)
    bounds = [row.start_earliest or row.start_latest for row in career.rows]
    bounds += [row.end_latest or row.end_earliest for row in career.rows]
    bounds += [day for row in events.rows for day in (row.earliest, row.latest)]
    seen = sorted(day for day in bounds if day is not None)
    return render(
        "person.html",
        frame,
        person=person,
        namesakes=namesakes,
        number_of_namesakes=number_of_namesakes,
        career=career,
        highest=_highest(career.rows),
        colleagues=colleagues,
        together=one_row_a_person(colleagues.rows),
        events=events,
        honours=honours,
        first=seen[0] if seen else None,
        last=seen[-1] if seen else None,
        picture=picture,
        scripts=scripts({"bokeh"}, frame.offline) if picture else "",
        days=lambda low, high: days_in_words(low, high, frame.lang),
    )


def _highest(rows: Sequence[TenureRow]) -> list[str]:
    """The posts of a career, with their organizations, the highest first."""
    posts = dict.fromkeys(standing(row.organization, row.post) for row in rows)
    return [each[-1] for each in sorted(posts)]


def one_row_a_person(rows: Sequence[ColleagueRow]) -> list[Together]:
    """Colleagues, each once, with all that the two shared; in the order in which they come."""
    found: dict[str, list[ColleagueRow]] = {}
    for row in rows:
        found.setdefault(row.colleague_id, []).append(row)
    return [
        Together(
            identity,
            own[0].colleague,
            tuple(dict.fromkeys((row.organization_id, row.organization) for row in own)),
            tuple(dict.fromkeys(row.post for row in own)),
            tuple(dict.fromkeys(shared_days(row) for row in own)),
            min((row.certainty for row in own), key=lambda each: each.rank),
        )
        for identity, own in found.items()
    ]


def shared_days(row: ColleagueRow) -> tuple[date | None, date | None]:
    """The surest days on which both sat there."""
    if row.certain_from and row.certain_to:
        return row.certain_from, row.certain_to
    if row.presumed_from and row.presumed_to:
        return row.presumed_from, row.presumed_to
    return row.possible_from, row.possible_to


def days_in_words(first: date | None, last: date | None, lang: str) -> str:
    """A span of days, either side of which may be unbounded."""
    if first is None and last is None:
        return Message.NO_BOUNDS.words(lang)
    if first is None:
        return Message.UNTIL.words(lang, last=show_date(str(last), lang))
    if last is None:
        return Message.FROM.words(lang, first=show_date(str(first), lang))
    return show_date(f"{first}/{last}", lang)
