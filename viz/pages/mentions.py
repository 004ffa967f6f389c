"""A text with what it names drawn in it: how rules of names are debugged. Offline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from viz.messages import Message, in_language
from viz.pages.document import Part, lazy_parts
from viz.templating import Frame, Lang, render

TYPES = {
    "person": ("人", "person"), "post": ("职务", "post"), "organization": ("机构", "organization"),
    "place": ("地方", "place"), "date": ("日期", "date"), "verb": ("任免动词", "verb of office"),
    "count": ("人数", "number of persons"), "document": ("文件名", "document"), "sum": ("金额", "sum"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tag:
    """A mention in a text: `text[start:end]` is how it is printed."""

    start: int
    end: int
    type: str
    """One of `TYPES`."""
    name: str
    """Its normal form."""
    alternatives: tuple[str, ...] = ()
    """Other ways to cut the same place."""


def render_mentions(
    title: str, text: str, tags: Sequence[Tag], lang: Lang = "zh", made: date | None = None
) -> str:
    """One file: the text with its tags in the colours of the legend; a pointer over one shows what it is.
    It says the day on which it was made."""
    counts = Counter(tag.type for tag in tags)
    return render(
        "mentions.html",
        Frame(lang=lang, offline=True),
        title=title,
        made=made,
        parts=_parts(text, tags, lang),
        types={name: (words, counts[name]) for name, words in TYPES.items() if counts[name]},
    )


def _parts(text: str, tags: Sequence[Tag], lang: Lang) -> list[tuple[Markup, int]]:
    """The text with its tags a part at a time; of two over one another the first counts."""
    kept: list[Tag] = []
    for tag in sorted(tags, key=lambda tag: tag.start):
        if not kept or tag.start >= kept[-1].end:
            kept.append(tag)
    return lazy_parts(text, kept, lambda part, here: _drawn(part, here, lang))


def _drawn(part: Part, tags: Sequence[Tag], lang: Lang) -> Markup:
    """The part as HTML, cut wherever a tag begins or ends."""
    opening = {max(tag.start, part.start): tag for tag in tags}
    ends = {min(tag.end, part.end) for tag in tags}
    pieces = []
    for start, end in pairwise(sorted({part.start, part.end} | opening.keys() | ends)):
        here, printed = opening.get(start), part.text[start - part.start : end - part.start]
        if here is None:
            pieces.append(Markup("{}").format(printed))
        else:
            shown = here.type, _tip(here, lang), printed
            pieces.append(Markup('<span class="tag t-{}" title="{}">{}</span>').format(*shown))
    return Markup("").join(pieces)


def _tip(tag: Tag, lang: Lang) -> str:
    """人：刘文；或作 刘文后."""
    tip = Message.TAGGED.words(lang, type=in_language(TYPES[tag.type], lang), name=tag.name)
    if tag.alternatives:
        others = in_language(Message.ALL_OF.value, lang).join(tag.alternatives)
        tip += Message.OR_CUT_AS.words(lang, others=others)
    return tip
