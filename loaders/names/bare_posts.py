"""Whose a post is that prints no organization: 县长 of the place, 副局长 of the 局 before."""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from graph.lexicon.titles import seats_of_empire
from loaders.lexicon import alternatives, lexicon
from loaders.names.governments import (
    OrganizationContext,
    chief_level,
    court,
    is_government,
    place_of,
    seat_of,
    seat_place,
    without_committee,
)
from loaders.names.places import rank_of
from loaders.names.units import head_organization, parent

_WORDS = alternatives("names")

_COURT_POSTS = re.compile(_WORDS["court_posts"])
_MEMBER_POSTS = re.compile(r"(?:副?书记|成员|委员)$")
_HEAD_OF_KIND = re.compile("(?:常务|第一)?副?([局厅部会])长")
"""A 局长 is of a 局: the organization before may be another."""
_HEAD_OF_HOUSE = re.compile("副?[院校厂园馆矿堂社站]长")
"""An 院长 is of no 局, whatever the text named last."""
_HEAD_OF_FIRM = re.compile("副?[校厂矿场]长")
_SOCIETIES = alternatives("acts")
_HEAD_OF_SOCIETY = re.compile(_SOCIETIES["heads_of_societies"])
_BOARD_OF_SOCIETY = re.compile(
    f"(?P<society>.+(?:{_SOCIETIES['societies']}))(?:{_SOCIETIES['boards_of_societies']})"
)


def local_organization(post: str, context: OrganizationContext) -> str | None:
    """The head of a place by the title's level word, else the organization before."""
    if level := seat_level(post):
        return _seat_of_level(level, context)
    if chief := chief_level(post):
        if context.inherited and is_government(context.inherited, chief):
            return context.inherited
        return seat_of(chief, context)
    inherited = context.inherited
    if inherited is None:
        return None
    speaker, kinds = context.jurisdiction.issuer, kinds_headed(post)
    if (
        speaker
        and inherited.startswith(speaker)
        and speaker.endswith(kinds)
        and not inherited.endswith(kinds)
    ):
        return speaker  # 总经理助理 beside the heads of a firm's units
    if _HEAD_OF_FIRM.fullmatch(post) and inherited.endswith(("革命委员会", "革委会")):
        return without_committee(inherited)
    if _HEAD_OF_SOCIETY.fullmatch(post) and (board := _BOARD_OF_SOCIETY.fullmatch(inherited)):
        return board["society"]
    if post.endswith(("检察长", "检察员")) and not inherited.endswith("检察院"):
        seat = seat_place(context)
        return f"{seat}人民检察院" if seat else None
    if post.endswith(("审判员", "陪审员")) and "法院" not in inherited and rank_of(inherited[-2:]) == 0:
        return court(context)
    if _HEAD_OF_HOUSE.fullmatch(post) and inherited.endswith(("局", "厅", "委", "人民政府", "县政府")):
        return None
    if _COURT_POSTS.search(post):
        return parent(inherited, "庭")
    if (kind := _HEAD_OF_KIND.fullmatch(post)) and not head_organization(inherited).endswith(kind[1]):
        return None
    if post == "秘书长" and context.jurisdiction.republic and "政府" in inherited:
        return inherited[: inherited.index("政府") + len("政府")]  # of no 处
    if _MEMBER_POSTS.search(post) or post in ("常委", "常务委员", "秘书长"):
        return inherited
    return head_organization(inherited)


def kinds_headed(post: str) -> tuple[str, ...]:
    """How the organizations are called that such a post heads: 行长 a bank; empty where any may have it."""
    heads = _heads()
    return next((heads[title] for size in range(len(post), 1, -1) if (title := post[-size:]) in heads), ())


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    return {title: tuple(ends) for title, ends in lexicon("mentions")["heads"].items()}


def seat_level(post: str) -> str | None:
    """The level whose seat an office of the empire had: 知县 of a 县."""
    seats = seats_of_empire().items()
    return next((level for level, offices in seats if post.endswith(offices)), None)


def is_seat(post: str) -> bool:
    """Whether a post is the head of a county or the like, one at a time: 知县, 县知事, 县长."""
    return _SEAT.fullmatch(post) is not None


_SEAT = re.compile("知[县州府]|县?知事|[县州市]长")


def _seat_of_level(level: str, context: OrganizationContext) -> str | None:
    """The 县, 州 or 府 itself; a county that is a 市 or 区 today is not called by that name then."""
    place = place_of(context.inherited, level) or context.jurisdiction.full(level)
    if place or context.inherited:
        return place if place is None or place.endswith(level) else None  # a 州 is no 市 of today
    own = context.jurisdiction.place
    return own if own and own.endswith(level) else None
