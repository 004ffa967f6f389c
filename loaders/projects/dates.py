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
    volume: str | None = None
    """The year that a yearbook covers; how things stand in it is how they stood at its end."""

    def of(self, word: StageWord, planned: bool = False) -> str | None:
        found = self._of(word.start, word.end)
        if word.state and not planned and found is not None and found == self.volume:
            return f"{found}-12~"
        if word.stage == "在建" or planned:
            return found
        if found is None and self.by and _DAY.fullmatch(self.by):
            return f"../{self.by}"
        return f"../{found}" if found is not None and self.now and "/" not in found else found

    def _of(self, start: int, end: int) -> str | None:
        before = [date for date in self.dates if date.end <= start]
        after = [date for date in self.dates if date.start >= end and date.start - end < 6]
        if before and before[-1].edtf is not None:
            printed = before[-1].edtf
            return self.sentence if _is_within(self.sentence, printed) else printed
        return after[0].edtf if after else self.pending or self.sentence


def when_of(
    text: str,
    dates: Sequence[FoundDate],
    given: str | None,
    pending: str | None,
    planned: bool,
    metadata: Metadata,
) -> When:
    """What dates the stages of a clause; a yearbook tells of its year, and of plans for the next."""
    volume = metadata.year if metadata.record.type == "yearbook" else None
    given = given or (None if volume is None else str(volume + planned))
    now = _NOW.search(text) is not None and not dates
    if now:
        given = given if volume is not None else metadata.record.published
    by = (metadata.record.published or "").rstrip("~") or None
    return When(dates, given, pending, by, now and given is not None, None if volume is None else str(volume))


def _is_within(fine: str | None, coarse: str) -> bool:
    """30日……6月份集中开工: the day that is known lies in the month that the words name."""
    if fine is None or fine == coarse:
        return False
    inner, outer = Edtf.parse(fine), Edtf.parse(coarse)
    if None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]
