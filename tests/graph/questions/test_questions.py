"""Every question on the small graph gives these rows, on both stores."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.questions import QUESTIONS, Answer, question
from graph.questions.catalogue import passages_between
from graph.questions.lists.table import Bound
from graph.questions.project import MilestoneRow
from graph.questions.shared.base import AnswerRow
from graph.questions.shared.parameters import Ref
from graph.stores import Store
from tests.graph.questions import small
from tests.graph.questions.expected import EXPECTED, SHOWN
from tests.graph.questions.expected.case import Case
from tests.graph.questions.expected_more import EXPECTED_MORE

TODAY = date(2022, 1, 1)
CASES = [
    pytest.param(name, case, id=f"{name} {' '.join(f'{k}={v}' for k, v in case.asked.items())}")
    for name, cases in EXPECTED.items()
    for case in cases
]


def ask(store: Store, name: str, **given: str) -> Answer[Any]:
    asked = question(name)
    return asked.ask(store, asked.Parameters.model_validate(given), TODAY)


def told(fields: str, row: AnswerRow) -> str:
    """The fields that are reviewed, in one line."""
    return " | ".join(_text(getattr(row, field)) for field in fields.split())


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(_text(each) for each in value)
    if isinstance(value, MilestoneRow):
        heads = "、".join(f"{h.certainty} {h.organization}{h.post}{h.person}" for h in value.in_post)
        return f"{value.date} {value.stage}{' 计划' if value.planned else ''} [{heads}]"
    if isinstance(value, Ref):
        return value.name
    if isinstance(value, Bound):
        return f"{_text(value.date)} ({_text(value.earliest)}/{_text(value.latest)})"
    if isinstance(value, dict):
        return " | ".join(_text(each) for each in value.values())
    return str(value) if value is not None else "?"


@pytest.mark.parametrize(("name", "case"), CASES)
def test_the_rows_of_a_question(small_store: Store, name: str, case: Case) -> None:
    """The rows that a person reviewed, in this order."""
    answer = ask(small_store, name, **case.asked)
    assert [told(SHOWN[name], row) for row in answer.rows] == case.rows


@pytest.mark.parametrize("known", QUESTIONS, ids=lambda known: known.name)
def test_every_question_has_an_example_and_reviewed_rows(known: Any) -> None:
    """A question without them fails here."""
    assert known.example
    assert known.Parameters.model_validate(known.example)
    assert set(known.title) == {"zh", "en"}
    assert any(case.rows for case in (EXPECTED.get(known.name) or EXPECTED_MORE[known.name]))
    assert known.__doc__
    for field in known.Parameters.model_fields.values():
        assert field.description


@pytest.mark.parametrize(
    ("name", "given"), [("evidence", {"id": "高远"}), ("explain", {"tenure": "临泉区人民政府 区长 高远"})]
)
def test_a_statement_tells_how_its_date_and_organization_were_known(
    small_store: Store, name: str, given: dict[str, str]
) -> None:
    """With the place in the text, and the rule; nothing where the facts say nothing."""
    rows = {row.statement: row for row in ask(small_store, name, **given).rows}
    seen, listed = rows["see-head"], rows["list-head"]
    assert seen.rule == "frame:post-person"
    assert seen.date_from == small.known("inherited", "2月26日")
    assert seen.organization_from == small.known("document", "临泉区年鉴2020")
    assert (listed.rule, listed.date_from, listed.organization_from) == (None, None, None)


def test_a_passage_of_a_document_tells_it_too(small_store: Store) -> None:
    """And the date as printed, for the page of the document."""
    passages = passages_between(small_store, small.BOOK, 0, len(small.YEARBOOK))
    (seen,) = [passage for passage in passages if passage.statement == "see-head"]
    assert (seen.date, seen.origin.date_from) == ("2月26日", small.known("inherited", "2月26日"))
