"""What became of organizations, as read, held against records."""

from __future__ import annotations

import pytest

from bench.reorganizations import Change, compare

RECORDED = Change("1", "1958-10", "rename", ("农业局",), ("农林局",))
Read = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]
CASES: list[tuple[Read, list[str]]] = [
    (("1", "1958-10", "改名", ("青河县农业局",), ("青河县农林局",)), ["right"]),
    (("1", "1958-10", "改组", ("青河县农业局",), ("青河县农林局",)), ["right"]),
    (("1", "1958-10", "并入", ("青河县农业局",), ("青河县农林局",)), ["missed", "false"]),
    (("1", "1958", "改名", ("青河县农业局",), ("青河县农林局",)), ["missed", "false"]),
    (("1", "1958-10", "改名", (), ("青河县农林局",)), ["missed", "false"]),
    (("2", "1958-10", "改名", ("青河县农业局",), ("青河县农林局",)), ["missed"]),
    (("1", "1958-10", "成立", (), ("青河县农林局",)), ["missed"]),
]


@pytest.mark.parametrize(("given", "judged"), CASES)
def test_what_agrees(given: Read, judged: list[str]) -> None:
    """Kind, day and names; false only where the records are complete, and never a beginning."""
    assert [how for how, _ in compare([Change(*given)], [RECORDED], {"1"})] == judged
