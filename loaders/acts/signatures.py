"""The day under a document: of its signature, or of the bracket that tells when its list was passed."""

from __future__ import annotations

from collections.abc import Sequence

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.document.model import UNDATED, Anchored, Entry
from loaders.lexicon import alternatives
from loaders.text.patterns import DIGITS

_WORDS = alternatives("acts")

_SIGNED = re.compile(
    rf"[\s\u3000]*[{DIGITS}十\d]{{2,4}}年[{DIGITS}十\d]{{1,3}}月[{DIGITS}十\d]{{1,3}}日[\s\u3000]*"
)
_LAST_BRACKET = re.compile(r"[（(][^（()）]*[)）]$")
_PASSED = re.compile(f"[（(][^（()）]{{6,60}}(?:{_WORDS['ratified']})[)）]")
_LOOKED_AT, _TAIL = 4, 24
"""Paragraphs at the end, and signs at the end of each, in which the day may stand."""


def signature_of(entries: Sequence[Entry]) -> Anchored:
    """The day with which the document closes; undated where none does."""
    for entry in reversed(entries[-_LOOKED_AT:]):
        text = entry.view.text.strip()
        if _PASSED.fullmatch(text):  # （2009年2月27日县人大常委会第九次会议通过）
            found = _days(text)
            return Anchored(found[0].edtf, found[0].text, "document") if found else UNDATED
        tail = _LAST_BRACKET.sub("", text)[-_TAIL:]
        found = _days(tail)
        signed = _SIGNED.search(tail)
        if found and signed and signed.end() >= len(tail) - 1:
            return Anchored(found[-1].edtf, found[-1].text, "document")
    return UNDATED


def _days(text: str) -> list[FoundDate]:
    return [found for found in find_dates(text, DateContext()) if found.edtf and found.year]
