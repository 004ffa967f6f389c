"""Whom the line of a coming-in names as the one before, against whom the statements have."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, DocumentFact, EventFact, Fact
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.questions.shared.stated_predecessors import named_before
from graph.stores import Store
from tests.graph.questions.test_questions import ask

BODY = "桃源县教育局"


@pytest.mark.parametrize(
    ("quote", "entry", "named"),
    [
        ("方远接替高兰任县教育局局长", None, "高兰"),
        ("方远接替高兰同志担任县教育局局长", None, "高兰"),
        ("方远代替欧阳文山为县教育局局长", None, "欧阳文山"),
        ("任命方远为县教育局局长", "任命方远为县教育局局长，接替调离的高兰。", "高兰"),
        ("任命方远为县教育局局长", "任命方远为县教育局局长；何任接替李越。", None),
        ("任命方远为县教育局局长", "何任接替李越。任命方远为县教育局局长。", None),
        ("方远接替高兰任局长，何任接替李越任副局长", None, None),
        ("方远接替他任县教育局局长", None, None),
        ("任命方远为县教育局局长", None, None),
    ],
)
def test_whom_a_line_names(quote: str, entry: str | None, named: str | None) -> None:
    """One name alone, of the act's own sentence."""
    assert named_before(quote, entry) == named


def succession(*acts: tuple[str, str, str]) -> list[Fact]:
    """A day, a person and the line of each coming-in to the one seat."""
    facts: list[Fact] = [
        DocumentFact(id="annals", file="a.txt", sha256="0", title="县志", places=("桃源县",))
    ]
    start = 0
    for number, (day, person, line) in enumerate(acts):
        passage = Passage(start=start, end=start + len(line), quote=line)
        start += len(line) + 1
        common = {"document": "annals", "passage": passage, "date": day}
        facts.append(EventFact(id=f"e-{number}", **common, text=line))
        facts.append(
            AppointmentFact(
                id=f"a-{number}",
                **common,
                person=person,
                organization=BODY,
                post="局长",
                action="appoint",
                event=f"e-{number}",
                acting="代" in line,
            )
        )
    return facts


FIRST = ("2001-03-01", "高兰", "任命高兰为县教育局局长")
SECOND = ("2003-03-01", "李越", "任命李越为县教育局局长")


@pytest.mark.parametrize(
    ("acts", "found"),
    [
        ([FIRST, SECOND, ("2005-03-01", "方远", "方远接替李越任县教育局局长")], []),
        (
            [FIRST, SECOND, ("2005-03-01", "方远", "方远接替高兰任县教育局局长")],
            [
                f"{BODY}局长：方远 到任，原文说接替 高兰，各条记载的前任却是 李越 "
                "(another predecessor is named)"
            ],
        ),
        ([FIRST, SECOND, ("2005-03-01", "方远", "方远接替何任任县教育局局长")], []),
        (
            [
                FIRST,
                ("2003-03-01", "李越", "任命李越代县教育局局长"),
                ("2005-03-01", "方远", "方远接替高兰任县教育局局长"),
            ],
            [],
        ),
        ([("2005-03-01", "方远", "方远接替高兰任县教育局局长")], []),
    ],
)
def test_a_line_that_names_another_predecessor(
    store: Store, acts: list[tuple[str, str, str]], found: list[str]
) -> None:
    """Not where it names who went before, or one before an acting one, or whom nothing else names."""
    load_facts(store, succession(*acts), {})
    rows = ask(store, "audit", what="predecessor").rows
    assert [row.text for row in rows] == found
    for row in rows:
        assert row.people == ("方远", "李越")
        assert [one.quote for one in row.evidence] == ["方远接替高兰任县教育局局长", "任命李越为县教育局局长"]
        assert ask(store, "audit", what="predecessor", organization=BODY).rows == rows
