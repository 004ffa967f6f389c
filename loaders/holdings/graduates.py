"""Graduates of the imperial examinations with the offices in the note behind their names.

进士, 成化丙戌科, then a name a line: `方远（任江西万安教谕，祀乡贤）`. The year is that of the examination,
not of the office; who has no office in the note holds none.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from graph import lazy_re as re
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.model import Line
from loaders.holdings.careers.posts import read_posts, read_seat
from loaders.holdings.careers.words import is_imperial
from loaders.lexicon import lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office
from loaders.names.people import surname_length
from loaders.reader import Page, Reader
from loaders.text.patterns import RARE_HAN, any_of
from loaders.text.view import View

VERSION = 1
EXTRACTOR = f"graduates/{VERSION}"
_ROW = re.compile(
    rf"\s*(?P<name>[{RARE_HAN}]{{2,4}}|[{RARE_HAN}]\s{{1,2}}[{RARE_HAN}]{{1,2}})\s?"
    r"(?:[（(](?P<note>[^（）()]{2,60})[)）]|[，,](?P<beside>[^，,。（）()]{2,20}))\s*"
)
_BARE = re.compile(rf"\s*(?:[{RARE_HAN}]{{2,4}}|[{RARE_HAN}]\s{{1,2}}[{RARE_HAN}]{{1,2}})\s*")
_CLAUSE = re.compile("[^，,；;。]+")
_MARKS = re.compile(r"[①-⑳]|[（(][^（）()]*[)）]|[\s：:\[\]【】]")
_MARK = re.compile(r"[①-⑳)）\s：:\[\]【】]")
"""The last sign of a heading that ends with a mark."""
_LONGEST_HEADING = 30
_LEAST_HEADINGS = 2
"""One line that ends with 科 is no register."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A graduate, and where the note behind the name stands in the line."""

    line: Line
    name: str
    note: tuple[int, int]
    section: str


class Graduates(Reader):
    """A holding for each office in the note behind a graduate's name, an issue for one that stays unread."""

    name, version, makes = "graduates", VERSION, (HoldingFact, IssueFact)

    def claim_lines(self, page: Page) -> Set[int]:
        self.rows = list(_rows(page))
        return {row.line.number for row in self.rows}

    def read(self, page: Page) -> Iterator[StatedFact]:
        for row in self.rows:
            yield from _facts(row, page)


def _rows(page: Page) -> Iterator[_Row]:
    lines = [line for line in page.layout.lines if line.view.text.strip()]
    if sum(_is_heading(line.view.text) for line in lines) < _LEAST_HEADINGS:
        return
    section: str | None = None
    for line in lines:
        text = line.view.text
        if _is_heading(text):
            section = "".join(text.split())
        elif section is not None and (row := _ROW.fullmatch(text)) is not None:
            name = "".join(row["name"].split())
            note = row.span("note") if row["note"] else row.span("beside")
            if surname_length(name) and (row["note"] or _offices(row["beside"])):
                yield _Row(line, name, note, section)
        elif _BARE.fullmatch(text) is None:
            section = None


def _is_heading(text: str) -> bool:
    if text[-1:] not in _last_characters() and _MARK.match(text[-1:]) is None:
        return False
    key = _MARKS.sub("", text)
    return 2 <= len(key) <= _LONGEST_HEADING and key.endswith(tuple(lexicon("graduates")["headings"]))


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in lexicon("graduates")["headings"])


def _facts(row: _Row, page: Page) -> Iterator[HoldingFact | IssueFact]:
    record, view = page.metadata.record, row.line.view
    note = view.text[row.note[0] : row.note[1]]
    passage = view.passage(0, len(view.text.rstrip()))
    for clause in _CLAUSE.finditer(note):
        offices = _offices(clause[0])
        for office in offices:
            key = (row.name, office.organization, office.post)
            yield HoldingFact(
                id=content_id("holding", record.id, "graduate", passage.start, *key), document=record.id,
                passage=passage, extractor=EXTRACTOR, rule="roster:graduate", person=row.name,
                organization=office.organization, post=office.post, basis="roster",
                section=row.section, acting=office.acting, as_printed=office.as_printed,
            )  # fmt: skip
        of_kin = clause[0].endswith(tuple(lexicon("graduates")["kin"]))
        if not offices and not of_kin and _verbs().match(clause[0]):
            yield _unread(view, row.note[0] + clause.start(), row.note[0] + clause.end(), record.id)


def _unread(view: View, start: int, end: int, document: str) -> IssueFact:
    passage = view.passage(start, end)
    return IssueFact(
        id=content_id("issue", document, "graduate", passage.start, passage.end), document=document,
        passage=passage, extractor=EXTRACTOR, what="roster", expected="an office of the empire",
    )  # fmt: skip


def _offices(clause: str) -> list[Office]:
    """The offices of the empire that a clause of a note names; nobody served where he was from."""
    verb = _verbs().match(clause)
    named = clause[verb.end() :] if verb else clause
    if named.startswith("知") and (seat := read_seat("知", named[1:], None)) is not None:
        return [seat]
    found = read_posts(named, Jurisdiction(()), None, None)
    return found if all(is_imperial(office.post) for office in found) else []


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(f"[辟以]?(?:{any_of(lexicon('graduates')['verbs'])}|(?=知))")
