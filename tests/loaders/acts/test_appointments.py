"""Appointments of whole documents: notices, lists, tables, the day of an act, documents without any."""

from __future__ import annotations

import pytest

from graph.facts import AppointmentFact
from tests.growth import assert_linear
from tests.loaders.texts import acts, appointments

NOTICE = """桃源县人民政府
关于方远等同志任免职的通知

桃政任〔2016〕8号

各乡镇人民政府，县政府各部门：

2016年4月12日县政府第6次常务会议研究决定：

任命：
方远为桃源县水务局局长；
高兰（女）为桃源县审计局副局长（试用期一年）；

免去：
田丰的桃源县水务局局长职务；
丁锐的桃源县审计局副局长职务，退休。

桃源县人民政府
2016年4月15日
"""


def test_a_notice() -> None:
    """The day of the act is the meeting's, not the signature's; number and decider hold for all lines."""
    assert acts(NOTICE) == [
        "2016-04-12 appoint 方远 桃源县水务局/局长",
        "2016-04-12 appoint 高兰 桃源县审计局/副局长",
        "2016-04-12 remove 田丰 桃源县水务局/局长",
        "2016-04-12 remove 丁锐 桃源县审计局/副局长",
        "2016-04-12 retire 丁锐 -",
    ]
    facts = [fact for fact in appointments(NOTICE) if isinstance(fact, AppointmentFact)]
    assert {fact.document_number for fact in facts} == {"桃政任〔2016〕8号"}
    assert all(NOTICE[fact.passage.start : fact.passage.end] == fact.passage.quote for fact in facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the signature, where nothing else gives a day
            "中共桃源县委\n关于方远同志任职的通知\n\n经研究，决定：\n方远同志任柳林镇党委书记。\n\n中共桃源县委\n2018年5月9日\n",
            ["2018-05-09 appoint 方远 中共桃源县柳林镇委员会/书记"],
        ),
        (  # a heading gives the body
            "关于方远等同志职务调整的通知\n\n桃源县委2017年7月18日研究决定：\n\n一、柳林镇\n方远同志任镇党委书记；\n\n"
            "二、县教育局\n高兰同志任党组成员、副局长。\n",
            [
                "2017-07-18 appoint 方远 中共桃源县柳林镇委员会/书记",
                "2017-07-18 appoint 高兰 桃源县教育局党组/成员",
                "2017-07-18 appoint 高兰 桃源县教育局/副局长",
            ],
        ),
        (  # the bracket under the title
            "桃源县人民代表大会常务委员会任免名单\n（2020年4月28日桃源县第十六届人大常委会第九次会议通过）\n\n"
            "任命方远、高兰（女）为桃源县人民检察院检察员。\n",
            [
                "2020-04-28 appoint 方远 桃源县人民检察院/检察员",
                "2020-04-28 appoint 高兰 桃源县人民检察院/检察员",
            ],
        ),
        (  # two meetings, each with its day
            "桃源县人大常委会会议综述\n\n2022年1月19日，县人大常委会任命方远为县公安局局长。\n\n"
            "3月30日，县人大常委会任命高兰为县水利局局长。\n",
            ["2022-01-19 appoint 方远 桃源县公安局/局长", "2022-03-30 appoint 高兰 桃源县水利局/局长"],
        ),
        (  # the day in the bracket behind
            "桃源县人事\n\n方远任桃源县政协副主席（2021年6月8日）。\n",
            ["2021-06-08 appoint 方远 桃源县政协/副主席"],
        ),
        (  # months as headings of a list
            "汉东省人民政府任免人员名单\n\n2012年8月\n\n任命方远为汉东省财政厅厅长。\n\n"
            "9月\n\n任命高兰为云溪市人民政府副市长。\n",
            ["2012-08 appoint 方远 汉东省财政厅/厅长", "2012-09 appoint 高兰 云溪市人民政府/副市长"],
        ),
        (  # a street's two bodies
            "东陵街道2021年大事记\n\n3月5日　区委任命方远为东陵街道党工委书记，高兰任街道办事处主任。\n",
            [
                "2021-03-05 appoint 方远 中共东陵街道工作委员会/书记",
                "2021-03-05 appoint 高兰 东陵街道办事处/主任",
            ],
        ),
        (  # either of two months; a term begins with its first
            "青山县农会史略\n\n1925年6、7月间，方远任青山县农会会长。1926年3月，何任任青山县农会会长（1926.3—1927.10）。\n",
            ["1925-06/1925-07 appoint 方远 青山县农会/会长", "1926-03 appoint 何任 青山县农会/会长"],
        ),
        (  # a day that is not told is not made up
            "桃源县消息\n\n日前，桃源县人大常委会决定任命方远为桃源县副县长。\n",
            ["- appoint 方远 桃源县人民政府/副县长"],
        ),
    ],
)
def test_days_and_bodies(text: str, expected: list[str]) -> None:
    """A line takes its day and its body from where the document says them."""
    assert acts(text) == expected


CHRONICLE = """桃源县2011年大事记

2月
15日　云溪市委决定：任命方远为中共桃源县委委员、常委、书记。
△　县政府聘请5名律师担任法律顾问。
3月
1日　县人大常委会决定，接受高兰辞去县长职务的请求；决定任命田丰为副县长，代理县长。
是月　县公安局政委丁锐退休。
"""


def test_a_chronicle() -> None:
    """Acts of a chronicle bear the date of their entry, and hirings without a name are none."""
    assert acts(CHRONICLE) == [
        "2011-02-15 appoint 方远 中共桃源县委/委员",
        "2011-02-15 appoint 方远 中共桃源县委/常委",
        "2011-02-15 appoint 方远 中共桃源县委/书记",
        "2011-03-01 resign 高兰 桃源县人民政府/县长",
        "2011-03-01 appoint 田丰 桃源县人民政府/副县长",
        "2011-03-01 appoint 田丰 桃源县人民政府/代县长",
        "2011-03 retire 丁锐 桃源县公安局/政委",
    ]
    facts = appointments(CHRONICLE)
    assert all(fact.event for fact in facts if isinstance(fact, AppointmentFact))


def test_a_table() -> None:
    """In a table, columns give the act; an empty cell is none."""
    text = (
        "桃源县人民政府任免通知单\n\n日期　2009年4月2日\n\n姓名　　　　任命职务　　　　　　　　免去职务\n"
        "方得水　　　县粮食局局长　　　　　　县粮食局副局长\n"
        "高云天　　　　　　　　　　　　　　　县粮食局局长\n"
    )
    assert acts(text) == [
        "2009-04-02 appoint 方得水 桃源县粮食局/局长",
        "2009-04-02 remove 方得水 桃源县粮食局/副局长",
        "2009-04-02 remove 高云天 桃源县粮食局/局长",
    ]


def test_one_post_with_thirty_names() -> None:
    """Names on lines of their own take the office printed before them, two-character ones spaced or not."""
    names = ["方　远", "高　兰", "田得丰", "丁　锐", "万　里", "卢　杰"]
    text = (
        "桃源县人民法院人民陪审员名单\n\n2021年11月26日，桃源县人大常委会任命下列人员为桃源县人民法院人民陪审员：\n\n"
        + "　　".join(names[:3])
        + "\n"
        + "　　".join(names[3:])
        + "\n"
    )
    assert acts(text) == [
        f"2021-11-26 appoint {name.replace('　', '')} 桃源县人民法院/人民陪审员" for name in names
    ]


@pytest.mark.parametrize("title", ["小说连载：河湾", "章程（摘录）", "辟谣", "便民问答"])
def test_documents_without_acts(title: str) -> None:
    """A story, a rule or a denial appoints nobody."""
    assert acts(f"{title}\n\n会上宣布，任命方远为河湾乡乡长。\n") == []


def test_said_twice_is_one() -> None:
    """The same act printed twice is one fact."""
    line = "2020年3月5日，桃源县人大常委会任命方远为桃源县水务局局长。"
    assert len(acts(f"桃源县新闻\n\n{line}\n\n{line}\n")) == 1


def test_ids_are_stable() -> None:
    """The same text gives the same ids."""
    assert [fact.id for fact in appointments(NOTICE)] == [fact.id for fact in appointments(NOTICE)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<任>", 4000),
        ("<任命>", 3000),
        ("<免去、>", 3000),
        ("<任命方远为>", 800),
        ("<方远、>任县长。", 3000),
        ("<经县委研究决定>", 1500),
        ("<县长方远任县长、提名>", 1500),
        ("县委成立，<书记方远，>", 2500),
        ("<被撤职，县长方远错划，>", 1500),
        ("<免去方·远·>", 1500),
        ("<关于任免>的决定", 3000),
    ],
)
def test_linear_time(text: str, count: int) -> None:
    """Hostile text takes no more than its share of time, and raises nothing."""
    assert_linear(appointments, f"桃源县大事记\n\n2011年\n3月1日 {text}", count)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "明川县志·大事记\n1912年\n3月　甲会成立。8月，方远任明川县县长。\n",
            "1912-08 appoint 方远 明川县人民政府/县长",
        ),
        ("大事记\n1985年1月起，高兰任厂长；同年6月，方远任党委副书记。\n", "1985-06 appoint 方远 -/副书记"),
        ("大事记\n1985年1月起，高兰任厂长。\n", "1985-01 appoint 高兰 -/厂长"),
        (
            "明川县2014年大事记\n4月\n29日　方远任明川县副县长。5月上旬，灌水结束。\n",
            "2014-04-29 appoint 方远 明川县人民政府/副县长",
        ),
    ],
)
def test_a_clause_with_a_date_of_its_own(text: str, expected: str) -> None:
    """Within an entry, a date that opens a sentence or clause dates the acts behind it, and only those."""
    assert expected.rpartition(" ")[0] in [line.rpartition(" ")[0] for line in acts(text)]


def test_where_a_page_stands_on_its_site_is_no_body() -> None:
    """老兵网>部队番号>某某部队 over a text: whose the posts below are, it does not tell."""
    text = "老兵网 > 部队番号 > 明川军分区部队\n\n1939年1月，方远任团长，高兰任政治委员。\n"
    assert [line for line in acts(text) if line[0] != "?"] == [
        "1939-01 appoint 方远 -/团长", "1939-01 appoint 高兰 -/政治委员",
    ]  # fmt: skip


def test_an_act_in_the_second_report_of_a_page() -> None:
    """Neither the past nor the aims that the report above tells are the year of its acts."""
    text = (
        "临江日报 2020年11月6日 星期五 01版\n\n新路通车\n本报讯 该路2019年10月贯通，到2025年再建三条。\n\n"
        "会议召开\n本报讯 11月3日，会议决定任命方远为临江市人民政府副市长。\n"
    )
    assert acts(text) == ["2020-11-03 appoint 方远 临江市人民政府/副市长"]


FIRM = """桃源机械股份有限公司

关于总经理辞职的公告

公司董事会于2019年5月16日收到总经理方远先生的辞职报告。方远先生因个人原因申请辞去公司总经理职务。{}

桃源机械股份有限公司董事会
2019年5月18日
"""


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("其辞职报告自送达董事会之日起生效。", ["2019-05-16 resign 方远 桃源机械股份有限公司/总经理"]),
        ("公司将召开股东大会审议。", []),
    ],
)
def test_a_resignation_in_force_from_its_delivery(behind: str, expected: list[str]) -> None:
    """申请辞去 is an act only where the document says that it is in force."""
    assert [line for line in acts(FIRM.format(behind)) if line[0] != "?"] == expected


def test_the_body_by_the_name_of_its_time() -> None:
    """县公署改为县政府: the 县长 of 1927 is of the 县政府."""
    text = "明川县大事记\n\n1927年\n6月　县公署改为县政府，方远任县长。\n"
    assert acts(text) == ["1927-06 appoint 方远 明川县政府/县长"]


ANNOUNCED = "政府公布人事任命\n２０１４年６月２６日（星期四）\n\n{}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "政府今日（六月二十六日）公布以下人员的任命：\n\n方远将于二○一四年八月四日出任桃源县水务局局长。高兰将于同日出任桃源县审计局局长。\n",
            ["2014-08-04 appoint 方远 桃源县水务局/局长", "2014-08-04 appoint 高兰 桃源县审计局/局长"],
        ),
        ("会议讨论防汛。\n\n方远将于二○一四年八月四日出任桃源县水务局局长。\n", []),  # nobody has said so
    ],
)
def test_who_is_announced_to_take_office(text: str, expected: list[str]) -> None:
    """What a page makes known holds in each of its sentences; 同日 is the day to come told last."""
    assert [line for line in acts(ANNOUNCED.format(text)) if line[0] != "?"] == expected


PAPER_OF_FIRM = (
    "云川机械股份有限公司\n关于补选监事的公告\n\n{}\n\n云川机械股份有限公司监事会\n二〇一九年六月十一日\n"
)
RECEIVED = "公司董事会于2019年6月5日收到财务总监方远先生递交的辞职报告{}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RECEIVED.format("，自2019年6月5日起辞职生效。"),
         ["2019-06-05 resign 方远 云川机械股份有限公司/财务总监"]),
        (RECEIVED.format("。"), []),
        (
            "公司近日收到财务总监方远先生的书面辞职报告。方远先生申请辞去公司财务总监职务，辞职后不再担任公司任何职务。",
            ["../2019-06-11 resign 方远 云川机械股份有限公司/财务总监"],
        ),
        (
            "公司近日收到工会意见。\n\n2019年6月10日，公司召开监事会会议，选举高兰为监事会主席。\n\n同日，公司职工代表大会选举丁锐为职工代表监事。",
            [
                "2019-06-10 elect 高兰 云川机械股份有限公司/监事会主席",
                "2019-06-10 elect 丁锐 云川机械股份有限公司/职工代表监事",
            ],
        ),
    ],
)  # fmt: skip
def test_papers_of_firms(text: str, expected: list[str]) -> None:
    """A resignation handed in is one where it holds; 近日 is by the paper's day, 同日 the day told."""
    assert [line for line in acts(PAPER_OF_FIRM.format(text)) if line[0] != "?"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "〔本報杭州廿八日電〕省民政廳長方遠辭職照准，遺缺由高蘭繼任。\n民國三十六年三月二十九日\n",
            ["../1947-03-28 resign 方远 省民政厅/厅长", "../1947-03-28 appoint 高兰 省民政厅/厅长"],
        ),
        (
            "桃源县人大常委会任免名单\n\n决定任命：\n方远同志为县财政局局长。\n免去：\n高兰同志的县人民检察院副检察长职务。\n\n"
            "（2009年2月27日县十六届人大常委会第九次会议通过）\n",
            [
                "2009-02-27 appoint 方远 桃源县财政局/局长",
                "2009-02-27 remove 高兰 桃源县人民检察院/副检察长",
            ],
        ),
        (
            "云川实业银行股份有限公司关于聘任高级管理人员的公告\n2018年4月12日，本行聘任方远为本行副行长。\n",
            ["2018-04-12 appoint 方远 云川实业银行股份有限公司/副行长"],
        ),
    ],
)
def test_pages_of_appointment(text: str, expected: list[str]) -> None:
    """A dispatch is of its own day, whatever day closes the page; a list of the day in the bracket below."""
    assert acts(text) == expected
