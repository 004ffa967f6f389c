"""Signs of Markdown, HTML and formulas within a text, taken out: what is struck out is not the text."""

from __future__ import annotations

import html

from graph import lazy_re as re

_STRUCK = re.compile(r"<(del|s|strike)\b[^>]*>.*?</\1\s*>|~~(?=\S)[^~\n]{1,400}~~", re.I | re.S)
_HIDDEN = re.compile(
    r"<!--.*?-->|<(details|script|style|head|template)\b[^>]*>.*?</\1\s*>"
    r"|<(\w+)\b[^>]*(?:\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden)[^>]*>.*?</\2\s*>",
    re.I | re.S,
)
_MARK = r"(?:注?\d{1,3}|[①-⑳*＊†‡])"
_NOTE_MARK = re.compile(
    rf"(?<![A-Za-z])<sup\b[^>]*>\s*(?:[\[［【(（〔]\s*)?{_MARK}(?:\s*[\]］】)）〕])?\s*</sup\s*>"
    r"|\[\^[^\]\s]{1,12}\](?!:)"
    r"|\$\s*\^?\s*\{?\s*\\textcircled\s*\{?\s*\\?\w{1,12}\s*\}?\s*\}?\s*\$"
    r"|\$\s*\^\s*\{\s*[\[(（]?\s*\d{1,3}\s*[\])）]?\s*\}\s*\$",
    re.I,
)
"""<sup>[1]</sup>, [^1], $\\textcircled{1}$, $^{1}$; not the 2 of km<sup>2</sup>."""
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^>]*>", re.I)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,12}(?:\s[^<>]{0,300})?/?>")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_FIGURES = re.compile(r"\$\s*((?:[\d.,:/~\-—–+()]|\\[%~]|\\sim|\\mathrm|[ {}])+)\s*\$")
_IN_FIGURES = re.compile(r"\\mathrm|[ {}]")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~>-])")


def plain_text(text: str) -> str:
    """The words of a text alone; lines stay lines, figures set as formulas ($1 9 5 8$) are figures."""
    if not _HOLDS.search(text):
        return text.strip("\n")
    text = _HIDDEN.sub("", _STRUCK.sub("", text))
    text = _PICTURE.sub("", _NOTE_MARK.sub("", text))
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _BOLD.sub(r"\2", text)
    text = _FIGURES.sub(_figures, text)
    return html.unescape(_ESCAPED.sub(r"\1", text)).strip("\n")


_HOLDS = re.compile(r"[<&$\\!\[]|\*\*|__|~~")
"""A quick test: without one of these there is nothing to take out."""


def _figures(match: re.Match[str]) -> str:
    """$1 9 5 8$, $9 5 \\%$ as printed; a formula with anything else is left alone."""
    bare = _IN_FIGURES.sub("", match[1]).replace("\\sim", "~")
    return bare.replace("\\", "")
