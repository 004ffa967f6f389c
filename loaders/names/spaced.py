"""Names that a page prints with a gap between surname and given name: 任 光, 欧阳 修.

Such a gap fills the place of a third sign; it tells a name even where the signs are words or verbs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.offices import post_length
from loaders.names.people import surname_length
from loaders.names.places import leading_level
from loaders.names.words import STOPS, verbs_of_office
from loaders.text.patterns import RARE_HAN
from loaders.text.view import View

_GAP = "[ \u3000\u00a0]"
_SPACED = re.compile(
    f"(?<!{_GAP})(?<!{_GAP}[{RARE_HAN}])(?P<name>[{RARE_HAN}]{{1,2}}{_GAP}{{1,2}}[{RARE_HAN}])(?!{_GAP})"
)
_PAIR = re.compile(f"(?<=[{RARE_HAN}]){_GAP}{{1,2}}(?=[{RARE_HAN}])")
_MOSTLY, _MANY = 0.5, 400
_MOSTLY_GAPS = 0.12
"""Share of gaps in a line whose signs the scan set apart."""
_BEFORE = 16
_SURE_BEHIND = re.compile(f"[为任同等担出先女、，。；：（(]|[^{RARE_HAN}]|$")


def gaps_tell_names(views: Iterable[View]) -> bool:
    """Whether at least half the gaps of a text stand within names: not where a scan took it apart."""
    gaps = names = 0
    for view in views:
        low, high = view.span()
        here = len(_PAIR.findall(view.source, low, high))
        gaps += here
        if gaps > _MANY:
            return False
        names += sum(1 for _ in spaced_names(view)) if here else 0
    return names > 0 and names >= _MOSTLY * gaps


def spaced_names(view: View) -> Iterator[tuple[int, int]]:
    """Where such names stand in the text of a view, in order."""
    low, high = view.span()
    printed = view.source[low:high]
    gaps = printed.count(" ") + printed.count("\u3000")
    if not gaps or gaps > max(4.0, _MOSTLY_GAPS * len(printed)):
        return
    for found in _SPACED.finditer(printed):
        end = bisect_left(view.offsets, low + found.end() - 1) + 1
        size = len("".join(found["name"].split()))
        for length in (3, 2) if size == 3 else (2,):
            start = end - length
            name = view.text[max(start, 0) : end]
            if start >= 0 and surname_length(name) == length - 1 and _opens(view.text, start):
                yield start, _end_of(view.text, start, end)
                break


def _opens(text: str, start: int) -> bool:
    """Whether a name may begin here: at a stop, behind a title or a verb of office."""
    before = text[max(0, start - _BEFORE) : start]
    if not before or before[-1] in STOPS or before[-1] in "、由和与以及除":
        return True
    return post_length(before) > 0 or before.endswith(_goes_on())


def _end_of(text: str, start: int, end: int) -> int:
    """孔 立德为: one sign more, where a name ends surely behind it and no verb begins with it."""
    if leading_level(text[end : end + 8]):
        return end  # 谢 芳|县委书记
    open_behind = text[end : end + 1] == "之" or not _ends(text, end)
    return end + 1 if end - start == 2 and open_behind and _ends(text, end + 1) else end


def _ends(text: str, place: int) -> bool:
    return _SURE_BEHIND.match(text, place) is not None or text.startswith(_goes_on(), place)


@cache
def _goes_on() -> tuple[str, ...]:
    """What follows a name and is none of it."""
    return (*verbs_of_office(), *lexicon("mentions")["follow"])
