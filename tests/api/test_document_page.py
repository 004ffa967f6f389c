"""The page of a text: numbered lines, the lines that hold a word, headings, and never much at a time."""

from __future__ import annotations

import html
import re

from fastapi.testclient import TestClient

from tests.graph.questions.small import BOOK
from viz.pages.document import find_lines


def test_every_line_has_its_number(client: TestClient) -> None:
    """As a citation tells it; the number is no part of the text."""
    text = client.get(f"/api/documents/{BOOK}/text").text
    source = client.get(f"/documents/{BOOK}").text.split('id="source"')[1].split(">", 1)[1].split("</div>")[0]
    numbers = re.findall(r'<i id="(\d+)"></i>', source)
    assert numbers == [str(number) for number in range(1, len(text.splitlines()) + 1)]
    seventh = re.sub("<(?!i )[^>]*>", "", source).split('<i id="7">')[1].split('<i id="8">')[0]
    assert html.unescape(seventh).rstrip("\n") == text.split("\n")[6]


def test_lines_with_words_are_found_in_one_document(client: TestClient) -> None:
    """Each with its number, the words marked, and the way to it; where none has them, the way on."""
    page = client.get(f"/documents/{BOOK}", params={"find": "高远"}).text
    number = re.search(r"<h2>“高远”：(\d+) 行</h2>", page)
    assert number is not None
    assert page.count("<mark>高远</mark>") >= int(number[1]) > 0
    assert re.search(r'<a href="/documents/[^"]*at=\d+#\d+">第\d+行</a>', page)
    none = client.get(f"/documents/{BOOK}", params={"find": "没有的词", "lang": "en"}).text
    assert "0 lines" in none
    assert "Search all documents" in none


def test_lines_are_found_in_any_script() -> None:
    """All words, in whatever script and width they are printed."""
    text = "一月\n選舉張三爲縣長。\n張三調離。"
    found = find_lines(text, [0, 3, 12], "选举 张三")
    assert [(number, start) for number, start, _ in found.lines] == [(2, 3)]
    assert find_lines(text, [0, 3, 12], "张三").total == 2
    assert find_lines("", [0], "甲").total == 0


def test_hostile_words_do_no_harm(client: TestClient) -> None:
    """What is looked for is shown as it was typed, as text."""
    page = client.get(f"/documents/{BOOK}", params={"find": '<script>"' + "x" * 500})
    assert page.status_code == 200
    assert '<script>"' not in page.text
