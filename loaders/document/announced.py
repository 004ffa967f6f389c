"""Days on which a text says that something was announced: what was decided 日前 was so by then."""

from __future__ import annotations

from collections.abc import Iterable

from graph import lazy_re as re
from graph.dates import Edtf
from loaders.document.model import Anchored, Entry
from loaders.lexicon import alternatives

_ANNOUNCES = re.compile(alternatives("prose")["announces"])
_NEAR = 400
"""Signs behind what was decided within which its announcement is told."""


def announcements(entries: Iterable[Entry]) -> tuple[Anchored, ...]:
    """The stated days of an article on which somebody announced a decision, in the order of the text."""
    return tuple(
        sentence.when
        for entry in entries
        if entry.section != "chronicle"
        for sentence in entry.sentences
        if sentence.when.how == "stated" and _is_day(sentence.when) and _ANNOUNCES.search(sentence.view.text)
    )


def first_behind(place: int, announced: Iterable[Anchored]) -> Anchored | None:
    """The announcement that is told next behind a place of the source."""
    return next((day for day in announced if day.span and place < day.span[0] < place + _NEAR), None)


def _is_day(when: Anchored) -> bool:
    day = Edtf.of(when.date)
    return day is not None and day.is_day
