"""The same course of a project in the forms in which gazetteers, chronicles and news print it."""

from __future__ import annotations

import pytest

from tests.loaders.projects.test_shapes import projects

GAZETTEER = "桃源县志\n第五编　城乡建设\n第二章　重点工程\n\n"
BEGUN_AND_DONE = [("1986-03", "开工"), ("1987-10", "建成")]
COURSES = [
    "青溪大桥，于1986年3月开工，1987年10月竣工。",
    "青溪大桥工程于1986年3月破土动工，经过一年多的施工，于1987年10月胜利竣工。",
    "青溪大桥从1986年3月开始施工，经过两个冬春的奋战，1987年10月如期竣工。",
    "青溪大桥的修建始于1986年3月，1987年10月告竣。",
    "青溪大桥由省设计院设计，县交通局施工，1986年3月动工，1987年10月竣工。",
    "城关镇境内工程有：青溪大桥，1986年3月动工，1987年10月竣工。",
    "青溪大桥位于城关镇，1986年3月开工，1987年10月竣工。",
    "1986年3月至1987年10月，修建青溪大桥。",
]


@pytest.mark.parametrize("course", COURSES)
def test_a_course_in_every_form(course: str) -> None:
    """Whatever the order and the words, the same two stages on the same two dates."""
    (project,) = projects(GAZETTEER + course + "\n")
    assert project[0].removesuffix("工程") == "青溪大桥"
    assert project[2] == BEGUN_AND_DONE


LISTED = "先后建成青溪大桥（1986年10月）、东街商场（1987年4月）、北门菜市场（1988年）。"


def test_each_of_a_list_has_the_date_in_its_bracket() -> None:
    """A date in a bracket is that of the name before it, and of no other."""
    assert [(name, stages) for name, _, stages in projects(GAZETTEER + LISTED + "\n")] == [
        ("青溪大桥", [("1986-10", "建成")]),
        ("东街商场", [("1987-04", "建成")]),
        ("北门菜市场", [("1988", "建成")]),
    ]


def test_a_bracket_of_a_list_dates_nothing_behind_the_list() -> None:
    """甲（1986年）、乙（1987年）、丙竣工: the third has neither of the dates."""
    text = "青溪大桥（1986年10月）、东街商场（1987年4月）、北门菜市场先后竣工。\n"
    assert ("北门菜市场", None, [(None, "建成")]) in projects(GAZETTEER + text)


NEWS = "桃源县新闻\n发布时间：2019-11-20　来源：桃源县人民政府\n\n本报讯（记者 方远）"
IN_NEWS = [
    ("青溪大桥于2018年3月12日获省发改委立项批复，2019年3月开工。",
     [("2018-03-12", "批准"), ("2019-03", "开工")]),
    ("青溪大桥将于2020年3月开工，2021年10月建成。", [("2020-03", "开工?"), ("2021-10", "建成?")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stages"), IN_NEWS)
def test_behind_the_writers_of_a_report(text: str, stages: list[tuple[str, str]]) -> None:
    """Who writes stands before the name of the project and is no part of it."""
    assert projects(NEWS + text + "\n") == [("青溪大桥", None, stages)]


TABLES = [
    "项目名称\t建设单位\t总投资（万元）\t开工时间\t竣工时间\n青溪大桥\t县交通局\t320\t1986年3月\t1987年10月",
    "序号\t工程名称\t投资额\t开工年月\t完工年月\t备注\n1\t青溪大桥\t320万元\t1986.3\t1987.10\t",
    "名称\t地点\t建设起止时间\t投资（万元）\n青溪大桥\t城关镇\t1986.3—1987.10\t320",
    "单位：万元\n工程\t动工\t竣工\t造价\n青溪大桥\t1986-03\t1987-10\t320",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_row_under_every_head(table: str) -> None:
    """Whatever its columns are called, and whether its last cell is empty or not."""
    whole = f"桃源县1986年重点工程一览表\n\n{table}\n"
    assert projects(whole) == [("青溪大桥", 3_200_000, BEGUN_AND_DONE)]


LABELS = [
    "青溪大桥\n\n概况\n开工日期　1986年3月\n竣工日期　1987年10月\n",
    "青溪大桥\n\n开工日期：1986年3月\n竣工日期：1987年10月\n",
    f"{GAZETTEER}青溪大桥　开工日期：1986年3月；竣工日期：1987年10月。\n",
]


@pytest.mark.parametrize("text", LABELS)
def test_labels_before_dates(text: str) -> None:
    """A label, a gap or a colon, and a date: of the name above them."""
    assert projects(text) == [("青溪大桥", None, BEGUN_AND_DONE)]


def test_labels_without_a_name_above_them_are_none() -> None:
    """Dates of a meeting have labels too."""
    assert projects("会议安排\n\n开幕日期：1986年3月\n闭幕日期：1986年4月\n") == []


TITLED = [
    ("1986年3月12日，项目获国家发改委批准立项。1987年5月4日，正式开工建设。",
     [("1986-03-12", "批准"), ("1987-05-04", "开工")]),
    ("1986年3月12日，县交通局举行开工典礼。1987年10月1日，工程竣工，同年12月26日通车。",
     [("1986-03-12", "开工"), ("1987-10-01", "建成"), ("1987-12-26", "投入运行")]),
    ("青溪大桥计划于1986年3月开工，后因征地问题延至1987年5月才动工。",
     [("1986-03", "开工?"), ("1987-05", "开工")]),
    ("该项目于1986年5月4日打下第一根桩，1987年10月1日通过竣工验收备案。",
     [("1986-05-04", "开工"), ("1987-10-01", "验收")]),
    ("1958年，县交通局着手勘测设计。1959年3月，省计划委员会批准兴建，同年9月正式开工。",
     [("1958", "前期"), ("1959-03", "批准"), ("1959-09", "开工")]),
]  # fmt: skip


@pytest.mark.parametrize(("course", "stages"), TITLED)
def test_under_the_name_alone(course: str, stages: list[tuple[str, str]]) -> None:
    """What organizations do for what the title names is told of it; 计划委员会 makes no plan of it."""
    (project,) = projects(f"青溪大桥\n\n{course}\n")
    assert project[2] == stages


def test_what_took_years_was_not_done_in_the_first() -> None:
    """The year before 历时五年 is that of the beginning; what was done when they were over has another."""
    (project,) = projects(GAZETTEER + "青溪大桥1764年动工改建，历时五年告成。\n")
    assert ("1764", "建成") not in project[2]
    (project,) = projects(GAZETTEER + "青溪大桥1986年3月动工，历时一年，1987年10月竣工。\n")
    assert project[2] == BEGUN_AND_DONE
