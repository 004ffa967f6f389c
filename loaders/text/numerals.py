"""Numbers as chronicles print them: 12, １２, 十二, 廿三, 一九七八, 二〇〇四, 三百五十万."""

from __future__ import annotations

from graph import lazy_re as re

_PLAIN = {"〇": 0, "○": 0, "零": 0, "Ｏ": 0, "O": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4,
          "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6,
          "柒": 7, "捌": 8, "玖": 9, "貳": 2, "參": 3, "陸": 6, "弍": 2}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SHORT_TENS = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
_GREAT = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
_ARABIC = str.maketrans("０１２３４５６７８９", "0123456789")
_SPACE = re.compile(r"[\s\u3000,，]+")
_LONGEST = 24


def to_int(text: str) -> int | None:
    """The whole number that a numeral names, or None where it names none.

    Takes Arabic, full-width and OCR-spaced digits, Chinese positional (一九七八) and multiplicative
    numerals (三百五十), 廿 卅 卌, 元 alone as 1 (元年), 正 is not a number.
    """
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= _LONGEST else None
    bare = _SPACE.sub("", text.translate(_ARABIC))
    if not bare or len(bare) > _LONGEST:
        return None
    if bare == "元":
        return 1
    if bare.isascii():
        return int(bare) if bare.isdigit() else None
    if all(character in _PLAIN or character.isdigit() for character in bare):
        return (
            int("".join(str(_PLAIN.get(character, character)) for character in bare))
            if len(bare) < 13
            else None
        )
    return _multiplied(bare)


def _multiplied(text: str) -> int | None:
    """三百五十万 and 廿三: digits with units, units falling within every group of four."""
    total, group, digit = 0, 0, None
    unit_before = 10_000
    for character in text:
        if character in _PLAIN or (character.isascii() and character.isdigit()):
            value = _PLAIN[character] if character in _PLAIN else int(character)
            if digit is not None and digit != 0:
                if not character.isascii():
                    return None
                value += digit * 10
            digit = value
        elif character in _TENS:
            unit = _TENS[character]
            if unit >= unit_before or digit == 0:
                return None
            group, digit, unit_before = group + (1 if digit is None else digit) * unit, None, unit
        elif character in _SHORT_TENS:
            if group or digit:
                return None
            group, unit_before = _SHORT_TENS[character], 10
        elif character in _GREAT:
            group, unit = group + (digit or 0), _GREAT[character]
            if not group + total:
                return None
            total = (total + group) * unit if total < unit else total + group * unit
            group, digit, unit_before = 0, None, 10_000
        else:
            return None
    return total + group + (digit or 0)
