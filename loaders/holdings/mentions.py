"""Titles before names in running text: a person seen in an office on the day that is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import HoldingFact, IssueFact, StatedFact
from graph.provenance import Known, Passage, content_id
from loaders.document.context import Governing
from loaders.document.date_words import is_dateline
from loaders.document.model import UNDATED, Anchored, DateKind, Entry, Metadata, Sentence
from loaders.document.planned import is_aim
from loaders.holdings.careers.words import is_imperial
from loaders.holdings.kept_on import kept_on
from loaders.lexicon import alternatives, lexicon
from loaders.names.bracketed import may_bracket, read_bracketed
from loaders.names.mention import Kind, KnownNames, Mention
from loaders.names.nearby import Nearby
from loaders.names.offices import Office, is_rank, post_length
from loaders.names.people import could_be_name, surname_length
from loaders.names.spaced import gaps_tell_names, spaced_names
from loaders.names.tag import tag
from loaders.names.titled import TitledPerson, may_name, read_mentions
from loaders.names.words import Sort, Words, find_words
from loaders.reader import Page, Reader
from loaders.text.brackets import without_brackets
from loaders.text.patterns import RARE_HAN
from loaders.text.view import View

VERSION = 10
EXTRACTOR = f"mentions/{VERSION}"


class Mentions(Reader):
    """The titled persons of a document's prose; one in one office once an entry and day."""

    name, version, makes = "mentions", VERSION, (HoldingFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        title = page.metadata.record.title or ""
        if any(word in title for word in lexicon("acts")["not_documents"]):
            return
        views = [sentence.view for entry in page.entries for sentence in entry.sentences]
        for view in views if gaps_tell_names(views) else ():
            for start, end in spaced_names(view):
                page.known.add(view.text[start:end])
        seen: set[tuple[object, ...]] = set()
        tagged = list(_tagged(page))
        for piece in tagged:
            page.known.learn(piece.tags)
        reported: _InEntry | None = None
        for piece in tagged:
            if reported is None or piece.entry is not reported.entry:
                reported = _InEntry(page, piece.entry, seen)
            yield from reported.read(piece)
        yield from kept_on(page, EXTRACTOR)


class _Tagged(NamedTuple):
    """A sentence that a title stands in, and its mentions."""

    entry: Entry
    sentence: Sentence
    plain: View
    tags: list[Mention]


def _tagged(page: Page) -> Iterator[_Tagged]:
    for entry in page.entries:
        for sentence in entry.sentences:
            plain = _behind_dateline(without_brackets(sentence.view, speech=True), sentence)
            named = may_name(plain.text, page.known)
            if not (named or may_bracket(sentence.view.text)) or page.claims.has_sentence(sentence):
                continue
            tags = tag(plain.text, page.known, page.jurisdiction.chain) if named else []
            yield _Tagged(entry, sentence, plain, tags)


def _behind_dateline(view: View, sentence: Sentence) -> View:
    """The text behind 新华社十八日讯, which is part of no name."""
    head = _DISPATCH.match(view.text)
    if head is None and sentence.dates and is_dateline(sentence.dates[0], sentence.view.text):
        head = _DATELINE.match(view.text)
    return view[head.end() :] if head else view


_DISPATCH = re.compile(
    f"(?:{alternatives('prose')['agencies']})[^，。；]{{0,16}}?(?:{alternatives('prose')['ends_dateline']})(?=..)"
)
_DATELINE = re.compile(f"[^，。；]{{2,24}}?日[^，。；]{{0,4}}?(?:{alternatives('prose')['leads']})(?=..)")


class _InEntry:
    """The titled persons of one entry, one fact for each office of each person."""

    def __init__(self, page: Page, entry: Entry, seen: set[tuple[object, ...]]) -> None:
        self.page, self.entry, self.seen = page, entry, seen
        self.nearby = Nearby(page.jurisdiction.issuer)
        self.governing = Governing(entry, page.metadata, page.announced)
        self._printed = self.governing.by_printing().date
        """By when it was told, which says how bodies were called where no sentence has a date."""

    def read(self, piece: _Tagged) -> Iterator[HoldingFact | IssueFact]:
        """The facts of one sentence; a doubtful cut is made again with the names known by now."""
        page, entry, plain, tags = self.page, self.entry, piece.plain, piece.tags
        if _is_doubtful(piece, page.known):
            tags = tag(plain.text, page.known, page.jurisdiction.chain)
        title = page.metadata.record.title or ""
        reported = f"{title}，{entry.headings[-1:]}，{entry.view.text[:200]}，{plain.text}"
        here = page.jurisdiction.near(reported)
        self.nearby.begin(plain)
        said = piece.sentence.date or self._printed
        for found in read_mentions(plain.text, here, said, page.known, self.nearby, tags):
            yield from self._facts(found, plain, piece.sentence)
        view = piece.sentence.view
        if may_bracket(view.text):
            for found in read_bracketed(view.text, here, said):
                yield from self._facts(found, view, piece.sentence)
        for post in _without_holder(plain.text, tags):
            yield self._issue(plain.passage(post.start, min(post.end + _NAME, len(plain))))

    def _issue(self, passage: Passage) -> IssueFact:
        document = self.page.metadata.record.id
        return IssueFact(
            id=content_id("issue", document, "mention", passage.start), document=document, passage=passage,
            extractor=EXTRACTOR, what="person", expected="who held this office of the empire",
        )  # fmt: skip

    def _facts(self, found: TitledPerson, view: View, sentence: Sentence) -> Iterator[HoldingFact]:
        record = self.page.metadata.record
        reported = self.governing.reported(view.offsets[found.start])
        left = self.governing.has_left(view.offsets[found.start])
        signed = self._signed(found, view)
        anchored = found.inherited or (False,) * len(found.offices)
        for number, (office, inherited) in enumerate(zip(found.offices, anchored, strict=True)):
            past = found.past if number >= found.past_from else None
            when = (
                _until(reported)
                if past or left
                else _seen(reported, sentence, self.entry, self.page.metadata)
            )
            if not past and _is_present(found, view):
                when = _at_printing(when, record.published, view.offsets[found.start])
            if when.how == "document" and not reported.date and _is_moved(found, view):
                when = _until(when)
            when = signed if signed is not None and not past else when
            key = (found.person.name, office.organization, office.post, when.date)
            if key in self.seen:
                continue
            self.seen.add(key)
            passage = view.passage(found.start, found.end)
            yield HoldingFact(
                id=content_id("holding", record.id, "mention", passage.start, *key),
                document=record.id,
                passage=passage,
                extractor=EXTRACTOR,
                rule=found.rule,
                person=found.person.name,
                organization=office.organization,
                post=office.post,
                basis="mention",
                as_of=when.date,
                date_text=when.text,
                date_from=when.known,
                organization_from=_known(office, self.nearby) if inherited else None,
                status=past or office.status,
                acting=office.acting,
                rank=is_rank(office.post),
                as_printed=office.as_printed,
                event=self.entry.event,
            )

    def _signed(self, found: TitledPerson, view: View) -> Anchored | None:
        """The day of a paper whose paragraph is nothing but an office and a name: who signs it."""
        record = self.page.metadata.record
        if not (found.start == 0 and found.end == len(view.text) == len(self.entry.view.text)):
            return None
        if record.type != "notice" or record.published is None or self.entry.when.how == "stated":
            return None
        reported = self.entry.when
        if reported.date is not None:
            above = reported.span is None or reported.span[0] < view.offsets[0]
            return self._day_of_signing(view.offsets[0]) if above else None
        return Anchored(record.published, None, "document")

    def _day_of_signing(self, offset: int) -> Anchored | None:
        """The day under a paper: that beside its signers."""
        metadata = self.page.metadata
        if (paper := metadata.paper_at(offset)) is not None and paper.signed.date:
            return paper.signed
        signed = (date for date in metadata.dates if date.kind is DateKind.SIGNATURE and date.span)
        return next((d.anchored for d in signed if d.span and 0 <= d.span[0] - offset < _BESIDE), None)


_JOIN_WORDS = tuple(lexicon("mentions")["surnames_that_join"])
_BESIDE = 60
"""Signs between the first who signs a paper and the day below."""
_NAME = 3
"""Signs behind a title within which a name stands."""


def _without_holder(text: str, tags: Sequence[Mention]) -> Iterator[Mention]:
    """Titles behind which a name stands that nobody can cut or tell from a word: 知州任为力守城,
    县科协主席韦东来察看, 知县奇勒，."""
    named = {
        place for mention in tags if mention.kind is Kind.PERSON for place in (mention.start, mention.end)
    }
    ends = {mention.end for mention in tags if mention.kind is Kind.ORGANIZATION}
    words: Words | None = None
    for mention in tags:
        if mention.kind is not Kind.POST or mention.end in named or mention.start in named:
            continue
        imperial = is_imperial(mention.name)
        if mention.name in lexicon("mentions")["verb_like"] or not (imperial or _heads(mention.name)):
            continue
        behind = _HAN_BEHIND.match(text, mention.end)
        if behind is None:
            continue
        if not imperial and (behind[0].startswith(_JOIN_WORDS) or post_length(behind[0][:2])):
            continue
        beside = imperial or mention.start in ends
        words = words or find_words(text)
        if words.kinds_at(mention.end, longer_than=1) & (_LEADS_ON if beside else _LEADS_ON | Sort.NO_NAME):
            continue
        surname = surname_length(behind[0], common=not beside) > 0
        stopped = len(behind[0]) <= _NAME and beside
        if (surname and could_be_name(behind[0][:2])) or (stopped and could_be_name(behind[0])):
            yield mention


_HAN_BEHIND = re.compile(f"[{RARE_HAN}]{{2,}}")
_LEADS_ON = Sort.FOLLOW | Sort.LEAD | Sort.POST | Sort.VERB | Sort.AHEAD


def _heads(post: str) -> bool:
    """Whether a title is of one who heads something: 局长, 副主任; not 委员, 职工."""
    return post.endswith(tuple(lexicon("mentions")["ends_of_heads"]))


def _is_doubtful(piece: _Tagged, known: KnownNames) -> bool:
    """Whether a name proved elsewhere is another cut of one read here, or stands uncut beside a title."""
    persons = [mention for mention in piece.tags if mention.kind is Kind.PERSON]
    if any(other.name in known for mention in persons for other in mention.alternatives):
        return True
    text = piece.plain.text
    cut = {place for mention in persons for place in (mention.start, mention.end)}
    return any(
        (mention.end not in cut and text[mention.end : mention.end + size] in known)
        or (mention.start not in cut and text[max(0, mention.start - size) : mention.start] in known)
        for mention in piece.tags
        if mention.kind is Kind.POST
        for size in (2, 3, 4)
    )


def _known(office: Office, nearby: Nearby) -> Known | None:
    """How the organization of a bare title was known: from where it was named, or from the document."""
    if office.organization is None:
        return None
    span = nearby.span_of(office.organization)
    return Known(how="inherited", start=span[0], end=span[1]) if span else Known(how="document")


def _until(when: Anchored) -> Anchored:
    """The date of one who held the post once: at some time before the day that is spoken of."""
    last = (when.date or "").rpartition("/")[2]
    return when._replace(date=f"../{last}") if last[:4].isdigit() else UNDATED


def _seen(when: Anchored, sentence: Sentence, entry: Entry, metadata: Metadata) -> Anchored:
    """When the person was seen in the office.

    On the day of what the sentence tells or goes on with: the meeting, the visit, the decision. What only
    lies behind that (a death, the beginning of works, what others approved) dates nobody. A sentence of no
    day is, in a paper, of the day it was signed; in news, of the day it was printed; in what may tell of
    older times, of some day up to that; in a book nobody can tell. A yearbook's sentence is not of the year
    that only a 年度 or a heading names.
    """
    day, published = when.date, metadata.record.published
    printed = entry.dateline if entry.dateline.date else Anchored(published, None, "document")
    if day and published and sentence.planned and day[:1].isdigit() and day > published:
        return printed  # 副主任某某告诉记者，力争2028年动工
    if sentence.planned and published is None and _foreseen(when, sentence):
        return UNDATED
    lately = entry.section != "chronicle" and metadata.record.type in _PRINTED_AT_ONCE
    by_then = when.how == "document" and (day or "").startswith("../")
    if lately and (day is None or by_then or (printed.date and _is_near(when, sentence))):
        return printed
    paper = metadata.paper_at(entry.view.span()[0]) if metadata.record.type == "notice" else None
    if (day is None or by_then) and paper is not None and paper.signed.date:
        return paper.signed
    if day is None and published and metadata.record.type in _OF_NO_KIND:
        return _until(Anchored(published, None, "document"))
    year = day[:4] if day and day[:4].isdigit() and when.how != "counted" else None
    if year and metadata.year and int(year) != metadata.year and entry.section != "chronicle":
        return when if re.search(rf"{year}\s*年(?!度)", entry.view.text) else UNDATED
    return when


def _is_present(found: TitledPerson, view: View) -> bool:
    """Whether the text says that somebody is in the office as it is written: 现任校长某某."""
    return _PRESENT.search(view.text, max(0, found.start - 2), found.end) is not None


_PRESENT = re.compile(alternatives("mentions")["at_present"])


def _at_printing(when: Anchored, published: str | None, place: int) -> Anchored:
    """The day of printing, in place of a time long before it that the text tells of beside; a date behind
    现任校长某某 is of what he did."""
    if when.date is None or when.how == "document":
        return when
    if published is None:
        stands_before = when.how == "stated" and (when.span is None or when.span[0] < place)
        return when if stands_before else UNDATED
    return Anchored(published, None, "document") if when.date[:4] < published[:4] else when


def _is_moved(found: TitledPerson, view: View) -> bool:
    """Whether the news is that the person goes to another office: 省长高兰接替方远升任书记."""
    return find_words(view.text[found.end : found.end + _NAME]).longest_at(0, Sort.VERB) > 1


def _is_near(when: Anchored, sentence: Sentence) -> bool:
    """Whether the date is 近日 or 日前 in the sentence itself: some day shortly before the printing."""
    dates = (found for found in sentence.dates if found.text == when.text)
    return any(found.point is not None and found.point.part == "near" for found in dates)


def _foreseen(when: Anchored, sentence: Sentence) -> bool:
    """Whether the date is one that the sentence foresees: 市长某某，定本月二十日到职."""
    dates = (found for found in sentence.dates if found.text == when.text)
    return any(is_aim(found, sentence.view.text, None) for found in dates)


_PRINTED_AT_ONCE = ("news", "press_conference")
_OF_NO_KIND = (None, "notice")
"""What may tell of older times too: the day of printing is the last on which it can have been."""
