"""The rules of tenure by name, what each says in words, and which of them a reader may switch off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """Why a span is what it is, or a bound lies where it does; `docs/tenure.md` tells them one by one."""

    SEEN = "seen"
    ACT = "act"
    INTERVAL = "interval"
    JOINED = "joined"
    DAY_BEFORE = "day-before"
    STAY = "stay"
    ROSTER = "roster"
    CONTINUITY = "continuity"
    TERM = "term"
    WITHIN = "within"
    BEYOND = "beyond"
    CAME_IN = "came-in"
    LEFT = "left"
    FORMER = "former"
    FILLED = "filled"
    OCCUPIED = "occupied"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    FOUNDED = "founded"
    ABOLISHED = "abolished"
    UNBORN = "unborn"
    DIED = "died"

    @property
    def zh(self) -> str:
        return _WORDS[self][0]

    @property
    def en(self) -> str:
        return _WORDS[self][1]

    @property
    def because(self) -> str:
        """What a span of the graph bears: the name, so that it can be asked for, and the words."""
        return f"{self.value} {self.zh}"


_WORDS: dict[Rule, tuple[str, str]] = {
    Rule.SEEN: ("当日见于记载", "a source has the person in the post on that day"),
    Rule.ACT: ("当日任职", "an act puts the person into the post on that day"),
    Rule.INTERVAL: ("来源自书起止", "a source itself states the interval"),
    Rule.JOINED: ("履历前后两段相接", "two lines of a career join"),
    Rule.DAY_BEFORE: ("离任前一日", "the day before a leaving is told of"),
    Rule.STAY: ("任职之后仍有记载，其间无反证", "from a coming-in to a later statement, nothing against it"),
    Rule.ROSTER: ("名录无注，推定其所载时期", "on a roster without remark: its period is presumed"),
    Rule.CONTINUITY: ("两次见于记载相距不足一年，推定其间", "seen twice within a year: presumed between"),
    Rule.TERM: ("列于一届名单，推定该届", "on the list of a term: the term is presumed"),
    Rule.WITHIN: ("不能排除，年限内有记载", "not excluded, and a statement lies within reach"),
    Rule.BEYOND: ("不能排除，年限内无记载", "not excluded, and no statement lies within reach"),
    Rule.CAME_IN: ("任职之前不在任", "not in the post before the coming-in"),
    Rule.LEFT: ("离任之后不在任", "not in the post after the leaving"),
    Rule.FORMER: ("已称原任", "called a former holder"),
    Rule.FILLED: ("一席，他人已到任", "one seat, and another came in"),
    Rule.OCCUPIED: ("一席，其时他人在任", "one seat, and another was in it"),
    Rule.CONFIRMED: ("代理期满，职务已有正式任者", "acting ends when the post is filled"),
    Rule.DISPUTED: ("来源不一致", "sources disagree"),
    Rule.FOUNDED: ("其时机构尚未成立", "the organization had not begun"),
    Rule.ABOLISHED: ("其时机构已经撤销", "the organization had ended"),
    Rule.UNBORN: ("其时尚未出生", "the person was not yet born"),
    Rule.DIED: ("其时已经去世", "the person had died"),
}  # fmt: skip

PRESUMPTIONS = (Rule.ROSTER, Rule.CONTINUITY, Rule.TERM)
"""Habits of sources that hold often, not always; each can be switched off."""
REACH_YEARS = 10


@dataclass(frozen=True, slots=True)
class Habits:
    """What may be presumed, how far a statement reaches, whether the one norm counts as proof, and which
    statements count."""

    presume: frozenset[Rule] = frozenset(PRESUMPTIONS)
    reach: int = REACH_YEARS
    """Years around a statement in which what is not excluded is possible; beyond, it is open."""
    strict: bool = False
    """Whether what lies between a coming-in and a later statement is presumed, not certain."""
    before: str | None = None
    """The time, as ISO text, by which a statement must have been loaded to count; None lets all count."""

    @classmethod
    def of(cls, presume: str | None = None, reach: int | None = None, strict: bool = False) -> Habits:
        """As people type them: `roster,continuity`, `none`. Raises `ValueError` for another word."""
        names = [] if presume == "none" else (presume or ",".join(PRESUMPTIONS)).split(",")
        wanted = {name.strip() for name in names if name.strip()}
        known = {rule.value for rule in PRESUMPTIONS}
        if wanted - known:
            raise ValueError(
                f"没有这种推定 (no such presumption): {'、'.join(sorted(wanted - known))}；"
                f"可用 (use) {'、'.join(PRESUMPTIONS)} 或 (or) none"
            )
        return cls(frozenset(Rule(name) for name in wanted), REACH_YEARS if reach is None else reach, strict)


DEFAULT = Habits()
