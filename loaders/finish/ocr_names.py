"""Names that the scan misread, mended where the document itself gives the other reading.

Use `mend_ocr_names` on all the facts of one document: 李牛虎 becomes 李生虎 when another line has 李生虎 in
the same post of the same organization. The printed form stays in `as_printed` and in the passage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from graph.facts import AppointmentFact, HoldingFact, StatedFact
from loaders.lexicon import lexicon

_Seat = tuple[str | None, str | None]


def mend_ocr_names(facts: Iterable[StatedFact]) -> list[StatedFact]:
    """The facts in their order, with misread names mended where there is evidence for it."""
    stated = list(facts)
    holders: dict[_Seat, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for fact in stated:
        if isinstance(fact, AppointmentFact | HoldingFact) and fact.person is not None:
            counts[fact.person] += 1
            if fact.organization and fact.post:
                holders[_seat(fact)].add(fact.person)
    meant: dict[str, set[str]] = defaultdict(set)
    for names in holders.values():
        for name in names:
            for other in names - {name}:
                if counts[other] > counts[name] and is_slip(name, other):
                    meant[name].add(other)
    return [_mended(fact, meant) for fact in stated]


def is_slip(name: str, other: str) -> bool:
    """Whether two names differ in one character that scans take for the other."""
    if len(name) != len(other):
        return False
    apart = [pair for pair in zip(name, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and frozenset(apart[0]) in _pairs()


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in lexicon("ocr_slips")["pairs"])


def _seat(fact: AppointmentFact | HoldingFact) -> _Seat:
    return fact.organization, fact.post


def _mended(fact: StatedFact, meant: dict[str, set[str]]) -> StatedFact:
    if not isinstance(fact, AppointmentFact | HoldingFact) or fact.person is None:
        return fact
    if len(meant.get(fact.person, ())) != 1:
        return fact
    (name,) = meant[fact.person]
    printed = fact.as_printed if fact.person in fact.as_printed else fact.person + fact.as_printed
    return fact.model_copy(update={"person": name, "as_printed": printed})
