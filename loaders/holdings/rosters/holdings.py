"""Holdings from lists of office holders: 领导班子成员, 组成人员, 编纂委员会, 历任."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from graph.dates import Edtf
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import Passage, content_id
from loaders.document.model import Entry, Layout, Line, Metadata, Sentence
from loaders.holdings.rosters.agreement import agreed
from loaders.holdings.rosters.detect import PrintedLists, read_rosters
from loaders.holdings.rosters.headings import Heading, is_organization
from loaders.holdings.rosters.in_prose import lists_holders, may_list
from loaders.holdings.rosters.offices import offices_of
from loaders.holdings.rosters.region import go_on
from loaders.holdings.rosters.remarks import PostTerm
from loaders.holdings.rosters.renamed import name_at, names_in
from loaders.holdings.rosters.rows import Part, RosterRow
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.words import words
from loaders.names.headed_organizations import organization_text, resolve
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, read_offices
from loaders.names.places import leading_level, place_length
from loaders.reader import Page, Reader

EXTRACTOR = "rosters/3"
_LONGEST_QUOTE = 200
_EDITORS = re.compile("编纂|编辑|编审|编委")
"""Who made the book: in office when it was printed, not in the year it covers."""
_REMARK = re.compile(r"[(（][^()（）]*[)）]|候选人$")


class Rosters(Reader):
    """Lists of office holders under headings: a holding for every name and post of every list, and an issue
    for what stayed unread in one."""

    name, version, makes, lists = "rosters", 3, (HoldingFact, IssueFact), True

    def claim_lines(self, page: Page) -> Set[int]:
        self.printed = read_rosters(page.layout, page.metadata.year)
        return self.printed.lines

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _facts_of(self.printed, _Maker(page.layout, page.metadata, page.jurisdiction))


class InlineRosters(Reader):
    """Lists of office holders that stand within prose: 局长：甲；副局长：乙、丙."""

    name, version, makes = "rosters", 3, (HoldingFact, IssueFact)

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        for entry in page.entries:
            for sentence in entry.sentences:
                if lists_holders(sentence.view.text):
                    yield sentence.view.span()

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_in_prose(page)


def _facts_of(rosters: PrintedLists, maker: _Maker) -> Iterator[HoldingFact | IssueFact]:
    maker.spanned.update((seen.heading.section, seen.body) for seen in rosters.seen if _start(seen))
    maker.dated.update(
        (seen.heading.section, seen.name.text)
        for seen in rosters.seen
        if seen.period != (None, None) and (seen.terms or any(r.start or r.end for r in seen.remarks))
    )
    facts = [fact for seen in rosters.seen for fact in maker.facts(seen)]
    yield from agreed([fact for fact in facts if not maker.is_vaguer(fact)])
    for trouble in rosters.troubles:
        yield from maker.issue(Part("", trouble.start, trouble.end), trouble.expected)


def _find_in_prose(page: Page) -> Iterator[HoldingFact | IssueFact]:
    metadata = page.metadata
    maker = _Maker(page.layout, metadata, page.jurisdiction)
    for entry in page.entries:
        if not may_list(entry.view.text):
            continue
        for sentence in entry.sentences:
            alone = len(entry.sentences) == 1 and not any("【" in line.view.text for line in entry.lines)
            printed = entry.lines[0].view.text.strip() if alone and len(entry.lines) == 1 else ""
            if not page.claims.has_sentence(sentence) and not (printed and lists_holders(printed)):
                continue
            section = entry.headings[-1].strip("【】 ") if entry.headings else metadata.record.title or ""
            dated = metadata.record.type == "notice" or any(each.dates for each in entry.sentences)
            told = (sentence.date or entry.date or "")[:4] if dated else ""
            year = metadata.year or (int(told) if told.isdigit() else None)
            day = sentence.date if dated and len(sentence.date or "") == 10 else None
            as_of = day or (str(year) if year and metadata.record.covers is None else None)
            listed = RosterSection(
                Heading(section, _reported_organization(entry, sentence, metadata) or "", as_of=as_of), year
            )
            go_on(listed, entry.lines if alone else [Line(0, sentence.view)])  # as printed: with its columns
            if listed.troubles:  # nothing of a sentence that is not understood whole
                start, end = sentence.view.span()
                yield from maker.issue(Part("", start, end), "posts and names within a sentence")
                continue
            yield from (fact for seen in listed.seen for fact in maker.facts(seen))


_OF_BODY = re.compile(
    "(?:[\\d年月日底末]+，|全年，?)?(?P<body>[\u4e00-\u9fff]{3,20}?)(?=内设|下设|现有|机关|[共设有为是位始（(，,])"
)
_NO_BODY = ("出席", "列席", "参加", "请假", "缺席", "撤", "设", "建", "成立", "改", "并", "迁", "划", "召开")
"""How what was done begins, and who was there."""
_TOLD_OF = re.compile(
    "(?:概况|简介|基本情况|概述|综述|机构设置|机构|领导班子|建设|领导|人员|任免名单|公报)+$"
)


def _reported_organization(entry: Entry, sentence: Sentence, metadata: Metadata) -> str | None:
    """The body that a sentence speaks of: of its heading, of what opens the paragraph, of the title."""
    named = [_TOLD_OF.sub("", heading.strip("【】 ")) for heading in reversed(entry.headings)]
    before = entry.view.text[: max(0, entry.view.text.find(sentence.view.text))]
    opening = _OF_BODY.match(before)
    named[1:1] = [opening["body"]] if opening else []
    named.append(_TOLD_OF.sub("", metadata.record.title or ""))
    return next((name for name in named if is_organization(name) and not name.startswith(_NO_BODY)), None)


@dataclass(slots=True)
class _Spell:
    """When and how one post was held."""

    start: str | None = None
    end: str | None = None
    status: str | None = None
    acting: bool = False
    date_text: str | None = None
    doubtful: bool = False


class _Maker:
    def __init__(self, layout: Layout, metadata: Metadata, jurisdiction: Jurisdiction) -> None:
        self.text = layout.source.text
        self.key = layout.text
        self.metadata, self.jurisdiction = metadata, jurisdiction
        self.given: dict[tuple[str, str, str | None, str], set[tuple[str | None, str | None]]] = {}
        self.names = names_in(layout.lines)
        self.issues: set[str] = set()
        self.spanned: set[tuple[str, str | None]] = set()
        """The lists in which some names have dates of their own."""
        self.dated: set[tuple[str, str]] = set()
        """Whose stay in one of the posts of a list is dated there: the committee's years are not his."""

    def facts(self, seen: RosterRow) -> Iterator[HoldingFact | IssueFact]:
        """The holdings that one printed name proves."""
        body = self._organization(seen)
        offices = self._offices(seen, body)
        if (held := _held_instead(seen)) is not None:
            offices = offices_of([held], body, self.jurisdiction)
        if body is None and any(not self._reported(office.organization) for office in offices):
            offices = []  # 党组书记 under no heading: of which body?
        if not offices:
            where = seen.label[0] if seen.label[0].start >= 0 else seen.name
            yield from self.issue(where, "a post that can be told")
            return
        if seen.unsure:
            yield from self.issue(seen.name, "the post of this name")
            return
        if (trouble := _unread(seen)) is not None:
            yield from self.issue(Part("", seen.name.start, seen.end), f"when the post was held: {trouble}")
        named = [post for remark in seen.remarks for post in remark.posts]
        own = dict(_matched(offices, named))
        for number, office in enumerate(offices):
            for stay in self._spells(seen, office, own.get(number)):
                yield from self._held(seen, office, stay)
        yield from self._beside(seen)
        for post in (post for post in named if post not in own.values()):
            for office in offices_of([post.post], body, self.jurisdiction, post.start):
                yield from self._held(
                    seen, office, _Spell(post.start, post.end, office.status, office.acting)
                )

    def _reported(self, organization: str | None) -> bool:
        """Whether the name of a body says which one it is: 局 alone does not."""
        return organization is not None and (
            len(organization) >= 4 or place_length(organization) == len(organization)
        )

    def _beside(self, seen: RosterRow) -> Iterator[HoldingFact]:
        """The office in the bracket of a leading group's member: seen in it when the list was printed."""
        for remark in seen.remarks:
            if remark.office is None or remark.office == _held_instead(seen):
                continue
            as_of = seen.heading.as_of or self.metadata.record.covers or self.metadata.record.published
            start, end = seen.name.start, seen.end
            passage = Passage(start=start, end=end, quote=self.text[start:end])
            for office in read_offices(remark.office, self.jurisdiction, self._organization(seen)):
                yield HoldingFact(
                    id=content_id("holding", self.metadata.record.id, start, end, seen.name.text,
                                  office.organization, office.post, "mention"),
                    document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR,
                    person=self._person(seen.name.text), organization=office.organization, post=office.post,
                    basis="mention", as_of=as_of, section=seen.heading.section, gender=remark.gender,
                    status=office.status, acting=office.acting, as_printed=office.as_printed,
                )  # fmt: skip

    def _offices(self, seen: RosterRow, body: str | None) -> list[Office]:
        date = seen.terms[0].term.start if seen.terms and seen.terms[0].term is not None else None
        return offices_of([self._mended(part.text) for part in seen.label], body, self.jurisdiction, date)

    def _person(self, printed: str) -> str:
        """The name, its first character mended where the document prints it right elsewhere."""
        surname = words().surname_slips.get(printed[:1])
        if surname is None or len(printed) < 3:
            return printed
        name = surname + printed[1:]
        return name if name in self.key and self.key.count(printed) == 1 else printed

    def _printed(self, seen: RosterRow, office: Office) -> str:
        """The label as printed, slips and all; with the name where that was mended."""
        if self._person(seen.name.text) != seen.name.text:
            return f"{seen.label[-1].printed or seen.label[-1].text} {seen.name.text}"
        for part in seen.label:
            if office.as_printed in (part.text, self._mended(part.text)):
                return part.printed or part.text
        return office.as_printed

    def _mended(self, label: str) -> str:
        """`引区长` where the document has 副区长 elsewhere: an OCR slip."""
        first = words().slips.get(label[:1])
        if first is None or label in words().exact:
            return label
        other = first + label[1:]
        return other if other in words().exact and other in self.key else label

    def _organization(self, seen: RosterRow) -> str | None:
        above = resolve(seen.heading.body, self.jurisdiction) or self.jurisdiction.issuer
        if seen.body is None:
            return name_at(self.names, above or "", _start(seen)) or above
        placed = leading_level(organization_text(seen.body)) or place_length(organization_text(seen.body))
        if above is not None and seen.heading.each and not placed and above != self.jurisdiction.place:
            return above + organization_text(seen.body)  # 法制委员会 under 县人大各专门委员会
        return resolve(seen.body, self.jurisdiction, above)

    def _spells(self, seen: RosterRow, office: Office, own: PostTerm | None) -> list[_Spell]:
        """The stays in one post: one, unless brackets or columns give several terms."""
        stay = self._spell(seen, office, own)
        terms = [token.term for token in seen.terms if token.term is not None and not token.term.point]
        others = [(term.start, term.end) for term in terms[1:]]
        others += [times for remark in seen.remarks for times in remark.more]
        return [stay, *(replace(stay, start=start, end=end) for start, end in others if own is None)]

    def _spell(self, seen: RosterRow, office: Office, own: PostTerm | None) -> _Spell:
        stay = _Spell(status=office.status, acting=office.acting)
        remarks = ([seen.label_remark] if seen.label_remark else []) + seen.remarks
        for remark in remarks:
            stay.start, stay.end = remark.start or stay.start, remark.end or stay.end
            stay.status = remark.status or stay.status
            stay.acting = stay.acting or remark.acting
            stay.date_text = remark.date_text or stay.date_text
            stay.doubtful = stay.doubtful or remark.unread is not None
        points = [token.term for token in seen.terms if token.term is not None]
        if points:
            stay.start, stay.end = points[0].start, points[0].end
            if len(points) == 2 and points[0].point and points[1].point:
                stay.end = points[1].start
            stay.date_text = "，".join(token.text for token in seen.terms)
        dated = stay.start or stay.end or stay.doubtful or seen.label_remark
        candidate = office.status == "候选人"
        if not dated and not candidate and (seen.heading.section, seen.name.text) not in self.dated:
            stay.start, stay.end = self._period(seen)
        elif stay.start is None and (stay.end or "").startswith("../"):
            stay.start = seen.period[0]  # （1987.5前）: in office until then
        if own is not None:
            stay.start, stay.end = own.start, own.end
            stay.status = "候选人" if own.post.endswith("候选人") else stay.status
        return stay

    def _period(self, seen: RosterRow) -> tuple[str | None, str | None]:
        """The years of the list for a name without dates of its own.

        Years in which an organization existed are those of the list only where other names in it have dates.
        """
        within = "/" in (seen.period[0] or "")
        return (
            (None, None) if within and (seen.heading.section, seen.body) not in self.spanned else seen.period
        )

    def _held(self, seen: RosterRow, office: Office, stay: _Spell) -> Iterator[HoldingFact]:
        person = self._person(seen.name.text)
        key = (seen.heading.section, person, office.organization, office.post)
        stays = self.given.setdefault(key, set())
        if (stay.start, stay.end) in stays:
            return
        stays.add((stay.start, stay.end))
        passage = self._passage(seen)
        gender = next((remark.gender for remark in seen.remarks if remark.gender), None)
        ethnicity = next((remark.ethnicity for remark in seen.remarks if remark.ethnicity), None)
        yield HoldingFact(
            id=content_id("holding", self.metadata.record.id, passage.start, passage.end, person,
                          office.organization, office.post, stay.start, stay.end),
            document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR, person=person,
            organization=office.organization, post=office.post, basis="roster",
            start=stay.start, end=stay.end, as_of=self._as_of(seen, stay), date_text=stay.date_text,
            section=seen.heading.section,
            gender=gender, ethnicity=ethnicity, status=stay.status, acting=stay.acting,
            as_printed=self._printed(seen, office),
        )  # fmt: skip

    def is_vaguer(self, fact: HoldingFact | IssueFact) -> bool:
        """Printed once with its dates and once without: the latter says nothing of its own."""
        if not isinstance(fact, HoldingFact) or fact.start or fact.end:
            return False
        key = (fact.section or "", fact.person, fact.organization, fact.post or "")
        return len(self.given.get(key, ())) > 1

    def _as_of(self, seen: RosterRow, stay: _Spell) -> str | None:
        """The period that the list covers; none for a list of many years, or against a remark."""
        covers = seen.heading.as_of or self.metadata.record.covers
        if _EDITORS.search(seen.heading.section):
            return self.metadata.record.published
        if covers is None or seen.heading.succession or stay.doubtful or seen.terms:
            return seen.heading.as_of if not stay.doubtful else None
        period, start = Edtf.parse(covers), Edtf.of(stay.start)
        end = Edtf.of(stay.end if stay.end != ".." else None)
        if period.earliest is None or period.latest is None:
            return None
        if period.latest.year - period.earliest.year > 1:
            return None
        if start is not None and start.latest is not None and start.latest > period.latest:
            return None
        if end is not None and end.latest is not None and end.latest < period.earliest:
            return None
        return covers

    def _passage(self, seen: RosterRow) -> Passage:
        """The label with the name where they stand close together, else the name with its remarks."""
        start = seen.name.start
        first = seen.label[0].start
        if 0 <= first < start and seen.end - first <= _LONGEST_QUOTE:
            start = first
        start = min(start, seen.name.start)
        return Passage(start=start, end=seen.end, quote=self.text[start : seen.end])

    def issue(self, where: Part, expected: str) -> Iterator[IssueFact]:
        """One issue for a place, however many names stand there."""
        key = content_id("issue", self.metadata.record.id, where.start, where.end, expected)
        if key in self.issues:
            return
        self.issues.add(key)
        passage = Passage(start=where.start, end=where.end, quote=self.text[where.start : where.end])
        yield IssueFact(id=key, document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR,
                        what="roster", expected=expected)  # fmt: skip


def _held_instead(seen: RosterRow) -> str | None:
    """The post that a bracket among the holders of another names: （革命委员会主任，1968—1972）."""
    if not seen.heading.succession:
        return None
    return next(
        (remark.office for remark in seen.remarks if remark.office and (remark.start or remark.end)), None
    )


def _start(seen: RosterRow) -> str | None:
    """When the stay of a row begins, as printed."""
    starts = [token.term.start for token in seen.terms if token.term is not None]
    starts += [remark.start for remark in seen.remarks]
    return next((start for start in starts if start), None)


def _unread(seen: RosterRow) -> str | None:
    return next((remark.unread for remark in seen.remarks if remark.unread is not None), None)


def _matched(offices: list[Office], named: list[PostTerm]) -> Iterator[tuple[int, PostTerm]]:
    """Which of the posts a remark means when it names one: the one whose words end alike."""
    left = list(enumerate(offices))
    for post in named:
        for test in (_same, _ends_alike):
            found = next((pair for pair in left if test(_bare(pair[1].as_printed), _bare(post.post))), None)
            if found is not None:
                left.remove(found)
                yield found[0], post
                break


def _bare(post: str) -> str:
    return _REMARK.sub("", post)


def _same(printed: str, named: str) -> bool:
    return printed == named


def _ends_alike(printed: str, named: str) -> bool:
    short, long = sorted((printed, named), key=len)
    return long.endswith(short) and not long[: -len(short)].endswith(("副", "正", "代", "代理"))
