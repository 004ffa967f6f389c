"""Acts of single sentences: frames of verbs, what carries over, and what is no act."""

from __future__ import annotations

import pytest

from loaders.acts.reader import ActReader
from loaders.acts.state import Act, Unread
from loaders.names.jurisdiction import Jurisdiction

COUNTY = Jurisdiction(("汉东省", "云溪市", "桃源县"))


def read(text: str, date: str | None = None) -> list[str]:
    """`action person body/post` of every act in a text about 桃源县."""
    found = []
    for act in ActReader(COUNTY).read(text, lambda place: date):
        if isinstance(act, Unread):
            found.append(f"? {act.what}")
        elif act.office is None:
            found.append(f"{act.action} {act.person.name}")
        else:
            acting = "代" if act.office.acting else ""
            found.append(
                f"{act.action} {act.person.name} {act.office.organization}/{acting}{act.office.post}"
            )
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 任命 … 为, 任 …, and their kin
        ("会议决定任命方远为县教育局局长。", ["appoint 方远 桃源县教育局/局长"]),
        (
            "方远任县财政局党组书记、局长。",
            ["appoint 方远 桃源县财政局党组/书记", "appoint 方远 桃源县财政局/局长"],
        ),
        ("同意高兰同志任县妇联主席。", ["appoint 高兰 桃源县妇联/主席"]),
        ("方远同志兼任县委党校校长。", ["appoint 方远 中共桃源县委党校/校长"]),
        (
            "任命方远、高兰为县人民法院审判员。",
            ["appoint 方远 桃源县人民法院/审判员", "appoint 高兰 桃源县人民法院/审判员"],
        ),
        ("县长一职由方远担任。", ["appoint 方远 桃源县人民政府/县长"]),
        ("决定由副县长方远代理县长职务。", ["appoint 方远 桃源县人民政府/代县长"]),
        (
            "任命方远为副县长，代理县长。",
            ["appoint 方远 桃源县人民政府/副县长", "appoint 方远 桃源县人民政府/代县长"],
        ),
        ("方远、高兰晋升为四级调研员。", ["promote 方远 None/四级调研员", "promote 高兰 None/四级调研员"]),
        ("提名方远为县人民政府县长候选人。", ["nominate 方远 桃源县人民政府/县长"]),
        # elections
        (
            "大会选举方远为县长，高兰、田丰为副县长，选举丁锐为县人民法院院长。",
            [
                "elect 方远 桃源县人民政府/县长",
                "elect 高兰 桃源县人民政府/副县长",
                "elect 田丰 桃源县人民政府/副县长",
                "elect 丁锐 桃源县人民法院/院长",
            ],
        ),
        ("方远当选县政协主席。", ["elect 方远 桃源县政协/主席"]),
        ("县政协九届三次会议增选高兰为副主席。", ["elect 高兰 桃源县政协/副主席"]),
        # the words of appointment before the Republic's end, and those who keep a seal
        ("以方远为县长。", ["appoint 方远 桃源县人民政府/县长"]),
        ("以方远为首，结社自保。", []),
        ("以方远为组长的工作组进驻。", []),
        ("县丞方远署县事。", ["appoint 方远 桃源县/代知县"]),
        ("由方远护理州事。", ["appoint 方远 None/代知州"]),
        ("方远从事护理工作，任县医院护理部主任。", ["appoint 方远 桃源县医院护理部/主任"]),
        # whose body it is
        (
            "任命县人民法院有关人员：方远、高兰为审判员。",
            ["appoint 方远 桃源县人民法院/审判员", "appoint 高兰 桃源县人民法院/审判员"],
        ),
        (
            "任命田丰为县公安局交警大队政委；聘任高兰为桃源职业学院副院长。",
            ["appoint 田丰 桃源县公安局交警大队/政委", "appoint 高兰 桃源职业学院/副院长"],
        ),
        (
            "任命方远为县人大常委会办公室主任，高兰为审判员。",
            ["appoint 方远 桃源县人大常委会办公室/主任", "appoint 高兰 桃源县人民法院/审判员"],
        ),
        # what stays as it is, and a title behind the name
        ("方远不再担任县教育局局长，仍担任县教育局副局长。", ["leave 方远 桃源县教育局/局长"]),
        ("方远副县长调走。", ["leave 方远 桃源县人民政府/副县长"]),
        # leaving
        ("免去方远的县教育局局长职务。", ["remove 方远 桃源县教育局/局长"]),
        (
            "免去方远县委副书记、常委、委员职务。",
            [
                "remove 方远 中共桃源县委/副书记",
                "remove 方远 中共桃源县委/常委",
                "remove 方远 中共桃源县委/委员",
            ],
        ),
        (
            "免去方远县水务局局长职务；高兰县文化馆馆长职务。",
            ["remove 方远 桃源县水务局/局长", "remove 高兰 桃源县文化馆/馆长"],
        ),
        (
            "免去：方远的县水务局局长、高兰的县审计局局长职务；任命：田丰为县水务局局长。",
            [
                "remove 方远 桃源县水务局/局长",
                "remove 高兰 桃源县审计局/局长",
                "appoint 田丰 桃源县水务局/局长",
            ],
        ),
        (
            "方远任县水务局局长，免去其县林业局副局长职务。",
            ["appoint 方远 桃源县水务局/局长", "remove 方远 桃源县林业局/副局长"],
        ),
        (
            "方远任县水务局局长，不再担任县林业局副局长职务。",
            ["appoint 方远 桃源县水务局/局长", "leave 方远 桃源县林业局/副局长"],
        ),
        ("接受方远因年龄原因辞去县长职务的请求。", ["resign 方远 桃源县人民政府/县长"]),
        ("县委副书记、县长方远致辞。", []),
        ("县长方远在会上致答谢辞，辞旧迎新。", []),
        ("撤销方远县农业局副局长职务。", ["remove 方远 桃源县农业局/副局长"]),
        ("免去方远县水务局局长职务，退休。", ["remove 方远 桃源县水务局/局长", "retire 方远"]),
        (
            "免去方远县政府办公室主任职务，其党组成员职务一并免去，另有任用。",
            ["remove 方远 桃源县人民政府办公室/主任", "remove 方远 桃源县人民政府办公室党组/成员"],
        ),
        ("县公安局政委方远退休。", ["retire 方远 桃源县公安局/政委"]),
        (
            "县长方远调离，高兰任县长。",
            ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"],
        ),
        (
            "任命方远、高兰分别为县教育局局长、县水务局局长。",
            ["appoint 方远 桃源县教育局/局长", "appoint 高兰 桃源县水务局/局长"],
        ),
        (
            "免去田丰县教育局局长、丁锐县水务局局长职务。",
            ["remove 田丰 桃源县教育局/局长", "remove 丁锐 桃源县水务局/局长"],
        ),
        ("由方远接替高兰任县教育局局长。", ["appoint 方远 桃源县教育局/局长"]),
        ("方远由白鹿县县长调任桃源县委书记。", ["appoint 方远 中共桃源县委/书记"]),
        (
            "县参议会成立，方远、高兰为正、副议长。",
            ["appoint 方远 桃源县参议会/议长", "appoint 高兰 桃源县参议会/副议长"],
        ),
        ("设县教育局，方远为局长。", ["appoint 方远 桃源县教育局/局长"]),
        (
            "免去田丰县委副书记职务，调市农委任主任。",
            ["remove 田丰 中共桃源县委/副书记", "appoint 田丰 云溪市农委/主任"],
        ),
        (
            "通过：高兰辞去县长职务；方远为副县长、代县长。",
            [
                "resign 高兰 桃源县人民政府/县长",
                "appoint 方远 桃源县人民政府/副县长",
                "appoint 方远 桃源县人民政府/代县长",
            ],
        ),
        ("方远任桃源县公安局长。", ["appoint 方远 桃源县公安局/局长"]),
        ("田丰连任县政协主席。", ["elect 田丰 桃源县政协/主席"]),
        ("方远被免去县长职务。", ["remove 方远 桃源县人民政府/县长"]),
        ("免去原校长方远的职务。", ["remove 方远 None/校长"]),
        # what the sentence says once
        (
            "桃源县革命委员会成立，方远任主任，高兰、田丰任副主任。",
            [
                "appoint 方远 桃源县革命委员会/主任",
                "appoint 高兰 桃源县革命委员会/副主任",
                "appoint 田丰 桃源县革命委员会/副主任",
            ],
        ),
        (
            "县长方远调省，遗缺由高兰署理。",
            ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/代县长"],
        ),
        # names that look like words
        ("任命成功为县水务局局长。", ["appoint 成功 桃源县水务局/局长"]),
        ("免去任重县商业局副局长职务。", ["remove 任重 桃源县商业局/副局长"]),
        ("任命古丽娜·买合木提为县民政局副局长。", ["appoint 古丽娜·买合木提 桃源县民政局/副局长"]),
    ],
)
def test_frames(text: str, expected: list[str]) -> None:
    """Each frame gives its acts: one person, one act, one office."""
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "方远，现任县商务局副局长，拟任县商务局局长。",
        "会议审议了关于任命方远为县长的议案（草案）。",
        "时任县长方远到任不久。",
        "曾任副县长的高兰回到故乡。",
        "多数同志倾向于由方远担任经理，但未形成决议。",
        "如果任命方远为县长，水渠早就通了。",
        "理事长由会员大会选举产生，任期五年。",
        "会议将选举方远为县长。",
        "谁担任过第一任县长？",
        "培训合格后上岗，免去体检费。",
        "县长方远主持会议，任务已经明确。",
        "主任医师坐诊，责任到人。",
        "选举办法获得通过。",
        "方远说：□□□□□□□□□。",
    ],
)
def test_no_acts(text: str) -> None:
    """Plans, drafts, pasts, rules and words that look like verbs appoint nobody."""
    assert read(text) == []


def test_an_act_that_cannot_be_read_is_an_issue() -> None:
    """The frame of an act with an unreadable person is told, not guessed."""
    assert read("任命那位同学等人选为县水务局局长。") == ["? act"]


def test_spans_of_text() -> None:
    """An act's span holds its clause, and the name inside it is exact."""
    text = "经研究，任命方远为县教育局局长；散会。"
    (act,) = [act for act in ActReader(COUNTY).read(text, lambda place: None) if isinstance(act, Act)]
    assert text[act.start : act.end] == "任命方远为县教育局局长"
    assert text[act.person.start : act.person.end] == act.person.name == "方远"
