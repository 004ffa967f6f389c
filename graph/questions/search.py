"""Find anything by a word of its name or text, by a former name, or by pinyin."""

from __future__ import annotations

from datetime import date as Day
from typing import Any, ClassVar, Literal, get_args

from graph.names import is_pinyin, pinyin_key, plain
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question
from graph.questions.shared.lookup import StatementAbout, Thing, statements_about, things_of
from graph.questions.shared.parameters import Name, Page, blank
from graph.stores.base import Store

Kind = Literal["person", "organization", "post", "place", "project", "honour", "event", "document"]

Matched = Literal["name", "other name", "pinyin", "text"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_MOST = 500
_WORDS = 24
_WORTH: dict[Matched, float] = {"name": 3.0, "other name": 2.0, "pinyin": 1.0, "text": 0.0}


class SearchParameters(Page):
    q: Name = blank("要找的词，汉字或拼音", "words, in Chinese or pinyin", required=True)
    kind: Kind | None = blank("只找这一类", "this kind alone")


class SearchRow(AnswerRow):
    """One thing found, and why."""

    id: str
    kind: Kind
    name: str
    """Name or title; of an event, its first words."""
    detail: str | None = None
    """What tells namesakes apart: a person's posts, a post's organization, an event's text."""
    date: str | None = None
    matched: Matched
    score: float = 0.0


class Search(Question[SearchRow]):
    """One row a thing, best first: whole names before parts, names before texts."""

    name = "search"
    title: ClassVar[dict[str, str]] = {"zh": "搜索", "en": "Search"}
    Parameters = SearchParameters
    Row = SearchRow
    example: ClassVar[dict[str, str]] = {"q": "张恒山"}

    def ask(self, store: Store, parameters: SearchParameters, today: Day) -> Answer[SearchRow]:
        kinds = [parameters.kind] if parameters.kind else list(KINDS)
        scores = _scores(store, parameters.q, kinds)
        ids: dict[str, list[str]] = {}
        for identity, (kind, _) in scores.items():
            ids.setdefault(kind, []).append(identity)
        things = things_of(store, ids).values()
        found = sorted((_row(thing, parameters.q, scores[thing.id][1]) for thing in things), key=_best_first)
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        by_kind: dict[str, list[str]] = {}
        for row in shown:
            by_kind.setdefault(row.kind, []).append(row.id)
        statements = statements_about(store, by_kind)
        rows = tuple(row.model_copy(update={"evidence": _some(statements.get(row.id, []))}) for row in shown)
        cut = (
            (f"只看了最前 {_MOST} 条 (only the best {_MOST} were looked at)",) if len(scores) >= _MOST else ()
        )
        return Answer(
            question=self.name,
            parameters=parameters.model_dump(exclude_none=True),
            rows=rows,
            total=len(found),
            notes=cut,
        )


def _scores(store: Store, text: str, kinds: list[Kind]) -> dict[str, tuple[str, float]]:
    """Id -> kind, and what share of the name or text the words make up; names come before texts."""
    spelled = dict.fromkeys([text, plain(text), *([pinyin_key(text)] if is_pinyin(text) else [])])
    scores: dict[str, tuple[str, float]] = {}
    for group in ([kind for kind in kinds if kind != "event"], [kind for kind in kinds if kind == "event"]):
        for words in spelled if group else ():
            for hit in store.search(words, group, _MOST):
                best = max(hit["score"], scores.get(hit["id"], ("", 0.0))[1])
                scores[hit["id"]] = hit["kind"], best
    return scores


def _row(thing: Thing, text: str, score: float) -> SearchRow:
    matched = _matched(thing, text)
    event = thing.kind == "event"
    return SearchRow.model_validate(
        {
            "id": thing.id,
            "kind": thing.kind,
            "name": _first_words(thing.name) if event else thing.name,
            "detail": thing.name if event else thing.detail,
            "date": thing.date,
            "matched": matched,
            "score": round(_WORTH[matched] + score, 4),
        }
    )


def _matched(thing: Thing, text: str) -> Matched:
    key = plain(text)
    if thing.kind == "event":
        return "text"
    if key in plain(thing.name):
        return "name"
    if any(key in plain(name) for name in thing.names):
        return "other name"
    if is_pinyin(text) and pinyin_key(text) in pinyin_key(thing.name):
        return "pinyin"
    return "text"


def _first_words(text: str) -> str:
    return text if len(text) <= _WORDS else f"{text[:_WORDS]}…"


def _some(statements: list[StatementAbout]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each for one in statements[:3] for each in one.evidence))[:3]


def _best_first(row: SearchRow) -> tuple[Any, ...]:
    return -row.score, KINDS.index(row.kind), row.date or "", row.name, row.id
