"""A random sample of what was read, to be judged; drawn again, it is the same."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.claims import words_of
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.parameters import blank
from graph.questions.shared.sample import SAMPLED, Drawing, Sampled, drawn
from graph.questions.shared.statement import statements_of
from graph.stores.base import Store


class SampleParameters(Drawing):
    kind: Sampled | None = blank("只抽这一类", "this kind of fact alone")


class SampleRow(AnswerRow):
    """One fact that was drawn."""

    fact: str
    """Its id."""
    kind: str
    text: str
    """As it stands, in a few words."""
    verdict: str | None = None
    corrected_by: str | None = None


class Sample(Question[SampleRow]):
    """One row a fact, in the order in which they were drawn."""

    name = "sample"
    title: ClassVar[dict[str, str]] = {"zh": "抽样核对", "en": "A sample to judge"}
    Parameters = SampleParameters
    Row = SampleRow
    example: ClassVar[dict[str, str]] = {"kind": "appointment", "n": "5"}

    def ask(self, store: Store, parameters: SampleParameters, today: Day) -> Answer[SampleRow]:
        kinds = SAMPLED if parameters.kind is None else (parameters.kind,)
        lots = drawn(store, parameters, kinds)
        ids = [id for kind in kinds for id in lots[kind]]
        shown = ids[parameters.offset : parameters.offset + parameters.limit]
        found = {each.fact.id: each for each in statements_of(store, shown)}
        rows = tuple(
            SampleRow(
                fact=fact.id,
                kind=fact.kind,
                text=words_of(fact),
                verdict=fact.verdict,
                corrected_by=fact.corrected_by,
                evidence=(found[fact.id].evidence,),
            )
            for fact in (found[id].fact for id in shown if id in found)
        )
        return self.answered(
            parameters,
            rows=rows,
            total=len(ids),
        )
