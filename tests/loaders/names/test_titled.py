"""Frames over mentions: who is told in which offices, and whose a bare title is."""

from __future__ import annotations

import pytest

from loaders.lexicon import lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.mention import KnownNames
from loaders.names.titled import may_name, read_mentions

COUNTY = Jurisdiction(("汉东省", "云溪市", "桃源县"))
FRAMES = lexicon("mentions")["frames"]


def read(text: str) -> list[str]:
    """`person organization/post` of every titled person."""
    return [
        f"{found.person.name} {office.organization}/{office.post}"
        for found in read_mentions(text, COUNTY)
        for office in found.offices
    ]


@pytest.mark.parametrize(
    ("frame", "example"), [(row["frame"], example) for row in FRAMES for example in row["examples"]]
)
def test_frames_read_their_examples(frame: str, example: str) -> None:
    """Each row of the lexicon does what its examples say, under its own name."""
    text, expected = example.split(" -> ")
    assert read(text) == expected.split("; ")
    assert {found.rule for found in read_mentions(text, COUNTY)} == {f"frame:{frame}"}


@pytest.mark.parametrize("text", [text for row in FRAMES for text in row["never"]])
def test_frames_refuse(text: str) -> None:
    """And nothing in the sentences that it must not read."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水利局党组书记、局长方远介绍情况。",
         ["方远 桃源县水利局党组/书记", "方远 桃源县水利局/局长"]),
        ("受县长方远委托，副县长高兰作报告。", ["方远 桃源县人民政府/县长", "高兰 桃源县人民政府/副县长"]),
        ("县政协主席高健为新楼剪彩。", ["高健 桃源县政协/主席"]),
        ("县审计局因机构改革撤销，该局局长谢文到会。", ["谢文 桃源县审计局/局长"]),
        ("长河中学校庆，原校长方远到会。", ["方远 长河中学/校长"]),
        ("长河农机厂党委书记兼厂长方远获奖。", ["方远 中共长河农机厂委员会/书记", "方远 长河农机厂/厂长"]),
        ("盘山纸厂厂长高兰、长河农机厂党委书记方远获奖。",
         ["高兰 盘山纸厂/厂长", "方远 中共长河农机厂委员会/书记"]),
        ("县财政局局长高兰、县总工会主席方远、副主席江河出席。",
         ["高兰 桃源县财政局/局长", "方远 桃源县总工会/主席", "江河 桃源县总工会/副主席"]),
        ("省法院院长方远出席。", ["方远 汉东省高级人民法院/院长"]),
        ("省府副主席方远主持。", ["方远 汉东省人民政府/副主席"]),
        ("乾隆十八年知县方远捐修。", ["方远 桃源县/知县"]),
        ("任命文化厅副厅长方远为副省长。", ["方远 汉东省文化厅/副厅长"]),
        ("意大利驻中国大使贝尔托尼，到会。", ["贝尔托尼 意大利/驻中国大使"]),
        ("县中学教师方远、高兰上书。", ["方远 桃源县中学/教师", "高兰 桃源县中学/教师"]),
    ],
)  # fmt: skip
def test_whose_title_it_is(text: str, expected: list[str]) -> None:
    """That of the organization beside it, of the one pointed back to, or of the nearest with such a head."""
    assert read(text) == expected


@pytest.mark.parametrize("text", ["教师方远获奖。", "工人高兰说。", "负责人方远介绍情况。"])
def test_an_occupation_alone_is_no_office(text: str) -> None:
    """Without an organization beside it it says what somebody is."""
    assert read(text) == []


def test_how_the_organization_was_known() -> None:
    """A bare title leans on what was named before; one with its organization beside it does not."""
    first, second = read_mentions("县总工会主席方远、副主席江河出席。", COUNTY)
    assert first.inherited == (False,)
    assert second.inherited == (True,)


def test_what_is_past() -> None:
    """原 and 前 say that the office is over; 首任 and 新任 do not."""
    assert [found.past for found in read_mentions("县交通局原局长方远立案。", COUNTY)] == ["原任"]
    assert [found.past for found in read_mentions("首任知县方远到任。", COUNTY)] == [None]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("县人大代表、县水务局原副局长方远被查。", 1),
        ("原县委副书记、县长方远被查。", 0),
        ("前县委副书记、县长方远来访。", 0),
    ],
)
def test_from_which_office_on_it_is_past(text: str, first: int) -> None:
    """原 says of the offices behind it that they are over, not of those before it."""
    (found,) = read_mentions(text, COUNTY)
    assert (found.past, found.past_from) == ("原任", first)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("县长方远出席。", True),
        ("高明远县长出席。", True),
        ("会议要求加强管理。", False),
        ("县长的报告。", False),
    ],
)
def test_quick_filter(text: str, may: bool) -> None:
    """The filter lets through every sentence in which a title stands beside a name."""
    assert may_name(text, KnownNames()) is may


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("卸任县财政局局长方远回乡捐资助学。", ["原任"]),
        ("被免职的县民政局局长方远接受调查。", ["原任"]),
        ("老县长方远、老局长何安参加座谈会。", ["原任", "原任"]),
        ("退休局长方远讲传统。", ["原任"]),
        ("县林业局局长方远的遗体告别仪式举行。", ["原任"]),
        ("纪念县公安局首任局长方远就义60周年。", ["原任"]),
        ("县公安局局长方远就义60周年座谈会举行。", ["原任"]),
        ("县环保局局长方远的先进事迹报告会举行，方远于2014年12月病逝。", ["原任"]),
        ("县志办主任方远主编的县志首发，方远已于2012年离休。", ["原任"]),
        # in office on that day
        ("县林业局局长方远到会讲话。", [None]),
        ("县长方远逝世，终年51岁。", [None]),
        ("县财政局局长方远主持，方远于会后慰问退休干部。", [None]),
        ("县老龄委主任方远到会。", [None]),
    ],
)
def test_who_holds_office_no_more(text: str, past: list[str | None]) -> None:
    """What stands before the title, behind the name or further on tells that it was another day's."""
    assert [found.past for found in read_mentions(text, COUNTY)] == past
