"""EPUB books as text: their chapters in the order of the spine, each read as a web page."""

from __future__ import annotations

import html
import posixpath
from typing import Any
from urllib.parse import unquote

from graph import lazy_re as re
from graph.errors import UnreadableFile
from loaders.files.encodings import decode
from loaders.files.html import joined_lines, parse_html
from loaders.files.shared import Extracted, Zip, library, local, parse_xml

_ROOT = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_FONTS_ALONE = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways of locking that are used for fonts, never for text."""
_XML_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ENTITY = re.compile("&([A-Za-z][A-Za-z0-9]{1,30});")


def read_epub(data: bytes, name: str) -> Extracted:
    """The text of a book. Raises `UnreadableFile` where it is locked or broken."""
    library("lxml.etree", name)
    opened = Zip(data, name, "EPUB")
    if _LOCKS in opened and _text_is_locked(opened.xml(_LOCKS)):
        raise UnreadableFile(f"{name}: 有版权保护，读不了 (locked by DRM)")
    package = next(
        (each.get("full-path") or "" for each in opened.xml(_ROOT).iter() if _is(each, "rootfile")), ""
    )
    chapters = _chapters(opened, package)
    pages = (_page(data, name) for part in chapters if (data := opened.part(part)).strip())
    return Extracted(joined_lines(page for page in pages if page is not None))


def _text_is_locked(root: Any) -> bool:
    ways = [each.get("Algorithm") for each in root.iter() if _is(each, "EncryptionMethod")]
    return any(way not in _FONTS_ALONE for way in ways)


def _chapters(opened: Zip, package: str) -> list[str]:
    """The parts that are read one after the other; the table of contents is none of them."""
    root = opened.xml(package)
    folder = posixpath.dirname(package)
    items = {each.get("id"): each for each in root.iter() if _is(each, "item")}
    found = []
    for reference in root.iter():
        item = items.get(reference.get("idref")) if _is(reference, "itemref") else None
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        kind = item.get("media-type") or ""
        part = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if "html" in kind or part.endswith(("html", "htm")):
            found.append(part)
    return found


def _is(element: Any, name: str) -> bool:
    return local(element) == name


def _page(data: bytes, name: str) -> Any:
    """The tree of a chapter: as XML, which it should be, else as what a browser would make of it."""
    known = re.sub(rb"\A\s*<\?xml[^>]*\?>", b"", decode(data, name)[0].encode("utf-8", "replace"))
    text = known.decode("utf-8")
    try:
        return parse_xml(_ENTITY.sub(_character, text).encode(), name, "EPUB")
    except UnreadableFile:
        return parse_html(text, name)


def _character(entity: re.Match[str]) -> str:
    """`&nbsp;` as the sign it means: the list of them is in the DTD, which is not read."""
    return entity[0] if entity[1] in _XML_OWN else html.unescape(entity[0])
