"""What a place is known for: lines of distinctions under a heading like 荣耀青河, without a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from graph import lazy_re as re
from graph.facts import HonourFact
from graph.provenance import content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import lines_with
from loaders.honours.bare_rows import DATE, date_of
from loaders.honours.clauses import candidate
from loaders.honours.recipients import Recipient, organization_of_title, recipient_of
from loaders.honours.roll_heads import YEAR_LINE, year_of
from loaders.honours.words import EXTRACTOR, honour_words, is_honour
from loaders.lexicon import alternatives
from loaders.names.local import full_name
from loaders.names.people import is_name
from loaders.text.patterns import NUMERALS, any_of, grouped, spaced


@cache
def _front() -> re.Pattern[str]:
    return re.compile(grouped([*map(spaced, honour_words()["fronts"]), *honour_words()["leads_to_honours"]]))


@cache
def _front_head() -> re.Pattern[str]:
    told = f"(?:{alternatives('honours')['leads_to_honours']})"
    return re.compile(
        f"(?:(?P<front>{any_of(honour_words()['fronts'])})(?P<place>[\u4e00-\u9fff]{{0,4}})[：:]?"
        f"|(?P<told>[^，。；：]{{0,16}}{told}[：:]))"
    )


def find_fronts(layout: Layout, metadata: Metadata) -> Iterator[HonourFact]:
    """The lines under a heading like 荣耀金川: the body or place that the document is about holds each."""
    place = metadata.place[-1] if metadata.place else None
    organization = organization_of_title(metadata.record.title or "") or on_banner(layout)
    owner = organization or (Recipient(place, "place") if place else None)
    person = _person_of(metadata, layout)
    owner = Recipient(person, "person") if person else owner
    if owner is None:
        return
    lines = layout.lines
    for number in lines_with(_front(), layout):
        match = _front_head().fullmatch(_bare(lines[number]))
        if match is None or (owner.kind == "place" and match["told"]):
            continue
        if not person and not _is_of(match["place"] or "", place or owner.name):
            continue
        in_list = list(_in_list(lines[number + 1 : number + 120]))
        dated = [is_honour(_dated(item)[1]) for item in in_list if _dated(item)[0]]
        rows = list(_rows(lines[number + 1 : number + 120]))
        if len(rows) > len(dated) or any(givers for *_, givers in rows):
            yield from (_fact(*row, owner, metadata) for row in rows)
            continue
        if sum(is_honour(_bare(item)) or bool(_FIRST.search(_bare(item))) for item in in_list) < 3:
            in_list = in_list if len(dated) == len(in_list) and all(dated) else []
        year: str | None = None
        for item in in_list:
            alone = YEAR_LINE.fullmatch(_bare(item))
            if alone is not None:
                year = year_of(alone["year"])
            elif not _NUMBERED.match(_bare(item)):
                date, honour = _dated(item)
                yield _fact(item, date or year, _closed(honour), (), owner, metadata)


def on_banner(layout: Layout) -> Recipient | None:
    """The body whose site a page is of: its name alone on the first line."""
    heads = islice((_bare(line) for line in layout.lines if _bare(line)), _BANNER)
    for head in heads:
        first = _PARTS.split(head)[0].strip("#*")
        one = recipient_of(first) if 4 <= len(first) <= 24 else None
        if one is not None and one.kind == "organization":
            return one
    return None


_BANNER = 2
_PARTS = re.compile("[|｜·>＞]")


_GAPS = re.compile("[ 　]{2,}|　+|\t+")
_LEAST = 2
"""Rows by which a list without a sign of running text between them is known."""


def _rows(lines: Sequence[Line]) -> list[tuple[Line, str | None, str, tuple[str, ...]]]:
    """Lines with a date, a distinction and perhaps who gave it, whatever stands between such lines:
    2003.12　省绿色学校　省环保厅."""
    rows = []
    for line in lines:
        cells = [cell for cell in _GAPS.split(line.view.text.strip()) if cell]
        if not 2 <= len(cells) <= 4 or not DATE.fullmatch(cells[0]):
            continue
        honour = cells[1]
        if not is_honour(honour) or _RUNNING.search(honour) or candidate().search(honour):
            continue
        givers = [giver for cell in cells[2:] for giver in _JOINS.split(cell.strip("（）()")) if giver]
        rows.append((line, date_of(cells[0]), _closed(honour), tuple(givers)))
    return rows if len(rows) >= _LEAST else []


_JOINS = re.compile("[、 ]+")


def _person_of(metadata: Metadata, layout: Layout) -> str | None:
    """The person whose page it is: its title, or the name alone on the first line."""
    first = next((_bare(line) for line in layout.lines if _bare(line)), "")
    return next((name for name in (metadata.record.title or "", first) if is_name(name)), None)


def _dated(item: Line) -> tuple[str | None, str]:
    """The date that a line sets off before the distinction (2015年3月 省劳动奖状), and the distinction."""
    text = item.view.text.strip()
    for found in find_dates(text, DateContext()):
        if found.start == 0 and found.edtf and text[found.end : found.end + 1] in tuple(" 　\t：:"):
            return found.edtf, "".join(text[found.end + 1 :].split())
    return None, _bare(item)


_FIRST = re.compile(r"最大|之一|第一|中心$|之都$")
_NUMBERED = re.compile(rf"^[\d{NUMERALS}]+[、.．]|^\d+$")


def _is_of(word: str, place: str) -> bool:
    return not word or place.startswith(word) or word == place


_RUNNING = re.compile("[。；，,;：]")


def _in_list(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Short lines without a sign of running text; a line that ends in a full stop closes the list."""
    for line in lines:
        text = _bare(line)
        if "\t" in line.view.text:
            return  # a table, which is read as one
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


def _fact(
    line: Line, date: str | None, honour: str, givers: Sequence[str], owner: Recipient, metadata: Metadata
) -> HonourFact:
    return HonourFact(
        id=content_id("honour", metadata.record.id, owner.name, honour, date),
        document=metadata.record.id, passage=line.view.passage(), extractor=EXTRACTOR, rule="front",
        recipient=owner.name, recipient_kind=owner.kind, honour=honour, date=date,
        granted_by=tuple(full_name(giver, metadata.place) for giver in givers),
    )  # fmt: skip
