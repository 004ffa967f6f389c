"""How a chronicle is known: by its title, or by the dates that its lines begin with or consist of."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from graph import lazy_re as re
from loaders.dates.find import FoundDate
from loaders.document.date_lines import (
    MARK,
    SOME_DAY,
    heading_date,
    is_over_edict,
    is_stamp,
    label_set_off,
    opens_gazette,
)
from loaders.document.furniture import Piece, in_margin
from loaders.document.model import Block
from loaders.document.time_lines import annals, date_alone, dated_behind, of_a_life, run_on, time_line
from loaders.files.source import Source
from loaders.lexicon import lexicon
from loaders.text.patterns import DIGITS
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View

_HEADINGS, _LABELS = 3, 4
"""As many date headings, or labels of a day or month, make a chronicle of lines that have no title."""
_FOLLOWED = 0.6
"""Share of date headings with an entry on the line below: over columns of figures and names there is none."""
_DENSE = 0.15
"""Share of lines that are date headings or have labels: a book that has some in it is no chronicle."""
_BROKEN = 4
"""Lines over which a sentence may run."""
_LABELLED = 0.4
"""Share of lines with a label, from the first to the last that has one: others go on with their entries."""


_YEAR = re.compile(f"(?:1[89]|20)[0-9]{{2}}(?:年|[-./])|[一二][{DIGITS}]{{3}}年|民国")
_LONGEST_NAME_OF_LIST, _LONGEST_TITLE, _SHORT, _ABOVE = 16, 40, 30, 3


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(lexicon("chronicles")[kind]))


def is_chronicle_title(text: str) -> bool:
    """大事记, and 工作大事记要; not the notice that asks for one."""
    reported = _words("titles").search(text) is not None and not _words("not_titles").search(text)
    return reported or _words("work_titles").search(text) is not None


def _lists_pages(views: Sequence[View]) -> bool:
    """Whether lines without a date are called 工作动态, 更多>> or 放假安排: no events stand below them."""
    words = _words("lists_of_pages")
    short = (view for view in views if len(view) <= _LONGEST_NAME_OF_LIST)
    return any(words.search(view.text) is not None and label_set_off(view) is None for view in short)


def holds_chronicle_word(text: str) -> bool:
    """Whether a text has a word for chronicles in it."""
    return _words("titles").search(text) is not None


def is_no_chronicle(text: str) -> bool:
    """Whether a title says that something else than a chronicle stands below it."""
    return _words("not_titles").search(text) is not None


def is_roster_title(text: str) -> bool:
    """Whether a heading calls what stands below it a list of people."""
    return _words("rosters").search(text) is not None


def dated_lines(pieces: Sequence[Piece], rows: Set[int] = frozenset()) -> range:
    """The lines of a chronicle that has no title, known by their dates; empty where there is none.

    `rows` are the numbers of lines in tables that have a column of dates in front.
    """
    if any(opens_gazette(piece.view.text) for piece in pieces):
        return range(0)
    headings = [i for i, piece in enumerate(pieces) if _is_date_line(piece)]
    region = (
        _in_table(pieces, rows)
        or _under_headings(pieces, headings)
        or _under_a_year(pieces, headings)
        or _with_labels(pieces)
        or annals(pieces)
        or time_line(pieces)
        or dated_behind(pieces)
        or run_on(pieces)
    )
    if not region or _lists_people(pieces, region):
        return range(0)
    while region.start and _opens_region(pieces[region.start - 1]):
        region = range(region.start - 1, region.stop)
    return range(region.start, _end(pieces, region, set(headings)))


def _lists_people(pieces: Sequence[Piece], region: range) -> bool:
    """Whether a line that is no event of the region calls what stands below it a list of people."""
    short = (i for i, piece in enumerate(pieces) if len(piece.view.text) < _SHORT)
    events = {i for i in region if i and date_alone(pieces[i - 1].view.text)}
    return any(is_roster_title(pieces[i].view.text) for i in short if i not in events)


def _opens_region(piece: Piece) -> bool:
    """Whether a line above the dated ones is one too: a date, or an entry of a year or lunar month."""
    if _is_date_line(piece):
        return True
    found = label_set_off(piece.view)
    point = found.point if found else None
    told = (
        point is not None and point.year is not None and point.fixed is None and not (found and found.bound)
    )
    return told and SENTENCE_END.search(piece.view.text[-3:]) is not None


def _end(pieces: Sequence[Piece], region: range, headings: Set[int]) -> int:
    """Where the site's own lines begin below most of the dated ones: what stands there is printed twice."""
    dated = [i for i in region if i in headings or label_set_off(pieces[i].view) is not None]
    most = dated[len(dated) // 2] if dated else region.start
    return next((i for i in range(most, region.stop) if in_margin(pieces[i].view.text)), region.stop)


def _is_date_line(piece: Piece) -> bool:
    """A year, a month or a day without its year, on a line of its own; a full day is a stamp or signature."""
    found = heading_date(piece.view.text, SOME_DAY)
    point = found.point if found else None
    if point is None or point.relative or (found and found.bound) or is_over_edict(piece.view.text):
        return False
    return point.unit in ("year", "month") or (point.unit == "day" and point.year is None)


def _in_table(pieces: Sequence[Piece], rows: Set[int]) -> range:
    """The rows of tables that tell events."""
    found = [i for i, piece in enumerate(pieces) if piece.line.number in rows]
    return range(found[0], found[-1] + 1) if len(rows) >= _HEADINGS and found else range(0)


def _under_headings(pieces: Sequence[Piece], headings: list[int]) -> range:
    """Date headings, most of them with an entry below."""
    below = [i + 1 for i in headings if i + 1 < len(pieces)]
    entries = sum(_is_entry(pieces, i) for i in below)
    followed = entries + sum(i in headings for i in below)
    enough = len(headings) >= _HEADINGS and entries >= 2 and followed >= _FOLLOWED * len(headings)
    labels = sum(label_set_off(piece.view) is not None for piece in pieces[headings[0] :]) if enough else 0
    enough = enough and len(headings) + labels >= _DENSE * (len(pieces) - headings[0])
    return range(headings[0], len(pieces)) if enough else range(0)


def _is_entry(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the lines from one on read like an entry: labelled, or a sentence, broken or not."""
    if is_stamp(pieces[number].view.text):
        return False
    if label_set_off(pieces[number].view) is not None:
        return True
    for piece in pieces[number : number + _BROKEN]:
        if _is_date_line(piece):
            return False
        if SENTENCE_END.search(piece.view.text):
            return True
    return False


def _under_a_year(pieces: Sequence[Piece], headings: list[int]) -> range:
    """One date heading over sentences that all have a mark."""
    for i in headings[:1]:
        marked = [k for k in range(i + 1, len(pieces)) if MARK.match(pieces[k].view.text)]
        sentences = [k for k in marked if SENTENCE_END.search(pieces[k].view.text)]
        if (
            len(sentences) >= _HEADINGS
            and sentences[-1] - sentences[0] < 2 * len(sentences)
            and sentences[0] <= i + 4
        ):
            return range(i, sentences[-1] + 1)
    return range(0)


def _with_labels(pieces: Sequence[Piece]) -> range:
    """Lines of which many begin with the label of a day or a month."""
    labelled = [i for i, piece in enumerate(pieces) if _has_label(piece)]
    if len(labelled) < _LABELS or len(labelled) < _LABELLED * (labelled[-1] + 1 - labelled[0]):
        return range(0)
    if _lists_pages([piece.view for piece in pieces[max(0, labelled[0] - _ABOVE) : labelled[-1] + 2]]):
        return range(0)
    if _tells_a_life([pieces[i].view for i in labelled]):
        return range(0)
    news = any(is_stamp(piece.view.text) for piece in pieces[: labelled[0]])
    if (news or _tells_nothing(pieces[labelled[0] :])) and not any(
        map(_names_year, pieces[: labelled[-1] + 1])
    ):
        return range(0)  # 一周要闻: of the year in which the page was put out
    before = sum(bool(SENTENCE_END.search(piece.view.text)) for piece in pieces[: labelled[0]])
    return range(labelled[0], len(pieces)) if before <= 2 else range(0)


def _tells_a_life(views: Sequence[View]) -> bool:
    """Whether labelled lines are those of a career."""
    labels = ((view, found) for view in views if (found := label_set_off(view)) is not None)
    return of_a_life([view.text[found.end :] for view, found in labels])


def _names_year(piece: Piece) -> bool:
    """Whether a line, the title among them, names the year of what is told."""
    if is_stamp(piece.view.text):
        return False
    found = label_set_off(piece.view)
    labelled = found is not None and found.point is not None and found.point.year is not None
    return labelled or (len(piece.view) <= _LONGEST_TITLE and _YEAR.search(piece.view.text) is not None)


def _tells_nothing(pieces: Sequence[Piece]) -> bool:
    """Whether no line is a sentence: 3月6日　小雨 of a forecast, 3月6日　100米决赛 of a programme."""
    return not any(SENTENCE_END.search(piece.view.text[-3:]) for piece in pieces)


def _has_label(piece: Piece) -> bool:
    found = label_set_off(piece.view)
    return found is not None and _is_moment(found) and not is_stamp(piece.view.text)


def _is_moment(found: FoundDate) -> bool:
    """A day or a month, and no span of them: the lines of a career give spans."""
    point = found.point
    return (
        point is not None
        and "/" not in (found.edtf or "/")
        and point.unit in ("month", "day")
        and not point.relative
    )


def is_called_chronicle(source: Source, blocks: tuple[Block, ...], heads: tuple[str, ...]) -> bool:
    """Whether only the name of the file, or the running head of its pages, calls the text a chronicle."""
    if any(block.section == "chronicle" for block in blocks):
        return False
    if "大事" in source.file:
        return True
    labels = sum(label_set_off(block.view) is not None for block in blocks)
    return 2 * labels >= len(blocks) and any(map(is_chronicle_title, heads))


def is_untitled_chronicle(blocks: tuple[Block, ...]) -> bool:
    """A text that does not call itself a chronicle, but of which nearly every paragraph opens with a date.

    The lines of a career do too: those give spans, and are none.
    """
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    if len(paragraphs) < 3 or any(block.section != "article" for block in blocks):
        return False
    if _lists_pages([block.view for block in blocks[: _ABOVE + 1]]) or _lists_pages([blocks[-1].view]):
        return False
    if _tells_a_life([block.view for block in paragraphs]):
        return False
    news = any(is_stamp(block.view.text) for block in blocks)
    stops = any(SENTENCE_END.search(block.view.text[-3:]) for block in paragraphs)
    years = (block.view.text for block in blocks if not is_stamp(block.view.text))
    if (news or not stops) and not any(len(text) <= _LONGEST_TITLE and _YEAR.search(text) for text in years):
        return False
    labels = [found for block in paragraphs if (found := label_set_off(block.view)) is not None]
    points = [found for found in labels if "/" not in (found.edtf or "/") and found.point is not None]
    finer = [found for found in points if found.point is not None and found.point.unit in ("month", "day")]
    return len(finer) >= max(3, 0.75 * len(paragraphs)) and not is_no_chronicle(blocks[0].view.text)
