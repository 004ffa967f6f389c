"""Which kind a file is, by its first bytes and parts; the name's suffix only helps."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from graph import lazy_re as re
from graph.errors import UnreadableFile
from loaders.files.shared import Zip

Kind = Literal["text", "html", "docx", "epub", "pdf", "ocr"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
"""What a .docx with a password is inside."""
_SAVE_AS = (
    (_OLE, "旧版 Word/WPS 文件，请另存为 .docx (an old .doc: save it as .docx)"),
    (b"{\\rtf", "RTF 文件，请另存为 .docx (an RTF file: save it as .docx)"),
    (b"Rar!\x1a\x07", "压缩包，请先解压 (an archive: unpack it first)"),
    (b"7z\xbc\xaf\x27\x1c", "压缩包，请先解压 (an archive: unpack it first)"),
    (b"\x1f\x8b", "压缩包，请先解压 (an archive: unpack it first)"),
    (b"CAJ\0", "CAJ 文件，请转成 PDF (a CAJ file: turn it into a PDF)"),
    (b"HN\0\0", "CAJ 文件，请转成 PDF (a CAJ file: turn it into a PDF)"),
    (b"\x89PNG", "图片，请先作文字识别 (an image: run OCR on it first)"),
    (b"\xff\xd8\xff", "图片，请先作文字识别 (an image: run OCR on it first)"),
    (b"II*\0", "图片，请先作文字识别 (an image: run OCR on it first)"),
    (b"MM\0*", "图片，请先作文字识别 (an image: run OCR on it first)"),
)
_OTHER_ZIPS = (
    ("xl/workbook.xml", "Excel 文件，请另存为 .docx 或文本 (an Excel file: save it as .docx or text)"),
    ("ppt/presentation.xml", "PowerPoint 文件，请另存为 .pdf (a PowerPoint file: save it as .pdf)"),
    ("content.xml", "OpenDocument 文件，请另存为 .docx (an OpenDocument file: save it as .docx)"),
)
_HEAD = 4096
_MAIL = re.compile(rb"(?:from: <saved by|mime-version:)", re.I)
_JSON = re.compile(rb'\s*(?:\{\s*"|\[\s*(?:\[\s*)?\{\s*")')
"""An object or a list of them; [编辑] opens a text."""
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(rb"<(?:p|div|br|table|tr|td|h[1-6]|span|ul|li|a|meta|title|article|section)\b[^<>]*>", re.I)


def kind_of(data: bytes, name: str) -> Kind:
    """What the reader of the file has to be.

    Raises `UnreadableFile` for the kinds that people try and that are none of ours, with what to do.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE) and _LOCKED_OFFICE in data:
        raise UnreadableFile(f"{name}: 有密码，打不开 (locked by a password)")
    for signature, advice in _SAVE_AS:
        if data.startswith(signature):
            raise UnreadableFile(f"{name}: {advice}")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data, name)
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:64]:
        head = head[2:].replace(b"\0", b"")  # UTF-16: the markup is ASCII between zeros
    if _JSON.match(head):
        return "ocr"
    if _MAIL.match(head):
        raise UnreadableFile(f"{name}: 网页归档，请另存为 .html (a web archive: save it as .html)")
    if _PAGE.match(head):
        return "html"
    marked = PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml", ".shtml")
    return "html" if marked and _TAG.search(head) else "text"


def _kind_of_zip(data: bytes, name: str) -> Kind:
    parts = Zip(data, name, "zip").names
    if "word/document.xml" in parts or ("[Content_Types].xml" in parts and _any_in(parts, "word/")):
        return "docx"
    if "META-INF/container.xml" in parts:
        return "epub"
    for part, advice in _OTHER_ZIPS:
        if part in parts:
            raise UnreadableFile(f"{name}: {advice}")
    raise UnreadableFile(f"{name}: 压缩包，请先解压 (an archive: unpack it first)")


def _any_in(parts: frozenset[str], folder: str) -> bool:
    return any(part.startswith(folder) for part in parts)
