"""Projects over several sentences: items, campaigns, lists under a stage, tables of progress."""

from __future__ import annotations

import pytest

from graph.facts import ProjectFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from loaders.projects.built_names import built_names
from loaders.projects.names import find_names
from loaders.projects.stages import find_stages

YEARBOOK = "渌源县年鉴（2019）\n\n城乡建设\n\n【综述】　2018年，全县建设平稳。\n\n"


def reported(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    """The milestones of each project of a text."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text + "\n"))
    return {
        fact.name: [(stone.date, stone.stage, stone.planned) for stone in fact.milestones]
        for fact in facts
        if isinstance(fact, ProjectFact)
    }


NAMES = [
    ("红旗渠1958年11月开工", ["红旗渠"]),
    ("西岭水电站第一台机组并网发电", ["西岭水电站"]),
    ("西岭水电站2号机组投产", ["西岭水电站"]),
    ("县自来水厂扩建工程竣工", ["县自来水厂扩建工程"]),
    ("省计委批准建设渌青铁路电气化工程", ["渌青铁路电气化工程"]),
    ("西岭路、海州路等8条道路改造完成", ["西岭路", "海州路"]),
    ("县政府批准向阳公社修建赵庄扬水站工程", ["赵庄扬水站工程"]),
    ("对恒昌园、聚金园、新村二期的前期物业选聘进行监督", []),
    ("新建农村公路建设项目4项", []),
    ("小区幼儿园等附属工程开工建设", []),
    ("承载园区建成达到运营条件的企业12家", []),
    ("加快市政道路、城市绿化、生态停车场等项目建设", []),
    ("沥青路竣工", []),
    ("1973年由柳泉公社动工兴建", []),
    ("启动教学楼建设", []),
    ("县汽车站主体工程封顶", ["县汽车站"]),
    ("浦口火车站广场绿化工程完成", ["浦口火车站广场绿化工程"]),
    ("县文化中心（简称“文化中心”）项目完成招标", ["县文化中心项目"]),
    ("1958年扩建为东岭灌区干渠", ["东岭灌区干渠"]),
    ("知县方远重修石桥", []),
    ("清雍正间知县方远建木桥", []),
    ("2003年列入通乡油路项目", []),
    ("又讯市儿童医院新门诊楼日前投入使用", ["市儿童医院新门诊楼"]),
    ("关于东岭垃圾发电项目的批复", ["东岭垃圾发电项目"]),
    ("县立小学改称渌源县第一小学", []),
    ("方远捐资创办私立渌源中学", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str]) -> None:
    """What is one of many, a part of another or counted is no project; a short name needs its own sign."""
    assert [span.name for span in find_names(text)] == names


STAGES = [
    ("大桥前期工作已启动", [("前期", False)]),
    ("建成后可新增供热面积", []),
    ("环卫市场化运营", []),
    ("完成前期费用支付", []),
    ("项目总体进度达到75%", [("在建", True)]),
    ("主体工程基本完工", [("主体完工", False)]),
    ("完成土建工程的85%", [("在建", True)]),
    ("项目基本建成", [("建成", True)]),
    ("9月将投入使用", [("投入运行", False)]),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_stages(text: str, expected: list[tuple[str, bool]]) -> None:
    """How things stand is told apart from what was done; what it will be good for is no stage."""
    assert [(word.stage, word.state) for word in find_stages(text)] == expected


TEXTS = [
    ("【滨河路改造工程】　该工程西起东门桥，总投资8600万元。2017年10月开工，2018年9月28日竣工通车。",
     {"滨河路改造工程": [("2017-10", "开工", False), ("2018-09-28", "建成", False),
                  ("2018-09-28", "投入运行", False)]}),
    ("【牛桥水库除险加固】　牛桥水库位于石镇，1971年建成。除险加固工程2018年10月15日开工。",
     {"牛桥水库": [("1971", "建成", False)], "牛桥水库除险加固": [("2018-10-15", "开工", False)]}),
    ("【概况】　全年确定项目3项，完工项目1项，为恒源公司饲料项目。正在建设的项目2项，分别是丰悦公司养殖项目、"
     "石镇冷链物流项目。",
     {"恒源公司饲料项目": [("2018", "建成", False)], "丰悦公司养殖项目": [("2018-12~", "在建", False)],
      "石镇冷链物流项目": [("2018-12~", "在建", False)]}),
    ("【概况】　争取专项资金30万元，对石镇防洪坝进行维修加固。争取实施石镇调蓄水网工程。",
     {"石镇防洪坝": [("2018", "建成", False)], "石镇调蓄水网工程": [("2018", "在建", True)]}),
    ("【概况】　石河治理工程于9月完工，沙河治理工程完成总工程量的70%；县中学实训楼项目前期工作有序推进。",
     {"石河治理工程": [("2018-09", "建成", False)], "沙河治理工程": [("2018-12~", "在建", False)],
      "县中学实训楼项目": [("2018", "前期", False)]}),
    ("【概况】　石镇污水处理厂项目完成总工程量的85%。谋划储备重大重点项目52个。",
     {"石镇污水处理厂项目": [("2018-12~", "在建", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_items_of_a_yearbook(text: str, expected: dict[str, list[tuple[str | None, str, bool]]]) -> None:
    """A heading names what 该工程 is; how things stand in a yearbook is how they stood at its end."""
    assert reported(YEARBOOK + text) == expected


CHAPTER = "第七编　水利\n\n第一节　水库\n\n"
PARAGRAPHS = [
    ("东干渠　　1983年列入省计划，1984年10月动工兴建，1987年8月建成通水，投资1460万元。",
     {"东干渠": [("1983", "入库", False), ("1984-10", "开工", False), ("1987-08", "建成", False),
               ("1987-08", "投入运行", False)]}),
    ("东岭水库　　在东岭镇沟口。1966年3月破土动工。", {"东岭水库": [("1966-03", "开工", False)]}),
    ("全县小型水库，1966年3月破土动工。", {}),
    ("方远中学　　1987年建成实验楼一幢，投资36万元。", {}),
    ("预计东岭大桥2023年10月建成；2021年9月开工的西岭大桥已于2022年12月建成。",
     {"东岭大桥": [("2023-10", "建成", True)],
      "西岭大桥": [("2021-09", "开工", False), ("2022-12", "建成", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs_of_a_gazetteer(
    text: str, expected: dict[str, list[tuple[str | None, str, bool]]]
) -> None:
    """What is set off at the head of a paragraph is what it tells of; a chapter's heading is none."""
    assert reported(CHAPTER + text) == expected


def test_a_year_summed_up_and_the_next_planned() -> None:
    """A title that sums up one year and plans the next makes no plans of what is done."""
    text = (
        "柳湾镇2014年工作总结和2015年工作打算\n\n2014年，全镇平稳。\n\n一、主要工作成效\n\n"
        "柳湾大桥3月动工，10月竣工。\n\n三、2015年工作打算\n\n6月底前建成柳湾农贸市场。\n"
    )
    assert reported(text) == {
        "柳湾大桥": [("2014-03", "开工", False), ("2014-10", "建成", False)],
        "柳湾农贸市场": [("../2015-06", "建成", True)],
    }


def test_the_third_of_a_sentence_has_not_the_date_of_the_first() -> None:
    """Behind a semicolon a project without a date has none where another date came between."""
    text = "渌源县项目\n\n2018年4月，东岭大桥开工；2018年6月，西岭大桥竣工；南岭大桥项目完成备案。\n"
    assert reported(text)["南岭大桥项目"] == [(None, "批准", False)]


def test_a_title_says_by_when() -> None:
    """A stage in the title of news, of which the text gives the day, is told once."""
    text = "渌源大桥建成通车\n\n渌源日报 2019年10月8日 来源：渌源日报\n\n10月6日，渌源大桥建成通车。\n"
    assert reported(text) == {"渌源大桥": [("2019-10-06", "建成", False), ("2019-10-06", "投入运行", False)]}


def test_the_next_year_carries_on_in_its_sentence() -> None:
    """翌年4月……6月 are both of the next year."""
    text = "渌源县大事记\n\n1956年\n11月20日　长桥水库破土动工。翌年4月，大坝合龙，6月竣工蓄水。"
    assert reported(text)["长桥水库"] == [
        ("1956-11-20", "开工", False), ("1957-04", "合龙", False),
        ("1957-06", "建成", False), ("1957-06", "投入运行", False),
    ]  # fmt: skip


def test_a_report_tells_of_the_year_in_its_heading() -> None:
    """2021年工作回顾 dates what was done, not the day of the speech."""
    text = (
        "政府工作报告\n——2022年1月12日在渌源县第九届人民代表大会第一次会议上\n\n一、2021年工作回顾\n\n"
        "项目建设提速。石镇大桥建成通车。\n\n二、2022年工作安排\n\n今年重点抓好以下工作：\n\n开工建设石镇物流园。"
    )
    assert reported(text) == {
        "石镇大桥": [("2021", "建成", False), ("2021", "投入运行", False)],
        "石镇物流园": [("2022", "开工", True)],
    }


def test_a_document_that_is_a_plan() -> None:
    """Under the title of a plan everything of its year is to come."""
    text = (
        "渌源县2024年重点工作安排\n\n2024年1月15日\n\n一、基础设施\n\n新建柳湖大桥。\n\n"
        "2023年，石镇体育公园建成投用。"
    )
    assert reported(text) == {
        "柳湖大桥": [("2024", "开工", True)],
        "石镇体育公园": [("2023", "建成", False), ("2023", "投入运行", False)],
    }


def test_projects_begun_together() -> None:
    """此次集中开工 is on the day told before it; 预计2024年6月 dates nothing after it."""
    text = (
        "渌源县集中开工\n\n渌源日报　2023年3月6日\n\n3月5日，渌源县重大项目集中开工仪式举行。\n\n"
        "此次集中开工的项目共18个。其中，石镇加工园项目总投资4.8亿元，预计2024年6月投产。\n\n"
        "县第四小学今年9月将投入使用。"
    )
    assert reported(text) == {
        "石镇加工园项目": [("2023-03-05", "开工", False), ("2024-06", "投入运行", True)],
        "县第四小学": [("2023-09", "投入运行", True)],
    }


def test_the_same_day_in_news_is_the_day_of_the_news() -> None:
    """同日 goes back over the background told before it; 该项目 goes on over a paragraph."""
    text = (
        "渌源县最后一台风机转动\n\n渌源日报　2021年12月30日\n\n12月29日，石镇风电项目并网发电。\n\n"
        "该项目总投资7.8亿元。项目于2020年11月15日开工。\n\n同日，石镇输变电工程获省发改委批复。"
    )
    assert reported(text) == {
        "石镇风电项目": [("2021-12-29", "投入运行", False), ("2020-11-15", "开工", False)],
        "石镇输变电工程": [("2021-12-29", "批准", False)],
    }


def test_a_column_of_progress() -> None:
    """The year of a table's title dates what its cells tell without one."""
    text = (
        "渌源县2021年重点项目进展情况表\n\n序号\t项目名称\t总投资（万元）\t完成情况\n"
        "1\t石镇水厂扩建\t9600\t2021年10月竣工\n2\t县实验楼\t2800\t主体封顶\n3\t石镇公路改造\t21500\t前期工作"
    )
    assert reported(text) == {
        "石镇水厂扩建": [("2021-10", "建成", False)],
        "县实验楼": [("2021", "主体完工", False)],
        "石镇公路改造": [("2021", "前期", False)],
    }


SAME = [
    ("天牧乳业二期", "渌源天牧乳业有限公司现代化奶牛养殖建设二期项目", True),
    ("天牧乳业一期", "渌源天牧乳业有限公司现代化奶牛养殖建设二期项目", False),
    ("储源盛肉牛养殖", "渌源储源盛畜牧有限公司肉牛育肥养殖项目", True),
    ("储源盛肉牛养殖项目", "渌源储源盛畜牧有限公司饲料加工项目", False),
    ("森林生态效益补偿", "2020年森林生态效益补偿基金项目", True),
    ("生态农旅产业园", "生态农旅产业园葵花基地", False),
    ("石镇敬老院一期", "石镇敬老院", True),
    ("上庄村道路硬化工程", "下庄村道路硬化工程", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_one_project_under_two_names(one: str, other: str, same: bool) -> None:
    """A firm's short name and what of its works is the works said in full; a part of it is another."""
    assert len(reported(f"渌源县2020年大事记\n\n3月\n5日　{one}竣工。\n9日　{other}竣工。")) == (
        1 if same else 2
    )


def test_built_names_of_many_stages_take_bounded_time() -> None:
    """A clause that is nothing but stages is read no further than the first dozen."""
    assert len(built_names("石镇大桥通车" * 400)) <= 24


def test_a_stage_behind_another_thing() -> None:
    """门诊楼幕墙安装完成，通过验收: the hall named before has not been accepted."""
    text = YEARBOOK + "3月18日，县医院住院大楼主体封顶；9月，门诊楼幕墙安装完成；12月，通过竣工验收。"
    assert reported(text) == {"县医院住院大楼": [("2018-03-18", "主体完工", False)]}


def test_a_short_name_that_the_text_gives() -> None:
    """甲（简称“乙”）: what is told of 乙 is told of 甲."""
    text = YEARBOOK + "县民俗文化中心（简称“民俗中心”）项目8月完成招标，民俗中心11月8日奠基。"
    assert reported(text) == {
        "县民俗文化中心项目": [("2018-08", "前期", False), ("2018-11-08", "奠基", False)],
    }
