"""Facts of a text in traditional characters are given in its own words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.facts import DocumentFact, Fact
from loaders.files.source import Source
from loaders.finish.original_script import OriginalScript
from loaders.pipeline import extract_source
from loaders.text.script import simplified, traditional

SIMPLE = (
    "临河县志·大事记\n\n1956年\n\n5月7日　县图书馆开馆。临河县第一小学获全省先进单位称号。\n"
    "6月1日　临河大桥开工，投资20万元。\n8月3日　任命丁一鸣为县卫生局局长。县长马力出席大会。\n"
    "10月　临河县棉纺厂建成投产。\n"
)


def facts_of(text: str) -> list[Fact]:
    return list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))


NOT_OF_THE_TEXT: dict[str, Any] = {
    "id": True,
    "document": True,
    "event": True,
    "rule": True,
    "milestones": {"__all__": {"rule"}},
}
"""A rule goes by the row that made it, which stands in the script of the lexicon."""


def test_both_scripts_are_read_alike() -> None:
    """The same text in traditional characters gives the same facts of every kind, in its own script."""
    plain, full = facts_of(SIMPLE), facts_of(traditional(SIMPLE))
    kinds = {"document", "event", "honour", "project", "appointment", "holding"}
    assert {fact.kind for fact in plain} == kinds
    assert len(plain) == len(full)
    for one, other in zip(plain, full, strict=True):
        words = other.model_dump_json(exclude=NOT_OF_THE_TEXT)
        assert simplified(words) == one.model_dump_json(exclude=NOT_OF_THE_TEXT)
        assert not any(word in words for word in ("临", "县", "馆", "图", "获", "长"))


def test_a_built_name_is_in_the_script_of_the_text() -> None:
    """縣政府 is short for a name that nothing prints; it is built in traditional characters."""
    text = "臨河縣志\n\n民國二十五年三月，任命丁一鳴爲縣政府秘書。\n"
    organizations = {fact.organization for fact in facts_of(text) if fact.kind == "appointment"}
    assert organizations == {"臨河縣政府"}


def test_a_built_name_ends_as_the_passage_prints_it() -> None:
    """本府祕書處 is built in front; 祕 stays the sign that the page has."""
    text = "臨河縣政府公報\n\n民國二十五年三月四日\n\n派丁一鳴爲本府祕書處科員。此令。\n"
    organizations = {fact.organization for fact in facts_of(text) if fact.kind == "appointment"}
    assert organizations == {"臨河縣政府祕書處"}


@pytest.mark.parametrize(
    ("text", "word", "printed"),
    [
        ("任命張　恆為局長", "张恒", "張恆"),
        ("前任丘志乾，後任張恆", "张 恒", "張 恆"),
        ("孔於陵與于右任", "于右任", "于右任"),
        ("２０１９年度先进单位", "2019年度先进单位", "２０１９年度先进单位"),
        ("張恆在此", "没有此人", "沒有此人"),
    ],
)
def test_words(text: str, word: str, printed: str) -> None:
    """A word is given as its place prints it, white space aside; what no place prints, in the script."""
    fact = DocumentFact(id="d", file="a", sha256="0", title=word)
    assert OriginalScript(text).fact(fact).title == printed


def test_one_foreign_sign_does_not_turn_a_text() -> None:
    """A slip of the scan in a simplified text leaves names that are built there simplified."""
    fact = DocumentFact(id="d", file="a", sha256="0", title="中共临河县委", publisher="后勤处")
    given = OriginalScript("临河县後勤处" + "县里的事情有很多很多" * 20).fact(fact)
    assert (given.title, given.publisher) == ("中共临河县委", "後勤处")


def test_the_yearbook_reads_alike_with_wide_digits(shared: Path) -> None:
    """A whole yearbook whose digits are printed wide gives the same facts, in its own digits."""
    text = max((path.read_text("utf-8-sig") for path in (shared / "seeds").glob("*.txt")), key=len)
    wide = text.translate({ord(digit): 0xFEE0 + ord(digit) for digit in "0123456789"})
    rows = [
        [simplified(fact.model_dump_json(exclude={"id", "document", "event"})) for fact in facts_of(each)]
        for each in (text, wide)
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("审核委员会", "審核委員會"),
        ("县政府秘书处", "縣政府秘書處"),
        ("核准处", "核准處"),
        ("县银行", "縣銀行"),
    ],
)
def test_a_built_name_is_spelt_as_it_is_printed(name: str, printed: str) -> None:
    """審核 and 秘書, not 審覈 and 祕書, in a name that a traditional text leaves us to complete."""
    assert traditional(name) == printed
