"""Every date that a document bears, with its kind: stamps of pages, imprints, datelines, signatures, titles.

`dates_of` finds them all; `loaders.document.model` declares which kind tells the day of publishing.
Numbers that can be read in two ways (05/08/2023) are no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.event_dates import anniversary_year
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.dates.titles import title_dates
from loaders.document.model import BOOKS, PUBLISHED, DateKind, DocumentDate, Layout, first_of
from loaders.document.page_words import page_words
from loaders.document.publishing import SIGNER
from loaders.files.sidecar import Given
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN
from loaders.text.view import View

_WORDS = alternatives("pages")

_HEAD, _TAIL = 60, 12
"""So many lines at the head and at the foot of a page may bear its publishing data."""
_TOP, _FOOT = 12, 6
"""Among fewer, a day without a label is that of the page."""
_NEAR = timedelta(days=31)
"""A dateline without a year is of the year of a page that came out so soon after it."""
_WEEK = timedelta(days=7)
_HOUR = re.compile(r"^[:：]\d\d|\s{0,3}\d{1,2}[:：]\d\d(?:[:：]\d\d)?|https?://\S*")
_SENT_FROM = re.compile(
    f"(?:发[表布]于|IP属地[:：]?)\\s*[{HAN}]{{2,4}}|^\\s*[A-Z]{{1,2}}\\d{{1,2}}\\s*[{HAN}]{{2,4}}"
)
"""发表于云南, A08 港闻 behind a day: where a page was sent from, and its place in the paper."""
_TELLS = re.compile("[，；]|日[^，。]{0,12}在|[召举]")
"""What goes on behind a day and an hour where they are those of something told."""
_PAGE_CLOCK = re.compile("(?:日期|时间)[:：]$")
_LABEL = re.compile("[:：，；、]")
_CHARACTERS = re.compile(r"[\s|｜\[\]【】（）()〔〕・·•■□●◎◆▪\-—–/／\d]|时间|日期|第?\d*楼|倒序")
_REPORTER = re.compile(_WORDS["reporters"])
_CLOCK = re.compile(r"\s{0,3}(?:[上下]午\s?)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?")
_WEEKDAY = re.compile(
    "[，,]?(?:星期|礼拜|周)[一二三四五六日天]|[（(](?:星期|礼拜|周)?[一二三四五六日天][)）]"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?=\s+\d{1,2}:\d\d)"
)
_YEAR_APART = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)\s+(?P<m>\d{1,2})\s?/\s?(?P<d>\d{1,2})(?=\s+\d{1,2}:\d\d)"
)
_YEAR_LAST = re.compile(
    r"(?<!\d)(?P<m>\d{1,2})\s?/\s?(?P<d>\d{1,2})\s?[/\s]\s?(?P<y>(?:19|20)\d\d)(?=\s+\d{1,2}:\d\d:\d\d)"
)
"""09/ 29 2022 19:02:17, as some sites print it: with the month first."""
_CTIME = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+(?P<n>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+"
    r"(?P<d>\d{1,2})\s+\d\d:\d\d:\d\d\s+(?P<y>(?:19|20)\d\d)"
)
_OF_REPUBLIC = re.compile(r"(?<!\d)(?P<r>1[0-3]\d)(?P<p>[-./])(?P<m>\d{1,2})(?P=p)(?P<d>\d{1,2})(?!\d)")
"""112-07-26 behind a label: years of the Republic, as pages of Taiwan print them."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HEAD_OF_REPORT = 24
_EDITION = re.compile("版次[|｜:： ]*")
_IN_BRACKETS = re.compile("[（(][^（）()。]{6,48}[)）]$")
_BELOW_SIGNER = re.compile(f"[{HAN}]{{4,30}}(?:{_WORDS['signers']})")
_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.){1,4}[a-z]{2,7}(?:/\S*)?", re.IGNORECASE)
"""www.example.cn　2015-04-20 08:00: the site, and the day of its page."""
_PLACE_BEFORE = re.compile(f"[{HAN}]{{2,4}}[，,]")
"""香港，二零二一年六月十八日 below an announcement."""
_DAY_IN_TEXT = re.compile(r"(?<![\d年])(?P<m>\d{1,2})月(?P<d>\d{1,2})日")


class _Near(NamedTuple):
    """A date on a line, and what the line prints around it."""

    view: View
    start: int
    end: int
    edtf: str

    @property
    def before(self) -> str:
        return self.view.text[: self.start]

    @property
    def after(self) -> str:
        return self.view.text[self.end :]

    @property
    def text(self) -> str:
        return self.view.text[self.start : self.end]

    def of_kind(self, kind: DateKind) -> DocumentDate:
        return DocumentDate(kind, self.edtf, self.text.strip(), self.view.span(self.start, self.end))


def dates_of(layout: Layout, title: str | None, kind: str | None, given: Given) -> tuple[DocumentDate, ...]:
    """Every date that the document bears, or that was given; `title` and `kind` are its title and type."""
    dates = [DocumentDate(DateKind.GIVEN, given.published)] if given.published else []
    dates += _stamps(layout)
    dates += _imprints(layout)
    dates += _title_dates(layout, title)
    dates += _spoken(layout, title)
    if kind not in BOOKS and not any(block.section == "chronicle" for block in layout.blocks):
        if not any(date.kind is DateKind.STAMP for date in dates):
            dates += _alone_below_title(layout)
        dates += _signatures(layout, kind)
        known = first_of(dates, PUBLISHED)
        dates += _datelines(layout, known.edtf if known else None)
        if kind == "press_conference" and known is None:
            dates += _by_anniversary(layout)
    return tuple(dict.fromkeys(dates))


# ----------------------------------------------------------------- the page


def _edges(layout: Layout) -> tuple[list[View], list[View]]:
    """The lines at the head of the document, and those at its foot."""
    views = [line.view for line in layout.lines if line.view.text.strip()]
    return views[:_HEAD], views[max(_HEAD, len(views) - _TAIL) :]


def _stamps(layout: Layout) -> list[DocumentDate]:
    """The days that the page says it was put out on, the earliest first: a page that was taken over from
    another bears the stamps of both. Stamps at the foot count where the head has none."""
    words = page_words()
    changed: list[DocumentDate] = []
    for views in _edges(layout):
        found: list[DocumentDate] = []
        label = ""
        for number, view in enumerate(views):
            text = view.text
            if len(text) <= 160 and not words.clocks.search(text) and not _PAGE_CLOCK.search(label):
                if m := words.changes.search(text):
                    changed += [near.of_kind(DateKind.CHANGED) for near in _days_on(view, m.end())[:1]]
                    beside = view[: m.start()]  # 发布日期：107-11-29　更新日期：107-11-30
                    found += [
                        near.of_kind(DateKind.STAMP) for near in _stamp_on(beside, False) if beside.text
                    ]
                else:
                    top = number < _TOP or len(views) - number <= _FOOT
                    found += [near.of_kind(DateKind.STAMP) for near in _stamp_on(view, top)]
            label = text.strip()
        if found:
            return [*sorted(found, key=lambda date: date.edtf), *changed]
    return [_put_out(layout, date) for date in changed]


def _stamp_on(view: View, top: bool) -> list[_Near]:
    """The day on a line of publishing data; `top` says that it may stand without a label."""
    words = page_words()
    text = view.text
    labelled = [near for m in words.stamps.finditer(text) for near in _days_on(view, m.end())[:1]]
    if labelled or (words.stamps.search(text) and not _SENT_FROM.search(text)):
        return labelled[:1]
    if not top or len(text) > 100 or "。" in text:
        return []
    for near in _days_on(view)[:1]:
        clock = _CLOCK.match(near.after) or _CLOCK.search(near.text)
        weekday = _WEEKDAY.match(near.after) or _WEEKDAY.search(near.text)
        made = words.made.search(near.before) or words.made.search(near.after)
        told = words.labelled.split(near.after, maxsplit=1)[0]  # 作者：安 鸣 and all behind it is of the page
        site = words.labelled.match(near.before.strip()) or words.paper.fullmatch(near.before.strip())
        before = "" if site else _remainder(_ADDRESS.sub("", near.before))
        after = _remainder(_WEEKDAY.sub("", told))
        alone = not before and not after and (clock or weekday or near.text[4:5] in "-./")
        by_machine = clock and near.text[4:5] in "-./" and not before and not _TELLS.search(near.after)
        if (
            alone
            or by_machine
            or _CTIME.match(near.text)
            or ((clock or made) and not after and len(before) <= 12 and not _LABEL.search(before))
        ):
            return [near]
    return _stamp_of_republic(view)


def _stamp_of_republic(view: View) -> list[_Near]:
    """【記者某某／南投報導】　101-07-20: the day of the report, by the Republic, behind who made it."""
    m = _OF_REPUBLIC.search(view.text)
    edtf = _edtf_of(m) if m is not None else None
    if m is None or edtf is None:
        return []
    near = _Near(view, m.start(), m.end(), edtf)
    by = _REPORTER.search(near.before) or page_words().made.search(near.before)
    return [near] if by and len(near.before) <= _HEAD_OF_REPORT and not _remainder(near.after) else []


def _remainder(text: str) -> str:
    """What a line says beyond who made the page, at what hour, and who looked at it."""
    return _CHARACTERS.sub("", _SENT_FROM.sub("", page_words().made.sub("", _HOUR.sub("", text))))


def _put_out(layout: Layout, changed: DocumentDate) -> DocumentDate:
    """更新时间 as the day of putting out, where the text opens with a day shortly before."""
    last = Edtf.parse(changed.edtf).latest
    opening = next((block.view.text for block in layout.blocks if "。" in block.view.text), "")
    m = _DAY_IN_TEXT.search(opening[:120])
    if last is None or m is None:
        return changed
    opening_day = _latest_day(int(m["m"]), int(m["d"]), changed.edtf)
    first = Edtf.parse(opening_day).earliest if opening_day else None
    near = first is not None and last - first <= _WEEK
    return replace(changed, kind=DateKind.STAMP) if near else changed


def _days_on(view: View, start: int = 0) -> list[_Near]:
    """The days with their year that stand on a line within forty signs of `start`."""
    text = view.text[: start + 160 if not start else start + 40]
    for pattern in (_DAY_FIRST, _YEAR_APART, _YEAR_LAST, _CTIME, *([_OF_REPUBLIC] if start else [])):
        if m := pattern.search(text, start):
            edtf = _edtf_of(m)
            return [_Near(view, m.start(), m.end(), edtf)] if edtf else []
    return [
        _Near(view, found.start + start, found.end + start, found.edtf)
        for found in find_dates(text[start:], DateContext())
        if found.edtf and _names_its_year(found) and (start or _DAY.fullmatch(found.edtf))
    ]


def _edtf_of(m: re.Match[str]) -> str | None:
    """A day in numbers; None where day and month may be either (05/08/2023)."""
    groups = m.groupdict()
    month = _MONTHS.index(m["n"]) + 1 if groups.get("n") else int(m["m"])
    day = int(m["d"])
    if groups.get("s") and day <= 12 and month != day:
        return None
    try:
        return date(int(m["y"]) if groups.get("y") else 1911 + int(m["r"]), month, day).isoformat()
    except ValueError:
        return None


def _names_its_year(found: FoundDate) -> bool:
    return bool(found.edtf and found.point and found.point.year and not found.bound and "/" not in found.edtf)


# ------------------------------------------------------- imprints and datelines


def _imprints(layout: Layout) -> Iterator[DocumentDate]:
    """版次 2022年1月第1版 of a book; the day beside the name of a paper; 原载…《青河日报》 at the foot."""
    words = page_words()
    head, foot = _edges(layout)
    for block in (*layout.blocks[:_HEAD], *layout.blocks[-_TAIL:]):
        if m := _EDITION.search(block.view.text):
            yield from (near.of_kind(DateKind.IMPRINT) for near in _days_on(block.view, m.end())[:1])
    for view in head[:_TOP]:
        text = view.text.strip()
        if len(text) > 60 or re.search("[。；]", text) or words.stamps.search(text):
            continue
        for near in _days_on(view)[:1]:
            around = near.before + near.after
            if words.numbers.search(around) or words.paper.search(_remainder(around)[-12:]):
                yield near.of_kind(DateKind.IMPRINT)
    for view in (head + foot)[-_FOOT:]:
        m = _IN_BRACKETS.search(view.text.rstrip())
        for near in _days_on(view[m.start() :])[:1] if m else ():
            if words.taken_over.search(near.before) or words.paper.search(near.before + near.after):
                yield near.of_kind(DateKind.IMPRINT)


def _datelines(layout: Layout, published: str | None) -> Iterator[DocumentDate]:
    """新华社北京10月29日电, 【本报十二日讯】: what it leaves out comes from when the page was put out."""
    for line in layout.lines[:_HEAD]:
        text = line.view.text[:60]
        if page_words().reports.search(text) is None:
            continue
        for found in find_dates(text, DateContext()):
            before = text[: found.start]
            if (
                len(before) > 24
                or re.search("[，。；]", before)
                or not page_words().reports.match(text, found.end)
            ):
                continue
            edtf = _dateline(found, published)
            if edtf and _REPORTER.search(before):
                span = line.view.span(found.start, found.end)
                yield DocumentDate(DateKind.DATELINE, edtf, found.text, span)
                return


def _dateline(found: FoundDate, published: str | None) -> str | None:
    """The day of a dateline; `XXXX-06-12` where nobody says of which year it is."""
    point = found.point
    if point is None or point.day is None or found.relative or found.bound:
        return None
    if _names_its_year(found) or published is None or not _DAY.fullmatch(published):
        return found.edtf
    month = point.month or int(published[5:7])
    day = _latest_day(month, point.day, published)
    if day is None and point.month is None:
        day = _latest_day((month - 2) % 12 + 1, point.day, published)
    return day or found.edtf


def _latest_day(month: int, day: int, published: str) -> str | None:
    """The last such day up to the day of publishing, if it lies near."""
    last = date.fromisoformat(published)
    for year in (last.year, last.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if timedelta(0) <= last - found <= _NEAR:
            return found.isoformat()
    return None


_SPOKEN = re.compile(r"[—–-]{0,4}\s*(?:（|\()?(?=\S*\d{4}年\d{1,2}月\d{1,2}日)")
_AT_MEETING = re.compile("日[^，。]{0,8}在[^，。]{4,60}上(?:[的所]?(?:讲话|报告|发言|致辞))?[)）]?$")
_TIME_OF_MEETING = re.compile(r"(?:会议|开会|座谈)?(?:时间|日期)[:：]\s*(?=\d{4}年)")
_SPEECH = re.compile(_WORDS["speeches"])


def _spoken(layout: Layout, title: str | None) -> Iterator[DocumentDate]:
    """The day of a speech or meeting below its title: ——2021年1月8日在县人代会上, （2021年7月9日）."""
    speech = _SPEECH.search(title or "") is not None
    for line in layout.lines[:_TOP]:
        text = line.view.text.strip()
        minutes = speech and _TIME_OF_MEETING.match(text) is not None
        dated = len(text) <= 80 and (minutes or _SPOKEN.match(text) is not None)
        near = next(iter(_days_on(line.view)), None) if dated else None
        if near is None or not _DAY.fullmatch(near.edtf):
            continue
        if minutes or _AT_MEETING.search(text) or (speech and not _around(near) and text[:1] in "（("):
            yield near.of_kind(DateKind.SPOKEN)
            return


def _by_anniversary(layout: Layout) -> Iterator[DocumentDate]:
    """About the day of a press conference whose year only an anniversary tells: 建党100周年, 6月29日."""
    year = anniversary_year("。".join(block.view.text for block in layout.blocks[:12]))
    for block in layout.blocks[:12] if year else ():
        for found in find_dates(block.view.text, DateContext(year=year)):
            if found.edtf and _DAY.fullmatch(found.edtf):
                span = block.view.span(found.start, found.end)
                yield DocumentDate(DateKind.DATELINE, f"{found.edtf}~", found.text, span)
                return


# ------------------------------------------------------------ signature, title


def _signatures(layout: Layout, kind: str | None) -> Iterator[DocumentDate]:
    """The day under the name of the issuer, above the annexes; or at the end of the text."""
    blocks = layout.blocks
    if kind == "notice":
        for above, below in pairwise(block.view for block in blocks):
            if 8 <= len(below) <= 16 and below.text[0] in "12二一" and SIGNER.fullmatch(above.text):
                yield from (n.of_kind(DateKind.SIGNATURE) for n in _days_on(below)[:1] if not _around(n))
    for block in reversed(blocks[-4:]):
        text = block.view.text
        if len(text) > 60 and not text.endswith(("）", ")")):
            continue
        for near in _days_on(block.view[-40:])[:1]:
            rest = _around(near)
            if not rest or _BELOW_SIGNER.fullmatch(rest) or _PLACE_BEFORE.fullmatch(rest):
                yield near.of_kind(DateKind.SIGNATURE)


def _alone_below_title(layout: Layout) -> Iterator[DocumentDate]:
    """A day alone in the lines below the title, in brackets or not."""
    for block in layout.blocks[1:4]:
        if len(block.view) <= 24:
            near = next(iter(_days_on(block.view)), None)
            if near is not None and not _around(near):
                yield near.of_kind(DateKind.SIGNATURE)
                return


def _around(near: _Near) -> str:
    """What else its line says."""
    return re.sub("[（()）\\s]", "", near.before + _WEEKDAY.sub("", near.after))


def _title_dates(layout: Layout, title: str | None) -> Iterator[DocumentDate]:
    """The date that the title names, if it names one."""
    named = [found for found in title_dates(title or "") if found.edtf and found.year and not found.relative]
    if len(named) != 1 or named[0].edtf is None:
        return
    found = named[0]
    for block in layout.blocks[:30]:
        start = block.view.text.find(found.text)
        if start >= 0 and len(block.view) <= 60:
            span = block.view.span(start, start + len(found.text))
            yield DocumentDate(DateKind.TITLE, str(found.edtf), found.text, span)
            return
    yield DocumentDate(DateKind.TITLE, str(found.edtf), found.text)
