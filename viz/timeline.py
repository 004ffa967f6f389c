"""The timeline of events: density by month, a lane for each type, and the list of entries in step with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from graph.questions.events import EventRow
from graph.questions.shared.base import Answer
from viz.messages import Message, in_language
from viz.paging import Pager
from viz.pictures import ACCENT, INK, QUIET, Picture, json_script, scripts
from viz.strips import add_tips, empty_figure, milliseconds, moved
from viz.templating import Frame, Lang, language, render
from viz.words import TYPES

_TIP_LENGTH = 60
_DAY = timedelta(days=1)
_HEIGHTS = ((0, 0.75), (31, 0.5), (92, 0.35), (10**9, 0.16))
"""Of a lane, by how many days an entry's date leaves open: a lane full of years still shows its days."""


def render_timeline(answer: Answer[EventRow], lang: str = "zh") -> str:
    """The timeline as one HTML file that opens offline."""
    return render_events(answer, Frame(lang=language(lang), offline=True), None)


def render_events(answer: Answer[EventRow], frame: Frame, page: Pager | None) -> str:
    """The page of the timeline."""
    picture = draw_events(answer.rows, frame.lang)
    return render(
        "timeline.html",
        frame,
        answer=answer,
        asked=answer.parameters,
        rows=answer.rows,
        total=answer.total if answer.total is not None else len(answer.rows),
        page=page,
        types=TYPES,
        picture=picture,
        scripts=scripts({"bokeh"}, frame.offline) if picture else "",
        from_ms=lambda row: None if row.earliest is None else int(milliseconds(row.earliest)),
        to_ms=lambda row: None if row.latest is None else int(milliseconds(moved(row.latest, _DAY))),
    )


def draw_events(rows: Sequence[EventRow], lang: Lang = "zh") -> Picture | None:
    """The picture; entries without bounds are in the list alone."""
    dated = [row for row in rows if row.earliest is not None and row.latest is not None]
    if not dated:
        return None
    from bokeh.embed import json_item
    from bokeh.layouts import column

    window = _window(dated)
    lanes = [type for type in reversed(TYPES) if any(row.type == type for row in dated)]
    names = [_name(type, lang) for type in lanes]
    figure = empty_figure(_window(_crowded(dated)), 30 * len(lanes) + 60, names)
    figure.x_range.name = "window"
    figure.ygrid.grid_line_color = None
    for planned in (False, True):
        _draw_bars(figure, [row for row in dated if row.planned is planned], planned, lang)
    item = json_item(column(figure, _overview(dated, window, figure.x_range), sizing_mode="stretch_width"))
    label = Message.TIMELINE.words(lang)
    box = Markup(
        '<div class="picture" id="timeline" role="img" aria-label="{}" style="min-height:{}px"></div>'
    )
    html = box.format(label, 30 * len(lanes) + 170) + json_script(
        item, data_draw="strip", data_target="timeline", data_list="entries"
    )
    return Picture(html, "bokeh")


def _window(rows: Sequence[EventRow]) -> tuple[date, date]:
    """From the first day to the last, with a margin."""
    first = min(row.earliest for row in rows if row.earliest is not None)
    last = max(row.latest for row in rows if row.latest is not None)
    margin = max((last - first) // 40, timedelta(days=3))
    return moved(first, -margin), moved(last, margin)


def _crowded(rows: Sequence[EventRow]) -> Sequence[EventRow]:
    """All rows; or, where a few lie far from the rest, those in the crowd, for the picture to open on."""
    ordered = sorted(rows, key=lambda row: (row.earliest or date.min, row.latest or date.min))
    middle = ordered[len(ordered) // 20 : len(ordered) - len(ordered) // 20]
    whole, crowd = _window(rows), _window(middle)
    return middle if (crowd[1] - crowd[0]) * 4 < whole[1] - whole[0] else rows


def _draw_bars(figure: Any, rows: Sequence[EventRow], planned: bool, lang: Lang) -> None:
    """As wide as the date is fuzzy, and the lower; plans hollow, a date that is no single day hatched."""
    if not rows:
        return
    source: dict[str, list[Any]] = {
        name: [] for name in ("left", "right", "lane", "height", "alpha", "tip", "hatch")
    }
    for row in sorted(rows, key=_width, reverse=True):
        assert row.earliest is not None and row.latest is not None  # noqa: PT018
        source["height"].append(next(height for days, height in _HEIGHTS if _width(row).days <= days))
        source["alpha"].append(0.8 if _width(row).days == 0 else 0.2)
        source["left"].append(milliseconds(row.earliest))
        source["right"].append(milliseconds(moved(row.latest, _DAY)))
        source["lane"].append(_name(row.type, lang))
        source["tip"].append(f"{row.date or ''} {row.text[:_TIP_LENGTH]}")
        source["hatch"].append(" " if row.earliest == row.latest else "/")
    bars = figure.hbar(
        left="left",
        right="right",
        y="lane",
        height="height",
        source=source,
        line_color=ACCENT if planned else INK,
        fill_color=None if planned else QUIET,
        fill_alpha="alpha",
        hatch_pattern="hatch",
        hatch_color=INK,
        hatch_alpha=0.5,
        hatch_scale=7,
        hatch_weight=1,
    )
    add_tips(figure, bars)


def _width(row: EventRow) -> timedelta:
    """How far the first and the last day of a dated entry lie apart."""
    assert row.earliest is not None and row.latest is not None  # noqa: PT018
    return row.latest - row.earliest


def _overview(rows: Sequence[EventRow], window: tuple[date, date], shown: Any) -> Any:
    """Entries dated to the month or finer, by month, with a range tool; a click on a month zooms to it."""
    from bokeh.models import ColumnDataSource, RangeTool, TapTool

    firsts = [(row.earliest.replace(day=1), row.latest) for row in rows if row.earliest and row.latest]
    months = Counter(first for first, last in firsts if last.replace(day=1) == first)
    starts = sorted(months)
    source = ColumnDataSource(
        {
            "left": [milliseconds(month) for month in starts],
            "right": [milliseconds(_next_month(month)) for month in starts],
            "top": [months[month] for month in starts],
            "tip": [f"{month:%Y-%m}: {months[month]}" for month in starts],
        },
        name="months",
    )
    figure = empty_figure(window, 90)
    figure.yaxis.ticker.desired_num_ticks = 3
    bars = figure.quad(
        left="left", right="right", bottom=0, top="top", source=source, fill_color=QUIET, line_color=None
    )
    add_tips(figure, bars)
    tool = RangeTool(x_range=shown)
    tool.overlay.fill_color = ACCENT
    tool.overlay.fill_alpha = 0.12
    figure.add_tools(tool, TapTool(renderers=[bars]))
    return figure


def _next_month(month: date) -> date:
    return (
        (month + timedelta(days=32)).replace(day=1) if month.year < 9999 else moved(month, timedelta(days=31))
    )


def _name(type: str, lang: Lang) -> str:
    return in_language(TYPES.get(type, TYPES["other"]), lang)
