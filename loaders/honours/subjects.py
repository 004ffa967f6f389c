"""Of whom a clause of honours speaks: its subject, without dates, adverbs and helpers."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.honours.recipients import is_ware, split_recipients
from loaders.honours.words import honour_words
from loaders.lexicon import alternatives
from loaders.names.people import is_name
from loaders.text.patterns import COUNTS, DIGITS, NUMERALS, any_of

_WORDS = alternatives("honours")
OF_MERIT = "(?=(?:了)?(?:个人|集体)?(?:[一二三特]等|大)功)"
MERIT = f"荣?[记立]{OF_MERIT}"


@cache
def receiving() -> re.Pattern[str]:
    """A word of receiving."""
    words = honour_words()
    sure, unsure = any_of(words["sure"]), any_of(words["unsure"])
    return re.compile(f"(?P<merit>{MERIT})|(?P<sure>{sure})|(?P<unsure>{unsure})")


@cache
def _adverbs() -> re.Pattern[str]:
    words = any_of(honour_words()["adverbs"])
    times = rf"连续[{COUNTS}\d]+[年次届]|第[{NUMERALS}\d]+次|[{COUNTS}\d]+次"
    return re.compile(rf"(?:{words}|{times}|\s)+$")


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(rf"^.*(?:{any_of(honour_words()['helpers'])})(?!员|站|组|老师|教师)(?=.{{2}})")


_NUMBER = f"(?:\\d{{1,4}}|[元{DIGITS}十正冬腊]{{1,4}})"
_YEAR = f"(?:(?:民国|公元)?{_NUMBER}年|[去今前当同本翌次]年)(?:[（(]\\d{{4}}年?[)）])?"
_MONTH, _DAY = f"{_NUMBER}月(?:份|底|初|[上中下]旬)?", f"{_NUMBER}[日号]"
_AT = re.compile(f"(?:于|在)?(?:{_YEAR}度?、?)*(?:{_MONTH})?(?:{_DAY})?(?:先后)?$")
_DATED = re.compile(
    f"^(?:近年来|全年共?|[次翌同当是本]年|{_YEAR}度?)?(?:{_MONTH})?(?:{_DAY})?(?:以来|至今|内|底|末|初)?[，,]?"
)


def trim_subject(before: str) -> str:
    """The recipient in what stands before the act, without dates, adverbs and helpers."""
    text = _AT.sub("", _adverbs().sub("", before))
    text = _helpers().sub("", text)
    text = _DATED.sub("", text, count=1)
    text = _IS.sub("", _adverbs().sub("", text))
    return text.strip(" 、，,")


_IS = re.compile(rf"是(?:[去今前]年)?[\d{NUMERALS}年月日]*$")
"""张某是去年三月被评为……的."""


@cache
def _acts() -> re.Pattern[str]:
    """The subject of a clause, up to what it does."""
    return re.compile(f"[^，。；：]{{2,24}}?(?={any_of(honour_words()['acts'])})")


def subject_of(text: str, *, acting: bool = False) -> str | None:
    """The subject that a clause opens with, for those after it that have none; `acting`: only with a verb."""
    active = receiving().search(text)
    opening = text[: active.start()] if active else text
    head = trim_subject(opening.partition("被")[0] if active else opening)
    if active is None:
        found = None if is_name(head) else _acts().match(head)
        if acting and found is None:
            return None
        if found is not None:
            head = trim_subject(found.group(0))
            head = _YEAR_CUT.sub("", head) if text.startswith("年", found.end()) else head
    if not head or len(head) > 40 or _does().match(head):
        return None
    return head if split_recipients(head) or is_ware(head) else None


_YEAR_CUT = re.compile("[去今前]$")
"""该工程去|年9月完工."""


@cache
def _does() -> re.Pattern[str]:
    """A clause that opens with what somebody does has no subject: 创办学校二十所."""
    return re.compile(any_of(honour_words()["does"]))
