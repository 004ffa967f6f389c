"""Lists of office holders within prose: 局长：甲；副局长：乙、丙, or 镇长甲（1—4月）、乙；副镇长丙.

Use `lists_holders` to tell such a sentence; `holdings` reads it, other rules leave it alone.
"""

from __future__ import annotations

from graph import lazy_re as re
from loaders.acts.verbs import may_hold_act, verbs
from loaders.holdings.rosters.tokens import may_open_with_label, read_row
from loaders.holdings.rosters.words import words
from loaders.lexicon import lexicon
from loaders.names.people import could_be_name, surname_length
from loaders.text.brackets import BRACKET
from loaders.text.patterns import HAN


def may_list(text: str) -> bool:
    """A quick test before `lists_holders`."""
    return "：" in text or ":" in text or "；" in text


def lists_holders(text: str) -> bool:
    """Whether a sentence lists posts and names that no heading sets apart, and that are no act."""
    if not may_list(text):
        return False
    bare = BRACKET.sub("", text)
    if "；" in bare and _all_holders(text):
        return True
    if may_hold_act(bare) and verbs().places(bare, 0, len(bare)):
        return False
    labels = [label for label in _LABEL.finditer(text) if words().is_label(label[1])]
    if len(labels) == 1 and not labels[0].start() and labels[0][1] not in _NO_POSTS:
        return _holders(text)  # a line 主任：甲
    return len(labels) >= 2


_LABEL = re.compile(rf"(?:^|[；;，,。])([{HAN}]{{2,8}})[：:](?=[{HAN}])")
_NO_POSTS = tuple(lexicon("rosters")["no_posts_in_prose"])
"""主持人：甲 tells who spoke, 指导教师：乙 who taught; a chair of a meeting is no office."""


def _all_holders(text: str) -> bool:
    """Whether every part between semicolons is a post with its names, and nothing else is said."""
    groups = [group for group in text.rstrip("。").split("；") if group and not _is_vacant(group)]
    if not 2 <= len(groups) <= 30 or len(text) > 600:
        return False
    return all(map(_holders, groups))


def _is_vacant(group: str) -> bool:
    """总农艺师：空缺."""
    label, _, rest = group.replace(":", "：").partition("：")
    return rest.strip() in words().all("vacant") and words().is_label(label.strip())


def _holders(text: str) -> bool:
    """Whether a text is a post with its names, and nothing else."""
    if not may_open_with_label(text):
        return False
    tokens = read_row(text.rstrip("。"))
    kinds = [token.kind for token in tokens]
    if kinds[:1] != ["label"] or "name" not in kinds or not {*kinds} <= _OF_HOLDERS:
        return False
    return all(_is_sure(token.text) for token in tokens if token.kind == "name")


def _is_sure(name: str) -> bool:
    """王强到会 is no name."""
    return could_be_name(name) and (len(name) < 4 or surname_length(name) == 2 or "·" in name)


_OF_HOLDERS = {"label", "name", "bracket", "separator"}
