"""A file on disk as text: a text in any Chinese encoding, a web page, a Word, PDF or EPUB file, or what an
OCR program wrote.

Use `read_source` for every source. Offsets into `Source.text` are what passages mean. Of a text file a
byte-order mark is taken off and nothing else is changed, so they are offsets into the file as any editor
shows it; what other files say is put into lines by the readers of `loaders.files`.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.errors import UnreadableFile
from loaders.files.encodings import decode
from loaders.files.kinds import kind_of
from loaders.files.markdown import is_markdown, read_markdown
from loaders.files.shared import Extracted, without_text
from loaders.files.source import Source


def read_source(path: Path) -> Source:
    """The text of a file with its name, hash, encoding and, where it has pages, their beginnings.

    Raises `UnreadableFile`, with one line in Chinese and English, when the file is missing, no file,
    not ours to read, empty, locked, broken, of a kind we do not read, or in no encoding of Chinese text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as err:
        raise UnreadableFile(f"{path}: 没有这个文件 (no such file)") from err
    except IsADirectoryError as err:
        raise UnreadableFile(f"{path}: 这是文件夹,不是文件 (a folder, not a file)") from err
    except OSError as err:
        raise UnreadableFile(f"{path}: 打不开 (cannot be opened): {err.strerror or err}") from err
    return source_of(data, path.name)


def source_of(data: bytes, name: str) -> Source:
    """The same of a file's bytes, for what comes from elsewhere than the disk."""
    read = extract_text(data, name)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, digest, read.encoding, read.text, read.pages, read.notes, read.unread)


def source_of_text(text: str, name: str) -> Source:
    """A text that was typed or pasted, as it is."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(file=name, sha256=digest, encoding="utf-8", text=text)


def extract_text(data: bytes, name: str) -> Extracted:
    """The text in the bytes of a file; `name` is for messages, and its suffix helps to tell the kind."""
    read = _read(data, name)
    if not read.text.strip("\ufeff\0 \t\r\n\u3000"):
        raise without_text(name)
    return read


def _read(data: bytes, name: str) -> Extracted:
    kind = kind_of(data, name)
    if kind == "html":
        from loaders.files.html import read_html

        return read_html(data, name)
    if kind == "docx":
        from loaders.files.docx import read_docx

        return read_docx(data, name)
    if kind == "epub":
        from loaders.files.epub import read_epub

        return read_epub(data, name)
    if kind == "pdf":
        from loaders.files.pdf import read_pdf

        return read_pdf(data, name)
    if kind == "ocr":
        from loaders.files.ocr import read_ocr

        return read_ocr(data, name)
    text, encoding = decode(data, name)
    if is_markdown(text):
        return read_markdown(data, name)
    return Extracted(text, encoding)
