"""A text without what stands in brackets and quotes: nobody is appointed there."""

from __future__ import annotations

import re

from loaders.text.view import View

BRACKET = re.compile(r"[（(][^（()）]{0,60}[)）]")
_ANY = re.compile("[（(“《「『]")
_QUOTED = re.compile(r"“[^”]{0,200}”|《[^》]{0,200}》|「[^」]{0,200}」|『[^』]{0,200}』")


def without_brackets(view: View) -> View:
    """The text without brackets; what is quoted is blotted out, in place."""
    if not _ANY.search(view.text):
        return view
    pieces = []
    place = 0
    for match in BRACKET.finditer(view.text):
        pieces.append(view[place : match.start()])
        place = match.end()
    pieces.append(view[place:])
    joined = View.joined(pieces)

    def blot(match: re.Match[str]) -> str:
        told = (
            match[0].startswith("《关于接受")
            and "通过" in joined.text[max(0, match.start() - 3) : match.start()]
        )
        return match[0] if told else "□" * len(match[0])  # a passed decision is the act that it is called by

    blotted = _QUOTED.sub(blot, joined.text)
    return View(joined.source, blotted, joined.offsets)
