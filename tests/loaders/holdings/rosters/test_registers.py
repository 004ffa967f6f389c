# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Registers of office holders in the layouts that pages and books print; names and places are invented."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.document.layout import lay_out
from loaders.files.source import Source
from loaders.holdings.rosters.registers import read_head
from loaders.pipeline import extract_source
from tests.loaders.lists import Row, issues, read, rows

COUNTY = "临河县人民政府"


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        ("姓名\t职务\t任期", "name post term"),
        ("| 任职期间 | 校长姓名 | 备注 |", "term name remark"),
        ("部门 | 序号 | 姓名 | 性别 | 职务 | 电话 |", "unit other name gender post other"),
        ("校名 职称 姓名 到任 离任 附注", "unit post name start end remark"),
        ("│乡 镇│党委书记│乡（镇）长│", "unit holders holders"),
        ("届 次 |\n时 间 |\n主 席 |\n第一届 |", "other term holders"),
        ("姓名\n职务\n任职时间\n丁一鸣", "name post term"),
        ("姓名 性别 新任职务 原任职务", ""),
        ("姓名 单位 荣誉称号", ""),
        ("项目名称 | 建设单位 | 投资 |", ""),
        ("姓名  职务  任职期间  姓名  职务  任职期间", "name post term"),
        ("职务\t姓名\t任职时间\t离职时间\t备注", "post name start end remark"),
        ("他姓名不详，任期也无人知道", ""),
        (
            "姓名 职务（注） 性别 年龄 任期起始日期 任期终止日期 年初持股数 报酬总额（万元）",
            "name post gender other start end other other",
        ),
        (
            "次第　姓名　　别號　　籍貫　　學歷　　　到差　　　卸任　　　備考",
            "other name other other other start end remark",
        ),
        ("编号 姓名 别字 履任日期 解职日期 摘要", "other name other start end remark"),
        ("姓名 担任的职务 变动情形 变动原因", ""),
        ("姓名 年龄 住址 报酬", ""),
    ],
)
def test_a_head_tells_what_its_columns_hold(head: str, roles: str) -> None:
    """The order of the columns is free; tables of acts, of honours, of projects have no such head."""
    lines = lay_out(Source("a.txt", "0", "utf-8", head)).lines
    found = read_head(lines, 0)
    assert " ".join(column.role for column in found.columns) == roles if found else roles == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "临河县历任县长\n姓名\t籍贯\t职务\t到任\t离任\t备注\n丁一鸣\t本县\t县长\t1950年3月\t1953年8月\t\n毛文竹\t外省\t代县长\t1953年8月\t1954年2月\t调任\n\t\t县长\t1954年2月\t1957年1月\t\n",
            [
                ("丁一鸣", COUNTY, "县长", "1950-03", "1953-08"),
                ("毛文竹", COUNTY, "县长", "1953-08", "1954-02"),
                ("毛文竹", COUNTY, "县长", "1954-02", "1957-01"),
            ],
        ),
        (
            "临河县供销合作社历任主任\n| 任期 | 备注 | 姓名 |\n|---|---|---|\n| 1984.5—1987.4 | | 丁一鸣 |\n| 1987.4—至今 | 现任 | 毛文竹 |\n",
            [
                ("丁一鸣", "临河县供销合作社", "主任", "1984-05", "1987-04"),
                ("毛文竹", "临河县供销合作社", "主任", "1987-04", ".."),
            ],
        ),
        (
            "临河县历任知事\n姓名　籍贯　到任　卸任\n丁一鸣　浙江　民国十六年三月　民国十八年\n毛文竹　本省　民国十八年　民国二十年五月\n",
            [
                ("丁一鸣", "临河县", "知事", "1927-03", "1929"),
                ("毛文竹", "临河县", "知事", "1929", "1931-05"),
            ],
        ),
        (
            "临河县历任县长\n姓 名    职 务    籍 贯    任期(民国)    备 注\n丁一鸣   知 事    浙江嘉兴   元.3—2.10\n毛文竹   县 长    浙江海宁   16.8—18.2    调任\n田 野   〃    浙江   18.2\n",
            [
                ("丁一鸣", "临河县", "知事", "1912-03", "1913-10"),
                ("毛文竹", "临河县政府", "县长", "1927-08", "1929-02"),
                ("田野", "临河县政府", "县长", "1929-02", None),
            ],
        ),
        (
            "臨河縣歷任縣長一覽表（民國十七年起）\n次第　姓名　　別號　　籍貫　　學歷　　到差　　卸任　　備考\n"
            "一　　柴守愚　子拙　　長安　　法政學堂　十七.三　　十八.八　　原稱知事\n"
            "二　　雒昌任　　　　　渭南　　北京大學　十八.八　　二九.九.十五\n三　　溫而厲　　　　　山東濟寧　中央學校　二九.九.十六　三三　　卒於任\n",
            [
                ("柴守愚", "臨河縣政府", "縣長", "1928-03", "1929-08"),
                ("雒昌任", "臨河縣政府", "縣長", "1929-08", "1940-09-15"),
                ("溫而厲", "臨河縣政府", "縣長", "1940-09-16", "1944"),
            ],
        ),
        (
            "临河磷化公司高级管理人员名单\n姓名 职务（注） 性别 年龄 任期起始日期 任期终止日期 年初持股数 报酬总额（万元）\n"
            "闵长江 董事长 男 56 2018-5-16 2021-5-15 120,000 96.20\n邹 任 董事、总经理 男 49 2019-3-8 2021-5-15 0 88.75\n合计 / / / / / 123,600 352.03\n",
            [
                ("闵长江", "临河磷化公司", "董事长", "2018-05-16", "2021-05-15"),
                ("邹任", "临河磷化公司", "董事", "2019-03-08", "2021-05-15"),
                ("邹任", "临河磷化公司", "总经理", "2019-03-08", "2021-05-15"),
            ],
        ),
        (
            "临河县农会历任会长\n姓名\t职务\t到任（昭和）\t离任（昭和）\n丁一鸣\t会长\t3.10\t7.3\n毛文竹\t会长\t7.3\t1932.10\n",
            [
                ("丁一鸣", "临河县农会", "会长", "1928-10", "1932-03"),
                ("毛文竹", "临河县农会", "会长", "1932-03", "1932-10"),
            ],
        ),
        (
            "临河县历任县长\n姓名\t职务\t任期\n丁一鸣\t县长\t3.10—7.3\n毛文竹\t县长\t7.3—9.10\n",
            [
                ("丁一鸣", COUNTY, "县长", None, None),
                ("毛文竹", COUNTY, "县长", None, None),
            ],
        ),
        (
            "临河县历任县长\n姓名\n职务\n任职时间\n丁一鸣\n县长\n1984.5—1987.4\n毛文竹\n县长\n1987.4—1990.2\n后记\n",
            [
                ("丁一鸣", COUNTY, "县长", "1984-05", "1987-04"),
                ("毛文竹", COUNTY, "县长", "1987-04", "1990-02"),
            ],
        ),
        (
            "临河县各乡镇党政主要领导人\n┌───┬────┬────┬────┐\n│单位│职务│姓名│任期│\n├───┼────┼────┼────┤\n│柳河镇│镇长│丁一鸣│1984.5—1987.4│\n│      │    │毛文竹│1987.4—1990.2│\n│桥头乡│乡长│田　野│1985—1988│\n└───┴────┴────┴────┘\n",
            [
                ("丁一鸣", "临河县柳河镇人民政府", "镇长", "1984-05", "1987-04"),
                ("毛文竹", "临河县柳河镇人民政府", "镇长", "1987-04", "1990-02"),
                ("田野", "临河县桥头乡人民政府", "乡长", "1985", "1988"),
            ],
        ),
        (
            "临河中学历届领导\n届次 | 任期 | 校长 | 副校长 |\n第一届 | 1984—1987 | 丁一鸣 | 毛文竹、田野 |\n第二届 | 1987—1990 | 毛文竹 | （空缺） |\n",
            [
                ("丁一鸣", "临河中学", "校长", "1984", "1987"),
                ("毛文竹", "临河中学", "副校长", "1984", "1987"),
                ("田野", "临河中学", "副校长", "1984", "1987"),
                ("毛文竹", "临河中学", "校长", "1987", "1990"),
            ],
        ),
        (
            "临河中学历任校长\n任序 | 姓名 | 任期 |\n第一任 | 丁一鸣 | 昭和09.04.01~昭和20.11.15 |\n第二任 | 毛文竹 | 35.02.11~37.06.30 |\n",
            [
                ("丁一鸣", "临河中学", "校长", "1934-04-01", "1945-11-15"),
                ("毛文竹", "临河中学", "校长", "1946-02-11", "1948-06-30"),
            ],
        ),
    ],
    ids=[
        "tabs",
        "bars",
        "gaps",
        "era in the head",
        "era in the title, years in Chinese",
        "single spaces",
        "era over two columns",
        "no era",
        "a cell a line",
        "box",
        "posts as heads",
        "eras",
    ],
)
def test_a_row_is_read_by_its_columns(text: str, expected: list[Row]) -> None:
    """Merged units, posts and names hold for the rows below; a date never comes from another row."""
    assert rows(read(text, covers=None)) == expected


SIDE_BY_SIDE = """临河农机厂

历任厂长、书记

姓名    职务    任职期间        姓名    职务    任职期间
丁一鸣  厂长   1958.6—1961.2    马力   党总支书记  1958.6—1962.1
田野  革委会主任 1968.4—1973.5   江河  党委书记   1973.5—现任
"""
CAME_AND_WENT = """临河县政府领导人更迭表

机构名称\t职务\t姓名\t任职时间\t离职时间\t备注
临河县人民政府\t县长\t丁一鸣\t1949.10\t1952.3\t
\t\t马力\t1952.3\t1955.1\t
\t副县长\t田野\t1954.3\t未到任\t
"""


def test_columns_printed_side_by_side_are_rows_of_their_own() -> None:
    """The right half of a row is another person, with a post and a term of its own."""
    assert rows(read(SIDE_BY_SIDE)) == [
        ("丁一鸣", "临河农机厂", "厂长", "1958-06", "1961-02"),
        ("马力", "临河农机厂党总支", "书记", "1958-06", "1962-01"),
        ("田野", "临河农机厂革委会", "主任", "1968-04", "1973-05"),
        ("江河", "中共临河农机厂委员会", "书记", "1973-05", ".."),
    ]


OF_TWO_ERAS = """表3—2　临河县历任知县（知事）一览表

姓名\t籍贯\t出身\t任职时间\t备注
清代
丁守一\t浙江山阴\t举人\t康熙十二年任\t升福州同知
毛　文\t直隶大兴\t监生\t雍正三年署\t四年实授
民国
马力\t本县\t师范\t民国元年—二年三月\t知事
田野\t四川\t\t十六年七月—十九年二月\t县长
"""
WITH_DUTIES = """临河中学现任领导班子

书记 丁一鸣
主持学校党委全面工作，分管组织人事。
校长 马力 女 1978年5月生
主持学校行政全面工作。联系电话：6231234
副校长 田野（挂职）
分管后勤。
更新时间：2022-09-01
"""


def test_a_register_over_two_eras() -> None:
    """A line with a dynasty is nobody; a post in the column of remarks is that of its row; 署 acts."""
    found = [fact for fact in read(OF_TWO_ERAS) if isinstance(fact, HoldingFact)]
    assert rows(found) == [
        ("丁守一", "临河县", "知县", "1673", None),
        ("毛文", "临河县", "知县", "1725", None),
        ("马力", "临河县", "知事", "1912", "1913-03"),
        ("田野", "临河县政府", "县长", "1927-07", "1930-02"),
    ]
    assert [fact.acting for fact in found] == [False, True, False, False]


def test_what_somebody_has_to_do_stands_below_the_name() -> None:
    """Lines on duties end no list, and the stamp of the page is nobody."""
    found = read(WITH_DUTIES)
    assert issues(found) == []
    assert [(row[0], row[2]) for row in rows(found)] == [
        ("丁一鸣", "书记"),
        ("马力", "校长"),
        ("田野", "副校长"),
    ]


def test_a_column_of_leaving_makes_the_other_one_of_coming() -> None:
    """任职时间 beside 离职时间 is a beginning; who never came has that as the status."""
    found = read(CAME_AND_WENT)
    assert rows(found) == [
        ("丁一鸣", COUNTY, "县长", "1949-10", "1952-03"),
        ("马力", COUNTY, "县长", "1952-03", "1955-01"),
        ("田野", COUNTY, "副县长", "1954-03", None),
    ]
    assert [fact.status for fact in found if isinstance(fact, HoldingFact)] == [None, None, "未到任"]


def test_a_name_is_not_carried_over_a_gap_of_time() -> None:
    """A row without a name whose spell does not follow the one above is an issue."""
    facts = read(
        "临河县历任县长\n姓名\t职务\t任期\n丁一鸣\t县长\t1950.3—1953.8\n\t县长\t1960.2—1962.1\n", covers=None
    )
    assert rows(facts) == [("丁一鸣", COUNTY, "县长", "1950-03", "1953-08")]
    assert issues(facts)


def test_a_vacancy_is_of_nobody() -> None:
    """After 空缺 the name of the row before holds no more."""
    facts = read(
        "临河县历任县长\n姓名\t职务\t任期\n丁一鸣\t县长\t1950.3—1953.8\n\t空缺\t1953.8—1954.1\n\t县长\t1954.1—1955.1\n",
        covers=None,
    )
    assert [row[0] for row in rows(facts)] == ["丁一鸣"]


def test_an_unread_term_is_an_issue_beside_the_name() -> None:
    """Two figures that no era governs are no year."""
    facts = read(
        "临河中学历任校长\n| 姓名 | 任期 |\n|---|---|\n| 丁一鸣 | 35.02.11~37.06.30 |\n| 毛文竹 | 1950—1953 |\n",
        covers=None,
    )
    assert rows(facts)[0] == ("丁一鸣", "临河中学", "校长", None, None)
    assert issues(facts)


def test_the_day_of_a_register_stands_in_its_note() -> None:
    """数据截至…: the rows are as of that day, each in its division."""
    facts = read(
        "临河县人民法院工作人员名册\n部门 | 序号 | 姓名 | 职务 |\n---|---|---|---|\n院领导 | 1 | 丁一鸣 | 院长 |\n立案庭 | 2 | 毛文竹 | 庭长、审判委员会委员 |\n| 3 | 田 野 | 书记员 |\n注:数据截至2018年6月30日。\n",
        covers=None,
    )
    assert [row[:3] for row in rows(facts)] == [
        ("丁一鸣", "临河县人民法院", "院长"),
        ("毛文竹", "临河县人民法院立案庭", "庭长"),
        ("毛文竹", "临河县人民法院", "审判委员会委员"),
        ("田野", "临河县人民法院立案庭", "书记员"),
    ]
    assert {getattr(fact, "as_of", None) for fact in facts} == {"2018-06-30"}


@pytest.mark.parametrize(
    "text",
    [
        "临河县表彰先进工作者名单\n姓名\t单位\t职务\n丁一鸣\t县财政局\t局长\n毛文竹\t县审计局\t局长\n",
        "拟任职人选公示\n姓名\t现任职务\t拟任职务\n丁一鸣\t县财政局局长\t县财政局书记\n",
        "会议决定聘任以下同志：\n姓名\t职务\t任职时间\n丁一鸣\t县长\t1984.5—1987.4\n",
    ],
)
def test_other_tables_are_no_registers(text: str) -> None:
    """Who was praised, proposed or appointed is not listed as in office."""
    assert rows(read(text)) == []


def test_the_staff_of_a_school() -> None:
    """The book on a school names it in its title; a subject belongs to the post of its teacher."""
    text = (
        "临河县立初级中学一览　　（民国二十四年十月编）\n\n教职员一览表\n\n"
        "职别　　　　　姓名　　　别字　　籍贯\n校长　　　　　方远志　　子云　　临河\n"
        "初中国文教员　高兰　　　　　　　白水\n会计员　　　　丁一鸣　　　　　　白水\n"
    )
    facts = extract_source(Source("a.txt", "0", "utf-8", text))
    found = [
        f"{fact.person} {fact.organization}/{fact.post}" for fact in facts if isinstance(fact, HoldingFact)
    ]
    school = "临河县立初级中学"
    assert found == [f"方远志 {school}/校长", f"高兰 {school}/初中国文教员", f"丁一鸣 {school}/会计员"]


def test_the_first_of_the_deputies() -> None:
    """常务 in a bracket is of the post; 挂职 is not."""
    text = (
        "临河县年鉴2015\n\n临河县人民政府领导名单\n\n县　长　方远志\n副县长　高兰（常务）　丁一鸣（挂职）\n"
    )
    found = [f"{row.person} {row.post}" for row in read(text) if isinstance(row, HoldingFact)]
    assert found == ["方远志 县长", "高兰 常务副县长", "丁一鸣 副县长"]


OF_TAIWAN = """斗六市公所　雲林縣政府
## 歷任市長
| 屆別 | 姓名 | 任期 | 備註 |
|:--:|:--:|---|---|
| 第一屆 | 丁一鳴 | 40.8.1~42.7.31 | |
| 〃 | 秘書 毛文竹 | 42.8.1~42.12.31 | 代理 |
| 第十六屆 | 方遠 | 99.12.25~103.12.24（延任） | |
| 第十七屆 | 高蘭 | 103.12.25~迄今 | |
"""
OF_THE_REPUBLIC = """臨河縣政府職員錄

民國二十三年七月編

職別　　　　　姓名　　　別號　　年齡　籍貫　　　到差年月
縣長　　　　　丁一鳴　　子靜　　四四　安徽合肥　二十二年十一月
秘書　　　　　毛文竹　　幹卿　　三九　安徽合肥　二十二年十一月
第二科科長　　方 遠　　　　　　四七　浙江海寧　二十二年十二月
同　　　　　　高 蘭　　　　　　三一　江蘇靖江　十九年五月
公安局督察員　石 正　　　　　　三三　江蘇常熟　二十三年四月
"""
OF_TODAY = OF_TAIWAN.replace("斗六市公所　雲林縣政府", "临河市某协会")


def _in_registers(text: str) -> list[HoldingFact]:
    """The holdings that the whole reader takes from registers."""
    found = extract_source(Source("a.txt", "0", "utf-8", text))
    return [fact for fact in found if isinstance(fact, HoldingFact) and fact.rule == "roster:register"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            OF_TAIWAN,
            [
                ("丁一鳴", "1951-08-01", "1953-07-31"),
                ("毛文竹", "1953-08-01", "1953-12-31"),
                ("方遠", "2010-12-25", "2014-12-24"),
                ("高蘭", "2014-12-25", ".."),
            ],
        ),
        (
            OF_THE_REPUBLIC,
            [
                ("丁一鳴", "1933-11", None),
                ("毛文竹", "1933-11", None),
                ("方遠", "1933-12", None),
                ("高蘭", "1930-05", None),
                ("石正", "1934-04", None),
            ],
        ),
        (
            OF_THE_REPUBLIC.replace("民國二十三年七月編", "人民政府一九八四年七月編"),
            [(name, None, None) for name in ("丁一鳴", "毛文竹", "方遠", "高蘭", "石正")],
        ),
        (OF_TODAY, [(name, None, None) for name in ("丁一鳴", "毛文竹", "方遠", "高蘭")]),
    ],
)
def test_short_years_count_by_the_era_of_the_print(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """A page of Taiwan and a print of the Republic count by it; elsewhere nobody can tell."""
    assert [(fact.person, fact.start, fact.end) for fact in _in_registers(text)] == expected


def test_the_republic_had_its_own_offices() -> None:
    """No 人民政府 in a list that the Republic printed."""
    found = {fact.organization for fact in _in_registers(OF_THE_REPUBLIC)}
    assert found == {"臨河縣政府", "臨河縣政府第二科", "臨河縣公安局"}
