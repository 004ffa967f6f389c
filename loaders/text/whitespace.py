"""White space that the scan put in, taken out; what it put between two words of Latin letters stays."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.text.view import View

_MARKDOWN = re.compile(r"^#{1,6}\s+|\*\*")
_GAP = re.compile(r"[\s\u3000\u200b\ufeff\u00a0]+")
_LATIN = "A-Za-z0-9ªµº²³¹¼-¾À-ÖØ-öø-ɏ"
_BETWEEN_WORDS = re.compile(f"[{_LATIN}.,;:)%](?P<gap>{_GAP.pattern})(?=[{_LATIN}])")
"""Latin letters or digits on both sides."""
_SPACED_DIGITS = re.compile(r"(?<![\d.])\d(?: \d){1,15}(?![\d.])")
_SPLIT_NUMBER = re.compile(r"\d{1,3}(?: \d{1,3}){1,3}(?=\s?[年月日])")
_LETTERS = re.compile(
    r"(?<![A-Za-z\d])(?=[\d ]*[lIO])[\dlIO](?: ?[\dlIO]){0,3}"
    r"(?=\s?(?:[-—–~～至、]{1,2}[\dlIO]{1,2})?(?P<unit>[年月日曰]))"
)
_DIGITS = str.maketrans("lIO", "110")
_POINT_GAP = re.compile(r"(?<=\d)[.．] (?=\d)")


def mend(view: View) -> View:
    """The view without the white space that is no part of the text."""
    view = _read_as_digits(_unmarked(view))
    text = view.text
    closed = "".join(text.split())
    if len(closed) == len(text) and "\u200b" not in text and "\ufeff" not in text:
        return view
    gaps = [gap.span() for gap in _GAP.finditer(text)]
    kept = {words.start("gap") for words in _BETWEEN_WORDS.finditer(text)}
    kept -= _numbers_to_close(text) if kept else kept
    offsets = view.offsets[:]
    for low, high in reversed(gaps):
        del offsets[low + (low in kept) : high]
    if len(closed) != len(offsets):  # gaps that are kept, or white space of no width
        closed = _GAP.sub(lambda gap: " " if gap.start() in kept else "", text)
    return View(view.source, closed, offsets)


def _read_as_digits(view: View) -> View:
    """l998年, l O 月, 2O日: letters that the scan put for 1 and 0, in the numbers of dates."""
    if "l" not in view.text and "I" not in view.text and "O" not in view.text:
        return view
    text = _LETTERS.sub(_as_number, view.text)
    return view if text == view.text else View(view.source, text, view.offsets)


def _as_number(m: re.Match[str]) -> str:
    number = m.group().translate(_DIGITS)
    value, most = int(re.sub(r"\s", "", number)), {"年": 2100, "月": 12}.get(m["unit"], 31)
    return number if (1000 if most > 1000 else 1) <= value <= most else m.group()


def _unmarked(view: View) -> View:
    """Without the signs by which Markdown marks headings and bold letters."""
    if "**" not in view.text and not view.text.startswith("#"):
        return view
    pieces, place = [], 0
    for mark in _MARKDOWN.finditer(view.text):
        pieces.append(view[place : mark.start()])
        place = mark.end()
    return View.joined([*pieces, view[place:]])


def _numbers_to_close(text: str) -> set[int]:
    """Where a space stands inside one number: 2 0 2 1 年, 1. 2 万."""
    found: set[int] = set()
    if " " not in text:
        return found
    for pattern in (_SPACED_DIGITS, _SPLIT_NUMBER):
        for number in pattern.finditer(text):
            if pattern is _SPLIT_NUMBER and len(number.group().replace(" ", "")) > 4:
                continue
            found.update(number.start() + k for k, character in enumerate(number.group()) if character == " ")
    found.update(point.start() + 1 for point in _POINT_GAP.finditer(text))
    return found


def wide_gap_before(view: View, place: int) -> bool:
    """Whether that white space is one that a printer sets: a full-width space, or two."""
    if not 0 < place < len(view.text):
        return True
    gap = view.source[view.offsets[place - 1] + 1 : view.offsets[place]]
    return "\u3000" in gap or len(gap) > 1


def gap_before(view: View, place: int) -> bool:
    """Whether the source has white space before `view.text[place]`, or a line begins there."""
    if not 0 < place < len(view.text):
        return True
    return view.offsets[place] - view.offsets[place - 1] > 1 or view.text[place] == " "


def gaps_before(view: View, low: int, high: int) -> list[int]:
    """The places within `view.text[low:high]` that the source has white space before, the last one first."""
    offsets, text = view.offsets, view.text
    if high - low < 2 or (offsets[high - 1] - offsets[low] == high - low - 1 and " " not in text[low:high]):
        return []
    return [
        place
        for place in range(high - 1, low, -1)
        if offsets[place] - offsets[place - 1] > 1 or text[place] == " "
    ]


def skip_back(key: str, start: int, end: int) -> int:
    """The end of a stretch without the white space before it."""
    while end > start and key[end - 1] in " \u3000":
        end -= 1
    return end
