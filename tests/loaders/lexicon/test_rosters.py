"""The words of lists of office holders."""

from __future__ import annotations

from collections import Counter

from loaders.lexicon import lexicon


def test_a_head_of_a_column_has_one_meaning() -> None:
    """No word stands for two roles of a column."""
    heads = Counter(word for found in lexicon("rosters")["register_heads"].values() for word in found)
    assert [word for word, count in heads.items() if count > 1] == []
    assert heads["姓名"] == 1
