"""The lists of office holders of a document: where each begins and ends.

`read_rosters` walks over a document once and keeps what the lists say as printed; `holdings` makes facts of
it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from loaders.document.model import Layout, Line
from loaders.holdings.rosters.lines import CREDIT
from loaders.holdings.rosters.openings import Openings
from loaders.holdings.rosters.region import go_on, open_section, read_section
from loaders.holdings.rosters.remarks import speaks
from loaders.holdings.rosters.rows import RosterRow, UnreadLine, without_marks
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.successions import read_holder
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.two_columns import unfold

_SAME_PAGE = 80
"""Lines of a source, blank ones counted, within which two columns of a page stand."""
_LOOK_AHEAD = 6
_LONG_LEAD = 60
"""So many characters of prose before a list within a paragraph are no heading."""


@dataclass(slots=True)
class PrintedLists:
    """What the lists of a document say, and the numbers of the lines that say it."""

    seen: list[RosterRow] = field(default_factory=list)
    troubles: list[UnreadLine] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)


def read_rosters(
    layout: Layout, year: int | None, era: str = "", others: Set[int] = frozenset()
) -> PrintedLists:
    """The lists of office holders of a document; `year` is that of months printed without one, `era` that by
    which its short years count; `others` are the numbers of lines that another reader has."""
    return _Reader(layout, year, era, others).read()


class _Reader:
    def __init__(self, layout: Layout, year: int | None, era: str, others: Set[int]) -> None:
        printed = (without_marks(line) for line in layout.lines if line.number not in others)
        self.lines = unfold([line for line in printed if line.view.text.strip()])
        self.year, self.era = year, era
        self.rosters = PrintedLists()
        self.openings = Openings(self.lines, layout.text, year)
        self.aside: list[Line] = []

    def read(self) -> PrintedLists:
        at = 0
        while at < len(self.lines):
            opened = self.openings.at(at)
            if opened is None:
                self.openings.remember(at)
                at += 1
                continue
            heading = replace(opened.heading, era=self.era)
            section = open_section(heading, self.year, opened.inside)
            end = read_section(section, self.lines, opened.first, opened.skip)
            if section.confirmed() and opened.skip > _LONG_LEAD:
                self.rosters.seen += section.seen
                self.rosters.troubles += section.troubles
                at += 1  # the prose before the list is read by others
            elif section.confirmed():
                self._keep(section, at)
                self.openings.above = section.waiting() or self.openings.above
                at = max(end, at + 1)
                if section.credited:
                    at = self._set_aside(at)
            else:
                self._doubt(section, opened.first)
                self.openings.remember(at)
                at += 1
        self._give_up_aside()
        return self.rosters

    def _doubt(self, section: RosterSection, first: int) -> None:
        """Names with years under 历任…, of a post that nobody can tell: one issue, no silence."""
        if not section.heading.succession or section.weak or section.seen:
            return
        below = self.lines[first : first + _LOOK_AHEAD]
        dated = [line for line in below if _is_dated_name(line.view.text.strip(), self.year)]
        if len(dated) >= 2:
            start, stop = dated[0].view.span()
            self.rosters.troubles.append(UnreadLine(start, stop, "the post of these names"))

    def _set_aside(self, at: int) -> int:
        """Rows between the credit of one list and a second credit: the end of a list whose heading is
        printed below them, where the page has two columns. Returns the number of the line after them.
        """
        for end in range(at, min(at + _LOOK_AHEAD, len(self.lines))):
            text = self.lines[end].view.text.strip()
            if CREDIT.match(text):
                self.aside = self.lines[at:end]
                self.rosters.lines.update(line.number for line in self.lines[at : end + 1])
                return end + 1 if end > at else at
            tokens = read_row(text, self.year)
            kinds = {token.kind for token in tokens}
            if "name" not in kinds or "other" in kinds or (end == at and not _starts_within(tokens)):
                break
        return at

    def _give_up_aside(self) -> None:
        for line in self.aside:
            start, stop = line.view.span()
            self.rosters.troubles.append(UnreadLine(start, stop, "the heading of these names"))
        self.aside = []

    def _keep(self, section: RosterSection, at: int) -> None:
        near = self.aside and self.lines[at].number - self.aside[-1].number < _SAME_PAGE
        if near and not section.credited:
            go_on(section, self.aside)
            self.aside = []
        self._give_up_aside()
        before = self.rosters.seen[-1] if self.rosters.seen else None
        for part in section.strays:  # the list before, of which the right column is printed in here
            if before is not None:
                self.rosters.seen.append(
                    RosterRow(
                        before.heading,
                        before.organization,
                        before.label,
                        before.label_remark,
                        part,
                        end=part.end,
                    )
                )
            else:
                section.troubles.append(UnreadLine(part.start, part.end, "a post before the name"))
        self.rosters.seen += section.seen
        self.rosters.troubles += section.troubles
        within = {line.number for line in self.lines[at : section.last + 1]}
        self.rosters.lines.update(within - section.asides)


def _is_dated_name(text: str, year: int | None) -> bool:
    """Whether a line is a name with the time of a stay, whatever else stands there."""
    if len(text) > 60 or "。" in text:
        return False
    kinds = [token.kind for token in read_row(text, year)]
    named = kinds[0] == "name" if kinds else False
    return named and ("term" in kinds or read_holder(text, year) is not None)


def _starts_within(tokens: Sequence[Token]) -> bool:
    """Whether a line begins in the middle of a list: with a name and its bracket."""
    return [token.kind for token in tokens[:2]] == ["name", "bracket"] and speaks(tokens[1].text)
