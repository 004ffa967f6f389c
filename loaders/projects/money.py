"""Sums of money that a project costs, in yuan."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("projects")

_NUMBER = (
    r"(?P<number>\d+亿\d[\d,，]*(?=万)|\d{1,3}(?:[ 　]\d{3})+(?![\d ])(?:\.\d+)?|\d[\d,，]*(?:\.\s?\d+)?"
    rf"|[{NUMERALS}百千两]+万[〇零{NUMERALS}百千两]+(?=元)|[〇零{NUMERALS}百千两]{{1,12}})"
)
_SUM = re.compile(
    f"(?P<what>(?:{_WORDS['sums_planned']})*(?:{_WORDS['sums']}))(?P<about>(?:{_WORDS['before_sum']})*)"
    + _NUMBER
    + r"\s*(?:余|多)?(?P<unit>亿|千万|百万|万|千)?(?:(?P<yuan>元)(?!/)|(?<=[亿万])(?=$|[，,。；;]))"
)
_OF = re.compile(_NUMBER + r"\s*(?P<unit>亿|千万|百万|万)?元的")
_OLD_MONEY = re.compile("[（(,，]?(?:折合|合)?旧(?:人民)?币")
"""1.2亿元（旧币）: money of before 1955, at ten thousand to one."""
_SHARE = re.compile(f"(?:{_WORDS['share_of_sum']})$")
"""其中国家投资800万元, 省交通局补助: what one of several paid."""
_UNITS = {None: 1, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}


class Sum(NamedTuple):
    """A sum in running text; `total` where the words say that it is the whole cost."""

    start: int
    end: int
    yuan: int
    total: bool
    spent: bool = False
    """What was spent so far (完成投资): the cost only of what is finished."""


_PART_OF = re.compile(_WORDS["part_of_sum"])
_WHOLE = re.compile(_WORDS["whole_sum"])


def may_hold_sum(text: str) -> bool:
    """Whether a text has a unit of sums; a quick test before `find_sums`."""
    return "元" in text or "万" in text or "亿" in text


def find_sums(text: str) -> list[Sum]:
    """The sums said to be invested; production, loans, and sums in other money are none.

    `固定资产投资` counts a whole region's and `累计` several projects', so neither is a project's own.
    """
    found: list[Sum] = []
    if not may_hold_sum(text):
        return found
    for match in _SUM.finditer(text):
        what = match.group("what")
        yuan = in_yuan(match.group("number"), match.group("unit"))
        if yuan is None or _PART_OF.search(what) or (match["yuan"] is None and "总投资" not in what):
            continue
        if "固定资产" in what or "累计" in what or "共" in match.group("about"):
            continue
        if _OLD_MONEY.match(text, match.end()) or _SHARE.search(text, 0, match.start()):
            continue
        total = _WHOLE.search(what) is not None
        spent = "完成" in what
        found.append(Sum(match.start(), match.end(), yuan, total and not spent, spent))
    return found


def sums_of(text: str) -> list[Sum]:
    """The bare sums that a name follows: 587万元的东岭桥, 103万元的西岭桥."""
    found = []
    for match in _OF.finditer(text) if "元的" in text else ():
        yuan = in_yuan(match.group("number"), match.group("unit"))
        if yuan is not None:
            found.append(Sum(match.start(), match.end(), yuan, False))
    return found


_BEHIND = re.compile(_NUMBER + r"\s*(?P<unit>亿|千万|百万|万)元(?=最|次之|居|$|[，。；、])")


def price_behind(text: str, place: int) -> Sum | None:
    """The sum that stands straight behind a name: 甲桥改建2,480万元次之."""
    match = _BEHIND.match(text, place)
    yuan = in_yuan(match["number"], match["unit"]) if match else None
    return Sum(match.start(), match.end(), yuan, False) if match and yuan is not None else None


def in_yuan(number: str, unit: str | None) -> int | None:
    """`("1750.5", "万")` → 17505000; `None` for what is no number."""
    clean = re.sub(r"[,，\s]", "", number)
    if "亿" in clean:  # 9亿4,000万元
        hundred_millions, _, rest = clean.partition("亿")
        return int(hundred_millions) * _UNITS["亿"] + int(rest) * _UNITS["万"]
    try:
        value = Decimal(clean)
    except InvalidOperation:
        whole = to_int(clean)
        if whole is None:
            return None
        value = Decimal(whole)
    return int(value * _UNITS.get(unit, 1)) or None
