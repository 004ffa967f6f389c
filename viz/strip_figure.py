"""How Bokeh draws a strip of tenures: certain solid, presumed lighter, possible hatched, acting marked 代."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.dates import Certainty
from viz.pictures import ACCENT, INK, PAPER, QUIET, RULE, SANS
from viz.stencils import Blanks, Stencil

STYLES: dict[Certainty, dict[str, Any]] = {
    Certainty.POSSIBLE: {
        "fill_color": None, "hatch_pattern": "right_diagonal_line", "hatch_color": INK,
        "hatch_weight": 1, "hatch_scale": 7,
    },
    Certainty.PRESUMED: {"fill_color": INK, "fill_alpha": 0.4},
    Certainty.CERTAIN: {"fill_color": INK},
}  # fmt: skip
"""How each kind of day is drawn; the surest comes last, over the others."""


@cache
def strip_stencil(layers: tuple[Certainty, ...], signs: tuple[str, ...], *, has_day: bool) -> Stencil:
    """A strip of any tenures.

    Its blanks: `first` and `last` of the time shown, `height`, `top`, the columns `y` and `lane` of `lanes`;
    of each of the `layers` the columns `left`, `right`, `y` and `tip`; of each way that `signs` of acting are
    aligned the columns `x` and `y`; the `day` that is marked.
    """
    from bokeh.embed import json_item
    from bokeh.models.annotations import Span as Rule

    blanks = Blanks()
    figure = _empty(blanks)
    # One layer for all: a label of its own for each lane costs more than all bars.
    figure.text(
        x=blanks.number("first"), y="y", text="lane", x_offset=2, text_baseline="bottom",
        text_font={"value": SANS}, text_font_size="13px", text_color=INK,
        source=blanks.columns("lanes", "y", "lane"),
    )  # fmt: skip
    for certainty in layers:
        _add_bars(figure, certainty, blanks)
    for align in signs:
        figure.text(
            x="x", y="y", source=blanks.columns(align, "x", "y"), text={"value": "代"}, text_align=align,
            text_baseline="middle", text_color=ACCENT, text_font={"value": SANS}, text_font_size="12px",
            background_fill_color=PAPER, padding=2,
        )  # fmt: skip
    if has_day:
        day = blanks.number("day")
        figure.add_layout(Rule(location=day, dimension="height", line_color=ACCENT, line_width=2))
    return Stencil(json_item(figure), blanks)


def _empty(blanks: Blanks) -> Any:
    """A figure as wide as the page, in the page's colours, with nothing in it yet."""
    from bokeh.models.formatters import DatetimeTickFormatter
    from bokeh.models.ranges import Range1d
    from bokeh.plotting import figure

    made = figure(
        height=blanks.number("height"),
        sizing_mode="stretch_width",
        x_axis_type="datetime",
        x_range=Range1d(start=blanks.number("first"), end=blanks.number("last")),
        y_range=Range1d(start=-0.55, end=blanks.number("top")),
        tools="",
        toolbar_location=None,
    )
    made.background_fill_color = made.border_fill_color = None
    made.outline_line_color = made.ygrid.grid_line_color = None
    made.xgrid.grid_line_color = made.xaxis.axis_line_color = made.xaxis.major_tick_line_color = RULE
    made.xaxis.minor_tick_line_color = None
    made.xaxis.formatter = DatetimeTickFormatter(
        years="%Y", months="%Y-%m", days="%m-%d", hours="%m-%d", hourmin="%m-%d"
    )
    made.xaxis.major_label_text_color = QUIET
    made.xaxis.major_label_text_font = SANS
    made.yaxis.visible = False
    return made


def _add_bars(figure: Any, certainty: Certainty, blanks: Blanks) -> None:
    """The days of one kind; the column `tip` is told under the pointer, as text."""
    from bokeh.models import HoverTool

    bars = figure.hbar(
        left="left", right="right", y="y", height=0.42, line_color=INK, name=certainty.value,
        source=blanks.columns(certainty.value, "left", "right", "y", "tip"), **STYLES[certainty],
    )  # fmt: skip
    figure.add_tools(HoverTool(renderers=[bars], tooltips="@tip", point_policy="follow_mouse", visible=False))
