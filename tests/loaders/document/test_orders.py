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


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "▲桃源縣政府令　民字第七號　中華民國二十五年四月六日\n\n派方遠爲本府教育科科長。此令。\n\n"
            "▲桃源縣政府令　民字第九號　中華民國二十五年四月九日\n\n派高蘭爲本府祕書處科員。此令。\n\n"
            "▲桃源縣政府訓令　財字第二號　同日\n\n派丁銳爲本府財政科科長。此令。\n",
            [
                "1936-04-06 appoint 方远 桃源县政府教育科/科长",
                "1936-04-09 appoint 高兰 桃源县政府秘书处/科员",
                "1936-04-09 appoint 丁锐 桃源县政府财政科/科长",
            ],
        ),
        (
            "民國二十三年五月\n\n任免\n\n令委　五月一日\n\n派方遠爲本府教育科科長。此令。\n\n"
            "令委　五月三日\n\n派高蘭代理明川縣縣長。此令。\n\n派丁銳代理臨河縣縣長。此令。\n",
            [
                "1934-05-01 appoint 方远 桃源县政府教育科/科长",
                "1934-05-03 appoint 高兰 明川县政府/代县长",
                "1934-05-03 appoint 丁锐 临河县政府/代县长",
            ],
        ),
    ],
)
def test_day_in_the_head_of_an_order(page: str, expected: list[str]) -> None:
    """Each order is of the day in the line that heads it, 同日 of the day told before; 本府 is the
    government that speaks, its unit as printed."""
    assert acts("桃源縣政府公報\n\n" + page) == expected
