"""Entries of a chronicle and dated statements of prose, as events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import lazy_re as re
from graph.facts import EventFact, IssueFact, StatedFact
from graph.provenance import Passage, content_id
from loaders.document.model import Entry, Metadata
from loaders.events.statements import VERSION as STATEMENTS_VERSION
from loaders.events.statements import find_statements
from loaders.reader import Page, Reader

VERSION = 11
EXTRACTOR = f"chronicle/{VERSION}"
_GAP = re.compile(r"\t|\||｜|│|  | \u3000|\u3000 |\u3000\u3000")


_CELLS = re.compile(r"\S(?:\t| *[|｜│] *|[ \u3000]{2,})(?=\S)")


_FURNITURE = re.compile(r"(?:上一篇|下一篇|当前位置|责任?编辑)[^。]*$|[\d年月日时分第号期:：/.\-（）()\s]+$")


def is_table(entry: Entry) -> bool:
    """Whether rows of a table, a link or a bare date stand where prose would: they tell no events."""
    if _FURNITURE.match(entry.view.text):
        return True
    rows = [line.view.text.strip() for line in entry.lines]
    cells = [row for row in rows if _is_row(row)]
    return 2 * len(cells) > len(rows) - rows.count("")


def _is_row(text: str) -> bool:
    return not text.endswith("。") and _GAP.search(text) is not None and len(_CELLS.findall(text)) >= 2


class ChronicleEntries(Reader):
    """An entry of a chronicle as one event; one whose label nobody can resolve is an issue too."""

    name, version, makes = "chronicle", VERSION, (EventFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        for entry in page.entries:
            if entry.section == "chronicle":
                yield event_of(entry, page.metadata)
        yield from undated(page.entries, page.metadata)


class Statements(Reader):
    """The dated statements of a paragraph outside a chronicle as one event each."""

    name, version, makes = "articles", STATEMENTS_VERSION, (EventFact,)

    def read(self, page: Page) -> Iterator[StatedFact]:
        for entry in page.entries:
            if entry.section != "chronicle" and not is_table(entry):
                yield from find_statements(entry, page)


def undated(entries: Iterable[Entry], metadata: Metadata) -> Iterator[IssueFact]:
    """An issue for every entry of a chronicle whose label the calendar or the context cannot resolve."""
    for entry in entries:
        if entry.section == "chronicle" and entry.date is None:
            yield IssueFact(
                id=content_id("issue", metadata.record.id, "date", entry.date_text, entry.view.text),
                document=metadata.record.id,
                passage=entry.view.passage(),
                extractor=EXTRACTOR,
                rule="unread:date",
                what="date",
                expected=f"能确定的日期,原文作「{entry.date_text or ''}」",
            )


def _passage(entry: Entry) -> Passage:
    """Where an entry stands: with 是年, 同日 before it, which are words of its sentence; without 3月5日."""
    low, high = entry.view.span()
    label, source = entry.when.span, entry.view.source
    if label and (entry.when.text or "").startswith(_REPORTED) and 0 <= low - label[1] <= _BESIDE:
        low = label[0]
    return Passage(start=low, end=high, quote=source[low:high])


_REPORTED = ("是", "同", "当", "本")
_BESIDE = 2


def event_of(entry: Entry, metadata: Metadata) -> EventFact:
    """The record of a chronicle's entry."""
    return EventFact(
        id=entry.event or "",
        document=metadata.record.id,
        passage=_passage(entry),
        extractor=EXTRACTOR,
        rule=f"entry:{entry.when.known.how}" if entry.when.known else "entry:undated",
        date=entry.date,
        date_from=entry.when.known,
        date_text=entry.date_text,
        section="chronicle",
        heading=entry.headings,
        text=entry.view.text,
    )
