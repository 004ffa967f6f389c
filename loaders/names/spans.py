"""Where names of organizations and places stand in running text: each begins after a stop, and ends with its
end word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from graph import lazy_re as re
from graph.lexicon.organizations import is_inner, is_speaker, organization_words, takes_place
from loaders.lexicon import alternatives, lexicon
from loaders.names.mention import Kind, Mention
from loaders.text.patterns import NUMERALS, any_of, holds_any

_WORDS = alternatives("names")

_BOUND = '，。；：、！？“”"《》〈〉…,;:!? \t\n·△▲Δ○●—（）()|｜│[]［］【】〔〕/'
_PARTY = ("中共", "共青团")
"""A name begins before these too, and not behind them."""


@cache
def _stops() -> re.Pattern[str]:
    words = lexicon("parts")
    terms = [f"{character}(?<![第{NUMERALS}].)[{NUMERALS}]*届" for character in NUMERALS]
    founded = "设(?<![建开铺架]设)(?=..[镇乡村])"  # 设石桥镇邮政代办所
    party = [f"{name[0]}(?={name[1:]})" for name in _PARTY]
    literal = [*words["unstopped"], *words["stops"], *lexicon("names")["told"], *_BOUND]
    return re.compile(any_of(literal, *terms, *party, founded))


@cache
def _unstopped() -> frozenset[str]:
    return frozenset(lexicon("parts")["unstopped"])


@lru_cache(maxsize=8)  # organizations and places of one text begin alike
def name_starts(text: str, shift: int = 0) -> tuple[int, ...]:
    """Where names may begin: behind each stop. `shift` is added to each."""
    marks = [(mark.start(), mark[0]) for mark in _stops().finditer(text)]
    opening, unstopped = {name[0] for name in _PARTY}, _unstopped()
    return tuple(
        shift + place if character in opening else shift + place + len(character)
        for place, character in marks
        if character not in unstopped
    )


def _spans(text: str, ends: re.Pattern[str], *, nested: bool = False) -> Iterator[tuple[int, int]]:
    """Every name: from the last stop before its end word; a longer name swallows those that it begins with,
    unless `nested` asks for each (a village and its town)."""
    found = list(ends.finditer(text))
    starts = name_starts(text) if found else ()
    last: tuple[int, int] | None = None
    for match in found:
        place = bisect_right(starts, match.start())
        start, end = max(starts[place - 1] if place else 0, match.start() - 40), match.end()
        if last is not None and last[0] == start and not nested:
            last = (start, end)
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def holds_organization(text: str) -> bool:
    """Whether any end word of an organization stands in a text."""
    return _any_organization().search(text) is not None


@cache
def _any_organization() -> re.Pattern[str]:
    return re.compile(holds_any(lexicon("parts")["organization_ends"]))


@cache
def organization_end() -> re.Pattern[str]:
    """What names of organizations end in."""
    return re.compile(f"{any_of(lexicon('parts')['organization_ends'])}(?!员会)(?<!协商会)")


@cache
def place_end() -> re.Pattern[str]:
    """What names of towns, quarters and villages end in."""
    return re.compile("|".join(lexicon("parts")["place_ends"]))


def organizations_in(text: str) -> Iterator[Mention]:
    """Every organization by its end word, whatever it does in the sentence."""
    if holds_organization(text):
        for start, end in _spans(text, organization_end()):
            if is_whole(text, start, end):
                yield Mention(Kind.ORGANIZATION, start, end, text[start:end], 1.0)


def named_by(text: str, ends: re.Pattern[str]) -> Iterator[Mention]:
    """Every organization whose name ends as asked, though not all names that end so are of one."""
    for start, end in _spans(text, ends):
        if is_whole(text, start, end):
            yield Mention(Kind.ORGANIZATION, start, end, text[start:end], 0.8)


def places_in(text: str) -> Iterator[Mention]:
    """Every town, quarter and village by its end word; a village and its town are two."""
    for start, end in _spans(text, place_end(), nested=True):
        yield Mention(Kind.PLACE, start, end, text[start:end], 0.8)


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("parts")["not_before"]))


_NUMBERED = re.compile(r"第?\d+(?:医院|部队|中|小学|[团师旅军队厂矿]|研究所|[号大中支]队)")
"""306医院 and 91515部队; any other number comes from a table or a count."""
_JUNK = re.compile(_WORDS["no_organization"])
_BARE = re.compile(rf"^(?:{_WORDS['no_one_organization']}|[\d{NUMERALS}]+[个家所名])")
_DELEGATE = re.compile("代表(?:[^，。、]{1,3}届)?$")
_DIGIT = re.compile(r"\d")
_LEVEL = re.compile(_WORDS["levels_before_committee"])


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch with an organization's end word is a name of its own: no crowd, no part of a word."""
    name = text[start:end]
    if len(name) < 2 or len(name) > 40 or _BARE.match(name) or _not_before().match(text, end):
        return False
    if _DELEGATE.search(text, max(0, start - 6), start):
        return False
    if _JUNK.search(name) or (_DIGIT.search(name) and not _NUMBERED.search(name)):
        return False
    return organization_end().fullmatch(name) is None or _LEVEL.match(name) is not None


def ends_organization(name: str) -> bool:
    """Whether a text ends as names of organizations do."""
    return name.endswith(_ends())


@cache
def _ends() -> tuple[str, ...]:
    units = (*organization_words(is_inner), *organization_words(takes_place), *organization_words(is_speaker))
    return (*lexicon("parts")["organization_ends"], *units)
