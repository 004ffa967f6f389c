"""Clauses that hold for the lines below them (任命：, 免去：, 任命下列人员为审判员：); decisions by title."""

from __future__ import annotations

from dataclasses import replace

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.frames import first_frame
from loaders.acts.left_out import CARRIED_IN
from loaders.acts.organizations import names_organization
from loaders.acts.state import Act, VerbInForce
from loaders.acts.verbs import Verb, verbs
from loaders.lexicon import alternatives
from loaders.names.offices import post_length

_WORDS = alternatives("acts")

_HEAD_WORDS = re.compile(rf"(?:{_WORDS['heading_words']})*$")
_FOLLOWING = re.compile(r"(?:以下|下列|如下)[^为]{0,8}为(.+)$")
_OF_ORGANIZATION = re.compile(
    "(?P<name>[^，。；：]{4,24}?)(?:的)?(?:有关|部分|下列|以下|如下)?(?:法律职务|工作|组成)?人员$"
)
"""任命县人民法院有关人员： the list below is of that court."""
UNDER_HEADING = "list:heading"
_LONGEST_HEAD = 14
_PASSED = re.compile(
    "通过了?[^，。；]{0,30}?关于(?P<act>接受[^，。；]{4,60}?职务)的?(?:请求)?的决定》?$"
    "|宣[布读]了?[^，。；]{0,16}?关于(?P<told>[^，。；]{4,60}?)的(?:决定|通知)$"
)
_TITLES = re.compile("《[^》]{0,30}?关于([^》]{4,60}?)(?:的请求)?的决定》")
_HEAD_OF_LIST = re.compile(rf"(?:{_WORDS['heading_words']})*")
_DECISIONS = ("的决定", "的决定》", "的通知")


def title_of_decision(ctx: ClauseContext) -> list[Act] | None:
    """关于甲任县委书记、免去乙县委书记职务的决定: the acts that a passed decision is called by."""
    words = ctx.words
    if "关于" not in words:
        return None
    passed = _PASSED.search(words) if words.endswith(_DECISIONS) else None
    spans = [passed.span("act" if passed["act"] else "told")] if passed else []
    if not spans and "通过" in words:
        spans = [title.span(1) for title in _TITLES.finditer(words) if "通过" in words[: title.start()]]
    if not spans:
        return None
    acts = [
        act
        for low, high in spans
        for act in _reported_by(ctx, ctx.clause.start + low, ctx.clause.start + high)
    ]
    return acts or (None if passed is None else [])


def _reported_by(ctx: ClauseContext, start: int, end: int) -> list[Act]:
    again = ctx.clause.key.find("、免去", start, end)
    parts = ((start, end),) if again < 0 else ((start, again), (again + 1, end))
    return [
        act for first, last in parts for act in first_frame(ctx.narrowed(first, last, follows=False)) or []
    ]


def opens_list(ctx: ClauseContext, character: str, places: list[Verb]) -> bool:
    """任命： and 免去： hold for the lines below; so does 任命下列人员为审判员：."""
    if character not in ("：", ":", ""):
        return False
    for verb in places:
        for frame, action in verb.frames():
            alone = verb.word == ctx.words and character != ""
            if frame in ("appoint", "remove") and (len(verb.word) > 1 or alone):
                after = ctx.clause.cut(verb.end)
                if _opens(ctx.of(verb), character, after, action, frame):
                    return True
    return False


def _opens(ctx: ClauseContext, character: str, after: str, action: str, frame: str) -> bool:
    organizations = ctx.here.organizations
    named = _OF_ORGANIZATION.fullmatch(after) if character in ("：", ":") else None
    following = _FOLLOWING.match(after)
    if named and names_organization(named["name"]):
        organizations.enter(ctx.full(named["name"]), ctx.clause.date)
        after = ""
    if not _HEAD_WORDS.fullmatch(after) and not following:
        return False
    office = following[1] if following else None
    ctx.here.verb = replace(
        ctx.here.verb, action=action, frame=frame, rule=ctx.rule, in_list=True, office=office
    )
    offices = ctx.offices_in(office, dated=False) if office else []
    organizations.enter(offices[0].organization if offices else None, ctx.clause.date)
    return True


def list_under(heading: str) -> VerbInForce | None:
    """决定任命, 批准免去职务 as a heading without a colon: the verb that holds for the lines below it."""
    for verb in verbs().places(heading, 0, len(heading)) if len(heading) <= _LONGEST_HEAD else ():
        whole = _HEAD_OF_LIST.fullmatch(heading, 0, verb.start) and _HEAD_OF_LIST.fullmatch(heading, verb.end)
        for frame, action in verb.frames():
            if whole and frame in ("appoint", "remove") and len(verb.word) > 1:
                return VerbInForce(action, frame, UNDER_HEADING, in_list=True)
    return None


def labels(ctx: ClauseContext, character: str) -> bool:
    """主席：甲；副主席：乙、丙 behind the verb that governs them."""
    words, force = ctx.words, ctx.here.verb
    if character not in ("：", ":") or force.action not in CARRIED_IN:
        return False
    if not post_length(words) >= 2 or len(words) > 16 or not ctx.offices_in(words, dated=False):
        return False
    ctx.here.verb = replace(force, office=words)
    return True
