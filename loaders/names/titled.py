"""A title with a name behind it in running text: who, and in which offices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders.lexicon import lexicon
from loaders.names.in_clause import PersonMention
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, post_length, post_words, read_offices
from loaders.names.people import is_name, surname_length
from loaders.names.places import is_known, leading_level, place_length
from loaders.text.patterns import any_of, ends_any

_STOPS = "。；;：:！!？?\n□，,（）() 　△▲Δ○●"


_DOTTED = re.compile(
    r"[\u3400-\u9fff]{1,6}(?:[·•](?![\u3400-\u9fff]{0,5}[市县局校院厂第])[\u3400-\u9fff]{1,7}){1,2}"
)


_VERBS = re.compile(
    r"[的了在到与和为由向从把被将让使就也是]|对(?![外口台])|召开|举行|参加|主持|会议(?!中心)|作了|做了|"
    r"会见|会同|陪同|看望|慰问|调研|视察|参观|出席|带领|率领|邀请|拜访|听取|走访|深入|前往|来到"
)


_NO_VERB = re.compile(
    r"发展和改革|和社会保障|和信息化|和旅游|和草原|和农村|和城乡|和卫生|和计划|和体育|和民族|和人民|为民|将军|大使|使馆|和平"
)


_DAY_BEFORE = re.compile(r"(?:[同是当次翌]年)?(?:[\d一二三四五六七八九十廿卅〇]{1,4}[年月日])+(?=.)")


_DAY_BEHIND = re.compile(r"\d{1,4}[年月日]")


_MAX_OFFICE = 60


class Mention(NamedTuple):
    """A titled name in a stretch of text: where the title begins and the name ends."""

    start: int
    end: int
    who: PersonMention
    offices: tuple[Office, ...]
    past: str | None = None
    """原 or 时任, where the title is said of another day."""


def read_mentions(
    text: str, jurisdiction: Jurisdiction, date: str | None = None, known: set[str] | None = None
) -> Iterator[Mention]:
    """The titled names of a text without brackets. `known` are names read for sure before."""
    last_end = 0
    body = jurisdiction.issuer
    for title in _titles().finditer(text):
        end = title.end()
        if end <= last_end:
            continue
        name_end = _name_end(text, end, known or set())
        if not name_end:
            continue
        start = _office_start(text, max(last_end, end - 120), end, jurisdiction.chain)
        if start is None:
            continue
        if _new_sentence(text, last_end, start):
            body = jurisdiction.issuer
        offices = tuple(_offices(text[start:end], jurisdiction, body, date))
        if not offices:
            continue
        body = offices[-1].organization or body
        past = _past(text, start, end)
        name_start = end
        while name_end:
            who = PersonMention(name_start, name_end, text[name_start:name_end])
            yield Mention(start, name_end, who, offices, past)
            last_end = name_end
            name_start = name_end + 1
            listed = text[name_end : name_end + 1] == "、" and not _titled(text, name_start)
            name_end = _name_end(text, name_start, known or set()) if listed else 0


def may_mention(text: str) -> bool:
    """Whether a title may stand before a name; a quick test before `read_mentions`."""
    return _title_end().search(text) is not None


_BEFORE_NAME = r"(?=[\u3400-\u9fff])(?!台[前上下])"


@cache
def _titles() -> re.Pattern[str]:
    """Where a post title can end before a name."""
    return re.compile(any_of(post_words()) + _BEFORE_NAME)


def may_name(text: str, known: set[str]) -> bool:
    """Whether a name stands behind the end of a title, where it may also be part of a longer one."""
    return any(_name_end(text, end.end(), known) for end in _title_end().finditer(text))


@cache
def _title_end() -> re.Pattern[str]:
    """The last sign of a title before a name."""
    return re.compile(ends_any(post_words()) + _BEFORE_NAME)


@cache
def _follow() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("mentions")["follow"]))


def _name_end(key: str, start: int, known: set[str]) -> int:
    """Where the name that begins at `start` ends; 0 where none begins there."""
    dotted = _DOTTED.match(key, start)
    if dotted:
        return _dotted_end(key, dotted)
    best = (0.0, 0)
    for size in (3, 2, 4):
        end = start + size
        name = key[start:end]
        if end > len(key) or len(name) < size or not is_name(name):
            continue
        score = _ends_well(key, end)
        if name in known:
            score += 2.0
        elif name[-1] in lexicon("mentions")["weak_last"]:
            score -= 1.5
        if score <= 0:
            continue
        score += 0.6 if surname_length(name, common=True) else 0.0
        score += 0.3 if size == 3 else 0.0
        if score > best[0] and (score >= 1.5):
            best = (score, end)
    return best[1]


def _dotted_end(key: str, dotted: re.Match[str]) -> int:
    """Where 约翰·史密斯|一行 ends: before the first word of two characters that may follow a name."""
    last = max(key.rfind(dot, dotted.start(), dotted.end()) for dot in "·•")
    for end in range(last + 2, dotted.end()):
        follow = _follow().match(key, end)
        if follow and (len(follow[0]) > 1 or end > last + 3) and _ends_well(key, end) > 1:
            return end
    return dotted.end()


def _ends_well(key: str, end: int) -> float:
    """How surely a name can end here: at a stop, before a day, or before a verb that persons do."""
    if _DAY_BEHIND.match(key, end):
        return 2.0
    if end >= len(key) or key[end] in "。，、；;,：:！!？?）)】”》\n□ 　（(":
        return 2.5
    follow = _follow().match(key, end)
    if follow is None:
        return 0.0
    if follow[0] in lexicon("mentions")["weak_follow"] and key[follow.end() : follow.end() + 1] != "了":
        joined = follow[0] in "和与及同" and _stands_alone(key, follow.end())
        joined = joined or (follow[0] == "为" and bool(leading_level(key[follow.end() : follow.end() + 8])))
        return 1.6 if joined else 0.6
    return 1.2 + 0.4 * min(len(follow[0]), 2)


def _stands_alone(key: str, start: int) -> bool:
    """Whether a name or an office of another person stands here."""
    for size in (2, 3, 4):
        end = start + size
        if is_name(key[start:end]) and (end >= len(key) or key[end] in _STOPS or _follow().match(key, end)):
            return True
    return bool(leading_level(key[start : start + 8]) or place_length(key[start : start + 12]))


def _office_start(key: str, floor: int, end: int, places: tuple[str, ...]) -> int | None:
    """Where the offices before a name begin: back over 、 as long as offices stand there."""
    low = max((key.rfind(sign, floor, end) for sign in _STOPS), default=-1) + 1
    low = max(low, floor)
    cuts = [m.end() for m in re.finditer("、", key[low:end])]
    item_starts = [low, *(low + cut for cut in cuts)]
    start: int | None = None
    stop = end
    for item in reversed(item_starts):
        begin = _item_start(key, item, stop, places)
        if begin is None:
            break
        start = begin
        if begin != item:
            break
        stop = item - 1
    return start


def _item_start(key: str, low: int, end: int, places: tuple[str, ...]) -> int | None:
    """Where one office begins in `key[low:end]`; None where the stretch names none."""
    stretch = key[low:end]
    if day := _DAY_BEFORE.match(stretch):
        low, stretch = low + day.end(), stretch[day.end() :]
    if len(stretch) > _MAX_OFFICE:
        low, stretch = end - _MAX_OFFICE, key[end - _MAX_OFFICE : end]
    size = post_length(stretch)
    if size == 0:
        return None
    body = stretch[: len(stretch) - size]
    own = max((body.find(name) for name in places), default=-1)
    if own > 0 and not place_length(body[:own]) and _clean_organization(body[own:]):
        return low + own
    leads = _leads()
    clean: list[int] = []
    for place in range(len(body) + 1):
        if place and (not body[:place].endswith(leads) or _concurrent(body, place) or _field(stretch, place)):
            continue
        if _clean_organization(body[place:]):
            if place == len(body) or _begins_organization(body[place:]):
                return low + place
            clean.append(place)
    if clean:
        return low + clean[0]
    return low + len(body) if not body or body.endswith(leads) else None


def _concurrent(body: str, place: int) -> bool:
    """Whether 兼 joins two offices here: 副市长兼|市公安局局长."""
    return body[place - 1] == "兼" and post_length(body[: place - 1]) > 0


def _field(stretch: str, place: int) -> bool:
    """组织|部长 heads the 组织部."""
    return stretch[:place].endswith(("组织", "宣传")) and stretch.startswith("部", place)


@cache
def _crowd() -> re.Pattern[str]:
    return re.compile(lexicon("mentions")["crowd"])


@cache
def _leads() -> tuple[str, ...]:
    return (*lexicon("mentions")["leads"], *lexicon("mentions")["objects"])


@cache
def _objects() -> re.Pattern[str]:
    """县纪委留置|县水务局局长: verbs that part two bodies."""
    return re.compile("|".join(lexicon("mentions")["objects"]))


def _clean_organization(body: str) -> bool:
    """Whether a stretch can be a body's name: it begins like one and has no verb or particle inside."""
    if not body:
        return True
    if (
        (
            body.startswith(_leads())
            and not body.startswith("组织部")
            and not any(is_known(body[:size]) for size in (3, 4, 5))
        )
        or (len(body) == 1 and body not in "省市县区州乡镇村厂校院")
        or _crowd().search(body)
        or _objects().search(body)
    ):
        return False
    if _begins_organization(body):
        inside = body[place_length(body) :]
        return _VERBS.search(_NO_VERB.sub("", inside)) is None
    return len(body) <= 22 and _VERBS.search(body) is None and not body.endswith(("县", "区", "市", "省"))


def _begins_organization(body: str) -> bool:
    """Whether a text begins as names of bodies do: with a place, a level word, or whose body it is."""
    whose = ("中共", "共青团", "团", "政协", "人大", "中国", "全国", "中央", "国家", "省", "党")
    return bool(leading_level(body) or place_length(body) or body.startswith(whose))


def _offices(
    printed: str, jurisdiction: Jurisdiction, inherited: str | None, date: str | None
) -> list[Office]:
    if inherited is not None and inherited == jurisdiction.issuer and printed in _OF_A_UNIT:
        return []  # 副主任宗某 of a firm: of which of its units?
    offices = read_offices(printed, jurisdiction, inherited, date)
    roles = lexicon("mentions")["no_office"]
    kept = [o for o in offices if o.post not in roles or (o.organization or "").endswith("党组")]
    kept = [o for o in kept if o.post != "执行主席" or o.organization not in ("大会", "会议")]
    if not kept or kept[-1] is not offices[-1] or all(office.organization is None for office in kept):
        return []
    return kept


_UNIT_POSTS = ("主任", "科长", "处长", "部长", "队长", "班长", "组长", "所长", "站长", "股长")


_OF_A_UNIT = (*_UNIT_POSTS, *(f"副{post}" for post in _UNIT_POSTS))


def _new_sentence(key: str, low: int, high: int) -> bool:
    return any(sign in key[low:high] for sign in "。！？!?\n")


def _titled(key: str, start: int) -> bool:
    """Whether an office rather than a name stands here."""
    stop = next(
        (n for n in range(start, min(len(key), start + 30)) if key[n] in "、，。；"),
        min(len(key), start + 30),
    )
    return any(
        post_length(key[start:end]) and _item_start(key, start, end, ()) == start
        for end in range(start + 2, stop - 1)
    )


_FORMER = re.compile(r"[局委厅部院府处会司社省市县区镇乡校办]原(?=[党副局厅部主书院处]|[省市县区镇乡]长)")


def _past(key: str, start: int, end: int) -> str | None:
    if key.endswith("时任", 0, start):
        return "时任"
    if _FORMER.search(key, start, end):
        return "原任"
    return "原任" if key.startswith("原", start) or key.endswith(("原", "前任"), 0, start) else None
