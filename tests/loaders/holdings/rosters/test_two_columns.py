"""Pages on which two lists stand side by side; names and places are invented."""

from __future__ import annotations

from loaders.document.layout import lay_out
from loaders.files.source import Source
from loaders.holdings.rosters.two_columns import unfold
from tests.loaders.lists import read, rows

PAGE = """领导名录
县林业局                              县教育局
局  长  丁一鸣                        局  长  毛文竹(女)
副局长  田  野  马  力(任至3月)      副局长  安  宁
                                      工会主席  贺  兰
县审计局                              县公安局
局  长  白  云                        政  委  石  泉
"""


def test_each_list_is_read_alone() -> None:
    """Names of the right list are not those of the left one."""
    assert [row[:3] for row in rows(read(PAGE))] == [
        ("丁一鸣", "临河县林业局", "局长"),
        ("田野", "临河县林业局", "副局长"),
        ("马力", "临河县林业局", "副局长"),
        ("毛文竹", "临河县教育局", "局长"),
        ("安宁", "临河县教育局", "副局长"),
        ("贺兰", "临河县教育局", "工会主席"),
        ("白云", "临河县审计局", "局长"),
        ("石泉", "临河县公安局", "政委"),
    ]


def test_one_list_with_wide_gaps_stays_as_it_is() -> None:
    """Wide gaps alone are no second list."""
    lines = lay_out(
        Source("a.txt", "0", "utf-8", "县林业局领导名录\n局  长      丁一鸣      副局长      毛文竹\n")
    ).lines
    assert unfold(lines) == list(lines)
