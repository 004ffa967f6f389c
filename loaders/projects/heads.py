"""What names of projects are made of: heads, the verbs that govern them, and what makes a name or none.

`left_of` and `participants_of` find where names begin in a stretch of text; `name_span` judges a candidate.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.calendar import era_pattern
from loaders.lexicon import alternatives
from loaders.projects.stages import hard_stage_word, project_words
from loaders.text.patterns import DIGITS, HAN, NUMERALS, any_of, holds_any

_WORDS = alternatives("projects")


class NameSpan(NamedTuple):
    """A name in a clause; `verb` is the one that governs it, empty where the name is the subject."""

    start: int
    end: int
    name: str
    verb: str
    built: bool
    """Whether only the thing is named (大桥), not a 项目 or 工程."""
    rule: str = "name:known"
    """Which shape of name it is, as facts carry it."""


_ROADS = (rf"路(?<=[{HAN}]路)", "高速", "高铁", "国道", "省道", "大道")
"""A section of one is built: 沿海公路青河段."""
_WAYS = "路街巷渠"
"""What work is done on beside things built: 路灯改造, 北环路提升."""


@cache
def _head() -> re.Pattern[str]:
    words = [
        *project_words()["built"],
        *project_words()["mended"],
        *_WAYS,
        "小区",
        "段",
        "项目",
        "工程",
        "期",
    ]
    return re.compile(holds_any(words))


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(holds_any(project_words()["weak"]))


_ONE_VERB = re.compile(
    f"[年月日春夏秋冬)），,拟工俸资][建修筑架凿]|疏浚|{any_of(project_words()['only_verbs'])}"
    f"|^[建修筑]|{any_of(project_words()['old_builders'])}"
)


def may_name(text: str) -> bool:
    """Whether a text can name a project: it holds a head, or a word like 厂 beside a stage of building."""
    if _head().search(text):
        return True
    reported = (
        hard_stage_word().search(text) is not None or "元的" in text or _ONE_VERB.search(text) is not None
    )
    return reported and _weak().search(text) is not None


@cache
def weak_end() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of([*project_words()['built'], *project_words()['weak']])})"
        r"(?:[一二三四五]期|[（(][^（）()]{1,12}[）)])?$"
    )


@cache
def built_end() -> re.Pattern[str]:
    sections = (rf"{road}[{HAN}]{{2,8}}段$" for road in _ROADS)
    built = any_of(project_words()["built"], *sections)
    return re.compile(rf"{built}(?:[一二三四五]期|[（(][一二三四五]期[）)])?$")


_FIGURE = f"[\\d{DIGITS}十百廿卅元]"
_REIGN_YEAR = rf"(?:(?:中华)?民国|公元|西元|[大]?[清明元宋唐]?(?:{era_pattern()})){_FIGURE}{{1,5}}年"
DATE = (
    rf"(?:\d{{4}}年(?:度)?|(?<!\d)\d{{2,3}}年(?=[\d底初末春夏秋冬]|$)|{_REIGN_YEAR}|[{DIGITS}]{{4}}年"
    rf"|(?<![第{NUMERALS}百])[{NUMERALS}廿卅]{{1,3}}年(?!级|制)|(?:{_WORDS['years_counted']})(?=[底初末年春夏秋冬\d{NUMERALS}正腊闰]|$)"
    rf"|(?<!\d)\d{{1,2}}月份?|闰?(?<![第{NUMERALS}])[{NUMERALS}正腊冬元]{{1,2}}月(?:间|份)?|(?<!\d)\d{{1,2}}日|(?<![{NUMERALS}])初?[{NUMERALS}廿卅]{{1,3}}日"
    rf"|(?<=[年月])(?:[上中下]旬|[底初末]|[春夏秋冬][季天]?))"
)


JOINT = re.compile("[、和与及]")


STRONG = ("项目", "工程")


def things_named(name: str) -> tuple[str, ...]:
    """龙溪桥与文峰塔 are two things, each of which has its name; anything else is one."""
    parts = tuple(JOINT.split(name))
    whole = all(len(part) > 2 and weak_end().search(part) for part in parts)
    return parts if whole else (name,)


def ends_head(text: str) -> bool:
    return text.endswith((*STRONG, "期")) or built_end().search(text) is not None or is_work(text)


def is_work(text: str) -> bool:
    """Whether a text ends with work on something built: 步道建设, 公厕改造提升, 水库除险加固."""
    return text.endswith(_works()) and _works_end().search(text) is not None


@cache
def _works() -> tuple[str, ...]:
    return (*project_words()["works"], "建设")


@cache
def _works_end() -> re.Pattern[str]:
    works = "|".join(project_words()["works"])
    ways = ("小区", *(f"{way}(?<=..{way})" for way in (*_WAYS, "厂")))
    mended = (f"{way}(?=(?:{works})+$)" for way in ways)
    return re.compile(
        f"{any_of([*project_words()['built'], *project_words()['mended']], *mended)}(?:{works}|建设)+$"
    )
