"""How right one's own volume was read: what was judged of a random sample, and the interval it leaves."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.sample import Drawing, drawn, read_facts, verdicts_of, wilson
from graph.stores.base import Store


class PrecisionParameters(Drawing):
    pass


class PrecisionRow(AnswerRow):
    """One kind of fact. Of those drawn, `judged` were, and `right` of these need no correction."""

    kind: str
    total: int
    drawn: int
    judged: int
    right: int
    precision: float | None = None
    """None where nothing of it was judged."""
    low: float
    high: float
    """Between these it lies with 95 % (Wilson), if what was not judged is left by chance."""


class Precision(Question[PrecisionRow]):
    """One row a kind. Only what was drawn counts: facts that caught an eye tell nothing of the rest."""

    name = "precision"
    title: ClassVar[dict[str, str]] = {"zh": "读得有几分准", "en": "How precisely it was read"}
    Parameters = PrecisionParameters
    Row = PrecisionRow
    example: ClassVar[dict[str, str]] = {"n": "20"}

    def ask(self, store: Store, parameters: PrecisionParameters, today: Day) -> Answer[PrecisionRow]:
        population = read_facts(store, parameters)
        rows = []
        for kind, ids in drawn(store, parameters).items():
            verdicts = verdicts_of(store, kind, ids)
            right = sum(verdict == "right" for verdict in verdicts.values())
            low, high = wilson(right, len(verdicts))
            rows.append(
                PrecisionRow(
                    kind=kind,
                    total=len(population[kind]),
                    drawn=len(ids),
                    judged=len(verdicts),
                    right=right,
                    precision=right / len(verdicts) if verdicts else None,
                    low=low,
                    high=high,
                )
            )
        rows = [row for row in rows if row.total]
        return self.answered(
            parameters,
            rows=tuple(rows[parameters.offset : parameters.offset + parameters.limit]),
            total=len(rows),
        )
