"""The measure of growth tells a square from a line."""

from __future__ import annotations

import pytest

from tests.growth import assert_linear, repeated


def test_what_is_marked_is_repeated() -> None:
    assert repeated("甲<乙丙>丁", 3) == "甲乙丙乙丙乙丙丁"


def test_a_line_passes() -> None:
    assert_linear(lambda text: [ord(sign) for sign in text], "<甲乙>丙", 100_000)


def test_a_square_fails() -> None:
    with pytest.raises(AssertionError, match="8 times as long"):
        assert_linear(lambda text: [text.count(sign) for sign in text], "<甲乙>丙", 16_000)
