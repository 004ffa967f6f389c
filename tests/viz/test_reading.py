"""The pages that rules are debugged by: facts with their rule and the origin of the date, and mentions."""

from __future__ import annotations

import html
import re
from datetime import date

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


def entry(text: str, start: int, end: int) -> EventFact:
    """An entry of a chronicle that stands there."""
    return EventFact(
        id=f"event-{start}",
        document="document-1",
        passage=Passage(start=start, end=end, quote=text[start:end]),
        extractor="chronicle/1",
        date="1990-01-01",
    )


def test_a_long_text_is_cut_into_parts() -> None:
    """No character is lost, a fact in two parts is marked in both, and each can be jumped to."""
    line = "一月一日，县里开会<讨论>工作。\n"
    text = line * 1000
    facts = [entry(text, n * len(line), n * len(line) + len(line) - 1) for n in range(0, 1000, 10)]
    facts.append(entry(text, 10, 9000))
    page = render_reading(DOCUMENT, facts, text, "zh", date(2021, 3, 4))
    parts = re.findall(r'<div class="source part" style="[^"]*">(.*?)</div>', page, re.DOTALL)
    assert len(parts) > 3
    assert html.unescape(re.sub("<[^>]*>", "", "".join(parts))) == text
    assert all("k-event" in part for part in parts[:3])
    jumps = re.findall('<a href="#(at-[0-9]+)">1990年1月1日 一月一日，县里开会&lt;讨论&gt;', page)
    assert jumps[:2] == ["at-0", "at-170"]
    assert page.count('id="at-170"') == 1
    assert "写于 2021年3月4日" in page


def test_kinds_can_be_turned_off() -> None:
    """A tick for each kind that was read, and the facts of each in a table of its own."""
    page = render_reading(DOCUMENT, [holding("stated", None), entry(TEXT, 0, 4)], TEXT)
    assert re.findall('<input type="checkbox" id="show-([a-z]+)" checked>', page) == ["event", "holding"]
    assert re.findall('<details class="of-([a-z]+)" open>', page) == ["event", "holding"]
    tagged = render_mentions("x", TEXT, [Tag(0, 4, "document", "桃源县志")])
    assert '<input type="checkbox" id="tag-document" checked>' in tagged
