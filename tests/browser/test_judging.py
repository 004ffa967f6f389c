"""A historian puts a book in, judges what was read of it, and finds it so again; from the keyboard too."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import findings
from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser
ACT = "2018年5月6日，云溪县人大常委会任命何任为县林业局局长。"
WHO = "/holders?organization=云溪县林业局&post=局长&on=2018-05-07"


def test_judged_loaded_again_and_still_corrected(watched: Watched, site: str) -> None:
    """Without a line of script of its own: links and forms alone, on a phone too."""
    page = watched.page
    page.goto(f"{site}/try")
    page.locator("#text").fill(ACT)
    page.get_by_role("button", name="放入图库").click()
    page.locator("#source a.k-appointment").first.press("Enter")
    panel = page.get_by_role("complementary", name="这一段读出的")
    act = panel.locator("section", has_text="何任").first
    assert findings(page) == []
    act.locator("summary").press("Enter")
    act.get_by_label("人物").fill("何仁")
    act.get_by_label("谁").fill("王")
    act.get_by_role("button", name="记下改动").press("Enter")
    expect(act.locator(".verdict")).to_have_text("已改")
    entry = page.url
    page.goto(f"{site}/try")  # the same text comes again
    page.locator("#text").fill(ACT)
    page.get_by_role("button", name="放入图库").click()
    page.goto(site + WHO)
    expect(page.locator("main")).to_contain_text("何仁")
    page.goto(entry)
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(act).to_contain_text("何仁")
    act.get_by_role("button", name="错").press("Enter")
    expect(act.locator(".verdict")).to_have_text("已否定")
    page.goto(f"{site}/quality/corrections")
    expect(page.locator("main li").first).to_contain_text("生效 · 王")
    assert findings(page) == []
    page.get_by_role("button", name="收回").first.click()
    page.goto(site + WHO)
    expect(page.locator("main")).to_contain_text("何仁")
    page.goto(entry)
    page.get_by_text("取出这份文献").click()
    page.get_by_role("button", name="取出").click()
    assert (watched.complaints, watched.outside) == ([], [])
