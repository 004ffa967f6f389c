"""Holdings from lists of office holders: 领导班子成员, 组成人员, 编纂委员会, 历任."""

from __future__ import annotations

from collections.abc import Iterator, Set

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import HoldingFact, IssueFact, StatedFact
from loaders.dates.calendar import REPUBLIC
from loaders.document.metadata import day_of_page
from loaders.document.model import Entry, Line, Metadata, Sentence
from loaders.holdings.profiles import Profiles
from loaders.holdings.rosters.agreement import agreed
from loaders.holdings.rosters.boards import board_in, may_close_with_board
from loaders.holdings.rosters.detect import PrintedLists, read_rosters
from loaders.holdings.rosters.facts import VERSION, RosterFacts
from loaders.holdings.rosters.headings import Heading, is_organization
from loaders.holdings.rosters.in_prose import lists_holders, may_list
from loaders.holdings.rosters.region import go_on
from loaders.holdings.rosters.rows import Part
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.turns import turns_in
from loaders.lexicon import alternatives, lexicon
from loaders.reader import Page, Reader
from loaders.text.patterns import any_of


class Rosters(Reader):
    """Lists of office holders under headings: a holding for every name and post of every list, and an issue
    for what stayed unread in one."""

    name, version, makes, lists = "rosters", VERSION, (HoldingFact, IssueFact), True

    def claim_lines(self, page: Page) -> Set[int]:
        era = REPUBLIC.name if page.jurisdiction.republic else ""
        self.printed = read_rosters(page.layout, page.metadata.year, era, page.claims.lines_of(Profiles.name))
        return self.printed.lines

    def read(self, page: Page) -> Iterator[StatedFact]:
        is_news = page.metadata.record.type == "news"
        day = _day_of_news(page) if is_news else day_of_page(page.metadata)
        return _facts_of(self.printed, RosterFacts(page.layout, page.metadata, page.jurisdiction, day))


class InlineRosters(Reader):
    """Lists of office holders that stand within prose: 局长：甲；副局长：乙、丙."""

    name, version, makes = "rosters", VERSION, (HoldingFact, IssueFact)

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        for entry in page.entries:
            for sentence in entry.sentences:
                text = sentence.view.text
                if lists_holders(text) or (may_close_with_board(text) and page.jurisdiction.issuer):
                    yield sentence.view.span()
            for turns in turns_in(entry.view.text):
                yield entry.view.span(turns.start, turns.end)

    def read(self, page: Page) -> Iterator[StatedFact]:
        in_turns = list(_find_in_turns(page))
        known = {_content(fact) for fact in in_turns}
        yield from in_turns
        yield from (fact for fact in _find_in_prose(page) if _content(fact) not in known)
        yield from _find_boards(page)


def _content(fact: HoldingFact | IssueFact) -> tuple[str | None, ...]:
    """What a holding says, wherever it is printed; of an issue that it is this one."""
    if isinstance(fact, IssueFact):
        return (fact.id,)
    return fact.person, fact.organization, fact.post, fact.start, fact.end


def _day_of_news(page: Page) -> str | None:
    """The first day that news tells of, shortly before its printing: that of the meeting that it lists."""
    printed = Edtf.of(page.metadata.record.published)
    if printed is None or not printed.is_day:
        return None
    days = (Edtf.of(sentence.when.date) for entry in page.entries for sentence in entry.sentences)
    first = next((day for day in days if day is not None and day.is_day), None)
    if first is None or first.earliest is None or printed.earliest is None:
        return None
    return first.text if 0 <= (printed.earliest - first.earliest).days <= _RECENT else None


_RECENT = 7


def _facts_of(rosters: PrintedLists, maker: RosterFacts) -> Iterator[HoldingFact | IssueFact]:
    maker.spells.moved = _moved(maker.text)
    maker.spells.learn(rosters.seen)
    facts = [fact for seen in rosters.seen for fact in maker.facts(seen)]
    yield from agreed([fact for fact in facts if not maker.is_vaguer(fact)])
    for trouble in rosters.troubles:
        yield from maker.issue(Part("", trouble.start, trouble.end), trouble.expected)


_MOVED = re.compile(
    "(?:补选|增选|改选|改任|升任)[ \u3000]?(?P<name>[\u3400-\u9fff][ \u3000]?[\u3400-\u9fff]{1,2}?)[为任]"
)


def _moved(text: str) -> frozenset[str]:
    """Whom a sentence beside the lists puts into another post: 1986年4月补选某某为主任."""
    return frozenset("".join(found["name"].split()) for found in _MOVED.finditer(text))


def _find_in_prose(page: Page) -> Iterator[HoldingFact | IssueFact]:
    metadata = page.metadata
    maker = RosterFacts(page.layout, metadata, page.jurisdiction)
    for entry in page.entries:
        if not may_list(entry.view.text):
            continue
        for sentence in entry.sentences:
            if may_close_with_board(sentence.view.text):
                continue
            alone = len(entry.sentences) == 1 and not any("【" in line.view.text for line in entry.lines)
            printed = entry.lines[0].view.text.strip() if alone and len(entry.lines) == 1 else ""
            if not page.claims.has_sentence(sentence, "rosters") and not (printed and lists_holders(printed)):
                continue
            section = entry.headings[-1].strip("【】 ") if entry.headings else metadata.record.title or ""
            dated = metadata.record.type == "notice" or any(each.dates for each in entry.sentences)
            reported = (sentence.date or entry.date or "")[:4] if dated else ""
            year = metadata.year or (int(reported) if reported.isdigit() else None)
            day = sentence.date if dated and len(sentence.date or "") == 10 else None
            as_of = day or (str(year) if year and metadata.record.covers is None else None)
            in_list = RosterSection(
                Heading(section, _reported_organization(entry, sentence, metadata) or "", as_of=as_of), year
            )
            go_on(in_list, entry.lines if alone else [Line(0, sentence.view)])  # as printed: with its columns
            if in_list.troubles:  # nothing of a sentence that is not understood whole
                start, end = sentence.view.span()
                yield from maker.issue(Part("", start, end), "posts and names within a sentence")
                continue
            for seen in in_list.seen:
                seen.rule = "roster:sentence"
                yield from maker.facts(seen)


def _find_in_turns(page: Page) -> Iterator[HoldingFact | IssueFact]:
    """Holders one after the other in a paragraph, each with years: 历任校长有：甲（1944—1948）、乙（…）."""
    maker = RosterFacts(page.layout, page.metadata, page.jurisdiction)
    for entry in page.entries:
        for turns in turns_in(entry.view.text):
            section = entry.headings[-1].strip("【】 ") if entry.headings else page.metadata.record.title
            organization = turns.organization or _organization_before(entry, turns.start, page.metadata)
            heading = Heading(section or "", organization or "", post=turns.post, succession=True)
            in_list = RosterSection(heading, page.metadata.year)
            go_on(in_list, [Line(0, entry.view[turns.start : turns.end])])
            maker.spells.learn(in_list.seen)
            for seen in in_list.seen:
                seen.rule = "roster:turns"
                yield from maker.facts(seen)
            for trouble in in_list.troubles:
                yield from maker.issue(Part("", trouble.start, trouble.end), trouble.expected)


def _find_boards(page: Page) -> Iterator[HoldingFact | IssueFact]:
    """The board of the company that speaks, on the day of its announcement."""
    issuer, day = page.jurisdiction.issuer, page.metadata.record.published
    maker = RosterFacts(page.layout, page.metadata, page.jurisdiction)
    for entry in page.entries:
        for sentence in entry.sentences if issuer and day else ():
            if may_close_with_board(sentence.view.text):
                section = entry.headings[-1].strip("【】 ") if entry.headings else ""
                for in_list in board_in(sentence.view, issuer or "", day or "", section):
                    for seen in in_list.seen:
                        yield from maker.facts(seen)


_BEGUN = [*lexicon("rosters")["founded"], *lexicon("rosters")["begun"]]
_OF_ORGANIZATION = re.compile(
    "(?:[\\d年月日底末]+，|全年，?)?(?P<body>[\u4e00-\u9fff]{3,20}?)"
    f"(?=内设|下设|现有|机关|[共设有为是位始（(，,]|{any_of(_BEGUN)})"
)
_NO_ORGANIZATION = tuple(lexicon("rosters")["tells_no_organization"])
"""How what was done begins, and who was there."""
_REPORTED_OF = re.compile(f"(?:{alternatives('rosters')['reported_of']})+$")


def _reported_organization(entry: Entry, sentence: Sentence, metadata: Metadata) -> str | None:
    """The organization that a sentence speaks of: of its heading, of what opens the paragraph, of the
    title."""
    return _organization_before(entry, max(0, entry.view.text.find(sentence.view.text)), metadata)


def _organization_before(entry: Entry, place: int, metadata: Metadata) -> str | None:
    named = [_REPORTED_OF.sub("", heading.strip("【】 ")) for heading in reversed(entry.headings)]
    before = entry.view.text[:place]
    opening = _OF_ORGANIZATION.match(before)
    named[1:1] = [opening["body"]] if opening else []
    named.append(_REPORTED_OF.sub("", metadata.record.title or ""))
    return next(
        (name for name in named if is_organization(name) and not name.startswith(_NO_ORGANIZATION)), None
    )
