"""One point of time as printed: a year in any reckoning, a month, a day, or a part of one of them.

`read_point` reads the longest point that begins at a place of the text. It says what is printed and no
more; `loaders.dates.find` resolves it by context and joins points to ranges.
"""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.dates.calendar import CYCLE
from loaders.dates.feasts import feast_of, feast_opening
from loaders.dates.point import DIGIT, HAN_DIGIT, NUMBER, TO, Point, Reckoning, unnamed
from loaders.dates.years import read_year, reign_openings, year_openings
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("dates")

_MONTH = re.compile(
    f"[春夏秋冬]?(?P<leap>闰)?(?P<m>十有[一二]|{NUMBER}|[元正冬腊])月(?!{_WORDS['no_month']})(?:份)?"
)
_MONTHLY = re.compile("一月(?:一(?![日号曰至到、—－-])|[两二三]次)")
"""一月一通报, 一月两次: how often, not when."""
_DAY = re.compile(f"(?P<d>{NUMBER})(?P<sign>[日号曰])")
_BARE_MONTH = re.compile(f"(?P<m>{NUMBER})(?=(?:{TO}|、|和|及){NUMBER}月)")
_BARE_DAY = re.compile(
    f"(?P<d>{NUMBER})(?=(?:{TO}|(?<=[0-9])一(?=[0-9])|、|和|及){NUMBER}(?:[日号]|[、，,][0-9]{{1,2}}(?:{TO}[0-9]{{1,2}})?日))"
)
_LUNAR_DAY = re.compile(
    f"(?P<d>初[{NUMERALS}]|[十廿][一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)日?"
)
_NEW_YEAR = re.compile("元[旦日]")
"""正月元旦 is its first day."""
_FIRST_DAYS = re.compile(f"(?P<d>初[{NUMERALS}])日?")
_NAMED_FOR_MONTH = re.compile(f"[{NUMERALS}]{{1,2}}月(?:[区乡镇村街路社厂场队]|公社)")
_PLACE_FOR_MONTH = re.compile(f"[{NUMERALS}]{{1,2}}月[区乡镇村](?={_WORDS['of_place_for_month']})")
"""划归十月区: a place of that name, unless something stands before it that dates stand behind."""
_BEFORE_MONTH = "年于在至到从自以是同当本该每和及与、，,。；;：:（( \u3000"
_STOPS = "，,。；;○◎ \u3000\n"
_CHARACTER_OF_DAY = re.compile(f"(?P<c>{CYCLE})(?P<first>朔)?日?|(?P<moon>[朔望晦])日?(?![{HAN}])")
_CHARACTER_ALONE = re.compile(f"(?P<c>{CYCLE})日?(?=[，。、])")
"""戊子。 under a lunar month: the day by its name alone."""
_CHARACTER_BESIDE = re.compile(f"[，,]?(?P<c>{CYCLE})日?(?=[，,。；;、\\s　0-9]|$)")
_MONTH_PART = re.compile(f"(?P<p>{_WORDS['month_ends_in']}|中(?=[，,。；;、\\s　]|$))")
_YEAR_PART = re.compile(
    f'(?:的|年|，)?(?P<p>(?:[“"]?(?:{_WORDS["parts_of_year"]})[”"]?节?(?:前后|前夕|前|后|期间))|'
    f"{_WORDS['terms_of_school']}|春节(?:前后|前夕|前|后|期间)?|初(?!{_WORDS['behind_early']})|底|末|终(?!于|止|身)|"
    "中(?=[，,。；;、\\s　]|$)|内(?=[，,。；;、\\s　]|$))"
)
_SEASON = re.compile(
    f"(?:的)?金?(?P<p>{_WORDS['two_seasons']}|[春夏秋冬])(?P<tail>{_WORDS['season_ends_in']})?"
    f"(?!{_WORDS['no_season']})"
)
_SEASON_ALONE = re.compile(
    f"(?P<p>{_WORDS['two_seasons']}|[春夏秋冬])(?P<tail>{_WORDS['season_ends_in']})?"
    f"(?=[，,、：:·|｜】\\]〕）)]|$|—|至(?=[春夏秋冬次年{NUMERALS}0-9])|-|～|(?<=至[夏秋冬]){_WORDS['of_weather']})"
)
_QUARTER = re.compile("(?P<p>前[二两三2-3]个?季度|第?[一二三四1-4首](?:个)?季度|Q[1-4](?![0-9A-Za-z]))")
_HALF = re.compile("(?P<p>[上下前后]半年)")
_LUNAR = re.compile("农历|阴历|夏历|旧历")
_FEASTS = {"元旦": (1, 1), "国庆节": (10, 1)}
"""What stands for a day behind a year."""
_FEAST = re.compile("元旦|国庆节")

_ON_THIS_DAY = re.compile("的今[天日]")
_FINER = re.compile(
    "|".join(map(unnamed, (_LUNAR, _MONTH, _BARE_MONTH, _FEAST, _QUARTER, _HALF, _SEASON, _YEAR_PART)))
)
"""What makes a year finer, behind it."""
FIRST_CHARACTERS = (
    f"{DIGIT}{HAN_DIGIT}元公西中民前上下本后春夏秋冬正腊闰岁国农阴旧第首初“\"'「‘甲乙丙丁戊己庚辛壬癸"
)
"""What points begin with, but for those of a reign."""


@cache
def openings() -> str:
    """What every point begins with, as one pattern: where it does not match, `read_point` finds nothing."""
    patterns = (_FEAST, _LUNAR, _MONTH, _DAY, _FIRST_DAYS, _QUARTER, _HALF, _SEASON_ALONE, _CHARACTER_ALONE)
    return (
        f"(?=[{FIRST_CHARACTERS}])(?:{year_openings()}|{'|'.join(map(unnamed, patterns))})|{feast_opening()}|"
        f"(?=.{{1,15}}?[年载初中末甲乙丙丁戊己庚辛壬癸])(?:{reign_openings()})"
    )


def read_point(text: str, start: int, how: Reckoning) -> Point | None:
    """The point that begins at `start`, or None."""
    point = read_year(text, start, how) or Point(start, start, lunar=how.lunar, era=how.era)
    if point.fixed is not None or point.broken:
        return point
    if point.year is None and not point.relative:
        return _yearless(text, start, point, how)
    return finer(text, point, how)


def _yearless(text: str, start: int, point: Point, how: Reckoning) -> Point | None:
    if m := _LUNAR.match(text, start):
        point, start = point._replace(end=m.end()), m.end()
        month = _MONTH.match(text, start)
        return _month(text, point, month, lunar=True) if month else None
    behind_word = start and text[start - 1] not in _BEFORE_MONTH
    named = (_NAMED_FOR_MONTH if behind_word else _PLACE_FOR_MONTH).match(text, start)
    if (m := _MONTH.match(text, start)) and not named and not _MONTHLY.match(text, start):
        found = _month(text, point, m)
        if found is not None:
            return found
    if m := _DAY.match(text, start):
        day = to_int(m["d"])
        if m["sign"] in "日曰" and day and day <= 31:
            return _signed(text, bare_day(point, m["d"], m.end(), how))
    if how.label and (m := _FIRST_DAYS.match(text, start)):
        day = to_int(m["d"].removeprefix("初"))
        return _signed(text, point._replace(end=m.end(), day=day, lunar=True))
    opens = how.lunar_days and (not start or text[start - 1] in _STOPS)
    if opens and (m := _CHARACTER_ALONE.match(text, start)):
        return point._replace(end=m.end(), character=m["c"], lunar=True)
    for pattern in (_QUARTER, _HALF, *((_SEASON_ALONE,) if how.label else ())):
        if m := pattern.match(text, start):
            return point._replace(end=m.end(), part=m["p"])
    return None


def finer(text: str, point: Point, how: Reckoning) -> Point:
    """Month, day or part after a year (or after 次年, 同年)."""
    at = point.end
    if m := _ON_THIS_DAY.match(text, at):
        return point._replace(end=m.end(), part="今天")
    if point.month is None and (feast := feast_of(point, text)) is not None:
        return feast
    if point.month is not None or not _FINER.match(text, at):
        return point
    reported = _LUNAR.match(text, at)
    at = reported.end() if reported else at
    if (m := _MONTH.match(text, at)) and (found := _month(text, point, m, reported is not None)) is not None:
        return found
    if (m := _BARE_MONTH.match(text, at)) and 1 <= (to_int(m["m"]) or 0) <= 12:
        return point._replace(end=m.end(), month=to_int(m["m"]))
    if (m := _FEAST.match(text, at)) and not point.lunar and not _YEAR_PART.match(text, at):
        return point._replace(end=m.end(), month=_FEASTS[m.group()][0], day=_FEASTS[m.group()][1])
    for pattern in (_QUARTER, _HALF, _SEASON, _YEAR_PART):
        if m := pattern.match(text, at):
            part = m["p"]
            return point._replace(end=m.end(), part="年" + part if pattern is _YEAR_PART else part)
    return point


def bare_day(point: Point, number: str, end: int, how: Reckoning) -> Point:
    """初三日, 23日: under a lunar month a day in Chinese numerals is lunar; in figures it may be either."""
    figures = number.isdigit()
    lunar = how.lunar_days and not figures
    return point._replace(end=end, day=to_int(number), lunar=lunar, unsure=how.lunar_days and figures)


def _month(text: str, point: Point, m: re.Match[str], lunar: bool = False) -> Point | None:
    """The month, and the day behind it; `lunar` where 农历 says so.

    Under a reign months in Chinese numerals are lunar and those in figures Gregorian, as modern gazetteers
    print them; where the year of the reign is in figures too, nobody can tell.
    """
    name = m["m"]
    month = {"元": 1, "正": 1, "冬": 11, "腊": 12}.get(name) or to_int(name.removeprefix("十有"))
    if month is not None and name.startswith("十有"):
        month += 10
    if month is None or not 1 <= month <= 12:
        return None
    proved = lunar or name in "正冬腊" or bool(m["leap"])
    lunar = proved or (point.lunar and not name.isdigit())
    unsure = point.lunar and point.arabic and not proved
    found = point._replace(end=m.end(), month=month, lunar=lunar, leap=bool(m["leap"]), unsure=unsure)
    if m.group().endswith("份"):
        return found
    if d := _DAY.match(text, m.end()):
        day = to_int(d["d"])
        if day is None or not 1 <= day <= 31:
            return found
        unsure = unsure or (lunar and d["d"].isdigit())
        return _signed(text, found._replace(end=d.end(), day=day, unsure=unsure))
    if (d := _BARE_DAY.match(text, m.end())) and 1 <= (to_int(d["d"]) or 0) <= 31:
        return found._replace(end=d.end(), day=to_int(d["d"]))
    if lunar and (s := _CHARACTER_OF_DAY.match(text, m.end())):
        return _by_character(found, s)
    if lunar and month == 1 and (d := _NEW_YEAR.match(text, m.end())):
        return _signed(text, found._replace(end=d.end(), day=1))
    if lunar and (d := _LUNAR_DAY.match(text, m.end())):
        return _signed(text, found._replace(end=d.end(), day=to_int(d["d"].removeprefix("初"))))
    if not lunar and text.startswith("初", m.end()) and (d := _LUNAR_DAY.match(text, m.end())):
        return _signed(text, found._replace(end=d.end(), day=to_int(d["d"].removeprefix("初")), lunar=True))
    if p := _MONTH_PART.match(text, m.end()):
        return found._replace(end=p.end(), part=p["p"])
    return found


def _signed(text: str, day: Point) -> Point:
    """二十一日庚子: the name of a lunar day beside its number."""
    beside = _CHARACTER_BESIDE.match(text, day.end) if day.lunar or not text[day.end - 2].isdigit() else None
    return day._replace(end=beside.end(), character=beside["c"], lunar=True) if beside else day


def _by_character(month: Point, m: re.Match[str]) -> Point:
    """三月丙寅朔, 七月望, 二月晦: the day by its name, or by the moon."""
    day = {"朔": 1, "望": 15}.get(m["moon"] or "") or (1 if m["first"] else None)
    part = "晦" if m["moon"] == "晦" else ""
    return month._replace(end=m.end(), day=day, character=m["c"] or "", part=part)
