"""A person's tenures in order of time."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from graph.questions.shared.base import Answer, Question
from graph.questions.shared.known_before import known_before
from graph.questions.shared.parameters import Knowing, MaybeName, Name, TenureRow, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.tenure_rows import Range, by_time, contradictions, tenure_rows, tenures_of
from graph.stores.base import Store
from graph.tenures.rules import Habits


class CareerParameters(Knowing):
    person: Name = blank("人物姓名或编号", "person, by name or id", required=True)
    organization: MaybeName = blank("只看这个机构里的职务", "posts in this organization alone")


class Career(Question[TenureRow]):
    """One row a tenure; namesakes are answered apart, each under an id of their own."""

    name = "career"
    title: ClassVar[dict[str, str]] = {"zh": "任职经历", "en": "A person's career"}
    Parameters = CareerParameters
    Row = TenureRow
    example: ClassVar[dict[str, str]] = {"person": "张恒山"}

    def ask(self, store: Store, parameters: CareerParameters, today: date) -> Answer[TenureRow]:
        readings = read_name(store, "person", "person", parameters.person)
        known = known_before(store, parameters.known_before)
        ids = [reading.id for reading in readings]
        found = tenures_of(store, "people", ids, habits=Habits(before=known.before), told=True)
        if parameters.organization is not None:
            organizations = read_name(store, "organization", "organization", parameters.organization)
            wanted = {reading.id for reading in organizations}
            found = [row for row in found if row["organization_id"] in wanted]
            readings += organizations
        rows = sorted(tenure_rows(found, Range(), TenureRow), key=_in_turn)
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=tuple(rows),
            total=len(rows),
            notes=(*known.notes, *note_on(readings), *contradictions(rows)),
        )


def _in_turn(row: TenureRow) -> tuple[Any, ...]:
    """Namesakes apart, each in order of time."""
    return row.person_id, by_time(row)
