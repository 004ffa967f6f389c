"""Pages on the leaders of an organization: a name, and below it 职务：县委常委、副县长.

Use it where the name stands on a line of its own, or behind 姓名：; what else the page tells of a person
(分工, 简历) is read by others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.metadata import day_of_page
from loaders.document.model import Line
from loaders.holdings.rosters.cells import is_person
from loaders.holdings.rosters.remarks import Remark, read_remark
from loaders.lexicon import alternatives
from loaders.names.offices import Office, is_rank, read_offices
from loaders.reader import Page, Reader

VERSION = 1
EXTRACTOR = f"profiles/{VERSION}"
_HAN = r"[\u3400-\u9fff]"
_POSTS = re.compile(
    rf"\s*[◎●■◆▲★·•]?\s*(?:{alternatives('rosters')['posts_below_name']})\s*[:：]\s*(?P<posts>[^\s:：|][^:：|。]{{1,80}}?)[\s。]*"
)
_NAME = re.compile(
    r"\s*(?:[◎●○■□◆◇▲★☆·•*#>]+|\d{1,2}[.、．])?\s*(?:姓\s*名\s*[:：]\s*)?"
    rf"(?P<name>{_HAN}(?:[ \u3000]{{0,3}}{_HAN}){{1,3}}|{_HAN}{{1,6}}(?:·{_HAN}{{1,8}})+)"
    r"\s*(?:同志)?\s*(?:[（(](?P<remark>[^（）()]{1,20})[)）])?\s*"
)
_ABOVE = 2
"""Printed lines above the posts within which the name stands."""


class _Profile(NamedTuple):
    """Where a page says who holds which posts."""

    name: str
    remark: Remark
    name_line: Line
    posts_line: Line
    start: int
    end: int
    """Where the posts stand in their line."""


class Profiles(Reader):
    """Who is what on a page of leaders, on the day of the page."""

    name, version, makes, lists = "profiles", VERSION, (HoldingFact, IssueFact), True

    def claim_lines(self, page: Page) -> Set[int]:
        self.profiles = list(_find(page.layout.lines))
        return {profile.posts_line.number for profile in self.profiles}

    def read(self, page: Page) -> Iterator[StatedFact]:
        for profile in self.profiles:
            yield from _facts(profile, page)


def _find(lines: Sequence[Line]) -> Iterator[_Profile]:
    printed = [line for line in lines if line.view.text.strip()]
    for number, line in enumerate(printed):
        posts = _POSTS.fullmatch(line.view.text)
        if posts is None:
            continue
        for above in reversed(printed[max(0, number - _ABOVE) : number]):
            named = _NAME.fullmatch(above.view.text)
            key = "".join(named["name"].split()) if named else ""
            if named is not None and is_person(key):
                remark = read_remark(named["remark"] or "", None)
                yield _Profile(key, remark, above, line, *posts.span("posts"))
                break


def _facts(profile: _Profile, page: Page) -> Iterator[HoldingFact | IssueFact]:
    record = page.metadata.record
    printed = profile.posts_line.view.text[profile.start : profile.end]
    passage = profile.name_line.view.passage()
    start, end = passage.start, profile.posts_line.view.passage(profile.start, profile.end).end
    passage = passage.model_copy(update={"end": end, "quote": page.layout.source.text[start:end]})
    offices = list(_offices(printed, page))
    if not offices:
        yield IssueFact(
            id=content_id("issue", record.id, "profile", start, end), document=record.id, passage=passage,
            extractor=EXTRACTOR, rule="unread:profile", what="roster", expected="a post that can be told",
        )  # fmt: skip
    for office in offices:
        yield HoldingFact(
            id=content_id("holding", record.id, start, end, profile.name, office.organization, office.post),
            document=record.id, passage=passage, extractor=EXTRACTOR, rule="roster:profile",
            person=profile.name, organization=office.organization, post=office.post, basis="roster",
            as_of=day_of_page(page.metadata) or record.covers, as_printed=office.as_printed,
            gender=profile.remark.gender, ethnicity=profile.remark.ethnicity,
            status=office.status or profile.remark.status, acting=office.acting, rank=is_rank(office.post),
        )  # fmt: skip


def _offices(printed: str, page: Page) -> Iterator[Office]:
    """The posts, each in its organization: 局长 behind 县公安局党委书记 is of the 县公安局."""
    before = page.jurisdiction.issuer
    for clause in re.split("[，,；;]", printed):
        yield from read_offices(clause, page.jurisdiction, before, page.metadata.record.published)
