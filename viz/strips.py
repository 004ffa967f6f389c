"""Strips of tenures in time: how sure each day is, who acted; what is merely not excluded is not drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup

from graph.dates import Certainty
from graph.questions.shared.parameters import SpanRow, TenureRow
from viz.dates import show_bound
from viz.messages import Message
from viz.pictures import Picture, json_element
from viz.strip_figure import STYLES, strip_stencil

_LANE = 46
"""Pixels of a lane: its label above, its bar below."""
_DAY = timedelta(days=1)
_FOR_A_SIGN = 1 / 12
"""Of a strip's width: what a sign needs on a phone."""


@dataclass(frozen=True, slots=True)
class Span:
    """One bar: its days by how sure they are, and the days that the picture has to show."""

    lane: str
    days: tuple[SpanRow, ...]
    known: tuple[date, ...] = ()
    """Its bounds, as far as they are known."""
    acting: bool = False
    tip: str = ""


def span_of(row: TenureRow, lane: str, lang: str = "zh") -> Span:
    """The bar of a tenure by its spans."""
    start = show_bound(row.start, row.start_earliest, row.start_latest, lang)
    end = show_bound(row.end, row.end_earliest, row.end_latest, lang)
    if row.status == "contradicted":
        lane = Message.CONTRADICTED.words(lang, lane=lane)
    tip = f"{row.person} · {row.organization or ''}{row.post} · {start} → {end}"
    bounds = (row.start_earliest, row.start_latest, row.end_earliest, row.end_latest)
    days = tuple(span for span in row.spans if span.certainty is not Certainty.OPEN)
    return Span(lane, days, tuple(day for day in bounds if day is not None), row.acting, tip)


def draw_strip(spans: list[Span], target: str, label: str, on: date | None = None) -> Picture | None:
    """The spans in lanes, in their order, with the day `on` marked; nothing where no span has a date.

    `target` is the id of the element on the page, `label` what a screen reader says of it.
    """
    window = _window(spans, on)
    if window is None:
        return None
    lanes = list(dict.fromkeys(span.lane for span in spans))
    values, height = _values(spans, lanes, window, on), _LANE * len(lanes) + 40
    layers = tuple(each for each in STYLES if f"{each}.left" in values)
    signs = tuple(align for align in ("center", "left", "right") if f"{align}.x" in values)
    stencil = strip_stencil(layers, signs, has_day=on is not None)
    box = Markup('<div class="picture" id="{}" role="img" aria-label="{}" style="min-height:{}px"></div>')
    drawn = stencil.filled({**values, "height": height})
    html = box.format(target, label, height) + json_element(drawn, data_draw="strip", data_target=target)
    return Picture(html, "bokeh")


# -- the values of a drawing -------------------------------------------------------------------------------


def milliseconds(day: date) -> float:
    """A day as Bokeh counts time."""
    return (datetime(day.year, day.month, day.day) - datetime(1970, 1, 1)).total_seconds() * 1000


def moved(day: date, by: timedelta) -> date:
    """The day so much later, kept within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta(0) else date.max


def _window(spans: list[Span], on: date | None) -> tuple[date, date] | None:
    """First and last day to show: every known bound, with a margin for what runs off it."""
    sure = [each for span in spans for each in span.days if each.certainty is not Certainty.POSSIBLE]
    known = [day for span in spans for day in span.known] + [d for s in sure for d in (s.first, s.last)]
    known += [] if on is None else [on]
    if not known:
        return None
    margin = max((max(known) - min(known)) // 16, timedelta(days=20))
    return moved(min(known), -margin), moved(max(known), margin)


def _values(
    spans: list[Span], lanes: list[str], window: tuple[date, date], on: date | None
) -> dict[str, Any]:
    """What goes into the blanks of the strip."""
    height = {lane: len(lanes) - 1 - place for place, lane in enumerate(lanes)}
    values: dict[str, Any] = {
        "first": milliseconds(window[0]),
        "last": milliseconds(window[1]),
        "top": len(lanes) - 0.1,
        "lanes.y": [height[lane] + 0.22 for lane in lanes],
        "lanes.lane": lanes,
    }
    bars: dict[str, list[Any]] = defaultdict(list)
    for span in spans:
        for each in span.days:
            bars[f"{each.certainty}.left"].append(milliseconds(each.first))
            bars[f"{each.certainty}.right"].append(milliseconds(moved(each.last, _DAY)))
            bars[f"{each.certainty}.y"].append(height[span.lane] - 0.1)
            bars[f"{each.certainty}.tip"].append(f"{span.tip} · {each.because.partition(' ')[2]}")
    if on is not None:
        values["day"] = milliseconds(on)
    return {**values, **bars, **_signs(spans, height, window)}


def _signs(spans: list[Span], height: dict[str, int], window: tuple[date, date]) -> dict[str, list[float]]:
    """Where an acting holder's bar is cut by a 代; where it is too short for one, that stands beside it."""
    low, high = map(milliseconds, window)
    least = (high - low) * _FOR_A_SIGN
    signs: dict[str, list[float]] = defaultdict(list)
    for span in spans:
        if span.acting and span.days:
            best = min(span.days, key=lambda each: each.certainty.rank)
            left, right = max(milliseconds(best.first), low), min(milliseconds(moved(best.last, _DAY)), high)
            if right - left > least:
                align, x = "center", (left + right) / 2
            elif right + least < high:
                align, x = "left", right
            else:
                align, x = "right", left
            signs[f"{align}.x"].append(x)
            signs[f"{align}.y"].append(height[span.lane] - 0.1)
    return signs
