"""Words of acts: the verbs and the frames they open, and what makes a clause no act at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from loaders.lexicon import lexicon
from loaders.names.offices import post_length
from loaders.names.people import is_name
from loaders.names.places import is_known, leading_level
from loaders.text.patterns import any_of

_MAY_HOLD = re.compile(  # each word with what it is most often part of, where that is no act
    r"任(?<![责主信]任)(?![务何期意教])|免(?<![减避]免)(?![费疫责])|撤(?![并除])|罢|辞|解聘|聘(?<![招校]聘)|委派|选举(?!工作|任务|法)|"
    r"推举|推选|增选|补选|当选|选出|增补|委(?<=[府部厅署缺]委)(?![员会])|到任|莅任|离[职任]|提名|推荐(?!上报|评选)|晋|"
    r"升(?<![提上]升)(?!级)|提升[为任]|退休(?<!离退休)(?!人|总|金)|离休|去职|署(?<!部署)|代理|暂代|接充|接替|卸|"
    r"调(?<![强协基]调)(?![研查解处度整结蓄])|派(?<![党选指]派)(?![出驻单])|终止|产生(?!活|的)|指定(?!地|的)|"
    r"以(?=[\u3400-\u9fff]{2,3}为(?![主中导]))|护理?(?=[县州府知道巡总])|摄(?=[县州府知])|代行|"
    r"改称|改名|更名|改为|改建为|成立|组建|设(?=[省市县区])|转业|交卸|职务|"
    r"选[^，。；]{2,12}为|推[^，。；]{2,12}为|兼(?![并顾容具备职营收修])"
)


_STOP = re.compile("[。；;！!？?\n]")
_NEXT = re.compile("、")


def may_hold_act(text: str) -> bool:
    """Whether a text has any word that an act needs; most of a yearbook has none."""
    return _may_hold().search(text) is not None


def last_act(text: str) -> int:
    """Where the last word that an act needs ends; 0 where none stands."""
    return max((found.end() for found in _may_hold().finditer(text)), default=0)


@cache
def _may_hold() -> re.Pattern[str]:
    verbs = [word for word in kinds() if len(word) > 1 and _MAY_HOLD.search(word) is None]
    return re.compile("|".join([_MAY_HOLD.pattern, *verbs]))  # each begins with a sign to look for


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


_ASIDE = re.compile("试用期|任期|聘期|挂职|因|由于|任职时间|从.*起|列|待遇|保留|仍|主持")


_OWNER = re.compile(r"[\u3400-\u9fff·]{2,4}(?:同志)?的")


def _name_then_body(key: str, start: int, end: int) -> bool:
    """Whether a name stands here with a body right behind it, and no body begins with it."""
    if leading_level(key[start : start + 8]) or any(is_known(key[start : start + size]) for size in (3, 4)):
        return False
    return any(
        is_name(key[start : start + size]) and leading_level(key[start + size : min(end, start + size + 8)])
        for size in (3, 2)
        if start + size < end
    )


def split_persons(key: str, start: int, end: int) -> list[tuple[int, int]]:
    """翁某的县发改局局长、桑某县审计局局长: cut before each name that 的 or a body follows."""
    cuts = [start]
    for match in _NEXT.finditer(key[start:end]):
        place = start + match.end()
        owner = _OWNER.match(key, place, end)
        glued = post_length(key[cuts[-1] : place - 1]) and _name_then_body(key, place, end)
        if (owner and "的" in key[cuts[-1] : place]) or glued:
            cuts.append(place)
    stops = [cut - 1 for cut in cuts[1:]] + [end]
    return list(zip(cuts, stops, strict=True))


def next_pair(key: str, start: int, end: int, verb: str = "为") -> int:
    """Where 、NAME为OFFICE goes on behind an office that begins at `start`; `end` where it does not."""
    for pair in _pair(verb).finditer(key[start:end]):
        if is_name(pair[1]) and post_length(key[start : start + pair.start()]):
            return start + pair.start()
    return end


@cache
def _pair(verb: str) -> re.Pattern[str]:
    return re.compile(rf"、([\u3400-\u9fff]{{2,4}}){verb}")


_PAST = re.compile(r"(?:曾|历|此前|先后|生前|原本|一直|过去|早年|长期|连续)[^，、]{0,6}$")
_ONCE = re.compile("[曾历](?:长期|先后|连续|一度|短期|[一两二三四五六七八九十多几]|兼|在|经)")
_HOLDING = ("任", "担任", "兼任", "出任", "当选", "当选为", "调任", "升任")


def is_background(key: str, start: int, low: int, high: int) -> bool:
    """时任, 曾任, 历任, 此前她任: a person's past, not an act of the day."""
    around = key[max(start, low - 2) : high]
    if around.endswith(_background()):
        return True
    past = _PAST.search(key, start, low) if key[low:high] in _HOLDING else None
    return past is not None and not _called_zeng(key, start, past.start(), low)


@cache
def _background() -> tuple[str, ...]:
    return tuple(word for word in lexicon("acts")["background"] if word.endswith("任"))


def _called_zeng(key: str, start: int, at: int, low: int) -> bool:
    """曾卓任, 县长曾卓任: 曾 is his surname, unless a name stands before it."""
    if not is_name(key[at:low].removesuffix("同志")) or _ONCE.match(key, at):
        return False
    return at == start or key[at - 1] in "、命由和" or post_length(key[start:at]) > 0


@lru_cache(maxsize=4)  # the clauses of a segment ask for it one after the other
def is_denied(segment: str) -> bool:
    """Plans, denials, questions: no act in the whole segment."""
    return _never().search(segment) is not None


@cache
def _never() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts")["never"]))


@cache
def clause_never() -> re.Pattern[str]:
    """Drafts and rules: no act in the clause."""
    return re.compile("|".join(lexicon("acts")["clause_never"]))


@cache
def tails() -> tuple[str, ...]:
    """What may follow an office and is no part of it, longest first."""
    return tuple(sorted(lexicon("acts")["tails"], key=len, reverse=True))


@cache
def kinds() -> dict[str, list[tuple[str, str]]]:
    """Verb -> the frames it can open, in the order they are tried."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in ("give", "strip", "drop", "take", "end", "bare"):
        for action, words in lexicon("acts")[kind].items():
            for word in words:
                found.setdefault(word, []).append((kind, action))
    return found


def verbs_in(key: str, start: int, end: int) -> list[re.Match[str]]:
    """Every verb that can open a frame; they may overlap (县委任命 holds 委任 and 任命)."""
    first, verb = _verbs()
    places = (found.start() for found in first.finditer(key, start, end))
    return [found for place in places if (found := verb.match(key, place, end))]


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a verb begins with, and a verb."""
    return re.compile(f"[{''.join({word[0] for word in kinds()})}]"), re.compile(any_of(kinds()))


def is_no_document(text: str) -> bool:
    """Whether a title is one of stories, notices of events and the like, whose acts are none."""
    return _no_document().search(text) is not None


@cache
def _no_document() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("acts")["not_documents"]))


_ADOPTED = re.compile(
    "^(?:会议|董事会|股东大会|一致)*同意|(?:审议|表决|会议|一致)(?:并)?通过|(?:会议|董事会)(?:决定|同意)|辞去"
)
"""By which a motion is told to have passed, as the announcements of companies do."""


def is_no_act(heading: str, text: str) -> bool:
    """Whether nothing below a heading is an act: a story, or a motion that is only moved."""
    if is_no_document(heading):
        return True
    return heading.endswith(("的议案", "的提案")) and not _ADOPTED.search(text)
