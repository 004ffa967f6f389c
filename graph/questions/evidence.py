"""Every passage that speaks of a thing."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.shared.base import Answer, AnswerRow, Question, Reading
from graph.questions.shared.evidence_rows import Origin
from graph.questions.shared.lookup import named_by, statements_about
from graph.questions.shared.parameters import Name, Page, blank
from graph.questions.shared.resolve_names import note_on, read_any
from graph.stores.base import Store

_KINDS = ("person", "organization", "project", "place")


class EvidenceParameters(Page):
    id: Name = blank("编号或名称", "an id, or a name", required=True)


class EvidenceRow(AnswerRow, Origin):
    """One statement, with its passage in `evidence`."""

    about: str
    """Id of the thing asked for; namesakes have one each."""
    statement: str
    """Id of the statement."""
    kind: str
    """`event` `appointment` `holding` `milestone` `honour` `project` `issue`."""
    says: str
    """What it states, as printed or in its own words."""
    date: str | None = None


class EvidenceOf(Question[EvidenceRow]):
    """One row a statement, in the order of the documents."""

    name = "evidence"
    title: ClassVar[dict[str, str]] = {"zh": "出处", "en": "Evidence"}
    Parameters = EvidenceParameters
    Row = EvidenceRow
    example: ClassVar[dict[str, str]] = {"id": "张恒山"}

    def ask(self, store: Store, parameters: EvidenceParameters, today: Day) -> Answer[EvidenceRow]:
        known = named_by(store, parameters.id)
        readings: tuple[Reading, ...] = ()
        if known is not None:
            kind, ids = known[0], [known[1]]
        else:
            kind, readings = read_any(store, _KINDS, "id", parameters.id)
            ids = [reading.id for reading in readings]
        found = [one for each in statements_about(store, {kind: ids}).values() for one in each]
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        rows = tuple(
            EvidenceRow(
                about=one.of,
                statement=one.statement,
                kind=one.kind,
                says=one.says,
                date=one.date,
                **dict(one.origin),
                evidence=one.evidence,
            )
            for one in shown
        )
        return Answer(
            question=self.name,
            parameters=parameters.model_dump(),
            readings=readings,
            rows=rows,
            total=len(found),
            notes=note_on(readings),
        )
