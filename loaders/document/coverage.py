"""The time that a document covers, and the year that its undated statements belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.dates.titles import title_dates
from loaders.document.model import BOOKS, DateKind, DocumentDate, Layout
from loaders.files.sidecar import Given
from loaders.lexicon import alternatives
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_WORDS = alternatives("prose")

_BARE_EDITION = re.compile("[（(]?(?:19|20)\\d\\d(?:年?卷)?[)）]?")
_EDITION_YEAR = re.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)")
_YEAR_REPORTED = re.compile(f"(?<![\\d拟])(?<!{_WORDS['before_planned_year']})((?:19|20)\\d\\d)年(?!鉴)")
"""A year that the text tells of; not one that it only plans for."""
_COVERS = re.compile(f"(?:{_WORDS['tells_of_years']})[^。]{{0,16}}?(?=[12一二])")
_YEARS_BELOW = re.compile("[（(]\\d{4}年?[-—–~～至]{1,2}\\d{4}年?[)）]")
_ISSUE_NUMBER = re.compile(f"第[{NUMERALS}\\d]{{1,4}}期")
_SPEECH = re.compile(
    "在[^，。]{4,60}(?:会议|大会)(?:第[^，。]{1,8}次会议)?上$|在[^，。]{4,60}上(?:的报告|的讲话)?$"
)
_SURVEY = re.compile("【?.{0,12}(?:概况|综述|概述)】?")
_OPENS_WITH_YEAR = re.compile("((?:19|20)\\d\\d)年[，,](?!全国|全省)")


def coverage_of(layout: Layout, title: str | None, kind: str | None, given: Given) -> DocumentDate | None:
    """The time that the document covers, as given or as it says of itself."""
    if given.covers:
        return DocumentDate(DateKind.GIVEN, given.covers)
    return (
        _reviewed_year(layout, title, kind)
        or (_of_volume(layout) if kind == "yearbook" else None)
        or _titled(layout)
    )


def year_of_items(layout: Layout) -> DocumentDate | None:
    """The year of a yearbook's chapter without its cover, with which its survey opens: 2016年，…."""
    items = [block for block in layout.blocks if block.under_item and block.headings]
    surveys = [block.view for block in items if _SURVEY.fullmatch(block.headings[-1])]
    opened = [(view, found) for view in surveys if (found := _OPENS_WITH_YEAR.match(view.text))]
    if len({found[1] for _, found in opened}) != 1 or len({block.headings[-1] for block in items}) < 3:
        return None
    view, found = opened[0]
    return _date(view, found.start(1), found.end(1) + 1, found[1])


def year_date_of(layout: Layout, title: str | None, covers: DocumentDate | None) -> DocumentDate | None:
    """The date whose year undated statements belong to: of the volume; else that of the title, of the number
    of an issue, of a speech or of a source line, where it names one year."""
    if covers and covers.year:
        return covers
    for block in (*layout.blocks[:6], *layout.blocks[-2:]):
        text = block.view.text
        if len(text) > 80 or block.section == "chronicle" or re.search("年鉴|规划|〔", text):
            continue
        dates = [found for found in find_dates(text, DateContext()) if _names_its_year(found)]
        names_it = (
            text == title
            or _ISSUE_NUMBER.search(text)
            or _SPEECH.search(text)
            or (text[0] in "（(" and len(text) <= 24)
        )
        if names_it and len({found.year for found in dates}) == 1 and not any(map(_spans_years, dates)):
            found = dates[0]
            return _date(block.view, found.start, found.end, str(found.edtf))
    return None


def _names_its_year(found: FoundDate) -> bool:
    return bool(found.year and found.edtf and found.point and found.point.year)


def _spans_years(found: FoundDate) -> bool:
    """Whether a date is a span over years: 1949.12—1966.5, 1840—1949."""
    first, character, last = (found.edtf or "").partition("/")
    return bool(found.bound) or (bool(character) and first[:4] != last[:4])


def _date(view: View, start: int, end: int, edtf: str) -> DocumentDate:
    return DocumentDate(DateKind.TITLE, edtf, view.text[start:end], view.span(start, end))


def _reviewed_year(layout: Layout, title: str | None, kind: str | None) -> DocumentDate | None:
    """本年鉴反映2020年情况, or that it tells of the year before the one in its title."""
    for block in layout.blocks[:400] if kind in BOOKS else ():
        text = block.view.text
        if len(text) > 400:
            continue
        if "上一年度" in text and title and (m := re.search(r"(?:19|20)\d\d", title)):
            at = text.index("上一年度")
            return _date(block.view, at, at + 4, str(int(m.group()) - 1))
        if m := _COVERS.search(text):
            dates = [f for f in find_dates(text[m.end() : m.end() + 40], DateContext()) if f.year]
            if len({found.year for found in dates}) == 1 and (kind == "yearbook" or len(text) < 80):
                start, end = m.end() + dates[0].start, m.end() + dates[0].end
                return _date(block.view, start, end, str(dates[0].year))
    return None


def _of_volume(layout: Layout) -> DocumentDate | None:
    """The year that an edition (年鉴2016) is about: it or the one before, whichever its text names more."""
    head = [block.view for block in layout.blocks[:40] if len(block.view.text) <= 40]
    printed = [view for view in head if re.search("年鉴", view.text) or _BARE_EDITION.fullmatch(view.text)]
    named = [(view, m) for view in printed for m in _EDITION_YEAR.finditer(view.text)]
    editions = {int(m.group()) for _, m in named}
    if len(editions) != 1:
        return None
    edition = editions.pop()
    counts = Counter(int(year) for block in layout.blocks for year in _YEAR_REPORTED.findall(block.view.text))
    if counts[edition - 1] == counts[edition]:
        return None
    year = edition if counts[edition] > counts[edition - 1] else edition - 1
    view, m = named[0]
    return _date(view, m.start(), m.end(), str(year))


def _titled(layout: Layout) -> DocumentDate | None:
    """The time that the title of a chronicle, what is printed below it, or the name of its file tells."""
    views: dict[str, View | None] = {}
    for view in _chronicle_titles(layout):
        views.setdefault(view.text, view)
    stem = Path(layout.source.file).stem
    if "大事" in stem:
        views.setdefault(stem, None)
    for text, printed in views.items():
        named = find_dates(text, DateContext()) if "年鉴" in text else title_dates(text)
        founds = [found for found in named if found.year and found.edtf and not found.relative]
        if len(founds) == 1 and founds[0].edtf:
            return _as_printed(printed, founds[0])
    return None


def _as_printed(view: View | None, found: FoundDate) -> DocumentDate:
    """The date of a title, where it stands: `title_dates` reads 2017·大事记 as 2017年·大事记."""
    text = found.text if view is None or found.text in view.text else found.text.removesuffix("年")
    start = view.text.find(text) if view else -1
    if view is None or start < 0:
        return DocumentDate(DateKind.TITLE, str(found.edtf), found.text)
    return _date(view, start, start + len(text), str(found.edtf))


def _chronicle_titles(layout: Layout) -> Iterator[View]:
    below = False
    for block in layout.blocks:
        text = block.view.text
        titled = block.section == "chronicle" and block.kind == "heading" and "大事" in text
        if titled or (below and _YEARS_BELOW.fullmatch(text)):  # （1925—1978） under the title
            yield block.view
        below = titled
