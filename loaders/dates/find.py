"""Dates in Chinese running text and at the head of entries, resolved to EDTF by their context.

Use `find_dates` for every date expression of a text, `read_label` for the date that opens an entry.
A date is never finer than the text, and never guessed: an expression that cannot be resolved has
`edtf=None`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from graph import lazy_re as re
from loaders.dates.calendar import CYCLE, era_pattern
from loaders.dates.context import DateContext, FoundDate
from loaders.dates.feasts import first_of_feasts, opens_with_feast
from loaders.dates.point import DIGIT, NUMBER, OF_REIGN, TO, Point, Reckoning
from loaders.dates.points import FIRST_CHARACTERS
from loaders.dates.ranges import CLOCK, days_it_lasts, inherit, longer_list, second_of, set_of_days
from loaders.dates.resolve import bounded, checked, joined, resolve
from loaders.dates.short_forms import NUMERALS, RELATIVE, WORDS, opening, point_at
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, any_of

_WORDS = alternatives("dates")

__all__ = [
    "DateContext",
    "FoundDate",
    "find_dates",
    "holds_date",
    "may_be_label",
    "may_begin",
    "may_open",
    "read_date",
    "read_label",
]

_BEHIND_WORD = (
    "个年月日天晨早晚夜午岁旬世半季中下初底末终内间后前止至去来的革次华国元历旦党改新闰正冬腊两首周星礼"
    + "".join(sorted({word[1] for word in RELATIVE if word[0] in WORDS} - set("一春夏秋")))
)
"""What comes next where one of the words begins a date; 免去|秋长水 is no autumn."""
_BEHIND_NUMBER = "(?:天前[，,]|[年月日号曰季、和及至到一—–－―─～〜~-]|个?世)"
_DOTS_BEHIND = f"[{DIGIT}]{{1,2}}[/.．](?:0[1-9]|1[0-2]|[1-9][/.．])"
_FIRST = re.compile(
    f'[{DIGIT}{NUMERALS}{WORDS}“"](?:(?<=[{WORDS}])(?=[{_BEHIND_WORD}])|'
    f"(?<=[上下])(?=一个?季)|(?<=一)(?=百[〇零一二三四五六七八九十]{{0,3}}年[{DIGIT}{NUMERALS}元正])|"
    f'(?<=[前闰近自春夏秋冬“"])(?=[{DIGIT}{NUMERALS}])|(?<=[昨今前])(?=[（(])|(?<=[上本这])(?=上?个?[周星礼])|'
    f"(?<=[{DIGIT}])(?<![{DIGIT}.．].)(?=[{DIGIT}]{{0,3}}{_BEHIND_NUMBER}|[{DIGIT}]{{3}}[/.．]|{_DOTS_BEHIND})|"
    f"(?<=[{NUMERALS}])(?<![{NUMERALS}第百千万].)(?=[{NUMERALS}]{{0,3}}(?:{_BEHIND_NUMBER}|[五有])))"
)
"""The signs that a date without a reign begins with; within a number none does."""
_LABEL = re.compile(f"[自从第全初底末卄卌{DIGIT}{NUMERALS}{WORDS}{FIRST_CHARACTERS}{first_of_feasts()}]")
"""What a label begins with, unless with a reign."""
_DAY_NOTE = re.compile(
    f"[（(〔](?:[^（）()〔〕]{{0,8}}?(?:星期|礼拜|周)[一二三四五六日天]|[^（）()〔〕]{{0,2}}(?:{_WORDS['calendars']})[^（）()〔〕]{{1,14}}|"
    f"清明|[^（）()〔〕，。]{{1,6}}节|[^（）()〔〕，。]{{1,4}}[至分暑寒露雪雨满种降蛰]|除夕|元旦|元宵|初[{NUMERALS}]|"
    f"[正{NUMERALS}冬腊]{{1,2}}月[^（）()〔〕]{{1,5}}|今日|当日|[日{NUMERALS}])[)）〕]"
)
_MONTH_NOTE = re.compile(f"[（(〔](?:{_WORDS['calendars']})[^（）()〔〕0-9]{{1,4}}月[)）〕]")
_WEEKDAY = re.compile("[，, ]?(?:星期|礼拜|周)[一二三四五六日天](?![^，。：:]{0,2}年)")
_ABOUT = re.compile("前后|(?<=[日月])左右")
_OR_ELSE = re.compile(f"[（(](?:{_WORDS['or_else']})(?:为|在|是)?(?P<t>[^（）()，。]{{2,16}})[)）]")
"""4月（一说5月）."""
_SINCE = re.compile(f"{_WORDS['since']}|后(?=[，,])|始(?=[，,])")
_UNTIL = re.compile(_WORDS["until"])
_OTHER_RECKONING = re.compile(
    f"[（(](?:中华民国|[{HAN}]{{2,4}})(?:{NUMBER}|元)(?:年?{TO}{NUMBER})?年[^（）()，。]{{0,8}}[)）]"
)
_REIGN_YEAR = re.compile("[元一二三四五六七八九十]{1,3}年[，,]")
"""九年，知县某某: at the head of a sentence, under the reign that was named before."""
_YEAR_OF_CLAUSE = re.compile(
    f"[元一二三四五六七八九十廿卅](?<![^，；。].)[元一二三四五六七八九十廿卅]{{0,2}}年(?=[，{HAN}])(?!{_WORDS['not_behind_reign_year']})"
)
"""知县某某到任，三年丁忧去: the years of a reign run on within a sentence, and from one to the next."""
_DAY_OF_CYCLE = re.compile(f"(?:^|(?<=[，。；○◎\\s])){CYCLE}(?=日?[，。、])")
_LATER = 20
"""Years within which they do."""
_SESSION = re.compile("(?<=年)第[一二三四五六七八九十0-9]{1,3}[次届]")
_SAME_YEAR = re.compile(
    any_of(word for word, (unit, _) in RELATIVE.items() if unit == "year") + "|[同是当]月"
)
_DATE_BRACKET = re.compile("[（(](?P<t>[^（）()]{4,20})[)）]")
_DATE_BEHIND = re.compile("(?P<t>[0-9]{1,2}月[0-9]{1,2}日)")
_FIGURE = re.compile("[0-9]")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BEHIND_BRACKET = re.compile("[)）]前(?![，,。；;、]|$)")
"""（1530）前殿 is no time before it."""
_PLAIN = re.compile("[0-9-]+")
_LASTED = re.compile(f"(?:{_WORDS['durations']})$")
_DAYS_LONG = re.compile(f"(?:{_WORDS['counts_days']})$")
_DAYS_LONG_REACH = 4
_DAYS_AFTER = re.compile(_WORDS["days_long"])
_RECURS = re.compile(f"(?:{_WORDS['recurs']})[的于在自从]?(?:{_WORDS['calendars']})?$")
"""每年农历|八月廿七: on no day of one year."""
_RECURS_REACH = 8
_BESIDE = frozenset("、和及与或")


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(f"{era_pattern()}(?:{OF_REIGN}|[年初中末]|{CYCLE})")


@lru_cache(maxsize=4096)  # several rules read a sentence for its dates, each in a context of its own
def _starts(text: str) -> tuple[int, ...]:
    """Where a date of running text may begin, left to right."""
    opens = opening().match
    starts = [m.start() for m in _FIRST.finditer(text) if opens(text, m.start())]
    if reigns := [m.start() for m in _reign().finditer(text)]:
        starts = sorted({*starts, *(start for start in reigns if opens(text, start))})
    return (0, *starts) if starts[:1] != [0] and opens_with_feast(text) else tuple(starts)


def _days_of_cycle(text: str, context: DateContext) -> list[int]:
    """Where days stand by their names alone, under a month of the lunar calendar: 戊子。调某某为……"""
    if not context.lunar_days or context.month is None:
        return []
    return [match.start() for match in _DAY_OF_CYCLE.finditer(text)]


def holds_date(text: str, context: DateContext) -> bool:
    """Whether `find_dates` can find anything; a quick test before it."""
    if _starts(text) or _days_of_cycle(text, context):
        return True
    return context.era is not None and (_REIGN_YEAR.match(text) or _YEAR_OF_CLAUSE.search(text)) is not None


def may_begin(text: str, context: DateContext) -> bool:
    """Whether the first date that `find_dates` finds can open a text; a quick test before it."""
    if context.era is not None or context.lunar_days or opening().match(text) or opens_with_feast(text):
        return True
    return _YEAR_OF_CLAUSE.match(text) is not None


def find_dates(text: str, context: DateContext) -> list[FoundDate]:
    """Every date expression of running text, in order; each may lean on the ones before it."""
    return list(_walk(text, context))


def _walk(text: str, context: DateContext) -> Iterator[FoundDate]:
    place, leaned, reported, recurring = 0, context, None, -1
    if context.era is not None and _REIGN_YEAR.match(text) and (year := read_label(text, context)):
        yield year
        place, leaned = year.end, _anchored(context, year)
    heads = {match.start() for match in _YEAR_OF_CLAUSE.finditer(text)}
    days = _days_of_cycle(text, context)
    for start in sorted({*_starts(text), *heads, *days}) if heads or days else _starts(text):
        if start < place:
            continue
        if start in heads and (year := _runs_on(text, start, leaned)) is not None:
            yield year
            place, leaned = year.end, _anchored(leaned, year)
            continue
        if "。" in text[place:start]:
            leaned = context
        if "。" in text[place:start] or "；" in text[place:start]:
            leaned, reported = (context, None) if reported is not None else (leaned, None)
        found = _read(text, start, leaned)
        if found is not None and found.relative and leaned is not context:
            of_today = reported is not None and text.startswith("本年", start)  # 去年九月勘测，|本年二月备案
            on = not of_today and _SAME_YEAR.match(text, start)
            found = _read(text, start, leaned if on else context._replace(last=leaned.last))
        if found is not None and (_goes_back(found, leaned.last) or _is_day_beside_month(found, reported)):
            found = _read(text, start, context)  # 5月18日竣工，1日通车: of the month that the text speaks of
        if found is None or found.end <= start:
            place = start + 1
            continue
        if found.point is not None and found.point.year is None and _UNREAD_YEAR.search(text, 0, start):
            found = found._replace(edtf=None, year=None)  # 87年9月, where nobody tells the century
        if leaned is not context and text.startswith("第", found.end) and _SESSION.match(text, found.end):
            place = found.end  # 9月10日，公司2018年第二次股东大会……；同日: no other date
            continue
        if _lasted(text, start, found):
            place = found.end
            continue
        if _RECURS.search(text, max(0, start - _RECURS_REACH), start) or text[recurring:start] in _BESIDE:
            place = recurring = found.end
            continue
        if reported is not None and _is_month_of_next_year(found, reported):
            leaned = leaned._replace(year=reported.year + 1) if reported.year else leaned
            found = _read(text, start, leaned) or found
        yield found
        if found.point is not None and found.point.relative == "now":
            reported = found if found.point.month is not None else None
        elif reported is not None and found.point is not None and not found.relative:
            reported = found if found.point.month is not None else reported
        leaned = _anchored(leaned, found)
        place = found.end


_UNREAD_YEAR = re.compile("(?:(?<![0-9.])[0-9]{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)年$")


def _is_month_of_next_year(found: FoundDate, reported: FoundDate) -> bool:
    """去年10月动工，|5月通水: months run on within a sentence, from the one year into the next."""
    point, before = found.point, reported.point
    if (
        point is None
        or before is None
        or point.year is not None
        or found.relative
        or found.year != reported.year
    ):
        return False
    return point.month is not None and before.month is not None and point.month < before.month


def _is_day_beside_month(found: FoundDate, reported: FoundDate | None) -> bool:
    """自去年7月动工后，|1日通车: a bare day is not of the month of another year told before it."""
    point, before = found.point, reported.point if reported is not None else None
    bare = point is not None and point.day is not None and point.month is None and not point.relative
    return bare and before is not None and before.day is None


def _goes_back(found: FoundDate, last: str | None) -> bool:
    """Whether a day without its month would lie before the day told last."""
    point = found.point
    if point is None or point.day is None or point.month is not None or point.relative or point.lunar:
        return False
    day, before = found.edtf or "", last or ""
    return _DAY.fullmatch(day) is not None and _DAY.fullmatch(before) is not None and day < before


def _runs_on(text: str, start: int, context: DateContext) -> FoundDate | None:
    """The year of a reign that a clause begins with, where it goes on from the year told before."""
    found = _read(text, start, context, label=True) if context.era and context.year is not None else None
    later = found.year - context.year if found and found.year and context.year is not None else -1
    return found if 0 <= later <= _LATER else None


def _lasted(text: str, start: int, found: FoundDate) -> bool:
    """历时三月, 在任三月, 开工前30日, 10日内: how long it went on, not in which month or on which day."""
    point = found.point
    if point is not None and point.unit == "day" and point.month is None and not point.relative:
        before = _DAYS_LONG.search(text, max(0, start - _DAYS_LONG_REACH), start)
        return before is not None or _DAYS_AFTER.match(text, point.end) is not None
    if point is None or point.unit != "month" or point.year is not None or found.text[0] not in NUMERALS:
        return False
    return _LASTED.search(text, max(0, start - 4), start) is not None


def _anchored(context: DateContext, found: FoundDate) -> DateContext:
    """Within running text a full date carries on: 2020年3月1日……5日……."""
    if found.edtf is None or found.point is None or found.bound or found.text.endswith("年度"):
        return context
    point = found.point
    if point.relative == "year" and point.month is not None:  # 翌年4月合龙，6月竣工; 同年10月病故，同月接任
        return context.counting(point)._replace(year=found.year, month=point.month)
    if point.relative == "now" and point.month is not None and found.year is not None:  # 去年3月动工，5月封顶
        return context._replace(year=found.year, month=point.month, last=found.edtf)
    if found.relative or point.fixed is not None:
        return context
    if point.year is not None:
        return context.counting(point)._replace(
            year=found.year, month=point.month, era=point.era, leap=point.leap, last=found.edtf
        )
    if point.month is not None:
        return context.counting(point)._replace(month=point.month, last=found.edtf)
    return context


def may_be_label(text: str) -> bool:
    """Whether `read_label` can find anything in the text or a beginning of it; a quick test before it."""
    return _LABEL.match(text) is not None or opening().match(text) is not None


def may_open(text: str, end: int) -> bool:
    """Whether `read_label(text[:end], …)` can find anything; a quick test before it."""
    return opening().match(text, 1 if text[:1] in "自从" else 0, end) is not None


def read_label(text: str, context: DateContext) -> FoundDate | None:
    """The date that a line or sentence opens with, in any of the short forms that labels take."""
    if text[:1] in "自从" and text:  # 自6月1日起
        found = read_date(text, 1, context, label=True)
        return found._replace(start=0, text=text[: found.end]) if found and found.bound == "since" else None
    return read_date(text, 0, context, label=True)


def read_date(text: str, start: int, context: DateContext, *, label: bool = False) -> FoundDate | None:
    """The date expression that begins at `start`: a point, or a range of two."""
    return _read(text, start, context, label) if opening().match(text, start) else None


def _read(text: str, start: int, context: DateContext, label: bool = False) -> FoundDate | None:
    how = _reckoning(context, label)
    first = point_at(text, start, how, context)
    if first is None:
        return None
    first_edtf, year = resolve(first, context)
    end, edtf = first.end, first_edtf
    if first.unit == "day" and (days := set_of_days(text, first, year, how, context)) is not None:
        return FoundDate(
            start, days[1], text[start : days[1]], checked(days[0]), "", bool(first.relative), first, year
        )
    second = None if first.fixed or first.relative == "press" else second_of(text, first, how, context)
    if second is not None:
        inherited = inherit(first, year, context)._replace(last=first_edtf)
        second_edtf, _ = resolve(second, inherited)
        edtf, end = joined(first_edtf, second_edtf, second.relative == "list"), second.end
        if second.relative == "list":
            edtf, end, second = longer_list(text, edtf, second, how, inherited)
    if other := _OTHER_RECKONING.match(text, end):
        end = other.end()
    beside = _gregorian_beside(text, end, first, year, context) if second is None else None
    if beside is not None:
        end, edtf, first = beside
    if (second or first).unit == "day" or first.relative == "day":
        note = _DAY_NOTE.match(text, end)
        end = note.end() if note else end
        if label and (weekday := _WEEKDAY.match(text, end)) is not None:
            end = weekday.end()
        end = CLOCK.match(text, end).end()  # type: ignore[union-attr]
        note = _DAY_NOTE.match(text, end)
        end = note.end() if note else end
    elif text.startswith("间", end) and ((second or first).unit == "month" or second is not None):
        end += 1
    elif label and first.unit == "month" and (note := _MONTH_NOTE.match(text, end)) is not None:
        end = note.end()
    if label and second is None and (either := _or_else(text, end, first, edtf, year, context)) is not None:
        edtf, end = either
    bound = ""
    if second is None and (days := days_it_lasts(text, end, edtf)) is not None:
        edtf, end = days
    elif (m := _ABOUT.match(text, end)) and edtf is not None and _PLAIN.fullmatch(edtf):
        edtf, end = f"{edtf}~", m.end()
    elif m := _SINCE.match(text, end):
        bound, end = "since", m.end()
    elif (m := _UNTIL.match(text, end)) and not (m.group() == "前" and _BEHIND_BRACKET.match(text, end - 1)):
        bound, end = "until", m.end()
    elif text.startswith("约", start - 1) and start and edtf is not None and _PLAIN.fullmatch(edtf):
        edtf = f"{edtf}~"
    if first.broken:
        edtf = None
    edtf = bounded(edtf, bound)
    return FoundDate(start, end, text[start:end], checked(edtf), bound, bool(first.relative), first, year)


def _reckoning(context: DateContext, label: bool) -> Reckoning:
    """How years, months and days are counted in a context."""
    return Reckoning(
        context.era,
        context.lunar,
        context.lunar_days,
        context.century,
        context.short,
        context.year,
        label,
        context.near,
    )


def _or_else(
    text: str, end: int, first: Point, edtf: str | None, year: int | None, context: DateContext
) -> tuple[str, int] | None:
    """4月（一说5月）: one of two dates, and where both end."""
    m = _OR_ELSE.match(text, end)
    if m is None or edtf is None or not _PLAIN.fullmatch(edtf):
        return None
    other = read_date(m["t"], 0, inherit(first, year, context), label=True)
    if other is None or other.edtf is None or other.end < len(m["t"]) or not _PLAIN.fullmatch(other.edtf):
        return None
    return (f"[{','.join(sorted((edtf, other.edtf)))}]" if edtf != other.edtf else edtf), m.end()


def _gregorian_beside(
    text: str, end: int, first: Point, year: int | None, context: DateContext
) -> tuple[int, str | None, Point] | None:
    """The Gregorian date that the source itself gives: 光绪三十四年十二月（1909年1月）, 初八日丁未2月25日.

    A day in Chinese numerals before it is thereby one of the lunar calendar. Where that calendar has another
    day, it is one of the two.
    """
    m = _DATE_BRACKET.match(text, end) or _DATE_BEHIND.match(text, end)
    if m is None:
        return None
    inside = m["t"].removeprefix("公历").removeprefix("阳历")
    found = read_date(inside, 0, DateContext(year=year if year is not None else context.year))
    if found is None or found.point is None or found.end < len(inside):
        return None
    if found.point.year is not None:
        return (m.end(), found.edtf, first) if first.lunar or first.era else None
    printed = text[first.start : first.end]
    if (
        first.unit != "day"
        or found.point.unit != "day"
        or found.point.month is None
        or _FIGURE.search(printed)
    ):
        return None
    month = first.month if first.month is not None else context.month
    edtf = found.edtf
    if edtf is not None and edtf[:4].isdigit() and month is not None and found.point.month + 6 < month:
        edtf = f"{int(edtf[:4]) + 1}{edtf[4:]}"  # 十二月二十日（1月14日）
    counted, _ = resolve(first._replace(lunar=True, character=""), context._replace(solar=False))
    if edtf is not None and counted is not None and _DAY.fullmatch(counted) and counted != edtf:
        edtf = f"[{','.join(sorted((counted, edtf)))}]"
    return m.end(), edtf, first._replace(lunar=True, unsure=False)
