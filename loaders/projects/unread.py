"""What has the shape of a stage or of a sum of a project and was given to none: it becomes an issue.

Use `unread` on a sentence once its clauses are read, with the places where they told something. A count of
things built (建成公厕3座) has no name to go by and is not asked for; nor are plans, rules and whole lists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.projects.heads import STRONG, weak_end
from loaders.projects.money import find_sums, may_hold_sum
from loaders.projects.stages import StageWord, find_stages, hard_stage_word, is_planned, project_words
from loaders.text.clauses import Clause
from loaders.text.patterns import HAN, NUMERALS, any_of


class Lost(NamedTuple):
    """A clause that tells of a project nobody knows which, and what was expected in it."""

    clause: Clause
    expected: str


_NAME = "项目的名称"
_OWNER = "造价所属的项目"


def may_be_unread(text: str) -> bool:
    """Whether `unread` can find anything in a sentence; a quick test before it is cut into clauses."""
    return (
        may_hold_sum(text) or _builds().search(text) is not None or hard_stage_word().search(text) is not None
    )


def unread(
    clauses: Collection[Clause], reported: Collection[int], *, dated: bool, paid: bool
) -> Iterator[Lost]:
    """The clauses that tell a stage, or a whole cost, of something built that has no name.

    `reported` are the places in the sentence of the clauses that told something; a sum beside one of them is
    one of its sums, or one that it rightly leaves. `dated`: whether the sentence has a day of its own;
    `paid`: whether a project got a sum from it.
    """
    for clause in clauses:
        if clause.start in reported:
            continue
        if dated and (tells_stage(clause.text) or _built_after(clause.text)):
            yield Lost(clause, _NAME)
        elif not reported and not paid and any(amount.total for amount in find_sums(clause.text)):
            yield Lost(clause, _OWNER)


def tells_stage(text: str) -> bool:
    """Whether something built stands before a firm stage: 科技楼2016年5月动工, which has no name to go by."""
    stage = next((word for word in find_stages(text) if _is_firm(word)), None)
    if stage is None or _MANY.search(text):
        return False
    before = weak_end().search(_between().sub("", text[: stage.start])) is not None
    return before or weak_end().search(_ONE.sub("", text[stage.end :]).removeprefix("了")) is not None


def _is_firm(word: StageWord) -> bool:
    return word.stage in project_words()["hard_stages"] and not word.planned


_MANY = re.compile(
    "(?:[\\d二两三四五六七八九十几多各](?<!\\D1)|第?一(?=个|批|些))[座个条处所栋幢棟項项家批口眼间]|等"
)
_ONE = re.compile("(?:[一1][座条所处栋幢棟间]|一处)$")


@cache
def _between() -> re.Pattern[str]:
    times = f"[\\d{NUMERALS}〇○]+[年月日]|[将今去底初份春夏秋冬]"
    return re.compile(f"(?:{times}|{any_of(project_words()['between'])})+$")


@cache
def _builds() -> re.Pattern[str]:
    words = ("建成", "竣工", "落成", "增建", "续建", "疏浚", "重修")
    return re.compile(any_of([*project_words()["builds"], *words]))


@cache
def _building() -> re.Pattern[str]:
    return re.compile(
        f"(?P<verb>{_builds().pattern})了?(?P<thing>[{HAN}]{{2,14}}?)(?:[一1][座条所处栋幢])?(?:$|[（(])"
    )


def _built_after(text: str) -> bool:
    """Whether a verb of building governs a thing without a name: 新建校舍, 修筑南北干渠."""
    match = _building().search(text)
    if match is None or _MANY.search(text) or is_planned(text[: match.start()]):
        return False
    thing = match["thing"]
    return not thing.startswith(STRONG) and weak_end().search(thing) is not None
