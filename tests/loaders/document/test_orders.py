"""Orders of a gazette and the days below or above them."""

from __future__ import annotations

import pytest

from tests.loaders.texts import acts

FIRST, SECOND = "任命方远为桃源县教育局局长此令", "任命高兰署桃源县财政局局长此令"
OLD, NEW = "中华民国二年三月四日", "中华民国二年三月六日"
ISSUE = "中华民国二年三月八日"
DONE = ["1913-03-04 appoint 方远 桃源县教育局/局长", "1913-03-06 appoint 高兰 桃源县财政局/代局长"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("命令", FIRST, OLD, "命令", SECOND, NEW), DONE),
        (("命令", OLD, FIRST, "命令", NEW, SECOND), DONE),
        ((ISSUE, "命令", FIRST, OLD, "命令", SECOND, NEW), DONE),
        ((ISSUE, "命令", FIRST, OLD, "命令", SECOND, NEW, "院令呈悉此令"), DONE),
    ],
)
def test_day_of_orders(lines: tuple[str, ...], expected: list[str]) -> None:
    """The day is of the orders above it, or where the first stands below a day, of those below; the day of
    the gazette, later than all, is that of none."""
    assert acts("政府公报\n\n" + "\n\n".join(lines) + "\n\n县长印\n") == expected


def test_order_without_day() -> None:
    """An order behind the last day is of no day that is printed."""
    found = acts(f"政府公报\n\n命令\n\n{FIRST}\n\n{OLD}\n\n命令\n\n{SECOND}\n\n县长印\n")
    assert found == [DONE[0], "- appoint 高兰 桃源县财政局/代局长"]
