"""One line of a roll: who stands on it, and since when; a pure function of the line.

Use `read_line` below a heading that names a distinction. A line gives one person with the unit, several
persons or organizations side by side, names behind their county, school or year, or a list with brackets:
`1989年：方远（县水厂，女）、王秀兰`. Where part of it cannot be read, `unread` says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.honours.recipients import Recipient, recipient_of
from loaders.honours.words import ends_as_honour
from loaders.lexicon import alternatives
from loaders.names.people import could_be_name, is_name
from loaders.text.brackets import outside_brackets
from loaders.text.patterns import DIGITS, HAN

_WORDS = alternatives("honours")


class RollLine(NamedTuple):
    """Who stands on a line, with the year that it prints before or behind each."""

    found: tuple[tuple[Recipient, str | None], ...]
    unread: bool = False
    """Whether somebody stands on it who could not be read."""


_BULLET = re.compile("^[ 　]*(?:[·•●○■◆▲*-]+|[（(]?\\d{1,3}[)）、.．](?!\\d))[ 　]*")
_DATED = re.compile("^((?:19|20)\\d\\d|[一二〇○零九八七六五四三]{4})年(?:度)?(?:[：:、 　\\t]+)")
_LABEL = re.compile(f"^([{HAN}]{{3,24}})(?:[（(][^（）()]{{1,12}}[)）])?[：:][ 　]*(?=\\S)")
_RUNS = re.compile(f"[，,][^（()）]*(?:{_WORDS['runs']})|。.")
"""A life is told on the line: 方远，县农技站站长，1984年被省政府授予……."""
_MOST = 60
"""No line names more."""


def read_line(text: str, *, organizations: bool) -> RollLine:
    """What a line tells; `organizations`: whether an organization or place may stand on it alone."""
    bare = _BULLET.sub("", text.strip())
    if _RUNS.search(bare):
        return RollLine(())
    dated = _DATED.match(bare)
    year = _year(dated[1]) if dated else None
    rest = bare[dated.end() :] if dated else bare
    label = _LABEL.match(rest)
    if label is not None:
        whose = recipient_of(label[1])
        if whose is None or whose.kind == "person":
            return RollLine((), False)
        rest = rest[label.end() :]
    rest = _UNIT_AND_NAME.sub(r"\1　\2", rest.removesuffix("。"))
    alone = _organization_alone(rest)
    if not organizations and (could_be_name(rest) or not (dated or _BULLET.match(text))):
        alone = None
    if alone is not None:
        return RollLine(((alone, year or _bracket_year(rest)),))
    found = _several(_SPREAD.sub(r"\1\2", _REMARK.sub("", rest))) or _one(rest)
    if found:
        return RollLine(tuple((one, year or _bracket_year(rest)) for one in found))
    return _list(rest, year, organizations=organizations, labelled=label is not None or dated is not None)


def _year(printed: str) -> str:
    return printed.translate(str.maketrans(f"{DIGITS}", "000123456789"))


_BRACKET = re.compile("[（(]([^（）()]{1,60})[)）]")
_IN_BRACKET = re.compile("(?<!\\d)((?:19|20)\\d\\d)(?=年|$|[，,、；;）)])")


def _bracket_year(text: str) -> str | None:
    """The year in the bracket behind a name: 方远（县水厂，1989年）."""
    bracket = _BRACKET.search(text)
    year = _IN_BRACKET.search(bracket[1]) if bracket else None
    return year[1] if year else None


_JOINT = re.compile("[、，,；;]|(?<=[）)])[ 　]+")


def _list(text: str, year: str | None, *, organizations: bool, labelled: bool) -> RollLine:
    """Names with 、 between them, each with a bracket of its own: 方远（县水厂，1989年）、王秀兰（女）."""
    outside = outside_brackets(text)
    pieces, low = [], 0
    for joint in _JOINT.finditer(text):
        if outside[joint.start()]:
            pieces.append(text[low : joint.start()])
            low = joint.end()
    pieces = [piece.strip() for piece in (*pieces, text[low:]) if piece.strip()]
    if not 1 <= len(pieces) <= _MOST or (len(pieces) == 1 and not labelled):
        return RollLine(())
    found = [(_piece(piece, organizations=organizations), _bracket_year(piece) or year) for piece in pieces]
    known = [(one, date) for one, date in found if one is not None]
    if 3 * len(known) < 2 * len(found):
        return RollLine((), _is_list(pieces))
    return RollLine(tuple(known), len(known) < len(found))


_SHAPE = re.compile(f"[{HAN}]{{2,4}}|[{HAN}]+(?:[·•][{HAN}]+)+")


def _is_list(pieces: Sequence[str]) -> bool:
    return len(pieces) > 2 and all(len(_BRACKET.sub("", piece)) <= 16 for piece in pieces)


_OF_A_PERSON = re.compile(f"[男女](?:[，,、]|$)|[{HAN}]{{1,4}}族(?:[，,、]|$)")


def _piece(text: str, *, organizations: bool) -> Recipient | None:
    name = "".join(_BRACKET.sub("", text).split())
    bracket = _BRACKET.search(text)
    if is_name(name) or (bracket and (could_be_name(name) or _OF_A_PERSON.match(bracket[1]))):
        return Recipient(name, "person")
    found = recipient_of(name) if 3 <= len(name) <= 30 and not ends_as_honour().search(name) else None
    if found is not None and (found.kind == "person" or organizations or len(name) > 4):
        return found
    return Recipient(name, "person") if could_be_name(name) else None


# ------------------------------------------------------------------ lines of one or of cells

_COMMA = re.compile("[，,]")
_ENTRY = re.compile(rf"^([{HAN}·　 ]{{2,12}}?)\s*(?:[（(]([^（）()]{{1,40}})[)）])?$")
_REMARK = re.compile(rf"[（(][^（）()]{{1,12}}[)）](?=[ 　\t]*[^ 　\t])|[（(][男女{HAN}]{{1,3}}[)）]$")
_SPREAD = re.compile(f"(?<![{HAN}])([{HAN}])[ 　]{{1,2}}([{HAN}]{{1,2}})(?![{HAN}])")
"""李　敏, 党 为民: a short name, printed as wide as a longer one."""
_BROKEN = re.compile("[ 　，,。；：、]")
_STOPS = re.compile("[。；;]")


def _one(text: str) -> list[Recipient]:
    """A name alone on its line, or with its unit in brackets or behind a comma."""
    parts = [part.strip() for part in _COMMA.split(text)]
    if len(parts) > 1 and could_be_name(parts[0]) and not any(map(could_be_name, parts[1:])):
        units = [part for part in parts[1:] if not _OF_PERSON_CELL.fullmatch(part)]
        if len(units) <= 1 and all(4 <= len(unit) <= 24 for unit in units):
            return [Recipient(parts[0], "person")]
    named = _ENTRY.match(_REMARK.sub("", text))
    name = "".join(named.group(1).split()) if named else ""
    known = (is_name(name) and recipient_of(name)) or (
        named is not None and named.group(2) and 2 <= len(name) <= 4
    )
    return [Recipient(name, "person")] if known else []


def names_somebody(text: str) -> bool:
    """Whether what could be a heading is a name with its unit behind it: 山青（女，先进个体户）."""
    named = _ENTRY.match(text)
    return named is not None and named.group(2) is not None


def _organization_alone(text: str) -> Recipient | None:
    """A unit or a place on a line of its own, under a title that counts them: 先进集体（5个）."""
    name = _BRACKET.sub("", text.strip())
    found = recipient_of(name) if 3 <= len(name) <= 30 and not _BROKEN.search(name) else None
    return (
        found if found is not None and found.kind != "person" and not ends_as_honour().search(name) else None
    )


def _several(text: str) -> list[Recipient]:
    """Who stands on a line: names side by side, one name with its unit, or names behind their county."""
    cells = [cell for cell in re.split("[ 　\t]+", text.strip()) if not _OF_PERSON_CELL.fullmatch(cell)]
    if len(cells) == 1 and cells[0] != text.strip() and is_name(cells[0]):
        return [Recipient(cells[0], "person")]
    if not 2 <= len(cells) <= _MOST or _STOPS.search(text):
        return []
    found = [recipient_of(cell) for cell in cells]
    organizations = [one for one in found if one is not None and one.kind != "person"]
    if len(organizations) == len(cells):
        return organizations
    first = found[0]
    named = is_name(cells[0]) and not _SURELY_A_UNIT.search(cells[0])  # 孙长河 ends as a river does
    beside = cells[1:] if first is not None and first.kind != "person" and not named else cells
    if _all_names(beside):
        return [Recipient(cell, "person") for cell in beside]
    unit = len(cells) <= 3 and len(cells[1]) > 3 and not any(map(_WITH_BRACKET.match, cells[1:]))
    return [Recipient(cells[0], "person")] if unit and could_be_name(cells[0]) else []


_OF_PERSON_CELL = re.compile(f"(?:{_WORDS['of_persons_in_rolls']})?")
_UNIT_AND_NAME = re.compile(f"^([{HAN}（）()]{{2,24}})[—–－-]+([{HAN}·]{{2,24}})$")
"""县水泥厂—方远."""
_WITH_BRACKET = re.compile(f"[{HAN}]{{2,4}}[（(]")
"""Beside a name, another with its bracket: 方远（女，县一中）　高兰（县二中）."""
_SURELY_A_UNIT = re.compile(f"(?:{_WORDS['units_of_rolls']})$")


def _all_names(cells: Sequence[str]) -> bool:
    """Whether cells are names; beside two that are, a third that is a word too (高兴) is one."""
    known = sum(could_be_name(cell) for cell in cells)
    return bool(cells) and 3 * known >= 2 * len(cells) and all(map(_SHAPE.fullmatch, cells))
