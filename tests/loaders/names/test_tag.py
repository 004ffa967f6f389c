"""The typed mentions of a sentence: where each begins and ends, and what is none."""

from __future__ import annotations

import pytest

from loaders.names.mention import Kind, KnownNames
from loaders.names.tag import name_behind, tag
from tests.growth import assert_linear

PLACES = ("汉东省", "云溪市", "桃源县")
LETTER = {
    Kind.PERSON: "N", Kind.POST: "P", Kind.ORGANIZATION: "O", Kind.PLACE: "L", Kind.DATE: "D",
    Kind.VERB: "V", Kind.COUNT: "C", Kind.DOCUMENT: "T", Kind.SUM: "S",
}  # fmt: skip


def marked(text: str, *known: str) -> str:
    """The text with `<N张三>` around each mention."""
    names = KnownNames()
    for name in known:
        names.add(name)
    pieces, end = [], 0
    for mention in tag(text, names, PLACES):
        pieces += [text[end : mention.start], f"<{LETTER[mention.kind]}{text[mention.start : mention.end]}>"]
        end = mention.end
    return "".join(pieces) + text[end:]


def persons(text: str, *known: str) -> list[str]:
    """The persons among the mentions."""
    names = KnownNames()
    for name in known:
        names.add(name)
    return [mention.name for mention in tag(text, names, PLACES) if mention.kind is Kind.PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "<O县委><P副书记>、<P县长><N方远>主持会议。",
        "<D2019年3月2日>，<O县水务局><P局长><N江河>参加。",
        "会议决定<V任命><N任永年>为<O桃源县审计局><P局长>。",
        "<O县委会><P主任><N肖开提·阿不都>讲话。",
        "<P副主任><N向 红>、<N谭本立>、<N高兰>出席会议。",
        "<O省委><P常委>、<P组织部长><N裴阳>到会。",
        "<O意大利><P驻中国大使><N贝尔托尼>，<O县财政局><P局长><N江河>在座。",
        "<P县长><N方远>印发<T《柳林镇规划》>，拨款<S3.5亿元>，<C27名><P干部>参加。",
        "<N高明远><P县长>在会上讲话。",
    ],
)  # fmt: skip
def test_mentions(text: str) -> None:
    """Each mention has its kind and its two ends."""
    plain = text.replace(">", "")
    for letter in LETTER.values():
        plain = plain.replace(f"<{letter}", "")
    assert marked(plain) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the next word begins with a sign that a name could end with
        ("县长刘文后来调任市财政局局长。", ["刘文"]),
        ("县法院院长张明拟任县司法局局长。", ["张明"]),
        ("县长方远作动员讲话。", ["方远"]),
        ("县长李华讲话。", ["李华"]),
        ("副县长欧阳鹤关于防汛的报告。", ["欧阳鹤"]),
        ("科长陈春来到会指导。", ["陈春来"]),
        # surnames that are verbs, particles and numbers too
        ("会议决定任命任永年为桃源县审计局局长。", ["任永年"]),
        ("副县长向明远、黄为民出席。", ["向明远", "黄为民"]),
        ("副县长廖仕达主持。", ["廖仕达"]),
        ("检察长和玉堂的提请。", ["和玉堂"]),
        ("副县长牟任以及县监委负责人列席。", ["牟任"]),
        # a name that begins like a word
        ("县人武部部长成立宽，政委高兰到会。", ["成立宽", "高兰"]),
        # spaces and dots
        ("副主任向 红、高 兰出席。", ["向红", "高兰"]),
        ("副县长古丽娜·买买提主持会议。", ["古丽娜·买买提"]),
        ("远洋公司副总裁约翰·史密斯一行来访。", ["约翰·史密斯"]),
        ("泰国驻中国大使颂猜·乍仑九月十五日举行招待会。", ["颂猜·乍仑"]),
        # the title is part of a longer one
        ("秘书长元旦出席会议。", ["元旦"]),
        # verbs of speaking and giving, and of a clause that goes on
        ("县委副书记买买提·坎吉作报告。", ["买买提·坎吉"]),
        ("苏木达海日罕、旗长高兰汇报。", ["海日罕", "高兰"]),
        ("县长连战胜利用晚间走访。", ["连战胜"]),
        ("县监委主任折宏斌笑说。", ["折宏斌"]),
        ("知县范姜正捐俸修之。", ["范姜正"]),
        ("县长扎西次仁出席，厂长那顺乌力吉宣读倡议。", ["扎西次仁", "那顺乌力吉"]),
    ],
)
def test_where_names_end(text: str, expected: list[str]) -> None:
    """A name ends before the word that goes on, whatever its last sign could be."""
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "局长文件已下发。",
        "县委常委会其中三人列席。",
        "校长毕业后任教。",
        "主任随后介绍情况。",
        "董事长申请辞职。",
        "局长职务自送达之日起生效。",
        "行政专员公署成立。",
        "历任县长任次姓名。",
        "督导和协调工作。",
        "督导白沙、东港等六个区公所。",
        "书记处书记候补。",
        "县长办公会研究。",
        "部长通道开启，校长信箱、局长热线开通。",
        "市长和书记都出席。",
        "部长贺信由秘书代读，镇长平时住在村里。",
    ],
)
def test_no_persons(text: str) -> None:
    """Words that are shaped like names are none behind a title either."""
    assert persons(text) == []


@pytest.mark.parametrize(
    "text", ["会议要求确保区委部署落地。", "方远辞去市教育局局长职务。", "督促区人民政府整改。"]
)
def test_no_organizations_of_verbs(text: str) -> None:
    """A verb is no part of the name that stands behind it."""
    names = [mention.name for mention in tag(text) if mention.kind in (Kind.ORGANIZATION, Kind.PLACE)]
    assert not any(name.startswith(("确保", "辞去", "督促")) for name in names)


def test_a_name_known_elsewhere_tells_how_to_cut() -> None:
    """What the document printed before decides where both cuts are good."""
    assert persons("科长陈春来到会。") == ["陈春来"]
    assert persons("科长陈春来到会。", "陈春") == ["陈春"]


def test_two_good_cuts_are_alternatives() -> None:
    """陈春|来到 and 陈春来|到: the other one is not thrown away."""
    (person,) = [mention for mention in tag("科长方正当场表示。") if mention.kind is Kind.PERSON]
    assert {person.name, *(other.name for other in person.alternatives)} >= {"方正"}


def test_known_names_belong_to_one_document() -> None:
    """Only names that could be cut in no other way are learnt, and a fresh object knows none."""
    known = KnownNames()
    known.learn(tag("县长方永年，副县长高兰出席。"))
    assert "方永年" in known
    assert len(KnownNames()) == 0


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("教师方远获奖。", 2, "方远"),
        ("学生毕业。", 2, None),
        ("党员登记。", 2, None),
        ("常委会主任", 2, None),
    ],
)
def test_name_behind_a_role(text: str, start: int, name: str | None) -> None:
    """Behind a role a name stands, or the sentence goes on."""
    found = name_behind(text, start)
    assert (found.name if found else None) == name


@pytest.mark.parametrize("piece", ["<县长>", "<主任、>", "<任>", "<县委书记方远、>", "<《>"])
def test_linear_time(piece: str) -> None:
    """Hostile text ends soon and raises nothing."""
    assert_linear(lambda text: tag(text, KnownNames(), PLACES), piece, 4000)
