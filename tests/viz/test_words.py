"""Every word that facts are told in has a word for readers of either language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from graph.facts import Action, Basis, EventType, IssueKind
from viz.words import ACTIONS, BASES, READERS, TYPES, UNREAD, in_megabytes, one_language, word


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


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("请求太长 (the request is too long)", "请求太长", "the request is too long"),
        (
            "甲.docx: zip 文件损坏，打不开 (a broken zip file): File is not a zip file",
            "甲.docx: zip 文件损坏，打不开: File is not a zip file",
            "甲.docx: a broken zip file: File is not a zip file",
        ),
        (
            "没有这个机构 (no such body)；最近的：某县教育局",
            "没有这个机构；最近的：某县教育局",
            "no such body；最近的：某县教育局",
        ),
        ("查不到 (not found)。请看帮助 (see the help)", "查不到。请看帮助", "not found。see the help"),
        ("高远（柏川区）", "高远（柏川区）", "高远（柏川区）"),
        ("f(x) = 2", "f(x) = 2", "f(x) = 2"),
    ],
)
def test_what_is_said_twice_is_said_once(text: str, zh: str, en: str) -> None:
    assert (one_language(text, "zh"), one_language(text, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("size", "shown"), [(8_000_000, "8 MB"), (1_500_000, "1.5 MB"), (200_000, "200 kB"), (20, "0.02 kB")]
)
def test_sizes_as_people_say_them(size: int, shown: str) -> None:
    assert in_megabytes(size) == shown
