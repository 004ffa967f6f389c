# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Holders told one after the other within prose; names and places are invented."""

from __future__ import annotations

import pytest

from loaders.holdings.rosters.turns import turns_in
from tests.loaders.lists import held_in


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "龙泉中学\n\n龙泉中学创办于1944年。历任校长有:左宗(1944年9月—1948年1月)、曾国(1948年2月—1950年5月)、胡林(1950年5月—1957年8月)。\n",
            ["左宗 龙泉中学 校长 1944-09~1948-01", "曾国 龙泉中学 校长 1948-02~1950-05", "胡林 龙泉中学 校长 1950-05~1957-08"],
            id="龙泉中学",
        ),
        pytest.param(
            "第五节 县粮食局\n县粮食局1953年成立。局长先后为米足(1953年1月—1958年4月)、康麦(1958年4月—1965年3月)、稻香(女,1965年3月起)。\n",
            ["米足 县粮食局 局长 1953-01~1958-04", "康麦 县粮食局 局长 1958-04~1965-03", "稻香 县粮食局 局长 1965-03~?"],
            id="第五节 县粮食局",
        ),
        pytest.param(
            "江阳农校\n建校以来,担任过校长的有:颜真(1953年~1957年)、柳公(1957年~1966年)、褚遂(1978年~1986年);担任过党支部书记的有:虞世(1956年~1966年)、欧阳询(1978年~1984年)。\n",
            ["颜真 江阳农校 校长 1953~1957", "柳公 江阳农校 校长 1957~1966", "褚遂 江阳农校 校长 1978~1986", "虞世 江阳农校党支部 书记 1956~1966", "欧阳询 江阳农校党支部 书记 1978~1984"],
            id="江阳农校",
        ),
        pytest.param(
            "先后担任青溪县司法局局长的有：石青（1951.03—1954.12）、凌霜（1954.12—1961.09）。青溪县林业局历任局长：莫问1951.03—1954.12；纪晓1954.12—1961.09。\n",
            ["石青 青溪县司法局 局长 1951-03~1954-12", "凌霜 青溪县司法局 局长 1954-12~1961-09", "莫问 青溪县林业局 局长 1951-03~1954-12", "纪晓 青溪县林业局 局长 1954-12~1961-09"],
            id="years without a bracket",
        ),
    ],
)  # fmt: skip
def test_a_run_of_names_with_years_is_of_the_post_before_it(text: str, held: list[str]) -> None:
    """历任校长有, 局长先后为, 担任过书记的有: each name with its bracket held the post."""
    assert held_in(text) == held


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("历任局长为何任(1955年3月—1958年9月)、高兰(女,1958年9月起)。", [("局长", None, "何任(1955年3月—1958年9月)、高兰(女,1958年9月起)")]),
        ("县志编委会历任主编由石磊(1983—1988)担任。", [("主编", "县志编委会", "石磊(1983—1988)")]),
        ("主席依次是：何 任（民国三年至五年）；方远（民国五年起）", [("主席", None, "何 任（民国三年至五年）；方远（民国五年起）")]),
        ("全县先后有河滩村(1954年)、柳林村(1955年)成立合作社。", []),
        ("厂长负责制先后在机械厂(1985年)、纸厂(1986年)试行。", []),
        ("局长为何任(党员)、副局长为方远。", []),
    ],
)  # fmt: skip
def test_runs_in_a_paragraph(text: str, turns: list[tuple[str, str | None, str]]) -> None:
    """A post, a word that says one after the other, names with years; villages and factories are none."""
    found = [(each.post, each.organization, text[each.start : each.end].strip()) for each in turns_in(text)]
    assert found == turns
