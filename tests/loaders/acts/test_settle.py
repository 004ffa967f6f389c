"""The second pass over the acts of a stretch."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the office that only the successor's clause tells
        ("方远离休，高兰任县文化馆馆长。",
         ["retire 方远 桃源县文化馆/馆长", "appoint 高兰 桃源县文化馆/馆长"]),
        ("方远离休。高兰出国，丁锐任县文化馆馆长。", ["appoint 丁锐 桃源县文化馆/馆长"]),
        # once more without its office
        ("免去方远的县文化馆馆长职务。方远被免职。", ["remove 方远 桃源县文化馆/馆长"]),
        ("方远被免职。免去高兰的县文化馆馆长职务。", ["remove 高兰 桃源县文化馆/馆长"]),
        # one loss of one office, told twice
        ("县审计局局长方远呈请辞职，方远应免本职。", ["resign 方远 桃源县审计局/局长"]),
        ("县审计局局长方远调京任用，方远应开去本缺。", ["remove 方远 桃源县审计局/局长"]),
        ("县审计局局长方远呈请辞职，县统计局局长高兰应免本职。",
         ["resign 方远 桃源县审计局/局长", "remove 高兰 桃源县统计局/局长"]),
        # given, and never taken up
        ("县政府派高兰为县教育局局长，未到职。", ["not_taken_up 高兰 桃源县教育局/局长"]),
    ],
)  # fmt: skip
def test_what_the_finished_acts_tell(text: str, expected: list[str]) -> None:
    """An act is completed, or left out, by another one only."""
    assert reported(text) == expected
