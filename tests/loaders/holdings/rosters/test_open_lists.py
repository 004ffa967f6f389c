# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Lists without a head: a post over its holders, names before their posts; names and places are invented."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.loaders.lists import held_in


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "白石市\n历任领导[编辑]\n中共白石市委书记\n* 严子陵(1985年2月—1989年11月)\n* 梁伯鸾(1989年11月—1995年1月),朝鲜族,后任延边州副州长[3]\n** 法高卿(1995年1月—2001年9月)\n",
            ["严子陵 中共白石市委 书记 1985-02~1989-11", "梁伯鸾 中共白石市委 书记 1989-11~1995-01", "法高卿 中共白石市委 书记 1995-01~2001-09"],
            id="bullets of a wiki, one within another",
        ),
        pytest.param(
            "白石市\n历任领导[编辑]\n白石市人民政府市长\n| 姓名 | 任期 | 附注 |\n| 严子陵 | 1985.2—1990.3 | 首任 |\n| 梁伯鸾 | 2002.1—2007.12 | 2001.12起代市长 |\n| 法高卿 | 2008.1—2018.10 | 转任书记 |\n特产[编辑]\n人参、林蛙、五味子。\n",
            ["严子陵 白石市人民政府 市长 1985-02~1990-03", "梁伯鸾 白石市人民政府 市长 2002-01~2007-12", "法高卿 白石市人民政府 市长 2008-01~2018-10"],
            id="a post on the line over a table; a remark makes nobody below acting",
        ),
        pytest.param(
            "康县年鉴\n\n乡镇领导\n│乡镇    │党委书记    │乡镇长      │\n│城关镇  │严子陵      │梁伯鸾      │\n│阳坝镇  │法高卿(女)│  〃        │\n│碾坝乡  │华佗生      │(空缺)    │\n",
            ["严子陵 中共康县城关镇委员会 书记 ?~?", "梁伯鸾 康县城关镇人民政府 镇长 ?~?", "法高卿 中共康县阳坝镇委员会 书记 ?~?", "华佗生 中共康县碾坝乡委员会 书记 ?~?"],
            id="a table of towns without a heading that says so; 〃 of nobody knows whom",
        ),
        pytest.param(
            "太和县人民医院历任院长、书记\n院长\n华佗生 1951.1—1957.4\n扁鹊子 1957.4—1966.6\n孙思（女） 1972.9—1984.5\n书记\n李时 1956.8—1966.6\n葛洪 1972.9—1980.11\n",
            ["华佗生 太和县人民医院 院长 1951-01~1957-04", "扁鹊子 太和县人民医院 院长 1957-04~1966-06", "孙思 太和县人民医院 院长 1972-09~1984-05", "李时 太和县人民医院 书记 1956-08~1966-06", "葛洪 太和县人民医院 书记 1972-09~1980-11"],
            id="太和县人民医院历任院长、书记",
        ),
        pytest.param(
            "教諭\n國朝\n湯顯 臨川人 歲貢 雍正七年任\n徐渭 山陰人 恩貢 乾隆二年任\n李贄 晉江人 舉人 乾隆十年任\n訓導\n焦竑 江寧人 廩貢 乾隆元年任\n遂昌縣志職官志\n",
            ["湯顯 遂昌縣 教諭 1729~?", "徐渭 遂昌縣 教諭 1737~?", "李贄 遂昌縣 教諭 1745~?", "焦竑 遂昌縣 訓導 1736~?"],
            id="教諭",
        ),
        pytest.param(
            "赤水县\n行政首长[编辑]\n县委书记\n严子陵（1984年5月－1988年3月）\n梁伯鸾（1988年3月－1992年11月）\n法高卿（1992年11月－1997年12月）\n县长\n梁伯鸾（1984年5月－1988年3月）\n法高卿（1988年4月－1992年11月）\n",
            ["严子陵 中共赤水县委 书记 1984-05~1988-03", "梁伯鸾 中共赤水县委 书记 1988-03~1992-11", "法高卿 中共赤水县委 书记 1992-11~1997-12", "梁伯鸾 赤水县人民政府 县长 1984-05~1988-03", "法高卿 赤水县人民政府 县长 1988-04~1992-11"],
            id="赤水县",
        ),
        pytest.param(
            "第十五集团军\n历任领导\n军长\n霍去病（1985年9月-1990年6月）\n卫青（1990年6月-1995年8月）\n政治委员\n李广（1985年9月-1989年3月）\n程不识（1989年3月-1994年12月）\n",
            ["霍去病 第十五集团军 军长 1985-09~1990-06", "卫青 第十五集团军 军长 1990-06~1995-08", "李广 第十五集团军 政治委员 1985-09~1989-03", "程不识 第十五集团军 政治委员 1989-03~1994-12"],
            id="第十五集团军",
        ),
        pytest.param(
            "县发展和改革局领导班子成员\n郦道元 党组书记、局长\n徐弘祖 党组成员、副局长\n贾耽(女) 党组成员、副局长\n裴秀 四级调研员\n",
            ["郦道元 县发展和改革局党组 书记 ?~?", "郦道元 县发展和改革局 局长 ?~?", "徐弘祖 县发展和改革局党组 成员 ?~?", "徐弘祖 县发展和改革局 副局长 ?~?", "贾耽 县发展和改革局党组 成员 ?~?", "贾耽 县发展和改革局 副局长 ?~?", "裴秀 县发展和改革局 四级调研员 ?~?"],
            id="县发展和改革局领导班子成员",
        ),
        pytest.param(
            "市文化馆领导成员\n嵇康(馆长,主持全面工作)\n阮籍(副馆长)\n山涛(副馆长)\n向秀(党支部书记)\n",
            ["嵇康 市文化馆 馆长 ?~?", "阮籍 市文化馆 副馆长 ?~?", "山涛 市文化馆 副馆长 ?~?", "向秀 市文化馆党支部 书记 ?~?"],
            id="市文化馆领导成员",
        ),
    ],
)  # fmt: skip
def test_posts_stand_over_or_behind_the_names(text: str, held: list[str]) -> None:
    """A post alone on a line heads those below it that have stays; posts behind a name, or in its bracket, are his."""
    assert held_in(text) == held


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("县第十届人民代表大会代表名单\n城关选区(5名)\n何任 高兰 石磊\n河东选区(3名)\n方远 毛峰(女)\n", id="delegates"),
        pytest.param("小吃价目表\n米粉 3元\n馄饨 4元\n", id="prices"),
        pytest.param("1990年工农业总产值表\n年份 总产值 工业 农业\n1988 1200 700 500\n1989 1350 800 550\n", id="figures"),
        pytest.param("参考文献\n1. 何任：《明川山水》，1982年。\n2. 高兰：《史林》，1963年。\n", id="books"),
        pytest.param("五年级二班值日表\n星期一 何任 高兰 石磊\n星期二 方远 毛峰\n", id="duties"),
        pytest.param("获奖名单\n一等奖 何任 高兰\n二等奖 石磊 方远\n", id="prizes"),
        pytest.param("革命烈士英名录\n姓名 性别 籍贯 牺牲时间 生前职务\n何任 男 本县 1948.10 战士\n石磊 男 本县 1951.3 班长\n", id="the fallen"),
        pytest.param("捐款芳名\n何任 500元\n高兰 300元\n局长 2000元\n", id="gifts"),
        pytest.param("演员表\n局长——何任 饰\n书记——高兰 饰\n", id="a cast"),
        pytest.param("进士题名\n姓名 科年 备注\n何任 康熙三年 \n高兰 康熙九年 \n", id="graduates"),
        pytest.param("局长\n他一早就来了。\n1984年以后再没有人见过他。\n", id="prose below a post"),
    ],
)  # fmt: skip
def test_names_without_offices_are_no_holders(text: str) -> None:
    """Delegates, prizes, books, prices and casts give nobody a post."""
    assert held_in(text) == []


def test_the_post_before_the_level_of_the_place() -> None:
    """定朔县历任知事、县长: the 县 is of the place, and who filled the post from another is acting."""
    text = (
        "民国时期定朔县历任知事、县长一览表\n姓 名    职 务    任职时间(民国)    备 注\n"
        "严子陵   知 事    元.3—2.10\n梁伯鸾   县 长    20.8—20.10     第一科科长代理\n法高卿   〃       20.10—24.5     再任\n"
    )
    facts = extract_source(Source("a.txt", "0", "utf-8", text))
    found = [(f.person, f.organization, f.acting) for f in facts if isinstance(f, HoldingFact)]
    assert found == [
        ("严子陵", "定朔县", False),
        ("梁伯鸾", "定朔县政府", True),
        ("法高卿", "定朔县政府", False),
    ]


BOARD = "鯤洋集團有限公司（「本公司」）公告\n\n董事會宣佈，秘書麥嘉慧女士已辭任。\n\n香港，二零二一年六月十八日\n\n{}\n"


@pytest.mark.parametrize(
    ("closing", "held"),
    [
        ("於本公告日期，執行董事為賀鯤先生（主席）及賀莉莉女士；獨立非執行董事為譚詠詩博士。",
         [("賀鯤", "執行董事"), ("賀莉莉", "執行董事"), ("譚詠詩", "獨立非執行董事")]),
        ("截至本公告日，董事會成員包括執行董事賀鯤先生、賀莉莉女士及非執行董事周遠先生。",
         [("賀鯤", "執行董事"), ("賀莉莉", "執行董事"), ("周遠", "非執行董事")]),
        ("執行董事賀鯤先生及賀莉莉女士出席了會議。", []),
    ],
)  # fmt: skip
def test_the_board_that_closes_an_announcement(closing: str, held: list[tuple[str, str]]) -> None:
    """Each director on the day of the announcement; who came to a meeting is another matter."""
    facts = extract_source(Source("a.txt", "0", "utf-8", BOARD.format(closing)))
    found = [f for f in facts if isinstance(f, HoldingFact) and f.basis == "roster"]
    assert [(f.person, f.post) for f in found] == held
    assert {(f.organization, f.as_of) for f in found} <= {("鯤洋集團有限公司", "2021-06-18")}


@pytest.mark.parametrize(
    ("opening", "as_of"),
    [("12月28日下午，临河县人代会闭幕，会期三天。", "2017-12-28"), ("临河县人代会闭幕，会期三天。", None), ("1月5日，临河县人代会筹备开始。", None)],
)  # fmt: skip
def test_a_list_in_news_is_of_the_day_it_tells_of(opening: str, as_of: str | None) -> None:
    """Of the first day told within a week of the printing; else nobody knows of which."""
    text = f"临河新闻网\n2017-12-29 16:20　来源：临河融媒\n\n本报讯（方明）{opening}\n\n临河县人大常委会组成人员名单\n主　任：丁一鸣\n副主任：毛文竹　田 野\n"
    facts = extract_source(Source("a.txt", "0", "utf-8", text))
    found = [fact for fact in facts if isinstance(fact, HoldingFact) and fact.basis == "roster"]
    assert [(fact.person, fact.as_of) for fact in found] == [
        (name, as_of) for name in ("丁一鸣", "毛文竹", "田野")
    ]
