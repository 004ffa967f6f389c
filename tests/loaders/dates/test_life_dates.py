"""The dates of a life, each leaning on the one before."""

from __future__ import annotations

import pytest

from loaders.dates.terms_of_office import LifeDates, counts_by_reigns


@pytest.mark.parametrize(
    ("clauses", "reported"),
    [
        (["1984年8月", "次年6月", "同年12月"], [("1984-08", None), ("1985-06", None), ("1985-12", None)]),
        (["1984.08—1990.05", "1990年07月-1995年08月"], [("1984-08", "1990-05"), ("1990-07", "1995-08")]),
        (["2011.10——县政府", "2016.08至今"], [("2011-10", None), ("2016-08", "..")]),
        (["1994年至1998年", "同年"], [("1994", "1998"), ("1998", None)]),
        (["1988年09月后，", "1949年后，"], [("1988-09", None), (None, None)]),
        (["民国十七年", "十九年", "二十六年八月"], [("1928", None), ("1930", None), ("1937-08", None)]),
        (["光绪三十年", "8月"], [("1904", None), ("1904-08", None)]),
        (["1961年", "三年后"], [("1961", None), ("1964~", None)]),
        (["民国二十六年", "三十四年后"], [("1937", None), (None, None)]),
        (["1950年10月", "3月"], [("1950-10", None), (None, None)]),
        (["1947年秋", "1985年以前"], [("1947-23", None), (None, None)]),
    ],
)
def test_dates_lean_on_the_one_before(
    clauses: list[str], reported: list[tuple[str | None, str | None]]
) -> None:
    """次年, 同年, a month or a small year count from it; what could be of two years is none."""
    dates = LifeDates()
    found = [dates.begins_at(clause, 0) for clause in clauses]
    assert [one and (one.start, one.end) for one in found] == reported


@pytest.mark.parametrize("text", ["任局长", "三年", "十五人"])
def test_what_is_no_date(text: str) -> None:
    """A number without a reckoning dates nothing."""
    assert LifeDates().begins_at(text, 0) is None


def test_lives_by_reigns() -> None:
    """They are told by 乾隆 and 光绪, not by the Republic or by our years."""
    assert counts_by_reigns("乾隆二十六年进士")
    assert not counts_by_reigns("民国十七年任县长，1950年病故")
