"""Lists of honours without a verb: what a place is known for, and names under a distinction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.facts import HonourFact, RecipientKind
from graph.provenance import content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import lines_with
from loaders.honours.words import Recipient, honour_words, is_honour, recipient_of
from loaders.names.local import full_name
from loaders.names.people import is_name
from loaders.text.patterns import any_of, spaced

EXTRACTOR = "honour_lists/1"


@cache
def _front() -> re.Pattern[str]:
    return re.compile("|".join(map(spaced, honour_words()["fronts"])))


@cache
def _front_head() -> re.Pattern[str]:
    return re.compile(f"(?P<front>{any_of(honour_words()['fronts'])})(?P<place>[\u4e00-\u9fff]{{0,4}})")


def find_fronts(layout: Layout, metadata: Metadata) -> Iterator[HonourFact]:
    """The lines under a heading like 荣耀金川: the document's place holds each of them, undated."""
    place = metadata.place[-1] if metadata.place else None
    if place is None:
        return
    lines = layout.lines
    for number in lines_with(_front(), layout):
        match = _front_head().fullmatch(_bare(lines[number]))
        if match is None or not _is_of(match.group("place"), place):
            continue
        listed = list(_listed(lines[number + 1 : number + 120]))
        if sum(is_honour(_bare(item)) or bool(_FIRST.search(_bare(item))) for item in listed) < 3:
            continue
        for item in listed:
            if not _NUMBERED.match(_bare(item)):
                yield _fact(item, place, "place", _closed(_bare(item)), None, metadata)


_FIRST = re.compile(r"最大|之一|第一|中心$|之都$")
_NUMBERED = re.compile(r"^[\d一二三四五六七八九十]+[、.．]|^\d+$")


def _is_of(word: str, place: str) -> bool:
    return not word or place.startswith(word) or word == place


_RUNNING = re.compile("[。；，,;：]")


def _listed(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Short lines without a sign of running text; a line that ends in a full stop closes the list."""
    for line in lines:
        text = _bare(line)
        if not text:
            continue
        if len(text) > 40 or _RUNNING.search(text) or len(text) < 5:
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
def _roll() -> re.Pattern[str]:
    """The words that no title of a roll lacks."""
    return re.compile("|".join(map(spaced, [*honour_words()["rolls"], "关于"])))


@cache
def _roll_title() -> re.Pattern[str]:
    decided = "关于(?:表彰|命名|授予|公布).{2,40}(?:决定|通报|通知|名单)"
    return re.compile(f"(?:{any_of(honour_words()['rolls'])}|{decided})$")


_ENTRY = re.compile(r"^([\u4e00-\u9fff·　 ]{2,12}?)\s*(?:[（(]([^（）()]{1,40})[)）])?$")


_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]")


_REMARK = re.compile(r"[（(][^（）()]{1,12}[)）]")
_LIST_OF = re.compile(r"(?<=.{4})(?:名单(?:[（(][^（）()]{1,12}[)）])?|[（(]共?\d{1,4}[名个家人][)）])$")
_GAPS = re.compile("[ \u3000\t]+")
_STOPS = re.compile("[，。；：]")


_SPREAD = re.compile("^([\u4e00-\u9fff])[ 　]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
"""李　敏: a name of two signs, printed as wide as one of three."""


def _organization_alone(text: str) -> Recipient | None:
    """A unit or a place on a line of its own, under a title that counts them: 先进集体（5个）."""
    name = _NUMBER.sub("", text.strip())
    found = recipient_of(name) if 3 <= len(name) <= 30 and not _BROKEN.search(name) else None
    return found if found is not None and found.kind != "person" and not is_honour(name) else None


_BROKEN = re.compile("[ 　，。；：、]")


def _several(text: str) -> list[tuple[str, RecipientKind]]:
    """Who stands on a line of a roll: names side by side, or one name with its unit behind it."""
    text = _SPREAD.sub(r"\1\2", _REMARK.sub("", text))
    cells = [cell for cell in _GAPS.split(text) if cell]
    if len(cells) < 2 or _STOPS.search(text):
        return []
    found = [recipient_of(cell) for cell in cells]
    known: list[tuple[str, RecipientKind]] = [
        (one.name, one.kind) for one in found if one is not None and one.kind != "person"
    ]
    if len(known) == len(cells):
        return known
    if all(is_name(cell) for cell in cells):
        return [(cell, "person") for cell in cells]
    return [(cells[0], "person")] if is_name(cells[0]) and len(cells) <= 3 else []


def find_rolls(layout: Layout, metadata: Metadata) -> Iterator[HonourFact]:
    """A 光荣榜: a distinction as a line of its own, the persons who hold it on the lines under it."""
    near = (layout.lines[place] for place in lines_with(_roll(), layout))
    above = next((line for line in near if _roll_title().search(_bare(line))), None)
    if above is None:
        return
    lines = [line for line in layout.lines if _bare(line)]
    honour: str | None = None
    counted = False
    date = metadata.record.published or _signed(lines)
    for line in lines[lines.index(above) + 1 :]:
        text = line.view.text.strip()
        title = _NUMBER.sub("", _bare(line))
        if is_honour(title) and (listed := _LIST_OF.search(title)):
            honour, counted = title[: listed.start()], True
            continue
        if is_honour(title) and len(title) <= 20 and title != _bare(line):
            honour = title
            continue
        several = _several(text) if honour is not None else []
        if counted and honour is not None and (body := _organization_alone(text)) is not None:
            yield _fact(line, full_name(body.name, metadata.place), body.kind, honour, date, metadata)
            continue
        if honour is not None and several:
            for name, kind in several:
                full = full_name(name, metadata.place) if kind != "person" else name
                yield _fact(line, full, kind, honour, date, metadata)
            continue
        named = _ENTRY.match(text)
        name = "".join(named.group(1).split()) if named else ""
        if is_honour(_bare(line)) and len(_bare(line)) <= 20 and not (named and named.group(2)):
            honour = _bare(line)
        elif (
            honour is not None
            and named is not None
            and (is_name(name) or (named.group(2) and 2 <= len(name) <= 4))
        ):
            yield _fact(line, name, "person", honour, date, metadata)
        elif "。" in text or "；" in text:
            honour, counted = None, False


def _signed(lines: list[Line]) -> str | None:
    """The day of the list, where its last line or one under its title gives it."""
    for line in (lines[-1], *lines[1:6]):
        dates = find_dates(_bare(line), DateContext())
        if dates and (line is lines[-1] or _DATE_ALONE.fullmatch(_bare(line))):
            return dates[-1].edtf
    return None


_DATE_ALONE = re.compile(r"[（(]?\d{4}年\d{1,2}月\d{1,2}日[)）]?")


def _fact(
    line: Line, recipient: str, kind: RecipientKind, honour: str, date: str | None, metadata: Metadata
) -> HonourFact:
    return HonourFact(
        id=content_id("honour", metadata.record.id, recipient, honour, date),
        document=metadata.record.id, passage=line.view.passage(), extractor=EXTRACTOR,
        recipient=recipient, recipient_kind=kind, honour=honour, date=date,
    )  # fmt: skip
