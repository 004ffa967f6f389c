"""Who is told to stay in an office."""

from __future__ import annotations

import pytest

from loaders.holdings.kept_on import kept_on
from tests.loaders.pages import laid_out, page_of

CASES = [
    ("何任继续留任县教育局局长。", ["1961-03-01 何任 清溪县教育局/局长"]),
    ("方远同志留任县水利局局长职务。", ["1961-03-01 方远 清溪县水利局/局长"]),
    ("县人大换届，李越继续担任县农业局局长。", ["1961-03-01 李越 清溪县农业局/局长"]),
    ("高兰仍任县林业局局长、党组书记。",
     ["1961-03-01 高兰 清溪县林业局/局长", "1961-03-01 高兰 清溪县林业局党组/书记"]),
    # none
    ("何任继续担任主要角色。", []),
    ("何任留任。", []),
    ("何任仍任团长。", []),
    ("谁来继续担任局长，尚无消息。", []),
    ("拟由何任继续担任县教育局局长。", []),
    ("何任继续任劳任怨。", []),
]  # fmt: skip


def test_who_stays_by_a_notice() -> None:
    """A notice tells it like a chronicle; a history has a reader of its own."""
    paper = "清溪县人民政府任免通知\n\n县政府2011年3月2日决定：\n\n何任继续担任县教育局局长。\n"
    found = list(kept_on(page_of(laid_out(paper)), "mentions/1"))
    assert [f"{fact.as_of} {fact.person}" for fact in found] == ["2011-03-02 何任"]
    history = "清溪中学校史\n\n1961年，何任继续担任县教育局局长。\n"
    assert list(kept_on(page_of(laid_out(history)), "mentions/1")) == []


@pytest.mark.parametrize(("entry", "held"), CASES)
def test_who_stays(entry: str, held: list[str]) -> None:
    """Seen in the post on the day; no act of coming in."""
    page = page_of(laid_out(f"清溪县大事记\n\n1961年\n3月1日　{entry}\n"))
    found = list(kept_on(page, "mentions/1"))
    assert [f"{fact.as_of} {fact.person} {fact.organization}/{fact.post}" for fact in found] == held
    assert {fact.basis for fact in found} <= {"mention"}
