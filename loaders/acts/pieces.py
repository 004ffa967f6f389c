"""Parts of clauses in which names and offices alternate: 甲的乙职务、丙的丁职务; 书记甲，副书记丙、丁."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from loaders.acts.clause import Clause
from loaders.acts.context import ClauseContext
from loaders.acts.state import Act
from loaders.lexicon import alternatives
from loaders.names.in_clause import led_name
from loaders.names.offices import post_length
from loaders.names.people import is_name
from loaders.names.places import is_known, leading_level
from loaders.text.patterns import RARE_HAN

_WORDS = alternatives("acts")

_NEXT = re.compile("、")
_OWNER = re.compile(rf"[{RARE_HAN}·]{{2,4}}(?:同志)?的")
_ITEM = re.compile("[^、]+")


def each_with_office(ctx: ClauseContext, start: int, end: int, action: str, frame: str) -> list[Act]:
    """NAME 的 OFFICE、NAME 的 OFFICE 职务: each person with an own office."""
    acts: list[Act] = []
    for low, high in split_persons(ctx.clause.key, start, end):
        split = ctx.clause.names_then_office(low, high)
        if split is None:
            return []
        people, office = split
        offices, _ = ctx.offices(office, high, leaving=True)
        if not offices:
            return []
        acts.extend(ctx.acts(people, action, offices, frame))
    return acts


def post_then_names(ctx: ClauseContext, low: int, high: int, action: str) -> list[Act]:
    """书记甲; 副县长乙、丙: the post before the names."""
    key = ctx.clause.key
    first = key.find("、", low, high)
    if first >= 0 and (again := _next_post(ctx.clause, first + 1, high)):
        left = post_then_names(ctx, low, again - 1, action)
        return [*left, *post_then_names(ctx, again, high, action)] if left else []
    led = led_name(key, low, first if first >= 0 else high)
    others = ctx.clause.in_list(first + 1, high) if first >= 0 else []
    if led is None or (first >= 0 and not others):
        return []
    offices, _ = ctx.offices(low, led.start)
    people = [*ctx.clause.in_list(led.start, led.end), *others]
    return ctx.acts(people, action, offices, "appoint") if offices else []


def _next_post(clause: Clause, low: int, high: int) -> int:
    """书记甲、|委员乙、丙: where the next post begins; 0 where none does."""
    for item in _ITEM.finditer(clause.key[low:high]):
        start, end = low + item.start(), low + item.end()
        led = led_name(clause.key, start, end)
        post = clause.key[start : led.start] if led is not None else ""
        if post and post_length(post) == len(post):
            return start
    return 0


def split_persons(key: str, start: int, end: int) -> list[tuple[int, int]]:
    """翁某的县发改局局长、桑某县审计局局长: cut before each name that 的 or an organization follows."""
    cuts = [start]
    for match in _NEXT.finditer(key[start:end]):
        place = start + match.end()
        owner = _OWNER.match(key, place, end)
        glued = post_length(key[cuts[-1] : place - 1]) and _name_then_organization(key, place, end)
        if (owner and "的" in key[cuts[-1] : place]) or glued:
            cuts.append(place)
    stops = [cut - 1 for cut in cuts[1:]] + [end]
    return list(zip(cuts, stops, strict=True))


def _name_then_organization(key: str, start: int, end: int) -> bool:
    """Whether a name stands here with an organization right behind it, and none begins with it."""
    if leading_level(key[start : start + 8]) or any(is_known(key[start : start + size]) for size in (3, 4)):
        return False
    return any(
        is_name(key[start : start + size]) and leading_level(key[start + size : min(end, start + size + 8)])
        for size in (3, 2)
        if start + size < end
    )


def next_pair(key: str, start: int, end: int, verb: str = "为") -> int:
    """Where 、NAME为OFFICE goes on behind an office that begins at `start`; `end` where it does not."""
    for pair in _pair(verb).finditer(key[start:end]):
        if is_name(pair[1]) and post_length(key[start : start + pair.start()]):
            return start + pair.start()
    return end


@cache
def _pair(verb: str) -> re.Pattern[str]:
    return re.compile(rf"、([{RARE_HAN}]{{2,4}}?)(?:{_WORDS['courtesy']})?{verb}")
