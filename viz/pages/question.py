"""One question as a form, and its answer as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from graph.questions.shared.base import Answer, AnswerRow, Evidence
from viz.templating import Frame, render


@dataclass(frozen=True, slots=True)
class Blank:
    """One parameter of a question as a form field."""

    name: str
    zh: str
    en: str
    required: bool
    value: str
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One question as a form."""

    name: str
    zh: str
    en: str
    blanks: Sequence[Blank] = ()


def render_question(frame: Frame, form: Form, answer: Answer[Any] | None, error: str | None = None) -> str:
    """One question as a form, and its answer as a table."""
    columns = columns_of(answer.rows) if answer else []
    rows = [[cell(getattr(row, name)) for name in columns] for row in answer.rows] if answer else []
    return render(
        "question.html",
        frame,
        form=form,
        answer=answer,
        columns=columns,
        table=rows,
        sources=[row.evidence for row in answer.rows] if answer else [],
        error=error,
    )


def columns_of(rows: Sequence[AnswerRow]) -> list[str]:
    """The columns worth a person's eye: those with a value in some row; evidence stands beside them."""
    if not rows:
        return []
    names = [name for name in type(rows[0]).model_fields if not _is_for_programs(name)]
    names.remove("evidence")
    return [name for name in names if any(getattr(row, name) not in (None, (), "") for row in rows)]


def cell(value: object) -> str:
    """A value in a table, in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, list | tuple):
        return "、".join(cell(one) for one in value)
    if isinstance(value, Evidence):
        return value.quote
    if isinstance(value, BaseModel):
        return str(getattr(value, "name", None) or getattr(value, "stage", None) or value)
    if isinstance(value, dict):
        return "，".join(f"{key}: {cell(one)}" for key, one in value.items())
    return value.isoformat() if isinstance(value, date) else str(value)


def _is_for_programs(name: str) -> bool:
    """Ids, and bounds that the shown dates already tell; the CSV file has them all."""
    if name in ("id", "tenure", "colleague_tenure", "statement", "score", "section", "heading", "sha256"):
        return True
    return name.endswith(("_id", "earliest", "latest"))
