"""What the factoids are narrowed down by, as the framework names it, and in what order they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date as Day
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from graph import lazy_re as re
from graph.dates import Edtf
from graph.errors import BadQuestion
from graph.prosopography.factoids import Factoid, Factoids
from graph.questions.lists.table import folded
from graph.questions.shared.parameters import Blanks, MaybeDate, MaybeName, Ref

Listed = Literal["persons", "sources", "factoids", "statements"]
Test = Callable[[Factoid], bool]
_ORDER = re.compile(r"(?P<by>@?[A-Za-z]+?) ?(?P<way>ASC|DESC)?", re.ASCII)


def _order(text: str) -> str:
    found = _ORDER.fullmatch(text.strip())
    if found is None or found["by"] not in _SORTED_BY:
        raise ValueError(f"不能这样排 (not to be sorted by)：{text}；{'、'.join(_SORTED_BY)} + ASC, DESC")
    return f"{found['by']} {found['way'] or 'ASC'}"


class Wanted(Blanks):
    """The parameters of a list; all of them must hold of one factoid."""

    size: int = Field(30, ge=1, le=1000)
    page: int = Field(1, ge=1, le=2**31)
    sort_by: Annotated[str, AfterValidator(_order)] = Field("createdWhen ASC", alias="sortBy")
    person: MaybeName = Field(None, alias="personId")
    source: MaybeName = Field(None, alias="sourceId")
    factoid: MaybeName = Field(None, alias="factoidId")
    statement: MaybeName = Field(None, alias="statementId")
    p: MaybeName = None
    s: MaybeName = None
    f: MaybeName = None
    st: MaybeName = None
    content: MaybeName = Field(None, alias="statementContent")
    relates_to: MaybeName = Field(None, alias="relatesToPerson")
    member_of: MaybeName = Field(None, alias="memberOf")
    role: MaybeName = None
    name: MaybeName = None
    place: MaybeName = None
    from_: MaybeDate = Field(None, alias="from")
    to: MaybeDate = None


_SORTED_BY: dict[str, Callable[[Factoids, Factoid], str]] = {
    "@id": lambda _, each: each.id,
    "createdWhen": lambda _, each: each.created_when,
    "createdBy": lambda _, each: each.created_by,
    "label": lambda found, each: found.sources[each.source].label,
    "name": lambda _, each: each.name,
    "role": lambda _, each: each.role.name if each.role else "",
    "memberOf": lambda _, each: each.member_of.name if each.member_of else "",
    "statementType": lambda _, each: each.type,
    "statementContent": lambda _, each: each.content,
    "date": lambda _, each: str(each.earliest or each.latest or "9999-12-31"),
}


def ids_of(factoids: Factoids, kind: Listed, wanted: Wanted) -> list[str]:
    """The ids of the persons, sources, factoids or statements that the filters leave, in the order wanted."""
    by, _, way = wanted.sort_by.partition(" ")
    tests = list(_tests(factoids, wanted))
    found = [each for each in _at_hand(factoids, wanted) if all(test(each) for test in tests)]
    found.sort(key=lambda each: (_SORTED_BY[by](factoids, each), each.id), reverse=way == "DESC")
    if kind == "persons":
        return list(dict.fromkeys(each.person for each in found))
    if kind == "sources":
        return list(dict.fromkeys(each.source for each in found))
    return [each.id for each in found]


def _at_hand(factoids: Factoids, wanted: Wanted) -> Iterable[Factoid]:
    """Those that an id leaves, where one is given."""
    if identity := wanted.factoid or wanted.statement:
        return [factoids.all[identity]] if identity in factoids.all else []
    if wanted.person:
        return factoids.of_person.get(wanted.person, [])
    if wanted.source:
        return factoids.of_source.get(wanted.source, [])
    return factoids.all.values()


def _tests(factoids: Factoids, wanted: Wanted) -> Iterator[Test]:
    if wanted.relates_to:
        yield _never
    for given, own in (
        (wanted.person, lambda each: each.person),
        (wanted.source, lambda each: each.source),
        (wanted.statement, lambda each: each.id),
    ):
        if given:
            yield _is(own, given)
    for given, words in _words(factoids, wanted):
        if given:
            yield _holds(words, given)
    for given, refs in (
        (wanted.role, lambda each: (each.role,)),
        (wanted.member_of, lambda each: (each.member_of,)),
        (wanted.place, lambda each: each.places),
    ):
        if given:
            yield _is_one_of(refs, given)
    yield from _within(wanted)


def _words(factoids: Factoids, wanted: Wanted) -> Iterator[tuple[str | None, Callable[[Factoid], str]]]:
    """What each text is looked for in."""

    def person(each: Factoid) -> str:
        return factoids.spelled.get(each.person, "")

    def source(each: Factoid) -> str:
        return folded(factoids.sources[each.source].label)

    yield wanted.p, person
    yield wanted.s, source
    yield wanted.st, lambda each: each.words
    yield wanted.f, lambda each: "\n".join((person(each), source(each), each.words, folded(each.created_by)))
    yield wanted.content, lambda each: folded(each.content)
    yield wanted.name, lambda each: folded(each.name)


def _never(_: Factoid) -> bool:
    """Nothing is stated of two persons at once."""
    return False


def _is(own: Callable[[Factoid], str], given: str) -> Test:
    return lambda each: own(each) == given


def _holds(words: Callable[[Factoid], str], given: str) -> Test:
    terms = folded(given).split()
    return lambda each: all(term in words(each) for term in terms)


def _is_one_of(refs: Callable[[Factoid], Iterable[Ref | None]], given: str) -> Test:
    return lambda each: any(ref is not None and given in (ref.id, ref.name) for ref in refs(each))


def _within(wanted: Wanted) -> Iterator[Test]:
    """What may lie between the two. A month or a year alone is itself the range, a day alone bounds it."""
    first, last = Edtf.of(wanted.from_), Edtf.of(wanted.to)
    if first is None and last is not None and not last.is_day:
        first = last
    elif last is None and first is not None and not first.is_day:
        last = first
    low, high = first.earliest if first else None, last.latest if last else None
    if low and high and low > high:
        raise BadQuestion(f"from 在 to 之后 (from is after to)：{wanted.from_}, {wanted.to}")
    if first is not None or last is not None:
        yield lambda each: _may_lie(each.earliest, each.latest, low, high)


def _may_lie(earliest: Day | None, latest: Day | None, low: Day | None, high: Day | None) -> bool:
    if earliest is None and latest is None:
        return False
    return not (low and latest and latest < low) and not (high and earliest and earliest > high)
