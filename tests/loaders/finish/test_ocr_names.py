"""Misread names: mended with evidence, left alone without."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact
from graph.provenance import Passage
from loaders.finish.ocr_names import is_slip, mend_ocr_names

PASSAGE = Passage(start=0, end=1, quote="一")


def appointment(person: str, post: str = "校长") -> AppointmentFact:
    return AppointmentFact(
        id=f"a-{person}-{post}",
        document="d",
        passage=PASSAGE,
        person=person,
        action="appoint",
        organization="桃源县委党校",
        post=post,
        as_printed="县委党校校长",
    )


def holding(person: str, post: str = "校长", number: int = 0) -> HoldingFact:
    return HoldingFact(
        id=f"h-{person}-{post}-{number}",
        document="d",
        passage=PASSAGE,
        person=person,
        organization="桃源县委党校",
        post=post,
        basis="roster",
    )


@pytest.mark.parametrize(
    ("name", "other", "slip"),
    [
        ("方牛虎", "方生虎", True),
        ("干建国", "王建国", True),
        ("方远", "方达", False),
        ("方远", "方远", False),
        ("方", "方生", False),
    ],
)
def test_pairs(name: str, other: str, slip: bool) -> None:
    """Two names are one misread when one confusable character sets them apart."""
    assert is_slip(name, other) is slip


def test_mended_with_evidence() -> None:
    """The name seen more often in the same post is meant; the printed one is kept."""
    facts = mend_ocr_names([appointment("方牛虎"), holding("方生虎"), holding("方生虎", number=1)])
    assert [fact.person for fact in facts if isinstance(fact, AppointmentFact)] == ["方生虎"]
    assert facts[0].as_printed == "方牛虎县委党校校长"  # type: ignore[union-attr]


def test_left_alone_without_evidence() -> None:
    """Another post, or no more support for one reading than for the other, mends nothing."""
    elsewhere = mend_ocr_names(
        [appointment("方牛虎"), holding("方生虎", "副校长"), holding("方生虎", "副校长", 1)]
    )
    assert elsewhere[0].person == "方牛虎"  # type: ignore[union-attr]
    even = mend_ocr_names([appointment("方牛虎"), holding("方生虎")])
    assert even[0].person == "方牛虎"  # type: ignore[union-attr]
