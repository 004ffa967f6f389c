"""Dates as people write them: 2020年1月13—15日, 2020年7月, 1958年秋; the EDTF stays in the tooltip."""

from __future__ import annotations

import re
from datetime import date, timedelta

from markupsafe import Markup

from graph.tenures.sequence import Bounded
from viz.messages import Message

_POINT = re.compile(r"(-?)(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)", re.ASCII)
_SEASONS = {
    "21": ("春", "spring"), "22": ("夏", "summer"), "23": ("秋", "autumn"), "24": ("冬", "winter"),
    "33": ("第一季度", "first quarter"), "34": ("第二季度", "second quarter"),
    "35": ("第三季度", "third quarter"), "36": ("第四季度", "fourth quarter"),
    "40": ("上半年", "first half"), "41": ("下半年", "second half"),
}  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ERA = re.compile("民国|宣统|光绪|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙|顺治")


def show_date(edtf: str | None, lang: str = "zh") -> str:
    """The date in words, never finer than the EDTF; text that is no EDTF comes back as it is."""
    if edtf is None:
        return Message.DATE_UNKNOWN.words(lang)
    text = edtf.strip()
    if text[:1] in ("{", "[") and text[-1:] in ("}", "]"):
        members = [show_date(part, lang) for part in text[1:-1].split(",")]
        return (Message.ONE_OF if text[0] == "[" else Message.ALL_OF).words(lang).join(members)
    if "/" in text:
        first, _, last = text.partition("/")
        return _interval(first, last, lang)
    return _point(text, lang)


def show_printed(edtf: str | None, printed: str | None, lang: str = "zh") -> str:
    """`show_date`, with the source's own era name in front where it printed one: 民国十七年（1928年）."""
    shown = show_date(edtf, lang)
    if edtf is None or not printed or not _ERA.search(printed):
        return shown
    return Message.PRINTED_DATE.words(lang, printed=printed, date=shown)


def show_bound(
    edtf: str | None, earliest: date | str | None, latest: date | str | None, lang: str = "zh"
) -> str:
    """One end of a tenure: the date a source gives, or else the days that it lies between."""
    if edtf in ("..", "/.."):
        return Message.PRESENT.words(lang)
    if edtf:
        return show_date(edtf, lang)
    low, high = (None if day is None else show_date(str(day), lang) for day in (earliest, latest))
    if low is not None and high is not None:
        return Message.BETWEEN.words(lang, first=low, last=high)
    if low is not None:
        return Message.NOT_BEFORE.words(lang, first=low)
    if high is not None:
        return Message.NOT_AFTER.words(lang, last=high)
    return Message.UNKNOWN.words(lang)


def show_seen(row: Bounded, lang: str = "zh") -> str | None:
    """Where all that is known of a tenure is that it held on some day of a day, month or year: that one.

    Told as two bounds it would read as if they were at odds: not after the end of July, not before its start.
    """
    first, last = row.end_earliest, row.start_latest
    if row.start or row.end or row.start_earliest or row.end_latest or first is None or last is None:
        return None
    after = last + timedelta(days=1)
    if first == last:
        when = first.isoformat()
    elif first.day == after.day == 1 and (first.year, first.month) == (last.year, last.month):
        when = f"{first:%Y-%m}"
    elif (first.month, first.day) == (1, 1) == (after.month, after.day) and first.year == last.year:
        when = f"{first:%Y}"
    else:
        return None
    return Message.SEEN.words(lang, when=show_date(when, lang))


def time_tag(edtf: str | None, lang: str = "zh", printed: str | None = None) -> Markup:
    """`show_printed` as a `<time>` element with the EDTF in its tooltip."""
    shown = show_printed(edtf, printed, lang)
    if edtf is None:
        return Markup('<span class="quiet">{}</span>').format(shown)
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", edtf) and edtf[5:7] <= "12":
        return Markup('<time datetime="{}" title="{}">{}</time>').format(edtf, edtf, shown)
    return Markup('<time title="{}">{}</time>').format(edtf, shown)


def _interval(first: str, last: str, lang: str) -> str:
    if last == "..":
        return Message.SINCE.words(lang, first=_point(first, lang))
    if last == "":
        return Message.END_UNKNOWN.words(lang, first=_point(first, lang))
    if first in ("", ".."):
        return Message.UNTIL.words(lang, last=_point(last, lang))
    if first == last:
        return _point(first, lang)
    start_match, end_match = _POINT.fullmatch(first), _POINT.fullmatch(last)
    if start_match is None or end_match is None or start_match[5] or end_match[5]:
        if lang == "zh":  # English shows the EDTF itself
            first, last = _point(first, lang), _point(last, lang)
        return Message.INTERVAL.words(lang, first=first, last=last)
    return _plain_interval(first, last, lang)


def _plain_interval(first: str, last: str, lang: str) -> str:
    """Two points without a mark of doubt; what both share is said once."""
    start, end = first.split("-"), last.split("-")
    shared = 0
    while shared < min(len(start), len(end)) and start[shared] == end[shared]:
        shared += 1
    same_precision = len(start) == len(end) and all(part.isdigit() for part in start + end if part)
    whole = (_point(first, lang), _point(last, lang))
    if not same_precision or "" in start + end or (len(start) == 2 and int(max(start[1], end[1])) > 12):
        return Message.INTERVAL.words(lang, first=whole[0], last=whole[1])
    if lang == "zh":
        head = _point(first, lang)
        if shared == len(start) - 1:
            head = head[:-1]
        tail = "".join(f"{int(part)}{'年月日'[i]}" for i, part in enumerate(end) if i >= shared)
        return f"{head}—{tail}"
    if shared == 2:
        return f"{int(start[2])}–{int(end[2])} {_MONTHS[int(start[1]) - 1]} {int(start[0])}"
    if shared == 1:
        year = f" {int(start[0])}"
        return f"{whole[0].removesuffix(year)} – {whole[1]}"
    return f"{whole[0]} – {whole[1]}"


def _point(text: str, lang: str) -> str:
    match = _POINT.fullmatch(text)
    if match is None:
        return text
    minus, year, month, day, mark = match.groups()
    shown = _zh_point(minus, year, month, day) if lang == "zh" else _en_point(minus, year, month, day)
    if mark in ("~", "%"):
        shown = Message.ABOUT.words(lang, date=shown)
    if mark in ("?", "%"):
        shown = Message.UNCERTAIN.words(lang, date=shown)
    return shown


def _zh_point(minus: str, year: str, month: str | None, day: str | None) -> str:
    if month in _SEASONS:
        return f"{_zh_year(minus, year)}{_SEASONS[month][0]}"
    later = "" if month in (None, "XX") else f"{int(month or 0)}月"
    later += "" if day in (None, "XX") else f"{int(day or 0)}日"
    if year == "XXXX":
        return f"{later}（年份不详）"
    return f"{_zh_year(minus, year)}{later}"


def _zh_year(minus: str, year: str) -> str:
    if minus:
        return f"公元前{int(year.replace('X', '0')) + 1}年"
    if year.endswith("XX"):
        return f"{int(year[:2]) + 1}世纪"
    return f"{int(year[:3])}0年代" if year.endswith("X") else f"{int(year)}年"


def _en_point(minus: str, year: str, month: str | None, day: str | None) -> str:
    shown = "year unknown" if year == "XXXX" else _en_year(minus, year)
    if month in _SEASONS:
        return f"{_SEASONS[month][1]} {shown}"
    if month in (None, "XX"):
        return shown
    name = _MONTHS[int(month or 1) - 1]
    words = name if day in (None, "XX") else f"{int(day or 1)} {name}"
    return f"{words} ({shown})" if year == "XXXX" else f"{words} {shown}"


def _en_year(minus: str, year: str) -> str:
    if minus:
        return f"{int(year.replace('X', '0')) + 1} BC"
    if year.endswith("XX"):
        return f"{year[:2]}00–{year[:2]}99"
    return f"{year[:3]}0s" if year.endswith("X") else str(int(year))
