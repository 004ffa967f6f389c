"""Values of facts as people type them, at a terminal or in a form: lists, dates in words, stages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from api.typed_dates import typed_date
from graph.claims import FIELDS
from graph.errors import BadDate, BadQuestion
from graph.facts import ProjectFact, StatedFact
from graph.lexicon import lexicon

DATES = frozenset({"date", "from", "to", "as_of"})
LISTS = frozenset({"people", "organizations", "places", "projects", "aliases", "granted_by"})
FLAGS = frozenset({"planned", "acting"})
_APART = re.compile(r"[、，,;；|\n]+")


def typed_values(kind: str, given: Mapping[str, str], fact: StatedFact | None = None) -> dict[str, Any]:
    """The fields of a fact of that kind as JSON has them; what is left empty is not known.

    Stages of a project keep the passages that they have in `fact`. Raises `BadQuestion`.
    """
    known = FIELDS.get(kind, ())
    if strange := [name for name in given if name not in known]:
        raise BadQuestion(
            f"{kind} 没有这一项 (has no such field): {'、'.join(strange)}；可填的 (has): {'、'.join(known)}"
        )
    return {name: _value(name, text.strip(), fact) for name, text in given.items()}


def as_typed(name: str, value: Any) -> str:
    """A value as a person would type it."""
    if value is None or value is False:
        return ""
    if value is True:
        return "true"
    if name == "milestones":
        return "\n".join(_line_of_stage(each) for each in value)
    return "、".join(value) if isinstance(value, list) else str(value)


def _value(name: str, text: str, fact: StatedFact | None) -> Any:
    if name in FLAGS:
        return text.lower() in lexicon("review")["yes"]
    if name in LISTS:
        return [each for each in map(str.strip, _APART.split(text)) if each]
    if name == "milestones":
        return [_stage(line, fact) for line in map(str.strip, text.splitlines()) if line]
    if not text:
        return None
    if name in DATES and text != "..":
        try:
            return typed_date(text)
        except BadDate as err:
            raise BadQuestion(f"{name}: {err}") from err
    if name == "investment_yuan":
        if not text.isdecimal():
            raise BadQuestion(f"{name}: 要写整数，以元计 (a whole number of yuan): {text}")
        return int(text)
    return text


def _line_of_stage(stage: Mapping[str, Any]) -> str:
    planned = lexicon("review")["planned_shown"] if stage["planned"] else None
    return " ".join(filter(None, (stage["date"], stage["stage"], planned)))


def _stage(line: str, fact: StatedFact | None) -> dict[str, Any]:
    """`2020-06 开工`, `2021 建成 计划`: a stage, its day before it where one is known."""
    words = line.split()
    planned = words[-1] in lexicon("review")["planned"]
    words = words[:-1] if planned else words
    if not 1 <= len(words) <= 2 or not isinstance(fact, ProjectFact):
        raise BadQuestion(f"milestones: 每行写 日期 阶段 (a line is a date and a stage): {line}")
    date, stage = _value("date", words[0], fact) if len(words) == 2 else None, words[-1]
    near = [each for each in fact.milestones if each.stage == stage] or [
        each for each in fact.milestones if each.date == date
    ]
    passage = near[0].passage if near else fact.passage
    return {"date": date, "stage": stage, "planned": planned, "passage": passage.model_dump()}
