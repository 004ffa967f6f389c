"""The whole way from a file to its facts, on one screen."""

from __future__ import annotations

import argparse
import gc
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph.facts import DocumentFact, EventFact, IssueFact, ProjectFact, StatedFact, write_facts
from graph.provenance import Passage, content_id
from loaders.acts.appointments import find_appointments
from loaders.document.articles import find_statements
from loaders.document.chronicle import find_entries, is_listed
from loaders.document.layout import lay_out
from loaders.document.metadata import describe
from loaders.document.model import About, Entry, Layout, Source
from loaders.events.participants import with_parts
from loaders.files.read import read_source
from loaders.finish.ocr_names import mend_slips
from loaders.finish.original_script import Printed
from loaders.holdings.careers import career_lines, find_careers
from loaders.holdings.mentions import find_mentions
from loaders.holdings.rosters.holdings import find_listed, find_rosters, roster_lines
from loaders.holdings.working_groups import find_groups, group_lines
from loaders.honours.honours import find_honours
from loaders.names.places import Jurisdiction
from loaders.projects.projects import find_projects


def extract(path: Path) -> Iterator[DocumentFact | StatedFact]:
    """The facts of one file: the document first, then everything it states, in the order of the text."""
    return extract_source(read_source(path))


def extract_source(source: Source) -> Iterator[DocumentFact | StatedFact]:
    """The facts of a text that has been read."""
    with _uncollected():
        document, facts = _document_and_facts(source)
    yield document
    yield from with_pages(facts, source.pages)


def _document_and_facts(source: Source) -> tuple[DocumentFact, list[StatedFact]]:
    layout = lay_out(source)
    about = describe(layout)
    printed = Printed(source.text)
    found = [*read_facts(layout, about), *unread_pages(source, about)]
    return printed.fact(about.record), [printed.fact(fact) for fact in in_text_order(found)]


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles among the pieces of a text: there are none; it took a fifteenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def read_facts(layout: Layout, about: About) -> Iterator[StatedFact]:
    """Everything that a document states, one kind of fact after the other."""
    place = Jurisdiction.of(about)
    rosters = roster_lines(layout, about) | group_lines(layout)
    listed = rosters | career_lines(layout)
    lives = find_entries(layout, about, rosters)
    entries = [entry for entry in lives if not is_listed(entry.lines, listed)]
    found = [
        *find_appointments(entries, about, place),
        *find_mentions(entries, about, place),
        *find_rosters(layout, about, place),
        *find_listed(entries, layout, about, place),
        *find_groups(layout, about, place),
        *find_careers(layout, about, place),
        *find_projects(entries, layout, about, place),
        *find_honours(lives, layout, about, place),
    ]
    stated = mend_slips(found)
    told = (entry for entry in entries if not is_table(entry))
    events = (event for entry in told for event in find_events(entry, about, place))
    yield from with_parts(events, place, stated)
    yield from stated
    yield from undated(entries, about)


_GAP = re.compile(r"\t|\||｜|│|  | \u3000|\u3000 |\u3000\u3000")
_CELLS = re.compile(r"\S(?:\t| *[|｜│] *|[ \u3000]{2,})(?=\S)")
_FURNITURE = re.compile(r"(?:上一篇|下一篇|当前位置|责任?编辑)[^。]*$|[\d年月日时分第号期:：/.\-（）()\s]+$")


def is_table(entry: Entry) -> bool:
    """Whether rows of a table, a link or a bare date stand where prose would: they tell no events."""
    if entry.section == "chronicle":
        return False
    if _FURNITURE.match(entry.view.text):
        return True
    rows = [line.view.text.strip() for line in entry.lines]
    cells = [row for row in rows if _GAP.search(row) and _is_row(row)]
    return 2 * len(cells) > len(rows) - rows.count("")


def _is_row(text: str) -> bool:
    return not text.endswith("。") and len(_CELLS.findall(text)) >= 2


def find_events(entry: Entry, about: About, place: Jurisdiction) -> Iterator[EventFact]:
    """An entry of a chronicle as one event; the dated statements of any other paragraph as one each."""
    if entry.section == "chronicle":
        yield event_of(entry, about)
    else:
        yield from find_statements(entry, about)


def undated(entries: Iterable[Entry], about: About) -> Iterator[IssueFact]:
    """An issue for every entry of a chronicle whose label the calendar or the context cannot resolve."""
    for entry in entries:
        if entry.section == "chronicle" and entry.date is None:
            yield IssueFact(
                id=content_id("issue", about.record.id, "date", entry.date_text, entry.view.text),
                document=about.record.id,
                passage=entry.view.passage(),
                extractor="chronicle/1",
                what="date",
                expected=f"能确定的日期,原文作「{entry.date_text or ''}」",
            )


def unread_pages(source: Source, about: About) -> Iterator[IssueFact]:
    """An issue for every run of pages that are pictures alone, at the line of text before them or, of the
    first pages, behind them."""
    runs: list[list[int]] = []
    for page in source.unread:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    for run in runs:
        before = source.text[: source.pages[run[0] - 1]].rstrip() or source.text.strip().partition("\n")[0]
        line = before.rpartition("\n")[2]
        start = len(before) - len(line) if source.text.startswith(before) else source.text.index(line)
        named = str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}"
        yield IssueFact(
            id=content_id("issue", about.record.id, "page", run[0], run[-1]),
            document=about.record.id,
            passage=Passage(start=start, end=start + len(line), quote=line),
            extractor="pages/1",
            what="page",
            expected=f"第 {named} 页只有图片，没有读 (a picture without text: run OCR on it)",
        )


def event_of(entry: Entry, about: About) -> EventFact:
    """The record of a chronicle's entry."""
    return EventFact(
        id=entry.event or "",
        document=about.record.id,
        passage=entry.view.passage(),
        extractor="chronicle/1",
        date=entry.date,
        date_text=entry.date_text,
        section="chronicle",
        heading=entry.headings,
        text=entry.view.text,
    )


def in_text_order(facts: Iterable[StatedFact]) -> list[StatedFact]:
    """By place in the text; a fact whose id has been seen is the same text printed twice."""
    once: dict[str, StatedFact] = {}
    for fact in facts:
        once.setdefault(fact.id, fact)
    return sorted(once.values(), key=lambda fact: (fact.passage.start, fact.passage.end))


def with_pages(facts: Iterable[StatedFact], starts: Sequence[int]) -> Iterator[StatedFact]:
    """The facts with the page on which each passage begins; as they are where the file has no pages."""
    if not starts:
        yield from facts
        return

    def paged(passage: Passage) -> Passage:
        return passage.model_copy(update={"page": bisect_right(starts, passage.start)})

    for fact in facts:
        update: dict[str, object] = {"passage": paged(fact.passage)}
        if isinstance(fact, ProjectFact):
            update["milestones"] = tuple(
                stone.model_copy(update={"passage": paged(stone.passage)}) for stone in fact.milestones
            )
        yield fact.model_copy(update=update)


def main(arguments: list[str] | None = None) -> int:
    """`python -m loaders.pipeline FILE... --out FACTS`: for trying rules out."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", default="-")
    given = parser.parse_args(arguments)
    facts = (fact for path in given.files for fact in extract(path))
    if given.out == "-":
        write_facts(facts, sys.stdout)
        return 0
    with Path(given.out).open("w", encoding="utf-8") as out:
        write_facts(facts, out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
