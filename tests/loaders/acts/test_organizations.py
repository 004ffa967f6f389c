"""Whose post it is, where the organization is not printed beside the title."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from loaders.acts.examples import reported
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
        ("桃源县水泵协会选举产生第四届理事会，方远当选为会长，高兰当选为秘书长。",
         ["elect 方远 桃源县水泵协会/会长", "elect 高兰 桃源县水泵协会/秘书长"]),
        ("桃源县作家协会第五次会员代表大会开幕。大会选举产生了新一届理事会。方远、高兰当选副主席。",
         ["elect 方远 桃源县作家协会理事会/副主席", "elect 高兰 桃源县作家协会理事会/副主席"]),
        ("县工商业联合会首届代表大会召开。方远当选为主任委员。",
         ["elect 方远 桃源县工商业联合会/主任委员"]),
        ("方远辞去公司董事长职务。", ["resign 方远 -/董事长"]),
        ("下辖：云岭办事处，方远任主任。", ["appoint 方远 云岭办事处/主任"]),
        ("县人民医院召开大会，聘任方远为医院名誉院长。", ["appoint 方远 桃源县人民医院/名誉院长"]),
    ],
)  # fmt: skip
def test_the_organization_of_the_clause(text: str, expected: list[str]) -> None:
    """What a clause makes, names alone or meets in has the posts behind it."""
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("两校合并为“桃源联合中学”，方远任校长。", ["appoint 方远 桃源联合中学/校长"]),
        ("县长方远任命高兰为“县立乡师补习班”班主任。", ["appoint 高兰 桃源县立乡师补习班/班主任"]),
        ("任命方远为“清仓”工作队队长。", ["appoint 方远 清仓工作队/队长"]),
        ("成立桃源县防洪排涝指挥部（简称县防指），方远任县防指指挥长。",
         ["appoint 方远 桃源县防洪排涝指挥部/指挥长"]),
        ("桃源县执照资格审查委员会（资审会）改组，高兰任资审会主席。",
         ["appoint 高兰 桃源县执照资格审查委员会/主席"]),
        ("桃源县商会（城内）改组，高兰任商会主席。", ["appoint 高兰 商会/主席"]),
        ("所谓“县长”方远、高兰逃走。", []),
    ],
)  # fmt: skip
def test_names_in_quotes_and_in_short(entry: str, expected: list[str]) -> None:
    """What is quoted may be the name of an organization; a short name is that which the document gives it."""
    found = acts(f"桃源县大事记\n\n1952年\n\n6月2日　{entry}\n")
    assert [line.removeprefix("1952-06-02 ") for line in found] == expected


def test_the_firm_that_speaks_under_its_new_name() -> None:
    """A farm turned into a regiment has its posts there, until it has its old name again."""
    text = (
        "青湖农场大事年表（1953—1985）\n\n1968年\n\n10月　成立农场革命委员会，方远任主任。\n\n1969年\n\n"
        "2月　农场改编为某某建设兵团第五十八团，高兰任团长。\n\n1976年\n\n"
        "2月　恢复青湖农场。\n\n5月　丁锐任场长。\n"
    )
    assert acts(text) == [
        "1968-10 appoint 方远 青湖农场革命委员会/主任",
        "1969-02 appoint 高兰 某某建设兵团第五十八团/团长",
        "1976-05 appoint 丁锐 青湖农场/场长",
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("选举方远为县长，建立桃源县民主政府。", ["elect 方远 桃源县民主政府/县长"]),
        ("县属劳动服务公司成立，高兴任经理（兼）。", ["appoint 高兴 桃源县劳动服务公司/经理"]),
        ("设罗平县政府于北岸，派裘平为县长。", ["appoint 裘平 罗平县人民政府/县长"]),
        ("云岭煤矿二号井移交生产，方远任矿长。", ["appoint 方远 云岭煤矿/矿长"]),
        ("改云岭书院为县立小学堂，延举人方远为总教习。", ["appoint 方远 桃源县立小学堂/总教习"]),
        ("县第二中学副校长丁锐到会，方远任校长。", ["appoint 方远 -/校长", "? office"]),
        ("县立小学开学，方远任县立中学校长。", ["appoint 方远 桃源县立中学/校长"]),
        ("县农场与县林场合并，称云岭农场，方远任场长。", ["appoint 方远 云岭农场/场长"]),
        ("桃源县第一中学成立党支部，方远任书记。", ["appoint 方远 桃源县第一中学党支部/书记"]),
        ("县人民医院设立妇产科，方远任主任。", ["appoint 方远 桃源县人民医院妇产科/主任"]),
        ("成立革命委员会，方远任主任。", ["appoint 方远 桃源县革命委员会/主任"]),
    ],
)  # fmt: skip
def test_the_organization_that_a_post_heads(entry: str, expected: list[str]) -> None:
    """A head alone is of the organization of his kind that the sentence speaks of."""
    found = acts(f"桃源县大事记\n\n1952年\n\n6月2日　{entry}\n")
    assert [line.removeprefix("1952-06-02 ") for line in found if "丁锐" not in line] == expected


def test_long_lists_of_names() -> None:
    """A clause of a hundred and forty names is a list; one as long that is none is an issue."""
    names = [a + b + c for a in "王李张刘陈" for b in "建国明志" for c in "华平文东林海峰"]
    text = "桃源县人大常委会公告\n\n2020年3月2日\n\n任命" + "、".join(names) + "为县人民法院人民陪审员。\n"
    assert len(acts(text)) == len(names)
    text = "桃源县大事记\n\n1952年\n\n6月2日　任命" + "方远为县水务局局长并着其会同各乡办理" * 30 + "。\n"
    assert acts(text) == ["? act"]


def test_an_organization_of_another_day_reaches_over_to_no_post() -> None:
    """The party committee of the day before has not the new head of the merchants."""
    text = (
        "桃源县大事记\n\n1952年\n\n6月22日　周成任中共桃源县委书记。6月25日，商户集会。王兰当选为主任委员。\n"
    )
    assert [line for line in acts(text) if "王兰" in line] == ["1952-06-25 elect 王兰 -/主任委员"]


def test_units_that_a_factory_sets_up() -> None:
    """In its own book they are its own, though the clause says it of nobody."""
    text = (
        "桃源县农具厂志\n\n1959年3月，农具厂成立党总支，方远任书记。\n\n"
        "1960年，厂成立工会，高兰任主席。\n\n1968年，成立革命委员会，丁锐任主任。\n"
    )
    assert acts(text) == [
        "1959-03 appoint 方远 桃源县农具厂党总支/书记",
        "1960 appoint 高兰 桃源县农具厂工会/主席",
        "1968 appoint 丁锐 桃源县农具厂革命委员会/主任",
    ]


def test_items_of_a_schools_paper() -> None:
    """What an item names owns no unit of the next one: that is the school's."""
    text = (
        "中共云岭学院委员会关于方远等同志职务任免的通知\n\n经2012年5月8日校党委会议研究，决定：\n\n"
        "方远同志任外国语学院党总支书记；\n\n高兰同志任教务处处长；\n\n丁锐同志任校长助理。\n\n"
        "中共云岭学院委员会\n\n2012年5月9日\n\n上一篇：通知\n\n下一篇：没有了\n\n"
        "版权所有 云岭学院党委组织部\n\n地址：云岭市\n"
    )
    assert acts(text) == [
        "2012-05-08 appoint 方远 云岭学院外国语学院党总支/书记",
        "2012-05-08 appoint 高兰 云岭学院教务处/处长",
        "2012-05-08 appoint 丁锐 云岭学院/校长助理",
    ]


def test_an_election_ends_with_its_line() -> None:
    """Who takes office on another day, in another line, was not elected by the meeting told before."""
    text = (
        "1951年，桃源中学校董会改组，推举方远任董事长。\n\n1968年10月8日，学校革命委员会成立，高兰任主任。\n"
    )
    assert acts(text) == [
        "1951 elect 方远 桃源中学校董会/董事长",
        "1968-10-08 appoint 高兰 桃源中学革命委员会/主任",
    ]


def test_how_the_organization_was_known() -> None:
    """Inherited from the clause that made it, with the place where that stands; stated, it is not told."""
    text = "桃源县大事记\n\n1952年\n\n6月22日　县商会成立，方远任会长。\n\n7月1日　高兰任县水务局局长。\n"
    facts = [fact for fact in appointments(text) if isinstance(fact, AppointmentFact)]
    made, stated = (fact.organization_from for fact in facts)
    assert stated is None
    assert made is not None
    assert made.how == "inherited"
    assert text[made.start : made.end] == "县商会成立"


def test_a_clause_that_names_no_organization_is_not_where_it_stands() -> None:
    """甲代理校长 says nothing of the school: the place is where it was named, or none."""
    text = "桃源县大事记\n\n1952年\n\n6月2日　县长方远辞职，由高兰代理县长。8日，省政府派丁锐为县长。\n"
    for fact in appointments(text):
        known = fact.organization_from if isinstance(fact, AppointmentFact) else None
        assert known is None or known.start is None or "县" in text[known.start : known.end]


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


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("云溪市茶叶协会换届 方远当选会长", "大会选举产生了第三届理事会。在三届一次理事会上，方远当选会长。",
         "云溪市茶叶协会/会长"),
        ("云溪市书法家协会换届", "大会选举产生新一届理事会，方远当选主席。", "云溪市书法家协会理事会/主席"),
        ("云溪商会网 > 动态\n云溪市茶叶协会换届", "大会选举产生了第三届理事会，方远当选为会长。",
         "云溪市茶叶协会/会长"),
        ("云溪市茶叶协会、桃源县茶叶协会同日换届", "大会选举产生了理事会，方远当选会长。", "理事会/会长"),
    ],
)  # fmt: skip
def test_the_society_of_the_title(title: str, body: str, expected: str) -> None:
    """A board that is elected is of the one society that the title names."""
    text = f"{title}\n来源：云溪日报　2019-05-21\n\n　　5月20日，会议在云溪召开。{body}\n"
    assert acts(text) == [f"2019-05-20 elect 方远 {expected}"]
