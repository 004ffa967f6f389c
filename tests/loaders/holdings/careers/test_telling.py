# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Lives told in prose: dates carried on, organizations one came to, posts that ended. Names are invented."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.telling import tell
from loaders.names.jurisdiction import Jurisdiction

Row = tuple[str | None, str, str | None, str | None]


def reported(text: str, person: str | None = "丁一鸣") -> list[Row]:
    """Organization, post, from, to."""
    held, _ = tell(text, [], person, Jurisdiction(("临河县",)))
    return [(one.office.organization, one.office.post, one.start, one.end) for one in held]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("1972年任临河县农机厂副厂长，翌年升厂长，同年12月任临河县经委主任。", [
            ("临河县农机厂", "副厂长", "1972", None), ("临河县农机厂", "厂长", "1973", None), ("临河县经委", "主任", "1973-12", None)],
            id="years carried on"),
        pytest.param("1961年毕业后分配到柳河中学任教，三年后任教导主任。", [("柳河中学", "教导主任", "1964~", None)], id="three years later"),
        pytest.param("1990年调任临河县计划委员会副主任，后任主任。1996年2月任副县长。", [
            ("临河县计划委员会", "副主任", "1990", None), ("临河县计划委员会", "主任", "1990/1996-02", None),
            ("临河县人民政府", "副县长", "1996-02", None)], id="later, before the next date"),
        pytest.param("1983年5月起先后任临河县纺织局干事、副局长、局长；1987年4月任临河县妇联主席。", [
            ("临河县纺织局", "干事", "1983-05", None), ("临河县纺织局", "副局长", "1983-05/1987-04", None),
            ("临河县纺织局", "局长", "1983-05/1987-04", None), ("临河县妇联", "主席", "1987-04", None)], id="one after the other"),
        pytest.param("1953年转业，任临河县农林局副局长。", [("临河县农林局", "副局长", "1953", None)], id="the date of the sentence"),
        pytest.param("1942年3月调任骑兵第四师任参谋主任。", [("骑兵第四师", "参谋主任", "1942-03", None)], id="moved, and there a post"),
        pytest.param("1983年任县妇联主任，次年任县人大常委会副主任至1990年。", [
            ("临河县妇联", "主任", "1983", None), ("临河县人大常委会", "副主任", "1984", "1990")], id="until a year"),
        pytest.param("1998年任临河县政协副主席，2003年连任。", [
            ("临河县政协", "副主席", "1998", None), ("临河县政协", "副主席", "2003", None)], id="once more"),
        pytest.param("1940年8月任临河县大队副大队长。1942年11月2日在战斗中牺牲。", [("临河县大队", "副大队长", "1940-08", "1942-11-02")], id="killed"),
        pytest.param("1984年丁先生膺选临河县工商联主席，彼于1990年任临河县政协副主席。", [
            ("临河县工商联", "主席", "1984", None), ("临河县政协", "副主席", "1990", None)], id="by surname and courtesy"),
        pytest.param("三十五年四月任临河县财政局局长。", [], id="years of no era"),
        pytest.param("民国前三年生。三十五年四月任临河县财政局局长。", [("临河县财政局", "局长", "1946-04", None)], id="years of the Republic"),
        pytest.param("1963年至1981年担任海滨书院校长凡十八年。", [("海滨书院", "校长", "1963", "1981")], id="for so many years"),
        pytest.param("1985年获江南文理学院聘为客座教授，1986年遭袭击，任县长。", [
            ("江南文理学院", "客座教授", "1985", None), ("临河县人民政府", "县长", "1986", None)], id="who hires"),
        pytest.param("1946年任圣光中学历史科主任，1951年升任副校长。", [
            ("圣光中学历史科", "主任", "1946", None), ("圣光中学", "副校长", "1951", None)], id="the school of the unit"),
        pytest.param("民国4年袭佐领。民国8年任正蓝旗参领。", [(None, "佐领", "1915", None), ("正蓝旗", "参领", "1919", None)], id="inherited"),
        pytest.param("1945年9月，苏联红军撤后，被推举为正蓝旗维持会会长，1946年初病逝。", [("正蓝旗维持会", "会长", "1945-09", None)], id="a time behind its date"),
        pytest.param("1942年任五汛乡农救会长，1990年任县工商联副会长。", [
            ("临河县五汛乡农救会", "会长", "1942", None), ("临河县工商联", "副会长", "1990", None)], id="the league told once for both"),
        pytest.param("万历十一年任蕲水县丞，清军无所扰。明年摄县事，却例金。", [
            ("蕲水县", "县丞", "1583", None), ("蕲水县", "知县", "1584", None)], id="the business of his county"),
        pytest.param("1986年8月任泉港装卸公司调度员、调度室主任，1990年任县调度中心主任。", [
            ("泉港装卸公司", "调度员", "1986-08", None), ("泉港装卸公司调度室", "主任", "1986-08/1990", None), ("临河县调度中心", "主任", "1990", None)], id="work, and its head"),
        pytest.param("咸丰六年捐纳训导，选授甘肃两当县训导。同治元年骂贼死。", [("两当县", "训导", "1856/1862", None)], id="bought"),
        pytest.param("1951年8月任中共鄱阳湖地委委员、组织部部长。", [
            ("中共鄱阳湖地委", "委员", "1951-08", None), ("中共鄱阳湖地委组织部", "部长", "1951-08", None)], id="an elder committee"),
        pytest.param("1939年任中共临河县委宣传部部长。1941年春任新四军七师政治处副主任，1945年任华东野战军某纵队民运科长。", [
            ("中共临河县委宣传部", "部长", "1939", None), ("新四军七师政治处", "副主任", "1941-21", None), ("华东野战军某纵队民运科", "科长", "1945", None)], id="an army is in no county"),
        pytest.param("2011.07—2016.10  临河县农业局局长，兼县扶贫办公室主任（2013.02起兼）", [
            ("临河县农业局", "局长", "2011-07", "2016-10"), ("临河县扶贫办公室", "主任", "2013-02", "2016-10")], id="since a month of its own"),
        pytest.param("1999年任县发改委主任。", [("临河县发改委", "主任", "1999", None)], id="no change of name"),
        pytest.param("1984年4月升任临河县农场副场长，1994年3月退休。", [("临河县农场", "副场长", "1984-04", "1994-03")], id="retired"),
        pytest.param("1996.08—2002.04临河县司法局科员（其间：1998.03—1999.02在柳河镇挂职，任镇长助理）；2002.04—2007.09任临河县司法局主任科员", [
            ("临河县司法局", "科员", "1996-08", "2002-04"), ("临河县柳河镇人民政府", "镇长助理", "1998-03", "1999-02"),
            ("临河县司法局", "主任科员", "2002-04", "2007-09")], id="an aside with its own dates"),
        pytest.param("民国十七年任临河县党部干事，十九年升秘书。二十二年任柳溪县县长；次年辞职。", [
            ("临河县党部", "干事", "1928", None), ("临河县党部", "秘书", "1930", None), ("柳溪县政府", "县长", "1933", "1934")], id="years of the Republic"),
        pytest.param("乾隆二十六年进士，授福建柳溪县知县。三十年调东山县。三十五年升泉州府同知，署漳州府知府。", [
            ("柳溪县", "知县", "1761/1765", None), ("东山县", "知县", "1765", None), ("泉州府", "同知", "1770", None),
            ("漳州府", "知府", "1770", None)], id="reigns, degrees, seats"),
        pytest.param("嘉庆十四年授柳溪县训导。十六年署东山县教谕，旋回任。十八年卒于官。", [
            ("柳溪县", "训导", "1809", "1813"), ("东山县", "教谕", "1811", None)], id="back to the first post"),
        pytest.param("道光二年署柳溪县知县，六年实授。九年丁母忧归。", [
            ("柳溪县", "知县", "1822", "1826"), ("柳溪县", "知县", "1826", "1829")], id="acting until confirmed, home to mourn"),
        pytest.param("光绪三年起任柳溪县知县，六年调东山县知县。", [
            ("柳溪县", "知县", "1877", None), ("东山县", "知县", "1880", None)], id="years of a reign since which"),
        pytest.param("光绪三年至五年任柳溪县知县，九年擢顺天府尹。", [
            ("柳溪县", "知县", "1877", "1879"), ("顺天", "府尹", "1883", None)], id="spans of a reign"),
        pytest.param("1915年8月起任柳溪县知事，六年后任财政厅秘书。", [
            ("柳溪县", "知事", "1915-08", None), ("财政厅", "秘书", "1921~", None)], id="years of no reign"),
        pytest.param("乾隆十年授柳溪县知县。十四年檄署六安州知州。", [
            ("柳溪县", "知县", "1745", None), ("六安州", "知州", "1749", None)], id="acting by order"),
        pytest.param("曾任临河县柳河小学教师。1938年任游击队队长。", [
            ("临河县柳河小学", "教师", None, None), ("游击队", "队长", "1938", None)], id="once"),
    ],
)  # fmt: skip
def test_told_lives(text: str, rows: list[Row]) -> None:
    """Every post has the date that the telling gives it, and never a finer one."""
    assert reported(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "1984年8月参加工作，1985年6月加入中国共产党。",
        "1978年考入江南师范学院中文系学习，1982年毕业。",
        "1985年，方远任临河县县长。",
        "2020年拟任临河县副县长。",
        "1955年被授予少将军衔。",
        "三年任满。",
    ],
)
def test_what_is_no_post(text: str) -> None:
    """Schooling, the party, other people and plans are no posts of the life."""
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1949年后任临河县水利局局长。", [("临河县水利局", "局长", None, None)]),
        ("道光十年调泉州府知府，卒于官。", [("泉州府", "知府", "1830", None)]),
        ("道光十年实授，次年归。", []),
        ("1970年3月参加工作，先后任临河县粮食局会计、股长。", [
            ("临河县粮食局", "会计", None, None), ("临河县粮食局", "股长", None, None)]),
        ("1950年10月入伍，3月任排长。", [(None, "排长", None, None)]),
        ("1965年3月生，任临河县审计局局长。", [("临河县审计局", "局长", None, None)]),
        ("1972年任临河县经委主任。1980年，县棉纺厂投产。1984年任书记。", [
            ("临河县经委", "主任", "1972", None), (None, "书记", "1984", None)]),
    ],
)  # fmt: skip
def test_what_is_not_told_is_unknown(text: str, rows: list[Row]) -> None:
    """No date of another happening, no organization of another clause."""
    assert reported(text) == rows


def test_a_dated_post_that_stays_unread() -> None:
    """It is handed on with its place."""
    text = "1984年任某某某某某，1990年5月任临河县审计局局长。"
    _, unread = tell(text, [], "丁一鸣", Jurisdiction(("临河县",)))
    assert [text[one.begin : one.close] for one in unread] == ["1984年任某某某某某"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("1990年任临河县审计局局长。历任柳溪、临河县教育局局长。", ["历任柳溪、临河县教育局局长"]),
        ("1990年任临河县审计局局长。曾任柳溪县教育局局长。", []),
        ("1990年任临河县审计局局长。曾受教于一位老局长。", []),
    ],
)
def test_an_undated_post_that_stays_unread(text: str, places: list[str]) -> None:
    """It is handed on too; what is read, and what only ends with the word of a post, is not."""
    _, unread = tell(text, [], "丁一鸣", Jurisdiction(("临河县",)))
    assert [text[one.begin : one.close] for one in unread if not one.dated] == places
