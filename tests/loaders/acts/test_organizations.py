"""Whose post it is, where the organization is not printed beside the title."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from loaders.acts.examples import told
from loaders.acts.organizations import other_name
from tests.loaders.texts import acts, appointments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下辖中共白水市委员会，刁文任书记；中共石桥市委员会，李奎任书记。",
         ["appoint 刁文 中共白水市委/书记", "appoint 李奎 中共石桥市委/书记"]),
        ("成立中共海山县委，陈亚任书记。并重建中共桃源县委，张开任书记。",
         ["appoint 陈亚 中共海山县委/书记", "appoint 张开 中共桃源县委/书记"]),
        ("设罗平县政府于北岸，派裘平为县长。", ["appoint 裘平 罗平县人民政府/县长"]),
        ("云溪联立高级中学与桃源初级中学合并为“云溪公立中学”，方远任校长。",
         ["appoint 方远 云溪公立中学/校长"]),
        ("政协桃源县六届一次会议召开。选举方远为主席。", ["elect 方远 桃源县政协/主席"]),
        ("县工商业联合会首届代表大会召开。方远当选为主任委员。",
         ["elect 方远 桃源县工商业联合会/主任委员"]),
        ("方远辞去公司董事长职务。", ["resign 方远 -/董事长"]),
        ("下辖：云岭办事处，方远任主任。", ["appoint 方远 云岭办事处/主任"]),
        ("县人民医院召开大会，聘任方远为医院名誉院长。", ["appoint 方远 桃源县人民医院/名誉院长"]),
    ],
)  # fmt: skip
def test_the_organization_of_the_clause(text: str, expected: list[str]) -> None:
    """What a clause makes, names alone or meets in has the posts behind it."""
    assert told(text) == expected


def test_an_organization_of_another_day_reaches_over_to_no_post() -> None:
    """The party committee of the day before has not the new head of the merchants."""
    text = (
        "桃源县大事记\n\n1952年\n\n6月22日　周成任中共桃源县委书记。6月25日，商户集会。王兰当选为主任委员。\n"
    )
    assert [line for line in acts(text) if "王兰" in line] == ["1952-06-25 elect 王兰 -/主任委员"]


def test_how_the_organization_was_known() -> None:
    """Inherited from the clause that made it, with the place where that stands; stated, it is not told."""
    text = "桃源县大事记\n\n1952年\n\n6月22日　县商会成立，方远任会长。\n\n7月1日　高兰任县水务局局长。\n"
    facts = [fact for fact in appointments(text) if isinstance(fact, AppointmentFact)]
    made, stated = (fact.organization_from for fact in facts)
    assert stated is None
    assert made is not None
    assert made.how == "inherited"
    assert text[made.start : made.end] == "县商会成立"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["《东风机械厂（八一〇厂）大事记》", "八一〇厂改名为东风机械厂。"], "八一〇厂"),
        (["《东风机械厂（八一〇厂）大事记》"], None),
        (["八一〇厂改名为东风机械厂。"], None),
    ],
)
def test_the_name_before(texts: list[str], expected: str | None) -> None:
    """Only a name that the text says was changed is the older one."""
    assert other_name("东风机械厂", texts) == expected
