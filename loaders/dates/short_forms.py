"""Points that are printed in short: 同日, 年底, 过去五年, 5.18 at the head of an entry, 3—5月.

`point_at` reads any point, printed in short or in full.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.event_dates import since, since_pattern
from loaders.dates.feasts import read_feast
from loaders.dates.point import NUMBER, TO, Point, Reckoning, unnamed
from loaders.dates.points import bare_day, finer, openings, read_point
from loaders.lexicon import alternatives, lexicon
from loaders.text.numerals import to_int
from loaders.text.patterns import DIGITS, HAN, any_of

_WORDS = alternatives("dates")

RELATIVE: dict[str, tuple[str, int]] = {
    word: (unit, shift)
    for unit, words in lexicon("dates")["relative"].items()
    for word, shift in words.items()
}
"""同日, 次年, 昨日: the unit that the word counts in, and how many of them."""
_NOT_ALONE = "第日全"
"""第二年, 日前 and 全年 name a time only where a sentence goes on from another."""
_FIRST_OF_RELATIVE = "".join(sorted({word[0] for word in RELATIVE} - set(_NOT_ALONE)))
WORDS = f"元公西中民近明目年月后春夏秋冬正腊闰首岁过未自党改新农阴旧{_FIRST_OF_RELATIVE}"
NUMERALS = f"{DIGITS}十廿卅"
_NUMBER_CHARACTERS = frozenset(f"0123456789{DIGITS}十廿卄卅卌")
_YEARLESS_PART = re.compile("(?P<p>年[初底末终]|年中(?=[，,。；;、\\s　]|$)|岁末)(?!余)")
_YEAR_PART_ALONE = re.compile("(?:[底末](?=[，,])|[初底末](?=[：:·|】\\]）)〕]|$))")
"""▲底 under a year; 初， is before that."""
_MONTH_PART_ALONE = re.compile(f"(?P<p>{_WORDS['parts_of_month']})(?=[，,、：:\\s]|$|[^，。]{{2}})")
_MONTH_DAY = re.compile(
    "(?P<m>[0-9]{1,2})(?:[.．·]|"
    f"/(?=[0-9]{{2}}(?![0-9])|[1-9](?:[，,：:】）)\\s\u3000—|]|[（(][日{NUMERALS}][）)]|$))|(?<=[0-9]{{2}})/|"
    "(?<=[0-9]{2})-(?=[0-9]{2}(?![0-9-])))(?P<d>[0-9]{1,2})(?![0-9/.．万亿%％元])"
)
"""5.18, 09/01, 03-05; 1/3 is a third."""
_GLUED_DAY = re.compile(
    "(?:^|(?<=[，,。；;：:（(于在\\s]))(?P<m>1[0-2]|0?[1-9])(?P<d>0[1-9]|[12][0-9]|3[01])日(?![0-9间内后])"
)
"""1018日上午, of a page that has lost the 月: a day only where it lies just before the printing."""
_WRITTEN = re.compile(
    "(?P<y>(?:1[89]|20)[0-9]{2}|[0-9]{2}(?=[.．]))(?P<s>[·、.．])(?P<m>1[0-2]|0?[1-9])(?:(?P=s)(?P<d>3[01]|[12][0-9]|0?[1-9]))?(?![0-9.．·、/万亿%％元])"
)
"""1958·4, 1958、5、6 and 57.5, of writers who put any sign between year and month."""
_COMPACT = re.compile(
    "(?P<y>(?:1[89]|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9.．/%％])"
)
"""19870512 at the head of an entry."""
_LATEST = timedelta(days=10)
_SHORT_RANGE = re.compile(
    f"(?P<a>{NUMBER})(?P<u>年|月|日)?(?:{TO}|(?<=[0-9])一(?=[0-9])|、|和|及)(?P<b>{NUMBER})(?P<unit>年|月|日|季度)"
)
_DAYS_AGO = re.compile("(?:^|(?<=[，,。；;：:]))(?P<n>[0-9]{1,2}|[二三四五六七八九十]{1,2})天前(?=[，,])")
"""5天前，: so many days before the day that the text spoke of."""
_GOES_ON = re.compile(f"[0-9OＯ{NUMERALS}卄卌]{{1,4}}[年月日]?(?:{TO}|[一、和及])")
"""What every form begins with that joins two numbers, but for those of labels."""
_N = "(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_MORE_DAYS = f"(?:日?{TO}{_N})?(?:日?[、，,和及]{_N}(?:日?{TO}{_N})?){{1,15}}日"
_DAY_SET = re.compile(f"{_N}(?={TO}{_N}日?[、，,]|、{_N}、){_MORE_DAYS}")
"""14—16，18日: days and spans of days."""
SPAN_OF_SET = re.compile(f"(?P<a>{_N})(?:日?{TO}(?P<b>{_N}))?")
MORE_DAYS = _MORE_DAYS
_YEARS = re.compile(
    f"(?P<y>(?P<a>[12][0-9]{{3}}|[一二][〇○零OＯ0一二三四五六七八九]{{3}})年?)(?:{TO}|一)(?=(?:公元)?(?:[12][0-9]{{3}}(?![0-9.．%％-]|(?![年任在历学])[{HAN}])|[一二][〇○零OＯ0一二三四五六七八九]{{3}}))"
)
_SCHOOL_YEAR = re.compile(f"(?P<a>[12][0-9]{{3}})年?(?:{TO})(?P<b>[12][0-9]{{3}})学年度?")
_SHORT_SCHOOL_YEAR = re.compile(
    f"(?P<a>[12][0-9]{{3}})(?:/|{TO})(?P<b>[0-9]{{2}})(?:学年度?|(?=[^0-9月日.．/-]|$))"
)
"""1961/62; 2006/07 only before 学年."""
_FORESEEN = re.compile(_WORDS["foreseen"])
"""力争年内完成 is told from the day of writing, whatever year the sentence named before."""
_FIVE_YEARS = re.compile("(?:过去的?|近|今后|未来)(?P<n>[三五十])年(?!级|级|以)(?:来|间)?")
_DAY_OF_MONTH = re.compile("初?(?P<d>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})日")
_PRESS_WITH_DAY = re.compile(f"(?P<w>[昨今前])[日天]?(?:[上下]午)?[（(](?P<d>{_N})日?[)）][日天晚晨夜早]?")
_DAY_OF_WEEK = re.compile(
    f"(?P<w>{any_of(lexicon('dates')['weeks'])})个?(?:周|星期|礼拜)(?P<d>[一二三四五六日天])"
)
"""昨（三）日: a day told from that of printing, with its number."""
_PART_OF_MONTH = re.compile("初|底|末|[上中下]旬")


@cache
def _relative_word() -> re.Pattern[str]:
    return re.compile(any_of(RELATIVE))


@cache
def opening() -> re.Pattern[str]:
    """Where it does not match, no date begins; it spares trying each of the ways to print one."""
    numbers = (
        _SCHOOL_YEAR,
        _YEARS,
        _MONTH_DAY,
        _SHORT_RANGE,
        _DAY_SET,
        _GLUED_DAY,
        _WRITTEN,
        _COMPACT,
        _SHORT_SCHOOL_YEAR,
        _DAYS_AGO,
    )
    words = (
        _DAY_OF_WEEK,
        _relative_word(),
        _PRESS_WITH_DAY,
        _FIVE_YEARS,
        _YEARLESS_PART,
        _YEAR_PART_ALONE,
        _MONTH_PART_ALONE,
        since_pattern(),
    )
    characters = f"0-9{NUMERALS}卄卌"
    return re.compile(
        f"(?=[{characters}])(?:{'|'.join(map(unnamed, numbers))})|"
        f"(?=[{WORDS}第十全初底末])(?:{'|'.join(map(unnamed, words))})|{openings()}"
    )


def point_at(text: str, start: int, how: Reckoning, context: DateContext) -> Point | None:
    if (how.label or not start) and not how.lunar and (feast := read_feast(text, start, context)) is not None:
        return feast
    if text[start : start + 1] in _NUMBER_CHARACTERS:
        found = _glued_day(text, start, context) or _by_number(text, start, how)
    else:
        found = _by_word(text, start, how, context)
    return found or read_point(text, start, how)


def _by_word(text: str, start: int, how: Reckoning, context: DateContext) -> Point | None:
    """同日, 党的十九大以来, 过去五年, 年底; at the head of an entry 下旬 too."""
    if m := _PRESS_WITH_DAY.match(text, start):
        _, shift = RELATIVE[m["w"] + "日"]
        return Point(start, m.end(), day=to_int(m["d"]), relative="press", shift=shift)
    if m := _DAY_OF_WEEK.match(text, start):
        return _day_of_week(start, m, how, context.published)
    if m := _relative_word().match(text, start):
        return _relative(text, start, m, how)
    if (event := since(text, start)) is not None:
        return Point(start, event[0], fixed=event[1])
    if m := _FIVE_YEARS.match(text, start):
        part = "ahead" if m.group()[:2] in ("今后", "未来") else "past"
        return Point(start, m.end(), relative="press", part=part, shift=to_int(m["n"]) or 0)
    if m := _YEARLESS_PART.match(text, start):
        foreseen = _FORESEEN.search(text, max(0, start - 3), start) is not None  # 计划年底前封顶
        if not (foreseen or _opens_clause(text, start, how)) or (context.year is None and not how.label):
            return None
        return Point(start, m.end(), part="年" + m["p"][-1])
    if how.label and start == 0 and (m := _YEAR_PART_ALONE.match(text)) and context.year is not None:
        return Point(start, m.end(), part="年" + m.group())
    if how.label and (m := _MONTH_PART_ALONE.match(text, start)):
        return Point(start, m.end(), part=m["p"], lunar=how.lunar_days, era=how.era)
    return None


def _day_of_week(start: int, m: re.Match[str], how: Reckoning, published: str | None) -> Point | None:
    """上周五, from the day of printing; a Sunday, where weeks may begin with it, is told by nobody."""
    if published is None or len(published) != _WHOLE or (m["d"] in "日天" and how.short is not None):
        return None
    printed, weekday = (
        date.fromisoformat(published).weekday(),
        "一二三四五六日".find(m["d"].replace("天", "日")),
    )
    shift = 7 * lexicon("dates")["weeks"][m["w"]] + weekday - printed
    return Point(start, m.end(), relative="press", shift=shift)


_WHOLE = len("2020-01-01")
_STANDS_ALONE = re.compile("[，,：:、·|】\\]）)〕]|$")


def _relative(text: str, start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    unit, shift = RELATIVE[m.group()]
    if m.group() == "全年" and start == 0 and not _STANDS_ALONE.match(text, m.end()):
        return None
    if m.group() == "年内" and _FORESEEN.search(text, max(0, start - 4), start):
        unit = "now"
    if unit in ("press", "near"):
        if m.group() == "日前" and start and text[start - 1] in "0123456789〇一二三四五六七八九十今本末期":
            return None
        return Point(start, m.end(), relative="press", part="near" if unit == "near" else "", shift=shift)
    lunar = how.lunar if unit in ("year", "now") else how.lunar_days
    point = Point(start, m.end(), relative=unit, shift=shift, lunar=lunar, era=how.era)
    if len(m.group()) == 2 and m.group()[1] in "春夏秋冬":
        return point._replace(part=m.group()[1])
    if unit in ("year", "now"):
        return finer(text, point, how)
    if unit == "month" and (d := _DAY_OF_MONTH.match(text, m.end())):  # 是月二十六日
        return bare_day(point, d["d"], d.end(), how)
    if unit == "month" and (p := _PART_OF_MONTH.match(text, m.end())):
        return point._replace(end=p.end(), part=p.group())
    return point


def _by_number(text: str, start: int, how: Reckoning) -> Point | None:
    """2019—2020学年, 1966—1976, 5.18 at the head of an entry, 3—5月."""
    if text[start] == "十" and (event := since(text, start)) is not None:
        return Point(start, event[0], fixed=event[1])
    if m := _DAYS_AGO.match(text, start):
        return Point(start, m.end(), relative="day", shift=-(to_int(m["n"]) or 0))
    goes_on = _GOES_ON.match(text, start) is not None
    if goes_on and (m := _SCHOOL_YEAR.match(text, start)):
        return Point(start, m.end(), fixed=f"{m['a']}/{m['b']}")
    if (m := _SHORT_SCHOOL_YEAR.match(text, start)) and _follows(m):
        return Point(start, m.end(), fixed=f"{m['a']}/{int(m['a']) + 1}")
    if goes_on and (m := _YEARS.match(text, start)):
        return Point(start, m.end("y"), to_int(m["a"]))
    if how.label and (short := _short_label(text, start, how)) is not None:
        return short
    if not goes_on:
        return None
    if _DAY_SET.match(text, start) and (m := SPAN_OF_SET.match(text, start)):
        return bare_day(Point(start, start, era=how.era), m["a"], m.end("a"), how)
    if m := _SHORT_RANGE.match(text, start):
        return _unitless(start, m, how)
    return None


def _follows(m: re.Match[str]) -> bool:
    """Whether two years stand beside each other in a school year, and not a year and a month."""
    after = (int(m["a"]) + 1) % 100 == int(m["b"])
    return after and (int(m["b"]) > _MONTHS or m.group().endswith(("年", "度")))


_MONTHS = 12


def _glued_day(text: str, start: int, context: DateContext) -> Point | None:
    """The day of the last days before the printing that figures without 月 name."""
    match = _GLUED_DAY.match(text, start) if context.published and len(context.published) == 10 else None
    if match is None or context.published is None or not context.published[:4].isdigit():
        return None
    printed = date.fromisoformat(context.published)
    month, day = int(match["m"]), int(match["d"])
    try:
        told = date(printed.year, month, day)
    except ValueError:
        return None
    within = timedelta(0) <= printed - told <= _LATEST
    return Point(start, match.end(), printed.year, month=month, day=day) if within else None


def _opens_clause(text: str, start: int, how: Reckoning) -> bool:
    """At the head of an entry, or of a clause."""
    return how.label or start == 0 or text[start - 1] in "，。；,;到至在于"


def _short_label(text: str, start: int, how: Reckoning) -> Point | None:
    """5.18 and 19870512 are days only at the head of an entry."""
    if m := _COMPACT.match(text, start):
        return Point(start, m.end(), int(m["y"]), month=int(m["m"]), day=int(m["d"]))
    if m := _MONTH_DAY.match(text, start):
        month, day = to_int(m["m"]) or 0, to_int(m["d"]) or 0
        if 1 <= month <= 12 and 1 <= day <= 31:
            return Point(start, m.end(), month=month, day=day)
    return _written(start, m, how) if (m := _WRITTEN.match(text, start)) else None


def _written(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    """1958·4, 1958、5、6; 57.5 only in a century that the text tells, where no month has that number."""
    year, day = int(m["y"]), to_int(m["d"]) if m["d"] else None
    if len(m["y"]) == 2:
        if how.century is None or year <= _LAST_DAY or day is not None:
            return None
        year += how.century
    elif m["s"] in ".．" or (m["s"] == "、" and day is None):
        return None
    return Point(start, m.end(), year, month=int(m["m"]), day=day)


_LAST_DAY = 31


def _unitless(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    """3—5月, 15—17日, 10、11月: the first number takes the unit of the second."""
    number, unit = to_int(m["a"]), m["u"] or m["unit"]
    if number is None or (m["u"] and m["u"] != m["unit"]):
        return None
    end = m.end("u") if m["u"] else m.end("a")
    if unit == "月" and 1 <= number <= 12:
        lunar = how.lunar and not m["a"].isdigit()
        return Point(start, end, month=number, lunar=lunar, era=how.era)
    if unit == "日" and 1 <= number <= 31:
        return bare_day(Point(start, start, era=how.era), m["a"], end, how)
    if unit == "年" and how.label and how.era is not None and (year := how.era.year(number)):
        return Point(start, end, year, era=how.era, lunar=how.era.lunar)
    return None
