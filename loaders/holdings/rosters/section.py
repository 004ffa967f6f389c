"""What is known while the rows under one heading are read."""

from __future__ import annotations

from collections.abc import Sequence

from graph import lazy_re as re
from loaders.dates.calendar import REPUBLIC
from loaders.document.model import Line
from loaders.holdings.rosters.columns import Columns
from loaders.holdings.rosters.headings import Heading, bare_heading, read_heading
from loaders.holdings.rosters.labels import LabelState
from loaders.holdings.rosters.remarks import read_remark
from loaders.holdings.rosters.rows import Part, RosterRow, UnreadLine, part_of
from loaders.holdings.rosters.terms import (
    TermHeading,
    are_founders,
    is_term_alone,
    members_term,
    period_of_list,
    read_span_line,
)
from loaders.holdings.rosters.tokens import Token
from loaders.holdings.rosters.words import ColumnRole, words
from loaders.names.headed_organizations import TERM_OF_ORGANIZATION, organization_text

_UNIT_COLUMN = re.compile(r"(?:单位|机构|部门|乡镇|镇街)")
_FULL_YEAR = re.compile(r"(?<!\d)19\d\d(?!\d)")
_ANY_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?=[.．年～~—–-])")
_LONGEST_ROW = 60
_CELL = re.compile(r"\S+")


class RosterSection:
    """One list of office holders: its heading, what was read of it, the label and organization at hand."""

    def __init__(self, heading: Heading, year: int | None) -> None:
        self.heading, self.year = heading, year
        self.weak = not heading.succession and read_heading(heading.section) is None
        """Its heading is only the name of an organization."""
        self.root = organization_text(heading.organization)
        self.term = period_of_list(heading.section) if self.weak else members_term(heading.section)
        self.two_columns = False
        """Lines stand inside the broken heading: a page in two columns, printed into each other."""
        self.strays: list[Part] = []
        """Names before the first label: of the list before."""
        self.credited = False
        """It ends with the name of who supplied it."""
        self.seen: list[RosterRow] = []
        self.troubles: list[UnreadLine] = []
        self.organization: str | None = None
        """The sub-heading at hand, as printed."""
        self.organization_line = ""
        """The line of that sub-heading."""
        self.committee = ""
        """The number of the committee at hand, where a line of its own gives it: 第八届."""
        self.base: int | None = None
        """The year before the first of the era by which the last date counted."""
        self.label = LabelState()
        self.heads: tuple[str, ...] = ()
        """The head of a table of holders, by column."""
        self.table = False
        self.unit_first = False
        """The first column of the table is the organization."""
        self.columns: Columns | None = None
        """The head of a table in which every column is a post."""
        self.printed_year: str | None = None
        """A year that rows print in full, where all such years are of one century: 56.3—61.10, 1966.6."""
        self.renamed = False
        """The line above heads the time of the organization under another name."""
        self.asides: set[int] = set()
        """The numbers of lines within the list that are prose and left to others."""
        self.last = 0
        """The place of the last line read."""
        if heading.post:
            self.label.open(Part(heading.post, -1, -1))

    def confirmed(self) -> bool:
        """A heading that says so needs one name; a bare name needs two labels or three names under it."""
        return bool(self.seen) if not self.weak else self.label.count >= 2 or len(self.seen) >= 3

    def waiting(self) -> str | None:
        """The organization of a sub-heading under which no row came: the next chapter begins with it."""
        if self.label.parts or self.label.used:
            return None
        return self.heading.organization if self.weak else self.organization

    def is_of_group(self) -> bool:
        """Whether the list is of a group whose members have offices elsewhere: 指挥长：某某　县长."""
        return self.root.endswith(tuple(words().all("groups")))

    def open_table(self, cells: tuple[str, ...], printed: str) -> None:
        """The head of a table of holders: 姓名　职务　任职时间."""
        self.table, self.heads = True, cells
        self.unit_first = _UNIT_COLUMN.match(printed) is not None

    def has_column(self, role: ColumnRole) -> bool:
        """Whether a column of the table is of this role."""
        return any(words().register_heads.get(head) == role for head in self.heads)

    def open_organization(self, printed: str) -> None:
        """A sub-heading: the posts behind it are in this one; 第六届委员会 is of the one above."""
        self.close_label()
        self.organization_line = printed
        number = TERM_OF_ORGANIZATION.search(printed)
        self.term, self.committee = period_of_list(printed), number[0] if number else ""
        if self.organization and is_term_alone(printed):
            printed = self.organization
        elif self.root and organization_text(printed) == "办公室" and not self.root.endswith("办公室"):
            printed = self.root + "办公室"
        self.organization = printed
        self.label.open()
        self.label.carry = None
        if self.weak:
            self.heading, self.organization = bare_heading(printed), None

    def open_term(self, heading: TermHeading) -> None:
        """第八届(1981年3月—1984年6月): the committee of that number of the organization at hand."""
        self.close_label()
        self.committee, self.term = heading.printed, heading.span
        if are_founders(heading.printed):
            self.committee, self.organization = "", heading.printed
        elif self.organization and are_founders(self.organization):
            self.organization = None
        self.label.open(*([Part(self.heading.post, -1, -1)] if self.heading.post else []))
        self.label.carry = None

    def open_period(self, printed: str) -> bool:
        """A line with nothing but the years of the committee named above it: （1985年4月—1989年6月）."""
        named = self.committee or self.organization_line or self.heading.section
        if self.label.used or not TERM_OF_ORGANIZATION.search(named):
            return False
        span = read_span_line(printed)
        self.term = span or self.term
        return span is not None

    def without_unit(self, text: str) -> str:
        """The row without the cell of the column 单位: printed once, it stands for the rows below."""
        cell = _CELL.match(text)
        if not self.unit_first or cell is None or words().is_exact(cell.group()):
            return text
        self.organization = cell.group()
        return " " * cell.end() + text[cell.end() :]

    def see(self, line: Line, token: Token, rule: str = "roster:row") -> RosterRow:
        """A name under the label at hand."""
        part = part_of(line, token)
        self.label.use()
        label = self.label
        seen = RosterRow(
            self.heading,
            self.organization,
            label.parts,
            label.remark,
            part,
            end=part.end,
            period=self.term,
            committee=self.committee,
            rule=rule,
        )
        self.seen.append(seen)
        return seen

    def remark(self, line: Line, seen: RosterRow, token: Token) -> None:
        """What a bracket says of a name."""
        seen.remarks.append(read_remark(token.text, self.year, self.century()))
        seen.end = max(seen.end, line.view.span(token.start, token.end)[1])

    def century(self) -> int | None:
        """The century of years with two figures, told by the years of the committee or of the heading."""
        if REPUBLIC.name in self.heading.section or self.base is not None:
            return None
        printed = _FULL_YEAR.search(self.heading.section)
        reported = self.term[0] or self.heading.term[0] or (printed and printed[0]) or self.printed_year
        return (
            int(reported[:2]) * 100 if reported and reported[:4].isdigit() and reported[:2] == "19" else None
        )

    def learn_century(self, lines: Sequence[Line]) -> None:
        """Take the century of the years that these rows print in full, if it is one."""
        rows = (line.view.text for line in lines if len(line.view.text) <= _LONGEST_ROW)
        years = [year for text in rows for year in _ANY_YEAR.findall(text)]
        self.printed_year = years[0] if len({year[:2] for year in years}) == 1 else None

    def stray(self, line: Line, tokens: Sequence[Token]) -> None:
        """Names before the first label of a list in two columns belong to the list before."""
        self.strays += [part_of(line, token) for token in tokens if token.kind == "name"]

    def close_label(self) -> None:
        """The label ends here; over no name it is an issue."""
        unread = self.label.unread()
        if unread is not None:
            self.troubles.append(unread)

    def trouble(self, line: Line, token: Token, expected: str) -> None:
        """What stands in the list and could not be read."""
        start, end = line.view.span(token.start, token.end)
        self.troubles.append(UnreadLine(start, end, expected))
