"""A name with several spells behind it, or with the office that a spell names; and lines that are neither."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact
from tests.loaders.lists import Row, issues, read, rows

COURT = "临河县人民法院"


def held(line: str) -> list[Row]:
    """Who is read from a list of presidents of the court with this line in it."""
    text = f"{COURT}历任院长\n高树勋　1950年10月至1953年2月\n{line}\n任克勤　1981年5月至1987年3月\n"
    return [row for row in rows(read(text, covers=None)) if row[0] not in ("高树勋", "任克勤")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "杜云章　1953年2月至1955年4月任副院长主持工作，1955年4月至1959年3月任院长",
            [("副院长", "1953-02", "1955-04"), ("院长", "1955-04", "1959-03")],
        ),
        ("杜云章　1959年3月—1960年1月任副院长主持工作", [("副院长", "1959-03", "1960-01")]),
        (
            "杜云章　1960年3月至1968年1月　1978年12月复任至1981年5月",
            [("院长", "1960-03", "1968-01"), ("院长", "1978-12", "1981-05")],
        ),
        (
            "杜 云：1960.3—1968.1；1978.12—1981.5",
            [("院长", "1960-03", "1968-01"), ("院长", "1978-12", "1981-05")],
        ),
    ],
)
def test_spells_behind_one_name(line: str, expected: list[tuple[str, str, str]]) -> None:
    """Each is a holding of its own, of the office of the list unless it names another."""
    assert [row[2:] for row in held(line)] == expected
    assert {row[:2] for row in held(line)} == {("".join(line[:3].split()), COURT)}


@pytest.mark.parametrize(
    "line", ["1968年1月至1972年12月由军事管制小组代行职权", "院长空缺，1968年1月至1972年12月"]
)
def test_who_is_nobody(line: str) -> None:
    """What is told of the court is no name, and gives no holding."""
    assert held(line) == []


@pytest.mark.parametrize(
    ("line", "spells"),
    [
        (
            "局长：1952.6—1955.3　沈济民（县长兼）；1955.3—1959.12　鲍 杰",
            [("沈济民", "1952-06", "1955-03"), ("鲍杰", "1955-03", "1959-12")],
        ),
        (
            "局长　1952年6月至1955年3月沈济民，1955年3月起鲍杰。",
            [("沈济民", "1952-06", "1955-03"), ("鲍杰", "1955-03", None)],
        ),
        (
            "局长：沈济民　1952.6—1955.3；鲍 杰　1955.3—1959.12",
            [("沈济民", "1952-06", "1955-03"), ("鲍杰", "1955-03", "1959-12")],
        ),
    ],
)
def test_terms_before_or_behind_their_names(line: str, spells: list[tuple[str, str, str | None]]) -> None:
    """One line has them all on one side: a term is never given to the name on the other."""
    found = rows(read(f"临河县卫生局历任领导\n{line}\n", covers=None))
    assert [(row[0], *row[3:]) for row in found if row[2] == "局长"] == spells


@pytest.mark.parametrize(
    ("heading", "as_of"),
    [
        ("临河县教育局领导班子（2019年12月31日）", "2019-12-31"),
        ("临河县教育局领导班子（截至2019年12月）", "2019-12"),
        ("临河县教育局领导名单（2019.12.31）", "2019-12-31"),
        ("临河县教育局历任局长（2019年12月）", None),
    ],
)
def test_the_day_in_the_bracket_of_a_heading(heading: str, as_of: str | None) -> None:
    """Those listed are in office that day, unless the list is of all who ever were."""
    found = read(f"{heading}\n局长　　　方　远\n副局长　　高　兰　江　涛\n", covers=None)
    assert {fact.as_of for fact in found if isinstance(fact, HoldingFact)} == {as_of}


def test_a_post_that_nobody_knows_is_over_its_names() -> None:
    """裁判长：… is no member of the list above, nor are those behind it."""
    facts = read("临河县卫生局领导班子\n局长：方　远\n副局长：高　兰\n裁判长：江　涛\n", covers="2020")
    assert [row[0] for row in rows(facts)] == ["方远", "高兰"]
    assert issues(facts) == ["裁判长", "江　涛"]


def test_a_bracket_on_the_order_of_names() -> None:
    """委员：（按姓氏笔画排序）于 海: the bracket is no part of the first name."""
    facts = read(
        "临河县残疾人工作委员会\n主任：方　远\n委员：（按姓氏笔画排序）于 海　高 兰\n", covers="2020"
    )
    assert [row[0] for row in rows(facts)] == ["方远", "于海", "高兰"]
