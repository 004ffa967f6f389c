"""Rows of a table whose head is lost or was never printed: 方远　1998　省劳动模范　省政府."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graph import lazy_re as re
from graph.facts import HonourFact
from graph.provenance import Passage, content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import lines_with
from loaders.honours.granters import split_granters
from loaders.honours.recipients import Recipient, named, recipient_of
from loaders.honours.words import EXTRACTOR, ends_as_honour, honour_words, is_honour, of_person
from loaders.names.local import full_name
from loaders.text.patterns import any_of, ends_any, grouped

DATE = re.compile(r"(?:19|20)\d\d(?:年?|[年.．/-]\d{1,2}(?:月|[.．]\d{1,2}|月\d{1,2}日)?)")
_GAPS = re.compile("[ 　\t]+")
_STOPS = re.compile("[。；，：:]")
_NUMBER = re.compile("[（(]?\\d{1,3}[)）.、．]?")


@cache
def _candidate() -> re.Pattern[str]:
    words = honour_words()["roll_ends"]
    first = f"[12](?<=[ 　\\t].)\\d{{3}}[^\\n]{{0,24}}?[ 　\\t][^\\n]{{0,20}}{any_of(words)}(?=[ 　\\t\\n]|$)"
    return re.compile(grouped([first, f"{ends_any(words)}[ 　\\t]+[^\\n]{{0,20}}(?:19|20)\\d\\d"]))


def find_bare_rows(layout: Layout, metadata: Metadata, tables: Sequence[Passage]) -> Iterator[HonourFact]:
    """Rows whose cells show what they are: a holder first, one date, one distinction, perhaps a giver."""
    for place in lines_with(_candidate(), layout):
        line = layout.lines[place]
        begins = line.view.span()[0]
        if any(table.start <= begins < table.end for table in tables):
            continue
        fact = _read(line, metadata)
        if fact is not None:
            yield fact


def _read(line: Line, metadata: Metadata) -> HonourFact | None:
    text = line.view.text.strip()
    cells = [cell for cell in _GAPS.split(text) if cell and cell != "|"]
    if cells and _NUMBER.fullmatch(cells[0]):
        cells = cells[1:]
    dates = [number for number, cell in enumerate(cells) if DATE.fullmatch(cell)]
    graded = [n for n, cell in enumerate(cells) if ends_as_honour().search(cell) and is_honour(cell)]
    if not 3 <= len(cells) <= 6 or len(dates) != 1 or len(graded) != 1 or _STOPS.search(text):
        return None
    others = [number for number in range(len(cells)) if number not in (*dates, *graded)]
    honour = cells[graded[0]]
    one = _holder(cells[others[0]], honour) if others[0] in (0, dates[0] + 1) else None
    if one is None:
        return None
    last = others[-1]
    givers = split_granters(cells[last]) if len(others) > 1 and last > graded[0] else ()
    name = one.name if one.kind == "person" else full_name(one.name, metadata.place)
    date = date_of(cells[dates[0]])
    return HonourFact(
        id=content_id("honour", metadata.record.id, name, honour, date), document=metadata.record.id,
        passage=line.view.passage(), extractor=EXTRACTOR, rule="row",
        recipient=name, recipient_kind=one.kind, honour=honour, date=date,
        granted_by=tuple(full_name(giver, metadata.place) for giver in givers),
    )  # fmt: skip


def date_of(cell: str) -> str | None:
    """The date of a cell that is nothing else: 1998, 2003.12."""
    found = find_dates(cell + ("年" if cell.isdigit() else ""), DateContext())
    return found[0].edtf if found else None


def _holder(cell: str, honour: str) -> Recipient | None:
    return recipient_of(cell) or (named(cell) if of_person(honour) else None)
