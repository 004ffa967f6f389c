"""PDF pages in columns that are short, uneven or bare of stops, and tables that look like them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from loaders.files.read import extract_text
from loaders.files.shared import Extracted
from tests.loaders.files.makers import WIDTH, Draw, column, heading, pdf

Read = Callable[..., Extracted]
EDGE = 63.0
HALF = WIDTH / 2 + 12
THIRDS = (EDGE, EDGE + 162, EDGE + 324)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Draw pages, read them."""
    return lambda *pages: extract_text(pdf(tmp_path / "a.pdf", *pages).read_bytes(), "a.pdf")


def beside(*columns: Sequence[str], xs: Sequence[float] = (EDGE, HALF), lower: float = 0.0) -> Draw:
    """Columns beside each other, each lower than the one before by so much."""

    def draw(canvas: Canvas) -> None:
        for number, (x, lines) in enumerate(zip(xs, columns, strict=True)):
            column(canvas, lines, x, 740 - number * lower)

    return draw


def words(text: str) -> list[str]:
    return ["".join(line.split()) for line in text.splitlines() if line]


SHORT = [
    pytest.param(["1月", "3日　青岭区召开防汛工作会议"], ["2月", "6日　城北大桥通车"], id="no stops"),
    pytest.param(["青岭区大事记", "1991年春，大旱。"], ["1992年，东山水库建成。"], id="one line beside two"),
    pytest.param(
        ["组长：王大山（区委书记）", "副组长：李丽（女，区长）"],
        ["成员：孙卫国（区水务局局长）", "周明远（区财政局局长）"],
        id="members and their offices",
    ),
    pytest.param(
        ["1999.03—2001.06　县农业局技术员", "2001.06—2004.02　县农业局局长"],
        ["2004.02—2008.11　青岭县副县长", "2008.11—　青岭县委书记"],
        id="a career",
    ),
]


@pytest.mark.parametrize(("left", "right"), SHORT)
@pytest.mark.parametrize("lower", [0.0, 3.0])
def test_short_pages_in_halves_are_read_down(
    read: Read, left: list[str], right: list[str], lower: float
) -> None:
    assert words(read(beside(left, right, lower=lower)).text) == [
        *words("\n".join(left)),
        *words("\n".join(right)),
    ]


def test_short_pages_in_thirds_are_read_down(read: Read) -> None:
    columns = (
        ["1月3日，城北大桥通车。", "同日，区委召开会议。"],
        ["2月6日，王大山任区长。", "9日，东山水库开工。"],
        ["3月1日，李丽任副区长。"],
    )
    assert words(read(beside(*columns, xs=THIRDS)).text) == [line for lines in columns for line in lines]


def test_the_few_lines_left_for_the_right_column(read: Read) -> None:
    """Who signed and when, at the top of the right column, belongs below the text of the left."""
    left = [
        "决定任命：",
        "王大山为青岭区发展和改革局局长，试用期共计为一",
        "年；",
        "李丽为青岭区财政局局长。",
        "特此通知。",
    ]
    right = ["青岭区人民政府", "2020年6月15日"]
    assert "".join(read(beside(left, right)).text.split()) == "".join([*left, *right])


def test_terms_in_short_columns_stay_a_line_each(read: Read) -> None:
    """Their longest line ends before the margin, so it tells none."""
    left = ["青岭区历任正副区长名单", "康景澜　区长　1984.05—1987.11", "鲍云舸　区长　1987.11—1992.10"]
    right = ["农万年　区人民政府副区长　1992.10—1998.02", "阙如海　区人民政府区长　1998.02—2003.05"]
    printed = words(read(beside(left, right)).text)
    assert printed == words("\n".join([*left, *right]))


def test_columns_off_the_middle_whose_lines_are_uneven(read: Read) -> None:
    """Between the paragraphs of one side there is more white than on the other: no row of a table is so."""
    left = [f"{day}日　青岭区召开第{day}次工作会议" for day in range(1, 7)]
    right = [f"{day}日　东山水库工地举行活动" for day in range(11, 17)]

    def draw(canvas: Canvas) -> None:
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawString(90, 740 - 16 * number, one)
            canvas.drawString(350, 740 - 19.5 * number, other)

    assert words(read(draw).text) == words("\n".join([*left, *right]))


def test_columns_whose_lines_are_mostly_indented(read: Read) -> None:
    """The few lines that begin at the edge of the right column, and end there, are of that column alone."""
    left = [f"　　{day}日　青岭区召开第{day}次常务会议。" for day in range(1, 13)]
    right = [f"　　{day}日　青岭区召开第{day}次常务会议。" for day in range(13, 26)]
    right[5] += "区长王大山"
    right[6] = "主持会议，区级领导参加。"
    text = read(beside(left, right)).text
    assert "".join(text.split()) == "".join("".join([*left, *right]).split())


def test_what_a_browser_prints_around_columns_stays_out_of_them(read: Read) -> None:
    left = ["1月3日，城北大桥通车。", "6日，区委召开经济工作会议，安排部署全年的重点"]
    right = ["任务，各镇主要负责人参加。", "2月9日，东山水库开工。"]

    def draw(canvas: Canvas) -> None:
        canvas.drawString(24, 815, "11/22/26, 6:40 AM")
        canvas.drawString(HALF + 30, 815, "青岭区大事记")
        beside(left, right)(canvas)
        canvas.drawString(24, 20, "https://example.org/2020/a.html")
        canvas.drawString(570, 20, "1/1")

    inner = read(draw).text.split("\n\n")[1]
    assert inner.splitlines() == [left[0], left[1] + right[0], right[1]]


def test_a_heading_over_short_columns_comes_first(read: Read) -> None:
    left, right = ["1月3日，城北大桥通车。", "4日，区委开会。"], ["2月6日，王大山任区长。", "9日，水库开工。"]

    def draw(canvas: Canvas) -> None:
        heading(canvas, "青岭区2020年大事记", 780)
        beside(left, right)(canvas)

    assert words(read(draw).text) == ["青岭区2020年大事记", *left, *right]


TABLES = [
    pytest.param(
        (63, 200, 300), [("姓名", "性别", "职务"), ("王大山", "男", "区委副书记、区长")] * 4, id="three cells"
    ),
    pytest.param((63, HALF), [("主任　王大山", "副主任　李丽")] * 4, id="two names a line"),
    pytest.param(
        (63, HALF), [("青岭区城北污水处理厂及其配套管网二期工程", "4320万元")] * 4, id="works and sums"
    ),
    pytest.param((63, 310), [("1990.07—1991.07", "青岭县石门乡党委书记、人大主席")] * 6, id="a career"),
    pytest.param(
        (63, 310), [("一九九〇年八月至一九九六年四月", "县水利局助理工程师；")] * 3, id="a career in words"
    ),
    pytest.param((63, 120), [("3日", "区委召开全区经济工作会议，部署工作。")] * 6, id="days and entries"),
    pytest.param((63, 180, 310, 430), [("丁香", "卫国平", "牛奔", "车水生")] * 4, id="four names a line"),
]


@pytest.mark.parametrize(("xs", "rows"), TABLES)
def test_tables_without_rules_stay_rows(
    read: Read, xs: tuple[float, ...], rows: list[tuple[str, ...]]
) -> None:
    """Cells are short, or dates alone on one side; each line is read across."""

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=True):
                canvas.drawString(x, 740 - 18 * number, cell)

    assert words(read(draw).text) == ["".join("".join(row).split()) for row in rows]
