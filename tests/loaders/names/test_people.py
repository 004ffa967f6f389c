"""Personal names: what is one, and the names of printed lists."""

from __future__ import annotations

import pytest

from loaders.names.people import could_be_name, is_name, split_names


@pytest.mark.parametrize(
    "text",
    [
        "方远",
        "方志远",
        "欧阳明",
        "司马文清",
        "古丽娜·买合木提",
        "卓玛·次仁",
        "万俟春",
        "谷应和",
        "何以安",
        "吕在文",
        "余晓波",
        "陈独秀",
    ],
)
def test_names(text: str) -> None:
    """A surname with one or two characters more is a name."""
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "主任",
        "书记",
        "王局长",
        "李县长",
        "成员",
        "方",
        "了不起",
        "等同志",
        "候选人",
        "方某任",
        "于是",
        "全县",
        "张三的",
        "ABC",
        "",
        "和教师",
    ],
)
def test_no_names(text: str) -> None:
    """Titles, words and pieces of sentences are no names."""
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "name"), [("乌日娜琪", True), ("任期届满", False), ("赵元任", True), ("我们", False)]
)
def test_names_in_a_frame(text: str, name: bool) -> None:
    """Where only a name can stand, names of four syllables and odd endings pass; words do not."""
    assert could_be_name(text) is name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("方远、高兰（女）、万里", ["方远", "高兰", "万里"]),
        ("丁　香　　卫国平　　牛　奔", ["丁香", "卫国平", "牛奔"]),
        ("莫 愁(女) 步 青云", ["莫愁", "步青云"]),
        ("高兰女士、田丰先生", ["高兰", "田丰"]),
        ("皇甫静（女）　丘　壑　甘　霖", ["皇甫静", "丘壑", "甘霖"]),
        ("办公室", []),
        ("", []),
    ],
)
def test_lists(text: str, names: list[str]) -> None:
    """Names are split at 、 and at white space, and joined where the scan spaced them."""
    assert [found.name for found in split_names(text)] == names


def test_brackets() -> None:
    """A bracket gives gender, nation and a remark, each to its own field."""
    (found,) = split_names("高兰（女，回族，挂职）")
    assert (found.name, found.gender, found.ethnicity, found.remark) == ("高兰", "女", "回族", "挂职")
    assert (found.start, found.end) == (0, 2)


def test_spans() -> None:
    """A name's span is where it is printed, white space included."""
    text = "委员：方　远、高兰"
    found = split_names(text[3:])
    assert [text[3:][one.start : one.end] for one in found] == ["方　远", "高兰"]
