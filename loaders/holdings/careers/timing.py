"""When the posts of a clause were held: by its own date, its sentence's, or one of those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph import lazy_re as re
from loaders.dates.terms_of_office import Reported, read_term
from loaders.holdings.careers.clauses import Clause
from loaders.holdings.careers.posts import is_ladder, prints_organization
from loaders.holdings.careers.state import Held, Telling
from loaders.holdings.careers.words import How, own_post_length, verbs_in
from loaders.names.offices import Office

_NEXT_CLAUSE = re.compile("[，,；;。]")
_LIFE_SPAN = re.compile(r"[（(](?P<span>\d[^（()）]{5,24})[)）]")
_LONGEST_PASSAGE = 120
_ASIDE = ("其间", "期间")


@dataclass(frozen=True, slots=True)
class Timing:
    """From when to when; with `after` it began some time after `start`."""

    start: str | None
    end: str | None
    is_span: bool
    after: bool

    @classmethod
    def of(
        cls, telling: Telling, clause: Clause, own: Reported | None, how: How, like: Held | None
    ) -> Timing:
        """The time of the posts behind a verb. `like` is the post whose list goes on."""
        if like is not None:
            return cls(like.start, like.end, like.end is not None, like.after)
        if how is How.PAST and own is None:
            return cls(None, None, False, False)
        if how is How.LATER and own is None:
            reported = telling.reported.start if telling.reported is not None else None
            return cls(reported or (telling.points[-1][1] if telling.points else None), None, False, True)
        if how is How.SEVERAL and own is None and not telling.moved:
            return cls(None, None, False, False)
        if own is not None and clause.text[own.close : own.close + 2].startswith(("后", "以后", "之后")):
            return cls(None, None, False, False)  # 1949年后任: not in that year
        reported_now = telling.reported
        if reported_now is None:
            return cls(None, None, False, False)
        return cls(
            reported_now.start,
            reported_now.end,
            reported_now.is_span and reported_now.end is not None,
            telling.since,
        )


def hold(
    telling: Telling,
    clause: Clause,
    offices: Sequence[Office],
    timing: Timing,
    how: How,
    like: Held | None,
    rule: str,
) -> None:
    """Note the posts of a clause; those that were held one after the other begin after the first."""
    begin = telling.reported_at if telling.reported is not None else clause.start
    begin = begin if 0 <= clause.end - begin <= _LONGEST_PASSAGE else clause.start
    several = how is How.SEVERAL and not _list_goes_on(telling.text, clause)
    several = several or (like is not None and telling.goes_on is How.SEVERAL)
    aside = clause.aside or clause.text.lstrip().startswith(_ASIDE)
    for number, office in enumerate(offices):
        later = timing.after or (timing.start is not None and _later(offices, number, several, like))
        office = office._replace(acting=True) if how is How.ACTING else office
        anchored = office.organization is not None and not prints_organization(office.as_printed)
        one = Held(begin, clause.end, office, timing.start, timing.end, later and not timing.is_span,
                   _date_text(telling), aside, rule=rule, anchored=anchored,
                   organization_at=telling.organization_at if anchored else None)  # fmt: skip
        telling.held.append(one)
        if office.organization is not None and not anchored:
            telling.organization, telling.organization_at = office.organization, (clause.start, clause.end)
        telling.organization = office.organization or telling.organization
    telling.returned = False
    telling.goes_on = how if like is None else telling.goes_on


def close(telling: Telling, day: str, *, killed: bool) -> None:
    """The posts held last end on this day; who was killed held them until then, dated or not."""
    held = telling.held
    last = held[-1] if held else None
    if last is not None and telling.returned:
        last = next((one for one in reversed(held) if not one.office.acting), last)
    for number, one in enumerate(held):
        known = one.start is not None or one.after or killed
        if last is not None and one.close == last.close and one.end is None and not one.aside and known:
            held[number] = replace(one, end=day)


def died(text: str) -> str | None:
    """The end of a life as the bracket behind the name gives it: 丁一鸣（1911—1938.7）."""
    opened = _LIFE_SPAN.search(text[:40])
    term = read_term(opened["span"]) if opened else None
    return term.end if term is not None and term.end != ".." else None


def _later(offices: Sequence[Office], number: int, several: bool, like: Held | None) -> bool:
    if number == 0:
        return several and like is not None
    return several or is_ladder(offices[number - 1], offices[number])


def _list_goes_on(text: str, clause: Clause) -> bool:
    """历任县委副书记、县长，市交通局局长: what a comma sets apart was held one after the other."""
    if text[clause.end : clause.end + 1] not in ("，", ","):
        return False
    ahead = _NEXT_CLAUSE.split(text[clause.end + 1 : clause.end + 60])[0]
    return own_post_length(ahead) > 0 and not verbs_in(ahead) and not ahead[0].isdigit()


def _date_text(telling: Telling) -> str | None:
    """The date as printed."""
    reported, low = telling.reported, telling.reported_at
    return (
        None
        if reported is None
        else telling.text[low : low + reported.close - reported.begin].strip() or None
    )
