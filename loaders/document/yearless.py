"""Days without a year whose year lies beside: that of the page, or of a day told a little before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.dates.resolve import checked
from loaders.document.context import holds_from
from loaders.document.model import Metadata
from loaders.document.planned import PLANNED

_YEAR_PRINTED = re.compile(r"\d{4}年")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
RECENT = 31
"""Days before its printing that news tells of as its own."""
_SOON = 3
"""Months within which that comes into force which news tells of."""


class YearlessDays:
    """The days of one document that print no year, and what it has told of days that do."""

    def __init__(self, metadata: Metadata, short: bool) -> None:
        self.short = short
        self.printed = metadata.record.published or ""
        self.foreseen: set[str] = set()
        """The days to come that the text told of: 将于8月1日就任."""
        self.whole: list[str] = []
        """The days told so far with their years."""

    def settled(
        self, dates: Iterable[FoundDate], text: str, today: Callable[[str], str], above: bool
    ) -> Iterator[FoundDate]:
        """In news a day without a year (or a month) is none after the day of printing; `above` is whether
        the year that it would have was told in another paragraph."""
        printed = self.printed
        fresh = self.short and _DAY.fullmatch(printed) and PLANNED.search(text) is None
        for found in dates:
            point, day = found.point, found.edtf or ""
            yearless = point is not None and point.year is None and not found.relative and not point.relative
            if found.edtf == printed and point is not None and point.relative == "press" and not point.day:
                found = found._replace(edtf=today(printed))
            later = yearless and _DAY.fullmatch(day) and day > printed and day[:4] == printed[:4]
            if later and not fresh and _DAY.fullmatch(printed):
                self.foreseen.add(day)
            if fresh and later and not self._is_soon(found, text):
                before = _year_before(day, by_month=point is not None and point.month is None)
                found = found._replace(edtf=before, year=int(before[:4]) if before else None)
            if self.short and yearless and above and (near := self._near(found, text)) is not None:
                found = found._replace(edtf=near, year=int(near[:4]))
            elif point is not None and point.year is not None and _DAY.fullmatch(day):
                self.whole.append(day)
            yield found

    def _near(self, found: FoundDate, text: str) -> str | None:
        """4月18日 in a paragraph behind a life that ended in 1990, on a page of 20 April 2003, or of one who
        died on 16 April 2003: of that April."""
        day = found.edtf or ""
        if _DAY.fullmatch(day) is None or _YEAR_PRINTED.search(text, 0, found.start):
            return None
        return _day_near(day, self.whole, self.printed)

    def _is_soon(self, found: FoundDate, text: str) -> bool:
        """Whether a day behind that of printing is one to come: the text foresees it, or it is from when
        on something holds."""
        day = found.edtf or ""
        return day in self.foreseen or (holds_from(found, text) and _lies_soon(day, self.printed))


def _day_near(day: str, whole: Sequence[str], printed: str) -> str | None:
    """A day in a later year than the text was telling of: a little behind one of the days `whole`, or a
    little before that of the page; None where neither stands near it."""
    anchors = [(told, 1) for told in whole] + ([(printed, -1)] if _DAY.fullmatch(printed) else [])
    for anchor, way in anchors:
        near = checked(f"{anchor[:4]}{day[4:]}") if day[:4] < anchor[:4] else None
        days = (date.fromisoformat(near) - date.fromisoformat(anchor)).days * way if near else -1
        if 0 <= days <= RECENT:
            return near
    return None


def _year_before(day: str, by_month: bool) -> str | None:
    """The same day of the year before, or of the month before; None where the calendar has none."""
    year, month = int(day[:4]), int(day[5:7])
    if by_month:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    else:
        year -= 1
    return checked(f"{year:04d}-{month:02d}{day[7:]}")


def _lies_soon(day: str, printed: str) -> bool:
    """Whether a day lies within a few months behind another."""
    month = 12 * int(printed[:4]) + int(printed[5:7]) - 1 + _SOON
    return day[:7] <= f"{month // 12:04d}-{month % 12 + 1:02d}"
