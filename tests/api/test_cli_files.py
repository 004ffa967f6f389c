"""The command line on web pages, Word, PDF and EPUB files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from graph.facts import EventFact, HoldingFact
from graph.facts_file import read_facts
from loaders.files.read import read_source
from tests.cli_runner import Dashiji
from tests.loaders.files import makers

WHO_HELD = ["ask", "who-held", "--organization", "青岭区人民政府", "--post", "区长", "--on", "2020-06-01"]

UNPAGED = ("html", "docx", "epub")
"""Kinds of files that have no pages; what an OCR program wrote of a scan has."""


def evidence(dashiji: Dashiji) -> list[dict[str, object]]:
    rows = json.loads(dashiji(*WHO_HELD, "--format", "json").out)["rows"]
    assert [row["person"] for row in rows] == ["王大山"]
    lines = [each for row in rows for each in row["evidence"]]
    assert lines
    return lines


@pytest.mark.parametrize("kind", makers.MAKERS)
def test_from_a_file_to_an_answer(kind: str, dashiji: Dashiji, tmp_path: Path) -> None:
    loaded = dashiji("load", makers.MAKERS[kind](tmp_path / f"大事记.{kind}"))
    assert loaded.code == 0, loaded.err
    pages = [each["page"] for each in evidence(dashiji)]
    assert all((page is not None) == (kind not in UNPAGED) for page in pages), pages


def test_the_page_stands_beside_the_quoted_line(dashiji: Dashiji, tmp_path: Path) -> None:
    """In the table, in JSON, on the page that `dashiji read` writes, and in what is exported."""
    path = makers.as_pdf(tmp_path / "大事记.pdf")
    dashiji("load", path)
    assert {each["page"] for each in evidence(dashiji)} == {1, 2}
    told = dashiji(*WHO_HELD).out
    assert "第1页 (p. 1)" in told
    assert "第2页 (p. 2)" in told
    page = tmp_path / "read.html"
    assert dashiji("read", path, "--out", page).code == 0
    assert "第2页 · " in page.read_text("utf-8")
    assert dashiji("read", path, "--out", page, "--lang", "en").code == 0
    assert "p. 2 · " in page.read_text("utf-8")
    exported = tmp_path / "facts.jsonl"
    dashiji("export", "--format", "jsonl", "--out", exported)
    pages = {fact.passage.page for fact in read_facts(exported) if isinstance(fact, EventFact | HoldingFact)}
    assert pages == {1, 2}
    dashiji("export", "--format", "csv", "--out", tmp_path / "tables")
    assert ",page" in (tmp_path / "tables" / "holdings.csv").read_text("utf-8-sig").splitlines()[0]
    timeline = tmp_path / "timeline.html"
    dashiji("timeline", "--out", timeline, "--lang", "en")
    assert "· p. 1" in timeline.read_text("utf-8")


def test_read_draws_mentions(dashiji: Dashiji, tmp_path: Path) -> None:
    """`--mentions` draws what the text names instead of the facts, offline, in both languages."""
    source, page = tmp_path / "志.txt", tmp_path / "read.html"
    source.write_text("桃源县会议\n\n2019年3月2日，县长方远主持会议。\n", encoding="utf-8")
    assert dashiji("read", source, "--mentions", "--out", page).code == 0
    assert 'title="人：方远"' in page.read_text("utf-8")
    assert dashiji("read", source, "--mentions", "--out", page, "--lang", "en").code == 0
    assert 'title="person: 方远"' in page.read_text("utf-8")
    assert "http" not in page.read_text("utf-8").split("<main")[1]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_facts_of_a_file_find_its_text_again(kind: str, dashiji: Dashiji, tmp_path: Path) -> None:
    """A facts file is loaded with the text beside it: the file itself, or what `dashiji text` made of it."""
    path = makers.MAKERS[kind](tmp_path / f"大事记.{kind}")
    facts, texts = tmp_path / "facts.jsonl", tmp_path / "texts"
    assert dashiji("extract", path, "--out", facts).code == 0
    assert "text not found" not in dashiji("load", facts).err
    written = dashiji("text", path, "--out", texts)
    assert written.code == 0, written.err
    text = (texts / f"大事记.{kind}.txt").read_text("utf-8")
    source = read_source(path)
    assert text == source.text
    assert ("2 页" in written.err) == (kind == "pdf")
    path.unlink()
    assert "text not found" in dashiji("load", facts).err
    assert "text not found" not in dashiji("load", facts, "--texts", texts).err
    before = {each["quote"] for each in evidence(dashiji)}
    assert all(str(quote) in text for quote in before)


def test_a_text_that_was_changed_since_is_not_taken(dashiji: Dashiji, tmp_path: Path) -> None:
    path = makers.as_docx(tmp_path / "a.docx")
    facts, texts = tmp_path / "facts.jsonl", tmp_path / "texts"
    dashiji("extract", path, "--out", facts)
    dashiji("text", path, "--out", texts)
    made = texts / "a.docx.txt"
    made.write_text("插" + made.read_text("utf-8"), "utf-8")
    told = dashiji("load", facts, "--texts", texts)
    assert "与事实所引不符" in told.err
    assert "facts only" in told.err


def test_one_unreadable_file_does_not_stop_the_others(dashiji: Dashiji, tmp_path: Path) -> None:
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    good, bad, out = makers.as_docx(tmp_path / "a.docx"), tmp_path / "b.doc", tmp_path / "facts.jsonl"
    for command in (
        ["extract", bad, good, "--out", out],
        ["load", bad, good],
        ["text", bad, good, "--out", tmp_path],
    ):
        told = dashiji(*command)
        assert told.code == 1
        assert "另存为 .docx" in told.err
    assert out.read_text("utf-8").count('"kind":"appointment"') >= 3
    assert (tmp_path / "a.docx.txt").exists()
    assert evidence(dashiji)


def test_without_the_extra_the_texts_are_still_read(
    dashiji: Dashiji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [
        makers.as_pdf(tmp_path / "a.pdf"),
        makers.as_docx(tmp_path / "a.docx"),
        makers.as_txt(tmp_path / "a.txt"),
    ]
    for name in ("lxml", "lxml.etree", "pypdfium2"):
        monkeypatch.setitem(sys.modules, name, None)
    told = dashiji("load", *files)
    assert told.code == 1
    assert told.err.count("pip install 'dashiji[files]'") == 2
    assert evidence(dashiji)


def test_pages_that_are_pictures_are_told(dashiji: Dashiji, tmp_path: Path) -> None:
    """Every command that reads such a file says which of its pages it did not read."""
    import io

    from reportlab.lib.utils import ImageReader

    picture = ImageReader(io.BytesIO(makers.image_of_nothing()))
    path = makers.pdf(
        tmp_path / "a.pdf",
        lambda canvas: canvas.drawString(60, 700, "2020年1月3日，区委召开会议。"),
        lambda canvas: canvas.drawImage(picture, 0, 0, 500, 700),
    )
    out = tmp_path / "out"
    for command in (
        ["extract", path],
        ["load", path],
        ["text", path, "--out", out],
        ["read", path, "--out", out / "a"],
    ):
        told = dashiji(*command)
        assert told.code == 0, told.err
        assert "第 2 页只有图片" in told.err


def test_a_failed_reading_leaves_the_facts_as_they_were(dashiji: Dashiji, tmp_path: Path) -> None:
    """No text could be read: what stood in the output, corrected by hand perhaps, still stands there."""
    out = tmp_path / "facts.jsonl"
    out.write_text("{}\n", encoding="utf-8")
    assert dashiji("extract", tmp_path / "missing.txt", "--out", out).code == 1
    assert out.read_text("utf-8") == "{}\n"


@pytest.mark.parametrize("command", ["extract", "read"])
def test_no_text_is_written_over(command: str, dashiji: Dashiji, tmp_path: Path) -> None:
    """The output may not be the text that is read."""
    text = tmp_path / "a.txt"
    text.write_text("桃源县\n", encoding="utf-8")
    done = dashiji(command, text, "--out", text)
    assert done.code == 1
    assert text.read_text("utf-8") == "桃源县\n"
    assert "不能写在上面" in done.err
