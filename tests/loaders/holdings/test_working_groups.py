# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Who is in a 指挥部 or 领导小组 that a notice sets up, with the offices they hold beside it."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact, IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

TITLE = "关于成立临河县防汛指挥部的通知\n临政办发〔2022〕15号\n\n各乡镇人民政府，县直各部门：\n\n"
SIGNED = "\n临河县人民政府办公室\n2022年5月6日\n"
GROUP, GOVERNMENT, PARTY = "临河县防汛指挥部", "临河县人民政府", "中共临河县委"


def reported(
    rows: str, opening: str = "为做好防汛工作，经县政府研究，决定成立临河县防汛指挥部，组成人员如下："
) -> list[str]:
    """`person basis body/post as of` of every holding, and every issue of a list."""
    text = f"{TITLE}{opening}\n{rows}{SIGNED}"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    for fact in facts[1:]:
        passage = fact.passage  # type: ignore[union-attr]
        assert text[passage.start : passage.end] == passage.quote
    held = [
        f"{f.person} {f.basis} {f.organization}/{f.post} {f.as_of}"
        for f in facts
        if isinstance(f, HoldingFact)
    ]
    issues = [f"issue {f.passage.quote}" for f in facts if isinstance(f, IssueFact) and f.what == "roster"]
    return held + issues


DAY = "2022-05-06"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("总 指 挥：丁一鸣  县委副书记、县长\n",
         [f"丁一鸣 roster {GROUP}/总指挥 {DAY}", f"丁一鸣 roster {PARTY}/副书记 {DAY}", f"丁一鸣 roster {GOVERNMENT}/县长 {DAY}"]),
        ("组　　长：马　力　副县长\n副 组 长：文　竹　县水务局局长\n　　　　　毛　峰　县应急局局长\n",
         [f"马力 roster {GROUP}/组长 {DAY}", f"马力 roster {GOVERNMENT}/副县长 {DAY}",
          f"文竹 roster {GROUP}/副组长 {DAY}", f"文竹 roster 临河县水务局/局长 {DAY}",
          f"毛峰 roster {GROUP}/副组长 {DAY}", f"毛峰 roster 临河县应急局/局长 {DAY}"]),
        ("组长：马力（副县长）\n成员：文竹（县水务局局长）\n",
         [f"马力 roster {GROUP}/组长 {DAY}", f"马力 roster {GOVERNMENT}/副县长 {DAY}",
          f"文竹 roster {GROUP}/成员 {DAY}", f"文竹 roster 临河县水务局/局长 {DAY}"]),
        ("组长：马力 副县长\n成员：县直有关部门负责人\n", [f"马力 roster {GROUP}/组长 {DAY}", f"马力 roster {GOVERNMENT}/副县长 {DAY}",
          "issue 成员：县直有关部门负责人"]),
    ],
)  # fmt: skip
def test_members_of_a_group(rows: str, expected: list[str]) -> None:
    """A label holds for the lines below it; what stands behind a name is his office; a row unread is an issue."""
    assert sorted(reported(rows)) == sorted(expected)


@pytest.mark.parametrize(
    "opening",
    [
        "经县政府同意，决定对县防汛指挥部成员进行调整。现将调整后的名单通知如下：",
        "现将调整后的组成人员名单公布如下：",  # the title names the group
    ],
)
def test_a_group_that_is_changed(opening: str) -> None:
    """The sentence or the title names the group; a label printed with gaps holds for the rows below it."""
    rows = "  指 挥 长：陈 波    县委副书记、县长\n\n  成    员：禄 明    县财政局局长\n            唐 糖    县气象局局长\n"
    assert reported(rows, opening) == [
        f"陈波 roster {GROUP}/指挥长 {DAY}", f"陈波 roster {PARTY}/副书记 {DAY}", f"陈波 roster {GOVERNMENT}/县长 {DAY}",
        f"禄明 roster {GROUP}/成员 {DAY}", f"禄明 roster 临河县财政局/局长 {DAY}",
        f"唐糖 roster {GROUP}/成员 {DAY}", f"唐糖 roster 临河县气象局/局长 {DAY}",
    ]  # fmt: skip


def test_the_list_ends_where_prose_begins() -> None:
    """指挥部下设办公室 is no row."""
    rows = "总指挥：丁一鸣  县长\n指挥部下设办公室，办公室设在县水务局。\n"
    assert reported(rows) == [
        f"丁一鸣 roster {GROUP}/总指挥 {DAY}",
        f"丁一鸣 roster {GOVERNMENT}/县长 {DAY}",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "经县政府研究，决定成立临河县防汛指挥部。",
        "现将有关事项通知如下：",
        "县政府召开会议，研究成立防汛指挥部事宜，出席人员如下：",
    ],
)
def test_other_openings_set_up_no_group(opening: str) -> None:
    """Who attends, or what is decided, is no member."""
    assert not any(GROUP in line for line in reported("丁一鸣  县长\n", opening))
