"""What a report says of somebody's past: 方远曾任县长; 高兰2003年任科长，2009年起任局长.

The sentence begins with the person, and behind the name stands a word of the past or a date long gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.find import find_dates
from loaders.dates.terms_of_office import LifeDates
from loaders.document.model import Block
from loaders.holdings.careers.lives import Life, Piece
from loaders.holdings.careers.words import How, ending, opening, own_post_length, verbs_in
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.text.patterns import NUMERALS, RARE_HAN
from loaders.text.sentences import cut_sentences
from loaders.text.view import View

_HAN = rf"[{RARE_HAN}]"
_AGE = rf"(?:\d{{2}}|[{NUMERALS}]{{2,3}})岁"
_AGED = rf"(?:今年|现年|年仅|时年)?{_AGE}"
_BEFORE = re.compile(rf"(?:{_AGED}的|{alternatives('careers')['reported_by']})+")
_AFTER = re.compile(r"(?:同志|先生|女士|君)?(?:则|也|还)?")
_DESCRIBED = re.compile(
    rf"[，,]\s?(?:{_AGED}|[男女]|{_HAN}{{2,10}}(?:人|毕业|学历|党员|族|专业)|\d{{4}}年(?:\d{{1,2}}月)?出?生)(?=[，,])"
    rf"|{alternatives('careers')['since_when']}[^，,。；;]{{2,14}}(?=[，,])|{_AGED}(?=[，,])|[是系]{_HAN}{{2,10}}人(?=[，,])"
)
_REFERS = re.compile(r"(?:他|她|其后|此后|后来|随后|之后|后)")
_LONG_AGO = 3
"""Years between what was and the report of it."""


def find_backgrounds(blocks: Iterable[Block], published: str | None) -> Iterator[Life]:
    """The pasts that a report tells, each with the sentences that tell it."""
    year = int(published[:4]) if published and published[:4].isdigit() else None
    for block in blocks:
        if block.kind == "heading" or block.section == "chronicle":
            continue
        life: Life | None = None
        for sentence in _statements(block.view, year):
            opened = _subject(sentence.text, year)
            if opened is not None:
                if life is not None:
                    yield life
                life = Life(opened[0])
                sentence = sentence[opened[1] :]
            elif life is not None and not _goes_on(sentence.text):
                yield life
                life = None
            if life is not None:
                life.pieces.append(_piece(sentence, block))
        if life is not None:
            yield life


def _statements(view: View, year: int | None) -> Iterator[View]:
    """The sentences of a paragraph, cut again where the past of another begins behind a semicolon."""
    for sentence in cut_sentences(view):
        start = 0
        for stop in _SEMICOLON.finditer(sentence.text):
            if _subject(sentence.text[stop.end() : stop.end() + _AHEAD], year) is not None:
                yield sentence[start : stop.end()]
                start = stop.end()
        yield sentence[start:]


_SEMICOLON = re.compile("[；;](?=.)")
_AHEAD = 120
"""Signs of a statement that say whose it is."""


def _piece(view: View, block: Block) -> Piece:
    return Piece(view, block.lines, heading=False)


def _goes_on(text: str) -> bool:
    """Whether a sentence goes on with the person of the one before."""
    reported = LifeDates().begins_at(text, 0)
    if reported is None:
        return _REFERS.match(text) is not None
    rest = text[reported.close :].lstrip("，,起后他她")
    return bool(opening(rest, "moves")) or any(verb.start == 0 for verb in verbs_in(rest[:8]))


def _subject(text: str, year: int | None) -> tuple[str, int] | None:
    """Whose past a sentence tells, and where it begins."""
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    if not surname_length(text[start : start + 2]):
        return None
    for size in (2, 3, 4):
        name = text[start : start + size]
        if not could_be_name(name):
            continue
        after = _AFTER.match(text, start + size)
        place = after.end() if after else start + size
        reported = _reported_from(text, place, year, bool(before) or is_name(name))
        if reported is not None:
            return name, reported
    return None


def _reported_from(text: str, place: int, year: int | None, sure: bool) -> int | None:
    """Where the past begins that stands behind a name, or None where none does."""
    if _office_alone(text[place:]):
        return place + 1
    first = place
    while described := _DESCRIBED.match(text, place):
        place = described.end()
    rest = text[place:].lstrip("，, ")
    begin = len(text) - len(rest)
    if opening(rest[len(opening(rest, "eras")) :], "background"):
        return begin
    if place > first and LifeDates().begins_at(rest, 0) is not None and verbs_in(rest):
        return begin  # 今年48岁，桃源人，1994年毕业于师范学校，先后任…
    if not sure or text[place : place + 1] in "，,":
        return None
    return place if _long_ago(text, place, year) else None


def _office_alone(text: str) -> bool:
    """，临河县柳林村党支部书记。: what somebody is, and nothing else."""
    office = text[1:].rstrip("。；")
    if text[:1] not in ("，", ",") or not _SHORTEST_OFFICE <= len(office) <= _LONGEST_OFFICE:
        return False
    return not _NO_OFFICE.search(office) and own_post_length(office) > 0 and not verbs_in(office)


_NO_OFFICE = re.compile(r"[，,。；;：:（(\d“]")
_SHORTEST_OFFICE, _LONGEST_OFFICE = 5, 30


def _long_ago(text: str, place: int, year: int | None) -> bool:
    """A span, or a date some years before the report, and straight behind it a verb of office."""
    reported = LifeDates().begins_at(text, place)
    if reported is None or reported.start is None:
        return False
    rest = text[reported.close : reported.close + 12].lstrip("，,起初")
    verbs = verbs_in(rest)
    if not verbs or verbs[0].start or verbs[0].how in (How.NONE, How.SEAT) or ending(rest, "study_ends"):
        return False
    if reported.is_span and reported.end is not None:
        return True
    if year is None:
        return len(find_dates(text, DateContext())) > 1
    return int(reported.start[:4]) <= year - _LONG_AGO
