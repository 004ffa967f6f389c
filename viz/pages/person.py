"""A person: career strip and table, colleagues, events, honours, namesakes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.questions.catalogue import PersonNames
from graph.questions.colleagues import ColleagueRow
from graph.questions.events import EventRow
from graph.questions.honours import HonourRow
from graph.questions.shared.base import Answer
from graph.questions.shared.parameters import TenureRow
from viz.dates import show_date
from viz.messages import Message
from viz.pictures import scripts
from viz.succession import draw_career
from viz.templating import Frame, render


def render_person(
    frame: Frame,
    person: PersonNames,
    namesakes: Sequence[tuple[str, str]],
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
        career=career,
        colleagues=colleagues,
        events=events,
        honours=honours,
        first=seen[0] if seen else None,
        last=seen[-1] if seen else None,
        picture=picture,
        scripts=scripts({"bokeh"}, frame.offline) if picture else "",
        days=lambda low, high: days_in_words(low, high, frame.lang),
    )


def days_in_words(first: date | None, last: date | None, lang: str) -> str:
    """A span of days, either side of which may be unbounded."""
    if first is None and last is None:
        return Message.NO_BOUNDS.words(lang)
    if first is None:
        return Message.UNTIL.words(lang, last=show_date(str(last), lang))
    if last is None:
        return Message.FROM.words(lang, first=show_date(str(first), lang))
    return show_date(f"{first}/{last}", lang)
