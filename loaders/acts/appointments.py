"""Appointments: personnel acts of entries, notices and lists, with the day of the act.

A notice says its day, its verb
and its organization once, and its lines rest on that.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from graph import lazy_re as re
from graph.facts import AppointmentFact, IssueFact, StatedFact
from graph.provenance import Known, content_id
from loaders.acts.by_post import Posted, lists_by_post
from loaders.acts.decisions import deciders, paper_number
from loaders.acts.edicts import find_edicts, is_edict, names_in_order
from loaders.acts.lists import find_posted, find_rows, posted_lines
from loaders.acts.minutes import as_done, motions
from loaders.acts.no_act import is_no_act, is_no_document
from loaders.acts.organizations import is_quoted_name, names_organization, other_name
from loaders.acts.reader import ActReader
from loaders.acts.sentences import whole_sentences
from loaders.acts.signatures import signature_of
from loaders.acts.state import COMING_IN, Act, Unread
from loaders.acts.verbs import may_hold_act
from loaders.document.context import Governing
from loaders.document.model import UNDATED, Anchored, Entry, Line, Metadata
from loaders.document.orders import closes_order
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, is_rank
from loaders.names.spaced import gaps_tell_names, spaced_names
from loaders.reader import Page, Reader
from loaders.text.brackets import without_brackets
from loaders.text.view import View

_WORDS = alternatives("acts")

VERSION = 14
EXTRACTOR = f"appointments/{VERSION}"

_FORMAL = re.compile(_WORDS["formal"])
_TO_COME = re.compile(_WORDS["to_come"])
"""A text that tells of days to come: not all of its acts were done by its printing."""
_EITHER = re.compile("[、和及]")
_NOTED = re.compile("据悉|另悉|据了解")
"""What is only heard of was not decided by those who met."""


class Appointments(Reader):
    """The appointments of a document, from its entries in their order; one stated twice comes once."""

    name, version, makes = "appointments", VERSION, (AppointmentFact, IssueFact)

    def __init__(self) -> None:
        self.by_post: dict[int, list[Posted]] = {}

    def claim_sentences(self, page: Page) -> Iterator[tuple[int, int]]:
        """The lines of lists by post: what they tell is an act, and no title before a name."""
        self.by_post = lists_by_post(page.entries)
        for entry in page.entries if self.by_post else ():
            for sentence in entry.sentences:
                if any(
                    row.line.view.span()[0] + row.start in range(*sentence.view.span())
                    for line in entry.lines
                    for row in self.by_post.get(line.number, ())
                ):
                    yield sentence.view.span()

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_appointments(page, self.by_post)


class _ActsOfDocument:
    """The acts of one document, entry by entry."""

    def __init__(
        self,
        metadata: Metadata,
        jurisdiction: Jurisdiction,
        announced: Sequence[Anchored],
        by_post: dict[int, list[Posted]],
    ) -> None:
        self.announced, self.by_post = announced, by_post
        self.metadata = metadata
        self.jurisdiction = jurisdiction
        self.reader = ActReader(jurisdiction)
        self.number: str | None = None
        self.decided: str | None = None
        self.deciders: list[tuple[int, str]] | None = None
        """The organizations that the entry says decided, and where; None until asked."""
        self.headings: tuple[str, ...] = ()
        self.notice = False
        """Whether the whole document is one act of an organization, whose lines rest on its first ones."""
        self.skipped = bool(is_no_document(metadata.record.title or ""))
        self.promised = UNDATED
        """The date of 甲等30人为陪审员, for the list behind it."""
        self.dated = False
        """Whether the text tells of several years, so that what has no day is not of the day of printing."""
        self.signature = UNDATED
        """The date under the document: that of a notice which prints no other."""
        self.orders_dated = False
        """Whether orders of a gazette have their days below them: one without is not of the last of these."""
        self.motions: dict[int, bool] = {}
        """Where motions stand of which a resolution is printed, and whether they passed."""
        self.gaps_tell_names = False
        """Whether the page prints 任 光 for 任光, to fill the place of three signs."""
        self.formal = bool(_FORMAL.search(metadata.record.title or ""))

    def look_over(self, entries: Sequence[Entry]) -> None:
        """See the signature at the end first: a notice without another date is of that day."""
        self.motions = motions(entries)
        self.gaps_tell_names = gaps_tell_names(entry.view for entry in entries)
        self.reader.look_over(entry.view.text for entry in entries)
        for entry in entries[:6]:
            short = (*entry.headings, entry.view.text if len(entry.view.text) < 60 else "")
            self.formal = self.formal or any(_FORMAL.search(text) for text in short)
            self.skipped = self.skipped or any(is_no_document(text) for text in entry.headings)
        printed = [text for entry in entries for text in (*entry.headings, entry.view.text)]
        if name := other_name(self.jurisdiction.issuer, printed):
            self.reader.here.organizations.renamed[self.jurisdiction.issuer or ""] = name
        years = {
            s.when.date[:4]
            for entry in entries
            for s in entry.sentences
            if s.when.date and s.when.how == "stated"
        }
        self.dated = len(years) > 1
        self.orders_dated = any(e.when.date and closes_order().search(e.view.text) for e in entries)
        self.notice = len(entries) <= 60 and not any(entry.section == "chronicle" for entry in entries)
        self.signature = signature_of(entries)

    def read(self, entry: Entry) -> Iterator[AppointmentFact | IssueFact]:
        """The appointments of one entry; entries are to come in the order of the text."""
        chronicle = entry.section == "chronicle"
        if self.skipped or (
            not chronicle and any(is_no_act(heading, entry.view.text) for heading in entry.headings[-1:])
        ):
            return
        self._enter(entry)
        if chronicle:
            self.reader.here.new_entry()
            self.number = self.decided = None
        elif self.metadata.record.type == "chronicle" and not self.reader.here.verb.in_list:
            self.reader.here.organizations.stand_under(self.reader.here.organizations.standing)
        if not self.notice and not may_hold_act(entry.view.text):
            return
        in_list = posted_lines(entry) if chronicle and len(entry.lines) > 2 else []
        plain = without_brackets(_around(entry.view, in_list) if in_list else entry.view, is_quoted_name)
        governing = Governing(entry, self.metadata, self.announced)

        def date_at(place: int) -> str | None:
            return self._date(governing, plain, place).date

        self._say(plain.text, entry.view.text, chronicle)
        rows: list[tuple[View, Act | Unread]] = list(find_rows(entry, self.reader))
        if not rows and is_edict(plain.text):
            rows = [(plain, act) for act in self._of_order(plain.text, date_at)]
        moved = self.motions.get(entry.view.span()[0])
        if moved is False:
            return
        if moved:
            self.reader.here.new_entry()
        text = as_done(plain.text) if moved else plain.text
        names = sorted({*(spaced_names(plain) if self.gaps_tell_names else ()), *names_in_order(text)})
        in_prose = () if rows else self.reader.read(text, date_at, names)
        seen: set[int] = set()
        for view, act in rows or ((plain, act) for act in in_prose):
            if isinstance(act, Unread):
                yield self._issue(view, act)
            else:
                self._decided_by(plain.text, act.end if view is plain else len(plain.text))
                when = self.promised if act.promised else self._date(governing, view, act.end - 1, act)
                if act.action == "die" and entry.section != "chronicle":
                    when = _by_then(when, view)
                if act in self.reader.here.columns.promised:
                    self.promised = when
                yield self._fact(entry, view, act, when)
                if (unknown := _of_nobody(act)) is not None and unknown.start not in seen:
                    seen.add(unknown.start)
                    yield self._issue(view, unknown)
        for row in (row for line in entry.lines for row in self.by_post.get(line.number, ())):
            for act in self._by_post(row):
                yield self._fact(entry, row.line.view, act, self._date(governing, row.line.view, row.start))
        before = entry.view.text[: _place_in(entry.view, in_list[0].view.span()[0])] if in_list else ""
        for view, act in find_posted(in_list, before, self.reader) if in_list else ():
            if isinstance(act, Unread):
                yield self._issue(view, act)
            else:
                yield self._fact(entry, view, act, entry.when)

    def _of_order(self, text: str, date_at: Callable[[int], str | None]) -> list[Act | Unread]:
        """The acts of an order: clause by clause where only that gives any, as where it has stops."""
        found = find_edicts(text, self.reader, date_at(0))
        if any(isinstance(act, Act) for act in found):
            return found
        in_prose = self.reader.read(text, date_at)
        return in_prose if any(isinstance(act, Act) for act in in_prose) else found

    def _by_post(self, row: Posted) -> Iterator[Act]:
        low = min(row.start, row.person.start)
        here = self.reader.here.organizations
        for office in self.reader.offices_of(row.office) or [Office(here.current, row.office, row.office)]:
            if row.action == "elect" and names_organization(office.organization or ""):
                here.current = office.organization  # 县人大常委会主任 over 副主任: of the same
            yield Act(low, row.person.end, row.person, row.action, office, "list:by-post")

    def _enter(self, entry: Entry) -> None:
        if entry.headings == self.headings:
            return
        new = [text for text in entry.headings if text not in self.headings]
        if self.metadata.record.type in ("yearbook", "gazetteer"):
            self.decided = None
        self.headings = entry.headings
        for heading in new:
            self.number = paper_number(heading) or self.number
        self.reader.here.heading = "，".join((self.metadata.record.title or "", *entry.headings))
        if not self.notice:
            self.reader.here.new_entry()
        elif new:
            self.reader.under(new[-1])

    def _date(self, governing: Governing, view: View, place: int, act: Act | None = None) -> Anchored:
        """The date that governs a place of the text; of a paper that prints none, the day from which its acts
        count, or on which it was signed."""
        offset = view.offsets[min(place, len(view) - 1)]
        when = governing.at(offset)
        if when.date is None and governing.entry.dateline.date and self.signature.date:
            return governing.by_printing()  # a dispatch in a paper whose day closes the page
        paper = self.metadata.paper_at(offset)
        if paper and when.date is None and self.notice:
            begins = paper.decided or (act is not None and act.action in COMING_IN)
            return paper.since if paper.since.date and begins else paper.signed
        if self.orders_dated and when.date is None and closes_order().search(governing.entry.view.text):
            return when
        if governing.under(offset).date is None and when.date is None and self.formal and self.notice:
            alone = self.metadata.record.type == "notice" and not self.dated
            if self.signature.date or alone:
                published = Anchored(self.metadata.record.published, None, "document")
                return self.signature if self.signature.date else published
        plain = self.metadata.record.type is None and not self.dated and not _TO_COME.search(view.text)
        told = self.metadata.record.type == "news" or plain
        if when.date is None and (told or governing.entry.dateline.date):
            return governing.by_printing()
        return when

    def _say(self, key: str, printed: str, chronicle: bool) -> None:
        """The number of the document and who decided, which a notice says once for all its lines."""
        number = paper_number(printed)
        self.number = number if number or not self.notice else self.number
        self.deciders = None
        if self.notice:
            self._decided_by(key, len(key))

    def _decided_by(self, key: str, end: int) -> None:
        """Who decided what ends at `end`: the last organization before it that is said to."""
        if self.deciders is None:
            self.deciders = list(deciders(key, self.jurisdiction))
        before = [(place, name) for place, name in self.deciders if place < end]
        if "据" in key and _NOTED.search(key, before[-1][0] if before else 0, end):
            self.decided = None
        elif before:
            self.decided = before[-1][1]
        elif not self.notice:
            self.decided = None

    # ---------------------------------------------------------------- facts

    def _fact(self, entry: Entry, view: View, act: Act, when: Anchored) -> AppointmentFact:
        date = _coming(when)
        passage = view.passage(act.start, act.end)
        office = act.office
        organization = office.organization if office else None
        post = office.post if office else None
        return AppointmentFact(
            id=content_id(
                "appointment", self.metadata.record.id, date, act.person.name, act.action, organization, post
            ),
            document=self.metadata.record.id,
            passage=passage,
            extractor=EXTRACTOR,
            rule=act.rule,
            rank=post is not None and is_rank(post),
            date=date,
            date_text=when.text,
            date_from=when.known,
            person=act.person.name,
            action=act.action,
            organization=organization,
            organization_from=_named(view, act),
            post=post,
            as_printed=office.as_printed if office else view.text[act.start : act.end],
            decided_by=self.decided,
            document_number=self.number,
            acting=office.acting if office else False,
            event=entry.event,
        )

    def _issue(self, view: View, unread: Unread) -> IssueFact:
        passage = view.passage(unread.start, unread.end)
        return IssueFact(
            id=content_id("issue", self.metadata.record.id, passage.start, unread.what),
            document=self.metadata.record.id,
            passage=passage,
            extractor=EXTRACTOR,
            rule=f"unread:{unread.what}",
            what=unread.what,
            expected=unread.expected,
        )


def _of_nobody(act: Act) -> Unread | None:
    """An issue where nothing tells whose the office of an act is."""
    office = act.office
    if office is None or office.organization is not None or is_rank(office.post):
        return None
    return Unread(act.start, act.end, "office", f"哪个单位的{office.post} (whose office)")


def _named(view: View, act: Act) -> Known | None:
    """How the organization was known, where it is not printed beside the title."""
    if not act.inherited:
        return None
    named = (act.office and act.office.organization) or ""
    if act.named_at is None or not _names(view.text[slice(*act.named_at)], named):
        return Known(how="document" if act.named_at is None else "inherited")
    start, end = view.span(*act.named_at)
    return Known(how="inherited", start=start, end=end)


def _names(words: str, organization: str) -> bool:
    """Whether words hold a part of a name: a date, or the clause of another act, names no organization."""
    return any(pair in words for pair in map("".join, pairwise(organization)))


def _find_appointments(page: Page, by_post: dict[int, list[Posted]]) -> Iterator[AppointmentFact | IssueFact]:
    reader = _ActsOfDocument(page.metadata, page.jurisdiction, page.announced, by_post)
    entries = list(whole_sentences(page.entries))
    reader.look_over(entries)
    seen: set[tuple[object, ...]] = set()
    for entry in entries:
        for fact in reader.read(entry):
            if page.claims.overlap(fact.passage, "histories", "careers"):
                continue
            if isinstance(fact, AppointmentFact):
                key = (fact.person, fact.action, fact.organization, fact.post, fact.date, fact.acting)
                if key in seen:
                    continue
                seen.add(key)
            yield fact


def _around(view: View, lines: list[Line]) -> View:
    """The text without the lines from the first to the last of these."""
    low, high = lines[0].view.span()[0], lines[-1].view.span()[1]
    first, last = _place_in(view, low), _place_in(view, high)
    parts = [part for part in (view[:first], view[last:]) if len(part)]
    return View.joined(parts) if parts else view


def _place_in(view: View, offset: int) -> int:
    """Where a place of the source comes in the view, or the next that is in it."""
    return bisect.bisect_left(view.offsets, offset)


def _by_then(when: Anchored, view: View) -> Anchored:
    """Of a death that a paper tells in passing: by the day of the paper, which is printed elsewhere."""
    low, high = view.span()
    last = (when.date or "").rpartition("/")[2]
    if not last[:1].isdigit() or (when.span is not None and low <= when.span[0] < high):
        return when
    return when._replace(date=f"../{last}")


def _coming(when: Anchored) -> str | None:
    """3月起任, （1994.8—1999.12）behind an act: the person came in at the beginning of that time;
    6、7月间: some day of both; so is 1991/1994, of what is told behind both."""
    start, _, end = (when.date or "").partition("/")
    term = (
        end
        and when.how != "inherited"
        and len(start) <= 7
        and start[:4].isdigit()
        and not _EITHER.search(when.text or "")
    )
    return start if end == ".." or term else when.date
