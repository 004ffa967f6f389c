"""Graduates of the examinations and the offices in the notes behind their names; all are invented."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact, IssueFact
from loaders.holdings.graduates import Graduates
from tests.loaders.pages import laid_out, page_of, read_by

HEAD = "选举志\n\n进士\n成化二年丙戌科\n"


def told(printed: str) -> tuple[list[tuple[str, str | None, str | None]], int]:
    """The holdings of a register, and how many issues."""
    facts = read_by(Graduates, page_of(laid_out(printed)))
    holdings = [fact for fact in facts if isinstance(fact, HoldingFact)]
    issues = [fact for fact in facts if isinstance(fact, IssueFact)]
    assert all(fact.basis == "roster" and fact.start is None for fact in holdings)
    return [(fact.person or "", fact.organization, fact.post) for fact in holdings], len(issues)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("何　清（任江西万安教谕，祀乡贤）", [("何清", "万安县", "教谕")]),
        (
            "方守一（字子坚，任户部主事，历官至山东参政）",
            [("方守一", "户部", "主事"), ("方守一", "山东", "参政")],
        ),
        ("石介（知河南祥符县，擢御史）", [("石介", "河南祥符县", "知县"), ("石介", None, "御史")]),
        ("单立（山西洪洞知县）", [("单立", "洪洞县", "知县")]),
        ("车大用，福建长乐县丞", [("车大用", "长乐县", "县丞")]),
        ("石介（祀乡贤，有传）", []),
        ("石介（方守一之侄）", []),
        ("石介", []),
    ],
)
def test_a_note_tells_offices(row: str, expected: list[tuple[str, str | None, str]]) -> None:
    """An office of the empire in the note is held, whatever else it says; no date is that of the office."""
    assert told(f"{HEAD}{row}\n") == (expected, 0)


def test_an_office_that_nobody_can_read_is_an_issue() -> None:
    """任 before something else is not passed over."""
    assert told(f"{HEAD}石介（任浙江某处）\n") == ([], 1)


@pytest.mark.parametrize(
    "printed",
    [
        "人事科\n\n石介（任科长）\n",
        "进士题名碑修复\n\n石介（任万安教谕）到场参观。\n",
        "财政局各科\n预算科\n石介（科长）\n农业科\n何清（副科长）\n",
    ],
)
def test_other_lists_are_no_registers(printed: str) -> None:
    """A single 科, or sections of an office, head no graduates."""
    assert told(printed)[0] == []
