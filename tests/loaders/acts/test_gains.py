"""Frames by which a person comes into an office, each printed sentence beside the acts it tells."""

from __future__ import annotations

import pytest

from loaders.acts.examples import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # out of the office of the title, whose place a court beside it has
        ("白石县县长方远调清溪县县长，遗缺由该县副县长高兰升任。",
         ["appoint 方远 清溪县人民政府/县长", "leave 方远 白石县人民政府/县长",
          "promote 高兰 白石县人民政府/县长"]),
        ("白石县县长方远调行署民政厅任第二科科长。",
         ["appoint 方远 行署民政厅第二科/科长", "leave 方远 白石县人民政府/县长"]),
        ("白石县人民政府秘书方远调充人民法院副院长。", ["appoint 方远 白石县人民法院/副院长"]),
        ("柳林镇党委委员方远兼任组织委员。", ["appoint 方远 中共桃源县柳林镇委员会/组织委员"]),
        # who is chosen once more, and whose name ends like that
        ("选举方平连任县长。", ["elect 方平 桃源县人民政府/县长"]),
        ("任命李连任县水务局局长。", ["appoint 李连 桃源县水务局/局长"]),
        # a committee that meets; two that are chosen at once
        ("县委五届一次全会选举方远为书记。", ["elect 方远 中共桃源县委/书记"]),
        # annals of the empire: out of one office into another
        ("转礼部右侍郎方远为吏部左侍郎。", ["appoint 方远 吏部/左侍郎"]),
        ("调云溪镇总兵方远为汉东镇总兵官。", ["appoint 方远 汉东镇/总兵官"]),
        ("十二月，升知县方远为云溪府同知。", ["promote 方远 云溪府/同知"]),
        ("褚连升之妻、护士长方远为书记。", []),
        # names that are verbs
        ("任命方远为县水务局局长，程任为县审计局局长。",
         ["appoint 方远 桃源县水务局/局长", "appoint 程任 桃源县审计局/局长"]),
        ("由副县长何任接任县长。", ["appoint 何任 桃源县人民政府/县长"]),
        ("选举任平川、许田、余兰为县科协副主席。",
         ["elect 任平川 桃源县科协/副主席", "elect 许田 桃源县科协/副主席", "elect 余兰 桃源县科协/副主席"]),
        ("程任同志任县文化馆馆长，免去其县科协主席职务。",
         ["appoint 程任 桃源县文化馆/馆长", "remove 程任 桃源县科协/主席"]),
        ("聘任任平川先生、欧阳平先生为县供销公司副总经理。",
         ["appoint 任平川 桃源县供销公司/副总经理", "appoint 欧阳平 桃源县供销公司/副总经理"]),
        ("增补方远、马得路等37名同志为县政协委员。",
         ["appoint 方远 桃源县政协/委员", "appoint 马得路 桃源县政协/委员"]),
        # names that are words, where the office leaves no other reading; such adverbs are nobody
        ("高兴任县供销公司经理。", ["appoint 高兴 桃源县供销公司/经理"]),
        ("县委副书记、县长江永平川任县委书记。", ["appoint 江永平川 中共桃源县委/书记"]),
        ("退役军人任军任县武装部部长。", ["appoint 任军 桃源县武装部/部长"]),
        ("柳湾乡余兰被推为县商会副会长。", ["elect 余兰 桃源县商会/副会长"]),
        ("免去连长的云溪市粮食局副局长职务。", ["remove 连长 云溪市粮食局/副局长"]),
        ("任命方远为县粮食局局长，史可及、陶唐为副局长。",
         ["appoint 方远 桃源县粮食局/局长", "appoint 史可及 桃源县粮食局/副局长",
          "appoint 陶唐 桃源县粮食局/副局长"]),
        ("免去连长的国家粮食局副局长职务。", ["remove 连长 国家粮食局/副局长"]),
        # an election told by 任; whose congress it is
        ("县书法协会大会召开，会议选举产生了新一届领导机构，方远任主席，高兰、丁锐任副主席。",
         ["elect 方远 桃源县书法协会/主席", "elect 高兰 桃源县书法协会/副主席",
          "elect 丁锐 桃源县书法协会/副主席"]),
        ("县书法协会召开第五次会员大会，选举产生第五届理事会和主席团，方远当选主席。",
         ["elect 方远 桃源县书法协会/主席"]),
        ("县总工会第十二届委员会第一次全体会议选举方远为主席。", ["elect 方远 桃源县总工会/主席"]),
        ("方远以全票当选县长。", ["elect 方远 桃源县人民政府/县长"]),
        ("县第六次妇女代表大会选出主任方远，副主任高兰。",
         ["elect 方远 桃源县妇女联合会/主任", "elect 高兰 桃源县妇女联合会/副主任"]),
        ("县第十二次团代会召开，一次全会选举方远为书记。", ["elect 方远 共青团桃源县委/书记"]),
        ("县第六次妇女代表大会期间，任命方远为县审计局局长。", ["appoint 方远 桃源县审计局/局长"]),
        ("由首席营运官方远接替县供销公司总经理一职。", ["appoint 方远 桃源县供销公司/总经理"]),
        ("方远任县第一中学校长，2003年8月调县教研室任主任。",
         ["appoint 方远 桃源县第一中学/校长", "appoint 方远 桃源县教研室/主任"]),
        # between the name and the verb: who gave it, how many votes, when, from where
        ("方远获国务院任命为县审计局局长。", ["appoint 方远 桃源县审计局/局长"]),
        ("方远以182票赞成、3票反对、1票弃权当选为县长。", ["elect 方远 桃源县人民政府/县长"]),
        ("方远于1995年8月由教导主任升任县第一中学校长。", ["promote 方远 桃源县第一中学/校长"]),
        ("高兰接棒丁锐出任县审计局局长。", ["appoint 高兰 桃源县审计局/局长"]),
        ("县审计局局长则由高兰升任。", ["promote 高兰 桃源县审计局/局长"]),
        ("副县长方远代县长。", ["appoint 方远 桃源县人民政府/代县长"]),
        ("县委宣布方远任县审计局局长、高兰任县水务局局长的通知。",
         ["appoint 方远 桃源县审计局/局长", "appoint 高兰 桃源县水务局/局长"]),
        ("原任县审计局局长丁锐请辞获准。", ["resign 丁锐 桃源县审计局/局长"]),
        ("随后任县供销公司经理。", []),
        ("年底任期满的理事由大会改选。", []),
        # who comes instead of whom, and by whom the office is given
        ("方远接替高兰升任县文化馆馆长。", ["promote 方远 桃源县文化馆/馆长"]),
        ("县文化馆馆长由副馆长高兰出任、县科协主席由丁锐担任。",
         ["appoint 高兰 桃源县文化馆/馆长", "appoint 丁锐 桃源县科协/主席"]),
        ("县文化馆馆长职务暂由副馆长高兰代理。", ["appoint 高兰 桃源县文化馆/代馆长"]),
        ("云溪联立高级中学由方远任校长。", ["appoint 方远 云溪联立高级中学/校长"]),
        ("方远兼任县水情站首任站长，高兰任副站长。",
         ["appoint 方远 桃源县水情站/站长", "appoint 高兰 桃源县水情站/副站长"]),
        ("县水务局副局长方远升任该局局长。", ["promote 方远 桃源县水务局/局长"]),
        ("李一民、陈月民任县供销合作社正副主任。",
         ["appoint 李一民 桃源县供销合作社/主任", "appoint 陈月民 桃源县供销合作社/副主任"]),
        ("方远、高兰、丁锐任县供销合作社正副主任。", []),
        ("方远以95票当选县长。", ["elect 方远 桃源县人民政府/县长"]),
        ("方远同志已于今年8月履新县审计局局长。", ["appoint 方远 桃源县审计局/局长"]),
        ("任命丁锐署县教育局局长此令。", ["appoint 丁锐 桃源县教育局/代局长"]),
        ("任命方远为政府副县长。", ["appoint 方远 桃源县人民政府/副县长"]),
        ("擢候补知府方远为云溪道员。", ["promote 方远 云溪/道员"]),
        # where somebody went to is not whose the post of another is
        ("县图书馆馆长方远调任县博物馆馆长，馆长职务由高兰接任。",
         ["appoint 方远 桃源县博物馆/馆长", "appoint 高兰 桃源县图书馆/馆长"]),
        ("任命丁锐为县第一医院院长，方远调任县卫生局副局长，高兰任党总支书记。",
         ["appoint 丁锐 桃源县第一医院/院长", "appoint 方远 桃源县卫生局/副局长",
          "appoint 高兰 桃源县第一医院党总支/书记"]),
        ("任命丁锐为县第一医院院长，方远调任县卫生局局长，兼任党总支书记。",
         ["appoint 丁锐 桃源县第一医院/院长", "appoint 方远 桃源县卫生局/局长",
          "appoint 方远 桃源县卫生局党总支/书记"]),
        ("任命丁锐为县第一医院院长，方远调任县卫生局局长，高兰任副局长。",
         ["appoint 丁锐 桃源县第一医院/院长", "appoint 方远 桃源县卫生局/局长",
          "appoint 高兰 桃源县卫生局/副局长"]),
        # adverbs, times and plans are nobody
        ("方远毕业后任县中学教导主任。", ["appoint 方远 桃源县中学/教导主任"]),
        ("毕业后任县中学教导主任。", []),
        ("随后担任县中学教导主任。", []),
        ("方远任代县长，后获任县长。",
         ["appoint 方远 桃源县人民政府/代县长", "appoint 方远 桃源县人民政府/县长"]),
        ("县水务局局长方远拟任县水务局党组书记。", []),
        ("方远继续担任县审计局局长。", []),
        ("网传方远当选县审计局局长，此说不确。", []),
    ],
)  # fmt: skip
def test_who_comes_in(text: str, expected: list[str]) -> None:
    """The post goes to the person the frame names, and to nobody where it names none."""
    assert reported(text) == expected
