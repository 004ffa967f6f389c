"""Clauses that leave out the verb, the person or the office."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported


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
        ("以守备方远代丁锐为云溪参将。", ["appoint 方远 云溪/参将", "leave 丁锐 云溪/参将"]),
        ("以方远为云溪同知，前任丁锐调省。", ["appoint 方远 云溪/同知", "leave 丁锐 云溪/同知"]),
        ("以县丞方廉代理知县。次年，廉升云溪府同知去。",
         ["appoint 方廉 桃源县/代知县", "promote 方廉 云溪府/同知"]),
        ("以方远署云溪县知事，遗柳河县缺以高兰调署。",
         ["appoint 方远 云溪县/代知事", "appoint 高兰 柳河县/代知事"]),
        ("桃源县知县员缺着方远补授。", ["appoint 方远 桃源县/知县"]),
        ("云溪学堂总教习丁锐病卒，邑人公举拔贡方远继之。",
         ["die 丁锐 云溪学堂/总教习", "elect 方远 云溪学堂/总教习"]),
        ("首任训导方远到任。", ["appoint 方远 桃源县/训导"]),
        ("方远首任云溪书院监督。", ["appoint 方远 云溪书院/监督"]),
        ("经职工大会选举、县工业局批准，方远任县农机厂厂长。", ["elect 方远 桃源县农机厂/厂长"]),
        ("县委副书记车前任县委书记。", ["appoint 车前 中共桃源县委/书记"]),
        ("批复：同意方远为县档案局局长，高兰为县司法局局长。",
         ["appoint 方远 桃源县档案局/局长", "appoint 高兰 桃源县司法局/局长"]),
        ("同意方远为先进个人。", []),
        ("高兰接过县教育局局长一职。", ["appoint 高兰 桃源县教育局/局长"]),
        ("高兰接过锦旗，局长方远致谢。", []),
        ("首任县长方远曾留学。", []),
        ("方远调县委组织部。", []),
        ("孔田调入，任县文化馆馆长。", ["appoint 孔田 桃源县文化馆/馆长"]),
        ("方远任县水务局局长，高兰由县科协主席改任顾问。",
         ["appoint 方远 桃源县水务局/局长", "appoint 高兰 桃源县水务局/顾问"]),
    ],
)  # fmt: skip
def test_what_is_understood(text: str, expected: list[str]) -> None:
    """The clause before says what this one leaves out."""
    assert reported(text) == expected
