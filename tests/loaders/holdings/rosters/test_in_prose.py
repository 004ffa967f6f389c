"""Lists of office holders within a sentence, and sentences that only look like one."""

from __future__ import annotations

import pytest

from loaders.holdings.rosters.in_prose import lists_holders


@pytest.mark.parametrize(
    ("sentence", "lists"),
    [
        ("局长：方远；副局长：高兰、何任（女）。", True),
        ("局长：方远；副局长：何任、高兰（女）；总工程师：空缺。", True),
        ("镇长方远（1—4月）、高兰；副镇长何任。", True),
        ("局长：方远；任命何任为副局长。", False),
        ("主持人：方远；地点：二楼会议室。", False),
        ("局长方远到会；副局长高兰讲话。", False),
    ],
)
def test_a_sentence_lists_holders(sentence: str, lists: bool) -> None:
    """Posts with their names and nothing else; a surname that is a verb makes no act of it."""
    assert lists_holders(sentence) == lists
