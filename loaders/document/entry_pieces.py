"""Where one paragraph of a chronicle holds several entries: the places at which it is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.dates.find import DateContext, read_label
from loaders.document.date_lines import MARKS, NUMBERED, SOME_DAY, label_in_bracket
from loaders.document.entry_labels import MARK, Style, opening, opening_labels
from loaders.document.time_lines import CLAUSE_END
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View
from loaders.text.whitespace import gap_before

ITEM = re.compile("(?P<n>[0-9]{1,2})[、.．](?![0-9])")
"""1、年初，…… 2、……: the items of a year, numbered through."""
_SAME = re.compile("[是同][月年](?![至以后前])")
"""是月法院成立 behind entries that run on: one more, with nothing behind its label."""
_REACH = 40


def numbered(view: View) -> bool:
    """Whether a paragraph begins a list of numbered items."""
    m = ITEM.match(view.text)
    return m is not None and m["n"] == "1"


def cut_entries(view: View, context: DateContext, style: Style, items: bool = False) -> Iterator[View]:
    """The entries that stand in one paragraph; `items` where the items of a list are such."""
    start = 0
    some = SOME_DAY._replace(lunar=True, era=context.era) if context.lunar else SOME_DAY
    heads = opening_labels(view, m.end() if (m := opening(view.text)) else 0, some)
    if any(head.point is not None and head.point.lunar for head in heads):
        some = some._replace(lunar=True, era=next((h.point.era for h in heads if h.point), some.era))
    item, runs_on, year = 1, False, context.year
    counted = NUMBERED.match(view.text) is not None
    bracketed = label_in_bracket(view, 0, some) is not None
    for end in (CLAUSE_END if style.run_on else SENTENCE_END).finditer(view.text):
        place = end.end()
        if place >= len(view.text):
            break
        following = ITEM.match(view.text, place) if items else None
        mark = MARK.match(view.text, place)
        if following is not None and int(following["n"]) == item + 1:
            item, cuts = item + 1, True
        elif (
            (mark is not None and mark.group()[0] in MARKS)
            or _season_alone(view, place)
            or (counted and NUMBERED.match(view.text, place) is not None)
        ):
            cuts = True
        elif bracketed and view.text[place] == view.text[0]:
            cuts = label_in_bracket(view, place, some) is not None
        else:
            found = read_label(view.text[place : place + _REACH], some)
            again = found is not None and found.point is not None and found.point.year == year
            cuts = found is not None and style.splits_at(view, place, found, heads, again, year)
            if cuts and found is not None and found.point is not None and found.point.year is not None:
                year = found.point.year
            runs_on = runs_on or cuts
            cuts = cuts or (runs_on and _SAME.match(view.text, place) is not None)
        if cuts:
            yield view[start:place]
            start = place
    yield view[start:]


def _season_alone(view: View, place: int) -> bool:
    return view.text[place] in "春夏秋冬" and gap_before(view, place + 1)
