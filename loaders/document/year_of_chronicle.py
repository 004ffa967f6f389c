"""The year of a text that names none: told by what it keeps, or by the page that was put out behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from graph import lazy_re as re
from loaders.dates.event_dates import anniversary_year, kept_day
from loaders.dates.find import FoundDate
from loaders.document.date_lines import SOME_DAY, heading_date, label_of, label_set_off
from loaders.document.model import Block, DateKind, DocumentDate, Layout
from loaders.lexicon import alternatives

_KEPT = re.compile(f"(?:{alternatives('dates')['keeps_anniversary']})[^，。；]{{0,24}}周年")
_WEEKS = timedelta(days=45)
"""A review of so many days before its printing is of the printing's year."""
_FEW, _OPENING = 2, 12


def year_of_chronicle(layout: Layout, printed: DocumentDate | None) -> DocumentDate | None:
    """The one year that the anniversaries kept in it tell; else the year of the page, where all its days lie
    shortly before the day on which that was put out, or the one before that of a yearbook's edition."""
    blocks = [block for block in layout.blocks if block.section == "chronicle"]
    labels: list[FoundDate] = []
    for block in blocks:
        labels += _labels(block)
        if labels and _names_year(labels[-1]):
            return None
    if len(labels) < _FEW:
        return None
    for block in blocks:
        kept = _KEPT.search(block.view.text)
        year = _kept_year(blocks) if kept else None
        if kept is not None and year is not None:
            return DocumentDate(DateKind.TITLE, str(year), kept[0], block.view.span(*kept.span()))
    return _by_printing(labels, printed) or _by_edition(layout, labels, printed)


def year_of_feast(layout: Layout, printed: DocumentDate | None) -> DocumentDate | None:
    """The year of a report that bears none, by the feast that it counts: 第三十五个教师节."""
    if printed is not None:
        return None
    for block in layout.blocks[:_OPENING]:
        found = kept_day(block.view.text)
        if found is not None:
            low, high, year = found
            return DocumentDate(
                DateKind.TITLE, str(year), block.view.text[low:high], block.view.span(low, high)
            )
    return None


def _labels(block: Block) -> Iterator[FoundDate]:
    """The date that a heading consists of, or that opens a paragraph."""
    if block.kind == "heading":
        found = heading_date(block.view.text, SOME_DAY, bare_years=True)
    else:
        found = label_set_off(block.view) or label_of(block.view, 0, SOME_DAY)
    if found is not None and found.point is not None and not found.point.relative:
        yield found


def _names_year(found: FoundDate) -> bool:
    point = found.point
    return point is not None and (point.year is not None or point.fixed is not None)


def _kept_year(blocks: list[Block]) -> int | None:
    """The year in which all the anniversaries fall."""
    kept = "。".join(found[0] for block in blocks for found in _KEPT.finditer(block.view.text))
    return anniversary_year(kept)


def _by_printing(labels: list[FoundDate], printed: DocumentDate | None) -> DocumentDate | None:
    if printed is None or printed.kind is not DateKind.STAMP or len(printed.edtf) != len("2020-01-01"):
        return None
    day = date.fromisoformat(printed.edtf)
    months = {found.point.month for found in labels if found.point is not None and found.point.month}
    first = day - _WEEKS
    near = {(first + timedelta(days=n)).month for n in range(_WEEKS.days + 1)}
    if not months or not months <= near or any(month > day.month for month in months):
        return None
    return DocumentDate(DateKind.STAMP, str(day.year), printed.text, printed.span)


def _by_edition(layout: Layout, labels: list[FoundDate], printed: DocumentDate | None) -> DocumentDate | None:
    """The year before the edition, where the page is of the edition's year and older than its last month."""
    named = [
        (block.view, found)
        for block in layout.blocks[:_OPENING]
        for found in _EDITION.finditer(block.view.text)
        if len(block.view.text) <= _LINE
    ]
    editions = {int(found["year"]) for _, found in named}
    last = max((found.point.month or 0 for found in labels if found.point is not None), default=0)
    if len(editions) != 1 or printed is None or printed.kind is not DateKind.STAMP:
        return None
    edition, (view, found) = editions.pop(), named[0]
    if printed.year != edition or last <= int(printed.edtf[5:7] or 12):
        return None
    return DocumentDate(DateKind.TITLE, str(edition - 1), found[0], view.span(*found.span()))


_EDITION = re.compile("年鉴[ 　]?[（(]?(?P<year>(?:19|20)\\d\\d)")
_LINE = 60
