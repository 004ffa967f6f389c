"""The terms of a committee as headings over its members: 第八届(1981年3月—1984年6月), 届次：第一届.

`read_term_heading` reads such a line, `members_term` and `period_of_list` what a heading says of the time of
those listed below it.
"""

from __future__ import annotations

from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import read_term
from loaders.names.headed_organizations import (
    BRACKETS,
    TERM_ALONE,
    TERM_OF_ORGANIZATION,
    WIDE,
    organization_text,
)
from loaders.text.patterns import HAN, NUMERALS

Span = tuple[str | None, str | None]

_NUMBER = rf"(?:[(（]?[{NUMERALS}\d]{{1,3}}[)）]?[、.．)）]\s*|[#>·•●■◆○*]+\s*)?"
_SHORT_SPAN = r"(?:\d{4}|民国)[\d.．年月日]*\s*[-—–~～至]{1,2}\s*[\d.．年月日]*"
"""1953.4—1956.8 between the number of a committee and its first post."""
_FOUNDERS = "筹备(?:委员会|小组|组|处)|筹委会"
_HEADING = re.compile(
    rf"\s*{_NUMBER}(?:届[次别]\s*[:：]\s*)?【?(?P<term>{TERM_ALONE.pattern}|{_FOUNDERS})】?"
    rf"(?P<behind>\s*[(（][^()（）]*[)）]|\s*[:：]?\s*{_SHORT_SPAN}(?=\s+[{HAN}(（])"
    r"|\s*[:：]?\s*(?=\d{4}|民国)[^:：]{4,30}?(?=[:：]|$))?\s*(?:[:：]\s*)?(?P<rest>.*)"
)
_SPAN_LINE = re.compile(
    r"\s*(?:(?:任期|时间|届期|任职时间|起止时间|任职期限)\s*[:：]?\s*)?[(（]?(?P<span>[^()（）]{4,40})[)）]?\s*"
)
_BRACKETED = re.compile(r"[(（]?\s*(?P<inner>[^()（）]*?)\s*[)）]?\s*")


_CHOSEN = re.compile("(?:选举产生|产生|选出|选举|成立|组成|当选)[)）]")
"""第一届（1956年6月选举产生）: in office from then on."""
_CHOSEN_UNTIL = re.compile("(?:选举产生|產生|产生|选出|选举|成立|组成)[,，]?(?=[至到])")
"""1951年5月选举产生，至1954年8月: from then until then."""


class TermHeading(NamedTuple):
    """A line that begins with the number of a committee."""

    printed: str
    """第八届委员会."""
    span: Span
    """Its years, where the line has them."""
    rest: int
    """Where what is printed behind it on the line begins; the length of the line where nothing is."""


def read_term_heading(text: str) -> TermHeading | None:
    """The term that a line heads, or `None`: 第八届(1981年3月—1984年6月), 一届：主席 某某."""
    if not ("届" in text[:24] or "筹" in text[:8]) or (match := _HEADING.fullmatch(text)) is None:
        return None
    begins = match.start("rest")
    if begins < len(text) and text[begins - 1] not in " \u3000\t:：)）】":
        return None  # 第八届人大一次会议
    span: Span = (None, None)
    if behind := (match["behind"] or "").strip(" \u3000:：").translate(WIDE):
        bracketed = _BRACKETED.fullmatch(behind)
        inner = _CHOSEN_UNTIL.sub("", bracketed["inner"]) if bracketed is not None else ""
        term = read_term(inner)
        if term is None or (term.point and not behind.startswith("(")):
            return None
        span = (term.start, term.end) if not term.point or _CHOSEN.search(behind) else (None, None)
    printed = "".join(match["term"].split())
    return None if are_founders(printed) and span == (None, None) else TermHeading(printed, span, begins)


def are_founders(printed: str) -> bool:
    """Whether a heading is over those who prepared the first committee: 筹备委员会(1950年3月—1951年5月)."""
    return re.fullmatch(_FOUNDERS, printed) is not None


def read_span_line(text: str) -> Span | None:
    """The years that a line below the number of a committee consists of: （1951.5—1955.7）, 时间：…."""
    match = _SPAN_LINE.fullmatch(text)
    printed = match["span"].strip() if match is not None else ""
    term = read_term(printed) if printed else None
    if term is None or term.point or term.length != len(printed):
        return None
    return term.start, term.end


def is_term_alone(printed: str) -> bool:
    """Whether a heading names a committee by nothing but its number."""
    return "届" in printed and TERM_ALONE.fullmatch(organization_text(printed)) is not None


def members_term(printed: str) -> Span:
    """The years of a committee by its number, and so of its members: 第六届委员会（1984.5—1987.4）."""
    if TERM_OF_ORGANIZATION.search(printed) is None:
        return None, None
    terms = [read_term(match[1].strip()) for match in BRACKETS.finditer(printed.translate(WIDE))]
    spans = [(term.start, term.end) for term in terms if term is not None and not term.point]
    chosen = _CHOSEN.search(printed)
    if not spans and chosen is not None and len(terms) == 1 and terms[0] is not None:
        return terms[0].start, None
    return spans[0] if len(spans) == 1 else (None, None)


def period_of_list(printed: str) -> Span:
    """The spell of those who are listed under a name without dates of their own.

    Of a committee by its number it is the committee's; under 县委（1950.1—1957.8） they came and went at
    some time between.
    """
    exact = members_term(printed)
    if exact != (None, None) or TERM_OF_ORGANIZATION.search(printed):
        return exact
    terms = [read_term(match[1].strip()) for match in BRACKETS.finditer(printed.translate(WIDE))]
    spans = [f"{term.start}/{term.end}" for term in terms if term and term.start and not _is_open(term.end)]
    return (spans[0], spans[0]) if len(spans) == 1 == len(terms) else (None, None)


def _is_open(end: str | None) -> bool:
    return end is None or end == ".."
