"""What the readers of the formats share: their result, their refusals, zip files and XML read with care."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

from graph.errors import UnreadableFile

MOST_UNPACKED = 128 * 1024 * 1024
"""Bytes unpacked from one zip file; the text of a thousand-page yearbook, marked up, has less than half."""
_NOT_ZIPPED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file; `pages` are the places where its pages begin, if it has any."""

    text: str
    encoding: str = "utf-8"
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    """What was in the file and could not be read, a line each."""
    unread: tuple[int, ...] = ()
    """The pages, from 1, that are pictures alone."""


def library(name: str, file: str) -> ModuleType:
    """A package of the extra `files`. Raises `UnreadableFile` that says how to get it."""
    try:
        return import_module(name)
    except ImportError as err:
        raise UnreadableFile(
            f"{file}: 请先装 pip install 'dashiji[files]' (this kind of file needs the extra `files`)"
        ) from err


def broken(file: str, kind: str, err: Exception | None = None) -> UnreadableFile:
    """The refusal of a file whose parts do not fit together."""
    reason = f": {str(err).splitlines()[0]}" if err and str(err) else ""
    return UnreadableFile(f"{file}: {kind} 文件损坏，打不开 (a broken {kind} file){reason}")


def without_text(file: str) -> UnreadableFile:
    """The refusal of a document in which nothing is written."""
    return UnreadableFile(f"{file}: 文件里没有文字 (the document has no text)")


class Zip:
    """A zip file in memory of which single parts are read, up to a size in all."""

    def __init__(self, data: bytes, file: str, kind: str) -> None:
        self._file, self._kind = file, kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (OSError, EOFError, NotImplementedError, ValueError, *_NOT_ZIPPED) as err:
            raise broken(file, kind, err) from err
        self.names = frozenset(self._zip.namelist())
        self._left = MOST_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def part(self, name: str) -> bytes:
        """The bytes of one part. Raises `UnreadableFile` where it is missing, locked, broken or a bomb."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise UnreadableFile(f"{self._file}: 有密码，打不开 (locked by a password)")
            self._left -= info.file_size
            if self._left < 0:
                size = info.file_size // 1024 // 1024
                raise UnreadableFile(
                    f"{self._file}: 解压后太大，不读 (too large unpacked: {name}, {size} MB)"
                )
            return self._zip.read(info)
        except (KeyError, OSError, EOFError, NotImplementedError, ValueError, *_NOT_ZIPPED) as err:
            raise broken(self._file, self._kind, err) from err

    def xml(self, name: str) -> Any:
        """The root of an XML part; entities are left alone, and nothing outside is fetched."""
        return parse_xml(self.part(name), self._file, self._kind)


def parse_xml(data: bytes, file: str, kind: str, recover: bool = False) -> Any:
    """The root of an XML text, read without DTD or network; one that declares entities is refused."""
    etree = library("lxml.etree", file)
    if b"<!ENTITY" in (data.replace(b"\0", b"") if b"\0" in data[:64] else data):
        raise UnreadableFile(f"{file}: XML 里声明了实体，不读 (its XML declares entities: not read)")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True,
        huge_tree=True, recover=recover,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as err:
        raise broken(file, kind, err) from err
    if root is None:
        raise broken(file, kind)
    return root


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def lines_of(pieces: Iterable[str]) -> str:
    """Lines as a text that ends in a line end, without white space at line ends or blank lines in a row."""
    kept: list[str] = []
    for piece in pieces:
        line = piece.rstrip()
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept) + "\n" if kept else ""
