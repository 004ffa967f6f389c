"""A printed line is taken along: its citation in the clipboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.test_pages import WHO

pytestmark = pytest.mark.browser


def test_a_printed_line_is_cited_with_one_click(watched: Watched, site: str) -> None:
    """Title and line, the quote as printed, and the address of the line."""
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.page.goto(f"{site}{WHO}")
    button = watched.page.locator(".evidence cite button").first
    button.click()
    expect(button).to_have_text("已复制")
    copied = watched.page.evaluate("navigator.clipboard.readText()")
    quote, address = r"临泉区年鉴2020 · 第\d+行：“[^”]*高远[^”]*”", r"http://\S+/documents/\S+#c=\d+-\d+"
    assert re.fullmatch(f"{quote} {address}", copied)
