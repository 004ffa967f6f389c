# ruff: noqa: E501  (tables: a page and what it tells stand side by side)
"""Lists of the elected and the appointed: by post, by unit, by sector, and in tables; and what is none."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact, HoldingFact
from loaders.files.source import Source
from loaders.pipeline import extract_source
from tests.loaders.texts import acts

CLUB = "青山公会换届\n\n2017年3月26日，青山公会举行改选。{}\n"
CONGRESS = "桃源县党代会闭幕\n\n1984年6月23日，中共桃源县第六届委员会举行第一次全体会议，选举产生了县委常务委员会和书记、副书记。\n{}"
HOSPITAL = "桃源县人民医院中层竞聘\n\n2016年4月6日，院长办公会决定聘任下列人员，聘期三年，院长颁发聘书：\n{}"
DECISION = "桃源县人民政府任免决定\n\n县政府2019年10月30日第六次常务会议决定，任免下列人员：\n\n{}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CLUB.format("新届理事名单如下：会长：拿督方远；副会长：龙井茶、高兰（女）；总务：白开水；财政：空缺。"),
            ["elect 方远 -/会长", "elect 龙井茶 -/副会长", "elect 高兰 -/副会长", "elect 白开水 -/总务"],
        ),
        (
            CONGRESS.format("书　记　方　远\n副书记　高　兰　丁　锐\n常　委（按姓氏笔划为序）\n　　丁　锐　方　远　　汪　洋海\n"),
            [
                "elect 方远 中共桃源县委/书记", "elect 高兰 中共桃源县委/副书记", "elect 丁锐 中共桃源县委/副书记",
                "elect 丁锐 中共桃源县委/常委", "elect 方远 中共桃源县委/常委", "elect 汪洋海 中共桃源县委/常委",
            ],
        ),
        (
            "桃源县人民代表大会公告\n\n桃源县第九届人民代表大会第一次会议于2007年1月9日选举产生了桃源县人民代表大会常务委员会主任、副主任、委员。现予公告。\n\n"
            "　　主　任：方　远\n　　副主任：高兰（女）　　丁锐\n　　委　员：（按姓名笔画为序）\n　　　　　　田　丰　　叶盛\n现予公告\n",
            [
                "act", "elect 方远 桃源县人大常委会/主任", "elect 高兰 桃源县人大常委会/副主任", "elect 丁锐 桃源县人大常委会/副主任",
                "elect 田丰 桃源县人大常委会/委员", "elect 叶盛 桃源县人大常委会/委员",
            ],
        ),
        (
            HOSPITAL.format(
                "心内一科：主任 方远；副主任 滑稽、高兰；护士长 柳叶\n普外科：护士长 慈心（兼门诊手术室护士长）\n五官科：主任 空缺\n"
                "落聘的三名科主任不再担任行政职务。\n"
            ),
            [
                "appoint 方远 桃源县人民医院心内一科/主任", "appoint 滑稽 桃源县人民医院心内一科/副主任", "appoint 高兰 桃源县人民医院心内一科/副主任",
                "appoint 柳叶 桃源县人民医院心内一科/护士长", "appoint 慈心 桃源县人民医院普外科/护士长", "appoint 慈心 桃源县人民医院门诊手术室/护士长", "act",
            ],
        ),
        (
            "桃源县政协决定\n\n2014年12月30日会议协商增补下列5名同志为政协桃源县委员会委员：\n"
            "中国共产党：方远　教育界：高兰、丁锐（女，水族）　经济界：吉他　特邀人士：田丰\n",
            [f"appoint {name} 桃源县政协/委员" for name in ("方远", "高兰", "丁锐", "吉他", "田丰")],
        ),
        (
            DECISION.format(
                "| 序号 | 姓名 | 任何职务 | 免何职务 |\n| --- | --- | --- | --- |\n"
                "| 1 | 方　远 | 县审计局副局长（挂职） | 县民政局副局长 |\n| 2 | 高兰、丁锐 | | 县农牧局副局长 |\n"
                "| 3 | 田丰 | 县第一中学校长；县教育局副局长 | / |\n"
            ),
            [
                "appoint 方远 桃源县审计局/副局长", "remove 方远 桃源县民政局/副局长", "remove 高兰 桃源县农牧局/副局长",
                "remove 丁锐 桃源县农牧局/副局长", "appoint 田丰 桃源县第一中学/校长", "appoint 田丰 桃源县教育局/副局长",
            ],
        ),
        (
            DECISION.format("任命：\n方　远　县审计局总工程师，兼县地震站站长\n"),
            ["appoint 方远 桃源县审计局/总工程师", "appoint 方远 桃源县地震站/站长"],
        ),
    ],
)  # fmt: skip
def test_lists(text: str, expected: list[str]) -> None:
    """Each name has the post, unit or column that it stands under, and the act of what opens the list."""
    assert [line.partition(" ")[2] for line in acts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        CLUB.format("出席者：会长方远；总务白开水。"),
        "青山公会名录\n\n本届理事名单如下：会长：方远；副会长：高兰。\n",  # who sits there, not who was elected
        HOSPITAL.format("请各科室认真做好交接工作，确保医疗秩序。\n"),
        DECISION.format(
            "| 姓名 | 拟任职务 | 免去职务 |\n| --- | --- | --- |\n| 方远 | 县审计局局长 | 县民政局局长 |\n"
        ),
        DECISION.format("| 姓名 | 性别 | 现任职务 |\n| --- | --- | --- |\n| 方远 | 男 | 县审计局局长 |\n"),
    ],
)
def test_no_lists(text: str) -> None:
    """Who was present, who sits, prose, and what is only planned or held are no acts."""
    assert [line for line in acts(text) if line[0] != "?"] == []


def test_what_a_list_tells_is_no_mention() -> None:
    """主任 方远 in such a list is an act, and no title before a name."""
    text = HOSPITAL.format("心内一科：主任 方远；副主任 高兰\n")
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    assert [fact.person for fact in facts if isinstance(fact, AppointmentFact)] == ["方远", "高兰"]
    assert [fact for fact in facts if isinstance(fact, HoldingFact)] == []
