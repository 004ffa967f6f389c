"""Personal names: what is one, and the names of a list as printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.text.patterns import RARE_HAN

_DOT = "·•‧・"
_HAN = re.compile(rf"[{RARE_HAN}\U00020000-\U0002ffff]+")
_DOTS = re.compile(f"[{_DOT}]")
_FOREIGN = re.compile(rf"[{RARE_HAN}]{{1,8}}(?:[{_DOT}][{RARE_HAN}]{{1,9}}){{1,4}}")
_SEPARATOR = re.compile(r"[、，,;；/]+")
_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text, with what the bracket behind it says; `text[start:end]` is the name as printed."""

    start: int
    end: int
    name: str
    gender: Literal["男", "女"] | None = None
    ethnicity: str | None = None
    remark: str | None = None
    """The rest of the bracket: 挂职, 2020年7月任."""


@cache
def _surnames(kind: str) -> frozenset[str]:
    value = lexicon("people")[kind]
    return frozenset(value if isinstance(value, list) else value.replace(" ", "").replace("\n", ""))


@cache
def _set(kind: str) -> frozenset[str]:
    return frozenset(lexicon("people")[kind])


def surname_length(text: str, common: bool = False) -> int:
    """Length of the surname that the text begins with, 0 for none; `common` leaves rare ones out."""
    compound, usual, rare = _heads()
    if text[:2] in compound:
        return 2
    head = text[:1]
    return int(head in usual or (not common and head in rare))


@cache
def _heads() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Surnames of two signs, usual ones of one, and rare ones."""
    return _set("compound"), _surnames("common"), _surnames("rare")


_BOOKS = ("大事记", "大事", "志", "年鉴", "人物", "概述", "概况", "附录", "志稿", "卷", "篇", "章", "史")
"""某镇志·大事记 is no foreign name."""


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Whether a whole text is a personal name by its shape: a known surname, one or two characters more,
    no title, verb or particle inside; or syllables joined by ·."""
    if _DOTS.search(text):
        return _FOREIGN.fullmatch(text) is not None and not text.endswith(_BOOKS)
    size = surname_length(text) if 2 <= len(text) <= 4 else 0
    if size == 2 and len(text) == 2:
        size = surname_length(text[:1])
    given = text[size:]
    if size == 0 or not 1 <= len(given) <= 2 or _HAN.fullmatch(text) is None or text in _set("words"):
        return False
    if given[0] == "长" and size == 1 and text[0] in _HEADED:
        return False
    return _given(given)


def could_be_name(text: str) -> bool:
    """`is_name`, or in a frame that leaves no other reading (任命…为): any two to four characters
    that are no known word, so that 乌日娜琪 and 满江红 are names too."""
    if is_name(text):
        return True
    if not 2 <= len(text) <= 4 or _HAN.fullmatch(text) is None or text in _set("words"):
        return False
    if len(text) == 4 and text[0] not in _surnames("syllables") and not _two_surnames(text):
        return False
    if any(character in _surnames("never") for character in text):
        return False
    return surname_length(text) > 0 or len(text) == 4


def _two_surnames(key: str) -> bool:
    """Both parents' names: 张王思远."""
    common = _surnames("common")
    return key[0] in common and key[1] in common


_HEADED = "省市区县州镇乡村局处科厅部所站队组院庭校馆司团校厂社"
"""校长, 厂长: whose head 长 makes, whatever is a rare surname."""


def _given(given: str) -> bool:
    never, last = _surnames("never"), _surnames("never_last")
    if any(character in never for character in given.removeprefix("其")) or given[-1] in (*last, "其"):
        return False
    return not (len(given) == 2 and given[1] == "长" and given[0] in _HEADED)


def split_names(text: str) -> list[FoundName]:
    """The names of a printed list, in order: by 、 or by white space, OCR-spaced ones joined
    (`丁 香`, `步 青云`), with gender, nation and remark from the brackets. What is no name is left out.
    """
    found: list[FoundName] = []
    start = 0
    depth_ends = [match.span() for match in _BRACKET.finditer(text)]
    for match in _SEPARATOR.finditer(text):
        if any(low < match.start() < high for low, high in depth_ends):
            continue
        found.extend(_names_of_part(text, start, match.start()))
        start = match.end()
    found.extend(_names_of_part(text, start, len(text)))
    return found


def _names_of_part(text: str, start: int, end: int) -> list[FoundName]:
    """Names between two separators: runs of characters, each with the bracket that follows it."""
    found: list[FoundName] = []
    position = start
    while position < end:
        bracket = _BRACKET.search(text, position, end)
        stop = bracket.start() if bracket else end
        spans = _join_tokens(text, position, stop)
        for low, high in spans:
            found.append(FoundName(low, high, _bare(text[low:high])))
        if bracket and spans:
            found[-1] = with_remark(found[-1], bracket[1])
        position = bracket.end() if bracket else end
    return found


def with_remark(name: FoundName, bracket: str) -> FoundName:
    """The name with what a bracket behind it says: 女, 回族, and the rest as the remark."""
    gender, ethnicity, rest = name.gender, name.ethnicity, []
    for part in _SEPARATOR.split(re.sub(r"\s+", "", bracket)):
        if part in ("女", "男"):
            gender = "女" if part == "女" else "男"
        elif part.removesuffix("族") in _set("ethnicities"):
            ethnicity = part if part.endswith("族") else part + "族"
        elif part:
            rest.append(part)
    return FoundName(name.start, name.end, name.name, gender, ethnicity, "，".join(rest) or None)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def without_courtesy(text: str) -> str:
    """张三同志 -> 张三."""
    if not text.endswith(_courtesies()):
        return text
    return next((text[: -len(word)] for word in _courtesies() if text[2:].endswith(word)), text)


@cache
def _courtesies() -> tuple[str, ...]:
    return tuple(word for word in lexicon("people")["courtesy"] if word not in ("君", "氏"))


_TOKEN = re.compile(rf"[{RARE_HAN}\U00020000-\U0002ffff{_DOT}]+")


def _join_tokens(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the names in a run of white-space separated pieces."""
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        span, used = _take(text, tokens[place:])
        if span is not None:
            spans.append(span)
        place += used
    return spans


def _take(text: str, tokens: list[tuple[int, int]]) -> tuple[tuple[int, int] | None, int]:
    """The name that a row of tokens begins with, and how many tokens it takes."""
    low, high = tokens[0]
    singles = 0
    for begin, stop in tokens[:6]:
        if stop - begin != 1:
            break
        singles += 1
    if singles >= 2:
        size = 3 if singles == 3 or (singles % 2 and not surname_length(text[tokens[2][0]])) else 2
        for count in (size, 5 - size):
            span = (low, tokens[min(count, len(tokens)) - 1][1])
            if count <= singles and is_name(_bare(text[span[0] : span[1]])):
                return span, count
        return None, 1
    word = without_courtesy(text[low:high])
    joined = None
    if len(tokens) > 1 and len(_gap(text, tokens[0], tokens[1])) == 1:
        joined = (low, tokens[1][1])
    if singles == 1 and joined and is_name(_bare(text[joined[0] : joined[1]])):
        return joined, 2
    if is_name(word):
        lone = len(tokens) > 1 and tokens[1][1] - tokens[1][0] == 1
        pair = (
            len(tokens) > 2
            and tokens[2][1] - tokens[2][0] <= 2
            and lone
            and is_name(_bare(text[tokens[1][0] : tokens[2][1]]))
        )
        if joined and lone and not pair and len(word) == 2 and is_name(_bare(text[joined[0] : joined[1]])):
            return joined, 2
        return (low, low + len(word)), 1
    return None, 1


def _gap(text: str, left: tuple[int, int], right: tuple[int, int]) -> str:
    return text[left[1] : right[0]]
