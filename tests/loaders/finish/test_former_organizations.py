"""Bare titles beside what became of an organization: of which of the two somebody was."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

CASES = [
    ("撤销县农机局，并入县工业局，原局长李越调离。",
     {"leave 李越 清溪县农机局/局长", "原任 李越 清溪县农机局/局长"}),
    ("撤销县水产局，成立县水利局，原局长方远免职。",
     {"remove 方远 清溪县水产局/局长", "原任 方远 清溪县水产局/局长"}),
    ("撤销县粮食局，并入县商业局。免去高兰局长职务。", {"remove 高兰 清溪县粮食局/局长"}),
    ("县卫生科改称县卫生局，科长王成任局长。",
     {"appoint 王成 清溪县卫生局/局长", "seen 王成 清溪县卫生科/科长"}),
    ("县交通科撤销，科长赵成另有任用。", {"seen 赵成 清溪县交通科/科长"}),
    # who comes in, and whose organization is printed
    ("撤销县文教局，成立县教育局，任命何任为局长。", {"appoint 何任 清溪县教育局/局长"}),
    ("撤销县农机局，并入县工业局。免去高兰县工业局局长职务。", {"remove 高兰 清溪县工业局/局长"}),
    ("县农机厂划归县工业局，局长高兰调离。", {"leave 高兰 清溪县工业局/局长", "seen 高兰 清溪县工业局/局长"}),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "held"), CASES)
def test_of_which(entry: str, held: set[str]) -> None:
    """Those who went were of what went."""
    text = f"清溪县大事记\n\n1962年\n6月1日　{entry}\n"
    found = set()
    for fact in extract_source(Source("清溪县大事记.txt", "0" * 64, "utf-8", text)):
        if isinstance(fact, AppointmentFact | HoldingFact):
            how = fact.action if isinstance(fact, AppointmentFact) else fact.status or "seen"
            found.add(f"{how} {fact.person} {fact.organization}/{fact.post}")
    assert found == held
