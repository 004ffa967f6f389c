"""When a stage of a project was reached: the date in its clause, before it, or of the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.feasts import day_to_come
from loaders.dates.find import FoundDate
from loaders.document.context import anchored
from loaders.document.model import Entry, Metadata, Sentence
from loaders.lexicon import alternatives, lexicon
from loaders.projects.names import find_names
from loaders.projects.stages import StageWord
from loaders.text.patterns import NUMERALS, any_of

_WORDS = alternatives("projects")

FIGURE = re.compile(r"\d+\.\d+")


_LOOKING_BACK = re.compile(_WORDS["looking_back"])
_REPORTED = re.compile(rf"((?:19|20)\d\d)年.{{0,8}}(?:{_WORDS['reported']})")


_AHEAD = re.compile(_WORDS["ahead"])


def reported_year(text: str, known: str | None) -> str | None:
    """The year that a report looks back on, from a line above its paragraphs (一、2021年工作回顾)."""
    if len(text) > 30:
        return known
    reported = _REPORTED.search(text)
    return reported[1] if reported else None if _AHEAD.search(text) else known


def trusted(sentence: Sentence, entry: Entry, metadata: Metadata) -> list[FoundDate]:
    """The dates of a sentence that its projects may take; what is not proved of a date is taken off it.

    The year of 3月18日 in an article is that of the document, its headings or the same paragraph; a year of
    another paragraph is not told of it. Behind a year that was not read (八十一年九月) a date is unknown.
    """
    text = sentence.view.text
    record = metadata.record
    known = [str(metadata.year), record.published or "", record.covers or "", record.title or ""]
    above = " ".join([*known, *entry.headings, entry.view.text.partition(text)[0]])
    kept: list[FoundDate] = []
    feasts = list(_before_feasts(sentence, record.published))
    unread = [*_unread_years(sentence), *feasts]
    for date in sorted([*sentence.dates, *unread], key=lambda date: date.start):
        if date in feasts:
            kept.append(date)
            continue
        edtf = _proved(date, kept, text, above if entry.section != "chronicle" else None)
        kept.append(date._replace(edtf=edtf))
    return kept


_YEAR = re.compile(r"\d{4}")
_UNREAD_YEAR = re.compile(
    r"(?<=^[・·•])\d{2,3}[.．]\d{1,2}(?:[.．]\d{1,2})?(?!\d)"
    rf"|[元{NUMERALS}百〇○]年(?![来级多余间之制])|(?<!\d)\d{{2,3}}年(?=\d{{1,2}}月|[底初末])|(?<!\d)[年月][底内初末]"
)
_NUMERAL = tuple(f"〇○{NUMERALS}百0123456789")

_LASTED = re.compile(f"(?:{_WORDS['lasting']})了?[{NUMERALS}两百]{{0,3}}$")
"""历时一年, 经过二十年: how long it took, not when it was."""
_DONE_SO = re.compile(f"[^，。；,;]{{0,6}}?(?:{_WORDS['done_in_that_time']})")
"""Behind a length of time, what was done when it was over: 历时五年|告成."""


def _unread_years(sentence: Sentence) -> list[FoundDate]:
    """The years and ends of years that a sentence prints and no date was read from, as unknown dates."""
    return [
        FoundDate(match.start(), match.end(), match[0], None)
        for match in _UNREAD_YEAR.finditer(sentence.view.text)
        if not any(date.start <= match.start() < date.end for date in sentence.dates)
        and not (
            _LASTED.search(sentence.view.text, 0, match.start())
            and not _DONE_SO.match(sentence.view.text, match.end())
        )
    ]


def _before_feasts(sentence: Sentence, published: str | None) -> Iterator[FoundDate]:
    """“七一”前 of what is to come: before the next such feast behind the day of printing; else unknown."""
    for match in _BEFORE_FEAST.finditer(sentence.view.text):
        if any(date.start <= match.start() < date.end for date in sentence.dates):
            continue
        feast = "{:02}-{:02}".format(*_FEASTS.get(match["feast"], (0, 0)))
        printed = published if len(published or "") == len("2000-01-01") else None
        day = f"../{printed[:4]}-{feast}" if printed and printed[5:] < feast else None
        yield FoundDate(match.start(), match.end(), match[0], day)


_FEASTS: dict[str, tuple[int, int]] = lexicon("dates")["feasts"]["solar"]
_ALL_FEASTS = [*_FEASTS, *lexicon("dates")["feasts"]["lunar"], *lexicon("dates")["feasts"]["within_year"]]
_BEFORE_FEAST = re.compile(
    f'[“"「]?(?P<feast>{any_of(_FEASTS)})[”"」]?(?:{_WORDS["feast_days"]})?(?:{_WORDS["before_feasts"]})'
)


def _proved(date: FoundDate, before: Sequence[FoundDate], text: str, above: str | None) -> str | None:
    """What is sure of a date behind those `before` it in its sentence; its year may stand in `above`."""
    edtf = date.edtf.removesuffix("/..") if date.edtf and date.bound == "since" else date.edtf
    point, last = date.point, before[-1] if before else None
    if edtf is None or text[: date.start].endswith(_NUMERAL):
        return None
    if point is not None and (point.year is not None or point.fixed):
        return edtf
    if point is not None and point.relative in ("press", "day"):
        # 23日讯……今天 is the day of the dateline, not that of the page; what somebody says today may be older
        days = [one.edtf for one in before if len(one.edtf or "") == len("2000-01-01")]
        if point.relative == "day" and days and days[-1] == edtf:
            return edtf  # 4月26日，二季度重大项目集中开工，……同日开工
        if above is not None and _SPEECH.search(above + text[: date.start]):
            return None
        return None if last is not None and _DAY.fullmatch(last.edtf or "") and last.edtf != edtf else edtf
    counted = date.relative or (point is not None and bool(point.relative))
    if counted:
        return None if last is not None and last.edtf is None and not _by_printing(date) else edtf
    year = _year(edtf)
    if last is not None and not (last.edtf or "").startswith("XXXX"):
        return edtf if last.edtf is not None and _year(last.edtf) == year else None
    if above is None or not year or year in above:
        return edtf
    return f"XXXX{edtf[4:]}" if _MONTH.match(edtf, 4) and "/" not in edtf else None


_MONTH = re.compile(r"-(?:0\d|1[0-2]|2[1-4])")
"""A month or a season, which may go without its year; a half or a quarter of one may not."""
_SPEECH = re.compile(_WORDS["speech"])


def _by_printing(date: FoundDate) -> bool:
    """Whether an expression counts from the day of printing: 今年, 去年10月."""
    return date.text.startswith(("今", "去", "明", "本"))


def _year(edtf: str) -> str:
    return next(iter(_YEAR.findall(edtf)), "")


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
    figure = FIGURE.fullmatch(own.date_text) and (entry.section != "chronicle" or own.date != entry.date)
    if back or figure or _in_name(own.date_text, entry):
        return None
    proved = {date.start: date.edtf for date in trusted(sentence, entry, metadata)}
    for printed in sentence.dates:
        if printed.edtf == own.date and printed.text == own.date_text:
            return proved[printed.start]
    return own.date


def _in_name(date_text: str, entry: Entry) -> bool:
    """Whether a paragraph has its year from a project's name: 2019年高标准农田建设项目 opens it."""
    opening = entry.view.text[:60]
    return date_text in opening and any(name.name.startswith(date_text) for name in find_names(opening))


_NOW = re.compile(_WORDS["now"])


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

    period: str | None = None
    """The part of a year on whose progress the document reports."""

    borrowed: bool = False
    """Whether the sentence's date is printed in another clause: how things stand was not asked then."""

    def of(self, word: StageWord, planned: bool = False) -> str | None:
        """The date of a stage, as far as it is known."""
        found = self._of(word.start, word.end, planned, of_plan=word.stage == "入库")
        if word.state and self.borrowed and not self.dates and found != self.volume:
            return None
        if word.state and not planned and found is not None and found == self.volume:
            return f"{found}-12~"
        if (
            planned
            and self.borrowed
            and not self.dates
            and _DAY.fullmatch(found or "")
            and len(found or "") == 10
        ):
            return found if self.pending else None  # 4月20日获批，力争……开工
        if found is None and not planned and self.period and not self.dates:
            return self.period
        if word.stage == "在建" or planned:
            return found
        if found is None and self.day and not any(date.end <= word.start for date in self.dates):
            return self.day
        unknown = any(date.edtf is None and _BEFORE_FEAST.fullmatch(date.text) for date in self.dates)
        if found is None and self.by and not unknown and _DAY.fullmatch(self.by):
            return f"../{self.by}"
        return f"../{found}" if found is not None and self.now and "/" not in found else found

    def _of(self, start: int, end: int, planned: bool, *, of_plan: bool) -> str | None:
        low = start if of_plan else end  # 3月开始施工, 前期工作于2019年启动
        before = [date for date in self.dates if date.start < low and date.end <= end]
        after = [date for date in self.dates if date.start >= end and date.start - end < 6 and not of_plan]
        if before:
            printed = before[-1].edtf
            if printed is None:
                return None
            if planned and (by := day_to_come(before[-1].text, before[-1].year)):
                return by
            return self.sentence if not planned and _is_within(self.sentence, printed) else printed
        return after[0].edtf if after else self.pending or self.sentence


def when_of(
    text: str,
    dates: Sequence[FoundDate],
    given: str | None,
    pending: str | None,
    planned: bool,
    day: str | None,
    borrowed: bool,
    metadata: Metadata,
    period: str | None = None,
) -> When:
    """What dates the stages of a clause; a yearbook tells of its year, and of plans for the next."""
    volume = metadata.year if metadata.record.type == "yearbook" else None
    given = given or (None if volume is None else str(volume + planned))
    now = _NOW.search(text) is not None and not dates
    if now:
        given = given if volume is not None else metadata.record.published
    by = (metadata.record.published or "").rstrip("~") or None
    covered = None if volume is None else str(volume)
    known = now and given is not None
    return When(dates, given, pending, by, known, day, covered, period, borrowed)


def _is_within(fine: str | None, coarse: str) -> bool:
    """30日……6月份集中开工: the day that is known lies in the month that the words name."""
    if fine is None or fine == coarse:
        return False
    inner, outer = Edtf.parse(fine), Edtf.parse(coarse)
    if None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]
