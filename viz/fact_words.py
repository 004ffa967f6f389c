"""What a fact says, in the words of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from graph.facts import (
    AppointmentFact,
    EventFact,
    HoldingFact,
    HonourFact,
    IssueFact,
    ProjectFact,
    StatedFact,
)
from viz.dates import show_date
from viz.messages import in_language
from viz.templating import Lang
from viz.words import ACTIONS, BASES, RECIPIENTS, TYPES, UNREAD, word

_CLAIMED = (
    *("basis", "date", "action", "person", "recipient", "name", "organization", "post", "honour"),
    *("type", "what", "from", "to", "as_of"),
)
"""What tells one claim from another, in the order of a sentence."""
_WORDS = {"action": ACTIONS, "basis": BASES, "recipient_kind": RECIPIENTS, "type": TYPES, "what": UNREAD}
_DATES = frozenset({"date", "from", "to", "as_of"})


def claim_in_words(kind: str | None, claim: Mapping[str, Any], lang: Lang) -> str:
    """What was said of a fact, from its fields."""
    named = {name: claim.get(name) for name in _CLAIMED if name != "type" or kind == "event"}
    return " ".join(value_in_words(name, value, lang) for name, value in named.items() if value)


def value_in_words(name: str, value: Any, lang: Lang) -> str:
    """One field as a page shows it."""
    if isinstance(value, list):
        return "、".join(value_in_words("stage", each, lang) for each in value)
    if isinstance(value, dict):  # a stage of a project
        return f"{show_date(value['date'], lang)} {value['stage']}"
    if isinstance(value, bool):
        return in_language(("是", "yes") if value else ("否", "no"), lang)
    if value is None:
        return in_language(("空", "empty"), lang)
    if name in _DATES and value != "..":
        return show_date(value, lang)
    return word(_WORDS.get(name, {}), str(value), lang)


def fact_in_words(fact: StatedFact, lang: Lang) -> tuple[str | None, ...]:
    """What a fact says, part by part."""

    def shown(date: str | None) -> str:
        return show_date(date, lang)

    match fact:
        case EventFact():
            planned = in_language(("计划", "planned"), lang) if fact.planned else None
            return shown(fact.date), word(TYPES, fact.type, lang), planned
        case AppointmentFact():
            action = word(ACTIONS, fact.action, lang)
            return shown(fact.date), action, fact.person, fact.organization, fact.post
        case HoldingFact():
            term = f"{fact.start or ''}/{fact.end or ''}" if fact.start or fact.end else fact.as_of
            basis = word(BASES, fact.basis, lang)
            return basis, fact.person, fact.organization, fact.post, shown(term), fact.status
        case HonourFact():
            return shown(fact.date), fact.recipient, fact.honour
        case IssueFact():
            return word(UNREAD, fact.what, lang), fact.expected
        case ProjectFact():
            return fact.name, *(f"{shown(stone.date)} {stone.stage}" for stone in fact.milestones)
    assert_never(fact)
