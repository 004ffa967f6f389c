"""Lines with a date that tell no event, beside those that do."""

import pytest

from graph.facts import EventFact
from loaders.events.events import Statements
from tests.loaders.pages import laid_out, page_of, read_by


def events(line: str) -> list[str | None]:
    text = f"明川县的桥\n\n甲桥长二百米，宽九米。\n\n{line}\n\n该桥由县交通局管理，来往车辆很多。\n"
    found = read_by(Statements, page_of(laid_out(text)))
    return [fact.date for fact in found if isinstance(fact, EventFact)]


@pytest.mark.parametrize(
    "line",
    [
        "发表于2015-10-23 09:07回复(3)",
        "时间:2019-12-30",
        "首页>直播>回放 发布:2022-02-17",
        "您的位置:首页>>大事记>>1961年5月大事记",
        "作者:人代工委 来源:县人大办 发布时间:2022-11-28 09:07:33 阅读:613次",
        ">发布机构：县交通运输局　发布日期：2015-01-20　索引号：K1-2015-003",
        "城口中学简史(1950-1992)",
        "农民运动始末(1924.11~1928.5)",
        "|尹贤淑|2021.9—|2021.9—2021.12代市长|",
        "1987年5月~|",
        "九届一次(1980年12月) 九届二次(1982年3月) |",
        "2020年第3期F0003-F0004,共2页",
        "-^《当代安徽的农垦》1986年版第61页",
        "1. ^ 《烟台卫生志》，1988年，第41页。",
        "分类：烟台医院｜1898年建立",
        "7、郎平1988.10—1998.11",
        "额尔敦·布和(1952年8月-1958年4月)邢任之(1958年4月-1966年6月)皮高(1966年6月-1968年9月)",
        "（1998年11月20日汶川·威州）",
        "（本刊编辑部11月25日整理）",
        "关于表彰2013年度全市安全生产先进集体的通报",
        "2018年平利县重点项目建设进展情况表",
        "3县住建局2160 2160 11月竣工验收",
        "公告编号:2018-026[公告日期]2018-05-22",
        "www.djpl.example 2011年07月22日08:16 来源：省政府网站",
    ],
)
def test_no_events(line: str) -> None:
    """What a page prints of itself, rows, sources and titles."""
    assert events(line) == []


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("1972年10月动工，1975年8月建成。", ["1972-10", "1975-08"]),
        ("1962年缓建，1964年复工；", ["1962", "1964"]),
        ("方明（1901—1928）、江远（1903—1937）于1926年入党。", ["1926"]),
        ("2012年12月26日开工，主墩桩基完成", ["2012-12-26"]),
        ("2021年6月1日，县政府发布通告，来源可靠。", ["2021-06-01"]),
        ("1958年9月大桥合龙，投资2160万元。", ["1958-09"]),
        ("2009年5月县政府印发建桥方案。", ["2009-05"]),
    ],
)
def test_events(line: str, dates: list[str]) -> None:
    """Sentences, whole or broken off."""
    assert events(line) == dates
