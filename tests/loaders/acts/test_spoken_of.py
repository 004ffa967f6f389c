"""Whom a clause speaks of before another one takes the office away."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the fault in one clause, the order in another
        ("知县方远弹压不力，褫职。", ["remove 方远 桃源县/知县"]),
        ("知县方远旋因粮尽退回县城，被参革职。", ["remove 方远 桃源县/知县"]),
        ("云溪府知府方远，年力就衰，难期振作，着勒令休致。", ["retire 方远 云溪府/知府"]),
        ("审计局局长方远擅自离职，贻误公务，应予撤职。", ["remove 方远 桃源县审计局/局长"]),
        ("校长方远同情学生，被省署免职，省署委任高兰为校长。", ["remove 方远 -/校长", "appoint 高兰 -/校长"]),
        ("县教育局局长方远虚报人数，经县委研究，免去其职务。", ["remove 方远 桃源县教育局/局长"]),
        ("县税务局局长方远挪用公款，经查属实，应予撤职查办。", ["remove 方远 桃源县税务局/局长"]),
        ("县粮食局局长方远虚报产量，受到党内严重警告处分。", []),
        ("县长方远督促各乡清查匪患，凡玩忽者即行撤职。", []),
        ("县长方远说，不负责任的干部应予撤职。", []),
        ("县教育局局长方远指出，凡弄虚作假者，一律免职。", []),
        ("县长方远要求工作不力的乡长应予免职。", []),
        # what stands before the title
        ("该县长方远办理赈务不力，应即撤任，听候查办。", ["remove 方远 桃源县人民政府/县长"]),
        ("试署县审计局局长方远贪污有据，撤职查办。", ["remove 方远 桃源县审计局/局长"]),
        ("据实业部部长呈，以该部技正方远另有任用，请免本职，应照准。", ["remove 方远 实业部/技正"]),
        # asked for, and granted in the same sentence
        ("大姚县知事方远疏懈，请予免职，应照准。", ["remove 方远 大姚县/知事"]),
        ("大姚县知事方远疏懈，请予免职。", []),
        ("方远请求辞去县供销合作社副主任职务，予以照准。", ["resign 方远 桃源县供销合作社/副主任"]),
        ("方远请求辞去县审计局局长职务，业经批准。", ["resign 方远 桃源县审计局/局长"]),
        ("方远请求辞去县审计局局长职务，未予批准。", []),
        ("方远请求辞去县审计局局长职务，县委不予批准。", []),
        # the office is only meant
        ("原任专员方远另有工作，着免去该职。", ["remove 方远 -/专员"]),
        ("县审计局局长方远另有任用，免其现职。", ["remove 方远 桃源县审计局/局长"]),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, expected: list[str]) -> None:
    """An order without a name is of whom the sentence spoke; what somebody says of others is no order."""
    assert reported(text) == expected
