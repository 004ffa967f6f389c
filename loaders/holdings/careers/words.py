"""What the lexicon of careers says, as the readers of lives ask for it."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.lexicon.titles import is_imperial as title_is_imperial
from graph.lexicon.titles import is_lower as title_is_lower
from graph.lexicon.titles import is_of_lives, titles_that
from loaders.lexicon import lexicon
from loaders.names.offices import post_length
from loaders.names.places import is_known
from loaders.text.patterns import any_of


class How(Enum):
    """What a verb of office says of the time of the posts behind it."""

    TAKE = "take"
    SEVERAL = "several"
    PAST = "past"
    LATER = "later"
    ACTING = "acting"
    SEAT = "seat"
    NONE = "none"


class Verb(NamedTuple):
    """A verb of office where it stands: `text[start:end]` of a clause."""

    start: int
    end: int
    how: How
    word: str


@cache
def _verb_table() -> dict[str, How]:
    rows, adverbs = lexicon("careers")["verbs"], lexicon("careers")["adverbs"]
    composed = {
        before + verb: How(how) for how, words in adverbs.items() for before in words for verb in rows["take"]
    }
    return composed | {word: how for how in How for word in rows[how.value]}


@cache
def _verb_pattern() -> re.Pattern[str]:
    return re.compile(any_of(_verb_table()))


@cache
def _guards() -> dict[str, _Guard]:
    rows = lexicon("careers")["guards"]
    alone = {
        word: _Guard(frozenset(row["not_after"]), frozenset(row["not_before"]), tuple(row.get("but", ())))
        for word, row in rows.items()
    }
    behind = {
        word: alone[word[-1]]._replace(not_after=frozenset())
        for word in _verb_table()
        if word[-1] in alone and word[:-1] in _adverbs()
    }
    return alone | behind


@cache
def _adverbs() -> frozenset[str]:
    """What stands before a verb and says of its time: 曾, 先后, 后."""
    return frozenset(word for words in lexicon("careers")["adverbs"].values() for word in words)


class _Guard(NamedTuple):
    """What must not stand beside a verb of one character: 任 of 任务, 主任."""

    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    but: tuple[str, ...] = ()
    """What may stand behind it all the same: 教导主任."""

    def refuses(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]` is part of another word."""
        if text[start - 1 : start] in self.not_after:
            return True
        return text[end : end + 1] in self.not_before and not text.startswith(self.but, end)


_UNGUARDED = _Guard()


def verbs_in(text: str) -> list[Verb]:
    """The verbs of office in a clause, in order: 1990年后任局长 has 后任."""
    found: list[Verb] = []
    place = 0
    while match := _verb_pattern().search(text, place):
        word = match[0]
        if _guards().get(word, _UNGUARDED).refuses(text, *match.span()):
            place = match.start() + 1
            continue
        found.append(Verb(match.start(), match.end(), _verb_table()[word], word))
        place = match.end()
    return found


def words(kind: str) -> tuple[str, ...]:
    """A list of the lexicon of careers, longest first, as `str.startswith` takes it."""
    return _sorted("careers", kind)


@cache
def _sorted(table: str, kind: str) -> tuple[str, ...]:
    return tuple(sorted(lexicon(table)[kind], key=len, reverse=True))


def opening(text: str, kind: str) -> str:
    """The longest word of a list that the text begins with, or nothing."""
    found = _any(kind).match(text)
    return found[0] if found else ""


def ending(text: str, kind: str) -> str:
    """The longest word of a list that the text ends with, or nothing."""
    if not text.endswith(words(kind)):
        return ""
    return next(word for word in words(kind) if text.endswith(word))


def holds(text: str, kind: str) -> bool:
    """Whether any word of a list stands in the text."""
    return _any(kind).search(text) is not None


@cache
def _any(kind: str) -> re.Pattern[str]:
    return re.compile(any_of(words(kind)))


@cache
def _own_post() -> re.Pattern[str]:
    rows = lexicon("career_posts")
    posts = any_of({*titles_that(is_of_lives), *rows["business"]})
    officers = any_of(rows["grades"])
    degrees = any_of(rows["degrees"])
    fields = rf"{any_of(rows['fields'])}{any_of(rows['field_posts'])}"
    return re.compile(rf"(?:{officers}?{degrees}?{posts}|{fields})$")


def own_post_length(text: str) -> int:
    """How many characters at the end of a text are a post, with the rank of an officer before it."""
    key = text[-16:]
    match = _own_post().search(key)
    own = len(match[0]) if match else 0
    common = post_length(text)
    if common > own:
        before = text[: len(text) - common]
        grade = next((word for word in _sorted("career_posts", "grades") if before.endswith(word)), "")
        return common + len(grade)
    return own


def role_length(text: str) -> int:
    """How many characters behind an organization are work by their last sign: 工务员; 0 where none are."""
    if not text.endswith(_sorted("career_posts", "role_ends")) or text.endswith(
        _sorted("career_posts", "no_roles")
    ):
        return 0
    sizes = [size for size in _ROLE_SIZES if len(text) >= size]
    behind = [size for size in sizes if size < len(text) and ends_as_organization(text[:-size])]
    return behind[0] if behind else len(text) if len(text) in _ROLE_SIZES else 0


_ROLE_SIZES = (2, 3, 4, 5)


def is_lower(post: str) -> bool:
    """Whether one rises from such a post: 技术员, 科员."""
    return post in titles_that(title_is_lower)


@cache
def seats() -> dict[str, tuple[str, str]]:
    """令 -> (县, 知县): the office of a seat by its short name."""
    return {short: (level, post) for short, (level, post) in lexicon("career_posts")["seats"].items()}


@cache
def business() -> dict[str, str]:
    """县事 -> 知县."""
    return dict(lexicon("career_posts")["business"])


def is_imperial(post: str) -> bool:
    """Whether a post is an office of the empire."""
    return post in titles_that(title_is_imperial)


def ends_as_organization(text: str) -> bool:
    """Whether a text ends as the name of an organization."""
    return text.endswith(_sorted("career_posts", "organizations"))


def is_province(name: str) -> bool:
    """Whether a short name is that of a province: 湖南, 热河."""
    return name in lexicon("career_posts")["provinces"] or (len(name) > 1 and is_known(f"{name}省"))


def grades() -> tuple[str, ...]:
    """Ranks of officers, which are no posts: 少将."""
    return _sorted("career_posts", "grades")
