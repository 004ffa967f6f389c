"""When a distinction was given: by its clause, by the sentence, by the meeting or decision told before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import HonourFact, IssueFact
from loaders.document.model import Entry, Metadata, Sentence
from loaders.honours.reading import Reading
from loaders.lexicon import alternatives, lexicon
from loaders.text.brackets import outside_brackets
from loaders.text.clauses import Clause
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("honours")

NUMBERED = f"[ 　]*(?:[（(][{NUMERALS}\\d]{{1,3}}[)）]|[{NUMERALS}]{{1,3}}、(?![{NUMERALS}\\d]))"
_LIFE = re.compile(_WORDS["life"])


class When(NamedTuple):
    date: str | None
    text: str | None


class Above(NamedTuple):
    """What the text above says of the time of what is given."""

    meeting: Sentence | None
    """The sentence that tells a meeting."""
    granting: When | None
    """The day of the last decision."""
    decision: bool = False
    """Whether the document is the paper that gives."""


MEETS = re.compile("召开|举行|举办")
_AT_MEETING = re.compile(_WORDS["at_meeting"])
_GRANTED = ("clause:granted", "clause:named")
_FURTHER = re.compile(_WORDS["further"])


def granted_in(reported: Sequence[HonourFact | IssueFact]) -> When | None:
    """The day of the decision that a sentence tells, for one that goes on with it (此外，还授予……)."""
    days = [
        When(fact.date, fact.date_text)
        for fact in reported
        if isinstance(fact, HonourFact) and fact.rule in _GRANTED
    ]
    return days[-1] if days and days[-1].date else None


def when_given(
    reading: Reading,
    clause: Clause,
    sentence: Sentence,
    entry: Entry,
    metadata: Metadata,
    above: Above,
) -> list[When]:
    """The last date before the verb, unless that tells of something else; or the sentence's, the meeting's.

    1978年、1982年两次被评为…: two honours.
    """
    text = sentence.view.text
    outside = outside_brackets(text)
    before = [
        date for date in sentence.dates
        if date.end <= clause.start + reading.verb and date.edtf and not date.bound and outside[date.start]
        and not text.startswith("度", date.end) and not date.text.endswith("年度")
    ]  # fmt: skip
    if reading.past and not before:
        return [When(None, None)]
    if not before and _REPEATEDLY.search(text, clause.start, clause.start + reading.verb):
        return [When(None, None)]
    if before and _LATELY.search(text, before[-1].end, clause.start + reading.verb):
        return [When(f"../{before[-1].edtf}", before[-1].text)]  # 17日，某某不久前获……
    if before and (before[-1].start >= clause.start or _opens(text, before[-1].start)):
        last = before[-1]
        if last.start < clause.start and _LIFE.match(text, last.end):
            return [When(None, None)]
        first = len(before) - 1
        while first and text[before[first - 1].end : before[first].start] in ("、", "和"):
            first -= 1
        return [When(_in_volume(date.edtf, metadata), date.text) for date in before[first:]]
    if _AFTERWARDS.match(text) and not before:
        return [When(None, None)]
    own, place = sentence.date_text or "", clause.start + reading.verb
    if own and own in text[place:] and own not in text[:place]:
        return [When(None, None)]  # 获称号，11日颁发奖金
    printed = metadata.by_printing
    lately = _LATELY.search(text, 0, place) if not own or own not in text[:place] else None
    if own.startswith(_LATE_WORDS) or (lately is not None and printed):
        return [When(printed, own or (lately[0] if lately else None))]
    matter = reading.granted and above.decision and len(sentence.date or "") == 4
    if sentence.date is not None and not matter:  # 2019年 in a decision is what it rewards
        return [When(_in_volume(sentence.date, metadata), sentence.date_text)]
    meeting, granting = above.meeting, above.granting
    if reading.granted and granting is not None and _FURTHER.match(text):
        return [granting]
    if reading.granted and meeting is not None and _AT_MEETING.match(text):
        return [When(meeting.date, meeting.date_text)]
    press = metadata.record.type in ("news", "press_conference")
    told = meeting is not None and (meeting in entry.sentences or (press and reading.granted))
    if meeting is not None and told and _REWARDS.search(meeting.view.text):
        return [When(meeting.date, meeting.date_text)]
    if above.decision and (reading.granted or re.match(NUMBERED, text)):
        return [When((metadata.decided_on(sentence.view.span()[0]) or "").rstrip("~") or None, None)]
    years = {reported.date[:4] for reported in entry.sentences if reported.date}
    if metadata.record.type == "yearbook" and years == {str(metadata.year)}:
        return [When(str(metadata.year), None)]
    return [When(printed if press else None, None)]


_REWARDS = re.compile(f"(?:{_WORDS['rewards']})")
"""全国劳模表彰大会在北京举行。某某获……: on the day of that meeting."""


def _in_volume(date: str | None, metadata: Metadata) -> str | None:
    """5月 in a yearbook is of the year that it covers."""
    if date is None or metadata.year is None or metadata.record.type != "yearbook":
        return date
    return date.replace("XXXX", str(metadata.year))


_LATE_WORDS = tuple(lexicon("prose")["lately"])
_LATELY = re.compile(rf"(?<![\d{NUMERALS}])(?:{'|'.join(_LATE_WORDS)})")
"""By the day of printing, and nobody knows how long before."""
_REPEATEDLY = re.compile(_WORDS["repeatedly"])
_AFTERWARDS = re.compile(f"(?:{_WORDS['afterwards']})(?!勤|备|卫)")


def _opens(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in "，；。：于在"
