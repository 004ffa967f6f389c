"""A list of everything of a kind: its rows, what it can be narrowed by, and the way to its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.questions.lists.listing import NONE, FacetValue, Listing, ListRow
from graph.questions.lists.table import Thing
from viz import words
from viz.messages import Message, in_language
from viz.paging import Pager
from viz.templating import Frame, Lang, render

_SHOWN = 8
"""Values of a facet that stand open; the others are folded away."""
_FOLDED = 16
"""Values that are folded away; what is rarer is found by its words. Years are all there."""
_WORDS: Mapping[tuple[str, str], Mapping[str, tuple[str, str]]] = {
    ("organizations", "type"): words.ORGANIZATION_TYPES,
    ("events", "type"): words.TYPES,
    ("events", "section"): words.SECTIONS,
    ("events", "state"): words.STATES,
    ("projects", "type"): words.PROJECT_TYPES,
    ("projects", "stage"): words.STAGES,
    ("honours", "type"): words.RECIPIENTS,
    ("documents", "type"): words.DOCUMENT_TYPES,
    ("issues", "type"): words.UNREAD,
    ("issues", "what"): words.UNREAD,
    ("tenures", "certainty"): words.SURE,
    ("tenures", "state"): words.STATES,
}
_BY_TITLE = ("posts", "tenures")
"""Lists whose type is the title of a post."""


_COUNTED = {
    ("documents", "number_of_events"): ("events", "document"),
    ("documents", "number_of_projects"): ("projects", "document"),
    ("documents", "number_of_honours"): ("honours", "document"),
    ("documents", "number_of_issues"): ("issues", "document"),
    ("organizations", "number_of_posts"): ("posts", "organization"),
    ("organizations", "number_of_people"): ("tenures", "organization"),
    ("organizations", "number_of_projects"): ("projects", "organization"),
    ("places", "number_of_organizations"): ("organizations", "place"),
    ("places", "number_of_events"): ("events", "place"),
    ("places", "number_of_projects"): ("projects", "place"),
}
"""Which list a count leads to, and narrowed by what; documents go by their ids, others by their names."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its words, how many rows have it, and where choosing it leads."""

    label: str
    count: int | None
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing by which a list divides, with its values: those that stand open, and those folded away."""

    name: str
    open: tuple[Choice, ...]
    folded: tuple[Choice, ...]
    rarer: int
    """How many more there are, which are not shown."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: its words, the way to sort by it, and how the list is sorted by it now."""

    label: str
    url: str | None
    sorted: str | None
    numeric: bool


def render_list(frame: Frame, kind: str, answer: Listing, page: Pager, trouble: str | None = None) -> str:
    """The page of one list; `trouble` is what was wrong with the form, which stays filled in."""
    asked = answer.parameters
    return render(
        "list.html",
        frame,
        kind=kind,
        name=in_language(words.LISTS[kind], frame.lang),
        unit=words.UNITS[kind],
        answer=answer,
        trouble=trouble,
        asked=asked,
        page=page,
        heads=[_head(frame, answer, column.name) for column in answer.columns],
        facets=list(_facets(frame, kind, answer)),
        chosen=list(_chosen(frame, kind, answer)),
        kept=[(name, asked[name]) for name in (*answer.facets, "sort") if name in asked],
        dated=kind in ("people", "posts", "tenures", "events", "projects", "honours", "documents"),
        sourced=any(row.evidence for row in answer.rows),
        lists=words.LISTS,
        in_words=lambda column, value: in_words(kind, column, value, frame.lang),
        marked=_marked,
        counted=lambda column, row: _counted(frame, kind, column, row),
    )


def in_words(kind: str, name: str, value: str, lang: Lang) -> str:
    """A value of a closed set in words; others stand as they are."""
    return words.word(dict(_WORDS.get((kind, name), {})), value, lang)


def _head(frame: Frame, answer: Listing, name: str) -> Head:
    column = next(each for each in answer.columns if each.name == name)
    order = {name: "ascending", f"-{name}": "descending"}.get(answer.sort)
    wanted = f"-{name}" if answer.sort == name or (column.show in ("number", "yuan") and not order) else name
    url = None if column.late else frame.here(sort=wanted, offset=None)
    label = in_language(words.HEADS[name], frame.lang)
    return Head(label, url, order, column.show in ("number", "yuan"))


def _counted(frame: Frame, kind: str, column: str, row: ListRow) -> str | None:
    """The list of what a count counts."""
    found = _COUNTED.get((kind, column))
    if found is None or not row.cells[column]:
        return None
    value = row.id if kind == "documents" else next(iter(row.cells.values())).name
    return frame.link(f"/{found[0]}", **{found[1]: value})


def _marked(row: ListRow) -> list[str]:
    """What of a row its line is to show: the names in it."""
    return [value.name for value in row.cells.values() if isinstance(value, Thing)]


def _facets(frame: Frame, kind: str, answer: Listing) -> Iterator[Facet]:
    for name, values in answer.facets.items():
        chosen = answer.parameters.get(name)
        if chosen is None and len(values) > 1:
            most = len(values) if name == "year" else _SHOWN + _FOLDED
            choices = [_choice(frame, kind, name, value, chosen) for value in values[:most]]
            label = in_language(_facet_name(kind, name), frame.lang)
            rarer = max(len(values) - most, 0)
            yield Facet(label, tuple(choices[:_SHOWN]), tuple(choices[_SHOWN:]), rarer)


def _choice(frame: Frame, kind: str, name: str, value: FacetValue, chosen: Any) -> Choice:
    changed: dict[str, str | int | None] = {name: value.value, "offset": None}
    return Choice(
        in_words(kind, name, value.label, frame.lang),
        value.count,
        frame.here(**changed),
        value.value == chosen,
    )


def _chosen(frame: Frame, kind: str, answer: Listing) -> Iterator[tuple[str, str, str]]:
    """What the list is narrowed by: the name of the facet, the value, and the way back."""
    for name, values in answer.facets.items():
        value = answer.parameters.get(name)
        if value is not None:
            label = next((each.label for each in values if each.value == value), str(value))
            shown = (
                Message.NOT_GIVEN.words(frame.lang)
                if value == NONE
                else in_words(kind, name, label, frame.lang)
            )
            without: dict[str, str | int | None] = {name: None, "offset": None}
            yield in_language(_facet_name(kind, name), frame.lang), shown, frame.here(**without)


def _facet_name(kind: str, name: str) -> tuple[str, str]:
    return words.HEADS["post"] if name == "type" and kind in _BY_TITLE else words.HEADS[name]
