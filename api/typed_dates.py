"""Dates as people type them, into EDTF.

EDTF goes first, then our own grammar of Chinese dates, and only then dateparser, for month names of other
languages: it may read only what names a year, a month by word and at most one day, never finer than the text.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from graph.dates import Edtf
from graph.errors import BadDate
from loaders.dates.find import DateContext, find_dates
from loaders.text.script import simplified

if TYPE_CHECKING:  # opened when a date is typed in another language
    from dateparser.date import DateDataParser

LANGUAGES = ("en", "fr", "de", "es", "ru")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?", re.ASCII)


def typed_date(text: str) -> str:
    """The EDTF text of what a person typed; raises `BadDate` for what names no date by itself."""
    given = text.strip()
    slashed = _SLASHED.fullmatch(given)
    if slashed:
        given = "-".join(part.zfill(2) for part in slashed.groups() if part)
    try:
        return Edtf.parse(given).text
    except BadDate:
        found = _chinese(given) or _by_month_name(given)
        if found is None:
            raise
        return found


def _chinese(text: str) -> str | None:
    """2020年6月1日, 民国十七年: only where the whole text is one date that names its year."""
    text = simplified(text)
    found = find_dates(text, DateContext(year=None, month=None, last=None, published=None))
    if len(found) != 1 or found[0].text != text or found[0].edtf is None or found[0].edtf.startswith("XXXX"):
        return None
    return Edtf.parse(found[0].edtf).text


def _by_month_name(text: str) -> str | None:
    numbers = re.findall(r"\d+", text)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) != 1 or len(days) > 1 or len(years) + len(days) != len(numbers):
        return None
    read = _parser().get_date_data(text)
    day: datetime | None = read.date_obj
    if day is None or f"{day.year:04}" != years[0] or not re.search(r"[^\W\d_]{3,}", text):
        return None
    if days and day.day == int(days[0]) and read.period == "day":
        return f"{day:%Y-%m-%d}"
    return f"{day:%Y-%m}" if not days and read.period == "month" else None


@cache
def _parser() -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(languages=list(LANGUAGES), settings={"REQUIRE_PARTS": ["year", "month"]})
