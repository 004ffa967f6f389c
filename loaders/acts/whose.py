"""Whose a post is that stands alone: of the organization of its kind named last, or of the speaker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.acts.organizations import kind_alone
from loaders.acts.verbs import verbs
from loaders.lexicon import alternatives, lexicon
from loaders.names.bare_posts import kinds_headed
from loaders.names.offices import Office, post_length
from loaders.names.spans import named_by, organizations_in, places_in
from loaders.names.units import head_organization, joined, party_of
from loaders.text.patterns import any_of

_WORDS = alternatives("acts")

_SENTENCE_ENDS = "。！!？?\n"
_NEAR = 400
"""Signs before a post in which its organization is looked for, beyond its own sentence."""
_LONGEST_UNIT = 12
_BUREAU, _LEVELS = "局", "县市区镇乡街道委"
_PATH = re.compile("[>»›]")
"""A heading that tells where the page stands on its site names nobody's organization."""
_AGAIN = re.compile(f"(?:{_WORDS['again']})*")
_DECIDES = re.compile(f"(?:{_WORDS['decide']}|{_WORDS['sits']})")
_OF_VILLAGE_WORD = re.compile("^(?:该|(?:村|社区)(?=党|总支|支部|两委|务))+")
_LEADS = re.compile(f"^.*(?:{_WORDS['before_owner']})(?=.{{3}})")
_OF_VILLAGE = re.compile(f"(?:该)?(?P<kind>村|社区)(?:{_WORDS['of_village']})")


class Around(NamedTuple):
    """Where a post stands: what was named before it, and who speaks."""

    before: str
    """The text up to the post."""
    heading: str
    """What stands above it."""
    signer: str | None
    """The organization that puts the document out."""

    def last(self, kinds: tuple[str, ...], post: str = "") -> str | None:
        """The organization named last of those whose names end so: in the sentence; a firm or a school also
        in the text before or in a headline that tells an act; else the one that speaks."""
        if named := self._named_in(self._sentence, kinds, post):
            return named
        named = self._named_in(self.before[-_NEAR:], kinds, post) or self._named_in(self._headline, kinds)
        far = named is not None and named.endswith(_whole()) and not named.endswith(_BUREAU)
        return named if far else self.speaker(kinds)

    def _named_in(self, text: str, kinds: tuple[str, ...], post: str | None = None) -> str | None:
        named = [
            name for name, end in _named(text, kinds) if post is None or _post_behind(text, end) in ("", post)
        ]
        return named[-1] if named else None

    def decider(self, kinds: tuple[str, ...]) -> str | None:
        """The organization that is said to decide in this sentence; else one that speaks."""
        text = self._sentence
        named = [name for name, end in _named(text, kinds) if _DECIDES.match(text, end)]
        return named[-1] if named else self.speaker(kinds)

    def speaker(self, kinds: tuple[str, ...]) -> str | None:
        """The organization that puts the document out, if it is of these kinds."""
        return self.signer if self.signer and self.signer.endswith(kinds) else None

    @property
    def _headline(self) -> str:
        """The headings, if they tell an act: 某某辞任云岭银行行长."""
        tells = any(len(verb.word) > 1 for verb in verbs().places(self.heading, 0, len(self.heading)))
        return self.heading if tells and not _PATH.search(self.heading) else ""

    @property
    def _sentence(self) -> str:
        return self.before[max(self.before.rfind(stop) for stop in _SENTENCE_ENDS) + 1 :]


def with_owner(office: Office, around: Around, full: Callable[[str], str]) -> Office:
    """An office that is printed without its organization, or with a word of its kind alone, in full.

    德邦银行公告，聘任某某为|行长; 集团董事长; 护理部主任; 党组书记; 村委会主任.
    """
    name, printed = office.organization, office.as_printed
    if village := village_of(printed, around):
        return office._replace(organization=village + _OF_VILLAGE_WORD.sub("", name or ""))
    if (word := _word_of_signer(printed, around.signer)) and around.signer:
        unit = printed.removesuffix(office.post)[len(word) :]
        return office._replace(organization=joined(full(around.signer), unit))
    kind = kind_alone(name or "")
    unit = (name or "")[len(kind) :]
    if kind or name is None:
        owner = _owner_of_post(office.post, around, kind)
    elif printed.startswith(name):
        owner, unit = _owner_of_unit(name, around), name
    else:
        return office
    if owner is not None:
        return office._replace(organization=joined(full(owner), unit))
    party = printed.removesuffix(office.post) if name is None else ""
    if party in lexicon("names")["of_nobody"] and (whole := around.decider(_whole())):
        return office._replace(organization=party_of(full(whole), party))
    return office


def _word_of_signer(printed: str, signer: str | None) -> str | None:
    """局 of 局办公室主任 in a paper that a 局 signs."""
    words = (word for word in lexicon("acts")["units"] if printed.startswith(word) and word not in _LEVELS)
    return next((word for word in words if signer and signer.endswith(word)), None)


def _owner_of_post(post: str, around: Around, kind: str) -> str | None:
    kinds = (kind,) if kind else tuple(word for word in kinds_headed(post) if word not in _of_many())
    return around.last(kinds, post) if kinds else None


def _owner_of_unit(unit: str, around: Around) -> str | None:
    inner = len(unit) <= _LONGEST_UNIT and unit.endswith(_units())
    return around.decider(_whole()) if inner else None


def village_of(printed: str, around: Around) -> str | None:
    """村委会, 村党支部 with the village named before: 石鼓村村委会."""
    found = _OF_VILLAGE.match(printed)
    if found is None:
        return None
    for text in (around.before[-_NEAR:], around.heading):
        named = [place.name for place in places_in(text) if place.name.endswith(found["kind"])]
        if named and len(named[-1]) > len(found["kind"]) + 1:
            return named[-1]
    return None


def names_whole(words: str) -> bool:
    """Whether words are nothing but the name of a firm, a school or a hospital: 海昌集团：某某任总裁."""
    kind = next((word for word in (*_whole(), *kinds_headed("总裁")) if words.endswith(word)), None)
    return (
        kind is not None
        and len(words) > len(kind) + 1
        and any(name == words for name, _ in _named(words, (kind,)))
    )


def _named(text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The names in a text that end in one of the words, each with where it ends."""
    found = list(organizations_in(text))
    taken = [range(mention.start, mention.end) for mention in found]
    found += [one for one in named_by(text, _pattern(kinds)) if not any(one.start in span for span in taken)]
    for end, name in sorted((mention.end, mention.name) for mention in found):
        name = _LEADS.sub("", head_organization(name))
        kind = next((word for word in kinds if name.endswith(word)), None)
        if kind and len(name) > len(kind) + 1 and not name.startswith(_of_nobody()):
            yield name, end


@cache
def _pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    words = [word for word in kinds if len(word) > 1]
    return re.compile(f"{any_of(words)}(?![长员务])" if words else "(?!)")


def _post_behind(text: str, end: int) -> str:
    """The post of the organization of which the text goes on to tell: 朝阳小学历任|校长."""
    again = _AGAIN.match(text, end)
    start = again.end() if again else end
    sizes = (size for size in range(6, 1, -1) if post_length(text[start : start + size]) == size)
    size = next(sizes, 0)
    return text[start : start + size]


@cache
def _whole() -> tuple[str, ...]:
    return tuple(lexicon("acts")["whole"])


@cache
def _of_many() -> frozenset[str]:
    """Kinds of which one text names many, one within the other: 军区, 支队; and boards: 理事会."""
    return frozenset(lexicon("acts")["kinds_of_many"])


@cache
def _units() -> tuple[str, ...]:
    return tuple(lexicon("acts")["units_within"])


@cache
def _of_nobody() -> tuple[str, ...]:
    return tuple(lexicon("mentions")["generic"])
