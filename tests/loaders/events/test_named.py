"""Names of bodies in prose: no dates, counts, persons or rows of tables in them."""

from __future__ import annotations

import pytest

from loaders.events.named import find_organizations
from loaders.files.source import Source
from loaders.names.jurisdiction import Jurisdiction
from loaders.pipeline import extract_source

COUNTY = Jurisdiction(("渌源县",))


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("经2021年11月3日县政府常务会议研究。", ["渌源县人民政府"]),
        ("（2019年6月27日渌源县第六届人民代表大会第一次会议通过）", ["渌源县第六届人民代表大会"]),
        ("免去方远中共渌源县委员会书记职务。", []),
        ("副镇长高兰挂职期满返回县农业农村局。", ["渌源县农业农村局"]),
        ("县委办公室围绕中心、服务大局，开好局、起好步。", ["中共渌源县委办公室"]),
        ("方远调县教育局任局长。", ["渌源县教育局"]),
        ("表彰先进基层党组织15个。", []),
        ("|方远|县人民医院主任|先进个人|国务院|", ["国务院"]),
        ("被告人张某某系某公司会计。", []),
        ("教育部批准学校与渌源教育学院合并。", ["渌源教育学院"]),
        ("在解放军第306医院治疗。", ["解放军第306医院"]),
    ],
)
def test_bodies(text: str, organizations: list[str]) -> None:
    """What stands before or inside a name and is none of it is left out."""
    assert [
        name for name in find_organizations(text, ["方远", "高兰"], COUNTY, "2020") if name != "教育部"
    ] == organizations


def test_rows_of_a_table_make_no_events() -> None:
    """Each row has a date; none is a statement."""
    rows = "县人民医院\t文明单位\t2020年9月\t省文明委\n县税务局\t文明单位\t2020年11月\t省文明委\n"
    text = f"渌源年鉴（2021）\n\n荣誉\n\n{rows}\n2020年3月2日，渌源县召开大会。\n"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    assert [fact.date for fact in facts if fact.kind == "event"] == ["2020-03-02"]


def test_an_article_names_the_persons_of_its_acts() -> None:
    """Outside a chronicle a fact belongs to the statement that it stands in."""
    text = "渌源年鉴（2021）\n\n【任免】　2020年3月2日，县委决定方远任县水务局局长。\n"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    assert [fact.people for fact in facts if fact.kind == "event"] == [("方远",)]
