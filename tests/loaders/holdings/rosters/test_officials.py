"""Officers of the empire, one a line below their post; names are invented."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact, IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.loaders.lists import issues, read, rows

MING = """临河县志卷之五    职官
明
知县
　陈敏学　江西泰和人，举人。洪武八年任。修县治，有惠政。
　任 伦　浙江鄞县人。洪武二十年任，二十三年升漳州府同知。
　翁世资　广东潮阳人，监生。永乐中任。
　徐 楫　嘉靖十七年由大理评事谪任。（以下籍贯并阙）
　郑 滋　二十六年署，本府通判。
　龚圣臣　年无考。
教谕
　林 有孚　莆田人。嘉靖十年任。
"""
QING = """临河县志　卷之五　职官

国朝

知县
　康熙
　赵任先　　辽东人，贡士，元年任。始清丈地亩，民便之。
　郝登云　　镶蓝旗汉军，监生，二十二年任，二十七年卒于官。
　雍正
　田蕙任　　陕西富平人，举人，三年任。

临河县志　卷之五　职官
训导
　康熙
　卫任道　　平阳府人，岁贡，十一年任，在任十六年。

按：国初知县兼理驿务，康熙十五年裁驿丞。
"""
LOST = """白溪县志稿　卷五　职官
国朝
知县
　丁一鸣　浙江人，荫生，乾隆四十一年署。
　丁一鸣　四十二年实授。
　毛文竹　举人，五十三年任，五十八年调富平。
　方大志　十年九旱，捐粟三千石。
以下至道光初年卷册残缺，无考。
　于　鋐　广西人，进士，道光六年任。
　石　青　七年任。
　　　　　　　　　　十八
典史
　凌霜　吏员，八年任。
"""
SEAL = """临河县志　卷之八　职官
知县
　乾隆
　毛士任　　江南人　　拔贡　　六年任
　署　乔　松　顺天人　　监生　　十二年任
　师　启　　河南人　　举人　　二十一年任　二十四年卒于任
　毛士任　　再任　　二十四年
　毕　升　　太谷人，岁贡，三十年署，次年卸。
"""


HEADED = """临河县志
历任教谕（明）
永乐
曹敬　四川人，举人，五年任。
何如宝　十二年任，升国子监助教。
职官表·知县（清）
康熙
　王养濂　辽东人，监生，元年任。
　蒋　擢　江南人，举人，十二年任，卒于官。
"""


REMARKED = """临河县志　卷之十　职官表
知　县　旧志舛漏，今据档册补正
韩　煜　　奉天人　荫生　　康熙四十二年任
祖秉钧　　汉军镶黄旗人　　雍正元年任
曾　逢圣　　湖北京山人　举人　　三年署
祖秉钧　　　　　　　　　　　同年回任
县　丞　驻石门司
贾　登云　　直隶宛平人　　雍正六年任
程　万里　　安徽歙县人　监生　　乾隆九年任
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REMARKED, [
            ("韩煜", "临河县", "知县", "1703", None), ("祖秉钧", "临河县", "知县", "1723", None),
            ("曾逢圣", "临河县", "知县", "1725", None), ("祖秉钧", "临河县", "知县", "1725", None),
            ("贾登云", "临河县", "县丞", "1728", None), ("程万里", "临河县", "县丞", "1744", None),
        ]),
        (SEAL, [
            ("毛士任", "临河县", "知县", "1741", None), ("乔松", "临河县", "知县", "1747", None),
            ("师启", "临河县", "知县", "1756", "1759"), ("毛士任", "临河县", "知县", "1759", None),
            ("毕升", "临河县", "知县", "1765", "1766"),
        ]),
        (LOST, [
            ("丁一鸣", "临河县", "知县", "1776", None), ("丁一鸣", "临河县", "知县", "1777", None),
            ("毛文竹", "临河县", "知县", "1788", "1793"), ("方大志", "临河县", "知县", None, None),
            ("于鋐", "临河县", "知县", "1826", None), ("石青", "临河县", "知县", "1827", None),
            ("凌霜", "临河县", "典史", "1828", None),
        ]),
        (MING, [
            ("陈敏学", "临河县", "知县", "1375", None), ("任伦", "临河县", "知县", "1387", "1390"),
            ("翁世资", "临河县", "知县", "1403/1424", None), ("徐楫", "临河县", "知县", "1538", None),
            ("郑滋", "临河县", "知县", "1547", None), ("龚圣臣", "临河县", "知县", None, None),
            ("林有孚", "临河县", "教谕", "1531", None),
        ]),
        (QING, [
            ("赵任先", "临河县", "知县", "1662", None), ("郝登云", "临河县", "知县", "1683", "1688"),
            ("田蕙任", "临河县", "知县", "1725", None), ("卫任道", "临河县", "训导", "1672", None),
        ]),
        (HEADED, [
            ("曹敬", "临河县", "教谕", "1407", None), ("何如宝", "临河县", "教谕", "1414", None),
            ("王养濂", "临河县", "知县", "1662", None), ("蒋擢", "临河县", "知县", "1673", None),
        ]),
        ("临河县志　职官\n知县\n　康熙年间事不可考。\n　城垣久圮，乾隆三年修。\n", []),
    ],
)  # fmt: skip
def test_officers_below_their_post(text: str, expected: list[object]) -> None:
    """The year is of the reign above or of the one an officer before was told with; prose is no officer."""
    assert rows(read(text, covers=None)) == expected


def test_what_a_list_of_officers_leaves_unread_is_told() -> None:
    """A year that tells no coming, and words between officers behind which the reign is not known."""
    assert issues(read(LOST, covers=None)) == [
        "方大志　十年九旱，捐粟三千石。",
        "以下至道光初年卷册残缺，无考。",
    ]


def test_a_table_by_years_names_who_came_in_each() -> None:
    """Beside a name stand the home, the degree and 署; a cell with two officers is an issue."""
    text = (
        "白溪县志　卷六　职官表\n\n| 纪年 | 知县 | 县丞 |\n| 乾隆元年 | 丁一鸣 浙江山阴 进士 | 毛文竹 |\n"
        "| 二年 |  |  |\n"
        "| 三年 | 方兰 署 | 署 石 青 |\n| 五年 | 方兰 病故任内 署 于大志 |  |\n| 六年 | 周正 江苏吴县 |  |\n"
    )
    facts = list(extract_source(Source("a.txt", "0", "utf-8", text)))
    held = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert [f"{fact.person} {fact.post} {fact.start} {fact.acting}" for fact in held] == [
        "丁一鸣 知县 1736 False", "毛文竹 县丞 1736 False", "方兰 知县 1738 True", "石青 县丞 1738 True",
        "周正 知县 1741 False",
    ]  # fmt: skip
    assert any("于大志" in quote for quote in issues(fact for fact in facts if isinstance(fact, IssueFact)))


UNSTOPPED = """临河县志　　卷六　　职官　　十二

国朝知县

方家鼎　顺天宛平人进士光绪四年任纂修县志
何　昶　汉军正黄旗人监生光绪八年任
何　昶　光绪十年回任十一年升云溪州知州
包世远　四川巴县人拔贡光绪二十四年任二十六年因案革职

典史

胡道远　浙江萧山人光绪三年任
汤　铭　湖北江夏人监生
叶之远　陕西长安人光绪三十年署
"""


def test_rows_that_no_sign_parts() -> None:
    """A scan prints no commas: the reign begins the time of an officer, 任 stands before the year he went."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", UNSTOPPED))
    found = [fact for fact in facts if isinstance(fact, HoldingFact) and fact.basis == "roster"]
    assert [(fact.person, fact.post, fact.start, fact.end, fact.acting) for fact in found] == [
        ("方家鼎", "知县", "1878", None, False),
        ("何昶", "知县", "1882", None, False),
        ("何昶", "知县", "1884", "1885", False),
        ("包世远", "知县", "1898", "1900", False),
        ("胡道远", "典史", "1877", None, False),
        ("汤铭", "典史", None, None, False),
        ("叶之远", "典史", "1904", None, True),
    ]
