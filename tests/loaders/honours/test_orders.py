"""Honours in the words of armies and states, of things and of units, with what looks alike beside."""

from __future__ import annotations

import pytest

from graph.facts import HonourFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Rows = list[tuple[str, str, str | None]]


def honours(text: str) -> Rows:
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", f"云川县志\n\n{text}\n"))
    return [(fact.recipient, fact.honour, fact.date) for fact in facts if isinstance(fact, HonourFact)]


ORDERS: list[tuple[str, Rows]] = [
    ("1946年5月，独立团在石桥镇歼敌一部，受到军区通令嘉奖。", [("独立团", "通令嘉奖", "1946-05")]),
    ("民国二十六年，国民政府明令褒扬故绅王敬之。", [("王敬之", "明令褒扬", "1937")]),
    ("民国四年，授陆军少将李国栋三等文虎章。", [("李国栋", "三等文虎章", "1915")]),
    ("二零零五年七月一日，行政长官颁授铜紫荆星章予陈启明先生。",
     [("陈启明", "铜紫荆星章", "2005-07-01")]),
    ("2012年，周秀兰获委任为太平绅士，并获颁授荣誉勋章。",
     [("周秀兰", "荣誉勋章", "2012")]),
    ("道光五年，诏赐里人陈履安“乐善好施”匾额。", [("陈履安", "乐善好施", "1825")]),
    # a number behind the names, a school in short, a body that an office decided on
    ("1983年3月8日，县委授予赵永顺、孙学勤、李玉梅三人“模范教师”称号。",
     [("赵永顺", "模范教师", "1983-03-08"), ("孙学勤", "模范教师", "1983-03-08"),
      ("李玉梅", "模范教师", "1983-03-08")]),
    ("1993年9月，县二中被评为省级文明学校。", [("云川县二中", "省级文明学校", "1993-09")]),
    ("1968年，平溪镇农会经省政府评定为特优农会。", [("平溪镇农会", "特优农会", "1968")]),
    ("1998年，白石镇先后获省级卫生镇、省教育强镇、全国乡镇企业示范镇称号。",
     [("白石镇", "省级卫生镇", "1998"), ("白石镇", "省教育强镇", "1998"),
      ("白石镇", "全国乡镇企业示范镇", "1998")]),
    # things: a bridge that is protected, a custom on a list, a ware with a number, a breed
    ("2006年，通津桥被国务院公布为第六批全国重点文物保护单位。",
     [("通津桥", "第六批全国重点文物保护单位", "2006")]),
    ("2008年6月，云川山歌列入省级非物质文化遗产名录。",
     [("云川山歌", "省级非物质文化遗产", "2008-06")]),
    ("1980年7月，“雪山”牌325号普通水泥被评为省优质产品。",
     [("“雪山”牌325号普通水泥", "省优质产品", "1980-07")]),
    ("1983年3月，云丰二号小麦品种获省科技成果一等奖。",
     [("云丰二号小麦品种", "省科技成果一等奖", "1983-03")]),
    ("1981年11月，李立言当选为中国科学院学部委员。",
     [("李立言", "中国科学院学部委员", "1981-11")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ORDERS)
def test_orders_commendations_and_things(text: str, rows: Rows) -> None:
    """Each holder, distinction and date stands as the sentence tells it."""
    assert honours(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "1952年，县卫生院受到县政府表扬。",
        "1986年，省委发出表彰先进的通知。",
        "2017年，县医院项目列入省第三批示范项目。",
        "1990年4月，确定李明为全省劳动模范候选人。",
        "1985年，张教授讲授勋章的历史。",
    ],
)
def test_what_is_no_honour(text: str) -> None:
    """Praise without a name, a candidate and a list of projects are no honours."""
    assert honours(text) == []
