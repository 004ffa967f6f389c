"""The query page: Cypher, its result as a table, saved examples, the questions as forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from graph.questions.shared.base import Answer, AnswerRow, Evidence
from viz.templating import Frame, render


@dataclass(frozen=True, slots=True)
class Result:
    """Columns and rows of a query, whether the row limit cut them, and what else is to be said."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    cut: bool
    notes: Sequence[str] = ()


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


SAVED: tuple[tuple[str, str, str], ...] = (
    (
        "某日在任的人",
        "Who was in post on a day",
        "MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization)\n"
        "WHERE t.start_latest <= date('2020-06-01') AND t.end_earliest >= date('2020-06-01')\n"
        "RETURN o.name AS body, post.title AS post, p.name AS name ORDER BY body, post, name",
    ),
    (
        "任职最多的人",
        "Who held the most posts",
        "MATCH (p:Person)-[:HELD]->(t:Tenure)\nRETURN p.name AS name, count(t) AS terms\n"
        "ORDER BY terms DESC, name LIMIT 20",
    ),
    (
        "没有写明何时离任的任职",
        "Terms whose end no document gives",
        "MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post)-[:IN]->(o:Organization)\n"
        "WHERE t.end_latest IS NULL\n"
        "RETURN o.name AS body, post.title AS post, p.name AS name, t.start AS start\n"
        "ORDER BY body, post, name LIMIT 100",
    ),
    (
        "各类条目的多少",
        "Entries by type",
        "MATCH (e:Event) RETURN e.type AS type, count(e) AS entries ORDER BY entries DESC, type",
    ),
    (
        "任免和它的原文",
        "Appointments with their printed lines",
        "MATCH (a:Appointment)-[:CONCERNS]->(p:Person), (a)-[:STATED_IN]->(s:Passage)\n"
        "RETURN a.date AS date, p.name AS name, a.action AS action, s.quote AS quote\n"
        "ORDER BY date, name LIMIT 100",
    ),
    (
        "项目走过的阶段",
        "The stages of projects",
        "MATCH (p:Project)-[:REACHED]->(m:Milestone)\n"
        "RETURN p.name AS project, m.stage AS stage, m.date AS date, m.planned AS planned\n"
        "ORDER BY project, date LIMIT 100",
    ),
)


def render_query(
    frame: Frame,
    cypher: str,
    result: Result | None,
    error: str | None = None,
    forms: Sequence[Form] = (),
    limit: int = 1000,
) -> str:
    """The page with its Cypher box, and the result or what was wrong."""
    return render(
        "query.html", frame, cypher=cypher, result=result, error=error, saved=SAVED, forms=forms, limit=limit
    )


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
