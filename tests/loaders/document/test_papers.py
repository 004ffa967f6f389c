# ruff: noqa: E501  (tables: a page and the days of its papers stand side by side)
"""Papers on one page, each with the day under it; refusals beside successes."""

from __future__ import annotations

import pytest

from loaders.document.layout import lay_out
from loaders.document.metadata import read_metadata
from loaders.document.papers import is_signer
from loaders.files.source import Source
from tests.loaders.texts import acts

FIRST = "关于方远同志任职的通知\n云川县委决定：\n方远同志任县水务局局长。\n中共云川县委员会\n2021年7月8日\n\n"
SECOND = "关于何任同志任免职的通知\n云川县委决定：\n何任同志任县审计局局长，免去其县财政局局长职务。\n"


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (FIRST, ["2021-07-08"]),
        (FIRST + SECOND + "中共云川县委员会\n2021年7月26日\n", ["2021-07-08", "2021-07-26"]),
        (FIRST + SECOND + "县长：高山\n二○二一年七月二十六日\n", ["2021-07-08", "2021-07-26"]),
        (FIRST + SECOND + "　　　　　　　　　　　　2021年7月26日\n", ["2021-07-08", "2021-07-26"]),
        ("云川县大事记\n2021年\n7月8日，大桥通车。\n", []),
        ("大桥通车\n2021年7月8日\n县长方远到场。\n", []),
        ("大事\n本县组织部\n2021年\n桥成。\n", []),
    ],
)
def test_each_paper_has_its_day(text: str, signed: list[str]) -> None:
    """A day alone below its signer, or set at the right, ends a paper."""
    metadata = read_metadata(lay_out(Source("a.txt", "", "utf-8", text)))
    assert [paper.signed.date for paper in metadata.papers] == signed


@pytest.mark.parametrize(
    ("tail", "appointed", "removed"),
    [
        ("以上同志任职时间从2021年7月20日起计算。\n二〇二一年七月二十六日\n", "2021-07-20", "2021-07-26"),
        (
            "以上人员聘期自2021年8月1日至2024年7月31日。\n中共云川县委员会\n2021年7月26日\n",
            "2021-08-01",
            "2021-07-26",
        ),
        ("中共云川县委员会\n2021年7月26日\n", "2021-07-26", "2021-07-26"),
        (
            "以上同志任职时间从2021年7月22日县委常委会研究决定之日起计算。\n中共云川县委员会\n2021年7月26日\n",
            "2021-07-22",
            "2021-07-22",
        ),
        (
            "以上人员的聘期自2021年8月1日起计算。\n中共云川县委员会\n2021年7月26日\n",
            "2021-08-01",
            "2021-07-26",
        ),
        ("上述职务自2021年8月1日起执行。\n中共云川县委员会\n2021年7月26日\n", "2021-08-01", "2021-07-26"),
        ("以上意见供2021年8月参考。\n中共云川县委员会\n2021年7月26日\n", "2021-07-26", "2021-07-26"),
    ],
)
def test_a_paper_dates_its_own_acts(tail: str, appointed: str, removed: str) -> None:
    """The first paper says nothing of the second; what counts from a day begins then, and ends by the decision."""
    read = acts(FIRST + SECOND + tail)
    assert next(line for line in read if "方远" in line).startswith("2021-07-08")
    assert [line.split()[0] for line in read if "何任" in line] == [appointed, removed]


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("行政院院长　方远", True),
        ("县长　丁　锐", True),
        ("县长方远宣布大会开幕。", False),
        ("命令", False),
    ],
)
def test_is_signer(line: str, signs: bool) -> None:
    """A line signs a paper that is nothing but an office and a name, with gaps or without."""
    assert is_signer(line) is signs
