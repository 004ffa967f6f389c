"""What happened at a time that the text does not tell is an issue; what has no time is none."""

from __future__ import annotations

import pytest

from graph.facts import IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source


def undated(text: str) -> list[str]:
    """The passages of which an issue says that nobody tells when."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    return [fact.passage.quote for fact in facts if isinstance(fact, IssueFact) and fact.rule == "undated"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("桃源县大事\n\n方远任县审计局局长。\n", ["方远任县审计局局长"]),
        ("桃源县大事\n\n2019年3月2日，方远任县审计局局长。\n", []),
        ("桃源县荣誉\n\n高兰被评为全国劳动模范。\n", ["高兰被评为全国劳动模范"]),
        ("桃源年鉴2019\n\n荣誉\n\n高兰被评为全国劳动模范。\n", []),
        ("桃源县项目\n\n新安大桥建设工程已建成通车。\n", ["新安大桥建设工程已建成通车"]),
        ("桃源县项目\n\n新安大桥建设工程计划建成通车。\n", []),
        ("桃源县项目\n\n新安大桥建设工程正在建设。\n", []),
        ("桃源县人物\n\n会议由县长方远主持。\n", []),
    ],
)
def test_undated(text: str, quotes: list[str]) -> None:
    """An act, a distinction or a stage without a day is asked for; a plan and a book's lists are not."""
    assert undated(text) == quotes
