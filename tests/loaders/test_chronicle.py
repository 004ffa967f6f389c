"""Entries of chronicles in the shapes that yearbooks and gazetteers print, each with its date."""
# ruff: noqa: E501 - a printed line of a table of cases stays one line

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.about import describe
from loaders.chronicle import find_entries
from loaders.document import Entry, Source
from loaders.layout import lay_out


def entries(text: str) -> list[Entry]:
    layout = lay_out(Source("a.txt", "", "utf-8", text))
    return find_entries(layout, describe(layout))


def dated(text: str) -> list[tuple[str | None, str]]:
    return [(entry.date, entry.view.text) for entry in entries(text) if entry.section == "chronicle"]


CASES = {
    "marks and words that repeat a date": (
        "明川县2003年大事记\n1月\n3日　甲会召开。\n△　乙馆开馆。\n同日　丙桥动工。\n是月　丁河清淤。\n△　戊厂复产。\n",
        [("2003-01-03", "甲会召开。"), ("2003-01-03", "乙馆开馆。"), ("2003-01-03", "丙桥动工。"),
         ("2003-01", "丁河清淤。"), ("2003-01", "戊厂复产。")],
    ),
    "bare lines under a month": (
        "明川县大事记\n2003年\n1月\n县城供热管网投入运行。\n全县乡镇合并为9个。\n2月\n3日 县人大会议召开。\n",
        [("2003-01", "县城供热管网投入运行。"), ("2003-01", "全县乡镇合并为9个。"), ("2003-02-03", "县人大会议召开。")],
    ),
    "a date on a line of its own": (
        "明川县大事记\n\n2021年\n\n1月\n\n8日\n甲会召开。\n\n25—26日\n乙会召开。\n",
        [("2021-01-08", "甲会召开。"), ("2021-01-25/2021-01-26", "乙会召开。")],
    ),
    "dates in brackets": (
        "明川县2016年大事记\n\n【1月5日】甲会召开。\n【2月】乙桥动工。\n【第二季度】丙厂投产。\n",
        [("2016-01-05", "甲会召开。"), ("2016-02", "乙桥动工。"), ("2016-34", "丙厂投产。")],
    ),
    "many entries in one paragraph": (
        "明川县1994年大事记\n\n4月　2日，甲站投运。8日，乙会召开。是日，丙台开播。次日，丁队出发。下旬，戊病发生。\n"
        "5月　4日，己会召开。16日，庚街失火。\n",
        [("1994-04-02", "甲站投运。"), ("1994-04-08", "乙会召开。"), ("1994-04-08", "丙台开播。"),
         ("1994-04-09", "丁队出发。"), ("1994-04-21/1994-04-30", "戊病发生。"),
         ("1994-05-04", "己会召开。"), ("1994-05-16", "庚街失火。")],
    ),
    "a year a paragraph": (
        "明川县志·大事记\n1991年　1月，甲站供气。7月4日，冰雹成灾。是年，收入增长。\n1993年　乙厂停产。年底，宣布破产。\n",
        [("1991-01", "甲站供气。"), ("1991-07-04", "冰雹成灾。"), ("1991", "收入增长。"),
         ("1993", "乙厂停产。"), ("1993-12~", "宣布破产。")],
    ),
    "one entry over several paragraphs": (
        "明川县2020年大事记\n7月\n14日　县政府签订协议。\n\n协议期限十年。\n\n2015年以来，全县签订同类协议七份。\n\n"
        "22日　降暴雨。\n截至24日，转移群众二千人。\n",
        [("2020-07-14", "县政府签订协议。协议期限十年。2015年以来，全县签订同类协议七份。"),
         ("2020-07-22", "降暴雨。截至24日，转移群众二千人。")],
    ),
    "dates inside an entry are no labels": (
        "明川县2013年大事记\n5月\n18日　公路通车。该路2011年6月动工，2012年10月铺油。\n26日　工作组到县。去年7月，该县受灾。\n",
        [("2013-05-18", "公路通车。该路2011年6月动工，2012年10月铺油。"), ("2013-05-26", "工作组到县。去年7月，该县受灾。")],
    ),
    "lines broken in mid-sentence before a date": (
        "明川县2010年大事记\n\n8 月\n\n3日 抗旱服务队成立,首批队员于\n5日赴南部乡镇作业,月底打井46眼。\n11日 县疾控中心通报,自\n"
        "7月20日以来未见新病例。\n",
        [("2010-08-03", "抗旱服务队成立,首批队员于5日赴南部乡镇作业,月底打井46眼。"),
         ("2010-08-11", "县疾控中心通报,自7月20日以来未见新病例。")],
    ),
    "scan: spaces, page numbers, running heads, formula scraps": (
        "大 事 记\n\n2 0 2 1 年\n\n3 月\n\n1 日  明川县 档案局 挂牌。\n\n· 27 ·\n明川年鉴 2022\n\n1 2 日  县委书记 方 明 到白石镇调研春 灌\n"
        "工作, 强调节水。\n\n $\\rac{4}{3}6$\n\n△  县 气象 局公布数\n据。\n2 6 日-2 7 日  现场会召开。\n",
        [("2021-03-01", "明川县档案局挂牌。"), ("2021-03-12", "县委书记方明到白石镇调研春灌工作,强调节水。"),
         ("2021-03-12", "县气象局公布数据。"), ("2021-03-26/2021-03-27", "现场会召开。")],
    ),
    "the title again at the head of a page": (
        "2020年大事记\n\n2月\n\n3日 县委印发工作方案,要求各单位全面完成各项\n\n51\n\n2020年大事记\n\n任务,推动工作。\n\n"
        "5日 乙会召开。\n\n2020年大事记 52\n\n6日 丙会召开。\n",
        [("2020-02-03", "县委印发工作方案,要求各单位全面完成各项任务,推动工作。"), ("2020-02-05", "乙会召开。"),
         ("2020-02-06", "丙会召开。")],
    ),
    "an entry over a page": (
        "明川县2020年大事记\n\n2月\n\n25日 县委办公室印发工作方案,要求各单位全面完成各项\n\n51\n\n任务,推动工作。\n\n26日 甲会召开。\n",
        [("2020-02-25", "县委办公室印发工作方案,要求各单位全面完成各项任务,推动工作。"), ("2020-02-26", "甲会召开。")],
    ),
    "two entries that the scan ran together": (
        "明川县2020年大事记\n\n1月\n\n9日 甲会召开。 12 日一14 日 乙会召开。\n\n15日 丙会召开。\n\n16日 丁会召开。\n\n17日 戊会。\n",
        [("2020-01-09", "甲会召开。"), ("2020-01-12/2020-01-14", "乙会召开。"), ("2020-01-15", "丙会召开。"),
         ("2020-01-16", "丁会召开。"), ("2020-01-17", "戊会。")],
    ),
    "a year of the text itself among the days": (
        "2020年大事记\n1月\n8日 甲会召开。\nΔ 2020 年度评选结果公布。\nΔ 2019 年度考核开始。\n",
        [("2020-01-08", "甲会召开。"), ("2020-01-08", "2020年度评选结果公布。"), ("2020-01-08", "2019年度考核开始。")],
    ),
    "no year anywhere": (
        "机关大事记\n\n9月\n\n3日　甲会召开。\n△　团委换届。\n是月　食堂分餐。\n",
        [("XXXX-09-03", "甲会召开。"), ("XXXX-09-03", "团委换届。"), ("XXXX-09", "食堂分餐。")],
    ),
    "the book's year is not the year it tells": (
        "明川年鉴（2022）\n\n说明：本卷所记为2021年1月1日至12月31日事。\n\n大事记\n\n1月\n\n5日　甲会召开。\n",
        [("2021-01-05", "甲会召开。")],
    ),
    "next year told ahead": (
        "明川县志·大事记\n\n1987年\n\n4月3日　档案局成立。\n次年3月，迁入新楼。\n6月　土地详查。\n",
        [("1987-04-03", "档案局成立。"), ("1988-03", "迁入新楼。"), ("1987-06", "土地详查。")],
    ),
    "the Republic, its name left out": (
        "明川县大事纪略\n\n民国 26 年 7 月  甲会成立。\n二十七年春  乙校迁来。\n民国二十八年（1939年）五月三日  日机轰炸。\n",
        [("1937-07", "甲会成立。"), ("1938-21", "乙校迁来。"), ("1939-05-03", "日机轰炸。")],
    ),
    "three calendars side by side": (
        "明川县志·大事记\n\n清光绪二十六年　庚子　公元1900年\n秋七月　大雨雹。\n是冬　疫。\n\n1928年（民国十七年，戊辰）\n三月　县署改称县政府。\n",
        [("1900-07-26/1900-08-24", "大雨雹。"), ("1900-24", "疫。"), ("1928-03", "县署改称县政府。")],
    ),
    "reigns": (
        "明川府志·祥异附纪事\n\n康熙五十二年　蠲免钱粮。\n五十三年夏　旱。\n雍正元年　大有年。\n七年　设社仓。\n",
        [("1713", "蠲免钱粮。"), ("1714-22", "旱。"), ("1723", "大有年。"), ("1729", "设社仓。")],
    ),
    "lunar months under a reign, also with the year beside": (
        "明川县志·大事记\n\n光绪二十九年（1903年）\n三月　改书院为学堂。\n是月　大风。\n十二月　雪。\n宣统三年九月（1911年10—11月）　省城新军起事。\n",
        [("1903-03-29/1903-04-26", "改书院为学堂。"), ("1903-03-29/1903-04-26", "大风。"),
         ("1904-01-17/1904-02-15", "雪。"), ("1911-10/1911-11", "省城新军起事。")],
    ),
    "Gregorian first, reign beside": (
        "明川县志　大事记\n\n1911年（清宣统三年）\n11月　明川独立。\n\n1912年（民国元年）\n1月1日　改用阳历。\n",
        [("1911-11", "明川独立。"), ("1912-01-01", "改用阳历。")],
    ),
    "dynasties as headings": (
        "大事年表\n\n清朝\n光绪三十二年\n正月　设学堂。\n民国\n三年　设局。\n十六年五月　党部成立。\n中华人民共和国\n1949年\n10月1日　庆祝大会。\n",
        [("1906-01-25/1906-02-22", "设学堂。"), ("1914", "设局。"), ("1927-05", "党部成立。"), ("1949-10-01", "庆祝大会。")],
    ),
    "a reign that is not named is not guessed": (
        "明川府志·纪事\n\n康熙五十二年　蠲免钱粮。\n二年　大有年。\n",
        [("1713", "蠲免钱粮。"), (None, "大有年。")],
    ),
    "traditional script": (
        "明川縣志　大事記\n\n一九五六年\n一月　手工業合作化。\n五月七日　圖書館開館。\n是月　劇團赴省。\n",
        [("1956-01", "手工業合作化。"), ("1956-05-07", "圖書館開館。"), ("1956-05", "劇團赴省。")],
    ),
    "two-digit years": (
        "明川乡志　大事记\n\n1958—1962年\n\n58年9月　公社成立。\n61年　　恢复自留地。\n",
        [("1958-09", "公社成立。"), ("1961", "恢复自留地。")],
    ),
    "decades and spans": (
        "明川县大事记\n\n1958—1960年　修渠。\n20世纪60年代　建水电站。\n1966年6月—1969年9月　停课。\n1971年冬至1972年春　平地。\n",
        [("1958/1960", "修渠。"), ("196X", "建水电站。"), ("1966-06/1969-09", "停课。"), ("1971-24/1972-21", "平地。")],
    ),
    "month.day, and figures that are none": (
        "明川厂大事记（1984—1986）\n\n1984年\n1.10　通过方案。\n3.1—3.5　办班。\n11.20　投产，年产2.5万台。\n1985年\n7　调整工资，人均6.5元。\n",
        [("1984-01-10", "通过方案。"), ("1984-03-01/1984-03-05", "办班。"), ("1984-11-20", "投产，年产2.5万台。"),
         ("1985-07", "调整工资，人均6.5元。")],
    ),
    "Markdown and numbered lines": (
        "# 明川县2015年大事记\n\n## 1月\n\n**3日**　甲会召开。\n\n- 8日　乙馆开馆。\n\n## 二 月\n\n1. 2月3日　丙会召开。\n",
        [("2015-01-03", "甲会召开。"), ("2015-01-08", "乙馆开馆。"), ("2015-02-03", "丙会召开。")],
    ),
    "two volumes in one file": (
        "2019年大事记\n12月\n30日　甲会。\n2020年大事记\n1月\n6日　乙会。\n",
        [("2019-12-30", "甲会。"), ("2020-01-06", "乙会。")],
    ),
    "a heading over each entry": (
        "明川市2014年大事记\n\n水厂扩建\n3月3日，扩建工程动工，日供水九万吨。\n\n大桥限行\n3月21日，交警部门公告限行。\n",
        [("2014-03-03", "扩建工程动工，日供水九万吨。"), ("2014-03-21", "交警部门公告限行。")],
    ),
    "a day that the month has not": (
        "明川县2019年大事记\n2月\n3日　甲会。\n30日　乙会。\n△　丙会。\n3月\n1日　丁会。\n",
        [("2019-02-03", "甲会。"), (None, "乙会。"), (None, "丙会。"), ("2019-03-01", "丁会。")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_entries(name: str) -> None:
    """Every entry is found once, whole, with the date that the text gives it."""
    text, expected = CASES[name]
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "明川县2021年国民经济运行简况\n\n1—5月，增加值增长6.4%。5月份，价格下降3.2%。\n12.5亿元的投资中，技改占一成。\n3·15期间，受理投诉24件。\n",
        "干部简历\n\n方明，男，1965年生。\n1985.07—1990.03　明川县中学教师\n1990.03—1998.01　县教育局干部\n1998.01—　县教育局局长\n",
        "章程（摘录）\n\n第九条　理事会设理事长一名，任期五年。\n第十条　秘书长由理事会聘任。\n",
        "明川县大事记编写说明\n\n大事记由县志办编写，记事止于2010年。\n",
        "散文\n\n那年三月，村里来了一辆车。大家都出来看。\n",
    ],
)
def test_no_chronicle(text: str) -> None:
    """Figures, careers, statutes and prose have no chronicle entries."""
    assert dated(text) == []


def test_sentences_take_their_own_date_or_the_entry_s() -> None:
    """A sentence that opens with a date has it; the others have the date of the entry."""
    (entry,) = entries("明川县2020年大事记\n7月\n22日　降暴雨。23日雨停。道路恢复。\n")
    assert [(s.date, s.view.text) for s in entry.sentences] == [
        ("2020-07-22", "降暴雨。"), ("2020-07-23", "23日雨停。"), ("2020-07-22", "道路恢复。"),
    ]  # fmt: skip


_LINES = st.lists(
    st.sampled_from(
        ["2020年大事记", "1月", "3日 甲会召开。", "△ 乙馆开馆。", "是月 丙桥动工", "15日—17日 丁会。", "", " ", "12", "·27·",
         "次日，戊队出发。己队", "（供稿：方明）", "【水利】修渠。", "民国十七年", "光绪三年", "三月", "党组书记", "方 明", "一、二、",
         "$\\rac{1}{2}$ 82", "1999.03—2001.06 县长", "…………", "日日日月月年年", "(((（（（【【", "9" * 60]
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_every_entry_quotes_its_source(lines: list[str]) -> None:
    """Whatever the lines, entries and sentences quote the text at their offsets, in its order."""
    text = "\n".join(lines)
    last = 0
    for entry in entries(text):
        passage = entry.view.passage()
        assert text[passage.start : passage.end] == passage.quote
        assert passage.start >= last
        last = passage.end
        assert "".join(sentence.view.text for sentence in entry.sentences) == entry.view.text
