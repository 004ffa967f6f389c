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
    # another thing, called by its kind, ends the topic: its sum and its opening are not the shaft's
    ("白石煤矿史\n\n1952年7月1日，北山竖井开工，1955年12月移交生产。1965年洗煤厂建成，总投资640万元，1966年投产。"
     "1970年，三号井因涌水停建。",
     {"北山竖井": [("1952-07-01", "开工", False), ("1955-12", "投入运行", False)],
      "洗煤厂": [("1965", "建成", False), ("1966", "投入运行", False)]}),
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
    # set off by a gap, with a remark behind the name or a number before it; of what kind it is now
    ("云川县交通志\n第一节 公路桥\n白水渡大桥(K23+450)  1971年5月21日，县革委会生产组批准改建为永久式桥，"
     "同年10月动工，1973年5月竣工。\n"
     "北门桥（老桥）  清乾隆二十年（1755年）知县方远捐建，1958年改建为石拱桥，1959年5月通车。\n"
     "第二节 公路\n304省道云川段  1965年8月开工，1968年10月1日全段通车。"
     "1975年农一师东岭农场动工修建，10月建成。",
     {"白水渡大桥": [("1971-05-21", "批准", False), ("1971-10", "开工", False), ("1973-05", "建成", False)],
      "北门桥": [("1755", "建成", False), ("1958", "建成", False), ("1959-05", "投入运行", False)],
      "304省道云川段": [("1965-08", "开工", False), ("1968-10-01", "投入运行", False),
                   ("1975", "开工", False), ("1975-10", "建成", False)]}),
    # a name alone on the line above; an end without a date is not on the day of the beginning
    ("第四章 水利\n第一节 水库\n东风水库\n坝址在云水乡柳沟。1958年10月动工，1960年5月大坝合龙。\n"
     "（二）石门水库 1976年冬动工兴建，次年交付使用。\n"
     "跃进水库：1959年1月动工，因无经费停建，1970年10月复工。",
     {"东风水库": [("1958-10", "开工", False), ("1960-05", "合龙", False)],
      "石门水库": [("1976-24", "开工", False), ("1977", "建成", False)],
      "跃进水库": [("1959-01", "开工", False), (None, "停工", False), ("1970-10", "开工", False)]}),
    # a chapter that names a kind of things is no bridge; what was approved was not begun by it
    ("云川县交通志\n第一节 公路桥\n1958年竣工者二座。\n第二节 水库\n1958年1月，省水利厅批准兴建。", {}),
    # another thing is built beside it, so that nobody knows of what a nameless stage is told
    ("云川医院\n\n1931年续建云川医院砖木病房大楼。\n\n1977年兴建新院舍，1980年3月开工，1983年竣工。",
     {"云川医院砖木病房大楼": [("1931", "在建", False)],
      "新院舍": [("1977", "开工", False), ("1980-03", "开工", False), ("1983", "建成", False)]}),
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
    # the date of a reason is not that of what followed from it
    ("东街2017年9月拓宽，所以新建白石大桥，预计2018年5月完工。",
     {"白石大桥": [(None, "开工", False), ("2018-05", "建成", True)]}),
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


PERIODS: list[tuple[str, dict[str, Stones]]] = [
    # the months on which the title reports, of the year of printing
    ("云川县一季度重点工程推进有力\n发布时间：2007-04-06\n"
     "白石公路改造工程完成投资1860万元；农网改造三期工程开工建设。",
     {"白石公路改造工程": [("2007-33", "在建", False)], "农网改造三期工程": [("2007-33", "开工", False)]}),
    # of the year before, where the year of printing has not come so far
    ("云川县四季度重点工程进展\n发布时间：2008-01-06\n农网改造三期工程开工建设。",
     {"农网改造三期工程": [("2007-36", "开工", False)]}),
    # a title that reports on nothing
    ("云川县第一季度工程招标公告\n发布时间：2007-04-06\n农网改造三期工程开工建设。",
     {"农网改造三期工程": [("../2007-04-06", "开工", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_a_report_on_part_of_a_year_dates_what_it_tells(text: str, expected: dict[str, Stones]) -> None:
    """What a report on a quarter tells without a date came to pass in that quarter."""
    assert reported(text) == expected


SPOKEN: list[tuple[str, dict[str, Stones]]] = [
    ("政府工作报告\n——2011年1月17日在云川县第十五届人民代表大会第五次会议上\n云川县县长 方远\n\n"
     "  一、2010年工作回顾\n  去年3月，白石大桥开工建设。\n"
     "  二、2011年工作安排\n  东岭大桥确保10月底前通车。",
     {"白石大桥": [("2010-03", "开工", False)], "东岭大桥": [("../2011-10", "投入运行", True)]}),
    ("在全县推进会上的讲话\n县长 方远\n(2021年7月9日)\n时间:2022-01-30 来源:网友投稿\n"
     "同志们：\n白石大桥去年11月开工。",
     {"白石大桥": [("2020-11", "开工", False)]}),
    ("东岭村村民代表会议记录\n会议时间:2024年4月12日 上午8:30\n地点：村部\n"
     "村主任说，老桥加固工程已于3月完工。",
     {"老桥加固工程": [("2024-03", "建成", False)]}),
    # a page of news is not a speech
    ("云川县启动建设\n时间:2022-01-30 来源:云川网\n县里2021年7月9日说起此事。\n白石大桥去年11月开工。",
     {"白石大桥": [("2021-11", "开工", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_a_speech_counts_from_the_day_on_which_it_was_held(text: str, expected: dict[str, Stones]) -> None:
    """去年 in a speech, a report or minutes is the year before the meeting, whenever the page was made."""
    assert reported(text) == expected


REPUBLIC: list[tuple[str, dict[str, Stones]]] = [
    ("花蓮縣通車\n白石大橋108年3月12日動土，預計113年6月啟用，歷經10年爭取。",
     {"白石大橋": [("2019-03-12", "开工", False), ("2024-06", "投入运行", True)]}),
    ("白石大橋通車\n2013-06-02 09:10\n"
     "「白石橋改建工程」自101年7月動工後，102年5月18日竣工，1日舉辦通車典禮。",
     {"白石橋改建工程": [("2012-07", "开工", False), ("2013-05-18", "建成", False),
                  ("2013-06-01", "投入运行", False)]}),
    # in simplified script a short year may be of the century
    ("云川县通车\n白石大桥98年3月动工。", {"白石大桥": [(None, "开工", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPUBLIC)
def test_news_of_taiwan_counts_by_the_republic(text: str, expected: dict[str, Stones]) -> None:
    """108年 in traditional script is of the Republic; a day before the one told is not of its month."""
    assert reported(text) == expected


def test_a_repair_costs_not_what_the_thing_cost() -> None:
    """The sum of a repair is none of the reservoir's, whose own may have gaps in its figures."""
    text = (
        "云川县水利志\n第一节 水库\n东风水库  1958年10月动工，1962年竣工。1975年加固，投资21万元。\n"
        "白石水库  1970年3月开工，1972年竣工，投资1 450万元。"
    )
    found = {fact.name: fact.investment_yuan for fact in projects(text)}
    assert found == {"东风水库": None, "白石水库": 14500000}
