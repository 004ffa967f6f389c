"""How far two names can be those of one person or organization, and why; nothing is joined by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graph import lazy_re as re
from graph.lexicon import lexicon
from graph.names import CoveragePlace, person_key, pinyin_key, plain, read_organization, without_places

SAME = 0.6
"""From here on two names are taken for one."""
_NOWHERE = CoveragePlace()
_NUMBERS = str.maketrans("0123456789", "零一二三四五六七八九")
_NUMBER = re.compile(r"第?([零一二三四五六七八九十百]+)")
_JOINED = re.compile(r"[和与及、暨（）()“”\"]")


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0, two for certain, to 1, one for certain; with the reason in a few words."""

    score: float
    reason: str

    @property
    def same(self) -> bool:
        """Whether it speaks for one rather than two."""
        return self.score >= SAME


def likeness(kind: Literal["person", "organization"], one: str, other: str) -> Likeness:
    """How like two names of one kind are."""
    return _people(one, other) if kind == "person" else _organizations(one, other)


# -- people -------------------------------------------------------------------------------------------


def _people(one: str, other: str) -> Likeness:
    here, there = person_key(one), person_key(other)
    if here == there:
        return Likeness(1.0, "同名 (one name)")
    if here.replace("·", "") == there.replace("·", ""):
        return Likeness(0.95, "只差间隔号 (the dot alone differs)")
    if len(here) != len(there):
        return Likeness(0.0, "字数不同 (of different length)")
    apart = [(a, b) for a, b in zip(here, there, strict=True) if a != b]
    if len(apart) == 1 and folded(apart[0][0]) == folded(apart[0][1]):
        return Likeness(0.7, f"{apart[0][0]}、{apart[0][1]} 易混 (signs that scans confuse)")
    if pinyin_key(here) == pinyin_key(there):
        return Likeness(0.4, "同音异字 (they sound alike)")
    return Likeness(0.0, "不同名 (two names)")


@cache
def folded(sign: str) -> str:
    """The first of the signs that scans take for each other: 干 and 王 are 干."""
    return next((group[0] for group in lexicon("likeness")["confused"] if sign in group), sign)


# -- organizations -------------------------------------------------------------------------------------------


def _organizations(one: str, other: str) -> Likeness:
    here, there = read_organization(one, _NOWHERE), read_organization(other, _NOWHERE)
    if plain(one) == plain(other):
        return Likeness(1.0, "同名 (one name)")
    if here.name == there.name:
        return Likeness(0.98, "一名两写 (one name in two forms)")
    if here.place != there.place:
        bare = here.place is None or there.place is None
        if not (bare and _rest(here.name) == _rest(there.name)):
            return Likeness(0.0, "地方不同 (of two places)")
        return Likeness(0.5, "其一未写地方 (one names no place)")
    if _numbered(here.name) == _numbered(there.name):
        return Likeness(0.9, "序号两写 (the number in two forms)")
    rests = [_numbered(_rest(each.name)) for each in (here, there)]
    short, long = sorted(rests, key=lambda name: (len(name), name))
    return _shortened(short, long)


def _rest(name: str) -> str:
    """The name without its places, joining words and quotation marks."""
    return _JOINED.sub("", without_places(name) or name)


def _numbered(name: str) -> str:
    return _NUMBER.sub(r"\1", name.translate(_NUMBERS))


def _shortened(short: str, long: str) -> Likeness:
    """Whether one name is the other in short."""
    firm = _stem_of_firm(short), _stem_of_firm(long)
    if all(firm) or (firm[1] and short == firm[1]):
        stem = firm[0] or short
        if stem == firm[1]:
            return Likeness(0.85, "公司名的简称 (a firm's name in short)")
        return Likeness(0.05, "两家公司 (two firms)")
    if short == long:
        return Likeness(0.95, "只差连词 (joining words alone differ)")
    for ending, full in (*lexicon("likeness")["endings"], (short[-1:], short[-1:])):
        if short.endswith(ending) and long.endswith(full):
            found = _stems(short.removesuffix(ending), long.removesuffix(full), ending != full)
            if found.same:
                return found
    return Likeness(0.1 if long.startswith(short[:-1]) else 0.0, "名称不同 (two names)")


def _stems(short: str, long: str, ending_differs: bool) -> Likeness:
    """The same of two names without their endings: 妇联, 妇女联合会."""
    if short == long:
        return Likeness(0.85, "词尾的简称 (the ending in short)")
    if short and long.startswith(short):
        left = long.removeprefix(short)
        if left in lexicon("likeness")["left_out"] or (ending_differs and len(short) == 1):
            return Likeness(0.8, f"省去{left} (left out)")
        return Likeness(0.1, f"多出{left} (more in one)")
    if len(short) >= 2 and not _NUMBER.search(short) and _spread(short, long):
        return Likeness(0.75, "缩写 (an abbreviation)")
    return Likeness(0.0, "名称不同 (two names)")


def _stem_of_firm(name: str) -> str:
    forms: list[str] = lexicon("likeness")["legal_forms"]
    return next((name.removesuffix(form) for form in forms if name.endswith(form)), "")


def _spread(short: str, long: str) -> bool:
    """Whether the signs of the short name are spread over all of the long one: 人社 over 人力资源社会保障.

    Between two of them no more than a word or two is left out, and behind the last neither.
    """
    places = list(_places(short, long))
    if len(places) != len(short):
        return False
    gaps = [second - first for first, second in zip(places, [*places[1:], len(long)], strict=True)]
    return places[0] <= 2 and max(gaps) <= 5 and len(long) <= 4 * len(short) and max(gaps[:-1]) > 1


def _places(short: str, long: str) -> Iterator[int]:
    at = -1
    for sign in short:
        at = long.find(sign, at + 1)
        if at < 0:
            return
        yield at
