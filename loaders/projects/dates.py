"""When a stage of a project was reached: the date in its clause, before it, or of the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.dates import Edtf
from loaders.dates.find import FoundDate
from loaders.document.context import anchored
from loaders.document.model import Entry, Metadata, Sentence
from loaders.projects.names import find_names
from loaders.projects.stages import StageWord

FIGURE = re.compile(r"\d+\.\d+")


_LOOKING_BACK = re.compile("过去的?[一五]年|[一五]年来|上年|去年")
_REPORTED = re.compile(
    r"((?:19|20)\d\d)年.{0,8}(?:回顾|总结|完成情况|执行情况|进展情况|工作情况|主要成绩|成效)"
)


_AHEAD = re.compile("安排|打算|任务|计划|目标|思路|要求|重点")


def reported_year(text: str, known: str | None) -> str | None:
    """The year that a report looks back on, from a line above its paragraphs (一、2021年工作回顾)."""
    if len(text) > 30:
        return known
    told = _REPORTED.search(text)
    return told[1] if told else None if _AHEAD.search(text) else known


def trusted(sentence: Sentence, entry: Entry, metadata: Metadata) -> list[FoundDate]:
    """The dates of a sentence that its projects may take; what is not proved of a date is taken off it.

    The year of 3月18日 in an article is that of the document, its headings or the same paragraph; a year of
    another paragraph is not told of it. A date behind a year that was not read (八十一年九月) is unknown.
    """
    kept: list[FoundDate] = []
    text = sentence.view.text
    known = {str(metadata.year), (metadata.record.published or "")[:4], (metadata.record.covers or "")[:4]}
    above = " ".join(entry.headings) + (metadata.record.title or "") + entry.view.text.partition(text)[0]
    low, lost = 0, False
    for date in sentence.dates:
        edtf = date.edtf
        if edtf is not None and date.bound == "since":
            edtf = edtf.removesuffix("/..")
        lost = lost or _UNREAD_YEAR.search(text, low, date.start) is not None
        if date.point is not None and (date.point.year is not None or date.point.fixed):
            lost = False
        elif edtf is not None and kept and not _tells_the_year(date) and _year(kept[-1]) not in ("", edtf[:4]):
            edtf = None if edtf[:1].isdigit() else edtf
        elif lost or (kept and kept[-1].edtf is None and not _tells_the_year(date)):
            edtf, lost = None, True
        elif edtf is not None and not _tells_the_year(date) and entry.section != "chronicle":
            year = next(iter(_YEAR.findall(edtf)), "")
            if not (year in known or year in above or any(year in other.text for other in kept)):
                told = any(other.edtf and year in other.edtf for other in kept)
                edtf = edtf if told else None if "/" in edtf else f"XXXX{edtf[4:]}"
        kept.append(date._replace(edtf=edtf or None))
        low = date.end
    return [date._replace(edtf=None) if date.edtf == "XXXX" else date for date in kept]


def _year(date: FoundDate) -> str:
    return next(iter(_YEAR.findall(date.edtf or "")), "")


_YEAR = re.compile(r"\d{4}")
_UNREAD_YEAR = re.compile("[元一二三四五六七八九十百〇○]年(?![来级多余间之制])")


def holds_unread_year(text: str, dates: Sequence[FoundDate]) -> bool:
    """Whether a clause prints a year that no date was read from: 七十二年竣工."""
    for match in _UNREAD_YEAR.finditer(text):
        if not any(date.start <= match.start() < date.end for date in dates):
            return True
    return False


def _tells_the_year(date: FoundDate) -> bool:
    """Whether an expression counts its year from something else: 今年3月, 次年, 同年8月."""
    return date.relative or (date.point is not None and bool(date.point.relative))


def anchored_date(sentence: Sentence, entry: Entry, metadata: Metadata, reported: str | None) -> str | None:
    """The date of the sentence that its projects may take; the figure 1567.34 is no date, and a report
    that looks back does not tell of its own year, but of the one in its heading."""
    own = anchored(sentence, entry, metadata)
    if own.date is None or not own.date_text:
        year = next(
            (m[1] for heading in reversed(entry.headings) if (m := _REPORTED.search(heading))), reported
        )
        return own.date or year
    back = len(own.date) == 4 and own.date_text not in own.view.text and _LOOKING_BACK.search(entry.view.text)
    if back or FIGURE.fullmatch(own.date_text) or _in_name(own.date_text, entry):
        return None
    for printed, date in zip(sentence.dates, trusted(sentence, entry, metadata), strict=True):
        if printed.edtf == own.date and printed.text == own.date_text:
            return date.edtf
    return own.date


def _in_name(date_text: str, entry: Entry) -> bool:
    """Whether a paragraph has its year from a project's name: 2019年高标准农田建设项目 opens it."""
    opening = entry.view.text[:60]
    return date_text in opening and any(name.name.startswith(date_text) for name in find_names(opening))


_NOW = re.compile("累计建成|共建成|正在|目前(?<!项目前)|现已|至今|眼下")


_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


class When(NamedTuple):
    """The date of a word in a clause: printed in the clause, in the one before, or the sentence's."""

    dates: Sequence[FoundDate]
    sentence: str | None
    pending: str | None
    by: str | None = None
    """The day of publication, by which something done without a date was done."""
    now: bool = False
    """Whether 目前 tells how things stand, and not when they came to it."""
    day: str | None = None
    """The day of the ceremony that the document reports."""
    volume: str | None = None
    """The year that a yearbook covers; how things stand in it is how they stood at its end."""

    def of(self, word: StageWord, planned: bool = False) -> str | None:
        found = self._of(word.start, word.end)
        if word.state and not planned and found is not None and found == self.volume:
            return f"{found}-12~"
        if word.stage == "在建" or planned:
            return found
        if found is None and self.day:
            return self.day
        if found is None and self.by and _DAY.fullmatch(self.by):
            return f"../{self.by}"
        return f"../{found}" if found is not None and self.now and "/" not in found else found

    def _of(self, start: int, end: int) -> str | None:
        before = [date for date in self.dates if date.end <= start]
        after = [date for date in self.dates if date.start >= end and date.start - end < 6]
        if before:
            printed = before[-1].edtf
            if printed is None:
                return None
            return self.sentence if _is_within(self.sentence, printed) else printed
        return after[0].edtf if after else self.pending or self.sentence


def when_of(
    text: str,
    dates: Sequence[FoundDate],
    given: str | None,
    pending: str | None,
    planned: bool,
    day: str | None,
    metadata: Metadata,
) -> When:
    """What dates the stages of a clause; a yearbook tells of its year, and of plans for the next."""
    volume = metadata.year if metadata.record.type == "yearbook" else None
    given = given or (None if volume is None else str(volume + planned))
    now = _NOW.search(text) is not None and not dates
    if now:
        given = given if volume is not None else metadata.record.published
    by = (metadata.record.published or "").rstrip("~") or None
    covered = None if volume is None else str(volume)
    return When(dates, given, pending, by, now and given is not None, day, covered)


def _is_within(fine: str | None, coarse: str) -> bool:
    """30日……6月份集中开工: the day that is known lies in the month that the words name."""
    if fine is None or fine == coarse:
        return False
    inner, outer = Edtf.parse(fine), Edtf.parse(coarse)
    if None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]
