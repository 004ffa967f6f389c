"""Strips of tenures in time, drawn with Bokeh: certain solid, presumed lighter, possible hatched.

Acting is marked 代; what is merely not excluded (`open`) is not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup

from graph.dates import Certainty
from graph.questions.shared.parameters import SpanRow, TenureRow
from viz.dates import show_bound
from viz.messages import Message
from viz.pictures import ACCENT, INK, PAPER, QUIET, RULE, SANS, Picture, json_script

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
    """First and last day to show: every known bound, with a margin for what runs off it."""
    sure = [each for span in spans for each in span.days if each.certainty is not Certainty.POSSIBLE]
    known = [day for span in spans for day in span.known] + [d for s in sure for d in (s.first, s.last)]
    known += [] if on is None else [on]
    if not known:
        return None
    margin = max((max(known) - min(known)) // 16, timedelta(days=20))
    return moved(min(known), -margin), moved(max(known), margin)


def _figure(spans: list[Span], lanes: list[str], window: tuple[date, date], on: date | None) -> Any:
    from bokeh.models.annotations import Span as Rule
    from bokeh.models.ranges import Range1d

    height = {lane: len(lanes) - 1 - place for place, lane in enumerate(lanes)}
    figure = empty_figure(window, _LANE * len(lanes) + 40)
    figure.yaxis.visible = False
    figure.y_range = Range1d(start=-0.55, end=len(lanes) - 0.1)
    # One layer for all: a label of its own for each lane costs more than all bars.
    figure.text(
        x=milliseconds(window[0]), y="y", text="lane", x_offset=2, text_baseline="bottom",
        text_font={"value": SANS}, text_font_size="13px", text_color=INK,
        source={"y": [height[lane] + 0.22 for lane in lanes], "lane": lanes},
    )  # fmt: skip
    for certainty, style in _STYLES.items():
        _draw(figure, spans, height, certainty, style)
    _draw_acting(figure, spans, height, window)
    if on is not None:
        rule = Rule(location=milliseconds(on), dimension="height", line_color=ACCENT, line_width=2)
        figure.add_layout(rule)
    return figure


_STYLES: dict[Certainty, dict[str, Any]] = {
    Certainty.POSSIBLE: {
        "fill_color": None, "hatch_pattern": "right_diagonal_line", "hatch_color": INK,
        "hatch_weight": 1, "hatch_scale": 7,
    },
    Certainty.PRESUMED: {"fill_color": INK, "fill_alpha": 0.4},
    Certainty.CERTAIN: {"fill_color": INK},
}  # fmt: skip
"""How each kind of day is drawn; the surest comes last, over the others."""


def _draw(
    figure: Any, spans: list[Span], height: dict[str, int], certainty: Certainty, style: dict[str, Any]
) -> None:
    """The days of one kind; each says under the pointer by which rule."""
    source: dict[str, list[Any]] = {"left": [], "right": [], "lane": [], "tip": []}
    for span in spans:
        for each in span.days:
            if each.certainty is certainty:
                source["left"].append(milliseconds(each.first))
                source["right"].append(milliseconds(moved(each.last, _DAY)))
                source["lane"].append(height[span.lane] - 0.1)
                source["tip"].append(f"{span.tip} · {each.because.partition(' ')[2]}")
    if not source["left"]:  # each layer costs its time
        return
    bars = figure.hbar(
        left="left", right="right", y="lane", height=0.42, source=source, line_color=INK,
        name=certainty.value, **style,
    )  # fmt: skip
    add_tips(figure, bars)


def _draw_acting(figure: Any, spans: list[Span], height: dict[str, int], window: tuple[date, date]) -> None:
    """An acting holder's bar is cut by a 代; where it is too short for one, that stands beside it."""
    low, high = map(milliseconds, window)
    least = (high - low) * _FOR_A_SIGN
    signs: dict[str, list[tuple[float, float]]] = {}
    for span in spans:
        if span.acting and span.days:
            best = min(span.days, key=lambda each: each.certainty.rank)
            left, right = max(milliseconds(best.first), low), min(milliseconds(moved(best.last, _DAY)), high)
            y = height[span.lane] - 0.1
            if right - left > least:
                signs.setdefault("center", []).append(((left + right) / 2, y))
            elif right + least < high:
                signs.setdefault("left", []).append((right, y))
            else:
                signs.setdefault("right", []).append((left, y))
    for align, places in signs.items():
        figure.text(
            x=[x for x, _ in places], y=[y for _, y in places], text={"value": "代"}, text_align=align,
            text_baseline="middle", text_color=ACCENT, text_font={"value": SANS}, text_font_size="12px",
            background_fill_color=PAPER, padding=2,
        )  # fmt: skip
