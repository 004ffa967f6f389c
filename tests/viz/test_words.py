"""Every word that facts are told in has a word for readers of either language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from graph.facts import Action, Basis, EventType, IssueKind
from viz.words import ACTIONS, BASES, READERS, TYPES, UNREAD, word


@pytest.mark.parametrize(
    ("table", "literal"),
    [(ACTIONS, Action), (BASES, Basis), (TYPES, EventType), (UNREAD, IssueKind)],
)
def test_a_table_has_just_the_words_of_facts(table: dict[str, tuple[str, str]], literal: object) -> None:
    words = get_args(literal)
    assert words
    assert set(table) == set(words)


def test_every_reader_has_a_word() -> None:
    """And those that come after the readers: pages, and what nobody read."""
    versions = Path(__file__).parents[2] / "bench" / "versions.json"
    assert set(READERS) == {*json.loads(versions.read_text("utf-8")), "pages", "unclaimed"}


def test_a_word_of_a_newer_store_is_shown_as_it_is() -> None:
    assert word(ACTIONS, "elect", "zh") == "当选"
    assert word(ACTIONS, "crown", "zh") == "crown"
