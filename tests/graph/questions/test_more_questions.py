"""Questions of change, ways, days of the year and findings, on both stores; refusals beside them."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import BadQuestion, UnknownName
from graph.questions import audit, question
from graph.questions.audit import Audit
from graph.questions.shared.statement_findings import Said, findings_among
from graph.stores import Store
from tests.graph.questions.expected.case import Case
from tests.graph.questions.expected_more import EXPECTED_MORE, SHOWN_MORE
from tests.graph.questions.test_questions import TODAY, ask, told

CASES = [
    pytest.param(name, case, id=f"{name} {' '.join(f'{k}={v}' for k, v in case.asked.items())}")
    for name, cases in EXPECTED_MORE.items()
    for case in cases
]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_the_rows_of_a_question(more_store: Store, name: str, case: Case) -> None:
    """The rows that a person reviewed, in this order, each with a printed line."""
    answer = ask(more_store, name, **case.asked)
    assert [told(SHOWN_MORE[name], row) for row in answer.rows] == case.rows
    assert all(row.evidence for row in answer.rows)


def test_no_way_says_what_to_try(more_store: Store) -> None:
    """An empty answer says why, and what would answer."""
    (note,) = ask(more_store, "path", person="于敏", other="石磊").notes
    assert "--match possible" in note


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("changes", {"organization": "桐川区政府", "from": "2021"}, "2011-03-01 至 2020-03-05"),
        ("turnover", {"organization": "桐川区政府", "to": "1999"}, "2011-03-01 至 2020-03-05"),
        ("changes", {"organization": "桐川区招商局"}, "members"),
        ("events", {"place": "古塔镇", "from": "1999", "to": "2000"}, "1959-06-01 至 2013-06-30"),
    ],
)
def test_an_empty_answer_says_what_would_answer(
    more_store: Store, name: str, given: dict[str, str], says: str
) -> None:
    """Nothing then, but at other times."""
    answer = question(name).answer(more_store, given, TODAY)
    assert answer.rows == ()
    assert any(says in note for note in answer.notes)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("on-this-day", {"day": "02-30"}),
        ("on-this-day", {"day": "昨天"}),
        ("on-this-day", {"day": "13-01"}),
        ("path", {"person": "于敏"}),
        ("path", {"person": "于敏", "other": "汪洋", "most": "99"}),
        ("path", {"person": "于敏", "other": "于敏", "match": "possible"}),
        ("changes", {"organization": "桐川区", "from": "2020-02-30"}),
        ("events", {"precision": "century"}),
        ("audit", {"what": "nothing"}),
    ],
)
def test_bad_parameters_are_one_clear_error(more_store: Store, name: str, given: dict[str, str]) -> None:
    with pytest.raises(BadQuestion) as raised:
        question(name).answer(more_store, given, TODAY)
    assert "\n" not in str(raised.value)


def test_an_unknown_person_offers_the_nearest(more_store: Store) -> None:
    with pytest.raises(UnknownName, match="汪洋"):
        ask(more_store, "path", person="于敏", other="汪羊")


def said(text: str) -> list[Said]:
    """`appoint 2012-07-01, mention 2013-01-05`: statements of days."""
    days = [each.split() for each in text.split(", ")]
    return [
        Said(str(number), says, day, date.fromisoformat(day), date.fromisoformat(day))
        for number, (says, day) in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        ("appoint 2012-07-01, mention 2013-01-05", []),
        ("mention 2012-06-01, appoint 2012-07-01", ["seen_before"]),
        ("mention 2012-06-01, remove 2012-06-10, appoint 2012-07-01", []),
        ("appoint 2012-07-01, remove 2014-01-01, mention 2014-01-01", []),
        ("appoint 2012-07-01, remove 2014-01-01, mention 2014-01-02", ["seen_after"]),
        ("appoint 2012-07-01, remove 2014-01-01, appoint 2014-02-01, mention 2014-03-01", []),
        ("appoint 2012-07-01, elect 2012-08-01", []),
        ("appoint 2012-07-01, elect 2013-08-01", ["appointed_twice"]),
        ("appoint 2012-07-01, resign 2013-01-01, elect 2013-08-01", []),
        ("appoint 2012-07-01, remove 2014-01-01, roster 2014-12-31", ["act_against_roster"]),
        ("appoint 2012-07-01, roster 2013-12-31, remove 2014-01-01", []),
        ("nominate 2012-07-01, mention 2012-06-01", []),
    ],
)
def test_what_statements_say_against_each_other(statements: str, found: list[str]) -> None:
    """In any order of the statements."""
    for some in (said(statements), said(statements)[::-1]):
        assert [what for what, _, _ in findings_among(some)] == found


def test_findings_of_a_large_store_are_read_some_posts_at_a_time(
    more_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few at a time: the same findings in the same order, and each kind apart as in the whole."""
    whole = audit._of_store(more_store)
    assert len({row.what for row in whole}) > 3
    for size in (1, 2, 7):
        monkeypatch.setattr(audit, "_AT_ONCE", size)
        assert audit._of_store(more_store) == whole
    answer = Audit().answer(more_store, {"limit": "1000"}, TODAY)
    assert [row.model_copy(update={"evidence": ()}) for row in answer.rows] == whole
    for what in {row.what for row in whole}:
        own = Audit().answer(more_store, {"what": what, "limit": "1000"}, TODAY).rows
        assert list(own) == [row for row in answer.rows if row.what == what]
