"""Words that people look for, as a query of the full-text index that both stores have (Lucene's)."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from graph import lazy_re as re
from graph.names import pinyin_key

_HAN = r"[㐀-䶿一-鿿豈-﫿𠀀-𿿽々〇]"
_RUNS = re.compile(rf"(?P<han>{_HAN}+)|(?P<letters>[a-z]+)|(?P<digits>[0-9]+)")

_INITIALS = 6


def terms_of(text: str) -> list[str]:
    """The words looked for, each of which a hit contains: cut at white space, full-width forms folded."""
    return folded(text).split()


def folded(text: str) -> str:
    """A text as it is compared: half-width and in small letters."""
    return unicodedata.normalize("NFKC", text).lower()


def index_query(terms: list[str]) -> str | None:
    """What to ask the index, which has Chinese in pairs of characters and other words whole.

    It finds at least all hits (the terms must be looked for in them). `None` where the index cannot
    help: a single character, or signs alone.
    """
    clauses = []
    for term in terms:
        for run in _RUNS.finditer(term):
            if run["letters"]:
                clauses.append(f"+{run[0]}*")
            elif run["digits"] or len(run[0]) > 1:
                clauses.append(f'+"{run[0]}"')
    return " ".join(dict.fromkeys(clauses)) or None


def near_query(text: str) -> str | None:
    """What to ask the index of spellings for names like this one: those with a pair of its characters, those
    whose first and last signs are read as its own, those that begin as it; of two signs the first one counts,
    and few letters may be initials."""
    clauses = []
    for term in terms_of(text):
        for run in _RUNS.finditer(term):
            signs = run[0]
            if run["han"]:
                clauses += [f'"{one}{other}"' for one, other in pairwise(signs)]
                first, last = pinyin_key(signs[0]), pinyin_key(signs[-1]) if signs[1:] else ""
                if first:  # a rare sign has no reading
                    clauses.append(f"{first}*{last}" if len(signs) > 2 else f"{first}*")
            else:
                clauses.append(f"{signs[:-2] or signs}*")
            if run["letters"] and len(signs) <= _INITIALS:
                clauses.append("*".join(signs) + "*")
    return " ".join(dict.fromkeys(clauses)) or None


def share(text: str, terms: list[str]) -> float:
    """How much of a text the terms make up, from 0 (one of them is missing) to 1."""
    counts = [text.count(term) for term in terms]
    if not counts or 0 in counts:
        return 0.0
    length = sum(count * len(term) for count, term in zip(counts, terms, strict=True))
    return min(1.0, length / max(len(text), 1))
