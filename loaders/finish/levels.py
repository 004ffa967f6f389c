"""The 级别 that a text prints with a post: 局长（正科级）. A grade of a person (享受正处级待遇) is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import lazy_re as re
from graph.facts import AppointmentFact, HoldingFact, StatedFact
from loaders.lexicon import alternatives, lexicon

_LEVELS = frozenset(lexicon("posts")["levels"])
_BEHIND = re.compile(rf"(?:{alternatives('posts')['behind_posts']})?[（(](?P<remark>[^（()）]{{2,20}})[)）]")
_PARTS = re.compile("[，,、；;：:]")
_BEYOND = 30
"""Characters behind a passage in which the bracket may close."""


def with_levels(facts: Iterable[StatedFact], text: str) -> Iterator[StatedFact]:
    """The facts, those on a post with its level where the text gives one."""
    for fact in facts:
        if isinstance(fact, AppointmentFact | HoldingFact) and fact.level is None:
            level = level_in(text[fact.passage.start : fact.passage.end + _BEYOND], fact.as_printed)
            if isinstance(fact, HoldingFact) and level is None and fact.status in _LEVELS:
                level = fact.status
            yield fact if level is None else fact.model_copy(update={"level": level})
        else:
            yield fact


def level_in(text: str, printed: str) -> str | None:
    """The level in the bracket behind a post as printed; none where its places in the text differ."""
    words, post = "".join(text.split()), "".join(printed.split())
    if not post:
        return None
    if own := re.search(r"[（(](?P<remark>[^（()）]{2,20})[)）]$", post):
        return _level(own["remark"])
    found = {_level_behind(words, place.end()) for place in re.finditer(re.escape(post), words)}
    return found.pop() if len(found) == 1 else None


def _level_behind(words: str, place: int) -> str | None:
    bracket = _BEHIND.match(words, place)
    return _level(bracket["remark"]) if bracket else None


def _level(remark: str) -> str | None:
    return next((part for part in _PARTS.split(remark) if part in _LEVELS), None)
