"""Which facts come in: what their document is, whether its text says them, and whose id they bear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from graph.errors import BrokenRecord
from graph.facts import Decision, DocumentFact, Fact, ProjectFact, StatedFact
from graph.json_lines import LINE_BYTES
from graph.loading.elements import label_of
from graph.provenance import Passage
from graph.stores.base import Access

Refuse = Callable[[Fact, str], None]
"""Told of each fact that is left out, and why."""
_ASKED = 5000
"""Ids asked for at a time."""
_LONGEST_QUOTE = LINE_BYTES // 4
"""Characters: a fact is written in one message, with its quote and what is made of it."""


def refuse_all(fact: Fact, reason: str) -> None:
    """What a load does that nobody asked to go on: it ends before anything is written."""
    raise BrokenRecord(f"{reason}: {fact.id}")


def by_document(facts: Iterable[Fact], refuse: Refuse) -> list[tuple[DocumentFact, Sequence[StatedFact]]]:
    """The facts by document; those of a document that has no record are refused."""
    documents: dict[str, DocumentFact] = {}
    stated: dict[str, list[StatedFact]] = {}
    for fact in facts:
        if isinstance(fact, DocumentFact):
            documents.setdefault(fact.id, fact)
        elif not isinstance(fact, Decision):
            stated.setdefault(fact.document, []).append(fact)
    for missing in stated.keys() - documents.keys():
        for each in stated[missing]:
            refuse(each, f"缺少文献记录 (no document record): {missing}")
    return [(document, stated.get(identity, [])) for identity, document in documents.items()]


def said_by_text(facts: Sequence[StatedFact], text: str | None, refuse: Refuse) -> Sequence[StatedFact]:
    """The facts whose quotes stand in the text, where there is one, and are not too long for the store."""
    said = []
    for fact in facts:
        if text is not None and not all(stands_in(text, passage) for passage in passages_of(fact)):
            refuse(fact, "passage.quote: 原文此处不是这样写的 (the text does not have it there)")
        elif len(fact.passage.quote) > _LONGEST_QUOTE:
            refuse(fact, f"passage.quote: 超过 {_LONGEST_QUOTE} 字 (too long)：{fact.passage.quote[:20]}…")
        else:
            said.append(fact)
    return said


def stands_in(text: str, passage: Passage) -> bool:
    """Whether the text has the quote at its place."""
    return text[passage.start : passage.end] == passage.quote


def passages_of(fact: StatedFact) -> list[Passage]:
    """Where a fact is said, its milestones too."""
    milestones = fact.milestones if isinstance(fact, ProjectFact) else ()
    return [fact.passage, *(each.passage for each in milestones)]


def with_own_ids(
    access: Access, document: str, facts: Sequence[StatedFact], known: Collection[str], refuse: Refuse
) -> Sequence[StatedFact]:
    """The facts whose ids no other document of the store uses; `known` are the ones of this document."""
    new: dict[str, list[str]] = {}
    for fact in facts:
        if fact.id not in known:
            new.setdefault(label_of(fact), []).append(fact.id)
    taken = {
        row["id"]: row["document"]
        for label, ids in new.items()
        for first in range(0, len(ids), _ASKED)
        for row in access.read(
            f"UNWIND $ids AS id MATCH (s:{label} {{id: id}})-[:STATED_IN]->(:Passage)-[:IN]->(d:Document) "
            "WHERE d.id <> $document RETURN DISTINCT s.id AS id, d.id AS document",
            ids=ids[first : first + _ASKED],
            document=document,
        )
    }
    for fact in facts:
        if fact.id in taken:
            refuse(fact, f"编号已用于另一文献 (the id of a fact of another document): {taken[fact.id]}")
    return [fact for fact in facts if fact.id not in taken]
