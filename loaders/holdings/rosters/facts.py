"""Rows of lists as facts: each name and post as a holding, what cannot be told as an issue."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import DocumentFact, HoldingFact, IssueFact
from graph.provenance import Known, Passage, content_id
from loaders.dates.calendar import REPUBLIC
from loaders.document.model import Layout, Metadata
from loaders.document.publishing import host_of
from loaders.holdings.rosters.lifetime import lifetime_of, titled_organization
from loaders.holdings.rosters.offices import offices_of
from loaders.holdings.rosters.remarks import PostTerm
from loaders.holdings.rosters.renamed import Name, name_at, names_in
from loaders.holdings.rosters.rows import Part, RosterRow
from loaders.holdings.rosters.spells import Spell, Spells, begins
from loaders.holdings.rosters.words import words
from loaders.names.headed_organizations import organization_text, resolve
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, is_rank, post_length, read_offices
from loaders.names.places import leading_level, place_length

VERSION = 12
EXTRACTOR = f"rosters/{VERSION}"
_LONGEST_QUOTE = 200
_EDITORS = re.compile("编纂|编辑|编审|编委")
"""Who made the book: in office when it was printed, not in the year it covers."""
_REMARK = re.compile(r"[(（][^()（）]*[)）]|候选人$")


class RosterFacts:
    """Makes the facts of one document's rows, each once."""

    def __init__(
        self, layout: Layout, metadata: Metadata, jurisdiction: Jurisdiction, day: str | None = None
    ) -> None:
        self.day = day
        """The day that news tells of, or of the page, for the lists in it."""
        self.layout, self.text = layout, layout.source.text
        self.key = layout.text
        self.metadata, self.jurisdiction = metadata, jurisdiction
        self.given: dict[tuple[str, str, str | None, str, str], set[tuple[str | None, str | None]]] = {}
        self.keys: dict[str, tuple[str, str, str | None, str, str]] = {}
        self.lines = layout.lines
        self.issues: set[str] = set()
        self.titled = titled_organization(metadata.record.title)
        self.lifetime = lifetime_of(self.titled, layout) if self.titled else None
        self.spells = Spells(self.lifetime if self.lifetime and self.lifetime.numbered else None)

    @cached_property
    def names(self) -> list[Name]:
        """The names that the organization of the document bore."""
        return names_in(self.lines)

    @cached_property
    def host(self) -> str | None:
        """The organization whose site the document stands on: a page 历任局长 of its own says no more."""
        return host_of(self.layout)

    def facts(self, seen: RosterRow) -> Iterator[HoldingFact | IssueFact]:
        """The holdings that one printed name proves."""
        organization = self._organization(seen)
        offices = [_as_first(office, seen) for office in self._offices(seen, organization)]
        if (held := _held_instead(seen)) is not None:
            offices = offices_of([held], organization, self.jurisdiction)
        if organization is None and any(not self._reported(office.organization) for office in offices):
            offices = []  # 党组书记 under no heading: of which organization?
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
            for spell in self.spells.of(seen, office, own.get(number)):
                yield from self._held(seen, office, spell)
        yield from self._beside(seen)
        for post in (post for post in named if post not in own.values()):
            for office in offices_of([post.post], organization, self.jurisdiction, post.start):
                yield from self._held(seen, office, Spell(post.start, post.end, office.status, office.acting))

    def _reported(self, organization: str | None) -> bool:
        """Whether the name of an organization says which one it is: 局 alone does not."""
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
                    rule="roster:bracket",
                )  # fmt: skip

    def _offices(self, seen: RosterRow, organization: str | None) -> list[Office]:
        return offices_of(
            [self._mended(part.text) for part in seen.label], organization, self.jurisdiction, _time_of(seen)
        )

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
        above = resolve(seen.heading.organization, self.jurisdiction) or self.jurisdiction.issuer
        if above is None and (named := self.titled or self.host):
            above = resolve(named, self.jurisdiction)
        if seen.organization is None:
            return name_at(self.names, above or "", begins(seen)) or above
        placed = leading_level(organization_text(seen.organization)) or place_length(
            organization_text(seen.organization)
        )
        own_parts = above is not None and not above.endswith(tuple(words().all("governments")))
        if (
            above is not None
            and own_parts
            and seen.heading.each
            and not placed
            and above != self.jurisdiction.place
        ):
            return above + organization_text(seen.organization)  # 法制委员会 under 县人大各专门委员会
        return resolve(seen.organization, self.jurisdiction, above)

    def _organization_from(self, seen: RosterRow, office: Office) -> Known | None:
        """Where the organization of a bare post is named, the last time above the row."""
        bare = _REMARK.sub("", office.as_printed)
        if office.organization is None or post_length(bare) < len(bare):
            return None
        named = seen.organization or seen.heading.organization
        if not named:
            return Known(how="document")
        start = self.key.rfind(organization_text(named), 0, seen.name.start)
        if start < 0:
            return Known(how="inherited")
        return Known(how="inherited", start=start, end=start + len(organization_text(named)))

    def _within(self, seen: RosterRow, spell: Spell) -> str | None:
        """The years of the organization that the page is about, for one of whom nothing else says when."""
        years = self.lifetime
        reported = spell.start or spell.end or spell.doubtful or seen.terms or seen.heading.succession
        if years is None or years.numbered or reported or seen.organization is not None:
            return None
        return f"{years.start}/{years.end}"

    def _held(self, seen: RosterRow, office: Office, spell: Spell) -> Iterator[HoldingFact]:
        person = self._person(seen.name.text)
        key = (seen.heading.section, person, office.organization, office.post, seen.committee)
        spells = self.given.setdefault(key, set())
        if (spell.start, spell.end) in spells:
            return
        spells.add((spell.start, spell.end))
        passage = self._passage(seen)
        made = content_id("holding", self.metadata.record.id, passage.start, passage.end, person,
                          office.organization, office.post, spell.start, spell.end)  # fmt: skip
        self.keys[made] = key
        gender = next((remark.gender for remark in seen.remarks if remark.gender), None)
        ethnicity = next((remark.ethnicity for remark in seen.remarks if remark.ethnicity), None)
        yield HoldingFact(
            id=made, document=self.metadata.record.id, passage=passage, extractor=EXTRACTOR, person=person,
            organization=office.organization, post=office.post, basis="roster",
            start=spell.start, end=spell.end,
            as_of=_as_of(seen, spell, self.metadata.record, self.day) or self._within(seen, spell),
            date_text=spell.date_text,
            section=seen.heading.section,
            gender=gender, ethnicity=ethnicity, status=spell.status, acting=spell.acting,
            as_printed=self._printed(seen, office), rule=seen.rule, rank=is_rank(office.post),
            organization_from=self._organization_from(seen, office),
        )  # fmt: skip

    def is_vaguer(self, fact: HoldingFact | IssueFact) -> bool:
        """Printed once with its dates and once without: the latter says nothing of its own."""
        if not isinstance(fact, HoldingFact) or fact.start or fact.end:
            return False
        return len(self.given.get(self.keys[fact.id], ())) > 1 if fact.id in self.keys else False

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
                        rule="unread:row", what="roster", expected=expected)  # fmt: skip


def _as_of(seen: RosterRow, spell: Spell, record: DocumentFact, day: str | None) -> str | None:
    """The period that the list covers, or the `day` that its page tells of; none for a list of many years, or
    against a remark."""
    covers = seen.heading.as_of or record.covers or day
    if _EDITORS.search(seen.heading.section):
        return record.published
    if covers is None or seen.heading.succession or spell.doubtful or seen.terms:
        return seen.heading.as_of if not spell.doubtful else None
    period, start = Edtf.parse(covers), Edtf.of(spell.start)
    end = Edtf.of(spell.end if spell.end != ".." else None)
    if period.earliest is None or period.latest is None:
        return None
    if period.latest.year - period.earliest.year > 1:
        return None
    if start is not None and start.latest is not None and start.latest > period.latest:
        return None
    if end is not None and end.latest is not None and end.latest < period.earliest:
        return None
    return covers


def _time_of(seen: RosterRow) -> str | None:
    """The date by which the names of organizations are known: in a list of the Republic, one of its years."""
    term = seen.terms[0].term if seen.terms else None
    start = term.start if term is not None else None
    turn = start is not None and start[:4] == _LAST_OF_REPUBLIC
    return _BEFORE_TURN if turn and REPUBLIC.name in seen.heading.section else start


_LAST_OF_REPUBLIC, _BEFORE_TURN = "1949", "1948"


def _as_first(office: Office, seen: RosterRow) -> Office:
    """副县长 with 常务 behind the name is the 常务副县长."""
    first = next((remark.first for remark in seen.remarks if remark.first), None)
    post = f"{first}{office.post}"
    return office._replace(post=post) if first and post_length(post) == len(post) else office


def _held_instead(seen: RosterRow) -> str | None:
    """The post that a bracket among the holders of another names: （革命委员会主任，1968—1972）."""
    if not seen.heading.succession:
        return None
    return next(
        (remark.office for remark in seen.remarks if remark.office and (remark.start or remark.end)), None
    )


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
