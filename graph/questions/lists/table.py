"""A list as it is kept: a column at a time, with what it is sorted, counted and searched by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Day
from functools import cache, lru_cache
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict

from graph.names import initials, person_pinyin, pinyin_key, plain
from graph.questions.shared.parameters import Ref
from graph.script import converter

Show = Literal["text", "number", "yuan", "date", "bound", "word", "thing"]
"""How a value is shown: a `word` is one of a closed set, a `thing` a link; a tuple holds several."""


class Thing(Ref):
    """A thing in the graph, with its kind: `person`, `organization` …"""

    kind: str


class Bound(BaseModel):
    """One end of a tenure: its date where that is given, and the days that it lies between."""

    model_config = ConfigDict(frozen=True)

    date: str | None = None
    earliest: Day | None = None
    latest: Day | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    name: str
    show: Show = "text"
    late: bool = False
    """Filled in for the rows that are shown alone: nothing is sorted by it."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What a list has: its columns, the first of which names the thing, and what it can be narrowed by."""

    kind: str
    columns: tuple[Column, ...]
    facets: tuple[str, ...]
    sort: str
    """The column of the order without being asked; with `-`, backwards."""

    @property
    def kept_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if not column.late)


@dataclass(slots=True)
class Line:
    """One row on its way into a table."""

    id: str
    values: Sequence[Any]
    """In the order of the columns that are kept."""
    facets: Mapping[str, Iterable[str]]
    words: Sequence[str]
    """What a text is looked for in."""
    statement: tuple[str, str] | None = None
    """Label and id of a statement whose passages prove the row."""
    days: tuple[Day | None, Day | None] = (None, None)
    """First and last day that it can lie on."""
    keys: Mapping[str, Any] = field(default_factory=dict)
    """What a column sorts by, where that is not its value."""


class Table:
    """The rows of one list, a column at a time."""

    def __init__(self, spec: Spec, lines: Iterable[Line], labels: Mapping[str, str] | None = None) -> None:
        """`labels` are the names of facet values that are ids."""
        self.spec = spec
        self.labels: Mapping[str, str] = labels or {}
        self.ids: list[str] = []
        self.columns: dict[str, list[Any]] = {column.name: [] for column in spec.kept_columns}
        self.facets: dict[str, list[tuple[str, ...]]] = {name: [] for name in spec.facets}
        self.words: list[str] = []
        self.statements: list[tuple[str, str] | None] = []
        self.days: list[tuple[Day | None, Day | None]] = []
        self._keys: dict[str, list[Any]] = {}
        self._orders: dict[str, list[int]] = {}
        self._counts: dict[str, Counter[str]] = {}
        kept = list(lines)
        for line in kept:
            self._add(line)
        for name in {name for line in kept for name in line.keys}:
            self._keys[name] = [line.keys.get(name) for line in kept]

    def __len__(self) -> int:
        return len(self.ids)

    def _add(self, line: Line) -> None:
        self.ids.append(line.id)
        for name, value in zip(self.columns, line.values, strict=True):
            self.columns[name].append(value)
        for name in self.spec.facets:
            self.facets[name].append(tuple(sorted(set(filter(None, line.facets.get(name, ()))))))
        self.words.append("\n".join(filter(None, line.words)))
        self.statements.append(line.statement)
        self.days.append(line.days)

    def order(self, name: str) -> list[int]:
        """The rows by a column, those without a value last."""
        if name not in self._orders:
            keys = self._keys.get(name)
            if keys is None:
                keys = [_sort_key(value) for value in self.columns[name]]
            filled = [at for at, key in enumerate(keys) if key is not None]
            filled.sort(key=lambda at: (keys[at], self.ids[at]))
            self._orders[name] = filled
        return self._orders[name]

    def in_order(self) -> Self:
        """The table itself, sorted and counted by now as its list is first shown."""
        self.order(self.spec.sort.removeprefix("-"))
        for facet in self.spec.facets:
            self.counted(facet, None)
        return self

    def without(self, name: str) -> list[int]:
        """The rows that have no value in a column."""
        held = set(self.order(name))
        return [at for at in range(len(self)) if at not in held] if len(held) < len(self) else []

    def counted(self, facet: str, rows: Sequence[int] | None) -> Counter[str]:
        """How many of the rows have each value of a facet; of all of them, kept."""
        values = self.facets[facet]
        if rows is not None:
            return Counter(value for at in rows for value in values[at])
        if facet not in self._counts:
            self._counts[facet] = Counter(value for each in values for value in each)
        return self._counts[facet]


def _sort_key(value: Any) -> Any:
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, tuple):
        return tuple(_sort_key(each) for each in value)
    if isinstance(value, Thing):
        return person_key(value.name) if value.kind == "person" else name_key(value.name)
    return name_key(value) if isinstance(value, str) else value


@cache
def name_key(name: str) -> tuple[bool, tuple[str, ...], str]:
    """The place of a name in a list: by pinyin; what begins with a sign or figure stands behind."""
    proper = bool(name) and "\u3400" <= name[0] <= "\u9fff"
    return not proper, tuple(_syllables(name)), name


@cache
def person_key(name: str) -> tuple[bool, tuple[str, ...], str]:
    """The place of a person's name in a list: surnames as they are read."""
    proper, _, _ = name_key(name)
    return proper, person_pinyin(name), name


def _syllables(name: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return list(lazy_pinyin(name))


def spellings(names: Iterable[str], *, of_a_person: bool = False) -> list[str]:
    """A thing's names as people type them: simplified, in pinyin, by first letters."""
    return list(dict.fromkeys(each for name in names for each in _spelt(name, of_a_person)))


@lru_cache(maxsize=100_000)
def _spelt(name: str, of_a_person: bool) -> tuple[str, ...]:
    forms = plain(name).lower(), pinyin_key(name), initials(name)
    if not of_a_person:
        return forms
    read = person_pinyin(plain(name))
    return *forms, "".join(read), "".join(syllable[:1] for syllable in read)


def folded(text: str) -> str:
    """A text as it is searched: half-width, small letters, simplified characters, of the same length."""
    small = text.translate(_WIDE).lower()
    if len(small) != len(text):
        small = text.translate(_WIDE)
    simple = str(converter("t2s").convert(small))
    return simple if len(simple) == len(text) else small


_WIDE = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 0x20}
