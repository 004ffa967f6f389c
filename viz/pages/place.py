"""A place: what lies in it, what happened there, what was built there; and a day of the year."""

from __future__ import annotations

from graph.questions.catalogue import PlaceNames
from graph.questions.events import EventRow
from graph.questions.lists.listing import Listing
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.templating import Frame, render
from viz.words import LISTS, TYPES


def render_place(frame: Frame, place: PlaceNames, lists: dict[str, Listing], events: Answer[EventRow]) -> str:
    """The page of one place; `lists` are the beginnings of the lists of what it has, by their names."""
    return render("place.html", frame, place=place, lists=lists, events=events, names=LISTS, types=TYPES)


def render_day(frame: Frame, day: str, before: str, after: str, answer: Answer[EventRow], page: Pager) -> str:
    """What happened on a day of the year (`06-01`), in any year; `before` and `after` are its neighbours."""
    return render(
        "day.html", frame, day=day, before=before, after=after, answer=answer, page=page, types=TYPES
    )
