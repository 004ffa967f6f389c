"""What a paragraph tells of the project that a heading, the document or its own first words name."""

from __future__ import annotations

import pytest

from graph.facts import IssueFact, ProjectFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Stones = list[tuple[str | None, str, bool]]


def projects(text: str) -> list[ProjectFact]:
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text + "\n"))
    return [fact for fact in facts if isinstance(fact, ProjectFact)]


def reported(text: str) -> dict[str, Stones]:
    """The milestones of each project of a text."""
    return {
        fact.name: [(stone.date, stone.stage, stone.planned) for stone in fact.milestones]
        for fact in projects(text)
    }


HEADED: list[tuple[str, dict[str, Stones]]] = [
    # a gazetteer names the building once and goes on with it, a paragraph a date
    ("云川县志 卷三\n\n坛庙\n\n白龙庙：在青石寺东。\n\n经始于嘉庆八年二月，成于次年九月。\n\n"
     "关帝庙：在城西。\n\n雍正五年知县方远建。\n\n祀关帝。\n\n乾隆十一年重修。",
     {"白龙庙": [("1803-02-22/1803-03-22", "开工", False), ("1804-10-04/1804-11-01", "建成", False)],
      "关帝庙": [("1727", "建成", False), ("1746", "建成", False)]}),
    # only planned, and by somebody of another name
    ("云川县志 卷三\n\n坛庙\n\n关帝庙：在城西。\n\n乾隆十一年，知县议重修。", {}),
    ("云川县志\n\n水库\n\n石门水库 位于县南石门乡。1958年2月动工，1959年塌方停建；1964年10月复工，"
     "1966年6月竣工。1977年加固。",
     {"石门水库": [("1958-02", "开工", False), ("1959", "停工", False), ("1964-10", "开工", False),
               ("1966-06", "建成", False), ("1977", "建成", False)]}),
    # a numbered item: its tunnel stands beside it, what comes after is of the item again; who signs is not
    ("云川县2020年重点项目进展\n\n发布时间：2020-11-05\n\n"
     "1.云川至白石高速公路。项目全长62公里。青岭隧道左线已于9月28日贯通，预计2022年6月通车。\n\n"
     "2.云川抽水蓄能电站。6月12日，县政府与江源集团签订投资开发协议，力争年内开工。",
     {"云川至白石高速公路": [("2022-06", "投入运行", True)], "青岭隧道": [("2020-09-28", "贯通", False)],
      "云川抽水蓄能电站": [("2020-06-12", "签约", False), ("2020", "开工", True)]}),
    # a bridge of another kind, in the chapter of a gazetteer; who built it is no stage
    ("云川县交通志\n\n第一节　公路桥\n\n云川大桥\n\n1958年10月动工改建石拱桥，1960年5月1日建成通车，"
     "由省第二工程队承建。\n\n"
     "第二节　隧道\n\n云顶隧道\n\n1996年8月开凿，1998年11月贯通。",
     {"云川大桥": [("1958-10", "开工", False), ("1960-05-01", "建成", False),
               ("1960-05-01", "投入运行", False)],
      "云顶隧道": [("1996-08", "开工", False), ("1998-11", "贯通", False)]}),
    # items that run on in one line, each with its number and name
    ("云川县交通运输局2021年上半年工作总结\n\n发布时间：2021-07-05\n\n"
     "重点工程：1.G356云川至白石段改建工程：6月完成路基工程的85%；"
     "2.云川客运枢纽站：2月动工；3.白石大桥：5月20日通车。",
     {"G356云川至白石段改建工程": [("2021-06", "在建", False)],
      "云川客运枢纽站": [("2021-02", "开工", False)],
      "白石大桥": [("2021-05-20", "投入运行", False)]}),
    # a stretch of the line that is spoken of; what a quarter of it reached is of the line
    ("枫桥报　2023年12月30日\n\n12月30日，枫白铁路全线通车。枫白铁路2017年11月开工，"
     "2021年7月东岭至西岭段先行开通，总投资为197.4亿元。",
     {"枫白铁路": [("2023-12-30", "投入运行", False), ("2017-11", "开工", False),
               ("2021-07", "投入运行", False)]}),
    # labour called up, a design approved, a name in quotation marks behind its measure
    ("云川县水利志\n\n第一节　水库\n\n黄龙水库\n\n黄龙水库位于枫桥镇。"
     "1958年9月15日，由枫桥等6个公社抽调民工1.5万人动工兴建，1960年4月建成。2003年，水利部批准黄龙水库除险加固工程初步设计。\n\n"
     "1971年，灌区建一条93孔的“红旗渡槽”。",
     {"黄龙水库": [("1958-09-15", "开工", False), ("1960-04", "建成", False)],
      "黄龙水库除险加固工程": [("2003", "批准", False)], "红旗渡槽": [("1971", "建成", False)]}),
    # half a year of nobody knows which year is no date, and no end of the run
    ("枫桥报\n\n昨日，枫桥至白石公路改建工程开工。枫桥客运中心将于上半年动工。",
     {"枫桥至白石公路改建工程": [(None, "开工", False)], "枫桥客运中心": [(None, "开工", True)]}),
    # another thing without a name ends the topic: its sum and its opening are not the shaft's
    ("白石煤矿史\n\n1952年7月1日，北山竖井开工，1955年12月移交生产。1965年洗煤厂建成，总投资640万元，1966年投产。"
     "1970年，三号井因涌水停建。",
     {"北山竖井": [("1952-07-01", "开工", False), ("1955-12", "投入运行", False)]}),
    # a labelled list: parts, phases and a plan are those of the project
    ("2018年云川县重点项目\n\n1、云川酒业扩产项目：征地60亩。总投资5600万元，2017年11月开工，2018年6月底灌装车间主体工程完工。\n"
     "2、白石风电项目：一期2018年5月投产，二期计划2019年启动。",
     {"云川酒业扩产项目": [("2017-11", "开工", False), ("2018-06", "主体完工", False)],
      "白石风电项目": [("2018-05", "投入运行", False), ("2019", "开工", True)]}),
    # the only project of a document
    ("云川的记忆\n\n白石滩水库，坝址在青岭脚下，可灌田三万亩。1958年11月20日，成立白石滩水库工程指挥部。"
     "12月5日，水库动工，各社出工千余人。\n\n1961年4月12日，主坝合龙，1966年续建，1982年竣工。",
     {"白石滩水库": [("1958-12-05", "开工", False), ("1961-04-12", "合龙", False), ("1966", "开工", False),
                ("1982", "建成", False)]}),
    # another thing is built beside it, so that nobody knows of what a nameless stage is told
    ("云川医院\n\n1931年续建云川医院砖木病房大楼。\n\n1977年兴建新院舍，1980年3月开工，1983年竣工。",
     {"云川医院砖木病房大楼": [("1931", "在建", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_what_is_named_once(text: str, expected: dict[str, Stones]) -> None:
    """A heading, a label or the only name of a document carries what is told without a name."""
    assert reported(text) == expected


PLANS: list[tuple[str, Stones]] = [
    ("白石大桥2020年3月开工，原打算2021年建成。", [("2020-03", "开工", False), ("2021", "建成", True)]),
    ("白石大桥2020年3月动工后，已于2021年5月18日竣工。",
     [("2020-03", "开工", False), ("2021-05-18", "建成", False)]),
    ("2020年12月，会议提出2022年建成白石大桥的目标。", [("2022", "建成", True)]),
    ("白石大桥因征地未签而推迟开工。", []),
    ("白石大桥奠基要等领导来。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_plans_and_what_was_done(text: str, expected: Stones) -> None:
    """What is aimed at is planned, what is told done is done, and what waits is no stage."""
    found = reported("白石县简报\n\n" + text)
    assert next(iter(found.values()), []) == expected


def test_a_heading_of_projects_makes_no_plans() -> None:
    """2021年重点项目 heads what was built, with what it cost."""
    fact = projects("平溪县2021年重点项目\n云山港油轮码头2021年11月竣工。码头全长277米，总投资507万元。")[0]
    assert [(stone.stage, stone.planned) for stone in fact.milestones] == [("建成", False)]
    assert fact.investment_yuan == 5070000


APPOSITIONS: list[tuple[str, list[str]]] = [
    ("引江济云工程：江水北调后续工程首个开工项目，2022年7月开工建设。", ["引江济云工程"]),
    ("川平铁路控制性工程——云山河特大桥2021年3月5日开工建设。", ["云山河特大桥"]),
    ("2021年3月5日，华塑新材料项目在五里工业园开工。", ["华塑新材料项目"]),
    ("2021年3月5日，全省最大的化工基地建成。", []),
    ("2021年3月5日，县里的第二大水电项目投产。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), APPOSITIONS)
def test_what_a_project_is_and_where_is_not_its_name(text: str, names: list[str]) -> None:
    """Appositions, superlatives and places are no names of projects."""
    assert list(reported("云川新闻\n\n" + text)) == names


DATES: list[tuple[str, dict[str, Stones]]] = [
    # the year of another paragraph is not told of this one
    ("1、甲河治理工程：2003年11月开工。\n\n2、白石加工项目：3月18日奠基。",
     {"甲河治理工程": [("2003-11", "开工", False)], "白石加工项目": [("XXXX-03-18", "奠基", False)]}),
    # 年底 behind a year of its own is not the end of the year above
    ("2019年11月6日，白石加工项目开工，确保2021年8月底前完工，年底投产。",
     {"白石加工项目": [("2019-11-06", "开工", False), ("../2021-08", "建成", True),
                 (None, "投入运行", True)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_no_date_is_guessed(text: str, expected: dict[str, Stones]) -> None:
    """A date whose year nothing proves is left open."""
    assert reported("项目建设的基本情况\n\n" + text) == expected


def test_a_row_whose_cells_the_page_broke() -> None:
    """A name that stands around its row is put back; a row that cannot be laid is an issue."""
    text = (
        "2018年白石县重点项目建设进展情况表\n"
        "序号 项目名称 总投资(万元) 建设单位 建设内容 进展情况\n"
        "1 县体育场 16800 县住建局 一场两馆 2017年11月开工,主体完工\n"
        "硒谷标准化厂房\n2 9600 县经贸局 厂房4万平方米 厂房3月交付\n(二期)\n"
        "3 南岭大桥 7200 县交通局\n"
    )
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    found = {fact.name: fact for fact in facts if isinstance(fact, ProjectFact)}
    assert [(s.date, s.stage) for s in found["县体育场"].milestones] == [
        ("2017-11", "开工"),
        ("2018", "主体完工"),
    ]
    assert found["硒谷标准化厂房(二期)"].investment_yuan == 96000000
    assert [fact.what for fact in facts if isinstance(fact, IssueFact)] == ["project"]
