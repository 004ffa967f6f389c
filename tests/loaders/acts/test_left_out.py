"""Clauses that leave out the verb, the person or the office."""

from __future__ import annotations

import pytest

from loaders.acts.examples import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("参将丁锐免职，以守备方远代之。", ["remove 丁锐 -/参将", "appoint 方远 -/参将"]),
        ("以桃源县丞丁锐署桃源县知县。", ["appoint 丁锐 桃源县/代知县"]),
        ("以候补京堂方远为云溪府知府。", ["appoint 方远 云溪府/知府"]),
        ("知县丁锐因病乞休，调何远为桃源县知县。",
         ["resign 丁锐 桃源县/知县", "appoint 何远 桃源县/知县"]),
        ("免去方远的县水务局局长职务，所遗县水务局局长一职，由该局副局长江帆升任。",
         ["remove 方远 桃源县水务局/局长", "promote 江帆 桃源县水务局/局长"]),
        ("以办学为业的方远病重。", []),
        ("以高兰为首的工作组进驻县水务局，局长方远陪同。", []),
        ("孔田调入，任县文化馆馆长。", ["appoint 孔田 桃源县文化馆/馆长"]),
        ("方远任县水务局局长，高兰由县科协主席改任顾问。",
         ["appoint 方远 桃源县水务局/局长", "appoint 高兰 桃源县水务局/顾问"]),
    ],
)  # fmt: skip
def test_what_is_understood(text: str, expected: list[str]) -> None:
    """The clause before says what this one leaves out."""
    assert told(text) == expected
