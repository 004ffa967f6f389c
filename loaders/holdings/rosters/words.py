"""The words that rosters are made of, from `lexicon/rosters.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from graph import lazy_re as re
from graph.lexicon.titles import is_label, titles_that
from loaders.lexicon import alternatives, lexicon
from loaders.names.offices import post_length
from loaders.names.people import surname_length
from loaders.text.patterns import RARE_HAN

_HAN = rf"[{RARE_HAN}\U00020000-\U0002fa1f]"
_LABEL = re.compile(rf"(?:{_HAN}|[()（）《》〈〉“”\"0-9·—\-])+")
_PLAIN_NAME = re.compile(rf"{_HAN}{{2,4}}|{_HAN}{{2,8}}(?:[·•]{_HAN}{{1,10}}){{1,3}}")
_REMARK = re.compile(r"[(（][^()（）]{0,8}[)）]$")
_NO_LABEL = re.compile(alternatives("rosters")["never_in_labels"])
_NO_NAME = re.compile(alternatives("rosters")["never_names"])
"""第十二届 in a column of terms, 教育界 over the members that it sent, 高一 before who heads it."""
_LONGEST_LABEL = 40


ColumnRole = Literal[
    "name", "post", "unit", "term", "start", "end", "gender", "nation", "remark", "other", "holders"
]
"""What a column of a register holds; `holders` is a column whose head is a post: 主席, 镇长."""


@dataclass(frozen=True)
class RosterWords:
    """Word lists by their key, and what follows from them."""

    lists: dict[str, frozenset[str]]
    statuses: dict[str, str]
    slips: dict[str, str]
    surname_slips: dict[str, str]
    register_heads: dict[str, ColumnRole]
    """What a column of a register holds, by the words in its head."""

    def all(self, key: str) -> frozenset[str]:
        return self.lists[key]

    def head_length(self, text: str) -> int:
        """How many signs the longest post word has that the text ends with; 0 where none does."""
        if text[-1:] not in self._last_characters:
            return 0
        sizes = range(min(self._longest_head, len(text)), 0, -1)
        return next((size for size in sizes if text[-size:] in self.lists["heads"]), 0)

    @cached_property
    def exact(self) -> frozenset[str]:
        """Labels that are recognized even glued to a name: 局长, 常务副局长, 纪委书记."""
        heads = self.lists["heads"]
        return heads | {before + head for before in self.lists["before_heads"] for head in heads}

    @cached_property
    def _longest_head(self) -> int:
        return max(map(len, self.lists["heads"]))

    def ends_as_post(self, text: str) -> bool:
        """Whether the text ends with a post word (before a bracket like （兼））."""
        bare = _REMARK.sub("", text) if text[-1:] in "）)" else text
        bare = bare.removesuffix("候选人").removesuffix("人选")
        if bare in self.lists["not_heads"]:
            return False
        if bare[-1:] not in self._last_characters:
            return False
        sizes = range(2, min(self._longest_head, len(bare)) + 1)
        return any(bare[-size:] in self.lists["heads"] for size in sizes) or post_length(bare) > 0

    def is_exact(self, text: str) -> bool:
        """Whether the text is a post word and nothing else, so that it needs no white space around it."""
        return text in self.exact or (
            text[-1:] in self._last_characters and len(text) < 8 and post_length(text) == len(text)
        )

    @cached_property
    def _last_characters(self) -> frozenset[str]:
        return frozenset(head[-1] for head in self.lists["heads"])

    @cached_property
    def _no_names(self) -> frozenset[str]:
        return self.lists["no_names"] | self.lists["parts_of_schools"] | self.lists["personal"]

    @cached_property
    def _persons(self) -> frozenset[str]:
        return self.lists["ethnicities"] | {"男", "女"}

    @cached_property
    def _ends(self) -> dict[str, tuple[str, ...]]:
        return {key: tuple(self.lists[key]) for key in ("place_ends", "no_name_ends")}

    @cached_property
    def last_characters(self) -> frozenset[str]:
        """What a label ends with; behind another sign none does."""
        return self._last_characters | frozenset(")）人选")

    def is_label(self, text: str) -> bool:
        """Whether the text is one post, as a roster prints it before names."""
        if self.is_exact(text):
            return True
        return (
            len(text) <= _LONGEST_LABEL
            and not text[:1].isdigit()
            and _LABEL.fullmatch(text) is not None
            and self.ends_as_post(text)
            and _NO_LABEL.search(text) is None
        )

    def may_be_name(self, text: str) -> bool:
        """Whether a person could be called so: two to four Han characters that are no other word."""
        return (
            text[-2:] not in self.lists["heads"]
            and text not in self._no_names
            and text.removesuffix("族") not in self._persons
            and _PLAIN_NAME.fullmatch(text) is not None
            and not self.is_exact(text)
            and _NO_NAME.fullmatch(text) is None
            and (surname_length(text, common=True) > 0 or not text.endswith(self._ends["place_ends"]))
            and not (len(text) > 2 and text.endswith(self._ends["no_name_ends"]))
        )


@cache
def words() -> RosterWords:
    """The lexicon, read once."""
    raw = lexicon("rosters")
    lists = {key: frozenset(map(str, value)) for key, value in raw.items() if isinstance(value, list)}
    lists["heads"] = frozenset(titles_that(is_label))
    heads = {word: role for role, found in raw["register_heads"].items() for word in found}
    return RosterWords(lists, dict(raw["statuses"]), dict(raw["slips"]), dict(raw["surname_slips"]), heads)
