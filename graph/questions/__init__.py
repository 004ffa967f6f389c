"""The questions that can be asked of a store: one class each, and the list of them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from graph.errors import UnknownQuestion
from graph.questions.audit import Audit
from graph.questions.career import Career
from graph.questions.changes import Changes
from graph.questions.co_held import CoHeld
from graph.questions.colleagues import Colleagues
from graph.questions.corrections import CorrectionsOf
from graph.questions.documents import Documents
from graph.questions.events import Events
from graph.questions.evidence import EvidenceOf
from graph.questions.explain import Explain
from graph.questions.honours import Honours
from graph.questions.lists.listing import List
from graph.questions.members import Members
from graph.questions.neighbours import Neighbours
from graph.questions.on_this_day import OnThisDay
from graph.questions.path import Path
from graph.questions.precision import Precision
from graph.questions.project import Project
from graph.questions.projects import Projects
from graph.questions.sample import Sample
from graph.questions.search import Search
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question, Reading
from graph.questions.succession import Succession
from graph.questions.suggest import Suggest
from graph.questions.turnover import Turnover
from graph.questions.who_held import WhoHeld

__all__ = ["QUESTIONS", "Answer", "AnswerRow", "Evidence", "Question", "Reading", "question"]

QUESTIONS: list[type[Question[Any]]] = [
    WhoHeld,
    Career,
    Succession,
    Members,
    Colleagues,
    Events,
    Project,
    Projects,
    Honours,
    Search,
    Neighbours,
    EvidenceOf,
    Explain,
    Audit,
    Documents,
    Changes,
    Turnover,
    Path,
    CoHeld,
    OnThisDay,
    Suggest,
    List,
    CorrectionsOf,
    Sample,
    Precision,
]


def question(name: str) -> Question[Any]:
    """The question of that name. Raises `UnknownQuestion` with the nearest names."""
    for known in QUESTIONS:
        if known.name == name:
            return known()
    names = [known.name for known in QUESTIONS]
    nearest = tuple(get_close_matches(name, names, n=3, cutoff=0.4))
    offer = "、".join(nearest or names)
    raise UnknownQuestion(f"没有这个问题 (no such question): {name}。可以问 (try): {offer}", nearest)
