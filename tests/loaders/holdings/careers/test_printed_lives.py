# ruff: noqa: E501  (a life stays one line)
"""The same career printed in many ways, and read from each as it was printed; names are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Month = tuple[int, int]
HELD: list[tuple[str, str, str, Month, Month]] = [
    ("都安县粮食局会计", "都安县粮食局", "会计", (1977, 2), (1983, 6)),
    ("都安县大兴乡乡长", "都安县大兴乡人民政府", "乡长", (1987, 12), (1992, 4)),
    ("同心县水利局局长", "同心县水利局", "局长", (1996, 9), (2002, 1)),
]
WHO = "欧阳兰，女，壮族，1958年11月生，广西都安人，1977年2月参加工作。\n"
DATES: dict[str, Callable[[Month], str]] = {
    "points": lambda month: f"{month[0]}.{month[1]:02d}",
    "words": lambda month: f"{month[0]}年{month[1]}月",
    "figures alone": lambda month: f"{month[0]}{month[1]:02d}",
    "years of two figures": lambda month: f"{month[0] % 100:02d}.{month[1]}",
    "hyphens": lambda month: f"{month[0]}-{month[1]:02d}",
}


def _lines(date: Callable[[Month], str], between: str = "—", end: str = "") -> str:
    return "".join(f"{date(start)}{between}{date(close)}　{said}{end}\n" for said, *_, start, close in HELD)


def _read(text: str) -> list[tuple[str | None, str | None, str | None, str | None, str | None]]:
    facts = extract_source(Source("a.txt", "0", "utf-8", text))
    held = [fact for fact in facts if isinstance(fact, HoldingFact) and fact.basis == "cv"]
    return [(fact.person, fact.organization, fact.post, fact.start, fact.end) for fact in held]


EXPECTED = [
    ("欧阳兰", organization, post, f"{start[0]}-{start[1]:02d}", f"{close[0]}-{close[1]:02d}")
    for _, organization, post, start, close in HELD
]


@pytest.mark.parametrize("form", DATES)
@pytest.mark.parametrize("between", ["—", "--", "至", "～"])
def test_spans_of_every_make(form: str, between: str) -> None:
    """Places whose first sign is a word too (都安, 同心) are whole; years of two figures follow the birth."""
    assert _read(WHO + _lines(DATES[form], between)) == EXPECTED


@pytest.mark.parametrize("end", ["，", "；", "。", ""])
def test_lines_with_every_stop(end: str) -> None:
    """A line that begins with a span opens a statement, whatever the line before ends with."""
    assert _read(WHO + _lines(DATES["points"], end=end)) == EXPECTED


@pytest.mark.parametrize(
    "head",
    [
        "姓　　名：欧阳兰　　性　别：女\n现任职务：同心县水利局局长\n简历：\n",
        "欧阳兰\n职务：同心县水利局局长\n个人简历\n",
        "欧阳兰同志简历\n",
    ],
)
def test_heads_of_cards(head: str) -> None:
    """The post of the day between the name and the career is nobody else's."""
    held = [row for row in _read(head + _lines(DATES["words"], "至")) if row[3] is not None]
    assert held == EXPECTED


@pytest.mark.parametrize("text", ["欧阳兰同志简历\n" + _lines(DATES["years of two figures"])])
def test_years_of_two_figures_need_a_birth(text: str) -> None:
    """Without a year of birth nothing tells the century: no date is made up."""
    assert [row for row in _read(text) if row[3] or row[4]] == []
    assert "77.2" in text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "高云（1912—1988），女，白溪县人。1951年4月至1955年12月任县妇联主任，后调省民政厅任副科长。1961年6月任省妇联副秘书长。\n",
            [
                "县妇联主任 1951-04 1955-12",
                "省民政厅副科长 1955-12/1961-06 None",
                "省妇联副秘书长 1961-06 None",
            ],
        ),
        (
            "方远（1912—1988），男，白溪县人。1951年至1955年任白溪县教育局局长，升任白溪县副县长。1961年6月任白溪县县长。\n",
            ["教育局局长 1951 1955", "副县长 1955/1961-06 None", "县长 1961-06 None"],
        ),
        (
            "方远（1912—1988），男，白溪县人。1951年至1955年任白溪县教育局局长，兼任白溪县文教局局长。\n",
            ["教育局局长 1951 1955", "文教局局长 1951 1955"],
        ),
        (
            "民國名人傳略\n丁鴻祥　字子瑞，四十六歲，浙江紹興人。日本早稻田大學畢業。民國十三年任廣東大元帥府秘書，"
            "二十一年調任紹興縣縣長，二十四年去職。現任浙江省政府參議。\n",
            ["大元帥府秘書 1924 None", "紹興縣政府縣長 1932 1935", "浙江省政府參議 None None"],
        ),
        (
            "方远，男，1961年生。1982年毕业于江南水利学院水工专业并留校任教，1988年任讲师，1993年晋升副教授。\n",
            ["江南水利学院讲师 1988 None", "江南水利学院副教授 1993 None"],
        ),
        (
            "白溪一中历任校长简介\n丁一鸣，男，1919年生，白溪县城关镇人。毕业于兰州大学中文系。1950年3月—1957年8月任校长。\n",
            ["白溪一中校长 1950-03 1957-08"],
        ),
    ],
)
def test_lives_of_every_make(text: str, held: list[str]) -> None:
    """What came 后 a span began with its end; who introduces with 字 has a life; a book of heads is of one house."""
    read = [f"{organization}{post} {start} {end}" for _, organization, post, start, end in _read(text)]
    assert len(read) == len(held)
    assert all(got.endswith(expected) for got, expected in zip(read, held, strict=True))


@pytest.mark.parametrize("title", ["白溪县志·卫生", "白溪文史资料·人物", "白溪年鉴·概况"])
def test_the_title_of_a_book_is_nobody(title: str) -> None:
    """A title in two parts looks like a name of another people: no life is of it."""
    text = f"{title}\n\n第三节 县人民医院\n\n1950年4月，丁一鸣任院长。1953年8月丁一鸣调出，毛文竹继任。\n"
    assert [row for row in _read(text) if row[0] and "·" in row[0]] == []


def test_who_bears_witness_holds_no_post() -> None:
    """The last cell of a form's row names a witness; a row of three cells is read whole."""
    text = (
        "教师登记表\n姓名：高云　性别：女　出生年月：1979.11\n工作经历\n起止时间\t工作单位\t职务\t证明人\n"
        "2002.08-2006.11\t白溪县林业技术推广站\t技术员\t方远\n2006.12-2012.03\t白溪县职业学校\t讲师\t于大志\n"
        "2012.03-2018.12\t白溪县教育局\t副局长\n"
    )
    assert _read(text) == [
        ("高云", "白溪县林业技术推广站", "技术员", "2002-08", "2006-11"),
        ("高云", "白溪县职业学校", "讲师", "2006-12", "2012-03"),
        ("高云", "白溪县教育局", "副局长", "2012-03", "2018-12"),
    ]


LIVES: list[tuple[str, list[tuple[str | None, str | None, str | None, str | None, str | None]]]] = [
    # a name alone over 字…; years of the Republic go on behind one that ends in 起, and behind a span
    (
        "当代名人录\n\n方大平\n\n字子铭，广东茶山人，现年四十六岁。民国三年任广东高等工业学校教授。十四年至十七年任粤汉铁路管理局处长。"
        "十八年起任铁道部技正。二十一年任广西省立博物馆馆长。\n",
        [
            ("方大平", "广东高等工业学校", "教授", "1914", None),
            ("方大平", "粤汉铁路管理局", "处长", "1925", "1928"),
            ("方大平", "铁道部", "技正", "1929", None),
            ("方大平", "广西省立博物馆", "馆长", "1932", None),
        ],
    ),
    # the person between the verb and the post; whoever else was chosen is none of the life
    (
        "方远，1901年生，云川县人。1925年由县教育会推方远为会长，推何山为副会长。1936年受委为县劝学所所长。\n",
        [("方远", None, "会长", "1925", None), ("方远", "县劝学所", "所长", "1936", None)],
    ),
    # heads of the firm, told behind a post in a part of it
    (
        "方远，男，1973年出生。2005年4月任云川精工有限公司技术部经理、副总经理；2017年6月任运营总监。\n",
        [
            ("方远", "云川精工有限公司技术部", "经理", "2005-04", None),
            ("方远", "云川精工有限公司", "副总经理", "2005-04", None),
            ("方远", "云川精工有限公司", "运营总监", "2017-06", None),
        ],
    ),
    # deputies below a head
    (
        "谭文，男，1960年生。2010年3月升任渠务署助理署长，2012年11月升任副署长。\n",
        [("谭文", "渠务署", "助理署长", "2010-03", None), ("谭文", "渠务署", "副署长", "2012-11", None)],
    ),
]


@pytest.mark.parametrize(("text", "held"), LIVES)
def test_lives_in_prose(
    text: str, held: list[tuple[str | None, str | None, str | None, str | None, str | None]]
) -> None:
    """Who is told of, in which organization, and by which era years count."""
    assert _read(text) == held
