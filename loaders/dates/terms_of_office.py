"""Terms of office as rosters, tables and careers print them: `2019年1—7月`, `1961～1964`, `2003.05—`.

Use `read_term` where a date stands at a known place (a bracket, a column, the head of a career line).
Dates in running sentences are read by `loaders.dates.find`.
"""

from __future__ import annotations

from calendar import monthrange
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC, era_named, era_pattern, eras, lunar_month
from loaders.dates.context import DateContext, FoundDate
from loaders.dates.find import find_dates, read_date
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS

_W = r"[ \t\u3000\u00a0]*"
_HAN = f"〇○零{NUMERALS}廿卅元"
_YEAR = rf"(?:\d(?:{_W}\d){{3}}|[〇○零一二三四五六七八九]{{4}})"
_NUMBER = rf"(?:\d(?:{_W}\d)?|[{_HAN}正]{{1,3}})"
_DASH = r"(?:[—–―－～~〜─→-]+|至|到|(?<=\d)一(?=\d))"
_MONTH_SHORT = rf"(?={_W}{_DASH}{_W}\d{{1,2}}{_W}月)"
_YEAR_BESIDE = rf"(?:{_YEAR}|[^\d（()）]{{2}}(?:\d{{1,2}}|[{_HAN}]{{1,3}}))年?"
"""民国元年（1912）4月, 1912年（民国元年）4月: the same year once more."""
_POINT = (
    rf"(?:(?P<y>{_YEAR}){_W}年|民国{_W}(?P<min>{_NUMBER}|1\d\d){_W}年|[明清]?(?P<era>REIGNS){_W}(?P<ey>{_NUMBER}){_W}年|(?P<same>同年|当年|是年)|(?P<bare>[{_HAN}]{{1,3}}|\d{{1,2}})年)"
    rf"(?:{_W}[（(]{_YEAR_BESIDE}[)）](?={_W}(?:{_NUMBER}{_W}月|{_DASH}|$)))?"
    rf"(?:{_W}(?P<season>[春夏秋冬])(?:季|天)?|{_W}(?P<close>底|末)"
    rf"|{_W}(?P<m>{_NUMBER}){_W}(?:月份?|{_MONTH_SHORT})(?:{_W}(?P<d>{_NUMBER}){_W}日)?)?"
    rf"|(?P<dotted>民国|REIGNS){_W}(?P<qy>1?\d{{1,2}}){_W}[.．]{_W}(?P<qm>\d{{1,2}})(?:{_W}[.．]{_W}(?P<qd>\d{{1,2}}))?(?!\d)"
    rf"|(?P<dy>\d{{4}}){_W}[.．·/]{_W}(?P<dm>\d{{1,2}})(?:{_W}[.．·/]{_W}(?P<dd>\d{{1,2}}))?(?!\d)"
    rf"|(?P<hy>\d{{4}})-(?P<hm>0[1-9]|1[0-2]|[1-9](?=-\d{{1,2}}(?!\d)))(?:-(?P<hd>\d{{1,2}}))?(?!\d)"
    rf"|(?P<xy>(?:19|20)\d{{2}})(?P<xm>0[1-9]|1[0-2])(?!\d)"
    rf"|(?P<oy>\d{{4}})(?![\d年])"
    rf"|(?P<om>{_NUMBER}){_W}(?:月份?|{_MONTH_SHORT})(?:{_W}(?P<od>{_NUMBER}){_W}日)?"
    rf"|(?P<cy>\d{{2}}){_W}[.．]{_W}(?P<cm>\d{{1,2}})(?:{_W}[.．]{_W}(?P<cd>\d{{1,2}}))?(?!\d)"
    rf"|(?P<short>\d{{2}})(?![\d年月.])"
)
_BETWEEN = re.compile(rf"{_W}{_DASH}{_W}")
_OPEN = re.compile(rf"{_W}(?:{alternatives('dates')['until_now']})")
_FROM_ON = re.compile(rf"{_W}(?:起|以来|始)")
_UNKNOWN = re.compile(rf"{_W}(?:{alternatives('dates')['unknown_points']})")
"""1958.2—？: nobody knows when it ended."""
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_UNTIL_NOW = re.compile(rf"{_W}至今")


class Term(NamedTuple):
    """When someone came and went, as EDTF; `end` is `..` for 至今 and `None` where nothing is said."""

    start: str | None
    end: str | None
    point: bool
    """One date alone: the words around it tell whether it is a beginning or an end."""
    length: int
    """How many characters of the text it takes."""
    base: int | None = None
    """The year before the first of the era by which it counts; 二十年 in the next clause counts on."""


class _Day(NamedTuple):
    year: int
    base: int | None
    edtf: str


def read_term(
    text: str, year: int | None = None, last: int | None = None, base: int | None = None
) -> Term | None:
    """The term that the text begins with, or `None`.

    `year` is the year of months printed without one (`3月任` in a yearbook), `last` the year named
    before in the same place, which 同年 means, `base` the `Term.base` of the date before, by which
    二十年 counts, or the century that 84.3 is of (1900); without them such dates are not read. An end
    before its beginning is not read either: one of the two is misprinted.
    """
    nobody_knows = _UNKNOWN.match(text)
    opening = _BETWEEN.match(text, nobody_knows.end() if nobody_knows else 0)
    if opening is not None:
        closing = _point(text, opening.end(), None, year)
        return None if closing is None else Term(None, closing[0].edtf, False, closing[1])
    first = _point(text, 0, None, year, last, base)
    if first is None:
        return None
    day, place = first
    if open_now := _UNTIL_NOW.match(text, place):
        return Term(day.edtf, "..", False, open_now.end(), day.base)
    between = _BETWEEN.match(text, place)
    if between is None:
        start_on = _FROM_ON.match(text, place)
        return Term(day.edtf, None, start_on is None, start_on.end() if start_on else place, day.base)
    if open_now := _OPEN.match(text, between.end()):
        return Term(day.edtf, "..", False, open_now.end())
    if nobody_knows := _UNKNOWN.match(text, between.end()):
        return Term(day.edtf, None, False, nobody_knows.end(), day.base)
    closing = _point(text, between.end(), day, year)
    if closing is None:
        rest = text[between.end() : between.end() + 1]
        if rest.isdigit() or "至" in between.group() or "到" in between.group():
            return None
        return Term(day.edtf, None, False, between.end())
    end = closing[0].edtf
    if end[:4] < day.edtf[:4] or (len(end) == len(day.edtf) == 7 and end < day.edtf):
        return None
    return Term(day.edtf, end, False, closing[1], day.base)


def _point(
    text: str,
    at: int,
    before: _Day | None,
    year: int | None,
    last: int | None = None,
    base: int | None = None,
) -> tuple[_Day, int] | None:
    match = _pattern().match(text, at)
    if match is None:
        return None
    part = match.groupdict()
    if part["xy"] and before is None and not _BETWEEN.match(text, match.end()):
        return None  # 200301 alone is any number
    base = before.base if before is not None else base
    day = _resolved(part, before, last if part["same"] else year, base)
    return None if day is None else (day, match.end())


@cache
def _pattern() -> re.Pattern[str]:
    reigns = "".join(sorted({name[0] for name in eras()}))
    return re.compile(f"(?=[\\d{_HAN}民明清同当是{reigns}])(?:{_POINT.replace('REIGNS', era_pattern())})")


def _resolved(
    part: dict[str, str | None], before: _Day | None, year: int | None, base: int | None
) -> _Day | None:
    if part["dotted"]:
        return _dotted(part)
    inherited = before.year if before is not None else year
    number: int | None
    if part["era"] or part["min"]:
        era = era_named(part["era"]) if part["era"] else REPUBLIC
        base = None if era is None else era.first - 1
    figures = part["cy"] or part["bare"] or ""
    if base is None and before is not None and figures and figures.isascii():
        number = _in_century_of(before, figures)
    elif part["era"] or part["min"] or part["bare"]:  # the last: 民国九年至十四年
        years = to_int(part["ey"] or part["min"] or part["bare"] or "")
        number = None if years is None or base is None or years > _longest(base) else base + years
    elif part["cy"]:  # 84.3 of a list that is of one century
        number = None if base is None else base + int(part["cy"])
        if number is not None and before is not None and number < before.year:
            number = _in_century_of(before, figures)  # 98.3—03.11
    elif part["same"] or part["om"]:
        number = inherited
    elif part["short"]:  # 1961—64
        full = before is not None and len(before.edtf) == 4 and before.edtf[:2] + part["short"]
        number = int(full) if full and before is not None and int(full) > before.year else None
    else:
        number = _digits(part["y"] or part["dy"] or part["hy"] or part["oy"] or part["xy"] or "")
    if number is None or not 1000 <= number <= 2999:
        return None
    base = base if part["era"] or part["min"] or part["bare"] or part["cy"] else None
    if part["season"]:
        return _Day(number, base, f"{number}-{_SEASONS[part['season']]}")
    if part["close"]:
        return _Day(number, base, f"{number}-12~")
    if base is not None and base % 100 and base not in _solar_bases():
        return _Day(number, base, _lunar(number, part["m"]))
    month = part["m"] or part["dm"] or part["hm"] or part["om"] or part["cm"] or part["xm"]
    day = part["d"] or part["dd"] or part["hd"] or part["od"] or part["cd"]
    edtf = _edtf(number, month, day)
    return None if edtf is None else _Day(number, base, edtf)


def _in_century_of(before: _Day, figures: str) -> int | None:
    """1974 of 1969.9—74.12; 2002 of 1998.5—02.3."""
    if len(figures) != _TWO:
        return None
    year = before.year // 100 * 100 + int(figures)
    year = year if year >= before.year else year + 100
    return year if year - before.year <= _LONGEST_SPELL else None


_TWO = 2
_LONGEST_SPELL = 40


def _longest(base: int) -> int:
    """How many years an era may count; a century, as in 84年3月, has a hundred, and the Republic goes on."""
    if base == REPUBLIC.first - 1:
        return _LONGEST_REPUBLIC
    return 99 if base % 100 == 0 else 80


_LONGEST_REPUBLIC = 140


def _dotted(part: dict[str, str | None]) -> _Day | None:
    """昭和09.03.31, 民国35.02.11: a day by an era whose months are those of the Gregorian calendar."""
    era = REPUBLIC if part["dotted"] == REPUBLIC.name else era_named(part["dotted"] or "")
    number = era.year(int(part["qy"] or 0)) if era is not None and not era.lunar else None
    edtf = _edtf(number, part["qm"], part["qd"]) if number is not None else None
    return None if edtf is None or number is None else _Day(number, None, edtf)


@cache
def _solar_bases() -> frozenset[int]:
    """The years before the first of every era with Gregorian months."""
    return frozenset(era.first - 1 for era in (REPUBLIC, *eras().values()) if not era.lunar)


def _lunar(year: int, month: str | None) -> str:
    """The year of a reign; its last two months may lie in the next year, so they are given by their days."""
    number = to_int(month) if month and month != "正" else None
    days = lunar_month(year, number) if number is not None and number > 10 else None
    return str(year) if days is None else f"{days[0]}/{days[1]}"


def _digits(text: str) -> int | None:
    return to_int("".join(text.split()))


def _edtf(year: int, month: str | None, day: str | None) -> str | None:
    if month is None:
        return str(year)
    number = 1 if month == "正" else _digits(month)
    if number is None or not 1 <= number <= 12:
        return None
    if day is None:
        return f"{year}-{number:02}"
    of_month = _digits(day)
    if of_month is None or not 1 <= of_month <= monthrange(year, number)[1]:
        return None
    return f"{year}-{number:02}-{of_month:02}"


class Reported(NamedTuple):
    """A date as a life says it: `1984年至1990年`, `次年`, `同年10月`, `三十二年`."""

    begin: int
    close: int
    """Where it stands in the text: `text[begin:close]`."""
    start: str | None
    end: str | None
    is_span: bool
    """Whether it says for how long; else it is the time at which something began."""


_OPENED = re.compile(rf"{_W}[（(]{_W}(?=[\d民{_HAN}])")
_CLOSED = re.compile(rf"{_W}(?:任|在任)?[)）]")
_AFTER_YEAR = re.compile("(?:以|之)?后")
_DASHED = re.compile(rf"{_W}(?:{_DASH}){_W}")
_OPEN_SPAN = re.compile(rf"{_W}(?:[至到]{_W}(?:今|现在|目前)|(?![至到]){_DASH}{_W}(?:至今|今|现在|目前)?)")
_SMALL_YEAR = re.compile(rf"(?:[{_HAN}]{{1,3}}|\d{{1,2}})年")
_ELAPSED = re.compile(f"(?P<n>[{_HAN}两\\d]{{1,3}})年(?:后|之后|以后)")


_SHORT_SPAN = re.compile(rf"(?P<year>\d\d)[.．]\d{{1,2}}{_W}{_DASH}(?!\d{{4}})")


class LifeDates:
    """The dates of one life as it tells them; each leans on the one before: 次年, 同年, 8月, 三十二年."""

    def __init__(self, published: str | None = None, born: int | None = None) -> None:
        self.context = DateContext(published=published, now=0)
        self.born = born
        """The year of the birth, by which years of two figures are told: 86.7—89.3."""
        self.last: str | None = None
        """EDTF of the date read last."""

    def begins_at(self, text: str, place: int) -> Reported | None:
        """The date that stands at a place where only a date or the story can begin: the head of a clause."""
        base = self._century(text, place) or self._base()
        term = read_term(text[place : place + 60], None, self.context.year, base)
        if term is not None and not term.point and term.start is not None:
            return self._of_term(term, place, text)
        if elapsed := _ELAPSED.match(text, place):
            return self._elapsed(elapsed)
        context = self.context
        if context.lunar and text[place : place + 1].isascii():
            context = context._replace(lunar=False)
        found = read_date(text, place, context, label=True)
        if found is None or self._runs_back(found):
            return None
        return self._of_found(found, text)

    def behind(self, text: str, place: int) -> Reported | None:
        """The date that is all that a bracket at a place holds: 校长（1983.8－1991.7）."""
        opened = _OPENED.match(text, place)
        reported = self.begins_at(text, opened.end()) if opened else None
        if reported is None or _CLOSED.match(text, reported.close) is None:
            return None
        return reported

    def within(self, text: str, limit: int) -> Reported | None:
        """The last date that stands before a place of running text."""
        found = [date for date in find_dates(text[:limit], self.context) if not self._runs_back(date)]
        return self._of_found(found[-1], text) if found else None

    def _century(self, text: str, place: int) -> int | None:
        """The century of 86.7—89.3 in the life of one whose birth is known: not before it."""
        short = _SHORT_SPAN.match(text, place)
        if short is None or self.born is None or self.context.era is not None:
            return None
        base = self.born // 100 * 100
        return base if base + int(short["year"]) >= self.born else base + 100

    def _base(self) -> int | None:
        era = self.context.era
        return era.first - 1 if era is not None else None

    def _runs_back(self, found: FoundDate) -> bool:
        """Whether a year counted by the reign before lies before the last date: 三年 is then for how long."""
        if found.edtf is None or self.last is None or not _SMALL_YEAR.match(found.text):
            return False
        return found.edtf[:4] < self.last[:4]

    def _doubtful(self, found: FoundDate) -> bool:
        """3月 behind 10月 of one year: one of them is of another year."""
        point, month = found.point, self.context.month
        alone = point is not None and point.year is None and not point.relative and point.month is not None
        return bool(alone and month is not None and point is not None and (point.month or month) < month)

    def _of_term(self, term: Term, place: int, text: str) -> Reported:
        year = (term.end if term.end and term.end != ".." else term.start) or ""
        number = int(year[:4])
        month = int(year[5:7]) if len(year) >= 7 and year[5:7].isdigit() and int(year[5:7]) <= 12 else None
        era = REPUBLIC if term.base == REPUBLIC.first - 1 else self.context.era
        in_words = era is not REPUBLIC and not text[place].isascii()
        if in_words and (found := read_date(text, place, self.context, label=True)) is not None:
            counted = self.context.after(found)  # 光绪三年起: the years behind are of that reign too
            if counted.era is not None:
                self.context, era = counted, counted.era
        self.context = self.context._replace(year=number, month=month, last=year, era=era)
        self.last = term.start
        return Reported(place, place + term.length, term.start, term.end, True)

    def _elapsed(self, match: re.Match[str]) -> Reported | None:
        count, year = to_int(match["n"].replace("两", "二")), self.context.year
        if count is None or year is None:
            return None
        if self.context.era is not None:  # 三十四年后: of the reign, or so much later
            return Reported(match.start(), match.end(), None, None, False)
        self.context = self.context._replace(year=year + count, month=None)
        self.last = f"{year + count}~"
        return Reported(match.start(), match.end(), self.last, None, False)

    def _of_found(self, found: FoundDate, text: str) -> Reported:
        start, end, close = found.edtf, None, found.end
        if self._doubtful(found):
            return Reported(found.start, close, None, None, False)
        dash = _DASHED.search(found.text)
        is_span = False
        if start is not None and dash is not None and "/" in start:
            first, _, last = start.partition("/")
            start, end, is_span = first, last, True
        elif start is not None and found.bound == "since":
            start = start.removesuffix("/..")
            end = ".." if found.text.endswith("至今") else None
            is_span = end is not None or found.text.endswith(("起", "开始", "始"))
        elif found.bound == "until":
            start = None
        elif opened := _OPEN_SPAN.match(text, close):
            is_span, close = True, opened.end()
            end = ".." if text[opened.start() : close].strip().endswith(("今", "现在", "目前")) else None
        if found.bound == "since" and _AFTER_YEAR.fullmatch(found.text[-1:]) and len(start or "") == 4:
            start = None  # 1949年后，任局长
        self._move(found, end or start)
        return Reported(found.start, close, start, end, is_span)

    def _move(self, found: FoundDate, edtf: str | None) -> None:
        self.context = self.context.after(found)
        if found.edtf is None or found.year is None:
            return
        point = found.point
        if point is not None and point.relative == "year" and point.shift:
            self.context = self.context._replace(year=found.year, month=point.month)
        if edtf and edtf != ".." and edtf[:4].isdigit() and "/" not in edtf:
            self.context = self.context._replace(year=int(edtf[:4]))
        self.last = edtf if edtf != ".." else found.edtf


def counts_by_reigns(text: str) -> bool:
    """Whether a life dates by the reigns of the empire."""
    return any(date.point is not None and date.point.lunar for date in find_dates(text[:3000], DateContext()))
