"""The organization that a clause says the person came to: 毕业分配到县第二中学任教, 调任某师, 创办某厂."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.holdings.careers.words import ending, ends_as_organization, holds, opening, verbs_in, words
from loaders.lexicon import alternatives
from loaders.names.places import begins_with_known

_SCHOOL = re.compile(
    rf"(?:{alternatives('careers')['out_of_school']})(?P<name>[\u3400-\u9fff]{{2,16}}?(?:{alternatives('careers')['schools']}))"
)
"""1982年毕业于江南学院水利系并留校任教: the school is where the person stayed."""
_LONGEST = 26
_SHORT_CLAUSE = 30
_OTHER = re.compile(
    r"[\u3400-\u9fff]{2}(?:局|厂|公司|学校|学院|大学|医院|委员会|[省市县区乡镇](?![长级])|部队"
    r"|[师旅团军](?![长委员队])|政府)"
)


def moved_to(text: str) -> str | None:
    """到BODY: its name; "" where one went to no organization; None where the text tells of no move."""
    word = opening(text, "moves")
    if not word or (len(word) == 1 and begins_with_known(text)):
        return None
    named = text[len(word) :]
    named = named[: len(named) - len(ending(named, "moved"))].strip("，,、 ")
    named = named[
        max((named.rfind(made) + len(made) for made in words("makes") if made in named), default=0) :
    ]
    if not 2 <= len(named) <= _LONGEST or not ends_as_organization(named) or verbs_in(named):
        return ""
    return named


def moved_within(text: str) -> str | None:
    """毕业后到BODY: the organization at the end of what stands before a verb."""
    for word in words("inner_moves"):
        at = text.rfind(word)
        if at >= 0 and (found := moved_to(text[at:])):
            return found
    return None


def move_of(text: str) -> str | None:
    """Of a whole clause without a post what `moved_to` gives: 1989年进县水泥厂工作, 柳河镇锻炼."""
    if holds(text, "stays_at"):
        school = _SCHOOL.search(text)
        return school["name"] if school is not None else ""
    if opening(text, "moves") and not begins_with_known(text):
        start = 0
    else:
        inner = [at for move in words("inner_moves") if (at := text.find(move)) > 0]
        tail = ending(text, "moved")
        if inner and (ending(text[: min(inner)], "happenings") or len(text) < _SHORT_CLAUSE):
            start = min(inner)
        elif tail and ends_as_organization(text[: -len(tail)]):
            return _behind_move(text[: -len(tail)])
        else:
            return None
    return None if holds(text[start:], "study") else moved_to(text[start:])


def _behind_move(text: str) -> str:
    """地区农科所 of 毕业后分配在地区农科所."""
    return text[max((text.rfind(move) + len(move) for move in words("moves") if move in text), default=0) :]


def speaks_of_other(text: str) -> bool:
    """Whether a clause names an organization, so that the next post need not be of the one before."""
    return _OTHER.search(text) is not None
