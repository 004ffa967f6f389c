"""Lines with a date that tell no event: what a page prints of itself, rows of tables, sources, titles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.document.date_lines import is_stamp
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS

_SPANS = re.compile("[（(][^（）()，。]{0,12}\\d{4}[^（）()]{0,8}(?:[—–~～－-]{1,2}|至)[^（）()]{0,12}[)）]")
_BRACKETED = re.compile("[（(〔［\\[][^（）()]*[)）〕］\\]]")
_ENDS = re.compile("[。；！？;]['\"”’』」）)】]*$")
_NUMBER = re.compile(f"^(?:[（(]?[\\d{NUMERALS}]{{1,3}}[)）]?[、.．]?|[•·○●-])\\s*")
_HAN = re.compile(f"[{HAN}]")
_SHORT, _FEW = 6, 2


@cache
def _words(key: str) -> re.Pattern[str]:
    return re.compile(alternatives("pages")[key])


def tells_no_event(text: str, dates: Sequence[FoundDate]) -> bool:
    """Whether a sentence or line with dates is none that tells what came to pass."""
    if _words("no_events").search(text):
        return True
    if _ENDS.search(text):
        return False
    return (
        (is_stamp(text) and _BRACKETED.fullmatch(text) is None)
        or _words("event_fields").match(text) is not None
        or _is_term(text, dates)
        or _is_note(text, dates)
    )


def is_term_in_list(found: FoundDate, text: str) -> bool:
    """Whether a date is one of several spans in brackets: 邢任（1958—1966）皮高（1966—1968）."""
    spans = [m.span() for m in _SPANS.finditer(text) if not text.startswith(("年", "间"), m.end())]
    return len(spans) >= _FEW and any(low < found.start < high for low, high in spans)


def _is_term(text: str, dates: Sequence[FoundDate]) -> bool:
    """7、郎平1988.10—1998.11: a name and its years."""
    spans = [date for date in dates if "/" in (date.edtf or "") and date.bound != "until"]
    return len(spans) == len(dates) == 1 and len(_HAN.findall(_without(text, dates))) <= _SHORT


def _is_note(text: str, dates: Sequence[FoundDate]) -> bool:
    """（1998年11月20日汶川·威州）: a day and hardly more, in brackets."""
    whole = _BRACKETED.fullmatch(text) is not None
    return whole and len(_HAN.findall(_without(text, dates))) <= _SHORT


def _without(text: str, dates: Sequence[FoundDate]) -> str:
    for date in reversed(dates):
        text = text[: date.start] + text[date.end :]
    return _NUMBER.sub("", text)
