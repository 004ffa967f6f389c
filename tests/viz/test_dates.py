"""Dates are shown as people write them and never finer than they are known."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from graph.dates import popolo_date
from viz.dates import show_bound, show_date, show_printed, show_seen, time_tag

SHOWN = [
    ("2020-01-08", "2020年1月8日", "8 January 2020"),
    ("2020-07", "2020年7月", "July 2020"),
    ("2020", "2020年", "2020"),
    ("1958-23", "1958年秋", "autumn 1958"),
    ("2020-33", "2020年第一季度", "first quarter 2020"),
    ("2020-40", "2020年上半年", "first half 2020"),
    ("2020-01-13/2020-01-15", "2020年1月13—15日", "13–15 January 2020"),
    ("2020-01-30/2020-02-02", "2020年1月30日—2月2日", "30 January – 2 February 2020"),
    ("2019-12-30/2020-01-02", "2019年12月30日—2020年1月2日", "30 December 2019 – 2 January 2020"),
    ("2020-01/2020-03", "2020年1—3月", "January – March 2020"),
    ("2019-11/2020-03", "2019年11月—2020年3月", "November 2019 – March 2020"),
    ("2016/2020", "2016—2020年", "2016 – 2020"),
    ("2016-21/2016-23", "2016年春—2016年秋", "spring 2016 to autumn 2016"),
    ("2016/2020-05", "2016年—2020年5月", "2016 to May 2020"),
    ("2020-01-08/..", "2020年1月8日至今", "8 January 2020 to the present"),
    ("2020-01-08/", "2020年1月8日起，止期不详", "from 8 January 2020, end unknown"),
    ("../2020-12-31", "至2020年12月31日止", "until 31 December 2020"),
    ("/2020-12-31", "至2020年12月31日止", "until 31 December 2020"),
    ("2018-12~", "约2018年12月", "c. December 2018"),
    ("2018?", "2018年（存疑）", "2018 (uncertain)"),
    ("2018%", "约2018年（存疑）", "c. 2018 (uncertain)"),
    ("2018-12~/2019-03", "约2018年12月—2019年3月", "2018-12~ to 2019-03"),
    ("196X", "1960年代", "1960s"),
    ("19XX", "20世纪", "1900–1999"),
    ("XXXX-09-03", "9月3日（年份不详）", "3 September (year unknown)"),
    ("2020-XX", "2020年", "2020"),
    ("2020-01-XX", "2020年1月", "January 2020"),
    ("{2019-10,2019-11}", "2019年10月、2019年11月", "October 2019, November 2019"),
    ("[2019-10,2019-11]", "2019年10月或2019年11月", "October 2019 or November 2019"),
    ("-0220", "公元前221年", "221 BC"),
    (None, "日期不详", "date unknown"),
    ("<b>", "<b>", "<b>"),
]


@pytest.mark.parametrize(("edtf", "zh", "en"), SHOWN)
def test_a_date_is_shown_as_people_write_it(edtf: str | None, zh: str, en: str) -> None:
    """Each EDTF has one wording in each language."""
    assert (show_date(edtf), show_date(edtf, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "shown"),
    [
        ("2020-01-08", date(2020, 1, 8), date(2020, 1, 8), "2020年1月8日"),
        (None, None, date(2020, 6, 26), "不晚于2020年6月26日"),
        (None, date(2020, 6, 26), None, "不早于2020年6月26日"),
        (None, date(2020, 1, 1), date(2020, 6, 26), "2020年1月1日至2020年6月26日之间"),
        (None, None, None, "不详"),
        ("..", None, None, "至今"),
    ],
)
def test_an_unknown_end_is_told_by_its_bounds(
    edtf: str | None, earliest: date | None, latest: date | None, shown: str
) -> None:
    """An end that no source gives is shown by the days it lies between, and only those."""
    assert show_bound(edtf, earliest, latest) == shown


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        ({"start_latest": date(2020, 8, 28), "end_earliest": date(2020, 8, 28)}, "见于2020年8月28日"),
        ({"start_latest": date(2020, 7, 31), "end_earliest": date(2020, 7, 1)}, "见于2020年7月"),
        ({"start_latest": date(2020, 12, 31), "end_earliest": date(2020, 1, 1)}, "见于2020年"),
        ({"start_latest": date(2020, 7, 30), "end_earliest": date(2020, 7, 1)}, None),
        ({"start_latest": date(2020, 7, 1), "end_earliest": date(2020, 7, 31)}, None),
        ({"start": "2020-07", "start_latest": date(2020, 7, 31), "end_earliest": date(2020, 7, 1)}, None),
        ({"end": "..", "start_latest": date(2020, 7, 31), "end_earliest": date(2020, 7, 1)}, None),
        ({"start_latest": date(2020, 7, 31)}, None),
    ],
)
def test_what_was_seen_once_is_told_so(bounds: dict[str, Any], shown: str | None) -> None:
    """A day, a month or a year in which somebody was in post; no more where a bound of it is known."""
    names = ("start", "end", "start_earliest", "start_latest", "end_earliest", "end_latest")
    assert show_seen(SimpleNamespace(**dict.fromkeys(names) | bounds)) == shown


def test_an_era_name_stands_in_front() -> None:
    """The source's own era name is kept, the Gregorian date beside it."""
    assert show_printed("1928", "民国十七年") == "民国十七年（1928年）"
    assert show_printed("2020-01-08", "8日") == "2020年1月8日"


def test_the_tooltip_carries_the_edtf() -> None:
    """`datetime` is written only where HTML allows it."""
    assert time_tag("2020-07") == '<time datetime="2020-07" title="2020-07">2020年7月</time>'
    assert time_tag("1958-23") == '<time title="1958-23">1958年秋</time>'
    assert "<b>" not in time_tag("<b>")


@pytest.mark.parametrize(
    ("edtf", "popolo"),
    [
        ("2020-01-08", "2020-01-08"),
        ("2020-01", "2020-01"),
        ("2020", "2020"),
        ("1958-23", "1958"),
        ("1958-24", None),  # winter reaches into the next February
        ("2020-01-13/2020-01-15", "2020-01"),
        ("2020-01/2020-03", "2020"),
        ("2019/2020", None),
        ("2020/..", None),
        ("XXXX-09-03", None),
        ("{2019-10,2019-11}", None),
        ("昨天", None),
        (None, None),
    ],
)
def test_popolo_never_gets_a_finer_date(edtf: str | None, popolo: str | None) -> None:
    """`start_date` is the longest plain date that holds for every day the EDTF can mean."""
    assert popolo_date(edtf) == popolo
