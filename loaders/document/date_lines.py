"""Lines that begin with a date or are nothing but one: the labels and date headings of a chronicle."""

from __future__ import annotations

from functools import lru_cache

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, may_be_label, may_open, read_label
from loaders.lexicon import lexicon
from loaders.text.patterns import DIGITS, NUMERALS
from loaders.text.view import View
from loaders.text.whitespace import gap_before, gaps_before

MARKS = "△Δ∆▲▴○●◯〇★☆◆◇■□◎※⊙►▶◦•➢➤➔▪▫♦✦✧◈⚫⚪❖✓‣"
"""Signs that open an entry of a chronicle."""
MARK = re.compile(f"(?:[{MARKS}]|Ａ(?=\\s)|·(?=\\s))\\s*")
NUMBERED = re.compile(  # 1.3日, （二）4月3日, ③ 5日, 2.1 6月7日: the number of an entry before its date
    "(?:[0-9]{1,2}(?:[.．][0-9]{1,2}){1,2}(?=[同是当翌次][日天月年]|[上中下]旬|[月年][底末])|"
    f"[（(][0-9{NUMERALS}]{{1,3}}[)）]|[0-9]{{1,3}}(?:[)）.．]|、(?![0-9]{{1,2}}[月日]))|[①-⑳]|"
    "[0-9]{1,2}(?:[.．][0-9]{1,2}){1,2} +)\\s*"
    f"(?=[0-9〇○零OＯ{NUMERALS}]{{1,4}}(?:[、—–～~至-]{{1,2}}[0-9]{{1,2}})*[年月日]|"
    "[同是当翌次][日天月年]|[上中下]旬|[月年][底末初内])"
)
_POINTED_DAY = re.compile("(?:0?[1-9]|1[0-2])[.．](?P<d>[0-9]{1,2})(?=年(?![底末]))")
_POINTED_WEEKDAY = re.compile("[0-9]{1,2}[/.．-][0-9]{1,2}[（(]")
_ITEM = re.compile("[0-9]{1,3}[.．、)）]|[-*+]")
"""1. and - before a date, a gap behind them."""
SEPARATORS = "，,：:、·•|｜丨/→＞>─—–－"
"""What stands between a label and its text."""
OPENERS, CLOSERS = "【[〔［（(「<〈", "】]〕］）)」>〉"
_FRAME = f"{MARKS}—–─=＝*＊#· \u3000".replace("○", "").replace("〇", "")
"""What stands on both sides of a heading: ——1958年——, ◆1958年◆; a zero is part of a number."""
_CHAPTER_NUMBER = re.compile(f"第[{NUMERALS}百0-9]{{1,4}}[章回节卷编篇]")
_PART_NUMBER = re.compile(f"[（(][0-9{NUMERALS}]{{1,3}}(?:/[0-9]{{1,3}})?[)）]$")
BARE_YEAR = re.compile("(?:1[5-9]|20)[0-9]{2}")
_LONGEST_HEADING = 40
_LABEL_REACH = 48
SOME_DAY = DateContext(2000, 1, "2000-01-01", century=1900, era=REPUBLIC, short=REPUBLIC)
"""Context enough to tell whether a text is a date, whatever the date."""
_FULL_DAY = re.compile("(?:19|20)[0-9]{2}(?:([-/.])[0-9]{1,2}\\1[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)")
_YEAR_BESIDE = re.compile(
    "[【\\[〔](?P<t>[^【】\\[\\]〔〕]{2,12})[】\\]〕](?P<y>[（(](?:公元|西元)?[0-9]{3,4}年?[)）])"
)
_NUMBER_OF_YEAR = re.compile(f"[{NUMERALS}]{{1,3}}、(?=[12一][0-9{DIGITS}]{{3}}年)")
"""一、1938年."""
_YEAR_IN_BRACKET = re.compile("[（(][12][0-9]{3}年")
_CLOCK = re.compile("[0-9]{1,2}[:：][0-9]{2}")
_CLOCK_BEHIND = re.compile("\\s*[0-9]{1,2}[:：][0-9]{2}")
_STOPS = re.compile("[，。；]")
_LONGEST_STAMP = 80


@lru_cache(maxsize=4096)  # layout, titles and scopes ask for the same short lines
def heading_date(text: str, context: DateContext, bare_years: bool = False) -> FoundDate | None:
    """The date that a heading consists of: 1月：, （1月）, 第12章1923年民国十二年, 一九〇四年（2）.

    With `bare_years` 1949 alone is a year too.
    """
    if len(text) > _LONGEST_HEADING:
        return None
    if bare_years and BARE_YEAR.fullmatch(text):
        found = read_label(text + "年", context)
        return None if found is None else found._replace(end=len(text), text=text)
    text = text.strip(_FRAME)
    text = text[1:] if text[:1] in MARKS else text
    text = _CHAPTER_NUMBER.sub("", text, count=1) if text.startswith("第") else _NUMBER_OF_YEAR.sub("", text)
    text = text.rstrip(":：")
    if (m := _YEAR_BESIDE.fullmatch(text)) is not None:  # 【顺治五年】（1648）
        found = read_label(m["t"] + m["y"], context)
        return found._replace(end=len(m["t"]), text=m["t"]) if found and found.end == m.end() - 2 else None
    if text and text[0] in OPENERS and text[-1] in CLOSERS:
        text = text[1:-1]
        if bare_years and BARE_YEAR.fullmatch(text):
            return heading_date(text, context, bare_years)
    for behind in (_received(), _age(), _of_gazette()):
        text = behind.sub("", text.rstrip(":："))
    for whole in dict.fromkeys((text, _PART_NUMBER.sub("", text))):
        found = read_label(whole, context) if whole else None
        if found is not None and found.end == len(whole):
            return found
    return None


def date_heading(text: str) -> bool:
    """Whether a line is nothing but a year, a month, or a day: the heading of what follows."""
    return heading_date(text, SOME_DAY) is not None


def numbered(view: View) -> re.Match[str] | None:
    """The number before the date of an entry; 12.28 年终大会 has none, for its number is the day."""
    day = _POINTED_DAY.match(view.text)
    if day is not None and gap_before(view, day.end()) and not gap_before(view, day.start("d")):
        return None
    return NUMBERED.match(view.text)


def mark_end(view: View) -> int:
    """Where the mark, the number or the sign of a list ends that stands before the label of an entry."""
    mark = MARK.match(view.text) or numbered(view)
    if mark is not None:
        return mark.end()
    item = _ITEM.match(view.text)
    return item.end() if item is not None and gap_before(view, item.end()) else 0


@lru_cache(maxsize=8)  # the first line of a paragraph is asked for again at every line behind it
def opens_entry(view: View) -> bool:
    """Whether a line begins with a mark or with a date set off from its text."""
    text = view.text
    if MARK.match(text) or NUMBERED.match(text) or label_in_bracket(view, 0, SOME_DAY) is not None:
        return True
    start = 1 if text[:1] == "【" else mark_end(view)
    found = label_of(view, start, SOME_DAY)
    if found is None:
        return False
    after = text[start + found.end : start + found.end + 1]
    return (
        ends_in_weekday(found)
        or after in SEPARATORS
        or after in '】“"'
        or gap_before(view, start + found.end)
        or start + found.end == len(text)
    )


def label_in_bracket(view: View, start: int, context: DateContext) -> FoundDate | None:
    """The date that a bracket at `start` consists of, its text behind it: [1月3日]甲厂合营."""
    text = view.text
    if start + 2 >= len(text) or text[start] not in OPENERS:
        return None
    found = label_of(view, start + 1, context)
    if found is None or found.point is None:
        return None
    end = start + 1 + found.end
    return found if text[end : end + 1] in CLOSERS and len(text) > end + 1 else None


def label_of(view: View, start: int, context: DateContext) -> FoundDate | None:
    """The date that opens `view.text[start:]`; white space behind it in the source settles where it ends."""
    text = view.text[start : start + _LABEL_REACH]
    if not may_be_label(text):
        return None
    for place in gaps_before(view, start, start + len(text)):
        end = place - start
        if may_open(text, end) and (found := read_label(text[:end], context)) and found.end == end:
            return found
    return read_label(text, context)


def label_set_off(view: View) -> FoundDate | None:
    """The date that opens a line behind the mark or number of its entry, a comma or white space behind it."""
    text = view.text
    start = mark_end(view)
    found = label_of(view, start, SOME_DAY)
    end = start + found.end if found else 0
    if found is None and not start and (found := label_in_bracket(view, 0, SOME_DAY)) is not None:
        return found
    if found is None or end >= len(text):
        return None
    apart = (
        ends_in_weekday(found)
        or text[end] in "，,：:·|｜丨"
        or gap_before(view, end)
        or _YEAR_IN_BRACKET.match(text, end)
    )
    return found if apart else None


def ends_in_weekday(found: FoundDate) -> bool:
    """2/1（二）: the bracket of its weekday sets a day in figures off from what follows."""
    return found.text[-1] in CLOSERS and _POINTED_WEEKDAY.match(found.text) is not None


def is_stamp(text: str) -> bool:
    """2013/1/4 10:11:12 作者：…: when a page was put there, by whom; no entry of a chronicle."""
    day = _FULL_DAY.search(text) if len(text) <= _LONGEST_STAMP else None
    if day is None or "。" in text:
        return False
    return _CLOCK.search(text, day.end()) is not None or _stamp_words().search(text) is not None


def opens_with_clock(text: str) -> bool:
    """2013-01-04 10:11 转自：…: when the page was put there; the text begins below it."""
    day = _FULL_DAY.match(text) if len(text) <= _LONGEST_STAMP and not _STOPS.search(text) else None
    return day is not None and _CLOCK_BEHIND.match(text, day.end()) is not None


def is_over_edict(text: str) -> bool:
    """三月初九日内阁奉: the day over an edict, which is an order of that day and no entry of a chronicle."""
    return _received().search(text) is not None


@lru_cache(maxsize=1)
def _received() -> re.Pattern[str]:
    """三月初九日内阁奉|: the day over an edict, and how it came."""
    return re.compile(f"(?<=[日午朔望])(?:{'|'.join(lexicon('chronicles')['receives_edict'])})$")


def opens_gazette(text: str) -> bool:
    """光绪九年四月初八日宫门抄: the first day of a gazette, over bare days."""
    return _of_gazette().search(text) is not None


@lru_cache(maxsize=1)
def _of_gazette() -> re.Pattern[str]:
    return re.compile(f"(?<=[日午朔望])(?:{'|'.join(lexicon('chronicles')['gazettes'])})$")


@lru_cache(maxsize=1)
def _age() -> re.Pattern[str]:
    """1911年（辛亥）|20岁: how old somebody was in the year of the heading."""
    return re.compile(
        f"(?<=[{re.escape(CLOSERS)}年])[，,]?[0-9{NUMERALS}]{{1,3}}(?:{'|'.join(lexicon('chronicles')['ages'])})$"
    )


@lru_cache(maxsize=1)
def _stamp_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")["stamps"]))
