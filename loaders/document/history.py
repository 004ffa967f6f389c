"""Whether a text tells of many years, as histories do, or reports the news of its own day."""

from __future__ import annotations

from graph import lazy_re as re
from graph.facts import DocumentFact
from loaders.document.model import Layout
from loaders.text.numerals import to_int
from loaders.text.patterns import DIGITS, NUMERALS


def is_history(layout: Layout, record: DocumentFact) -> bool:
    """Whether a text tells of many years, none of them that of its printing, and reports no news."""
    if record.type in ("press_conference", "notice"):
        return False
    texts = [block.view.text for block in layout.blocks]
    published = record.published
    printed_in = int(published[:4]) if published is not None and published[:4].isdigit() else None
    if record.type == "news" and any(_is_fresh(text, printed_in) for text in texts):
        return False
    years = {int(year) for text in texts for year in _YEAR_REPORTED.findall(text)}
    if not any(_is_fresh(text, printed_in) for text in texts):
        years |= {year for text in texts for word in _YEAR_IN_WORDS.findall(text) if (year := to_int(word))}
    reigns = sum(len(_REIGN_REPORTED.findall(text)) for text in texts)
    if printed_in in years:
        return False
    return len(years) >= _MANY or reigns >= _MANY


def _is_fresh(text: str, printed_in: int | None) -> bool:
    """Whether a paragraph speaks of the time of its printing; a day behind 1926年3月 is one of 1926."""
    for found in _FRESH.finditer(text):
        years = _YEAR_REPORTED.findall(text[: found.start()])
        if not (_YEARLESS.search(found[0]) and years and printed_in and int(years[-1]) < printed_in - 1):
            return True
    return False


_YEAR_REPORTED = re.compile("[12](?<!\\d.)(?:(?<=1)[0-9]|(?<=2)0)[0-9]{2}(?=年|[)）])")
_YEAR_IN_WORDS = re.compile(f"[一二](?<![{DIGITS}].)[八九〇○零][{DIGITS}]{{2}}(?=年)")
_REIGN_REPORTED = re.compile(
    f"[民光宣同咸道嘉乾雍康顺](?:(?<=民)国|(?<!民)[绪统治丰光庆隆正熙])[元{NUMERALS}]{{1,3}}年"
)
_FRESH = re.compile("[今昨前][日天]|[近日]日|日前|今年|去年|(?:^|[，。])\\d{1,2}月\\d{1,2}日|日[讯电]|本报讯")
"""What news says of its own time."""
_YEARLESS = re.compile("\\d日$")
_MANY = 4
