# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Holders of one post set out one after the other; names and places are invented."""

from __future__ import annotations

import pytest

from loaders.holdings.rosters.successions import post_of_entries, read_holder, read_spell
from tests.loaders.lists import Row, issues, read, rows

COUNTY, SCHOOL = "临河县人民政府", "临河中学"


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("松本清一郎:1916年,原任分校教谕,后任本校教谕", ("松本清一郎", "1916", None, False)),
        ("丁一鸣:1926年~1932年,后任县立小学校长", ("丁一鸣", "1926", "1932", False)),
        ("林 才:1946年~1948年,代理", ("林才", "1946", "1948", True)),
        ("3. 毛文竹：1984年5月起任", ("毛文竹", "1984-05", None, False)),
        ("丁一鸣　浙江会稽人　进士　道光十八年任", ("丁一鸣", "1838", None, False)),
        ("丁一鸣:原任分校教谕", None),
        ("学校迁址:1917年,原在城内", None),
        ("县长:1917年,丁一鸣", None),
    ],
)
def test_a_holder_and_a_stay_on_one_line(
    line: str, read_as: tuple[str, str | None, str | None, bool] | None
) -> None:
    """What is told behind the stay is no second post; a line without a name or a date is none."""
    holder = read_holder(line)
    reported = holder and (holder.name.text, holder.remark.start, holder.remark.end, holder.remark.acting)
    assert reported == read_as


@pytest.mark.parametrize(
    ("text", "spell"),
    [
        ("(1924年2月3日——1924年8月9日代理)", ("1924-02-03", "1924-08-09", True)),
        ("1955年—1960年", ("1955", "1960", False)),
        ("2016年至今", ("2016", "..", False)),
        ("不详", None),
        ("1957年开学", None),
    ],
)
def test_a_stay_behind_its_name(text: str, spell: tuple[str, str, bool] | None) -> None:
    """One date with another word behind it is no beginning."""
    remark = read_spell(text, None)
    assert (remark and (remark.start, remark.end, remark.acting)) == spell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "临河县历任县长\n1. 丁一鸣：1984年5月起任\n2. 毛文竹（女）：1987年4月至1990年2月\n3. 田野：1990年2月至今\n",
            [
                ("丁一鸣", COUNTY, "县长", "1984-05", None),
                ("毛文竹", COUNTY, "县长", "1987-04", "1990-02"),
                ("田野", COUNTY, "县长", "1990-02", ".."),
            ],
        ),
        (
            "临河县历任县长\n丁一鸣①　1984.5—1987.4\n毛文竹[2]　1987.4—1990.2\n田　野*　1990.2—\n",
            [
                ("丁一鸣", COUNTY, "县长", "1984-05", "1987-04"),
                ("毛文竹", COUNTY, "县长", "1987-04", "1990-02"),
                ("田野", COUNTY, "县长", "1990-02", None),
            ],
        ),
        (
            "一、临河中学历任校长分述\n1. 丁一鸣\n任职时间:1955年—1960年\n师生挑砖，校舍才像样。\n2. 毛文竹\n任职时间:1961年—1967年\n课堂保住了。\n三、小结\n",
            [("丁一鸣", SCHOOL, "校长", "1955", "1960"), ("毛文竹", SCHOOL, "校长", "1961", "1967")],
        ),
        (
            "临河中学自一九五三年开办。丁一鸣(1919年5月-1970年2月)，本地人。历任校长丁一鸣(1953年5月-1959年7月)毛文竹(革命委员会主任,1967年4月-1971年3月)田野(女,1983年8月至今)历任书记毛文竹(兼,1987年6月-1998年1月)\n",
            [
                ("丁一鸣", SCHOOL, "校长", "1953-05", "1959-07"),
                ("毛文竹", SCHOOL + "革命委员会", "主任", "1967-04", "1971-03"),
                ("田野", SCHOOL, "校长", "1983-08", ".."),
                ("毛文竹", SCHOOL, "书记", "1987-06", "1998-01"),
            ],
        ),
        (
            "临河中学\n1921年4月1日开课，定名“临河公学校”。1941年改称“临河国民学校”。1968年8月改称“临河中学”。\n历任校长\n丁一鸣　1921年4月—1938年8月\n毛文竹　1941年—1945年\n",
            [
                ("丁一鸣", "临河公学校", "校长", "1921-04", "1938-08"),
                ("毛文竹", "临河国民学校", "校长", "1941", "1945"),
            ],
        ),
    ],
    ids=["numbered", "note marks", "entries", "run on", "renamed"],
)
def test_holders_one_after_the_other(text: str, expected: list[Row]) -> None:
    """Each has the stay behind the name; years of birth and death are none."""
    assert rows(read(text, covers=None)) == expected


def test_two_lists_that_disagree() -> None:
    """One spell printed twice is one fact; of two ends it is either."""
    facts = read(
        "一、临河中学历任校长分述\n1. 丁一鸣\n任职时间:1961年—1967年\n课堂保住了。\n二、临河中学历任校长列表\n姓名 | 任期 |\n丁一鸣 | 1961—1965 |\n毛文竹 | 1977—1985 |\n",
        covers=None,
    )
    assert rows(facts) == [
        ("丁一鸣", SCHOOL, "校长", "1961", "[1965,1967]"),
        ("毛文竹", SCHOOL, "校长", "1977", "1985"),
    ]


def test_a_vacancy_between_two_holders() -> None:
    """The months of a vacancy are nobody's."""
    facts = read("【县林业局领导班子成员】\n局　长　丁一鸣（任至8月）\n　　　　（空缺，8月—12月）\n")
    assert rows(facts) == [("丁一鸣", "临河县林业局", "局长", None, "2020-08")]
    assert issues(facts) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("到这一年才设教育长。历任如下：", "教育长"),
        ("历任校长如下：", "校长"),
        ("以下是各校长的照片：", None),
    ],
)
def test_the_post_that_a_sentence_announces(text: str, post: str | None) -> None:
    """Only a sentence with 历任, 历届 or 先后 announces holders."""
    assert post_of_entries(text) == post
