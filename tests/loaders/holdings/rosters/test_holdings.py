# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Lists of office holders in the layouts that yearbooks print; names and places are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.facts import DocumentFact, HoldingFact, IssueFact
from loaders.document.layout import lay_out
from loaders.document.model import Metadata
from loaders.files.source import Source
from loaders.holdings.rosters.headings import is_organization, read_heading
from loaders.holdings.rosters.holdings import Rosters
from loaders.holdings.rosters.remarks import read_remark
from loaders.holdings.rosters.tokens import read_row
from tests.growth import assert_linear
from tests.loaders.lists import issues, read, rows
from tests.loaders.pages import lines_claimed_by, page_of

BUREAU = "临河县林业局"
PIECES = [
    *"丁马田毛文竹女男局长副主任书记、，；：:()（）【】·*|\t 　\n2020年3月任至—-～.一二零",
    "【领导班子成员】",
    "历任",
    "局　长",
    "（任至2020年1月）",
    "1984.05—1987.11",
    "（供稿：",
    "姓名　职务　任期",
    "民国十七年",
    "同年",
    "县财政局",
]


@pytest.mark.parametrize(
    ("printed", "tokens"),
    [
        ("局　长　丁一鸣", "L局长 N丁一鸣"),
        ("副 局 长马 力", "L副局长 N马力"),
        ("马 力(女) 欧 阳春", "N马力 B女 N欧阳春"),
        ("纪委书记田 野(任至2015年11月) 总工程师", "L纪委书记 N田野 B任至2015年11月 L总工程师"),
        ("丁　零　毛　峰　文　竹（女）", "N丁零 N毛峰 N文竹 B女"),
        ("丁一鸣副主任", "N丁一鸣 L副主任"),
        ("党校(行政学校)校长 马力", "L党校(行政学校)校长 N马力"),
        ("副主席(兼) 马力", "L副主席 B兼 N马力"),
        ("丁一鸣　县长　1984.05—1987.11", "N丁一鸣 L县长 T1984.05—1987.11"),
        ("柳河街道　丁　零　男　回　党工委书记　2017.08", "O柳河街道 N丁零 B男,回 L党工委书记 T2017.08"),
        ("马力　1953年2月离任", "N马力 B1953年2月离任"),
        ("阿不都·买买提　乌日娜琪（女）", "N阿不都·买买提 N乌日娜琪 B女"),
        ("各镇镇长、街道办事处主任", "O各镇镇长 S、 L街道办事处主任"),
        ("办公室电话　6230000", "O办公室电话 O6230000"),
        ("马^力", "O马^力"),
    ],
)
def test_a_line_is_cut_into_labels_names_and_brackets(printed: str, tokens: str) -> None:
    """White space inside names and labels does not hide where they end."""
    assert " ".join(token.kind[0].upper() + token.text for token in read_row(printed)) == tokens


@pytest.mark.parametrize(
    ("bracket", "read_as"),
    [
        ("女，满族，任至2020年5月", {"gender": "女", "ethnicity": "满族", "end": "2020-05"}),
        ("挂职，2020年3月任", {"status": "挂职", "start": "2020-03"}),
        ("2019年1—7月任", {"start": "2019-01", "end": "2019-07"}),
        ("2020 年 5 月-2020 年 8 月", {"start": "2020-05", "end": "2020-08"}),
        ("仟至 2020 年 3 月", {"end": "2020-03"}),
        ("3月任", {"start": "2020-03"}),
        ("～2018.5", {"end": "2018-05"}),
        ("2018年5月任，同年9月免", {"start": "2018-05", "end": "2018-09"}),
        ("女，2018年12月退休", {"gender": "女", "end": "2018-12"}),
        ("挂职至2020年12月", {"status": "挂职", "end": "2020-12"}),
        ("2019年9月任，试用期一年", {"start": "2019-09", "status": "试用期"}),
        ("代理", {"acting": True}),
        ("县水利局局长", {"office": "县水利局局长"}),
        ("分管执行", {}),
        ("1968年生", {}),
        ("3月起主持工作", {"status": "主持工作"}),
        ("民建", {}),
        ("2020年13月任", {"unread": "2020年13月任"}),
        ("2020年1月晋升", {"unread": "2020年1月晋升"}),
    ],
)
def test_a_bracket_says_who_and_when(bracket: str, read_as: dict[str, object]) -> None:
    """A bracket gives what it prints and nothing else; what cannot be read is kept apart."""
    remark = read_remark(bracket, 2020)
    reported = {
        name: getattr(remark, name)
        for name in ("gender", "ethnicity", "start", "end", "status", "office", "unread")
    }
    reported["acting"] = remark.acting or None
    assert {name: value for name, value in reported.items() if value} == read_as


@pytest.mark.parametrize(
    ("line", "organization"),
    [
        ("【县林业局领导班子成员】", "县林业局"),
        ("【柳河镇单位领导班子成员】", "柳河镇"),
        ("临河县第九届人大常委会组成人员", "临河县人大常委会"),
        ("附：临河县历任县长（1984—2012）", "临河县"),
        ("民国时期临河县县长名录", "临河县"),
        ("临河县河长制领导小组成员名单", "临河县河长制领导小组"),
        ("《临河年鉴2021》编辑部", "《临河年鉴2021》编辑部"),
        ("临河县人大常委会任免名单", None),
        ("2020年度先进集体名单", None),
        ("拟任职干部公示名单", None),
        ("人民陪审员名单", None),
        ("县林业局召开领导班子会议，研究工作。", None),
    ],
)
def test_a_heading_names_the_body_of_its_list(line: str, organization: str | None) -> None:
    """Lists of acts, plans and prizes are no rosters."""
    heading = read_heading(line)
    assert (heading.organization if heading else None) == organization


@pytest.mark.parametrize(
    ("line", "expected"),
    [("县审计局", True), ("二、县革命委员会（1968年—1978年）", True), ("县委常委", False),
     ("丁一科 (2020年2月任)", False), ("县审计局召开会议。", False)],
)  # fmt: skip
def test_a_sub_heading_is_a_body_alone(line: str, expected: bool) -> None:
    """Neither a label nor a name with its bracket is taken for a body."""
    assert is_organization(line) is expected


HEAD = "【县林业局领导班子成员】\n\n"


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        pytest.param(HEAD + "局　长\n\n丁一鸣(任至2020年1月)\n\n马 力(2020年1月任)", [
            ("丁一鸣", BUREAU, "局长", None, "2020-01"), ("马力", BUREAU, "局长", "2020-01", None)], id="label above"),
        pytest.param(HEAD + "党组书记、局长 丁一鸣 党组成员、副局长\n马力 田野", [
            ("丁一鸣", BUREAU + "党组", "书记", None, None), ("丁一鸣", BUREAU, "局长", None, None),
            ("马力", BUREAU + "党组", "成员", None, None), ("马力", BUREAU, "副局长", None, None),
            ("田野", BUREAU + "党组", "成员", None, None), ("田野", BUREAU, "副局长", None, None)], id="label at line end"),
        pytest.param(HEAD + "局长：丁一鸣；副局长：马力、田野（女）。", [
            ("丁一鸣", BUREAU, "局长", None, None), ("马力", BUREAU, "副局长", None, None),
            ("田野", BUREAU, "副局长", None, None)], id="in one line"),
        pytest.param(HEAD + "局长、县国有林场管理中\n心主任 丁一鸣", [
            ("丁一鸣", BUREAU, "局长", None, None), ("丁一鸣", "临河县国有林场管理中心", "主任", None, None)],
            id="label over two lines"),
        pytest.param(HEAD + "副局长\n₫54\n马力\n第 88 页\n田野", [
            ("马力", BUREAU, "副局长", None, None), ("田野", BUREAU, "副局长", None, None)], id="page numbers between"),
        pytest.param(HEAD + "局长 丁一鸣\n办公室电话　6230000\n副局长 马力", [
            ("丁一鸣", BUREAU, "局长", None, None), ("马力", BUREAU, "副局长", None, None)], id="a telephone is no person"),
        pytest.param(HEAD + "党组副书记：马力（2019年5月任党组副书记，2020年6月任副局长）\n副局长：马力、田野", [
            ("马力", BUREAU + "党组", "副书记", "2019-05", None), ("马力", BUREAU, "副局长", "2020-06", None),
            ("田野", BUREAU, "副局长", None, None)], id="dates for each post"),
        pytest.param("【柳河镇领导班子成员】\n党委副书记、镇长 丁一鸣\n党委委员、人大主席 马力\n副镇长候选人 田野", [
            ("丁一鸣", "中共临河县柳河镇委员会", "副书记", None, None), ("丁一鸣", "临河县柳河镇人民政府", "镇长", None, None),
            ("马力", "中共临河县柳河镇委员会", "委员", None, None), ("马力", "临河县柳河镇人大", "主席", None, None),
            ("田野", "临河县柳河镇人民政府", "副镇长候选人", None, None)], id="a town"),
        pytest.param("【领导名录】\n县委办公室　主任丁一鸣，副主任马力、田野（女）。\n县档案局　局长毛峰。", [
            ("丁一鸣", "中共临河县委办公室", "主任", None, None), ("马力", "中共临河县委办公室", "副主任", None, None),
            ("田野", "中共临河县委办公室", "副主任", None, None), ("毛峰", "临河县档案局", "局长", None, None)], id="a unit at the head of a line"),
        pytest.param("中共临河县委领导成员\n副书记：丁一鸣（兼县长）\n常委、统战部部长、工商联党组书记：马力", [
            ("丁一鸣", "中共临河县委", "副书记", None, None), ("丁一鸣", "临河县人民政府", "县长", None, None),
            ("马力", "中共临河县委", "常委", None, None), ("马力", "中共临河县委统战部", "部长", None, None),
            ("马力", "临河县工商联党组", "书记", None, None)], id="posts in other bodies"),
        pytest.param("【县纪委监委领导班子成员】\n县纪委书记、县监委主任\n丁一鸣", [
            ("丁一鸣", "中共临河县纪委", "书记", None, None), ("丁一鸣", "临河县监委", "主任", None, None)], id="two bodies in one"),
        pytest.param(HEAD + "局长 丁一鸣\n副局长\n马 力 (女, 2020年9月任, 挂职)", [
            ("丁一鸣", BUREAU, "局长", None, None), ("马力", BUREAU, "副局长", "2020-09", None)], id="a bracket behind a gap"),
        pytest.param(HEAD + "局长 丁一鸣 副局长 马^力\n总工程师 田野", [
            ("丁一鸣", BUREAU, "局长", None, None), ("田野", BUREAU, "总工程师", None, None)], id="a spoilt name"),
        pytest.param(HEAD + "局长 干春生\n副局长 田野\n\n局长王春生下乡。", [
            ("王春生", BUREAU, "局长", None, None), ("田野", BUREAU, "副局长", None, None)], id="a surname that is right elsewhere"),
        pytest.param(HEAD + "局长 干春生\n副局长 田野", [
            ("干春生", BUREAU, "局长", None, None), ("田野", BUREAU, "副局长", None, None)], id="a surname as it is"),
        pytest.param("【柳河镇领导班子成员】\n书记：丁一鸣\n主席：马力\n武装部长（空缺）\n副镇长：田野", [
            ("丁一鸣", "中共临河县柳河镇委员会", "书记", None, None), ("马力", "临河县柳河镇人大", "主席", None, None),
            ("田野", "临河县柳河镇人民政府", "副镇长", None, None)], id="short labels of a town, and a vacancy"),
        pytest.param("【东湖街道领导班子成员】\n党工委副书记、办事处主任 丁一鸣\n党工委委员、政法委员 马力", [
            ("丁一鸣", "中共临河县东湖街道工作委员会", "副书记", None, None), ("丁一鸣", "临河县东湖街道办事处", "主任", None, None),
            ("马力", "中共临河县东湖街道工作委员会", "委员", None, None),
            ("马力", "中共临河县东湖街道工作委员会", "政法委员", None, None)], id="a street"),
        pytest.param("临河县2020年机构与领导人\n\n县政协办公室\n主　任　丁　零\n\n县审计局\n局　长　毛　峰", [
            ("丁零", "临河县政协办公室", "主任", None, None), ("毛峰", "临河县审计局", "局长", None, None)], id="bodies below"),
        pytest.param("县人民法院\n院长、党组书记　丁一鸣\n审判委员会委员　马　力　田　野", [
            ("丁一鸣", "临河县人民法院", "院长", None, None), ("丁一鸣", "临河县人民法院党组", "书记", None, None),
            ("马力", "临河县人民法院", "审判委员会委员", None, None),
            ("田野", "临河县人民法院", "审判委员会委员", None, None)], id="a body as heading"),
        pytest.param("临河县乡镇负责人名册\n单位　姓名　性别　民族　职务　任职时间\n柳河镇　丁零　男　汉　镇长　2019.10", [
            ("丁零", "临河县柳河镇人民政府", "镇长", "2019-10", None)], id="a table"),
        pytest.param("《临河县志》编纂委员会\n主　任　丁一鸣\n副主任　马力\n厶 (以姓氏笔画为序)\n毛　峰　文　竹", [
            ("丁一鸣", "《临河县志》编纂委员会", "主任", None, None), ("马力", "《临河县志》编纂委员会", "副主任", None, None),
            ("毛峰", "《临河县志》编纂委员会", "委员", None, None), ("文竹", "《临河县志》编纂委员会", "委员", None, None)],
            id="members under an unreadable label"),
        pytest.param("【县人大常委会组成人员】\n主任 丁一鸣\n委员 马力 毛峰\n【县人大各专门委员\n田野\n会组成人员】\n文竹\n法制委员会\n主任委员 马力", [
            ("丁一鸣", "临河县人大常委会", "主任", None, None), ("马力", "临河县人大常委会", "委员", None, None),
            ("毛峰", "临河县人大常委会", "委员", None, None), ("田野", "临河县人大常委会", "委员", None, None),
            ("文竹", "临河县人大常委会", "委员", None, None), ("马力", "临河县人大法制委员会", "主任委员", None, None)],
            id="a list printed into the next heading"),
        pytest.param("【县林业局领导班子成员】\n局长 丁一鸣\n(供稿: 李甲)\n马力 (2020年7月任) 副校长\n田野\n(供稿: 李乙)\n"
            "【县委党校领导班子成员】\n校长\n毛峰(任至2020年1月)", [
            ("丁一鸣", BUREAU, "局长", None, None), ("毛峰", "中共临河县委党校", "校长", None, "2020-01"),
            ("马力", "中共临河县委党校", "校长", "2020-07", None), ("田野", "中共临河县委党校", "副校长", None, None)],
            id="the end of a list printed above its heading"),
    ],
)  # fmt: skip
def test_every_layout_gives_each_name_its_posts(
    text: str, holders: list[tuple[str, str, str, str, str]]
) -> None:
    """Person, body, post and dates come out of the layouts that yearbooks use."""
    assert rows(read(text)) == holders


@pytest.mark.parametrize(
    "text",
    [
        "县林业局\n\n1月8日，县林业局召开会议，局长丁一鸣主持。",
        "聘任以下同志：\n\n县林业局\n办公室　主　任　丁一鸣\n财务科　科　长　马力\n业务科　科　长　田野",
        "先进工作者名单\n丁一鸣　马力　田野",
        "县长 丁一鸣\n\n会议于1月8日召开。",
        "【领导班子成员】\n\n班子成员多次下乡调研，走访群众。",
    ],
)
def test_what_is_no_roster_gives_nothing(text: str) -> None:
    """Prose, acts and prizes hold no rosters."""
    assert rows(read(text)) == []


def test_unread_brackets_are_issues_and_claim_no_period() -> None:
    """A remark that cannot be read leaves the holding without a period."""
    facts = read(HEAD + "局长 丁一鸣(2020年1月晋升)")
    holding = next(fact for fact in facts if isinstance(fact, HoldingFact))
    assert (holding.start, holding.end, holding.as_of) == (None, None, None)
    assert issues(facts) == ["丁一鸣(2020年1月晋升)"]


def test_the_office_in_a_bracket_is_seen_beside() -> None:
    """（县水利局局长） behind a member of a leading group is a mention, the membership the roster's holding."""
    facts = read("临河县2020年防汛领导小组\n组长：丁一鸣（县长）\n成员：马力（女，县水利局局长）")
    held = [
        (fact.person, fact.basis, fact.organization, fact.post)
        for fact in facts
        if isinstance(fact, HoldingFact)
    ]
    assert held == [
        ("丁一鸣", "roster", "临河县防汛领导小组", "组长"), ("丁一鸣", "mention", "临河县人民政府", "县长"),
        ("马力", "roster", "临河县防汛领导小组", "成员"), ("马力", "mention", "临河县水利局", "局长"),
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_text_breaks_the_reader(pieces: list[str]) -> None:
    """Whatever stands under a heading, nothing is raised and every quote is exact."""
    read(HEAD + "".join(pieces))


def test_a_label_without_names_is_an_issue() -> None:
    """A post whose holder is missing is told, not filled."""
    assert issues(read(HEAD + "党组书记\n局长 丁一鸣")) == ["党组书记"]


def test_a_list_without_a_body_is_an_issue() -> None:
    """Posts in no body at all are not made up."""
    facts = read("【领导班子成员】\n局长 丁一鸣")
    assert [type(fact) for fact in facts] == [IssueFact]


def test_a_name_that_two_columns_may_have_misplaced_is_an_issue() -> None:
    """A second head of a committee, in a list printed into another, is left open."""
    facts = read(
        "【县人大常委会组成人员】\n委员 毛峰\n【县人大各专门委员\n田野\n会组成人员】\n法制委员会\n主任委员 马力\n文竹"
    )
    assert "文竹" not in {row[0] for row in rows(facts)}
    assert issues(facts) == ["文竹"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        (HEAD + "局长 丁一鸣", "2020"),
        (HEAD + "局长 丁一鸣(2021年2月任)", None),
        ("【县林业局领导班子成员（2019年12月31日在任）】\n局长 丁一鸣", "2019-12-31"),
        ("临河县2019年领导名录\n县林业局\n局长 丁一鸣", "2019"),
        ("《临河年鉴》编辑部\n主编 丁一鸣", "2021-11"),
        ("临河县历任县长\n丁一鸣　1984.05—1987.11", None),
    ],
)
def test_a_roster_covers_what_its_book_or_heading_covers(text: str, as_of: str | None) -> None:
    """The period is the heading's, else the book's; a later start or a list of many years has none."""
    assert [fact.as_of for fact in read(text) if isinstance(fact, HoldingFact)] == [as_of]


def test_what_is_printed_is_kept() -> None:
    """The label stays as printed where a slip was mended; section, gender and status come along."""
    text = "【县人民政府领导班子成员】\n县长 丁一鸣\n引县长\n马力(女，回族，挂职)\n\n会议由副县长主持。"
    holding = read(text)[1]
    assert isinstance(holding, HoldingFact)
    assert (holding.post, holding.as_printed, holding.section) == (
        "副县长",
        "引县长",
        "县人民政府领导班子成员",
    )
    assert (holding.gender, holding.ethnicity, holding.status) == ("女", "回族", "挂职")


def test_the_lines_of_a_list_are_known() -> None:
    """Other rules can leave out what a list has taken."""
    text = "前言\n" + HEAD + "局长 丁一鸣\n(供稿: 李甲)\n\n【造林】全年造林。"
    layout = lay_out(Source("a.txt", "0", "utf-8", text))
    metadata = Metadata(read_document(), ("临河县",), 2020)
    assert lines_claimed_by(Rosters, page_of(layout, metadata)) == {2, 4, 5}


def read_document() -> DocumentFact:
    """A document record of a yearbook."""
    return DocumentFact(id="d", file="a.txt", sha256="0", covers="2020")


@pytest.mark.parametrize("piece", ["丁 ", "书记", "（", "副局长、", "1984.05—", "丁一鸣(2020年1月任) "])
def test_time_is_linear_in_the_length_of_a_line(piece: str) -> None:
    """A hostile line takes no more than its share of time."""
    assert_linear(read_row, f"<{piece}>", 60_000 // len(piece))
    assert_linear(read, f"{HEAD}局长 <{piece}>", 6_000 // len(piece))


def test_a_column_for_every_post() -> None:
    """Each name stands in the post at the head of its column, in the body at the head of its row."""
    facts = read(
        "临河县所属企业领导成员名单\n\n单位\t党委书记\t总经理（厂长）\t任职时间\n"
        "雁北酒厂\t丁一鸣\t马力（女）\t2019.10\n柳河纸厂\t（空缺）\t田野\t2020.11\n\n中共临河县委历任书记\n毛峰　1950.3—1953.2\n"
    )
    assert rows(facts) == [
        ("丁一鸣", "中共雁北酒厂委员会", "书记", "2019-10", None),
        ("马力", "雁北酒厂", "总经理", "2019-10", None),
        ("田野", "柳河纸厂", "总经理", "2020-11", None),
        ("毛峰", "中共临河县委", "书记", "1950-03", "1953-02"),
    ]


@pytest.mark.parametrize(
    "word",
    [
        "第十二届",
        pytest.param("空缺", marks=pytest.mark.xfail(strict=True, reason="空缺　马力 is read as one name")),
        "教育界",
        "高一",
    ],
)
def test_what_stands_in_lists_and_is_no_name(word: str) -> None:
    """Terms of a body, vacancies, and the groups that send members hold no post."""
    found = rows(read(f"临河县政协委员名单\n主席：丁一鸣\n委员：{word}　马力\n"))
    assert [person for person, *_ in found] == ["丁一鸣", "马力"]


def test_a_heading_with_the_year() -> None:
    """领导名录（2015年） tells the year in which the people below were seen."""
    facts = read("临河县领导名录（2015年）\n县长　丁一鸣\n副县长　马力\n", covers=None)
    assert {fact.as_of for fact in facts if isinstance(fact, HoldingFact)} == {"2015"}


def test_bodies_in_brackets() -> None:
    """【临河县公安局】 alone on its line opens the list of its leaders; a unit within it holds for its line."""
    facts = read(
        "机构与领导人名录\n\n【中国共产党临河县委员会】\n书　记：丁一鸣\n县委办公室　　主　任：马力　　副主任：毛峰　田野\n"
        "【临河县公安局】\n局　长：文竹（兼）\n政　委：方舟\n"
    )
    assert rows(facts) == [
        ("丁一鸣", "中共临河县委", "书记", None, None),
        ("马力", "中共临河县委办公室", "主任", None, None),
        ("毛峰", "中共临河县委办公室", "副主任", None, None),
        ("田野", "中共临河县委办公室", "副主任", None, None),
        ("文竹", "临河县公安局", "局长", None, None),
        ("方舟", "临河县公安局", "政委", None, None),
    ]


def test_a_list_of_others_below_the_last_head() -> None:
    """The names under a title that is no list of office holders do not sit in the seat named above it."""
    facts = read(
        "临河县人民政府组成人员\n县长：丁一鸣\n县公安局局长：马力（兼）\n\n临河县出席市人大代表名单（4名）\n毛峰  田野  文竹  方舟\n"
    )
    assert {fact.person for fact in facts if isinstance(fact, HoldingFact)} == {"丁一鸣", "马力"}


def test_towns_and_townships_in_one_table() -> None:
    """乡(镇)长 is 镇长 in the row of a 镇; a vacancy moves nobody to another column."""
    facts = read(
        "临河县乡镇领导名录\n乡镇名称　　党委书记　　乡(镇)长　　人大主席\n柳河镇　　　丁一鸣　　　马 力　　　　毛 峰\n"
        "石门乡　　　（缺）　　　田 野　　　　文 竹\n"
    )
    assert [(person, post) for person, _, post, *_ in rows(facts)] == [
        ("丁一鸣", "书记"), ("马力", "镇长"), ("毛峰", "主席"), ("田野", "乡长"), ("文竹", "主席"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("chapter", "reported", "post", "whole"),
    [
        ("·公安·", "2020年，临河县公安局有民警80人。", "局　长", "临河县公安局"),
        ("教育", "县教育局启动招聘。县教育局设股室六个。", "局长", "临河县教育局"),
        ("审判", "县人民法院收案三百件。", "院长", None),  # the chapter is not called as its body is
    ],
)
def test_the_body_of_a_chapter(chapter: str, reported: str, post: str, whole: str | None) -> None:
    """A list that names no body is of the body that its chapter names, if its name has the chapter's word."""
    facts = read(f"{chapter}\n\n【概况】 {reported}\n\n【领导名录】\n{post}　丁一鸣　马力\n")
    assert {organization for _, organization, *_ in rows(facts)} == ({whole} if whole else set())


def test_a_vacancy_before_another_label() -> None:
    """总务主任：暂缺 joins no word to the label below it, and what somebody rose to is no office here."""
    facts = read(
        "临河县中学领导班子成员\n校长：丁一鸣（1990年任，升教育局局长）\n总务主任：暂缺\n教务主任：马力\n"
    )
    assert [(f.person, f.post, f.basis) for f in facts if isinstance(f, HoldingFact)] == [
        ("丁一鸣", "校长", "roster"), ("马力", "教务主任", "roster"),
    ]  # fmt: skip


def test_workshops_and_rows_of_classes() -> None:
    """一车间主任：甲　书记：乙 is one workshop; 高一 before a name is no person, nor is 语文."""
    facts = read(
        "临河县酒厂领导机构\n厂　长　丁一鸣\n酿酒一车间主任：马力　书记：田野\n包装车间　主任 江海　副主任 高云"
    )
    assert [(person, post) for person, _, post, _, _ in rows(facts)] == [
        ("丁一鸣", "厂长"), ("马力", "主任"), ("田野", "书记"), ("江海", "主任"), ("高云", "副主任"),
    ]  # fmt: skip
    assert [(organization or "").removeprefix("临河县") for _, organization, _, _, _ in rows(facts)][1:] == [
        "酒厂酿酒一车间", "酒厂酿酒一车间", "酒厂包装车间", "酒厂包装车间",
    ]  # fmt: skip
    facts = read(
        "临河县第一中学领导班子\n校　长　丁一鸣\n年级主任：高一　马力　高二　田野\n教研组长：语文　江海　数学　高云"
    )
    assert [(person, post) for person, _, post, _, _ in rows(facts)] == [
        ("丁一鸣", "校长"), ("马力", "年级主任"), ("田野", "年级主任"), ("江海", "组长"), ("高云", "组长"),
    ]  # fmt: skip


def test_letters_set_apart_by_the_scan() -> None:
    """镇   长   吴 双 喜: the post is no name."""
    facts = read("石 桥 镇 领 导 班 子\n党 委 书 记   丁 一 鸣\n镇   长   吴 双 喜\n武 装 部 长   卫 东")
    assert [(person, post) for person, _, post, _, _ in rows(facts)] == [
        ("丁一鸣", "书记"), ("吴双喜", "镇长"), ("卫东", "部长"),
    ]  # fmt: skip
