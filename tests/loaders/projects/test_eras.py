"""Works of every era: reign years, old words of building, villages' wells and lines."""

from __future__ import annotations

import pytest

from tests.loaders.projects.test_paragraphs import Stones, projects, reported

WORKS: list[tuple[str, dict[str, Stones]]] = [
    # years of reigns and of the Republic, Chinese figures and feasts stand between a name and its stage
    ("云峰纪念堂于民国二十一年三月十二日奠基，民国二十三年十月十日落成。",
     {"云峰纪念堂": [("1932-03-12", "奠基", False), ("1934-10-10", "建成", False)]}),
    ("青溪海底隧道一九八五年五月六日动工，一九八八年八月二十日通车。",
     {"青溪海底隧道": [("1985-05-06", "开工", False), ("1988-08-20", "投入运行", False)]}),
    ("石溪水库于民国55年4月10日开工，58年6月1日竣工。",
     {"石溪水库": [("1966-04-10", "开工", False), ("1969-06-01", "建成", False)]}),
    ("青云书院，康熙四十年知县方远创建于东街。", {"青云书院": [("1701", "建成", False)]}),
    # one thing that is counted behind its name, a thing of three signs, an end that is 完成
    ("1957年　建电力排灌站一座。", {"电力排灌站": [("1957", "建成", False)]}),
    ("1962年　大队兴建榨油厂，年底投产。",
     {"榨油厂": [("1962", "开工", False), ("1962-12~", "投入运行", False)]}),
    ("1959年12月　开挖柳林塘，次年2月完成。",
     {"柳林塘": [("1959-12", "开工", False), ("1960-02", "建成", False)]}),
    ("1978年，公社投资2.8万元兴建自来水厂一座，1979年5月供水。",
     {"自来水厂": [("1978", "开工", False), ("1979-05", "投入运行", False)]}),
    # who built stands before the verb, what sort of thing before its name
    ("1937年秋，县政府征集民工六千余人修建东岭飞机场，次年4月竣工。",
     {"东岭飞机场": [("1937-23", "开工", False), ("1938-04", "建成", False)]}),
    ("1945年3月，边区第一座水电站——五星发电所建成发电。",
     {"五星发电所": [("1945-03", "建成", False), ("1945-03", "投入运行", False)]}),
    ("1990年5月8日，35千伏柳河变电所投入运行。", {"35千伏柳河变电所": [("1990-05-08", "投入运行", False)]}),
    ("1988年，建成乡卫生院门诊部、供销社仓库各一幢。",
     {"乡卫生院门诊部": [("1988", "建成", False)], "供销社仓库": [("1988", "建成", False)]}),
    # what is told between verb and end: a place behind the name, a length, one before it, a ruin
    ("嘉庆八年，知县方远捐廉倡建文正书院于城西。", {"文正书院": [("1803", "开工", False)]}),
    ("1917年建成运矿铁路支线十五公里。", {"运矿铁路支线": [("1917", "建成", False)]}),
    ("1975年，社员筑起一座拦河坝。", {"拦河坝": [("1975", "建成", False)]}),
    ("2013年，建起村卫生室和农家书屋。",
     {"村卫生室": [("2013", "建成", False)], "农家书屋": [("2013", "建成", False)]}),
    ("道光三十年大水，永安桥圮。咸丰二年，里人王德募资重建。", {"永安桥": [("1852", "建成", False)]}),
    # where it stands before the verb, who pays before the stage, a year that is the next, a title over two
    ("1968年，石桥河东岸建电力灌溉站一座，当年受益。", {"电力灌溉站": [("1968", "建成", False)]}),
    ("2012年4月6日，平川专用车产业基地由宏图集团投资12亿元兴建。",
     {"平川专用车产业基地": [("2012-04-06", "开工", False)]}),
    ("1911年购得校址，隔年六月，红砖校舍破土，1914年10月落成。",
     {"红砖校舍": [("1912-06", "开工", False), ("1914-10", "建成", False)]}),
    # the second phase has its own dates
    ("东岭水电站第一期工程1976年3月动工，1980年5月竣工；第二期工程1983年9月动工。",
     {"东岭水电站第一期工程": [("1976-03", "开工", False), ("1980-05", "建成", False)],
      "东岭水电站第二期工程": [("1983-09", "开工", False)]}),
    # what a paper approves is its project
    ("1998年6月，省计委批复云川至平溪高速公路项目建议书，2000年3月开工建设。",
     {"云川至平溪高速公路": [("1998-06", "批准", False), ("2000-03", "开工", False)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORKS)
def test_works_of_every_era(text: str, expected: dict[str, Stones]) -> None:
    """A work has its name and its dates in the words of its time."""
    found = reported("云川县志\n\n" + text)
    assert {name: stones[: len(expected.get(name, stones))] for name, stones in found.items()} == expected


@pytest.mark.parametrize(
    "text",
    [
        "1951年8月，卫生所扩建为云川县人民医院。",
        "2005年，云川化工厂顺利通过省一级企业考核验收。",
        "1976年冬，全县修建山塘56座。",
        "1987年4月，县供销社改建立为公司。",
        "2009年，县里开展争创文明单位活动。",
    ],
)
def test_what_is_no_work(text: str) -> None:
    """A body that becomes another, an inspection passed and a count are no works."""
    assert reported("云川县志\n\n" + text) == {}


def test_a_title_over_two_things() -> None:
    """云溪桥与文昌塔 heads what is told of each."""
    text = (
        "云溪桥与文昌塔\n\n云溪桥，在城南。乾隆八年知县方远重建。\n\n"
        "文昌塔在城东，道光三年奠基，道光七年合尖。"
    )
    stones = [("1823", "奠基", False), ("1827", "建成", False)]
    assert reported(text) == {"云溪桥": [("1743", "建成", False)], "文昌塔": stones}


def test_what_was_heard_on_a_day() -> None:
    """记者18日获悉: done by then, unless the sentence tells the day."""
    news = "云川日报\n2022年8月19日\n\n记者18日从省交通集团获悉，"
    assert reported(news + "白石隧道贯通。") == {"白石隧道": [("../2022-08-18", "贯通", False)]}
    assert reported(news + "白石隧道8月16日贯通。") == {"白石隧道": [("2022-08-16", "贯通", False)]}


def test_a_page_that_tells_by_labels() -> None:
    """项目名称, 总投资 and dates label by label are one project; what is planned for its end is planned."""
    lines = (
        "项目名称：城西污水处理厂提标改造工程",
        "建设单位：云川县城投公司",
        "总投资：3680万元",
        "开工日期：2018年4月10日",
        "计划竣工日期：2019年3月",
    )
    fact = projects("项目公示\n\n" + "\n".join(lines))[0]
    assert (fact.name, fact.investment_yuan) == ("城西污水处理厂提标改造工程", 36_800_000)
    steps = [(stone.date, stone.stage, stone.planned) for stone in fact.milestones]
    assert steps == [("2018-04-10", "开工", False), ("2019-03", "建成", True)]


@pytest.mark.parametrize(
    ("text", "stones"),
    [
        ("通津桥在城东，始建于明成化元年，阅三载乃成。", [("1465", "开工", False), ("1468~", "建成", False)]),
        ("白石大桥1998年3月开工，两年后竣工。", [("1998-03", "开工", False), ("2000~", "建成", False)]),
        (
            "迎仙桥，光绪五年春，贡生方远倡修，越二年告成。",
            [("1879-21", "开工", False), ("1881~", "建成", False)],
        ),
    ],
)
def test_years_that_are_counted(text: str, stones: Stones) -> None:
    """What took so many years was done about so many years after the step told before."""
    assert next(iter(reported("云川县志\n\n" + text).values()), []) == stones
