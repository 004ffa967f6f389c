"""Where a title of a post stands in running text, and where the organization before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.names.mention import Kind, Mention
from loaders.names.offices import post_length
from loaders.names.people import is_name
from loaders.names.places import is_known, leading_level, place_length
from loaders.names.spans import ends_organization, name_starts
from loaders.names.words import Sort, Words
from loaders.text.patterns import NUMERALS, RARE_HAN

_WORDS = alternatives("names")

_VERBS = re.compile(_WORDS["no_office"])
_NO_VERB = re.compile(_WORDS["no_verb_within"])
_DAY_BEFORE = re.compile(
    rf"(?:[同是当次翌]年)?(?:[\d{NUMERALS}廿卅〇]{{1,4}}[年月日])+|"
    rf"[{RARE_HAN}]{{1,4}}(?:元|[{NUMERALS}廿]{{1,3}})年"
)
_MAX_OFFICE = 60
_JOINTS = "兼和与及暨"
GOES_ON = re.compile("[会团处室科院局厅部组席馆]|大会|台[前上下]")
"""委员|会, 代表|团, 秘书|处: what only begins like a title."""


def posts_in(text: str, words: Words) -> Iterator[Mention]:
    """Every title of a post, with what belongs to it (副, 常务, 代理); the longest at each end."""
    for end in words.ends_of(Sort.POST):
        goes_on = GOES_ON.match(text, end) is not None and not foreign_length(text, end)
        size = 0 if goes_on else post_length(text[max(0, end - 24) : end])
        if size:
            start = end - size - _duty_length(text, end - size, end)
            yield Mention(Kind.POST, start, end, text[start:end], 0.8 + 0.1 * (end - start))


def _duty_length(text: str, start: int, end: int) -> int:
    """How many signs before a title are a part of it: 组织|部长, 驻中国|大使."""
    before = _duty().search(text, max(0, start - 10), start)
    heads = _ABROAD if before and before["abroad"] else ("部长", "委员")
    return len(before[0]) if before and text.endswith(heads, start, end) else 0


def foreign_length(text: str, start: int) -> int:
    """How many signs of those that foreign names are written in stand here, four of them or more."""
    sounds = _sounds()
    end = start
    while end < len(text) and text[end] in sounds:
        end += 1
    return end - start if end - start >= 4 else 0


@cache
def _sounds() -> frozenset[str]:
    return frozenset(lexicon("mentions")["syllables"])


_ABROAD = ("大使", "公使", "领事", "代办", "代表")


@cache
def _duty() -> re.Pattern[str]:
    """What a title has before it as a part: 组织|部长, 驻中国|大使."""
    return re.compile(f"(?:{'|'.join(lexicon('mentions')['fields'])})$|(?P<abroad>驻[{RARE_HAN}]{{2,6}})$")


def organization_before(
    text: str, post: Mention, words: Words, places: tuple[str, ...]
) -> tuple[int, int] | None:
    """Where the organization of a title stands; an empty span where the title needs none before it, None
    where what stands before it is neither the name of one nor the beginning of an office."""
    low = max(words.item_start(post.start), post.start - _MAX_OFFICE)
    if day := _DAY_BEFORE.match(text, low, post.start):
        low = day.end()
    state = words.longest_before(post.start, Sort.STATE)
    if state and (span := _between(text, low, post.start - state, words, places)):
        return span
    return _between(text, low, post.start, words, places)


def _between(text: str, low: int, end: int, words: Words, places: tuple[str, ...]) -> tuple[int, int] | None:
    """The name that ends at `end` and begins no earlier than `low`."""
    if low >= end:
        return (end, end) if low == end else None
    stems = (name[:-1] for name in places if text.startswith(name[-1], end) and len(name) > 2)
    stem = next((name for name in stems if text.endswith(name, low, end)), None)
    if stem is not None:
        return end - len(stem), end  # 上书|霍山|县长
    own = max((text.find(name, low, end) for name in places), default=-1)
    if own > low and not place_length(text[low:own]) and is_organization(text[own:end]):
        return own, end
    clean: list[int] = []
    for place in _places_to_begin(text, low, end, words):
        if is_organization(text[place:end]):
            if place == end or begins_organization(text[place:end]):
                return place, end
            clean.append(place)
    if clean:
        return clean[0], end
    return (end, end) if words.longest_before(end, Sort.LEAD | Sort.VERB) else None


def _places_to_begin(text: str, low: int, end: int, words: Words) -> list[int]:
    """Where the name may begin, from the left: at the stop, and behind each word that leads in."""
    for place in range(low + 1, end):
        if text[place] in _JOINTS and (words.longest_before(place, Sort.POST) or is_name(text[low:place])):
            low = place + 1  # 副县长兼|县公安局局长, 林文及|商会会长
    found = {low, *name_starts(text[low:end], low)}
    for place in range(low + 1, end + 1):
        size = words.longest_before(place, Sort.LEAD)
        if size and place - size >= low:
            found.add(place)
    return sorted(place for place in found if place <= end and not _field(text, place))


def _field(text: str, place: int) -> bool:
    """组织|部长 heads the 组织部."""
    return text.startswith("部", place) and text.endswith(("组织", "宣传"), 0, place)


@cache
def _crowd() -> re.Pattern[str]:
    return re.compile(lexicon("mentions")["crowd"])


@cache
def _leads() -> tuple[str, ...]:
    return (*lexicon("mentions")["leads"], *lexicon("mentions")["objects"])


@cache
def _objects() -> re.Pattern[str]:
    """县纪委留置|县水务局局长: verbs that part two organizations."""
    return re.compile("|".join(lexicon("mentions")["objects"]))


def is_organization(name: str) -> bool:
    """Whether a stretch can be an organization's name: it begins like one and has no verb or particle."""
    if not name:
        return True
    if (
        (
            name.startswith(_leads())
            and not name.startswith("组织部")
            and not any(is_known(name[:size]) for size in (3, 4, 5))
        )
        or (len(name) == 1 and name not in "省市县区州乡镇村厂校院")
        or _crowd().search(name)
        or _objects().search(name)
    ):
        return False
    if begins_organization(name):
        inside = name[place_length(name) :]
        return _VERBS.search(_NO_VERB.sub("", inside)) is None
    if len(name) > 22 or _VERBS.search(_NO_VERB.sub("", name)):
        return False
    return ends_organization(name) or not name.endswith(("县", "区", "市", "省"))


def begins_organization(name: str) -> bool:
    """Whether a text begins as names do: with a place, a level word, or whose organization it is."""
    whose = ("中共", "共青团", "团", "政协", "人大", "中国", "全国", "中央", "国家", "省", "党")
    return bool(leading_level(name) or place_length(name) or name.startswith(whose))
