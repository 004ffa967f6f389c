"""One script for rules: traditional characters and full-width digits read as simplified and narrow ones.

Place by place, so that the offsets stay; `finish.original_script` gives the words back as they are printed.
"""

from __future__ import annotations

from functools import cache

from graph import lazy_re as re
from graph.lexicon import lexicon
from graph.script import converter
from loaders.text.patterns import NUMERALS

_WIDE = 0xFEE0
"""How far a full-width sign lies behind its narrow one."""
_FEW = 60
"""So many signs are replaced one by one faster than a whole text is looked through."""


@cache
def _table() -> dict[int, str]:
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = converter("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    # Rare ones (鋐) whose simplified form lies outside the plane that patterns look in stay as they are.
    table = {ord(old): new for old, new in pairs if old != new and len(new.encode("utf-16-le")) == 2}
    # Common in simplified text as they are; "乾隆" and "著名" must not change under a key.
    for kept in "著乾覆瞭藉夥":
        table.pop(ord(kept), None)
    table |= {ord(old): new for old, new in lexicon("script")["old_forms"]}
    return table | {_WIDE + ord(digit): digit for digit in "0123456789"}


@cache
def _odd() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _table()))}]")


def simplified(text: str) -> str:
    """The text in simplified characters and narrow digits, of the same length."""
    odd = odd_characters(text)
    if len(odd) > _FEW:
        return text.translate(_table())
    for character in odd:
        text = text.replace(character, _table()[ord(character)])
    return text


_NARROW = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_BEHIND = "(?<=[\u4e00-\u9fff〇”’》」』）)\\]】].)"
_BEFORE = "(?=[\u4e00-\u9fff“‘《「『（(【])"
_ALSO_BEFORE = {",": f"|{_BEFORE}", ";": f"|{_BEFORE}"}
_WIDENED = {
    character: (re.compile(f"{re.escape(character)}(?:{_BEHIND}{_ALSO_BEFORE.get(character, '')})"), wide)
    for character, wide in _NARROW.items()
}
"""Beside Chinese; 15,000 and 10:20 keep their signs."""


_LETTERS = str.maketrans("lIOoбЗ", "110063")
"""Letters that a scan prints for figures."""
_SCANNED = re.compile("[12lI](?<![A-Za-z0-9].)(?:[0-9lIOoбЗ]{3}(?=\\s?年)|(?<=[lI])(?=[0-9]?\\s?[月日]))")
_SCANNED_HAN = re.compile(
    "[OoО0](?=[一二三四五六七八九〇]?年)(?:(?<=[一二][一二三四五六七八九〇].)|(?<=[一二][一二三四五六七八九〇][一二三四五六七八九].))"
)


_CIRCLE = re.compile("○(?<=[一二三四五六七八九〇○].)(?=[一二三四五六七八九〇○年])")
"""二○一六年, printed with the sign of a list."""


def _figures(text: str) -> str:
    """195l年, 19б3年, 一九七O年 with the figures that the scan read as letters."""
    if any(letter in text for letter in "lIoбЗ") or "O" in text:
        text = _SCANNED.sub(lambda found: found[0].translate(_LETTERS), text)
        text = _SCANNED_HAN.sub("〇", text)
    return _CIRCLE.sub("〇", text) if "○" in text else text


_POINT = re.compile(f"(?<=[\u4e00-\u9fff）)”])(?<![{NUMERALS}])\\.(?=[\u4e00-\u9fff“《（(]|\\s*$|\\s*\n)")


def _full_stops(text: str) -> str:
    """A text that ends its sentences with points, with full stops for them; not one that has full stops."""
    if "." not in text or text.count("。") >= text.count("."):
        return text
    points = len(_POINT.findall(text))
    return _POINT.sub("。", text) if points > 4 * text.count("。") and points > 2 else text


MAY_CHANGE = "".join(_NARROW) + ".lIOОoбЗ"
"""Besides odd characters, those that `read_as` may change: a text without them is read as it is printed."""


def read_as(text: str) -> str:
    """The text as rules read it: simplified characters, narrow digits, wide punctuation beside Chinese."""
    text = _full_stops(_figures(simplified(text)))
    for character, (beside, wide) in _WIDENED.items():
        if character in text:
            text = beside.sub(wide, text)
    return text


def wide_character(character: str) -> str:
    """The wide sign that a narrow one is read as."""
    return _NARROW[character]


def narrow_characters(text: str) -> set[str]:
    """The narrow signs of punctuation that are read as wide ones."""
    return {
        character for character, (beside, _) in _WIDENED.items() if character in text and beside.search(text)
    }


def odd_characters(text: str) -> set[str]:
    """The traditional characters and full-width digits of a text."""
    return set(_odd().findall(text))


def is_traditional(text: str) -> bool:
    """Whether the text has characters that simplified print does not use; digits of any width are none."""
    return any(not character.isdigit() for character in odd_characters(text))


_AS_PRINTED = str.maketrans("覈祕", "核秘")
"""審核 and 秘書 as they are printed; 覈 and 祕 are of dictionaries."""


def traditional(text: str) -> str:
    """A short built name in traditional characters, for a document that is printed so."""
    return str(converter("s2t").convert(text)).translate(_AS_PRINTED)
