"""Honours in one clause: products, pronouns, past honours, exhibitions."""

from __future__ import annotations

import pytest

from graph.facts import HonourFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Rows = list[tuple[str, str, str | None, tuple[str, ...]]]


def honours(text: str) -> Rows:
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text + "\n"))
    return [
        (fact.recipient, fact.honour, fact.date, fact.granted_by)
        for fact in facts
        if isinstance(fact, HonourFact)
    ]


CLAUSES: list[tuple[str, Rows]] = [
    ("2003年12月，“雪岭”牌奶粉在云江食品博览会上荣获金奖。",
     [("“雪岭”牌奶粉", "金奖", "2003-12", ("云江食品博览会",))]),
    ("1985年9月，白石牌闸阀获国家经委银质奖。", [("白石牌闸阀", "银质奖", "1985-09", ("国家经委",))]),
    ("2008年6月11日，农会选送之青山咖啡获「全省优质咖啡金质奖」。",
     [("青山咖啡", "全省优质咖啡金质奖", "2008-06-11", ())]),
    ("2017年12月，方明远、王秀兰两位老师被省教育厅评为“云江省模范班主任”。",
     [("方明远", "云江省模范班主任", "2017-12", ("省教育厅",)),
      ("王秀兰", "云江省模范班主任", "2017-12", ("省教育厅",))]),
    ("方永远，云川县白石村党支部书记。1979年12月，省人民政府授予他全省劳动模范称号。",
     [("方永远", "全省劳动模范", "1979-12", ("省人民政府",))]),
    ("2019年5月，云江省总工会决定，授予白石机械有限公司等8个集体全省五一劳动奖状。",
     [("白石机械有限公司", "全省五一劳动奖状", "2019-05", ("云江省总工会",))]),
    ("2018年3月5日，曾获模范公务员的方明远升任处长。", [("方明远", "模范公务员", None, ())]),
    ("1964年5月21日，民兵参战。后在县庆功大会上，民兵方明远立三等功。", [("方明远", "三等功", None, ())]),
    # refusals: a plant or a permit is no prize of anybody, money is none
    ("2019年5月，后来多次获得好评。", []),
    ("2019年5月，3项产品获奖。", []),
    ("2019年5月，县水厂获得补助资金300万元。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CLAUSES)
def test_clauses(text: str, rows: Rows) -> None:
    """Who received what from whom; an honour of an earlier time has not the day of the sentence."""
    assert honours("云川县大事\n\n" + text) == rows


def test_a_unit_that_acts_before_the_person_of_the_life() -> None:
    """派出所在他带领下……获……: the unit holds it, though the paragraph tells a life."""
    text = "方明远，男，1968年生。白石派出所在他带领下，连续5年被省公安厅评为“一级派出所”。"
    assert [row[:2] for row in honours("人物\n\n" + text)] == [("白石派出所", "一级派出所")]
