"""Texts that callers send are read in a process that can be ended."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.http import reading
from api.http.reading import ReadText, TextReader
from api.settings import Settings
from graph.errors import Busy, DashijiError, UnreadableFile

ACT = "2020年3月4日 石泉县人民代表大会常务委员会任命方远为石泉县审计局局长。"


@pytest.fixture(scope="module")
def reader() -> Iterator[TextReader]:
    made = TextReader(Settings())
    yield made
    made.close()


def test_a_text_is_read_as_everywhere(reader: TextReader) -> None:
    facts = asyncio.run(reader.read(ACT, "石泉.txt")).facts
    assert [fact["person"] for fact in facts if fact["kind"] == "appointment"] == ["方远"]


@pytest.mark.parametrize("text", ["", " \n　", "%PDF-1.7 x", "PK\x03\x04x"])
def test_what_is_no_text_is_refused(reader: TextReader, text: str) -> None:
    with pytest.raises(UnreadableFile):
        asyncio.run(reader.read(text, "x.txt"))


def test_a_text_that_takes_too_long_is_ended_and_the_next_is_read() -> None:
    """The limit ends the process; the reader makes another for who comes next."""
    slow = TextReader(Settings(reading_seconds=0.01))
    try:
        with pytest.raises(UnreadableFile, match="DASHIJI_READING_SECONDS"):
            asyncio.run(slow.read(ACT * 2_000, "x.txt"))
        slow._settings.reading_seconds = 60
        assert asyncio.run(slow.read(ACT, "x.txt"))
    finally:
        slow.close()


def test_a_text_that_takes_too_much_memory_is_refused_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process over its memory fails its own text alone."""
    small = TextReader(Settings(reading_bytes=500_000_000))
    try:
        assert asyncio.run(small.read(ACT, "x.txt"))
        monkeypatch.setattr(reading, "read_given", _hold)
        with pytest.raises(UnreadableFile, match="DASHIJI_READING_BYTES"):
            asyncio.run(small.read(ACT, "x.txt"))
        monkeypatch.undo()
        assert asyncio.run(small.read(ACT, "x.txt"))
    finally:
        small.close()


def _hold(given: str | bytes, name: str, told: object) -> ReadText:
    return ReadText("", [{"held": bytes(1_000_000_000)}])


def _wait(given: str | bytes, name: str, told: object) -> ReadText:
    time.sleep(0.2)
    return ReadText("", [])


def test_who_comes_too_late_is_asked_to_come_again(
    reader: TextReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts wait their turn up to a number; beyond it the answer is there at once."""
    monkeypatch.setattr(reading, "read_given", _wait)

    async def ask_often() -> list[Any]:
        asked = [reader.read(ACT, "x.txt") for _ in range(20)]
        return list(await asyncio.gather(*asked, return_exceptions=True))

    answers = asyncio.run(ask_often())
    assert [type(answer) for answer in answers] == [ReadText] * 16 + [Busy] * 4


def test_nobody_waits_longer_than_a_text_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose turn does not come within that is asked to come again, and holds no place."""
    monkeypatch.setattr(reading, "read_given", _wait)
    brief = TextReader(Settings())

    async def ask_often() -> list[Any]:
        await brief.read(ACT, "x.txt")  # what is started is not counted
        brief._settings.reading_seconds = 0.5
        asked = [brief.read(ACT, "x.txt") for _ in range(10)]
        return list(await asyncio.gather(*asked, return_exceptions=True))

    try:
        answers = [type(answer) for answer in asyncio.run(ask_often())]
        assert Busy in answers
        assert ReadText in answers
        brief._settings.reading_seconds = 60
        assert asyncio.run(brief.read(ACT, "x.txt"))
    finally:
        brief.close()


def test_a_service_reads_with_the_users_own_rows(reader: TextReader, tmp_path: Path) -> None:
    """The folder of the settings is given to the process that reads."""
    text = "明川县人事\n2014年3月18日，任命方远为明川县审计局稽查特使。\n"
    row = """
- title: 稽查特使
  kinds: [office]
  examples: [县审计局稽查特使 -> 桃源县审计局/稽查特使, 县财政局副稽查特使 -> 桃源县财政局/副稽查特使]
"""
    (tmp_path / "titles.yaml").write_text(row, encoding="utf-8")
    with_rows = TextReader(Settings(lexicon=tmp_path))
    try:
        posts = [_posts(asyncio.run(each.read(text, "x.txt")).facts) for each in (reader, with_rows)]
    finally:
        with_rows.close()
    assert posts == [[], ["稽查特使"]]


def _posts(facts: list[dict[str, Any]]) -> list[str]:
    return [fact["post"] for fact in facts if fact["kind"] == "appointment"]


def test_a_file_is_read_as_its_kind_with_what_is_told_of_it(reader: TextReader) -> None:
    """The bytes of a web page give its text; a day of publication that is told dates what leaves it out."""
    page = "<html><body><p>昨日，石泉县人大常委会任命方远为县审计局局长。</p></body></html>".encode("gb18030")
    read = asyncio.run(reader.read(page, "石泉.html", {"published": "2020-03-05"}))
    assert "<p>" not in read.text
    assert [fact["date"] for fact in read.facts if fact["kind"] == "appointment"] == ["2020-03-04"]


def test_what_is_told_wrongly_is_refused(reader: TextReader) -> None:
    with pytest.raises(DashijiError, match="published"):
        asyncio.run(reader.read(ACT, "x.txt", {"published": "昨天"}))
