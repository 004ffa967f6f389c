"""One pattern for many words: what rules look for in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph import lazy_re as re

NUMERALS = "一二三四五六七八九十"
"""What small numbers are written in, for a class of characters."""
COUNTS = "一二两三四五六七八九十"
"""The same, of things that are counted: 两座."""
HAN = "\u4e00-\u9fff"
"""Chinese characters, for a class."""
RARE_HAN = "\u3400-\u9fff"
"""The same with those that few fonts have."""
DIGITS = "〇○零一二三四五六七八九"
"""What years are written in, sign by sign."""


def any_of(words: Iterable[str], *patterns: str, behind: str = "") -> str:
    """A pattern for any of the words, of those that begin alike the longest first; then for the `patterns`.

    Words that begin alike share their beginning in the pattern: it is tried once, not once a word. Where
    each of the `patterns` begins with a character of its own too, only places where one stands are tried.
    `behind` is a pattern for what follows a word.
    """
    branches = [*(branch + behind for branch in _branches(set(words) - {""})), *patterns]
    return f"(?:{'|'.join(branches)})" if branches else "(?!)"


def holds_any(words: Iterable[str]) -> str:
    """A pattern for texts that hold any of the words: of words within one another the shortest will do."""
    whole = set(words) - {""}
    return ends_any(word for word in whole if not any(part in whole for part in _parts(word)))


def ends_any(words: Iterable[str]) -> str:
    """A pattern for the last sign of any of the words, behind the rest of it.

    Use it to learn whether a word is there at all: few signs end many words, and few other words.
    """
    whole = set(words) - {""}
    ends: dict[str, dict[int, set[str]]] = {}
    for word in whole:
        if not any(word[start:] in whole for start in range(1, len(word))):
            ends.setdefault(word[-1], {}).setdefault(len(word), set()).add(word)
    return f"(?:{'|'.join(_end(last, sizes) for last, sizes in sorted(ends.items()))})" if ends else "(?!)"


def _end(last: str, sizes: Mapping[int, set[str]]) -> str:
    if 1 in sizes:
        return re.escape(last)
    before = "|".join(f"(?<={any_of(words)})" for _, words in sorted(sizes.items()))
    return f"{re.escape(last)}(?:{before})"


def grouped(patterns: Iterable[str]) -> str:
    """A pattern for any of the patterns, the first of them first, as `|` between them would be.

    Those that begin with the same character stand behind it, so that the many are not tried one by one at
    every place of a text.
    """
    rest: dict[str, list[str]] = {}
    others: list[str] = []
    for branch in (branch for pattern in patterns for branch in _opened(pattern)):
        choice = _CHOICE.match(branch)
        first, end = (choice[1], choice.end()) if choice else (branch[:1], 1)
        if not first or first in _SPECIAL or branch[end : end + 1] in _REPEATS:
            others.append(branch)
            continue
        for character in first:
            ends = rest.setdefault(character, [])
            if "" not in ends and branch[end:] not in ends:
                ends.append(branch[end:])
    branches = (first + (f"(?:{'|'.join(ends)})" if ends != [""] else "") for first, ends in rest.items())
    return f"(?:{'|'.join([*branches, *others])})"


_SPECIAL = frozenset("\\.^$[(")
"""What a pattern begins with that does not begin with a character."""
_REPEATS = frozenset("?*+{")
_CHOICE = re.compile(r"\[([^\]\\^-]+)\]")
_TOKEN = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.DOTALL)


def _opened(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern; where one begins with a group, that with each of the openings."""
    for branch in map(_looking_back, _alternatives(pattern)):
        end = _group_end(branch)
        if not end or branch[end : end + 1] in _REPEATS:
            yield branch
        else:
            yield from (opening + branch[end:] for opening in _opened(branch[3 : end - 1]))


def _looking_back(pattern: str) -> str:
    """A pattern that first asks what stands before a character, asking it behind that character instead:
    `改(?<!地改)名` for `(?<!地)改名`."""
    end = _group_end(pattern, ("(?<!", "(?<="))
    sign, behind = pattern[end : end + 1], pattern[end + 1 :]
    if not end or not sign or sign in _NO_SIGN or behind[:1] in _REPEATS:
        return pattern
    return f"{sign}{pattern[:4]}(?:{pattern[4 : end - 1]}){sign}){behind}"


_NO_SIGN = frozenset("\\.^$[()|?*+{")


def _group_end(pattern: str, openings: tuple[str, ...] = ("(?:",)) -> int:
    """Where the group that a pattern begins with ends; 0 where it begins with none of this kind."""
    if not pattern.startswith(openings):
        return 0
    depth = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if not depth:
            return token.end()
    return 0


def _alternatives(pattern: str) -> list[str]:
    """A pattern cut at those of its bars that stand outside all brackets."""
    found, depth = [""], 0
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and not depth:
            found.append("")
        else:
            found[-1] += token
    return found


def spaced(word: str) -> str:
    """A pattern for a word that may be printed with spaces within."""
    return r"\s*".join(map(re.escape, word))


def _parts(word: str) -> Iterator[str]:
    """The pieces of a word that are shorter than it."""
    for size in range(1, len(word)):
        for start in range(len(word) - size + 1):
            yield word[start : start + size]


def _branches(words: set[str]) -> list[str]:
    rest: dict[str, set[str]] = {}
    for word in sorted(words):
        rest.setdefault(word[0], set()).add(word[1:])
    whole = [re.escape(character) for character, ends in rest.items() if ends == {""}]
    longer = [re.escape(character) + _after(ends) for character, ends in rest.items() if ends != {""}]
    return [*([f"[{''.join(whole)}]"] if len(whole) > 1 else whole), *longer]


def _after(ends: set[str]) -> str:
    """What may follow a shared beginning; nothing, where it is a word itself."""
    longer = ends - {""}
    if not longer:
        return ""
    branches = _branches(longer)
    if "" in ends:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
