"""Verbs of office: one checked row a verb, read from `verbs.yaml` and from folders of users' rows."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.lexicon import load_yaml

Frame = Literal["appoint", "assume", "remove", "relinquish", "lapse", "intransitive"]
"""What stands around a verb: 任命甲为乙; 甲任乙; 免去甲的乙职务; 甲辞去乙; 甲的乙职务自然免除; 甲调离."""
Act = Literal[
    "appoint", "elect", "nominate", "promote", "remove", "resign", "leave", "retire", "die", "not_taken_up"
]
FRAMES: tuple[Frame, ...] = ("appoint", "remove", "relinquish", "assume", "lapse", "intransitive")
"""In the order in which they are tried."""


class VerbRow(BaseModel):
    """One verb: the frames it opens with the act each tells, and where it is another word."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: str
    frames: dict[Frame, Act]
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
    """One of these stands right behind, or it is no verb: 护|知县."""
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


class BadRow(ValueError):
    """A row of a lexicon that cannot be used; the message names the row and what is wrong."""


@cache
def verb_rows() -> tuple[VerbRow, ...]:
    """The reviewed rows."""
    return read_verb_rows(files(__package__).joinpath("verbs.yaml").read_bytes(), "verbs.yaml")


def user_verb_rows(folder: Path) -> tuple[VerbRow, ...]:
    """The rows of every `verbs*.yaml` in a folder, in the form of the reviewed ones."""
    paths = sorted(folder.glob("verbs*.yaml"))
    return tuple(row for path in paths for row in read_verb_rows(path.read_bytes(), path.name))


def read_verb_rows(data: bytes, source: str) -> tuple[VerbRow, ...]:
    """The rows of a YAML list; raises `BadRow` for one that is no verb."""
    rows = load_yaml(data)
    if not isinstance(rows, list):
        raise BadRow(f"{source}: 应为一行一个动词的列表 (a list of rows)")
    return tuple(_row(row, source) for row in rows)


def _row(row: Any, source: str) -> VerbRow:
    try:
        return VerbRow.model_validate(row)
    except ValidationError as err:
        name = row.get("verb", "?") if isinstance(row, dict) else str(row)[:20]
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadRow(f"{source}, 动词 {name}: {where}: {first['msg']}") from err
