"""What tells of an office and no reader took up is an issue; what tells of none is nothing."""

from __future__ import annotations

import pytest

from graph.facts import IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

HEAD = "桃源县志\n\n第一章　政权\n\n"


def unclaimed(text: str) -> list[str]:
    """The clauses of a text that nobody took up."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", HEAD + text))
    return [
        fact.passage.quote for fact in facts if isinstance(fact, IssueFact) and fact.rule == "unclaimed:act"
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("1949年7月村里成立农会，贾来福当主任。", "贾来福当主任"),
        ("离任后，仍兼厂党委书记。", "仍兼厂党委书记"),
        ("安平县缺由左右代理。", "安平县缺由左右代理"),
        ("知县杨光裕阵亡，府经历尹任代理县事。", "府经历尹任代理县事"),
        ("医士某被荐入京，授太医院御医。", "授太医院御医"),
    ],
)
def test_unclaimed(text: str, clause: str) -> None:
    """A clause with an office beside its verb and a name is told, once, where no fact stands in it."""
    assert unclaimed(text) == [clause]


@pytest.mark.parametrize(
    "text",
    [
        "1950年1月，县政府任命方远为县文化馆馆长。",  # read
        "公开选拔26名年轻干部担任社区党委书记。",
        "各乡镇由党委书记任组长，成立领导小组。",
        "拟任方远为县文化馆馆长。",
        "县长由县人民代表大会依法选举产生。",
        "以旅游业为主导产业，以农业为基础。",
        "完成任务，落实责任，主任会议讨论通过。",
        "",
    ],
)
def test_nothing_to_tell(text: str) -> None:
    """What is read, counts of people, plans, rules and everyday words are no issues."""
    assert unclaimed(text) == []
