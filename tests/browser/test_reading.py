"""A text whole, as `dashiji read` writes it: at once on the screen, kinds turned off, entries jumped to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graph.facts import DocumentFact, EventFact
from graph.provenance import Passage
from tests.browser.accessible import findings
from tests.browser.conftest import Watched, processor_time
from viz.pages.reading import render_reading

pytestmark = pytest.mark.browser
LINE = "一月一日，县里开会讨论工作，听取各单位的汇报，并对下一阶段的安排提出要求。\n"
ENTRIES = 10_000
DRAWN_SECONDS = 2


def _file(folder: Path, text: str) -> str:
    """The page of a text each line of which is an entry."""
    document = DocumentFact(id="document-1", file="志.txt", sha256="0")
    facts = [
        EventFact(
            id=f"event-{start}",
            document="document-1",
            passage=Passage(start=start, end=start + len(LINE) - 1, quote=LINE[:-1]),
            extractor="chronicle/1",
            date="1990-01-01",
        )
        for start in range(0, len(text), len(LINE))
    ]
    file = folder / "read.html"
    file.write_text(render_reading(document, facts, text, "zh", date(2021, 1, 1)), "utf-8")
    return file.as_uri()


def test_what_was_read_is_for_everybody(watched: Watched, tmp_path: Path) -> None:
    """The page of a short text, its facts listed at once, keeps nobody out."""
    watched.page.goto(_file(tmp_path, LINE * 5))
    expect(watched.page.get_by_role("row")).to_have_count(6)
    assert findings(watched.page) == []


def test_a_yearbook_whole(watched: Watched, tmp_path: Path) -> None:
    """350,000 characters with ten thousand facts are there at once; a jump leads to its place."""
    text = LINE * ENTRIES
    page = watched.page
    seconds = processor_time(page)
    page.goto(_file(tmp_path, text))
    expect(page.locator(".source").first).to_be_visible()
    assert seconds() < DRAWN_SECONDS
    page.locator("summary", has_text="跳到").click()
    place = ENTRIES // 2 * len(LINE)
    page.locator(f'li > a[href="#at-{place}"]').click()
    expect(page.locator(f"#at-{place} + span")).to_be_in_viewport()
    mark = page.locator(".source .k-event").first
    before = mark.evaluate("one => getComputedStyle(one).borderBottomColor")
    page.get_by_label("条目").uncheck()
    expect(mark).not_to_have_css("border-bottom-color", before)
    expect(page.locator("details.of-event")).to_be_hidden()
    assert watched.complaints == []
