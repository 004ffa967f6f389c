"""Where a personal name may stand in a text, with how likely each way to cut it is.

Two things make a name likely: its shape (a surname and one or two signs, syllables joined by ·, a name that
the document has printed elsewhere) and what stands on both sides: a title before it, a stop or a verb behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.mention import Kind, KnownNames, Mention
from loaders.names.people import is_name, surname_length
from loaders.names.places import is_known, leading_level, place_length
from loaders.names.spans import ends_organization
from loaders.names.words import STOPS, Sort, Words
from loaders.text.patterns import NUMERALS, RARE_HAN

_ENDS = "。，、；;,：:！!？?）)】”》\n□ 　（(/"
_DOTS = "·•‧・"
_DOTTED = re.compile(
    rf"[{RARE_HAN}]{{1,6}}(?:[{_DOTS}](?![{RARE_HAN}]{{0,5}}[市县局校院厂第])[{RARE_HAN}]{{1,7}}){{1,3}}"
)
_SPACED = re.compile(rf"[{RARE_HAN}] [{RARE_HAN}]")
"""向 红, printed to fill three places."""
_DAY_BEHIND = re.compile(
    rf"\d{{1,4}}[年月日]|[{NUMERALS}]{{1,3}}月[{NUMERALS}]{{1,3}}日|[今去昨前同][年日天]"
)
_HAN = re.compile(f"[{RARE_HAN}]+")
_EVIDENCE = 3.5
"""What a name must have beyond its own likelihood, so that not every two signs are one."""
_OBJECT_MARK = 30
"""So far behind 为 the title stands that somebody is made."""


def names_at(text: str, start: int, words: Words, known: KnownNames, titled: bool) -> Iterator[Mention]:
    """The ways to cut a name that begins at `start`; `titled` where a title stands right before it."""
    if not may_begin(text, start, known):
        return
    dotted = _DOTTED.match(text, start)
    if dotted:
        end = _dotted_end(text, dotted, words)
        yield _person(text, start, end, 5.0)
        return
    spaced = _SPACED.match(text, start)
    if spaced and is_name(text[start] + text[start + 2]) and (right := _right(text, start + 3, words)) > 1:
        yield _person(text, start, start + 3, 2.5 + right)
        return
    foreign = (_foreign_end(text, start, words) or _native_end(text, start, words)) if titled else 0
    if foreign:
        yield _person(text, start, foreign, 0.4 + _right(text, foreign, words))
    run = _HAN.match(text, start, start + 4)
    for size in (3, 2, 4):
        end = start + size
        if run is None or end > run.end():
            continue
        right = _right(text, end, words)
        if not right and titled and _ends_in_name(text, start, end, words):
            right = _NAME_SIGN
        if right and size == 2 and text[end : end + 1] in _for_several() and not _among_others(text, start):
            right = _OF_ONE
        shape = _shape(text, start, end, words, known, titled and right >= _SURE)
        if text[end - 1] in _CONJUNCTIONS and right < _STOP_BEHIND and _begins_word(start, words):
            continue  # 管理和|服务
        if shape is not None and right > 0:
            yield _person(text, start, end, shape + right)


def may_begin(text: str, start: int, known: KnownNames) -> bool:
    """Whether any name can begin here; a quick test before `names_at`."""
    head = text[start : start + 4]
    if surname_length(head) or head[:1] in _syllables() or _native().match(text, start):
        return True
    if len(known) and (head in known or head[:3] in known or head[:2] in known):
        return True
    return _DOTTED.match(text, start) is not None


def _person(text: str, start: int, end: int, score: float) -> Mention:
    return Mention(Kind.PERSON, start, end, text[start:end].replace(" ", ""), score - _EVIDENCE)


_IN_DAY = re.compile(f"[{NUMERALS}][十日月]")
_CONJUNCTIONS = "和与及"
"""A surname too, but behind a title more often what joins it to another."""
_STOP_BEHIND = 2.5
_SURE = 1.8
"""So well a name ends at a stop, a day, or a verb of two signs."""


def _shape(text: str, start: int, end: int, words: Words, known: KnownNames, sure: bool) -> float | None:
    """How much a text looks like a name; None where it cannot be one. Where the places on both sides are
    `sure`, a name may end with a sign that elsewhere begins the next word (牟任, 任为)."""
    name = text[start:end]
    if name in known:
        return 2.9 if end - start > 2 else 2.6
    if _holds_word(start, end, words, sure) or _leads_on(text, start, end, words):
        return None
    if _IN_DAY.match(text, end - 1):
        return None  # 田丰二|十七日
    ends_in_ren = name[-1] in lexicon("mentions")["takes_office"] and not _office_ahead(text, end, words)
    if not is_name(name) and not (ends_in_ren and is_name(f"{name[:-1]}生")):
        return 0.0 if sure and _odd_name(name) else None
    score = 0.6 if surname_length(name, common=True) else 0.0
    if name[0] in _CONJUNCTIONS and len(name) == 2:
        score -= 1.0
    score += 0.3 if end - start == 3 else 0.0
    if name[-1] in lexicon("mentions")["weak_last"]:
        score -= 0.0 if ends_in_ren else 1.5
    if not sure and _runs_into_act(end, words):
        score -= _CUT_ACT
    return score


_NAME_SIGN = 1.3
"""So well a name ends with a sign that begins no verb, where what stands behind is unknown: 骆嗣昌|遁."""


def _ends_in_name(text: str, start: int, end: int, words: Words) -> bool:
    """Whether three signs behind a title are a surname and a given name, whatever the words behind: the last
    of them begins no word, and is neither of a place nor of where somebody is from."""
    name = text[start:end]
    if len(name) != 3 or surname_length(name, common=True) != 1 or is_known(name[:2]) or is_known(name):
        return False
    if any(stop > end for stop, _ in words.from_.get(end - 1, ())) or text[end : end + 1] in _of_places():
        return False
    return name[-1] in _given_ends()


_OF_ONE = 0.3
"""So badly the name of one person ends before a word that is said of several: 校长谢伯|均辞职."""


@cache
def _for_several() -> frozenset[str]:
    return frozenset(lexicon("mentions")["for_several"])


def _among_others(text: str, start: int) -> bool:
    """Whether somebody else is named before in the same clause: 县长方远、副县长高兰|均表示."""
    low = max(0, start - _OBJECT_MARK)
    clause = text[max([low, *(text.rfind(stop, low, start) + 1 for stop in "。；，")]) : start]
    return any(joint in clause for joint in "、和与及")


@cache
def _given_ends() -> frozenset[str]:
    return frozenset(lexicon("people")["given_ends"].replace(" ", ""))


@cache
def _of_places() -> frozenset[str]:
    return frozenset(lexicon("people")["behind_places"])


_CUT_ACT = 0.9
"""What a name loses whose last sign begins a word of what persons do: 黄鹤提|到."""


def _leads_on(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the signs are a word of what persons do with a stop behind it (县长回答，), or one that leads
    on to a verb (局长经常到)."""
    stopped = end >= len(text) or text[end] in _ENDS or text[end] == "的"
    kinds = [(stop, kind) for stop, kind in words.from_.get(start, ()) if kind & (Sort.FOLLOW | Sort.AHEAD)]
    if stopped:
        return any(kind & Sort.FOLLOW and stop == end for stop, kind in kinds)
    return any(kind & Sort.AHEAD and stop >= end for stop, kind in kinds)


def _runs_into_act(end: int, words: Words) -> bool:
    return any(kind & Sort.FOLLOW and stop > end for stop, kind in words.from_.get(end - 1, ()))


def _odd_name(name: str) -> bool:
    """任为, 牟任: a surname with a sign behind it that names seldom end with."""
    size = surname_length(name)
    return 0 < size < len(name) <= size + 2 and name[-1] in lexicon("mentions")["odd_last"]


def _holds_word(start: int, end: int, words: Words, sure: bool = False) -> bool:
    """Whether a word that is no name stands here, or reaches out of here: 文件, 其中, 毕业|后.

    Between places that are `sure` a name may begin like a word: 局长成立宽，.
    """
    for stop, kind in words.from_.get(start, ()):
        if kind & Sort.NO_NAME and (stop >= end or not sure):
            return True
    behind = () if sure else words.from_.get(end - 1, ())
    return bool(behind) and any(kind & Sort.NO_NAME and stop > end for stop, kind in behind)


def _begins_word(start: int, words: Words) -> bool:
    return any(kind & Sort.NO_NAME for _, kind in words.from_.get(start, ()))


@cache
def _syllables() -> frozenset[str]:
    return frozenset(lexicon("mentions")["syllables"])


def _foreign_end(text: str, start: int, words: Words) -> int:
    """Where a foreign name written in sounds ends: 贝尔蒂尼|，; 0 where none stands."""
    end = start
    while end < len(text) and end - start < 7 and text[end] in _syllables():
        end += 1
    while end - start >= 2:
        if end - start >= 3 and _right(text, end, words) >= 1.5:
            return end
        end -= 1
    return 0


@cache
def _native() -> re.Pattern[str]:
    people = lexicon("people")
    later = people["later_syllables"].replace(" ", "")
    return re.compile(f"[{people['syllables']}][{later}]{{3,5}}")


def _native_end(text: str, start: int, words: Words) -> int:
    """Where a name of four syllables and more ends that is no Chinese one: 扎西次仁|出席, 那顺乌力吉|宣读."""
    run = _native().match(text, start)
    ends = range(run.end(), start + 3, -1) if run else ()
    return next((end for end in ends if _right(text, end, words) >= _SURE), 0)


def _dotted_end(text: str, dotted: re.Match[str], words: Words) -> int:
    """Where 约翰·史密斯|一行 ends: before the first word that may follow a name, or a day."""
    last = max(text.rfind(dot, dotted.start(), dotted.end()) for dot in _DOTS)
    for end in range(last + 2, dotted.end()):
        if _DAY_BEHIND.match(text, end):
            return end
        follow = words.longest_at(end, Sort.FOLLOW)
        sounds = text[end] in _syllables() or text[end] in _needs_more()
        if (follow > 1 or (follow and (end > last + 3 or not sounds))) and _right(text, end, words) > 1:
            return end
    return dotted.end()


def _right(text: str, end: int, words: Words) -> float:
    """How surely a name can end here: at a stop, before a day, or before a verb that persons do."""
    if end >= len(text) or text[end] in _ENDS or text[end].isdigit():
        return 2.5 if end >= len(text) or text[end] in _ENDS else 2.0 if _DAY_BEHIND.match(text, end) else 0.0
    if _DAY_BEHIND.match(text, end):
        return 2.0
    size = words.longest_at(end, Sort.FOLLOW)
    if size == 0:
        return 0.0
    follow = text[end : end + size]
    if follow in _needs_more() and (end + size >= len(text) or text[end + size] in _ENDS):
        return 0.0  # 李有任，
    if follow in lexicon("mentions")["takes_office"] and not _office_ahead(text, end + size, words):
        return 0.0  # 游绍任|表示, 江永任|重修
    if follow in lexicon("mentions")["weak_follow"] and text[end + size : end + size + 1] != "了":
        return 1.6 if _joins(text, end + size, follow, words) else 0.6
    return 1.2 + 0.4 * min(size, 2)


def _office_ahead(text: str, start: int, words: Words) -> bool:
    """Whether the title of a post ends between here and the stop, as one does behind 任."""
    stop = next((n for n in range(start, min(len(text), start + _OBJECT_MARK)) if text[n] in STOPS), None)
    high = min(len(text), start + _OBJECT_MARK) if stop is None else stop
    return any(words.longest_before(end, Sort.POST) for end in range(start + 1, high + 1))


@cache
def _needs_more() -> frozenset[str]:
    """Words behind a name that no clause ends with."""
    return frozenset(lexicon("mentions")["needs_more"])


def _joins(text: str, start: int, follow: str, words: Words) -> bool:
    """Whether a weak word behind a name goes on to another person, or makes that person something."""
    if follow in ("和", "与", "及", "同"):
        return _stands_alone(text, start, words)
    if follow != "为":
        return False
    if leading_level(text[start : start + 8]):
        return True
    return _office_ahead(text, start + 1, words)


def _stands_alone(text: str, start: int, words: Words) -> bool:
    """Whether a name or an office of another person stands here."""
    for size in (2, 3, 4):
        end = start + size
        if is_name(text[start:end]) and (
            end >= len(text) or text[end] in STOPS or words.longest_at(end, Sort.FOLLOW)
        ):
            return True
    if leading_level(text[start : start + 8]) or place_length(text[start : start + 12]):
        return True
    if words.longest_at(start, Sort.POST) > 1 or text.startswith("夫人", start):
        return True
    return any(words.longest_before(end, Sort.POST) for end in range(start + 3, min(len(text), start + 12)))


def in_list_behind(
    text: str, name: Mention, words: Words, known: KnownNames, longest: int = 60
) -> Iterator[Mention]:
    """The names that go on a list behind a titled one: 副主任高兰|、万里、丁宁."""
    ends = [name.end]
    for _ in range(longest):
        found = [
            other._replace(score=other.score + _IN_LIST)
            for end in ends
            if text[end : end + 1] == "、"
            for other in names_at(text, end + 1, words, known, titled=True)
        ]
        yield from found
        ends = sorted({other.end for other in found if other.score > 0})
        if not ends:
            return


_IN_LIST = 2.0
"""What a name gains by standing in a list behind a titled one: as much as by a title of its own."""
_CALLED = 4.4


def names_before(text: str, post: Mention, words: Words, known: KnownNames) -> Iterator[Mention]:
    """The name right before a title, as speakers are called: 叶明远省长在会上."""
    for size in (3, 2):
        start = post.start - size
        if start < 0 or not _opens(text, start, words):
            continue
        name = text[start : post.start]
        if name[-1] in _CONJUNCTIONS:
            continue
        if name not in known and not (size == 3 and surname_length(name, common=True) and is_name(name)):
            continue
        if _holds_word(start, post.start, words) or is_known(name + post.name[-2:-1]) or place_length(name):
            continue
        if _right(text, post.end, words) >= 1.6:
            yield _person(text, start, post.start, _CALLED + (0.9 if name in known else 0.0))


def _opens(text: str, start: int, words: Words) -> bool:
    """Whether a clause or an item begins here, or a word that leads in or an organization stands before."""
    if start == 0 or text[start - 1] in _CLAUSE_OPENS or words.longest_before(start, Sort.LEAD):
        return True
    return ends_organization(text[max(0, start - 8) : start])


_CLAUSE_OPENS = "。；;：:！!？?\n，,　、】以"
