# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Tables and lists of those who followed one another in a post; names and places are invented."""

from __future__ import annotations

import pytest

from loaders.dates.terms_of_office import read_term
from loaders.text.script import simplified
from tests.loaders.lists import issues, read, rows

GOVERNMENT, PARTY = "临河县人民政府", "中共临河县委"


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("1984.05—1987.11", "1984-05", "1987-11"),
        ("1981.3～1984.12", "1981-03", "1984-12"),
        ("1961—64", "1961", "1964"),
        ("1949年6月—1953年8月", "1949-06", "1953-08"),
        ("2019年1—7月", "2019-01", "2019-07"),
        ("2003.05—", "2003-05", None),
        ("—2003.05", None, "2003-05"),
        ("1958.2—？", "1958-02", None),
        ("1958.2—?", "1958-02", None),
        ("1961年5月—不详", "1961-05", None),
        ("？—1963.8", None, "1963-08"),
        ("2016.08至今", "2016-08", ".."),
        ("二〇一一年三月起", "2011-03", None),
        ("1 9 9 5 年 7 月至 2 0 0 0 年 1 1 月", "1995-07", "2000-11"),
        ("民国九年至十四年", "1920", "1925"),
        ("民國十七年三月", "1928-03", None),
        ("道光十五年", "1835", None),
        ("咸丰二年十二月", "1853-01-09/1853-02-07", None),
        ("1958年春", "1958-21", None),
        ("2018年底", "2018-12~", None),
    ],
)
def test_a_term_is_read_at_its_own_precision(printed: str, start: str | None, end: str | None) -> None:
    """Neither end is finer than the print; 至今 is an open end and a bare dash is none."""
    term = read_term(simplified(printed))
    assert term is not None
    assert (term.start, term.end, term.length) == (start, end, len(printed))


@pytest.mark.parametrize(
    "printed",
    [
        "2020年13月",
        "2000年2月30日任",
        "1990年5月至1988年3月",
        "7月任",
        "同年九月",
        "二十年",
        "第3届",
        "？—？",
    ],
)
def test_no_term_is_made_up(printed: str) -> None:
    """Impossible days, ends before beginnings, and dates whose year nobody says are not read."""
    assert read_term(printed) is None


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        pytest.param("附：临河县历任县长（1984—2012）\n\n姓名　　职务　　任期\n丁一鸣　代县长　1987.11—1988.03\n"
            "马力（壮族）　县长　1998.02—2003.05\n田　野　县长　2003.05—", [
            ("丁一鸣", GOVERNMENT, "县长", "1987-11", "1988-03"), ("马力", GOVERNMENT, "县长", "1998-02", "2003-05"),
            ("田野", GOVERNMENT, "县长", "2003-05", None)], id="name, post, term"),
        pytest.param("中共临河县委历任书记更迭表\n\n一、中共临河县委员会（1949年6月—1967年2月）\n"
            "书　记　　丁一鸣　1949年6月—1953年8月\n　　　　　马力　1953年8月—1958年12月\n第一书记　田野　1958年12月—1964年5月", [
            ("丁一鸣", "中共临河县委", "书记", "1949-06", "1953-08"), ("马力", "中共临河县委", "书记", "1953-08", "1958-12"),
            ("田野", "中共临河县委", "第一书记", "1958-12", "1964-05")], id="post carried on"),
        pytest.param("柳河镇历任党政主要领导\n职务　　　姓名　　任职年月\n党委书记　丁零　　1961～1964\n　　　　　（空缺）1966～1970\n"
            "　　　　　丁零　　1970～1973\n镇　　长　毛峰　1984.12～1987", [
            ("丁零", "中共临河县柳河镇委员会", "书记", "1961", "1964"), ("丁零", "中共临河县柳河镇委员会", "书记", "1970", "1973"),
            ("毛峰", "临河县柳河镇人民政府", "镇长", "1984-12", "1987")], id="a vacancy, and one man twice"),
        pytest.param("中共临河县委历任书记\n丁一鸣（1961—1964，1970—1973）\n马力　1975.3—1976.5　1978.1—1979.2", [
            ("丁一鸣", PARTY, "书记", "1970", "1973"), ("丁一鸣", PARTY, "书记", "1961", "1964"),
            ("马力", PARTY, "书记", "1975-03", "1976-05"), ("马力", PARTY, "书记", "1978-01", "1979-02")], id="two terms of one man"),
        pytest.param("临河县历届政协主席、副主席名录\n届次　职务　姓名　任期\n第一届　主席　丁一鸣　1956.5—1959.3\n　　　　副主席　马力　1956.5—1959.3", [
            ("丁一鸣", "临河县政协", "主席", "1956-05", "1959-03"), ("马力", "临河县政协", "副主席", "1956-05", "1959-03")],
            id="by terms of the body"),
        pytest.param("临河县历任县长一览表\n\n| 姓名 | 性别 | 籍贯 | 任职时间 |\n| --- | --- | --- | --- |\n| 丁一鸣 | 男 | 山东 | 1950.3—1953.2 |", [
            ("丁一鸣", GOVERNMENT, "县长", "1950-03", "1953-02")], id="a table drawn with bars"),
        pytest.param("民国时期临河县县长名录\n姓名　籍贯　到任　卸任\n丁一鸣　本省雁北　民国十七年三月　民国十八年二月\n"
            "马力（代）　本县　民国二十二年六月　同年九月", [
            ("丁一鸣", "临河县政府", "县长", "1928-03", "1929-02"), ("马力", "临河县政府", "县长", "1933-06", "1933-09")],
            id="two columns of dates"),
        pytest.param("臨河縣志·職官\n\n知縣\n丁一鳴　道光十五年任。\n馬力　道光十八年任，二十年丁憂去。\n田野　道光二十一年任，二十六年陞任雁北知府。", [
            ("丁一鳴", "臨河縣", "知縣", "1835", None), ("馬力", "臨河縣", "知縣", "1838", "1840"),
            ("田野", "臨河縣", "知縣", "1841", "1846")], id="told in words, in traditional script"),
        pytest.param("雁北酒厂志·组织\n\n历任厂长：丁一鸣（1956.4—1961.9）、马力（女，1961.9—1966.8，其间1963.3—1964.1离职学习）；"
            "历任党支部书记：田野（1956.4—1959.7）。", [
            ("丁一鸣", "雁北酒厂", "厂长", "1956-04", "1961-09"), ("马力", "雁北酒厂", "厂长", "1961-09", "1966-08"),
            ("田野", "雁北酒厂党支部", "书记", "1956-04", "1959-07")], id="in one sentence"),
        pytest.param("表1-1 中共临河县委历任书记、副书记名录\n职务\t姓名\t性别\t民族\t籍贯\t任职时间\t备注\n"
            "书记\t丁一鸣\t男\t汉\t山东济南\t1950.3—1953.2\t\n\t马力\t男\t汉\t山西太原\t1953.2—1956.5\t", [
            ("丁一鸣", PARTY, "书记", "1950-03", "1953-02"), ("马力", PARTY, "书记", "1953-02", "1956-05")], id="cells"),
        pytest.param("临河县供销社历任主任\n\n1　丁一鸣　主任　1954.3—1958.6\n2　马力　副主任　1971.2—1973.9", [
            ("丁一鸣", "临河县供销社", "主任", "1954-03", "1958-06"), ("马力", "临河县供销社", "副主任", "1971-02", "1973-09")],
            id="numbered"),
        pytest.param("临河县第六中学历任校长\n1956—1961 丁一鸣\n1966—1978 （革委会时期，略）\n1978—1984 马力", [
            ("丁一鸣", "临河县第六中学", "校长", "1956", "1961"), ("马力", "临河县第六中学", "校长", "1978", "1984")], id="terms first, no post"),
        pytest.param("临河县税务志\n历任局长名表\n姓名　性别　民族　政治面貌　籍贯　任职起止年月\n丁一鸣　男　回　中共党员　山东济南　1950.3-1953.1", [
            ("丁一鸣", "临河县税务局", "局长", "1950-03", "1953-01")], id="a volume about a matter"),
        pytest.param("雁北军分区军事志·大事年表\n\n历任司令员名录\n丁一鸣(兼)　1949.12～1950.06\n马力　1950.06～1953.10", [
            ("丁一鸣", "雁北军分区", "司令员", "1949-12", "1950-06"), ("马力", "雁北军分区", "司令员", "1950-06", "1953-10")],
            id="a volume about an army"),
        pytest.param("临河县历任县长名表\n届次　姓名　性别　任职时间　备注\n第一届　丁一鸣　男　1950.3—1953.2\n第二届　（缺）　　1953.2—1954.1\n"
            "第三届　马力　男　1954.1—1956.5　革委会主任\n第四届　田野　男　1956.5—1958.2", [
            ("丁一鸣", GOVERNMENT, "县长", "1950-03", "1953-02"),
            ("马力", "临河县革命委员会", "主任", "1954-01", "1956-05"), ("田野", "临河县人民委员会", "县长", "1956-05", "1958-02")],
            id="a vacancy in a numbered table, and a remark that is another post"),
        pytest.param("重修臨河縣志卷三  職官志\n\n知縣\n丁一鳴，直隸人，進士，康熙三年任。\n馬力　順天人　雍正三年任", [
            ("丁一鳴", "臨河縣", "知縣", "1664", None), ("馬力", "臨河縣", "知縣", "1725", None)], id="magistrates in columns"),
        pytest.param("一、县委\n中共临河县委员会（1949.9—1956.5）\n1949年9月县城解放后，成立县委。\n书    记  丁一鸣（1949.9—1950.10）\n"
            "          马  力（1950.10—1953.4）\n农村工作部（1953.6—1962.8撤销）\n部  长  田  野（1953.6—1954.8）", [
            ("丁一鸣", PARTY, "书记", "1949-09", "1950-10"), ("马力", PARTY, "书记", "1950-10", "1953-04"),
            ("田野", PARTY + "农村工作部", "部长", "1953-06", "1954-08")], id="prose between the body and its list"),
        pytest.param("临河县志　第二编　政权\n第一节　历任县长\n县长\n丁一鸣　1950年3月—1953年2月\n马力　1953年2月—1956年5月\n"
            "第二节　县政协\n第六届委员会（1984.5—1987.4）\n主　席：田野（1984.5—1987.4）", [
            ("丁一鸣", GOVERNMENT, "县长", "1950-03", "1953-02"), ("马力", GOVERNMENT, "县长", "1953-02", "1956-05"),
            ("田野", "临河县政协", "主席", "1984-05", "1987-04")], id="numbered sections, terms behind the names"),
        pytest.param("一、中共临河县委员会\n（一）第六届委员会（1984.5—1987.4）\n5月8日，第六次代表大会召开，选举产生委员23人。\n"
            "书　记　丁一鸣（1984.5—1986.3）\n　　　　马　力（1986.3—1987.4）\n副书记　田　野（女）\n常　委　丁一鸣　田　野（女）　江　海", [
            ("丁一鸣", PARTY, "书记", "1984-05", "1986-03"), ("马力", PARTY, "书记", "1986-03", "1987-04"),
            ("田野", PARTY, "副书记", "1984-05", "1987-04"), ("丁一鸣", PARTY, "常委", None, None),
            ("田野", PARTY, "常委", "1984-05", "1987-04"), ("江海", PARTY, "常委", "1984-05", "1987-04")],
            id="the years of a committee by its number are its members'"),
        pytest.param("县革命委员会（1968—1978）\n主　任　丁一鸣\n副主任　马　力　田　野", [
            ("丁一鸣", "临河县革命委员会", "主任", None, None), ("马力", "临河县革命委员会", "副主任", None, None),
            ("田野", "临河县革命委员会", "副主任", None, None)], id="the years of a body are not its members'"),
        pytest.param("临河县人民政府历任县长\n县　长　马　力（女，1984.7—1987.10，代理县长1984.5—1984.7）", [
            ("马力", GOVERNMENT, "县长", "1984-07", "1987-10"), ("马力", GOVERNMENT, "县长", "1984-05", "1984-07")],
            id="acting first"),
        pytest.param("公司治理\n一、任职及报酬情况\n姓名　职务　性别　籍贯　任期起始日期　任期终止日期\n丁一鸣　县长　男　河北定县　1978-05-20　1981-05-19\n"
            "马力　副县长　男　山西　1978-05-20　1980-08-15\n二、变动情况\n姓名　担任的职务　变动情形\n马力　副县长　离任", [
            ("丁一鸣", GOVERNMENT, "县长", "1978-05-20", "1981-05-19"), ("马力", GOVERNMENT, "副县长", "1978-05-20", "1980-08-15")],
            id="a table under no heading, with the places of birth"),
        pytest.param("临河县林业局历任副局长\n丁一鸣、马力　1990.8—1998.12\n田野　1999.1—2003.5", [
            ("丁一鸣", "临河县林业局", "副局长", "1990-08", "1998-12"), ("马力", "临河县林业局", "副局长", "1990-08", "1998-12"),
            ("田野", "临河县林业局", "副局长", "1999-01", "2003-05")], id="two in one term"),
        pytest.param("历任县知事一览表\n县知事\n姓名　　籍贯　　任职时间　　备注\n丁一鸣　湖北黄陂　民国元年三月\n马　力　江西南昌　民国二年八月至四年二月", [
            ("丁一鸣", "临河县", "知事", "1912-03", None), ("马力", "临河县", "知事", "1913-08", "1915-02")],
            id="a table headed by nothing but the post"),
        pytest.param("中共临河县委历任书记\n1950.3—1953.2　丁一鸣　书记\n1953.2—1956.5　马力　书记", [
            ("丁一鸣", PARTY, "书记", "1950-03", "1953-02"), ("马力", PARTY, "书记", "1953-02", "1956-05")], id="term first"),
    ],
)  # fmt: skip
def test_every_holder_has_his_term(text: str, holders: list[tuple[str, str, str, str, str]]) -> None:
    """Whatever the order of the columns, each holder gets his own beginning and end."""
    assert rows(read(text)) == holders


def test_a_term_that_ends_before_it_begins_is_not_guessed() -> None:
    """A misprinted term leaves no date behind."""
    facts = read("临河县历任县长\n丁一鸣　县长　1990.5—1988.3\n马力　县长　1991.5—1993.3")
    assert ("马力", GOVERNMENT, "县长", "1991-05", "1993-03") in rows(facts)
    assert ("丁一鸣", GOVERNMENT, "县长", None, None) in rows(facts)
    assert len(rows(facts)) == 2


def test_a_date_whose_word_is_unknown_is_no_beginning() -> None:
    """`1953年2月` with an unknown verb behind it sets neither end."""
    facts = read("中共临河县委历任书记\n丁一鸣　1950.3—1953.2\n马力　1953年2月蒙冤")
    assert [start for person, _, _, start, _ in rows(facts) if person == "马力"] == [None]
    assert issues(facts)
