"""The names that the organization of a document bore, one after the other.

`1921年4月…定名“某公学校”。1941年改称“某国民学校”。`: a holder of 1930 was of the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.find import find_dates
from loaders.document.model import Line
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.words import words
from loaders.text.patterns import HAN, any_of


class Name(NamedTuple):
    """A name, and the EDTF date from which it was borne."""

    since: str
    name: str


def names_in(lines: Iterable[Line]) -> list[Name]:
    """The names that a document tells of with their dates, in the order of these."""
    found: list[Name] = []
    for line in lines:
        text = line.view.text
        verbs = list(_renamed().finditer(text))
        if all(verb["verb"] in words().all("founded") for verb in verbs):
            continue  # nothing is renamed
        dates = [date for date in find_dates(text, DateContext()) if date.edtf and date.edtf[:4].isdigit()]
        for verb in verbs:
            name = verb["name"]
            before = [date for date in dates if date.end <= verb.start()]
            if before and name.endswith(tuple(words().all("have_organs"))) and is_organization(name):
                found.append(Name(str(before[-1].edtf), name))
    return sorted(found)


def name_at(names: Sequence[Name], organization: str, start: str | None) -> str | None:
    """The name at a date of an organization that has borne several; `None` where the document does not tell.

    `organization` is the name that stands over the list: it is one of those told, or the last one is a form
    of it.
    """
    if start is None or len(names) < 2 or not organization.endswith(tuple(words().all("have_organs"))):
        return None
    if start[:4] < names[0].since[:4]:
        return None
    borne = [name for name in names if name.since[: len(start)] <= start[: len(name.since)]]
    return borne[-1].name if borne else None


@cache
def _renamed() -> re.Pattern[str]:
    verbs = any_of(words().all("renamed") | words().all("founded"))
    kinds = any_of(words().all("have_organs"))
    return re.compile(
        rf"(?P<verb>{verbs})为?[“\"「『]?(?P<name>[{HAN}]{{3,20}}?{kinds})(?=[”\"」』。，,；;、(（]|$)"
    )
