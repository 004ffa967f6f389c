"""Somebody's own file in a real browser: chosen, seen, put in, asked for, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser
ACT = "2019年5月6日，云溪县人大常委会任命何任为县水务局局长。"


def test_a_file_is_seen_put_in_answers_and_is_taken_out(watched: Watched, site: str, tmp_path: Path) -> None:
    """The whole journey with the network cut off, on a screen of a phone too."""
    document = Document()
    document.add_paragraph(ACT)
    document.save(str(tmp_path / "云溪.docx"))
    page = watched.page
    page.goto(f"{site}/")
    page.get_by_role("link", name="放入文献").click()
    page.get_by_label("或者选一个文件").set_input_files(tmp_path / "云溪.docx")
    page.get_by_role("button", name="看看读出什么").click()
    expect(page.get_by_role("status")).to_contain_text("什么也没有存下")
    expect(page.locator(".fact.k-appointment").first).to_contain_text("何任")
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_label("或者选一个文件").set_input_files(tmp_path / "云溪.docx")
    page.get_by_role("button", name="放入图库").click()
    expect(page.locator("#source")).to_contain_text("何任")
    entry = page.url
    page.goto(f"{site}/holders?organization=云溪县水务局&post=局长&on=2019-05-07")
    expect(page.locator("main")).to_contain_text("何任")
    page.goto(entry)
    page.get_by_text("取出这份文献").click()
    page.get_by_role("button", name="取出").click()
    expect(page.locator("main")).not_to_contain_text("云溪.docx")
    assert (watched.complaints, watched.outside) == ([], [])
