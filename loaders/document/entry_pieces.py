"""Where one paragraph of a chronicle holds several entries: the places at which it is cut."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.dates.find import DateContext, FoundDate, read_label
from loaders.document.date_lines import MARKS, NUMBERED, SOME_DAY, label_in_bracket
from loaders.document.entry_labels import MARK, Style, later_day, opening, opening_end, opening_labels
from loaders.document.entry_numbers import number_at
from loaders.document.time_lines import CLAUSE_END
from loaders.text.sentences import SENTENCE_END
from loaders.text.view import View
from loaders.text.whitespace import gap_before

_SOURCE = re.compile("[〔\\[](?![^〕\\]]*[年月日春夏秋冬])[^〔〕\\[\\]，。]{1,8}[〕\\]](?=.)")
"""〔府志〕, [2] behind an entry that another follows."""
_SAME = re.compile("[是同][月年](?![至以后前])")
"""是月法院成立 behind entries that run on: one more, with nothing behind its label."""
_REACH = 40


def cut_entries(view: View, context: DateContext, style: Style, items: bool = False) -> Iterator[View]:
    """The entries that stand in one paragraph; `items` where the items of a list are such."""
    start = 0
    some = SOME_DAY._replace(lunar=True, era=context.era) if context.lunar else SOME_DAY
    heads = opening_labels(view, opening_end(view), some)
    if any(head.point is not None and head.point.lunar for head in heads):
        some = some._replace(lunar=True, era=next((h.point.era for h in heads if h.point), some.era))
    item, runs_on, year = number_at(view.text), False, context.year
    bracketed = label_in_bracket(view, 0, some) is not None
    for end in CLAUSE_END.finditer(view.text):
        place = _behind_stop(view, end)
        if place >= len(view.text):
            break
        following = number_at(view.text, place) if item is not None else None
        if following is not None and item is not None and following.n == item.n + 1:
            cuts = items or style.counted or NUMBERED.match(view.text, place) is not None
            item = following if cuts else item
        elif end.group() in "；;" and not style.run_on:
            cuts = opens_mark(view, place) or _later_day(view, place, heads, some)
        elif opens_mark(view, place) or _season_alone(view, place):
            cuts = True
        elif view.text[place] == "—":  # 。——10.1，
            dash = opening(view.text[place:])
            low = place + dash.end() if dash else place
            found = read_label(view.text[low : place + _REACH], some) if dash else None
            cuts = found is not None and view.text[low + found.end : low + found.end + 1] in tuple("，,：:")
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


def _behind_stop(view: View, stop: re.Match[str]) -> int:
    """Where the next sentence begins: behind the stop and what closes with it."""
    closed = SENTENCE_END.match(view.text, stop.start())
    end = closed.end() if closed else stop.end()
    source = _SOURCE.match(view.text, end)
    return source.end() if source else end


def opens_mark(view: View, place: int) -> bool:
    """Whether a mark stands there that opens entries: △."""
    mark = MARK.match(view.text, place)
    return mark is not None and mark.group()[0] in MARKS


def _later_day(view: View, place: int, heads: list[FoundDate], some: DateContext) -> bool:
    """四月十九日，绅民集议；二十五日，具禀: a later day of the month, which a comma sets off."""
    found = read_label(view.text[place : place + _REACH], some)
    return (
        found is not None
        and bool(heads)
        and view.text[place + found.end : place + found.end + 1] in "，,"
        and place + found.end < len(view.text)
        and later_day(found, heads[-1])
    )


def _season_alone(view: View, place: int) -> bool:
    return view.text[place] in "春夏秋冬" and gap_before(view, place + 1)
