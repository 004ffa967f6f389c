"""Clauses that tell a stage of something built, by their shape: 次年十月落成, 知县方远重建文昌宫于北门内."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.finish.shape import Shape, clauses, word
from loaders.lexicon import alternatives, lexicon
from loaders.projects.heads import built_end, may_name, weak_end
from loaders.text.patterns import RARE_HAN, any_of

_SIGNS = alternatives("shapes")
_TIMES = re.compile(f"(?:{_SIGNS['times']})+")
MANY = re.compile(_SIGNS["many"])
_DAY = re.compile(_SIGNS["days"])


def stages(text: str) -> Iterator[Shape]:
    """The clauses that tell a stage of something built: 次年十月落成, 知县方远重建文昌宫于北门内."""
    if not word("stage_ends").search(text) and not word("builds").search(text):
        return
    for clause in clauses(text):
        words = clause[0].strip(" 　")
        if word("no_news").search(words) or MANY.search(words) or not _TIMES.search(text[: clause.end()]):
            continue
        if word("planned").search(words) and not _DAY.search(words):
            continue
        if _ends_in_stage(words) or _builds_something(words):
            yield Shape(*clause.span(), "project", "stage")


def _ends_in_stage(words: str) -> bool:
    """Whether nothing but times and something built stands before a stage at the end."""
    stage = _stage_at_end().search(words)
    if stage is None:
        return False
    before = _TIMES.sub("", words[: stage.start()])
    if len(before) < 3 or built_end().search(before) or weak_end().search(before):
        return True
    return may_name(before) and stage["stage"].startswith(tuple(lexicon("shapes")["hard_stages"]))


@cache
def _stage_at_end() -> re.Pattern[str]:
    stages = any_of(lexicon("shapes")["stage_ends"])
    return re.compile(f"(?:{_SIGNS['before_stages']})*(?P<stage>(?:{stages})+)(?:{_SIGNS['done']})?$")


def _builds_something(words: str) -> bool:
    """Whether a verb of building governs something built that has a name."""
    built = _building().search(words)
    ends = (built_end(), weak_end())
    return built is not None and any(end.search(built["thing"]) for end in ends)


@cache
def _building() -> re.Pattern[str]:
    verb = any_of(word for word in lexicon("shapes")["builds"] if len(word) > 1)
    return re.compile(
        f"{verb}了?(?P<thing>[{RARE_HAN}]{{2,12}}?)(?:[一二]?[座条所幢]|于[{RARE_HAN}]{{1,8}})?$"
    )
