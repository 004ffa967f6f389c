"""PDF pages: columns, tables, running heads, and print that is upright, turned or drawn twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from loaders.files.read import extract_text
from loaders.files.shared import Extracted
from tests.loaders.files.makers import (
    LEADING,
    SIZE,
    WIDTH,
    Draw,
    broken_into_lines,
    column,
    heading,
    pdf,
    ruled,
)

Read = Callable[..., Extracted]
WORDS = "区委召开全区经济工作会议，安排部署全年各项重点任务，区委书记赵铁生主持会议并讲话。"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Draw pages, read them."""
    return lambda *pages: extract_text(pdf(tmp_path / "a.pdf", *pages).read_bytes(), "a.pdf")


def paragraphs(count: int, first: int = 1) -> list[str]:
    return [f"　　{day}日　{WORDS}" for day in range(first, first + count)]


def set_in(columns: int, printed: list[str], top: float = 740, rows: int = 40) -> Draw:
    """A page of columns, filled from the left."""
    characters = {1: 45, 2: 21, 3: 13}[columns]

    def draw(canvas: Canvas) -> None:
        for number in range(columns):
            part = printed[number * rows : (number + 1) * rows]
            column(canvas, part, 60 + number * (characters + 2) * SIZE, top)

    return draw


def without_breaks(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("columns", "characters"), [(1, 45), (2, 21), (3, 13)])
def test_columns_are_read_one_after_the_other(read: Read, columns: int, characters: int) -> None:
    reported = paragraphs(12)
    printed = broken_into_lines(reported, characters)
    rows = -(-len(printed) // columns)
    text = read(set_in(columns, printed, rows=rows)).text
    assert without_breaks(text) == without_breaks("".join(reported))
    assert text.count("　　") == 12


def test_a_page_that_begins_in_one_column(read: Read) -> None:
    """An introduction over the width of the page does not hide the columns below it."""
    above, below = broken_into_lines(paragraphs(9), 45), broken_into_lines(paragraphs(8, 11), 21)

    def draw(canvas: Canvas) -> None:
        set_in(1, above, 780)(canvas)
        set_in(2, below, 440, rows=len(below) // 2)(canvas)

    text = read(draw).text
    assert without_breaks(text) == without_breaks("".join([*above, *below]))


def test_columns_whose_lines_are_not_level(read: Read) -> None:
    """The right column may stand half a line lower than the left."""
    left, right = (broken_into_lines(paragraphs(4, first), 21) for first in (1, 11))

    def draw(canvas: Canvas) -> None:
        column(canvas, left, 60, 740)
        column(canvas, right, 290, 740 - LEADING / 2)

    text = read(draw).text
    assert without_breaks(text) == without_breaks("".join([*left, *right]))


@pytest.mark.parametrize(("columns", "characters"), [(1, 45), (2, 21)])
def test_a_paragraph_is_one_line(read: Read, columns: int, characters: int) -> None:
    """Lines that the width of the column broke are put together, over columns and pages too."""
    reported = paragraphs(30)
    printed = broken_into_lines(reported, characters)
    rows = -(-len(printed) // (2 * columns))
    on_page = rows * columns
    parts = [printed[at : at + on_page] for at in range(0, len(printed), on_page)]
    extracted = read(*(set_in(columns, part, rows=rows) for part in parts))
    assert extracted.text.splitlines() == reported
    assert len(extracted.pages) == 2
    assert extracted.text[extracted.pages[1] :].lstrip().startswith(parts[1][0].strip("\u3000"))


def test_a_line_that_the_next_word_did_not_fit_on(read: Read) -> None:
    """A word of Latin letters, or a sign with its comma, leaves more white at the end of a line."""
    printed = broken_into_lines(paragraphs(12), 45)
    ragged = ["　　" + WORDS[:38] + "完成", "Wi-Fi覆盖，" + WORDS[:38], "元、" + WORDS[:20] + "。"]
    lines = read(lambda canvas: column(canvas, [*printed, *ragged], 60, 740)).text.splitlines()
    assert lines[:12] == paragraphs(12)
    assert lines[12:] == ["".join(ragged)]


def test_the_lines_of_a_list_stay_apart(read: Read) -> None:
    """Lines of a career have ends of their own, however alike in length."""
    lines = [f"{1990 + n}.07—{1991 + n}.07　青岭县第{'一二三四五六'[n % 6]}中学教师" for n in range(14)]
    assert read(lambda canvas: column(canvas, lines, 60, 740)).text.splitlines() == lines


def test_entries_without_indent_stay_apart(read: Read) -> None:
    """A full line that ends in a stop ends its entry where a date begins the next line."""
    entry = "1月{}日　区委召开全区经济工作会议，安排部署全年各项重点任务，区委书记主持会议并作讲话。"
    lines = [entry.format(day) for day in range(1, 9)]

    def draw(canvas: Canvas) -> None:
        column(canvas, lines, (WIDTH - len(lines[0]) * SIZE) / 2 + 4, 740)

    assert read(draw).text.splitlines() == lines


def test_a_career_set_by_gaps_is_no_text_in_columns(read: Read) -> None:
    posts = ["县农业局技术员", "县某局局长助理（挂职）", "县石门乡党委书记、人大主席", "县委常委、副县长"] * 3

    def draw(canvas: Canvas) -> None:
        for number, post in enumerate(posts):
            canvas.drawString(60, 740 - number * 18, f"{1990 + number}.07—{1991 + number}.07")
            canvas.drawString(190, 740 - number * 18, post)

    lines = read(draw).text.splitlines()
    assert [line.rpartition("　")[2] for line in lines] == posts


@pytest.mark.parametrize("title", ["青岭区2020年大事记", "大　事　记", "领　导　　名　录"])
def test_a_heading_over_both_columns_comes_before_them(read: Read, title: str) -> None:
    """Where it cuts the page in two, the columns above it come before it and those below after."""
    above, below = (broken_into_lines(paragraphs(6, first), 21) for first in (1, 11))

    def draw(canvas: Canvas) -> None:
        set_in(2, above, 780, rows=len(above) // 2)(canvas)
        heading(canvas, title, 540)
        set_in(2, below, 500, rows=len(below) // 2)(canvas)

    text = without_breaks(read(draw).text)
    assert text == without_breaks("".join([*above, title, *below]))


def test_a_roster_set_by_gaps_is_no_text_in_columns(read: Read) -> None:
    """Names, posts and terms stand in columns; each line is read across."""
    rows = [("王大山", "区　长", "2020年1月任"), ("李　丽", "副区长", "2019年3月—2020年12月")] * 6

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            for x, cell in zip((90, 220, 350), row, strict=True):
                canvas.drawString(x, 740 - number * 18, cell)

    lines = read(draw).text.splitlines()
    assert [line.split("　　　")[0] for line in lines] == [row[0] for row in rows]
    assert all(len(line.split("　　")) >= 3 for line in lines)


def test_a_roster_in_two_columns_takes_them_from_the_pages_around(read: Read) -> None:
    """Short lines alone do not tell cells from columns; the running text of the book does."""
    left = [f"局长　{name}" for name in "甲乙丙丁戊己庚辛"]
    right = [f"副局长　{name}" for name in "壬癸子丑寅卯辰巳"]

    def roster(canvas: Canvas) -> None:
        column(canvas, left, 60, 740)
        column(canvas, right, 290, 740)

    printed = broken_into_lines(paragraphs(16), 21)
    text = read(set_in(2, printed, rows=len(printed) // 2), roster).text
    assert text.splitlines()[-16:] == [*left, *right]


def test_ruled_tables_are_rows_with_tabs(read: Read) -> None:
    rows = [("姓名", "职务", "备注"), ("王大山", "区长", ""), ("李丽", "副区长", "女")]
    text = read(lambda canvas: ruled(canvas, rows, (60, 160, 300, 460), 700)).text
    assert text.splitlines() == ["姓名\t职务\t备注", "王大山\t区长", "李丽\t副区长\t女"]


def test_cells_that_run_over_several_lines_or_columns(read: Read) -> None:
    """A wrapped cell is one cell; one over several columns or rows has empty ones beside and below it."""

    def draw(canvas: Canvas) -> None:
        canvas.lines([*((60, y, 460, y) for y in (700, 680, 640, 600)), (160, 620, 460, 620)])
        canvas.lines([(x, 700, x, 600) for x in (60, 460)])
        canvas.lines([(160, 680, 160, 600), (300, 680, 300, 600)])
        for x, y, cell in [
            (65, 686, "领导名录"), (65, 664, "区人民"), (65, 648, "政府"),
            (165, 656, "区长"), (305, 656, "王大山"), (65, 606, "区政协"), (165, 626, "主席"),
            (305, 626, "李丽"), (165, 606, "副主席"), (305, 606, "冯立新"),
        ]:  # fmt: skip
            canvas.drawString(x, y, cell)

    assert read(draw).text.splitlines() == [
        "领导名录",
        "区人民政府\t区长\t王大山",
        "区政协\t主席\t李丽",
        "\t副主席\t冯立新",
    ]


def test_a_table_without_rules_at_its_sides_and_between_its_rows(read: Read) -> None:
    rows = [
        ("王大山", "区长"),
        ("李丽", "副区长"),
        ("冯立新", "副区长"),
        ("孙卫国", "主任"),
        ("周明远", "主席"),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.lines([(60, y, 400, y) for y in (700, 680, 580)] + [(200, 700, 200, 580)])
        for number, row in enumerate([("姓名", "职务"), *rows]):
            for x, cell in zip((65, 205), row, strict=True):
                canvas.drawString(x, 686 - 20 * number, cell)

    assert read(draw).text.splitlines() == ["姓名\t职务", *("\t".join(row) for row in rows)]


def test_a_frame_around_text_is_no_table(read: Read) -> None:
    printed = broken_into_lines(paragraphs(6), 21)

    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 60, 520, 720)
        canvas.line(280, 60, 280, 780)
        set_in(2, printed, rows=len(printed) // 2)(canvas)

    assert "\t" not in read(draw).text


@pytest.mark.parametrize("foot", ["{}", "— {} —", "· {} ·", "第{}页", "青岭年鉴2021　　　{}"])
def test_page_numbers_are_left_out(read: Read, foot: str) -> None:
    def numbered(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            column(canvas, broken_into_lines(paragraphs(4, number * 4), 45), 60, 740)
            canvas.drawCentredString(WIDTH / 2, 40, foot.format(number + 20))

        return draw

    text = read(*map(numbered, range(1, 6))).text
    assert without_breaks(text) == without_breaks("".join(paragraphs(20, 4)))


def test_a_running_head_comes_once_and_first(read: Read) -> None:
    """One that is a title of the text too goes; it never stands in a sentence."""
    printed = broken_into_lines(["青岭区大事记", *paragraphs(20)], 45)

    def headed(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawCentredString(WIDTH / 2, 790, ("青岭年鉴2021", "大事记")[number % 2])
            column(canvas, printed[number * 7 : number * 7 + 7], 60, 740)

        return draw

    read_out = read(*map(headed, range(6)))
    assert read_out.text.startswith("青岭年鉴2021\n\n青岭区大事记\n")
    assert without_breaks(read_out.text) == without_breaks("".join(["青岭年鉴2021", *printed]))
    assert len(read_out.pages) == 6


def test_what_a_browser_prints_around_a_page(read: Read) -> None:
    """Its date, address and page numbers, wider than the text, are left out and hide no margin."""
    reported = paragraphs(40)
    printed = broken_into_lines(reported, 45)

    def framed(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(24, 815, "11/22/26, 6:40 AM")
            canvas.drawString(300, 815, "青岭区人民政府网站：二〇二〇年大事记")
            column(canvas, printed[number * 20 : number * 20 + 20], 60, 760)
            canvas.drawString(24, 20, "https://example.org/2020/a.html")
            canvas.drawString(560, 20, f"{number + 1}/4")

        return draw

    assert read(*map(framed, range(4))).text.splitlines() == reported


def test_years_at_the_head_of_pages_stay(read: Read) -> None:
    """A chronicle may begin every page with the next year: that is no page number."""

    def of_year(year: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            column(canvas, [f"{year}年", *broken_into_lines(paragraphs(3), 45)], 60, 740)

        return draw

    text = read(*(of_year(year) for year in range(1951, 1957))).text
    assert [line.strip() for line in text.splitlines() if line.strip().endswith("年")] == [
        f"{year}年" for year in range(1951, 1957)
    ]


def test_a_line_goes_on_over_the_page(read: Read) -> None:
    """No empty line stands between the halves of a sentence."""
    one, other = WORDS[:20], WORDS[20:]
    text = read(*(lambda canvas, part=part: canvas.drawString(60, 700, part) for part in (one, other))).text
    assert text == f"{one}\n{other}\n"


def test_print_drawn_twice_is_read_once(read: Read) -> None:
    """Some programs print bold letters by drawing them again a little aside."""

    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(60 + shift, 700, "大大方方的局局长")

    assert read(draw).text == "大大方方的局局长\n"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_turned_pages(read: Read, turned: int) -> None:
    """A table printed along the page is read as it is held to be read."""
    lines = ["青岭区2020年大事记", "1月3日　区委召开会议。", "2月4日　李丽任副区长。"]

    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, 420)
        canvas.rotate(turned)
        column(canvas, lines, -100, 20)
        canvas.setPageRotation(turned)

    assert read(draw).text.splitlines() == lines


def test_upright_print(read: Read) -> None:
    """Old books run from top to bottom, and their lines from right to left."""
    lines = ["青嶺縣志大事記", "民國十七年三月張三任縣長", "十八年李四繼任"]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            for place, character in enumerate(line):
                canvas.drawString(500 - 20 * number, 760 - 11 * place, character)

    assert [line.strip() for line in read(draw).text.splitlines() if line] == lines


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ([(60, "1月3日"), (60 + 4 * SIZE, "区委")], "1月3日　区委"),
        ([(60, "书"), (60 + 3 * SIZE, "记")], "书　　记"),
        ([(60, "副主任"), (63 + 3 * SIZE, "冉生"), (66 + 5 * SIZE, "党渭平")], "副主任 冉生 党渭平"),
        ([(60, "GDP"), (60 + 2.5 * SIZE, "growth")], "GDP growth"),
    ],
)
def test_white_between_words_is_kept(read: Read, parts: list[tuple[float, str]], line: str) -> None:
    def draw(canvas: Canvas) -> None:
        for x, text in parts:
            canvas.drawString(x, 700, text)

    assert read(draw).text == f"{line}\n"


def test_letters_set_wide_have_no_spaces(read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "区委召开会议", charSpace=3)

    assert read(draw).text == "区委召开会议\n"
