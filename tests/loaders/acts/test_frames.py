"""Acts as chapters of books tell them: several pairs after one verb, who decided what, whose body it is."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from tests.loaders.texts import acts, appointments, mentions

PAIRS = "县人大常委会第三次会议任命方远为县民政局局长、高兰为县水务局局长。"


def reported(text: str) -> list[str]:
    """`person body/post` of every act in 2018 of 桃源县."""
    found = acts(f"桃源县大事记\n\n2018年\n\n3月2日　{text}\n")
    return [line.removeprefix("2018-03-02 ") for line in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAIRS, ["appoint 方远 桃源县民政局/局长", "appoint 高兰 桃源县水务局/局长"]),
        (
            "县委决定：方远任县扶贫办主任；高兰任柳镇党委书记。",
            ["appoint 方远 桃源县扶贫办/主任", "appoint 高兰 中共柳镇委员会/书记"],
        ),
        (
            "任命方远为县应急局副局长，高兰为桃源职业学院副院长。",
            ["appoint 方远 桃源县应急局/副局长", "appoint 高兰 桃源职业学院/副院长"],
        ),
        (
            "大会选举方远为县委书记。方远调任行政公署副专员，由高兰接任书记。",
            [
                "elect 方远 中共桃源县委/书记",
                "appoint 方远 行政公署/副专员",
                "appoint 高兰 中共桃源县委/书记",
            ],
        ),
        ("方远调任玉溪专署建设科长。", ["appoint 方远 玉溪专署建设科/科长"]),
        ("方远被选为县长。", ["elect 方远 桃源县人民政府/县长"]),
        ("方远履新县教育局局长。", ["appoint 方远 桃源县教育局/局长"]),
        ("解除方远县水务局局长一职。", ["remove 方远 桃源县水务局/局长"]),
        ("方远兼县委宣传部部长。", ["appoint 方远 中共桃源县委宣传部/部长"]),
        ("会议推方远为桃源县商会会长。", ["elect 方远 桃源县商会/会长"]),
        ("县长方远退居二线。", ["retire 方远 桃源县人民政府/县长"]),
        ("村民建议把方远选为合作社理事长。", []),
        ("方远兼顾两头，选址为城东。", []),
        ("《山乡旧事》中，方远任县团委副书记。", []),
        # names that look like words, and words that look like names
        ("省委任命地委副秘书长宋远为县委书记。", ["appoint 宋远 中共桃源县委/书记"]),
        ("县委任命何其兰为县委党校校长。", ["appoint 何其兰 中共桃源县委党校/校长"]),
        ("任命方远为副县长，决定其为代理县长。",
         ["appoint 方远 桃源县人民政府/副县长", "appoint 方远 桃源县人民政府/代县长"]),
        ("曾卓任县文化局局长。", ["appoint 曾卓 桃源县文化局/局长"]),
        ("方远曾长期任县文化局局长。", []),
        ("方远任县委书记，任永年当选县长。",
         ["appoint 方远 中共桃源县委/书记", "elect 任永年 桃源县人民政府/县长"]),
        ("县委书记方远、县长高兰任县防汛指挥部指挥长。",
         ["appoint 方远 桃源县防汛指挥部/指挥长", "appoint 高兰 桃源县防汛指挥部/指挥长"]),
        ("选举方远、高兰、丁锐、娟美、成功为县政协副主席。",
         [f"elect {name} 桃源县政协/副主席" for name in ("方远", "高兰", "丁锐", "娟美", "成功")]),
        ("同军同志任县水务局局长。", ["appoint 同军 桃源县水务局/局长"]),
        ("县领导同志任组长。", []),
        # posts before names
        ("中共柳镇公社委员会成立，书记方远，副书记高兰、丁锐。",
         ["appoint 方远 中共柳镇公社委员会/书记", "appoint 高兰 中共柳镇公社委员会/副书记",
          "appoint 丁锐 中共柳镇公社委员会/副书记"]),
        ("县水泥公司成立，县委书记方远，县长高兰等出席。", []),
        ("大会选出县长方远，副县长高兰、丁锐。",
         ["elect 方远 桃源县人民政府/县长", "elect 高兰 桃源县人民政府/副县长",
          "elect 丁锐 桃源县人民政府/副县长"]),
        ("选举产生县科协第四届委员会，主席：方远；副主席：高兰、丁锐。",
         ["elect 方远 桃源县科协/主席", "elect 高兰 桃源县科协/副主席", "elect 丁锐 桃源县科协/副主席"]),
        ("县纪委七届一次全会选举方远为书记。", ["elect 方远 中共桃源县纪委/书记"]),
        # whose post it is
        ("县公安局局长方远被撤职，由高兰担任局长。",
         ["remove 方远 桃源县公安局/局长", "appoint 高兰 桃源县公安局/局长"]),
        ("县人大常委会主任方远到龄退休，不再担任主任职务。",
         ["retire 方远 桃源县人大常委会/主任", "leave 方远 桃源县人大常委会/主任"]),
        ("县长方远去职，省政府委高兰为县长。",
         ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"]),
        ("县长方远撤职，遗缺由省府派高兰充任。",
         ["remove 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"]),
        ("方远接替调走的高兰任县供销社主任。", ["appoint 方远 桃源县供销社/主任"]),
        ("方远任县水务局局长；高兰调县信访局工作，不再担任县林业局副局长。",
         ["appoint 方远 桃源县水务局/局长", "? office", "leave 高兰 桃源县林业局/副局长"]),
        ("方远任柳镇党委书记、高兰任柳镇镇长。",
         ["appoint 方远 中共柳镇委员会/书记", "appoint 高兰 柳镇人民政府/镇长"]),
        ("方远任县水务局副局长，保留正科级。", ["appoint 方远 桃源县水务局/副局长"]),
        ("县长方远主持会议。副县长高兰受到批评，被撤销副县长职务。", ["remove 高兰 桃源县人民政府/副县长"]),
        ("县商业局局长方远被撤职查办，接替他的是县供销社主任高兰。",
         ["remove 方远 桃源县商业局/局长", "appoint 高兰 桃源县商业局/局长"]),
        ("免去方远的县委办公室主任职务，任命其为县政协秘书长。",
         ["remove 方远 中共桃源县委办公室/主任", "appoint 方远 桃源县政协/秘书长"]),
        ("县委召开全会，增补方远、高兰为县委委员。",
         ["appoint 方远 中共桃源县委/委员", "appoint 高兰 中共桃源县委/委员"]),
        ("原任县长方远另候任用，应即免职。", ["remove 方远 桃源县人民政府/县长"]),
        ("方远挂职任副县长。", ["appoint 方远 桃源县人民政府/副县长"]),
        ("新任县委书记方远到任。", ["appoint 方远 中共桃源县委/书记"]),
        ("县委书记方远到任后，深入基层。", []),
        ("方远调离，高兰接任。", ["? office", "? act"]),
        ("县长方远当选连任。", ["elect 方远 桃源县人民政府/县长"]),
        ("方远在县人大一次会议上当选县长。", ["elect 方远 桃源县人民政府/县长"]),
        ("方远任代县长，同年3月正式当选县长。",
         ["appoint 方远 桃源县人民政府/代县长", "2018-03 elect 方远 桃源县人民政府/县长"]),
        ("县长方远以办事不力，被省政府撤职，遗缺委派高兰代理。",
         ["remove 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/代县长"]),
        ("县长方远奉调省府参议，省政府派高兰继任。",
         ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"]),
        ("县长方远任满卸任，由民政厅派科员高兰接充。",
         ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/县长"]),
        ("批准县纪委第一次全会选举结果：方远任县纪委书记，高兰任副书记。",
         ["elect 方远 中共桃源县纪委/书记", "elect 高兰 中共桃源县纪委/副书记"]),
        ("决定任命：方远为县经济委员会主任、高兰为县计划委员会主任。",
         ["appoint 方远 桃源县经济委员会/主任", "appoint 高兰 桃源县计划委员会/主任"]),
        ("县水务局局长方远任县长。副县长高兰受贿，撤销其副县长职务。",
         ["appoint 方远 桃源县人民政府/县长", "remove 高兰 桃源县人民政府/副县长"]),
        ("县委任命阿布都·卡地尔为县农业局局长，免去吐尔洪·买买提县农业局局长职务。",
         ["appoint 阿布都·卡地尔 桃源县农业局/局长", "remove 吐尔洪·买买提 桃源县农业局/局长"]),
        ("方远任县政协经济委员会主任，副局长高兰退休。",
         ["appoint 方远 桃源县政协经济委员会/主任", "retire 高兰 -/副局长", "? office"]),
        ("县知事方远离职。", ["leave 方远 桃源县/知事"]),
        ("免去方远的县人大常委会代表资格审查委员会委员职务。",
         ["remove 方远 桃源县人大常委会代表资格审查委员会/委员"]),
        ("任命方远为县委副书记、提名县长候选人。",
         ["appoint 方远 中共桃源县委/副书记", "nominate 方远 桃源县人民政府/县长"]),
        ("方远离任，接替他的是原和平县县长高兰。", ["? office", "? act"]),
        ("县各界代表会议选举方远为县长。方远病逝，由副县长高兰主持工作。",
         ["elect 方远 桃源县人民政府/县长", "die 方远 桃源县人民政府/县长"]),
        # names that end with 任, and with courtesy before 为
        ("补选丁锐、罗永任为县人大常委会委员。",
         ["elect 丁锐 桃源县人大常委会/委员", "elect 罗永任 桃源县人大常委会/委员"]),
        ("任命万绍任为县水务局局长。", ["appoint 万绍任 桃源县水务局/局长"]),
        ("会议选举方远先生为县商会会长、高兰女士为副会长。",
         ["elect 方远 桃源县商会/会长", "elect 高兰 桃源县商会/副会长"]),
        ("以无记名投票方式选举方远为县长，高兰、丁锐为副县长。",
         ["elect 方远 桃源县人民政府/县长", "elect 高兰 桃源县人民政府/副县长",
          "elect 丁锐 桃源县人民政府/副县长"]),
        ("会议选举方远、高兰为县商会副会长，方远兼秘书长。",
         ["elect 方远 桃源县商会/副会长", "elect 高兰 桃源县商会/副会长", "elect 方远 桃源县商会/秘书长"]),
        ("县第八届人民代表大会决定设立常务委员会，选举方远为主任。", ["elect 方远 桃源县人大常委会/主任"]),
        ("方远任县水务局局长，高兰此前为县文化馆馆长。", ["appoint 方远 桃源县水务局/局长"]),
        ("任命：代林为县水务局局长。", ["appoint 代林 桃源县水务局/局长"]),
        ("免去方远的张场公社党委书记、革委会主任职务。",
         ["remove 方远 中共张场公社委员会/书记", "remove 方远 张场公社革委会/主任"]),
        ("会议选举宝音德力格尔为县监察委员会主任，敖登高娃为县人民检察院检察长。",
         ["elect 宝音德力格尔 桃源县监察委员会/主任", "elect 敖登高娃 桃源县人民检察院/检察长"]),
        # papers of the Republic
        ("光化县县长易泰乾与均县县长曾宪文对调。",
         ["appoint 易泰乾 均县人民政府/县长", "appoint 曾宪文 光化县人民政府/县长"]),
        ("麻城县县长罗重另有任用，应予免职，遗缺派郑桓武接充。",
         ["remove 罗重 麻城县人民政府/县长", "appoint 郑桓武 麻城县人民政府/县长"]),
        ("派陈民试署县地方法院推事。", ["appoint 陈民 桃源县地方法院/代推事"]),
        ("宜昌县参议会本日正式成立，易之铎当选议长。", ["elect 易之铎 宜昌县参议会/议长"]),
        ("县长方远与高兰对调查结果表示满意。", []),
        # dotted names behind titles and verbs
        ("会议接受买买提·努尔辞去县长职务，补选马木提·艾山为县长。",
         ["resign 买买提·努尔 桃源县人民政府/县长", "elect 马木提·艾山 桃源县人民政府/县长"]),
        ("县长马木提·艾山任县抗震救灾指挥部总指挥。", ["appoint 马木提·艾山 桃源县抗震救灾指挥部/总指挥"]),
        ("县妇联主任再娜甫·依明离任。", ["leave 再娜甫·依明 桃源县妇联/主任"]),
        ("任命了景颇族姑娘木然·玛鲁、傣族小伙刀承为县人民检察院检察员。",
         ["appoint 木然·玛鲁 桃源县人民检察院/检察员", "appoint 刀承 桃源县人民检察院/检察员"]),
        ("会议决定任命排早扎为县人民检察院检察员；免去线光明的县人民法院院长职务。",
         ["appoint 排早扎 桃源县人民检察院/检察员", "remove 线光明 桃源县人民法院/院长"]),
        ("决定代林为桃源县人民政府代理县长。", ["appoint 代林 桃源县人民政府/代县长"]),
        ("熊罴免去桃源县人民武装部政治委员职务。", ["remove 熊罴 桃源县人民武装部/政治委员"]),
        ("免去：方远珠兰区副区长，高兰珠兰区区长。",
         ["remove 方远 珠兰区人民政府/副区长", "remove 高兰 珠兰区人民政府/区长"]),
        ("方远任县水务局局长。后选举方远为县长。方远离休。",
         ["appoint 方远 桃源县水务局/局长", "elect 方远 桃源县人民政府/县长",
          "retire 方远 桃源县人民政府/县长"]),
        # who leaves, where the same text told what he was
        ("方远任县委书记。高兰任县长。方远调专署，高兰继任。",
         ["appoint 方远 中共桃源县委/书记", "appoint 高兰 桃源县人民政府/县长",
          "leave 方远 中共桃源县委/书记",
          "appoint 高兰 中共桃源县委/书记"]),
        ("县委书记方远调地区，高兰接任。",
         ["leave 方远 中共桃源县委/书记", "appoint 高兰 中共桃源县委/书记"]),
        ("方远任县长。方远调查灾情，方远调整部署。", ["appoint 方远 桃源县人民政府/县长"]),
        ("省委派方远来桃源恢复党组织，任县委书记。", ["appoint 方远 中共桃源县委/书记"]),
        # posts before names, each with his own
        ("县工委成立，书记方远、委员高兰、田丰。",
         ["appoint 方远 桃源县工委/书记", "appoint 高兰 桃源县工委/委员", "appoint 田丰 桃源县工委/委员"]),
        ("县委成立，书记方远，组织部长高兰。",
         ["appoint 方远 中共桃源县委/书记", "appoint 高兰 中共桃源县委组织部/部长"]),
        ("县苏维埃政府在双溪成立，选举方远为主席。", ["elect 方远 桃源县苏维埃政府/主席"]),
        # who comes after an acting man is not acting himself
        ("县长方远调省，遗缺由高兰署理。高兰他调，田丰继任。",
         ["leave 方远 桃源县人民政府/县长", "appoint 高兰 桃源县人民政府/代县长",
          "leave 高兰 桃源县人民政府/代县长",
          "appoint 田丰 桃源县人民政府/县长"]),
        # 致辞 is no leaving, and 为 no part of a name
        ("县委书记方远宣布开工，县长路远致辞，副县长高兰主持。", []),
        ("决定邹平为代理县长。", ["appoint 邹平 桃源县人民政府/代县长"]),
        # who presides now, and is named later; no 局 has an 院长
        ("高兰调县卫生局任局长，方远主持医院工作，次年三月任院长。",
         ["appoint 高兰 桃源县卫生局/局长", "2019-03 appoint 方远 -/院长", "? office"]),
        # a decision that was made known by its title
        ("县委召开大会，宣布市委关于方远任县委书记、免去高兰县委书记职务的决定。",
         ["appoint 方远 中共桃源县委/书记", "remove 高兰 中共桃源县委/书记"]),
        ("会议传达了市委关于方远工作的决定。", []),
        ("方远调任专署民政处处长。", ["appoint 方远 专署民政处/处长"]),
        ("县人大选举产生新一届县人民政府，县长方远。", ["elect 方远 桃源县人民政府/县长"]),
        # asked for; passed, it is the act that its title tells
        ("现提请任命：方远为县水务局局长。", []),
        ("关于接受方远辞去县长职务请求的决定（草案）。", []),
        ("县人大常委会通过关于接受方远辞去县长职务请求的决定。", ["resign 方远 桃源县人民政府/县长"]),
        ("会议表决通过了《关于接受方远辞去县长职务的决定》。", ["resign 方远 桃源县人民政府/县长"]),
        ("任命牟丽华为县人民检察院检察长。", ["appoint 牟丽华 桃源县人民检察院/检察长"]),
        ("省委调方远任行政公署副专员。", ["appoint 方远 行政公署/副专员"]),
        ("任命方远为县公安局副局长（兼）、督察长。",
         ["appoint 方远 桃源县公安局/副局长", "appoint 方远 桃源县公安局/督察长"]),
    ],
)  # fmt: skip
def test_bodies_and_pairs(text: str, expected: list[str]) -> None:
    """A body does not grow by the one before it that it is no part of."""
    assert reported(text) == expected


def test_each_act_has_its_own_decider() -> None:
    """What one meeting decided is not decided by the next one."""
    text = (
        "渌源年鉴（2019）\n\n中共渌源县委\n\n"
        "【干部任免】　2018年3月12日，县委决定方远任县民政局局长。9月2日，市委决定高兰任渌源县委常委。\n\n"
        "【人大会议】　2018年11月3日，大会选举田丰为渌源县县长。\n"
    )
    found = [(f.person, f.decided_by) for f in appointments(text) if isinstance(f, AppointmentFact)]
    assert found == [("方远", "中共渌源县委"), ("高兰", "中共市委"), ("田丰", None)]


def test_who_is_asked_to_approve_decided_nothing() -> None:
    """后者须报省人大常委会批准: the congress elected."""
    text = (
        "渌源县年鉴（2008）\n\n2007年1月9日，方远当选为县长。高兰当选为检察长，后者须报市人大常委会批准。\n"
    )
    assert [f.decided_by for f in appointments(text) if isinstance(f, AppointmentFact)] == [None, None]


def test_the_prosecuted_is_no_part_of_the_prosecutor() -> None:
    """自治区 is no place by itself, so 对 ends the body before it."""
    text = "渌源市新闻\n\n2022年3月2日，自治区纪委监委对渌源市人大常委会原副主任方远立案审查。\n"
    assert mentions(text) == ["../2022-03-02 方远 渌源市人大常委会/副主任"]


def test_who_met_decided_and_what_is_heard_was_not() -> None:
    """第九次会议召开，决定任命: by those who met; 据悉 tells of others, on no day but by that of the page."""
    text = (
        "渌源市新闻\n2021-07-16　来源：渌源日报\n\n省委决定：方远任渌源市委书记。\n\n"
        "7月15日，渌源市第五届人大常委会第九次会议召开。会议决定任命高兰为副市长。据悉，田丰已任省水利厅厅长。\n"
    )
    facts = [fact for fact in appointments(text) if isinstance(fact, AppointmentFact)]
    assert [(fact.person, fact.decided_by, fact.date) for fact in facts[1:]] == [
        ("高兰", "渌源市人大常委会第九次会议", "2021-07-15"),
        ("田丰", None, "../2021-07-16"),
    ]


ELECTED = """渌源县大事记

2012年

1月12日　渌源县第十六届人民代表大会第一次会议召开。{}
{}
会议通过了决议。
"""


@pytest.mark.parametrize(
    ("before", "lines", "expected"),
    [
        (
            "大会选举产生了新一届县人大常委会、县人民政府领导班子：",
            "县人大常委会主任：方远\n副主任：高　兰（女）　田丰\n县　长：丁锐\n副县长：江河　路遥",
            ["方远 渌源县人大常委会/主任", "高兰 渌源县人大常委会/副主任", "田丰 渌源县人大常委会/副主任",
             "丁锐 渌源县人民政府/县长", "江河 渌源县人民政府/副县长", "路遥 渌源县人民政府/副县长"],
        ),
        ("会议选举了县人大常委会主任、副主任：", "主　任：方远\n副主任：高兰　田丰",
         ["方远 渌源县人大常委会/主任", "高兰 渌源县人大常委会/副主任", "田丰 渌源县人大常委会/副主任"]),
        ("会务组人员如下：", "组　长：方远\n副组长：高兰", []),
    ],
)  # fmt: skip
def test_lines_of_posts_within_an_entry(before: str, lines: str, expected: list[str]) -> None:
    """Who was elected is printed line by line below; an organizing group was not elected."""
    text = ELECTED.format(before, lines)
    assert [line.removeprefix("2012-01-12 elect ") for line in acts(text)] == expected


def test_the_body_that_meets_under_a_heading() -> None:
    """【政协全会】 is no body: who was added to the 常委 is of the 政协 that met."""
    text = (
        "渌源县年鉴（2017）\n\n【人事】　2016年11月8日，会议决定方远为代理县长。\n\n"
        "【政协全会】　2016年3月21日，政协渌源县第九届委员会第五次会议召开。会议增补高兰为常委。\n"
    )
    assert acts(text)[1:] == ["2016-03-21 appoint 高兰 渌源县政协/常委"]


def test_another_report_of_the_day() -> None:
    """又讯 7月16日 is of the year of printing, whatever past the report above told."""
    text = (
        "渌源市新闻\n2021-07-16　来源：渌源日报\n\n方远2016年8月任渌源市委书记以来，工作有成。\n\n"
        "又讯　7月15日，会议任命高兰为渌源市水务局局长。\n"
    )
    assert [line for line in acts(text) if "高兰" in line] == ["2021-07-15 appoint 高兰 渌源市水务局/局长"]


def test_another_matter_of_a_notice() -> None:
    """又： is of the day of the notice, whatever day the matter above told."""
    text = (
        "桃源县人民委员会通知\n（56）桃人字第九号\n\n各区人民委员会：\n经会议通过，任命方远为县文教科科长。\n"
        "又：前报请任命之丁锐为县人民检察院检察员，业经专署一九五六年七月三日批复同意。\n"
        "又：县农产品采购局副局长高兰擅自离职，应予撤职。\n\n一九五六年八月五日\n"
    )
    assert [line for line in acts(text) if "高兰" in line] == [
        "1956-08-05 remove 高兰 桃源县农产品采购局/副局长"
    ]


def test_a_later_year_within_an_entry() -> None:
    """2001年，甲调离，2003年乙任镇长: two years."""
    text = "石桥镇大事记\n\n2001年　镇长方远调离，高兰接任，2003年高兰调走，田丰任镇长。\n"
    assert [line.split()[0] + line.split()[2] for line in acts(text)] == [
        "2001方远", "2001高兰", "2003高兰", "2003田丰",
    ]  # fmt: skip


def test_a_list_within_an_entry_does_not_end_it() -> None:
    """主任：某某 is no heading: what follows is of the same day."""
    text = (
        "渌源县大事记\n\n2003年\n\n2月20日　县人大一次会议闭幕，选举了县人大常委会主任、副主任：\n"
        "主　任：丁锐\n副主任：田丰　高兰\n\n会议选举方远为县长。\n\n2月22日　大雪。\n"
    )
    assert [line for line in acts(text) if "方远" in line] == ["2003-02-20 elect 方远 渌源县人民政府/县长"]


def test_a_verb_before_a_title_is_no_body() -> None:
    """述职的有 and 审议通过 lead in."""
    text = "桃源县大事记\n\n2018年\n\n3月2日　书面述职的有县委常委、县纪委书记方远。\n"
    assert mentions(text) == ["2018-03-02 方远 中共桃源县委/常委", "2018-03-02 方远 中共桃源县纪委/书记"]
