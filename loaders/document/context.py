"""Which date governs what a place of the text tells: the one owner of that question.

A date that a sentence prints governs from its clause on until the next one; in brackets it governs the item
before them; where it is background (曾, 成立于, 到2025年, a birth) it governs its own clause or nothing.
A sentence without a date has that of its entry, or what the text above carries on. Readers ask `Governing`;
none of them counts dates by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.document.announced import first_behind
from loaders.document.date_words import (
    ALREADY,
    HEARD,
    IN_FORCE,
    LEFT,
    OPENS,
    STOP,
    STOPS,
    clause_around,
    governs,
    has_left_by_then,
    is_reported_aside,
)
from loaders.document.model import BOOKS, UNDATED, Anchored, Entry, Metadata, Sentence
from loaders.lexicon import alternatives, lexicon
from loaders.names.words import Sort, find_words
from loaders.text.brackets import BRACKET
from loaders.text.view import View

_WORDS = alternatives("prose")

_NEAR = 24
"""Signs within which a colon follows the paper that it opens."""
_NO_DAY_OF_ACTS = re.compile(_WORDS["no_day_of_acts"])
_TERM = re.compile(f"[（(](?:{_WORDS['how_long']})[^（）()]*$")
"""（试用期一年，自2月起计算）: from when a term counts."""
_FORESEEN = re.compile(f"(?:{_WORDS['foreseen_for']})[^，。；、]{{0,2}}$")
_COMES_IN = re.compile(f"起?(?:{alternatives('acts')['comes_into']})")
_ATTRIBUTIVE = re.compile(
    f"(?!{_WORDS['by_whom']}|[^，。；]{{0,10}}(?:召开|举行|通过|会议))[\u4e00-\u9fff]{{1,8}}的"
)
_LATELY = re.compile(f"(?:[^，。；]{{0,12}}[，,])?[^，。；]{{0,16}}?(?:{_WORDS['lately']})")
_LATELY_SAID = re.compile(_WORDS["lately"])
_OLDER = re.compile(f"[^，。；]{{0,16}}(?:{_WORDS['older_than_news']})")
"""2月25日下达的命令 read out at a meeting of March; 四月三十日逝世, at a farewell of May."""
_REMARK = re.compile(_WORDS["remark"])
_VAGUE = re.compile(_WORDS["vague_times"])
_OVER = re.compile(_WORDS["over"])
"""What is told of a day that nobody can tell: not of the day that the text spoke of before."""
_HOW_LONG = re.compile(_WORDS["how_long"])
"""委任某某为主席，任期两年，由2019年8月1日起生效."""
_FROM_THEN = re.compile(f"(?:{_WORDS['from_then']})*")
_HIS_FROM_THEN = re.compile("起?[，,]其[^。；]*")
"""自9月1日起|，其担任处长的定期委任获续期: what goes on about who was named before holds from then too."""
_ALL_OF_THEM = re.compile("均|皆|都|同时")
_LEAD_OF_DAY = re.compile("[\u4e00-\u9fff]{2,12}")
_SHORT_YEAR = re.compile(_WORDS["short_year"])
_MOVED_ON = tuple(lexicon("prose")["years_on"])


def _came(found: FoundDate, text: str) -> bool:
    """Whether the clause goes on behind 至次年一月: what is told came to pass then."""
    opens = found.start > 1 and text[found.start - 1] == "至" and text[found.start - 2] in STOPS
    return (
        opens
        and found.text.startswith(_MOVED_ON)
        and text[found.end : found.end + 1] not in (*STOPS, "止", "")
    )


def _ends_term(found: FoundDate, text: str) -> bool:
    """（至1975年3月）: how long somebody was what the item before tells."""
    return found.start > 1 and text[found.start - 1] in "至到" and text[found.start - 2] in "（("


def _whole_day(found: FoundDate) -> bool:
    """Whether a date prints its year, month and day."""
    point = found.point
    return point is not None and point.year is not None and point.unit == "day" and not point.relative


def _put_in_force(found: FoundDate, text: str) -> int:
    """Where that begins which 自某日起生效 puts in force: the clause before; with 均 all of the sentence."""
    low = max(text.rfind(stop, 0, found.start) for stop in STOPS)
    if low < 1 or text[low] not in "，,":
        return low + 1
    stops = "；;。" if _ALL_OF_THEM.search(text, low, found.start) else STOPS
    start = max(text.rfind(stop, 0, low) for stop in stops) + 1
    while (
        start > 1 and text[start - 1] in "，," and _HOW_LONG.match(text, start)
    ):  # ……主席，任期两年，由……起生效
        start = max(text.rfind(stop, 0, start - 1) for stop in STOPS) + 1
    return start


def holds_from(found: FoundDate, text: str) -> bool:
    """Whether from a date on that holds which was decided: 自12月25日起生效."""
    return found.bound == "since" or IN_FORCE.match(text, found.end) is not None


def is_older_than_news(found: FoundDate, text: str) -> bool:
    """Whether a date is that of an order which is read out, or of a death."""
    return _OLDER.match(text, found.end) is not None


def is_of_paper(found: FoundDate, text: str) -> bool:
    """Whether a date is that of an order that a clause speaks of: 宣读了军区2月25日下达的命令."""
    older = _OLDER.match(text, found.end)
    return older is not None and older[0].endswith("的") and text[found.start - 1 : found.start] not in OPENS


def _from_then_alone(found: FoundDate, text: str) -> bool:
    """任命甲为乙，自3月1日起，为期一年: a clause of nothing but the day from which the one before holds."""
    low, high = clause_around(found, text)
    day = found.point is not None and found.point.unit == "day"
    if low == 0 or text[low - 1] not in "，," or found.bound != "since" or not day:
        return False
    rest = text[low : found.start] + text[found.end : high]
    return _FROM_THEN.fullmatch(rest) is not None


class _Scope(NamedTuple):
    """Places `start` to `end` of a sentence, and the date that governs them."""

    start: int
    end: int
    when: Anchored
    in_force: bool = False
    """Whether it says from when on that holds which is decided there."""
    behind: int | None = None
    """Where its date ends, if that rules what comes behind it."""
    left: bool = False
    """Whether who is named there had left or died by the day that the sentence is of."""


class Governing:
    """The date that governs each place of one entry."""

    def __init__(self, entry: Entry, metadata: Metadata, announced: Sequence[Anchored] = ()) -> None:
        self.entry, self.metadata, self.announced = entry, metadata, announced
        self.starts = [sentence.view.span()[0] for sentence in entry.sentences]
        self._scopes: dict[int, list[_Scope]] = {}

    def under(self, offset: int) -> Anchored:
        """The date that the sentence at `offset` stands under, whatever its clauses say."""
        number = bisect_right(self.starts, offset) - 1
        return self.entry.when if number < 0 else self.entry.sentences[number].when

    def reported(self, offset: int) -> Anchored:
        """The time that a place speaks of, from whatever day on what it decides is to hold."""
        return self.at(offset, in_force=False)

    def at(self, offset: int, in_force: bool = True) -> Anchored:
        """The date that governs the code point `offset` of the source."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return self.entry.when
        sentence = self.entry.sentences[number]
        if number not in self._scopes:
            self._scopes[number] = list(self._scopes_of(sentence))
        place = bisect_right(sentence.view.offsets, offset) - 1
        for scope in reversed(self._scopes[number]):
            if scope.start <= place < scope.end and (in_force or not scope.in_force):
                lately = scope.behind and _LATELY_SAID.search(sentence.view.text, scope.behind, place)
                return self._lately(offset) if lately else scope.when
        return self._without_own(sentence, place)

    def has_left(self, offset: int) -> bool:
        """Whether the clause of a place tells of somebody who was no more in office on the day spoken of."""
        self.at(offset)
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return False
        place = bisect_right(self.entry.sentences[number].view.offsets, offset) - 1
        return any(scope.left and scope.start <= place < scope.end for scope in self._scopes[number])

    def _not_to_come(self, when: Anchored) -> Anchored:
        """A month without a year that would be later than the entry (12月已调离, in March): by its day."""
        day = self.entry.date
        if day is None or when.date is None or not day[:4].isdigit() or "/" in day or when.date <= day:
            return when
        return when._replace(date=f"../{day}")

    def _without_own(self, sentence: Sentence, place: int) -> Anchored:
        """The date that the sentence stands under; none where it speaks of a day that nobody can tell."""
        printed = sentence.when.span is not None and _holds(sentence.view, sentence.when.span)
        if sentence.spoken is not None and printed and _before_clause(sentence, place):
            return sentence.spoken
        if not printed and self.entry.section != "chronicle" and _in_short_year(sentence, place):
            return UNDATED
        if not printed and (_vague(sentence.view.text, place) or self._is_over(sentence, place)):
            return self._lately(sentence.view.offsets[place])
        if sentence.when.date is None and self._goes_on_lately(sentence):
            return self._lately(sentence.view.offsets[place])
        lately = sentence.when.text and _LATELY_SAID.fullmatch(sentence.when.text)
        return self._near(sentence.when) if lately else sentence.when

    def _goes_on_lately(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on with what another of its paragraph told of the last days."""
        before = self.entry.sentences[: self.entry.sentences.index(sentence)]
        return any(_LATELY.match(other.view.text) for other in before)

    def by_printing(self) -> Anchored:
        """By the day of the dispatch or the page: what a report tells as done was done by then."""
        record = self.metadata.record
        if self.entry.section == "chronicle" or record.type in BOOKS:
            return UNDATED
        if self.entry.dateline.date is not None:
            return self.entry.dateline._replace(date=f"../{self.entry.dateline.date}")
        by_printing = self.metadata.by_printing
        return Anchored(by_printing, None, "document") if by_printing else UNDATED

    def _lately(self, offset: int) -> Anchored:
        """By the day on which it was announced, or that of printing, and nobody knows how long before."""
        day = first_behind(offset, self.announced)
        if day is None or self.by_printing().date is None:
            return self.by_printing()
        return day._replace(date=f"../{day.date}").inherited()

    def _near(self, when: Anchored) -> Anchored:
        """近日, of whichever month: by the day of printing."""
        return when._replace(date=self.by_printing().date or when.date)

    def _is_over(self, sentence: Sentence, place: int) -> bool:
        """Whether the clause of a place tells what was over before: 已履新."""
        text = sentence.view.text
        low = max(text.rfind(stop, 0, place) for stop in STOPS) + 1
        stop = STOP.search(text, place)
        high = stop.start() if stop else len(text)
        return _OVER.search(text, low, high) is not None

    def _scopes_of(self, sentence: Sentence) -> list[_Scope]:
        view = sentence.view
        text = view.text
        scopes: list[_Scope] = []
        ruling = self.entry.date
        brackets = [m.span() for m in BRACKET.finditer(text)]
        for found in sentence.dates:
            if found.edtf is None:
                continue
            if IN_FORCE.match(text, found.end) or _from_then_alone(found, text):
                low = _put_in_force(found, text)
                behind = _HIS_FROM_THEN.match(text, found.end)
                high = behind.end() if behind else found.end
                scopes.append(_Scope(low, high, stated(found, view), in_force=True))
                continue
            if found.bound == "until" or _ends_term(found, text) or _TERM.search(text, 0, found.start):
                continue
            if not governs(found, text, in_brackets=True):
                continue
            if _NO_DAY_OF_ACTS.search(text[max(0, found.start - 6) : found.end + 3]):
                continue
            when = stated(found, view)
            if found.point is not None and found.point.part == "near":
                announced = first_behind(view.offsets[found.start], self.announced)
                when = when._replace(date=f"../{announced.date}") if announced else self._near(when)
            if found.text == "同日" and (days := [s.when for s in scopes if s.when.how == "stated"]):
                when = when._replace(date=days[-1].date)  # 26日，甲……，乙于同日辞去
            low, high = clause_around(found, text)
            bracket = next(((a, b) for a, b in brackets if a < found.start < b), None)
            if bracket is not None:
                before = max(text.rfind(stop, 0, bracket[0]) for stop in STOPS + "、") + 1
                remark = _is_remark(text, before, bracket)
                left = not remark and has_left_by_then(found, text)
                scopes.append(_Scope(bracket[0] if remark else before, bracket[1], when, left=left))
            elif _FORESEEN.search(text[max(0, found.start - 4) : found.start]) and not _came(found, text):
                if _COMES_IN.match(text, found.end):  # 宣布某某将于3月2日|出任
                    scopes.append(_Scope(low, high, when, in_force=True))
            elif is_of_paper(found, text) and (colon := text.find("：", found.end, found.end + _NEAR)) > 0:
                scopes.append(_Scope(colon, len(text), when))
            elif found.start and _ATTRIBUTIVE.match(text, found.end):
                continue  # 3月2日……，2017年5月成立的水务集团
            elif has_left_by_then(found, text):
                scopes.append(_Scope(low, high, self._not_to_come(when), left=True))
            elif found in sentence.asides or is_reported_aside(found, text):
                if text[low:high].strip() == found.text:  # 早有先例：2006年，某某不再兼任
                    high = next((n for n in range(high, len(text)) if text[n] in "；;。"), len(text))
                scopes.append(_Scope(found.start if _behind_holder(found, text, low) else low, high, when))
            elif self._may_rule(found, text, ruling):
                scopes.append(_Scope(low, len(text), when, behind=found.end))
                ruling = when.date
        return scopes

    def _may_rule(self, found: FoundDate, text: str, entry: str | None) -> bool:
        """In a chronicle the entry's own date rules: one inside may be finer, or open what comes after it."""
        if self.entry.section != "chronicle" or entry is None or found.edtf is None:
            return True
        if found.edtf.startswith(entry[:7]) or _came(found, text):
            return True
        if found.start == 0:
            return False
        if _whole_day(found) and found.edtf > entry and _LEAD_OF_DAY.fullmatch(text[: found.start]):
            return True  # 局务会议1958年6月12日讨论……, a paragraph below the entry of 1957
        printed = found.point is not None and found.point.year is not None and not found.point.relative
        moved_on = printed or found.text[:4].isdigit() or found.text.startswith(_MOVED_ON)
        later = moved_on and found.edtf[:4] > entry[:4]
        month = found.point is not None and found.point.month is not None
        later = later or (month and len(entry) > 4 and entry[:4] == found.edtf[:4] and found.edtf > entry)
        later = later or (entry != self.entry.date and found.edtf > entry)
        opens = found.start - 1 - (later and text[found.start - 1] in "至到" and found.start > 1)
        return text[opens] in ("，,。；\n" if later else "。；\n")


def _is_remark(text: str, low: int, bracket: tuple[int, int]) -> bool:
    """Whether a bracket only explains the act before it: 免去甲局长职务（2014年11月已到市里工作）."""
    if _REMARK.search(text, *bracket) is None:
        return False
    words = find_words(text[low : bracket[0]])
    return any(words.longest_before(end, Sort.VERB) > 1 for end in words.ends_of(Sort.VERB))


def _behind_holder(found: FoundDate, text: str, low: int) -> bool:
    """Whether a clause tells of somebody what once was: 校长某某今年2月退休; he is so named today."""
    before = text[low : found.start]
    if LEFT.match(text, found.end) is None:
        return False
    return bool(before.strip()) and (not before.endswith(("于", "在")) or before.endswith(ALREADY))


def _before_clause(sentence: Sentence, place: int) -> bool:
    """Whether a place lies before the clause of the day to come that rules its sentence."""
    span = sentence.when.span
    assert span is not None
    date = bisect_right(sentence.view.offsets, span[0]) - 1
    return place < max(sentence.view.text.rfind(stop, 0, date) for stop in STOPS) + 1


def _in_short_year(sentence: Sentence, place: int) -> bool:
    """Whether the clause of a place prints a year that nobody can tell: 方远六十八年任课长."""
    text = sentence.view.text
    low = max(text.rfind(stop, 0, place) for stop in STOPS) + 1
    stop = STOP.search(text, place)
    year = _SHORT_YEAR.search(text, low, stop.start() if stop else len(text))
    return year is not None and not any(found.start <= year.start() < found.end for found in sentence.dates)


def _vague(text: str, place: int) -> bool:
    """Whether a time that nobody can tell stands before a place: 此前; not 审议今年预算."""
    vague = _VAGUE.finditer(text, 0, place + 1)
    return any(not HEARD.search(text, max(0, found.start() - 6), found.start()) for found in vague)


def _holds(view: View, span: tuple[int, int]) -> bool:
    low, high = view.span()
    return low <= span[0] < high


def stated(found: FoundDate, view: View, shift: int = 0) -> Anchored:
    """A date that a view prints, `shift` characters before the text in which it was found."""
    counted = found.relative or (found.point is not None and bool(found.point.relative))
    span = view.span(shift + found.start, shift + found.end)
    return Anchored(found.edtf, found.text, "counted" if counted else "stated", span)


def anchored(sentence: Sentence, entry: Entry, metadata: Metadata) -> Sentence:
    """The sentence, without its date where that is another's.

    A chronicle's entry lends its date to all its sentences. In an article a sentence without a date keeps
    the one that heads it, or the year that the document reports on; the day or year that another sentence
    of the paragraph tells (在1985年经国务院批准……) is not when its own things happened.
    """
    if entry.section == "chronicle" or sentence.date is None or not sentence.date_text:
        return sentence
    if sentence.date_text in sentence.view.text or sentence.when.how == "document":
        return sentence
    if any(sentence.date_text in heading for heading in entry.headings):
        return sentence
    if sentence.date == str(metadata.year):
        return sentence
    return sentence._replace(when=UNDATED)
