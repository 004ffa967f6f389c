"""Whose life a text tells."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.introductions import heading_name
from loaders.holdings.careers.lives import find_lives
from tests.loaders.pages import laid_out

CAREER = "1984年8月任县财政局局长，1990年5月任县审计局局长。\n"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"马力\n生平\n{CAREER}", ["马力"]),
        (f"马力\n人物经历\n{CAREER}", ["马力"]),
        (f"马力同志逝世\n\n{CAREER}", ["马力"]),
        (f"我所认识的马力将军\n\n{CAREER}", ["马力"]),
        (f"释义 | 任国任（1911—1999）江南人。{CAREER}", ["任国任"]),
        (
            f"临河县大事记\n\n1964年\n5月14日　马力病逝。\n\n人物\n\n马力，男，1922年生。\n\n{CAREER}",
            ["马力"],
        ),
        (
            "何远，邑人，嘉靖四年举人，授江南县知县。\n马力，字子静，由监生捐纳，康熙二年任临河县丞。\n",
            ["何远", "马力"],
        ),
        ("回忆\n\n父亲名叫马力，1926年出生。\n1952年任县公安局股长。\n", ["马力"]),
        (
            "第一届理事长　马力\n民国二年生，临河县人，师范毕业，曾任国校教师，民国五十年当选本会理事长。\n",
            ["马力"],
        ),
        ("第一届理事长　马力\n会议在县城举行，通过了章程，选举了理事，决定来年修建会所。\n", []),
        ("马力，有人说，1952年任过股长。\n", []),
        ("马力墓\n\n1984年修。\n", []),
        ("临河县训导马君墓志铭\n\n君讳守一，字子静。嘉庆十四年授临河县训导。\n", ["马守一"]),
        ("1984.08—1990.05　县财政局科员\n1990.05—1994.03　县审计局副局长\n1994.03—　县统计局局长\n", [None]),
        ("男，1963年2月生，大学学历。\n1984年任县财政局科员。\n1990年任县审计局副局长。\n", [None]),
        ("民国二年，马力任县长。\n民国三年，丁山任县长。\n民国五年，方远任县长。\n", []),
        (f"讣闻\n\n马力一九二一年四月生于临河县。{CAREER}", ["马力"]),
        (f"故人录\n\n方远，一九〇八年生，临河县人。{CAREER}", ["方远"]),
        ("临河中学一九二一年建成。\n", []),
        (
            f"马力（1884—1948），临河人。{CAREER}巴音孟和达来\n巴音孟和达来（1891—1946），蒙古族，旗人。{CAREER}",
            ["马力", "巴音孟和达来"],
        ),
        (
            f"马力（1884—1948），临河人。{CAREER}夷太任\n夷太任（1901—1950），彝族，临河人。{CAREER}",
            ["马力", "夷太任"],
        ),
        (f"县农会（1921—1950），临河人集资所设。{CAREER}", []),
        (
            f"马力，男，1974年生。{CAREER}\n古丽巴哈尔·吐尔逊\n副专员\n个人简历：古丽巴哈尔·吐尔逊，女，维吾尔族，1979年生。{CAREER}",
            ["马力", "古丽巴哈尔·吐尔逊"],
        ),
        (f"◎ 毋庸（女，回族）\n职务：副县长\n个人简历：（更新中）\n{CAREER}", ["毋庸"]),
        (f"札木苏荣扎布（1902—1970），男，蒙古族。{CAREER}", ["札木苏荣扎布"]),
        (f"县农机修理厂（1958—1990），汉族职工居多。{CAREER}", []),
        (
            "马力，字子静，临河人。嘉庆四年举人，授江南县知县。\n子守一，字伯安，道光元年署临河知县。\n",
            ["马力", "马守一"],
        ),
        (
            "马力，字子静，临河人。嘉庆四年举人，授江南县知县。\n次弟山，道光元年举人，授青川知县。\n",
            ["马力", "马山"],
        ),
        ("马力，字子静，临河人。嘉庆四年举人，授江南县知县。\n子孙，以耕读传家，道光元年分居。\n", ["马力"]),
        ("会议通知\n\n定于2020年1月8日召开会议。\n", []),
        (f"马力女士，现年52岁，本公司执行董事。{CAREER}", ["马力"]),
        (f"马力，我校1962届校友。{CAREER}", ["马力"]),
        (f"马力，男 汉族，大学学历。{CAREER}", ["马力"]),
        (f"本公司委任石明远博士为独立董事。\n\n石博士，五十六岁，注册会计师。{CAREER}", ["石明远"]),
        (f"石博士，五十六岁，注册会计师。{CAREER}", []),
        (
            f"第一任校长：马力，1922年生，临河县人。{CAREER}第二任校长：丁守一，临河县人。{CAREER}",
            ["马力", "丁守一"],
        ),
        (
            f"简　历\n\n马力：女，1970年出生，会计师。{CAREER}丁守一先生：1975年出生。{CAREER}",
            ["马力", "丁守一"],
        ),
        (
            f"【马　力】　年四十一，临河人。{CAREER}【丁守一】　女，年三十六，青川人。{CAREER}"
            f"【方远】　年五十，临河人。{CAREER}",
            ["马力", "丁守一", "方远"],
        ),
        (f"年五十，临河人。{CAREER}", []),
        (f"马力，二级教授，博士生导师。{CAREER}", ["马力"]),
        (f"马力，现任临河县教育局局长。{CAREER}", ["马力"]),
        (f"马力，（1940.10— ），九三学社社员。{CAREER}", ["马力"]),
        (f"马力同志系临河县人。{CAREER}", ["马力"]),
        (f"马力院士1936年1月生于临河。{CAREER}", ["马力"]),
        (f"党委书记马力，1957年生，临河县人。{CAREER}", ["马力"]),
        (f"审计局新任局长马力简历：{CAREER}", ["马力"]),
        (f"首长级任命\n\n马力先生，GBS，JP\n马先生于一九八一年加入政府。{CAREER}", ["马力"]),
        (
            f"马力（1901—1960），临河人。{CAREER}又讯：丁山因病去世。高兰先生是青川县人，1950年任局长。\n",
            ["马力", "高兰"],
        ),
        ("1949年5月，随军南下，任区委书记。1951年2月，调任县民政科科长。1954年，任副县长。\n", [None]),
        ("他先后任会计、社长，1974年出任公社副书记。1980年任公社主任。1984年改任乡长。\n", [None]),
        ("1949年5月，马力任区委书记。1951年2月，丁山任科长。1954年由方远任副县长。\n", []),
        ("1954年建立党支部，马力任书记。1955年起由丁山兼任。1958年改设党委，方远任书记。\n", []),
        (f"第一任校长：马力，1922年生，临河县人。{CAREER}第二任校长：□□，籍贯不详。{CAREER}", ["马力"]),
    ],
)
def test_whose_life_it_is(text: str, people: list[str | None]) -> None:
    """The heading, the title or the opening words say it; else nobody is named, or it is no life."""
    assert [life.person for life in find_lives(laid_out(text).blocks)] == people


@pytest.mark.parametrize(
    ("heading", "person"),
    [
        ("马力简介资料", "马力"),
        ("首页>人物>马力", None),
        ("马力因病去世 曾任临河县长", None),
        ("马力去世 曾任临河县长", "马力"),
        ("工作简历", None),
        ("大法官马力先生简历", "马力"),
        ("马力校长小传", "马力"),
        ("忆先师马力先生", "马力"),
        ("故校长马公子静先生行述", "马子静"),
        ("一一.一八乡长马力病逝", None),
        ("临河县训导马君墓志铭", None),
        ("2020年工作情况简介", None),
    ],
)
def test_names_in_headings(heading: str, person: str | None) -> None:
    """A heading over a life ends or goes on with a word of lives."""
    assert heading_name(heading) == person


def test_a_table_is_of_whom_the_title_names() -> None:
    """Fields of a form end no life, and a CV that names nobody is of the person in the title."""
    form = "马力同志简历\n\n马力\n性别 男\n民族 汉族\n出生年月 1969年4月\n学历 研究生\n\n"
    table = "1990.07-1994.08\t县第二中学\t教师\n1994.08-1999.12\t县教育局\t办事员\n1999.12-\t县文化局\t局长\n"
    blocks = laid_out(form + table).blocks
    assert {life.person for life in find_lives(blocks, "马力同志简历")} == {"马力"}
    assert [life.person for life in find_lives(laid_out(table).blocks, "某县干部")] == [None]


def test_another_name_below_the_name_opens_no_life() -> None:
    """字光远 below 方明（1889—1944） is what 方明 was called; 字 is a surname elsewhere."""
    below = "方明（1889—1944）\n字光远，汉族，临江县人。1912年任排长，1916年任连长，民国二十年任县长。\n"
    assert [life.person for life in find_lives(laid_out(below).blocks, "人物")] == ["方明"]
    other = "字秀兰，女，彝族，1956年生，临江县人。1976年任公社书记，1984年任县委副书记。\n"
    assert [life.person for life in find_lives(laid_out(other).blocks, "人物")] == ["字秀兰"]
