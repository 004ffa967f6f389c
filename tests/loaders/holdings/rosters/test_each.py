# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Lists of one post in many units, and rows of registers that name nobody; names and places are invented."""

from __future__ import annotations

import pytest

from tests.loaders.holdings.rosters.test_registers import COUNTY
from tests.loaders.lists import issues, read, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "临河县历任乡镇长一览表\n各乡乡长\n河东乡　丁一鸣　1951.3—1953.8\n河西乡　毛文竹　1951.3—1954.2\n青山乡　谢小兰（女）　1952.4—1954.2\n",
            ["丁一鸣 临河县河东乡人民政府/乡长 1951-03~1953-08", "毛文竹 临河县河西乡人民政府/乡长 1951-03~1954-02",
             "谢小兰 临河县青山乡人民政府/乡长 1952-04~1954-02"],
        ),
        (
            "临河县各乡镇党委书记名单\n河东镇　丁一鸣\n河西镇　毛文竹\n青山乡　谢小兰（女）\n",
            ["丁一鸣 中共临河县河东镇委员会/书记 ?~?", "毛文竹 中共临河县河西镇委员会/书记 ?~?",
             "谢小兰 中共临河县青山乡委员会/书记 ?~?"],
        ),
        (
            "临河县志\n民国时期各区区长名录\n第一区（城区）　丁一鸣　民国二十一年十月\n第二区（渡口）　毛文竹　民国二十二年四月\n",
            ["丁一鸣 第一区政府/区长 1932-10~?", "毛文竹 第二区政府/区长 1933-04~?"],
        ),
        ("各乡乡长到会。\n河东乡　丁一鸣\n河西乡　毛文竹\n", []),
        ("各村人口\n河东村　丁一鸣　三百人\n河西村　毛文竹　二百人\n", []),
        ("各乡乡长\n会议地点　县城\n会议时间　三月\n", []),
    ],
)  # fmt: skip
def test_one_post_of_every_unit(text: str, expected: list[str]) -> None:
    """Each row names its unit; 各 in a sentence, or over rows of other things, heads no list."""
    told = rows(read(text, covers=None))
    assert [f"{name} {body}/{post} {start or '?'}~{end or '?'}" for name, body, post, start, end in told] == (
        expected
    )


def test_a_row_that_names_nobody_ends_no_table() -> None:
    """（县长兼） in the place of a name is an issue; the rows below it are of the table."""
    facts = read(
        "临河县政府职员录\n民国二十三年七月编\n"
        "职别　　　　　姓名　　　别号　　年龄　籍贯　　　到差年月\n"
        "县长　　　　　丁一鸣　　子澤　　四四　外省某县　民国二十二年十一月\n"
        "建设局局长　　　　　　　　　　　　　　　　　　　（县长兼）\n"
        "土地局局长　　谢小兰　　　　　　四十　外省某县　民国二十三年六月（署）\n"
    )
    assert [(name, post, start) for name, _, post, start, _ in rows(facts)] == [
        ("丁一鸣", "县长", "1933-11"),
        ("谢小兰", "局长", "1934-06"),
    ]
    assert any("县长兼" in quote for quote in issues(facts))


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("七（1）班 何 晓　七（2）班 方 圆　八（1）班 丁一鸣", ["何晓", "方圆", "丁一鸣"]),
        ("高一（3）班：何晓　高二(11)班：方 圆", ["何晓", "方圆"]),
        ("何 晓　方 圆　丁一鸣", ["何晓", "方圆", "丁一鸣"]),
    ],
)
def test_a_class_is_no_part_of_a_name(row: str, names: list[str]) -> None:
    """七（2）班 behind a name is the next one's class."""
    found = rows(read(f"临河县中学2020年领导班子成员\n校长：毛文竹\n班主任：{row}\n"))
    assert [name for name, *_ in found] == ["毛文竹", *names]
    assert COUNTY not in {body for _, body, *_ in found}
