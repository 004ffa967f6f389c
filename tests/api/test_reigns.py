"""The reigns beside years of old."""

from __future__ import annotations

import pytest

from api.reigns import reigns_between


@pytest.mark.parametrize(
    ("first", "last", "reigns"),
    [
        (1905, 1920, [(1875, 1908, "光绪"), (1909, 1911, "宣统"), (1912, 1949, "民国")]),
        (1640, 1650, [(1628, 1643, "崇祯"), (1644, 1661, "顺治")]),
        (1949, 1949, [(1912, 1949, "民国")]),
        (1950, 2020, []),
        (1200, 1300, []),
    ],
)
def test_the_reigns_beside_years(first: int, last: int, reigns: list[tuple[int, int, str]]) -> None:
    """One line of them without a gap, and none for the years that are counted by no reign."""
    assert reigns_between(first, last) == reigns
