"""The question that every list is an answer to: sorted, narrowed down, counted by facets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date as Day
from typing import Any, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from graph.dates import Certainty
from graph.errors import BadQuestion
from graph.names import is_pinyin, pinyin_key
from graph.questions.lists import happenings, offices, sources
from graph.questions.lists.table import Column, Spec, Table, folded
from graph.questions.shared.base import Answer, AnswerRow, Evidence, Question
from graph.questions.shared.evidence_rows import evidence_of, joined, supports_of
from graph.questions.shared.kept import NOT_CURRENT, Kept, kept
from graph.questions.shared.parameters import MaybeDate, MaybeName, Page, blank
from graph.questions.shared.standing import posts_of
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Store

Kind = Literal[
    "people", "organizations", "posts", "tenures", "events", "projects", "honours", "documents",
    "places", "issues",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
_MADE: dict[Kind, tuple[Spec, Callable[[Store], Table]]] = {
    "people": (offices.PEOPLE, offices.people),
    "organizations": (offices.ORGANIZATIONS, offices.organizations),
    "posts": (offices.POSTS, offices.posts),
    "tenures": (offices.TENURES, offices.tenures),
    "events": (happenings.EVENTS, happenings.events),
    "projects": (happenings.PROJECTS, happenings.projects),
    "honours": (happenings.HONOURS, happenings.honours),
    "documents": (sources.DOCUMENTS, sources.documents),
    "places": (sources.PLACES, sources.places),
    "issues": (sources.ISSUES, sources.issues),
}
FACETS = (
    "type", "place", "organization", "document", "year", "certainty", "state", "stage", "section",
    "publisher", "gender", "ethnicity",
)  # fmt: skip
NONE = "-"
"""The value of a facet that a row has none of."""
_VALUES = 200
"""Values of a facet that an answer counts, the commonest first."""
_POSTS = 3
"""Posts of a person that a row shows."""


class ListParameters(Page):
    kind: Kind = blank("列什么", "what to list", required=True)
    q: MaybeName = blank("含有的词，汉字、拼音或首字母", "words, in Chinese, pinyin or initials")
    type: MaybeName = blank("类型", "type")
    place: MaybeName = blank("地点", "place")
    organization: MaybeName = blank("机构", "organization")
    document: MaybeName = blank("文献编号", "document, by id")
    year: MaybeName = blank("年份", "year")
    certainty: MaybeName = blank("确定性", "certainty")
    state: MaybeName = blank("状态", "state")
    stage: MaybeName = blank("阶段", "stage")
    section: MaybeName = blank("大事记或正文", "chronicle, or other text")
    publisher: MaybeName = blank("出版者", "publisher")
    gender: MaybeName = blank("性别", "gender")
    ethnicity: MaybeName = blank("民族", "ethnicity")
    from_: MaybeDate = blank("起", "from", alias="from")
    to: MaybeDate = blank("止", "to")
    sort: MaybeName = blank("按哪一栏排列，前加 - 则倒排", "column to sort by; with -, backwards")


class ListRow(AnswerRow):
    """One thing, with the values of its list's columns."""

    id: str
    cells: dict[str, Any]


class FacetValue(BaseModel):
    """One value of a facet, and how many of the rows have it."""

    model_config = ConfigDict(frozen=True)

    value: str
    label: str
    count: int


class Listing(Answer[ListRow]):
    """The rows of a list, with its columns and how its facets divide it."""

    columns: tuple[Column, ...] = ()
    facets: dict[str, tuple[FacetValue, ...]] = Field(default_factory=dict)
    sort: str = ""


class List(Question[ListRow]):
    """One row a thing, in the order that is asked for; names by pinyin."""

    name = "list"
    title: ClassVar[dict[str, str]] = {"zh": "列表", "en": "List"}
    Parameters = ListParameters
    Row = ListRow
    example: ClassVar[dict[str, str]] = {"kind": "people", "sort": "-held"}

    def ask(self, store: Store, parameters: ListParameters, today: Day) -> Listing:
        held = table_of(store, parameters.kind)
        table = held.value
        _check(table.spec, parameters)
        order = parameters.sort or table.spec.sort
        rows = _narrowed(table, parameters)
        return Listing(
            question=self.name,
            parameters=parameters.model_dump(by_alias=True, exclude_none=True),
            rows=_filled(store, table, _ordered(table, rows, order)[parameters.offset :][: parameters.limit]),
            total=len(table) if rows is None else len(rows),
            notes=() if held.current else (NOT_CURRENT,),
            columns=table.spec.columns,
            facets={facet: _counted(table, facet, rows) for facet in table.spec.facets},
            sort=order,
        )


def table_of(store: Store, kind: Kind) -> Kept[Table]:
    """The list as it is kept."""
    return kept(store, f"list of {kind}", lambda store: _MADE[kind][1](store).in_order())


def _check(spec: Spec, parameters: ListParameters) -> None:
    """Raises `BadQuestion` for a column or a facet that the list does not have."""
    names = [column.name for column in spec.kept_columns]
    if parameters.sort and parameters.sort.removeprefix("-") not in names:
        raise BadQuestion(f"不能按 {parameters.sort} 排列 (cannot sort by)；可用的：{'、'.join(names)}")
    for facet in FACETS:
        if getattr(parameters, facet) is not None and facet not in spec.facets:
            raise BadQuestion(
                f"{spec.kind} 没有 {facet} 这一项 (no such facet)；可用的：{'、'.join(spec.facets)}"
            )


# -- which rows -------------------------------------------------------------------------------------------


def _narrowed(table: Table, parameters: ListParameters) -> list[int] | None:
    """The rows that all conditions leave; None where there is no condition."""
    rows: Iterable[int] | None = None
    for facet in table.spec.facets:
        wanted = getattr(parameters, facet)
        if wanted is not None:
            values = table.facets[facet]
            among = range(len(table)) if rows is None else rows
            rows = [at for at in among if (wanted in values[at] if wanted != NONE else not values[at])]
    if parameters.q is not None:
        among = range(len(table)) if rows is None else rows
        terms = _terms(parameters.q)
        words = table.words
        rows = [at for at in among if all(term in words[at] for term in terms)]
    days = Range.of(None, parameters.from_, parameters.to)
    if not days.is_open:
        among = range(len(table)) if rows is None else rows
        rows = [at for at in among if _may_lie_in(table.days[at], days)]
    return None if rows is None else list(rows)


def _terms(text: str) -> list[str]:
    """The words of a text, as rows spell them."""
    if is_pinyin(text) and not any(each.isdigit() for each in text):
        return [pinyin_key(text)]
    return folded(text).split()


def _may_lie_in(known: tuple[Day | None, Day | None], days: Range) -> bool:
    first, last = known
    if first is None and last is None:
        return False
    return (days.first is None or (last or Day.max) >= days.first) and (
        days.last is None or (first or Day.min) <= days.last
    )


def _ordered(table: Table, rows: Sequence[int] | None, sort: str) -> list[int]:
    name = sort.removeprefix("-")
    order = table.order(name)
    if sort.startswith("-"):
        order = order[::-1]
    order = [*order, *table.without(name)]
    if rows is None:
        return order
    wanted = set(rows)
    return [at for at in order if at in wanted]


def _counted(table: Table, facet: str, rows: Sequence[int] | None) -> tuple[FacetValue, ...]:
    counts = table.counted(facet, rows)
    found = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_VALUES]
    if facet == "year":
        found.sort(reverse=True)
    return tuple(FacetValue(value=value, label=table.labels.get(value, value), count=n) for value, n in found)


# -- what they show -----------------------------------------------------------------------------------------


def _filled(store: Store, table: Table, rows: Sequence[int]) -> tuple[ListRow, ...]:
    """The rows with what is not kept of them: their passages, and the posts of people."""
    evidence = _evidence(store, table, rows)
    late = posts_of(store, [table.ids[at] for at in rows]) if table.spec.kind == "people" else {}
    return tuple(
        ListRow(
            id=table.ids[at],
            cells={
                column.name: late.get(table.ids[at], ())[:_POSTS]
                if column.late
                else table.columns[column.name][at]
                for column in table.spec.columns
            },
            certainty=_certainty(table, at),
            evidence=evidence.get(table.ids[at], ()),
        )
        for at in rows
    )


def _certainty(table: Table, at: int) -> Certainty:
    return Certainty(table.columns["certainty"][at]) if table.spec.kind == "tenures" else Certainty.CERTAIN


def _evidence(store: Store, table: Table, rows: Sequence[int]) -> dict[str, tuple[Evidence, ...]]:
    if table.spec.kind == "tenures":
        supports = supports_of(store, [table.ids[at] for at in rows])
        return {tenure: joined(each) for tenure, each in supports.items()}
    by_label: dict[str, dict[str, str]] = {}
    for at in rows:
        statement = table.statements[at]
        if statement is not None:
            by_label.setdefault(statement[0], {})[table.ids[at]] = statement[1]
    found: dict[str, tuple[Evidence, ...]] = {}
    for label, statements in by_label.items():
        passages = evidence_of(store, label, statements.values())
        found |= {identity: passages.get(statement, ()) for identity, statement in statements.items()}
    return found


def all_rows(store: Store, given: ListParameters, size: int = 500) -> Iterable[ListRow]:
    """Every row that the conditions leave, in order, filled a few at a time."""
    table = table_of(store, given.kind).value
    _check(table.spec, given)
    order = _ordered(table, _narrowed(table, given), given.sort or table.spec.sort)
    for start in range(0, len(order), size):
        yield from _filled(store, table, order[start : start + size])
