"""What the index of spellings is asked for names like one that was typed."""

from __future__ import annotations

import pytest

from graph.stores.search import near_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("高还", '"高还" gao*'),
        ("张恒三", '"张恒" "恒三" zhang*san'),
        ("zhs", "z* z*h*s*"),
        ("𢩂", None),  # a sign without a reading says nothing of its own
        ("𢩂s", "s*"),
        ("…", None),
    ],
)
def test_what_a_name_is_looked_for_by(typed: str, query: str | None) -> None:
    """Pairs of signs, first and last readings, first letters; never a star alone."""
    assert near_query(typed) == query
