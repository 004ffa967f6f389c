"""A text without what stands in brackets and quotes: nobody is appointed there."""

from __future__ import annotations

import re

from loaders.text import View

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
    blotted = _QUOTED.sub(lambda match: "□" * len(match[0]), joined.text)
    return View(joined.source, blotted, joined.offsets)
