"""Dated statements of prose: what a date governs, what it does not, and what is still to come."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest

from graph.facts import EventFact
from loaders.events.statements import find_statements
from tests.loaders.pages import laid_out, page_of

NEWS = "明川县新闻\n\n明川日报 2021年12月3日 来源：明川日报\n\n"


def statements(text: str) -> list[EventFact]:
    page = page_of(laid_out(text))
    return [fact for entry in page.entries for fact in find_statements(entry, page)]


def governed(text: str) -> list[tuple[str | None, str]]:
    return [(s.date, s.view.text) for e in page_of(laid_out(text)).entries for s in e.sentences]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("2020年全县生产总值达到八十亿元。", "2020"),
        ("昨日，县人大常委会开会。", "2021-12-02"),
        ("近日，新馆开放。", "../2021-12-03"),
        ("11月8日，新桥通车。", "2021-11-08"),
        ("今年，县城新建公园三处。", "2021"),
        ("去年5月，水库完工。", "2020-05"),
        ("“十三五”期间，新增就业四万人。", "2016/2020"),
        ("“十三五”末全县工业增加值达到九亿元。", "2020"),
        ("“十三五”以来完成造林十万亩。", "2016/.."),
        ("截至目前，已开讲一百场。", "2021-12-03"),
        ("党的十九大以来，培训干部一万人次。", "2017-10/.."),
        ("1958年的金秋时节，地质队进山。", "1958-23"),
        ("贫困人口于2018年底全部脱贫。", "2018-12~"),
        ("过去五年，全县新建学校19所。", "2016/2021"),
    ],
)
def test_statements(sentence: str, date: str) -> None:
    """A sentence of a newspaper of 3 December 2021 is dated as its words allow."""
    assert date in [fact.date for fact in statements(NEWS + sentence + "\n") if fact.text == sentence]


@pytest.mark.parametrize(
    "sentence",
    ["产值比2019年增长9%。", "印发《2020年工作方案》。", "会议认真学习了讲话。", "比上年增长9%。"],
)
def test_no_statement(sentence: str) -> None:
    """A year of comparison or in a title is not the time of what is told."""
    assert [fact for fact in statements(NEWS + sentence + "\n") if fact.text == sentence] == []


def test_press_words_without_a_day_of_printing() -> None:
    """昨日 and 近日 stay undated where no page says when it was printed."""
    assert statements("明川县新闻\n\n昨日，县人大开会。近日，新馆开放。\n") == []


def test_a_date_carries_through_a_report() -> None:
    """What the meeting decided three paragraphs below took place on its day; the budget's year does not govern."""
    text = (
        NEWS
        + "11月27日，县人大常委会开会。\n\n会议听取2019年上半年财政情况的报告。\n\n会议决定任命方明为局长。\n"
    )
    assert governed(text)[-3:] == [
        ("2021-11-27", "11月27日，县人大常委会开会。"),
        ("2021-11-27", "会议听取2019年上半年财政情况的报告。"),
        ("2021-11-27", "会议决定任命方明为局长。"),
    ]


def test_the_month_told_last() -> None:
    """4月，……；8月，……。同月 is August, and a bare day behind it is one of August."""
    text = NEWS + "4月，站长调走；8月，主任退休。同月，新楼竣工。20日，迁入。\n"
    assert [date for date, _ in governed(text)[-3:]] == ["2021-04", "2021-08", "2021-08-20"]


def test_a_reign_goes_on_in_the_next_paragraph() -> None:
    """五年正月 below 咸丰四年 is of that reign; 五年计划 is no year of it."""
    text = "明川县志卷九\n\n祥异\n\n咸丰四年二月，大水。\n\n五年正月，大雪。\n\n五年计划期间，增修水利。\n"
    dates = {text: date for date, text in governed(text)}
    assert dates["五年正月，大雪。"] == "1855-02-17/1855-03-17"
    assert not (dates["五年计划期间，增修水利。"] or "").startswith("185")


def test_a_reign_ends_with_its_dynasty() -> None:
    """民国 on a line of its own: 二年 below it is 1913, not a year of 乾隆."""
    text = "明川县知县题名\n\n清\n\n方远，乾隆三十年任。\n\n民国\n\n江远，二年四月代理。\n"
    assert ("1913-04", "江远，二年四月代理。") in governed(text)


def test_a_date_under_the_title_governs() -> None:
    """（……通过） under the title of a decision dates everything below."""
    text = "明川县人大常委会任免名单\n\n（2020年3月27日县十七届人大常委会第二十六次会议通过）\n\n任命方明为县法院副院长。\n"
    assert governed(text)[-1] == ("2020-03-27", "任命方明为县法院副院长。")


def test_a_date_behind_an_order_governs_it() -> None:
    """此令。三月二日: the day stands behind the text."""
    text = "青河省政府公报（民国二十二年三月）\n\n任免令\n\n任命方明为县长。此令。　三月二日\n派江远为县长。此令。　三月七日\n"
    assert [date for date, text in governed(text) if "县长" in text] == ["1933-03-02", "1933-03-07"]


def test_a_dateline_is_not_the_day_of_the_act() -> None:
    """明川融媒2018年12月29日讯 says when it was printed."""
    text = "任职一则\n\n明川融媒2018年12月29日讯　经区委研究，方明任办公室主任。\n"
    assert governed(text)[-1][0] is None


def test_plans_of_a_report() -> None:
    """What a report promises for its own year is planned, also without 将; what it looks back on is not."""
    text = (
        "政府工作报告\n——2019年1月8日在明川县第十六届人民代表大会第三次会议上\n\n"
        "2019年，重点抓好以下建设：\n一、新建文化中心，10月底前建成。\n二、启动水厂工程。\n\n回顾2018年，全年新开工项目41个。\n"
    )
    planned = {fact.text: fact.planned for fact in statements(text)}
    assert planned["一、新建文化中心，10月底前建成。"]
    assert not planned["回顾2018年，全年新开工项目41个。"]


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("新桥2018年5月开工，2019年封顶，计划2020年建成。", [False, False, True]),
        ("5月18日，新桥开工建设，计划2020年10月建成。", [False, True]),
        ("西渠1983年列入省计划，1984年动工，1987年建成。", [False, False, False]),
        ("预计新桥2023年建成；2018年开工的老桥已于2019年通车。", [True, False, False]),
        ("到2025年，计划建成新桥，2027年建成东桥。", [True, True]),
        ("将于2024年建成新桥，2026年通车。", [True, True]),
    ],
)
def test_done_and_planned_in_one_sentence(text: str, planned: list[bool]) -> None:
    """What a clause before the word of planning tells is done, and what 已 tells behind a semicolon."""
    assert [fact.planned for fact in statements("明川水利\n\n" + text + "\n")] == planned


@pytest.mark.parametrize("sentence", ["东厂获1985年度质量奖。", "东镇被评为“2015年度先进镇”。"])
def test_the_year_of_an_honour_dates_nothing(sentence: str) -> None:
    """1985年度 in the name of an honour is not when it was given."""
    assert statements("明川人物\n\n" + sentence + "\n") == []


def test_sections_of_a_report_within_its_text() -> None:
    """A numbered line names the year of what stands below it, and whether that is to come."""
    text = (
        "计划执行情况的报告\n——2021年1月26日在明川市第十六届人民代表大会第五次会议上\n\n"
        "各位代表：现在报告如下。\n\n一、2020年计划执行情况\n\n产业园8月投产。\n\n二、2021年计划安排\n\n高铁6月开工。\n"
    )
    reported = {fact.text: (fact.date, fact.planned) for fact in statements(text)}
    assert reported["产业园8月投产。"] == ("2020-08", False)
    assert reported["高铁6月开工。"] == ("2021-06", True)


def test_a_yearbook_s_progress_carries_the_year_of_the_volume() -> None:
    """Under a 【heading】 of a yearbook what has no day is of the year that the volume covers."""
    text = (
        "明川年鉴（2021）\n\n编辑说明：本卷记述2020年1月1日至12月31日的情况。\n\n"
        "【水利建设】完成渠道改造六公里。8月，水库完工。较上年增加两座。\n"
    )
    dates = {sentence: date for date, sentence in governed(text)[-3:]}
    assert dates["完成渠道改造六公里。"] == "2020"
    assert dates["8月，水库完工。"] == "2020-08"


def test_a_matter_of_another_year_in_a_heading_dates_nothing_below_it() -> None:
    """A meeting on the year before is held in the volume's year, and so are the meetings behind it."""
    text = (
        "明川年鉴（2021）\n\n编辑说明：本卷记述2020年1月1日至12月31日的情况。\n\n重要会议\n\n"
        "【明川县2019年度述职\n\n评议大会】1月20日，大会召开。\n\n【座谈会】5月27日，座谈会召开。\n"
    )
    dates = {sentence: date for date, sentence in governed(text)}
    assert dates["1月20日，大会召开。"] == "2020-01-20"
    assert dates["5月27日，座谈会召开。"] == "2020-05-27"


def test_an_aim_does_not_date_what_follows() -> None:
    """Behind 到2035年 a month is again one of the year that the report speaks from."""
    text = (
        "政府工作报告\n——2021年1月12日在明川县第九届人民代表大会第五次会议上\n\n三、工作安排\n"
        "到2035年，基本实现现代化。6月底前，完成改造120处。\n"
    )
    assert ("../2021-06", "6月底前，完成改造120处。") in [(f.date, f.text) for f in statements(text)]


@pytest.mark.parametrize("opens", ["▲", "本报讯 ", "本报石川11月30日讯 "])
def test_the_next_report_has_the_year_of_the_paper(opens: str) -> None:
    """The past that one report tells says nothing of the year of the next."""
    text = NEWS + f"该桥2016年7月开工，2017年底完工。\n{opens}11月25日，新桥通车。\n"
    assert "2021-11-25" in [f.date for f in statements(text)]


def test_the_month_of_one_report_is_not_that_of_the_next() -> None:
    """Below another headline, a bare day is one of the month of the paper; 前三季度 is nine months."""
    text = NEWS + "前三季度，产值增长。1—9月，投资增长。\n\n冷空气来袭\n\n据消息，7日至9日降温。\n"
    dates = [fact.date for fact in statements(text)]
    assert "2021-01/2021-09" in dates
    assert "2021-12-07/2021-12-09" in dates


def test_the_imprint_tells_nothing() -> None:
    """When a book was printed is no event of its county."""
    text = "明川县年鉴(2013)\n\n2013年11月第1版 2013年11月第1次印刷\nISBN 978-7-5008-2345-6\n"
    assert statements(text) == []


def test_a_birthday_dates_nothing_told_beside_it() -> None:
    """The life of somebody between two paragraphs of news leaves the day of the news as it was."""
    text = (
        "明川县召开领导干部会议\n2022-08-16　来源：明川日报\n\n8月15日，县里召开会议。\n"
        "方远，男，1975年3月出生，1996年7月参加工作。\n县人大常委会主任李明参加会议。\n"
    )
    assert governed(text)[-1] == ("2022-08-15", "县人大常委会主任李明参加会议。")
