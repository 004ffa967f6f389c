"""Dates in Chinese running text and at the head of entries, resolved to EDTF by their context.

Use `find_dates` for every date expression of a text, `read_label` for the date that opens an entry.
A date is never finer than the text, and never guessed: an expression that cannot be resolved has
`edtf=None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph.dates import Edtf
from graph.errors import BadDate
from loaders.calendar_zh import FIRST_GREGORIAN_YEAR, Era, lunar_day, lunar_month
from loaders.date_points import NUMBER, TO, Point, Reckoning, finer, read_point
from loaders.landmarks import since
from loaders.numerals import to_int


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a date may leave out because the text above has said it."""

    year: int | None = None
    month: int | None = None
    last: str | None = None
    """EDTF of the date before: what 同日, 次日 and a bare mark mean."""
    published: str | None = None
    """EDTF of the day of printing: what 昨日 and 近日 rest on."""
    era: Era | None = None
    """The reign or the Republic by which a year of one or two digits counts."""
    lunar: bool = False
    """Whether a bare month is a month of the lunar calendar."""
    leap: bool = False
    century: int | None = None
    now: int | None = None
    """The year that 今年 and 去年 count from, where it is not `year`; 0 where nobody can tell."""
    near: tuple[int, int] | None = None

    def after(self, found: FoundDate) -> DateContext:
        """The context of what follows an entry of this date."""
        point = found.point
        if found.edtf is None or point is None:
            return self
        year, month = found.year, point.month if point.month else None
        if found.edtf.startswith("XXXX") or year is None:
            year = self.year
        if point.relative == "day" and len(found.edtf) == 10 and found.edtf[:4].isdigit():
            year, month = int(found.edtf[:4]), int(found.edtf[5:7])
        if month is None and point.unit in ("day", "part") and point.year is None and not point.relative:
            month = self.month if point.part[:1] not in ("年", "春", "夏", "秋", "冬") else None
        if point.relative == "month":
            month = self.month
        if point.relative == "now" or (point.relative == "year" and point.shift):  # 次年: told ahead; the next entry is back in its year
            return replace(self, last=found.edtf)
        return replace(
            self,
            year=year,
            month=month,
            last=found.edtf,
            era=point.era or (None if point.year is not None else self.era),
            lunar=point.lunar if point.year is not None or point.month is not None else self.lunar,
            leap=point.leap if point.month is not None else self.leap,
            near=(year, year + 59) if year is not None else self.near,
        )


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression at `start` (end exclusive: `end`), as printed and as EDTF."""

    start: int
    end: int
    text: str
    edtf: str | None
    bound: str = ""
    """`since` for 起 以来 至今, `until` for 前 以前 止: the date then bounds a span."""
    relative: bool = False
    """Whether it rests on another date: 同日, 次年, 去年, 昨日."""
    point: Point | None = None
    year: int | None = None
    """The year it was resolved to (of its first point, if a range)."""


_START = re.compile(
    f"(?<![0-9０-９.．])(?=[0-9０-９])|(?<![〇○零一二三四五六七八九十廿卅第百千万])(?=[〇○零一二三四五六七八九十廿卅元])"
    "|(?=公元|西元|公历|中[华華]?民[国國]|民[国國]|[同是当當本次翌今去前昨近明该該即目截年月上下前后春夏秋冬正腊闰閏首“\"岁歲过未自党改新])"
    "|(?=[\u4e00-\u9fff]{2,5}年)"
)
_RELATIVE = {
    "上月": ("month", -1), "上个月": ("month", -1),
    "同日": ("day", 0), "是日": ("day", 0), "当日": ("day", 0), "當日": ("day", 0), "即日": ("day", 0),
    "该日": ("day", 0), "翌日": ("day", 1), "次日": ("day", 1), "第二天": ("day", 1), "当天": ("day", 0),
    "同月": ("month", 0), "是月": ("month", 0), "本月": ("month", 0), "当月": ("month", 0),
    "當月": ("month", 0), "该月": ("month", 0), "次月": ("month", 1), "翌月": ("month", 1), "月内": ("month", 0),
    "同年": ("year", 0), "是年": ("year", 0), "本年": ("year", 0), "当年": ("year", 0), "當年": ("year", 0),
    "该年": ("year", 0), "年内": ("year", 0), "全年": ("year", 0), "今年": ("now", 0), "是岁": ("year", 0),
    "次年": ("year", 1), "翌年": ("year", 1), "明年": ("now", 1), "第二年": ("year", 1),
    "去年": ("now", -1), "上年": ("now", -1), "前年": ("now", -2), "是歲": ("year", 0),
    "昨日": ("press", -1), "昨天": ("press", -1), "前日": ("press", -2), "前天": ("press", -2),
    "今日": ("press", 0), "今天": ("press", 0), "近日": ("near", 0), "日前": ("near", 0), "截至目前": ("press", 0),
    "截止目前": ("press", 0),
}  # fmt: skip
_RELATIVE_WORD = re.compile("|".join(sorted(map(re.escape, _RELATIVE), key=len, reverse=True)))
_NOT_A_DATE_AFTER = re.compile("[生]|元旦以")
_YEARLESS_PART = re.compile("(?P<p>年[初底末终]|年中(?=[，,。；;、\\s　]|$)|岁末)(?!余)")
_MONTH_PART_ALONE = re.compile(
    "(?P<p>上中旬|中下旬|上旬|中旬|下旬|月初|月中|月底|月末)(?=[，,、：:\\s]|$|[^，。]{2})"
)
_MONTH_DAY = re.compile("(?P<m>[0-9０-９]{1,2})[.．](?P<d>[0-9０-９]{1,2})(?![0-9０-９.．万亿%％元])")
_BARE_MONTH = re.compile("(?P<m>1[0-2]|[1-9])(?![0-9０-９.．:：年月日时点个号、])")
_SHORT_RANGE = re.compile(f"(?P<a>{NUMBER})(?P<u>年|月|日)?(?:{TO}|(?<=[0-9])一(?=[0-9])|、|和|及)(?P<b>{NUMBER})(?P<unit>年|月|日|季度)")
_TO = re.compile(f"{TO}|一(?=[0-9])")
_YEARS = re.compile(f"(?P<a>[12][0-9]{{3}}|[一二][〇○零一二三四五六七八九]{{3}})年?(?:{TO}|一)(?=(?:公元)?(?:[12][0-9]{{3}}(?![0-9.．-])|[一二][〇○零一二三四五六七八九]{{3}}))")
_FIVE_YEARS = re.compile("(?:过去的?|近|今后|未来)(?P<n>[三五十])年(?!级|级|以)(?:来|间)?")
_CLOCK = re.compile(
    "(?:凌晨|清晨|早晨|拂晓|上午|中午|正午|下午|傍晚|黄昏|深夜|午后|晚上|夜间|晨|晚(?!稻|会|报|期|婚|间))?"
    "(?:[0-9０-９]{1,2}[时時点點](?:[0-9０-９]{1,2}分)?(?:许|左右)?|[0-9]{1,2}[:：][0-9]{2})?"
)
_DAY_NOTE = re.compile(
    "[（(〔](?:[^（）()〔〕]{0,8}?(?:星期|礼拜|周)[一二三四五六日天]|[^（）()〔〕]{0,2}(?:农历|阴历|夏历|旧历|公历|阳历|农曆)[^（）()〔〕]{1,14}|"
    "清明|[^（）()〔〕，。]{1,6}节|[^（）()〔〕，。]{1,4}[至分暑寒露雪雨满种降蛰]|除夕|元旦|元宵|初[一二三四五六七八九十]|"
    "[正一二三四五六七八九十冬腊]{1,2}月[^（）()〔〕]{1,5}|今日|当日)[)）〕]"
)
_SINCE = re.compile("起至今|至今|以来|以後|以后|之后|起|开始|后(?=[，,])|始(?=[，,])")
_UNTIL = re.compile("年?以前|之前|前(?![来往去进期后沿线所身])|止")
_OTHER_RECKONING = re.compile(
    f"[（(](?:中[华華]民[国國]|[\u4e00-\u9fff]{{2,4}})(?:{NUMBER}|元)(?:年?{TO}{NUMBER})?年[^（）()，。]{{0,8}}[)）]"
)
_DATE_BRACKET = re.compile("[（(](?P<t>[^（）()]{4,20})[)）]")


def find_dates(text: str, context: DateContext) -> list[FoundDate]:
    """Every date expression of running text, in order; each may lean on the ones before it."""
    return list(_walk(text, context))


def _walk(text: str, context: DateContext) -> Iterator[FoundDate]:
    place, leaned = 0, context
    while (m := _START.search(text, place)) is not None:
        if "。" in text[place : m.start()]:
            leaned = context
        found = read_date(text, m.start(), leaned)
        if found is not None and found.relative and leaned is not context:
            found = read_date(text, m.start(), replace(context, last=leaned.last))
        if found is None or found.end <= m.start():
            place = m.start() + 1
            continue
        yield found
        leaned = _leaned(leaned, found)
        place = found.end


def _leaned(context: DateContext, found: FoundDate) -> DateContext:
    """Within running text a full date carries on: 2020年3月1日……5日……."""
    if found.edtf is None or found.point is None or found.bound or found.relative:
        return context
    point = found.point
    if point.fixed is not None:
        return context
    if point.year is not None:
        return replace(context, year=found.year, month=point.month, lunar=point.lunar, era=point.era,
                       leap=point.leap, last=found.edtf)  # fmt: skip
    if point.month is not None:
        return replace(context, month=point.month, last=found.edtf)
    return context


def read_label(text: str, context: DateContext) -> FoundDate | None:
    """The date that a line or sentence opens with, in any of the short forms that labels take."""
    return read_date(text, 0, context, label=True)


def read_date(text: str, start: int, context: DateContext, *, label: bool = False) -> FoundDate | None:
    """The date expression that begins at `start`: a point, or a range of two."""
    how = Reckoning(context.era, context.lunar, context.century, label, context.near)
    first = _point(text, start, how, context)
    if first is None:
        return None
    first_edtf, year = _resolve(first, context)
    end, edtf = first.end, first_edtf
    second = None if first.fixed or first.relative == "press" else _second(text, first, how, context)
    if second is not None:
        inherited = _inherit(first, year, context)
        second_edtf, _ = _resolve(second, inherited)
        edtf, end = _joined(first_edtf, second_edtf, second.relative == "list"), second.end
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
    bound = ""
    if m := _SINCE.match(text, end):
        bound, end = "since", m.end()
    elif m := _UNTIL.match(text, end):
        bound, end = "until", m.end()
    if first.broken:
        edtf = None
    edtf = _bounded(edtf, bound)
    return FoundDate(start, end, text[start:end], _checked(edtf), bound, bool(first.relative), first, year)


def _point(text: str, start: int, how: Reckoning, context: DateContext) -> Point | None:
    if m := _RELATIVE_WORD.match(text, start):
        unit, shift = _RELATIVE[m.group()]
        if unit in ("press", "near"):
            if m.group() == "日前" and start and text[start - 1] in "0123456789０１２３４５６７８９〇一二三四五六七八九十今本末期":
                return None
            return Point(start, m.end(), relative="press", part="near" if unit == "near" else "", shift=shift)
        point = Point(start, m.end(), relative=unit, shift=shift, lunar=how.lunar, era=how.era)
        if unit in ("year", "now"):
            return finer(text, point, how)
        if unit == "month" and (p := re.compile("初|底|末|[上中下]旬").match(text, m.end())):
            return replace(point, end=p.end(), part=p.group())
        return point
    if (event := since(text, start)) is not None:
        return Point(start, event[0], fixed=event[1])
    if m := _FIVE_YEARS.match(text, start):
        ahead = m.group()[:2] in ("今后", "未来")
        return Point(start, m.end(), relative="press", part="ahead" if ahead else "past", shift=to_int(m["n"]) or 0)
    if m := _YEARS.match(text, start):
        return Point(start, m.start() + len(m["a"]), to_int(m["a"]), relative="")
    if m := _YEARLESS_PART.match(text, start):
        if not label_or_sentence(text, start, how) or context.year is None and not how.label:
            return None
        return Point(start, m.end(), part="年" + m["p"][-1])
    if how.label:
        if m := _MONTH_PART_ALONE.match(text, start):
            return Point(start, m.end(), part=m["p"], lunar=how.lunar, era=how.era)
        short = _short_label(text, start, how)
        if short is not None:
            return short
    if m := _SHORT_RANGE.match(text, start):
        return _unitless(start, m, how)
    return read_point(text, start, how)


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
        short = re.compile(f"(?P<b>{NUMBER})(?P<unit>月|日)").match(text, m.end())
        if short and (number := to_int(short["b"])):
            if short["unit"] == "月" and first.unit == "month" and number <= 12 and not text[short.end():short.end()+1].isdigit():
                return Point(m.end(), short.end(), month=number, lunar=first.lunar, relative="list")
            if short["unit"] == "日" and first.unit == "day" and number <= 31:
                return Point(m.end(), short.end(), day=number, lunar=first.lunar, relative="list")
        return None
    m = _TO.match(text, first.end)
    if m is None:
        return None
    second = _point(text, m.end(), replace(how, label=how.label, lunar=first.lunar, era=first.era or how.era), context)
    if second is None or second.fixed or second.relative in ("day", "press"):
        return None
    return second


def _inherit(first: Point, year: int | None, context: DateContext) -> DateContext:
    month = first.month if first.month is not None else context.month
    return replace(context, year=year if year is not None else context.year, month=month, lunar=first.lunar,
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
    return replace(found, end=m.end())


# ---------------------------------------------------------------- resolving

_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31),
             "上、中旬": (1, 20), "中、下旬": (11, 31)}  # fmt: skip
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_QUARTERS = {"一": 33, "二": 34, "三": 35, "四": 36, "1": 33, "2": 34, "3": 35, "4": 36, "首": 33}


def _resolve(point: Point, context: DateContext) -> tuple[str | None, int | None]:
    """EDTF of a point in its context, and the year it lies in."""
    if point.fixed is not None:
        return point.fixed, int(point.fixed[:4]) if point.fixed[:4].isdigit() else None
    if point.relative == "press":
        return _press(point, context.published), None
    if point.relative == "day":
        return _shifted_day(point.shift, context), context.year
    if point.relative == "month":
        return _shifted_month(point, context)
    year = point.year if point.year is not None else context.year
    if point.relative in ("year", "now"):
        if point.relative == "now" and context.now is not None:
            year = context.now or None
        if year is None:
            return None, None
        year += point.shift
    if point.year is not None and point.year < 1 or (year is not None and not 1 <= year <= 9999):
        return None, None
    return _edtf(point, year, context), year


def _edtf(point: Point, year: int | None, context: DateContext) -> str | None:
    y = "XXXX" if year is None else f"{year:04d}"
    if point.month is None and point.day is None:
        if point.part:
            return _part_of_year(point.part, y, year, context)
        return y if year is not None else None
    month = point.month
    leap = point.leap
    if month is None:
        month, leap = context.month, context.leap
        if month is None:
            return None
    lunar = point.lunar or (point.year is None and point.month is None and context.lunar)
    if lunar:
        return _lunar(year, month, point.day, leap, point.part)
    if point.day is not None:
        return f"{y}-{month:02d}-{point.day:02d}"
    return _part_of_month(point.part, y, month, year)


def _part_of_month(part: str, y: str, month: int, year: int | None) -> str:
    if part in _TEN_DAYS:
        first, last = _TEN_DAYS[part]
        if last == 31:
            if year is None:
                return f"{y}-{month:02d}"
            last = _month_length(year, month)
        return f"{y}-{month:02d}-{first:02d}/{y}-{month:02d}-{last:02d}" if year else f"{y}-{month:02d}"
    return f"{y}-{month:02d}"


def _month_length(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
    return (following - timedelta(days=1)).day


def _part_of_year(part: str, y: str, year: int | None, context: DateContext) -> str | None:
    if part in _TEN_DAYS or part in ("月初", "月底", "月末", "月中"):
        if context.month is None:
            return None
        if context.lunar:
            return _lunar(year, context.month, None, context.leap, part)
        return _part_of_month(part, y, context.month, year)
    if year is None:
        return None
    if part in _SEASONS:
        return f"{y}-{_SEASONS[part]}"
    if part.endswith("季度"):
        return f"{y}-{_QUARTERS[part.removeprefix('第')[0]]}"
    if part.endswith("半年"):
        return f"{y}-{40 if part[0] in '上前' else 41}"
    return {"年初": f"{y}-01~", "年中": f"{y}-06~", "年底": f"{y}-12~", "年末": f"{y}-12~", "年终": f"{y}-12~"}.get(part, y)


def _lunar(year: int | None, month: int, day: int | None, leap: bool, part: str) -> str | None:
    """A lunar day or month in the Gregorian calendar; the year alone where it cannot be converted."""
    if year is None:
        return None
    if year < FIRST_GREGORIAN_YEAR:
        return f"{year:04d}"
    if day is not None:
        found = lunar_day(year, month, day, leap)
        return found.isoformat() if found else None
    span = lunar_month(year, month, leap)
    if span is None:
        return None
    first, last = span
    if part in _TEN_DAYS:
        low, high = _TEN_DAYS[part]
        first, last = first + timedelta(days=low - 1), min(last, first + timedelta(days=high - 1))
    return f"{first.isoformat()}/{last.isoformat()}"


def _press(point: Point, published: str | None) -> str | None:
    if published is None:
        return None
    day = Edtf.parse(published)
    if point.part in ("ahead", "past"):
        if day.earliest is None or day.latest is None or day.earliest.year != day.latest.year:
            return None
        year = day.earliest.year
        return f"{year}/{year + point.shift}" if point.part == "ahead" else f"{year - point.shift}/{year}"
    if point.part == "near":
        return published[:7] if len(published) >= 7 and published[:4].isdigit() and "/" not in published else None
    if point.shift == 0 and not day.is_day:
        return published.rstrip("~")
    if not day.is_day or day.earliest is None:
        return None
    return (day.earliest + timedelta(days=point.shift)).isoformat()


def _shifted_day(shift: int, context: DateContext) -> str | None:
    last = context.last
    if last is None or not shift:
        return last
    try:
        if last.startswith("XXXX-") and len(last) == 10:
            day = date.fromisoformat("2001" + last[4:]) + timedelta(days=shift)
            return None if day.year != 2001 else f"XXXX{day.isoformat()[4:]}"
        end = Edtf.parse(last.partition("/")[2] or last)
    except (BadDate, ValueError):
        return None
    return (end.latest + timedelta(days=shift)).isoformat() if end.is_day and end.latest else None


def _shifted_month(point: Point, context: DateContext) -> tuple[str | None, int | None]:
    year, month = context.year, context.month
    if month is None:
        return None, year
    if point.shift and not context.lunar:
        moved = month - 1 + point.shift
        year, month = (year + moved // 12 if year is not None else None), moved % 12 + 1
    if context.lunar:
        return (None if point.shift else _lunar(year, month, None, context.leap, point.part)), year
    y = "XXXX" if year is None else f"{year:04d}"
    return _part_of_month(point.part, y, month, year), year


def _joined(first: str | None, second: str | None, pair: bool) -> str | None:
    """A range from the start of the first to the end of the second."""
    if first is None or second is None:
        return None
    start, end = first.partition("/")[0], second.rpartition("/")[2]
    if first.startswith("XXXX"):
        return first if first == second else f"{first}/{second}"
    try:
        low, high = Edtf.parse(start), Edtf.parse(end)
    except BadDate:
        return None
    if pair and low.latest and high.earliest and (high.earliest - low.latest).days != 1:
        return f"{{{first},{second}}}" if "/" not in first + second else None
    if low.earliest and high.latest and low.earliest > high.latest:
        return None
    return f"{start}/{end}" if start != end else start


def _bounded(edtf: str | None, bound: str) -> str | None:
    if edtf is None or not bound or edtf.startswith(("XXXX", "{")):
        return edtf
    if bound == "since":
        return f"{edtf.partition('/')[0]}/.."
    return f"../{edtf.rpartition('/')[2]}"


def _checked(edtf: str | None) -> str | None:
    """The date, if the calendar has it."""
    if edtf is None:
        return None
    try:
        if edtf.startswith("XXXX") and "/" in edtf:
            for side in edtf.split("/"):
                Edtf.parse(side)
            return edtf.partition("/")[0][:7] if edtf[:7] == edtf.partition("/")[2][:7] else None
        return Edtf.parse(edtf).text
    except BadDate:
        return None
