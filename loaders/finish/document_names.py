"""Names as the whole document bears them out: a cut that one place leaves open is decided by the others.

Use `settle_names` on all the facts of one document. 顾昌 becomes 顾昌林 where 林 stands behind it everywhere,
那森同 becomes 那森 where 那森 stands before a stop elsewhere, 举杨席珍 becomes 杨席珍 where that name stands
without 举. What stands only once is left as it was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

import ahocorasick

from graph.facts import AppointmentFact, HoldingFact, HonourFact, StatedFact
from loaders.lexicon import lexicon
from loaders.names.in_clause import is_no_person
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.names.words import Sort, find_words

_GOES_ON = Sort.FOLLOW | Sort.WEAK | Sort.VERB | Sort.LEAD
_AHEAD = 8
"""Signs behind a name that tell whether another word begins there."""
_SHORTEST, _LONGEST = 2, 3


def settle_names(facts: Iterable[StatedFact], text: str) -> list[StatedFact]:
    """The facts in their order, each person under the name that the text bears out."""
    stated = list(facts)
    names = {name for fact in stated if (name := _person(fact)) is not None}
    ends = _find_ends({*names, *(name[:-1] for name in names if len(name) > _SHORTEST)}, text)
    settled = {name: better for name in names if (better := _settled(name, text, names, ends)) is not None}
    return [_renamed(fact, settled) for fact in stated] if settled else stated


def _person(fact: StatedFact) -> str | None:
    if isinstance(fact, AppointmentFact | HoldingFact):
        return fact.person
    return fact.recipient if isinstance(fact, HonourFact) and fact.recipient_kind == "person" else None


def _renamed(fact: StatedFact, settled: dict[str, str]) -> StatedFact:
    name = settled.get(_person(fact) or "")
    if name is None:
        return fact
    return fact.model_copy(update={"recipient" if isinstance(fact, HonourFact) else "person": name})


Ends = dict[str, list[int]]
"""Where each of some names ends, wherever it stands."""


def _find_ends(names: Set[str], text: str) -> Ends:
    """One pass over the text for all names."""
    ends: Ends = {name: [] for name in names}
    if not names:
        return ends
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    for last, name in automaton.iter(text):
        ends[name].append(last + 1)
    return ends


def _settled(name: str, text: str, names: Set[str], ends: Ends) -> str | None:
    """The name that is meant, where the document tells another one than was read."""
    if "·" in name or len(name) < _SHORTEST:
        return None
    return _without_head(name, text) or _longer(name, text, ends[name]) or _shorter(name, text, names, ends)


def _longer(name: str, text: str, ends: Sequence[int]) -> str | None:
    """顾昌|林: one sign stands behind the name everywhere, and the name ends behind it."""
    behind = {text[end : end + 1] for end in ends}
    whole = name + next(iter(behind), "")
    if len(ends) < 2 or len(behind) > 1 or len(whole) > _LONGEST or not could_be_name(whole):
        return None
    if whole[-1] in lexicon("mentions")["needs_more"]:  # 范绍曾, 范绍曾等: no adverb stands before a stop
        return whole if any(not _is_han(text, end + 1) for end in ends) else None
    if not _is_full(whole) or any(_goes_on(text, end) for end in ends):
        return None
    return whole if any(_stops(text, end + 1) for end in ends) else None


def _shorter(name: str, text: str, names: Set[str], ends: Ends) -> str | None:
    """那森|同: what stands before the last sign is a name that ends elsewhere, and the sign begins a word."""
    part = name[:-1]
    if len(part) < _SHORTEST or len(ends[name]) != 1 or not _is_full(part):
        return None
    (end,) = ends[name]
    if not _is_han(text, end) or not _goes_on(text, end - 1):
        return None  # 房景和。: before a stop no word begins
    others = [other for other in ends[part] if other != end - 1]
    if part in names and not others:  # another reader has it so, at this very place
        return part
    known = part in names or (len(others) > 1 and not _is_word(part))
    return part if known and any(_stops(text, other) for other in others) else None


def _without_head(name: str, text: str) -> str | None:
    """举|杨席珍: no name as it is, with one at its end that stands elsewhere without what is before it."""
    if is_name(name) and (surname_length(name, common=True) or len(name) < 4):
        return None
    for size in (3, 2):
        part = name[-size:]
        inside = size < len(name) and _is_full(part) and surname_length(part, common=True)
        if inside and text.count(part) > text.count(name):
            return part
    return None


def _is_full(name: str) -> bool:
    return is_name(name) and not is_no_person(name)


def _is_word(part: str) -> bool:
    return bool(find_words(part).kinds_at(0, longer_than=1) & (Sort.NO_NAME | Sort.AHEAD))


def _is_han(text: str, place: int) -> bool:
    return "\u3400" <= text[place : place + 1] <= "\u9fff"


def _goes_on(text: str, place: int) -> bool:
    """Whether a word begins here that follows names: 同, 任, 主持."""
    return bool(find_words(text[place : place + _AHEAD]).kinds_at(0) & _GOES_ON)


def _stops(text: str, place: int) -> bool:
    """Whether a name surely ends here: at a stop, or before a word of two signs that follows names."""
    if not _is_han(text, place):
        return True
    return bool(
        find_words(text[place : place + _AHEAD]).kinds_at(0, longer_than=1) & (Sort.FOLLOW | Sort.VERB)
    )
