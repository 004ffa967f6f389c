"""A fact with the ways to judge it: 对, 错, 改, 收回; and the form for one that was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.claims import FIELDS as FIELDS_OF
from graph.claims import as_read
from graph.facts import IssueFact, StatedFact, StatedKind
from graph.questions.shared.base import Evidence
from graph.questions.shared.parameters import Ref
from viz.fact_words import fact_in_words
from viz.templating import Frame, Lang, render
from viz.words import ACTIONS, BASES, FIELDS, KINDS, RECIPIENTS, TYPES, VERDICTS

_CHOICES: dict[str, dict[str, tuple[str, str]]] = {
    "action": ACTIONS,
    "basis": BASES,
    "recipient_kind": RECIPIENTS,
}
_MORE = (
    *("people", "organizations", "places", "projects", "aliases", "place", "granted_by", "decided_by"),
    *("document_number", "milestones", "investment_yuan"),
)
_FLAG = {"": ("否", "no"), "true": ("是", "yes")}
TELLABLE: tuple[StatedKind, ...] = ("appointment", "holding", "event", "project", "honour")
"""Kinds that can be told by hand, as often as they are."""
_WANTED = {
    "appointment": ("person", "action"),
    "holding": ("person", "basis"),
    "project": ("name",),
    "honour": ("recipient", "honour"),
}


@dataclass(frozen=True, slots=True)
class Blank:
    """One field of a fact in a form."""

    name: str
    words: tuple[str, str]
    value: str
    choices: Mapping[str, tuple[str, str]] | None = None
    lines: bool = False
    """Several lines: stages of a project."""
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A field that somebody changed: what was read, and what stands now."""

    words: tuple[str, str]
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Judgeable:
    """One fact as it stands."""

    id: str
    kind: str
    says: str
    verdict: str | None
    corrected_by: str | None
    by_hand: bool
    rule: str
    known: str
    """Whence its date and organization."""
    evidence: Evidence
    refs: Sequence[tuple[str, Ref]] = ()
    """What it names, with the path of its page."""
    changes: Sequence[Change] = ()
    more: Sequence[tuple[tuple[str, str], str]] = ()
    """Fields that its few words leave out: who and what an entry names, who decided."""
    blanks: Sequence[Blank] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """What was read in a passage, and a form for what was not."""

    facts: Sequence[Judgeable]
    document: str
    place: tuple[int, int]
    back: str
    """Where to go when it is judged."""
    can_judge: bool
    tell: str | None = None
    """The kind of fact that the form is for."""
    blanks: Sequence[Blank] = ()
    issue: str | None = None
    """Id of the issue that it answers."""
    who: str = ""
    why: str = ""
    trouble: str = ""
    about: str | None = None
    """Id of the fact that the trouble is with."""


def judgeable(
    fact: StatedFact,
    evidence: Evidence,
    lang: Lang,
    typed: Mapping[str, str],
    *,
    before: Mapping[str, str],
    known: str = "",
    refs: Sequence[tuple[str, Ref]] = (),
    filled: Mapping[str, str] | None = None,
) -> Judgeable:
    """A fact for the page. `typed` are its fields as a person would type them, `before` those that were read;
    `filled` what somebody has put in the form already."""
    read = as_read(fact)
    changes = [
        Change(FIELDS[name], before[name], typed[name]) for name in typed if before[name] != typed[name]
    ]
    says = " ".join(part for part in fact_in_words(read, lang) if part)
    return Judgeable(
        id=fact.id,
        kind=fact.kind,
        says=says,
        verdict=fact.verdict,
        corrected_by=fact.corrected_by,
        by_hand=fact.verdict == "told" and not isinstance(fact, IssueFact),
        rule=fact.rule or fact.extractor,
        known=known,
        evidence=evidence,
        refs=refs,
        changes=changes,
        more=[(FIELDS[name], before[name]) for name in _MORE if before.get(name)],
        blanks=() if isinstance(fact, IssueFact) else blanks_of(fact.kind, {**typed, **(filled or {})}),
    )


def blanks_of(kind: str, values: Mapping[str, str]) -> list[Blank]:
    """The fields of a fact of that kind, filled in as far as they are known."""
    return [
        Blank(
            name,
            FIELDS[name],
            values.get(name, ""),
            _choices(kind, name),
            lines=name == "milestones",
            wanted=name in _WANTED.get(kind, ()),
        )
        for name in FIELDS_OF[kind]
    ]


def _choices(kind: str, name: str) -> Mapping[str, tuple[str, str]] | None:
    if name in ("acting", "planned"):
        return _FLAG
    if name == "type" and kind == "event":
        return TYPES
    return _CHOICES.get(name)


def words_for_review() -> dict[str, Any]:
    """What the templates of a fact name things by."""
    return {"kind_words": KINDS, "verdicts": VERDICTS, "tellable": TELLABLE}


def render_fact(frame: Frame, panel: Panel) -> str:
    """The page of one fact, or of a fact to be told."""
    return render("fact.html", frame, panel=panel, **words_for_review())
