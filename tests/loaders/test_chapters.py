# ruff: noqa: E501  (whole small texts stand on one line)
"""Chapters and reports read to the end: whose date, whose office, what is no statement."""

from __future__ import annotations

import pytest

from graph.facts import EventFact, HoldingFact, HonourFact, IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.loaders.lists import read, rows
from tests.loaders.texts import acts, mentions


def events(text: str) -> list[tuple[str | None, str]]:
    """Date and first words of every event of a text."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    return [(fact.date, fact.text[:6]) for fact in facts if isinstance(fact, EventFact)]


def test_a_clause_with_its_own_day_has_its_own_honour() -> None:
    """5月，甲获…；12月26日，乙获…: two days."""
    text = "渌源年鉴2019\n\n【荣誉】　2018年5月，县住建局获“全省先进单位”称号；12月26日，渌源县被评为“全国十佳县”。\n"
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    assert [fact.date for fact in facts if isinstance(fact, HonourFact)] == ["2018-05", "2018-12-26"]


def test_the_year_of_one_item_is_not_that_of_the_next() -> None:
    """成立于1984年 in 概况 does not date what 专卖管理 tells."""
    text = (
        "渌源市烟草专卖局\n\n【概况】　渌源市烟草专卖局成立于1984年，有职工48人。\n\n【专卖】　7月，侦破大案。\n\n"
        "【物流】　配送点增加。\n\n【队伍】　培训12期。\n"
    )
    assert ("XXXX-07", "7月，侦破大") in events(text)


def test_links_and_bare_dates_tell_nothing() -> None:
    """下一篇 and a signature are no statements."""
    text = "渌源县召开大会\n\n2021年11月25日，渌源县召开大会。\n\n2021年11月26日\n\n下一篇：渌源县2022年项目开工\n"
    assert [date for date, _ in events(text)] == ["2021-11-25"]


def test_a_chronicle_of_work() -> None:
    """工作大事记要 is a chronicle; 十日 before 市委 is its label."""
    text = "渌源市委2020年工作大事记要\n\n一月\n一日　市委书记方远到民政局慰问。\n十日　市委书记方远会见客人。\n二月\n三日　召开会议。\n"
    assert mentions(text) == ["2020-01-01 方远 中共渌源市委/书记", "2020-01-10 方远 中共渌源市委/书记"]


def test_a_nomination_behind_an_appointment() -> None:
    """任党委书记，提名局长: one person, two acts."""
    text = "渌源市大事记\n\n2020年\n\n2月8日　市委决定：刘强任市应急管理局党委书记，提名市应急管理局局长。\n"
    assert acts(text) == [
        "2020-02-08 appoint 刘强 中共渌源市应急管理局委员会/书记",
        "2020-02-08 nominate 刘强 渌源市应急管理局/局长",
    ]


def test_pairs_behind_a_table_are_pairs() -> None:
    """教导主任甲，总务主任乙: each his own."""
    text = "县第一中学历任校长\n姓名　职务　任期\n丁一鸣　校长　1938.9—1945.7\n马　力　校长　1945.8—1949.5\n教导主任　文竹　总务主任　田野\n"
    assert [(row[0], row[2]) for row in rows(read(text))][2:] == [("文竹", "教导主任"), ("田野", "总务主任")]


def test_motions_that_passed_are_acts() -> None:
    """Under 关于聘任…的议案 a company tells what its board agreed to; a motion alone is none."""
    head = "北原化工股份有限公司\n\n董事会于2022年6月30日召开会议，决议如下：\n\n一、关于聘任总经理的议案\n\n"
    assert acts(head + "同意聘任方远先生为公司总经理。\n") == [
        "2022-06-30 appoint 方远 北原化工股份有限公司/总经理"
    ]
    assert acts(head + "拟聘任方远先生为公司总经理，请予审议。\n") == []


def test_this_year_of_a_text_without_a_day_is_no_year() -> None:
    """今年10月 behind 2022年12月28日 is of the year of printing, which a day alone under the title gives."""
    text = "渌源省举行新闻发布会\n{}\n\n2022年12月28日，大桥建成通车。我们今年10月举行庆祝活动。\n"
    assert ("2023-10", "我们今年10") in events(text.format("2023-03-28"))
    assert [date for date, _ in events(text.format(""))] == ["2022-12-28"]


def test_a_moderator_s_province_is_none() -> None:
    """主持人 省政府…: the words before a level word make no place."""
    text = "渌源新闻\n\n主持人 省政府新闻办副主任 方远：\n大家好。\n"
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    assert not [fact for fact in facts if "持人省" in fact.model_dump_json(exclude={"passage", "text"})]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "【概况】　2018年，县粮食局设6个股室。局长：方远；副局长：李明、王秀兰（女）。",
            ["方远 渌源县粮食局/局长", "李明 渌源县粮食局/副局长", "王秀兰 渌源县粮食局/副局长"],
        ),
        ("【县畜牧站】　站长：方远；副站长：李明。", ["方远 渌源县畜牧站/站长", "李明 渌源县畜牧站/副站长"]),
        ("【县医院建设】　新楼竣工。院长：方远；党委书记：李明。",
         ["方远 渌源县医院/院长", "李明 中共渌源县医院委员会/书记"]),
        ("【要闻】　局长：方远；副局长：李明。", ["?", "?"]),
        (
            "【石桥镇】　2018年末总人口3万人。党委书记方远（1—4月）、李明（女，4月任）；镇长王强；副镇长高兰、田野（挂职）。",
            ["方远 中共渌源县石桥镇委员会/书记", "李明 中共渌源县石桥镇委员会/书记", "王强 渌源县石桥镇人民政府/镇长",
             "高兰 渌源县石桥镇人民政府/副镇长", "田野 渌源县石桥镇人民政府/副镇长"],
        ),
        ("【石桥镇】　镇长王强到会；副镇长高兰主持。", ["王强 渌源县石桥镇人民政府/镇长", "高兰 渌源县石桥镇人民政府/副镇长"]),
        ("【县粮食局】　指挥长：方远　县委副书记、县长", []),
        ("【撤乡】　1月，撤区并乡，设三乡。石门乡长：方远；上寨乡长：李明。", ["?"]),
        ("【会务】　时间：上午；地点：县城。", []),
        ("【县粮食局】　主持人：方远", []),
    ],
)  # fmt: skip
def test_posts_and_names_within_a_sentence(entry: str, expected: list[str]) -> None:
    """局长：甲；副局长：乙、丙 is of the body that the item speaks of; of no body, it is an issue."""
    text = f"渌源县年鉴（2019）\n\n{entry}\n"
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    found = [
        f"{fact.person} {fact.organization}/{fact.post}" if isinstance(fact, HoldingFact) else "?"
        for fact in facts
        if isinstance(fact, HoldingFact | IssueFact)
    ]
    assert found == expected


def test_a_list_within_a_sentence_has_its_own_dates() -> None:
    """（1—4月） behind a name is his stay; it dates neither the others nor an event."""
    text = "渌源县年鉴（2019）\n\n【石桥镇】　2018年末总人口3万人。党委书记方远（1—4月）、李明（4月任）；镇长王强。\n"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    held = [fact for fact in facts if isinstance(fact, HoldingFact)]
    assert [(fact.person, fact.start, fact.end, fact.basis) for fact in held] == [
        ("方远", "2018-01", "2018-04", "roster"), ("李明", "2018-04", None, "roster"), ("王强", None, None, "roster"),
    ]  # fmt: skip
    assert [fact.date for fact in facts if isinstance(fact, EventFact)] == ["2018-12~"]


def test_a_street_of_its_own_chapter() -> None:
    """党工委、办事处领导名单 and 党工委书记 in prose are of the street whose chapter it is."""
    text = (
        "渌源区年鉴2019\n\n柳园街道\n\n【概况】　柳园街道位于区境中部。党工委书记方远，办事处主任高兰（女）。\n"
        "【党工委、办事处领导名单】\n党工委书记　方远\n办事处主任　高兰（女）\n副　主　任　田丰\n"
    )
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    held = {(fact.person, fact.organization, fact.basis) for fact in facts if isinstance(fact, HoldingFact)}
    assert {(person, (organization or "").removeprefix("中共").removeprefix("渌源区")) for person, organization, _ in held} == {
        ("方远", "柳园街道工作委员会"), ("高兰", "柳园街道办事处"), ("田丰", "柳园街道办事处"),
    }  # fmt: skip


def test_an_election_by_posts() -> None:
    """选举： with a post and its names on each line below: each is elected into his own body."""
    text = (
        "渌源县人大常委会公告\n\n渌源县第十八届人民代表大会第三次会议于2019年1月18日选举：\n"
        "县人大常委会副主任：方远、李明\n县人民法院院长：王强\n现予公告。\n"
    )
    assert acts(text) == [
        "2019-01-18 elect 方远 渌源县人大常委会/副主任",
        "2019-01-18 elect 李明 渌源县人大常委会/副主任",
        "2019-01-18 elect 王强 渌源县人民法院/院长",
    ]
