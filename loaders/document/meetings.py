"""The meetings that a report tells of, each of which is spoken of again by its name."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.document.context import stated
from loaders.document.model import UNDATED, Anchored
from loaders.lexicon import alternatives
from loaders.text.view import View

_WORDS = alternatives("prose")

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HELD = re.compile(f"(?:{_WORDS['holds_meeting']})[^，。；]{{0,24}}?(?P<m>{_WORDS['meetings']})")
_NAMED = re.compile(f"[^，。；]{{0,14}}?(?P<m>{_WORDS['meetings']})(?!{_WORDS['of_a_meeting']})")


class Meetings:
    """The days of the meetings of one report: 股东大会 on the 26th, 董事会 on the 27th."""

    def __init__(self) -> None:
        self.days: dict[str, Anchored] = {}

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
