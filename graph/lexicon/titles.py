"""What is a title: the rows of titles.yaml and a user's own; lists of titles are their attributes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY
from functools import cache
from typing import Literal

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from graph.lexicon import lexicon
from graph.lexicon.rows import added, checked_rows

PostKind = Literal[
    "party", "chief", "assembly", "office", "law", "firm", "school", "army", "abroad", "old"
]  # fmt: skip
LifeKind = Literal["head", "army", "empire", "work"]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class TitleRow:
    """One title; titles.yaml says what each attribute means."""

    title: str
    _: KW_ONLY
    kinds: tuple[PostKind, ...] = ()
    label: bool = False
    life: tuple[LifeKind, ...] = ()
    lower: bool = False
    behind: bool = False
    before_name: bool = False
    one_seat: bool = False
    seat: Literal["县", "州", "府"] | None = None
    examples: tuple[str, ...] = ()


@cache
def titles() -> tuple[TitleRow, ...]:
    """Every row: the reviewed ones and the user's."""
    return (*checked_rows(TitleRow, lexicon("titles")["rows"], "titles.yaml"), *added("titles"))


@cache
def titles_that(fits: Callable[[TitleRow], bool]) -> frozenset[str]:
    """The titles of the rows that fit: `titles_that(is_label)`."""
    return frozenset(row.title for row in titles() if fits(row))


def is_post(row: TitleRow) -> bool:
    """One that acts and running text name: no everyday word."""
    return bool(row.kinds)


def is_label(row: TitleRow) -> bool:
    """One that stands before names in a list of officers."""
    return row.label


def is_of_lives(row: TitleRow) -> bool:
    """One that lives tell of, beyond the posts of acts."""
    return bool(row.life) or row.lower


def is_lower(row: TitleRow) -> bool:
    """One from which a person rises within an organization."""
    return row.lower


def is_imperial(row: TitleRow) -> bool:
    """An office of the empire."""
    return "empire" in row.life


def stands_behind(row: TitleRow) -> bool:
    """One that says of an organization only whose post somebody holds."""
    return row.behind


def stands_before_name(row: TitleRow) -> bool:
    """One behind which a person's name stands."""
    return row.before_name


def has_one_seat(row: TitleRow) -> bool:
    """One of which an organization has one holder at a time."""
    return row.one_seat


@cache
def seats_of_empire() -> dict[str, tuple[str, ...]]:
    """县 -> 知县, 县丞, …: the offices of the empire by the level of their seat."""
    levels = [row.seat for row in titles() if row.seat]
    return {level: tuple(row.title for row in titles() if row.seat == level) for level in sorted(set(levels))}
