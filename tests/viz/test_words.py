"""Every word that facts are told in has a word for readers of either language."""

from __future__ import annotations

from typing import get_args

import pytest

from graph.facts import Action, Basis, EventType, IssueKind
from viz.words import ACTIONS, BASES, TYPES, UNREAD, word


@pytest.mark.parametrize(
    ("table", "literal"),
    [(ACTIONS, Action), (BASES, Basis), (TYPES, EventType), (UNREAD, IssueKind)],
)
def test_a_table_has_just_the_words_of_facts(table: dict[str, tuple[str, str]], literal: object) -> None:
    words = get_args(literal)
    assert words
    assert set(table) == set(words)


def test_a_word_of_a_newer_store_is_shown_as_it_is() -> None:
    assert word(ACTIONS, "elect", "zh") == "当选"
    assert word(ACTIONS, "crown", "zh") == "crown"
