"""The words of the lexicons that stand in a text, of every sort, found in one pass.

Words overlap: 主任命 holds 主任, 任命 and 任. A pattern of alternatives finds one of them; an Aho-Corasick
automaton finds all, in time that does not grow with the lexicons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import ahocorasick

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.lexicon.verbs import verb_rows
from loaders.names.offices import post_words


class Sort:
    """What a word does for the mentions beside it: bits, since one word may do several things."""

    POST = 1
    """A title of a post: 局长."""
    FOLLOW = 2
    """What may follow a name: 主持, 到."""
    WEAK = 4
    """What may follow a name, and stand in one too: 和, 为."""
    LEAD = 8
    """What leads in before a title and is no part of it: 陪同, 由."""
    VERB = 16
    """A verb of office: 任命."""
    NO_NAME = 32
    """A word that is shaped like a name, or like a part of one: 文件, 其中."""
    AHEAD = 128
    """A word that is shaped like a name, and leads on to a verb: 经常, 年内."""
    STATE = 64
    """How somebody holds the post that follows: 原, 首任."""


STOPS = "。；;：:！!？?\n□，,（）() 　△▲Δ○●【】[]"
"""What no mention of an office or a person goes over."""
_STOP = re.compile(f"[、{re.escape(STOPS)}]")


class Words(NamedTuple):
    """The words of one text by where they begin and where they end."""

    from_: dict[int, list[tuple[int, int]]]
    """Place -> ends of the words that begin there."""
    until: dict[int, list[tuple[int, int]]]
    """Place -> starts of the words that end there."""
    stops: list[int]
    """Where stops stand, 、 among them."""

    def longest_at(self, place: int, sort: int) -> int:
        """How many signs the longest word of a sort has that begins at a place; 0 where none does."""
        return max((end - place for end, kind in self.from_.get(place, ()) if kind & sort), default=0)

    def longest_before(self, place: int, sort: int) -> int:
        """How many signs the longest word of a sort has that ends at a place; 0 where none does."""
        return max((place - start for start, kind in self.until.get(place, ()) if kind & sort), default=0)

    def kinds_at(self, place: int, longer_than: int = 0) -> int:
        """The sorts of all words of more than so many signs that begin at a place, as bits."""
        kinds = 0
        for end, kind in self.from_.get(place, ()):
            kinds |= kind if end - place > longer_than else 0
        return kinds

    def item_start(self, place: int) -> int:
        """Where the item of a list or the clause begins that a place lies in."""
        number = bisect_left(self.stops, place)
        return self.stops[number - 1] + 1 if number else 0

    def ends_of(self, sort: int) -> Iterator[int]:
        """Where words of a sort end, in order."""
        return (end for end, words in self.until.items() if any(kind & sort for _, kind in words))


def find_words(text: str, shift: int = 0) -> Words:
    """Every word of the lexicons in a text; `shift` is added to each place."""
    from_: dict[int, list[tuple[int, int]]] = defaultdict(list)
    until: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for last, (size, sort) in _automaton().iter(text):
        start, end = last - size + 1 + shift, last + 1 + shift
        from_[start].append((end, sort))
        until[end].append((start, sort))
    return Words(from_, until, [shift + stop.start() for stop in _STOP.finditer(text)])


@cache
def _automaton() -> Any:
    made = ahocorasick.Automaton()
    for word, sort in _sorts().items():
        made.add_word(word, (len(word), sort))
    made.make_automaton()
    return made


def _sorts() -> dict[str, int]:
    mentions = lexicon("mentions")
    verbs = verbs_of_office()
    follows = (*mentions["follow"], *mentions["follow_days"], *mentions["follow_verbs"])
    groups = (
        (Sort.POST, post_words()),
        (Sort.FOLLOW, (*follows, *(verb for verb in verbs if len(verb) > 1))),
        (Sort.WEAK, mentions["weak_follow"]),
        (Sort.LEAD, (*mentions["leads"], *mentions["objects"])),
        (Sort.VERB, verbs),
        (Sort.NO_NAME, (*lexicon("people")["words"], *lexicon("parts")["not_people"], *mentions["no_names"])),
        (Sort.AHEAD, mentions["no_names_before_words"]),
        (Sort.STATE, mentions["states"]),
    )
    sorts: dict[str, int] = {}
    for sort, words in groups:
        for word in words:
            sorts[word] = sorts.get(word, 0) | sort
    sorts.pop("", None)
    return sorts


@cache
def verbs_of_office() -> frozenset[str]:
    """Every verb that opens an act, but for those that are one only at the end of a clause."""
    return frozenset(row.verb for row in verb_rows() if "$" not in row.only_after)
