"""Statements of one post give a reviewed answer for each person and day."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import Any, get_args

import pytest

from graph.dates import Certainty, Edtf
from graph.tenures.bounds import Statement, derive_tenures, held
from graph.tenures.statements import BodyEvent, LifeEvent, Says
from graph.tenures.tenure import Tenure
from tests.graph.tenures.cases import CASES
from tests.graph.tenures.cases.case import Case

_BASES = ("mention", "roster", "cv")
_BODY = "机构 "
ANSWERS = [
    pytest.param(case, answer, id=f"{case.title} {answer}") for case in CASES for answer in case.answers
]


def life_event(text: str, number: int) -> LifeEvent:
    """What the table says of a birth or a death."""
    _, says, when = text.split()
    return LifeEvent(str(number), "born" if says == "born" else "died", when)


def body_event(text: str, number: int) -> BodyEvent:
    """What the table says of the organization."""
    _, word, when = text.split()
    says: dict[str, Says] = {each: each for each in get_args(Says)}
    return BodyEvent(str(number), says[word], None if when == "None" else when)


def statement(text: str, number: int) -> Statement:
    """A statement as the table writes it."""
    person, *words = text.split()
    given: dict[str, Any] = {"acting": words[0] == "acting"}
    words = words[given["acting"] :]
    kind, *rest = words
    named = dict(word.split("=", 1) for word in rest if "=" in word)
    plain = [word for word in rest if "=" not in word]
    when = plain[0] if plain and plain[0] != "None" else None
    if kind in _BASES:
        given |= {"basis": kind, "as_of": when, "start": named.get("from"), "end": named.get("to")}
        given |= {"status": named.get("status"), "term": "届" in named.get("section", "")}
    else:
        given |= {"action": kind, "date": when}
    return Statement(f"{number}", person, "post", **given)


def tenures_of(case: Case, *, reverse: bool = False) -> list[Tenure]:
    """The tenures of a case, its statements in the order of the table or the other way round."""
    numbered = list(enumerate(case.stated))[:: -1 if reverse else 1]
    lived = [each for each in numbered if each[1].split()[1] in ("born", "died")]
    told = [
        statement(text, number)
        for number, text in numbered
        if not text.startswith(_BODY) and (number, text) not in lived
    ]
    body = [body_event(text, number) for number, text in numbered if text.startswith(_BODY)]
    lives: dict[str, list[LifeEvent]] = defaultdict(list)
    for number, text in lived:
        lives[text.split()[0]].append(life_event(text, number))
    return derive_tenures(told, case.one_seat, body=body, lives=lives)


@pytest.mark.parametrize(("case", "answer"), ANSWERS)
def test_the_answer_of_a_day(case: Case, answer: str) -> None:
    """By person, or by his acting alone."""
    person, *words = answer.split()
    acting, (day, expected) = len(words) == 3, words[-2:]
    known = Edtf.parse(day)
    assert known.earliest is not None
    assert known.latest is not None
    tenures = tenures_of(case)
    told = [
        held(tenure, known.earliest, known.latest)
        for tenure in tenures
        if tenure.person == person and (tenure.acting or not acting)
    ]
    assert min(told, key=lambda each: each.rank, default=Certainty.NO).value == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_order_of_loading_does_not_matter(case: Case) -> None:
    """The same statements in any order give the same tenures, ids and spans included."""
    assert tenures_of(case) == tenures_of(case, reverse=True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_no_day_has_two_answers(case: Case) -> None:
    """The spans of a person do not overlap, whatever the tenures."""
    tenures = tenures_of(case)
    for person in {tenure.person for tenure in tenures}:
        spans = sorted((s.first, s.last) for t in tenures if t.person == person for s in t.spans)
        assert all(one[1] < two[0] for one, two in pairwise(spans))
