"""Why an answer on a day is empty: what the sources tell of the days before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from graph.dates import Certainty
from graph.questions.shared.parameters import TenureRow
from graph.questions.shared.tenure_rows import Range, tenures_of
from graph.stores.base import Row, Store
from graph.tenures.rules import Habits

_NOTHING = "文献没有记载当时谁在任，也证明不了任何人在哪一天在任 (no source proves anybody in it on any day)"


def nearest_told(
    store: Store, by: str, ids: Iterable[str], days: Range, habits: Habits, rows: Sequence[TenureRow]
) -> tuple[str, ...]:
    """A sentence on what is told nearest to the days, where nobody is told of them; else none.

    `by` and `ids` are those of `tenures_of`. A tenure that is merely not excluded tells nothing.
    """
    if days.is_open or any(row.certainty is not Certainty.OPEN for row in rows):
        return ()
    told = [
        (span.first, span.last, tenure)
        for tenure in tenures_of(store, by, ids, habits=habits)
        for span in tenure["spans"]
        if span.certainty.rank <= Certainty.PRESUMED.rank
    ]
    first, last = days.first or date.min, days.last or date.max
    before = max((each for each in told if each[1] < first), key=lambda each: each[1], default=None)
    after = min((each for each in told if each[0] > last), key=lambda each: each[0], default=None)
    zh, en = [], []
    if before is not None:
        zh.append(f"此前最近的是 {_who(before[2])}，至 {before[1]}")
        en.append(f"before, {_who(before[2])} until {before[1]}")
    if after is not None:
        zh.append(f"此后最近的是 {_who(after[2])}，自 {after[0]}")
        en.append(f"after, {_who(after[2])} from {after[0]}")
    if not zh:
        return (_NOTHING,)
    return (f"文献没有记载当时谁在任；{'；'.join(zh)} (no source tells who it was then; {'; '.join(en)})",)


def _who(tenure: Row) -> str:
    post = f"{tenure['organization'] or ''}{tenure['post']}"
    return f"{tenure['person']}（{post}）"
