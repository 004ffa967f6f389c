"""The organization that a page is about, and the years in which its first sentence says it existed.

Of a committee by its number they are the years of its members; of any other organization the list below is
of some
time between.
"""

from __future__ import annotations

from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.find import FoundDate, find_dates
from loaders.document.model import Layout
from loaders.holdings.rosters.headings import is_organization
from loaders.lexicon import alternatives, lexicon
from loaders.names.headed_organizations import TERM_OF_ORGANIZATION, organization_text
from loaders.text.patterns import any_of
from loaders.text.sentences import cut_sentences

_SITE = re.compile(r"\s*(?:[-_—–|｜]|（|\(|百科|词条).*$")
_REACH = 24
"""Signs behind a date within which a verb tells what happened on it."""
_FIRST_BLOCKS = 8


class Lifetime(NamedTuple):
    """From when to when an organization existed, as EDTF."""

    start: str
    end: str
    numbered: bool
    """Whether it is a committee by its number: 第一届县人民委员会."""


_SURVEY = re.compile(f"(?:{alternatives('rosters')['surveys']})\\s*(?:[（(][^（()）]*[)）])?$")


def titled_organization(title: str | None) -> str | None:
    """The organization that a title names and nothing else, without that of the site: 白沙中学 - 某百科."""
    name = _SURVEY.sub("", _SITE.sub("", title or "").strip())
    return name if name and is_organization(name) else None


def lifetime_of(name: str, layout: Layout) -> Lifetime | None:
    """The years of an organization, where the text begins with a sentence that tells them."""
    numbered = TERM_OF_ORGANIZATION.search(name) is not None
    for block in layout.blocks[:_FIRST_BLOCKS]:
        for sentence in cut_sentences(block.view):
            text = sentence.text.strip()
            if organization_text(text).startswith(organization_text(name)) and len(text) > len(name) + 8:
                years = _years(text)
                return Lifetime(*years, numbered) if years is not None else None
    return None


def _years(text: str) -> tuple[str, str] | None:
    dates = [date for date in find_dates(text, DateContext()) if date.edtf is not None]
    for date in dates:
        start, slash, end = (date.edtf or "").partition("/")
        if slash and start[:4].isdigit() and end[:4].isdigit() and start[:4] != end[:4]:
            return start, end
    begins = next((date.edtf for date in dates if _is_reported("begun", date, text)), None)
    ends = next((date.edtf for date in reversed(dates) if _is_reported("ended", date, text)), None)
    return (begins, ends) if begins and ends and begins < ends else None


def _is_reported(kind: str, date: FoundDate, text: str) -> bool:
    clause = re.split("[，,。；;]", text[date.end : date.end + _REACH])[0]
    return re.search(any_of(lexicon("rosters")[kind]), clause) is not None
