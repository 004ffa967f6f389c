"""Reigns, the sixty-year cycle and the lunar calendar."""

from datetime import date
from itertools import pairwise

import pytest

from loaders.dates.calendar import (
    REPUBLIC,
    cycle_number,
    cycle_year,
    era_alone,
    era_named,
    lunar_day,
    lunar_month,
)
from loaders.text.script import simplified


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [("光绪", 1, 1875), ("光緒", 26, 1900), ("康熙", 52, 1713), ("雍正", 7, 1729), ("乾隆", 43, 1778),
     ("宣统", 3, 1911), ("洪武", 3, 1370), ("萬曆", 46, 1618), ("贞观", 1, 627)],
)  # fmt: skip
def test_reign_years(name: str, number: int, year: int) -> None:
    """A reign in either script counts from its first year."""
    era = era_named(simplified(name))
    assert era is not None
    assert era.year(number) == year
    assert era.lunar


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("道光", 1821),
        ("【咸丰】", 1851),
        ("清同治朝", 1862),
        ("道光街", None),
        ("建武", None),
        ("光绪三年", None),
    ],
)
def test_a_reign_alone(text: str, first: int | None) -> None:
    """A heading of nothing but a reign names it; with more it names something else."""
    era = era_alone(text)
    assert (era.first if era else None) == first


def test_the_republic_counts_from_1912() -> None:
    """民国元年 is 1912; there is no year 0."""
    assert REPUBLIC.year(1) == 1912
    assert REPUBLIC.year(38) == 1949
    assert REPUBLIC.year(0) is None


@pytest.mark.parametrize("name", ["", "光", "建武", "公元"])
def test_no_reign(name: str) -> None:
    """What is no reign name, or one of several dynasties, is None."""
    assert era_named(name) is None


@pytest.mark.parametrize(
    ("year", "month", "day", "leap", "expected"),
    [
        (1842, 5, 11, False, date(1842, 6, 19)),
        (1900, 7, 21, False, date(1900, 8, 15)),
        (1900, 8, 2, True, date(1900, 9, 25)),
        (1911, 10, 1, False, date(1911, 11, 21)),
        (1908, 12, 1, False, date(1908, 12, 23)),
        (1898, 4, 23, False, date(1898, 6, 11)),
    ],
)
def test_lunar_days(year: int, month: int, day: int, leap: bool, expected: date) -> None:
    """Days whose Gregorian date history books give."""
    assert lunar_day(year, month, day, leap) == expected


@pytest.mark.parametrize(
    ("year", "month", "day", "leap"),
    [(1903, 8, 1, True), (1903, 3, 30, False), (1903, 13, 1, False), (1582, 1, 1, False), (1500, 5, 5, False),
     (1903, 3, 0, False), (2101, 1, 1, False)],
)  # fmt: skip
def test_no_such_lunar_day(year: int, month: int, day: int, leap: bool) -> None:
    """A leap month or a thirtieth day that the year does not have, and all before the reform, is None."""
    assert lunar_day(year, month, day, leap) is None


def test_lunar_months_follow_each_other() -> None:
    """Every month of a lunar year begins on the day after the one before ends."""
    spans = [
        lunar_month(1862, month, leap) for month, leap in [(7, False), (8, False), (8, True), (9, False)]
    ]
    for before, after in pairwise(spans):
        assert before is not None
        assert after is not None
        assert (after[0] - before[1]).days == 1


def test_cycle() -> None:
    """A cycle name means one year of sixty; a pair that the cycle lacks means none."""
    assert cycle_year("庚子", 1875, 1908) == 1900
    assert cycle_year("丁未", 1895, 1911) == 1907
    assert cycle_year("甲子", 1864, 1984) is None
    assert cycle_year("庚子", 1901, 1908) is None
    assert cycle_number("甲丑") is None
    assert cycle_number("甲") is None
