"""A life read clause by clause: when the person held which posts.

Every clause may name a date, a place one went to, a verb of office and posts. A date carries on to the
clauses of its sentence, an organization to the posts behind it that fit it; what happened 后 is dated by
what lies around it. What tells of others is passed over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from loaders.dates.calendar import REPUBLIC
from loaders.dates.lifetimes import lifetime
from loaders.dates.terms_of_office import counts_by_reigns
from loaders.holdings.careers.clauses import cut_life
from loaders.holdings.careers.reading import ClauseReader
from loaders.holdings.careers.state import Held, Telling, Unread
from loaders.names.jurisdiction import Jurisdiction

_TIME_OF = ("期间", "其间", "时间", "期内")


def tell(
    text: str,
    edges: Sequence[int],
    person: str | None,
    jurisdiction: Jurisdiction,
    breaks: Sequence[int] = (),
    above: str | None = None,
    gaps: Sequence[int] = (),
) -> tuple[list[Held], list[Unread]]:
    """The posts of a life, in the order of telling, and the clauses that stayed unread.

    `edges` are the places where statements begin whatever stands before, `breaks` where printed lines do;
    `above` is the organization of a post that names none, `gaps` are wide gaps printed in place of stops.
    """
    telling = Telling(text, person, jurisdiction, breaks, above=above, organization=above)
    born = lifetime(text).born
    telling.dates.born = int(born[:4]) if born is not None and born[:4].isdigit() else None
    if counts_by_reigns(text):
        telling.dates.context = telling.dates.context._replace(now=None)  # 明年 is told of the past
        telling.is_imperial = True
    elif jurisdiction.republic:
        telling.dates.context = telling.dates.context._replace(era=REPUBLIC)
    kept: dict[str, Any] | None = None
    before = ""
    for clause in cut_life(text, edges, gaps):
        if clause.aside and kept is None:
            kept = telling.leave()
        elif not clause.aside and kept is not None:
            telling.come_back(kept, is_time=before.endswith(_TIME_OF))
            kept = None
        before = before if clause.aside else clause.text
        ClauseReader(telling, clause).read()
    return [_settled(held, telling.points) for held in telling.held], telling.unread


def _settled(held: Held, points: Sequence[tuple[int, str]]) -> Held:
    """With a time between two dates, where the life tells only that it was later than the first."""
    start = held.start
    if not held.after or start is None:
        return replace(held, after=False)
    behind = islice(points, bisect_left(points, (held.close, "")), None)
    later = (date for _, date in behind if date[:7] > start[:7])
    following = next(later, "").partition("/")[0]
    known = following and "/" not in start and not start.endswith("~")
    return replace(held, start=f"{start}/{following}" if known else None, after=False)
