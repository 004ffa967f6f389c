"""Pages on the leaders of an organization: a name, and below it 职务：县委常委、副县长, or the posts alone.

Use it where the name stands on a line of its own, or behind 姓名：; what else the page tells of a person
(分工, 简历) is read by others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.document.metadata import day_of_page
from loaders.document.model import Line
from loaders.holdings.rosters.cells import BRACKET, is_person
from loaders.holdings.rosters.remarks import Remark, read_remark
from loaders.holdings.rosters.words import words
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
_LONGEST_NAME, _LONGEST_POSTS = 40, 60
_NO_POST = re.compile(rf"{alternatives('rosters')['no_present_post']}|[\d:：。]")
_STOPS = re.compile("[，,；;、]|[ \u3000]{2,}|\u3000")


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
        labelled, cards = list(_find(page.layout.lines)), _Cards(page.layout.lines)
        self.profiles = [*labelled, *cards.read()]
        return {profile.posts_line.number for profile in labelled} | cards.lines

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
            if (named := _named(above)) is not None:
                yield _Profile(*named, above, line, *posts.span("posts"))
                break


class _Cards:
    """Names alone on their lines, each with the posts on the line below it; what a heading above calls them
    (副县长, over several) is told there in full."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.printed = [line for line in lines if line.view.text.strip()]
        self.lines: set[int] = set()
        """The numbers of the lines of cards."""

    def read(self) -> Iterator[_Profile]:
        names = {at: found for at, line in enumerate(self.printed) if (found := _named(line)) is not None}
        for at in self._over_posts(names):
            key, remark = names[at]
            name_line, posts_line = self.printed[at : at + 2]
            self.lines |= {name_line.number, posts_line.number}
            if at and words().is_label(_key(self.printed[at - 1])):
                self.lines.add(self.printed[at - 1].number)
            posts = posts_line.view.text
            start = len(posts) - len(posts.lstrip())
            yield _Profile(key, remark, name_line, posts_line, start, len(posts.rstrip()))

    def _over_posts(self, names: Mapping[int, tuple[str, Remark]]) -> list[int]:
        """Where the names over posts stand; none where the posts may be those of the name below them (局长,
        甲, 副局长, 乙), or where the page tells a life, and the posts with it."""
        over = [at for at in names if self._has_posts(at + 1)]
        under = {at for at in names if self._has_posts(at - 1)}
        if len(over) < 2 or not under <= set(over) or all(at in under for at in over):
            return []
        return [at for at in over if not self._has_life(names[at][0], at)]

    def _has_life(self, name: str, at: int) -> bool:
        """丁一鸣，男，1970年生, below the posts."""
        return any(f"{name}，" in line.view.text for line in self.printed[at + 2 :])

    def _has_posts(self, at: int) -> bool:
        """Whether a line is nothing but posts."""
        if not 0 <= at < len(self.printed):
            return False
        text = BRACKET.sub("", self.printed[at].view.text.strip())
        parts = ["".join(part.split()) for part in _STOPS.split(text) if part]
        return 1 < len(text) <= _LONGEST_POSTS and bool(parts) and all(map(_is_post, parts))


def _named(line: Line) -> tuple[str, Remark] | None:
    """The name that a line consists of, with what its bracket says."""
    text = line.view.text
    named = _NAME.fullmatch(text) if len(text) <= _LONGEST_NAME else None
    key = "".join(named["name"].split()) if named is not None else ""
    if named is None or not is_person(key) or words().is_label(key):
        return None
    return key, read_remark(named["remark"] or "", None)


def _is_post(text: str) -> bool:
    return words().ends_as_post(text) and not _NO_POST.search(text)


def _key(line: Line) -> str:
    return "".join(line.view.text.split())


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
    for clause in re.split("[，,；;]|[ \u3000]{2,}|\u3000", printed):
        yield from read_offices(clause, page.jurisdiction, before, page.metadata.record.published)
