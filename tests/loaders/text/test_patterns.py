"""Patterns for many words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.projects.stages import hard_stage_word, project_words
from loaders.text.patterns import any_of, ends_any, grouped, holds_any

WORDS = st.sets(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=6)
TEXTS = st.text("甲乙丙丁", max_size=12)


@given(WORDS, TEXTS)
def test_a_pattern_for_any_of_many_words_matches_the_longest_that_stands_there(
    words: set[str], text: str
) -> None:
    found = re.match(any_of(words), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found[0] if found else None) == longest


@given(WORDS, TEXTS)
def test_a_text_holds_any_of_the_words_if_the_pattern_is_found_in_it(words: set[str], text: str) -> None:
    assert (re.search(holds_any(words), text) is not None) == any(word in text for word in words)


@given(WORDS, TEXTS)
def test_the_end_of_a_word_is_found_wherever_the_word_is(words: set[str], text: str) -> None:
    ends = {found.end() for found in re.finditer(ends_any(words), text)}
    places = range(1, len(text) + 1)
    assert ends == {place for place in places if text[:place].endswith(tuple(words))}


def test_each_word_of_a_stage_that_only_a_building_reaches_is_one_that_its_patterns_begin_with() -> None:
    hard = [stage for stage, _ in project_words()["stages"] if stage in project_words()["hard_stages"]]
    assert sorted(hard) == sorted(project_words()["hard_stages"])
    for text in ("水厂竣工", "主体封顶", "投入使用", "新桥合龙", "维修工程完毕"):
        assert hard_stage_word().search(text), text
    assert not hard_stage_word().search("开会研究")


@pytest.mark.parametrize(
    "pattern", ["(?<!甲)乙丙?", "(?<=[甲丙])乙", "(?<!甲|丙)乙|丙丁", "(?<!甲)乙?丙", "(?<=甲)[乙丙]"]
)
@given(TEXTS)
def test_grouping_leaves_what_may_stand_before_a_word_as_it_was(pattern: str, text: str) -> None:
    found = [match.span() for match in re.finditer(grouped([pattern, "丁丁"]), text)]
    assert found == [match.span() for match in re.finditer(f"{pattern}|丁丁", text)]


def test_signs_that_are_words_are_tried_at_once() -> None:
    assert any_of(["甲", "乙", "丙丁", "]"]) == "(?:[\\]乙甲]|丙丁)"
