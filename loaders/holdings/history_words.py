"""What a clause of a history tells: who was in which posts, and the words that it is read by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.nearby import Nearby
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.people import could_be_name, is_name, surname_length

_AND = re.compile("、|和|及|与")
_BETWEEN_POSTS = re.compile("、|兼任?|和")
_LONGEST_POST = 24


@dataclass(frozen=True, slots=True)
class Reported:
    """`text[start:end]` of a sentence puts these persons into these posts."""

    start: int
    end: int
    persons: tuple[str, ...]
    posts: str
    rule: str
    in_turn: bool = False
    """Whether they held the post one after the other."""

    def offices(
        self, jurisdiction: Jurisdiction, nearby: Nearby, date: str | None
    ) -> list[tuple[Office, bool]]:
        """The posts, each in its organization, and whether that was named before; empty where one is none."""
        found: list[tuple[Office, bool]] = []
        for printed in filter(None, _BETWEEN_POSTS.split(self.posts)):
            bare = post_length(printed) == len(printed)
            above = nearby.organization_of(printed) if bare else nearby.last
            if bare and (kinds := _headed(printed)):
                fits = (above or "").endswith(kinds)
                above = nearby.nearest_of(kinds) or (above if fits else None)
            read = read_offices(printed, jurisdiction, above, date)
            if not read:
                return []
            found += [(office, bare) for office in read]
        return found


def _headed(post: str) -> tuple[str, ...]:
    """How the name of an organization ends that has such a head: 商会 its 会长."""
    rows = lexicon("histories")["headed"]
    return next(
        (tuple(rows[title]) for title in sorted(rows, key=len, reverse=True) if post.endswith(title)), ()
    )


def words(key: str) -> tuple[str, ...]:
    """A list of the lexicon of histories, longest first."""
    return _sorted(key)


@cache
def _sorted(key: str) -> tuple[str, ...]:
    return tuple(sorted(lexicon("histories")[key], key=len, reverse=True))


def without(text: str, key: str) -> str:
    """The text without the words of a list at its end."""
    while word := next((word for word in words(key) if text.endswith(word)), ""):
        text = text[: -len(word)]
    return text


def persons_in(text: str) -> tuple[str, ...]:
    """The names of a list in which nothing but names may stand."""
    names = tuple(name for part in _AND.split(text) if (name := _untitled(without(part, "behind_names"))))
    return names if names and all(could_be_name(name) or _is_old(name) for name in names) else ()


def _untitled(text: str) -> str:
    """The name without another post before it: 县工业局副局长甲."""
    size = next((n for n in (3, 2, 4) if is_name(text[-n:]) and post_length(text[:-n]) > 1), len(text))
    return text[-size:]


def _is_old(name: str) -> bool:
    return 2 <= len(name) <= 3 and surname_length(name) > 0


def ends_as_post(text: str) -> bool:
    """Whether a text ends with a post, and is no longer than one."""
    return 2 <= len(text) <= _LONGEST_POST and post_length(text) > 0
