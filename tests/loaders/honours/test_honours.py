"""Honours in prose, tables and lists; what is sought, got or counted is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.facts import HonourFact, IssueFact
from graph.provenance import Passage
from loaders.document.layout import lay_out
from loaders.files.read import read_source
from loaders.honours.honours import Honours
from loaders.honours.merge import merge_honours
from loaders.honours.recipients import person_at_end, recipient_of, split_recipients
from loaders.honours.words import is_honour, read_honour
from tests.loaders.pages import page_of, read_by

HEAD = "青河县2018年大事记\n\n3月\n5日　"


def honours(tmp_path: Path, text: str) -> tuple[list[HonourFact], list[IssueFact]]:
    path = tmp_path / "t.txt"
    path.write_text(text, "utf-8")
    layout = lay_out(read_source(path))
    facts = [f for f in read_by(Honours, page_of(layout)) if isinstance(f, HonourFact | IssueFact)]
    for fact in facts:
        assert fact.rule or isinstance(fact, IssueFact)
        assert text[fact.passage.start : fact.passage.end] == fact.passage.quote
    return (
        [fact for fact in facts if isinstance(fact, HonourFact)],
        [fact for fact in facts if isinstance(fact, IssueFact)],
    )


PROSE = [
    ("柳湾镇荣获“全国文明镇”称号。", [("柳湾镇", "place", "全国文明镇")]),
    ("县妇联被全国妇联授予“三八红旗集体”荣誉称号。", [("青河县妇联", "organization", "三八红旗集体")]),
    ("县第一中学教师王秀兰被评为全国模范教师。", [("王秀兰", "person", "全国模范教师")]),
    ("我县上庄社区居民王桂英、消防救援大队指导员何勇获省道德模范提名奖。",
     [("王桂英", "person", "省道德模范提名奖"), ("何勇", "person", "省道德模范提名奖")]),
    ("柳湾镇、县税务局、县第一人民医院分别被评为省级文明单位。",
     [("柳湾镇", "place", "省级文明单位"), ("青河县税务局", "organization", "省级文明单位"),
      ("青河县第一人民医院", "organization", "省级文明单位")]),
    ("县公安局民警周勇荣立一等功。", [("周勇", "person", "一等功")]),
    ("县机械厂总经理单纯荣获省劳动模范称号。", [("单纯", "person", "省劳动模范")]),
    ("李伯年，县农机研究所所长，被评为省劳模并出席全省群英会。", [("李伯年", "person", "省劳模")]),
    ("县一中教师杜鹃、柳湾小学校长田野分获“全省优秀教师”“全省优秀校长”称号。",
     [("杜鹃", "person", "全省优秀教师"), ("田野", "person", "全省优秀校长")]),
    ("在全省第七届运动会上，青河县运动员赵海燕获女子铅球金牌，钱小军获男子100米第二名。",
     [("赵海燕", "person", "全省第七届运动会女子铅球金牌"),
      ("钱小军", "person", "全省第七届运动会男子100米第二名")]),
    ("县总工会评选出“青河工匠”10名，他们是：县供电公司检修工高志强、青河酒业酿酒师傅大成等。",
     [("高志强", "person", "青河工匠"), ("傅大成", "person", "青河工匠")]),
    ("柳湾大曲荣获国家银质奖。", [("柳湾大曲", "organization", "国家银质奖")]),
    ("县委授予赵国平“优秀共产党员”称号。", [("赵国平", "person", "优秀共产党员")]),
    ("县委追授赵国平“优秀共产党员”称号。", [("赵国平", "person", "优秀共产党员")]),
    ("青河县被命名为省级园林县城。", [("青河县", "place", "省级园林县城")]),
    ("上庄村、下庄村获评省级文明村。",
     [("上庄村", "place", "省级文明村"), ("下庄村", "place", "省级文明村")]),
    ("上庄、下庄获评“省级民主法治示范村”。",
     [("上庄村", "place", "省级民主法治示范村"), ("下庄村", "place", "省级民主法治示范村")]),
    ("上庄村、柳湾小学分别荣获“省级文明村”“全国文明校园”称号。",
     [("上庄村", "place", "省级文明村"), ("柳湾小学", "organization", "全国文明校园")]),
    ("青河县第三次蝉联全国双拥模范县。", [("青河县", "place", "全国双拥模范县")]),
    ("青河县上榜“全国休闲百佳县”。", [("青河县", "place", "全国休闲百佳县")]),
    ("县法院柳湾法庭负责人、副庭长田立新获得“全国法院先进个人”殊荣。",
     [("田立新", "person", "全国法院先进个人")]),
    ("县法院立案庭、柳湾一中分别荣获全省文明窗口先进单位、省级文明校园。",
     [("青河县法院立案庭", "organization", "全省文明窗口先进单位"),
      ("柳湾一中", "organization", "省级文明校园")]),
    ("柳湾小学学生林子涵在全省少年田径锦标赛中获女子跳远冠军。",
     [("林子涵", "person", "全省少年田径锦标赛女子跳远冠军")]),
    ("在第六届全省技能大赛上，县供电公司职工孙立强获一等奖。",
     [("孙立强", "person", "第六届全省技能大赛一等奖")]),
    ("县政府命名柳湾镇、东岭乡为“文明乡镇”。",
     [("柳湾镇", "place", "文明乡镇"), ("东岭乡", "place", "文明乡镇")]),
    ("市总工会授予县环卫处清扫三班“工人先锋号”、授予县医院护士长田秋梅“五一劳动奖章”。",
     [("青河县环卫处清扫三班", "organization", "工人先锋号"), ("田秋梅", "person", "五一劳动奖章")]),
    ("在全省举重锦标赛中，陈浩获男子55公斤级第一名。",
     [("陈浩", "person", "全省举重锦标赛男子55公斤级第一名")]),
    ("县委授予柳湾公社“三八”饲养场“红旗单位”称号。",
     [("柳湾公社“三八”饲养场", "organization", "红旗单位")]),
    ("厂长兰志勇荣获“优秀企业家”称号、“杰出企业家”称号。",
     [("兰志勇", "person", "优秀企业家"), ("兰志勇", "person", "杰出企业家")]),
    ("陵东区互助组长吴桂花被选为省劳动模范。", [("吴桂花", "person", "省劳动模范")]),
    ("县公安局被省公安厅记集体二等功。", [("青河县公安局", "organization", "集体二等功")]),
    ("赵明远获全国“五一劳动奖章”，其家庭被评为全国“五好家庭”。",
     [("赵明远", "person", "全国“五一劳动奖章”"), ("赵明远家庭", "organization", "全国“五好家庭”")]),
    ("近年来，青河县先后建成医院两所，荣获“全国基层卫生先进县”称号。",
     [("青河县", "place", "全国基层卫生先进县")]),
    ("县农业局获市委、市政府2011年度“三农”工作先进单位。",
     [("青河县农业局", "organization", "2011年度“三农”工作先进单位")]),
    ("县供销社职工赵明远出席全国群英会，被评为全国先进生产者。",
     [("赵明远", "person", "全国先进生产者")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_prose(tmp_path: Path, text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each recipient gets each distinction, or pair by pair with 分别, on the day of the entry."""
    found, issues = honours(tmp_path, HEAD + text + "\n")
    assert [(fact.recipient, fact.recipient_kind, fact.honour) for fact in found] == expected
    assert all(fact.date == "2018-03-05" for fact in found)
    assert issues == []


NONE = [
    "青河县正在争创全国卫生县城。",
    "青河县拟申报“省级食品安全示范县”。",
    "县医院获得医疗设备采购资金300万元。",
    "企业获得发明专利12项。",
    "议案获得全票通过。",
    "县农机站新获评示范合作社7家。",
    "会议表彰先进集体12个、先进个人30名。",
    "电子商务项目入选全国项目管理库。",
    "全县4家企业荣获“省级模范企业”。",
    "柳湾镇申报省级特色小镇，已列入候选名单。",
    "王秀兰当选为全国人大代表。",
    "赵国平在比赛中获冠军。",
    "我市荣获“全省双拥模范城”称号。",
]


@pytest.mark.parametrize("text", NONE)
def test_no_honour(tmp_path: Path, text: str) -> None:
    """What is sought, money and permits, and numbers of unnamed holders are no honours."""
    found, _ = honours(tmp_path, HEAD + text + "\n")
    assert found == []


def test_who_received_it_is_unclear(tmp_path: Path) -> None:
    """A distinction whose holder is only counted is an issue, no fact."""
    found, issues = honours(tmp_path, HEAD + "2名审计干部被评为“全省审计能手”。\n")
    assert found == []
    assert [issue.what for issue in issues] == ["honour"]


def test_granters(tmp_path: Path) -> None:
    """The bodies between 被 and the verb, or before 授予, give the honour."""
    (fact,), _ = honours(tmp_path, HEAD + "青河县被省交通厅、省农业厅命名为“四好农村路”示范县。\n")
    assert fact.granted_by == ("省交通厅", "省农业厅")
    (fact,), _ = honours(tmp_path, HEAD + "共青团中央授予柳湾小学少先队大队“全国优秀少先队集体”称号。\n")
    assert fact.granted_by == ("共青团中央",)


def test_the_giver_of_a_meeting(tmp_path: Path) -> None:
    """A meeting gives nothing: the bodies that decided do, on its day."""
    text = (
        "青河县表彰先进\n\n青河日报 2021年2月20日\n\n2月19日，全县总结表彰大会召开。\n\n"
        "会上宣读了《青河县委 青河县人民政府关于表彰2020年度先进的决定》。"
        "会议授予县财政局“考核优秀单位”称号。县税务局获评全国税务先进单位。\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.honour, fact.granted_by, fact.date) for fact in found] == [
        ("考核优秀单位", ("青河县委", "青河县人民政府"), "2021-02-19"),
        ("全国税务先进单位", (), "../2021-02-20"),
    ]


def test_a_decision_and_its_lists(tmp_path: Path) -> None:
    """The lists below a decision name all whom its text only counts, on its day."""
    text = (
        "关于表彰2019年度全县扶贫先进的决定\n\n青河县委　青河县人民政府\n（2020年2月26日）\n\n"
        "各乡镇：\n\n经研究，决定授予柳湾镇等2个乡镇“扶贫先进乡镇”称号。\n\n"
        "一、扶贫先进乡镇\n柳湾镇　东岭镇\n\n二、扶贫先进个人\n王建设　县扶贫办副主任\n"
        "马秀兰（女，回族）　县医院医生\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour, fact.date) for fact in found] == [
        ("柳湾镇", "扶贫先进乡镇", "2020-02-26"), ("东岭镇", "扶贫先进乡镇", "2020-02-26"),
        ("王建设", "扶贫先进个人", "2020-02-26"), ("马秀兰", "扶贫先进个人", "2020-02-26"),
    ]  # fmt: skip


def test_a_level_printed_once_and_the_year_of_a_title(tmp_path: Path) -> None:
    """A first column printed once for its block shifts no row; the title dates a table without dates."""
    text = (
        "青河县2005年获省级以上荣誉一览表\n\n级别　　　单位名称　　　荣誉称号　　　授予机关\n"
        "省级　　　青河县税务局　　　省级文明单位　　　省委、省政府\n"
        "　　　　　柳湾镇　　　省级生态镇　　　省环保厅\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour, fact.date) for fact in found] == [
        ("青河县税务局", "省级文明单位", "2005"), ("柳湾镇", "省级生态镇", "2005"),
    ]  # fmt: skip


def test_honours_of_a_life(tmp_path: Path) -> None:
    """Each has the year before it; what a man became or was born in dates none; 两次 is two."""
    text = (
        "青河县志·人物\n\n高志远（1932—）　男，柳湾镇人。1956年被评为省劳动模范，1958年任社长，"
        "获地区先进工作者称号。1961年、1963年两次被评为全国劳动模范。\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour, fact.date) for fact in found] == [
        ("高志远", "省劳动模范", "1956"), ("高志远", "地区先进工作者", None),
        ("高志远", "全国劳动模范", "1961"), ("高志远", "全国劳动模范", "1963"),
    ]  # fmt: skip


def test_our_works_is_the_one_of_the_title(tmp_path: Path) -> None:
    """我厂 is the works whose history it is."""
    found, _ = honours(tmp_path, "青河机械厂志·大事记\n\n1979年\n9月　我厂被省革委命名为“大庆式企业”。\n")
    assert [fact.recipient for fact in found] == ["青河机械厂"]


SAME = [
    ("双湾镇天池村", "全国文明村", "2020", "天池村", "第六届全国文明村镇", "2020-11-20", 1),
    ("青河县", "省级双拥模范县", None, "青河县", "“省级双拥模范县”", "2020-08", 1),
    ("青河县", "安置帮教工作突出县（市、区）", None, "青河县", "安置帮教工作突出的县(市、区)", "2020", 1),
    ("青河县", "“四好农村路”省级示范县", "2020-11", "青河县", "“四好农村路”示范县", "2020-11-19", 1),
    ("天池村", "第五届全国文明村", "2017-11", "天池村", "第六届全国文明村", "2020-11", 2),
    ("天池村", "省级文明村", "2020", "天池村", "全国文明村", "2020", 2),
    ("赵国平", "先进工作者", "2019", "赵国平", "先进工作者", "2020", 2),
    ("青河县", "节水达标县", "2020-07", "青河县", "节水达标县", "2020-11", 2),
    ("天池村", "文明村", "2020", "新天池村", "文明村", "2020", 2),
    ("赵国平", "歌咏比赛一等奖", "2020", "赵国平", "歌咏比赛二等奖", "2020", 2),
]


@pytest.mark.parametrize("case", SAME)
def test_one_honour_told_twice(case: tuple[str, str, str | None, str, str, str | None, int]) -> None:
    """One distinction is one fact with its finest date; other sessions, levels and days are others."""
    one, honour, date, other, again, day, count = case
    facts = [
        HonourFact(
            id=name + title, document="d", extractor="t",
            passage=Passage(start=place, end=place + 1, quote="甲"), recipient=name,
            recipient_kind="person" if name == "赵国平" else "place", honour=title, date=when,
        )
        for place, (name, title, when) in enumerate([(one, honour, date), (other, again, day)])
    ]  # fmt: skip
    merged = merge_honours(facts)
    assert len(merged) == count
    if count == 1:
        assert (merged[0].recipient, merged[0].date) == (
            max(one, other, key=len),
            max(date or "", day or ""),
        )


TABLE = """青河县2018年度荣誉一览表

获奖单位{s}荣誉称号{s}授奖单位{s}获奖时间
青河县气象局{s}全省先进集体{s}省气象局{s}2018年3月
青河县税务局{s}省级文明单位{s}省文明委{s}2018年12月
"""


@pytest.mark.parametrize("gap", ["　　　", "\t", "    ", " | "])
def test_table(tmp_path: Path, gap: str) -> None:
    """A row is one honour, whatever stands between the cells."""
    found, _ = honours(tmp_path, TABLE.format(s=gap))
    assert [(fact.recipient, fact.honour, fact.date) for fact in found] == [
        ("青河县气象局", "全省先进集体", "2018-03"),
        ("青河县税务局", "省级文明单位", "2018-12"),
    ]
    assert found[0].granted_by == ("省气象局",)


def test_a_head_without_rows_is_read_once(tmp_path: Path) -> None:
    """What stands below a head and is no row leads on, not back: lines are counted with the empty ones."""
    head = "获奖单位\t荣誉称号\t授奖单位\t授奖时间\n"
    prose = "以下各单位的荣誉由档案馆根据当年的文件逐一核对，尚未齐备。\n"
    row = "第二小学\t市级文明校园\t河西市文明委\t2019年5月\n"
    facts, issues = honours(tmp_path, "河西县年鉴\n\n\n\n" + head + prose + "\n" + head + row)
    assert [(fact.recipient, fact.honour) for fact in facts] == [("第二小学", "市级文明校园")]
    assert not issues


def test_a_unit_printed_once_for_several_rows(tmp_path: Path) -> None:
    """Where the dates fall back a new unit begins, though its name stands lower."""
    text = (
        "单位\t获奖名称\t获奖时间\t授奖单位\n"
        "柳湾镇\t全省禁毒先进单位\t2018年3月\t省禁毒委\n"
        "\t省级文明镇\t2018年12月\t省文明委\n"
        "\t全省卫生先进单位\t2018年2月\t省卫健委\n"
        "东岭乡\t省级生态乡\t2018年5月\t省环保厅\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour) for fact in found] == [
        ("柳湾镇", "全省禁毒先进单位"), ("柳湾镇", "省级文明镇"),
        ("东岭乡", "全省卫生先进单位"), ("东岭乡", "省级生态乡"),
    ]  # fmt: skip


def test_a_name_that_cannot_be_read_is_not_taken_from_the_next_row(tmp_path: Path) -> None:
    """A spoilt name is an issue; the rows around keep theirs."""
    text = (
        "姓名\t性别\t工作单位\t获奖名称\t获奖时间\t授奖单位\n"
        "王秀兰\t女\t县一中\t全国模范教师\t2018年9月\t教育部\n"
        "R菊#\t女\t县二中\t省级骨干教师\t2018年12月\t省教育厅\n"
        "李 丽\t女\t县医院\t省级优秀护士\t2018年5月\t省卫健委\n"
    )
    found, issues = honours(tmp_path, text)
    assert [fact.recipient for fact in found] == ["王秀兰", "李丽"]
    assert len(issues) == 1


def test_a_roll_that_counts(tmp_path: Path) -> None:
    """The number behind a title is no part of the honour; bodies stand alone, short names are spread."""
    text = (
        "青河县2015年度先进集体和先进个人表彰名单\n\n一、先进集体（2个）\n县财政局\n柳湾二中\n\n"
        "二、先进个人（3名）\n陈志宏 县发展和改革局局长\n"
        "李　敏（女） 县财政局科长\n马　超 柳湾化工有限公司主任\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour) for fact in found] == [
        ("青河县财政局", "先进集体"), ("柳湾二中", "先进集体"), ("陈志宏", "先进个人"),
        ("李敏", "先进个人"), ("马超", "先进个人"),
    ]  # fmt: skip


def test_names_set_off_in_a_gazetteer(tmp_path: Path) -> None:
    """A paragraph speaks of the person or body with which it opens; 卫生院 over many is nobody."""
    text = (
        "文教卫生篇\n\n卫生院\n\n青沙卫生院：创建于1956年。该院1999年被省卫生厅命名为“文明卫生院”。\n\n"
        "1960年建成病房。该院2001年被评为“先进单位”。\n\n"
        "杨有福　男　东岭村党支部书记　1979年12月被国务院授予全国劳动模范。\n\n"
        "王秀珍　　县第一小学教师。1989年获全国优秀教师称号。\n"
    )
    found, issues = honours(tmp_path, text)
    assert [(fact.recipient, fact.date) for fact in found] == [
        ("青沙卫生院", "1999"), ("杨有福", "1979-12"), ("王秀珍", "1989"),
    ]  # fmt: skip
    assert len(issues) == 1


def test_roll_of_honour(tmp_path: Path) -> None:
    """Names under a distinction hold it from the day of the roll."""
    text = (
        "光荣榜\n\n见义勇为先进分子\n江晓清（青河公交公司驾驶员）\n山青（女，个体户）\n\n"
        "青河县文明办　二〇二一年三月五日\n"
    )
    found, _ = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour, fact.date) for fact in found] == [
        ("江晓清", "见义勇为先进分子", "2021-03-05"), ("山青", "见义勇为先进分子", "2021-03-05"),
    ]  # fmt: skip


WORDS = [
    ("全省先进集体", True), ("国家卫生县城", True), ("二等奖", True), ("实用新型专利", False),
    ("补助资金", False),
    ("高新技术企业", True), ("肺炎疫情", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known"), WORDS)
def test_words_of_honours(text: str, known: bool) -> None:
    """The words themselves tell a distinction from what else is got."""
    assert is_honour(text) is known


def test_names_of_honours() -> None:
    """Quoted names side by side are several; the word 称号 is no part of one."""
    assert read_honour("“文明村”“卫生村”称号") == (["文明村", "卫生村"], None)
    assert read_honour("省政府颁发的“五一劳动奖状”荣誉") == (["五一劳动奖状"], "省政府")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青河县人民医院刘建平", "刘建平"),
        ("大队民警张海涛", "张海涛"),
        ("县消防大队", None),
        ("张海涛同志", "张海涛"),
    ],
)
def test_person_at_the_end(text: str, name: str | None) -> None:
    """A person stands after a role or a unit; a unit alone holds none."""
    assert person_at_end(text) == name


def test_recipients() -> None:
    """Numbers of people are no recipients; what could be a person's name beside places is a place."""
    assert recipient_of("3名干部") is None
    both = split_recipients("文昌园、野狐湾")
    assert both is not None
    assert [one.kind for one in both] == ["place", "place"]


def test_a_body_that_tells_of_itself(tmp_path: Path) -> None:
    """What a school's own history tells without a subject is the school's, but for what a person holds."""
    text = (
        "云川县第一中学简介\n\n办学以来，荣获“全国绿化先进单位”称号。\n\n"
        "教师梁国栋被授予“全国模范教师”称号。2019年获评“全国优秀教师”。2020年获评“全国文明校园”。\n\n"
        "获奖情况\n2010年 全国德育先进学校\n2013年 云川市文明单位\n2015年3月 云江省五一劳动奖状\n"
    )
    found, issues = honours(tmp_path, text)
    assert [(fact.recipient, fact.honour) for fact in found] == [
        ("云川县第一中学", "全国绿化先进单位"),
        ("梁国栋", "全国模范教师"),
        ("梁国栋", "全国优秀教师"),
        ("云川县第一中学", "全国文明校园"),
        ("云川县第一中学", "全国德育先进学校"),
        ("云川县第一中学", "云川市文明单位"),
        ("云川县第一中学", "云江省五一劳动奖状"),
    ]
    assert [fact.date for fact in found[2:]] == ["2019", "2020", "2010", "2013", "2015-03"]
    assert issues == []


def test_what_somebody_once_got_has_no_day(tmp_path: Path) -> None:
    """曾 tells of an earlier time that nobody names, each of several merits by itself."""
    found, _ = honours(tmp_path, HEAD + "据悉，高志强曾立二等功1次、三等功2次。\n")
    told = [(fact.recipient, fact.honour, fact.date) for fact in found]
    assert told == [("高志强", "二等功", None), ("高志强", "三等功", None)]


def held(facts: list[HonourFact]) -> list[tuple[str, str, str | None]]:
    """Who holds what since when."""
    return [(fact.recipient, fact.honour, fact.date) for fact in facts]


def test_a_table_with_words_printed_wide_and_cells_that_repeat(tmp_path: Path) -> None:
    """单  位 is one head, 〃 and 同上 are what stands above, and a year may stand without 年."""
    text = (
        "教师荣誉录\n"
        "姓 名   性别  单  位            荣 誉 称 号              授予单位          时 间\n"
        "方远    男    县第一中学        全国优秀班主任           国家教委          1984年\n"
        "高 兰   女    县第三中学        省特级教师               省人民政府        1986\n"
        "孙长河  男    教师进修学校      省优秀教师               省教委            〃\n"
        "江小山  女    同上              同上                     同上              同上\n"
    )
    assert held(honours(tmp_path, text)[0]) == [
        ("方远", "全国优秀班主任", "1984"), ("高兰", "省特级教师", "1986"),
        ("孙长河", "省优秀教师", "1986"), ("江小山", "省优秀教师", "1986"),
    ]  # fmt: skip


def test_the_title_of_a_table_says_who_holds_all_of_it(tmp_path: Path) -> None:
    """湖坊镇获省级以上荣誉表 has no column of holders; a title that names nobody gives none."""
    rows = (
        "年 份    荣 誉 名 称           授 奖 单 位\n1994     全国乡镇企业示范区     农业部\n"
        "1997.12  省百强乡镇     省委、省政府\n"
    )
    found = honours(tmp_path, "表20-1  柳湾镇历年获省级以上荣誉一览表\n" + rows)[0]
    assert held(found) == [("柳湾镇", "全国乡镇企业示范区", "1994"), ("柳湾镇", "省百强乡镇", "1997-12")]
    assert honours(tmp_path, "省级以上荣誉一览表\n" + rows)[0] == []


def test_honours_below_the_life_of_their_holder(tmp_path: Path) -> None:
    """Under 所获荣誉 the person whose page it is holds them; under another heading nobody does."""
    life = (
        "方远\n方远，男，1971年3月生，青河人，高级工程师。\n\n{}\n\n2008年4月 获省五一劳动奖章。\n"
        "2021年6月 获“省优秀党务工作者”(省委授予)。\n"
    )
    found = honours(tmp_path, life.format("所获荣誉"))[0]
    assert held(found) == [("方远", "省五一劳动奖章", "2008-04"), ("方远", "省优秀党务工作者", "2021-06")]
    assert honours(tmp_path, life.format("公司大事"))[0] == []


def test_several_of_a_number_told_with_what_they_did(tmp_path: Path) -> None:
    """授予甲、乙等20名……的妇女 names the two; who decided is no day; last September is no name."""
    text = (
        HEAD + "全国妇联6日决定，授予方远、泽仁拉姆等20名在抗震救灾中表现突出的妇女“全国三八红旗手”荣誉称号。"
    )
    assert [row[0] for row in held(honours(tmp_path, text)[0])] == ["方远", "泽仁拉姆"]
    text = HEAD + "又讯 省妇联同日决定，授予县妇联主席乐山“省巾帼标兵”称号。"
    found = honours(tmp_path, text)[0]
    assert [(fact.recipient, fact.granted_by) for fact in found] == [("乐山", ("省妇联",))]
    text = HEAD + "语文组教师郭芳去年9月被市政府授予“模范教师”称号。"
    assert held(honours(tmp_path, text)[0]) == [("郭芳", "模范教师", "2017-09")]


def test_a_year_of_two_figures_is_of_the_century_told(tmp_path: Path) -> None:
    """87年9月 behind 1978年 is 1987; where nobody tells the century its month is no date."""
    text = "县志\n\n1978年，县第二中学被评为省级先进单位。87年9月，县第一中学被省教委授予“先进学校”称号。"
    assert [row[2] for row in held(honours(tmp_path, text)[0])] == ["1978", "1987-09"]
    assert [row[2] for row in held(honours(tmp_path, "县志\n\n87年9月，县第一中学被评为先进学校。")[0])] == [
        None
    ]
