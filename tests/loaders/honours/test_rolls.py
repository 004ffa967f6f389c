"""Rolls of honour: who stands under a distinction, since when and by whom."""

from __future__ import annotations

import pytest

from graph.facts import HonourFact, IssueFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Rows = list[tuple[str, str, str | None]]


def honours(text: str) -> Rows:
    """Recipient, honour and date of each honour of a text."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text + "\n"))
    return [(fact.recipient, fact.honour, fact.date) for fact in facts if isinstance(fact, HonourFact)]


ROLLS: list[tuple[str, Rows]] = [
    # a sentence announces the list, a line names the distinction
    ("2024年4月28日，省总工会表彰先进，名单如下：\n"
     "全省五一劳动奖章\n方 远 平溪电力公司带电作业班班长\n王云霞 平溪市实验小学校长",
     [("方远", "全省五一劳动奖章", "2024-04-28"), ("王云霞", "全省五一劳动奖章", "2024-04-28")]),
    # a sentence grants what it lists, persons behind their county
    ("云山日报 1955年5月13日\n\n云山省人民委员会1955年5月10日决定，授予以下同志生产能手称号：\n"
     "平溪县  万长青  李 木\n白石县  张翠英(女)  王 农\n",
     [("万长青", "生产能手", "1955-05-10"), ("李木", "生产能手", "1955-05-10"),
      ("张翠英", "生产能手", "1955-05-10"), ("王农", "生产能手", "1955-05-10")]),
    # a title of the list, and the day of the decision under it, which is not that of the paper
    ("云山日报 1957年4月26日\n\n农村先进生产者名单(三)\n\n"
     "平溪专员公署四月二十日决定，给下列社员以“先进生产者”称号：\n"
     "平溪县  万长青  李 木\n白石县  张翠英(女)  王 农\n",
     [("万长青", "先进生产者", "1957-04-20"), ("李木", "先进生产者", "1957-04-20"),
      ("张翠英", "先进生产者", "1957-04-20"), ("王农", "先进生产者", "1957-04-20")]),
    # the distinction is named in the sentence before, the list has marks
    ("云川网讯\n\n2015年8月29日，首届“云江最美乡村”揭晓仪式在云川举行。该评选由云江网主办，名单如下：\n"
     "·云川县白石镇石门村\n·平溪县青山乡\n",
     [("云川县白石镇石门村", "云江最美乡村", "2015-08-29"), ("平溪县青山乡", "云江最美乡村", "2015-08-29")]),
    # the annex of a decision says in short what the decision grants in full
    ("关于表彰全省水利系统劳动模范的决定\n\n省人社厅、省水利厅决定，授予方远等2名同志“云江省水利系统劳动模范”称号。\n"
     "附件:1.先进集体名单(略)\n2.劳动模范名单\n方远  平溪县水务局局长\n"
     "王秀兰  白石水库管理所会计\n\n二○一九年五月十八日\n",
     [("方远", "云江省水利系统劳动模范", "2019-05-18"), ("王秀兰", "云江省水利系统劳动模范", "2019-05-18")]),
    # headings alone, in a chapter of a gazetteer: bodies with years, then persons by year
    ("白石县志\n\n第五节　先进集体与先进个人\n\n全国先进集体\n"
     "白石县林业局（1989年全国绿化先进单位）\n县计生委（1996年）\n\n"
     "省级劳动模范\n1987年：郑大川、林春生\n1991年：何秀兰（女）、孙长河\n\n"
     "第六节　历任县长\n\n方远　王秀兰\n",
     [("白石县林业局", "全国先进集体", "1989"), ("白石县计生委", "全国先进集体", "1996"),
      ("郑大川", "省级劳动模范", "1987"), ("林春生", "省级劳动模范", "1987"),
      ("何秀兰", "省级劳动模范", "1991"), ("孙长河", "省级劳动模范", "1991")]),
    # labels with a colon, each holder with unit and year in a bracket
    ("白石县志\n\n第三章　名录\n\n全国模范教师：方远（白石一中，2001年）、王秀兰（女，县实验小学，2004年）\n"
     "省先进集体：县水泥厂（1978年）、红旗农业社（1956年）\n",
     [("方远", "全国模范教师", "2001"), ("王秀兰", "全国模范教师", "2004"),
      ("白石县水泥厂", "省先进集体", "1978"), ("红旗农业社", "省先进集体", "1956")]),
    # a notice: schools before their teachers, numbers before the names, its own day
    ("白石县教育局关于公布2021年度先进名单的通知\n\n现将2021年度先进个人名单公布如下：\n\n一、优秀班主任\n"
     "白石县第一中学：陆小曼、邓建国\n"
     "二、师德标兵\n1．高明远　白石县职业中专\n\n白石县教育局\n2021年9月6日\n",
     [("陆小曼", "优秀班主任", "2021-09-06"), ("邓建国", "优秀班主任", "2021-09-06"),
      ("高明远", "师德标兵", "2021-09-06")]),
    # labels with a colon, the day and the giver behind the holder
    ("白石县志\n\n第三章　名录\n\n全国模范教师：方 远（女，白石一中校长），1998年3月，国家教委。\n"
     "全国五一劳动奖章：高明远，2001年，全国总工会。\n",
     [("方远", "全国模范教师", "1998-03"), ("高明远", "全国五一劳动奖章", "2001")]),
    # a decision in numbered parts: counted units, a list behind what else it grants, spaced names
    ("关于表彰1987年度先进的决定\n\n经研究，决定：\n"
     "一、授予平溪木器厂402工段、白石水运站装卸二班（班长高明远）等两个单位“先进红旗集体”称号。\n"
     "二、授予下列两名同志“生产标兵”称号，奖励工资一级：\n"
     "  方远（女，平溪木器厂油漆工）、郑大川（白石水运站司机）。\n"
     "三、林春生、石 山等两名同志荣立二等功。\n\n云江省总工会\n1988年4月20日\n",
     [("平溪木器厂402工段", "先进红旗集体", "1988-04-20"),
      ("白石水运站装卸二班", "先进红旗集体", "1988-04-20"),
      ("方远", "生产标兵", "1988-04-20"), ("郑大川", "生产标兵", "1988-04-20"),
      ("林春生", "二等功", "1988-04-20"), ("石山", "二等功", "1988-04-20")]),
    # the giver before the quotation or in the bracket behind; who was but nominated got nothing
    ("白石县志\n\n第三章　荣誉\n\n石门村1999年获县委“文明新村”称号。"
     "平溪中学2003年获评全县先进学校（县教育局、县人事局）。"
     "青山村支部书记高明远2001年获“全国优秀党员”提名。\n",
     [("石门村", "文明新村", "1999"), ("平溪中学", "全县先进学校", "2003")]),
    # other words that open a list: 给……以, 奖给, 表彰……为, 被评为
    ("白石日报 1957年4月26日\n\n农村先进生产者名单(三)\n\n"
     "平溪专员公署四月二十日决定，给下列社员以“先进生产者”称号：\n"
     "白石县  于得水  辛夷(女)\n青山县  孙家  任 劳\n(未完)\n",
     [(name, "先进生产者", "1957-04-20") for name in ("于得水", "辛夷", "孙家", "任劳")]),
    ("1958年3月2日，县人委发布命令，奖给下列人员“水利模范”称号：\n高明远　王秀兰\n",
     [("高明远", "水利模范", "1958-03-02"), ("王秀兰", "水利模范", "1958-03-02")]),
    ("2019年12月3日，县委表彰以下同志为优秀共产党员：\n高明远  王秀兰\n",
     [("高明远", "优秀共产党员", "2019-12-03"), ("王秀兰", "优秀共产党员", "2019-12-03")]),
    ("2019年12月3日，县教育局召开大会，下列教师被评为“师德标兵”：\n高明远（白石一中）、王秀兰（平溪小学）\n",
     [("高明远", "师德标兵", "2019-12-03"), ("王秀兰", "师德标兵", "2019-12-03")]),
    # the year and the giver in the heading, in front of it, or on a line between
    ("白石县志\n\n省劳动模范（1989年省人民政府授予）\n高明远　王秀兰\n",
     [("高明远", "省劳动模范", "1989"), ("王秀兰", "省劳动模范", "1989")]),
    ("白石县志\n\n1989年省劳动模范\n高明远　王秀兰\n\n1992年省劳动模范\n孙长河　林春生\n",
     [("高明远", "省劳动模范", "1989"), ("王秀兰", "省劳动模范", "1989"),
      ("孙长河", "省劳动模范", "1992"), ("林春生", "省劳动模范", "1992")]),
    ("白石县志\n\n县劳动模范名单\n\n1956年\n高明远　王秀兰\n1959年\n孙长河　林春生\n",
     [("高明远", "县劳动模范", "1956"), ("王秀兰", "县劳动模范", "1956"),
      ("孙长河", "县劳动模范", "1959"), ("林春生", "县劳动模范", "1959")]),
    # rows without a head; who signs a paper and who gets a copy hold nothing
    ("白石县志\n\n个人荣誉\n喻小萍 2010 省劳动模范 省人民政府\n"
     "高明远 2012 全国优秀教师 教育部\n第一章 2010 概述\n",
     [("喻小萍", "省劳动模范", "2010"), ("高明远", "全国优秀教师", "2012")]),
    ("关于表彰先进集体的通报\n\n先进集体(2个)\n白石县水泥厂  平溪小学\n\n白石县人民政府\n2014年2月21日\n\n"
     "抄送：县人大常委会、县政协。\n",
     [("白石县水泥厂", "先进集体", "2014-02-21"), ("平溪小学", "先进集体", "2014-02-21")]),
    # refusals: a label over what is no list of names, a heading over prose, a life under its heading
    ("白石县志\n\n先进集体：评选办法由县政府另行制定\n\n文明单位\n全县开展创建活动，成效明显。\n", []),
    ("白石县志\n\n先进科技工作者\n张承业　县农技站农艺师，1984年被省政府授予“农村科技先进工作者”。\n",
     [("张承业", "农村科技先进工作者", "1984")]),
    # refusals: a list of other things, a count, running text behind a list
    ("云川县\n\n参会人员名单如下：\n方远  王秀兰\n", []),
    ("2024年4月28日，云江省获得全国五一劳动奖状的集体有7家，获得全国五一劳动奖章的个人有34位。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ROLLS)
def test_rolls(text: str, rows: Rows) -> None:
    """The lines under a distinction hold it; what follows or counts is none."""
    assert honours(text) == rows


def test_a_line_that_nobody_can_be_read_from_is_an_issue() -> None:
    """Several cells that are no names and no bodies are told, not dropped."""
    text = "光荣榜\n\n优秀志愿者\n方远（县红十字会）\n甲乙丙丁戊己  3 4 5  庚辛壬癸子丑\n\n2021年3月5日"
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    assert [fact.recipient for fact in facts if isinstance(fact, HonourFact)] == ["方远"]
    assert [fact.what for fact in facts if isinstance(fact, IssueFact)] == ["honour"]


def test_a_table_with_one_cell_a_line() -> None:
    """A pasted table prints its head and its rows cell by cell."""
    cells = [
        "时 间", "单 位", "荣誉名称", "授予机构",
        "1984.12", "云川茶厂", "全国优秀包装单位", "国家经济委员会",
        "1985", "平溪茶场", "全省茶叶质量先进单位", "省供销社",
    ]  # fmt: skip
    assert honours("云川县志\n\n" + "\n\n".join(cells) + "\n\n编者按。") == [
        ("云川茶厂", "全国优秀包装单位", "1984-12"), ("平溪茶场", "全省茶叶质量先进单位", "1985"),
    ]  # fmt: skip


def test_tables_of_products() -> None:
    """What is made holds the prize, not who made it; cells of a pasted table repeat the one above."""
    cells = ["产品", "生产单位", "奖励名称", "授奖机关", "年份",
             "碳化硅棚板", "匣钵厂", "省优质产品奖", "省经委", "1983",
             "青峰牌匣钵", "匣钵厂", "省新产品二等奖", "同上", "1984.10"]  # fmt: skip
    rows = [("碳化硅棚板", "省优质产品奖", "1983"), ("青峰牌匣钵", "省新产品二等奖", "1984-10")]
    assert honours("云川县志\n\n" + "\n\n".join(cells) + "\n") == rows
    lines = ["\t".join(cells[start : start + 5]) for start in range(0, 15, 5)]
    assert honours("云川县志\n\n" + "\n".join(lines) + "\n") == rows


def test_results_of_contests() -> None:
    """Places with who took them, of the day above; a team or a house beside persons of a class."""
    text = (
        "云川中学2016-2017年度学界比赛成绩\n\n（一）陆运会  2016年11月23日  运动场\n"
        "男子甲组100米   冠军 梁任峰（6B）  亚军 邓 朗（5A）\n全场总冠军      红社\n"
        "（二）学界比赛\n乒乓球赛男子丙组   季军   本校代表队\n各组冠军由校监颁奖。\n"
    )
    assert honours(text) == [
        ("梁任峰", "冠军", "2016-11-23"), ("邓朗", "亚军", "2016-11-23"), ("红社", "总冠军", "2016-11-23"),
        ("本校代表队", "季军", "2016/2017"),
    ]  # fmt: skip


def test_short_years_and_names_of_any_shape_in_whole_rows() -> None:
    """57 below 1956 is 1957; a name in the column of names may be a word, a body may stand there too."""
    rows = ["姓 名\t性别\t单位及职务\t年份\t荣誉称号\t授予单位",
            "雷 凤英\t女\t供销社营业员\t1956\t全国先进生产者\t国务院",
            "潘 河\t男\t运输社社长\t57\t云江省劳动模范\t省人民委员会",
            "常 在\t〃\t大队支书\t1959\t〃\t〃",
            "县烟草公司\t—\t—\t1993\t云江省先进企业\t省政府"]  # fmt: skip
    assert honours("白石县志\n\n" + "\n".join(rows) + "\n") == [
        ("雷凤英", "全国先进生产者", "1956"), ("潘河", "云江省劳动模范", "1957"),
        ("常在", "云江省劳动模范", "1959"), ("白石县烟草公司", "云江省先进企业", "1993"),
    ]  # fmt: skip
