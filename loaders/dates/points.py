"""One point of time as printed: a year in any reckoning, a month, a day, or a part of one of them.

`read_point` reads the longest point that begins at a place of the text. It says what is printed and no
more; `loaders.dates.find` resolves it by context and joins points to ranges.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.dates.calendar import CYCLE, REPUBLIC, Era, cycle_year, era_named, era_pattern, shared_pattern
from loaders.text.numerals import to_int

_D = "0-9"
_ZERO = "〇○零OＯ0"
_H = "〇○零一二三四五六七八九十廿卄卅卌"
NUMBER = f"(?:[{_D}]{{1,4}}|[{_H}]{{1,4}})"
TO = "(?:—{1,2}|–{1,2}|―{1,2}|－|─{1,2}|-{1,2}|~|～|〜|至|到)"

_YEAR = re.compile(
    f"(?:公元|西元|公历)?(?P<y>[12][{_D}]{{3}}|[一二][{_ZERO}一二三四五六七八九]{{3}})年"
    "(?!级|制|期(?!间)|龄|生人|代(?!表))(?:度(?!假))?"
)
_EARLY_YEAR = re.compile(f"(?:公元|西元)(?P<before>前)?(?P<n>[{_D}]{{1,3}}|(?<=前)[{_D}]{{4}})年")
_TEN_DAYS_BEHIND = re.compile("[上中下]旬|[初底]")
_LATEST_YEAR = 2100
_BEFORE_YEAR = re.compile(f"(?P<before>前)(?P<n>[{_D}]{{2,3}})年")
_ISO = re.compile(
    f"(?P<y>[12][{_D}]{{3}})(?P<s>[-/.．])(?P<m>[{_D}]{{1,2}})(?:(?P=s)(?P<d>[{_D}]{{1,2}}))?(?![{_D}.．]*[{_D}万亿%％元])"
)
_MEASURED = re.compile(
    "[ \u3000]?[万亿千百元亩顷公平方米里吨克斤升立户人口个只头株棵家座台辆套册件条块处度倍伏瓦卡小美%％‰]"
)
_REPUBLIC = re.compile(
    f"(?:中华)?民国(?:(?P<before>前)?(?P<n>{NUMBER}|元)年(?:度)?|(?P<first>纪元)(?=[（(]1912))"
)
_SMALL_YEAR = re.compile(f"(?P<n>{NUMBER}|元)年(?!级|制|期(?!间)|龄|来|以[上下内]|内|间|多|前|后|之)")
_OTHER_REIGN = re.compile(  # a reign that the lexicon lacks, with the year beside it: 太和三年（229）
    f"[\u4e00-\u9fff]{{2,6}}(?:{NUMBER}|元)[年载][（(](?:公元)?(?P<before>前)?(?P<y>[{_D}]{{2,4}})年?[)）]"
)
_CYCLE_YEAR = re.compile(f"(?:岁次)?(?P<c>{CYCLE})(?:年|岁)?(?!革命|战争|变法|政变|条约|赔款)")
_MONTH = re.compile(
    f"[春夏秋冬]?(?P<leap>闰)?(?P<m>十有[一二]|{NUMBER}|[元正冬腊])月(?![•·・]|革命|球|饼|季|刊|薪|报|票|工资)(?:份)?"
)
_MONTHLY = re.compile("一月(?:一(?![日号曰至到、—－-])|[两二三]次)")
"""一月一通报, 一月两次: how often, not when."""
_DAY = re.compile(f"(?P<d>{NUMBER})(?P<sign>[日号曰])")
_BARE_MONTH = re.compile(f"(?P<m>{NUMBER})(?=(?:{TO}|、|和|及){NUMBER}月)")
_BARE_DAY = re.compile(
    f"(?P<d>{NUMBER})(?=(?:{TO}|(?<=[0-9])一(?=[0-9])|、|和|及){NUMBER}(?:[日号]|[、，,][0-9]{{1,2}}(?:{TO}[0-9]{{1,2}})?日))"
)
_LUNAR_DAY = re.compile(
    "(?P<d>初[一二三四五六七八九十]|[十廿][一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)日?"
)
_SIGN_OF_DAY = re.compile(f"(?P<c>{CYCLE})(?P<first>朔)?日?|(?P<moon>[朔望晦])日?(?![\u4e00-\u9fff])")
_SIGN_BESIDE = re.compile(f"[，,]?(?P<c>{CYCLE})日?(?=[，,。；;、\\s　]|$)")
_MONTH_PART = re.compile(
    "(?P<p>上中旬|中下旬|上、中旬|中、下旬|上旬|中旬|下旬|"
    "月初|月中|月底|月末|初|底|末|中(?=[，,。；;、\\s　]|$))"
)
_YEAR_PART = re.compile(
    '(?:的|年|，)?(?P<p>(?:[“"]?(?:五一|十一|七一|八一|国庆|元旦|清明|端午|中秋|元宵|寒假|暑假)[”"]?节?(?:前后|前夕|前|后|期间))|'
    "春节(?:前后|前夕|前|后|期间)?|初(?!步|名|称|设|建|创|办|任|由|以|中|级|心|始|期|次|见|具|审|选|七|六|五|四|三|二|一|十|八|九)|底|末|终(?!于|止|身)|"
    "中(?=[，,。；;、\\s　]|$)|内(?=[，,。；;、\\s　]|$))"
)
_SEASON = re.compile(
    "(?:的)?金?(?P<p>春夏|夏秋|秋冬|[春夏秋冬])(?P<tail>[季天间日]|时节|末|初|之交)?"
    "(?![节耕播运风光灌游茶晖粮收种修训令营衣装泳闲雨天季分化管植锦])"
)
_SEASON_ALONE = re.compile("(?P<p>[春夏秋冬])(?P<tail>[季天间]|末|初)?(?=[，,、：:]|$|—|至|-|～)")
_QUARTER = re.compile("(?P<p>前[二两三2-3]个?季度|第?[一二三四1-4首](?:个)?季度)")
_HALF = re.compile("(?P<p>[上下前后]半年)")
_DECADE = re.compile(
    f"(?:(?P<c>[{_D}]{{2}}|[十二]?[十一二三四五六七八九]+|[上本])个?世纪)?"
    f"(?P<h>(?<![{_D}])(?:1[89]|20))?(?P<n>[{_D}]0|[二三四五六七八九]十)年代(?P<p>初期?|中期|中叶|末期?|后期|前期)?"
)
_CENTURY = re.compile(f"(?P<c>[{_D}]{{2}}|[十二]?[十一二三四五六七八九]+)世纪(?P<p>初|末|中叶)?")
_PLAN = re.compile(
    "[“\"'「‘]?(?P<n>十[一二三四五]五|[一二三四五六七八九]五)[”\"'」’]?"
    "(?P<p>时期|期间|以来|末|初期?|中期|(?=[，,]|年均|累计|目标|发展|经济社会))"
)
_LUNAR = re.compile("农历|阴历|夏历|旧历")
_FEASTS = {"元旦": (1, 1), "国庆节": (10, 1)}
_FEAST = re.compile("元旦|国庆节")
_BRACKET = re.compile("[（(〔\\[](?P<t>[^（）()〔〕\\[\\]]{1,24})[)）〕\\]]")
_BESIDE = re.compile("[，,、·]?")
_BEFORE_CHRIST = re.compile(f"[（(](?:公元|西元)?前(?P<y>[{_D}]{{1,4}})年?[)）]")
_YEAR_BEHIND = re.compile(f"[，,、 　](?:公元|西元)?([{_D}]{{3,4}})年?$")
_SPAN_IN_BRACKET = re.compile(f"([{_D}]{{3,4}})年?{TO}([{_D}]{{3,4}})年?")
_YEAR_IN_BRACKET = re.compile(f"(?:公元)?([{_D}]{{3,4}})年?")
_SHORT_YEAR_IN_BRACKET = re.compile(f"(?:公元|西元)?([{_D}]{{2,4}})年?(?:[，,、].*)?")


class Point(NamedTuple):
    """What one expression prints. `end` is exclusive; None and "" are what it does not print."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    """上旬 底 春 第一季度 上半年 …, of the finest unit printed."""
    lunar: bool = False
    leap: bool = False
    sign: str = ""
    """The day by its name in the cycle of sixty: 庚子; alone, or beside the number of the day."""
    era: Era | None = None
    fixed: str | None = None
    """EDTF, where the expression has one without context: a decade, a plan period, 1875—1908 in brackets."""
    shift: int = 0
    """次年 is 1, 去年 -1: years from the context's, when `relative` is "year"; months or days else."""
    relative: str = ""
    """`day` `month` `year` for 同日 是月 当年 …; `press` for 昨日 近日, which rest on the day of printing."""
    broken: bool = False
    """Two calendars printed side by side contradict each other."""

    @property
    def unit(self) -> str:
        """The finest unit printed."""
        if self.day is not None or self.sign:
            return "day"
        if self.part:
            return "part"
        return "month" if self.month is not None else "year"


class Reckoning(NamedTuple):
    """How years and months are counted where a point stands."""

    era: Era | None = None
    lunar: bool = False
    century: int | None = None
    """1900 where 58年 is 1958."""
    label: bool = False
    """At the head of an entry, where short forms (七年, 春, 5.18) are dates."""
    near: tuple[int, int] | None = None
    """First and last year that a bare cycle name (丁未) can mean."""


def unnamed(pattern: re.Pattern[str]) -> str:
    """The pattern's text without names of groups, to stand beside others in one pattern."""
    text = re.sub(r"\(\?P=s\)", "[-/.．]", pattern.pattern)
    return re.sub(r"\(\?P<[a-z0-9]+>", "(?:", text)


_FINER = re.compile(
    "|".join(map(unnamed, (_LUNAR, _MONTH, _BARE_MONTH, _FEAST, _QUARTER, _HALF, _SEASON, _YEAR_PART)))
)
"""What makes a year finer, behind it."""
FIRST_CHARACTERS = f"{_D}{_H}元公西中民前上下本后春夏秋冬正腊闰岁国农阴旧第首“\"'「‘甲乙丙丁戊己庚辛壬癸"
"""What points begin with, but for those of a reign."""


def openings() -> str:
    """What every point begins with, as one pattern: where it does not match, `read_point` finds nothing."""
    patterns = (
        _EARLY_YEAR, _BEFORE_YEAR, _ISO, _YEAR, _REPUBLIC, _DECADE, _CENTURY, _PLAN, _SMALL_YEAR,
        _CYCLE_YEAR, _FEAST, _LUNAR, _MONTH, _DAY, _QUARTER, _HALF, _SEASON_ALONE,
    )  # fmt: skip
    reigns = "|".join(map(unnamed, (_reign(), _OTHER_REIGN)))
    return (
        f"(?=[{FIRST_CHARACTERS}])(?:{'|'.join(map(unnamed, patterns))})|"
        f"(?=.{{1,15}}?[年载甲乙丙丁戊己庚辛壬癸])(?:{reigns})"
    )


_DYNASTIES = (
    "[东西]?汉|三国魏|蜀汉|[东西]?晋|[北西]魏|北周|隋|唐|武周|五代|后[梁唐晋汉周]|"
    "[北南]?宋|辽|金|元|明|南明|清"
)


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(
        f"(?:大?(?P<d>{_DYNASTIES})(?:朝|代)?)?(?:[\u4e00-\u9fff]{{1,3}}[帝祖宗])?"
        f"(?P<e>{era_pattern()}|(?<=[帝祖宗])(?:{shared_pattern()}))"
        f"(?:(?P<n>{NUMBER}|元)[年载]|(?P<span>年间)|(?P<c>{CYCLE})年?)"
    )


def read_point(text: str, start: int, how: Reckoning) -> Point | None:
    """The point that begins at `start`, or None."""
    point = _years(text, start, how) or Point(start, start, lunar=how.lunar, era=how.era)
    if point.fixed is not None or point.broken:
        return point
    if point.year is None and not point.relative:
        return _yearless(text, start, point, how)
    return finer(text, point, how)


def _years(text: str, start: int, how: Reckoning) -> Point | None:
    """A year and every other reckoning of it printed beside: 光绪二十六年庚子（1900年）."""
    first = _year(text, start, how)
    while first is not None and first.fixed is None and first.month is None and not first.relative:
        more = _beside(text, first, how)
        if more is None:
            break
        first = more
    return first


@cache
def _other_years() -> re.Pattern[str]:
    """Where it does not match, no year begins but one that is printed as 2020年."""
    patterns = (
        _EARLY_YEAR, _BEFORE_YEAR, _ISO, _REPUBLIC, _DECADE, _CENTURY, _PLAN, _SMALL_YEAR, _OTHER_REIGN,
        _CYCLE_YEAR, _reign(),
    )  # fmt: skip
    return re.compile("|".join(map(unnamed, patterns)))


def _year(text: str, start: int, how: Reckoning) -> Point | None:
    if m := _YEAR.match(text, start):
        return Point(start, m.end(), to_int(m["y"]))
    if not _other_years().match(text, start):
        return None
    if (m := _EARLY_YEAR.match(text, start)) or (how.label and (m := _BEFORE_YEAR.match(text, start))):
        number = to_int(m["n"]) or 0
        if not number:
            return None
        return (
            _early(start, m.end(), -number) if m["before"] else Point(start, m.end(), fixed=f"{number:04d}")
        )
    if (m := _ISO.match(text, start)) and _is_calendar(text, m, how):
        found = Point(start, m.end(), to_int(m["y"]), to_int(m["m"]), to_int(m["d"]) if m["d"] else None)
        part = _TEN_DAYS_BEHIND.match(text, m.end()) if found.day is None and how.label else None
        return found._replace(end=part.end(), part=part.group()) if part else found
    if m := _REPUBLIC.match(text, start):
        number = 1 if m["first"] else to_int(m["n"]) or 0
        year = REPUBLIC.first - number if m["before"] else REPUBLIC.year(number)
        return Point(start, m.end(), year, era=None if m["before"] else REPUBLIC, broken=year is None)
    if m := _reign().match(text, start):
        return _reign_year(text, start, m)
    if m := _DECADE.match(text, start):
        return _decade(start, m, how)
    if (m := _CENTURY.match(text, start)) and 10 <= (to_int(m["c"]) or 0) <= 21:
        return Point(start, m.end(), fixed=f"{(to_int(m['c']) or 0) - 1}XX")
    if m := _PLAN.match(text, start):
        return _plan(start, m)
    if (m := _SMALL_YEAR.match(text, start)) and (how.label or (how.era and _MONTH.match(text, m.end()))):
        return _small_year(start, m, how)
    if how.label and (m := _OTHER_REIGN.match(text, start)):
        return _early(start, m.end(), (to_int(m["y"]) or 0) * (-1 if m["before"] else 1))
    if how.label and (m := _CYCLE_YEAR.match(text, start)):
        return _cycle(start, m, text, how)
    return None


def _is_calendar(text: str, m: re.Match[str], how: Reckoning) -> bool:
    """1567.34亩 and 2020.5平方米 are quantities; 2020.5 before a stop, or heading an entry, is a month."""
    month, day = to_int(m["m"]) or 0, to_int(m["d"]) if m["d"] else 1
    if not 1 <= month <= 12 or not 1 <= (day or 0) <= 31 or (to_int(m["y"]) or 0) > _LATEST_YEAR:
        return False
    return how.label or bool(m["d"]) or m["s"] not in ".．" or not _MEASURED.match(text, m.end())


def _reign_year(text: str, start: int, m: re.Match[str]) -> Point | None:
    era = era_named(m["e"]) or era_named((m["d"] or "") + m["e"])
    if era is None:
        return None
    if m["span"]:
        bracket = _BRACKET.match(text, m.end())
        years = _SPAN_IN_BRACKET.fullmatch(bracket["t"]) if bracket else None
        if bracket and years:
            return Point(start, bracket.end(), fixed=f"{years[1]}/{years[2]}", era=era, lunar=True)
        if era.last is None or era.first < 1 or text.startswith(("人", "制"), m.end()):
            return None
        return Point(start, m.end(), fixed=f"{era.first:04d}/{era.last:04d}", era=era, lunar=True)
    year = cycle_year(m["c"], era.first, era.first + 59) if m["c"] else era.year(to_int(m["n"]) or 0)
    if year is not None and year < 1:
        told = _BEFORE_CHRIST.match(text, m.end())
        if told is not None and abs((to_int(told["y"]) or 0) + year - 1) > 1:
            return Point(start, told.end(), broken=True, fixed=f"-{-year:04d}")
        return Point(start, told.end() if told else m.end(), fixed=f"-{-year:04d}", lunar=True)
    return Point(start, m.end(), year, era=era, lunar=era.lunar, broken=year is None)


def _early(start: int, end: int, year: int) -> Point:
    """A year that the print gives in figures; below 0 are years before Christ as we call them."""
    if year < 0:
        return Point(start, end, fixed=f"-{-year - 1:04d}", lunar=True)
    return Point(start, end, year, lunar=True)


def _small_year(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    number = to_int(m["n"])
    if number is None or number > 99:
        return None
    if how.era is not None:
        year = how.era.year(number)
        return Point(start, m.end(), year, era=how.era, lunar=how.era.lunar) if year else None
    if how.century is not None and m["n"].isdigit() and len(m["n"]) == 2:
        return Point(start, m.end(), how.century + number)
    return None


def _cycle(start: int, m: re.Match[str], text: str, how: Reckoning) -> Point | None:
    bracket = _BRACKET.match(text, m.end())
    if bracket and (y := _YEAR_IN_BRACKET.fullmatch(bracket["t"])):
        return Point(start, m.end(), to_int(y[1]), lunar=True)
    if how.near is None or text[m.end() - 1 : m.end()] != "年":
        return None
    year = cycle_year(m["c"], *how.near)
    return Point(start, m.end(), year, lunar=True) if year else None


def _decade(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    tens = to_int(m["n"])
    century = m["c"]
    if m["h"]:  # 1970年代
        base = 100 * int(m["h"])
    elif century in (None, "上"):
        base = 1900 if century or how.century is None else how.century
    elif century == "本":
        base = 2000
    else:
        base = ((to_int(century) or 0) - 1) * 100
    if tens is None or tens % 10 or not 1000 <= base <= 2000:
        return None
    first = base + tens
    part = {"初": (0, 3), "前": (0, 4), "中": (3, 6), "末": (7, 9), "后": (5, 9)}.get((m["p"] or "")[:1])
    fixed = f"{first + part[0]}/{first + part[1]}" if part else f"{first // 10}X"
    return Point(start, m.end(), fixed=fixed)


def _plan(start: int, m: re.Match[str]) -> Point | None:
    """A five-year plan: 十三五 is 2016–2020. Year of rest 1963–65 lie between the second and the third."""
    number = to_int(m["n"][:-1])
    if number is None:
        return None
    first = {1: 1953, 2: 1958}.get(number, 1951 + 5 * number)
    last = first + 4
    fixed = {"末": f"{last}", "以来": f"{first}/.."}.get(m["p"], f"{first}/{last}")
    return Point(start, m.end(), fixed=fixed)


def _beside(text: str, point: Point, how: Reckoning) -> Point | None:
    """The same year once more: in brackets, or in another reckoning side by side."""
    if bracket := _BRACKET.match(text, point.end):
        return _bracketed(point, bracket, how)
    gap = _BESIDE.match(text, point.end)
    at = gap.end() if gap else point.end
    if (m := _CYCLE_YEAR.match(text, at)) and at == point.end:
        return point._replace(end=m.end())
    if at == point.end or text[point.end : at] in "，,、·":
        other = _year(text, at, how._replace(label=False))
        if (
            other is not None
            and other.fixed is None
            and other.month is None
            and (other.era is None) != (point.era is None)
            and (at == point.end or not _apart(point, other))
        ):
            return _agreed(point, other, other.end)
    return None


def _apart(point: Point, other: Point) -> bool:
    """生于一九〇二年，民国十五年毕业: two years, not one in two reckonings."""
    return point.year is not None and other.year is not None and abs(point.year - other.year) > 1


def _bracketed(point: Point, bracket: re.Match[str], how: Reckoning) -> Point | None:
    inside = bracket["t"]
    if m := _SHORT_YEAR_IN_BRACKET.fullmatch(inside):
        year = to_int(m[1])
        if len(m[1]) == 2 and (year is None or point.year is None or abs(point.year - year) > 1):
            return None
        return _agreed(point, Point(0, 0, year), bracket.end()) if year else None
    if m := _YEAR_BEHIND.search(inside):  # 绍兴元年（金天会九年，1131年）
        return _agreed(point, Point(0, 0, to_int(m[1])), bracket.end())
    other = _year(inside, 0, how._replace(label=False)) if not _CYCLE_YEAR.match(inside) else None
    if other is not None and other.fixed is None and other.end >= len(inside) - 6 and other.month is None:
        return _agreed(point, other, bracket.end())
    if _CYCLE_YEAR.match(inside) and len(inside) <= 8:
        return point._replace(end=bracket.end())
    return None


def _agreed(point: Point, other: Point, end: int) -> Point:
    """Two reckonings of one year. The months that follow are counted as in the first one printed."""
    if point.year is None or other.year is None:
        return point._replace(end=end, year=point.year or other.year)
    apart = abs(point.year - other.year)
    gregorian = other.year if other.era is None else point.year
    return point._replace(end=end, year=gregorian if apart <= 1 else None, broken=apart > 1)


def _yearless(text: str, start: int, point: Point, how: Reckoning) -> Point | None:
    if (m := _FEAST.match(text, start)) and how.label and not how.lunar:
        return point._replace(end=m.end(), month=_FEASTS[m.group()][0], day=_FEASTS[m.group()][1])
    if m := _LUNAR.match(text, start):
        point, start = point._replace(lunar=True, end=m.end()), m.end()
        return finer(text, point, how) if _MONTH.match(text, start) else None
    if (m := _MONTH.match(text, start)) and not _MONTHLY.match(text, start):
        found = _month(text, point, m, how)
        if found is not None:
            return found
    if m := _DAY.match(text, start):
        day = to_int(m["d"])
        if m["sign"] in "日曰" and day and day <= 31:
            return point._replace(end=m.end(), day=day)
    for pattern in (_QUARTER, _HALF, *((_SEASON_ALONE,) if how.label else ())):
        if m := pattern.match(text, start):
            return point._replace(end=m.end(), part=m["p"])
    return None


def finer(text: str, point: Point, how: Reckoning) -> Point:
    """Month, day or part after a year (or after 次年, 同年)."""
    at = point.end
    if point.month is not None or not _FINER.match(text, at):
        return point
    if m := _LUNAR.match(text, at):
        point, at = point._replace(lunar=True), m.end()
    if (m := _MONTH.match(text, at)) and (found := _month(text, point, m, how)) is not None:
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


def _month(text: str, point: Point, m: re.Match[str], how: Reckoning) -> Point | None:
    name = m["m"]
    month = {"元": 1, "正": 1, "冬": 11, "腊": 12}.get(name) or to_int(name.removeprefix("十有"))
    if month is not None and name.startswith("十有"):
        month += 10
    if month is None or not 1 <= month <= 12:
        return None
    lunar = point.lunar or name in "正冬腊" or bool(m["leap"])
    found = point._replace(end=m.end(), month=month, lunar=lunar, leap=bool(m["leap"]))
    if m.group().endswith("份"):
        return found
    if d := _DAY.match(text, m.end()):
        day = to_int(d["d"])
        if day is None or not 1 <= day <= 31:
            return found
        beside = _SIGN_BESIDE.match(text, d.end()) if lunar else None
        return found._replace(end=(beside or d).end(), day=day, sign=beside["c"] if beside else "")
    if (d := _BARE_DAY.match(text, m.end())) and 1 <= (to_int(d["d"]) or 0) <= 31:
        return found._replace(end=d.end(), day=to_int(d["d"]))
    if lunar and (s := _SIGN_OF_DAY.match(text, m.end())):
        return _by_character(found, s)
    if lunar and (d := _LUNAR_DAY.match(text, m.end())):
        return found._replace(end=d.end(), day=to_int(d["d"].removeprefix("初")))
    if not lunar and text.startswith("初", m.end()) and (d := _LUNAR_DAY.match(text, m.end())):
        return found._replace(end=d.end(), day=to_int(d["d"].removeprefix("初")), lunar=True)
    if p := _MONTH_PART.match(text, m.end()):
        return found._replace(end=p.end(), part=p["p"])
    return found


def _by_character(month: Point, m: re.Match[str]) -> Point:
    """三月丙寅朔, 七月望, 二月晦: the day by its name, or by the moon."""
    day = {"朔": 1, "望": 15}.get(m["moon"] or "") or (1 if m["first"] else None)
    part = "晦" if m["moon"] == "晦" else ""
    return month._replace(end=m.end(), day=day, sign=m["c"] or "", part=part)
