"""Orders of a gazette, a line each (任命某某为…此令), with the day on a line of its own below them."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.document.model import UNDATED, Anchored, Entry
from loaders.document.papers import is_signer
from loaders.lexicon import alternatives, lexicon


@cache
def closes_order() -> re.Pattern[str]:
    """What an order ends with, where the page prints no stop behind it."""
    return re.compile(f"(?:{'|'.join(lexicon('pages')['orders'])})[。]?$")


def day_of_order(text: str, context: DateContext) -> FoundDate | None:
    """The day with which the line ends that heads an order of a gazette: 某省政府令　民一字第九号　四月九日;
    同日 has no day of its own."""
    if len(text) > _LONGEST_HEAD or not text.endswith(_DAY):
        return None
    last = next(reversed(find_dates(text, context)), None)
    if last is None or last.end != len(text) or last.point is None:
        return None
    if last.point.unit != "day" and last.point.relative != "day":
        return None
    return last if _HEADS_ORDER.fullmatch(text[: last.start]) else None


_HEADS_ORDER = re.compile(alternatives("pages")["heads_order"])
_LONGEST_HEAD, _DAY = 60, "日"


class Orders:
    """The orders of a document and the days on lines of their own, as they come; `settle` joins them."""

    def __init__(self) -> None:
        self.seen: list[int | Anchored] = []
        """The places of orders among the entries, and the days between them."""

    def see(self, entry: Entry, place: int) -> None:
        """A paragraph, which will stand at this place among the entries."""
        if closes_order().search(entry.view.text) is not None or (self.seen and is_signer(entry.view.text)):
            self.seen.append(place)

    def see_day(self, when: Anchored) -> None:
        """A line that is nothing but a day."""
        self.seen.append(when)

    def settle(self, entries: list[Entry]) -> None:
        """Date the orders by the days below them; by those above them where no day stands below the last.

        A day at the head that is later than all below it is that of the gazette, and of no order.
        """
        dates = [seen.date or "" for seen in self.seen if isinstance(seen, Anchored)]
        headed = len(dates) > 1 and dates[0] > max(dates[1:])
        days = self.seen[1:] if headed and not isinstance(self.seen[0], int) else self.seen
        orders = [seen for seen in days if isinstance(seen, int)]
        if not orders or len(orders) == len(days):
            return
        above = not isinstance(days[0], int) and isinstance(days[-1], int)
        when = UNDATED
        for seen in days if above else reversed(days):
            if isinstance(seen, int):
                if not _is_within(entries[seen].when, when):
                    entries[seen] = _dated(entries[seen], when.inherited())
            else:
                when = seen


def _is_within(when: Anchored, above: Anchored) -> bool:
    """Whether the head of an order gave its day already, in the month that stands over several."""
    return len(when.date or "") > len(above.date or "") > 0 and (when.date or "").startswith(above.date or "")


def _dated(entry: Entry, when: Anchored) -> Entry:
    """The entry of that day, but for the sentences that print a day of their own."""
    sentences = tuple(
        sentence if any(date.edtf for date in sentence.dates) else sentence._replace(when=when)
        for sentence in entry.sentences
    )
    return entry._replace(when=when, sentences=sentences)
