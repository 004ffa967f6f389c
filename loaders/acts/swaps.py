"""Two officers who change places: 光化县县长甲与均县县长乙对调."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.state import Act
from loaders.lexicon import alternatives, lexicon

_SWAP = re.compile(
    f"(?P<one>[^，。；]{{4,30}}?)(?:{alternatives('acts')['and_another']})(?P<other>[^，。；]{{4,30}}?)"
    f"(?:{alternatives('acts')['change_places']})$"
)
_ENDS = tuple(lexicon("acts")["change_places"])


def swapped(ctx: ClauseContext) -> list[Act]:
    """Each comes into the office that stands before the other's name."""
    found = _SWAP.search(ctx.words) if ctx.words.endswith(_ENDS) else None
    if found is None:
        return []
    start = ctx.clause.start
    one = ctx.clause.subjects(start + found.start("one"), start + found.end("one"))
    other = ctx.clause.subjects(start + found.start("other"), start + found.end("other"))
    if len(one) != 1 or len(other) != 1:
        return []
    left, right = ctx.title_offices(one[0]), ctx.title_offices(other[0])
    if not left or not right:
        return []
    return [
        *(ctx.act(one[0], "appoint", office) for office in right[-1:]),
        *(ctx.act(other[0], "appoint", office) for office in left[-1:]),
    ]
