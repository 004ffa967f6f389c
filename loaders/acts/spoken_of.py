"""Whom a clause without an act speaks of: for 其, and for a verb without a subject in a clause to come."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.lexicon import alternatives
from loaders.names.in_clause import PersonMention
from loaders.names.people import is_name
from loaders.names.titled import may_mention, read_mentions
from loaders.text.patterns import HAN, RARE_HAN

_WORDS = alternatives("acts")
_CALLED = _WORDS["called"]
_OWNER = re.compile(rf"([{RARE_HAN}]{{2,4}}?)(?:同志)?的")
_SENT = re.compile(f"派(?P<name>[{RARE_HAN}]{{2,3}})(?:同志)?(?=[来到赴去往回返潜])")
"""派某某来恢复组织，任书记: the person whom the next clause means."""
_PUNISHED = re.compile(
    rf"(?:给予|对|将|把)(?P<name>[{RARE_HAN}]{{2,4}}?)(?:同志|先生|女士)?(?:以?[^，。；]{{0,8}}处分|[^，。；]{{0,6}}(?:处理|调查|审查))"
)
"""给予某某行政撤职处分，撤销其……: the person whom the next clause means."""
_FOR_A_REASON = re.compile(
    rf"(?P<name>[{RARE_HAN}]{{2,4}}?)(?P<called>{_CALLED})?(?:因|由于)[^，。；]{{2,}}$"
)
"""某某先生因个人事务，已辞去……: the person whom the next clause means."""
_ASKED_BY = re.compile(f"应(?P<name>[{RARE_HAN}]{{2,4}}?)的?(?:请求|申请|要求)")
_PRESIDES = re.compile(f"(?:由)?(?P<name>[{RARE_HAN}]{{2,3}})主持[{HAN}]{{0,8}}工作$")
_BEFORE_TITLED = re.compile(f"(?:{_WORDS['before_titled']})+")
_LEFT_OUT = re.compile(_WORDS["left_out_behind"])


def speaks_of(ctx: ClauseContext) -> None:
    """The person whom a clause without an act names, for 其 and for a verb without a subject."""
    if ctx.clause.end - ctx.clause.start <= 60:
        ctx.here.people.note(lambda: _whom(ctx))


def _whom(ctx: ClauseContext) -> list[PersonMention]:
    clause, words = ctx.clause, ctx.words
    people = clause.subjects(clause.start, clause.end)
    sent, presides, owner = _SENT.search(words), _PRESIDES.match(words), _OWNER.match(words)
    asked = _ASKED_BY.fullmatch(words) or _PUNISHED.match(words)
    if asked and is_name(asked["name"]):
        return _named(ctx, *asked.span("name"))
    if clause.key.startswith("—", clause.end) and (alone := clause.in_list(clause.start, clause.end)):
        return alone  # 某某—以代任方式委任为处长
    if sent and is_name(sent["name"]):
        people = _named(ctx, *sent.span("name"))
    elif presides and is_name(presides["name"]):
        people = _named(ctx, *presides.span("name"))
    elif not people and (moved := _FOR_A_REASON.match(words)) and (moved["called"] or is_name(moved["name"])):
        people = _named(ctx, *moved.span("name"))
    if not people and (known := _known(ctx)):
        return known
    if owner and is_name(owner[1]):
        people = _named(ctx, *owner.span(1))
    if not people and _LEFT_OUT.search(clause.key, clause.end, clause.end + 80):
        people = _titled(ctx)
    return people


def _known(ctx: ClauseContext) -> list[PersonMention]:
    """邢某随部队撤离: a name that begins the clause and that an act has given an office."""
    words = ctx.words
    name = next((words[:size] for size in (3, 2, 4) if words[:size] in ctx.here.offices.held), None)
    return _named(ctx, 0, len(name)) if name and len(words) > len(name) else []


def _named(ctx: ClauseContext, start: int, end: int) -> list[PersonMention]:
    return ctx.clause.in_list(ctx.clause.start + start, ctx.clause.start + end)


def _titled(ctx: ClauseContext) -> list[PersonMention]:
    """县长某某错划右派, 该县长某某办赈不力: the person with whose title the clause begins."""
    lead = _BEFORE_TITLED.match(ctx.words)
    words, clause = ctx.words[lead.end() if lead else 0 :], ctx.clause
    if not may_mention(words):
        return []
    titled = next(read_mentions(words, ctx.here.jurisdiction, clause.date), None)
    if titled is None or titled.start:
        return []
    person, low = titled.person, clause.end - len(words)
    start, end = low + person.start, low + person.end
    name = "".join(clause.text[start:end].split())
    ctx.here.offices.titled[name] = titled.offices
    return [PersonMention(start, end, name, words[: person.start])]
