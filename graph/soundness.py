"""What must hold of a fact in itself, whoever wrote it: names that a store can hold, true passages."""

from __future__ import annotations

from pydantic import BaseModel

from graph.facts import Correction, Decision, DocumentFact, Fact, ProjectFact, fact_line
from graph.provenance import Passage

LONGEST_NAME = 1000
"""Characters: an index of Neo4j takes no more than some 8,000 bytes."""
_NAMES = (
    *("id", "document", "event", "person", "organization", "post", "decided_by", "name", "place"),
    *("recipient", "honour", "title", "one", "other", "corrected_by"),
)
_LISTS = ("people", "organizations", "places", "projects", "aliases", "granted_by")


def check_fact(fact: Fact) -> None:
    """Raises `ValueError` for what no store could hold, or no text could say."""
    for name in _NAMES:
        _check_name(name, getattr(fact, name, None))
    for name in _LISTS:
        for value in getattr(fact, name, ()):
            _check_name(name, value)
    if isinstance(fact, Correction):
        if fact.passage is not None:
            check_passage(fact.passage)
    elif not isinstance(fact, DocumentFact | Decision):
        check_passage(fact.passage)
    if isinstance(fact, ProjectFact):
        for milestone in fact.milestones:
            check_passage(milestone.passage)


def check_characters(record: BaseModel) -> None:
    """Raises `ValueError` for half a character, which no store can hold."""
    try:
        fact_line(record).encode()
    except ValueError as err:
        raise ValueError("半个字符 (a lone surrogate, which is half a character)") from err


def _check_name(name: str, value: str | None) -> None:
    if value is None:
        return
    if not value.strip():
        raise ValueError(f"{name}: 是空的；不知道写 null (empty; null for what is not known)")
    if len(value) > LONGEST_NAME:
        raise ValueError(f"{name}: 超过 {LONGEST_NAME} 字 (longer than {LONGEST_NAME} characters)")


def check_passage(passage: Passage) -> None:
    """Raises `ValueError` for a stretch that is none, or whose quote is not as long."""
    if not 0 <= passage.start < passage.end:
        raise ValueError(
            f"passage: 起 {passage.start} 不在止 {passage.end} 之前 (start must come before end)"
        )
    if passage.end - passage.start != len(passage.quote):
        raise ValueError(
            f"passage.quote: {len(passage.quote)} 字，起止之间 {passage.end - passage.start} 字 "
            "(as long as from start to end)"
        )
