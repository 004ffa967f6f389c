"""Names typed in latin letters (pinyin, its first letters, English) as the Chinese names of the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from graph.lexicon import lexicon
from graph.lexicon.titles import titles
from graph.names import initials, is_pinyin, pinyin_key
from graph.questions.shared.stored_names import all_names, names_of
from graph.stores.base import Store

_MOST = 20
"""Readings of one name that are tried."""


def chinese_bodies(store: Store, given: str) -> list[str]:
    """The places and organizations that a text in latin letters can mean; the text itself, where it is in
    others."""
    if not is_pinyin(given):
        return [given]
    wanted = pinyin_key(_with_chinese_ends(given))
    for kind in ("place", "organization"):
        names = {
            row["name"]: [short for name in names_of(row) for short in _short_forms(kind, name)]
            for row in all_names(store, kind)
        }
        for key in (pinyin_key, initials):
            found = [name for name, forms in names.items() if wanted in map(key, forms)]
            if found:
                return found[:_MOST]
    return []


def chinese_titles(given: str) -> list[list[str]]:
    """The titles that a text in latin letters can mean, those first that go before the others; the text
    itself, where it is in other letters."""
    if not is_pinyin(given):
        return [[given]]
    typed = lexicon("typed")
    english = typed["english"].get(" ".join(given.lower().replace("-", " ").split()))
    if english:
        return [[title] for title in english]
    known = [*(row.title for row in titles()), *typed["compounds"]]
    for key in (pinyin_key, initials):
        found = [title for title in known if key(title) == pinyin_key(given)]
        if found:
            return [found[:_MOST]]
    return []


def _with_chinese_ends(given: str) -> str:
    """`Baichuan District Government` → `Baichuan 区人民政府`."""
    left, ends = " ".join(given.lower().split()), ""
    words: dict[str, str] = lexicon("typed")["english_bodies"]
    while word := next((each for each in _longest_first(words) if left.endswith(f" {each}")), None):
        left, ends = left[: -len(word) - 1], words[word] + ends
    return f"{left} {ends}"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


@cache
def _short_forms(kind: str, name: str) -> Sequence[str]:
    """A name and how it is said in short: 柏川 for 柏川区, 柏川区政府 for 柏川区人民政府."""
    typed = lexicon("typed")
    if kind == "place":
        ends = [end for end in typed["place_endings"] if name.endswith(end) and len(name) > len(end) + 1]
        return [name, *(name.removesuffix(end) for end in ends[:1])]
    forms = [name]
    forms += [name.removesuffix(long) + short for short, long in typed["endings"] if name.endswith(long)]
    return [*forms, *(form.removeprefix("中共") for form in forms if form.startswith("中共"))]
