"""Titles before names in running text: who is seen in which office on which day, and what is no title."""

from __future__ import annotations

import pytest

from graph.facts import HoldingFact, IssueFact
from loaders.files.source import Source
from loaders.names.bracketed import read_bracketed
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.titled import read_mentions
from loaders.pipeline import extract_source
from tests.growth import assert_linear
from tests.loaders.texts import holdings, mentions

COUNTY = Jurisdiction(("汉东省", "云溪市", "桃源县"))
TOWN = Jurisdiction(("汉东省", "云溪市", "桃源县", "柳林镇"))


def read(text: str) -> list[str]:
    """`person body/post` of every mention in a text about 桃源县."""
    return [
        f"{mention.person.name} {office.organization}/{'代' if office.acting else ''}{office.post}"
        for mention in read_mentions(text, COUNTY)
        for office in mention.offices
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记方远到柳林镇调研。", ["方远 中共桃源县委/书记"]),
        ("知县骆嗣昌遁。", ["骆嗣昌 桃源县/知县"]),
        ("县医院护士长钱若兰扭动开关。", ["钱若兰 桃源县医院/护士长"]),
        ("县长王家林场调研。", []),
        ("县农机厂厂长黄金林业已调离。", ["黄金林 桃源县农机厂/厂长"]),
        ("县中学校长谢伯均辞职。", ["谢伯均 桃源县中学/校长"]),
        (
            "县长方远、副县长高兰均表示同意。",
            ["方远 桃源县人民政府/县长", "高兰 桃源县人民政府/副县长"],
        ),
        ("县长高林升任市长。", ["高林 桃源县人民政府/县长"]),
        ("县水务局科长江健获先进称号。", ["江健 桃源县水务局/科长"]),
        ("县委副书记、县长高志兰主持会议。", ["高志兰 中共桃源县委/副书记", "高志兰 桃源县人民政府/县长"]),
        (
            "县委常委、县纪委书记、县监委主任吕在文作报告。",
            ["吕在文 中共桃源县委/常委", "吕在文 中共桃源县纪委/书记", "吕在文 桃源县监委/主任"],
        ),
        ("副县长、党组成员田丰主持会议。", ["田丰 桃源县人民政府/副县长", "田丰 桃源县人民政府党组/成员"]),
        ("行政院长方远今天表示。", ["方远 行政院/院长"]),
        ("县中医院长方远到会。", ["方远 桃源县中医院/院长"]),
        ("县长田丰二十七日视察。", ["田丰 桃源县人民政府/县长"]),
        ("县长田丰昨日下乡。", ["田丰 桃源县人民政府/县长"]),
        ("县长田丰暂借文庙办公。", ["田丰 桃源县人民政府/县长"]),
        ("县长田丰函请省府拨款。", ["田丰 桃源县人民政府/县长"]),
        ("县长田丰与到访的客人座谈。", ["田丰 桃源县人民政府/县长"]),
        ("县长田丰答复说可以。", ["田丰 桃源县人民政府/县长"]),
        ("会议由副县长田丰主持。", ["田丰 桃源县人民政府/副县长"]),
        ("指定副县长田丰主持工作。", ["田丰 桃源县人民政府/副县长"]),
        ("县委责成县审计局局长高兰牵头办理。", ["高兰 桃源县审计局/局长"]),
        ("省纪委留置县水务局局长方远。", ["方远 桃源县水务局/局长"]),
        ("根据代县长丁锐的提名，会议进行表决。", ["丁锐 桃源县人民政府/代县长"]),
        (
            "县人大常委会主任方远主持会议，副主任高兰、万里出席会议。",
            ["方远 桃源县人大常委会/主任", "高兰 桃源县人大常委会/副主任", "万里 桃源县人大常委会/副主任"],
        ),
        ("副县长卢和平、县水务局局长江河参加。", ["卢和平 桃源县人民政府/副县长", "江河 桃源县水务局/局长"]),
        (
            "县长方远在县城会见白鹿县副县长高长云。",
            ["方远 桃源县人民政府/县长", "高长云 白鹿县人民政府/副县长"],
        ),
        ("市委组织部副部长车启文到会宣布决定。", ["车启文 中共云溪市委组织部/副部长"]),
        ("柳林镇镇长桃溪作表态发言。", ["桃溪 桃源县柳林镇人民政府/镇长"]),
        ("县农业农村局局长麦田作了汇报。", ["麦田 桃源县农业农村局/局长"]),
        ("中央电视台驻汉东记者站站长刘龙一行来访。", ["刘龙 中央电视台驻汉东记者站/站长"]),
        ("县委常委、县人武部政委雷锋荣立二等功。", ["雷锋 中共桃源县委/常委", "雷锋 桃源县人武部/政委"]),
        (
            "书面报告由县委组织部四级主任科员、柳林镇大河村第一书记陈亚提交。",
            ["陈亚 中共桃源县委组织部/四级主任科员", "陈亚 桃源县柳林镇大河村/第一书记"],
        ),
        ("县委书记欧阳明强调，要落实责任。", ["欧阳明 中共桃源县委/书记"]),
        # where a name ends, and where an office begins
        ("县委书记方居正8月12日到柳林镇。", ["方居正 中共桃源县委/书记"]),
        ("同年6月县委书记方远出席。", ["方远 中共桃源县委/书记"]),
        ("如皋市委副书记、市长方远来访。", ["方远 中共如皋市委/副书记", "方远 如皋市人民政府/市长"]),
        ("合并后县委第一书记方远到任。", ["方远 中共桃源县委/第一书记"]),
        ("大会选出县长方远。", ["方远 桃源县人民政府/县长"]),
        ("市纪委监委对县交通局原局长方远立案。", ["方远 桃源县交通局/局长"]),
        ("远洋公司副总裁约翰·史密斯一行来访。", ["约翰·史密斯 远洋公司/副总裁"]),
        ("副县长古丽娜·买买提主持会议。", ["古丽娜·买买提 桃源县人民政府/副县长"]),
        ("县法院院长方远作动员讲话。", ["方远 桃源县人民法院/院长"]),
        ("县委常委、组织部部长方亚军出席会议。",
         ["方亚军 中共桃源县委/常委", "方亚军 中共桃源县委组织部/部长"]),
        ("县委常委、常务副县长李平科，县纪委书记高兰参加。",
         ["李平科 中共桃源县委/常委", "李平科 桃源县人民政府/常务副县长", "高兰 中共桃源县纪委/书记"]),
        ("县委副书记方远挂职期满。", ["方远 中共桃源县委/副书记"]),
        ("县长方远撤至乡间，县长高兰西逃。", ["方远 桃源县人民政府/县长", "高兰 桃源县人民政府/县长"]),
        ("副县长兼县公安局局长方远参加。", ["方远 桃源县人民政府/副县长", "方远 桃源县公安局/局长"]),
        ("知县方远捐俸修城，典史高兰同往。", ["方远 桃源县/知县", "高兰 桃源县/典史"]),
        ("副县长高兰受到批评。", ["高兰 桃源县人民政府/副县长"]),
        ("县长范增送了花圈。", ["范增 桃源县人民政府/县长"]),
        ("知府方远过境。", ["方远 None/知府"]),
        # where the next word is one of what persons do
        ("县水务局副局长常平扶正。", ["常平 桃源县水务局/副局长"]),
        ("县政协委员黄鹤提到水利。", ["黄鹤 桃源县政协/委员"]),
        ("知县车骥添建东斋。", ["车骥 桃源县/知县"]),
        ("副县长黄鹤、李有任，县教育局局长高山到场。",
         ["黄鹤 桃源县人民政府/副县长", "李有任 桃源县人民政府/副县长", "高山 桃源县教育局/局长"]),
        ("县中学校长游绍任表示支持。", ["游绍任 桃源县中学/校长"]),
        ("知县江永任重修城垣。", ["江永任 桃源县/知县"]),
        ("县委书记袁勤任、县长姜天波任组长。", ["袁勤任 中共桃源县委/书记", "姜天波 桃源县人民政府/县长"]),
        ("九曲里长钟声率里民观礼。", ["钟声 九曲/里长"]),
        ("中学教师尤为、左丘衡等联名上书桃源县长方远。",
         ["方远 桃源县人民政府/县长"]),
        ("渔业考察组组长科瓦尔斯基到会。", ["科瓦尔斯基 渔业考察组/组长"]),
        # a word is a name where it stands between a title and a stop
        ("县人大常委会副主任毕竟、成龙海出席。",
         ["毕竟 桃源县人大常委会/副主任", "成龙海 桃源县人大常委会/副主任"]),
    ],
)  # fmt: skip
def test_titles(text: str, expected: list[str]) -> None:
    """The offices before a name are read back to where they begin, and the name to where it ends."""
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "种粮大户高远红谈了想法。",
        "417名中小学校长和教师参加培训。",
        "县长信箱开通，区长热线畅通。",
        "要激发干部干事热情。",
        "委员特长得到发挥，政协委员广泛参与。",
        "各乡镇书记、镇长参加会议。",
        "教师方远获奖。",
        "提名为县人民政府县长候选人。",
        "主任、副主任分别讲话。",
        "加大督导力度，成长很快。",
        "交通局局长年内换人。",
        "县教育局局长经常到学校。",
        "县长那会儿还没有到任。",
        "县委书记毕竟说过。",
        "县长回答，已经办妥。",
        "大会执行主席方远、高兰在主席台前排就座。",
        "",
        "2020年5月8日，项目经理须具备一级建造师资格。",
        "2020年5月8日，经理曾多次说明，书记谈心得，行长应付自如。",
    ],
)
def test_no_titles(text: str) -> None:
    """Crowds, occupations and everyday words are no holders of office."""
    assert read(text) == []


def test_spans() -> None:
    """A mention's span holds the title and the name."""
    text = "会议由县委副书记、县长方远主持。"
    (mention,) = read_mentions(text, COUNTY)
    assert text[mention.start : mention.end] == "县委副书记、县长方远"
    assert text[mention.person.start : mention.person.end] == "方远"


NEWS = """桃源县召开安全生产会议

本报讯　12月2日，桃源县召开安全生产会议。县长方远出席并讲话，原县长田丰应邀参加。
（2019年12月4日《云溪日报》）
"""


def test_the_day_and_the_past() -> None:
    """A title is seen on the day spoken of; 原 says no more than some time before."""
    assert mentions(NEWS) == ["2019-12-02 方远 桃源县人民政府/县长", "../2019-12-02 田丰 桃源县人民政府/县长"]
    assert [fact.status for fact in holdings(NEWS)] == [None, "原任"]
    assert all(NEWS[fact.passage.start : fact.passage.end] == fact.passage.quote for fact in holdings(NEWS))


NOTICE = """关于走访的通知

县长方远将走访两村，桃源县原人大常委会副主任田丰参加。
定于本月二十日开会的县水利局局长高兰不去。
2019年12月4日
"""


def test_an_undated_title_is_of_before_the_day_of_printing() -> None:
    """What is no news may tell of any day up to the one on which it was printed."""
    assert [(fact.person, fact.as_of, fact.status) for fact in holdings(NOTICE)][:2] == [
        ("方远", "../2019-12-04", None),
        ("田丰", None, "原任"),
    ]


def test_a_kind_of_organization_means_the_one_named_in_full() -> None:
    """医院党委 is that of the hospital that the text has named."""
    text = "桃源县第二医院院长方远到会。医院党委书记高兰主持，公司经理田丰列席。"
    found = [
        (m.person.name, office.organization) for m in read_mentions(text, COUNTY) for office in m.offices
    ]
    assert found == [("方远", "桃源县第二医院"), ("高兰", "中共桃源县第二医院委员会"), ("田丰", "公司")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主持人：方远（镇党委书记）", ["方远 中共桃源县柳林镇委员会/书记"]),
        ("出席：高 兰（柳林镇党委副书记、镇长）、何任（女，县水利局副局长）。", [
            "高兰 中共桃源县柳林镇委员会/副书记", "高兰 桃源县柳林镇人民政府/镇长",
            "何任 桃源县水利局/副局长"]),
        ("列席：田丰（原县农技站站长）", ["田丰 桃源县农技站/站长"]),
        ("有关负责人（局长）未到会，议程（主任签发）另附。", []),
        ("记录：江河（党政办）", []),
        ("县长方远（见附件）到会。", []),
    ],
)  # fmt: skip
def test_offices_in_the_bracket_behind_a_name(text: str, expected: list[str]) -> None:
    """A bracket that holds offices and nothing else says who the person before it is."""
    persons = read_bracketed(text, TOWN, None)
    assert [f"{m.person.name} {o.organization}/{o.post}" for m in persons for o in m.offices] == expected


def test_an_office_of_the_empire_whose_holder_nobody_can_cut_is_an_issue() -> None:
    """A surname stands behind the title and no word tells where the name ends: seen, and not passed over."""
    text = "桃源县志\n\n康熙十二年，知县何廉捐俸修城。教谕东方彦漠诸生于学宫。知县署移建城东。\n"
    facts = list(extract_source(Source("a.txt", "0", "utf-8", text)))
    assert [fact.person for fact in facts if isinstance(fact, HoldingFact)] == ["何廉"]
    unread = [fact for fact in facts if isinstance(fact, IssueFact) and fact.what == "person"]
    assert [fact.passage.quote for fact in unread] == ["教谕东方彦"]


def test_a_chronicle_entry_gives_day_and_event() -> None:
    """A mention in a chronicle bears the entry's date and belongs to its event."""
    text = "桃源县2018年大事记\n\n8月\n7日　县委书记方远调研防汛。\n△　县长高兰会见客商。\n"
    facts = holdings(text)
    assert mentions(text) == ["2018-08-07 方远 中共桃源县委/书记", "2018-08-07 高兰 桃源县人民政府/县长"]
    assert all(fact.event for fact in facts)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("22日 补记：县旅游局局长方远1月已调离。", "../2015-01"),
        ("22日 县旅游局局长方远已于2014年12月退休。", "../2014-12"),
        ("22日 县旅游局局长方远（2014年11月已病逝）的事迹展出。", "../2014-11"),
        ("22日 县旅游局局长方远到会，副局长何任1月已调离。", "2015-03-22"),
        ("22日 县旅游局局长方远说，1月已完成投资。", "2015-03-22"),
    ],
)
def test_who_had_left_is_not_seen_on_the_day(text: str, as_of: str) -> None:
    """Who had left or died by the day of an entry is not seen in the office on it."""
    found = holdings(f"桃源县大事记（2015年）\n\n3月\n\n{text}\n23日 新桥通车。\n")
    assert [fact.as_of for fact in found if fact.person == "方远"] == [as_of]


def test_a_later_clause_may_have_its_own_date() -> None:
    """Whom a sentence names behind a second date is seen then; 的 makes the date part of a name."""
    text = "桃源县军政人员更迭\n\n1950年3月，县长方远免职；7月由县委组织部部长高兰兼管。\n"
    assert mentions(text) == ["1950-03 方远 桃源县人民政府/县长", "1950-07 高兰 中共桃源县委组织部/部长"]
    text = "桃源县新闻\n\n2018年3月2日，县长方远到任，2017年5月成立的县水务集团董事长高兰参加。\n"
    assert mentions(text)[1].startswith("2018-03-02 高兰")


def test_said_twice_in_a_day_is_one() -> None:
    """One person in one office on one day is one fact a document."""
    text = "桃源县2018年大事记\n\n8月\n7日　县委书记方远调研防汛。县委书记方远强调安全。\n"
    assert len(holdings(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"), [("<县长>", 4000), ("<主任、>方远", 4000), ("<县委书记方远>", 2000), ("<长>", 8000)]
)
def test_linear_time(text: str, count: int) -> None:
    """Hostile text takes no more than its share of time, and raises nothing."""
    assert_linear(lambda text: list(read_mentions(text, COUNTY)), text, count)


@pytest.mark.parametrize(
    "head",
    ["新华社十八日讯", "本报北京电", "中新社北京3月5日电", "本报讯", "新华社北京三月五日电（记者丁一）"],
)
def test_the_head_of_a_dispatch_is_part_of_no_name(head: str) -> None:
    """国务院 begins behind the dateline, whether white space stands there or not."""
    (found,) = holdings(f"桃源县新闻\n\n{head}国务院副总理方远接见代表团。\n")
    assert (found.person, found.organization, found.post) == ("方远", "国务院", "副总理")


def test_how_organizations_were_known() -> None:
    """One beside the title needs no origin; one named before has the place where it stands."""
    reported = "2019年12月2日，县总工会主席方远到会，副主席高兰主持。长河中学举行校庆，校长江河讲话。"
    text = f"桃源县新闻\n\n{reported}\n"
    first, second, third = holdings(text)
    assert first.organization_from is None
    assert (second.organization, second.organization_from and second.organization_from.how) == (
        "桃源县总工会",
        "inherited",
    )
    assert third.organization == "长河中学"
    assert third.organization_from is not None
    span = third.organization_from
    assert span.start is not None
    assert text[span.start : span.end] == "长河中学"
    assert {fact.rule for fact in (first, second, third)} == {"frame:post-person"}


def test_a_name_proved_elsewhere() -> None:
    """A name that stops enclose on one line tells how to cut it on another."""
    text = (
        "桃源县新闻\n\n2019年12月2日，县委书记方正当选代表，县长高兰出席。\n\n县委书记方正，县长高兰到会。\n"
    )
    assert {fact.person for fact in holdings(text)} == {"方正", "高兰"}


def test_no_persons_of_news() -> None:
    """What is no person is none in any office."""
    text = (
        "桃源县新闻\n\n2019年12月2日，县教育局局长文件已印发。县委常委会其中三人列席。县中学校长毕业后任教。"
        "县财政局局长随后介绍情况。公司董事长申请辞职，局长任次从略。\n"
    )
    assert holdings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("会议任命方远为桃源县审计局局长。\n桃源县县长 高兰\n2019年12月2日\n",
                     ["2019-12-02 高兰 桃源县人民政府/县长"], id="who signs"),
        pytest.param("县长高兰已签发。\n\n桃源县人民政府\n\n2019年12月2日\n",
                     ["2019-12-02 高兰 桃源县人民政府/县长"], id="who is named so in a sentence of no day"),
        pytest.param("县长高兰已签发。\n", ["- 高兰 桃源县人民政府/县长"], id="in a paper that nobody signs"),
        pytest.param("经专署2019年11月20日批复同意，任命方远为桃源县审计局局长。\n"
                     "桃源县县长 高兰\n2019年12月2日\n",
                     ["2019-12-02 高兰 桃源县人民政府/县长"], id="who signs behind the day of an approval"),
        pytest.param("原县长高兰已签发。\n\n桃源县人民政府\n\n2019年12月2日\n",
                     ["- 高兰 桃源县人民政府/县长"], id="who held the office before"),
    ],
)  # fmt: skip
def test_who_signs_is_in_office_that_day(text: str, expected: list[str]) -> None:
    """A paper calls people what they are on the day it is signed, where it tells of no other day."""
    assert mentions("桃源县关于干部任免的通知\n\n" + text) == expected


def test_a_date_behind_the_present_holder_is_of_what_he_did() -> None:
    """现任校长某某，1996年8月调来: in a text of no day nobody can tell of when 现任 is."""
    text = (
        "老校长们\n\n方远1956年来校。1962年8月由何任接任，何任1989年离校。"
        "桃源县中学现任校长高兰，1996年8月调来。\n"
    )
    assert [row for row in mentions(text) if "高兰" in row] == ["- 高兰 桃源县中学/校长"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("县委决定，县教育局局长方远接替高兰任县水务局局长。",
                     ["../2019-12-03 方远 桃源县教育局/局长"], id="who goes to another office"),
        pytest.param("近日，县教育局局长方远获奖。", ["2019-12-03 方远 桃源县教育局/局长"], id="lately"),
        pytest.param("县府今天公布，局长由县教育局副局长方远升任，自2020年1月1日起生效。",
                     ["2019-12-03 方远 桃源县教育局/副局长"], id="in force later"),
        pytest.param("去年12月27日，县人大罢免县人大代表、县水务局原副局长方远。",
                     ["2018-12-27 方远 桃源县人大/代表",
                      "../2018-12-27 方远 桃源县水务局/副局长"], id="one office is past"),
        pytest.param("高兰说：“县教育局局长方远到过这里，没有多说。”",
                     ["2019-12-03 方远 桃源县教育局/局长"], id="in somebody's words"),
        pytest.param("新设“县教育局局长方远奖”。", [], id="in a name"),
        pytest.param("新校1957年落成。桃源县中学现任校长方远到场。",
                     ["2019-12-03 方远 桃源县中学/校长"], id="who is so at present"),
        pytest.param("昨日，县里开会。外界早前盛传由县教育局局长方远出任副县长。",
                     ["2019-12-03 方远 桃源县教育局/局长"], id="what was said earlier"),
    ],
)  # fmt: skip
def test_the_day_of_a_title_in_news(text: str, expected: list[str]) -> None:
    """It is the day on which the news tells it, unless the title says that it is over."""
    assert mentions(f"桃源县新闻\n\n2019-12-03 08:00 来源：桃源日报\n\n{text}\n") == expected
