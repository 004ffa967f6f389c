"""Offices of another government than the one that a place has by its year: 国民党清溪县长 in 1949, 伪县长.

Who is called so stands in the Republic's 县政府, or in a government of its own name; never in the people's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import lazy_re as re
from graph.facts import AppointmentFact, HoldingFact, StatedFact
from loaders.lexicon import lexicon
from loaders.names.governments import CHIEF, of_republic
from loaders.text.patterns import any_of

_WORDS = lexicon("mentions")
_SIDES = _WORDS["other_side"]
_SIDE = re.compile(
    f"(?P<past>{any_of(_WORDS['was_before'])})?"
    f"(?:(?P<republic>{any_of(_SIDES['republic'])})|(?P<apart>{any_of(_SIDES['apart'])}))"
)
_CLAUSE = re.compile("[。；;！\n，,]")
_REACH = 9
"""Signs before a title within which such a word stands right before it."""
_PREFIX = re.compile(f"^{any_of(_SIDES['republic'])}(?=.{{2}})")


def of_their_side(facts: Iterable[StatedFact], text: str) -> Iterator[StatedFact]:
    """The facts, with the offices of the other side in the governments of that side."""
    for fact in facts:
        if isinstance(fact, AppointmentFact | HoldingFact) and fact.organization and fact.passage:
            yield _of_side(fact, text)
        else:
            yield fact


def _of_side(fact: AppointmentFact | HoldingFact, text: str) -> AppointmentFact | HoldingFact:
    assert fact.organization is not None
    side = _side_of(fact, text)
    own = _PREFIX.sub("", fact.organization)
    name = of_republic(own, fact.post) if side or own != fact.organization else fact.organization
    changed: dict[str, str] = {}
    chief = fact.post is not None and CHIEF.search(fact.post) is not None
    if side and side["apart"] and chief and not name.startswith(side["apart"]):
        name = side["apart"] + name
    if name != fact.organization:
        changed["organization"] = name
    if side and side["past"] and isinstance(fact, HoldingFact) and (fact.as_of or "")[:1].isdigit():
        changed["as_of"] = f"../{(fact.as_of or '').rpartition('/')[2]}"
    return fact.model_copy(update=changed) if changed else fact


def _side_of(fact: AppointmentFact | HoldingFact, text: str) -> re.Match[str] | None:
    """The word that tells the side: right before a title, or first in the clause of an act."""
    start = fact.passage.start
    if isinstance(fact, HoldingFact):
        before = "".join(text[max(0, start - _REACH) : start].split())
        found = [match for match in _SIDE.finditer(before) if match.end() == len(before)]
        return found[-1] if found else _SIDE.match("".join(fact.passage.quote.split()))
    quote = "".join(fact.passage.quote.split())
    clauses = (clause for clause in _CLAUSE.split(quote) if fact.person and fact.person in clause)
    return next((match for clause in clauses if (match := _SIDE.search(clause, 0, _REACH))), None)
