"""The timeline of events: the picture's data, and the pages that hold it with the list of entries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from graph.questions.event_marks import MOST, EventMark
from graph.questions.events import EventRow
from graph.questions.shared.base import Answer
from viz.dates import show_date
from viz.messages import Message, in_language
from viz.paging import Pager
from viz.pictures import json_script, scripts
from viz.templating import Frame, Lang, language, render
from viz.words import HUES, TYPES

_EPOCH = date(1970, 1, 1)
_LABEL_LENGTH = 28
_LEAST_DAYS = 30
_IN_A_FILE = 100
_DATE_IN_FRONT = re.compile(r"[\d年月日、，—\-－–~～至\s（）()]*[月日]\s*")
_YEAR_ALONE, _SEVERAL_YEARS, _PLANNED = 1, 2, 4
_OF_YEARS = _YEAR_ALONE | _SEVERAL_YEARS
Reigns = Sequence[tuple[int, int, str]]
"""From year, to year, name: what the axis says beside years of old."""
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries below the picture: those of its window, a page at a time."""

    answer: Answer[EventRow]
    page: Pager
    window: Days | None = None


def draw_events(
    marks: Sequence[EventMark], lang: Lang, reigns: Reigns = (), window: Days | None = None
) -> dict[str, Any] | None:
    """What `timeline.js` draws: a mark an event that has a date; None where none has.

    It opens on `window`, or where most of the events are.
    """
    dated = [mark for mark in marks if mark.earliest is not None and mark.latest is not None]
    if not dated:
        return None
    kinds = [kind for kind in TYPES if any(_kind(mark) == kind for mark in dated)]
    first, last = _span(dated)
    shown = window or _span(_crowded([mark for mark in dated if not _form(mark) & _OF_YEARS] or dated))
    return {
        "span": [_day(first), _day(last) + 1],
        "window": [_day(max(shown[0], first)), _day(min(shown[1], last)) + 1],
        "kinds": [[kind, in_language(TYPES[kind], lang), *HUES[kind]] for kind in kinds],
        "eras": [reign for reign in reigns if first.year <= reign[1] and reign[0] <= last.year],
        "words": {
            "year": Message.YEAR_ALONE.words(lang),
            "years": Message.SEVERAL_YEARS.words(lang),
            "more": Message.MORE_HERE.words(lang, n="{n}"),
            "keys": Message.TIMELINE_KEYS.words(lang),
            "overview": Message.TIMELINE_OVERVIEW.words(lang),
        },
        "marks": [_mark(mark, kinds, lang) for mark in dated],
    }


def render_timeline(answer: Answer[EventRow], made: date, lang: str = "zh", reigns: Reigns = ()) -> str:
    """The timeline as one HTML file that opens offline and says what was asked, and when."""
    frame = Frame(lang=language(lang), offline=True)
    drawing = draw_events([EventMark.of(row) for row in answer.rows], frame.lang, reigns)
    total = len(answer.rows)
    return _render(
        frame,
        answer.parameters,
        total,
        Listed(answer, Pager.of(0, total, max(total, 1), total)),
        made=made,
        most=_IN_A_FILE,
        scripts=scripts({"timeline"}, True),
        drawing="" if drawing is None else json_script(drawing, id="marks"),
    )


def render_events(frame: Frame, asked: Mapping[str, Any], total: int, listed: Listed, drawing: str) -> str:
    """The page of the timeline; `drawing` is the address of the picture's data."""
    return _render(frame, asked, total, listed, scripts=scripts({"timeline"}, False), drawing=drawing)


def render_event(frame: Frame, row: EventRow) -> str:
    """The page of one entry."""
    return render("event.html", frame, row=row, types=TYPES, heading=_label(row.text))


def _render(frame: Frame, asked: Mapping[str, Any], total: int, listed: Listed, **values: Any) -> str:
    given = {"made": None, "most": None, **values}
    return render(
        "timeline.html",
        frame,
        asked=asked,
        total=total,
        listed=listed,
        types=TYPES,
        drawn=MOST,
        day_number=lambda day: None if day is None else _day(day),
        **given,
    )


def _mark(mark: EventMark, kinds: Sequence[str], lang: Lang) -> list[Any]:
    """Id, first day, days after it, kind, form, when in words (not for a single day), label."""
    assert mark.earliest is not None and mark.latest is not None  # noqa: PT018
    days = (mark.latest - mark.earliest).days
    when = show_date(mark.date, lang) if days else ""
    return [
        mark.id,
        _day(mark.earliest),
        days,
        kinds.index(_kind(mark)),
        _form(mark),
        when,
        _label(mark.text),
    ]


def _form(mark: EventMark) -> int:
    """Whether it is known by the year or by years alone, and whether it is a plan."""
    form = _PLANNED if mark.planned else 0
    if mark.earliest and mark.latest and mark.date is not None and "-" not in mark.date:
        form |= _YEAR_ALONE if mark.earliest.year == mark.latest.year else _SEVERAL_YEARS
    return form


def _kind(mark: EventMark) -> str:
    return mark.type if mark.type in TYPES else "other"


def _label(text: str) -> str:
    """The first words of an entry, without the date in front of them."""
    in_front = _DATE_IN_FRONT.match(text)
    words = " ".join(text[in_front.end() if in_front else 0 :].split())
    return words if len(words) <= _LABEL_LENGTH else words[: _LABEL_LENGTH - 1] + "…"


def _day(day: date) -> int:
    """As the script counts days: from 1970."""
    return (day - _EPOCH).days


def _span(marks: Sequence[EventMark]) -> Days:
    """From the first day to the last, and no less than a month."""
    first = min(mark.earliest for mark in marks if mark.earliest is not None)
    last = max(mark.latest for mark in marks if mark.latest is not None)
    if (last - first).days < _LEAST_DAYS and last < date.max - timedelta(days=_LEAST_DAYS):
        last = first + timedelta(days=_LEAST_DAYS)
    return first, last


def _crowded(marks: Sequence[EventMark]) -> Sequence[EventMark]:
    """All of them; or, where a few lie far from the rest, the nine in ten that lie closest together."""
    ordered = sorted(marks, key=lambda mark: (mark.earliest or date.min, mark.latest or date.min))
    days = [mark.earliest or date.min for mark in ordered]
    most = len(ordered) * 9 // 10
    if not most:
        return marks
    first = min(range(len(ordered) - most + 1), key=lambda at: days[at + most - 1] - days[at])
    crowd, whole = _span(ordered[first : first + most]), _span(ordered)
    return ordered[first : first + most] if (crowd[1] - crowd[0]) * 3 < whole[1] - whole[0] else marks
