"""Conditions of a query, put together from fixed pieces: values go as parameters, never into the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.questions.shared.base import Reading
from graph.questions.shared.known_before import known_before
from graph.questions.shared.parameters import Ref
from graph.questions.shared.resolve_names import read_name
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Row, Store


@dataclass(slots=True)
class Filters:
    """The `MATCH` pieces and `WHERE` conditions that the given parameters ask for.

    `start` finds all there is, where no tie to a name narrows it down.
    """

    start: str
    matches: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()
    notes: tuple[str, ...] = ()

    def where(self, condition: str, **values: Any) -> None:
        """Add a condition, unless one of its values is missing."""
        if all(value is not None for value in values.values()):
            self.conditions.append(condition)
            self.values.update(values)

    def tied_to(self, store: Store, kind: str, parameter: str, given: str | None, match: str) -> None:
        """Ask for a tie to what a name means; `match` names it `${parameter}` in `IN`."""
        if given is None:
            return
        readings = read_name(store, kind, parameter, given)
        self.readings += readings
        self.matches.append(match)
        self.values[parameter] = [reading.id for reading in readings]

    def within(self, node: str, days: Range) -> None:
        """Ask for a date that can lie within the days; what has no date is left out."""
        if days.is_open:
            return
        self.where(f"({node}.latest >= $first)", first=days.first)
        self.where(f"({node}.earliest <= $last)", last=days.last)

    def known(self, store: Store, node: str, given: str | None) -> None:
        """Ask for statements that were there before the document, or the day, that is given."""
        found = known_before(store, given)
        self.where(f"coalesce({node}.loaded, '') < $before", before=found.before)
        self.readings += found.readings
        self.notes += found.notes

    def text(self) -> str:
        """All of it, as the beginning of a query."""
        where = f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""
        return " ".join(self.matches or [self.start]) + where


def refs(store: Store, cypher: str, ids: Iterable[str]) -> dict[str, tuple[Ref, ...]]:
    """Things tied to the ids: the query gives `of`, `id` and `name`."""
    wanted = sorted(set(ids))
    found: dict[str, list[Ref]] = {}
    for row in store.read(cypher, ids=wanted) if wanted else ():
        found.setdefault(row["of"], []).append(Ref(id=row["id"], name=row["name"] or ""))
    return {of: tuple(dict.fromkeys(each)) for of, each in found.items()}


def counted(store: Store, filters: Filters, node: str) -> int:
    """How many things the filters leave."""
    rows = store.read(f"{filters.text()} RETURN count({node}) AS total", **filters.values)
    return int(rows[0]["total"]) if rows else 0


def fields_of(row: Row, wanted: Iterable[str], *, lists: Iterable[str] = ()) -> dict[str, Any]:
    """The columns that a row type has; a list that is missing is empty."""
    given = {name: row[name] for name in wanted if name in row}
    return {name: value for name, value in given.items() if name not in lists} | {
        name: tuple(row.get(name) or ()) for name in lists
    }
