"""What a text says is to come: plans, tasks and aims, and the headings over them."""

from __future__ import annotations

from collections.abc import Iterable

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.dates.resolve import bounded
from loaders.document.context import holds_from
from loaders.lexicon import alternatives

_WORDS = alternatives("prose")

PLANNED = re.compile(_WORDS["planned"])
_PLAN_HEADING = re.compile(_WORDS["plan_headings"])
_PAST_HEADING = re.compile(_WORDS["past_headings"])
_TASKS = "(?:抓好|做好|推进|实施|抓)[^。]{0,24}[:：]$"
_PLAN_OPENS = re.compile(
    f"重点{_TASKS}|着力{_TASKS}|全力{_TASKS}|突出{_TASKS}|今后[三五]年[，,]|未来[三五]年[，,]"
)
_SPEECH_TURNS = re.compile(_WORDS["speech_turns"])
"""Where a speech turns to what is to come; nothing over its paragraphs says so."""
_FORESEEN = re.compile("(?:预计|计划|力争|拟于?|将于?|争取|确保|(?<![决规确约制议认])定于?)[^，。；、]{0,2}$")
_SAME_DAY = "同日"
_PAST_OPENS = re.compile(_WORDS["past_opens"])


def heads_plans(heading: str) -> bool:
    """Whether what stands under a heading is to come: 主要任务, not 工作回顾."""
    return _PLAN_HEADING.search(heading) is not None and _PAST_HEADING.search(heading) is None


def opens_plans(text: str) -> bool:
    """Whether a sentence opens a list of tasks: 重点抓好…：."""
    return _PLAN_OPENS.search(text) is not None


def turns_to_plans(text: str) -> bool:
    """Whether a speech turns to what is to come with this paragraph."""
    return _SPEECH_TURNS.search(text) is not None


def looks_back(text: str) -> bool:
    """Whether a paragraph turns to what is done: 回顾过去一年."""
    return _PAST_OPENS.match(text) is not None


def is_foreseen(found: FoundDate, text: str) -> bool:
    """Whether what stands before a date says that it is to come: 将于8月1日."""
    return _FORESEEN.search(text[max(0, found.start - 4) : found.start]) is not None


def with_days_to_come(
    dates: Iterable[FoundDate], text: str, last: str | None
) -> tuple[list[FoundDate], str | None]:
    """将于同日, 由同日起生效: of the day to come that was told last; and which is so behind the text."""
    found = list(dates)
    for number, date in enumerate(found):
        if not (is_foreseen(date, text) or holds_from(date, text)):
            continue
        if date.text.startswith(_SAME_DAY):
            found[number] = date._replace(edtf=bounded(last, date.bound))
        elif date.edtf is not None:
            last = date.edtf.removesuffix("/..")
    return found, last


def is_aim(found: FoundDate, text: str, now: int | None) -> bool:
    """Whether a date is an aim (到2035年, 预计12月底); `now` is the year that the text speaks from."""
    if is_foreseen(found, text):
        return True
    year = found.year
    if year is None or now is None or year <= now or found.point is None or found.point.year is None:
        return False
    return text[: found.start].endswith(("到", "至")) or bool(PLANNED.search(text))
