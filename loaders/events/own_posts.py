"""Posts that a page about one school, firm or society prints alone: whose they are, as it was called then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.facts import AppointmentFact, HoldingFact, StatedFact
from graph.provenance import Known
from loaders.acts.organizations import full_organization
from loaders.document.model import Metadata
from loaders.events.own_name import OwnName, ends_as_kind, is_kind
from loaders.lexicon import lexicon
from loaders.names.spans import organizations_in
from loaders.text.patterns import HAN, NUMERALS, any_of
from loaders.text.script import simplified

_POSTS: dict[str, frozenset[str]] = {
    kind: frozenset(posts) for kind, posts in lexicon("own_posts")["posts"].items()
}


def with_own_posts(facts: Iterable[StatedFact], text: str, metadata: Metadata) -> Iterator[StatedFact]:
    """The facts, those on a post without an organization with that of the document, where it has one such.

    A history of a school speaks of its 校长 and means its own, by the name that it bore then.
    """
    own = _Own.of(text, metadata)
    for fact in facts:
        if own is not None and isinstance(fact, AppointmentFact | HoldingFact):
            found = own.of_post(fact)
            yield fact.model_copy(update=found) if found else fact
        else:
            yield fact


class _Borne(NamedTuple):
    """A name of the organization in full, from where on in the text it holds, where and how it is printed."""

    since: int
    name: str
    start: int
    printed: str


@dataclass(frozen=True, slots=True)
class _Own:
    """The one organization that a document is about."""

    posts: frozenset[str]
    """Posts that such an organization has."""
    titled: str | None
    """What the title calls it."""
    names: tuple[_Borne, ...]
    """What the text calls it, in its order; the title's name where the text tells none."""

    @classmethod
    def of(cls, text: str, metadata: Metadata) -> _Own | None:
        """That of a document, `None` where its title speaks of no organization that has posts of its own."""
        title, issuer = metadata.record.title, metadata.jurisdiction.issuer
        kind = OwnName((issuer, title)).kind
        if kind not in _POSTS:
            return None
        named = (issuer, *(found.name for found in organizations_in(title or "")))
        titled = next((name for name in named if name and ends_as_kind(name, kind)), None)
        plain = simplified(text)
        names = tuple(_names(plain, kind, metadata))
        if titled is not None and not names:
            full = full_organization(titled, metadata.jurisdiction) or titled
            names = (_Borne(0, full, plain.find(titled), titled),)
        return cls(_POSTS[kind], titled, names)

    def of_post(self, fact: AppointmentFact | HoldingFact) -> dict[str, object]:
        """The organization of a post that is printed alone, by its name at that place; else no change."""
        inherited = fact.organization == self.titled and fact.organization_from is not None
        place = bisect_right([borne.since for borne in self.names], fact.passage.start)
        own = (fact.post or "").removeprefix("副") in self.posts
        listed = isinstance(fact, HoldingFact) and fact.basis != "mention"
        if listed or not own or not place or not (fact.organization is None or inherited):
            return {}
        _, name, start, printed = self.names[place - 1]
        end = start + len(printed)
        known = Known(how="inherited", start=start, end=end) if start >= 0 else Known(how="inherited")
        return {"organization": name, "organization_from": known}


def _names(text: str, kind: str, metadata: Metadata) -> Iterator[_Borne]:
    """The names that a text gives to its organization: its first one, and those by which it went since.

    Nothing is told by what another is called: 附属小学改称…….
    """
    own = ""
    for naming in _naming().finditer(text):
        front = _front().sub("", _DATE.sub("", naming["front"]))
        founded = naming["founds"] is not None
        ours = not own if founded else front in ("", own) or is_kind(front, kind)
        if ours and ends_as_kind(naming["name"], kind):
            own = naming["name"]
            start = naming.start("name")
            yield _Borne(start, full_organization(own, metadata.jurisdiction) or own, start, own)


_STOPS = "，。；：、（）(),;:\\s"


@cache
def _naming() -> re.Pattern[str]:
    words = lexicon("own_posts")
    verbs = f"(?:(?P<founds>{any_of(words['founds'])})|{any_of(words['renames'])})"
    ends = any_of(words["name_ends"])
    return re.compile(
        f"(?P<front>(?<=[{_STOPS}])[^{_STOPS}]{{0,20}}?)(?:{verbs})为?[“「『]?"
        f"(?P<name>[{HAN}]{{2,18}}?{ends})(?=[”」』{_STOPS}]|$)"
    )


@cache
def _front() -> re.Pattern[str]:
    words = any_of(lexicon("own_posts")["fronts"])
    return re.compile(f"^{words}|{words}$")


_DATE = re.compile(f"^(?:[{NUMERALS}\\d元正]{{1,4}}[年月日])+|^[春夏秋冬]|^(?:同年|是年|次年|翌年)")
