"""Verbs of office as the reader needs them: a quick filter, their places in a text, the frames they open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import Action
from loaders.lexicon import lexicon
from loaders.lexicon.verbs import FRAMES, Frame, VerbRow, verb_rows
from loaders.text.patterns import any_of, grouped


class Verb(NamedTuple):
    """A verb of office where it stands in a text."""

    row: VerbRow
    start: int
    end: int

    @property
    def word(self) -> str:
        """The verb itself: 任命."""
        return self.row.verb

    def frames(self) -> Iterator[tuple[Frame, Action]]:
        """The frames it can open with the act each tells, in the order in which they are tried."""
        return ((frame, self.row.frames[frame]) for frame in FRAMES if frame in self.row.frames)


@dataclass(frozen=True, slots=True)
class VerbTable:
    """The rows of verbs with the patterns that come from them."""

    rows: dict[str, VerbRow]
    any_verb: re.Pattern[str]
    """The longest verb that begins at a sign, in its group; the match is that sign alone: verbs overlap."""
    may_hold: re.Pattern[str]
    """A part of every sentence that tells an act; most sentences have none."""

    @classmethod
    def of(cls, rows: Iterable[VerbRow]) -> VerbTable:
        """The table of these rows; of two with one verb the later one counts."""
        table = {row.verb: row for row in rows}
        first = "".join(sorted({word[0] for word in table}))
        any_verb = re.compile(f"[{first}](?<=(?=({any_of(table)})).)")
        return cls(table, any_verb, _quick_filter(table.values()))

    def places(self, key: str, start: int, end: int) -> list[Verb]:
        """Every verb that can open a frame; they may overlap (县委任命 holds 委任 and 任命)."""
        found: list[Verb] = []
        for match in self.any_verb.finditer(key, start, end):
            low, high = match.span(1)
            if found and high <= found[-1].end and not found[-1].row.splits:
                continue  # 任 within 接任
            if _is_verb(row := self.rows[match[1]], key, low, high):
                found.append(Verb(row, low, high))
        return found


def _is_verb(row: VerbRow, key: str, low: int, high: int) -> bool:
    """Whether what stands around a word leaves it a verb: not 专|署, 任|务."""
    if row.not_before and key.endswith(row.not_before, 0, low):
        return False
    if row.not_after and key.startswith(row.not_after, high):
        return False
    if row.only_before and not (key.endswith(row.only_before, 0, low) or _begins(row, key, low)):
        return False
    return not row.only_after or key.startswith(row.only_after, high) or _ends(row, key, high)


def _ends(row: VerbRow, key: str, high: int) -> bool:
    """Whether a clause ends at `high`, where that is what a row asks for ($)."""
    return "$" in row.only_after and (high == len(key) or key[high] in _CLAUSE_ENDS)


_CLAUSE_ENDS = "，。；：、！？\n）"


def _begins(row: VerbRow, key: str, low: int) -> bool:
    """Whether a clause begins at `low`, where that is what a row asks for (^)."""
    return "^" in row.only_before and (low == 0 or key[low - 1] in _CLAUSE_OPENS)


_CLAUSE_OPENS = "，。；：、\n"
"""Behind these a clause begins."""


def _quick_filter(rows: Iterable[VerbRow]) -> re.Pattern[str]:
    """The verbs that hold no other verb, with what may not stand around them; and other words of acts."""
    patterns: list[str] = []
    kept: dict[str, list[tuple[str, int, int]]] = {}
    for row in sorted(rows, key=lambda row: len(row.verb)):
        shorter = (found for sign in set(row.verb) for found in kept.get(sign, ()))
        if any(_always_in(row.verb, *found) for found in shorter):
            continue
        before = "".join(f"(?<!{re.escape(word)})" for word in row.not_before)
        only = row.only_before if len({len(word) for word in row.only_before}) == 1 else ()
        lead = f"(?<={any_of(only)})" if only and "^" not in only else ""
        if only and "^" in only:  # a bracket that is taken out later may stand between
            lead = f"(?<![^{''.join(only)}{_CLAUSE_OPENS}）\\x29\\s])"
        after = f"(?!{any_of(row.not_after)})" if row.not_after else ""
        behind = f"(?={_any_behind(row.only_after)})" if row.only_after else ""
        patterns.append(re.escape(row.verb[0]) + _behind(before + lead, row.verb) + after + behind)
        look_back = max(map(len, (*row.not_before, *row.only_before)), default=0)
        look_ahead = max(map(len, (*row.not_after, *row.only_after)), default=0)
        kept.setdefault(row.verb[0], []).append((patterns[-1], look_back, look_ahead))
    return re.compile(grouped([*patterns, *lexicon("acts")["besides_verbs"]]))


def _any_behind(words: tuple[str, ...]) -> str:
    """One of the words, or the end of the clause for $; a bracket may stand there that is taken out later."""
    plain = any_of(word for word in words if word != "$")
    return f"{plain}|[{_CLAUSE_ENDS}（(\\s]|$" if "$" in words else plain


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _always_in(verb: str, pattern: str, look_back: int, look_ahead: int) -> bool:
    """Whether a pattern is found in a verb whatever stands around it: it looks at no sign beyond the verb."""
    return any(
        found.start() >= look_back and len(verb) - found.end() >= look_ahead
        for found in _compiled(pattern).finditer(verb)
    )


def _behind(before: str, word: str) -> str:
    """The rest of a word whose first character is read, with what may not stand before it.

    The first character comes first in the pattern, so that only places where it stands are tried.
    """
    if not before:
        return re.escape(word[1:])
    return "".join(_shifted(part, word[0]) for part in _LOOK.findall(before)) + re.escape(word[1:])


_LOOK = re.compile(r"\(\?<[!=](?:[^()]|\(\?:[^()]*\))*\)")


def _shifted(look: str, first: str) -> str:
    return look[:-1] + re.escape(first) + ")"


_in_use: list[VerbTable] = []


def verbs() -> VerbTable:
    """The table in use: the reviewed rows, and users' rows that were let in."""
    if not _in_use:
        _in_use.append(VerbTable.of(verb_rows()))
    return _in_use[0]


def use_verbs(table: VerbTable) -> None:
    """Read with this table from here on; for rows that a user adds (`loaders.user_lexicon`)."""
    _in_use[:] = [table]


def may_hold_act(text: str) -> bool:
    """Whether a text has any word that an act needs; most of a yearbook has none."""
    return verbs().may_hold.search(text) is not None


def last_act(text: str) -> int:
    """Where the last word that an act needs ends; 0 where none stands."""
    return max((found.end() for found in verbs().may_hold.finditer(text)), default=0)
