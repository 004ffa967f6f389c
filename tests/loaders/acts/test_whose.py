"""Posts and units printed alone: of the organization of their kind that was named last, or of the speaker."""

from __future__ import annotations

import pytest

from loaders.acts.examples import HOME, reported, short_form
from loaders.acts.reader import ActReader
from loaders.acts.state import Act
from loaders.names.jurisdiction import Jurisdiction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭银行公告，行长丁锐辞任。董事会聘任方远为行长。",
         ["resign 丁锐 云岭银行/行长", "appoint 方远 云岭银行/行长"]),
        ("青禾集团召开干部大会，宣布方远出任集团董事长。", ["appoint 方远 青禾集团/董事长"]),
        ("石鼓村召开会议，任命方远为村委会主任。", ["appoint 方远 石鼓村村委会/主任"]),
        ("云岭大学党委研究决定：任命方远为图书馆馆长。", ["appoint 方远 云岭大学图书馆/馆长"]),
        ("青禾集团：方远任总裁。", ["appoint 方远 青禾集团/总裁"]),
        ("云岭中学历任校长中，方远由教导主任升任校长。", ["promote 方远 云岭中学/校长"]),
        # where he came from is not where he goes; a kind alone is of nobody
        ("云岭第二中学副校长方远出任校长。", ["appoint 方远 -/校长"]),
        ("宣布方远出任集团董事长。", ["appoint 方远 -/董事长"]),
        ("任命方远为规划科科长。", ["appoint 方远 规划科/科长"]),
    ],
)  # fmt: skip
def test_named_before(text: str, expected: list[str]) -> None:
    """The nearest organization that such a post heads, or whose unit it can be."""
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("signer", "text", "expected"),
    [
        ("云溪市规划局", "方远任办公室主任，高兰任规划科科长。",
         ["appoint 方远 云溪市规划局办公室/主任", "appoint 高兰 云溪市规划局规划科/科长"]),
        ("云溪市规划局", "党组书记职务由方远接任。", ["appoint 方远 云溪市规划局党组/书记"]),
        ("云溪市规划局", "方远任局办公室主任。", ["appoint 方远 云溪市规划局办公室/主任"]),
        ("云溪市规划局", "任命方远为县文化馆馆长。", ["appoint 方远 桃源县文化馆/馆长"]),
        ("云溪市规划局", "任命方远为校长。", ["appoint 方远 -/校长"]),
    ],
)  # fmt: skip
def test_of_the_signer(signer: str, text: str, expected: list[str]) -> None:
    """The units of the authority that signs a paper stand alone in it; what it cannot have is not its."""
    reader = ActReader(Jurisdiction(HOME.chain, signer=signer))
    acts = reader.read(text, lambda place: None)
    assert [short_form(act) for act in acts if isinstance(act, Act)] == expected
