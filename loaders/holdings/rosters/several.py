"""One name and several spells behind it: 1960年3月至1968年1月　1978年12月复任至1981年5月.

A spell may name an office of its own: 1953年2月至1955年4月任副院长主持工作，1955年4月至1959年3月任院长.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.document.model import Line
from loaders.holdings.rosters.cells import is_person
from loaders.holdings.rosters.remarks import Remark
from loaders.holdings.rosters.rows import Part, RosterRow
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives
from loaders.text.patterns import RARE_HAN

_WORDS = alternatives("rosters")
_ROW = re.compile(
    rf"\s*(?P<name>[{RARE_HAN}](?:[ \u3000]*[{RARE_HAN}]){{1,2}})(?:[ \u3000]+|[：:，,]\s*)"
    r"(?P<rest>\d.*?)[。 \u3000]*"
)
_CUT = re.compile(r"[，,；;、]\s*(?=\d{4})|[ \u3000]+(?=\d{4})")
_AGAIN = re.compile(rf"(?:{_WORDS['comes_again']})(?=[至—–~～-])")
_OFFICE = re.compile(
    rf"(?:{_WORDS['takes_office']})(?P<post>[{RARE_HAN}]{{2,8}}?)(?:{_WORDS['keeps_running']})?"
)


class _Spell(NamedTuple):
    """From when to when, and the office where it is another than that of the list."""

    remark: Remark
    post: str | None


def read_several(section: RosterSection, lines: Sequence[Line], at: int) -> int | None:
    """Read a line of one name and several spells, or one that names its office; the place behind it."""
    if not section.label.parts:
        return None
    text = lines[at].view.text
    row = _ROW.fullmatch(text)
    name = "".join(row["name"].split()) if row is not None else ""
    if row is None or not is_person(name):
        return None
    spells = [_spell(clause, section.year) for clause in _CUT.split(row["rest"])]
    read = [spell for spell in spells if spell is not None]
    if len(read) < len(spells) or (len(read) == 1 and read[0].post is None):
        return None
    start, close = lines[at].view.span(*row.span("name"))
    end = lines[at].view.span(0, row.end("rest"))[1]
    for spell in read:
        label = [Part(spell.post, -1, -1)] if spell.post else section.label.parts
        section.seen.append(
            RosterRow(
                section.heading, section.organization, list(label), None, Part(name, start, close),
                remarks=[spell.remark], end=end, rule="roster:several",
            )
        )  # fmt: skip
    return at + 1


def _spell(printed: str, year: int | None) -> _Spell | None:
    """One spell; none where it says something else too."""
    text = _AGAIN.sub("", printed.strip())
    term = read_term(text, year)
    if term is None or term.start is None or term.point:
        return None
    remark = Remark(start=term.start, end=term.end, date_text=printed)
    rest = text[term.length :].strip()
    if not rest:
        return _Spell(remark, None)
    office = _OFFICE.fullmatch(rest)
    if office is None or not words().is_exact(office["post"]):
        return None
    return _Spell(remark, office["post"])
