"""Pages that are about one project, whose name stands in a line at their head: 某地铁1号线建设历程.

The title of such a page is often that of the site; the line below it says what the page tells of.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph import lazy_re as re
from loaders.document.model import Entry, Line
from loaders.lexicon import alternatives
from loaders.projects.headings import head_name, is_kind, lone_name
from loaders.projects.heads import things_named, weak_end
from loaders.projects.name_rules import is_generic, name_span
from loaders.projects.stages import find_stages

_WORDS = alternatives("projects")

_OF_PAGE = re.compile(f"(?P<name>[^，。；：《》]{{4,40}}?)(?:{_WORDS['page_words']})")
_INSTITUTION = re.compile(f"(?:{_WORDS['institutions']})$")
_MARKS = " 　【】《》"


def without_page_words(title: str) -> str:
    """The thing that a title names before it says what kind of page it heads; or the title as it is."""
    match = _OF_PAGE.fullmatch(title.strip(_MARKS))
    name = match["name"] if match else ""
    return name if _is_one(name) else title


def named_at_head(lines: Sequence[Line], entries: Sequence[Entry]) -> str | None:
    """The one project that a line at the head of a page names, where no paragraph is headed by another."""
    heads = dict.fromkeys(name for line in lines if (name := _named(line.view.text)))
    if len(heads) != 1:
        return None
    name = next(iter(heads))
    others = (other for entry in entries if (other := head_name(entry)))
    return name if all(other in name or name in other for other in others) else None


def _named(line: str) -> str | None:
    """The thing that a line names and that its words say the page is about."""
    text = line.strip(_MARKS)
    bare = without_page_words(text)
    if bare != text:
        return bare
    name = lone_name(text) if text.endswith("工程") else None
    return name if name is not None and _is_one(name) else None


def _is_one(name: str) -> bool:
    """Whether a name is that of one thing that is built, and not that of a body that has a history."""
    if len(name) < 4 or is_kind(name) or is_generic(name) or find_stages(name):
        return False
    if _INSTITUTION.search(name) or len(things_named(name)) > 1:
        return False
    built = weak_end().search(name) is not None
    if not built and not name.endswith(("工程", "项目")):
        return False
    span = name_span(name, 0, len(name), "", built=built)
    return span is not None and span.name == name
