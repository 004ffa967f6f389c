# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Heads of organizations as their histories tell them; names and places are invented."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, DocumentFact, HoldingFact, StatedFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

FACTORY, BUREAU = "白沙县水泥厂", "白沙县农机局"


def facts_of(heading: str, printed: str, title: str = "白沙县志 工业卷") -> list[StatedFact]:
    """What is read of a chapter with this heading."""
    text = f"{title}\n\n{heading}\n\n{printed}\n"
    return [
        fact
        for fact in extract_source(Source("a.txt", "0", "utf-8", text))
        if not isinstance(fact, DocumentFact)
    ]


@pytest.mark.parametrize(
    ("heading", "printed", "held"),
    [
        pytest.param("县水泥厂历史沿革", "1972年5月投产，厂长由石大山担任。", [("石大山", FACTORY, "厂长", "1972-05", None)], id="by"),
        pytest.param("县水泥厂历史沿革", "1972年5月投产，厂长由县工业局副局长文明兼任。", [("文明", FACTORY, "厂长", "1972-05", None)], id="by one with another post"),
        pytest.param("县水泥厂历史沿革", "1980年至1984年高长青任厂长兼党支部书记，副厂长为车光明、燕子飞。", [
            ("高长青", FACTORY, "厂长", "1980", "1984"), ("高长青", f"{FACTORY}党支部", "书记", "1980", "1984"),
            ("车光明", FACTORY, "副厂长", "1980", "1984"), ("燕子飞", FACTORY, "副厂长", "1980", "1984")], id="two posts, two persons"),
        pytest.param("县农机局沿革", "1973年恢复农机局，局长先后由何任、马长河、欧阳云等人担任。", [
            ("何任", BUREAU, "局长", "1973/..", None), ("马长河", BUREAU, "局长", "1973/..", None),
            ("欧阳云", BUREAU, "局长", "1973/..", None)], id="in turn: each at some time from then on"),
        pytest.param("县农机局沿革", "1953—1958年，局长先后由方明远、高秀兰担任。", [
            ("方明远", BUREAU, "局长", "1953/1958", "1953/1958"), ("高秀兰", BUREAU, "局长", "1953/1958", "1953/1958")], id="in turn within a span"),
        pytest.param("县农机局沿革", "1975年起，郑有为、古立新先后任局长。", [
            ("郑有为", BUREAU, "局长", "1975/..", None), ("古立新", BUREAU, "局长", "1975/..", None)], id="names before the verb"),
        pytest.param("长河中学校史", "首任校长是从省城请来的温如玉先生。民国十八年改称长河中学，校长先为卜一夫，后为简文。", [
            ("温如玉", "长河中学", "校长", None, None), ("卜一夫", "长河中学", "校长", "1929/..", None), ("简文", "长河中学", "校长", "1929/..", None)], id="the first, and one after the other"),
        pytest.param("县农机局沿革", "1956年设局，由方远同志任局长、高兰为副局长。", [
            ("方远", BUREAU, "局长", "1956", None), ("高兰", BUREAU, "副局长", "1956", None)], id="a row of persons"),
        pytest.param("县农机局沿革", "1956年设局。建国初期，农场场长由宗政担任。", [("宗政", "农场", "场长", None, None)], id="a time that nobody can date, a head of something else"),
        pytest.param("县水泥厂历史沿革", "1974年建立党支部，方远任书记；1976年高兰不再任厂长。", [
            ("方远", f"{FACTORY}党支部", "书记", "1974", None)], id="the branch named before, and what a part of the sentence says"),
        pytest.param("第三章 组织机构", "1972年5月投产，厂长由石大山担任，副厂长有车光明、燕子飞二人。", [
            ("石大山", None, "厂长", "1972-05", None), ("车光明", None, "副厂长", "1972-05", None), ("燕子飞", None, "副厂长", "1972-05", None)], id="a chapter on the organization"),
        pytest.param("县农机局沿革", "1951年设局，首任局长方远。1953年高兰继任，1955年由何山接替。", [
            ("方远", BUREAU, "局长", "1951", None), ("高兰", BUREAU, "局长", "1953", None), ("何山", BUREAU, "局长", "1955", None)], id="who follows, the post told before"),
        pytest.param("县农机局沿革", "1950年至1956年方远任局长，其后是高兰。", [
            ("方远", BUREAU, "局长", "1950", "1956"), ("高兰", BUREAU, "局长", "1956", None)], id="after the span of another"),
        pytest.param("长河中学校史", "1958年，方远任长河中学校长。1968年成立革命委员会，高兰任主任。1978年，何山任副校长，1984年何山升任校长。", [
            ("方远", "长河中学", "校长", "1958", None), ("高兰", "长河中学革命委员会", "主任", "1968", None),
            ("何山", "长河中学", "副校长", "1978", None), ("何山", "长河中学", "校长", "1984", None)], id="the committee that it set up, who rose within it"),
        pytest.param("农机人物", "白沙县农机局历任局长有：方远，1952年8月—1955年3月；高兰，1955年4月—1962年。", [
            ("方远", BUREAU, "局长", "1952-08", "1955-03"), ("高兰", BUREAU, "局长", "1955-04", "1962")], id="names in clauses of their own"),
        pytest.param("农机人物", "1953年7月，白沙县农机局成立，首任局长方远。此后任局长的有：高兰（1958年至1963年）、何山（1963年起）。", [
            ("方远", BUREAU, "局长", "1953-07", None), ("高兰", BUREAU, "局长", "1958", "1963"), ("何山", BUREAU, "局长", "1963", None)], id="announced, and years in brackets"),
        pytest.param("县农机局沿革", "历任领导为职工办了好事。农机任务由方远接替的人员完成。", [], id="no succession"),
        pytest.param("县水泥厂历史沿革", "厂长任务是完成利润指标，为职工办好食堂。产品由车队负责。", [], id="no persons"),
        pytest.param("县水泥厂概况", "高长青任厂长，为全厂作出贡献。", [], id="not a history"),
    ],
)  # fmt: skip
def test_a_history_tells_who_held_a_post(
    heading: str, printed: str, held: list[tuple[str, str | None, str, str | None, str | None]]
) -> None:
    """A name, a verb and a post in a history are a holding with what the sentence says of the time."""
    found = [
        fact
        for fact in facts_of(heading, printed)
        if isinstance(fact, HoldingFact) and fact.basis == "roster"
    ]
    assert [(f.person, f.organization, f.post, f.start, f.end) for f in found] == held
    assert all(fact.rule.startswith("history:") for fact in found)


def test_what_is_a_holding_is_no_act_beside() -> None:
    """A sentence of a history is read once; an act of a day in it stays one."""
    facts = facts_of("县农机局沿革", "1956年设局，由方远同志任局长。1984年2月3日，县委任命石磊为局长。")
    assert [fact.person for fact in facts if isinstance(fact, HoldingFact)] == ["方远"]
    assert [fact.person for fact in facts if isinstance(fact, AppointmentFact)] == ["石磊"]
