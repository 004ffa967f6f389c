"""Orders of a gazette, a line each (任命某某为…此令), with the day on a line of its own below them."""

from __future__ import annotations

import re
from functools import cache

from loaders.document.model import Anchored, Entry
from loaders.lexicon import lexicon

_NEAR = 2
"""So many blocks above the first order a day stands that is over the orders, not below those before."""


@cache
def closes_order() -> re.Pattern[str]:
    """What an order ends with, where the page prints no stop behind it."""
    return re.compile(f"(?:{'|'.join(lexicon('pages')['orders'])})[。]?$")


class Orders:
    """Which orders of a document wait for the day below them; told of every block in its order."""

    def __init__(self) -> None:
        self.waiting: list[int] = []
        """Places of such orders among the entries."""
        self.above: bool | None = None
        """Whether this document prints the day over its orders; None before the first of them."""
        self.since_day = _NEAR + 1

    def see(self, entry: Entry, place: int) -> None:
        """A paragraph, which will stand at this place among the entries."""
        if closes_order().search(entry.view.text) is None:
            self.since_day += 1
            return
        if self.above is None:
            self.above = self.since_day <= _NEAR
        if not self.above:
            self.waiting.append(place)

    def see_day(self, when: Anchored, entries: list[Entry]) -> bool:
        """A line that is nothing but a day: dates the orders that wait; whether there were any."""
        self.since_day = 0
        waiting, self.waiting = self.waiting, []
        for place in waiting:
            entries[place] = _dated(entries[place], when.inherited())
        return bool(waiting)


def _dated(entry: Entry, when: Anchored) -> Entry:
    """The entry of that day, but for the sentences that print a day of their own."""
    sentences = tuple(
        sentence if any(date.edtf for date in sentence.dates) else sentence._replace(when=when)
        for sentence in entry.sentences
    )
    return entry._replace(when=when, sentences=sentences)
