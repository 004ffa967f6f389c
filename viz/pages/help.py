"""The help: Markdown that reads as well on disk as on its page."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from markdown_it import MarkdownIt
from markupsafe import Markup

from viz.templating import Frame, Lang, render

_LINK = re.compile('href="(/[^"?#]*)"')
"""To a page of this server."""


def render_help(frame: Frame) -> str:
    """The page of help in its language, its links within the language too."""
    return render("help.html", frame, body=_body(frame.lang))


@cache
def _body(lang: Lang) -> Markup:
    text = files("viz").joinpath("help", f"{lang}.md").read_text(encoding="utf-8")
    page = MarkdownIt("commonmark", {"html": False}).render(text)
    return Markup(page if lang == "zh" else _LINK.sub(r'href="\1?lang=en"', page))
