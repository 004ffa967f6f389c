"""The same spell in two lists of one document: one fact; where they disagree about a date, either date."""

from __future__ import annotations

from collections.abc import Sequence

from graph.facts import HoldingFact, IssueFact

Facts = Sequence[HoldingFact | IssueFact]


def agreed(facts: Facts) -> list[HoldingFact | IssueFact]:
    """The facts, each spell once: `1961—1965` in a table, `1961—1967` above it is one, with either end."""
    kept: list[HoldingFact | IssueFact] = []
    places: dict[tuple[str | None, str | None, str | None], list[int]] = {}
    for fact in facts:
        if not isinstance(fact, HoldingFact) or fact.start is None or fact.end is None:
            kept.append(fact)
            continue
        of_post = places.setdefault((fact.person, fact.organization, fact.post), [])
        for place in of_post:
            before = kept[place]
            if isinstance(before, HoldingFact) and (one := _as_one(before, fact)) is not None:
                kept[place] = one
                break
        else:
            of_post.append(len(kept))
            kept.append(fact)
    return kept


def _as_one(before: HoldingFact, fact: HoldingFact) -> HoldingFact | None:
    """One fact for two of different lists, if they are of one spell."""
    if before.section == fact.section or before.acting != fact.acting:
        return None
    if before.start == fact.start:
        same = before.end == fact.end
        return before if same else before.model_copy(update={"end": _either(before.end, fact.end)})
    if before.end == fact.end:
        return before.model_copy(update={"start": _either(before.start, fact.start)})
    return None


def _either(first: str | None, second: str | None) -> str | None:
    """One of two dates; of a spell that lasts in one list and ended in the other the end is unknown."""
    if first is None or second is None or not (first + second).replace("-", "").isdigit():
        return None
    return f"[{min(first, second)},{max(first, second)}]"
