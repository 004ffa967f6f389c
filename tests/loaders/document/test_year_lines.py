"""Lists of events that open with a year, and other shapes of whole pages of dates."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest

from tests.loaders.pages import chronicle_of

TOLD = ("建成甲厂区", "出口乙产品", "更名丙公司", "收购丁公司")
YEARS = (1998, 2001, 2008, 2016)
READ = " / ".join(f"{year} {event}" for year, event in zip(YEARS, TOLD, strict=True))

FORMS = [
    *(
        "{0} ▸ {1}",
        "{0}　{1}",
        "{0}：{1}",
        "{0} | {1}",
        "{0} → {1}",
        "{0}—{1}",
        "· {0} {1}",
        "{0}\t{1}",
        "{0}. {1}",
    ),
    *("[{0}] {1}", "【{0}】{1}", "{0}年{1}", "{0}-{1}", "{0} {1}。", "●{0}年　{1}"),
]


def page(title: str, form: str, years: tuple[int, ...] = YEARS, events: tuple[str, ...] = TOLD) -> str:
    return title + "".join(form.format(*row) + "\n" for row in zip(years, events, strict=True))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", ["公司大事记\n", "发展历程\n", ""])
def test_years_that_open_lines(title: str, form: str) -> None:
    """The lines beside it tell that a number is a year, whatever sets it off."""
    assert chronicle_of(page(title, form)).replace("。", "") == READ


@pytest.mark.parametrize(
    "text",
    [
        page("历年荣誉\n", "{0} {1}"),
        page("发展历程\n", "{0} {1}", (1998, 2016, 2001, 2008)),
        page("发展历程\n", "{0} {1}", events=("任甲科长", "任乙处长", "任丙局长", "任丁县长")),
        page("", "{0} {1}", events=("文明单位", "先进集体", "模范村", "红旗单位")),
        page("", "{0}年级{1}"),
        "发展历程\n1998 建成甲厂区\n2001 出口乙产品\n",
    ],
)
def test_other_lists(text: str) -> None:
    """Honours, lives, years in no order, and too few lines are no chronicle."""
    assert not chronicle_of(text)


PAGES = {
    "days with points below a bare year, newest first": (
        "大事记\n2023\n12.28 年终大会\n10.14 敬老活动\n2022\n11.09 食堂开业\n03.12 义务植树\n",
        "2023-12-28 年终大会 / 2023-10-14 敬老活动 / 2022-11-09 食堂开业 / 2022-03-12 义务植树",
    ),
    "numbers before the days of a month stay numbers": (
        "明川县2019年大事记\n1月\n1.3日，甲会召开。\n2.5日，乙路通车。\n",
        "2019-01-03 甲会召开。 / 2019-01-05 乙路通车。",
    ),
    "ages beside the years of a life": (
        "方远年表\n1892年（光绪十八年）　1岁\n十月初三日，生于东岭。\n1898年（戊戌）　七岁\n入私塾。\n",
        "1892-11-21 生于东岭。 / 1898 入私塾。",
    ),
    "years merged over the days of a table": (
        "时间\t事件\n1949年\t5月3日\t县城解放\n\t6月\t接管县政府\n1950年\t3月\t法院成立\n\t冬\t开始剿匪\n",
        "1949-05-03 县城解放 / 1949-06 接管县政府 / 1950-03 法院成立 / 1950-24 开始剿匪",
    ),
    "a month in the column of years": (
        "年份|事件\n1951|建院\n1984-12|外科楼动工\n2000年前后|办分院\n",
        "1951 建院 / 1984-12 外科楼动工 / 2000~ 办分院",
    ),
    "a feast before a dash": (
        "厂志·大事纪要\n一九七六年\n　　八月——甲楼竣工。\n一九七七年\n　　元旦——举行联欢会。\n",
        "1976-08 甲楼竣工。 / 1977-01-01 举行联欢会。",
    ),
    "weekdays in brackets, the year of the Republic in the title": (
        "二月大事記（111年）\n2/1（二）開廟門，參香。\n2/5（六）團拜。\n2/28（一）休館\n三月大事記\n3/12（六）植樹活動\n",
        "2022-02-01 开庙门，参香。 / 2022-02-05 团拜。 / 2022-02-28 休馆 / 2022-03-12 植树活动",
    ),
    "the head of a page among the days": (
        "1951年\n2月8日　甲会召开。\n4月23日　乙会在城\n关召开。\n　　　　　大　事　记　　　　·19·\n同月　丙社成立。\n1952年\n1月　丁运动开始。\n",
        "1951-02-08 甲会召开。 / 1951-04-23 乙会在城关召开。 / 1951-04 丙社成立。 / 1952-01 丁运动开始。",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_shapes_of_pages(name: str) -> None:
    """Each page in its shape, all of its entries with their dates."""
    text, entries = PAGES[name]
    assert chronicle_of(text) == entries
