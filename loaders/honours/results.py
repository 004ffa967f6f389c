"""Results of contests as reports print them: 男子100米　冠军 梁任峰（6B）　亚军 邓朗（5A）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph import lazy_re as re
from graph.facts import HonourFact
from graph.provenance import content_id
from loaders.dates.find import DateContext, find_dates
from loaders.document.model import Layout, Line, Metadata
from loaders.document.tables import lines_with
from loaders.honours.recipients import Recipient, recipient_of
from loaders.honours.words import EXTRACTOR, honour_words
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("honours")

_RANK = f"(?:{_WORDS['ranks']}|第[{NUMERALS}]名)"
_NAME = f"[{HAN}·](?:[ 　]?[{HAN}·]){{1,7}}"
_HOLDER = f"{_NAME}(?:[ 　]?[（(][^（）()]{{1,12}}[)）])?"
_PLACED = re.compile(
    f"(?:^|(?<=[ 　\\t）)：:]))(?P<rank>{_RANK})[ 　\\t：:]+(?P<who>{_HOLDER}(?:、{_HOLDER})*)"
)
_ONE = re.compile(f"(?P<name>{_NAME}?)(?:[ 　]?[（(](?P<of>[^（）()]{{1,12}})[)）])?(?:、|$)")
_OF_A_CLASS = re.compile(f"\\d[A-Za-z]|{_WORDS['classes']}")
_STOPS = re.compile("[。；，]")
_ABOVE = 8
"""Lines above a result in which the day of the contest stands."""


def find_results(layout: Layout, metadata: Metadata) -> Iterator[HonourFact]:
    """Who came first, second and third; of the day that the line or the head above it prints."""
    for place in lines_with(re.compile(_RANK), layout):
        line = layout.lines[place]
        text = line.view.text
        if _STOPS.search(text):
            continue
        placed = [
            (match["rank"].removeprefix(_OF_ALL), one)
            for match in _PLACED.finditer(text)
            for one in _holders(match["who"])
        ]
        if placed and _is_result(text, placed):
            date = _day_of(layout.lines[max(0, place - _ABOVE) : place + 1], metadata)
            for rank, one in placed:
                yield _fact(line, rank, one, date, metadata)


def _holders(who: str) -> Iterator[Recipient]:
    for match in _ONE.finditer(who):
        name = "".join(match["name"].split())
        of_a_class = match["of"] is not None and _OF_A_CLASS.search(match["of"]) is not None
        body = recipient_of(name)
        if of_a_class and len(name) <= 4:
            yield Recipient(name, "person")
        elif body is not None and body.kind != "person":
            yield body
        elif could_be_name(name):
            yield Recipient(name, "person")
        elif name.endswith(_TEAMS):
            yield Recipient(name, "organization")


_OF_ALL = "全场"
_TEAMS = tuple(honour_words()["teams"])


def _is_result(text: str, placed: Sequence[tuple[str, Recipient]]) -> bool:
    """Whether a line prints results: a class behind a name, several ranks, or a team."""
    return _OF_A_CLASS.search(text) is not None or len(placed) > 1 or placed[0][1].kind != "person"


_YEARS = re.compile(r"((?:19|20)\d\d)[-—–～至/]((?:19|20)\d\d)(?=年?度|学年)")


def _day_of(lines: Sequence[Line], metadata: Metadata) -> str | None:
    """The nearest day printed in the line or above it; else the school year that the page is of."""
    for line in reversed(lines):
        days = [found.edtf or "" for found in find_dates(line.view.text, DateContext()) if found.year]
        whole = [day for day in days if len(day) == 10]
        if whole:
            return whole[-1]
        if _HEAD.match(line.view.text):
            break
    printed = "".join((metadata.record.title or "").split())
    years = _YEARS.search(printed)
    return f"{years[1]}/{years[2]}" if years else None


_HEAD = re.compile(f"[ 　]*[（(][{NUMERALS}]{{1,2}}[)）]")
"""（二）其他比赛: a head of its own, to which the day above it does not belong."""


def _fact(line: Line, rank: str, one: Recipient, date: str | None, metadata: Metadata) -> HonourFact:
    return HonourFact(
        id=content_id("honour", metadata.record.id, one.name, rank, date, line.view.span()[0]),
        document=metadata.record.id, passage=line.view.passage(), extractor=EXTRACTOR, rule="result",
        recipient=one.name, recipient_kind=one.kind, honour=rank, date=date,
    )  # fmt: skip
