"""By which era a document counts its years, where its dates leave that to the page: 时间 二十三年七月六日."""

from __future__ import annotations

from functools import cache
from operator import ne

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from loaders.dates.calendar import REPUBLIC, Era
from loaders.document.model import Layout
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.text.patterns import DIGITS, NUMERALS, any_of

_WORDS = alternatives("prose")

_GREGORIAN = re.compile(f"(?:1[5-9]|20)[0-9]{{2}}年|[一二][〇○零九]?[{DIGITS}]{{2,3}}年")
_SHORT_YEAR = re.compile(
    f"(?<![0-9{NUMERALS}〇百])(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,3}}|一[〇○零一二][{DIGITS}])年[0-9{NUMERALS}元正]{{1,2}}月"
)
_OF_REPUBLIC = re.compile(_WORDS["of_republic"])
_OF_OTHERS = re.compile(_WORDS["of_other_eras"])
_IMPRINT = re.compile(
    f"{REPUBLIC.name}[{NUMERALS}元0-9]{{1,3}}年(?:[{NUMERALS}元正0-9]{{1,3}}月)?份?"
    f"(?:{_WORDS['printed_by_republic']})"
)
_PROOFS = 2
_SAMPLE = 20_000
"""Signs of a text that tell its era."""


def era_of(layout: Layout, jurisdiction: Jurisdiction) -> Era | None:
    """The Republic, of a paper of its offices that prints short years and no other era; None where unsure."""
    text = layout.text[:_SAMPLE]
    if _SHORT_YEAR.search(text) is None:
        return None
    if jurisdiction.republic:
        return REPUBLIC
    if _GREGORIAN.search(text) or _OF_OTHERS.search(text):
        return None
    return REPUBLIC if len({found[0] for found in _OF_REPUBLIC.finditer(text)}) >= _PROOFS else None


_TRADITIONAL = 0.02
"""Share of signs that simplified print writes otherwise."""
_STRETCH = 64
"""Signs that are compared at once: most stretches of a simplified text are alike."""


def in_traditional_script(layout: Layout) -> bool:
    """Whether a text is printed in traditional script."""
    printed, read = layout.source.text, layout.text
    changed = 0
    for start in range(0, len(read), _STRETCH):
        pair = printed[start : start + _STRETCH], read[start : start + _STRETCH]
        changed += sum(map(ne, *pair)) if pair[0] != pair[1] else 0
    return changed > _TRADITIONAL * len(read)


def is_of_republic(layout: Layout) -> bool:
    """Whether offices in a text are those of the Republic: it is printed by it, or is of Taiwan."""
    return _is_of_taiwan(layout) or _is_printed_by_republic(layout.text[:_SAMPLE])


def _is_printed_by_republic(text: str) -> bool:
    """民国二十三年七月编, 民国二十五年版, in a text that prints no year or office of another time."""
    return _IMPRINT.search(text) is not None and not (_GREGORIAN.search(text) or _OF_OTHERS.search(text))


def _is_of_taiwan(layout: Layout) -> bool:
    """A text in traditional script that names offices of Taiwan: 屏东县政府, 斗南镇公所."""
    return _offices_of_taiwan().search(layout.text, 0, _SAMPLE) is not None and in_traditional_script(layout)


@cache
def _offices_of_taiwan() -> re.Pattern[str]:
    names = (name for name in shared_lexicon("places")["republic"] if len(name) > 2)
    return re.compile(f"{any_of(names)}(?:{alternatives('pages')['offices_of_taiwan']})")
