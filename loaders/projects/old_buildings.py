"""What officers and gentry of the empire built: 知县某某重修学宫, 建登云桥于南门外, 筑护城堤.

Names are short, and the verb stands straight before them; before it stands who built, or nothing but a date.
"""

from __future__ import annotations

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.projects.heads import DATE, NameSpan
from loaders.projects.name_rules import is_short_name
from loaders.projects.stages import project_words
from loaders.text.patterns import HAN

_WORDS = alternatives("projects")
_BUILT = re.compile(
    rf"^(?:{DATE}|[（(][^（()）]{{4,12}}[)）]|[，,、 　])*"
    rf"(?:[{HAN}]{{0,6}}?(?:{_WORDS['old_builders']})[{HAN}]{{0,4}}?)?(?:{_WORDS['how_they_built']})?"
    rf"(?P<verb>{_WORDS['old_verbs']})(?P<name>(?![于在])[{HAN}]{{2,5}}?)(?=$|[（(]|[于在](?=[{HAN}]{{1,8}}$))"
)
_NAMES = frozenset(project_words()["old_names"])


def old_buildings(text: str) -> list[NameSpan]:
    """The one building that a clause tells to have been built, and by which verb."""
    match = _BUILT.match(text)
    if match is None:
        return []
    name = match["name"]
    if name not in _NAMES and not (len(name) == len("某某桥") and is_short_name(name)):
        return []
    return [NameSpan(*match.span("name"), name, match["verb"], True, "name:old")]
