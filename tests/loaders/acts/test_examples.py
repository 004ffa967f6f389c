"""Rows of verbs: every row does what it says."""

from __future__ import annotations

import pytest

from loaders.acts.examples import failures
from loaders.acts.verbs import may_hold_act
from loaders.lexicon.verbs import VerbRow, verb_rows


@pytest.mark.parametrize("row", verb_rows(), ids=lambda row: row.verb)
def test_a_row_reads_its_examples_and_refuses_the_rest(row: VerbRow) -> None:
    """Every example gives its acts, every refusal none."""
    assert list(failures(row)) == []


@pytest.mark.parametrize("row", verb_rows(), ids=lambda row: row.verb)
def test_the_quick_filter_lets_every_example_through(row: VerbRow) -> None:
    """The filter is wider than the rules that stand behind it."""
    assert all(may_hold_act(example.partition(" -> ")[0]) for example in row.examples)


def test_each_verb_has_one_row() -> None:
    """Of two rows with one verb the first would be forgotten."""
    words = [row.verb for row in verb_rows()]
    assert len(words) == len(set(words))
