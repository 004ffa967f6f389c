"""What historians decided of ids, and the file of their judgements; a later line takes an earlier back.

`same` joins two ids, `different` keeps them two, `became` says that one organization or post turned into
another.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadQuestion
from graph.facts import Judgement, fact_line
from graph.json_lines import OnBroken, append_lines, broken_line, numbered_records
from graph.soundness import check_characters

_SAYS = {"same": "同 (same)", "different": "异 (different)", "became": "变为 (became)"}


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in force: of two lines on one pair of ids the later wins.

    A `different` parts its two ids whatever else was judged: a `same` that would still join them by way of
    others gives way.
    """

    lines: tuple[Judgement, ...] = ()
    became: tuple[Judgement, ...] = ()
    """Of things that are two: one turned into the other."""
    parted: tuple[Judgement, ...] = ()
    """Of things that are two, and nothing else."""
    gave_way: tuple[Judgement, ...] = ()
    """Lines of `same` that a later `different` set aside."""
    refused: tuple[Judgement, ...] = ()
    """Lines that close a loop with earlier ones; they count for nothing."""
    _groups: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[Judgement]) -> Judgements:
        """`same` joins ids, over several lines too."""
        kept = tuple(lines)
        in_force, refused = _last_on_each_pair(kept)
        place = {_pair(line): number for number, line in enumerate(in_force)}
        parted = _partners(line for line in in_force if line.relation != "same")
        groups: dict[str, frozenset[str]] = {}
        gave_way: list[Judgement] = []
        for line in in_force:
            if line.relation != "same":
                continue
            here, there = _group(groups, line.one), _group(groups, line.other)
            ends = [(one, other) for one in here for other in parted.get(one, set()) & there]
            between = [place[frozenset(pair)] for pair in ends]
            if not between:
                groups.update(dict.fromkeys(here | there, here | there))
            else:
                (gave_way if max(between) > place[_pair(line)] else refused).append(line)
        became: list[Judgement] = []
        for line in in_force:
            if line.relation == "became":
                before = cls(became=tuple(became), _groups=groups)
                (refused if before._became(line.other, line.one) else became).append(line)
        different = tuple(line for line in in_force if line.relation == "different")
        return cls(kept, tuple(became), different, tuple(gave_way), tuple(refused), groups)

    @classmethod
    def load(cls, path: Path, on_broken: OnBroken | None = None) -> Judgements:
        """Read a file of JSON lines; none if there is no file.

        A line that cannot be read, or closes a loop, is given to `on_broken` and counts for nothing; without
        it the first one raises `BrokenRecord`.
        """
        if not path.exists():
            return cls()
        numbered = list(numbered_records(path, _sound_judgement, on_broken))
        read = cls.of(line for _, line in numbered)
        for refused in read.refused:
            number = max(number for number, line in numbered if line == refused)
            broken = broken_line(path, number, read._loop(refused))
            if on_broken is None:
                raise broken
            on_broken(broken)
        return read

    def canonical(self, identity: str) -> str:
        """The id that stands for all that were judged the same."""
        return min(_group(self._groups, identity))

    def joins(self, identity: str) -> bool:
        """Whether it was judged the same as another."""
        return identity in self._groups

    @property
    def joined(self) -> Collection[str]:
        """Every id that was judged the same as another."""
        return self._groups.keys()

    def changed_since(self, before: Judgements) -> frozenset[str]:
        """The ids that stand with others than they did under those judgements."""
        joined = (*self._groups, *before._groups)
        return frozenset(id for id in joined if self.judged_same(id) != before.judged_same(id))

    def judged_same(self, identity: str) -> frozenset[str]:
        """The id and all that were judged the same."""
        return _group(self._groups, identity)

    def with_lines(self, judgements: Sequence[Judgement]) -> Judgements:
        """With more lines. Raises `BadQuestion` with the chain, where one of them closes a loop."""
        for line in judgements:
            if line.one == line.other:
                raise BadQuestion(self._given_twice(line.one))
        after = Judgements.of([*self.lines, *judgements])
        for line in after.refused:
            raise BadQuestion(after._loop(line))
        return after

    def _given_twice(self, identity: str) -> str:
        """In a sentence: that two are one, and with which ids to part them where a judgement joined them."""
        group = self.judged_same(identity)
        parting = [
            f"dashiji judge different {line.one} {line.other}"
            for line in _last_on_each_pair(self.lines)[0]
            if line.relation == "same" and {line.one, line.other} <= group
        ]
        if not parting:
            return f"两个编号是同一个 (one id, given twice): {identity}"
        return (
            f"两者已判为同一个 (judged the same before): {identity}。"
            f"要分开，请给原来的编号 (to part them, give the old ids): {'；'.join(parting)}"
        )

    def _loop(self, line: Judgement) -> str:
        """In a sentence: with which others the line closes a loop, and what to do."""
        others = Judgements.of(each for each in self.lines if each != line)
        if line.relation == "became":
            chain = others._became(line.other, line.one)
        else:
            chain = others._apart(line.one, line.other)
        links = "；".join(f"{each.one} {_SAYS[each.relation]} {each.other}" for each in chain)
        return (
            f"{line.one} {_SAYS[line.relation]} {line.other} 与已有判断成环 (closes a loop): {links}。"
            "先收回其中一条：dashiji judge different ID ID (take one of them back first)"
        )

    def _same(self, one: str, other: str) -> list[Judgement]:
        """The lines of `same` by which two ids are one; none where they are two."""
        joining = [
            (near, far, line)
            for line in self.lines
            if line.relation == "same" and self.canonical(line.one) == self.canonical(line.other)
            for near, far in ((line.one, line.other), (line.other, line.one))
        ]
        return _path(one, other, joining)

    def _became(self, one: str, other: str) -> list[Judgement]:
        """The lines by which the one became the other, over others between."""
        steps = [(self.canonical(line.one), self.canonical(line.other), line) for line in self.became]
        return _path(self.canonical(one), self.canonical(other), steps)

    def _apart(self, one: str, other: str) -> list[Judgement]:
        """The lines by which two ids are two: from the one to a line that parts, and on to the other."""
        here, there = self.judged_same(one), self.judged_same(other)
        for line in _last_on_each_pair(self.lines)[0]:
            for near, far in ((line.one, line.other), (line.other, line.one)):
                if line.relation != "same" and near in here and far in there:
                    return [*self._same(one, near), line, *self._same(far, other)]
        return []


def record_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """Add lines to the file of judgements, as `append_lines` does."""
    append_lines(path, map(fact_line, judgements))


def _sound_judgement(line: str) -> Judgement:
    """The judgement of a line. Raises `ValueError` for what is none."""
    judgement = Judgement.model_validate(json.loads(line))
    check_characters(judgement)
    if not judgement.one or not judgement.other or judgement.one == judgement.other:
        raise ValueError("要两个不同的编号 (two ids, and not the same)")
    return judgement


def _path(start: str, goal: str, steps: Sequence[tuple[str, str, Judgement]]) -> list[Judgement]:
    """The lines on the shortest way from id to id; none where there is no way, or none is needed."""
    found: dict[str, list[Judgement]] = {start: []}
    waiting = deque(found)
    while waiting and goal not in found:
        here = waiting.popleft()
        for near, there, line in steps:
            if near == here and there not in found:
                found[there] = [*found[here], line]
                waiting.append(there)
    return found.get(goal, [])


def _last_on_each_pair(lines: Iterable[Judgement]) -> tuple[list[Judgement], list[Judgement]]:
    """Of the lines on one pair the last, at its own place; and those that only turn a `became` round."""
    last: dict[frozenset[str], Judgement] = {}
    turned = []
    for line in lines:
        before = last.pop(_pair(line), line)
        if line.relation == before.relation == "became" and line.one != before.one:
            turned.append(line)
            line = before
        last[_pair(line)] = line
    return list(last.values()), turned


def _partners(lines: Iterable[Judgement]) -> Mapping[str, set[str]]:
    """For each id those that a line parts it from."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        found[line.one].add(line.other)
        found[line.other].add(line.one)
    return found


def _pair(line: Judgement) -> frozenset[str]:
    return frozenset((line.one, line.other))


def _group(groups: Mapping[str, frozenset[str]], identity: str) -> frozenset[str]:
    return groups.get(identity) or frozenset((identity,))
