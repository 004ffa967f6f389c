"""The same holders of distinctions in the forms in which rolls, tables and pages of honours print them."""

from __future__ import annotations

import pytest

from graph.facts import HonourFact, IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

HOLDERS = [("方远", "县水泥厂", "1979"), ("任玉兰", "城关镇卫生院", "1983"), ("欧阳慧", "县纺织厂", "1995")]
BOOK = "云川县志\n第二十八编　人物\n第三章　英模名录\n\n"


def honours(text: str) -> list[tuple[str, str, str | None]]:
    """Who holds what since when, in the order of the text."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    return [(f.recipient, f.honour, f.date) for f in facts if isinstance(f, HonourFact)]


DATED = [
    "{name}　{unit}　{year}年",
    "{name}（{unit}）　{year}年",
    "{year}年　{name}　{unit}",
    "{name}，{unit}，{year}年授予",
    "{name}（{unit}，{year}年）",
]
UNDATED = ["{unit}　{name}", "{unit}—{name}", "{name}　男　{unit}", "{name}，{unit}"]


def _roll(head: str, form: str) -> str:
    rows = (form.format(name=name, unit=unit, year=year) for name, unit, year in HOLDERS)
    return f"{BOOK}{head}\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize("form", DATED)
@pytest.mark.parametrize("head", ["省劳动模范", "荣获省劳动模范人员名录", "二、省劳动模范（省政府授予）"])
def test_a_roll_with_years(head: str, form: str) -> None:
    """Each line gives the person with the year that stands on it."""
    assert honours(_roll(head, form)) == [(name, "省劳动模范", year) for name, _, year in HOLDERS]


@pytest.mark.parametrize("form", UNDATED)
@pytest.mark.parametrize("head", ["1986年省劳动模范", "省劳动模范（1986年）"])
def test_a_roll_of_one_year(head: str, form: str) -> None:
    """The year of the heading is that of all; the unit beside a name holds nothing."""
    assert honours(_roll(head, form)) == [(name, "省劳动模范", "1986") for name, _, _ in HOLDERS]


COLUMNS = [
    ["年份", "姓名", "荣誉称号", "授予单位"],
    ["时间", "受奖者", "奖项", "颁奖部门"],
    ["授予时间", "姓名或单位", "荣誉名称", "授奖机关"],
]


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_table_by_its_columns(columns: list[str]) -> None:
    """However the columns are called, a row gives the holder, the distinction and the date."""
    rows = [
        columns,
        ["1979年", "方远", "省劳动模范", "省革委会"],
        ["1983年3月", "任玉兰", "全国三八红旗手", "全国妇联"],
    ]
    text = "云川县受表彰情况一览表\n\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    assert honours(text) == [("方远", "省劳动模范", "1979"), ("任玉兰", "全国三八红旗手", "1983-03")]


def test_a_cell_that_one_space_parts() -> None:
    """A date beside its giver is cut from it; the rows of the next table are not of the last one."""
    text = (
        "云川县志\n\n表3　荣誉人物表\n\n"
        "姓  名   性别  单位及职务        荣誉称号         授予时间    授予单位\n"
        "方  远   男   县林场技术员      省劳动模范       1961年      省人民委员会\n"
        "任玉兰   女   县气象站站长      全国劳动模范     1979年12月 国务院\n\n"
        "表4　集体荣誉\n东方公社          农业先进单位     1958年12月   国务院\n"
    )
    assert honours(text) == [
        ("方远", "省劳动模范", "1961"),
        ("任玉兰", "全国劳动模范", "1979-12"),
        ("东方公社", "农业先进单位", "1958-12"),
    ]


PAGE = "云川县第一中学\n首页 | 学校概况\n学校荣誉\n\n"


def test_what_a_school_shows_on_its_page() -> None:
    """Rows with a date and a distinction are the school's, whatever sentences stand between them."""
    text = (
        f"{PAGE}2001年6月   云川县文明单位   （中共云川县委、云川县人民政府）\n"
        "2003.12   省绿色学校   省环保厅 省教育厅\n2012.5   教师任玉兰获市五一劳动奖章（市总工会）\n"
    )
    assert honours(text) == [
        ("云川县第一中学", "云川县文明单位", "2001-06"),
        ("云川县第一中学", "省绿色学校", "2003-12"),
        ("任玉兰", "市五一劳动奖章", "2012-05"),
    ]


def test_one_row_makes_no_list() -> None:
    """A single row, or rows that tell no distinction, are nobody's."""
    assert honours(f"{PAGE}2001年6月   云川县文明单位\n2003年   建成教学楼\n") == []


def test_a_unit_and_a_post_that_a_gap_parts() -> None:
    """The post beside the unit is no cell of its own; 〃 stands for the cells above it."""
    text = (
        "云川县志\n\n表3　荣誉人物表\n\n"
        "姓 名    性别   单位及职务              荣誉称号          授予单位        时 间\n"
        "方成海   男    县丝厂  工人            省劳动模范        省政府          1956.4\n"
        "任玉兰   女    县第一小学  校长        全国三八红旗手    全国妇联        1960.3\n"
        "         〃                             省特级教师        省政府          1980.9\n"
    )
    assert honours(text) == [
        ("方成海", "省劳动模范", "1956-04"),
        ("任玉兰", "全国三八红旗手", "1960-03"),
        ("任玉兰", "省特级教师", "1980-09"),
    ]


def test_a_table_on_the_page_of_a_firm() -> None:
    """Without a column of holders the firm whose page it is holds all; not on a page of nobody."""
    table = (
        "| 获奖时间 | 荣誉名称 | 颁发单位 |\n|---|---|---|\n"
        "| 1998年2月 | 市明星企业 | 市政府 |\n| 2006年 | 省文明单位 | 省文明委 |\n"
    )
    assert honours(f"# 荣誉资质\n\n**云川县纺织机械厂** · 首页 · 产品\n\n{table}") == [
        ("云川县纺织机械厂", "市明星企业", "1998-02"),
        ("云川县纺织机械厂", "省文明单位", "2006"),
    ]
    assert honours(f"# 评选条件\n\n{table}") == []


def test_two_names_with_brackets_on_a_line() -> None:
    """None of the names that stand side by side is lost."""
    text = (
        f"{BOOK}省优秀教师\n方远（女，县一中）    项 阳（县二小）\n任玉兰（县梅山中学）　高明（女，县三小）\n"
    )
    assert [name for name, _, _ in honours(text)] == ["方远", "项阳", "任玉兰", "高明"]


MEDALS = [
    ("专业功绩奖章颁予建筑师马若望。", ["马若望"]),
    ("教育功绩奖章授予云川学校校长方远和云川大学教授任玉兰。", ["方远", "任玉兰"]),
    ("文化功绩奖章得主为云川戏剧总会。", ["云川戏剧总会"]),
    ("省五一劳动奖章授予办法由省总工会制定。", []),
    ("2012年，纪念章由县政府授予。", []),
    ("2012年5月，方远当选为全国优秀教师。", ["方远"]),
    ("2012年5月，方远当选为全国人大代表。", []),
]


@pytest.mark.parametrize(("text", "holders"), MEDALS)
def test_a_medal_before_its_holder(text: str, holders: list[str]) -> None:
    """The medal may stand first; how it is given, and offices, are none."""
    assert [name for name, _, _ in honours(text)] == holders


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "姓名　单位　荣誉称号　授予时间　授予单位\n谢小兰　县供销社　省先进工作者　1978.3　省人民政府\n"
            "方 远　县一中　省特级教师　1979.4　省人民政府\n石 青　县一中　〃　1980.4　〃\n",
            [("谢小兰", "省先进工作者", "1978-03"), ("方远", "省特级教师", "1979-04"),
             ("石青", "省特级教师", "1980-04")],
            id="gaps",
        ),
        pytest.param(
            "| 姓名 | 称号 | 时间 |\n| --- | --- | --- |\n| 谢小兰 | 省劳动模范 | 1956 |\n"
            "| 方　远 | 省劳动模范 | 1959 |\n|  | 全国劳动模范 | 1962 |\n",
            [("谢小兰", "省劳动模范", "1956"), ("方远", "省劳动模范", "1959"),
             ("方远", "全国劳动模范", "1962")],
            id="bars, and a cell that holds for two rows",
        ),
        pytest.param(
            "单位　荣誉称号　授予时间\n县审计局　全省先进集体　1979.9\n石 桥 村　全省文明村　1983.4\n",
            [("云川县审计局", "全省先进集体", "1979-09"), ("石桥村", "全省文明村", "1983-04")],
            id="a village",
        ),
    ],
)  # fmt: skip
def test_a_name_set_with_a_gap(table: str, expected: list[tuple[str, str, str]]) -> None:
    """方 远 is a name like others: the honour is not that of the row above."""
    assert honours(f"{BOOK}历年劳动模范表\n{table}") == expected


def test_words_of_another_line_are_no_name_of_an_honour() -> None:
    """What ran together is an issue."""
    text = "方 远　某大学化学系教授；2013年获国家杰出青年基金\n王东（男）　县中心学校校长\n"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", f"{BOOK}{text}")))
    assert not [f.honour for f in facts if isinstance(f, HonourFact)]
    assert any(isinstance(f, IssueFact) and f.what == "honour" for f in facts)
