"""The timeline in a real browser with the network cut off: panning, picking, keys, a file of its own."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from graph.questions.events import EventRow
from graph.questions.shared.base import Answer
from tests.browser.accessible import findings
from tests.browser.conftest import Watched, processor_time
from viz.timeline import render_timeline
from viz.words import TYPES

pytestmark = pytest.mark.browser
MANY = 10_000
DRAWN_SECONDS = 2
FRAME_SECONDS = 0.05
OPEN = "/timeline?section=all&lang=zh"


def _opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("#timeline[data-drawn]")


def _show(page: Page, first: str, last: str) -> None:
    """Have the picture show these days."""
    page.evaluate(
        "([first, last]) => document.getElementById('timeline').timeline.show(first, last)",
        [(date.fromisoformat(day) - date(1970, 1, 1)).days for day in (first, last)],
    )


def test_the_list_keeps_step_with_the_picture(watched: Watched, site: str) -> None:
    """When the picture shows one month so does the list, its address too; back to the whole by a button."""
    page = watched.page
    _opened(page, site + OPEN)
    everything = page.locator("#entries > li").count()
    _show(page, "2020-02-01", "2020-02-29")
    page.wait_for_url(re.compile("window=2020-02-01"))
    expect(page.locator("#entries")).to_contain_text("2020年2月26日", use_inner_text=True)
    assert 0 < page.locator("#entries > li").count() < everything
    page.reload()
    page.wait_for_selector("#timeline[data-drawn]")
    assert 0 < page.locator("#entries > li").count() < everything
    page.get_by_role("button", name="全部", exact=True).click()
    expect(page.locator("#entries > li")).to_have_count(everything)
    assert "window" not in page.url
    assert watched.complaints == []


def test_from_the_picture_to_the_printed_line_by_keys_alone(watched: Watched, site: str) -> None:
    """Arrows go from entry to entry, the panel tells each with its line, and a link leads to the source."""
    page = watched.page
    _opened(page, site + OPEN)
    page.locator("#timeline canvas.window").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#chosen blockquote")).to_be_visible()
    first = page.locator("#chosen").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#chosen")).not_to_have_text(first, use_inner_text=True)
    expect(page.locator("#chosen blockquote")).to_be_visible()
    before = page.evaluate("document.getElementById('timeline').timeline.days()")
    page.keyboard.press("+")
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("document.getElementById('timeline').timeline.days()") != before
    page.keyboard.press("0")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "见原文":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".source mark")).to_be_visible()
    assert watched.complaints == []


THINGS = """() => document.getElementById('timeline').timeline.things.map(
    ({x, y, width, height, mark, more}) =>
        [x + width / 2, y + height / 2, mark && mark.id, more && more.length])"""


def _day(number: int, day: date, edtf: str | None = None, last: date | None = None) -> EventRow:
    kind = list(TYPES)[number % 11]
    text = f"县里第{number}次会议讨论若干事项并作出安排。"
    return EventRow(
        id=f"event-{number}",
        date=edtf or day.isoformat(),
        earliest=day,
        latest=last or day,
        type=kind,
        text=text,
    )


def _file(folder: Path, rows: list[EventRow]) -> str:
    file = folder / "file.html"
    answer = Answer[EventRow](question="events", parameters={}, rows=tuple(rows))
    file.write_text(render_timeline(answer, date(2021, 1, 1)), "utf-8")
    return file.as_uri()


def test_a_click_opens_what_lies_there(watched: Watched, site: str, tmp_path: Path) -> None:
    """A dot opens its entry with its line; what is known by the year alone is a chip, which lists it."""
    page = watched.page
    _opened(page, site + OPEN)
    canvas = page.locator("#timeline canvas.window")
    dot = next(thing for thing in page.evaluate(THINGS) if thing[2])
    canvas.click(position={"x": dot[0], "y": dot[1]})
    expect(page.locator("#chosen blockquote")).to_be_visible()
    years = [_day(number, date(2020, 1, 1), "2020", date(2020, 12, 31)) for number in range(5)]
    _opened(
        page, _file(tmp_path, [*years, *(_day(number, date(2020, 1, number)) for number in range(7, 20))])
    )
    [chip] = [thing for thing in page.evaluate(THINGS) if thing[3]]
    canvas.click(position={"x": chip[0], "y": chip[1]})
    expect(page.locator("#chosen li")).to_have_count(5)
    page.locator("#chosen li button").first.click()
    expect(page.locator("#chosen")).to_contain_text("第0次会议")
    assert watched.complaints == []


def test_nothing_is_drawn_over_another_thing(watched: Watched, site: str) -> None:
    """At any zoom no two marks of a row overlap, and what has no room is counted."""
    page = watched.page
    _opened(page, site + OPEN)
    for first, last in (
        ("1950-01-01", "2022-01-01"),
        ("2020-01-01", "2020-12-31"),
        ("2020-01-01", "2020-02-01"),
    ):
        _show(page, first, last)
        page.wait_for_timeout(50)
        overlaps, lost = page.evaluate(
            """() => {
                const {rows, marks} = document.getElementById('timeline').timeline;
                let overlaps = 0, drawn = 0;
                for (const row of rows) {
                    drawn += row.drawn.length + [...row.more.values()].flat().length;
                    for (const one of row.drawn) for (const other of row.drawn) {
                        if (one !== other && one.lane === other.lane && one.x < other.x + other.width
                            && other.x < one.x + one.width) overlaps += 1;
                    }
                }
                return [overlaps, marks.length - drawn];
            }"""
        )
        assert (overlaps, lost) == (0, 0)


def test_without_script_the_list_takes_the_place_of_the_picture(browser: Browser, site: str) -> None:
    """No empty hole: the picture has no height, no button that does nothing is shown, the list is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + OPEN)
    expect(page.locator("#timeline")).to_be_hidden()
    expect(page.locator("button[data-move]").first).to_be_hidden()
    expect(page.locator("#chosen")).to_be_hidden()
    expect(page.locator("#entries > li").first).to_be_visible()
    context.close()


def test_a_saved_timeline_opens_offline(watched: Watched, site: str, tmp_path: Path) -> None:
    """From the disk alone it draws itself, keeps list and picture in step, and tells an entry beside it."""
    file = tmp_path / "saved.html"
    file.write_bytes(httpx2.get(f"{site}{OPEN}&format=file", timeout=30).content)
    page = watched.page
    _opened(page, file.as_uri())
    everything = page.locator("#entries > li:visible").count()
    _show(page, "2020-02-01", "2020-02-29")
    expect(page.locator("#entries > li:visible")).not_to_have_count(everything)
    assert page.locator("#entries > li:visible").count() > 0
    page.locator("#timeline canvas.window").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#chosen")).to_contain_text("年鉴")
    assert findings(page) == []
    assert watched.outside == []
    assert watched.complaints == []


def test_ten_thousand_events_are_drawn_at_once_and_move_smoothly(watched: Watched, tmp_path: Path) -> None:
    """The first picture stands within two seconds, and while it is moved no frame takes long."""
    rows = [
        _day(number, date(1950, 1, 1) + timedelta(days=number * 25_000 // MANY)) for number in range(MANY)
    ]
    file = _file(tmp_path, rows)
    page = watched.page
    seconds = processor_time(page)
    _opened(page, file)
    drawn = seconds()
    page.evaluate("document.getElementById('timeline').timeline.zoom(8)")
    page.wait_for_timeout(100)
    before = seconds()
    page.evaluate(
        """() => {
            const {timeline} = document.getElementById('timeline');
            for (let step = 0; step < 50; step += 1) { timeline.move(0.02); timeline.draw(); }
        }"""
    )
    frame = (seconds() - before) / 50
    assert (drawn < DRAWN_SECONDS, frame < FRAME_SECONDS) == (True, True), (drawn, frame)
