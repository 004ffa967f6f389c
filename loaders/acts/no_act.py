"""What makes words of an act none: plans, denials, questions, drafts, somebody's past, stories."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from graph import lazy_re as re
from loaders.acts.verbs import Verb
from loaders.lexicon import alternatives, lexicon
from loaders.names.offices import post_length
from loaders.names.people import is_name
from loaders.text.patterns import any_of, grouped

_WORDS = alternatives("acts")

_STOP = re.compile("[。；;！!？?\n]")


def segment(key: str, start: int, end: int) -> str:
    """The clause with its neighbours up to ； and 。: where a denial or a plan would stand."""
    stops = _stops(key)
    before = bisect_left(stops, start)
    low = max(stops[before - 1] + 1 if before else 0, start - 160)
    behind = bisect_left(stops, end)
    high = stops[behind] if behind < len(stops) and stops[behind] < end + 60 else end + 60
    return key[low : high + 1]


@lru_cache(maxsize=2)  # the clauses of a stretch ask for it one after the other
def _stops(key: str) -> list[int]:
    return [stop.start() for stop in _STOP.finditer(key)]


def is_aside(words: str) -> bool:
    """A clause between an act and its continuation that says nothing of its own: 试用期一年, 因工作变动."""
    return len(words) <= 12 and _ASIDE.match(words) is not None


_ASIDE = re.compile(_WORDS["asides"])


@lru_cache(maxsize=4)  # the clauses of a segment ask for it one after the other
def is_denied(segment: str) -> bool:
    """Plans, denials, questions: no act in the whole segment."""
    return _never().search(segment) is not None


@cache
def _never() -> re.Pattern[str]:
    return re.compile(grouped(lexicon("acts")["never"]))


@cache
def clause_never() -> re.Pattern[str]:
    """Drafts and rules: no act in the clause."""
    return re.compile(grouped(lexicon("acts")["clause_never"]))


# ------------------------------------------------------------- background

_PAST = re.compile(rf"(?:{_WORDS['in_the_past']})[^，、]{{0,6}}$")
_ONCE = re.compile("[曾历](?:长期|先后|连续|一度|短期|[一两二三四五六七八九十多几]|兼|在|经)")
_HOLDING = ("任", "担任", "兼任", "出任", "当选", "当选为", "调任", "升任")


def is_background(key: str, start: int, verb: Verb) -> bool:
    """时任, 曾任, 历任, 此前她任: a person's past, not an act of the day."""
    if verb.word == "首任":
        return not is_name(key[start : verb.start])
    around = key[max(start, verb.start - 2) : verb.end]
    if around.endswith(_background()):
        return not _ends_in_name(key, start, verb.start)
    past = _PAST.search(key, start, verb.start) if verb.word in _HOLDING else None
    return past is not None and not _called_zeng(key, start, past.start(), verb.start)


def _ends_in_name(key: str, start: int, low: int) -> bool:
    """副书记车前|任书记: 前 is of the name."""
    return any(post_length(key[start : low - size]) > 0 and is_name(key[low - size : low]) for size in (2, 3))


@cache
def _background() -> tuple[str, ...]:
    return tuple(word for word in lexicon("acts")["background"] if word.endswith("任"))


def _called_zeng(key: str, start: int, at: int, low: int) -> bool:
    """曾卓任, 县长曾卓任: 曾 is the surname, unless a name stands before it."""
    if not is_name(key[at:low].removesuffix("同志")) or _ONCE.match(key, at):
        return False
    return at == start or key[at - 1] in "、命由和" or post_length(key[start:at]) > 0


# ------------------------------------------------------------- documents

_ADOPTED = re.compile(
    "^(?:会议|董事会|股东大会|一致)*同意|(?:审议|表决|会议|一致)(?:并)?通过|(?:会议|董事会)(?:决定|同意)|辞去"
)
"""By which a motion is told to have passed, as the announcements of companies do."""


def is_no_document(text: str) -> bool:
    """Whether a title is one of stories, notices of events and the like, whose acts are none."""
    return not _PATH.search(text) and _no_document().search(text) is not None


_PATH = re.compile("[>»›]|首页")
"""Where a page stands on its site: 首页 > 金融问答."""


@cache
def _no_document() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("acts")["not_documents"]) + "(?!汇)(?<!党史故事)")


def is_no_act(heading: str, text: str) -> bool:
    """Whether nothing below a heading is an act: a story, or a motion that is only moved."""
    if is_no_document(heading):
        return True
    return heading.endswith(("的议案", "的提案")) and not _ADOPTED.search(text)
