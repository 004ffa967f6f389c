"""Appointments: personnel acts of entries, notices and lists, with the day of the act.

A notice says its day, its verb
and its body once, and its lines rest on that.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.facts import AppointmentFact, IssueFact, StatedFact
from graph.provenance import content_id
from loaders.acts.decisions import deciders, paper_number
from loaders.acts.lists import find_posted, find_rows, posted_lines
from loaders.acts.reader import ActReader
from loaders.acts.sentences import whole_sentences
from loaders.acts.state import Act, Unread
from loaders.acts.verbs import is_no_act, is_no_document, may_hold_act
from loaders.dates.calendar import REPUBLIC
from loaders.dates.find import DateContext, FoundDate, find_dates
from loaders.document.articles import NEXT_ITEM
from loaders.document.model import Entry, Line, Metadata
from loaders.names.jurisdiction import Jurisdiction
from loaders.reader import Page, Reader
from loaders.text.brackets import BRACKET, without_brackets
from loaders.text.view import View

EXTRACTOR = "appointments/1"

_PRESS = re.compile(r"\s*(?:讯|电|消息|报道|出版|刊|第?\d+版|来源|起计算|起算|出生|生[，,；;。]|参加工作)")
_UNSURE_DAY = re.compile(
    r"日前|近日|近期|不久前|最近|此前|上个?月|上周|上旬|月初|月底|年初|年底|今年|去年|早些时候|前不久|据悉|另悉|据了解|已[担调]?任"
)
_NO_ACT_DAY = re.compile(r"公示期|公示时间|任职时间|出生|\d+月生|年龄")
_FORMAL = re.compile(r"通知|任免|决定|任命|公告|批复|命令|任职|免职|聘任|令$|名单|文件|辞去|代理|晋升")
_SIGNED = re.compile(
    r"[\s\u3000]*[〇○零一二三四五六七八九十\d]{2,4}年[〇○零一二三四五六七八九十\d]{1,3}月[〇○零一二三四五六七八九十\d]{1,3}日[\s\u3000]*"
)
_TRAILING = re.compile(r"(?:此令|此布|特此任命|此状)[。．]?[\s\u3000]*")
_REPUBLIC = re.compile(r"国民政府|中华民国|民国政府|国府")
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d(?:/[\dX]{4}-\d\d-\d\d)?")
_MONTH = re.compile(r"[\dX]{4}-\d\d")
_OF_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_SENTENCE = re.compile("[^。\n]+[。\n]?")
_ON_DELIVERY = re.compile("辞职[^。]{0,30}(?:自|于|在)[^。]{0,30}(?:送达|提交)[^。]{0,20}生效")
"""申请辞去……辞职报告自送达董事会之日起生效: to ask is to resign."""
_FORESEEN = ("计划", "计划于", "预计", "预计于", "拟于", "将于", "力争", "争取")
_TRAILING_END = re.compile(r"(?:此令|此布|此状)[。．]?[\s\u3000]*$")
_LAST_BRACKET = re.compile(r"[（(][^（()）]*[)）]$")
_WITH_YEAR = re.compile(r"\d{4}|年")
_BY_THE_ONE_BEFORE = re.compile("[同是当次翌]年")
_LEANS = re.compile(r"[同是当次翌昨今前]|年|\d{4}")


_HEARD = re.compile("据悉|另悉|据了解")
"""What is only heard of was not decided by those who met."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in a stretch, by its place in the text without brackets."""

    place: int
    edtf: str
    text: str
    in_bracket: bool
    bracket_end: int = 0


class Appointments(Reader):
    """The appointments of a document, from its entries in their order; one stated twice comes once."""

    name, version, makes = "appointments", 1, (AppointmentFact, IssueFact)

    def read(self, page: Page) -> Iterator[StatedFact]:
        return _find_appointments(page)


class _ActsOfDocument:
    """The acts of one document, entry by entry."""

    def __init__(self, metadata: Metadata, jurisdiction: Jurisdiction) -> None:
        self.metadata = metadata
        self.jurisdiction = jurisdiction
        self.reader = ActReader(jurisdiction)
        published = metadata.record.published or ""
        year = metadata.year or (int(published[:4]) if published[:4].isdigit() else None)
        era = REPUBLIC if _REPUBLIC.search(metadata.record.title or "") else None
        self.base = DateContext(year=year, published=metadata.record.published, era=era)
        self.context = self.base
        self.day: tuple[str, str] | None = None
        """The day that the document last said, outside a chronicle."""
        self.number: str | None = None
        self.decided: str | None = None
        self.deciders: list[tuple[int, str]] | None = None
        """The bodies that the entry says decided, and where; None until asked."""
        self.headings: tuple[str, ...] = ()
        self.notice = False
        """Whether the whole document is one act of a body, whose lines rest on its first ones."""
        self.skipped = bool(is_no_document(metadata.record.title or ""))
        self.signature: tuple[str, str] | None = None
        self.entry: Entry | None = None
        self.formal = bool(_FORMAL.search(metadata.record.title or ""))

    def look_over(self, entries: Sequence[Entry]) -> None:
        """See the signature at the end first: a notice without another date is of that day."""
        self.reader.on_delivery = any(
            "辞职" in entry.view.text and _ON_DELIVERY.search(entry.view.text) for entry in entries
        )
        for entry in entries[:6]:
            texts = (*entry.headings, entry.view.text if len(entry.view.text) < 60 else "")
            self.formal = self.formal or any(_FORMAL.search(text) for text in texts)
            self.skipped = self.skipped or any(is_no_document(text) for text in entry.headings)
        self.notice = len(entries) <= 60 and not any(entry.section == "chronicle" for entry in entries)
        for entry in reversed(entries[-4:]):
            tail = _LAST_BRACKET.sub("", entry.view.text.strip())[-24:]
            found = [f for f in find_dates(tail, DateContext()) if f.edtf and f.year]
            signed = _SIGNED.search(tail)
            if found and signed and signed.end() >= len(tail) - 1:
                self.signature = (str(found[-1].edtf), found[-1].text)
                return

    def read(self, entry: Entry) -> Iterator[AppointmentFact | IssueFact]:
        """The appointments of one entry; entries are to come in the order of the text."""
        chronicle = entry.section == "chronicle"
        if self.skipped or (
            not chronicle and any(is_no_act(heading, entry.view.text) for heading in entry.headings[-1:])
        ):
            return
        self._enter(entry)
        if chronicle:
            self.reader.new_entry()
            self.number = self.decided = None
            day = entry.date.removesuffix("/..") if entry.date else None  # 3月起任: he came in March
            self.day = (day, entry.date_text or "") if day else None
        if not self.notice:
            self.context = self._own_context(entry)
            if not may_hold_act(entry.view.text):
                return
        listed = posted_lines(entry) if chronicle and len(entry.lines) > 2 else []
        plain = without_brackets(_around(entry.view, listed) if listed else entry.view)
        key = plain.text
        kept: list[list[_Dated]] = []

        def days() -> list[_Dated]:
            if not kept:
                kept.append(self._days(entry, plain, chronicle))
            return kept[0]

        self._say(key, entry.view.text, chronicle)
        self.entry = entry
        rows: list[tuple[View, Act | Unread]] = list(find_rows(entry, self.reader))
        stretches = rows or [
            (plain, act)
            for act in self.reader.read(plain.text, lambda place: self._date(place, days(), key)[0])
        ]
        for view, act in stretches:
            place = len(plain.text) if view is not plain else act.start
            if isinstance(act, Unread):
                yield self._issue(view, act)
            else:
                self._decided_by(key, act.end if view is plain else len(key))
                date = self._date(place, days(), key, act.end if view is plain else None)
                yield self._fact(entry, view, act, date)
        before = entry.view.text[: _place_in(entry.view, listed[0].view.span()[0])] if listed else ""
        for view, act in find_posted(listed, before, self.reader) if listed else ():
            if isinstance(act, Unread):
                yield self._issue(view, act)
            else:
                yield self._fact(entry, view, act, self.day or (None, None))

    # ----------------------------------------------------------------- days

    def _own_context(self, entry: Entry) -> DateContext:
        """What a date inside an entry leans on: the entry's own date, else the document's year."""
        date = entry.date if entry.date and entry.date[:4].isdigit() else None
        if date is None:
            return self.base
        month = int(date[5:7]) if _OF_MONTH.match(date) else None
        return self.base._replace(year=int(date[:4]), month=month, last=date)

    def _enter(self, entry: Entry) -> None:
        if entry.headings == self.headings:
            return
        new = [text for text in entry.headings if text not in self.headings]
        if self.metadata.record.type in ("yearbook", "gazetteer"):
            self.decided = None
        said: tuple[str, str] | None = None
        self.headings = entry.headings
        for heading in new:
            for found in find_dates(heading, self.context._replace(last=None)):
                if found.edtf and found.year:
                    self.context = self.context.after(found)
                    whole = found.text == heading.strip() and _MONTH.match(found.edtf)
                    said = (found.edtf, found.text) if whole or _DAY.fullmatch(found.edtf) else said
            self.number = paper_number(heading) or self.number
        self.reader.heading = "，".join((self.metadata.record.title or "", *entry.headings))
        if not self.notice:
            self.day = None
            self.reader.new_entry()
        elif new:
            self.reader.under(new[-1])
        self.day = said or self.day

    def _days(self, entry: Entry, plain: View, chronicle: bool) -> list[_Dated]:
        """The dates that the entry itself gives, and what they leave for the entries below."""
        days: list[_Dated] = []
        text = entry.view.text
        if self.metadata.record.published and NEXT_ITEM.match(text):
            self.context = self.base
        for found in self._found(text):
            if found.edtf is None or found.bound or _PRESS.match(text, found.end):
                continue
            if _NO_ACT_DAY.search(text[max(0, found.start - 6) : found.end + 3]):
                continue
            if (
                not self.metadata.year
                and _later(found.edtf, self.metadata.record.published)
                and not _WITH_YEAR.search(found.text)
            ):
                continue
            bracket = _bracket_around(text, found.start)
            place = _place_in(plain, entry.view.offsets[found.start])
            end = _place_in(plain, entry.view.offsets[bracket - 1]) if bracket else 0
            if text[: found.start].endswith(("到", "至")) and _is_aim(found, self.base):
                continue
            days.append(_Dated(place, found.edtf, found.text, bracket > 0, end))
            if not text[: found.start].endswith(_FORESEEN):
                self.context = self.context.after(found)
        if chronicle:
            return [
                day for day in days if _within(day.edtf, entry.date) or _begins(plain.text, day, entry.date)
            ]
        return [day for day in days if _MONTH.match(day.edtf) or _opens(plain.text, day.place)]

    def _found(self, text: str) -> Iterator[FoundDate]:
        """The dates of a text sentence by sentence: what one says, the next leans on."""
        for sentence in _SENTENCE.finditer(text):
            for date in find_dates(sentence[0], self.context):
                found = self._again(date)
                start = sentence.start()
                yield found._replace(start=start + found.start, end=start + found.end)

    def _again(self, found: FoundDate) -> FoundDate:
        """A date without a year, in the year of the date before it: 2006年10月……11月2日."""
        by_the_one_before = _BY_THE_ONE_BEFORE.match(found.text)
        if not by_the_one_before and _LEANS.search(found.text):
            return found
        leaned = find_dates(found.text, self.context)
        return found._replace(edtf=leaned[0].edtf, year=leaned[0].year) if leaned else found

    def _date(
        self, place: int, days: list[_Dated], key: str, end: int | None = None
    ) -> tuple[str | None, str | None]:
        """The date that governs a place: in the bracket right behind, said before, or of the document."""
        low = max(key.rfind(sign, 0, place) for sign in "。！\n") + 1
        if end is not None:
            behind = next(
                (
                    day
                    for day in days
                    if day.in_bracket and day.place <= end + 1 <= day.bracket_end + 2 and day.place >= end - 1
                ),
                None,
            )
            if behind:
                return _coming(behind.edtf), behind.text
            trailing = _TRAILING.search(key, end, end + 30)
            if trailing and (late := next((d for d in days if abs(d.place - trailing.end()) <= 1), None)):
                return late.edtf, late.text
        until = place if end is None else end
        before = [
            day
            for day in days
            if day.place <= until and not _TRAILING_END.search(key, max(0, day.place - 8), day.place)
        ]
        after_lead = [day for day in before if day.place >= low - 1]
        if after_lead:
            return after_lead[-1].edtf.removesuffix("/.."), after_lead[-1].text
        if _UNSURE_DAY.search(key[low : place + 40].partition("。")[0]):
            return self._vague(key[low : place + 1])
        if before:
            return before[-1].edtf, before[-1].text
        if self.day:
            return self.day
        published = self.metadata.record.published
        if (
            self.formal
            and self.notice
            and (self.signature or (published and self.metadata.record.type == "notice"))
        ):
            return self.signature or (published, None)
        return None, None

    def _vague(self, words: str) -> tuple[str | None, str | None]:
        """上月底, 近日: as far as the day of printing tells, never the day of printing itself."""
        for sentence in self.entry.sentences if self.entry else ():
            if sentence.view.text.find(words.strip()[:6]) in (0, 1) and sentence.date:
                return (None, None) if _DAY.fullmatch(sentence.date) else (sentence.date, sentence.date_text)
        return None, None

    def _say(self, key: str, printed: str, chronicle: bool) -> None:
        """The number of the document and who decided, which a notice says once for all its lines."""
        number = paper_number(printed)
        self.number = number if number or not self.notice else self.number
        self.deciders = None
        if self.notice:
            self._decided_by(key, len(key))

    def _decided_by(self, key: str, end: int) -> None:
        """Who decided what ends at `end`: the last body before it that is said to."""
        if self.deciders is None:
            self.deciders = list(deciders(key, self.jurisdiction))
        before = [(place, name) for place, name in self.deciders if place < end]
        if "据" in key and _HEARD.search(key, before[-1][0] if before else 0, end):
            self.decided = None
        elif before:
            self.decided = before[-1][1]
        elif not self.notice:
            self.decided = None

    # ---------------------------------------------------------------- facts

    def _fact(
        self, entry: Entry, view: View, act: Act, date: tuple[str | None, str | None]
    ) -> AppointmentFact:
        passage = view.passage(act.start, act.end)
        office = act.office
        organization = office.organization if office else None
        post = office.post if office else None
        return AppointmentFact(
            id=content_id(
                "appointment", self.metadata.record.id, date[0], act.who.name, act.action, organization, post
            ),
            document=self.metadata.record.id,
            passage=passage,
            extractor=EXTRACTOR,
            date=date[0],
            date_text=date[1] or None,
            person=act.who.name,
            action=act.action,
            organization=organization,
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
            what=unread.what,
            expected=unread.expected,
        )

    def leave(self, entry: Entry) -> None:
        """Carry on what the entry said to the next, outside a chronicle."""
        if not self.notice:
            return
        days = self._days(entry, without_brackets(entry.view), False)
        text = entry.view.text.strip()
        if days and (_DAY.fullmatch(days[-1].edtf) or days[-1].text == text or text.endswith(("：", ":"))):
            self.day = (days[-1].edtf, days[-1].text)


def _find_appointments(page: Page) -> Iterator[AppointmentFact | IssueFact]:
    reader = _ActsOfDocument(page.metadata, page.jurisdiction)
    entries = list(whole_sentences(page.entries))
    reader.look_over(entries)
    seen: set[tuple[object, ...]] = set()
    for entry in entries:
        for fact in reader.read(entry):
            if isinstance(fact, AppointmentFact):
                key = (fact.person, fact.action, fact.organization, fact.post, fact.date, fact.acting)
                if key in seen:
                    continue
                seen.add(key)
            yield fact
        reader.leave(entry)


def _around(view: View, lines: list[Line]) -> View:
    """The text without the lines from the first to the last of these."""
    low, high = lines[0].view.span()[0], lines[-1].view.span()[1]
    first, last = _place_in(view, low), _place_in(view, high)
    parts = [part for part in (view[:first], view[last:]) if len(part)]
    return View.joined(parts) if parts else view


def _bracket_around(text: str, place: int) -> int:
    """Where the bracket that holds a place ends; 0 where none does."""
    for match in BRACKET.finditer(text, max(0, place - 62)):
        if match.start() <= place < match.end():
            return match.end()
        if match.start() > place:
            return 0
    return 0


def _place_in(view: View, offset: int) -> int:
    """Where a place of the source comes in the view, or the next that is in it."""
    return bisect.bisect_left(view.offsets, offset)


def _is_aim(found: FoundDate, base: DateContext) -> bool:
    """到2025年 in a report of 2020: neither the day of an act nor the year of what follows."""
    return found.year is not None and base.year is not None and found.year > base.year


def _opens(text: str, place: int) -> bool:
    """Whether a sentence begins here."""
    return place <= 1 or text[place - 1] in "。；！？\n"


def _coming(edtf: str) -> str:
    """（1994.8—1999.12）behind an act: he came in August 1994."""
    start, _, end = edtf.partition("/")
    return start if end and len(start) <= 7 and start[:4].isdigit() else edtf


def _within(edtf: str, entry: str | None) -> bool:
    """In a chronicle the entry's own date rules; a finer one inside it may not contradict it."""
    return entry is None or edtf.startswith(entry[:7])


def _begins(text: str, day: _Dated, entry: str | None) -> bool:
    """同年5月 at the head of a sentence: what follows is of that time, whatever the entry's date.

    So is what follows a later year behind a comma: 2001年，甲调离，2003年乙接任.
    """
    if day.in_bracket or day.place == 0:
        return False
    told = day.text[:4].isdigit() or day.text.startswith(("次年", "翌年", "第二年"))
    later = told and entry is not None and day.edtf[:4] > entry[:4]
    return text[day.place - 1] in ("，,。；\n" if later else "。；\n")


def _later(edtf: str, published: str | None) -> bool:
    """12月30日 in a paper of 3 January is not a day of the year to come."""
    return bool(published and len(published) == 10 and _DAY.fullmatch(edtf) and edtf[:10] > published)
