"""Acts printed as lists: posts over columns of names, broken lines, papers of firms and schools."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from tests.loaders.texts import acts, appointments

ELECTED = """桃源县第九届人民代表大会第一次会议公告

桃源县第九届人民代表大会第一次会议，于2021年12月17日选举：
桃源县第九届人民代表大会常务委员会主任
    方中华
副主任（按姓氏笔画为序）
    卢　俊　孙玉梅（女）　米　兰（女，回族）　慕容雪
委员（3名）
    关　键　古丽娜尔（女，维吾尔族）　田　丰　冯小刚
现予公告。
"""

WRAPPED = """汉东省人民代表大会常务委员会关于任免职务的名单

（2019年9月28日汉东省第十三届人民代表大会常务委员会第十四次会议通过）

任命：
毛　宁、江　涛、华　美（女）、和　平（纳西族）、
刀　林（傣族）、苏和巴特尔（蒙古族）、王　立
仁、王大为为汉东省高级人民法院审判员。
免去：
赵　朋
的汉东省高级人民法院审判员职务。
"""

COLUMNS = """桃源县第六届人大常委会第四次会议任免名单
（2012年2月24日通过）

根据县长方远的提请，任命：
关　雨  县公安局局长
赵云兰（女）  县卫生局局长
根据县长方远的提请，免去：
孙　干  县民政局局长职务
"""


def test_elected_under_their_posts() -> None:
    """选举： holds over lines of posts, each over columns of names, unusual ones among them."""
    board = "2021-12-17 elect {} 桃源县人大常委会/{}"
    names = {
        "主任": ["方中华"],
        "副主任": ["卢俊", "孙玉梅", "米兰", "慕容雪"],
        "委员": ["关键", "古丽娜尔", "田丰", "冯小刚"],
    }
    assert acts(ELECTED) == [board.format(name, post) for post in names for name in names[post]]


def test_lines_broken_in_a_name() -> None:
    """A list broken over lines is one sentence, also where the break stands in a name."""
    court = "汉东省高级人民法院/审判员"
    names = ["毛宁", "江涛", "华美", "和平", "刀林", "苏和巴特尔", "王立仁", "王大为"]
    assert acts(WRAPPED) == [
        *(f"2019-09-28 appoint {name} {court}" for name in names),
        f"2019-09-28 remove 赵朋 {court}",
    ]


def test_name_and_office_in_columns() -> None:
    """A name and his office in columns under 任命： and 免去：."""
    assert acts(COLUMNS) == [
        "2012-02-24 appoint 关雨 桃源县公安局/局长",
        "2012-02-24 appoint 赵云兰 桃源县卫生局/局长",
        "2012-02-24 remove 孙干 桃源县民政局/局长",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month printed once governs the list behind its colon; national bodies are in no other
        (
            "国务院任免国家工作人员\n\n国务院2020年11月任免国家工作人员：\n\n"
            "任命方远为海关总署副署长；任命高兰为国务院发展研究中心副主任；任命丁锐为中国科学院副院长。\n",
            [
                "2020-11 appoint 方远 海关总署/副署长",
                "2020-11 appoint 高兰 国务院发展研究中心/副主任",
                "2020-11 appoint 丁锐 中国科学院/副院长",
            ],
        ),
        # the school that signs; its units are beside each other
        (
            "关于方远等同志任免职的通知\n\n经2017年6月13日校党委常委会研究，决定：\n\n"
            "方远同志任教务处处长，免去其文学院院长职务；\n\n高兰同志任保卫处处长。\n\n"
            "中共西湖师范大学委员会\n2017年6月15日\n",
            [
                "2017-06-13 appoint 方远 西湖师范大学教务处/处长",
                "2017-06-13 remove 方远 西湖师范大学文学院/院长",
                "2017-06-13 appoint 高兰 西湖师范大学保卫处/处长",
            ],
        ),
        # what is asked for is not done
        (
            "桃源县人大常委会任命名单\n\n2023年8月30日桃源县人大常委会决定任命：\n方远为县人民政府副县长。\n\n"
            "关于提请任命高兰同志职务的议案\n\n现提请任命：高兰为县水务局局长。请予审议。\n",
            ["2023-08-30 appoint 方远 桃源县人民政府/副县长"],
        ),
        # two who lose one post
        (
            "桃源县大事记\n\n2018年\n\n3月2日　任命方远为县法院副院长；免去魏延、马谡县法院审判员职务。\n",
            [
                "2018-03-02 appoint 方远 桃源县人民法院/副院长",
                "2018-03-02 remove 魏延 桃源县人民法院/审判员",
                "2018-03-02 remove 马谡 桃源县人民法院/审判员",
            ],
        ),
        # the factory whose book it is, and the firm made of it
        (
            "红旗机械厂厂志\n\n大事年表\n\n1957年\n2月，方远任厂长。\n"
            "1991年\n3月，方远任市机械局副局长，免去其厂长职务。\n"
            "1998年\n企业改制为红旗机械有限责任公司，高兰当选董事长。\n",
            [
                "1957-02 appoint 方远 红旗机械厂/厂长",
                "1991-03 appoint 方远 市机械局/副局长",
                "1991-03 remove 方远 红旗机械厂/厂长",
                "1998 elect 高兰 红旗机械有限责任公司/董事长",
            ],
        ),
        # a school's book: its committee of the years of revolution, its posts before and after
        (
            "临河铁路中学校史稿\n\n一九六二年，方远任校长。一九六八年成立学校革命委员会，高兰任主任。"
            "一九七八年方远任校长，丁锐任校党委书记。\n",
            [
                "1962 appoint 方远 临河铁路中学/校长",
                "1968 appoint 高兰 临河铁路中学革命委员会/主任",
                "1978 appoint 方远 临河铁路中学/校长",
                "1978 appoint 丁锐 中共临河铁路中学委员会/书记",
            ],
        ),
        # the office of the body that the notice sets up
        (
            "桃源县人民政府办公室关于调整县防汛抗旱指挥部成员的通知\n\n"
            "指挥部办公室设在县水务局，方远兼任办公室主任，高兰任副主任。\n\n2019年5月20日\n",
            [
                "2019-05-20 appoint 方远 桃源县防汛抗旱指挥部办公室/主任",
                "2019-05-20 appoint 高兰 桃源县防汛抗旱指挥部办公室/副主任",
            ],
        ),
        # bodies inside a firm, and the firm that was spoken of last
        (
            "东海钢铁集团有限公司2014年大事记\n\n1月6日　方远任集团公司党委书记。\n"
            "3月15日　公司工会换届，选举产生工会委员会和经费审查委员会，高兰当选主席。\n"
            "9月2日　丁锐任东海国际贸易公司总经理，何勇不再兼任该公司总经理。\n",
            [
                "2014-01-06 appoint 方远 中共东海钢铁集团有限公司委员会/书记",
                "2014-03-15 elect 高兰 东海钢铁集团有限公司工会/主席",
                "2014-09-02 appoint 丁锐 东海国际贸易公司/总经理",
                "2014-09-02 leave 何勇 东海国际贸易公司/总经理",
            ],
        ),
        # short forms of an autonomous county, and a year said once
        (
            "河套自治县2018年大事记\n\n"
            "3月2日　选举巴音为自治县人大常委会主任。同年5月方远任自治县党委书记。\n",
            [
                "2018-03-02 elect 巴音 河套自治县人大常委会/主任",
                "2018-05 appoint 方远 中共河套自治县委/书记",
            ],
        ),
    ],
)
def test_papers(text: str, expected: list[str]) -> None:
    """Day, body and verb are those that the paper says once."""
    assert acts(text) == expected


def test_who_decided_is_the_meeting() -> None:
    """Not the body whose post is given, and not a committee whose report was heard."""
    text = (
        "桃源年鉴（2021）\n\n【常委会会议】　桃源县第八届人大常委会第二十八次会议于2020年1月9日召开。"
        "听取县人大常委会代表资格审查委员会关于补选的报告。会议决定任命方远为桃源县人民政府副县长，决定方远代理县长。\n"
    )
    found = {fact.decided_by for fact in appointments(text) if isinstance(fact, AppointmentFact)}
    assert found == {"桃源县人大常委会第二十八次会议"}


def test_years_of_a_reign_that_name_no_reign() -> None:
    """二十三年 and 二十五年二月 behind 民国二十一年 are of the Republic; arrival and departure are acts."""
    text = (
        "桃源县民国人物纪略\n\n民国二十一年，省政府委方远为桃源县县长。二十三年，县长由军校毕业之高兰代理。"
        "二十五年二月，高兰免本职，派丁锐署理。\n"
    )
    assert acts(text) == [
        "1932 appoint 方远 桃源县政府/县长",
        "1934 appoint 高兰 桃源县政府/代县长",
        "1936-02 remove 高兰 桃源县政府/代县长",
        "1936-02 appoint 丁锐 桃源县政府/代县长",
    ]
    text = "桃源县志 大事记\n\n清\n\n雍正五年（1727年） 知县方远调补临沂，遗缺以候补知县高兰署理。\n"
    assert acts(text) == [
        "1727 appoint 方远 临沂县/知县",
        "1727 leave 方远 桃源县/知县",
        "1727 appoint 高兰 桃源县/代知县",
    ]


def test_the_same_year_is_that_of_the_date_before() -> None:
    """同年 in running text leans on the date before it, not on the first of the paragraph."""
    text = (
        "桃源县军政人员更迭\n\n1949年5月8日，方远任县长。同年11月方远任县委书记。"
        "1996年4月1日，高兰任县人武部部长，同年6月丁锐任县人武部政委。\n"
    )
    assert [line.split()[0] for line in acts(text)] == ["1949-05-08", "1949-11", "1996-04-01", "1996-06"]


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("由高兰代理，至次年一月补选高兰为县商会理事长", "1949-01 elect 高兰 桃源县商会/理事长"),
        ("由高兰代理，至翌年三月公推丁锐为县商会理事长", "1949-03 elect 丁锐 桃源县商会/理事长"),
        # until then; what is planned
        ("高兰任县商会理事长，至次年一月止", "1948-07 appoint 高兰 桃源县商会/理事长"),
        ("高兰任县商会理事长，拟至次年一月增设分会", "1948-07 appoint 高兰 桃源县商会/理事长"),
    ],
)
def test_what_came_to_pass_by_the_next_year(told: str, last: str) -> None:
    """至次年一月补选: an act of the next year; 至次年一月止 only ends what was told."""
    text = f"桃源县商会纪略\n\n1948年7月，县商会理事长方远病逝，{told}。\n"
    assert acts(text)[-1] == last


def test_the_list_behind_one_of_many() -> None:
    """丁某等6人为陪审员（名单附后）: each of the list below has the office, on the day of the act."""
    text = (
        "桃源县人民代表大会常务委员会公告\n\n桃源县第十七届人民代表大会常务委员会于2023年3月8日通过：\n\n"
        "任命：\n方远等6人为桃源县人民法院人民陪审员（名单附后）。\n\n桃源县人大常委会\n2023年3月10日\n\n附：\n"
        "桃源县人民法院人民陪审员名单\n方 远　　高 兰　　丁小锐\n田 丰　　卢自明　　云 中\n"
    )
    found = acts(text)
    assert len(found) == 6
    assert set(found) == {
        f"2023-03-08 appoint {name} 桃源县人民法院/人民陪审员"
        for name in ("方远", "高兰", "丁小锐", "田丰", "卢自明", "云中")
    }


def test_a_heading_without_a_colon_holds_for_its_list() -> None:
    """一、决定任命 over names and posts in columns; the next heading ends it, whatever it says."""
    text = (
        "桃源县人大常委会任免名单\n（2012年2月24日通过）\n一、决定任命\n  关 雨        县公安局局长\n"
        "  赵云兰(女)  县卫生局局长\n二、批准免去\n"
        "  纳小文        县民政局局长职务\n  孙 干        县司法局局长职务\n"
        "三、列席人员\n  方 远        县审计局局长\n"
    )
    assert acts(text) == [
        "2012-02-24 appoint 关雨 桃源县公安局/局长",
        "2012-02-24 appoint 赵云兰 桃源县卫生局/局长",
        "2012-02-24 remove 纳小文 桃源县民政局/局长",
        "2012-02-24 remove 孙干 桃源县司法局/局长",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "方远先生因个人事务，已辞任独立非执行董事，自二零二一年七月一日起生效。",
            ["2021-07-01 resign 方远 海晏航运有限公司/独立非执行董事"],
        ),
        (
            "2021年6月2日，高兰博士获委任为公司秘书及授权代表。",
            [f"2021-06-02 appoint 高兰 海晏航运有限公司/{post}" for post in ("公司秘书", "授权代表")],
        ),
        (
            "2021年6月2日，丁锐辞任执行董事，江帆获委任为行政总裁，均自2021年8月1日起生效。",
            [
                "2021-08-01 resign 丁锐 海晏航运有限公司/执行董事",
                "2021-08-01 appoint 江帆 海晏航运有限公司/行政总裁",
            ],
        ),
        # what is put in force is another matter; nobody is named
        (
            "2021年6月2日，丁锐辞任执行董事，审议了预算，新章程自2021年8月1日起生效。",
            ["2021-06-02 resign 丁锐 海晏航运有限公司/执行董事"],
        ),
        ("董事辞任", []),
    ],
)
def test_what_a_company_announces(line: str, expected: list[str]) -> None:
    """辞任 and 获委任为 in a company's announcement, of the day from which they are in force."""
    assert acts(f"海晏航运有限公司公告\n\n{line}\n") == expected
