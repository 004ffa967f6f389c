"""Holders of one post set out one after the other: a name and the stay behind it, or on a line below.

`1. 某某：1984年5月起任`, `- 某某:1920年~1926年,原任…`, or an entry of some lines: `第一任:某某`, where the
person came from, and `任期:1922年10月—1923年6月`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.document.model import Line
from loaders.holdings.rosters.cells import is_person
from loaders.holdings.rosters.headings import is_organization, read_heading, unnumbered
from loaders.holdings.rosters.remarks import Remark, read_remark
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.text.patterns import NUMERALS, RARE_HAN, any_of

ORDINAL = (
    rf"(?:第?[{NUMERALS}\d]{{1,3}}[任届]\s*[：:、,，.．]?\s*"
    r"|[(（]?\d{1,3}[)）]?\s*[.．、:：)）]\s*|首任\s*[：:]?\s*"
    rf"|[{NUMERALS}]{{1,3}}、\s*|[(（][{NUMERALS}\d]{{1,3}}[)）]\s*|[·•●◆*-]\s*)"
)
_NAME = (
    rf"(?P<name>[{RARE_HAN}]{{2,6}}?|[{RARE_HAN}][ \u3000]+[{RARE_HAN}]{{1,2}}"
    rf"|[{RARE_HAN}]{{1,8}}(?:[·•][{RARE_HAN}]{{1,8}}){{1,3}})"
)
_LIFE = (
    rf"(?:\s*[(（](?:\d{{4}}|见[前上]|生卒|[一二三四五六七八九]+年生|字|女|男|[{RARE_HAN}]{{1,4}}族)"
    r"[^()（）]*[)）])?"
)
_ENTRY = re.compile(rf"\s*{ORDINAL}{_NAME}{_LIFE}\s*")
_TERM = any_of(words().all("leads_term"))
_HOLDER = re.compile(
    rf"\s*{ORDINAL}?{_NAME}(?:\s*[：:，,]\s*|\s+|(?=[(（\d]))(?:{_TERM}[：:为自从]?)?(?P<rest>\S[^。]*)"
)
_TERM_LINE = re.compile(rf"\s*{_TERM}\s*[：:为]\s*(?P<rest>\S.*)")
_ITEM = re.compile(rf"\s*{ORDINAL}")
_LONGEST_ITEM = 60
_CELL = re.compile(r"[^\s|│]+")
_HAN = re.compile(rf"[{RARE_HAN}]{{1,10}}")
_OPENS = re.compile("历任|历届|历代|先后")
_PERIOD = re.compile(
    rf"(?:[(（][^()（）]{{1,3}}[)）])?(?P<organization>[^()（）]{{2,30}})(?:{any_of(words().all('periods'))})(?:\s*[(（][^()（）]{{4,24}}[)）])?"
)
_ENTRY_LINES = 10
_MOST_ENTRIES = 200


SPAN = re.compile(r"\d{4}[.．年]?\d{0,2}月?\s*[-—–~～至]")
"""1987.11—: how the stay of a holder begins."""


class Holder(NamedTuple):
    """A name on its line, and the stay told behind it."""

    name: Token
    remark: Remark
    end: int
    base: int | None = None
    """The year before the first of the era by which the stay counts."""


def read_holder(text: str, year: int | None = None, base: int | None = None) -> Holder | None:
    """A line that is a name and a stay, whatever else is told behind: `某某:1920年~1926年,原任…`."""
    if (classical := _read_with_origin(text, year, base)) is not None:
        return classical
    match = _HOLDER.fullmatch(text.rstrip("。 　"))
    if match is None or not is_person(name := "".join(match["name"].split())):
        return None
    remark = read_spell(match["rest"], year)
    if remark is None:
        return None
    return Holder(Token("name", name, *match.span("name")), remark, len(text.rstrip()))


def is_dated_holder(text: str, year: int | None = None) -> bool:
    """Whether a line is a name and a stay, in either order, and what is told of a person beside them."""
    if len(text) > _LONGEST_ITEM:
        return False
    item = _ITEM.match(text)
    text = text[item.end() :] if item is not None else text
    if read_holder(text, year) is not None:
        return True
    tokens = [token for token in read_row(text, year) if token.kind != "separator"]
    told = [token for token in tokens if token.kind != "term"]
    if not told or told[0].kind != "name" or not is_person(told[0].text):
        return False
    dated = len(told) < len(tokens) or any(
        token.kind == "bracket" and SPAN.search(token.text) for token in tokens
    )
    return dated and all(token.kind != "label" for token in tokens)


def _read_with_origin(text: str, year: int | None, base: int | None) -> Holder | None:
    """`某某　浙江会稽人　进士　道光十八年任`: where the person came from, the degree, then the stay."""
    cells = list(_CELL.finditer(text))
    if not 3 <= len(cells) <= 8 or not is_person(cells[0].group()):
        return None
    degrees = words().all("degrees")
    for number, cell in enumerate(cells[1:], 1):
        between = [before.group() for before in cells[1:number]]
        reported = any(word.endswith(("人", "籍")) or word in degrees for word in between)
        if reported and (remark := read_spell(cell.group(), year, base)) is not None:
            name, term = Token("name", cells[0].group(), *cells[0].span()), read_term(cell.group(), year)
            return Holder(name, remark, len(text.rstrip()), term.base if term else base)
        if not _HAN.fullmatch(cell.group()) or words().is_label(cell.group()):
            return None
    return None


def read_spell(text: str, year: int | None, base: int | None = None) -> Remark | None:
    """The stay that a text begins with; one date alone is when it began."""
    bare = text.strip(" ()（）。")
    term = read_term(bare, year, None, base)
    if term is None:
        return None
    if base is not None and term.point and bare[term.length :] in words().all("starts"):
        return Remark(start=term.start, date_text=bare)
    rest = bare[term.length :].lstrip(" )）")
    if not term.point or rest[:1] in ("", ",", "，", ";", "；"):
        clauses = re.split("[,，;；]", rest)
        remark = Remark(start=term.start, end=term.end, date_text=bare[: term.length])
        remark.acting = any(clause.strip() in words().all("acting") for clause in clauses)
        return remark
    remark = read_remark(bare, year)
    return remark if (remark.start or remark.end) and not remark.posts else None


def read_entries(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read entries of some lines each from a line on; returns the place behind the last, if there is one."""
    end = None
    while at < len(lines) and len(section.seen) < _MOST_ENTRIES:
        term_at = term_line(lines, at)
        if term_at is None:
            at = _next(section, lines, at) if end is not None else len(lines)
            continue
        match = _ENTRY.fullmatch(lines[at].view.text)
        spell = _TERM_LINE.match(lines[term_at].view.text)
        assert match is not None  # `term_line` found both
        assert spell is not None
        name = Token("name", "".join(match["name"].split()), *match.span("name"))
        remark = read_spell(spell["rest"], section.year) or Remark(unread=spell["rest"])
        row = section.see(lines[at], name)
        row.remarks.append(remark)
        if lines[term_at].view.span()[1] - row.name.start < 300:
            row.end = lines[term_at].view.span(0, len(lines[term_at].view.text.rstrip()))[1]
        end = at = term_at + 1
    return end


def term_line(lines: Sequence[Line], at: int) -> int | None:
    """The place of the line with the spell of an entry whose name stands at a line."""
    match = _ENTRY.fullmatch(lines[at].view.text)
    if match is None or not is_person("".join(match["name"].split())):
        return None
    for place in range(at + 1, min(at + _ENTRY_LINES, len(lines))):
        text = lines[place].view.text
        if _TERM_LINE.match(text):
            return place
        if _ENTRY.fullmatch(text):
            return None
    return None


def _next(section: RosterSection, lines: Sequence[Line], at: int) -> int:
    """The place of the next entry, some lines of prose or the name of another time later; else the end."""
    for place in range(at, min(at + _ENTRY_LINES, len(lines))):
        if term_line(lines, place) is not None:
            return place
        text = lines[place].view.text.strip()
        if read_heading(text) is not None:
            break
        if (organization := period_of(text)) is not None:
            section.organization = organization
    return len(lines)


def period_of(text: str) -> str | None:
    """The organization whose time a line heads: 某某学校时期."""
    period = _PERIOD.fullmatch(unnumbered(text.strip()))
    return period["organization"] if period is not None and is_organization(period["organization"]) else None


def post_of_entries(text: str) -> str | None:
    """The post whose holders a sentence announces: 到这一年才设教育长。历任如下：."""
    opened = list(_OPENS.finditer(text))
    if not opened:
        return None
    before = text[: opened[-1].end() + 6]
    found = [(before.rfind(head), len(head), head) for head in words().all("heads") if head in before]
    return max(found)[2] if found else None
