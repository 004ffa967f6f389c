"""What a fact claims, apart from where and how it was read: the fields that people judge and change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from graph.facts import Correction, Decision, DocumentFact, StatedFact, StatedKind, fact_of
from graph.provenance import Passage, content_id
from graph.soundness import check_fact

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("date", "type", "planned", "people", "organizations", "places", "projects"),
    "appointment": (
        *("date", "person", "action", "organization", "post", "acting"),
        *("decided_by", "document_number", "level", "born", "died"),
    ),
    "holding": (
        *("person", "organization", "post", "basis", "from", "to", "as_of", "acting", "status"),
        *("gender", "ethnicity", "level", "born", "died"),
    ),
    "project": ("name", "aliases", "type", "place", "organizations", "investment_yuan", "milestones"),
    "honour": ("recipient", "recipient_kind", "honour", "granted_by", "date"),
    "issue": ("what",),
}
"""By kind, under the names that they have in a facts file."""
_TELLING: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("date",),
    "appointment": ("person", "action", "post"),
    "holding": ("person", "basis", "post"),
    "project": ("name",),
    "honour": ("recipient", "honour"),
    "issue": ("what",),
}
"""What tells a fact from others of its kind in one place, whatever else is read otherwise."""
_SAID: Final = (
    *("date", "person", "recipient", "name", "action", "organization", "post", "honour", "type", "what"),
)
_KNOWN_BY = {
    "date": "date_from",
    "as_of": "date_from",
    "from": "date_from",
    "organization": "organization_from",
}
BY_HAND = "told"
"""The rule of a fact that somebody told."""


def claim_of(fact: StatedFact) -> dict[str, Any]:
    """What the fact says, as JSON has it."""
    values = fact.model_dump(mode="json", by_alias=True)
    kept = ("date", "stage", "planned", "passage")
    for milestone in values.get("milestones") or ():
        for name in milestone.keys() - set(kept):
            del milestone[name]
    return {name: values.get(name) for name in FIELDS[fact.kind]}


def words_of(fact: StatedFact) -> str:
    """What the fact says, in a few words."""
    return said_words(claim_of(fact))


def said_words(claim: Mapping[str, Any]) -> str:
    """A claim in a few words."""
    return " ".join(str(claim[name]) for name in _SAID if claim.get(name))


def agree(correction: Correction, claim: Mapping[str, Any]) -> bool:
    """Whether a fact with this claim is the one that was judged.

    What was judged right or wrong must be the very same. Where a field was changed, the others may have been
    read anew since; where the field is read as it was changed to, the correction bears it out.
    """
    if correction.of is None:
        return False
    if correction.verdict != "changed":
        return all(claim.get(name) == value for name, value in correction.says.items())
    return all(
        claim.get(name) in (correction.says.get(name), correction.values.get(name, correction.says.get(name)))
        for name in {*_TELLING[correction.of], *correction.values}
    )


def tells_the_same(told: StatedFact, read: StatedFact) -> bool:
    """Whether a reader found what somebody told by hand."""
    one, other = claim_of(told), claim_of(read)
    return told.kind == read.kind and all(one[name] == other[name] for name in _TELLING[told.kind])


def as_read(fact: StatedFact) -> StatedFact:
    """The fact as the reader gave it."""
    if fact.verdict is None and fact.corrected_by is None:
        return fact
    values = fact.model_dump(mode="json", by_alias=True) | (fact.as_read or {})
    for name in ("verdict", "corrected_by", "as_read"):
        values.pop(name, None)
    return _stated(values)


def judged(fact: StatedFact, correction: Correction) -> StatedFact:
    """The fact, as read, as it stands by the correction. Raises `ValueError` for values that none has."""
    marks: dict[str, Any] = {"corrected_by": correction.id, "verdict": correction.verdict}
    claim = claim_of(fact)
    changes = {name: value for name, value in correction.values.items() if claim.get(name) != value}
    if correction.verdict != "changed":
        changes = {}
    elif not changes:  # it is read so by now
        marks["verdict"] = "right"
    if changes:
        changes |= {_KNOWN_BY[name]: None for name in changes if name in _KNOWN_BY}
        before = fact.model_dump(mode="json", by_alias=True)
        marks["as_read"] = {name: before.get(name) for name in changes}
        return _stated(before | changes | marks)
    return fact.model_copy(update=marks)


def told(correction: Correction, document: str, passage: Passage | None = None) -> StatedFact:
    """The fact that somebody told by hand. Raises `ValueError` for values that make none."""
    where = passage or correction.passage
    if where is None:
        raise ValueError("passage: 缺原文 (the passage that says so is wanted)")
    kind = correction.values.get("kind")
    _check_names(kind, {name: None for name in correction.values if name != "kind"})
    return _stated(
        {
            **correction.values,
            "id": content_id(str(kind), document, correction.id),
            "document": document,
            "passage": where.model_dump(),
            "extractor": "by hand",
            "rule": BY_HAND,
            "verdict": "told",
            "corrected_by": correction.id,
        }
    )


def check_correction(correction: Correction) -> None:
    """Raises `ValueError` for a line that no fact could be corrected by."""
    if correction.verdict == "undone":
        if not correction.undoes:
            raise ValueError("undoes: 缺要收回的编号 (the id of what is taken back is wanted)")
        return
    if correction.passage is None:
        raise ValueError("passage: 缺原文 (the passage that says so is wanted)")
    if correction.verdict == "told":
        told(correction, correction.document)
        return
    if correction.of is None:
        raise ValueError("of: 缺事实的种类 (the kind of the fact is wanted)")
    if (correction.verdict == "skipped") is not (correction.of == "issue"):
        raise ValueError(
            "verdict: 疑点只能略过或补写，事实只能对、错、改 "
            "(an issue is skipped or told, a fact right, wrong or changed)"
        )
    if not correction.says:
        raise ValueError("says: 缺事实所说 (what the fact says is wanted)")
    if correction.verdict == "changed":
        _check_changed(correction, correction.of, correction.passage)


def _check_changed(correction: Correction, kind: StatedKind, passage: Passage) -> None:
    if not correction.values:
        raise ValueError("values: 什么也没有改 (nothing is changed)")
    _check_names(kind, correction.values)
    if missing := correction.values.keys() - correction.says.keys():
        raise ValueError(f"says: 缺原来的 {'、'.join(sorted(missing))} (what was read is wanted)")
    stated = {"kind": kind, "id": "fact", "document": "document", "passage": passage.model_dump()}
    judged(_stated({**stated, **correction.says}), correction)


def _check_names(kind: object, values: Mapping[str, Any]) -> None:
    if not isinstance(kind, str) or kind not in FIELDS or kind == "issue":
        raise ValueError(f"kind: 不是事实的种类 (no kind of fact): {kind}")
    if strange := values.keys() - set(FIELDS[kind]):
        raise ValueError(
            f"{kind} 没有这一项 (has no such field): {'、'.join(sorted(strange))}；"
            f"可改的 (fields): {'、'.join(FIELDS[kind])}"
        )


def _stated(values: dict[str, Any]) -> StatedFact:
    try:
        fact = fact_of(values)
    except ValidationError as err:
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:])
        raise ValueError(f"{where}: {first['msg']}") from err
    check_fact(fact)
    if isinstance(fact, DocumentFact | Decision):
        raise ValueError(f"kind: 不是事实的种类 (no kind of fact): {fact.kind}")
    return fact
