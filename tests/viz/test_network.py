"""The relation view says no more than its rows, folds what is many, and is the same each time."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from graph.dates import Certainty
from graph.questions.neighbours import NeighbourRow
from graph.questions.shared.parameters import SpanRow
from tests.viz.relation_rows import answer, county, tie, took_part
from viz.layout import rings
from viz.network import draw_network, render_graph
from viz.relations import MOST_AT_ONCE, Relations

SCRIPT = "</script><script>alert(1)</script>"
MADE = date(2021, 3, 4)
DAY = date(2020, 6, 1)
NUMBER = (DAY - date(1970, 1, 1)).days


def drawn(*rows: NeighbourRow, focus: str = "person-1") -> dict[str, Any]:
    html = str(draw_network(rows, [focus]).html)
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_parallel_relations_stay_apart() -> None:
    """Two posts in one body are two lines, each as sure as its row; 代 is told once of who acted."""
    rows = [
        tie(),
        tie(label="党组书记", certainty=Certainty.POSSIBLE),
        tie(label="代区长", acting=True),
        tie(acting=True),
    ]
    data = drawn(*rows)
    assert [one["label"] for one in data["edges"]] == ["区长", "党组书记", "代区长", "区长（代）"]
    assert [one["sure"] for one in data["edges"]] == ["certain", "possible", "certain", "certain"]
    assert len(data["nodes"]) == 2


@pytest.mark.parametrize(
    ("row", "days"),
    [
        (took_part(1, DAY), [[NUMBER, NUMBER, "certain"]]),
        (took_part(1, None), []),
        (tie(relation="part_of"), None),
        (tie(), []),
        (
            tie(spans=(SpanRow(first=date.min, last=DAY, certainty=Certainty.OPEN, because="x"),
                       SpanRow(first=DAY, last=DAY, certainty=Certainty.PRESUMED, because="x"))),
            [[NUMBER, NUMBER, "presumed"]],
        ),
    ],
)  # fmt: skip
def test_a_tie_has_the_days_of_its_row(row: NeighbourRow, days: Any) -> None:
    """An event its own, a tenure its spans but the open ones; what can have no date is told from none."""
    assert drawn(row, focus=row.source_id)["edges"][0]["days"] == days


def test_events_of_a_type_and_a_year_are_one() -> None:
    """One alone, one of another type or year, and the focus itself are drawn as they are."""
    days = [date(2020, month, 1) for month in (1, 2, 3)]
    rows = [took_part(number, day) for number, day in enumerate(days)]
    rows += [took_part(7, date(2019, 1, 1)), took_part(8, days[0], "project"), took_part(9, None)]
    data = drawn(*rows, focus="organization-1")
    assert data["more"]["folds"] == [["fold-meeting-2020", ["event-0", "event-1", "event-2"]]]
    assert [one["name"] for one in data["nodes"] if one["id"].startswith("fold")] == ["2020年 会议"]
    assert {one["id"] for one in data["nodes"] if "x" in one} == {
        "organization-1", "fold-meeting-2020", "event-7", "event-8", "event-9",
    }  # fmt: skip
    assert drawn(*rows, focus="event-0")["more"]["folds"][0][1] == ["event-1", "event-2"]


@pytest.mark.parametrize("things", [30, 290, 2000])
def test_above_three_hundred_things_bodies_fold(things: int) -> None:
    """No more are seen at first; nothing is lost: whatever is not seen is in a fold of something that is."""
    asked = county(things)
    view = Relations(asked.rows, ["organization-x"], "zh")
    seen = view.places()
    assert len(seen) <= MOST_AT_ONCE
    assert ("organization-3" in {fold.handle for fold in view.folds}) is (things > 1000)
    assert {view.seen_as(thing) for thing in view.things} == set(seen)
    assert len(set(seen.values())) == len(seen)


def test_what_hangs_on_one_thing_in_numbers_is_one_for_each_kind() -> None:
    """A body with a thousand holders and no bodies below it is no hedgehog."""
    rows = [tie(source_id=f"person-{n}", source=f"王{n}") for n in range(1000)]
    view = Relations(rows, ["organization-1"], "zh")
    assert [fold.handle for fold in view.folds] == ["fold-person-organization-1"]
    assert len(view.places()) == 2


def test_the_focus_stands_in_the_middle() -> None:
    """The others in rings around it, as far as they are steps away, in the order of their kind and name."""
    order = {name: (name,) for name in "abcdx"}
    places = rings(["x"], [("a", "x"), ("x", "b"), ("c", "b"), ("c", "a"), ("d", "c")], order)
    assert places["x"] == (0, 0)
    far = {name: (x / 1.5) ** 2 + y**2 for name, (x, y) in places.items()}
    assert far["x"] < far["a"] < far["c"] < far["d"]
    assert round(far["a"] ** 0.5) == round(far["b"] ** 0.5)


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("zh", "筛选：从谁看起 高远 · 写于 2021年3月4日"),
        ("en", "Filters: around 高远 · written on 4 March 2021"),
    ],
)
def test_a_file_of_its_own(lang: str, says: str) -> None:
    """It loads nothing, a hostile name stays text, filters and day are told; it is the same each time."""
    asked = answer(tie(source="高远"), tie(target_id="o-2", target=SCRIPT, label=SCRIPT))
    page = render_graph(asked, MADE, lang)
    assert SCRIPT not in page
    assert not re.search(r'<(script|link|img)[^>]*(src|href)="(?!data:)', page)
    assert page.count('<li id="edge-') == 2
    assert says in page
    assert page == render_graph(asked, MADE, lang)
