"""Projects: names, stages, sums, and what is none, in the shapes that sources print."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.facts import ProjectFact
from loaders.document.layout import lay_out
from loaders.files.read import read_source
from loaders.projects.money import find_sums, in_yuan
from loaders.projects.names import find_names
from loaders.projects.projects import Projects
from loaders.projects.stages import find_stages
from loaders.text.clauses import cut_clauses
from tests.growth import assert_linear
from tests.loaders.pages import page_of, read_by


def projects(tmp_path: Path, text: str) -> dict[str, ProjectFact]:
    path = tmp_path / "t.txt"
    path.write_text(text, "utf-8")
    layout = lay_out(read_source(path))
    found = read_by(Projects, page_of(layout))
    facts = [fact for fact in found if isinstance(fact, ProjectFact)]
    for fact in facts:
        assert fact.rule
        assert all(stone.rule for stone in fact.milestones)
        for passage in [fact.passage, *(stone.passage for stone in fact.milestones)]:
            assert text[passage.start : passage.end] == passage.quote
    return {fact.name: fact for fact in facts}


def stages(fact: ProjectFact) -> list[tuple[str | None, str, bool]]:
    return [(stone.date, stone.stage, stone.planned) for stone in fact.milestones]


NAMES = [
    ("加快推进云山水库除险加固工程建设", ["云山水库除险加固工程"]),
    ("2019年柳河灌区节水改造项目完成", ["2019年柳河灌区节水改造项目"]),
    ("实施东岭厂房迁建项目和西岭污水综合利用项目", ["东岭厂房迁建项目", "西岭污水综合利用项目"]),
    ("推动石桥冷链物流园、南湖农旅产业园等重点项目落地", ["石桥冷链物流园", "南湖农旅产业园"]),
    ("上庄村、下庄村土地整理项目全部完工", ["上庄村、下庄村土地整理项目"]),
    ("总投资3亿元的南湖旅游开发项目签约", ["南湖旅游开发项目"]),
    ("建成东岭便民服务中心并投入使用", ["东岭便民服务中心"]),
    ("东岭大桥正式通车", ["东岭大桥"]),
    ("县化肥厂动工兴建", ["县化肥厂"]),
    ("对柳沟防洪坝进行维修加固", ["柳沟防洪坝"]),
    ("完成南湖公园、北湖景区步道建设", ["南湖公园、北湖景区步道建设"]),
    ("开工建设和平路(东街至西街段)、解放路等6条道路", ["和平路(东街至西街段)", "解放路"]),
    ("种植基地及储藏项目已建成", ["种植基地及储藏项目"]),
    ("老街特色街区、南桥堤防工程等一批惠民工程建成投用", ["老街特色街区", "南桥堤防工程"]),
    ("平安路(市管道路)即将建成通车", ["平安路"]),
    ("察看东岭服务中心、柳河驿站建设情况", ["东岭服务中心", "柳河驿站"]),
]


NAMES += [(f"{verb}青石水库", ["青石水库"]) for verb in ("修成", "筑成", "修竣", "凿通", "修通")]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_of_a_clause(text: str, names: list[str]) -> None:
    """A name begins after the verb that governs it and ends with its head."""
    assert [span.name for span in find_names(text)] == names


NO_NAMES = [
    "实地察看项目建设情况",
    "实施重点项目26个",
    "推进26个续建项目建成达产",
    "深入实施“暖心工程”",
    "开展青年素质提升工程",
    "落实头雁工程",
    "加强项目资金管理",
    "他是一名工程师",
    "新建小型污水处理站3座",
    "建成一批社区服务站",
    "该项目进展顺利",
    "县工程公司承建",
    "完成工程量的四成",
    "省级重大招商项目",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_project_is_named(text: str) -> None:
    """Campaigns, projects at large, counts of things and words that only look like it name none."""
    assert [span.name for span in find_names(text)] == []


STAGES = [
    ("可研获批", [("批准", False)]),
    ("破土动工", [("开工", False), ("开工", False)]),
    ("主体工程封顶", [("主体完工", False)]),
    ("建成并投入使用", [("建成", False), ("投入运行", False)]),
    ("通过竣工验收", [("验收", False)]),
    ("预计2021年底建成", [("建成", True)]),
    ("力争年内通车", [("投入运行", True)]),
    ("计划总投资2亿元，已开工", [("开工", False)]),
    ("有序推进", [("在建", False)]),
    ("完成验收工作", []),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_stages_of_a_clause(text: str, expected: list[tuple[str, bool]]) -> None:
    """Each word of a stage tells one, planned where the words before say so."""
    assert [(word.stage, word.planned) for word in find_stages(text)] == expected


SUMS = [
    ("总投资3.2亿元", [(320_000_000, True)]),
    ("概算投资8600万元", [(86_000_000, True)]),
    ("总投资二千三百四十万元", [(23_400_000, True)]),
    ("投资1,250.5万元", [(12_505_000, False)]),
    ("完成投资208.8万元", [(2_088_000, False)]),
    ("年产值5.2亿元", []),
    ("贷款1200万美元", []),
    ("完成固定资产投资6亿元", []),
    ("全长486米", []),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(text: str, expected: list[tuple[int, bool]]) -> None:
    """What is invested counts, in yuan; production, loans and lengths do not."""
    assert [(found.yuan, found.total) for found in find_sums(text)] == expected


def test_yuan_of_what_is_no_number() -> None:
    """A word that is no number has no yuan."""
    assert in_yuan("若干", "万") is None


def test_one_record_over_all_mentions(tmp_path: Path) -> None:
    """Names with and without the place or 建设项目 are one project with all its stages."""
    text = (
        "青河县2018年大事记\n\n3月\n5日　青河县文体中心建设项目开工，总投资8200万元。\n"
        "9月\n1日　县文体中心主体封顶。\n"
    )
    found = projects(tmp_path, text)
    assert list(found) == ["青河县文体中心建设项目"]
    fact = found["青河县文体中心建设项目"]
    assert fact.aliases == ("县文体中心",)
    assert fact.investment_yuan == 82_000_000
    assert stages(fact) == [("2018-03-05", "开工", False), ("2018-09-01", "主体完工", False)]


def test_parts_and_numbers_stay_apart(tmp_path: Path) -> None:
    """第一 and 第二, 一期 and 二期 are two projects each."""
    text = "青河县2018年大事记\n\n3月\n5日　青河县第一小学教学楼开工。\n9日　青河县第二小学教学楼竣工。\n"
    assert len(projects(tmp_path, text)) == 2


def test_planned_and_done_stand_beside(tmp_path: Path) -> None:
    """What is foreseen is planned, with its own date; what was done before it is not."""
    text = (
        "青河县2018年大事记\n\n3月\n18日　总投资2.4亿元的青河至柳湾二级公路改建工程正式开工，"
        "预计2020年6月建成通车。\n"
    )
    (fact,) = projects(tmp_path, text).values()
    assert fact.investment_yuan == 240_000_000
    assert stages(fact) == [
        ("2018-03-18", "开工", False), ("2020-06", "建成", True), ("2020-06", "投入运行", True),
    ]  # fmt: skip


def test_a_sum_of_several_is_nobodys_own(tmp_path: Path) -> None:
    """The total of three projects is none's; the one told with 其中 is its own."""
    text = (
        "青河县2018年大事记\n\n3月\n18日　柳湾新校区、东岭物流园、青河二桥三个项目集中开工，总投资12亿元，"
        "其中青河二桥投资2亿元。\n"
    )
    found = projects(tmp_path, text)
    assert {name: fact.investment_yuan for name, fact in found.items()} == {
        "柳湾新校区": None, "东岭物流园": None, "青河二桥": 200_000_000,
    }  # fmt: skip
    assert all(("2018-03-18", "开工", False) in stages(fact) for fact in found.values())


def test_what_was_spent_is_the_cost_of_what_is_finished(tmp_path: Path) -> None:
    """完成投资 in the year of a report says how far the work has come."""
    text = (
        "青河县2018年大事记\n\n12月\n18日　东岭河治理工程完成投资1.1亿元。\n"
        "20日　柳湾大桥建成通车，完成投资6800万元。\n"
    )
    found = projects(tmp_path, text)
    assert {name: fact.investment_yuan for name, fact in found.items()} == {
        "东岭河治理工程": None, "柳湾大桥": 68_000_000,
    }  # fmt: skip


def test_the_text_goes_on_with_the_last_project(tmp_path: Path) -> None:
    """该校, 项目 and a bare 总投资 speak of the project last named; a part of it (其中一期) does not."""
    text = (
        "青河县2018年大事记\n\n9月\n1日　青河县第三小学新校区启用。"
        "该校区占地60亩，总投资4800万元，2014年9月动工。\n"
        "2日　柳湾产业园揭牌。产业园总投资20亿元，其中一期投资8亿元，2016年6月开工。\n"
    )
    found = projects(tmp_path, text)
    school, park = found["青河县第三小学新校区"], found["柳湾产业园"]
    assert school.investment_yuan == 48_000_000
    assert ("2014-09", "开工", False) in stages(school)
    assert park.investment_yuan == 2_000_000_000
    assert stages(park) == [("2018-09-02", "揭牌", False)]


def test_a_table_of_projects(tmp_path: Path) -> None:
    """A row is a project; the unit of its sum stands in the head; the total row is none."""
    text = (
        "青河县2017年重点项目一览表\n\n序号 项目名称 地点 总投资(万元) 开工时间 竣工时间\n"
        "1 柳湾水厂扩建 柳湾镇 4320 2016.10 2018.06(计划)\n"
        "2 东岭敬老院改造 东岭乡 1750.5 2017.03 —\n合计 6070.5\n"
    )
    found = projects(tmp_path, text)
    assert list(found) == ["柳湾水厂扩建", "东岭敬老院改造"]
    assert found["柳湾水厂扩建"].investment_yuan == 43_200_000
    assert stages(found["柳湾水厂扩建"]) == [("2016-10", "开工", False), ("2018-06", "建成", True)]
    assert stages(found["东岭敬老院改造"]) == [("2017-03", "开工", False)]


def test_a_look_back_gives_no_day(tmp_path: Path) -> None:
    """What a report of January tells of the year before did not happen on the day of the report."""
    text = (
        "柳湾区政府工作报告\n\n2020年1月6日，在柳湾区第八届人民代表大会第五次会议上。过去一年，项目建设加快。"
        "柳湾大道延长线建成通车。\n"
    )
    (fact,) = projects(tmp_path, text).values()
    assert fact.milestones
    assert all(stone.date is None or len(stone.date) < 8 for stone in fact.milestones)


def test_the_date_of_another_sentence_is_not_taken(tmp_path: Path) -> None:
    """A year that a news text tells of something else does not date what it tells next."""
    text = (
        "柳湾区发展新貌\n\n柳湾日报 2021年6月29日\n\n"
        "1985年经国务院批准成立柳湾区。近年来，建成运营柳湾电商服务中心。\n"
    )
    (fact,) = projects(tmp_path, text).values()
    assert fact.milestones
    assert all(stone.date in (None, "../2021-06-29") for stone in fact.milestones)


def test_clauses_keep_brackets_and_numbers_whole() -> None:
    """Commas in brackets, quotation marks and numbers do not cut."""
    found = [clause.text for clause in cut_clauses("甲(乙,丙)，投资1,250元。“丁，戊”")]
    assert found == ["甲(乙,丙)", "投资1,250元", "“丁，戊”"]


def test_time_is_linear() -> None:
    """More text takes no more than its share of time, whatever stands in it."""
    assert_linear(find_names, "<实施云山水库除险加固工程、（（（“2020年推进项目建设>", 400)


def test_what_is_finished_later_was_begun_first(tmp_path: Path) -> None:
    """修建 with a later 竣工 is the start; another thing built in the next entry is not the same project."""
    text = (
        "平川县大事记（1950—1990）\n\n1958年　修建红旗水库，1960年竣工。\n"
        "1971年　平川至柳林公路通车。\n1975年　建成电影院1座。\n"
    )
    found = projects(tmp_path, text)
    assert stages(found["红旗水库"]) == [("1958", "开工", False), ("1960", "建成", False)]
    assert stages(found["平川至柳林公路"]) == [("1971", "投入运行", False)]


def test_a_row_is_read_under_the_head_above_it_alone(tmp_path: Path) -> None:
    """Rows below a second head are none of the first's, whose columns told 开工."""
    text = (
        "青河县年鉴2021\n\n"
        "项目名称\t总投资(万元)\t开工时间\n东岭水厂扩建工程\t1200\t2021年3月\n"
        "项目名称\t总投资(万元)\t竣工时间\n西坪大桥新建工程\t3400\t2021年9月\n"
    )
    found = projects(tmp_path, text)
    assert stages(found["东岭水厂扩建工程"]) == [("2021-03", "开工", False)]
    assert stages(found["西坪大桥新建工程"]) == [("2021-09", "建成", False)]
