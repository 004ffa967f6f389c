"""What a text says is to come: plans, tasks and aims, and the headings over them."""

from __future__ import annotations

import re

from loaders.dates.find import FoundDate

PLANNED = re.compile(
    "将(?:于|在|以|会|把|继续|进一步|全面|大力|重点|着力|实施|建设|新建|投资|达|建成|开工|动工|竣工|完工|通车|启动|启用|完成|举办|召开)|即将|拟(?:于|在|建|投资|新建)|"
    "计划(?:于|在|到|总?投资|建设|建成|开工|动工|竣工|今年|明年|年内|[12][09]\\d\\d年)|预计|力争|有望|确保到?20|到20\\d\\d年底?，?(?:力争|实现|基本|全)"
)
_PLAN_HEADING = re.compile(
    "主要工作|重点工作|计划安排|(?:工作|\\d年)(?:安排|打算|计划|重点|任务)|目标任务|主要任务|下一步|今后|未来|预期目标|总体要求"
)
_PAST_HEADING = re.compile("回顾|总结|成效|成绩|进展|问题|成就|完成情况|执行情况|过去")
_TASKS = "(?:抓好|做好|推进|实施|抓)[^。]{0,24}[:：]$"
_PLAN_OPENS = re.compile(
    f"重点{_TASKS}|着力{_TASKS}|全力{_TASKS}|突出{_TASKS}|今后[三五]年[，,]|未来[三五]年[，,]"
)
_SPEECH_TURNS = re.compile(
    "总体要求[是为]|工作思路[是为]|总体思路[是为]|奋斗目标[是为]|预期目标[是为]|主要目标[是为]"
    "|今年是[^。]{0,20}(?:开局|起步|关键|收官|攻坚|第[一二三四五])之?年"
)
"""Where a speech turns to what is to come; nothing over its paragraphs says so."""
_FORESEEN = re.compile("(?:预计|计划|力争|拟于?|将于?|争取|确保)[^，。；、]{0,2}$")
_PAST_OPENS = re.compile("回顾|过去的?[一三五]?年|一年来|五年来")


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


def is_aim(found: FoundDate, text: str, now: int | None) -> bool:
    """Whether a date is an aim (到2035年, 预计12月底); `now` is the year that the text speaks from."""
    if _FORESEEN.search(text[max(0, found.start - 4) : found.start]):
        return True
    year = found.year
    if year is None or now is None or year <= now or found.point is None or found.point.year is None:
        return False
    return text[: found.start].endswith(("到", "至")) or bool(PLANNED.search(text))
