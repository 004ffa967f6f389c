"""The board of a company, as its announcements close: 于本公告日期，执行董事为甲先生及乙女士；……."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Line
from loaders.holdings.rosters.headings import Heading
from loaders.holdings.rosters.rows import Part
from loaders.holdings.rosters.section import RosterSection
from loaders.holdings.rosters.tokens import Token
from loaders.lexicon import alternatives
from loaders.text.patterns import RARE_HAN
from loaders.text.view import View

_WORDS = alternatives("rosters")
_TODAY = re.compile(rf"(?:截至|[于在])?本(?:{_WORDS['announcements']})(?:之|的)?(?:日期|日|刊发日期)[，,]?")
_BRACKET = r"(?:[（(][^（）()]{1,16}[)）])?"
_SIGN = rf"(?:(?!{_WORDS['board_posts']})[{RARE_HAN}·])"
_NAME = rf"(?P<name>{_SIGN}{{2,8}}?){_BRACKET}(?:{_WORDS['courtesies']}){_BRACKET}"
_JOIN = "(?:、|以及|及|和|与|，|,)"
_ONE = re.compile(f"{_JOIN}?{_NAME}")


@cache
def _group() -> re.Pattern[str]:
    name = _NAME.replace("?P<name>", "?:")
    return re.compile(
        rf"(?P<post>{_WORDS['board_posts']})(?:分别)?(?:为|包括|是|有|即|：|:)*(?P<names>{name}(?:{_JOIN}{name})*)"
    )


def may_close_with_board(text: str) -> bool:
    """A quick test before `board_in`."""
    return "董事" in text and _TODAY.search(text) is not None


def board_in(view: View, organization: str, day: str, section: str) -> Iterator[RosterSection]:
    """The members that a sentence names on the day of the announcement, post by post."""
    today = _TODAY.search(view.text)
    for group in _group().finditer(view.text, today.end()) if today is not None else ():
        in_list = RosterSection(Heading(section, organization, as_of=day), None)
        start, end = view.span(*group.span("post"))
        in_list.label.open(Part(group["post"], start, end))
        for one in _ONE.finditer(view.text, *group.span("names")):
            token = Token("name", one["name"], *one.span("name"))
            in_list.see(Line(0, view), token, "roster:board")
        yield in_list
