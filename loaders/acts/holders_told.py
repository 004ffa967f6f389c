"""Who is told to have held an office before the one who comes into it: 首任校长甲，后由乙接任."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.lexicon import alternatives, lexicon
from loaders.names.people import is_name
from loaders.text.patterns import RARE_HAN

_WORDS = alternatives("acts")


def tells_holder(ctx: ClauseContext) -> bool:
    """首任校长某某, 保长初为某某: who held the office that the next comer comes into; the title is no act."""
    found = _HOLDER.fullmatch(ctx.words) if ctx.words.startswith(_FIRST) or "为" in ctx.words else None
    if found is None or not is_name(found["name"]):
        return False
    people = ctx.clause.in_list(ctx.clause.start + found.start("name"), ctx.clause.start + found.end("name"))
    low, high = found.span("post" if found["post"] else "of")
    offices, _ = ctx.offices(ctx.clause.start + low, ctx.clause.start + high)
    if not people or not offices:
        return False
    known = ctx.here.offices
    known.vacated, known.held[people[0].name] = tuple(offices), tuple(offices)
    ctx.here.people.speak_of(people)
    return True


_FIRST = tuple(lexicon("acts")["firsts"])
_HOLDER = re.compile(
    f"(?:(?:{_WORDS['firsts']})(?P<post>[^，为]{{2,12}}?)[为是]?|(?P<of>[^，为]{{2,12}}?)(?:{_WORDS['at_first']})为)"
    f"(?P<name>[{RARE_HAN}]{{2,4}})"
)
