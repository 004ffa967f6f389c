"""The years that the title of a chronicle names."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.calendar import Era
from loaders.dates.find import DateContext, FoundDate, find_dates

_YEAR = re.compile("[0-9]{4}")


_BARE_YEAR = re.compile("(?<![0-9.．])((?:1[89]|20)[0-9]{2})(?![0-9年.．]|(?:[-—–~～至]+[0-9]{4})?年)")


def title_dates(text: str, short: Era | None = None) -> list[FoundDate]:
    """The years that the title of a chronicle names, with or without 年: 2017·大事记, 大事记（2011—2013）.

    `short` is the Republic where 111年 counts by it.
    """
    text = _BARE_YEAR.sub(r"\1年", text) if _YEAR.search(text) else text
    return find_dates(text, DateContext(short=short))
