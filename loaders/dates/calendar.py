"""Reign years, the years of the Republic, the sixty-year cycle, and lunar months and days.

A lunar date is converted only where the calendar has it: a month or day that the lunar year does not
have, and anything before the Gregorian reform of 1582, gives None rather than a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lunar_python import Lunar, LunarMonth

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.text.patterns import any_of

FIRST_GREGORIAN_YEAR = 1583
"""The first lunar year that lies wholly after the reform."""
REPUBLIC_BEGINS = 1912
_LONGEST_REIGN, _LONGEST_REPUBLIC = 80, 140
"""Years; the Republic counts on in Taiwan."""
_LONGEST_HEADING = 12
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
CYCLE = f"[{_STEMS}][{_BRANCHES}]"
_GREGORIAN = ("伪满", "日本")
_VARIANTS = "variants"


@dataclass(frozen=True, slots=True)
class Era:
    """A way of counting years: a reign (months are lunar) or the Republic (months are Gregorian)."""

    name: str
    first: int
    """The Gregorian year of its first year."""
    lunar: bool
    least: int = 1
    """The lowest year that only this reign can mean, where a later one has its name."""
    last: int | None = None
    """The year in which a later reign of the list begins: it had ended by then."""

    def year(self, number: int) -> int | None:
        """The Gregorian year in which year `number` (from 1) mostly lies; 0 and below are before Christ."""
        longest = _LONGEST_REPUBLIC if self.name == "民国" else _LONGEST_REIGN
        return self.first + number - 1 if self.least <= number <= longest else None


REPUBLIC = Era("民国", REPUBLIC_BEGINS, lunar=False)


@cache
def _reigns() -> dict[str, dict[str, int | list[int]]]:
    return lexicon("eras")


def _variants() -> dict[str, str]:
    """Other forms in which pages print the name of a reign, with the name."""
    return lexicon("eras")[_VARIANTS]  # type: ignore[no-any-return]


@cache
def eras() -> dict[str, Era]:
    """Every reign by its name, in simplified characters, with its dynasty in front where it needs one."""
    found: dict[str, Era] = {}
    for dynasty, names in _reigns().items():
        if dynasty == _VARIANTS:
            continue
        lunar = not dynasty.startswith(_GREGORIAN)
        begun = [reported if isinstance(reported, int) else reported[0] for reported in names.values()]
        for name, reported in names.items():
            first, least = (reported, 1) if isinstance(reported, int) else reported
            later = [year for year in begun if year > first]
            for front in dynasty[:-1].split("/") if dynasty.endswith("+") else ("",):
                found[front + name] = Era(front + name, first, lunar, least, min(later, default=None))
    found.update({printed: found[name] for printed, name in _variants().items()})
    return found


@cache
def era_pattern() -> str:
    """A regular expression for the reign names, in simplified characters."""
    return any_of(eras())


@cache
def shared_pattern() -> str:
    """A regular expression for the reign names that are several dynasties', without the dynasty."""
    return any_of(name for dynasty, names in _reigns().items() if dynasty.endswith("+") for name in names)


def era_begun(first: int) -> Era | None:
    """The one reign, or the Republic, that began in a year."""
    if first == REPUBLIC.first:
        return REPUBLIC
    begun = {era.name: era for era in eras().values() if era.first == first}
    return begun.popitem()[1] if len(begun) == 1 else None


def day_character(day: date) -> int:
    """The number of a day in the cycle of sixty, 0 for 甲子."""
    return (day.toordinal() - date(1949, 10, 1).toordinal()) % 60


def era_alone(text: str) -> Era | None:
    """The reign that a heading consists of, over years without it: 道光, 清咸丰朝, 【同治】."""
    found = _era_alone().fullmatch(text) if len(text) <= _LONGEST_HEADING else None
    return era_named(found["e"]) if found is not None else None


@cache
def _era_alone() -> re.Pattern[str]:
    around = lexicon("chronicles")
    before, behind = "|".join(around["before_reign"]), "|".join(around["behind_reign"])
    return re.compile(f"\\W{{0,2}}(?:{before})?(?P<e>{era_pattern()})(?:{behind})?\\W{{0,2}}")


def era_named(text: str) -> Era | None:
    """The reign of a name in simplified characters."""
    return eras().get(text)


def cycle_number(text: str) -> int | None:
    """0 for 甲子 to 59 for 癸亥; None for a pair that the cycle does not have."""
    if len(text) != 2:
        return None
    stem, branch = _STEMS.find(text[0]), _BRANCHES.find(text[1])
    if stem < 0 or branch < 0 or (stem - branch) % 2:
        return None
    return (6 * stem - 5 * branch) % 60


def cycle_year(text: str, first: int, last: int) -> int | None:
    """The one year from `first` to `last` that a cycle name means; None if there is none or several."""
    number = cycle_number(text)
    if number is None:
        return None
    year = first + (number - (first - 4)) % 60
    return year if year <= last < year + 60 else None


@cache
def lunar_month(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month of the lunar year that begins in `year`."""
    if not FIRST_GREGORIAN_YEAR <= year <= 2100 or not 1 <= month <= 12:
        return None
    found = LunarMonth.fromYm(year, -month if leap else month)
    if found is None:
        return None
    days = int(found.getDayCount())
    first = date(2000, 1, 1) + timedelta(days=int(found.getFirstJulianDay()) - 2451545)
    return first, first + timedelta(days=days - 1)


def lunar_day(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The Gregorian day of a lunar date, where that lunar year has it."""
    span = lunar_month(year, month, leap)
    if span is None or day < 1:
        return None
    found = span[0] + timedelta(days=day - 1)
    return found if found <= span[1] else None


def solar_term(year: int, name: str) -> date | None:
    """The day in a Gregorian year on which the sun comes to a place of its way: 立春, 清明, 冬至."""
    return _solar_terms(year).get(name) if FIRST_GREGORIAN_YEAR <= year <= 2100 else None


@cache
def _solar_terms(year: int) -> dict[str, date]:
    table = Lunar.fromYmd(year, 1, 1).getJieQiTable()
    days = {name: date(day.getYear(), day.getMonth(), day.getDay()) for name, day in table.items()}
    days["冬至"] = days.pop("DONG_ZHI")
    return {name: day for name, day in days.items() if day.year == year}
