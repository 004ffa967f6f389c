"""Which paragraphs of a document tell somebody's life, and whose.

A life begins where a person is introduced (`丁一鸣，男，1963年2月生`, `丁一鸣（1901—1960）`), under a heading
that names the person (`丁一鸣同志简历`, `丁一鸣` alone over `生平`), or where a CV begins that names nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import counts_by_reigns, read_term
from loaders.document.model import Block, Line
from loaders.holdings.careers.forms import without_witness
from loaders.holdings.careers.introductions import (
    AGED,
    HAN,
    MARK,
    OF_YEARS,
    headed_in,
    heading_name,
    introduced_in,
    introductions_in,
    is_book,
)
from loaders.holdings.careers.unnamed import LEAST_LINES, OTHERS, is_dated, is_own_line, tells_of_one
from loaders.holdings.careers.words import ending, opening, own_post_length, verbs_in, words
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name, is_name, surname_length, without_courtesy
from loaders.text.patterns import NUMERALS
from loaders.text.view import View

_MARKED = re.compile(MARK)
_UNNAMED = re.compile(
    rf"(?:男|女)[，,](?=.{{0,12}}(?:生|族|\d{{4}}))|{HAN}{{2,12}}人[，,](?=.{{0,40}}(?:学历|加入|入党|参加工作|出?生))"
    r"|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生(?:于|[，,])"
)
_CALLED = re.compile(rf"讳(?P<given>{HAN}{{1,2}})[，,]")
_KINSMAN = re.compile(
    rf"(?:[长次三四五六幼仲季]|从)?(?:子|弟|孙|侄|兄)(?P<given>(?!女|孙|弟|侄){HAN}{{1,2}})[，,](?=字|号|由|以|{HAN}{{2}}[元{NUMERALS}]{{1,3}}年(?:进士|举人))"
)
_ASIDE = re.compile(
    rf"(?:{alternatives('careers')['form_fields']})\s"
    rf"|{alternatives('careers')['asides']}|[（(]\d{{4}}[.年]|\d{{1,2}}月|[^：:，。]{{2,8}}[：:]"
)
"""How a paragraph without a date may begin inside a career: an aside, the rest of a date, a form's field."""
_MOST_SKIPPED = 3
"""Paragraphs without a date in a row, behind which a life has ended."""
_TERM = re.compile(rf"^第?[{NUMERALS}\d]{{1,3}}[任届]|^(?:首任|现任|前任)")
_BEGINS_LIFE = re.compile(alternatives("careers")["begins_life"])
_SURNAMED = re.compile(
    rf"{MARK}(?P<surname>{HAN}{{1,2}})(?:{alternatives('careers')['courtesies']})"
    rf"(?:[，,]{AGED}|[于自是在从现曾，,]|\d{{4}}年|[一二][〇○零一二三四五六七八九]{{3}}年)"
)
"""石博士，五十六岁，……: of whom the announcement has named in full before."""
_OTHER_NAMES = ("字", "号")
_BEGINS_BESIDE = re.compile(
    rf"(?:{alternatives('careers')['called_beside']}){HAN}{{1,3}}[，,]|(?:[男女][，,])?{OF_YEARS}[，,]"
)
"""字光汉，云川人, and 年四十一，云川人: below a line with a name."""
_LABEL = re.compile(rf"(?:第[{NUMERALS}\d]{{1,3}}[任届]|首任|现任){HAN}{{2,6}}[：:]\s*(?={HAN})")
"""第二任校长：丁一鸣，……: what opens a paragraph of those who held a post."""
_NAME_ALONE = re.compile(rf"(?P<name>{HAN}{{2,4}}?)(?=[（(，,])")
_HELD_IN = re.compile(rf"(?P<organization>{HAN}{{3,20}}?)(?:历任|历届)")
"""云川二中历任校长简介: of which organization those are who are told of below."""
_SHORTEST_LIFE = 24


class Piece(NamedTuple):
    """A paragraph, or the part of one that stands from a printed line on."""

    view: View
    lines: tuple[Line, ...]
    heading: bool
    chronicle: bool = False
    """Whether a chronicle stands above it: a life within must be introduced."""


@dataclass(slots=True)
class Life:
    """One person, or None where the document names nobody, and the paragraphs that tell the career."""

    person: str | None
    pieces: list[Piece] = field(default_factory=list)
    of: str | None = None
    """The organization whose post the title says that the person held."""

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.view.text for piece in self.pieces)


def find_lives(blocks: Sequence[Block], title: str | None = None) -> list[Life]:
    """The lives that these blocks of a document tell, in their order; a CV that names nobody is of whom the
    title names."""
    below = [*(block.view.text[:20] for block in blocks[1:]), ""]
    pieces = [piece for block, text in zip(blocks, below, strict=False) for piece in _pieces(block, text)]
    held_in = _HELD_IN.match(title or "")
    titled = heading_name(title) if title else None
    return list(_Walk(pieces, titled, held_in["organization"] if held_in else None).lives())


_CARD = re.compile(rf"(?:{alternatives('careers')['fields_of_cards']})\s*[:：]")
"""What stands below the name on a page of leaders."""
_SOURCE = re.compile(r"\s*(?:\[编辑\])?按《")
"""按《府志》: how the compilers of old lives begin."""


def _over_source(text: str, below: str) -> bool:
    """A name on its own line over 按《府志》."""
    key = _plain(text)
    return _SOURCE.match(below) is not None and 2 <= len(key) <= 4 and surname_length(key) > 0


_AROUND = re.compile(rf"\[编辑\]|[【】#|◎●■◆▲★☆•]|词条|[（(](?:[男女]|{HAN}{{1,4}}族|[，,])+[)）]$")
"""What stands around a name on a line of its own: ◎ 方远（女）."""


def _plain(text: str) -> str:
    key = _AROUND.sub("", "".join(text.split()))
    key = _LETTERS.sub("", key.rpartition(">")[2] or key).rstrip(":：")
    return without_courtesy(key)


_LETTERS = re.compile(rf"(?:[，,]?(?:{alternatives('careers')['letters']}))+$")
"""方远先生，GBS，太平绅士."""


def _run_in(text: str) -> str | None:
    """方远简历：1963年毕业于…: the heading stands on the line of the life."""
    headed = headed_in(text)
    return headed[0] if headed is not None and is_dated(text[headed[1] :]) else None


def _pieces(block: Block, following: str) -> Iterator[Piece]:
    """The block, cut before every printed line, and every sentence, that introduces somebody."""
    if not block.view.text:
        return
    starts = [0]
    for number, line in enumerate(block.lines[1:], 1):
        at = _place(block.view, line)
        below = block.lines[number + 1].view.text if number + 1 < len(block.lines) else following
        if at and (
            introduced_in(block.view[at:])
            or _over_source(line.view.text, below)
            or _SOURCE.match(line.view.text)
            or _KINSMAN.match(line.view.text)
        ):
            starts.append(at)
    starts = sorted({*starts, *introductions_in(block.view.text)})
    if len(starts) == 1:
        yield Piece(
            without_witness(block.view), block.lines, block.kind == "heading", block.section == "chronicle"
        )
        return
    for start, end in zip(starts, [*starts[1:], len(block.view)], strict=True):
        view = block.view[start:end]
        if view.text:
            low, high = view.span()
            lines = tuple(n for n in block.lines if low <= n.view.span()[1] - 1 and n.view.span()[0] < high)
            yield Piece(view, lines, block.kind == "heading", block.section == "chronicle")


def _place(view: View, line: Line) -> int:
    """Where a printed line begins in its paragraph."""
    return bisect_left(view.offsets, line.view.span()[0])


def _goes_on_with(name: str, text: str) -> bool:
    mark = _MARKED.match(text)
    place = mark.end() if mark else 0
    surname = name[: surname_length(name)]
    return text.startswith((name, *(surname + word for word in words("courtesies"))), place)


_LONGEST_NAME_LINE = 40
"""A name with its spaces, marks and notes is shorter."""


class _Walk:
    """Paragraph by paragraph: who is told of."""

    def __init__(self, pieces: Sequence[Piece], titled: str | None, of: str | None = None) -> None:
        self.pieces = pieces
        self.of = of
        """The organization whose holders of a post the title announces."""
        self.titled = titled
        """The person whom the title of the document names."""
        self.current: Life | None = None
        self.skipped = 0

    def lives(self) -> Iterator[Life]:
        """Every life that has a paragraph."""
        for number, piece in enumerate(self.pieces):
            opened = self._opens(number, piece)
            if opened is not None:
                if self.current is None or self.current.person != opened.person:
                    if self.current is not None:
                        yield self.current
                    self.current = opened
                self.current.pieces.append(piece)
                self.skipped = 0
            elif self.current is not None and not self._goes_on(piece):
                yield self.current
                self.current = None
        if self.current is not None:
            yield self.current

    def _opens(self, number: int, piece: Piece) -> Life | None:
        text = piece.view.text
        name = self._kinsman(text) or (heading_name(text) if len(text) <= 40 else None)
        if (label := _LABEL.match(text)) and not _CARD.match(text):
            return self._labelled(piece.view[label.end() :])
        name = name or self._introduced(number) or self._surnamed(number, text) or _run_in(text)
        if name is None and not piece.chronicle:
            name = self._name_alone(number, text) or self._posted(number, text) or self._buried(number, text)
        if name is not None:
            return Life(name, of=self.of)
        if self.current is None and not piece.heading and not piece.chronicle and self._unnamed(number):
            return Life(self.titled)
        return None

    def _introduced(self, number: int) -> str | None:
        """Whom a paragraph introduces; 字光汉，… below a line with a name is another name of that person."""
        name = introduced_in(self.pieces[number].view)
        above = self.pieces[number - 1].view.text if number else ""
        named = self.current.person if self.current is not None else None
        goes_on = named is not None and named in _plain(above)
        return None if name and goes_on and name.startswith(_OTHER_NAMES) else name

    def _labelled(self, view: View) -> Life | None:
        """第二任校长：丁一鸣，……: a holder of the post; where the name is unread nobody's life goes on."""
        alone = _NAME_ALONE.match(view.text)
        named = alone["name"] if alone is not None and is_name(alone["name"]) else None
        name = introduced_in(view) or named
        if name is None:
            self.current = None
            return None
        return Life(name, of=self.of)

    def _surnamed(self, number: int, text: str) -> str | None:
        """石博士，五十六岁: the last person of that surname whom the text has named in full."""
        match = _SURNAMED.match(text)
        surname = match["surname"] if match is not None and surname_length(match["surname"]) else ""
        if not surname:
            return None
        full = re.compile(rf"{surname}{HAN}{{1,2}}(?={alternatives('careers')['courtesies']})")
        for piece in reversed(self.pieces[:number]):
            if named := [found[0] for found in full.finditer(piece.view.text) if could_be_name(found[0])]:
                return named[-1]
        return None

    def _name_alone(self, number: int, text: str) -> str | None:
        """A line that is nothing but a name, over a life."""
        if len(text) > _LONGEST_NAME_LINE:
            return None
        key = _plain(text)
        if not (2 <= len(key) <= 4 or "·" in key) or not surname_length(key) or ending(key, "headings"):
            return None
        if is_book(key):
            return None
        ahead = [piece.view.text for piece in self.pieces[number + 1 : number + 3]]
        if ahead and (_SOURCE.match(ahead[0]) or _goes_on_with(key, ahead[0])):
            return key
        if ahead and (_CARD.match(ahead[0]) or (is_name(key) and _BEGINS_BESIDE.match(ahead[0]))):
            return key
        for below in ahead:
            if is_name(key) and ((opening(below, "headings") and len(below) <= 12) or is_own_line(below)):
                return key
        return None

    def _posted(self, number: int, text: str) -> str | None:
        """第二任校长 丁一鸣, over a paragraph that begins with the birth or the home of somebody."""
        if len(text) > _LONGEST_NAME_LINE or number + 1 >= len(self.pieces):
            return None
        below = self.pieces[number + 1].view.text
        if len(below) < _SHORTEST_LIFE or _BEGINS_LIFE.match(below) is None:
            return None
        key = _TERM.sub("", _plain(text))
        names = (key[-size:] for size in (2, 3, 4) if own_post_length(key[:-size].rstrip(":：")) > 0)
        return next((name for name in names if is_name(name)), None)

    def _kinsman(self, text: str) -> str | None:
        """子一鸣，字子静, below the life of the father: the surname is the one of whom is told above."""
        match = _KINSMAN.match(text)
        person = self.current.person if self.current else None
        return person[: surname_length(person)] + match["given"] if match and person else None

    def _buried(self, number: int, text: str) -> str | None:
        """丁君墓志铭, over a text that says 君讳一鸣."""
        title = ending(text, "titles")
        key = text[: len(text) - len(title)]
        if not title or not key.endswith(("君", "公")) or not surname_length(key[-2:-1]):
            return None
        ahead = "".join(piece.view.text for piece in self.pieces[number + 1 : number + 4])
        given = _CALLED.search(ahead)
        return key[-2] + given["given"] if given else None

    def _unnamed(self, number: int) -> bool:
        """Whether a CV begins here that names nobody."""
        text = self.pieces[number].view.text
        if tells_of_one(text):
            return True
        reported = _UNNAMED.match(text) is not None
        if not reported and not is_own_line(text):
            return False
        ahead = [
            line.view.text.strip()
            for piece in self.pieces[number : number + 5]
            for line in piece.lines
            if not piece.heading
        ]
        dated = [line for line in ahead if is_own_line(line)]
        if reported:
            return len(dated) >= LEAST_LINES - 1 or len(text) > 100 or len(verbs_in(text)) > 1
        return len(dated) >= LEAST_LINES

    def _goes_on(self, piece: Piece) -> bool:
        """Take a paragraph into the life that is open, or pass it over; False where the life has ended."""
        assert self.current is not None
        text = piece.view.text
        last = self.current.pieces[-1]
        if piece.heading and not (_is_part(text) or is_dated(text)):
            self.skipped += 2
        elif not last.heading and len(last.view) > 30 and last.view.text[-1] not in "。；;.！”」）)：:":
            self.current.pieces.append(piece)  # a sentence that the print has broken
        elif is_dated(text) or _ASIDE.match(text) or _is_part(text) or self._names_person(text):
            term = read_term(text.lstrip())
            if term is None or not term.point or OTHERS.search(text) is None or counts_by_reigns(text):
                self.current.pieces.append(piece)
                self.skipped = 0
            else:
                self.skipped += 1
        else:
            self.skipped += 1
        return self.skipped <= _MOST_SKIPPED

    def _names_person(self, text: str) -> bool:
        """欧阳其后任县长: the surname of two characters, or the name."""
        person = self.current.person if self.current else None
        size = surname_length(person) if person else 0
        return person is not None and text.startswith(person[:size] if size > 1 else person)


def _is_part(text: str) -> bool:
    """A heading within a life: 人物生平, 工作经历."""
    return len(text) <= 14 and bool(ending(text.rstrip("：:"), "headings"))
