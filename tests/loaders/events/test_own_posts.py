"""Posts that a page about one organization prints alone; refusals beside successes."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from loaders.files.source import Source
from loaders.pipeline import extract_source


def acts(text: str) -> list[str]:
    """Person, organization and post of every act, in the order of the text."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    found = [fact for fact in facts if isinstance(fact, AppointmentFact)]
    return [f"{fact.person} {fact.organization}/{fact.post}" for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "漓江中学百年大事记\n\n1932年\n3月　方远任校长。\n",
            ["方远 漓江中学/校长"],
        ),
        (
            "云川中学校史\n\n1932年\n3月　创设云川县立初级中学，方远任校长。\n\n1950年\n"
            "4月　改称云川第一中学。\n5月　校长方远调走，何任接任校长。\n",
            ["方远 云川县立初级中学/校长", "方远 云川第一中学/校长", "何任 云川第一中学/校长"],
        ),
        (
            "云川一中校史\n\n1945年\n11月　定名云川县立中学，丁锐任校长。\n\n1986年\n"
            "5月　校名改为云川第一中学。\n7月　方远任校长。\n\n2004年\n"
            "3月　变更为云川实验中学。\n5月　何任任校长。\n",
            ["丁锐 云川县立中学/校长", "方远 云川第一中学/校长", "何任 云川实验中学/校长"],
        ),
        ("漓江中学大事记\n\n1986年\n5月　校址改为东门外。\n7月　方远任校长。\n", ["方远 漓江中学/校长"]),
        ("龙津商会五十年纪略\n\n民国九年\n二月　公举何任为会长。\n", ["何任 龙津商会/会长"]),
        ("云川棉纺厂大事记\n\n1960年\n3月　方远任厂长。\n", ["方远 云川棉纺厂/厂长"]),
        # A post that such a body has not, and a page about no one body.
        ("漓江中学百年大事记\n\n1932年\n3月　方远任县长。\n", ["方远 None/县长"]),
        ("云川大事记\n\n1932年\n3月　方远任校长。\n", ["方远 None/校长"]),
    ],
)
def test_posts_of_the_document_s_own_organization(text: str, expected: list[str]) -> None:
    """By the name that it bears at that place of the text."""
    assert acts(text) == expected


def test_says_where_the_name_stands() -> None:
    """An organization that is not printed beside the post has the place where it is."""
    text = "龙津商会五十年纪略\n\n民国九年\n二月　公举何任为会长。\n"
    fact = next(
        f for f in extract_source(Source("a.txt", "0" * 64, "utf-8", text)) if isinstance(f, AppointmentFact)
    )
    known = fact.organization_from
    assert known is not None
    assert known.how == "inherited"
    assert text[known.start : known.end] == "龙津商会"
