"""Verbs of office in a text, and the quick filter before them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.acts.verbs import may_hold_act, verbs

_ROWS = tuple(verbs().rows.values())
_AROUND = sorted(
    {word for row in _ROWS for word in (*row.not_before, *row.not_after, *row.only_before, *row.only_after)}
    - {"^"}
)
_PIECES = st.one_of(
    st.sampled_from([row.verb for row in _ROWS]),
    st.sampled_from(_AROUND),
    st.sampled_from(["县", "局长", "方远", "，", "。", "为", "（", "）", "□"]),
)


@settings(deadline=None, max_examples=400)
@given(st.lists(_PIECES, min_size=1, max_size=5).map("".join))
def test_no_verb_is_passed_over(text: str) -> None:
    if verbs().places(text, 0, len(text)):
        assert may_hold_act(text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("全县推进复垦，推广良种。", False),
        ("大会推方远为会长。", True),
        ("县委、区委要求抓好落实。", False),
        ("省府委方远为县长。", True),
        ("委高兰为局长。", True),
        ("他说辞去职务。", True),
    ],
)
def test_most_sentences_hold_none(text: str, holds: bool) -> None:
    assert may_hold_act(text) is holds
