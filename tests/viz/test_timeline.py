"""The timeline's picture has every dated event, each as wide as its date is fuzzy, and text stays text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from graph.questions.event_marks import EventMark
from graph.questions.events import EventRow
from graph.questions.shared.base import Answer
from viz.timeline import draw_events, render_timeline

SCRIPT = "</script><script>alert(1)</script>"
DAY = date(2020, 6, 1)
MADE = date(2021, 3, 4)


def event(**given: Any) -> EventRow:
    return EventRow(
        **{"id": "e", "date": "2020-06-01", "earliest": DAY, "latest": DAY, "text": "开会", **given}
    )


def drawn(*rows: EventRow, lang: Any = "zh", **given: Any) -> dict[str, Any]:
    drawing = draw_events([EventMark.of(row) for row in rows], lang, **given)
    assert drawing is not None
    return drawing


@pytest.mark.parametrize(
    ("edtf", "first", "last", "days", "form", "when"),
    [
        ("2020-06-01", DAY, DAY, 0, 0, ""),
        ("2020-06", DAY, date(2020, 6, 30), 29, 0, "2020年6月"),
        ("2020-22", DAY, date(2020, 8, 31), 91, 0, "2020年夏"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), 365, 1, "2020年"),
        ("2019/2020", date(2019, 1, 1), date(2020, 12, 31), 730, 2, "2019—2020年"),
    ],
)
def test_a_mark_is_as_wide_as_its_date_is_fuzzy(
    edtf: str, first: date, last: date, days: int, form: int, when: str
) -> None:
    """A day, a month, a season; a year or years alone are told apart, for they get no bar."""
    [mark] = drawn(event(date=edtf, earliest=first, latest=last))["marks"]
    assert mark[1:3] == [(first - date(1970, 1, 1)).days, days]
    assert mark[4:6] == [form, when]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("8日　任命何任为局长。", "任命何任为局长。"),
        ("3月4—6日 全县大会召开", "全县大会召开"),
        ("是日  两事\n并行", "是日 两事 并行"),
        ("长" * 40, "长" * 27 + "…"),
    ],
)
def test_a_label_has_the_first_words_without_the_date(text: str, label: str) -> None:
    assert drawn(event(text=text))["marks"][0][6] == label


def test_a_plan_is_told() -> None:
    assert drawn(event(planned=True))["marks"][0][4] == 4


def test_what_has_no_date_is_in_the_list_alone() -> None:
    """No mark for it; and no picture where nothing has a date."""
    undated = event(id="f", date=None, earliest=None, latest=None)
    assert [mark[0] for mark in drawn(event(), undated)["marks"]] == ["e"]
    assert draw_events([EventMark.of(undated)], "zh") is None


def test_it_opens_where_most_of_the_events_are() -> None:
    """A few that lie far off do not squeeze the rest; a window that is asked for goes before."""
    crowd = [event(id=str(n), earliest=date(2020, 1, n), latest=date(2020, 1, n)) for n in range(1, 30)]
    far = event(id="far", date="1958-03-01", earliest=date(1958, 3, 1), latest=date(1958, 3, 1))
    years = event(id="year", date="1990", earliest=date(1990, 1, 1), latest=date(1990, 12, 31))
    drawing = drawn(far, years, *crowd)
    assert drawing["window"][0] > drawing["span"][0] + 20000
    assert drawing["span"][1] >= drawing["window"][1] > drawing["window"][0]
    asked = (date(1958, 1, 1), date(1958, 12, 31))
    window = drawn(far, *crowd, window=asked)["window"]
    assert [date.fromordinal(day + date(1970, 1, 1).toordinal()) for day in window] == [
        date(1958, 3, 1),
        date(1959, 1, 1),
    ]


def test_reigns_stand_beside_years_of_old() -> None:
    """Those alone that the events reach."""
    reigns = [(1875, 1908, "光绪"), (1912, 1949, "民国")]
    old = event(date="1920-03-01", earliest=date(1920, 3, 1), latest=date(1920, 3, 1))
    assert drawn(old, event(), reigns=reigns)["eras"] == [(1912, 1949, "民国")]
    assert drawn(event(), reigns=reigns)["eras"] == []


@pytest.mark.parametrize(
    ("lang", "says"),
    [("zh", "筛选：来自 大事记的条目；起 2020年1月 · 写于 2021年3月4日"),
     ("en", "Filters: section chronicle entries; from January 2020 · written on 4 March 2021")],
)  # fmt: skip
def test_a_file_of_its_own_says_what_it_is(lang: str, says: str) -> None:
    """It loads nothing, a hostile text stays text in it, and its filters and its day are told."""
    rows = (event(text=SCRIPT), event(id="f", date=None, earliest=None, latest=None))
    answer = Answer[EventRow](
        question="events", parameters={"section": "chronicle", "from": "2020-01"}, rows=rows
    )
    page = render_timeline(answer, MADE, lang)
    assert SCRIPT not in page
    assert not re.search(r'<(script|link|img)[^>]*(src|href)="(?!data:)', page)
    assert page.count("<li id=") == 2
    assert says in " ".join(page.split())
    assert page == render_timeline(answer, MADE, lang)
