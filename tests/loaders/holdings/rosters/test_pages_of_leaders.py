# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Lists on pages of sites and of village books: of whom they are, and of when."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.loaders.lists import held_in

PAGE = """白溪县人民政府
首页 > 政务公开 > 机构职能 > 县水利局

一、领导班子
党组书记、局长：丁一鸣
党组成员、副局长：毛文竹（女）

二、内设机构负责人
│科室　　│职务　　│姓名　　│
│办公室　│主任　　│方大志　│
│规划科　│副科长　│于 志　│

三、直属机构
县河道管理所所长：石 青
"""


@pytest.mark.parametrize(
    ("stamp", "as_of"),
    [
        ("发布时间：2023-04-18", "2023-04-18"),
        ("更新日期：2019年5月6日", "2019-05-06"),
        ("", None),
    ],
)
def test_a_page_lists_those_in_office_on_its_day(stamp: str, as_of: str | None) -> None:
    """The way through the site names the organization, the stamp of the page the day."""
    facts = list(extract_source(Source("a.txt", "0", "utf-8", f"{PAGE}\n{stamp}\n")))
    held = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert [f"{fact.person} {fact.organization} {fact.post}" for fact in held] == [
        "丁一鸣 白溪县水利局党组 书记", "丁一鸣 白溪县水利局 局长", "毛文竹 白溪县水利局党组 成员",
        "毛文竹 白溪县水利局 副局长", "方大志 白溪县水利局办公室 主任", "于志 白溪县水利局规划科 副科长",
        "石青 白溪县河道管理所 所长",
    ]  # fmt: skip
    assert {fact.as_of for fact in held} == {as_of}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "白溪县志\n白溪县农机厂历任厂长\n1、丁一鸣  56.3—61.10\n2、毛 文竹  1961年11月至66年5月\n3、（空缺）  1966.6—1969.8\n4、方大志  1969.9—74.12\n5、于志  1974.12至今\n",
            [
                "丁一鸣 白溪县农机厂 厂长 1956-03~1961-10", "毛文竹 白溪县农机厂 厂长 1961-11~1966-05",
                "方大志 白溪县农机厂 厂长 1969-09~1974-12", "于志 白溪县农机厂 厂长 1974-12~..",
            ],
            id="years of two figures among years in full",
        ),
        pytest.param(
            "白溪县农机厂历任厂长\n丁一鸣  96.3—99.10\n毛文竹  1999.11—2003.5\n方大志  2003.6—06.4\n",
            [
                "丁一鸣 白溪县农机厂 厂长 ?~?", "毛文竹 白溪县农机厂 厂长 1999-11~2003-05",
                "方大志 白溪县农机厂 厂长 2003-06~2006-04",
            ],
            id="years of two figures where those in full are of two centuries",
        ),
        pytest.param(
            "白溪县志\n白溪县妇联领导名录\n主任：丁一鸣（女，1950.3—1954.2）\n副主任：毛文竹、方兰、于志三人。\n",
            [
                "丁一鸣 白溪县妇联 主任 1950-03~1954-02", "毛文竹 白溪县妇联 副主任 ?~?",
                "方兰 白溪县妇联 副主任 ?~?", "于志 白溪县妇联 副主任 ?~?",
            ],
            id="how many there are, glued to the last name",
        ),
        pytest.param(
            "白溪县志\n白溪县供销合作社历任主任\n丁一鸣（1958.6—1962.4）\n乌云其木格（女，蒙古族，1962.4—1967.3）\n旦增晋美次仁（藏族，1967.3—1970.8）\n",
            [
                "丁一鸣 白溪县供销合作社 主任 1958-06~1962-04",
                "乌云其木格 白溪县供销合作社 主任 1962-04~1967-03",
                "旦增晋美次仁 白溪县供销合作社 主任 1967-03~1970-08",
            ],
            id="names of many characters before what only a person has",
        ),
    ],
)  # fmt: skip
def test_years_and_names_of_lists(text: str, held: list[str]) -> None:
    """A year of two figures is read where the years in full are of one century."""
    assert held_in(text) == held


LEADERS = """白溪县人民政府领导班子成员及分工
姓名	职务	工作分工
丁一鸣	县委副书记、县长	主持县政府全面工作，分管审计局。
石　青	副县长（挂职）	负责东西部协作工作。
凌　霜	副县长、县公安局局长	负责公安、司法、信访工作。
"""
HEADS = """白溪县人民医院院史
二、历任领导
历任院长
姓名      任职时间            备注
丁一鸣    1951.03—1956.08    兼县卫生科科长
毛文竹    1956.08—1966.05
（空缺）  1966.05—1969.01
石　青    1969.01—1978.10    革委会主任
方　兰    1978.10—1984.06
"""
REPUBLIC = """白溪县志
白溪县民国时期历任县长名录
姓名　　籍贯　　任职时间　　　　　　　　　离职时间　　　备注
丁鸿祥　湖南　　民国元年（1912）4月　　　民国二年10月　知事
方大兰　临洮　　民国十八年（1929）5月　　民国二十年1月　县长
周　正　白溪　　民国三十八年2月　　　　　民国三十八年8月　解放时逃离
"""
PARTS = """中国共产党白溪县组织史资料（1949—1987）
第二节  县委工作部门
一、县委办公室
主　　任　　丁一鸣　　　　1949.9—1951.3
二、组织部
部　　长　　凌　霜　　　　1949.9—1952.2
副 部 长　　高　云（女）　1950.4—1954.11
"""


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(PARTS, [
            "丁一鸣 中共白溪县委办公室 主任 1949-09~1951-03", "凌霜 中共白溪县委组织部 部长 1949-09~1952-02",
            "高云 中共白溪县委组织部 副部长 1950-04~1954-11",
        ], id="parts of the committee that the heading names"),
        pytest.param("白溪县志\n第四章 县人民政府工作部门\n一、民政局\n局　长　丁一鸣（1984.3—1987.5）\n", [
            "丁一鸣 白溪县民政局 局长 1984-03~1987-05",
        ], id="departments of a government are called by the place"),
        pytest.param(LEADERS, [
            "丁一鸣 中共白溪县委 副书记 ?~?", "丁一鸣 白溪县人民政府 县长 ?~?", "石青 白溪县人民政府 副县长 ?~?",
            "凌霜 白溪县人民政府 副县长 ?~?", "凌霜 白溪县公安局 局长 ?~?",
        ], id="what they have to do, in a column of its own"),
        pytest.param(HEADS, [
            "丁一鸣 白溪县人民医院 院长 1951-03~1956-08", "丁一鸣 白溪县卫生科 科长 ?~?",
            "毛文竹 白溪县人民医院 院长 1956-08~1966-05", "方兰 白溪县人民医院 院长 1978-10~1984-06",
            "石青 白溪县人民医院革委会 主任 1969-01~1978-10",
        ], id="another post in the remarks is of that row alone"),
        pytest.param(REPUBLIC, [
            "丁鸿祥 白溪县 知事 1912-04~1913-10", "方大兰 白溪县政府 县长 1929-05~1931-01",
            "周正 白溪县政府 县长 1949-02~1949-08",
        ], id="the year once more in brackets, and the last year of the Republic"),
    ],
)  # fmt: skip
def test_tables_of_those_in_office(text: str, held: list[str]) -> None:
    """Every row is of its own post."""
    assert held_in(text) == held


ERAS = """临河师范学院
学校首页 > 学校概况 > 历任领导
临河师范学院历届党政领导一览
发布人：档案室　　发布日期：2018-05-16　　浏览量：1906

一、临河师范学校时期（1958.09—1984.07）
　　党支部书记：丁一鸣（1958.09—1973.09）
　　校　　长：毛文兰（女，1958.09—1971.10）
　　　　　　　方大志（1971.10—1984.07）

二、临河师范学院时期（1984.07—）
　　1984年7月，经省人民政府批准，学校升格为临河师范学院。
　　副 院 长：石青（1986.02—1995.08）
"""
COUNCIL = """临河县参议会参议员名录
本会于三十五年四月三十日举行第一次大会，议决以会刊分送各乡镇。
议　长　丁一鸣　　字子明　四十七岁
副议长　毛文竹　　　　　　三十九岁
区域选出参议员
城区镇　　方大志　　五十一岁　　　清漪镇　　于志远　　四十四岁
"""
STAFF = """临河县人民检察院
首页 > 检务公开 > 机构人员

机构 | 序号 | 姓名 | 性别 | 职务 | 备注 |
---|---|---|---|---|---|
院领导 | 1 | 丁一鸣 | 男 | 检察长 | |
办公室 | 2 | 毛 竹 | 女 | 主任 | |
| 3 | 方大志 | 男 | 副主任 | |

统计日期：2021年12月31日
"""
BRANCH = """临河县志　第二章　党组织

　　1951年6月，中共柳林区委成立。历任书记：丁一鸣（1951.6—1953.8）、毛文竹（女，1953.8—1956.3）；副书记：方大志（1952.1—1956.3）。
"""
SCHOOL = "临河林业学校坐落在白溪边。历任校长丁一鸣（1950年3月-1957年8月）毛文竹（1957年8月至今）。\n"
BARE = """当前位置：首页 > 机构概况 > 历任局长
历任局长
发布时间：2020-03-01
1.　方　远　　1983年10月—1987年3月
2.　高　兰（女）　　1992年12月—1998年5月
{foot}
"""


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(ERAS, [
            "丁一鸣 临河师范学校党支部 书记 1958-09~1973-09", "毛文兰 临河师范学校 校长 1958-09~1971-10",
            "方大志 临河师范学校 校长 1971-10~1984-07", "石青 临河师范学院 副院长 1986-02~1995-08",
        ], id="names of one school, each over the heads of its time"),
        pytest.param("临河一中历任校长\n（一）临河县初级中学时期（1943—1952）\n方　远　1943年8月—1946年1月\n", [
            "方远 临河县初级中学 校长 1943-08~1946-01",
        ], id="the post of the heading under the name of its time"),
        pytest.param(BARE.format(foot="主办单位：临河县教育局"), [
            "方远 临河县教育局 局长 1983-10~1987-03", "高兰 临河县教育局 局长 1992-12~1998-05",
        ], id="whose site it is tells of which organization"),
        pytest.param(BARE.format(foot="主办单位：临河县信息中心"), [], id="who keeps a site does not"),
        pytest.param(COUNCIL, [
            "丁一鸣 临河县参议会 议长 ?~?", "毛文竹 临河县参议会 副议长 ?~?", "方大志 临河县参议会 参议员 ?~?",
            "于志远 临河县参议会 参议员 ?~?",
        ], id="ages and other names stand in columns of their own"),
        pytest.param(STAFF, [
            "丁一鸣 临河县人民检察院 检察长 ?~?", "毛竹 临河县人民检察院办公室 主任 ?~?",
            "方大志 临河县人民检察院办公室 副主任 ?~?",
        ], id="the way through a site is no organization"),
        pytest.param(BRANCH, [
            "丁一鸣 中共柳林区委 书记 1951-06~1953-08", "毛文竹 中共柳林区委 书记 1953-08~1956-03",
            "方大志 中共柳林区委 副书记 1952-01~1956-03",
        ], id="one post after the other in a sentence, of the organization that began"),
        pytest.param(SCHOOL, [
            "丁一鸣 临河林业学校 校长 1950-03~1957-08", "毛文竹 临河林业学校 校长 1957-08~..",
        ], id="of the organization that the paragraph begins with"),
        pytest.param("临河一中历任校长：\n丁一鸣（1950—1957）→毛文竹（1957—1966）→方大志（1972—）\n", [
            "丁一鸣 临河一中 校长 1950~1957", "毛文竹 临河一中 校长 1957~1966", "方大志 临河一中 校长 1972~?",
        ], id="arrows"),
    ],
)  # fmt: skip
def test_pages_of_former_leaders(text: str, held: list[str]) -> None:
    """What the page says of itself stands between the heading and its rows, and no row is lost by it."""
    assert held_in(text) == held


def test_the_day_of_a_table_stands_below_it() -> None:
    """Of which day the staff is."""
    facts = extract_source(Source("a.txt", "0", "utf-8", STAFF))
    assert {fact.as_of for fact in facts if isinstance(fact, HoldingFact)} == {"2021-12-31"}


def test_a_sentence_between_rows_is_left_to_prose() -> None:
    """临河师范学校 became another: the sentence below the name of the new one is an event all the same."""
    facts = extract_source(Source("a.txt", "0", "utf-8", ERAS))
    assert any(fact.kind == "event" and fact.date == "1984-07" for fact in facts)
