"""What the cells of a register hold: a name, a post, an organization, a date; told by what they look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.words import ColumnRole, words
from loaders.lexicon import lexicon
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS, RARE_HAN

BRACKET = re.compile(r"[(（][^()（）]*[)）]")
UNTIL_NOW = frozenset(lexicon("dates")["until_now"])
DATES: tuple[ColumnRole, ...] = ("term", "start", "end")
_DASH = re.compile(r"\s*(?:[-—–－―]{1,4}|/|\\)\s*")
_NUMBER = f"\\d{{1,2}}|[{NUMERALS}廿卅]{{1,3}}"
_SHORT_DATE = re.compile(
    rf"(?<![\d.．年月〇{NUMERALS}])(?P<year>元|1\d\d|{_NUMBER})(?P<point>[.．]|年)(?P<month>[正元]|{_NUMBER})"
    rf"(?:(?:(?P=point)|月)(?P<day>{_NUMBER})日?|月)?(?![\d年月日〇{NUMERALS}])"
)
_COUNTED = re.compile(f"[元{NUMERALS}\\d]{{1,3}}年[正元冬腊{NUMERALS}\\d]{{1,3}}月")
"""二年十月 below 民国元年三月: years of the era that stands above."""
_SHORT_YEAR_ALONE = re.compile(rf"(?:元|{_NUMBER})年?")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register."""

    role: ColumnRole
    post: str = ""
    """The post that its head names: 主席, 校长 of 校长姓名."""
    era: str = ""
    """The era by which its years count: 民国 of 任职时间(民国)."""


def fits(column: Column, text: str) -> bool:
    """Whether a cell of such a table can stand in the column."""
    key = BRACKET.sub("", "".join(text.split()))
    if is_dash(text) or key in words().all("same_as_above"):
        return True
    if column.role in DATES:
        return is_time(of_era(text, column.era) if column.era else text) or _COUNTED.match(key) is not None
    if is_time(text):
        return column.role == "remark"
    if column.role == "name" or column.role == "holders":
        return is_person(key) or key in words().all("vacant")
    if column.role == "post":
        return key in words().all("vacant") or all(
            map(words().is_label, filter(None, re.split("[、/；;]", key)))
        )
    if column.role == "unit" and key in words().all("vacant"):
        return False
    if column.role == "unit":
        return is_organization(key) or (len(key) > 3 and not words().is_label(key))
    if column.role == "gender":
        return key in ("男", "女")
    if column.role == "nation":
        return key.removesuffix("族") in words().all("ethnicities")
    return column.role == "remark" or not (is_organization(key) or words().is_label(key))


def of_era(text: str, era: str, alone: bool = True) -> str:
    """The dates of a cell with the era named: 民国1年3月—民国2年10月 of 元.3—2.10, 民国29年9月15日 of
    二九.九.十五; with `alone`, a year alone too."""
    if era in text:
        return text
    if alone and _SHORT_YEAR_ALONE.fullmatch(text):
        return f"{era}{_arabic(text.rstrip('年'))}年"
    return _SHORT_DATE.sub(lambda date: era + _in_units(date.group("year", "month", "day")), text)


def _in_units(parts: Sequence[str | None]) -> str:
    """103年12月25日 of 103, 12 and 25."""
    return "".join(_arabic(part) + unit for part, unit in zip(parts, "年月日", strict=True) if part)


def _arabic(number: str) -> str:
    """12 of 十二, 31 of 三一, 1 of 元."""
    return (
        number if number.isdigit() and number.isascii() else str(to_int(number.replace("正", "元")) or number)
    )


def is_time(text: str) -> bool:
    """Whether a cell holds a term or a date and nothing else of weight: 1938年9月, 至今, 1951—1953."""
    stripped = text.strip(" ()（）")
    term = read_term(stripped)
    return stripped in UNTIL_NOW or (term is not None and term.length * 2 >= len(stripped))


def is_dash(text: str) -> bool:
    """Whether a cell says nothing: —, ——, /."""
    return _DASH.fullmatch(text) is not None


def is_person(key: str) -> bool:
    """Whether a cell under 姓名 is a name: two to six characters that are no other word, or joined by ·."""
    if key.startswith(tuple(words().all("before_no_name"))):
        return False
    if words().may_be_name(key):
        return True
    han = re.fullmatch(rf"[{RARE_HAN}々ヶ]{{5,6}}", key) is not None  # 松本清一郎
    return (
        han and not words().is_label(key) and not is_organization(key) and key not in words().all("no_names")
    )


def bare(text: str) -> str:
    """A cell without its brackets."""
    return BRACKET.sub("", text).strip()


def plain(text: str) -> str:
    """A cell without brackets and white space."""
    return "".join(bare(text).split())
