# ruff: noqa: E501  (tables: a printed page and what it says stand side by side)
"""Pages of leaders: a name, and below it 职务：; names and places are invented."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

PAGE = "临河县人民政府 > 领导之窗\n\n临河县领导\n\n{}\n\n信息更新时间：2022年3月15日\n"


def told(text: str) -> list[str]:
    """`basis person body/post as of` of every holding."""
    whole = PAGE.format(text)
    facts = [f for f in extract_source(Source("a.txt", "0", "utf-8", whole)) if isinstance(f, HoldingFact)]
    for fact in facts:
        assert whole[fact.passage.start : fact.passage.end] == fact.passage.quote != ""
    return [f"{f.basis} {f.person} {f.organization}/{f.post} {f.as_of or f.start}" for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("段绍文\n职　务：县委副书记、县长\n工作分工：主持全面工作。",
         ["roster 段绍文 中共临河县委/副书记 2022-03-15", "roster 段绍文 临河县人民政府/县长 2022-03-15"]),
        ("◎ 李阿芬（女，傈僳族）\n职务：县水务局党组书记、局长",
         ["roster 李阿芬 临河县水务局党组/书记 2022-03-15", "roster 李阿芬 临河县水务局/局长 2022-03-15"]),
        ("姓名：寸 守信\n性别：男\n职务：副县长（挂职）", ["roster 寸守信 临河县人民政府/副县长 2022-03-15"]),
        ("◎ 毋庸\n职务：副县长\n工作分工：负责审计。\n个人简历：毋庸，男，1977年3月出生。\n1998.08—2003.10　临河县柳林镇干部\n2003.10—2011.06　临河县审计局局长",
         ["roster 毋庸 临河县人民政府/副县长 2022-03-15", "cv 毋庸 临河县柳林镇/干部 1998-08", "cv 毋庸 临河县审计局/局长 2003-10"]),
        ("县政府领导\n职务：副县长", []),
        ("工作分工：主持全面工作。\n职务：空缺", []),
    ],
)  # fmt: skip
def test_a_name_over_its_posts(text: str, expected: list[str]) -> None:
    """The name on the line above holds the posts on the day of the page; a heading is nobody's name."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "县长\n丁一鸣\n县委副书记、县长\n主持县政府全面工作。\n\n副县长\n毛文竹\n县委常委、副县长\n负责常务工作。\n谢小兰（女，藏族）\n副县长\n负责教育工作。\n方 远\n副县长，县公安局局长（兼）\n负责公安工作。",
            ["roster 丁一鸣 中共临河县委/副书记 2022-03-15", "roster 丁一鸣 临河县人民政府/县长 2022-03-15",
             "roster 毛文竹 中共临河县委/常委 2022-03-15", "roster 毛文竹 临河县人民政府/副县长 2022-03-15",
             "roster 谢小兰 临河县人民政府/副县长 2022-03-15", "roster 方远 临河县人民政府/副县长 2022-03-15",
             "roster 方远 临河县公安局/局长 2022-03-15"],
            id="under headings that hold for several",
        ),
        pytest.param(
            "丁一鸣\n县长\n毛文竹\n副县长　县公安局局长\n谢小兰\n副县长",
            ["roster 丁一鸣 临河县人民政府/县长 2022-03-15", "roster 毛文竹 临河县人民政府/副县长 2022-03-15",
             "roster 毛文竹 临河县公安局/局长 2022-03-15", "roster 谢小兰 临河县人民政府/副县长 2022-03-15"],
            id="one behind the other",
        ),
        pytest.param(
            "县长\n丁一鸣\n副县长\n毛文竹",
            ["roster 丁一鸣 临河县人民政府/县长 2022-03-15", "roster 毛文竹 临河县人民政府/副县长 2022-03-15"],
            id="each post over its name",
        ),
        pytest.param("丁一鸣\n原副县长\n毛文竹\n拟任副县长\n", [], id="posts of before and to come"),
    ],
)  # fmt: skip
def test_a_name_alone_over_its_posts(text: str, expected: list[str]) -> None:
    """The line below each name is his, not the name's below that; a name under its post stays there."""
    assert told(text) == expected
