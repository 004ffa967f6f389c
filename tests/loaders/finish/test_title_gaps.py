"""The gap within a title; refusals beside successes."""

from __future__ import annotations

import pytest

from graph.facts import DocumentFact
from loaders.files.source import Source
from loaders.finish.title_gaps import with_gaps
from loaders.pipeline import extract_source


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        (
            "春风进万家爱心暖人心",
            "春风进万家 爱心暖人心\n2021年",
            "春风进万家 爱心暖人心",
        ),
        ("春风进万家爱心暖人心", "春风进万家　　爱心暖人心", "春风进万家 爱心暖人心"),
        ("金川区年鉴", "金 川 区 年 鉴", "金川区年鉴"),
        ("桃源县大事记汇编", "桃源县 大事记 汇编", "桃源县大事记汇编"),
        ("关于任命何任职务的通知", "关于任命何 任职务的通知", "关于任命何任职务的通知"),
        ("春风进万家爱心暖人心", "别的文字", "春风进万家爱心暖人心"),
        (None, "别的文字", None),
    ],
)
def test_gap_of_a_title(title: str | None, text: str, shown: str | None) -> None:
    """Two long parts keep their gap; letters that are spaced out, and names, have none."""
    assert with_gaps(title, text) == shown


def test_a_document_shows_it_in_its_own_script() -> None:
    """A page in traditional characters has the gap too."""
    text = "春風進萬家 愛心暖人心\n\n2021年6月1日，縣委舉行會議，聽取縣長何任的報告。\n"
    document = next(iter(extract_source(Source("a.txt", "0" * 64, "utf-8", text))))
    assert isinstance(document, DocumentFact)
    assert document.title == "春風進萬家 愛心暖人心"
