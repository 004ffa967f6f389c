"""How many came into an organization and left it, year by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date as Day
from typing import ClassVar

from graph.dates import Certainty
from graph.questions.changes import ChangeRow, changes_of, no_changes, read_between, with_movers
from graph.questions.shared.base import Answer, AnswerRow, Question
from graph.questions.shared.parameters import Between, Ref
from graph.questions.shared.resolve_names import note_on
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Store


class TurnoverRow(AnswerRow):
    """One year: who came in and left within it for certain, and how many changes only may lie in it."""

    year: int
    came_in: int
    left: int
    uncertain: int
    """Changes dated so coarsely that they may lie in another year."""
    new: tuple[Ref, ...] = ()
    gone: tuple[Ref, ...] = ()


class Turnover(Question[TurnoverRow]):
    """One row a year in which somebody came in or left."""

    name = "turnover"
    title: ClassVar[dict[str, str]] = {"zh": "更替", "en": "Turnover"}
    Parameters = Between
    Row = TurnoverRow
    example: ClassVar[dict[str, str]] = {"organization": "金川区人民政府"}

    def ask(self, store: Store, parameters: Between, today: Day) -> Answer[TurnoverRow]:
        readings, known, tenures = read_between(store, parameters)
        days = Range.of(None, parameters.from_, parameters.to)
        changes = changes_of(tenures, days)
        years: dict[int, list[ChangeRow]] = defaultdict(list)
        for change in changes:
            for year in _years(change):
                years[year].append(change)
        wanted = sorted(years)[parameters.offset : parameters.offset + parameters.limit]
        shown = list(dict.fromkeys(each for year in wanted for each in years[year]))
        dated = with_movers(store, shown, tenures)
        evidence = {(change.tenure, change.change): change for change in dated}
        return self.answered(
            parameters,
            readings=(*readings, *known.readings),
            rows=tuple(
                _row(year, [evidence[each.tenure, each.change] for each in years[year]]) for year in wanted
            ),
            total=len(years),
            notes=(*known.notes, *note_on(readings), *no_changes(tenures, changes)),
        )


def _years(change: ChangeRow) -> range:
    """The years in which it may lie; none where one side is unbounded."""
    if change.earliest is None or change.latest is None:
        return range(0)
    return range(change.earliest.year, change.latest.year + 1)


def _row(year: int, changes: Sequence[ChangeRow]) -> TurnoverRow:
    sure = [change for change in changes if len(_years(change)) == 1]
    new = [change for change in sure if change.change == "came_in"]
    gone = [change for change in sure if change.change == "left"]
    return TurnoverRow(
        year=year,
        came_in=len(new),
        left=len(gone),
        uncertain=len(changes) - len(sure),
        new=_people(new),
        gone=_people(gone),
        certainty=Certainty.CERTAIN if sure else Certainty.POSSIBLE,
        evidence=tuple(dict.fromkeys(each for change in changes for each in change.evidence)),
    )


def _people(changes: Sequence[ChangeRow]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(Ref(id=change.person_id, name=change.person) for change in changes))
