"""Find anything by the words of its name, in Chinese or pinyin, or by those of any line of the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date as Day
from typing import Any, ClassVar, Literal, get_args

from pydantic import Field

from graph.names import initials, is_pinyin, pinyin_key, plain
from graph.questions.lists.listing import Kind as List
from graph.questions.lists.listing import table_of
from graph.questions.lists.table import Table, Thing, folded
from graph.questions.lists.texts import LINES, Line, texts_of
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question
from graph.questions.shared.kept import NOT_CURRENT
from graph.questions.shared.lookup import statements_about, things_of
from graph.questions.shared.parameters import Name, Page, blank
from graph.stores.base import Store

Kind = Literal[
    "person", "tenure", "organization", "post", "place", "project", "honour", "event", "document", "line"
]
Matched = Literal["name", "other name", "pinyin", "initials", "text"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_LISTS: dict[Kind, List] = {
    "person": "people", "tenure": "tenures", "organization": "organizations", "post": "posts",
    "place": "places", "project": "projects", "honour": "honours", "event": "events",
    "document": "documents",
}  # fmt: skip
_WORDS = 24
_WORTH: dict[Matched, float] = {"name": 4.0, "other name": 3.0, "initials": 2.0, "pinyin": 2.0, "text": 0.0}
_AROUND = 40
"""Characters of a line that are shown before and after the words."""
_TRAILING = "，。、；：？！,.;:?!“”\"'《》〈〉（）()[]【】 　"
_LETTERS = 4
"""Letters from which on a part of a name in pinyin counts, and not its beginning alone."""


class SearchParameters(Page):
    q: Name = blank("要找的词，汉字、拼音或首字母", "words, in Chinese, pinyin or initials", required=True)
    kind: Kind | None = blank("只找这一类", "this kind alone")


class SearchRow(AnswerRow):
    """One thing found, and why."""

    id: str
    kind: Kind
    name: str
    """Name or title; of an event, its first words; of a line, what stands around the words."""
    detail: str | None = None
    """What tells namesakes apart: a person's posts, a post's organization, an event's text."""
    date: str | None = None
    person_id: str | None = None
    """Whose tenure it is."""
    matched: Matched
    score: float = 0.0


class SearchAnswer(Answer[SearchRow]):
    """What was found, with how much of each kind there is."""

    counts: dict[str, int] = Field(default_factory=dict)
    terms: tuple[str, ...] = ()


class Search(Question[SearchRow]):
    """One row a thing, best first: whole names before parts, names before texts; all words must be there."""

    name = "search"
    title: ClassVar[dict[str, str]] = {"zh": "搜索", "en": "Search"}
    Parameters = SearchParameters
    Row = SearchRow
    example: ClassVar[dict[str, str]] = {"q": "张恒山"}

    def ask(self, store: Store, parameters: SearchParameters, today: Day) -> SearchAnswer:
        terms = terms_of(parameters.q)
        found, current = _found(store, parameters.q, terms)
        counts = Counter(hit.kind for hit in found)
        wanted = [hit for hit in found if parameters.kind in (None, hit.kind)]
        shown = sorted(wanted, key=_best_first)[parameters.offset :][: parameters.limit]
        notes = () if current else (NOT_CURRENT,)
        if counts["line"] >= LINES:
            notes = (*notes, f"只数到 {LINES} 行 (only {LINES} lines were looked at)")
        return SearchAnswer(
            question=self.name,
            parameters=parameters.model_dump(exclude_none=True),
            rows=_rows(store, shown, terms),
            total=len(wanted),
            notes=notes,
            counts={kind: counts[kind] for kind in KINDS if counts[kind]},
            terms=tuple(terms),
        )


def terms_of(text: str) -> list[str]:
    """The words looked for, each of which a hit holds: folded, without marks around them."""
    return list(dict.fromkeys(filter(None, (term.strip(_TRAILING) for term in folded(text).split()))))


# -- hits -------------------------------------------------------------------------------------------------


class _Hit:
    """A thing that holds the words."""

    __slots__ = ("id", "kind", "line", "matched", "name", "person", "score")

    def __init__(
        self, kind: Kind, identity: str, name: str, matched: Matched, share: float, line: Line | None = None
    ) -> None:
        self.kind, self.id, self.name, self.matched, self.line = kind, identity, name, matched, line
        self.person: str | None = None
        self.score = round(_WORTH[matched] + share, 4)


def _found(store: Store, given: str, terms: list[str]) -> tuple[list[_Hit], bool]:
    """Everything that holds the words, and whether that is of the store as it stands."""
    if not terms:
        return [], True
    hits: list[_Hit] = []
    current = True
    latin = is_pinyin(given)
    for kind, name in _LISTS.items():
        if kind == "tenure" and (latin or len(terms) < 2):
            continue
        held = table_of(store, name)
        current = current and held.current
        hits += (
            _in_pinyin(kind, held.value, pinyin_key(given)) if latin else _in_table(kind, held.value, terms)
        )
    held_texts = texts_of(store)
    events = {hit.id for hit in hits if hit.kind == "event"}
    hits += _in_lines(held_texts.value, terms, events)
    return hits, current and held_texts.current


def _in_table(kind: Kind, table: Table, terms: Sequence[str]) -> Iterator[_Hit]:
    """Rows whose words hold all of the terms."""
    first, *others = terms
    length = sum(map(len, terms))
    for at, words in enumerate(table.words):
        if first in words and all(term in words for term in others):
            name = _name(table, at)
            if kind == "event":
                yield _Hit(kind, table.ids[at], words, "text", min(1.0, length / max(len(words), 1)))
                continue
            key = plain(name).lower()
            matched: Matched = "name" if all(term in key for term in terms) else "other name"
            hit = _Hit(kind, table.ids[at], name, matched, min(1.0, length / max(len(key), 1)))
            hit.person = table.columns["person"][at].id if kind == "tenure" else None
            yield hit


def _in_pinyin(kind: Kind, table: Table, key: str) -> Iterator[_Hit]:
    """Rows whose name is spelled so, begins so, or has a longer part that is spelled so."""
    if kind == "event" or not key:
        return
    for at, words in enumerate(table.words):
        if key not in words:
            continue
        lines = words.split("\n")
        whole = key in lines
        if whole or any(line.startswith(key) for line in lines) or len(key) >= _LETTERS:
            name = _name(table, at)
            share = 1.0 if whole else 0.5 if any(line.startswith(key) for line in lines) else 0.1
            matched: Matched = "initials" if initials(name).startswith(key) else "pinyin"
            yield _Hit(kind, table.ids[at], name, "name" if plain(name).lower() == key else matched, share)


def _in_lines(texts: Sequence[Any], terms: Sequence[str], events: set[str]) -> Iterator[_Hit]:
    """Lines that hold all of the terms, but for those of entries that were found already."""
    number = 0
    for text in texts:
        for line in text.lines_with(terms):
            if not events.isdisjoint(line.events):
                continue
            number += 1
            if number > LINES:
                return
            identity = f"{line.document}:{line.start}-{line.end}"
            share = min(1.0, sum(map(len, terms)) / max(line.end - line.start, 1))
            yield _Hit("line", identity, line.title, "text", share / 2, line)


def _name(table: Table, at: int) -> str:
    """What a row is called; of a tenure, the person with the post."""
    if table.spec.kind == "tenures":
        return "".join(
            each.name for name in ("person", "organization", "post") if (each := table.columns[name][at])
        )
    if table.spec.kind == "honours":
        return str(table.columns["honour"][at] or "")
    value = next(iter(table.columns.values()))[at]
    return value.name if isinstance(value, Thing) else str(value)


def _best_first(hit: _Hit) -> tuple[Any, ...]:
    return -hit.score, KINDS.index(hit.kind), hit.name, hit.id


# -- rows -------------------------------------------------------------------------------------------------


def _rows(store: Store, hits: Sequence[_Hit], terms: Sequence[str]) -> tuple[SearchRow, ...]:
    """The hits with what tells them apart and the lines that speak of them."""
    by_kind: dict[str, list[str]] = {}
    for hit in hits:
        if hit.kind != "line":
            by_kind.setdefault(hit.kind, []).append(hit.id)
    things = things_of(store, by_kind)
    said = statements_about(store, by_kind)
    rows = []
    for hit in hits:
        if hit.line is not None:
            rows.append(_row_of_line(hit, hit.line, terms))
            continue
        thing = things.get(hit.id)
        evidence = tuple(dict.fromkeys(e for one in said.get(hit.id, [])[:3] for e in one.evidence))[:3]
        named = thing.name if thing and hit.kind != "tenure" else hit.name
        rows.append(
            SearchRow(
                id=hit.id,
                kind=hit.kind,
                name=_first_words(named) if hit.kind == "event" else named,
                detail=thing and (thing.name if hit.kind == "event" else thing.detail),
                date=thing and thing.date if hit.kind != "tenure" else None,
                person_id=hit.person,
                matched=hit.matched,
                score=hit.score,
                evidence=evidence,
            )
        )
    return tuple(rows)


def _row_of_line(hit: _Hit, line: Line, terms: Sequence[str]) -> SearchRow:
    text = line.text
    plainly = folded(text)
    first = min((at for term in terms if (at := plainly.find(term)) >= 0), default=0)
    low, high = max(first - _AROUND, 0), min(first + 2 * _AROUND, len(text))
    quote = Evidence(
        document=line.document,
        title=line.title,
        start=line.start + low,
        end=line.start + high,
        quote=text[low:high],
        line=line.number,
    )
    return SearchRow(
        id=hit.id, kind="line", name=text[low:high], detail=line.title, matched="text", score=hit.score,
        evidence=(quote,),
    )  # fmt: skip


def _first_words(text: str) -> str:
    return text if len(text) <= _WORDS else f"{text[:_WORDS]}…"
