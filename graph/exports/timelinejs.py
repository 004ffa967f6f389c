"""JSON for TimelineJS: an entry a slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html import escape
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.happenings import Happening, happenings
from graph.exports.json_parts import json_of, without_absent
from graph.exports.rows import GraphRows


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """All entries that have a day at least at one side."""
    return timeline_of(happenings(graph))


def timeline_of(found: Iterable[Happening]) -> Iterator[bytes]:
    """These entries as one timeline."""
    return json_of({"events": map(_slide, found)})


def _slide(each: Happening) -> dict[str, Any]:
    """A slide shows HTML: what is text is escaped."""
    first, last = _ends(each)
    line = f"<blockquote>{escape(each.quote)}</blockquote><p>{escape(each.document)}</p>"
    return without_absent(
        {
            "unique_id": each.id,
            "start_date": first,
            "end_date": last,
            "display_date": escape(each.date_text or each.date),
            "group": each.type,
            "planned": each.planned or None,
            "edtf": each.date,
            "text": {"headline": escape(each.headline), "text": line},
        }
    )


def _ends(each: Happening) -> tuple[dict[str, int] | None, dict[str, int] | None]:
    """One date as fine as the source where it is a day, a month or a year; else first and last day."""
    first, last = each.earliest or each.latest, each.latest or each.earliest
    if first is None or last is None:
        return None, None
    if first == last:
        return _date(first, 3), None
    if first.day == 1 and (last.year, last.month) == (first.year, first.month) and _ends_month(last):
        return _date(first, 2), None
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return _date(first, 1), None
    return _date(first, 3), _date(last, 3)


def _date(day: date, parts: int) -> dict[str, int]:
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:parts])


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


TIMELINEJS = Exporter(
    name="timelinejs",
    media_type="application/json",
    file_name="dashiji-timeline.json",
    write=write,
    zh="TimelineJS 时间轴（没有年份的条目不在内）",
    en="a timeline for TimelineJS (entries without a year are left out)",
    opens="TimelineJS",
)
