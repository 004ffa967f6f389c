"""Holders told one after the other within prose, each with the years behind the name, mostly in a bracket.

`历任校长有：甲（1944年9月—1948年1月）、乙（…）`, `主席先后为甲（1981—1984）、乙（1984年5月起）`: `turns_in`
finds such runs in a paragraph, `InlineRosters` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph import lazy_re as re
from loaders.holdings.rosters.headings import is_organization
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives
from loaders.text.patterns import RARE_HAN, any_of

_HAN = rf"[{RARE_HAN}]"
_NAME = rf"(?:{_HAN}[ \u3000]{_HAN}{{1,2}}|{_HAN}{{1,8}}[·•]{_HAN}{{1,8}}|{_HAN}{{2,4}})"
_REIGNS = alternatives("rosters")["reigns_in_brackets"]
_DATE = r"\d{4}年?(?:[.．]?\d{1,2}月?)?"
_SPELL = (
    rf"(?:\s*[(（](?:[^()（）\d]{{1,8}}[,，、])?(?:[至自从]|任至)?(?:\d{{4}}|{_REIGNS})[^()（）]{{0,40}}[)）]"
    rf"|\s*{_DATE}\s*[-—–~～至]+\s*(?:{_DATE}|今))"
)
_TURN = rf"\s*{_NAME}{_SPELL}"
_RUN = re.compile(rf"{_TURN}(?:\s*[、,，；;和及]?\s*{_TURN})*")
_TRIGGER = re.compile(any_of(words().all("in_turns")))
_LINK = re.compile(rf"(?:先后|依次|分别)?(?:[有为是由]|(?=[：:]))[：:]?(?={_TURN})")
_CLAUSE = re.compile("[。，,；;！？]")
_BEHIND_POST = re.compile(f"(?:{alternatives('rosters')['behind_post_in_turns']})+$")
_NEXT = re.compile(
    rf"\s*[；;，,]\s*(?:{_TRIGGER.pattern})?(?P<post>{_HAN}{{2,10}}?)\s*(?:[：:]|[有为是])[：:]?(?={_TURN})"
)
_LONGEST_POST = 10


class Turns(NamedTuple):
    """The holders of one post, as places in a text."""

    post: str
    organization: str | None
    """The organization, where it is named before the post."""
    start: int
    """Where the first name begins."""
    end: int


def may_turn(text: str) -> bool:
    """A quick test before `turns_in`."""
    return ("(" in text or "（" in text or "；" in text) and _TRIGGER.search(text) is not None


def turns_in(text: str) -> Iterator[Turns]:
    """Each run of holders that a text tells of."""
    if not may_turn(text):
        return
    for link in _LINK.finditer(text):
        begins = max((stop.end() for stop in _CLAUSE.finditer(text, 0, link.start())), default=0)
        lead = text[begins : link.start()].strip()
        if _TRIGGER.search(lead + link.group()) is None:
            continue
        before = _BEHIND_POST.sub("", lead)
        sizes = range(min(_LONGEST_POST, len(before)), 1, -1)
        size = next((size for size in sizes if words().is_exact(before[-size:])), 0)
        run = _RUN.match(text, link.end())
        if size and run is not None:
            named = [
                part for part in _TRIGGER.split(before[:-size]) if len(part) > 1 and is_organization(part)
            ]
            organization = named[-1] if named else None
            yield Turns(before[-size:], organization, run.start(), run.end())
            yield from _more(text, run.end(), organization)


def _more(text: str, at: int, organization: str | None) -> Iterator[Turns]:
    """The posts behind in the same sentence, each with its holders: ；副书记：丙（1952—1956）."""
    while (label := _NEXT.match(text, at)) and words().is_label(label["post"]):
        run = _RUN.match(text, label.end())
        if run is None:
            return
        yield Turns(label["post"], organization, run.start(), run.end())
        at = run.end()
