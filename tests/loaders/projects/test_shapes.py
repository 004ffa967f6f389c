"""Projects of other makes: tables cell by cell, lists with items, what a text calls by its kind alone."""

from __future__ import annotations

import pytest

from graph.facts import ProjectFact
from loaders.files.source import Source
from loaders.pipeline import extract_source

Told = list[tuple[str, int | None, list[tuple[str | None, str]]]]


def projects(text: str) -> Told:
    """Name, sum, and the stages with their dates, of each project of a text; `?` behind what is to come."""
    facts = extract_source(Source("a.txt", "0" * 64, "utf-8", text))
    return [
        (fact.name, fact.investment_yuan, [(m.date, m.stage + "?" * m.planned) for m in fact.milestones])
        for fact in facts
        if isinstance(fact, ProjectFact)
    ]


SHAPES: list[tuple[str, Told]] = [
    # a table with a cell a line, whose numbers a page takes for its own; titles of groups between
    ("云川县2013年重点项目推进情况表\n截至2013年9月30日\n" + "\n".join(
        ["序号", "项目名称", "业主单位", "总投资", "形象进度", "一", "交通类（1项）", "8.9亿元",
         "1", "云川江二桥", "县交委", "8.9亿元", "2012年12月26日开工，力争2016年底建成",
         "二", "社会事业类（1项）",
         "2", "青山小学综合楼", "县教委", "1860万元", "3月开工，9月1日投入使用"]) + "\n",
     [("云川江二桥", 890_000_000, [("2012-12-26", "开工"), ("2016-12~", "建成?")]),
      ("青山小学综合楼", 18_600_000, [("2013-03", "开工"), ("2013-09-01", "投入运行")])]),
    # a table headed 名称, one name broken over the lines around its row; 合计 is none
    ("云川年鉴(2016)\n\n2015年云川县重点建设项目一览表\n"
     "序号 名称 业主单位 总投资(万元) 年度完成(万元) 形象进度\n"
     "1 东岭水库 县水务局 33800 9700 2013年12月开工,大坝填筑过半\n金碧镇老旧小区排\n"
     "2 县住建局 2160 2160 11月竣工验收\n污管网改造\n合计 2项 35960 11860\n",
     [("东岭水库", 338_000_000, [("2013-12", "开工")]),
      ("金碧镇老旧小区排污管网改造", 21_600_000, [("2015-11", "验收")])]),
    # items of a gazetteer with their numbers, each of its own
    ("云川县水利志\n\n第二节　中型水库\n(一)红旗水库\n"
     "位于白石公社西北6公里。1959年10月25日动工，1967年6月竣工。"
     "国家投资412万元。\n(二)芝芳水库\n在青山公社北。1966年11月破土，1970年4月大坝合龙。\n",
     [("红旗水库", 4_120_000, [("1959-10-25", "开工"), ("1967-06", "建成")]),
      ("芝芳水库", None, [("1966-11", "开工"), ("1970-04", "合龙")])]),
    # what is told of an item behind a label
    ("云川县2021年民生实事进展公示\n发布：县政府督查室  2021-07-05\n\n"
     "1.实施古石线农村公路改造，总投资3280万元。\n  进展：4月8日开工。\n",
     [("古石线农村公路改造", 32_800_000, [(None, "在建"), ("2021-04-08", "开工")])]),
    # things of one body, called by their kind alone
    ("云川县第一中学校史\n\n科学楼1976年5月动工，次年8月落成。1981年12月，新校舍奠基。\n",
     [("科学楼", None, [("1976-05", "开工"), ("1977-08", "建成")]), ("新校舍", None, [("1981-12", "奠基")])]),
    # a form that names one project, and its steps in a list below
    ("云川水务投资有限公司\n当前位置：首页 > 工程建设 > 项目概况\n\n工程名称：青龙湾水库\n"
     "建设地点：云川县柳林镇\n"
     "工程总投资：6.35亿元\n\n　　建设历程\n　　2016年9月12日，可行性研究报告通过省发展改革委批复；\n"
     "　　2017年3月，主体工程开工；\n　　2019年12月，大坝封顶。\n",
     [("青龙湾水库", 635_000_000, [("2016-09-12", "批准"), ("2017-03", "开工"), ("2019-12", "封顶")])]),
    # a form on a page that names another project: the list is of nobody
    ("云川水务\n\n工程名称：青龙湾水库\n工程总投资：6.35亿元\n\n　　近年大事\n　　2014年5月，白石大桥开工；\n"
     "　　2016年9月，大坝封顶。\n",
     [("青龙湾水库", 635_000_000, []), ("白石大桥", None, [("2014-05", "开工")])]),
    # a headline names the road, a paragraph below it another thing; sums in words of the Republic
    ("建設月刊　民國二十四年三月十五日出版\n\n工程消息\n\n永和公路開工典禮\n\n"
     "　　永和公路起自永安，全線長八十公里。該路於本年一月呈奉省政府核准。\n"
     "　　本月五日上午九時，在永安北門外舉行開工典禮。工程費概算八十二萬元。\n"
     "　　同日，白沙橋亦行動工。該橋長六十公尺，包價四萬二千元。\n",
     [("永和公路", 820_000, [("1935-01", "批准"), ("1935-03-05", "开工")]),
      ("白沙橋", 42_000, [("1935-03-05", "开工")])]),
    # phases of the one thing that a page is about; what one of several paid is not the cost
    ("柳林工业园\n\n　　柳林工业园位于县城东郊。一期工程2006年4月动工，2008年10月建成。"
     "全园总投资1260万元，其中国家投资800万元。\n",
     [("柳林工业园", 12_600_000, [("2006-04", "开工"), ("2008-10", "建成")])]),
    # a headline in halves: the year of the second is not that of the first
    ("云川在线\n白沙河水库大坝封顶 明年汛前下闸蓄水\n2017-11-20　来源：云川日报\n\n"
     "　　11月19日上午，白沙河水库大坝顺利封顶。\n",
     [("白沙河水库", None, [("2017-11-19", "封顶")])]),
    # 同日 behind another date of the sentence; before a feast to come; a part of the project just named
    ("云川县集中开工\n2012-04-28　来源：云川日报\n\n　　4月26日，二季度重大项目集中开工，宏达机械项目、"
     "区污水处理厂二期同日开工。华兴车辆项目厂房去年11月动工，“七一”前投产。\n",
     [("宏达机械项目", None, [("2012-04-26", "开工")]), ("区污水处理厂二期", None, [("2012-04-26", "开工")]),
      ("华兴车辆项目", None, [("2011-11", "开工"), ("../2012-07-01", "投入运行")])]),
    # a feast whose day nobody can tell dates nothing
    ("云川县动态\n2012-04-28　来源：云川日报\n\n　　华兴车辆项目去年11月动工，春节前投产。\n",
     [("华兴车辆项目", None, [("2011-11", "开工")])]),
    # what officers and gentry of the empire built; 明年 is the year behind, and no end of a span of building
    ("云川县志　大事记\n\n清代大事记\n\n康熙八年（1669）知县方大成重修学宫。\n"
     "乾隆五年（1740）知府李明筑永济堤，长九里。\n"
     "乾隆三十年（1765）建登云桥于南门外。\n道光十一年（1831）修考棚于城东。\n光绪三年（1877）议修城垣，未果。\n",
     [("学宫", None, [("1669", "建成")]), ("永济堤", None, [("1740", "建成")]),
      ("登云桥", None, [("1765", "建成")]), ("考棚", None, [("1831", "建成")])]),
    # built again, and when that was finished
    ("第三节　桥梁\n\n　　沙河桥　始建于1958年，1965年3月重建，同年11月竣工。投资12万元。\n",
     [("沙河桥", 120_000, [("1958", "开工"), ("1965-03", "开工"), ("1965-11", "建成")])]),
    # a sentence introduces the thing of which its clauses tell; a part and a reason before the stage
    ("云川日报\n2022年9月29日\n\n云黔铁路又称云遵高速铁路，正线全长157公里，总投资约268.5亿，2018年3月开工建设。"
     "观斗水库大坝2019年6月填筑到32米。双河煤矿技改2020年5月因征地停工。\n",
     [("云黔铁路", 26_850_000_000, [("2018-03", "开工")]), ("观斗水库", None, [("2019-06", "在建")]),
      ("双河煤矿技改", None, [("2020-05", "停工")])]),
    # what a sum is for, what points back at it, what was signed, who looked at it
    ("云川日报\n2021年10月14日\n\n"
     "总投资48亿元的金刚台抽水蓄能电站举行仪式。该电站2019年12月28日核准，2020年11月动工。\n"
     "3月5日，县政府与路桥集团签订云西互通连接线投资建设协议。县长率队检查桐棉镇饮水工程，该工程2020年11月开工。\n",
     [("金刚台抽水蓄能电站", 4_800_000_000, [("2019-12-28", "批准"), ("2020-11", "开工")]),
      ("云西互通连接线", None, [("2021-03-05", "签约")]), ("桐棉镇饮水工程", None, [("2020-11", "开工")])]),
    # from one month to another; sums in 亿 and 万, and straight behind a name; opened, broken off
    ("云川县水利志\n\n(一)红旗水库\n位于白石公社西北6公里。1967年6月竣工，1998年11月至1999年5月进行除险加固。\n",
     [("红旗水库", None, [("1967-06", "建成"), ("1998-11", "开工"), ("1999-05", "建成")])]),
    ("云川新闻\n2018年3月9日\n\n"
     "8日，青山桥改建、东溪护岸一期工程动工，东溪护岸一期1,150万元，青山桥改建2,480万元。"
     "旗山大桥1月竣工，总经费9亿4,000万元。\n",
     [("青山桥改建", 24_800_000, [("2018-03-08", "开工")]),
      ("东溪护岸一期工程", 11_500_000, [("2018-03-08", "开工")]),
      ("旗山大桥", 940_000_000, [("2018-01", "建成")])]),
    ("云川棉纺织厂志\n\n大事记\n\n1957年\n"
     "6.1　工人俱乐部开放，造价12.6万元。\n1961年\n1.17　二厂扩建工程停建。\n",
     [("工人俱乐部", 126_000, [("1957-06-01", "投入运行")]),
      ("二厂扩建工程", None, [("1961-01-17", "停工")])]),
    # the buildings of a school under its name; a hospital's history tells of its buildings
    ("云川教育志\n\n县立女子师范学校\n"
     "民国十五年(1926)二月创办。二十二年(1933)四月新校舍奠基，次年一月落成，建筑费二万一千元。\n",
     [("县立女子师范学校", 21_000, [("1933-04", "奠基"), ("1934-01", "建成")])]),
    ("云川平民医院\n\n1913年8月18日，新院楼奠基，1914年10月落成。\n",
     [("新院楼", None, [("1913-08-18", "奠基"), ("1914-10", "建成")])]),
    # a line by its other name; a title that tells who came, over a thing that is called by its kind
    ("云川日报\n2022年9月29日\n\n云黔铁路又称云遵高速铁路，2018年3月开工建设。\n",
     [("云黔铁路", None, [("2018-03", "开工")])]),
    ("市调研组来我校\n2022年9月29日\n\n校长介绍说，综合楼2020年5月奠基。\n",
     [("综合楼", None, [("2020-05", "奠基")])]),
    # a headline tells the stage, the report under it the rest
    ("云川报　1959年9月27日　第一版\n\n迎接国庆　　石花街水电站提前发电\n"
     "本报26日电　苦战了三百八十天的石花街水电站，今天给全县送来了光明！这座电站去年九月十一日开工，"
     "总投资一百八十六万元。\n全县群英大会闭幕\n本报讯　群英大会已于二十五日闭幕。\n",
     [("石花街水电站", 1_860_000, [("1958-09-11", "开工")])]),
    # the months of a report whose title is but a line; what was spent beside what was reached
    ("云川县上半年重点工程进度通报\n发布时间：2010-07-09\n\n"
     "城建：纪念馆改扩建主体完工，完成投资2600万元，拟10月1日开馆；龙井沟棚户区改造动工。\n",
     [("纪念馆改扩建", None, [("2010-40", "主体完工"), ("XXXX-10-01", "投入运行?")]),
      ("龙井沟棚户区改造", None, [("2010-40", "开工")])]),
    # an item that is nothing but number and name
    ("云川县2021年民生实事进展公示\n发布：县政府督查室  2021-07-05\n\n1.新建崇安幼儿园分园。\n"
     "  进展：主体工程5月20日封顶，计划8月底投用。\n",
     [("崇安幼儿园分园", None, [("2021-05-20", "封顶"), ("2021-08", "投入运行?")])]),
    # refusals: a list of members in such a table, a school that is only spoken of, counted things
    ("云川县名录\n\n名称\n职务\n单位\n方远\n局长\n县水务局\n", []),
    ("云川县第一中学校史\n\n教学楼里的学生1976年毕业。建成教学楼12栋。\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SHAPES)
def test_shapes(text: str, told: Told) -> None:
    """Each project by its name, with what is told of it and nothing of its neighbour."""
    assert projects(text) == told
