"""Public events by which prose dates itself: 党的十九大以来, 建党100周年."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS


@cache
def since_pattern() -> re.Pattern[str]:
    """党的十九大以来 and its like."""
    names = "|".join(f"(?P<n{i}>{name})" for i, name in enumerate(lexicon("landmarks")["since"]))
    return re.compile(f"(?:自|从)?(?:{names})(?:召开)?以来")


@cache
def _anniversary() -> re.Pattern[str]:
    names = "|".join(f"(?P<n{i}>{name})" for i, name in enumerate(lexicon("landmarks")["anniversaries"]))
    return re.compile(f"(?:{names})(?P<count>[0-9]{{2,3}}|[{NUMERALS}百]{{1,4}})周年")


@cache
def _kept_day() -> re.Pattern[str]:
    names = "|".join(lexicon("landmarks")["kept_days"])
    return re.compile(f"第(?P<count>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})个(?P<day>{names})")


def kept_day(text: str) -> tuple[int, int, int] | None:
    """Where a text counts a day that is kept every year, and of which year it is so: 第三十五个教师节."""
    m = _kept_day().search(text)
    return (*m.span(), lexicon("landmarks")["kept_days"][m["day"]] + (to_int(m["count"]) or 0)) if m else None


def since(text: str, start: int) -> tuple[int, str] | None:
    """Where the expression at `start` ends, and its EDTF: 党的十九大以来 is `2017-10/..`."""
    m = since_pattern().match(text, start)
    if m is None:
        return None
    number = next(i for i, part in enumerate(m.groups()) if part is not None)
    return m.end(), f"{list(lexicon('landmarks')['since'].values())[number]}/.."


def anniversary_year(text: str) -> int | None:
    """The year in which the anniversary falls that a text marks; None unless it marks one year only."""
    years = set()
    for m in _anniversary().finditer(text):
        number = next(i for i, part in enumerate(m.groups()) if part is not None)
        count = to_int(m["count"].replace("百", "00") if m["count"] in ("百",) else m["count"])
        base = list(lexicon("landmarks")["anniversaries"].values())[number]
        if count and isinstance(base, int):
            years.add(base + count)
    return years.pop() if len(years) == 1 else None
