"""Minutes of a government of the Republic: what was moved (拟派某某代理案), and what was resolved of it.

A motion that passed is read as done; one that was put off or sent to a committee is no act.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Entry
from loaders.lexicon import alternatives, lexicon

_WORDS = alternatives("minutes")

_MOVED = re.compile(_WORDS["moves"])
_RESOLVED = re.compile(f"(?:{_WORDS['resolves']})[:：]?(?P<how>[^。]{{2,16}})")
_PASSED = re.compile(_WORDS["passed"])
_PUT_OFF = re.compile(_WORDS["put_off"])
_NEAR = 2
"""The resolution stands so many paragraphs below its motion at most."""


def motions(entries: Sequence[Entry]) -> dict[int, bool]:
    """Where paragraphs that move something begin, and whether it passed."""
    found: dict[int, bool] = {}
    for number, entry in enumerate(entries):
        text = entry.view.text
        if _MOVED.search(text) is None or _RESOLVED.match(text):
            continue
        below = (other.view.text for other in entries[number + 1 : number + 1 + _NEAR])
        resolved = _RESOLVED.search(text) or next(
            (m for other in below if (m := _RESOLVED.match(other))), None
        )
        if resolved is not None:
            passed = _PASSED.search(resolved["how"]) and not _PUT_OFF.search(resolved["how"])
            found[entry.view.span()[0]] = passed is not None
    return found


def as_done(text: str) -> str:
    """A motion with the words that only move taken out, each sign in its place: 拟派某某 -> ，派某某."""
    for words, done in _done():
        text = text.replace(words, done)
    return text


@cache
def _done() -> tuple[tuple[str, str], ...]:
    rows = lexicon("minutes")["done"].items()
    return tuple(
        (words, done.rjust(len(words), "，")) for words, done in sorted(rows, key=lambda row: -len(row[0]))
    )
