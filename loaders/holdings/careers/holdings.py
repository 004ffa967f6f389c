"""The reader of lives: a holding for every post of every life, an issue for what stayed unread.

Where a document names nobody (a CV without its heading) its holdings lack the person, and an issue says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from graph import lazy_re as re
from graph.facts import AppointmentFact, HoldingFact, IssueFact, StatedFact
from graph.provenance import Known, Passage, content_id
from loaders.dates.lifetimes import Lifetime, lifetime
from loaders.dates.terms_of_office import read_term
from loaders.document.model import Metadata
from loaders.holdings.careers.background import find_backgrounds
from loaders.holdings.careers.introductions import introduced_in
from loaders.holdings.careers.lives import Life, Piece, find_lives
from loaders.holdings.careers.present import PAST, read_candidacies, read_present
from loaders.holdings.careers.state import Held, Unread
from loaders.holdings.careers.telling import tell
from loaders.names.headed_organizations import resolve
from loaders.names.offices import is_rank
from loaders.reader import Page, Reader
from loaders.text.view import View

VERSION = 19
EXTRACTOR = f"careers/{VERSION}"
_DAY_OR_MONTH = re.compile(r"\d{1,2}[月日]")
_CLOSED = ("。", "；", ";", ".", "！", "”", "」", "：", ":")
_BROKEN = ("年", "月", "、", "，", ",", "（", "(", "至", "—", "-", "～", "于", "从", "自")
"""What a line ends with that is broken within a sentence or a date."""
_ANY_CENTURY = 1900
"""To see that 86.7—89.3 is a span, whatever the century."""
_BEGINS = re.compile(r"\s*(?:\d{1,2}[.、．]\s*\d{4}|[（(]其间)")


@dataclass(frozen=True, slots=True)
class _Read:
    """A life with what it tells."""

    life: Life
    view: View
    held: Sequence[Held]
    unread: Sequence[Unread]

    def lines(self) -> set[int]:
        """The lines of its introduction and of the paragraphs in which a post was read."""
        if not self.held:
            return set()
        introduced = [piece for piece in self.life.pieces if introduced_in(piece.view) is not None]
        taken = {line.number for piece in (self.life.pieces[0], *introduced) for line in piece.lines}
        for piece, is_read in self._pieces():
            if is_read or _is_line(piece):
                taken |= {line.number for line in piece.lines}
        return taken

    def unread_lines(self) -> Iterator[Piece]:
        """The lines of the career of which nothing was read."""
        for piece, is_read in self._pieces() if self.held else ():
            if not is_read and _is_line(piece):
                yield piece

    def _pieces(self) -> Iterator[tuple[Piece, bool]]:
        """The paragraphs, each with whether anything was read in it."""
        spans = [(held.begin, held.close) for held in self.held] + [(u.begin, u.close) for u in self.unread]
        start = 0
        for piece in self.life.pieces:
            end = start + len(piece.view)
            yield piece, any(low < end and high > start for low, high in spans)
            start = end


def _is_line(piece: Piece) -> bool:
    """Whether a paragraph is one line of a career, whatever it tells: 1982.09—1984.07 某某师范学校学生."""
    term = read_term(piece.view.text)
    return len(piece.lines) == 1 and term is not None and term.start is not None and not term.point


class Careers(Reader):
    """A holding for every post of every life, and an issue for a dated 任 that stayed unread."""

    name, version, makes = "careers", VERSION, (HoldingFact, AppointmentFact, IssueFact)

    def claim_lines(self, page: Page) -> Set[int]:
        blocks = [block for block in page.layout.blocks if not page.claims.has_lines(block.lines)]
        self.lives = [_read(life, page) for life in find_lives(blocks, page.metadata.record.title)]
        lines = {number for read in self.lives for number in read.lines()}
        others = [b for b in blocks if not lines.intersection(line.number for line in b.lines)]
        pasts = find_backgrounds(others, page.metadata.record.published)
        self.pasts = [_read(life, page) for life in pasts]
        return lines

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        for life in self.pasts:
            yield from (life.view.span(held.begin, held.close) for held in life.held)

    def read(self, page: Page) -> Iterator[StatedFact]:
        given: set[str] = set()
        reported = [fact for life in [*self.lives, *self.pasts] for fact in _facts(life, page.metadata)]
        proposed = [fact for life in self.lives for fact in _candidacies(life, page)]
        for fact in [*reported, *proposed]:
            if fact.id not in given:
                given.add(fact.id)
                yield fact


def _read(life: Life, page: Page) -> _Read:
    view = View.joined(piece.view for piece in life.pieces)
    edges, breaks = _edges(life.pieces)
    above = resolve(life.of, page.jurisdiction) if life.of else None
    gaps = [] if any(read_term(piece.view.text) for piece in life.pieces) else _gaps(view)
    held, unread = tell(view.text, edges, life.person, page.jurisdiction, breaks, above, gaps)
    dated = any(one.start is not None or one.end is not None for one in held)
    if life.person is not None:
        last = max((one.start[:4] for one in held if one.start is not None), default=None)
        now = read_present(view.text, page.metadata, page.jurisdiction, last)
        held = (
            [*held, *_unsaid(held, now)]
            if dated
            else [*now, *(one for one in held if not _covered(one, now))]
        )
    return _Read(life, view, held, unread)


def _covered(one: Held, others: Sequence[Held]) -> bool:
    return any(one.overlaps(other) for other in others)


def _unsaid(held: Sequence[Held], now: Sequence[Held]) -> list[Held]:
    """The posts of the day of printing that no line of the career tells: 现任县民政局局长."""
    reported = {(one.office.organization, one.office.post) for one in held}
    posts = {one.office.post for one in held}
    return [
        one
        for one in now
        if one.office.status != PAST
        and (one.office.organization, one.office.post) not in reported
        and (one.as_of or one.office.post not in posts)
    ]


_GAP = re.compile("\u3000|[ \\t]{2,}")
_STOPS = re.compile("[，,。；;]")
_FEWEST_GAPS = 4


def _gaps(view: View) -> list[int]:
    """Wide gaps of a life that prints them in place of stops: 方远　男　云川县人　1977年进县钢铁厂."""
    offsets, text = view.offsets, view.text
    places = [
        place
        for place in range(1, len(offsets))
        if offsets[place] - offsets[place - 1] > 1
        and _GAP.search(view.source, offsets[place - 1] + 1, offsets[place])
    ]
    return places if len(places) >= max(_FEWEST_GAPS, len(_STOPS.findall(text))) else []


def _edges(pieces: Sequence[Piece]) -> tuple[list[int], list[int]]:
    """Where statements begin for certain, and where printed lines begin.

    A paragraph or line begins a statement unless the one before is broken within a sentence.
    """
    edges: list[int] = []
    breaks: list[int] = []
    place = 0
    before = ""
    for number, piece in enumerate(pieces):
        text = piece.view.text
        if number and (before.endswith(_CLOSED) or _starts(before, text) or piece.heading):
            edges.append(place)
        elif number:
            breaks.append(place)
        for line in piece.lines[1:]:
            at = bisect_left(piece.view.offsets, line.view.span()[0])
            if 0 < at < len(text):
                breaks.append(place + at)
                if _starts(text[:at], text[at:]):
                    edges.append(place + at)
        place += len(text)
        before = "。" if piece.heading else text
    return edges, breaks


def _starts(before: str, text: str) -> bool:
    """Whether a line begins with a date of its own, not with the rest of one."""
    term = read_term(text, base=_ANY_CENTURY)
    term = term if term is None or not term.point else read_term(text)
    if term is not None and term.start is not None and not term.point and before.endswith(("，", ",")):
        return True  # every line of a list ends with a comma
    if term is None or before.endswith(_BROKEN):
        return _BEGINS.match(text) is not None
    return not _DAY_OR_MONTH.match(text)


def _facts(read: _Read, metadata: Metadata) -> Iterator[HoldingFact | IssueFact]:
    all_reported: list[Held | Unread] = [*read.held, *read.unread]
    if read.held and read.life.person is None:
        first = min(read.held, key=lambda held: held.begin)
        passage = read.view.passage(first.begin, first.close)
        yield _issue(passage, metadata, "whose life this is")
    for reported in sorted(all_reported, key=lambda reported: (reported.begin, reported.close)):
        if isinstance(reported, Unread):
            passage = read.view.passage(reported.begin, reported.close)
            expected = "an office after the date" if reported.dated else "the office that is named"
            yield _issue(passage, metadata, expected)
        else:
            yield _holding(read, reported, metadata)
    for piece in read.unread_lines():
        yield _issue(piece.view.passage(), metadata, "who was where, and when")


def _holding(read: _Read, held: Held, metadata: Metadata) -> HoldingFact:
    office, person = held.office, read.life.person
    key = content_id(
        "holding",
        metadata.record.id,
        person,
        office.organization,
        office.post,
        held.start,
        held.end,
        "cv",
    )
    passage = read.view.passage(held.begin, held.close)
    lived = lifetime(read.view.text) if person is not None else Lifetime()
    return HoldingFact(
        id=key, document=metadata.record.id, passage=passage, extractor=EXTRACTOR,
        person=person, organization=office.organization, post=office.post, basis="cv",
        start=held.start, end=held.end, as_of=held.as_of, date_text=held.date_text,
        status=office.status, acting=office.acting, as_printed=office.as_printed,
        rule=held.rule, rank=is_rank(office.post), organization_from=_organization_from(read, held),
        born=lived.born, died=lived.died,
    )  # fmt: skip


def _candidacies(read: _Read, page: Page) -> Iterator[AppointmentFact]:
    """What somebody is proposed for is a nomination: 拟提名为县政协副主席候选人."""
    person, record = read.life.person, page.metadata.record
    if person is None:
        return
    proposed = read_candidacies(read.view.text, page.jurisdiction, record.published)
    for begin, close, word, office in proposed:
        key = (record.published, person, "nominate", office.organization, office.post)
        yield AppointmentFact(
            id=content_id("appointment", record.id, *key), document=record.id,
            passage=read.view.passage(begin, close), extractor=EXTRACTOR, rule=f"career:{word}",
            date=record.published, date_from=Known(how="document") if record.published else None,
            person=person, action="nominate", organization=office.organization, post=office.post,
            as_printed=office.as_printed, acting=office.acting, rank=is_rank(office.post),
        )  # fmt: skip


def _organization_from(read: _Read, held: Held) -> Known | None:
    """How the organization of a bare post was known: from where the life names it, or from the document."""
    if not held.anchored:
        return None
    if held.organization_at is None:
        return Known(how="document")
    start, end = read.view.span(*held.organization_at)
    return Known(how="inherited", start=start, end=end)


def _issue(passage: Passage, metadata: Metadata, expected: str) -> IssueFact:
    return IssueFact(
        id=content_id("issue", metadata.record.id, passage.start, passage.end, "career", expected),
        document=metadata.record.id, passage=passage, extractor=EXTRACTOR, rule="unread:career",
        what="career", expected=expected,
    )  # fmt: skip
