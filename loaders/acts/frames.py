"""The frames that verbs open, each by the function that reads it."""

from __future__ import annotations

from collections.abc import Callable

from graph import lazy_re as re
from loaders.acts.context import ClauseContext
from loaders.acts.gains import appoint, assume
from loaders.acts.losses import intransitive, lapse, relinquish, remove
from loaders.acts.no_act import is_background
from loaders.acts.state import Act
from loaders.acts.verbs import Verb, verbs
from loaders.lexicon import alternatives
from loaders.lexicon.verbs import Frame
from loaders.names.offices import post_length
from loaders.names.people import is_name

_WORDS = alternatives("acts")

FRAME_READERS: dict[Frame, Callable[[ClauseContext, Verb, str], list[Act]]] = {
    "appoint": appoint,  # 任命甲为乙
    "remove": remove,  # 免去甲的乙职务
    "relinquish": relinquish,  # 甲辞去乙
    "assume": assume,  # 甲任乙
    "lapse": lapse,  # 甲的乙职务自然免除
    "intransitive": intransitive,  # 甲调离
}

_TAKES = re.compile(_WORDS["takes_office"])
_OF_WHOM = ("首任", "前任", "新任", "继任")


def first_frame(ctx: ClauseContext) -> list[Act] | None:
    """The acts of the first frame that a verb of the clause opens; None where it tells of the past."""
    clause = ctx.clause
    places = verbs().places(clause.key, clause.start, clause.end)
    for verb in places:
        if clause.key.startswith(_OF_WHOM, clause.start) and verb.start <= clause.start + 1:
            continue  # 首任校长某某到任
        if is_background(clause.key, clause.start, verb):
            if clause.key.startswith("的", verb.end) or any(
                _titles_subject_of(ctx, verb, later) for later in places
            ):
                continue  # 其原任的局长职务同时免去; 原任局长某某辞职
            return None
        if verb.word == "任" and _is_surname(clause.key, verb.start):
            continue
        for frame, action in verb.frames():
            if found := FRAME_READERS[frame](ctx.of(verb), verb, action):
                return found
    return []


def _titles_subject_of(ctx: ClauseContext, verb: Verb, later: Verb) -> bool:
    """Whether a verb of the past stands in the title of the person whom a later verb is about."""
    if later.start < verb.end + 4 or not later.row.frames.keys() & {"relinquish", "assume", "intransitive"}:
        return False
    people = ctx.clause.subjects(ctx.clause.start, later.start)
    return len(people) == 1 and bool(people[0].title) and people[0].title_start <= verb.end


def _is_surname(key: str, low: int) -> bool:
    """任永年|当选镇长: a person is called so."""
    return any(
        is_name(name)
        and name[-1] not in "主责"
        and not post_length(name)
        and _TAKES.match(key, low + len(name)) is not None
        for name in (key[low : low + 3], key[low : low + 2])
    )
