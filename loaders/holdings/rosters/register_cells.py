"""What one cell of a register says: who is named in it, whether one keeps the seal, and of which era."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.dates.terms_of_office import read_term
from loaders.document.grids import Cell
from loaders.holdings.rosters.cells import is_dash, is_person, plain
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.lexicon import lexicon

_PIECE = re.compile(r"\S+")
_LONGEST_GIVEN = 2
_SHORT_YEAR = re.compile(r"(?<![\d.．])(\d{1,2})(?=[.．]\d{1,2}[.．]\d)")
_YEAR = timedelta(days=366)


def officer_in(cell: Cell) -> Cell | None:
    """The name of an officer of the empire in a cell that tells more: 方兰 江苏吴县 举人, 署 于大志; none
    where two are told of."""
    pieces = list(_PIECE.finditer(cell.text))
    acts = frozenset(lexicon("rosters")["officer_acts"])
    pieces = pieces[1:] if pieces and pieces[0][0] in acts else pieces
    if not pieces:
        return None
    parted = len(pieces[0][0]) == 1 and len(pieces) > 1 and len(pieces[1][0]) <= _LONGEST_GIVEN
    last = pieces[1] if parted else pieces[0]
    rest = [piece[0] for piece in pieces if piece.start() >= last.end()]
    start, end = cell.start + pieces[0].start(), cell.start + last.end()
    name = Cell(cell.line.view.text[start:end], cell.line, start, end)
    told_twice = any(word in acts for word in rest[:-1])
    return None if told_twice or not is_person(plain(name.text)) else name


def name_behind_post(cell: Cell) -> Cell | None:
    """The name in a cell that says what the holder was besides: 秘书 方远."""
    tokens = read_row(cell.text) if " " in cell.text.strip() else []
    if [token.kind for token in tokens] != ["label", "name"]:
        return None
    start, end = cell.start + tokens[1].start, cell.start + tokens[1].end
    return Cell(cell.line.view.text[start:end], cell.line, start, end)


def keeps_seal(cell: Cell) -> bool:
    """Whether 署 stands beside the name of an officer."""
    text = cell.line.view.text
    before, behind = text[: cell.start].split("|")[-1].strip(), text[cell.end :].split("|")[0].split()
    acts = lexicon("rosters")["officer_acts"]
    return before in acts or (bool(behind) and behind[-1] in acts)


def stood_in(clause: str) -> bool:
    """代理, or by whom the post was filled: 第一科科长代理."""
    acting = words().all("acting")
    word = next((word for word in acting if clause.endswith(word)), "")
    before = clause.removesuffix(word).removeprefix("由") if word else ""
    return clause in acting or (bool(before) and words().is_label(before))


def comes_acting(text: str) -> bool:
    return text.rstrip(")）").endswith(("署", "署理", "署任", "护", "护理", "代", "代理"))


def names_in(cell: Cell) -> list[Cell]:
    """The names of a cell that holds several, each with its bracket: 某某（女）、某某."""
    tokens = read_row(cell.text)
    kinds = [token.kind for token in tokens]
    if not {*kinds} <= {"name", "bracket", "separator"} or kinds[:1] != ["name"]:
        return []
    found: list[Cell] = []
    for token in tokens:
        start, end = cell.start + token.start, cell.start + token.end
        if token.kind == "bracket" and found:
            start = found.pop().start
        if token.kind != "separator":
            found.append(Cell(cell.line.view.text[start:end], cell.line, start, end))
    return found


def is_vacant(text: str) -> bool:
    return is_dash(text) or bool({text, plain(text)} & words().all("vacant"))


def in_republic(cell: Cell, before: Sequence[Token]) -> list[Token]:
    """`35.02.11~37.06.30` below a row that ended in 1945: years of the Republic, which is not named."""
    text = _SHORT_YEAR.sub(r"民国\1", cell.text.strip(" ()（）"))
    term = read_term(text) if text != cell.text.strip(" ()（）") else None
    if term is None or term.length != len(text):
        return []
    ends = [token.term.end for token in before if token.term is not None]
    ended, begins = Edtf.of(ends[-1] if ends else None), Edtf.of(term.start)
    if ended is None or begins is None or ended.latest is None or begins.earliest is None:
        return []
    if abs(begins.earliest - ended.latest) > _YEAR:
        return []
    return [Token("term", cell.text, cell.start, cell.end, term)]
