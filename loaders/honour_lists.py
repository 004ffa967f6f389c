"""Lists of honours without a verb: what a place is known for, and names under a distinction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.facts import HonourFact, RecipientKind
from graph.provenance import content_id
from loaders.dates_zh import DateContext, find_dates
from loaders.document import About, Layout, Line
from loaders.honour_words import honour_words, is_honour
from loaders.people import is_name
from loaders.words import any_of

EXTRACTOR = "honour_lists/1"


@cache
def _front_head() -> re.Pattern[str]:
    return re.compile(f"(?P<front>{any_of(honour_words()['fronts'])})(?P<place>[\u4e00-\u9fff]{{0,4}})")


def find_fronts(layout: Layout, about: About) -> Iterator[HonourFact]:
    """The lines under a heading like 荣耀金川: the document's place holds each of them, undated."""
    place = about.place[-1] if about.place else None
    if place is None:
        return
    lines = layout.lines
    for number, line in enumerate(lines):
        match = _front_head().fullmatch(_bare(line))
        if match is None or not _is_of(match.group("place"), place):
            continue
        listed = list(_listed(lines[number + 1 : number + 120]))
        if sum(is_honour(_bare(item)) or bool(_FIRST.search(_bare(item))) for item in listed) < 3:
            continue
        for item in listed:
            if not _NUMBERED.match(_bare(item)):
                yield _fact(item, place, "place", _closed(_bare(item)), None, about)


_FIRST = re.compile(r"最大|之一|第一|中心$|之都$")
_NUMBERED = re.compile(r"^[\d一二三四五六七八九十]+[、.．]|^\d+$")


def _is_of(word: str, place: str) -> bool:
    return not word or place.startswith(word) or word == place


def _listed(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Short lines without a sign of running text; a line that ends in a full stop closes the list."""
    for line in lines:
        text = _bare(line)
        if not text:
            continue
        if len(text) > 40 or re.search(r"[。；，,;：]", text) or len(text) < 5:
            return
        yield line


def _bare(line: Line) -> str:
    return "".join(line.view.text.split()).lstrip("-·●■◆*")


def _closed(text: str) -> str:
    """A bracket that the scan lost at the end of the line is closed again."""
    for opening, closing in ("()", "（）", "“”"):
        if text.count(opening) == text.count(closing) + 1:
            text += closing
    return text


@cache
def _roll_title() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(honour_words()['rolls'])})$")


_ENTRY = re.compile(r"^([\u4e00-\u9fff·　 ]{2,12}?)\s*(?:[（(]([^（）()]{1,40})[)）])?$")


def find_rolls(layout: Layout, about: About) -> Iterator[HonourFact]:
    """A 光荣榜: a distinction as a line of its own, the persons who hold it on the lines under it."""
    lines = [line for line in layout.lines if _bare(line)]
    start = next((n for n, line in enumerate(lines) if _roll_title().search(_bare(line))), None)
    if start is None:
        return
    honour: str | None = None
    date = about.record.published or _signed(lines)
    for line in lines[start + 1 :]:
        text = line.view.text.strip()
        named = _ENTRY.match(text)
        name = re.sub(r"\s", "", named.group(1)) if named else ""
        if is_honour(_bare(line)) and len(_bare(line)) <= 20 and not (named and named.group(2)):
            honour = _bare(line)
        elif (
            honour is not None
            and named is not None
            and (is_name(name) or (named.group(2) and 2 <= len(name) <= 4))
        ):
            yield _fact(line, name, "person", honour, date, about)
        elif re.search(r"[。；]", text):
            honour = None


def _signed(lines: list[Line]) -> str | None:
    """The day of the list, where its last line gives one."""
    dates = find_dates(_bare(lines[-1]), DateContext())
    return dates[-1].edtf if dates else None


def _fact(
    line: Line, recipient: str, kind: RecipientKind, honour: str, date: str | None, about: About
) -> HonourFact:
    return HonourFact(
        id=content_id("honour", about.record.id, recipient, honour, date),
        document=about.record.id, passage=line.view.passage(), extractor=EXTRACTOR,
        recipient=recipient, recipient_kind=kind, honour=honour, date=date,
    )  # fmt: skip
