"""The rows under one heading: which names stand under which label, in which organization.

Every line is told by `line_kind` and read by the strategy of its kind (`STRATEGIES`); a row with people is
told once more by `row_kind` and read by the strategy of its row (`ROWS`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.document.tables import cells_of
from loaders.holdings.rosters.columns import read_columns
from loaders.holdings.rosters.headings import Heading
from loaders.holdings.rosters.lines import (
    UNIT_ROW,
    Above,
    LineKind,
    RowKind,
    holders_of,
    line_kind,
    read_phrased,
    row_kind,
)
from loaders.holdings.rosters.named import read_named
from loaders.holdings.rosters.officials import read_officials
from loaders.holdings.rosters.register_rows import read_register
from loaders.holdings.rosters.remarks import is_beside, is_order, read_remark, speaks
from loaders.holdings.rosters.rows import Part, part_of, without_term
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.several import read_several
from loaders.holdings.rosters.stream import read_stream
from loaders.holdings.rosters.successions import period_of, read_entries, read_holder
from loaders.holdings.rosters.terms import read_term_heading
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.names.people import is_name
from loaders.text.patterns import NUMERALS

_ORDINAL = re.compile(rf"\d{{1,3}}\.?|第[{NUMERALS}\d]{{1,3}}[任届]|[{NUMERALS}]{{1,3}}")
_LONGEST_CARRY = 20
_CENTURY_LINES = 30
"""So many rows tell of which century years of two figures are."""


class Outcome(Enum):
    """What became of a line."""

    ROW = auto()
    SKIP = auto()
    """Nothing in it."""
    CLOSED = auto()
    """The list ends with it."""
    END = auto()
    """The list ended before it."""


def open_section(heading: Heading, year: int | None, inside: Sequence[Line] = ()) -> RosterSection:
    """The list under a heading; `inside` are lines that stand within the heading, where it is broken."""
    section = RosterSection(heading, year)
    section.two_columns = bool(inside)
    for line in inside:
        section.stray(line, read_row(line.view.text, year))
    return section


def read_section(section: RosterSection, lines: Sequence[Line], first: int, skip: int = 0) -> int:
    """Read rows from a line on, after `skip` characters of it; returns where the rows end."""
    section.last = first - 1 if skip == 0 else first
    section.learn_century(lines[first : first + _CENTURY_LINES])
    misses, behind = 0, first
    for at in range(first, len(lines)):
        if at < behind:
            continue  # a row of a register
        line = lines[at]
        text = line.view.text if at > first else " " * skip + line.view.text[skip:]
        if not text.strip():
            continue
        if (end := _read_block(section, lines, at)) is not None:
            section.last, misses, behind = end - 1, 0, end
            continue
        outcome = _read_line(section, line, text, opening=at == first and skip > 0)
        if outcome is Outcome.END:
            section.close_label()
            return at
        if outcome is Outcome.CLOSED:
            section.last, section.credited = at, True
            section.close_label()
            return at + 1
        if outcome is Outcome.ROW:
            section.last, misses = at, 0
        else:
            misses += 1
            if misses > 2:
                return at
    return len(lines)


def _read_block(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read what takes several lines at once, from a line on; returns the place behind it, if any."""
    for read in BLOCKS:
        if (end := read(section, lines, at)) is not None:
            return end
    return None


def go_on(section: RosterSection, lines: Sequence[Line]) -> None:
    """Read lines that stand elsewhere as if they followed."""
    for line in lines:
        _read_line(section, line, line.view.text)


def _above(section: RosterSection, opening: bool = False) -> Above:
    label = section.label
    return Above(
        opening=opening,
        columns=section.columns,
        heads=section.heads,
        label=bool(label.parts),
        label_used=label.used,
        one_seat=label.has_one_seat(),
        organization=section.organization is not None,
        two_columns=section.two_columns,
        base=section.base,
        committee=bool(section.committee),
        succession=section.heading.succession and section.heading.post is not None,
        lasting=section.heading.succession,
        begun=bool(section.seen),
        renamed=section.renamed,
        headed=not (section.weak or section.seen or section.asides or section.label.used),
        after_aside=bool(section.asides) and not section.seen and not section.renamed,
    )


def _read_line(section: RosterSection, line: Line, text: str, opening: bool = False) -> Outcome:
    kind = line_kind(text, _above(section, opening))
    if kind not in (LineKind.COLUMN_ROW, LineKind.BLANK, LineKind.NOTE):
        section.columns = None
    section.renamed = section.renamed and kind in (LineKind.ASIDE, LineKind.BLANK)
    return STRATEGIES[kind](section, line, text)


def _credit(section: RosterSection, line: Line, text: str) -> Outcome:
    return Outcome.CLOSED


def _other(section: RosterSection, line: Line, text: str) -> Outcome:
    return Outcome.END


def _blank(section: RosterSection, line: Line, text: str) -> Outcome:
    return Outcome.SKIP


def _note(section: RosterSection, line: Line, text: str) -> Outcome:
    return Outcome.ROW


def _column_head(section: RosterSection, line: Line, text: str) -> Outcome:
    section.columns = read_columns(text)
    section.close_label()
    return Outcome.ROW


def _column_row(section: RosterSection, line: Line, text: str) -> Outcome:
    """A row of a table in which every column is a post."""
    columns = section.columns
    assert columns is not None  # the kind of the line says so
    above, section.organization = section.organization, columns.unit(text) or section.organization
    for post, tokens in columns.holders(text, section.year):
        section.label.open(Part(post, -1, -1))
        read_stream(section, line, [token for token in tokens if token.kind != "term"])
        if section.seen and (terms := [token for token in tokens if token.kind == "term"]):
            section.seen[-1].terms += terms
    section.label.parts, section.organization = [], above
    return Outcome.ROW


def _table_head(section: RosterSection, line: Line, text: str) -> Outcome:
    section.open_table(cells_of(text)[0], text.strip())
    return Outcome.ROW


def _sub_heading(section: RosterSection, line: Line, text: str) -> Outcome:
    section.open_organization(text.strip())
    return Outcome.ROW


def _unit_row(section: RosterSection, line: Line, text: str) -> Outcome:
    unit = UNIT_ROW.match(text)
    assert unit is not None  # the kind of the line says so
    section.open_organization(unit["unit"])
    return _read_tokens(section, line, read_row(" " * unit.end() + text[unit.end() :], section.year))


def _term(section: RosterSection, line: Line, text: str) -> Outcome:
    term = read_term_heading(text)
    assert term is not None  # the kind of the line says so
    section.open_term(term)
    if not text[term.rest :].strip():
        return Outcome.ROW
    return _read_tokens(
        section, line, read_row(" " * term.rest + text[term.rest :], section.year, section.century())
    )


def _span(section: RosterSection, line: Line, text: str) -> Outcome:
    section.open_period(text)
    return Outcome.ROW


def _phrased(section: RosterSection, line: Line, text: str) -> Outcome:
    above = _above(section)
    read = read_phrased(text, above)
    assert read is not None  # the kind of the line says so
    seen = section.see(line, read[0], "roster:phrase")
    seen.remarks.append(read[1])
    seen.end = line.view.span(0, len(above.without_other_cells(text).rstrip()))[1]
    return Outcome.ROW


def _holder(section: RosterSection, line: Line, text: str) -> Outcome:
    holder = read_holder(text, section.year, section.base)
    assert holder is not None  # the kind of the line says so
    section.base = holder.base or section.base
    seen = section.see(line, holder.name, "roster:holder")
    seen.remarks.append(holder.remark)
    seen.end = line.view.span(0, holder.end)[1]
    return Outcome.ROW


def _period(section: RosterSection, line: Line, text: str) -> Outcome:
    section.close_label()
    section.label.open(*([Part(section.heading.post, -1, -1)] if section.heading.post else []))
    section.organization, section.renamed = period_of(text), True
    return Outcome.ROW


def _aside(section: RosterSection, line: Line, text: str) -> Outcome:
    """The sentence is left to the readers of prose."""
    section.asides.add(line.number)
    return Outcome.SKIP


def _row(section: RosterSection, line: Line, text: str) -> Outcome:
    text = section.without_unit(_above(section).without_other_cells(text))
    return _read_tokens(section, line, read_row(text, section.year, section.century()))


BLOCKS: Sequence[Callable[[RosterSection, Sequence[Line], int], int | None]] = [
    read_register,
    read_entries,
    read_officials,
    read_several,
]
"""What is read several lines at a time, asked before the kind of a line is."""

STRATEGIES: Mapping[LineKind, Callable[[RosterSection, Line, str], Outcome]] = {
    LineKind.CREDIT: _credit,
    LineKind.OTHER: _other,
    LineKind.BLANK: _blank,
    LineKind.NOTE: _note,
    LineKind.COLUMN_HEAD: _column_head,
    LineKind.COLUMN_ROW: _column_row,
    LineKind.TABLE_HEAD: _table_head,
    LineKind.SUB_HEADING: _sub_heading,
    LineKind.UNIT_ROW: _unit_row,
    LineKind.TERM: _term,
    LineKind.SPAN: _span,
    LineKind.PHRASED: _phrased,
    LineKind.HOLDER: _holder,
    LineKind.PERIOD: _period,
    LineKind.ASIDE: _aside,
    LineKind.ROW: _row,
}
"""How a line of each kind is read."""


def _read_tokens(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    if len(tokens) > 2 and tokens[0].kind in ("other", "bracket") and _ORDINAL.fullmatch(tokens[0].text):
        tokens = tokens[1:]
    return ROWS[row_kind(tokens, _above(section))](section, line, tokens)


def _no_row(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    return Outcome.END


def _each(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    return Outcome.ROW


def _stray(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    section.stray(line, tokens)
    return Outcome.ROW


def _stream(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    read_stream(section, line, tokens)
    return Outcome.ROW


def _holders(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    for holder in holders_of(tokens):
        _table_row(section, line, holder)
    return Outcome.ROW


def _named(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    read_named(section, line, tokens)
    return Outcome.ROW


def _table_row(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    """One holder: unit, name, label and terms by what they are, whatever their order."""
    names = [token for token in tokens if token.kind == "name"]
    labels = [token for token in tokens if token.kind == "label" and not _beside(section, token)]
    if not names:
        return _stream(section, line, tokens)
    name = next((token for token in names if is_name(token.text)), names[0])
    above = [Part(section.heading.post, -1, -1)] if section.heading.post else section.label.parts
    if labels:
        section.label.open(*(without_term(part_of(line, token)) for token in labels))
        section.label.count += 1
    if not section.label.parts:
        return Outcome.SKIP
    seen = section.see(line, name)
    for token in tokens:
        if token.start <= name.start and token.kind != "term":
            continue
        if token.kind == "bracket":
            section.remark(line, seen, token)
        elif token.kind == "label" and _beside(section, token):
            seen.remarks.append(read_remark(token.text, section.year))
        elif token.kind == "other" and token.text in words().all("acting"):
            seen.remarks.append(read_remark(token.text, section.year))  # in the column of remarks
        elif token.kind == "term":
            seen.terms.append(token)
            seen.end = max(seen.end, line.view.span(token.start, token.end)[1])
    if labels and above and (section.heading.post or not section.has_column("post")):
        section.label.parts = above  # what else the person was stands in the column of remarks
    return Outcome.ROW


def _beside(section: RosterSection, label: Token) -> bool:
    """Whether a post in the row of a holder of the post above is another: 兼党支部书记."""
    return bool(section.label.parts) and is_beside(label.text)


def _without_people(section: RosterSection, line: Line, tokens: Sequence[Token]) -> Outcome:
    """A bracket, a unit carried to the next line, or what is no row."""
    kinds = [token.kind for token in tokens if token.kind != "separator"]
    label = section.label
    if kinds == ["bracket"] or kinds == ["bracket", "term"]:
        token = next(token for token in tokens if token.kind == "bracket")
        if section.open_period(token.text):
            return Outcome.ROW
        if section.seen and label.used and "缺" not in token.text and speaks(token.text):
            section.remark(line, section.seen[-1], token)
        return Outcome.ROW
    if kinds[:2] == ["other", "bracket"] and is_order(tokens[1].text) and len(tokens[0].text) <= 2:
        section.close_label()
        label.open(_members(section, part_of(line, tokens[0])))
        return Outcome.ROW
    if kinds == ["other"] and label.joined and len(tokens[0].text) <= _LONGEST_CARRY:
        label.carry = part_of(line, tokens[-1])
        return Outcome.ROW
    ended = bool(kinds) and kinds[0] == "term" and kinds != ["term", "bracket"]
    return Outcome.END if ended else Outcome.SKIP


def _members(section: RosterSection, part: Part) -> Part:
    """An unreadable label over names in stroke order: below the 副主任 of a committee stand its 委员."""
    above = {word.text for seen in section.seen for word in seen.label}
    committee = (section.organization or section.heading.organization).endswith(("委员会", "编委会"))
    return Part("委员", part.start, part.end, part.text) if committee and "副主任" in above else part


ROWS: Mapping[RowKind, Callable[[RosterSection, Line, Sequence[Token]], Outcome]] = {
    RowKind.OTHER: _no_row,
    RowKind.WITHOUT_PEOPLE: _without_people,
    RowKind.HOLDERS: _holders,
    RowKind.NAMED: _named,
    RowKind.TABLE: _table_row,
    RowKind.STRAY: _stray,
    RowKind.EACH: _each,
    RowKind.STREAM: _stream,
}
"""How a row of each kind is read."""
