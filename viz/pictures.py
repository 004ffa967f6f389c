"""What the pictures share: colours by their role, scripts out of installed wheels, the way into a page.

A picture is drawn in the colours of the light page; `pictures.js` swaps them for those of the reader's page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from markupsafe import Markup

from viz.stencils import in_short

INK, PAPER, RULE, ACCENT, QUIET = "#1f2328", "#fbfaf7", "#d9d5cc", "#b3392f", "#5c6066"
SANS = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

Engine = Literal["bokeh", "timeline", "vis"]
SCRIPTS: dict[str, tuple[str, str]] = {
    "bokeh.min.js": ("bokeh", "server/static/js/bokeh.min.js"),
    "vis-network.min.js": ("pyvis", "templates/lib/vis-9.1.2/vis-network.min.js"),
    "network.js": ("viz", "templates/network.js"),
    "network_export.js": ("viz", "templates/network_export.js"),
    "network_page.js": ("viz", "templates/network_page.js"),
    "pictures.js": ("viz", "templates/pictures.js"),
    "timeline_marks.js": ("viz", "templates/timeline_marks.js"),
    "timeline.js": ("viz", "templates/timeline.js"),
    "timeline_page.js": ("viz", "templates/timeline_page.js"),
    "pages.js": ("viz", "templates/pages.js"),
    "style.css": ("viz", "templates/style.css"),
}
"""Served under /static, or put into a file that opens offline; all but ours lie in installed wheels."""
_NEEDS: dict[Engine, tuple[str, ...]] = {
    "bokeh": ("bokeh.min.js", "pictures.js"),
    "timeline": ("timeline_marks.js", "timeline.js", "timeline_page.js"),
    "vis": ("vis-network.min.js", "network_export.js", "network.js", "network_page.js"),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to put into a page, and the engine that draws it."""

    html: Markup
    engine: Engine


def json_script(data: Any, **attributes: str) -> Markup:
    """Data for a script to read, as `json_element`."""
    return json_element(in_short(data), **attributes)


def json_element(text: str, **attributes: str) -> Markup:
    """JSON for a script to read; nothing in it can end the element."""
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    named = Markup("").join(
        Markup(' {}="{}"').format(key.replace("_", "-"), value) for key, value in attributes.items()
    )
    return Markup('<script type="application/json"{}>{}</script>').format(named, Markup(text))


def scripts(engines: set[Engine], offline: bool) -> Markup:
    """The script elements that these engines need, linked or, for a file of its own, written out."""
    names = list(dict.fromkeys(name for engine in sorted(engines) for name in _NEEDS[engine]))
    if not offline:
        return Markup("\n").join(
            Markup('<script defer src="/static/{}"></script>').format(name) for name in names
        )
    return Markup("\n").join(Markup(f"<script>{_inlined(name)}</script>") for name in names)


def asset(name: str) -> bytes:
    """The content of one of `SCRIPTS`."""
    package, path = SCRIPTS[name]
    return files(package).joinpath(*path.split("/")).read_bytes()


@cache
def _inlined(name: str) -> str:
    return asset(name).decode("utf-8").replace("</script", "<\\/script")
