"""What was known before a document came in, or before a day: by when each statement was first loaded."""

from __future__ import annotations

from dataclasses import dataclass

from graph.dates import Edtf
from graph.errors import BadDate, BadQuestion
from graph.questions.shared.base import Reading
from graph.questions.shared.resolve_names import read_name
from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How much of the store counts: what was loaded `before` a time (UTC, ISO text), or all of it."""

    before: str | None = None
    readings: tuple[Reading, ...] = ()
    notes: tuple[str, ...] = ()


ALL = Knowledge()


def known_before(store: Store, given: str | None) -> Knowledge:
    """What was known before the document of that id or title, or before a day, month or year.

    Of several documents of one title, before the first. Raises `UnknownName` for a document that the store
    has not, `BadQuestion` where it did not note when that came in.
    """
    if given is None:
        return ALL
    day = _day(given)
    if day is not None:
        return Knowledge(day, notes=(_note(day, day),))
    readings = read_name(store, "document", "known_before", given)
    rows = store.read(
        "MATCH (d:Document) WHERE d.id IN $ids RETURN min(d.loaded) AS loaded",
        ids=[reading.id for reading in readings],
    )
    time = rows[0]["loaded"] if rows else None
    if time is None:
        raise BadQuestion(
            f"图库没有记下这份文献何时装入 (the store did not note when it was loaded): {readings[0].name}"
        )
    return Knowledge(time, readings, (_note(readings[0].name, time),))


def _day(given: str) -> str | None:
    try:
        first = Edtf.parse(given).earliest
    except BadDate:
        return None
    return first.isoformat() if first else None


def _note(what: str, time: str) -> str:
    when = "" if what == time else f"（{time}）"
    return f"只依 {what}{when} 之前装入的记载 (only statements loaded before that count)"
