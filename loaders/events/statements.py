"""The statements that a date makes in prose, as events."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import EventFact
from graph.provenance import content_id
from loaders.dates.find import FoundDate
from loaders.document.context import stated
from loaders.document.date_words import SOURCE_LINE, beside_the_point, is_life_span, is_of_a_life
from loaders.document.model import Anchored, Entry, Metadata, Sentence
from loaders.document.planned import PLANNED
from loaders.events.no_event import is_term_in_list, tells_no_event
from loaders.reader import Page
from loaders.text.view import View

VERSION = 7
EXTRACTOR = f"articles/{VERSION}"


_PERIOD = re.compile("过去|近|今后|未来")


_IMPRINT = re.compile(
    "第[\\d一二三]+版.{0,24}印刷|ISBN|图书在版编目|—(?<=[.．]—)[^，。]{2,8}[:：][^，。]{2,12}出版社"
)
"""The leaf that tells how a book was printed."""


_FIGURE = re.compile("\\d|[荣获命名评为创建建成]{2}")


def find_statements(entry: Entry, page: Page) -> Iterator[EventFact]:
    """The dated statements of a paragraph outside the chronicle: one for each date of each sentence."""
    if _IMPRINT.search(entry.view.text):
        return
    metadata = page.metadata
    for sentence in entry.sentences:
        if not sentence.dates and not _PERIOD.match(sentence.date_text or ""):
            continue
        seen: set[str] = set()
        text = sentence.view.text
        if (
            _is_stamp(sentence, metadata)
            or _is_of_page(sentence)
            or page.claims.has_sentence(sentence, "rosters")
        ):
            continue
        candidate = "拟任" in sentence.view.text or "现任" in sentence.view.text
        for found in sentence.dates:
            if (
                is_life_span(found, text)
                or is_term_in_list(found, text)
                or (candidate and is_of_a_life(found, text))
            ):
                continue  # 1981年5月生……拟任: of whom it speaks
            if (
                found.edtf is not None
                and found.edtf not in seen
                and not beside_the_point(sentence.view.text, found)
            ):
                seen.add(found.edtf)
                planned = sentence.planned and (sentence.ahead or not _done(sentence.view.text, found))
                planned = planned or _to_come(found.edtf, metadata)
                piece = _part(sentence, found) if metadata.record.type in _HISTORIES else sentence.view
                yield _statement(entry, piece, metadata, stated(found, sentence.view), planned)
        if (
            not seen
            and sentence.date
            and _PERIOD.match(sentence.date_text or "")
            and _FIGURE.search(sentence.view.text)
        ):
            yield _statement(entry, sentence.view, metadata, sentence.when, sentence.planned)


def _is_stamp(sentence: Sentence, metadata: Metadata) -> bool:
    """Whether a line tells of its page alone; 来源：甘肃日报 发布日期：2021-12-03 tells what a paper did."""
    text = sentence.view.text
    if SOURCE_LINE.match(text):
        return True
    if metadata.bears(sentence.view) and _PUT_OUT.search(text) and _BY_PAPER.search(text):
        return False
    return metadata.bears(sentence.view) or tells_no_event(text, sentence.dates)


_BY_PAPER = re.compile("来源[:：][^:：]{0,12}[报社刊]")
_PUT_OUT = re.compile("[发刊]布?(?:日期|时间)")


def _is_of_page(sentence: Sentence) -> bool:
    """Whether a line is nothing but a day, that of the notice above it."""
    text = sentence.view.text
    return len(sentence.dates) == 1 and len(sentence.dates[0].text) >= len(text.strip("。 　")) - 1


def _done(text: str, found: FoundDate) -> bool:
    """5月开工，预计明年完工: what a clause before the word of planning tells is done; so is what 已 tells
    behind a semicolon after it."""
    plan = PLANNED.search(text)
    if plan is None:
        return False
    if found.end <= plan.start():
        return _REPORTED.search(text, found.end, plan.start()) is not None
    low = max(text.rfind(character, plan.end(), found.start) for character in "；;")
    high = text.find("；", found.end)
    part = text[low : high if high >= 0 else len(text)] if low >= 0 else ""
    return "已" in part and PLANNED.search(part) is None


_REPORTED = re.compile("[^，。；][^，；]+[，；]")


def _to_come(edtf: str, metadata: Metadata) -> bool:
    published = Edtf.of(metadata.record.published)
    first = Edtf.parse(edtf).earliest
    return bool(published and published.latest and first and first > published.latest)


_HISTORIES = ("gazetteer", "chronicle", None)
"""What tells many events in one sentence: 元年升为厅；十二年……."""
_OPENS = "。，；,; ：:至于"
_STOPS_BEHIND = ("。", "；", ";", "止", "")
"""某某继任场长，至1958年9月。"""


def _part(sentence: Sentence, found: FoundDate) -> View:
    """What a sentence tells of one of its dates: from the clause that it opens to that of the next."""
    text = sentence.view.text
    opening = [
        date.start
        for date in sentence.dates
        if date.edtf is not None
        and (date.start == 0 or text[date.start - 1] in _OPENS)
        and text[date.end : date.end + 1] not in _STOPS_BEHIND
    ]
    if found.start not in opening or len(opening) < _SEVERAL:
        return sentence.view
    start = 0 if found.start == opening[0] else found.start
    end = next((place for place in opening if place > found.start), len(text))
    piece = text[start:end].rstrip("，,至于 ")
    return sentence.view[start : start + len(piece)]


_SEVERAL = 2


def _statement(entry: Entry, piece: View, metadata: Metadata, when: Anchored, planned: bool) -> EventFact:
    return EventFact(
        id=content_id("event", metadata.record.id, when.date, piece.text),
        document=metadata.record.id,
        passage=piece.passage(),
        extractor=EXTRACTOR,
        rule=f"statement:{when.known.how}" if when.known else "statement:undated",
        date=when.date,
        date_text=when.text,
        date_from=when.known,
        section="article",
        heading=entry.headings,
        text=piece.text,
        planned=planned,
    )
