"""What OCR programs write: JSON of MinerU, PaddleOCR and docling, and Markdown with HTML inside."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import UnreadableFile
from graph.facts import DocumentFact
from loaders.files.read import extract_text, read_source
from loaders.pipeline import extract_source
from tests.loaders.files import makers

PAGED = ("mineru", "mineru_pages", "mineru_middle", "paddle", "paddle_regions", "docling", "markdown")


def text_of(written: Any) -> str:
    data = written.encode() if isinstance(written, str) else json.dumps(written, ensure_ascii=False).encode()
    return extract_text(data, "a.json").text


@pytest.mark.parametrize("kind", PAGED)
def test_every_passage_tells_its_page(kind: str, tmp_path: Path) -> None:
    """The roster stands on the second page, and running heads are no text."""
    source = read_source(makers.MAKERS[kind](tmp_path / f"a.{kind}"))
    assert len(source.pages) == 2
    assert source.text[source.pages[1] :].lstrip("# \n").startswith(makers.ROSTER_TITLE)
    assert "青岭年鉴" not in source.text
    assert "会后有宴" not in source.text
    facts = [fact for fact in extract_source(source) if not isinstance(fact, DocumentFact)]
    on_second = {fact.passage.page for fact in facts if getattr(fact, "basis", "") == "roster"}
    others = {fact.passage.page for fact in facts if getattr(fact, "basis", "") != "roster"}
    assert (on_second, others) == ({2}, {1})


MINERU: list[tuple[Any, str]] = [
    ([{"type": "text", "text": "甲", "text_level": 1, "page_idx": 0}, {"type": "text", "text": "乙", "page_idx": 0}],
     "# 甲\n\n乙\n"),
    # a table with its caption and note; a list; a formula that is figures
    ([{"type": "table", "table_caption": ["表1 名录"], "table_footnote": ["注：略"], "page_idx": 0,
       "table_body": "<table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"}],
     "表1 名录\n\n甲\t乙\n\t丙\n\n注：略\n"),
    ([{"type": "list", "list_items": ["一、甲", "二、乙"], "page_idx": 0}], "一、甲\n二、乙\n"),
    ([{"type": "text", "text": "$1 9 5 8$ 年建成，占 $9 5 \\%$ 。", "page_idx": 0}], "1958 年建成，占 95% 。\n"),
    # note marks, struck out and hidden text
    ([{"type": "text", "text": "方远<sup>[1]</sup>任县长$\\textcircled{1}$，长3km<sup>2</sup><del>错</del>。", "page_idx": 0}],
     "方远任县长，长3km2。\n"),
    # a footnote stands before the paragraph that runs on over the page
    ([{"type": "text", "text": "任命方远为县", "page_idx": 0}, {"type": "page_footnote", "text": "①见县志。", "page_idx": 0},
      {"type": "text", "text": "财政局局长。", "page_idx": 1}],
     "①见县志。\n\n任命方远为县\n\n财政局局长。\n"),
    ([{"type": "text", "text": "任命方远。", "page_idx": 0}, {"type": "page_footnote", "text": "①见县志。", "page_idx": 0}],
     "任命方远。\n\n①见县志。\n"),
    # what has not the type that it should have is passed over
    ([{"type": "text", "text": None, "page_idx": "x"}, {"type": "text", "text": "甲"}, {"type": "text", "text": ["乙"], "page_idx": 0}],
     "甲\n\n乙\n"),
    # lines of middle.json are joined, those of a list are not
    ({"pdf_info": [{"para_blocks": [
        {"type": "text", "lines": [{"spans": [{"content": "任命方远为"}]}, {"spans": [{"content": "局长。"}]}]},
        {"type": "list", "lines": [{"spans": [{"content": "甲"}]}, {"spans": [{"content": "乙"}]}]}]}]},
     "任命方远为局长。\n\n甲\n乙\n"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text"), MINERU)
def test_mineru(written: Any, text: str) -> None:
    """Captions, lists, notes, formulas and broken fields."""
    assert text_of(written) == text


PADDLE: list[tuple[Any, str]] = [
    ({"page_index": None, "parsing_res_list": [{"block_label": "doc_title", "block_content": "甲"},
      {"block_label": "number", "block_content": "28"}, {"block_label": "text", "block_content": "乙\n丙"}]},
     "# 甲\n\n乙\n丙\n"),
    ({"res": {"rec_texts": ["甲", "乙"], "rec_scores": [1, 1]}}, "甲\n\n乙\n"),
    # as the service wraps it
    ({"result": {"layoutParsingResults": [{"prunedResult": {"parsing_res_list": [
        {"block_label": "table", "block_content": "<table><tr><td>甲</td><td>乙</td></tr></table>"}]}}]}}, "甲\t乙\n"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text"), PADDLE)
def test_paddle(written: Any, text: str) -> None:
    """A page, lines alone, and what the service answers."""
    assert text_of(written) == text


def docling(**fields: Any) -> dict[str, Any]:
    return {"schema_name": "DoclingDocument", **fields}


DOCLING: list[tuple[Any, str]] = [
    # groups are gone into, a mark that counts stays, one that only points does not
    (docling(body={"children": [{"$ref": "#/groups/0"}]}, groups=[{"children": [{"$ref": "#/texts/0"}, {"$ref": "#/texts/1"}]}],
             texts=[{"label": "list_item", "marker": "1.", "text": "甲"}, {"label": "list_item", "marker": "-", "text": "乙"}]),
     "1. 甲\n\n乙\n"),
    # a table with its caption once; spanned cells are empty beside and below
    (docling(body={"children": [{"$ref": "#/tables/0"}]}, texts=[{"label": "caption", "text": "名录"}],
             tables=[{"captions": [{"$ref": "#/texts/0"}], "children": [{"$ref": "#/texts/0"}], "data": {"table_cells": [
                 {"start_row_offset_idx": 0, "start_col_offset_idx": 0, "row_span": 2, "text": "甲"},
                 {"start_row_offset_idx": 0, "start_col_offset_idx": 1, "text": "乙"},
                 {"start_row_offset_idx": 1, "start_col_offset_idx": 1, "text": "丙"}]}}]),
     "名录\n\n甲\t乙\n\t丙\n"),
    # references that lead nowhere, and round in a circle
    (docling(body={"children": [{"$ref": "#/texts/9"}, {"$ref": "#/groups/0"}]}, texts=[{"label": "text", "text": "甲"}],
             groups=[{"children": [{"$ref": "#/groups/0"}, {"$ref": "#/texts/0"}]}]),
     "甲\n"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text"), DOCLING)
def test_docling(written: Any, text: str) -> None:
    """Groups, lists, tables, and references of any sort."""
    assert text_of(written) == text


MARKDOWN: list[tuple[str, str]] = [
    ("# 名录\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n", "# 名录\n\n甲\t乙\n"),
    (
        "# 甲\n\n<div align=center><img src='a.jpg'></div>\n\n乙<br>丙，~~丁~~戊。[^1]\n",
        "# 甲\n\n乙\n丙，戊。\n",
    ),
    ("# 甲\n\n<details>\n<summary>图</summary>\n乙\n</details>\n\n**丙** &lt;丁&gt;\n", "# 甲\n\n丙 <丁>\n"),
    ("<p hidden>甲</p>\n<table><tr><td>乙</td></tr></table>\n", "乙\n"),
]


@pytest.mark.parametrize(("written", "text"), MARKDOWN)
def test_markdown(written: str, text: str) -> None:
    """Tables, pictures, struck out and hidden text of Markdown with HTML."""
    assert extract_text(written.encode(), "a.md").text == text


@pytest.mark.parametrize(
    "text",
    [
        "# 大事记\n\n## 1958年\n\n3日 甲会召开。\n",
        "| 姓名 | 职务 |\n|---|---|\n| 方远 | 县长 |\n",
        "[编辑]1958年，甲会召开。\n",
        "[\n甲\n",
        "{甲}任县长。\n",
        "面积<50亩，收入>3万元，<s>是号，a<b。\n",
    ],
)
def test_a_text_is_left_as_it_is(text: str) -> None:
    """Markdown without HTML, wiki text, and signs that are no tags."""
    assert extract_text(text.encode(), "a.md").text == text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('[{"type": "text", "text": "甲"', "损坏"),
        ('{"pdf_info": [', "损坏"),
        ('{"a": ' * 100_000, "损坏"),
        ('{"a": 1}', "认不出的 JSON"),
        ('[{"type": "sale", "text": "甲"}]', "认不出的 JSON"),
        ('{"kind": "event"}\n{"kind": "holding"}\n', "认不出的 JSON"),
        ('[{"type": "text", "text": "", "page_idx": 0}]', "没有文字"),
        ('{"schema_name": "DoclingDocument", "body": []}', "没有文字"),
    ],
)
def test_a_broken_one_is_one_clear_line(written: str, words: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        extract_text(written.encode(), "a.json")
    message = str(caught.value)
    assert message.startswith("a.json: ")
    assert words in message
    assert "\n" not in message


def test_a_page_that_is_a_picture_is_told() -> None:
    """A page on which the program found nothing but a picture, between two with text."""
    items = [
        {"type": "text", "text": "甲会召开。", "page_idx": 0}, {"type": "image", "img_path": "a.jpg", "page_idx": 1},
        {"type": "text", "text": "乙会召开。", "page_idx": 2},
    ]  # fmt: skip
    read = extract_text(json.dumps(items).encode(), "a.json")
    assert read.unread == (2,)
    assert [read.text[start:].strip()[:2] for start in read.pages] == ["甲会", "乙会", "乙会"]
