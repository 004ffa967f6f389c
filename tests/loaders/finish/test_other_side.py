"""Offices of the other side: 国民党清溪县长 of 1949 sat in no people's government."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

CASES = [
    ("4月2日　国民党清溪县长马德全率部逃往山外。", ["1949-04-02 马德全 清溪县政府/县长"]),
    ("4月2日　国民党清溪县县长马德全弃城逃跑。", ["1949-04-02 马德全 清溪县政府/县长"]),
    ("4月2日　原国民党县长马德全被捕。", ["../1949-04-02 马德全 清溪县政府/县长"]),
    ("4月2日　国民党委任马德全为清溪县县长。", ["1949-04-02 马德全 清溪县政府/县长"]),
    ("4月2日　伪县长马德全被俘。", ["1949-04-02 马德全 伪清溪县政府/县长"]),
    # of one's own side
    ("4月2日　清溪县县长何任率部击溃国民党军。", ["1949-04-02 何任 清溪县人民政府/县长"]),
    ("4月2日　县长何任接收国民党县政府。", ["1949-04-02 何任 清溪县人民政府/县长"]),
    ("4月2日　清溪县人民政府成立，国民党起义人员赵四不予任用，何任任县长。",
     ["1949-04-02 何任 清溪县人民政府/县长"]),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "held"), CASES)
def test_whose_government(entry: str, held: list[str]) -> None:
    """By the word right before the title, or first in the clause of an act."""
    source = Source("清溪县大事记.txt", "0" * 64, "utf-8", f"清溪县大事记\n\n1949年\n{entry}\n")
    facts = [fact for fact in extract_source(source) if isinstance(fact, AppointmentFact | HoldingFact)]
    found = [
        f"{fact.date if isinstance(fact, AppointmentFact) else fact.as_of} "
        f"{fact.person} {fact.organization}/{fact.post}"
        for fact in facts
    ]
    assert list(dict.fromkeys(found)) == held
