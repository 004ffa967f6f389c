"""What the organization of a document was called so far: the subject of 更名为乙中学 without a name."""

from __future__ import annotations

from collections.abc import Sequence

from graph import lazy_re as re
from graph.facts import BodyChange
from loaders.lexicon import alternatives, lexicon
from loaders.text.patterns import any_of

_WORDS = alternatives("changes")
_KINDS: dict[str, re.Pattern[str]] = {
    kind: re.compile(any_of(words)) for kind, words in lexicon("changes")["own_kinds"].items()
}
_ENDS = {kind: re.compile(f"(?:{pattern.pattern})$") for kind, pattern in _KINDS.items()}
_TAKEN_IN = lexicon("changes")["hows"]["into"]
_BEHIND_NAME = re.compile(f"(?:{_WORDS['own_titles']})|$")
_FRONTS = re.compile(f"^(?:{_WORDS['own_fronts']})+")


class OwnName:
    """The name that the organization of one document bears, as far as its entries have been read.

    A document is of one organization if its title, or who speaks in it, is called by a word of one kind
    (学校, 医院, 厂); without such a word there is no name, and a clause without a subject tells nothing.
    """

    def __init__(self, titles: Sequence[str | None] = ("",)) -> None:
        self.kind = next((kind for title in titles if title and (kind := _kind_in(title))), None)
        self.name: str | None = None
        self._borne: set[str] = set()
        self._untitled = not any(titles)

    @property
    def is_unknown(self) -> bool:
        """Whether a name is still to be learned."""
        return self.name is None and (self.kind is not None or self._untitled)

    def subject(self, front: str) -> str | None:
        """The name now, where the words before a verb are none or only call it by its kind: 学校|更名为."""
        if self.kind is None or self.name is None:
            return None
        bare = _FRONTS.sub("", front)
        return self.name if not bare or _KINDS[self.kind].fullmatch(bare) else None

    def learn(self, change: BodyChange) -> None:
        """What a change makes of the name: one of it, or a beginning of its kind."""
        if self.kind is None or len(change.after) != 1 or change.how == _TAKEN_IN:
            return
        own = self.name in change.before or (self.name is None and not change.ended)
        again = not change.before and change.after[0] in self._borne
        if (own or again) and _ENDS[self.kind].search(change.after[0]):
            self._bear(change.after[0])

    def bear(self, names: tuple[str, ...]) -> None:
        """A name that the document says it bore first; of a text without a title it tells the kind too."""
        if not self.is_unknown or len(names) != 1:
            return
        self.kind = self.kind or _kind_in(names[0])
        if self.kind is not None and _ENDS[self.kind].search(names[0]):
            self._bear(names[0])

    def _bear(self, name: str) -> None:
        self.name = name
        self._borne.add(name)


def ends_as_kind(name: str, kind: str) -> bool:
    """Whether a name ends as those of a kind do and is more than the word for it: 漓江中学, not 中学."""
    end = _ENDS[kind].search(name)
    return end is not None and end.start() > 1


def is_kind(words: str, kind: str) -> bool:
    """Whether words are no more than the word for a kind: 学校, 该校."""
    return _KINDS[kind].fullmatch(_FRONTS.sub("", words)) is not None


def _kind_in(title: str) -> str | None:
    """The kind whose word stands last in a title; a word of one sign only before 史, 志, or at the end."""
    ends = {
        kind: match.end()
        for kind, pattern in _KINDS.items()
        for match in pattern.finditer(title)
        if len(match[0]) > 1 or _BEHIND_NAME.match(title, match.end())
    }
    return max(ends, key=lambda kind: ends[kind], default=None)
