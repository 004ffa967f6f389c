# ruff: noqa: E501  (a way of printing stays one line)
"""The same holders of the same posts printed in many ways, and read from each as they were printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby, islice

import pytest

from bench.county import Stay, history
from graph.facts import AppointmentFact, EventFact, HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

COUNTY = 5
HELD = [
    (office, [*islice(stays, 5)])
    for office, stays in groupby(history(COUNTY), key=lambda stay: (stay.organization, stay.post))
][4:20:5]
FIGURES = "〇一二三四五六七八九"


def _chinese(number: int) -> str:
    return {10: "十", 11: "十一", 12: "十二"}.get(number) or FIGURES[number]


def _pointed(day: date) -> str:
    return f"{day:%Y.%m}"


def _named(day: date) -> str:
    return f"{day.year}年{day.month}月"


def _written(day: date) -> str:
    return "".join(FIGURES[int(figure)] for figure in str(day.year)) + f"年{_chinese(day.month)}月"


Row = Callable[[Stay, int], str]
Head = Callable[[str, str], str]

ROWS: dict[str, Row] = {
    "bracket": lambda stay, n: f"{stay.person}（{_pointed(stay.start)}—{_pointed(stay.end)}）",
    "bracket, named": lambda stay, n: f"{stay.person}（{_named(stay.start)}至{_named(stay.end)}）",
    "bracket, narrow": lambda stay, n: f"{stay.person}({stay.start.year}.{stay.start.month}-{stay.end.year}.{stay.end.month})",
    "bracket, written": lambda stay, n: f"{stay.person}（{_written(stay.start)}至{_written(stay.end)}）",
    "number": lambda stay, n: f"{n}. {stay.person}（{_pointed(stay.start)}—{_pointed(stay.end)}）",
    "item": lambda stay, n: f"{_chinese(n)}、{stay.person}  {_named(stay.start)}—{_named(stay.end)}",
    "item in brackets": lambda stay, n: f"（{_chinese(n)}）{stay.person}，{_named(stay.start)}至{_named(stay.end)}",
    "turn": lambda stay, n: f"第{_chinese(n)}任 {stay.person} {_pointed(stay.start)}—{_pointed(stay.end)}",
    "turn with a colon": lambda stay, n: f"第{_chinese(n)}任：{stay.person}（{_pointed(stay.start)}—{_pointed(stay.end)}）",
    "bullet": lambda stay, n: f"· {stay.person}（{_pointed(stay.start)}—{_pointed(stay.end)}）",
    "colon": lambda stay, n: f"{stay.person}：{_named(stay.start)}—{_named(stay.end)}",
    "stay first, colon": lambda stay, n: f"{_pointed(stay.start)}—{_pointed(stay.end)}：{stay.person}",
    "stay first": lambda stay, n: f"{_named(stay.start)}至{_named(stay.end)} {stay.person}",
    "came and left": lambda stay, n: f"{stay.person}，{_named(stay.start)}任职，{_named(stay.end)}离任",
    "sentence": lambda stay, n: f"{stay.person}，{_named(stay.start)}至{_named(stay.end)}任职。",
    "sentence with 任期": lambda stay, n: f"{stay.person}，任期{_named(stay.start)}至{_named(stay.end)}。",
    "tabs": lambda stay, n: f"{stay.person}\t{_pointed(stay.start)}\t{_pointed(stay.end)}",
    "tabs, with a gender": lambda stay, n: f"{stay.person}\t男\t{_pointed(stay.start)}-{_pointed(stay.end)}",
    "origin": lambda stay, n: f"{stay.person}，男，山东莱阳人，{_named(stay.start)}至{_named(stay.end)}在任",
    "origin in brackets": lambda stay, n: f"{stay.person}（女，山东人，{_pointed(stay.start)}—{_pointed(stay.end)}）",
    "slashes": lambda stay, n: f"{stay.person} {stay.start:%Y/%m}-{stay.end:%Y/%m}",
    "dashes": lambda stay, n: f"{stay.person} {stay.start:%Y-%m}至{stay.end:%Y-%m}",
}  # fmt: skip
HEADS: dict[str, Head] = {
    "alone": lambda organization, post: organization + post,
    "with a colon": lambda organization, post: f"{organization}{post}：",
    "历任": lambda organization, post: f"{organization}历任{post}",
    "历任 first": lambda organization, post: f"历任{organization}{post}",
    "item": lambda organization, post: f"一、{organization}{post}",
    "item in brackets": lambda organization, post: f"（一）{organization}历任{post}",
    "square brackets": lambda organization, post: f"【{organization}{post}】",
    "Markdown": lambda organization, post: f"## {organization}{post}",
    "two lines": lambda organization, post: f"{organization}\n{post}",
    "two lines, 历任": lambda organization, post: f"{organization}\n历任{post}",
    "名录": lambda organization, post: f"{organization}历任{post}名录",
    "名单": lambda organization, post: f"{organization}历届{post}名单",
    "更迭表": lambda organization, post: f"{organization}{post}更迭表",
}
STYLES = [
    *((head, row) for head in ("alone", "历任", "square brackets") for row in ROWS),
    *((head, row) for head in HEADS for row in ("bracket", "stay first", "came and left")),
]


@pytest.mark.parametrize(("head", "row"), [*dict.fromkeys(STYLES)])
def test_a_list_says_the_same_however_it_is_printed(head: str, row: str) -> None:
    lines, held = [], set()
    for (organization, post), stays in HELD:
        lines.append(HEADS[head](organization, post))
        for number, stay in enumerate(stays, 1):
            lines.append(ROWS[row](stay, number))
            held.add((stay.person, organization, post, f"{stay.start:%Y-%m}", f"{stay.end:%Y-%m}"))
    assert len(held) > 10
    facts = list(extract_source(Source("a.txt", "0", "utf-8", "\n".join(lines) + "\n")))
    read = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert {(each.person, each.organization, each.post, each.start, each.end) for each in read} == held
    assert not [fact for fact in facts if isinstance(fact, EventFact | AppointmentFact)]
