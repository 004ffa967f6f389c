"""Holdings from careers: lines of a 简历, and lives told in one paragraph.

A career begins where a person is introduced (`某某，女，1963年2月生`, a heading 某某同志简历) and goes on
until the next one. Every date opens a stay; schooling, births and prizes are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.dates.terms_of_office import Term, read_term
from loaders.document.model import Block, Layout, Metadata
from loaders.holdings.rosters.words import words
from loaders.lexicon import lexicon
from loaders.names.headed_organizations import resolve
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, read_offices
from loaders.names.people import is_name
from loaders.reader import Page, Reader
from loaders.text.view import View

EXTRACTOR = "careers/1"

_HAN = r"[\u3400-\u9fff]"
_INTRODUCED = re.compile(
    rf"(?:姓\s*名[:：]\s*)?(?P<name>{_HAN}{{2,4}}(?:·{_HAN}{{1,8}})*)(?:同志)?"
    rf"(?:(?=\d{{4}}\s*年[\d月日]{{0,6}}出?生)|[，,]\s*(?:男|女|字|号|原名|曾用名|{_HAN}{{1,4}}族|(?:公元|生于)?\d{{4}}\s*年|{_HAN}{{2,12}}人[，,。])"
    rf"|[（(]\s*(?:女[，,]\s*)?(?:\d{{4}}|[一二〇○]{{4}}年|[?？]?[—~～-]))"
)
_NAMED = re.compile(rf"姓\s*名[:：]\s*(?P<name>{_HAN}\s?{_HAN}{{0,3}}?)(?=\s*(?:性\s*别|出生|民\s*族|$))")
_DATE_START = re.compile(
    r"(?<![\d.])\d(?:\s?\d){3}\s*[年.．/—–－～~-]|民国|[一二][〇○零一二三四五六七八九]{3}年|同年"
)
_ASIDE = re.compile(
    r"[（(\s]*(?:其间|期间)|现任|[（(]\d{4}[.年]|\d{1,2}月|.{0,6}(?:经历|简历)|[^：:，。]{2,8}[：:]"
)
"""How a paragraph without a date may begin inside a career: an aside, the rest of a date, a form's field."""
_OTHERS = re.compile("任命|免去|召开|会议(?!上当选)|选举|选.{2,4}为")
"""Acts and meetings: a dated paragraph with these is news of others, not the life of one."""
_SEVERAL = ("历任", "先后任", "先后担任", "先后历任")
_AFTER = ("后", "以后", "之后")
_STOP = re.compile(r"[；;。]|[，,](?=次年|翌年|第二年|不久|旋)")
_LEADING = re.compile(r"^[\s，,、：:（(]+")
_MOVED = re.compile(
    rf"^(?:(?![任兼选]){_HAN}){{0,6}}?(?:分配[到至]|调[到至入]|派[到往]|[到至在赴回])(?P<body>{_HAN}{{3,24}}?)"
    r"(?:任教|任职|工作|从教|执教|行医|供职|(?:担任|任|当|做)(?P<post>[^，,；。]{2,30}))"
)
"""毕业分配到县第二中学任教, 转业到县民政局任副局长, 在县医院任院长."""
_ELECTED = re.compile(r"^在[^，,；。]{2,30}?(?:会议?|大会)上(?:被)?")
_YEAR_BESIDE = re.compile(r"[（(]\d{4}年?[)）]")
"""民国5年（1916）: the year once more."""
_PRESENT = re.compile("现职|任现职|现任职务")
_NOW = re.compile("现任(?P<office>[^。；;]{4,60})")
_HELD = re.compile(
    "(?P<when>现任|曾任|历任|先后任|先后担任)(?P<office>[^。；;]{4,60}?)"
    "(?=[，,](?:拟|提名|推荐|任现职|被|为|现|曾|后)|[。；;]|$)"
)
_NO_TERM = Term(None, None, point=False, length=0)
_UNTIL_NOW = re.compile(r"至今[，,、 ]*$")
_LONGEST = 120
_DAY_OR_MONTH = re.compile(r"\d{1,2}[月日]")
_BRACKET = re.compile(r"[（(][^（()）]*[)）]?")
_COMMA = re.compile(r"[，,]")


@dataclass(slots=True)
class _Career:
    """One person and the paragraphs that tell the career."""

    person: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(block.view.text for block in self.blocks)

    @property
    def is_dated(self) -> bool:
        """Whether it tells of several dates; else it is a life in a line: 方远，男，1970年生，现任…."""
        return len(_DATE_START.findall(self.text)) >= 2


class Careers(Reader):
    """A holding for every dated office of every career, and an issue for a dated 任 that stayed unread."""

    name, version, makes = "careers", 1, (HoldingFact, IssueFact)

    def claim_lines(self, page: Page) -> Set[int]:
        self.careers = _careers(page.layout)
        dated = (career for career in self.careers if career.is_dated)
        return {line.number for career in dated for block in career.blocks for line in block.lines}

    def read(self, page: Page) -> Iterator[StatedFact]:
        for career in self.careers:
            yield from _Reader(career, page.metadata, page.jurisdiction).facts()


def _careers(layout: Layout) -> tuple[_Career, ...]:
    found: list[_Career] = []
    current: _Career | None = None
    for block in layout.blocks:
        text = block.view.text
        name = _heading_name(text) if len(text) <= 30 else None
        name = name or _introduced(block.view)
        if name is not None:
            if current is None or current.person != name:
                current = _Career(name)
                found.append(current)
        elif block.kind == "heading" and not (_is_part(text) or _goes_on(text)):
            current = None
        if current is not None:
            current.blocks.append(block)
            if name is None and not _goes_on(text):
                current.blocks.pop()
                current = None
    return tuple(
        career for career in found if career.blocks and (career.is_dated or _HELD.search(career.text))
    )


def _heading_name(text: str) -> str | None:
    key = "".join(text.split()).strip("【】")
    if not key.endswith(_titles()):
        return None
    title = next(title for title in _titles() if key.endswith(title))
    name = key[: -len(title)].removesuffix("同志").removesuffix("的")
    return name if is_name(name) else None


@cache
def _titles() -> tuple[str, ...]:
    return tuple(sorted(lexicon("careers")["titles"], key=len, reverse=True))


def _introduced(view: View) -> str | None:
    text = view.text
    match = _NAMED.match(text) or _INTRODUCED.match(text)
    if match is None:
        return None
    name = "".join(match["name"].split()).removesuffix("同志")
    last = match.end("name") - 1
    if name.endswith(("男", "女")) and last and view.offsets[last] - view.offsets[last - 1] > 1:
        name = name[:-1]  # 马力 女，回族
    return name if is_name(name) else None


def _is_part(text: str) -> bool:
    return _PART.search(text) is not None


_PART = re.compile(r"经历|简历|姓\s*名|学习|工作")


def _goes_on(text: str) -> bool:
    """Whether a paragraph can belong to the career above it: it is dated, or an aside to the line before."""
    term = read_term(text.lstrip())
    if term is None:
        return _ASIDE.match(text) is not None
    return not term.point or _OTHERS.search(text) is None


class _Reader:
    def __init__(self, career: _Career, metadata: Metadata, jurisdiction: Jurisdiction) -> None:
        self.person = career.person
        self.view = View.joined(block.view for block in career.blocks)
        self.key = self.view.text
        self.edges = list(_edges(career.blocks))
        self.metadata, self.jurisdiction = metadata, jurisdiction
        self.body: str | None = None
        self.given: set[str] = set()

    def facts(self) -> Iterator[HoldingFact | IssueFact]:
        told = list(self._dated())
        yield from told or self._undated()

    def _dated(self) -> Iterator[HoldingFact | IssueFact]:
        stays = list(self._spells())
        for number, (at, term) in enumerate(stays):
            end = stays[number + 1][0] if number + 1 < len(stays) else len(self.key)
            yield from self._spell(at, term, min(end, at + term.length + _LONGEST))

    def _spells(self) -> Iterator[tuple[int, Term]]:
        """Every date outside brackets, with its place."""
        depth, at, last = 0, 0, None
        starts = {match.start() for match in _DATE_START.finditer(self.key)}
        while at < len(self.key):
            sign = self.key[at]
            depth = max(0, depth + (sign in "（(") - (sign in "）)"))
            if depth == 0 and at in starts:
                term = read_term(self.key[at : at + 60], None, last)
                if term is not None and term.start is not None:
                    last = int(term.start[:4])
                    yield at, term
                    at += term.length
                    continue
            at += 1

    def _spell(self, at: int, term: Term, end: int) -> Iterator[HoldingFact | IssueFact]:
        start = at + term.length
        stop = _STOP.search(self.key, start, end)
        following = bisect_right(self.edges, start)
        edge = self.edges[following] if following < len(self.edges) else end
        beside = _YEAR_BESIDE.match(self.key, start, end)
        start = beside.end() if beside else start
        low, high = start, min(stop.start() if stop else end, edge, end)
        after = self.key.startswith(_AFTER, start)
        low += _lead_length(self.key[low:high])
        until_now = _UNTIL_NOW.search(self.key, low, high)
        if until_now is not None and term.point:
            high, term = until_now.start(), term._replace(end="..", point=False)
        elected = _ELECTED.match(self.key[low:high])
        low += elected.end() if elected is not None else 0
        told = self.key[low:high]
        moved = _MOVED.match(told)
        if moved is not None:
            self.body = resolve(moved["body"], self.jurisdiction)
            if moved["post"] is None:
                return
            low += moved.start("post")
            told = f"任{moved['post']}"
        if _PRESENT.match(told):
            yield from self._present(at, term)
            return
        verb = "" if moved is not None else _verb(told)
        body = self.key[low + len(verb) : high].rstrip("，,、 （(")
        if not body or told.startswith(tuple(lexicon("careers")["no_office"])):
            return
        if not verb and moved is None and term.point and any(word in told for word in ("任", "担任")):
            return  # 1935年随军北上，历任…: the date tells when something else was
        low += len(verb)
        if after or (verb in _SEVERAL and term.point):
            term = term._replace(start=None)
        expected = bool(verb) or moved is not None or not term.point
        line = self._line_end(at, low)
        offices, length = self._offices(body, self.view.text[low:high], term, expected, line)
        if offices:
            for office in offices:
                yield from self._holding(at, low + length, term, office)
            self.body = offices[-1].organization or self.body
        elif (verb or moved is not None) and not any(word in told for word in lexicon("careers")["study"]):
            yield self._issue(at, high)

    def _present(self, at: int, term: Term) -> Iterator[HoldingFact | IssueFact]:
        """2016.10至今 现职: the office that the first sentence calls the present one."""
        told = _NOW.search(self.key, 0, at)
        offices = [] if told is None else read_offices(told["office"], self.jurisdiction, None, term.start)
        for office in offices:
            yield from self._holding(at, at + term.length, term, office)
        if not offices:
            yield self._issue(at, at + term.length)

    def _undated(self) -> Iterator[HoldingFact | IssueFact]:
        """曾任镇长，现任县教育局局长，拟任…: what was held once and on the day of printing, without dates."""
        printed_on = self.metadata.record.published
        for told in _HELD.finditer(self.key):
            now = told["when"].startswith("现")
            if now and printed_on is None:
                continue
            offices = read_offices(told["office"], self.jurisdiction, None, printed_on)
            for office in offices:
                office = office if now else office._replace(status="曾任")
                yield from self._holding(*told.span(), _NO_TERM, office, printed_on if now else None)
            if not offices:
                yield self._issue(*told.span())

    def _line_end(self, at: int, low: int) -> int | None:
        """How far the printed line goes on behind `low`, where the date at `at` begins it."""
        source, place = self.view.source, self.view.offsets[at]
        begun = source.rfind("\n", max(0, place - _LONGEST), place) + 1
        if source[begun:place].strip():
            return None
        end = source.find("\n", place, place + 3 * _LONGEST)
        return sum(offset < end for offset in self.view.offsets[low : low + _LONGEST]) if end >= 0 else None

    def _offices(
        self, body: str, printed: str, term: Term, expected: bool, line: int | None = None
    ) -> tuple[list[Office], int]:
        """The offices that a clause begins with, and how far they reach."""
        pieces = [match.start() for match in _COMMA.finditer(body)][:4]
        lengths = [*pieces, len(body)][::-1]
        if line is not None and 0 < line < len(body):
            lengths.insert(0, line)  # below the clause's own line may stand another matter
        for length in lengths:
            text = printed[:length].rstrip("，,、 ")
            bare = _BRACKET.sub("", text)
            if any(word in bare for word in lexicon("careers")["study"]):
                continue
            if not expected and not _ends_in_occupation(bare):
                continue
            if _occupation(bare) == bare:
                return [Office(self.body, bare, bare)], length
            offices = read_offices(text, self.jurisdiction, self.body, term.start)
            offices = offices or self._occupied(bare, term)
            if offices:
                return offices, length
        return [], 0

    def _occupied(self, text: str, term: Term) -> list[Office]:
        """`县水泥厂工人`, `经贸局科员、副主任科员`: a body and what the person was there."""
        offices: list[Office] = []
        body = self.body
        for part in re.split("、", text):
            word = _occupation(part)
            if word is None:
                read = read_offices(part, self.jurisdiction, body, term.start)
                if not read:
                    return []
                offices += read
            else:
                place = part[: len(part) - len(word)]
                named = read_offices(place + "主任", self.jurisdiction, body, term.start) if place else []
                organization = named[0].organization if named else (place or body)
                offices.append(Office(organization, part[len(part) - len(word) :], part))
            body = offices[-1].organization
        return offices

    def _holding(
        self, at: int, end: int, term: Term, office: Office, as_of: str | None = None
    ) -> Iterator[HoldingFact]:
        passage = self.view.passage(at, end)
        key = content_id("holding", self.metadata.record.id, self.person, office.organization, office.post,
                         term.start, term.end, "cv")  # fmt: skip
        if key in self.given:
            return
        self.given.add(key)
        yield HoldingFact(
            id=key, document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR,
            person=self.person, organization=office.organization, post=office.post, basis="cv",
            start=term.start, end=term.end,
            as_of=as_of, date_text=self.view.text[at : at + term.length].strip() or None,
            status=office.status, acting=office.acting, as_printed=office.as_printed,
        )  # fmt: skip

    def _issue(self, at: int, end: int) -> IssueFact:
        passage = self.view.passage(at, end)
        return IssueFact(
            id=content_id("issue", self.metadata.record.id, passage.start, passage.end, "career"),
            document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR, what="career",
            expected="an office after the date",
        )  # fmt: skip


def _edges(blocks: list[Block]) -> Iterator[int]:
    """Where one paragraph ends and the next begins, but for a sentence broken within a date or a list."""
    place = 0
    for block, following in pairwise(blocks):
        place += len(block.view)
        text, rest = block.view.text, following.view.text
        if not (_DAY_OR_MONTH.match(rest) or text.endswith(("，", ",", "、", "（", "年", "月"))):
            yield place


def _lead_length(text: str) -> int:
    """How much before the verb says nothing: `，其间`, `起`, `参加工作，`."""
    length = 0
    while True:
        match = _LEADING.match(text[length:])
        skipped = len(match.group()) if match else 0
        word = next((lead for lead in _leads() if text.startswith(lead, length + skipped)), "")
        if skipped + len(word) == 0:
            return length
        length += skipped + len(word)


@cache
def _leads() -> tuple[str, ...]:
    return tuple(sorted(lexicon("careers")["leads"], key=len, reverse=True))


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(sorted(lexicon("careers")["verbs"], key=len, reverse=True))


def _verb(text: str) -> str:
    return next((verb for verb in _verbs() if text.startswith(verb)), "")


def _occupation(text: str) -> str | None:
    found = [word for word in lexicon("careers")["occupations"] if text.endswith(word)]
    return max(found, key=len) if found else None


def _ends_in_occupation(text: str) -> bool:
    last = text.split("、")[-1]
    return _occupation(last) is not None or words().ends_as_post(last)
