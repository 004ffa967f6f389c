"""The short names that a document itself gives: 某某资格审查委员会（资审会）, “某某学校”（简称某校）."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.document.model import Layout
from loaders.lexicon import alternatives
from loaders.names.spans import ends_organization
from loaders.text.patterns import HAN

_WORDS = alternatives("prose")

_SHORT = re.compile(
    f"(?P<closed>[”」』]?)[（(](?P<said>以下|统|下)?(?P<called>简?称)?[：:为]?[“「『]?(?P<short>[{HAN}]{{2,8}})[”」』]?[)）]"
)
_OPENED = re.compile("[“「『](?P<name>[^“”「」『』，。；：]{4,40})$")
_RUN = re.compile(f"[{HAN}]{{4,40}}$")
_SHORTEST = 4
_LEADS_IN = re.compile(f"^.*(?:{_WORDS['before_short_name']}|[由经日月])")
_REACH = 60


def short_names(layout: Layout) -> tuple[tuple[str, str], ...]:
    """Each short name with the organization that it is said to be short for, as printed."""
    found: dict[str, str] = {}
    for block in layout.blocks:
        text = block.view.text
        if "（" in text or "(" in text:
            for short, full in _reported(text):
                found.setdefault(short, full)
    return tuple(found.items())


def _reported(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        full = _quoted(before) if match["closed"] else _named(before)
        called = match["said"] or match["called"]
        if full and _is_short_for(match["short"], full, bool(called)):
            yield match["short"], full


def _quoted(before: str) -> str | None:
    opened = _OPENED.search(before)
    return opened["name"] if opened else None


def _named(before: str) -> str | None:
    """The organization whose name ends right here."""
    run = _RUN.search(before)
    name = _LEADS_IN.sub("", run[0]) if run else ""
    return name if len(name) > _SHORTEST and ends_organization(name) else None


def _is_short_for(short: str, full: str, called: bool) -> bool:
    """Whether every sign of a short name stands in the full one, in its order: 资审会 of 资格审查委员会.

    `called` says that the text calls it so (简称): else both end alike, or a bracket may hold anything.
    """
    characters = iter(full)
    alike = called or short[-1] == full[-1]
    return alike and len(short) + 1 < len(full) and all(character in characters for character in short)
