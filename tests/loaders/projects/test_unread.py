"""Stages and costs of something built that has no name become issues; counts, plans and rules do not."""

from __future__ import annotations

import pytest

from graph.facts import IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

HEAD = "柳湾县教育志（1949—1990）\n\n"


def expected(text: str) -> list[str]:
    """What the issues of a paragraph expect that the reader of projects left."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", f"{HEAD}{text}\n"))
    issues = [fact for fact in facts if isinstance(fact, IssueFact) and fact.what == "project"]
    return [fact.expected for fact in issues if fact.extractor.startswith("projects/")]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("新房1976年5月动工，次年8月落成。", ["项目的名称"]),
        ("1958年，因学生增多，新建校舍，修筑围墙。", []),
        ("1972年，学校迁到城西，原院舍竣工。", ["项目的名称"]),
        ("1984年，总投资32万元，由省厅拨付。", ["造价所属的项目"]),
        ("1970年，建成砖瓦窑一座。", ["项目的名称"]),
        ("1970年，建成砖瓦窑三座。", []),
        ("1958年，全县建成小学校舍12所。", []),
        ("计划1988年校舍竣工。", []),
        ("校舍竣工后应当依法验收。", []),
        ("1985年，白石中学教学楼竣工，总投资40万元。", []),
    ],
)
def test_what_has_no_name_is_asked_for(text: str, issues: list[str]) -> None:
    """A dated stage or a whole cost that no project could be given says what is missing."""
    assert expected(text) == issues
