"""Rows of a table of honours as facts: whose each is, since when and from whom; what is unclear is an issue.

A unit that is printed once for several rows stands in the middle of its block, so an empty cell belongs to
the unit before or after it: the order of the dates tells which, or the honour's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact, RecipientKind
from graph.provenance import Passage, content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Line, Metadata
from loaders.document.tables import Heads
from loaders.honours.recipients import recipient_of
from loaders.honours.words import EXTRACTOR, honour_words, is_honour
from loaders.lexicon import alternatives
from loaders.names.local import full_name
from loaders.names.people import could_be_name
from loaders.text.patterns import HAN

_WORDS = alternatives("honours")
CHARACTER = re.compile(f"[{HAN}]")
UNREAD = "？"
"""Stands for a name that is printed and could not be read: no other row's name goes in its place."""


@dataclass(slots=True)
class Record:
    """One row while it is put together from printed lines."""

    name: str = ""
    unit: str = ""
    honour: str = ""
    granter: str = ""
    date: str = ""
    lines: list[Line] = field(default_factory=list)
    after_break: bool = False


def facts_of(
    records: list[Record], persons: bool, year: str | None, metadata: Metadata
) -> Iterator[HonourFact | IssueFact]:
    dates = [_date(record.date, metadata) for record in _with_centuries(records)]
    owners = _owners(records, dates)
    for record, date, owner in zip(records, dates, owners, strict=True):
        if record.after_break:
            continue
        honour = _clean(record.honour)
        passage = _passage(record.lines)
        recipient = _recipient(owner, persons) if owner and owner != UNREAD else None
        if recipient is None or not _is_whole(honour) or (date is None and any(dates)):
            yield IssueFact(
                id=content_id("issue", metadata.record.id, "honour", passage.start),
                document=metadata.record.id, passage=passage, extractor=EXTRACTOR,
                rule="unread:table", what="honour",
                expected="获奖者的名称" if honour else "荣誉的名称",
            )  # fmt: skip
            continue
        name, kind = recipient
        yield HonourFact(
            id=content_id("honour", metadata.record.id, name, honour, date, passage.start),
            document=metadata.record.id, passage=passage, extractor=EXTRACTOR, rule="table",
            recipient=full_name(name, metadata.place) if kind != "person" else name, recipient_kind=kind,
            honour=honour,
            granted_by=tuple(full_name(part, metadata.place) for part in _granters(record.granter)),
            date=date or year, date_text="".join(record.date.split()) or None,
        )  # fmt: skip


def _with_centuries(records: Sequence[Record]) -> Iterator[Record]:
    """The records, a year of two figures among them with the century of the year above: 57 below 1956."""
    dates = ("".join(record.date.split()) for record in records)
    century = next((date[:2] for date in dates if _FULL_YEAR.match(date)), "")
    for record in records:
        date = "".join(record.date.split())
        if _FULL_YEAR.match(date):
            century = date[:2]
        elif century and len(date) == 2 and date.isdigit():
            record.date = century + date
        yield record


_FULL_YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def heads() -> Heads:
    """The heads of such tables: a distinction and who received it."""
    return Heads(honour_words()["columns"], ("honour", "recipient"))


_ORGANIZATION_END = re.compile(f"(?:{_WORDS['granter_ends']})$")
_ORGANIZATION_TAIL = re.compile(f"(?:{_WORDS['granter_tails']})$")


def _granters(cell: str) -> list[str]:
    """The organizations of a cell whose names the scan broke over lines; a piece without its beginning is
    none."""
    words = heads().role
    organizations: list[str] = []
    for piece in re.split(r"[\s、，,]+", re.sub(r"等\s*\d+\s*家单位", "", cell)):
        if not piece or piece in words:
            continue
        if organizations and (
            _ORGANIZATION_END.search(organizations[-1]) is None or _ORGANIZATION_TAIL.fullmatch(piece)
        ):
            organizations[-1] += piece
        else:
            organizations.append(piece)
    whole = [
        organization
        for organization in organizations
        if (len(organization) > 2 or organization.endswith("委"))
        and _ORGANIZATION_TAIL.fullmatch(organization) is None
    ]
    return [
        organization
        for organization in whole
        if _ORGANIZATION_END.search(organization) or (len(whole) == 1 and len(organization) > 4)
    ]


def _is_whole(honour: str) -> bool:
    """Whether a cell holds an honour's name, not a piece of it or an organization that slipped over."""
    if len(CHARACTER.findall(honour)) < 4 or _PIECE.match(honour) or _RAN_ON.search(honour):
        return False
    return is_honour(honour) or not honour.endswith(tuple("厅局部委会院府"))


_PIECE = re.compile("称号|标兵称号|奖$|突出")
_RAN_ON = re.compile("(?:先进|优秀|突出)(?:个人|集体|工作者)[^（()）、]{4,}$")
"""The next row's honour follows."""


def _owners(records: list[Record], dates: list[str | None]) -> list[str]:
    """For each row the unit that stands for it: its own, or that of its block; empty where unsure."""
    owners = [record.name for record in records]
    for number, record in enumerate(records):
        if record.name or record.after_break:
            continue
        before = _named(records, range(number - 1, -1, -1))
        after = _named(records, range(number + 1, len(records)))
        owners[number] = _choose(records, dates, number, before, after)
    return owners


def _named(records: list[Record], order: range) -> int | None:
    for number in order:
        if records[number].after_break:
            return None
        if records[number].name:
            return number
    return None


def _choose(
    records: list[Record], dates: list[str | None], number: int, before: int | None, after: int | None
) -> str:
    if before is None or after is None:
        only = before if before is not None else after
        return records[only].name if only is not None else ""
    drop = next((n for n in range(before + 1, after + 1) if (dates[n] or "") < (dates[n - 1] or "")), None)
    if drop is not None:  # rows of one unit stand in the order of their dates
        return records[before].name if number < drop else records[after].name
    honour = _clean(records[number].honour)
    fits = [n for n in (before, after) if _suits(honour, records[n].name)]
    return records[fits[0]].name if len(fits) == 1 else ""


_SUITS = {"村": "村", "社区": "社区", "校": "校|小学|中学|学院", "县": "[县区市]", "镇": "镇|乡", "医": "医"}


def _suits(honour: str, name: str) -> bool:
    """Whether an honour whose own word tells the kind of its holder (…示范村) can be the unit's."""
    for word, ends in _SUITS.items():
        if re.search(f"{word}(?:镇)?(?:[（(].*)?$", honour):
            return re.search(f"(?:{ends})$", name) is not None
    return False


def _date(text: str, metadata: Metadata) -> str | None:
    bare = "".join(text.split())
    found = find_dates(
        f"{bare}年" if bare.isdigit() and len(bare) == 4 else bare,
        DateContext(None, None, None, metadata.record.published),
    )
    return found[0].edtf if found else None


_SPACE = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
_QUOTED = re.compile('^[“"]([^“”"]+)[”"](?:称号|荣誉称号)?$')


def _clean(text: str) -> str:
    return _QUOTED.sub(r"\1", _SPACE.sub("", text))


def _recipient(name: str, persons: bool) -> tuple[str, RecipientKind] | None:
    bare = "".join(name.split())
    if persons and could_be_name(bare):
        return bare, "person"
    found = recipient_of(bare)
    if found is not None:
        return found.name, found.kind
    return (bare, "organization") if len(bare) >= 4 else None


def _passage(lines: Sequence[Line]) -> Passage:
    first, last = lines[0].view, lines[-1].view
    low = first.span()[0]
    high = last.span()[1]
    return Passage(start=low, end=high, quote=first.source[low:high])
