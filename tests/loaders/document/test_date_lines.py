"""Lines that are dates, begin with one, or say when a page was put there."""

import pytest

from loaders.dates.calendar import era_named
from loaders.dates.find import DateContext
from loaders.document.date_lines import heading_date, is_stamp, label_set_off
from loaders.text.view import View


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("1月：", "2020-01"),
        ("（三月）", "2020-03"),
        ("【5日】", "2020-07-05"),
        ("七月初五日内阁奉", "2020-08-23"),
        ("第38章1888年光绪十四年", "1888"),
        ("第四回一九〇四年（2）", "1904"),
        ("1904年（1/3）", "1904"),
        ("1957", "1957"),
        ("清同治五年（1866年）", "1866"),
        ("6—7日", "2020-07-06/2020-07-07"),
        ("1—5月", "2020-01/2020-05"),
        ("下旬", "2020-07-21/2020-07-31"),
    ],
)
def test_headings(printed: str, edtf: str) -> None:
    """A heading that is nothing but a date is one, its chapter number and the number of its part left out."""
    found = heading_date(printed, DateContext(2020, 7), bare_years=True)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("text", ["", "第三章", "1月来信", "（二）", "3128", "甲子", "第12章 修渠始末"])
def test_no_heading(text: str) -> None:
    """Chapters, numbers and sentences are no dates."""
    assert heading_date(text, DateContext(2020, 7), bare_years=True) is None


def test_a_bare_year_is_a_heading_only_in_a_chronicle() -> None:
    """1957 in a table is a figure."""
    assert heading_date("1957", DateContext(2020, 7)) is None


def test_a_heading_counts_by_its_reign() -> None:
    """十四年 below 光绪十三年."""
    found = heading_date("十四年", DateContext(era=era_named("光绪"), lunar=True))
    assert found is not None
    assert found.edtf == "1888"


@pytest.mark.parametrize(
    "text",
    [
        "2013-1-4 10:11:12 来源：史志办 点击：22",
        "发表于 2011-7-9 8:05:31 | 只看楼主",
        "2019/9/9 9:09",
        "青溪网 2021年3月5日 10:11 编辑：方明",
    ],
)
def test_stamps(text: str) -> None:
    """The day on which a page was put there, with its clock or its writer, is no label."""
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["2013-1-4 县委开会", "2013年1月4日，来源地核查开始。", "10:22 开会", "2012年大事记", "8月4日 9:30 开工"],
)
def test_no_stamp(text: str) -> None:
    """Entries and titles are no stamps."""
    assert not is_stamp(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3日，甲会召开", "2000-01-03"),
        ("△5月2日 植树", "2000-05-02"),
        ("1.6月7日，甲会", "2000-06-07"),
        ("6月1日（1950年6月1日，集会。）", "2000-06-01"),
        ("09/01 开学", "2000-09-01"),
    ],
)
def test_labels(text: str, edtf: str) -> None:
    """A label is set off by a comma, white space, or the bracket that tells of its year."""
    found = label_set_off(View.whole(text))
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("text", ["3日游", "五年计划", "3日", "1/3的农户", "第5日报到"])
def test_no_label(text: str) -> None:
    """What nothing sets off is none."""
    assert label_set_off(View.whole(text)) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("一九五八年（农历戊戌）", "1958"),
        ("1958年（岁次戊戌年）", "1958"),
        ("1958年（戊戌）", "1958"),
        ("1958年（农历正月）", None),
        ("1958年（农业戊戌）", None),
    ],
)
def test_the_name_of_a_year_in_the_cycle_stands_in_a_bracket(text: str, date: str | None) -> None:
    found = heading_date(text, DateContext())
    assert (found.edtf if found else None) == date
