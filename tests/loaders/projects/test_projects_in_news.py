"""Projects and honours as news tell them: what was begun before, what a meeting passed, whose they are."""

from __future__ import annotations

import pytest

from graph.facts import HonourFact, ProjectFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

HEAD = "渌源新区项目集中开工\n\n2023年02月17日 09:12 来源：渌源日报\n\n"


def reported(text: str) -> list[tuple[str, list[tuple[str | None, str, bool]]]]:
    """Names and milestones of the projects in a report of 17 February 2023."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", f"{HEAD}{text}\n"))
    return [
        (fact.name, [(stone.date, stone.stage, stone.planned) for stone in fact.milestones])
        for fact in facts
        if isinstance(fact, ProjectFact)
    ]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("2022年9月开工的恒源新材料项目目前主体已完工。",
         [("恒源新材料项目", [("../2023-02-17", "主体完工", False), ("2022-09", "开工", False)])]),
        ("轨道交通配套工程于2021年3月15日动工，去年12月28日建成。",
         [("轨道交通配套工程", [("2021-03-15", "开工", False), ("2022-12-28", "建成", False)])]),
        ("渌源新区6个重点项目集中签约。", []),
        ("渌源—白石供水工程（简称“渌白供水工程”）2月16日通水。渌白供水工程2018年12月开工。",
         [("渌源—白石供水工程", [("2023-02-16", "投入运行", False), ("2018-12", "开工", False)])]),
        ("2月16日，白石水库通过省水利厅验收。2月15日，县政府决定修建东岭水库。",
         [("白石水库", [("2023-02-16", "验收", False)]), ("东岭水库", [("2023-02-15", "批准", False)])]),
        ("2月16日，高速公路开工。", []),
        ("2月16日，渌临高速公路白鹿隧道右线顺利贯通。白鹿隧道全长3860米，2019年9月动工。",
         [("渌临高速公路白鹿隧道", [("2023-02-16", "贯通", False), ("2019-09", "开工", False)])]),
        ("白沙江特大桥（以下简称“白沙桥”）全长2.3公里，2021年5月动工。白沙桥预计2024年6月通车。",
         [("白沙江特大桥", [("2021-05", "开工", False), ("2024-06", "投入运行", True)])]),
        ("东岭大桥与西岭大桥2月16日同日通车。",
         [("东岭大桥", [("2023-02-16", "投入运行", False)]),
          ("西岭大桥", [("2023-02-16", "投入运行", False)])]),
        ("县领导到云岭隧道施工现场慰问。2月16日，标志着全线控制性工程取得突破。",
         [("云岭隧道", [(None, "在建", False)])]),
        ("一行来到云岭水厂扩建工程工地。县长说，质量第一，该工程要确保2023年10月竣工。",
         [("云岭水厂扩建工程", [("2023-10", "建成", True)])]),
        ("力争到2025年全省水利工程年供水能力达到200亿立方米。", []),
    ],
)  # fmt: skip
def test_projects(text: str, projects: list[tuple[str, list[tuple[str | None, str, bool]]]]) -> None:
    """A date belongs to the stage it stands before; 去年 is that of the paper."""
    assert reported(text) == projects


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("甘泉桥、白石桥2月16日动工。甘泉桥经费1780万元最高，其次是587万元的白石桥。",
         {"甘泉桥": 17800000, "白石桥": 5870000}),
        ("荷塘村机耕道硬化，估算38万元，等镇里批了再动工。", {"荷塘村机耕道硬化": 380000}),
        ("白石水库2月16日竣工，决算1200余万元。", {"白石水库": 12000000}),
        ("白石水厂项目动态总投资13.4亿元左右，2月16日签约。", {"白石水厂项目": 1340000000}),
        ("白石水库2月16日竣工，发放贷款1200万元。", {"白石水库": None}),
    ],
)  # fmt: skip
def test_sums(text: str, sums: dict[str, int | None]) -> None:
    """A cost stands behind a name, before it, or in a later sentence that names it again; a loan is none."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", f"{HEAD}{text}\n"))
    assert {f.name: f.investment_yuan for f in facts if isinstance(f, ProjectFact)} == sums


def test_what_a_meeting_passed_is_no_part_of_a_name() -> None:
    """The verb of the meeting ends before the name begins."""
    names = [name for name, _ in reported("县政府常务会议研究并原则通过渌源污水处理厂二期工程建设方案。")]
    assert names in ([], ["渌源污水处理厂二期工程"])


def test_the_second_of_two_passive_clauses_has_the_same_recipient() -> None:
    """被甲命名为…, 被乙授予…: the subject stands before the first 被."""
    text = (
        "渌源年鉴（2016）\n\n"
        "【荣誉】　2015年，渌源县被省政府命名为“省级卫生县城”，被林业局授予“全国绿化模范县”称号。\n"
    )
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    assert [(f.recipient, f.honour) for f in facts if isinstance(f, HonourFact)] == [
        ("渌源县", "省级卫生县城"),
        ("渌源县", "全国绿化模范县"),
    ]
