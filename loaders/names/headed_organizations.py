"""The organization that a heading or a cell names."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.lexicon import alternatives
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.places import rank_of
from loaders.text.patterns import NUMERALS

_WORDS = alternatives("names")

WIDE = str.maketrans("（），：　", "(),: ")


NUMBERED = re.compile(
    rf"^(?:表\s*\d+(?:[-—－.·]\d+)*\s*|附(?:[件表录]\s*(?:[{NUMERALS}]{{1,3}}|\d*)\s*[:：、]?|\s*\d*\s*[:：、]|\s*\d+\s*)|[（(]?[{NUMERALS}]{{1,3}}[)）]?[、.．]"
    rf"|第[{NUMERALS}百\d]{{1,4}}[编篇章节卷辑部][·、:：]?|\d{{1,2}}[、.．](?!\d)|[#>·•●■◆○]+)\s*"
)


BRACKETS = re.compile(r"\(([^()]*)\)")


TERM_OF_ORGANIZATION = re.compile(rf"第?[〇零{NUMERALS}百\d]+届")


TERM_ALONE = re.compile(rf"第?\s*[〇零{NUMERALS}百\d]{{1,4}}\s*届(?:{_WORDS['elected_units']})?")
"""A committee named by nothing but its number."""


_STANDING_COMMITTEE = ("常委会", "常务委员会")
"""Of a people's congress, where nothing says of what else."""


def organization_text(text: str) -> str:
    """An organization's heading without numbering, brackets and white space."""
    key = NUMBERED.sub("", "".join(text.split()).strip("【】*#")).translate(WIDE)
    return BRACKETS.sub("", key)


def resolve(organization: str, jurisdiction: Jurisdiction, above: str | None = None) -> str | None:
    """The full name of the organization that a heading names; `above` is the organization of the heading
    over it."""
    key = organization_text(organization)
    if not key or TERM_ALONE.fullmatch(key):  # 第二届委员会: the same organization again
        return above
    if key in _STANDING_COMMITTEE and not (above or "").startswith(("中共", "政协")):
        key = f"人大{key}"
    if key.startswith("《"):
        return key
    full = full_name(TERM_OF_ORGANIZATION.sub("", key), OrganizationContext(jurisdiction, above)) or key
    chain = [*jurisdiction.chain, above or ""]
    county = next((name for name in reversed(chain) if rank_of(name) == 3), None)
    if county is None or full != key or not key.endswith(("街道", "镇", "乡")) or key.startswith(county):
        return full
    return county + key  # 广州路街道 begins with the name of another place
