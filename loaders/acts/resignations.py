"""Resignations that a company tells by the paper in which they were handed in: 收到经理甲递交的辞职报告."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.state import Act
from loaders.lexicon import alternatives

_WORDS = alternatives("acts")

_HANDED_IN = re.compile(
    f"收到(?P<who>[^，。；]{{4,40}}?)(?:{_WORDS['hands_in']})?的(?:{_WORDS['notice_to_quit']})"
)
_GIVES_UP = re.compile("辞去|辞任")


def handed_in(ctx: ClauseContext) -> list[Act]:
    """董事会收到经理甲递交的辞职报告, where it is in force and no clause behind says of which post."""
    found = _HANDED_IN.search(ctx.words) if ctx.here.on_delivery else None
    if found is None or _GIVES_UP.search(ctx.clause.key, ctx.clause.end):
        return []
    start = ctx.clause.start
    people = ctx.clause.subjects(start + found.start("who"), start + found.end("who"))
    offices = ctx.title_offices(people[0]) if len(people) == 1 else []
    return ctx.acts(people, "resign", offices, "relinquish") if offices else []
