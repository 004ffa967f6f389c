"""A year in any reckoning, and the same year printed once more beside it: 光绪二十六年庚子（1900年）.

`read_year` reads the year that begins at a place of the text: Gregorian, of a reign or of the Republic, in
the cycle of sixty, before Christ; and what stands for years: a decade, a century, a five-year plan.
"""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.dates.calendar import (
    CYCLE,
    REPUBLIC,
    cycle_year,
    era_begun,
    era_named,
    era_pattern,
    shared_pattern,
)
from loaders.dates.point import DIGIT, NUMBER, OF_REIGN, TO, Point, Reckoning, short_date, unnamed
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int
from loaders.text.patterns import HAN, NUMERALS, RARE_HAN

_WORDS = alternatives("dates")

_D = DIGIT
_ZERO = "〇○零OＯ0"
_YEAR = re.compile(
    f"(?:公元|西元|公历)?(?P<y>[12][{_D}]{{3}}|[一二][{_ZERO}一二三四五六七八九]{{3}})年"
    "(?!级|制|期(?!间)|龄|生人|代(?!表))(?:度(?!假))?"
)
_NO_YEAR = re.compile(f"[{_D}]{{1,2}}[月日号]")
_EARLY_YEAR = re.compile(f"(?:公元|西元)(?P<before>前)?(?P<n>[{_D}]{{1,3}}|(?<=前)[{_D}]{{4}})年")
_TEN_DAYS_BEHIND = re.compile("[上中下]旬|[初底]")
_LATEST_YEAR = 2100
_BEFORE_YEAR = re.compile(f"(?P<before>前)(?P<n>[{_D}]{{2,3}})年")
_ISO = re.compile(
    f"(?P<y>[12][{_D}]{{3}})(?P<s>[-/.．])(?P<m>[{_D}]{{1,2}})(?:(?P=s)(?P<d>[{_D}]{{1,2}}))?(?![{_D}.．]*[{_D}万亿%％元])"
)
_MEASURED = re.compile(f"[ \u3000]?{_WORDS['measures']}")
_INSIDE = f"(?=[（(][{_D}]{{4}}[)）]年)"
"""民国34（1945）年: the other year stands before the sign of both."""
_HUNDREDTH = "一百(?:[零〇]?[一二三四五六七八九]|[一二]?十[一二三四五六七八九]?)?"
_REPUBLIC = re.compile(
    f"(?:中华)?民国?(?:(?P<before>(?<=民国)前|(?<=民)前)|(?<=民国))(?P<n>{_HUNDREDTH}|{NUMBER}|元)(?:年(?:度)?|{_INSIDE})|"
    f"(?:中华)?民国(?P<first>纪元)(?=[（(]1912)"
)
"""民国三年, 民国前三年 and, for short, 民前三年."""
_HUNDREDTH_YEAR = re.compile(f"(?P<n>{_HUNDREDTH})年(?=[元正{NUMERALS}0-9]{{1,2}}月|度)")
"""一百零二年七月 under the Republic; 一百年来 is none."""
_LOW_YEAR = re.compile(
    f"(?P<a>[1-9][{_D}]{{2}})年?(?:{TO}(?P<b>[1-9][{_D}]{{2,3}}))?年(?=[，,、：:（(\\s　]|$)"
)
"""902年，, 862—871年，: years before 1000, at the head of an entry only."""
_SHORT_DATE = re.compile(
    f"(?P<y>[{_D}]{{2,3}})(?P<s>[.．/])(?P<m>[{_D}]{{1,2}})(?P=s)(?P<d>[{_D}]{{1,2}})(?![{_D}.．/万亿%％元])"
)
"""98.3.5: of 1998, or of the 98th year of the Republic."""
_FIGURES_WITH_DOTS = re.compile(
    f"(?<![{_D}.．/第-])(?P<y>[7-9][{_D}]|1[01][{_D}])(?P<s>[.．/])(?P<m>[{_D}]{{1,2}})(?:(?P=s)(?P<d>[{_D}]{{1,2}})|"
    f"(?<=[.．/][{_D}]{{2}})(?=[ \u3000{RARE_HAN}])(?![ \u3000]?{_WORDS['measures']}))(?![{_D}.．/万亿%％元])"
)
"""102.03.05 and, at the head of a line, 104.02 in prose that counts by the Republic; 102.03公顷 is none."""
_FIGURES_OF_REPUBLIC = re.compile(
    f"(?<![{_D}.,第])(?P<n>[7-9][{_D}]|1[01][{_D}])年(?:度(?!假))?(?![来以间代级后前之多的历内余])(?=[{_D}]{{1,2}}月|[{RARE_HAN}，。、；）)])"
)
"""108年3月, 98年 in prose that counts by the Republic without naming it; 98年来 is none."""
_YEAR_OF_CENTURY = re.compile(f"(?<![{_D}.,第近约达逾满共时历])(?P<n>[{_D}]{{2}})年(?=[{_D}]{{1,2}}月)")
"""87年9月 behind 1978年: of the same century."""
_LIFETIME = 40
_BULLETS = "・·•●○◎▲△※◆■- \u3000"
_PROVED_YEAR = re.compile(f"(?P<n>{OF_REIGN})年[（(](?:公元)?(?P<y>[{_D}]{{4}})年?[)）]")
"""元年（1912）, under the name of the Republic or of a reign: the two years together tell which."""
_YEAR_ALONE = re.compile(f"(?P<y>[12][{_D}]{{3}})(?=[（(](?:中华)?民国|[（(][{HAN}]{{2,6}}{OF_REIGN}年[)）])")
"""1912（民国元年）."""
_ABOUT_YEAR = re.compile(f"[（(](?:约)?(?P<y>[{_D}]{{3,4}})年?(?:上下|前后|左右)[)）]")
_SMALL_YEAR = re.compile(f"(?P<n>{NUMBER}|元)年(?!级|制|期(?!间)|龄|来|以[上下内]|内|间|多|前|后|之)")
_OTHER_REIGN = re.compile(  # a reign that the lexicon lacks, with the year beside it: 太和三年（229）
    f"[{HAN}]{{2,6}}{OF_REIGN}[年载][（(](?:公元)?(?P<before>前)?(?P<y>[{_D}]{{2,4}})年?[)）]"
)
_LUNAR = re.compile(f"^(?:{_WORDS['leads_cycle']})")  # 农历 before 戊戌
_CYCLE_YEAR = re.compile(f"(?:岁次)?(?P<c>{CYCLE})(?:年|岁)?(?!{_WORDS['named_by_cycle']})")
_MONTH_BEHIND = re.compile(f"[春夏秋冬]?闰?(?:十有[一二]|{NUMBER}|[元正冬腊])月")
_DECADE = re.compile(
    f"(?:(?P<c>[{_D}]{{2}}|[十二]?[十一二三四五六七八九]+|[上本])个?世纪)?"
    f"(?P<h>(?<![{_D}])(?:1[89]|20))?(?P<n>[{_D}]0|[二三四五六七八九]十)年代(?P<p>初期?|中期|中叶|末期?|后期|前期)?"
)
_CENTURY = re.compile(f"(?P<c>[{_D}]{{2}}|[十二]?[十一二三四五六七八九]+)世纪(?P<p>初|末|中叶)?")
_PLAN = re.compile(
    "[“\"'「‘]?(?P<n>十[一二三四五]五|[一二三四五六七八九]五)[”\"'」’]?"
    "(?P<p>时期|期间|以来|末|初期?|中期|(?=[，,]|年均|累计|目标|发展|经济社会))"
)
_BRACKET = re.compile("[（(〔\\[](?P<t>[^（）()〔〕\\[\\]]{1,24})[)）〕\\]]")
_BESIDE = re.compile("[，,、·]?")
_BEFORE_CHRIST = re.compile(f"[（(](?:公元|西元)?前(?P<y>[{_D}]{{1,4}})年?[)）]")
_YEAR_BEHIND = re.compile(f"[，,、 　](?:公元|西元)?([{_D}]{{3,4}})年?$")
_SPAN_IN_BRACKET = re.compile(f"([{_D}]{{3,4}})年?{TO}([{_D}]{{3,4}})年?")
_YEAR_IN_BRACKET = re.compile(f"(?:公元)?([{_D}]{{3,4}})年?")
_SHORT_YEAR_IN_BRACKET = re.compile(f"(?:公元|西元)?([{_D}]{{2,4}})年?(?:[，,、].*)?")
_DYNASTIES = _WORDS["dynasties"]


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(
        f"(?:大?(?P<d>{_DYNASTIES})(?:朝|代)?)?(?:[{HAN}]{{1,3}}[帝祖宗])?"
        f"(?P<e>{era_pattern()}|(?<=[帝祖宗])(?:{shared_pattern()}))"
        f"(?:(?P<n>{OF_REIGN})(?:[年载]|{_INSIDE})|(?P<span>年间|[初末]年|中叶|[初中末](?=[，,、（(]|$))|(?P<c>{CYCLE})年?)"
    )


@cache
def year_openings() -> str:
    """What every year begins with, as patterns that stand beside each other in one."""
    patterns = (
        _EARLY_YEAR, _BEFORE_YEAR, _ISO, _YEAR, _REPUBLIC, _DECADE, _CENTURY, _PLAN, _SMALL_YEAR, _CYCLE_YEAR,
        _HUNDREDTH_YEAR, _LOW_YEAR, _SHORT_DATE, _FIGURES_WITH_DOTS, _YEAR_ALONE,
    )  # fmt: skip
    return "|".join(map(unnamed, patterns))


@cache
def reign_openings() -> str:
    """What every year of a reign begins with."""
    return "|".join(map(unnamed, (_reign(), _OTHER_REIGN)))


def read_year(text: str, start: int, how: Reckoning) -> Point | None:
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
        _CYCLE_YEAR, _reign(), _HUNDREDTH_YEAR, _LOW_YEAR, _SHORT_DATE, _FIGURES_WITH_DOTS, _YEAR_ALONE,
    )  # fmt: skip
    return re.compile("|".join(map(unnamed, patterns)))


def _year(text: str, start: int, how: Reckoning) -> Point | None:
    if m := _YEAR.match(text, start):
        return Point(start, m.end(), to_int(m["y"]))
    if _NO_YEAR.match(text, start) or not _other_years().match(text, start):
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
        return Point(start, m.end(), year, era=REPUBLIC, broken=year is None)
    if m := _reign().match(text, start):
        return _reign_year(text, start, m)
    if m := _DECADE.match(text, start):
        return _decade(start, m, how)
    if (m := _CENTURY.match(text, start)) and 10 <= (to_int(m["c"]) or 0) <= 21:
        return Point(start, m.end(), fixed=f"{(to_int(m['c']) or 0) - 1}XX")
    if m := _PLAN.match(text, start):
        return _plan(start, m)
    if how.label and (short := _label_year(text, start, how)) is not None:
        return short
    if how.era is REPUBLIC and (m := _HUNDREDTH_YEAR.match(text, start)):
        return Point(start, m.end(), REPUBLIC.year(to_int(m["n"]) or 0), era=REPUBLIC)
    if how.short is not None and not how.label:
        if (m := _FIGURES_OF_REPUBLIC.match(text, start)) is not None:
            return Point(start, m.end(), how.short.year(int(m["n"])))
        if (m := _FIGURES_WITH_DOTS.match(text, start)) and (m["d"] or not text[:start].strip(_BULLETS)):
            return short_date(start, m, how)
    if (
        not how.label
        and not text[start].isdigit()
        and (reported := _proved_year(text, start, how)) is not None
    ):
        return reported
    small = _SMALL_YEAR.match(text, start)
    if small and (how.label or (how.era and _MONTH_BEHIND.match(text, small.end()))):
        return _small_year(start, small, how)
    if how.year is not None and not how.label and (m := _YEAR_OF_CENTURY.match(text, start)):
        year = how.year // 100 * 100 + int(m["n"])
        return Point(start, m.end(), year) if how.year <= year <= how.year + _LIFETIME else None
    if how.label and (m := _OTHER_REIGN.match(text, start)):
        return _early(start, m.end(), (to_int(m["y"]) or 0) * (-1 if m["before"] else 1))
    if how.label and (m := _CYCLE_YEAR.match(text, start)):
        return _cycle(start, m, text, how)
    return None


def _label_year(text: str, start: int, how: Reckoning) -> Point | None:
    """Forms that are dates at the head of an entry only: 98.3.5, 862—871年, 元年（1912）."""
    if m := _SHORT_DATE.match(text, start):
        return short_date(start, m, how)
    if m := _LOW_YEAR.match(text, start):
        first, last = m["a"], m["b"] or m["a"]
        return Point(start, m.end(), fixed=f"{first:0>4}" if first == last else f"{first:0>4}/{last:0>4}")
    if m := _YEAR_ALONE.match(text, start):
        return Point(start, m.end(), int(m["y"]))
    return _proved_year(text, start, how)


def _proved_year(text: str, start: int, how: Reckoning) -> Point | None:
    """元年（1912）, 二十三年（1934）: a year of a reign that is not named, by the year beside it."""
    m = _PROVED_YEAR.match(text, start)
    if m is None:
        return None
    year, number = int(m["y"]), to_int(m["n"]) or 0
    era = (
        how.era if how.era and abs((how.era.year(number) or 0) - year) <= 1 else era_begun(year - number + 1)
    )
    if era is not None:
        arabic = m["n"].isdigit()
        return Point(start, m.end("n") + 1, era.year(number), era=era, lunar=era.lunar, arabic=arabic)
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
        about = _ABOUT_YEAR.match(text, m.end())
        if about:  # 万历中（1590前后）
            return Point(start, about.end(), fixed=f"{about['y']:0>4}~", era=era, lunar=True)
        bracket = _BRACKET.match(text, m.end())
        years = _SPAN_IN_BRACKET.fullmatch(bracket["t"]) if bracket else None
        if bracket and years:
            return Point(start, bracket.end(), fixed=f"{years[1]}/{years[2]}", era=era, lunar=True)
        if era.last is None or era.first < 1 or text.startswith(("人", "制"), m.end()):
            return None
        return Point(start, m.end(), fixed=f"{era.first:04d}/{era.last:04d}", era=era, lunar=True)
    year = cycle_year(m["c"], era.first, era.first + 59) if m["c"] else era.year(to_int(m["n"]) or 0)
    if year is not None and year < 1:
        reported = _BEFORE_CHRIST.match(text, m.end())
        if reported is not None and abs((to_int(reported["y"]) or 0) + year - 1) > 1:
            return Point(start, reported.end(), broken=True, fixed=f"-{-year:04d}")
        return Point(start, reported.end() if reported else m.end(), fixed=f"-{-year:04d}", lunar=True)
    arabic = (m["n"] or "").isdigit()
    return Point(start, m.end(), year, era=era, lunar=era.lunar, arabic=arabic, broken=year is None)


def _early(start: int, end: int, year: int) -> Point:
    """A year that the print gives in figures; below 0 are years before Christ as we call them."""
    if year < 0:
        return Point(start, end, fixed=f"-{-year - 1:04d}", lunar=True)
    return Point(start, end, year, lunar=True)


_OF_REPUBLIC = 130
"""101年7月, under the Republic."""


def _small_year(start: int, m: re.Match[str], how: Reckoning) -> Point | None:
    number = to_int(m["n"])
    if number is None or number > (_OF_REPUBLIC if how.era is REPUBLIC else 99):
        return None
    if how.era is not None:
        year = how.era.year(number)
        if year is not None and how.era.last is not None and year > how.era.last:
            return None  # 十年 behind 咸亨元年: of another reign
        arabic = m["n"].isdigit()
        return Point(start, m.end(), year, era=how.era, lunar=how.era.lunar, arabic=arabic) if year else None
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
        other = _year(text, at, how._replace(label=False) if how.label else how)
        if (
            other is not None
            and other.fixed is None
            and other.month is None
            and ((other.era is None) != (point.era is None) or other.year == point.year)
            and (at == point.end or not _apart(point, other))
        ):
            return _agreed(point, other, other.end)
    return None


def _apart(point: Point, other: Point) -> bool:
    """生于一九〇二年，民国十五年毕业: two years, not one in two reckonings."""
    return point.year is not None and other.year is not None and abs(point.year - other.year) > 1


def _bracketed(point: Point, bracket: re.Match[str], how: Reckoning) -> Point | None:
    inside = bracket["t"]
    if bracket.string.startswith("年", bracket.end()) and bracket.string[point.end - 1] != "年":
        reported = _YEAR_IN_BRACKET.fullmatch(inside)
        return _agreed(point, Point(0, 0, to_int(reported[1])), bracket.end() + 1) if reported else None
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
    if _CYCLE_YEAR.match(_LUNAR.sub("", inside)) and len(inside) <= 10:
        return point._replace(end=bracket.end())
    return None


_RIVALS = 60
"""Years by which two reckonings may contradict each other; what is further off is no slip of the pen."""


def _agreed(point: Point, other: Point, end: int) -> Point:
    """Two reckonings of one year: the Gregorian one counts, and a reign beside it has lunar months."""
    if point.year is None or other.year is None:
        return point._replace(end=end, year=point.year or other.year, broken=False)
    gregorian, reign = (other, point) if other.era is None else (point, other)
    if reign.era is not None and reign.era.lunar:
        point = point._replace(era=reign.era, lunar=True)
    if gregorian.year == reign.year:
        return point._replace(end=end)
    apart = abs((gregorian.year or 0) - (reign.year or 0))
    rival = reign.year if apart <= _RIVALS else None
    return point._replace(end=end, year=gregorian.year, rival=rival, broken=rival is None)
