"""Feasts, turns of the sun and days of the week as dates, and what is none."""

import datetime

import pytest

from loaders.dates.calendar import solar_term
from loaders.dates.feasts import day_to_come
from loaders.dates.find import DateContext, find_dates, read_label

IN_1985 = DateContext(year=1985)
PRINTED = DateContext(published="2016-02-10")


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("清明节，扫墓", "1985-04-05"),
        ("清明节当天，扫墓", "1985-04-05"),
        ("立春日，大雪", "1985-02-04"),
        ("冬至，县城停电", "1985-12-22"),
        ("新年第一天，敬老院迁居", "1985-01-01"),
        ("“七一”，表彰党员", "1985-07-01"),
        ("建军节，座谈", "1985-08-01"),
        ("大年初一，龙灯会演", "1985-02-20"),
        ("1981年端午节，赛龙舟", "1981-06-06"),
        ("1981年立春日，大雪", "1981-02-04"),
        ("春节期间，灯会", "1985"),
        ("“七一”前夕，表彰", "1985"),
        ("春节，灯会", "1985"),
        ("除夕，守岁", "1985"),
    ],
)
def test_feasts_that_open_an_entry(printed: str, edtf: str) -> None:
    """A feast is its day; one of some days, or the time about one, is of its year."""
    found = read_label(printed, IN_1985)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("除夕夜，县长看望民警。", ["2016-02-07"]),
        ("大年初一，景区迎客。", ["2016-02-08"]),
        ("元旦上午，县长看望环卫工人。", ["XXXX-01-01"]),
        ("上周五，县长调研。", ["2016-02-05"]),
        ("县长本周一调研。", ["2016-02-08"]),
        ("县长昨天（9日）下午调研。", ["2016-02-09"]),
        ("今上午，县长调研。", ["2016-02-10"]),
        ("立春过后，县长调研。", []),
        ("上周县长调研，周五返回。", []),
        ("八一南昌起义纪念馆，游客如织。", []),
    ],
)
def test_days_of_news(sentence: str, dates: list[str]) -> None:
    """The eve of the year is the last one before the printing; a day of the week counts from it."""
    assert [found.edtf for found in find_dates(sentence, PRINTED)] == dates


def test_a_week_of_no_day() -> None:
    """上周五 in a page that says no day of its own is no date."""
    assert [found.edtf for found in find_dates("上周五，县长调研。", DateContext(published="2016-02"))] == []


def test_the_sun_turns_every_year() -> None:
    """冬至 of a year is in its December, whatever the table of the calendar begins with."""
    assert solar_term(2006, "冬至") == datetime.date(2006, 12, 22)
    assert solar_term(2006, "小寒") == datetime.date(2006, 1, 5)
    assert solar_term(1500, "冬至") is None


@pytest.mark.parametrize(
    ("printed", "year", "day"),
    [
        ("2024年“七一”前", 2024, "../2024-07-01"),
        ("1959年国庆节前", 1959, "../1959-10-01"),
        ("明年中秋前", 2013, "../2013-09-19"),
        ("2024年“七一”", 2024, None),
        ("2024年国庆前后", 2024, None),
        ("2024年底前", 2024, None),
        ("“七一”前", None, None),
    ],
)
def test_day_to_come(printed: str, year: int | None, day: str | None) -> None:
    """A plan that is to be done before a feast is done by the day of it, whatever the calendar."""
    assert day_to_come(printed, year) == day
