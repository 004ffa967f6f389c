"""Bare titles beside what became of an organization: 撤销县农机局，并入县工业局，原局长李越调离.

Who held office until then, or goes out of it, was of what is no more, and not of what it became.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from graph.facts import AppointmentFact, EventFact, HoldingFact, StatedFact
from loaders.lexicon import lexicon
from loaders.names.bare_posts import kinds_headed

_STAYS = frozenset(lexicon("changes")["leaves_posts"])
_BEFORE: str = lexicon("changes")["was_before"]
_OUT = frozenset({"remove", "resign", "leave", "retire", "die"})


def of_former_organizations(facts: Iterable[StatedFact], events: Sequence[EventFact]) -> Iterator[StatedFact]:
    """The facts, with the bare titles of those who went in the organizations that went."""
    changed = sorted((each for each in events if each.changes), key=lambda each: each.passage.start)
    starts = [event.passage.start for event in changed]
    for fact in facts:
        if not isinstance(fact, AppointmentFact | HoldingFact) or not fact.post or not changed:
            yield fact
            continue
        number = bisect_right(starts, fact.passage.start) - 1
        event = changed[number] if number >= 0 else None
        if event is not None and fact.passage.end <= event.passage.end:
            yield _of_the_former(fact, event)
        else:
            yield fact


def _of_the_former(fact: AppointmentFact | HoldingFact, event: EventFact) -> AppointmentFact | HoldingFact:
    changes = [each for each in event.changes if each.how not in _STAYS]
    after = {name for each in event.changes for name in each.after}
    gone = {name for each in changes for name in each.before} - after
    if not gone or not (fact.organization is None or (fact.organization in after and _goes_out(fact))):
        return fact
    if fact.organization is not None and _names_it(fact):
        return fact
    post = fact.post or ""
    headed = [name for name in gone if name.endswith(kinds_headed(post) or (post[-2:-1] or post,))]
    return fact.model_copy(update={"organization": headed[0]}) if len(headed) == 1 else fact


def _goes_out(fact: AppointmentFact | HoldingFact) -> bool:
    if isinstance(fact, AppointmentFact):
        return fact.action in _OUT
    return fact.status == _BEFORE


def _names_it(fact: AppointmentFact | HoldingFact) -> bool:
    """Whether the organization is printed with the post, so that it is no bare title."""
    return len(fact.as_printed or "") > len(fact.post or "") + 1
