"""Tokens of a row, and the quick test before reading one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.holdings.rosters.tokens import may_open_with_label, read_row
from loaders.holdings.rosters.words import words

_PIECES = st.sampled_from(
    [
        "局长",
        "副局 长",
        "县委书记",
        "丁一鸣",
        "方 远",
        "（兼）",
        "(区行政学校)",
        "2019年5月",
        "、",
        "；",
        "：",
        "　",
        "*",
        "\t",
        "负责人",
        "会",
        "男",
        "人选",
    ]
)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("局长：丁一鸣", "label"),
        ("局 长 丁一鸣", "label"),
        ("丁一鸣　局长", "name"),
        ("，局长丁一鸣", "separator"),
    ],
)
def test_what_a_row_opens_with(row: str, kind: str) -> None:
    assert read_row(row)[0].kind == kind


def test_most_sentences_open_with_no_label() -> None:
    assert not may_open_with_label("会议听取了三项报告；丁一鸣讲话")


@settings(deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=8).map("".join))
def test_no_row_that_opens_with_a_label_is_passed_over(row: str) -> None:
    opened = read_row(row)[:1]
    if opened and opened[0].kind == "label":
        assert may_open_with_label(row)


@pytest.mark.parametrize(
    ("word", "may_be"),
    [
        ("索引", False), ("附录", False), ("民政科", False), ("教育科", False), ("工商股", False),
        ("换届公告", False), ("金融机构", False), ("时间不详", False), ("江西人", False), ("本省人", False),
        ("周树人", True),
        ("索朗", True), ("王登科", True), ("陈站", True), ("周引", True), ("丁一鸣", True),
    ],
)  # fmt: skip
def test_words_of_a_page_are_no_names(word: str, may_be: bool) -> None:
    """What a page prints among its lists is nobody; a name may end like a unit behind a surname."""
    assert words().may_be_name(word) is may_be
