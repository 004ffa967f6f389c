"""The papers (公文) that one page holds, one below the other: each ends with the day under its signer.

What a paper decides without a day of its own was decided by the day it was signed, or counts from the day
that it says at its end; nothing of one paper dates another. A list behind the last signature is its annex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import UNDATED, Anchored, Block, Paper
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN
from loaders.text.view import View

_WORDS = alternatives("pages")

_SIGNER = re.compile(
    f"[{HAN}（）()·]{{2,60}}(?:{_WORDS['signs_papers']})|(?:{_WORDS['chiefs_sign']})[{HAN}·]{{2,8}}"
)
_CHIEF = re.compile(f"[{HAN}（）()]{{0,16}}(?:{_WORDS['chiefs']})[：:]?[{HAN}·]{{2,8}}")
_PLACE_OF_SIGNING = re.compile(f"[于於][{HAN}]{{2,16}}$")
_SINCE = re.compile(_WORDS["counts_since"])
_FROM = re.compile(_WORDS["counted_from"])
_DECIDED = re.compile("决定")
_INDENT = 8
"""White space before a line that is set at the right."""
_GAPS = re.compile(r"\s+")
_MOST = 24
"""Signs of a line that is nothing but a day: 二〇一七年十二月二十五日（星期一）."""


def papers_of(blocks: Sequence[Block]) -> tuple[Paper, ...]:
    """The signed papers of a page in their order."""
    return tuple(_papers(blocks))


def is_signer(text: str) -> bool:
    """Whether a line is nothing but who signs: 行政院院长　方远."""
    return _CHIEF.fullmatch(_GAPS.sub("", text)) is not None


def signers_of(blocks: Sequence[Block]) -> dict[int, Anchored]:
    """The days of lines that are nothing but who signs (县长某某), by where each begins: those that stand
    beside it."""
    days = [_day_of_signing(block.view) for block in blocks]
    found: dict[int, Anchored] = {}
    for number, block in enumerate(blocks):
        near = days[max(0, number - 1) : number + 2]
        day = next((day for day in near if day is not None), None)
        if day is not None and days[number] is None and is_signer(block.view.text):
            found[block.view.span()[0]] = day.inherited()
    return found


def _day_of_signing(view: View) -> Anchored | None:
    """The day with which a line begins that says no more than where it was: 二零一九年十月三日于办公室."""
    text = view.text
    place = _PLACE_OF_SIGNING.search(text) if len(text) <= _MOST + 16 else None
    return _day_alone(view[: place.start()] if place else view)


def _papers(blocks: Sequence[Block]) -> Iterator[Paper]:
    since, decided = UNDATED, False
    for number, block in enumerate(blocks):
        if (found := _counts_since(block.view)) is not None:
            since, decided = found
        signed = _day_alone(block.view)
        closes = since.date is not None and number == len(blocks) - 1
        if (
            signed
            and number
            and (closes or _SIGNER.fullmatch(blocks[number - 1].view.text) or _at_the_right(block.view))
        ):
            yield Paper(block.view.span()[1], signed, since, decided)
            since, decided = UNDATED, False


def _counts_since(view: View) -> tuple[Anchored, bool] | None:
    """以上同志任职时间从7月22日县委研究决定之日起计算, 聘期自7月1日至次年6月30日: the day, and whether it is
    that of the decision."""
    text = view.text
    for since in _SINCE.finditer(text):
        for found in find_dates(text[since.end() : since.end() + 16], DateContext()):
            behind = _FROM.match(text, since.end() + found.end)
            first, _, last = (found.edtf or "").partition("/")
            if found.start or not first or not found.year or (behind is None and not last):
                continue
            span = view.span(since.end(), since.end() + found.end)
            decided = behind is not None and _DECIDED.search(behind[0]) is not None
            return Anchored(first, found.text, "inherited", span), decided
    return None


def _at_the_right(view: View) -> bool:
    """Whether a line is set in from the left by more than a paragraph is, as signatures are."""
    low = view.span()[0]
    before = view.source[max(0, low - 40) : low].rpartition("\n")[2]
    return not before.strip() and len(before) >= _INDENT


def _day_alone(view: View) -> Anchored | None:
    """The day that a line consists of, year and all."""
    text = view.text
    if not 8 <= len(text) <= _MOST or "日" not in text:
        return None
    found = find_dates(text, DateContext())
    day = Edtf.of(found[0].edtf) if len(found) == 1 and found[0].year else None
    if day is None or not day.is_day or len(text) - (found[0].end - found[0].start) > 6:
        return None
    return Anchored(day.text, found[0].text, "document", view.span(found[0].start, found[0].end))
