"""Dates in Chinese running text and at the head of entries, resolved to EDTF by their context.

Use `find_dates` for every date expression of a text, `read_label` for the date that opens an entry.
A date is never finer than the text, and never guessed: an expression that cannot be resolved has
`edtf=None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from loaders.dates.calendar import CYCLE, era_pattern
from loaders.dates.context import DateContext, FoundDate
from loaders.dates.event_dates import since, since_pattern
from loaders.dates.points import (
    FIRST_CHARACTERS,
    NUMBER,
    TO,
    Point,
    Reckoning,
    finer,
    openings,
    read_point,
    unnamed,
)
from loaders.dates.resolve import bounded, checked, joined, resolve
from loaders.text.numerals import to_int
from loaders.text.patterns import any_of

__all__ = [
    "DateContext",
    "FoundDate",
    "find_dates",
    "holds_date",
    "may_be_label",
    "may_open",
    "read_date",
    "read_label",
]

_DIGITS, _NUMERALS = "0-9", "〇○零一二三四五六七八九十廿卅"
_WORDS = "元公西中民同是当本次翌今去前昨近明该即目截年月上下后春夏秋冬正腊闰首岁过未自党改新农阴旧"
_BEHIND_WORD = "个年月日天岁旬世半季中下初底末终内间后前止至去来的革次华国元历旦党改新闰正冬腊两首"
"""What comes next where one of the words begins a date."""
_BEHIND_NUMBER = "(?:[年月日号曰季、和及至到一—–－―─～〜~-]|个?世)"
_FIRST = re.compile(
    f'[{_DIGITS}{_NUMERALS}{_WORDS}“"](?:(?<=[{_WORDS}])(?=[{_BEHIND_WORD}])|'
    f'(?<=[前闰近自春夏秋冬“"])(?=[{_DIGITS}{_NUMERALS}])|'
    f"(?<=[{_DIGITS}])(?<![{_DIGITS}.．].)(?=[{_DIGITS}]{{0,3}}{_BEHIND_NUMBER}|[{_DIGITS}]{{3}}[/.．])|"
    f"(?<=[{_NUMERALS}])(?<![{_NUMERALS}第百千万].)(?=[{_NUMERALS}]{{0,3}}(?:{_BEHIND_NUMBER}|[五有])))"
)
"""The signs that a date without a reign begins with; within a number none does."""
_LABEL = re.compile(f"[自从第卄卌{_DIGITS}{_NUMERALS}{_WORDS}{FIRST_CHARACTERS}]")
"""What a label begins with, unless with a reign."""
_NUMBER_SIGNS = frozenset("0123456789〇○零一二三四五六七八九十廿卄卅卌")
_CYCLE = re.compile(CYCLE)
_RELATIVE = {
    "上月": ("month", -1), "上个月": ("month", -1),
    "同日": ("day", 0), "是日": ("day", 0), "当日": ("day", 0), "即日": ("day", 0),
    "该日": ("day", 0), "翌日": ("day", 1), "次日": ("day", 1), "第二天": ("day", 1), "当天": ("day", 0),
    "同月": ("month", 0), "是月": ("month", 0), "本月": ("month", 0), "当月": ("month", 0),
    "该月": ("month", 0), "次月": ("month", 1), "翌月": ("month", 1),
    "月内": ("month", 0),
    "同年": ("year", 0), "是年": ("year", 0), "本年": ("year", 0), "当年": ("year", 0),
    "该年": ("year", 0), "年内": ("year", 0), "全年": ("year", 0), "今年": ("now", 0), "是岁": ("year", 0),
    "次年": ("year", 1), "翌年": ("year", 1), "明年": ("now", 1), "第二年": ("year", 1),
    "去年": ("now", -1), "上年": ("now", -1), "前年": ("now", -2),
    "是春": ("year", 0), "是夏": ("year", 0), "是秋": ("year", 0), "是冬": ("year", 0),
    "昨日": ("press", -1), "昨天": ("press", -1), "前日": ("press", -2), "前天": ("press", -2),
    "今日": ("press", 0), "今天": ("press", 0), "近日": ("near", 0), "日前": ("near", 0),
    "截至目前": ("press", 0), "截止目前": ("press", 0),
}  # fmt: skip
_RELATIVE_WORD = re.compile(any_of(_RELATIVE))
_YEARLESS_PART = re.compile("(?P<p>年[初底末终]|年中(?=[，,。；;、\\s　]|$)|岁末)(?!余)")
_MONTH_PART_ALONE = re.compile(
    "(?P<p>上中旬|中下旬|上旬|中旬|下旬|月初|月中|月底|月末)(?=[，,、：:\\s]|$|[^，。]{2})"
)
_MONTH_DAY = re.compile("(?P<m>[0-9]{1,2})[.．](?P<d>[0-9]{1,2})(?![0-9.．万亿%％元])")
_SHORT_RANGE = re.compile(
    f"(?P<a>{NUMBER})(?P<u>年|月|日)?(?:{TO}|(?<=[0-9])一(?=[0-9])|、|和|及)(?P<b>{NUMBER})(?P<unit>年|月|日|季度)"
)
_TO = re.compile(f"(?:起|开始)?[，,]?至|{TO}|一(?=[0-9])")
"""1月5日起至4月5日 is a span, not all the time since."""
_N = "(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_MORE_DAYS = f"(?:日?{TO}{_N})?(?:日?[、，,和及]{_N}(?:日?{TO}{_N})?){{1,15}}日"
_DAY_SET = re.compile(f"{_N}(?={TO}{_N}日?[、，,]|、{_N}、){_MORE_DAYS}")
"""14—16，18日: days and spans of days."""
_REST_OF_SET = re.compile(_MORE_DAYS)
_SPAN_OF_SET = re.compile(f"(?P<a>{_N})(?:日?{TO}(?P<b>{_N}))?")
_LONGEST_SET = 31
_YEARS = re.compile(
    f"(?P<y>(?P<a>[12][0-9]{{3}}|[一二][〇○零OＯ0一二三四五六七八九]{{3}})年?)(?:{TO}|一)(?=(?:公元)?(?:[12][0-9]{{3}}(?![0-9.．%％-]|(?![年任在历学])[\u4e00-\u9fff])|[一二][〇○零OＯ0一二三四五六七八九]{{3}}))"
)
_SCHOOL_YEAR = re.compile(f"(?P<a>[12][0-9]{{3}})年?(?:{TO})(?P<b>[12][0-9]{{3}})学年度?")
_DOTTED_DAY = re.compile(f"(?:{TO})(?P<d>[0-9]{{1,2}})(?![0-9.．:：年月时点]|[-—])")
_LAST_YEAR = re.compile("[12][0-9]{3}(?=[)）\\]】〕]|$)")
_FORESEEN = re.compile("力争|预计|有望|可望|确保|计划|争取|拟于?")
"""力争年内完成 is told from the day of writing, whatever year the sentence named before."""
_FIVE_YEARS = re.compile("(?:过去的?|近|今后|未来)(?P<n>[三五十])年(?!级|级|以)(?:来|间)?")
_CLOCK = re.compile(
    "(?:凌晨|清晨|早晨|拂晓|上午|中午|正午|下午|傍晚|黄昏|深夜|午后|晚上|夜间|[午子半]夜|夜(?![市校班场总])|晨|晚(?!稻|会|报|期|婚|间))?"
    "(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?:许|左右)?| ?[0-9]{1,2}[:：][0-9]{2})?"
)
_DAY_NOTE = re.compile(
    "[（(〔](?:[^（）()〔〕]{0,8}?(?:星期|礼拜|周)[一二三四五六日天]|[^（）()〔〕]{0,2}(?:农历|阴历|夏历|旧历|公历|阳历)[^（）()〔〕]{1,14}|"
    "清明|[^（）()〔〕，。]{1,6}节|[^（）()〔〕，。]{1,4}[至分暑寒露雪雨满种降蛰]|除夕|元旦|元宵|初[一二三四五六七八九十]|"
    "[正一二三四五六七八九十冬腊]{1,2}月[^（）()〔〕]{1,5}|今日|当日)[)）〕]"
)
_ABOUT = re.compile("前后|(?<=[日月])左右")
_SINCE = re.compile("起至今|至今|以来|以后|之后|起|开始|后(?=[，,])|始(?=[，,])")
_UNTIL = re.compile("年?以前|之前|前(?![来往去进期后沿线所身景瞻提言])|止")
_OTHER_RECKONING = re.compile(
    f"[（(](?:中华民国|[\u4e00-\u9fff]{{2,4}})(?:{NUMBER}|元)(?:年?{TO}{NUMBER})?年[^（）()，。]{{0,8}}[)）]"
)
_REIGN_YEAR = re.compile("[元一二三四五六七八九十]{1,3}年[，,]")
"""九年，知县某某: at the head of a sentence, under the reign that was named before."""
_SESSION = re.compile("(?<=年)第[一二三四五六七八九十0-9]{1,3}[次届]")
_SAME_YEAR = re.compile("[同是当次翌]年")
_DATE_BRACKET = re.compile("[（(](?P<t>[^（）()]{4,20})[)）]")
_PLAIN = re.compile("[0-9-]+")
_PART_OF_MONTH = re.compile("初|底|末|[上中下]旬")
_NEIGHBOUR = re.compile(f"(?P<b>{NUMBER})(?P<unit>月|日)")
_MEMBERS_CUT = re.compile("[,/]")


@cache
def _opening() -> re.Pattern[str]:
    """Where it does not match, no date begins; it spares trying each of the ways to print one."""
    numbers = (_SCHOOL_YEAR, _YEARS, _MONTH_DAY, _SHORT_RANGE, _DAY_SET)
    words = (_RELATIVE_WORD, _FIVE_YEARS, _YEARLESS_PART, _MONTH_PART_ALONE, since_pattern())
    signs = f"{_DIGITS}{_NUMERALS}卄卌"
    return re.compile(
        f"(?=[{signs}])(?:{'|'.join(map(unnamed, numbers))})|"
        f"(?=[{_WORDS}第十])(?:{'|'.join(map(unnamed, words))})|{openings()}"
    )


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(f"{era_pattern()}(?:{NUMBER}|元|年|{CYCLE})")


@lru_cache(maxsize=4096)  # several rules read a sentence for its dates, each in a context of its own
def _starts(text: str) -> tuple[int, ...]:
    """Where a date of running text may begin, left to right."""
    opens = _opening().match
    starts = [m.start() for m in _FIRST.finditer(text) if opens(text, m.start())]
    of_reign = "年" in text or "载" in text or _CYCLE.search(text) is not None
    if of_reign and (reigns := [m.start() for m in _reign().finditer(text)]):
        starts = sorted({*starts, *(start for start in reigns if opens(text, start))})
    return tuple(starts)


def holds_date(text: str, context: DateContext) -> bool:
    """Whether `find_dates` can find anything; a quick test before it."""
    return bool(_starts(text)) or (context.era is not None and _REIGN_YEAR.match(text) is not None)


def find_dates(text: str, context: DateContext) -> list[FoundDate]:
    """Every date expression of running text, in order; each may lean on the ones before it."""
    return list(_walk(text, context))


def _walk(text: str, context: DateContext) -> Iterator[FoundDate]:
    place, leaned = 0, context
    if context.era is not None and _REIGN_YEAR.match(text) and (year := read_label(text, context)):
        yield year
        place, leaned = year.end, _anchored(context, year)
    for start in _starts(text):
        if start < place:
            continue
        if "。" in text[place:start]:
            leaned = context
        found = _read(text, start, leaned)
        if found is not None and found.relative and leaned is not context:
            told = leaned if _SAME_YEAR.match(text, start) else context._replace(last=leaned.last)
            found = _read(text, start, told)
        if found is None or found.end <= start:
            place = start + 1
            continue
        if leaned is not context and text.startswith("第", found.end) and _SESSION.match(text, found.end):
            place = found.end  # 9月10日，公司2018年第二次股东大会……；同日: no other date
            continue
        yield found
        leaned = _anchored(leaned, found)
        place = found.end


def _anchored(context: DateContext, found: FoundDate) -> DateContext:
    """Within running text a full date carries on: 2020年3月1日……5日……."""
    if found.edtf is None or found.point is None or found.bound or found.text.endswith("年度"):
        return context
    point = found.point
    if point.relative == "year" and point.shift and point.month is not None:  # 翌年4月合龙，6月竣工
        return context._replace(year=found.year, month=point.month)
    if found.relative:
        return context
    if point.fixed is not None:
        return context
    if point.year is not None:
        return context._replace(year=found.year, month=point.month, lunar=point.lunar, era=point.era,
                       leap=point.leap, last=found.edtf)  # fmt: skip
    if point.month is not None:
        return context._replace(month=point.month, last=found.edtf)
    return context


def may_be_label(text: str) -> bool:
    """Whether `read_label` can find anything in the text or a beginning of it; a quick test before it."""
    return _LABEL.match(text) is not None or _opening().match(text) is not None


def may_open(text: str, end: int) -> bool:
    """Whether `read_label(text[:end], …)` can find anything; a quick test before it."""
    return _opening().match(text, 1 if text[:1] in "自从" else 0, end) is not None


def read_label(text: str, context: DateContext) -> FoundDate | None:
    """The date that a line or sentence opens with, in any of the short forms that labels take."""
    if text[:1] in "自从" and text:  # 自6月1日起
        found = read_date(text, 1, context, label=True)
        return found._replace(start=0, text=text[: found.end]) if found and found.bound == "since" else None
    return read_date(text, 0, context, label=True)


def read_date(text: str, start: int, context: DateContext, *, label: bool = False) -> FoundDate | None:
    """The date expression that begins at `start`: a point, or a range of two."""
    return _read(text, start, context, label) if _opening().match(text, start) else None


def _read(text: str, start: int, context: DateContext, label: bool = False) -> FoundDate | None:
    how = Reckoning(context.era, context.lunar, context.century, label, context.near)
    first = _point(text, start, how, context)
    if first is None:
        return None
    first_edtf, year = resolve(first, context)
    end, edtf = first.end, first_edtf
    if first.unit == "day" and (days := _set_of_days(text, first, year, how, context)) is not None:
        return FoundDate(
            start, days[1], text[start : days[1]], checked(days[0]), "", bool(first.relative), first, year
        )
    second = None if first.fixed or first.relative == "press" else _second(text, first, how, context)
    if second is not None:
        inherited = _inherit(first, year, context)._replace(last=first_edtf)
        second_edtf, _ = resolve(second, inherited)
        edtf, end = joined(first_edtf, second_edtf, second.relative == "list"), second.end
        if second.relative == "list":
            edtf, end, second = _longer_list(text, edtf, second, how, inherited)
    if other := _OTHER_RECKONING.match(text, end):
        end = other.end()
    bracket = _day_in_bracket(text, end, context) if first.lunar or first.era else None
    if bracket is not None:
        end = bracket.end
        edtf = bracket.edtf
    if (second or first).unit == "day":
        note = _DAY_NOTE.match(text, end)
        end = note.end() if note else end
        end = _CLOCK.match(text, end).end()  # type: ignore[union-attr]
        note = _DAY_NOTE.match(text, end)
        end = note.end() if note else end
    elif (second or first).unit == "month" and text.startswith("间", end):
        end += 1
    bound = ""
    if (m := _ABOUT.match(text, end)) and edtf is not None and _PLAIN.fullmatch(edtf):
        edtf, end = f"{edtf}~", m.end()
    elif m := _SINCE.match(text, end):
        bound, end = "since", m.end()
    elif m := _UNTIL.match(text, end):
        bound, end = "until", m.end()
    elif text.startswith("约", start - 1) and start and edtf is not None and _PLAIN.fullmatch(edtf):
        edtf = f"{edtf}~"
    if first.broken:
        edtf = None
    edtf = bounded(edtf, bound)
    return FoundDate(start, end, text[start:end], checked(edtf), bound, bool(first.relative), first, year)


def _point(text: str, start: int, how: Reckoning, context: DateContext) -> Point | None:
    if text[start : start + 1] in _NUMBER_SIGNS:
        found = _by_number(text, start, how)
    else:
        found = _by_word(text, start, how, context)
    return found or read_point(text, start, how)


def _by_word(text: str, start: int, how: Reckoning, context: DateContext) -> Point | None:
    """同日, 党的十九大以来, 过去五年, 年底; at the head of an entry 下旬 too."""
    if m := _RELATIVE_WORD.match(text, start):
        return _relative(text, start, m, how)
    if (event := since(text, start)) is not None:
        return Point(start, event[0], fixed=event[1])
    if m := _FIVE_YEARS.match(text, start):
        part = "ahead" if m.group()[:2] in ("今后", "未来") else "past"
        return Point(start, m.end(), relative="press", part=part, shift=to_int(m["n"]) or 0)
    if m := _YEARLESS_PART.match(text, start):
        if not label_or_sentence(text, start, how) or (context.year is None and not how.label):
            return None
        return Point(start, m.end(), part="年" + m["p"][-1])
    if how.label and (m := _MONTH_PART_ALONE.match(text, start)):
        return Point(start, m.end(), part=m["p"], lunar=how.lunar, era=how.era)
    return None


def _relative(text: str, start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    unit, shift = _RELATIVE[m.group()]
    if m.group() == "年内" and _FORESEEN.search(text, max(0, start - 4), start):
        unit = "now"
    if unit in ("press", "near"):
        if m.group() == "日前" and start and text[start - 1] in "0123456789〇一二三四五六七八九十今本末期":
            return None
        return Point(start, m.end(), relative="press", part="near" if unit == "near" else "", shift=shift)
    point = Point(start, m.end(), relative=unit, shift=shift, lunar=how.lunar, era=how.era)
    if len(m.group()) == 2 and m.group()[1] in "春夏秋冬":
        return point._replace(part=m.group()[1])
    if unit in ("year", "now"):
        return finer(text, point, how)
    if unit == "month" and (p := _PART_OF_MONTH.match(text, m.end())):
        return point._replace(end=p.end(), part=p.group())
    return point


def _by_number(text: str, start: int, how: Reckoning) -> Point | None:
    """2019—2020学年, 1966—1976, 5.18 at the head of an entry, 3—5月."""
    if text[start] == "十" and (event := since(text, start)) is not None:
        return Point(start, event[0], fixed=event[1])
    if m := _SCHOOL_YEAR.match(text, start):
        return Point(start, m.end(), fixed=f"{m['a']}/{m['b']}")
    if m := _YEARS.match(text, start):
        return Point(start, m.end("y"), to_int(m["a"]))
    if how.label and (short := _short_label(text, start, how)) is not None:
        return short
    if _DAY_SET.match(text, start) and (m := _SPAN_OF_SET.match(text, start)):
        return Point(start, m.end("a"), day=to_int(m["a"]), lunar=how.lunar, era=how.era)
    if m := _SHORT_RANGE.match(text, start):
        return _unitless(start, m, how)
    return None


def label_or_sentence(text: str, start: int, how: Reckoning) -> bool:
    """At the head of an entry, or of a clause."""
    return how.label or start == 0 or text[start - 1] in "，。；,;到至在于"


def _short_label(text: str, start: int, how: Reckoning) -> Point | None:
    """5.18 and a lone 7 are a day and a month only at the head of an entry under a year heading."""
    if m := _MONTH_DAY.match(text, start):
        month, day = to_int(m["m"]) or 0, to_int(m["d"]) or 0
        return Point(start, m.end(), month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None
    return None


def _unitless(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    """3—5月, 15—17日, 10、11月: the first number takes the unit of the second."""
    number, unit = to_int(m["a"]), m["u"] or m["unit"]
    if number is None or (m["u"] and m["u"] != m["unit"]):
        return None
    end = m.end("u") if m["u"] else m.end("a")
    if unit == "月" and 1 <= number <= 12:
        return Point(start, end, month=number, lunar=how.lunar, era=how.era)
    if unit == "日" and 1 <= number <= 31:
        return Point(start, end, day=number, lunar=how.lunar, era=how.era)
    if unit == "年" and how.label and how.era is not None and (year := how.era.year(number)):
        return Point(start, end, year, era=how.era, lunar=how.era.lunar)
    return None


_LIST = re.compile("、|和|及")


def _second(text: str, first: Point, how: Reckoning, context: DateContext) -> Point | None:
    """The other end of a range, or the second of two neighbours (10、11月)."""
    if first.unit in ("month", "day") and (m := _LIST.match(text, first.end)):
        short = _NEIGHBOUR.match(text, m.end())
        if short and (number := to_int(short["b"])):
            if (
                short["unit"] == "月"
                and first.unit == "month"
                and number <= 12
                and not text[short.end() : short.end() + 1].isdigit()
            ):
                return Point(m.end(), short.end(), month=number, lunar=first.lunar, relative="list")
            if short["unit"] == "日" and first.unit == "day" and number <= 31:
                return Point(m.end(), short.end(), day=number, lunar=first.lunar, relative="list")
        return None
    m = _TO.match(text, first.end)
    if m is None and first.unit == "day":  # 5日夜至6日晨
        m = _TO.match(text, _CLOCK.match(text, first.end).end())  # type: ignore[union-attr]
    if m is None:
        return None
    dotted = how.label and first.year and first.day and text[first.end - 1].isdigit()  # 1976.8.16—23
    months = how.label and first.year and first.month and not first.day and text[first.end - 1].isdigit()
    d = _DOTTED_DAY.match(text, first.end) if dotted or months else None
    if months and d is not None and (first.month or 0) < (to_int(d["d"]) or 0) <= 12:  # 1970.4~6
        return Point(m.end(), d.end(), month=to_int(d["d"]))
    if dotted and d is not None and (first.day or 0) < (to_int(d["d"]) or 0) <= 31:
        return Point(m.end(), d.end(), day=to_int(d["d"]))
    if first.year and first.unit == "year" and (y := _LAST_YEAR.match(text, m.end())):
        return Point(m.end(), y.end(), to_int(y.group()))
    second = _point(
        text,
        m.end(),
        how._replace(label=how.label or first.era is not None, lunar=first.lunar, era=first.era or how.era),
        context,
    )
    if second is None or second.fixed or second.relative == "press":
        return None
    if second.relative == "day" and not (second.shift and first.unit == "day"):
        return None
    return second


def _longer_list(
    text: str, edtf: str | None, last: Point, how: Reckoning, context: DateContext
) -> tuple[str | None, int, Point]:
    """3日、5日、7日: every further neighbour joins the set."""
    while (another := _second(text, last, how, context)) is not None and another.relative == "list":
        more, _ = resolve(another, context)
        members = [] if edtf is None or more is None else [*_MEMBERS_CUT.split(edtf.strip("{}")), more]
        edtf = f"{{{','.join(members)}}}" if members else None
        last = another
    return edtf, last.end, last


def _set_of_days(
    text: str, first: Point, year: int | None, how: Reckoning, context: DateContext
) -> tuple[str | None, int] | None:
    """1月5—7日、12日: the days of the spans one by one, with where the set ends."""
    if not first.day or text[first.end : first.end + 1] not in "日—–―－─~～〜至到-、，":
        return None
    m = _REST_OF_SET.match(text, first.end - text.endswith("日", 0, first.end))
    printed = text[first.start : m.end()] if m else ""
    if m is None or ("日，" in printed and not how.label):
        return None
    if not re.search(TO, printed) and ("日" in printed[:-1] or printed.count("、") < 2):
        return None
    inherited = _inherit(first, year, context)
    spans = _SPAN_OF_SET.finditer(f"{first.day}{m[0]}")
    days = [(to_int(span["a"]) or 0, to_int(span["b"] or span["a"]) or 0) for span in spans]
    told = [day for low, high in days for day in range(low, high + 1)]
    if told != sorted(set(told)) or not 1 <= len(told) <= _LONGEST_SET or told[-1] > _LONGEST_SET:
        return None
    found = [resolve(first._replace(day=day), inherited)[0] for day in told]
    known = [day for day in found if day is not None]
    return ("{" + ",".join(known) + "}" if len(known) == len(told) else None), m.end()


def _inherit(first: Point, year: int | None, context: DateContext) -> DateContext:
    month = first.month if first.month is not None else context.month
    return context._replace(year=year if year is not None else context.year, month=month, lunar=first.lunar,
                   leap=first.leap)  # fmt: skip


def _day_in_bracket(text: str, end: int, context: DateContext) -> FoundDate | None:
    """光绪三十四年十二月（1909年1月）: the Gregorian date that the source itself gives."""
    m = _DATE_BRACKET.match(text, end)
    if m is None:
        return None
    inside = m["t"].removeprefix("公历").removeprefix("阳历")
    found = read_date(inside, 0, DateContext(year=context.year))
    if found is None or found.point is None or found.point.year is None or found.end < len(inside):
        return None
    return found._replace(end=m.end())
