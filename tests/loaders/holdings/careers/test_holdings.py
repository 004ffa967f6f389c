# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Careers as lines and as told lives; names and places are invented."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact, IssueFact
from loaders.document.layout import lay_out
from loaders.files.source import Source
from loaders.holdings.careers import Careers
from loaders.pipeline import extract_source
from tests.growth import assert_linear
from tests.loaders.lists import issues, read, rows
from tests.loaders.pages import laid_out, lines_claimed_by, page_of, read_by

INTRODUCED = "丁一鸣，男，汉族，1965年3月生，1984年8月参加工作。\n\n"
GOVERNMENT, PARTY = "临河县人民政府", "中共临河县委"


@pytest.mark.parametrize(
    ("reported", "spells"),
    [
        pytest.param("1984.08—1990.05　临河县第二中学教师\n1990.05—1994.03　临河县教育局干事、办公室副主任", [
            ("临河县第二中学", "教师", "1984-08", "1990-05"), ("临河县教育局", "干事", "1990-05", "1994-03"),
            ("临河县教育局办公室", "副主任", "1990-05", "1994-03")], id="lines"),
        pytest.param("1951—1953　共青团临河县委副书记\n\n1953.06—1962.06　临河县机械厂车间主任", [
            ("共青团临河县委", "副书记", "1951", "1953"), ("临河县机械厂", "车间主任", "1953-06", "1962-06")], id="years alone"),
        pytest.param("1998.11—2003.01　柳河镇党委副书记、镇长（其间：1999.09—2001.12在省委党校学习）\n2003.01至今　临河县副县长", [
            ("中共临河县柳河镇委员会", "副书记", "1998-11", "2003-01"), ("临河县柳河镇人民政府", "镇长", "1998-11", "2003-01"),
            (GOVERNMENT, "副县长", "2003-01", "..")], id="an aside, and until now"),
        pytest.param("2016.06—2016.07　临河县委副书记、代县长\n2021.03—　　临河县委书记\n省人大代表。", [
            (PARTY, "副书记", "2016-06", "2016-07"), (GOVERNMENT, "县长", "2016-06", "2016-07"), (PARTY, "书记", "2021-03", None)],
            id="an unsaid end, and a line of another matter"),
        pytest.param("临河县第二中学教师（1978.8—1983.7）\n临河县第一中学校长（1983.8—1991.7）", [
            ("临河县第二中学", "教师", "1978-08", "1983-07"), ("临河县第一中学", "校长", "1983-08", "1991-07")], id="the term behind"),
        pytest.param("历任临河铁路局工务员、青川机厂副工程师，1956年任厂长。", [
            ("临河铁路局", "工务员", None, None), ("青川机厂", "副工程师", None, None), ("青川机厂", "厂长", "1956", None)], id="work that no list has"),
        pytest.param("1991年7月任江南大学讲师；2004年12月至今任该校教授。", [
            ("江南大学", "讲师", "1991-07", None), ("江南大学", "教授", "2004-12", "..")], id="that school"),
        pytest.param("1935年9月，出长省立临河中学，1938年底辞去校长。", [
            ("省立临河中学", "校长", "1935-09", "1938-12~")], id="the head of what is named"),
        pytest.param("1972年获港府委任为教育委员会委员，1974年获委任为该会主席。", [
            ("临河县教育委员会", "委员", "1972", None), ("临河县教育委员会", "主席", "1974", None)], id="given by a government"),
        pytest.param("1913年任江南学校教员。1938年底辞去校长。", [
            ("江南学校", "教员", "1913", None)], id="the end of another post"),
        pytest.param("1982年8月任县教育局人事科科长，机关党委副书记。", [
            ("临河县教育局人事科", "科长", "1982-08", None), ("临河县教育局机关党委", "副书记", "1982-08", None)], id="of the whole office"),
        pytest.param("1989.09—1993.07　临河师范学校学习\n1993.07—1997.04　临河县财政局科员", [
            ("临河县财政局", "科员", "1993-07", "1997-04")], id="schooling is no post"),
        pytest.param("2002年8月—2010年3月，柳河镇副镇长；2010年3月—2019年6月，县审计局副局长、局长；2019年6月任副县长。", [
            ("临河县柳河镇人民政府", "副镇长", "2002-08", "2010-03"), ("临河县审计局", "副局长", "2010-03", "2019-06"),
            ("临河县审计局", "局长", "2010-03", "2019-06"), (GOVERNMENT, "副县长", "2019-06", None)], id="one paragraph"),
        pytest.param("1981年起在临河县农机学校任教，1986年升任教务主任，1990—1995年担任副校长，2009年6月退休。", [
            ("临河县农机学校", "教务主任", "1986", None), ("临河县农机学校", "副校长", "1990", "1995")], id="the body before"),
        pytest.param("1975年3月至1979年6月任副县长，其间1977年兼任县抗旱指挥部总指挥，1988年离休。", [
            (GOVERNMENT, "副县长", "1975-03", "1979-06"), ("临河县抗旱指挥部", "总指挥", "1977", None)], id="beside it"),
        pytest.param("1992年毕业分配到临河县第一中学任教，1998年8月担任教研组长，2010年8月任党总支书记、校长至今。", [
            ("临河县第一中学", "教研组长", "1998-08", None), ("临河县第一中学党总支", "书记", "2010-08", ".."),
            ("临河县第一中学", "校长", "2010-08", "..")], id="sent to a school, and there until now"),
        pytest.param("1990年转业到县民政局任副局长，2019年3月，在县政协十届三次会议上当选为县政协副主席。", [
            ("临河县民政局", "副局长", "1990", None), ("临河县政协", "副主席", "2019-03", None)], id="moved to a body, elected at a meeting"),
        pytest.param("1990年07月 - 1995年08月  县财政局科员\n1995/08-1998/03  县财政局股长\n2006.12一2010.01 县财政局局长\n2015年—今 县政协副主席", [
            ("临河县财政局", "科员", "1990-07", "1995-08"), ("临河县财政局", "股长", "1995-08", "1998-03"),
            ("临河县财政局", "局长", "2006-12", "2010-01"), ("临河县政协", "副主席", "2015", "..")], id="other ways to write a range"),
        pytest.param("1996.04  临河县教育局局长\n（1997.09—2000.07 临河大学在职学习）\n2000.06  临河县财政局副局长\n2003.12  临河县副县长", [
            ("临河县教育局", "局长", "1996-04", None), ("临河县财政局", "副局长", "2000-06", None),
            ("临河县人民政府", "副县长", "2003-12", None)], id="months of coming alone, with an aside"),
        pytest.param("1950年1月任临河县财政科科长，次年改称县财政局局长。1953年任副县长。", [
            ("临河县财政科", "科长", "1950-01", None), ("临河县人民政府", "副县长", "1953", None)], id="the next year is another time"),
        pytest.param("现任临河县政协副主席。\n1996.04—2016.10  临河县教育局局长\n2016.10至今  现职", [
            ("临河县教育局", "局长", "1996-04", "2016-10"), ("临河县政协", "副主席", "2016-10", "..")], id="the present office"),
        pytest.param("民国5年（1916），任临河县劝学所所长。", [
            ("临河县劝学所", "所长", "1916", None)], id="the year once more in brackets"),
        pytest.param("民国二年任临河县劝学所所长，民国九年至十四年任省立临河中学校长，1951年病故。", [
            ("临河县劝学所", "所长", "1913", None), ("省立临河中学", "校长", "1920", "1925")], id="the Republic"),
        pytest.param("一九九六年四月至二〇〇二年十月　临河县水利局副局长；\n二〇〇二年十月起　临河县委常委、组织部长。", [
            ("临河县水利局", "副局长", "1996-04", "2002-10"), (PARTY, "常委", "2002-10", None), (PARTY + "组织部", "部长", "2002-10", None)],
            id="Chinese numerals"),
        pytest.param("1 9 9 5 年 7 月至 2 0 0 0 年 1 1 月, 临河县医院 护士 ; 2000 年11月至2009年\n8月, 临河县医院护 士长。", [
            ("临河县医院", "护士", "1995-07", "2000-11"), ("临河县医院", "护士长", "2000-11", "2009-08")], id="a scan"),
        pytest.param("1949年10月参加革命，历任区长、县农业局局长；1956年3月任县委农村工作部副部长，1960年1月任部长。", [
            (None, "区长", None, None), ("临河县农业局", "局长", None, None),
            (PARTY + "农村工作部", "副部长", "1956-03", None), (PARTY + "农村工作部", "部长", "1960-01", None)],
            id="several posts at no date"),
        pytest.param("1949年后任县农业局局长，1956年任县水利局局长。", [
            ("临河县农业局", "局长", None, None), ("临河县水利局", "局长", "1956", None)], id="after a year is not in it"),
        pytest.param("1958年到县纺织厂当工人，1965年任车间副主任，1970年提任厂革委会副主任，1978年2月任厂党委副书记。", [
            ("临河县纺织厂", "工人", "1958", None), ("临河县纺织厂车间", "副主任", "1965", None),
            ("临河县纺织厂革委会", "副主任", "1970", None), ("中共临河县纺织厂委员会", "副书记", "1978-02", None)], id="到 behind a year begins no span, 厂 is the one before"),
        pytest.param("1955年提为县公安局副局长，1958年下放农场劳动，1962年平反后任县粮食局副局长。", [
            ("临河县公安局", "副局长", "1955", None), ("临河县粮食局", "副局长", "1962", None)], id="after what happened in that year"),
        pytest.param("1978年考入省农学院，毕业后分配在地区农科所工作，历任技术员、研究室主任、副所长，1995年调任县水利局局长，1998年任县农科院院长（正科级）。", [
            ("地区农科所", "技术员", "1978/1995", None), ("地区农科所研究室", "主任", "1978/1995", None), ("地区农科所", "副所长", "1978/1995", None),
            ("临河县水利局", "局长", "1995", None), ("临河县农科院", "院长", "1998", None)], id="after the studies, and back from a unit to the whole"),
        pytest.param("民国十六年任临河县政府教育局局长，二十二年任国民政府军事委员会参议。", [
            ("临河县政府教育局", "局长", "1927", None), ("国民政府军事委员会", "参议", "1933", None)], id="a body of the whole country"),
        pytest.param("1998年3月任县林业局局长（党组书记），2003年4月任县水利局局长（正科级）。", [
            ("临河县林业局", "局长", "1998-03", None), ("临河县林业局党组", "书记", "1998-03", None),
            ("临河县水利局", "局长", "2003-04", None)], id="another post in a bracket"),
        pytest.param("1953年任县委组织部组织科科长，1961年调任白沙公社党委书记。", [
            (PARTY + "组织部组织科", "科长", "1953", None), ("中共白沙公社委员会", "书记", "1961", None)], id="a commune is of no body before"),
        pytest.param("1990.07—1995.10　临河县农业局技术员、助理农艺师\n1995.10—1998.12　临河县长河镇党委委员、副镇长\n2016.07—2021.09　临河县农业局局长、二级调研员", [
            ("临河县农业局", "技术员", "1990-07", "1995-10"), ("临河县农业局", "助理农艺师", "1990-07", "1995-10"),
            ("中共临河县长河镇委员会", "委员", "1995-10", "1998-12"), ("临河县长河镇人民政府", "副镇长", "1995-10", "1998-12"),
            ("临河县农业局", "局长", "2016-07", "2021-09"), ("临河县农业局", "二级调研员", "2016-07", "2021-09")], id="a town that begins with 长, a rank"),
        pytest.param("1935年随军北上，任团政委。1950年任县长，1956年被评为模范。", [
            (None, "政委", "1935", None), (GOVERNMENT, "县长", "1950", None)], id="a date carries on in its sentence"),
    ],
)  # fmt: skip
def test_every_dated_office_is_a_stay(
    reported: str, spells: list[tuple[str, str, str | None, str | None]]
) -> None:
    """Both ends come at their own precision, and a body carries on to the posts behind it."""
    assert rows(read(INTRODUCED + reported, Careers)) == [("丁一鸣", *spell) for spell in spells]


PROPOSED = (
    "临河县拟任干部公示\n\n马力，女，1980年2月生，现任临河县民政局副局长，拟任县水利局局长。\n\n"
    "丁山，男，1976年生，现任县财政局股长，拟提名为县政协副主席候选人。\n\n"
    "田野，男，1985年生，现任团县委副书记，拟提名为副乡镇长人选。\n"
)


def test_what_one_is_proposed_for_is_a_nomination() -> None:
    """拟任 is a plan; of which body 提名为副乡镇长人选 speaks nobody knows."""
    acts = [
        fact for fact in read_by(Careers, page_of(laid_out(PROPOSED))) if isinstance(fact, AppointmentFact)
    ]
    assert [(act.person, act.action, act.organization, act.post) for act in acts] == [
        ("丁山", "nominate", "临河县政协", "副主席")]  # fmt: skip


def test_a_rank_says_that_it_is_one() -> None:
    """一级调研员 is recorded beside the post, and marked."""
    facts = read(INTRODUCED + "2016.07—2021.09　临河县农业局局长、二级调研员", Careers)
    assert [(f.post, f.rank) for f in facts if isinstance(f, HoldingFact)] == [
        ("局长", False),
        ("二级调研员", True),
    ]


@pytest.mark.parametrize(
    ("opening", "person"),
    [
        ("马力同志简历\n\n", "马力"),
        ("【个人简历】马力，女，回族。", "马力"),
        ("马力 男，汉族，1968年10月生\n", "马力"),
        ("姓　名：马力\n性　别：男\n出生年月：1965年3月\n工作简历：\n", "马力"),
        ("马力（1930—2004），临河县人。", "马力"),
        ("马力　1951年生，1970年入伍。", "马力"),
        ("欧阳晓春，字子灵，临河县人。", "欧阳晓春"),
    ],
)
def test_the_person_is_the_one_introduced(opening: str, person: str) -> None:
    """A heading, a form or a first sentence tells whose career it is."""
    facts = read(
        opening + "1984年8月至1990年5月 临河县财政局局长\n1990年5月至1994年3月 临河县审计局局长", Careers
    )
    assert {fact.person for fact in facts if isinstance(fact, HoldingFact)} == {person}
    assert len(facts) == 2


def test_news_below_a_career_is_none_of_it() -> None:
    """A dated paragraph about an act stays free for the rules of acts."""
    text = (
        INTRODUCED
        + "1990年5月任县审计局局长，1994年任县财政局局长。\n\n2020年5月8日，县人大常委会任命马力为县林业局局长。"
    )
    layout = lay_out(Source("a.txt", "0", "utf-8", text))
    assert lines_claimed_by(Careers, page_of(layout)) == {1, 3}


def test_two_people_keep_their_own_careers() -> None:
    """The next introduction ends a career."""
    text = (
        "马力，男，1980年1月生。2002年8月任县财政局局长，2010年3月任县审计局局长。\n\n"
        "田野，女，1983年9月生。2006年7月任县统计局局长，2013年5月任县林业局局长。"
    )
    people = [(row[0], row[1]) for row in rows(read(text, Careers))]
    assert people == [
        ("马力", "临河县财政局"),
        ("马力", "临河县审计局"),
        ("田野", "临河县统计局"),
        ("田野", "临河县林业局"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2020年5月8日，丁一鸣任临河县副县长。2020年6月，马力任县长。",
        "马力，2019年在县城获得称号，2020年受到表彰。",
        "本届全会于2020年1月8日召开，2020年1月10日闭幕。",
    ],
)
def test_what_is_no_career_gives_nothing(text: str) -> None:
    """Acts, plans and news are not careers."""
    assert read(text, Careers) == []


def test_an_office_that_cannot_be_read_is_an_issue() -> None:
    """A dated 任 without an office that we know is told."""
    facts = read(INTRODUCED + "1984年任某某某某某，1990年5月任县审计局局长。", Careers)
    assert [type(fact) for fact in facts] == [IssueFact, HoldingFact]
    assert issues(facts) == ["1984年任某某某某某"]


def test_a_life_that_names_nobody_has_holdings_without_a_person() -> None:
    """Who it was is unknown, and one issue asks for it; what he held, and when, is known."""
    facts = read(
        "女，1962年3月生，回族，临河人，大学毕业，1980年9月参加工作。1986年7月任临河县财政局科员；1992年4月任临河县审计局局长。",
        Careers,
    )
    assert rows(facts) == [
        ("", "临河县财政局", "科员", "1986-07", None),
        ("", "临河县审计局", "局长", "1992-04", None),
    ]
    assert all(fact.person is None for fact in facts if isinstance(fact, HoldingFact))
    assert [fact.expected for fact in facts if isinstance(fact, IssueFact)] == ["whose life this is"]


def test_acting_and_seconded_posts_say_so() -> None:
    """代县长 is the post 县长, acting; 挂职 is a status."""
    facts = read(
        INTRODUCED + "1999.03—2001.06　临河县财政局局长助理（挂职）\n2016.06—2016.07　临河县代县长",
        Careers,
    )
    held = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert [(fact.post, fact.acting, fact.status) for fact in held] == [
        ("局长助理", False, "挂职"),
        ("县长", True, None),
    ]
    assert {fact.basis for fact in held} == {"cv"}


def test_the_lines_of_a_career_are_known() -> None:
    """Its 任 must not be read again as acts."""
    layout = lay_out(
        Source(
            "a.txt",
            "0",
            "utf-8",
            "前言\n\n" + INTRODUCED + "1990年5月任县审计局局长，1994年任副县长。\n\n附记一则。",
        )
    )
    assert lines_claimed_by(Careers, page_of(layout)) == {3, 5}


def test_the_title_of_a_chronicle_is_no_life() -> None:
    """某镇志·大事记（1949—2005） introduces nobody: the entries below stay entries."""
    text = "石桥镇志·大事记（1949—2005）\n\n1949年\n5月14日　方远任区长。\n1950年\n春　兴修水利。\n"
    assert lines_claimed_by(Careers, page_of(laid_out(text))) == set()


def test_time_is_linear() -> None:
    """Dated clauses without end take no more than their share of time."""
    assert_linear(lambda text: read(text, Careers), f"{INTRODUCED}<1984年任教导主任，>", 4_000)


def test_posts_once_held_in_a_life_without_dates() -> None:
    """曾任 says that it is past, not when."""
    text = "干部任前公示\n\n方远，男，1975年3月生，曾任柳河镇镇长、党委书记，现任临河县教育局局长。\n\n中共临河县委组织部\n2023年4月2日\n"
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    held = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert [(fact.organization, fact.post, fact.status, fact.as_of) for fact in held] == [
        ("临河县柳河镇人民政府", "镇长", "曾任", None),
        ("中共临河县柳河镇委员会", "书记", "曾任", None),
        ("临河县教育局", "局长", None, "2023-04-02"),
    ]
    assert all(fact.start is None and fact.end is None for fact in held)


@pytest.mark.parametrize(
    ("reported", "offices"),
    [
        ("方远，男，1975年3月生，大学学历，现任临河县教育局党组书记、局长，拟任副县级领导职务。",
         [("临河县教育局党组", "书记"), ("临河县教育局", "局长")]),
        ("高兰，女，1980年10月生，现任柳河镇党委书记，拟提名为县妇联主席候选人。", [("中共临河县柳河镇委员会", "书记")]),
        ("方远，男，1975年3月生，现任职务待查。", []),
        ("方远现任临河县教育局局长。", []),
    ],
)  # fmt: skip
def test_the_present_post_of_a_life_without_dates(reported: str, offices: list[tuple[str, str]]) -> None:
    """It is held when the text is printed, and nothing says since when; what is planned is no post."""
    text = f"干部任前公示\n\n{reported}\n\n中共临河县委组织部\n2023年4月2日\n"
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    held = [fact for fact in facts if isinstance(fact, HoldingFact) and fact.basis == "cv"]
    assert [(fact.organization, fact.post) for fact in held] == offices
    assert all((fact.start, fact.end, fact.as_of) == (None, None, "2023-04-02") for fact in held)
