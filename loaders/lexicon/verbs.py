"""Verbs of office: one checked row a verb, read from `verbs.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.facts import Action
from graph.lexicon import load_yaml
from graph.lexicon.rows import checked_rows

Frame = Literal["appoint", "assume", "remove", "relinquish", "lapse", "intransitive"]
"""What stands around a verb: 任命甲为乙; 甲任乙; 免去甲的乙职务; 甲辞去乙; 甲的乙职务自然免除; 甲调离."""
FRAMES: tuple[Frame, ...] = ("appoint", "remove", "relinquish", "assume", "lapse", "intransitive")
"""In the order in which they are tried."""


class VerbRow(BaseModel):
    """One verb: the frames it opens with the act each tells, and where it is another word."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: str
    frames: dict[Frame, Action]
    acting: bool = False
    """署, 代理: whoever it names holds the office for another."""
    succeeds: bool = False
    """接任: without an office behind it, that of whoever left before."""
    moves: bool = False
    """调任: who held an office left it."""
    not_before: tuple[str, ...] = ()
    """What stands right before where it is no verb: 专|署."""
    not_after: tuple[str, ...] = ()
    """What stands right behind where it is no verb: 任|务."""
    only_before: tuple[str, ...] = ()
    """One of these stands right before, or it is no verb: 省政府|委甲为县长."""
    only_after: tuple[str, ...] = ()
    """One of these stands right behind, or it is no verb: 护|知县; $ is the end of the clause."""
    splits: bool = False
    """Its first character may end the name of an organization: 市农委|任主任."""
    era: str = ""
    """When it was in use: `../1949`."""
    reason: str = ""
    examples: tuple[str, str]
    """A printed sentence and the acts in it: `方远署桃源县知县。 -> appoint 方远 桃源县/代知县`."""
    never: tuple[str, ...]
    """Sentences that hold the word and tell no act."""

    @property
    def rule(self) -> str:
        """The id that facts made by it carry."""
        return f"verb:{self.verb}"


@cache
def verb_rows() -> tuple[VerbRow, ...]:
    """The reviewed rows."""
    raw = load_yaml(files(__package__).joinpath("verbs.yaml").read_bytes())
    return checked_rows(VerbRow, raw, "verbs.yaml")
