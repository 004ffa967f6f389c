"""What a line of a list is, told by its text and what stands above; names and places are invented."""

from __future__ import annotations

import pytest

from loaders.holdings.rosters.lines import Above, LineKind, RowKind, line_kind, row_kind
from loaders.holdings.rosters.tokens import read_row

LABEL = Above(label=True, label_used=True)


@pytest.mark.parametrize(
    ("text", "above", "kind"),
    [
        ("（供稿：丁一鸣）", LABEL, LineKind.CREDIT),
        ("【概况】", LABEL, LineKind.OTHER),
        ("会议选举丁一鸣为主席。", LABEL, LineKind.OTHER),
        ("· 59 ·", LABEL, LineKind.BLANK),
        ("工作部门", LABEL, LineKind.BLANK),
        ("电话　6230000", LABEL, LineKind.NOTE),
        ("国朝", LABEL, LineKind.NOTE),
        ("注:镇长由书记兼任", LABEL, LineKind.NOTE),
        ("单位　党委书记　厂长　任职时间", Above(), LineKind.COLUMN_HEAD),
        ("姓名　职务　任期", Above(), LineKind.TABLE_HEAD),
        ("姓名　拟任职务　任期", Above(), LineKind.OTHER),
        ("县林业局", LABEL, LineKind.SUB_HEADING),
        ("柳河镇：党委书记 丁一鸣", LABEL, LineKind.UNIT_ROW),
        ("丁一鸣　道光十八年任，二十年去。", LABEL, LineKind.PHRASED),
        ("丁一鸣:1926年~1932年,后任县立小学校长", Above(label=True, succession=True), LineKind.HOLDER),
        ("临河公学校时期", Above(label=True, succession=True), LineKind.PERIOD),
        ("丁一鸣　毛文竹", LABEL, LineKind.ROW),
    ],
)
def test_the_kind_of_a_line(text: str, above: Above, kind: LineKind) -> None:
    """The same text and the same lines above always give the same kind."""
    assert line_kind(text, above) is kind


@pytest.mark.parametrize(
    ("text", "above", "kind"),
    [
        ("局长　丁一鸣　副局长　毛文竹", Above(), RowKind.STREAM),
        ("丁一鸣　县长　1984.5—1987.4", Above(), RowKind.HOLDERS),
        ("丁一鸣　县长　男", Above(heads=("姓名", "职务", "性别")), RowKind.TABLE),
        ("（任至3月）", LABEL, RowKind.WITHOUT_PEOPLE),
        ("各镇镇长、街道办事处主任", Above(), RowKind.EACH),
        ("丁一鸣　毛文竹", Above(), RowKind.OTHER),
        ("丁一鸣　毛文竹", Above(two_columns=True), RowKind.STRAY),
        ("丁一鸣　毛文竹　田　野", Above(label=True, label_used=True, one_seat=True), RowKind.OTHER),
    ],
)
def test_the_kind_of_a_row(text: str, above: Above, kind: RowKind) -> None:
    """Names need a post above or beside them."""
    assert row_kind(read_row(text), above) is kind
