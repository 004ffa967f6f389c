"""Names before their posts: 某某　党组书记、局长, or 某某（局长）、某某（副局长）."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document.model import Line
from loaders.holdings.rosters.remarks import read_remark
from loaders.holdings.rosters.rows import Part, part_of, without_term
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.tokens import Token
from loaders.names.people import is_name

_RULE = "roster:named"


def are_named(tokens: Sequence[Token]) -> bool:
    """Whether a row is a name with the posts behind it, or names each with a post in its bracket."""
    kinds = [token.kind for token in tokens if token.kind != "separator"]
    if kinds[:1] != ["name"] or not is_name(tokens[0].text):
        return False
    behind = [kind for kind in kinds[1:] if kind != "bracket"]
    if behind and set(behind) == {"label"}:
        return tokens[-1].kind != "separator"
    pairs = list(zip(kinds[::2], kinds[1::2], strict=False))
    if len(kinds) % 2 or any(pair != ("name", "bracket") for pair in pairs):
        return False
    return all(read_remark(token.text, None).office for token in tokens if token.kind == "bracket")


def read_named(section: RosterSection, line: Line, tokens: Sequence[Token]) -> None:
    """Read a row that `are_named` tells; no post is left at hand for the next row."""
    labels = [without_term(part_of(line, token)) for token in tokens if token.kind == "label"]
    for number, token in enumerate(tokens):
        if token.kind != "name":
            continue
        bracket = next((each for each in tokens[number + 1 : number + 2] if each.kind == "bracket"), None)
        section.label.open(*(labels or _posts_in(line, bracket, section.year)))
        seen = section.see(line, token, _RULE)
        last = tokens[-1] if labels else bracket or token
        seen.end = line.view.span(token.start, last.end)[1]
        if bracket is not None:
            section.remark(line, seen, bracket)
            seen.remarks[-1].office = seen.remarks[-1].office if labels else None
    section.label.open()


def _posts_in(line: Line, bracket: Token | None, year: int | None) -> list[Part]:
    """The posts that a bracket behind a name gives: （馆长，主持全面工作）."""
    if bracket is None:
        return []
    start, end = line.view.span(bracket.start, bracket.end)
    return [Part(post, start, end) for post in (read_remark(bracket.text, year).office or "").split("、")]
