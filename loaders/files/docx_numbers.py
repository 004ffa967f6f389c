"""The automatic numbers of a Word document, which its text does not hold: 一、 （二） 第三条 4. ⑤."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from loaders.files.shared import local

_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DEEPEST = 9


def chinese(number: int) -> str:
    """三, 十, 二十一, 一百零五: how lists count."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return written + (_DIGITS[ones] if ones else "")


def _legal(number: int) -> str:
    words = str.maketrans("一二三四五六七八九十百", "壹贰叁肆伍陆柒捌玖拾佰")
    return chinese(number).translate(words)


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _each(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(digit)] for digit in str(number))


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _each("０１２３４５６７８９"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _each(_DIGITS),
    "taiwaneseDigital": _each(_DIGITS),
    "japaneseDigitalTenThousand": _each(_DIGITS),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda number: "",
}


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    gap: str = "tab"
    plain: bool = False
    """Whether all its numbers are Arabic, whatever the levels above say (isLgl)."""


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts the lists of one document; ask for the paragraphs in their order."""

    def __init__(self, root: Any | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        abstract: dict[str, dict[int, _Level]] = {}
        linked: dict[str, str] = {}
        of_style: dict[str, str] = {}
        for each in _children(root, "abstractNum"):
            number = attribute(each, "abstractNumId") or ""
            abstract[number] = dict(_levels(_children(each, "lvl")))
            for link in _children(each, "numStyleLink"):
                linked[number] = attribute(link, "val") or ""
            for link in _children(each, "styleLink"):
                of_style[attribute(link, "val") or ""] = number
        for each in _children(root, "num"):
            number = next((attribute(a, "val") or "" for a in _children(each, "abstractNumId")), "")
            number = of_style.get(linked.get(number, ""), number)
            known = _List(number, dict(abstract.get(number, {})))
            for override in _children(each, "lvlOverride"):
                level = whole(attribute(override, "ilvl"), 0)
                known.levels.update(_levels(_children(override, "lvl")))
                for start in _children(override, "startOverride"):
                    known.restarts[level] = whole(attribute(start, "val"), 1)
            self._lists[attribute(each, "numId") or ""] = known

    def label(self, identity: str, level: int) -> str:
        """What stands before the next paragraph of a list, with the space behind it, if anything does."""
        known = self._lists.get(identity)
        if known is None or level not in known.levels or not 0 <= level < _DEEPEST:
            return ""
        counts = self._counts.setdefault(known.abstract, [None] * _DEEPEST)
        restart = known.restarts.get(level) if (identity, level) not in self._begun else None
        self._begun.add((identity, level))
        before = counts[level]
        start = known.levels[level].start
        counts[level] = restart if restart is not None else start if before is None else before + 1
        counts[level + 1 :] = [None] * (_DEEPEST - level - 1)
        return self._printed(known, level, counts)

    def _printed(self, known: _List, level: int, counts: list[int | None]) -> str:
        own = known.levels[level]
        if own.format == "bullet":
            mark = own.text[:1]
            return ("•" if not mark or "\ue000" <= mark <= "\uf8ff" else mark) + " "

        def number(m: re.Match[str]) -> str:
            place = int(m[1]) - 1
            of = known.levels.get(place, _Level())
            count = counts[place]
            form = "decimal" if own.plain else of.format
            return _FORMATS.get(form, str)(of.start if count is None else count)

        printed = re.sub("%([1-9])", number, own.text)
        wide = printed[-1:] >= "\u2e80"
        return printed if not printed or wide or own.gap == "nothing" else f"{printed} "


def _levels(elements: Iterable[Any]) -> Iterable[tuple[int, _Level]]:
    for element in elements:
        values = {local(child): attribute(child, "val") for child in element}
        yield (
            whole(attribute(element, "ilvl"), 0),
            _Level(
                whole(values.get("start"), 1),
                values.get("numFmt") or next(_chosen_format(element), "decimal"),
                values.get("lvlText") or "",
                values.get("suff") or "tab",
                "isLgl" in values,
            ),
        )


def _chosen_format(level: Any) -> Iterator[str]:
    """The format that a level gives in a form for newer and one for older programs."""
    for each in level.iterdescendants():
        value = attribute(each, "val") if local(each) == "numFmt" else None
        if value in _FORMATS:
            yield value or ""


def _children(element: Any, name: str) -> Iterable[Any]:
    return (child for child in element if local(child) == name)


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name without the namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def whole(text: str | None, default: int) -> int:
    """A whole number as XML writes it."""
    return int(text) if text and text.lstrip("-").isdigit() else default
