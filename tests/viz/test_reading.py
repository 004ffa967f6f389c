"""The pages that rules are debugged by: facts with their rule and the origin of the date, and mentions."""

from __future__ import annotations

import pytest

from graph.facts import DocumentFact, EventFact, HoldingFact
from graph.provenance import How, Known, Passage
from viz.pages.mentions import Tag, render_mentions
from viz.pages.reading import render_reading
from viz.templating import Lang

TEXT = "桃源县志\n\n1990年\n县长方远<到任>。\n"
DOCUMENT = DocumentFact(id="document-1", file="志.txt", sha256="0")


def holding(how: How, span: tuple[int, int] | None) -> HoldingFact:
    """方远 seen as 县长, its date known so."""
    start = TEXT.index("县长")
    return HoldingFact(
        id="holding-1",
        document="document-1",
        passage=Passage(start=start, end=start + 4, quote=TEXT[start : start + 4]),
        extractor="mentions/2",
        rule="frame:post-person",
        person="方远",
        post="县长",
        basis="mention",
        as_of="1990",
        date_text="1990年",
        date_from=Known(how=how, start=span[0] if span else None, end=span[1] if span else None),
    )


@pytest.mark.parametrize(
    ("lang", "how", "span", "expected"),
    [
        ("zh", "inherited", (6, 11), "1990年 ← 第3行（承上文）"),
        ("en", "inherited", (6, 11), "1990年 ← line 3 (carried on from above)"),
        ("en", "stated", (0, 4), "1990年 ← line 1 (printed with it)"),
        ("en", "given", None, "given from outside"),
        ("zh", "document", None, "文件自己的"),
    ],
)
def test_rule_and_origin(lang: Lang, how: How, span: tuple[int, int] | None, expected: str) -> None:
    """The table and the pointer over a passage tell the rule, and the line on which the date stands."""
    page = render_reading(DOCUMENT, [holding(how, span)], TEXT, lang)
    assert f"<td>frame:post-person</td><td>{expected}</td>" in page
    tip = page.split('title="', 1)[1].split('"', 1)[0]
    assert expected in tip
    assert "frame:post-person" in tip


def test_where_the_organization_is_from() -> None:
    """A bare post's organization is told beside the date, in the table and to the pointer."""
    fact = holding("stated", None).model_copy(
        update={"organization": "桃源县", "organization_from": Known(how="document", start=0, end=4)}
    )
    page = render_reading(DOCUMENT, [fact], TEXT)
    assert "<td>原文写明；机构 ← 第1行（文件自己的）</td>" in page
    assert "；机构 ← 第1行" in page.split('title="', 1)[1].split('"', 1)[0]


def test_without_a_rule_the_reader_is_named() -> None:
    """A fact whose rule has no id of its own shows its reader, and no origin where it has no date."""
    event = EventFact(
        id="event-1",
        document="document-1",
        passage=Passage(start=0, end=4, quote=TEXT[:4]),
        extractor="chronicle/1",
    )
    assert "<td>chronicle/1</td><td></td>" in render_reading(DOCUMENT, [event], TEXT)


def test_tags_are_drawn() -> None:
    """Each tag has its colour, type and normal form, and the cuts that were hardly worse; text is escaped."""
    start = TEXT.index("方远")
    tags = [Tag(start - 2, start, "post", "县长"), Tag(start, start + 2, "person", "方远", ("方远到",))]
    page = render_mentions("志<1>.txt", TEXT, tags)
    assert '<span class="tag t-post" title="职务：县长">县长</span>' in page
    assert '<span class="tag t-person" title="人：方远；或作 方远到">方远</span>&lt;到任&gt;' in page
    assert "志&lt;1&gt;.txt" in page
    assert '<span class="tag t-person">人 1</span>' in page
    assert "person: 方远; or 方远到" in render_mentions("x", TEXT, tags, "en")


def test_nothing_named() -> None:
    """A text without mentions says so and is shown all the same."""
    page = render_mentions("x", "……", [], "en")
    assert "Nothing named was found." in page
    assert "……" in page
