"""What is an organization: the rows of organizations.yaml, and a user's own beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY
from functools import cache
from typing import Literal

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from graph.lexicon import lexicon
from graph.lexicon.rows import added, checked_rows

OrganizationKind = Literal[
    "discipline", "company", "school", "health", "court", "procuratorate", "mass", "consultative",
    "congress", "party", "government",
]  # fmt: skip


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid", strict=False))
class OrganizationRow:
    """One word that names of organizations end in; organizations.yaml says what each attribute means."""

    name: str
    _: KW_ONLY
    kind: OrganizationKind | None = None
    at_end: bool = False
    place: Literal["takes", "never"] | None = None
    committee: Literal["behind", "alone"] | None = None
    inner: bool = False
    party: bool = False
    own: bool = False
    holds_units: bool = False
    firm_unit: bool = False
    generic: bool = False
    speaker: bool = False
    forms: tuple[str, ...] = ()
    in_facts: bool = False
    grown: bool = False
    era: str = ""
    examples: tuple[str, ...] = ()


@cache
def organizations() -> tuple[OrganizationRow, ...]:
    """Every row: the reviewed ones and the user's."""
    rows = checked_rows(OrganizationRow, lexicon("organizations")["rows"], "organizations.yaml")
    return (*rows, *added("organizations"))


@cache
def organization_words(fits: Callable[[OrganizationRow], bool]) -> tuple[str, ...]:
    """The words of the rows that fit, longest first, as `str.endswith` takes them."""
    return tuple(sorted((row.name for row in organizations() if fits(row)), key=len, reverse=True))


@cache
def printed_forms(*, in_facts: bool) -> tuple[tuple[str, str], ...]:
    """Printed form and the one form, longest first; `in_facts` gives those that facts use too."""
    pairs = [
        (form, row.name) for row in organizations() for form in row.forms if row.in_facts or not in_facts
    ]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))


@cache
def grown_forms() -> tuple[tuple[str, str], ...]:
    """Printed form and the one form of those that grow with their place: 县革委会 is 桃源县革命委员会."""
    return tuple((form, row.name) for row in organizations() if row.grown for form in row.forms)


# -- what rules ask for, each by its attribute ---------------------------------------------------------------


def takes_place(row: OrganizationRow) -> bool:
    """民政局, 总工会: printed bare it is that of the document's place."""
    return row.place == "takes"


def is_inner(row: OrganizationRow) -> bool:
    """办公室, 审判庭: a unit inside another organization."""
    return row.inner


def is_party_unit(row: OrganizationRow) -> bool:
    """党组, 工会: of the organization before it."""
    return row.party


def stands_behind_committee(row: OrganizationRow) -> bool:
    """组织部 in 区委组织部: a department of the party committee."""
    return row.committee is not None


def stands_alone_for_committee(row: OrganizationRow) -> bool:
    """组织部 alone: the committee's all the same."""
    return row.committee == "alone"


def is_speaker(row: OrganizationRow) -> bool:
    """公司: said of the organization that speaks in the document."""
    return row.speaker


def is_own(row: OrganizationRow) -> bool:
    """第一中学: under an office and no part of it."""
    return row.own


def holds_units(row: OrganizationRow) -> bool:
    """医院: its units stand beside each other."""
    return row.holds_units


def is_firm_unit(row: OrganizationRow) -> bool:
    """车间: a unit of the firm that speaks."""
    return row.firm_unit


def is_generic(row: OrganizationRow) -> bool:
    """办公室: alone it does not say which."""
    return row.generic


def never_takes_place(row: OrganizationRow) -> bool:
    """长河公司办公室: a name that holds such a word is not the place's own."""
    return row.place == "never" and not ends_without_place(row)


def ends_without_place(row: OrganizationRow) -> bool:
    """红星厂, 某局党委: a name that ends so is not the place's own."""
    return row.place == "never" and (row.at_end or row.party)
