"""How a document sets the dates of its entries off from their text, and what follows from that.

A date at the head of a paragraph or sentence is a label only if something sets it apart: a comma, white
space, a bracket, or the habit of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, read_label
from loaders.document.date_lines import (
    CLOSERS,
    MARKS,
    NUMBERED,
    SEPARATORS,
    SOME_DAY,
    date_heading,
    ends_in_weekday,
    label_of,
    mark_end,
)
from loaders.document.entry_numbers import counts, number_at
from loaders.document.model import Layout
from loaders.document.time_lines import label_behind, runs_on
from loaders.text.patterns import NUMERALS
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View
from loaders.text.whitespace import gap_before, wide_gap_before

MARK = re.compile(f"(?:[{MARKS}·*-]|—{{1,2}}(?=[0-9{NUMERALS}]))\\s*")
_SEPARATOR = re.compile(f"[{SEPARATORS}】．.]|-(?![0-9])")
_DASH = re.compile("—{1,2}")
_REPEATS = re.compile("[是同][日月年]")
"""是年大稔: nothing need stand behind it."""
_QUOTE = re.compile('[“「"]')
_SEASONS = ("春", "夏", "秋", "冬")
_FEW, _HALF, _MOST = 4, 0.5, 0.8
_FINENESS = {"year": 0, "month": 1, "part": 2, "day": 3}


def opening(text: str) -> re.Match[str] | None:
    """The mark or the number before the label of an entry."""
    return MARK.match(text) or NUMBERED.match(text)


def opening_end(view: View) -> int:
    """Where the mark, the number or the sign of a list ends that stands before a label."""
    mark = MARK.match(view.text)
    return mark.end() if mark else mark_end(view)


@dataclass(frozen=True, slots=True)
class Style:
    """The habit of one document."""

    by_comma: bool = False
    """A comma, not white space, stands behind most labels."""
    many_in_one: bool = False
    """Paragraphs hold several entries."""
    tight: bool = False
    """Most labels have nothing between them and their text."""
    by_gap: bool = False
    """White space stands behind most labels."""
    yearly: bool = False
    """Nearly every paragraph opens with a year."""
    behind: bool = False
    """Most entries have their dates behind them, in brackets."""
    run_on: bool = False
    """One paragraph tells everything, year for year."""
    bare: bool = False
    """Entries end without a stop."""
    counted: bool = False
    """Entries are numbered: 1、3月."""

    @classmethod
    def of(cls, layout: Layout) -> Style:
        """The habit that the paragraphs of the chronicle show."""
        blocks = [b for b in layout.blocks if b.kind == "paragraph" and b.section == "chronicle"]
        counted = counts(block.view for block in blocks)
        comma = gap = labels = inner = years = behind = 0
        for block in blocks:
            view = block.view
            number = number_at(view.text) if counted else None
            start = number.end if number else opening_end(view)
            found = label_of(view, start, SOME_DAY)
            if found is not None:
                end = start + found.end
                labels += 1
                years += found.point is not None and found.point.year is not None
                comma += view.text[end : end + 1] in "，,：:、】"
                gap += gap_before(view, end) and view.text[end : end + 1] not in "，,：:、】"
            inner += _has_inner_label(view)
            behind += label_behind(view, SOME_DAY) is not None
        stops = behind + sum(SENTENCE_END.search(block.view.text[-3:]) is not None for block in blocks)
        dense = len(blocks) >= _FEW and labels >= _MOST * len(blocks)
        return cls(
            by_comma=comma >= gap or inner * 3 >= len(blocks),
            many_in_one=inner * 4 >= len(blocks),
            tight=labels > 2 * (comma + gap) or (dense and labels > comma + gap),
            by_gap=gap * 2 > labels,
            yearly=len(blocks) > _FEW and years * 4 >= len(blocks) * 3,
            behind=behind >= _FEW and behind >= _HALF * len(blocks) and labels < behind,
            run_on=any(runs_on(block.view) for block in blocks),
            bare=stops * 3 < len(blocks),
            counted=counted,
        )

    def sets_off(self, organization: View, place: int, found: FoundDate, before: FoundDate | None) -> bool:
        """Whether the date at `place` labels an entry; `before` is the coarser label it goes on from."""
        point = found.point
        if point is None or found.bound == "until" or found.text.endswith("以来"):
            return False
        this_season = point.relative == "now" and point.part in _SEASONS
        if (point.relative in ("press", "now") and not this_season) or (
            before is not None and not _goes_on(found, before)
        ):
            return False
        end = place + found.end
        if before is None and place == 1 and organization.text[end : end + 1] in CLOSERS:
            return True
        if before is None and self.run_on and point.year is not None:
            return True
        if before is None and (this_season or _REPEATS.fullmatch(found.text)):
            return organization.text[end : end + 1] not in ("的", "至", "起")
        in_list = point.part in _SEASONS and organization.text.startswith("、", end)  # 夏、商、周
        if in_list or organization.text.startswith(("期间的", "的"), end):
            return False
        if (
            end >= len(organization.text)
            or ends_in_weekday(found)
            or _SEPARATOR.match(organization.text, end)
            or gap_before(organization, end)
        ):
            return True
        if before is not None:
            return False
        if point.era is not None and point.year is not None and point.unit == "year" and place == 0:
            return (
                organization.text[end] not in "至到起来间以之的内前后中末初多"
            )  # 十一年大水, under the reign above
        if (
            self.yearly
            and point.year is not None
            and point.era is None
            and organization.text[end] not in "至到起"
        ):
            return True
        if found.text.endswith("年") and _QUOTE.match(organization.text, end):
            return True
        return self.tight or (point.unit == "day" and not found.text[-1].isdigit())

    def splits_at(
        self, view: View, place: int, found: FoundDate, heads: list[FoundDate], again: bool, year: int | None
    ) -> bool:
        """Whether a date that opens a sentence opens an entry of its own; `heads` open the paragraph.

        `again` says that it names the year of the entry before, which is `year`.
        """
        point = found.point
        until = found.bound and not found.text.endswith("起")
        if until or point is None or point.fixed or (found.edtf is None and not point.character):
            return False
        dashed = self.run_on or _DASH.match(view.text, place + found.end) is not None
        if dashed and point.year is not None and not point.relative:
            return True
        head = heads[0] if heads else None
        again = (
            again and self.by_comma and point.unit == "day" and view.text[place + found.end :][:1] in "，,"
        )
        on = self.many_in_one and (year is None or (point.year or 0) > year)
        if point.year is not None and not again and not on and not _next_year(found, head):
            return False
        if point.relative in ("press", "now"):
            return False
        after = place + found.end
        if after >= len(view.text):
            return False
        if (gap_before(view, place) and gap_before(view, after)) or wide_gap_before(view, after):
            return True
        if wide_gap_before(view, place) and view.text[after] in "，,":
            return True
        if view.text[after] not in "，,":
            return self.by_gap and gap_before(view, after) and _later_day_named(found, head)
        with_year = head is not None and head.point is not None and head.point.year is not None
        later = bool(heads) and _later_month(found, heads[-1])
        if not self.by_comma:
            return len(heads) > 1 and later
        if self.many_in_one or point.year is not None:
            return True
        return later_day(found, head) or (with_year and later)


def _has_inner_label(view: View) -> bool:
    for end in SENTENCE_END.finditer(view.text):
        found = read_label(view.text[end.end() : end.end() + 40], SOME_DAY)
        if found is not None and view.text[end.end() + found.end : end.end() + found.end + 1] in ("，", ","):
            return True
    return False


def _goes_on(found: FoundDate, before: FoundDate) -> bool:
    """4月　2日: the second label is finer than the first and names no year."""
    a, b = found.point, before.point
    if a is None or b is None or a.year is not None or b.unit == "part":
        return False
    return _FINENESS[a.unit] > _FINENESS[b.unit]


def opening_labels(view: View, start: int, context: DateContext) -> list[FoundDate]:
    """The labels that open a paragraph, each finer than the one before: 雍正元年(1723)　八月，."""
    found: list[FoundDate] = []
    place = start
    while (label := label_of(view, place, context)) is not None and len(found) < 3:
        if found and not _goes_on(label, found[-1]):
            break
        found.append(label)
        place += label.end
        place += view.text.startswith(" ", place)
        if not gap_before(view, place):
            break
    return found


def _later_month(found: FoundDate, head: FoundDate) -> bool:
    """十月， behind an entry of 八月, 是年， behind any: the year stands once, at the head."""
    a, b = found.point, head.point
    if a is None or b is None or b.unit == "year":
        return False
    if a.relative:
        return a.relative in ("year", "month") and not a.shift
    if a.part in ("年底", "年末", "冬", "下半年"):
        return b.part not in ("年底", "年末", "冬") and b.month not in (11, 12)
    return a.month is not None and (b.month is None or a.month > b.month)


def _next_year(found: FoundDate, head: FoundDate | None) -> bool:
    """十三年， behind an entry of 十二年, 嘉庆五年三月， behind one of 乾隆: years of reigns run on."""
    a, b = found.point, head.point if head else None
    if a is None or b is None or a.year is None:
        return False
    if a.era is not None:
        return b.era is not None or b.lunar
    return b.year is not None and b.era is None and a.year > b.year


def _later_day_named(found: FoundDate, head: FoundDate | None) -> bool:
    """6月28日 behind an entry of 6月22日: the month is named, and the day is a later one."""
    a, b = found.point, head.point if head else None
    if a is None or b is None or a.month is None or a.day is None or b.month is None or a.year is not None:
        return False
    return (a.month, a.day) > (b.month, b.day or 0)


def later_day(found: FoundDate, head: FoundDate | None) -> bool:
    """21日 behind an entry of 20日: no month is named, and the day is a later one."""
    a, b = found.point, head.point if head else None
    if a is None or b is None or a.day is None or b.day is None or a.month is not None or a.relative:
        return False
    return a.day > b.day


def notes_years(layout: Layout, context: DateContext) -> bool:
    """Whether some year heading has a line without a label right below it."""
    return any(
        above.kind == "heading"
        and below.kind == "paragraph"
        and below.section == "chronicle"
        and date_heading(above.view.text)
        and SENTENCE_END.search(below.view.text[-3:])
        and opening(below.view.text) is None
        and label_of(below.view, 0, context) is None
        for above, below in pairwise(layout.blocks)
    )
