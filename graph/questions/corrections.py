"""What people judged of single facts, whether it applies now, and to which fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as Day
from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import Field

from graph.claims import said_words
from graph.facts import Correction
from graph.loading.corrected import corrections_in
from graph.loading.elements import STATED_LABELS
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question
from graph.questions.shared.parameters import MaybeName, Page, blank
from graph.stores.base import Store

State = Literal["applied", "lapsed", "replaced", "undone", "absent"]
"""In force on a fact; no longer finding it; stood in by a later one; taken back; of no loaded document."""


class CorrectionsParameters(Page):
    state: State | None = blank(
        "applied 生效；lapsed 不再适用；replaced 已另判；undone 已收回；absent 文献未载入",
        "applied, lapsed, replaced, undone or absent alone",
    )
    document: MaybeName = blank(
        "只看这份文献（编号、题名或文件名）", "this document alone: id, title or file"
    )


class CorrectionRow(AnswerRow):
    """One line of the file of corrections."""

    correction: str
    """Its id."""
    verdict: str
    state: State
    kind: str | None = None
    """Of the fact."""
    text: str = ""
    """What was read, in a few words."""
    says: Mapping[str, Any] = Field(default_factory=dict)
    """The same, field by field."""
    values: Mapping[str, Any] = Field(default_factory=dict)
    """What it should say."""
    statement: str | None = None
    """Id of the fact that it applies to."""
    document: str
    file: str = ""
    title: str | None = None
    quote: str = ""
    at: datetime | None = None
    who: str = ""
    why: str = ""
    undoes: str | None = None


class CorrectionsOf(Question[CorrectionRow]):
    """One row a line, the latest first."""

    name = "corrections"
    title: ClassVar[dict[str, str]] = {"zh": "订正了什么", "en": "What was corrected"}
    Parameters = CorrectionsParameters
    Row = CorrectionRow
    example: ClassVar[dict[str, str]] = {"state": "lapsed"}

    def ask(self, store: Store, parameters: CorrectionsParameters, today: Day) -> Answer[CorrectionRow]:
        known = corrections_in(store)
        wanted = parameters.document
        lines = [
            line for line in known.lines if wanted is None or wanted in (line.document, line.title, line.file)
        ]
        standing = {line.id for line in known.standing}
        in_force = {line.id for line in known.in_force}
        applied = _applied(store, in_force)
        loaded = _loaded(store)

        def state(line: Correction) -> State:
            if line.id not in in_force:
                return "replaced" if line.id in standing else "undone"
            if line.id in applied:
                return "applied"
            return "lapsed" if loaded.keys() & {line.document, line.file} else "absent"

        rows = [_row(line, state(line), applied.get(line.id), loaded) for line in reversed(lines)]
        found = [row for row in rows if parameters.state in (None, row.state)]
        return self.answered(
            parameters,
            rows=tuple(found[parameters.offset : parameters.offset + parameters.limit]),
            total=len(found),
        )


def _applied(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """By correction, the fact that it stands on."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    return {
        row["by"]: row["id"]
        for label in STATED_LABELS
        for row in store.read(
            f"MATCH (s:{label}) WHERE s.corrected_by IN $ids RETURN s.id AS id, s.corrected_by AS by "
            "ORDER BY id DESC",
            ids=wanted,
        )
    }


def _loaded(store: Store) -> dict[str, str]:
    """The documents by id and by file: the id of each."""
    rows = store.read("MATCH (d:Document) RETURN d.id AS id, d.file AS file ORDER BY id")
    return {row["file"]: row["id"] for row in rows} | {row["id"]: row["id"] for row in rows}


def _row(line: Correction, state: State, statement: str | None, loaded: Mapping[str, str]) -> CorrectionRow:
    at = line.passage
    document = loaded.get(line.document) or loaded.get(line.file)
    evidence = (
        (Evidence(document=document, title=line.title, start=at.start, end=at.end, quote=at.quote),)
        if at is not None and document is not None
        else ()
    )
    return CorrectionRow(
        **line.model_dump(include={"verdict", "document", "file", "title", "at", "who", "why", "undoes"}),
        correction=line.id,
        state=state,
        text=said_words(line.says or line.values),
        kind=line.of or line.values.get("kind"),
        says=line.says,
        values=line.values,
        statement=statement,
        quote=at.quote if at else "",
        evidence=evidence,
    )
