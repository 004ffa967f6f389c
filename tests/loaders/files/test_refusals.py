"""Files that cannot be read are told in one line, in Chinese and English, that says what to do."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from graph.errors import UnreadableFile
from graph.facts import IssueFact
from loaders.files import shared
from loaders.files.read import extract_text, read_source
from loaders.pipeline import extract_source
from tests.loaders.files import makers

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
META = "META-INF__container_dot_xml"
CONTAINER = "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"


def zipped(**parts: str) -> bytes:
    """A zip file; `__` in names stands for `/`, and `_` at the end is cut."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return out.getvalue()


def refusal(data: bytes, name: str) -> str:
    """The one line that a file is refused with."""
    with pytest.raises(UnreadableFile) as caught:
        extract_text(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.doc", OLE + b"\0" * 600, "另存为 .docx"),
        ("a.txt", OLE + b"\0" * 600, "另存为 .docx"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        ("a.rtf", rb"{\rtf1\ansi hello}", "RTF"),
        ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", ".html"),
        ("a.caj", b"CAJ\0\0\0", "CAJ"),
        ("a.png", makers.image_of_nothing(), "图片"),
        ("a.xlsx", zipped(xl__workbook_dot_xml="<a/>"), "Excel"),
        ("a.odt", zipped(content_dot_xml="<a/>"), "OpenDocument"),
        ("a.zip", zipped(text="甲"), "解压"),
        ("a.docx", b"PK\x03\x04" + b"x" * 300, "损坏"),
        ("a.docx", zipped(word__document_dot_xml="<a><b></a>"), "损坏"),
        ("a.docx", zipped(word__document_dot_xml="<document><body/></document>"), "没有文字"),
        ("a.docx", zipped(word__document_dot_xml='<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'), "实体"),
        ("a.epub", zipped(**{META: "<container/>"}), "损坏"),
        ("a.epub", zipped(**{META: CONTAINER, "a_dot_opf": "<package/>"}), "没有文字"),
        ("a.pdf", b"%PDF-1.7\n" + b"garbage " * 50, "损坏"),
        ("a.html", b"<html><head><title></title></head><body><script>1</script></body></html>", "没有文字"),
        ("a.html", b"<html></html>", "没有文字"),
    ],
)  # fmt: skip
def test_other_kinds_and_broken_files(name: str, data: bytes, words: str) -> None:
    assert words in refusal(data, name)


def test_a_page_that_is_a_picture_has_no_text(tmp_path: Path) -> None:
    """A scan is sent to OCR; in a file that has text too, its page is named."""

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(makers.image_of_nothing())), 0, 0, 500, 700)

    def text(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "区委召开会议。")

    scanned = makers.pdf(tmp_path / "a.pdf", scan, scan)
    assert "文字识别" in refusal(scanned.read_bytes(), "a.pdf")
    partly = read_source(makers.pdf(tmp_path / "b.pdf", text, scan, text))
    assert len(partly.notes) == 1
    assert "第 2 页" in partly.notes[0]
    assert partly.text.count("区委召开会议。") == 2
    assert len(partly.pages) == 3
    reported = [
        fact for fact in extract_source(partly) if isinstance(fact, IssueFact) and fact.what == "page"
    ]
    assert [(fact.passage.quote, fact.passage.page) for fact in reported] == [("区委召开会议。", 1)]
    assert "第 2 页" in reported[0].expected
    first = read_source(makers.pdf(tmp_path / "c.pdf", scan, scan, text))
    reported = [fact for fact in extract_source(first) if isinstance(fact, IssueFact) and fact.what == "page"]
    assert ["第 1—2 页" in fact.expected for fact in reported] == [True]


def test_a_page_with_nothing_on_it_is_no_scan(tmp_path: Path) -> None:
    source = read_source(
        makers.pdf(tmp_path / "a.pdf", lambda canvas: canvas.drawString(60, 700, "县志"), lambda _: None)
    )
    assert source.notes == ()


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    """One that needs a password to open is refused; one that only forbids printing is read."""

    def text(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "区委召开会议。")

    locked = makers.pdf(tmp_path / "a.pdf", text, encrypt=StandardEncryption("secret"))
    assert "有密码" in refusal(locked.read_bytes(), "a.pdf")
    owned = makers.pdf(tmp_path / "b.pdf", text, encrypt=StandardEncryption("", "owner", canPrint=0))
    assert read_source(owned).text == "区委召开会议。\n"


def test_a_truncated_pdf_is_refused_or_read_but_never_breaks(tmp_path: Path) -> None:
    whole = makers.as_pdf(tmp_path / "a.pdf").read_bytes()
    for part in range(1, 10):
        try:
            extract_text(whole[: len(whole) * part // 10], "a.pdf")
        except UnreadableFile as err:
            assert "\n" not in str(err)  # noqa: PT017


@pytest.mark.parametrize("kind", ["docx", "epub"])
def test_a_truncated_or_damaged_zip_is_refused(kind: str, tmp_path: Path) -> None:
    whole = makers.MAKERS[kind](tmp_path / f"a.{kind}").read_bytes()
    for part in range(1, 10):
        assert "损坏" in refusal(whole[: len(whole) * part // 10], f"a.{kind}")


def test_a_zip_of_a_version_that_nobody_knows_is_refused() -> None:
    data = bytearray(zipped(word__document_dot_xml="<a/>"))
    data[data.index(b"PK\x01\x02") + 6] = 188
    assert "损坏" in refusal(bytes(data), "a.docx")


@pytest.mark.parametrize("kind", ["docx", "epub"])
def test_a_zip_that_unpacks_to_too_much_is_not_unpacked(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = makers.MAKERS[kind](tmp_path / f"a.{kind}")
    assert read_source(path)
    monkeypatch.setattr(shared, "MOST_UNPACKED", 1000)
    assert "太大" in refusal(path.read_bytes(), f"a.{kind}")


def test_a_bomb_of_zeros_is_told_by_its_size() -> None:
    bomb = zipped(word__document_dot_xml="\0" * (shared.MOST_UNPACKED + 1))
    assert len(bomb) < 1_000_000
    assert "太大" in refusal(bomb, "a.docx")


def test_entities_are_never_fetched(tmp_path: Path) -> None:
    """A part that asks for a file of this machine is refused; the file is not read."""
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", "utf-8")
    part = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><document><p><t>&e;</t></p></document>'
    assert "实体" in refusal(zipped(word__document_dot_xml=part), "a.docx")
    book = makers.as_epub(tmp_path / "a.epub", [f"<p>甲&e;乙</p><!-- {secret.as_uri()} -->"])
    assert "机密" not in read_source(book).text


def test_a_book_under_drm_is_refused(tmp_path: Path) -> None:
    path = makers.as_epub(tmp_path / "a.epub")
    with zipfile.ZipFile(path, "a") as book:
        book.writestr(
            "META-INF/encryption.xml",
            "<encryption><EncryptedData><EncryptionMethod "
            'Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
        )
    assert "DRM" in refusal(path.read_bytes(), "a.epub")


@pytest.mark.parametrize(
    ("kind", "package"), [("docx", "lxml"), ("html", "lxml"), ("epub", "lxml"), ("pdf", "pypdfium2")]
)
def test_without_the_extra_the_line_says_what_to_install(
    kind: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = makers.MAKERS[kind](tmp_path / f"a.{kind}").read_bytes()
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, package, None)
    message = refusal(data, f"a.{kind}")
    assert "pip install 'dashiji[files]'" in message
    assert "请先装" in message
    assert "needs the extra" in message


def test_texts_need_no_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("lxml", "lxml.etree", "pypdfium2"):
        monkeypatch.setitem(sys.modules, name, None)
    assert makers.TITLE in read_source(makers.as_txt(tmp_path / "a.txt")).text
