"""The meetings that a report tells of: each is spoken of again by its name, and may have lasted for days."""

from __future__ import annotations

from datetime import timedelta

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.find import FoundDate
from loaders.document.context import stated
from loaders.document.model import UNDATED, Anchored
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_WORDS = alternatives("prose")

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HELD = re.compile(f"(?:{_WORDS['holds_meeting']})[^，。；]{{0,24}}?(?P<m>{_WORDS['meetings']})")
_NAMED = re.compile(f"[^，。；]{{0,14}}?(?P<m>{_WORDS['meetings']})(?!{_WORDS['of_a_meeting']})")
_WENT_ON = re.compile(f"(?:{_WORDS['went_on']})了?(?P<n>[0-9{NUMERALS}两]{{1,3}})天")
_CLOSES = re.compile(f"[^，。；]{{0,14}}(?:{_WORDS['closes']})")
_MOST_DAYS = 30
AT_CLOSING = re.compile(_WORDS["at_closing"])
"""方远出席闭幕式: on the day of closing."""


def days_of_closed(found: FoundDate, text: str) -> str | None:
    """历时六天的大会，二十二日闭幕: the days of the meeting that ended on a day, as EDTF; 今天闭幕 speaks of
    that day alone."""
    if found.relative or (found.point is not None and found.point.relative):
        return None
    lasted, day = _WENT_ON.search(text), Edtf.of(found.edtf)
    if lasted is None or day is None or not day.is_day or day.earliest is None:
        return None
    number = to_int(lasted["n"]) or 0
    if not 1 < number <= _MOST_DAYS or _CLOSES.match(text, found.end) is None:
        return None
    return f"{day.earliest - timedelta(number - 1)}/{day.earliest}"


class Meetings:
    """The days of the meetings of one report: 股东大会 on the 26th, 董事会 on the 27th."""

    def __init__(self) -> None:
        self.days: dict[str, Anchored] = {}
        self.closing: Anchored | None = None
        """The last day of a meeting that was held for several."""

    def day_or_days(self, found: FoundDate, view: View, short: bool) -> Anchored:
        """A date that a report goes on from: where a meeting of several days closed on it, those days."""
        when = stated(found, view)
        held = days_of_closed(found, view.text) if short else None
        if held is None:
            return when
        self.closing = when.inherited()
        return when._replace(date=held)

    def remember(self, dates: tuple[FoundDate, ...], view: View) -> None:
        """26日召开股东大会，27日召开董事会: each is told of again by its name, if it has one of its own."""
        for found in dates:
            held = _HELD.match(view.text, found.end)
            if held is None or found.edtf is None or not _DAY.fullmatch(found.edtf):
                continue
            when = stated(found, view)
            before = self.days.setdefault(held["m"], when)
            if before.date != when.date:
                self.days[held["m"]] = UNDATED

    def day_of(self, text: str) -> Anchored | None:
        """The day of the meeting that a sentence opens with, where several were told of."""
        named = _NAMED.match(text) if len(self.days) > 1 else None
        when = self.days.get(named["m"]) if named else None
        return when if when and when.date else None
