"""Strips of spans in time, drawn with Bokeh: certain solid, possible hatched, acting notched with 代."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup

from graph.questions.shared.parameters import TenureRow
from viz.dates import show_bound
from viz.messages import Message
from viz.pictures import ACCENT, INK, PAPER, QUIET, RULE, SANS, Picture, json_script

_LANE = 46
"""Pixels of a lane: its label above, its bar below."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """One bar: the first and last day that are proved, if any is; those not excluded, `None` unbounded."""

    lane: str
    certain: tuple[date, date] | None
    possible: tuple[date | None, date | None]
    acting: bool = False
    tip: str = ""


def span_of(row: TenureRow, lane: str, lang: str = "zh") -> Span:
    """The bar of a tenure by its four bounds."""
    first, last = row.start_latest, row.end_earliest
    certain = (first, last) if first is not None and last is not None and first <= last else None
    start = show_bound(row.start, row.start_earliest, row.start_latest, lang)
    end = show_bound(row.end, row.end_earliest, row.end_latest, lang)
    if row.status == "contradicted":
        lane = Message.CONTRADICTED.words(lang, lane=lane)
    tip = f"{row.person} · {row.organization or ''}{row.post} · {start} → {end}"
    return Span(lane, certain, (row.start_earliest, row.end_latest), row.acting, tip)


def draw_strip(spans: list[Span], target: str, label: str, on: date | None = None) -> Picture | None:
    """The spans in lanes, in their order, with the day `on` marked; nothing where no span has a date.

    `target` is the id of the element on the page, `label` what a screen reader says of it.
    """
    window = _window(spans, on)
    if window is None:
        return None
    from bokeh.embed import json_item

    lanes = list(dict.fromkeys(span.lane for span in spans))
    item = json_item(_figure(spans, lanes, window, on))
    box = Markup('<div class="picture" id="{}" role="img" aria-label="{}" style="min-height:{}px"></div>')
    html = box.format(target, label, _LANE * len(lanes) + 40) + json_script(
        item, data_draw="strip", data_target=target
    )
    return Picture(html, "bokeh")


def empty_figure(window: tuple[date, date], height: int, lanes: list[str] | None = None) -> Any:
    """A figure over these days, as wide as the page, in the page's colours, with nothing in it yet.

    `lanes` are names on the upright axis, from below.
    """
    from bokeh.models.formatters import DatetimeTickFormatter
    from bokeh.models.ranges import DataRange1d, FactorRange, Range1d
    from bokeh.plotting import figure

    made = figure(
        height=height,
        sizing_mode="stretch_width",
        x_axis_type="datetime",
        x_range=Range1d(start=milliseconds(window[0]), end=milliseconds(window[1])),
        tools="",
        toolbar_location=None,
        y_range=FactorRange(factors=lanes) if lanes else DataRange1d(),
    )
    made.background_fill_color = made.border_fill_color = None
    made.outline_line_color = made.ygrid.grid_line_color = None
    made.xgrid.grid_line_color = made.xaxis.axis_line_color = made.xaxis.major_tick_line_color = RULE
    made.yaxis.axis_line_color = made.yaxis.major_tick_line_color = RULE
    made.xaxis.minor_tick_line_color = made.yaxis.minor_tick_line_color = None
    made.xaxis.formatter = DatetimeTickFormatter(
        years="%Y", months="%Y-%m", days="%m-%d", hours="%m-%d", hourmin="%m-%d"
    )
    made.xaxis.major_label_text_color = made.yaxis.major_label_text_color = QUIET
    made.xaxis.major_label_text_font = made.yaxis.major_label_text_font = SANS
    return made


def milliseconds(day: date) -> float:
    """A day as Bokeh counts time."""
    return (datetime(day.year, day.month, day.day) - datetime(1970, 1, 1)).total_seconds() * 1000


def moved(day: date, by: timedelta) -> date:
    """The day so much later, kept within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta(0) else date.max


def add_tips(figure: Any, bars: Any) -> None:
    """Show the column `tip` of these bars under the pointer, as text."""
    from bokeh.models import HoverTool

    figure.add_tools(HoverTool(renderers=[bars], tooltips="@tip", point_policy="follow_mouse"))


def _window(spans: list[Span], on: date | None) -> tuple[date, date] | None:
    """First and last day to show: every known bound, with a margin for what is open."""
    known = [day for span in spans for day in (*(span.certain or ()), *span.possible, on) if day is not None]
    if not known:
        return None
    margin = max((max(known) - min(known)) // 16, timedelta(days=20))
    return moved(min(known), -margin), moved(max(known), margin)


def _figure(spans: list[Span], lanes: list[str], window: tuple[date, date], on: date | None) -> Any:
    from bokeh.models.annotations import Label
    from bokeh.models.annotations import Span as Rule
    from bokeh.models.ranges import Range1d

    height = {lane: len(lanes) - 1 - place for place, lane in enumerate(lanes)}
    figure = empty_figure(window, _LANE * len(lanes) + 40)
    figure.yaxis.visible = False
    figure.y_range = Range1d(start=-0.55, end=len(lanes) - 0.1)
    for lane in lanes:
        figure.add_layout(
            Label(x=2, x_units="screen", y=height[lane] + 0.22, text=lane, text_font=SANS,
                  text_font_size="13px", text_color=INK)
        )  # fmt: skip
    _draw_possible(figure, spans, height, window)
    _draw_certain(figure, spans, height)
    if on is not None:
        rule = Rule(location=milliseconds(on), dimension="height", line_color=ACCENT, line_width=2)
        figure.add_layout(rule)
    return figure


def _draw_possible(figure: Any, spans: list[Span], height: dict[str, int], window: tuple[date, date]) -> None:
    """Hatched on both sides of what is proved; towards what is unbounded it runs off the picture."""
    far = window[1] - window[0]
    source: dict[str, list[Any]] = {"left": [], "right": [], "lane": [], "tip": []}
    for span in spans:
        low = span.possible[0] or moved(window[0], -far)
        high = span.possible[1] or moved(window[1], far)
        for start, end in _around(low, high, span.certain):
            source["left"].append(milliseconds(start))
            source["right"].append(milliseconds(end))
            source["lane"].append(height[span.lane] - 0.1)
            source["tip"].append(span.tip)
    bars = figure.hbar(
        left="left", right="right", y="lane", height=0.42, source=source, fill_color=None, line_color=INK,
        hatch_pattern="right_diagonal_line", hatch_color=INK, hatch_weight=1, hatch_scale=7,
    )  # fmt: skip
    add_tips(figure, bars)


def _draw_certain(figure: Any, spans: list[Span], height: dict[str, int]) -> None:
    """Solid; an acting holder's bar has a notch, and 代 over it."""
    source: dict[str, list[Any]] = {"left": [], "right": [], "lane": [], "tip": []}
    notches: list[tuple[float, float]] = []
    for span in spans:
        if span.certain is None:
            continue
        left, right = milliseconds(span.certain[0]), milliseconds(moved(span.certain[1], _DAY))
        source["left"].append(left)
        source["right"].append(right)
        source["lane"].append(height[span.lane] - 0.1)
        source["tip"].append(span.tip)
        if span.acting:
            notches.append(((left + right) / 2, height[span.lane] + 0.07))
    bars = figure.hbar(
        left="left", right="right", y="lane", height=0.42, source=source, fill_color=INK, line_color=INK
    )
    add_tips(figure, bars)
    if notches:
        x, y = [one[0] for one in notches], [one[1] for one in notches]
        figure.scatter(x=x, y=y, marker="inverted_triangle", size=11, color=PAPER)
        figure.text(
            x=x, y=[one + 0.1 for one in y], text={"value": "代"}, text_color=ACCENT,
            text_font={"value": SANS}, text_font_size="12px", text_align="center",
        )  # fmt: skip


def _around(low: date, high: date, proved: tuple[date, date] | None) -> list[tuple[date, date]]:
    """What lies from `low` to `high` outside `proved`, as half-open pieces."""
    end = moved(high, _DAY)
    pieces = [(low, end)] if proved is None else [(low, proved[0]), (moved(proved[1], _DAY), end)]
    return [(start, stop) for start, stop in pieces if start < stop]
