"""A printed line of a roster as labels, names, brackets and terms.

Columns, names spaced out to three characters (`雷　同`), labels glued to names (`局 长施 诺`) and
OCR gaps make white space ambiguous; `read_row` takes the cheapest reading of the whole line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from graph import lazy_re as re
from loaders.dates.terms_of_office import Term, read_term
from loaders.holdings.rosters.remarks import is_remark, speaks_of_person, verb_length
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives, lexicon
from loaders.names.people import is_name, surname_length

Kind = Literal["label", "name", "bracket", "term", "separator", "other"]

_WIDE = str.maketrans("（），：；／．　＊", "(),:;/. *")
_SEPARATORS = "、,;:/|。→"
_BRACKET = re.compile(r"\([^()]{0,120}(?:\([^()]{0,40}\)[^()]{0,120})*\)?")
_TERM_START = re.compile(r"\d{4}|民国|同年|[一二〇○零][〇○零一二三四五六七八九]{3}年|[—–－～~]\s*\d{4}")
_SHORT_START = re.compile(rf"{_TERM_START.pattern}|\d\d[.]\d{{1,2}}|[—–－～~]\s*\d\d[.]\d")
_TERM_CHARACTERS = frozenset("0123456789民同一二〇○零—–－～~")
_LONGEST_LABEL = 30
_LONGEST_LINE = 1500
_NAME_GAPS = {
    (2,): 0.0, (3,): 0.0, (4,): 0.0, (1, 1): 0.1, (1, 2): 0.5, (1, 1, 1): 0.5, (2, 1): 0.9, (2, 2): 1.5,
}  # fmt: skip
"""What white space inside a name costs, by the lengths of its pieces: 雷 同, 步 青云."""
_OTHER_COST = 4.0
_SEPARATED = re.compile(f"[{re.escape(_SEPARATORS)}]")
_LONG_NAME = re.compile(r"[\u3400-\u9fff]{5,8}")
_COUNTED = re.compile(
    rf"(?<=[\u3400-\u9fff]{{2}})(?:{alternatives('rosters')['behind_last_name']})(?=[.。\s]*$)"
)
"""甲、乙、丙三人, at the end of a line."""
_SCHOOL_CLASS = re.compile(rf"(?<![\u3400-\u9fff]){alternatives('rosters')['school_classes']}")
"""七(1)班, before or behind a name."""
_CLASS_CHARACTERS = frozenset(lexicon("rosters")["school_class_begins"])
_BARS = re.compile(r"[\s|]+")


class Token(NamedTuple):
    """A part of a line; `text` is without white space, `start` and `end` count in the line's own text."""

    kind: Kind
    text: str
    start: int
    end: int
    term: Term | None = None
    gap: bool = True
    """White space, a separator or the line's edge stands before it."""


@dataclass(slots=True)
class _Step:
    cost: float
    kind: Kind
    start: int
    before: tuple[int, Kind] | None


def read_row(text: str, year: int | None = None, base: int | None = None) -> list[Token]:
    """The tokens of a line, in order; what is no label, name, bracket or term is `other`.

    `base` is the century of years printed with two figures: 1900 for 84.3—87.10.
    """
    printed = text.translate(_WIDE).replace("\t", "|").replace("*", " ").replace("\u00a0", " ")
    if counted := _COUNTED.search(printed):
        printed = printed[: counted.start()] + " " * len(counted[0]) + printed[counted.end() :]
    tokens: list[Token] = []
    run: list[int] = []
    at, last = 0, min(len(printed), _LONGEST_LINE)
    year_before: int | None = None
    while at < last:
        character = printed[at]
        found = None
        if character == "(":
            found = _bracket(printed, at)
        elif character in _CLASS_CHARACTERS and (match := _SCHOOL_CLASS.match(printed, at)):
            found = Token("other", match[0], at, match.end())
        elif character in _TERM_CHARACTERS:
            found = _term(printed, at, year, year_before, base)
        elif at and printed[at - 1] in " |":
            found = _person_column(printed, at)
        if found is None and character not in _SEPARATORS:
            run.append(at)
            at += 1
            continue
        tokens += _read_run(printed, run)
        run = []
        if found is not None and found.kind == "bracket" and tokens and _is_long_name(tokens[-1], found):
            tokens[-1] = tokens[-1]._replace(kind="name")
        if found is None:
            tokens.append(Token("separator", character, at, at + 1))
            at += 1
        else:
            tokens.append(found)
            at = found.end
            if found.term is not None and found.term.start is not None:
                year_before = int(found.term.start[:4])  # 同年九月 in the next column
    tokens += _read_run(printed, run)
    return tokens


def _is_long_name(before: Token, bracket: Token) -> bool:
    """乌兰其其格（女，蒙古族）: a bracket that speaks of a person stands behind a name of many characters."""
    return (
        before.kind == "other"
        and _LONG_NAME.fullmatch(before.text) is not None
        and before.end - before.start == len(before.text)
        and not words().is_label(before.text)
        and speaks_of_person(bracket.text)
    )


def is_school_class(text: str) -> bool:
    """七(1)班, 高一: of the school whose teachers are listed."""
    return text in words().all("parts_of_schools") or _SCHOOL_CLASS.fullmatch(text) is not None


def may_open_with_label(text: str) -> bool:
    """Whether the first token of `read_row` can be a label; a quick test before it."""
    printed = "".join(text.translate(_WIDE).replace("*", " ").split())
    characters = _SEPARATED.split(printed, maxsplit=1)[0][:_LONGEST_LABEL]
    last_characters, is_label = words().last_characters, words().is_label
    return any(
        character in last_characters and is_label(characters[:end])
        for end, character in enumerate(characters, 1)
        if end > 1
    )


def _bracket(plain: str, at: int) -> Token | None:
    match = _BRACKET.match(plain, at)
    assert match is not None  # it takes the one sign that we stand on
    inner = match.group()[1:].removesuffix(")")
    behind = at > 0 and not plain[at - 1].isspace() and plain[at - 1] != ":"
    glued = behind and plain[match.end() : match.end() + 1].strip(" 、,;:(")
    if glued and not is_remark(inner) and not any(character.isdigit() for character in inner):
        return None  # 区委党校(区行政学校)校长: part of a name of an organization
    return Token("bracket", inner, at, match.end())


def _term(plain: str, at: int, year: int | None, last: int | None, base: int | None) -> Token | None:
    starts = _TERM_START if base is None else _SHORT_START
    if (at and plain[at - 1].isdigit()) or not starts.match(plain, at):
        return None
    term = read_term(plain[at : at + 60], year, last, base)
    if term is None or plain[at + term.length : at + term.length + 1] == "届":
        return None
    end = at + term.length
    verb = verb_length(plain[end : end + 8])
    if verb:  # 1953年2月离任, outside a bracket
        return Token("bracket", plain[at : end + verb], at, end + verb)
    if term.point and plain[end : end + 1] >= "\u4e00":
        return None  # a word that we do not know tells what happened then
    return Token("term", "".join(plain[at:end].split()), at, end, term)


def _person_column(plain: str, at: int) -> Token | None:
    """`男` and `女 回族` between white space are a column, not the beginning of a name."""
    match = _persons().match(plain, at)
    return match and Token("bracket", _BARS.sub(",", match.group()), at, match.end())


@cache
def _persons() -> re.Pattern[str]:
    nation = f"(?:{'|'.join(sorted(words().all('ethnicities'), key=len, reverse=True))})"
    return re.compile(rf"(?:[男女](?:[\s|]+{nation}族?)?|{nation}族)(?![^\s|])")


def _read_run(plain: str, run: list[int]) -> list[Token]:
    """The cheapest split of a stretch without brackets and separators."""
    places = [place for place in run if not plain[place].isspace()]
    if not places:
        return []
    characters = "".join(plain[place] for place in places)
    gaps = [0] + [int(b - a > 1) for a, b in pairwise(places)]
    gaps[0] = 1
    edge = [bool(gap) for gap in gaps] + [True]
    widths = [0, *(b - a - 1 for a, b in pairwise(places)), 0]
    best: list[dict[Kind, _Step]] = [{} for _ in range(len(characters) + 1)]
    best[0]["other"] = _Step(0.0, "other", 0, None)
    for at in range(len(characters)):
        if not best[at]:
            continue
        candidates = _Candidates(characters, at, edge, widths)
        for kind, step in list(best[at].items()):
            for end, new, cost in candidates.behind(kind):
                total = step.cost + cost
                known = best[end].get(new)
                if known is None or total < known.cost:
                    best[end][new] = _Step(total, new, at, (at, kind))
    return _traced(best, characters, places, edge)


class _Candidates:
    """What may begin at a place, whatever stands before it: found once."""

    def __init__(self, characters: str, at: int, edge: list[bool], widths: list[int]) -> None:
        self.characters, self.at, self.edge, self.widths = characters, at, edge, widths
        self.glued = not edge[at]

    def behind(self, before: Kind) -> list[tuple[int, Kind, float]]:
        """End, kind and cost of each that may follow a token of a kind."""
        if not self.glued:
            return self._behind_gap
        return self._names if before == "label" else self._labels if before == "name" else []

    @cached_property
    def _names(self) -> list[tuple[int, Kind, float]]:
        return _names(self.characters, self.at, self.edge, self.widths)

    @cached_property
    def _labels(self) -> list[tuple[int, Kind, float]]:
        return _labels(self.characters, self.at, self.edge, self.glued)

    @cached_property
    def _behind_gap(self) -> list[tuple[int, Kind, float]]:
        characters, at, end = self.characters, self.at, self.at + 1
        while not self.edge[end]:
            end += 1
        other = 0.5 if characters[at:end].rstrip(".").isdigit() else _OTHER_COST
        return [*self._names, *self._labels, (end, "other", other)]


_UNITS = ("车间", "公司", "中心", "学校", "医院", "分厂", "支部", "小学", "中学")
"""包装|车间 is no person."""


def _names(characters: str, at: int, edge: list[bool], widths: list[int]) -> list[tuple[int, Kind, float]]:
    found: list[tuple[int, Kind, float]] = []
    for end in range(at + 2, min(at + 4, len(characters)) + 1):
        text = characters[at:end]
        if not words().may_be_name(text) or (not edge[end] and characters.startswith(_UNITS, end)):
            continue
        inner = [place for place in range(at + 1, end) if edge[place]]
        if inner and _is_between_columns(widths, at, inner, end):
            continue
        pieces = list(zip([at, *inner], [*inner, end], strict=True))
        if inner and any(characters[a:b] in words().all("parts_of_schools") for a, b in pieces):
            continue  # 尚可　高二
        sizes = tuple(b - a for a, b in pieces)
        gaps = _NAME_GAPS.get(sizes)
        if gaps is None:
            continue
        found.append((end, "name", gaps + (0.2 if is_name(text) else 1.1) + (0.0 if edge[end] else 0.5)))
    stop = at + 1
    while not edge[stop]:
        stop += 1
    if (
        stop - at > 4
        and words().may_be_name(characters[at:stop])
        and "·" in characters[at:stop].replace("•", "·")
    ):
        found.append((stop, "name", 0.2))
    return found


def _is_between_columns(widths: list[int], at: int, inner: list[int], end: int) -> bool:
    """Whether a gap within is a column's, and one around it is that of a name: 林 平    乔 远 山."""
    widest = max(widths[place] for place in inner)
    around = [width for width in (widths[at], widths[end]) if width]
    return widest > 2 and bool(around) and min(around) < widest


def _labels(characters: str, at: int, edge: list[bool], glued: bool) -> list[tuple[int, Kind, float]]:
    found: list[tuple[int, Kind, float]] = []
    inner = 0
    last_characters = words().last_characters
    for end in range(at + 2, min(at + _LONGEST_LABEL, len(characters)) + 1):
        inner += edge[end - 1]
        if characters[end - 1] not in last_characters:
            continue
        text = characters[at:end]
        cost = 0.0 if edge[end] else 0.6
        if words().is_exact(text):
            found.append((end, "label", cost + 0.3 + 0.2 * inner))
        elif not glued and words().is_label(text):
            cost += 1.0 if _begins_with_name(text) else 0.0
            found.append((end, "label", cost + 0.6 + 0.02 * len(text) + 1.2 * inner))
    return found


def _begins_with_name(text: str) -> bool:
    """`曾昭武副主任`: a name glued to the label of the next line."""
    return any(
        words().is_exact(text[size:]) and is_name(text[:size]) and surname_length(text, common=True) > 0
        for size in (2, 3)
    )


def _traced(
    best: list[dict[Kind, _Step]], characters: str, places: list[int], edge: list[bool]
) -> list[Token]:
    ends = best[-1]
    if not ends:
        return [Token("other", characters, places[0], places[-1] + 1)]
    kind = min(ends, key=lambda name: ends[name].cost)
    tokens: list[Token] = []
    at = len(characters)
    while at:
        step = best[at][kind]
        tokens.append(Token(kind, characters[step.start : at], places[step.start], places[at - 1] + 1,
                            gap=edge[step.start]))  # fmt: skip
        assert step.before is not None
        at, kind = step.before
    return tokens[::-1]
