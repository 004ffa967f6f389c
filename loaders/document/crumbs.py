"""The way through a site that a page prints above its text: 首页 > 机构职能 > 某某局."""

from __future__ import annotations

from graph import lazy_re as re

_SIGNS = frozenset(">＞»›→")
_BETWEEN = re.compile("\\s*(?:[>＞]+|»|›|→)\\s*")
_LONGEST = 120


def crumbs_of(text: str) -> list[str]:
    """The parts of a path on a site: 首页>>明川大事记>>1961年; a line that is none is one part."""
    path = text.strip()
    return _BETWEEN.split(path) if len(text) <= _LONGEST and not _SIGNS.isdisjoint(path) else [path]
