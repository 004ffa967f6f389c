"""Pages about one project: its name in a line at the head, its steps in lines that name nothing."""

from __future__ import annotations

import pytest

from tests.loaders.projects.test_shapes import Told, projects

PAGES: list[tuple[str, Told]] = [
    # the title of the site above, the line's name before the words for the page
    ("滨川轨道交通有限公司\n\n滨川轨道交通1号线建设历程\n\n线路概况：1号线全长24公里，概算总投资138.5亿元。\n\n"
     "● 2012年7月19日　国务院批准建设规划。\n● 2015年3月　因资金链紧张，全线停工。\n"
     "● 2016年8月　1号线复工。\n● 2019年6月28日　1号线通过初步验收。\n",
     [("滨川轨道交通1号线", 13_850_000_000,
       [("2012-07-19", "批准"), ("2015-03", "停工"), ("2016-08", "开工"), ("2019-06-28", "验收")])]),
    # a form, its project named above it in full, and the steps in a list
    ("青石抽水蓄能电站工程概况\n\n工程名称：青石抽水蓄能电站\n总 投 资：89.61亿元\n\n　　工程进展\n"
     "　　2020年11月30日，省发展和改革委员会核准；\n　　2021年5月21日，举行开工仪式；\n",
     [("青石抽水蓄能电站", 8_961_000_000, [("2020-11-30", "批准"), ("2021-05-21", "开工")])]),
    # days of the Republic in figures, on a page that counts its years so
    ("公路局\n\n台60線白石隧道新建工程\n\n計畫緣起\n　　行政院於99年6月核定「後續建設計畫」。\n\n執行情形\n"
     "　　・102.03.05　開工，同年4月12日由局長方遠主持動土典禮\n　　・107年6月底　北上線通車（預定）\n",
     [("台60線白石隧道新建工程", None,
       [("2013-03-05", "开工"), ("2013-04-12", "开工"), ("2018-06", "投入运行?")])]),
    # the history of a body is not that of a project, and its line names none
    ("云川一中\n\n云川第一中学大事记\n\n2005年8月　方远任校长。\n", []),
    # two things at the head: neither is what the page is about
    ("云川水务\n\n青石水库概况\n白石水库概况\n\n　　建设历程\n　　2014年5月开工；\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_a_page_of_one_project_tells_its_steps(text: str, expected: Told) -> None:
    """What a page of one project tells without a name is told of that one."""
    assert projects(text) == expected


NAMES: list[tuple[str, Told]] = [
    # who builds stands before the verb, brackets stand within the name
    ("云川县志\n\n大事记\n\n1935年\n\n是年  县长方远倡筑云(川)白(石)公路，次年8月通车。\n",
     [("云(川)白(石)公路", None, [("1936-08", "投入运行")])]),
    ("云川县志\n\n大事记\n\n1920年\n\n是年  华洋义赈会修云川至白石公路，翌年春竣工。\n",
     [("云川至白石公路", None, [("1920", "开工"), ("1921-21", "建成")])]),
    # a part by its number, in a clause of its own and behind the name
    ("云川县2022年大事记\n\n2月\n2日　大白山风电场首批12台机组并网发电。\n",
     [("大白山风电场", None, [("2022-02-02", "投入运行")])]),
    # what somebody leads, and what is hard about a line, are no part of the name
    ("云川商会网\n\n据悉，由协会牵头的水泵检测中心总投资3200万元，已于2012年8月破土动工，计划2013年10月建成。\n",
     [("水泵检测中心", 32_000_000, [("2012-08", "开工"), ("2013-10", "建成?")])]),
    ("云川日报\n\n2011年，控制性工程白石山隧道长4120米，于11月贯通。\n",
     [("白石山隧道", None, [("2011-11", "贯通")])]),
    # what must be done by a day is still to come
    ("云川日报  2018年7月24日\n\n会议强调，县城北寨集中安置区务必于9月底前竣工。\n",
     [("县城北寨集中安置区", None, [("../2018-09", "建成?")])]),
    # works to lead water up a hill are built; to raise quality is none
    ("云川县志\n\n大事记\n\n1958年\n\n4月25日  引云上山工程开工。\n",
     [("引云上山工程", None, [("1958-04-25", "开工")])]),
    ("云川县2022年大事记\n\n1月\n12日　青年人才提质工程启动。\n", []),
    # an item with a phase in brackets, whose tunnel is its part
    ("云川市2024年重点水利项目进展\n\n（一）云川东岭供水工程（二期）\n"
     "　　估算总投资2.4亿元，2024年2号隧洞3月30日贯通。\n",
     [("云川东岭供水工程（二期）", 240_000_000, [("2024-03-30", "贯通")])]),
    # sums by other words
    ("云川县志\n\n大事记\n\n1955年\n\n6月  云河水库动工。国家投资630万元。\n",
     [("云河水库", 6_300_000, [("1955-06", "开工")])]),
    # by its kind alone in the annals of a school
    ("云川一中大事年表\n\n2005年8月　新校区动工兴建，占地320亩。\n",
     [("新校区", None, [("2005-08", "开工")])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_stands_without_what_is_told_of_it(text: str, expected: Told) -> None:
    """Who builds, what is hard about it and what must be done are no part of a project's name."""
    assert projects(text) == expected


TOLD: list[tuple[str, Told]] = [
    # how long it is stands before the name in a headline; the short form of a line is the line
    ("全长38公里　云溪至白马高速公路今日建成通车\n2016年12月30日 云溪日报\n\n"
     "  12月30日，云溪至白马高速公路正式通车。云白高速公路2013年6月18日开工建设，概算投资52.6亿元。\n",
     [("云溪至白马高速公路", 5_260_000_000, [("2016-12-30", "投入运行"), ("2013-06-18", "开工")])]),
    # with and without what stands in its brackets
    ("云川县志\n\n大事记\n\n1935年\n\n3月  云（川）白（石）公路动工。\n\n1936年\n\n8月  云白公路通车。\n",
     [("云（川）白（石）公路", None, [("1935-03", "开工"), ("1936-08", "投入运行")])]),
    # two schools joined; what stands so by the day of the paper; what comes after it
    ("我市新建学校进展\n来源：云溪市教育局  2023年8月29日\n\n　　8月28日，记者从市教育局获悉，今年新建两校。"
     "截至目前，城北实验小学、滨江中学已竣工验收，2023年9月1日投入使用。\n",
     [("城北实验小学", None, [("../2023-08-28", "验收"), ("2023-09-01", "投入运行?")]),
      ("滨江中学", None, [("../2023-08-28", "验收"), ("2023-09-01", "投入运行?")])]),
    # pulled down and built again is one piece of work
    ("云溪教育网\n\n2021年3月，石门镇中心小学教学楼拆除重建项目停工。\n",
     [("石门镇中心小学教学楼拆除重建项目", None, [("2021-03", "停工")])]),
    # work pointed at by its kind, behind the old thing it is done on
    ("云溪日报\n\n2015年3月6日，云溪古城墙西段修缮工程正式启动。云溪古城墙始建于明洪武十四年。"
     "此次修缮工程全长860米，预计2016年9月竣工。\n",
     [("云溪古城墙西段修缮工程", None, [("2015-03-06", "开工"), ("2016-09", "建成?")]),
      ("云溪古城墙", None, [("1381", "开工")])]),
    # what describes a thing stands between its name and its first stage
    ("云川日報\n\n兩路口跨線大橋，由工務局設計，1946年4月破土。\n",
     [("兩路口跨線大橋", None, [("1946-04", "开工")])]),
    # rebuilt, and when it was done; shut for repairs is no stage, open again is
    ("云川县志\n\n桥梁\n\n白马桥  在县城西门外。乾隆二十一年邑人方远等募捐改建，二十四年竣工。"
     "2003年因破损封闭维修，2004年5月恢复通车。\n",
     [("白马桥", None, [("1756", "开工"), ("1759", "建成"), ("2004-05", "投入运行")])]),
    # papers in a cell of a form
    ("云溪水利\n\n工程名称：青龙洞水库\n批复文件：省发改委2017年8月21日批复可行性研究报告\n总投资：7.82亿元\n"
     "开工时间：2018年9月28日\n",
     [("青龙洞水库", 782_000_000, [("2017-08-21", "批准"), ("2018-09-28", "开工")])]),
    # under what a year is to bring everything is to come; under what the year before brought it was done
    ("岚川县2020年政府工作报告\n\n一、2019年工作回顾\n县体育中心竣工投用。\n二、2020年工作安排\n"
     "开工建设城北水厂，续建岚白高铁岚川段。\n",
     [("县体育中心", None, [("2019", "建成"), ("2019", "投入运行")]),
      ("城北水厂", None, [("2020", "开工?")]), ("岚白高铁岚川段", None, [("2020", "在建?")])]),
    # its kind of work alone means the work, not the old thing
    ("岚川晚报\n\n2007年4月18日，岚川大桥重建工程主桥合龙。原岚川大桥建成于1971年。"
     "重建工程由省路桥集团承建，2005年8月8日动工，总造价8900万元。\n",
     [("岚川大桥重建工程", 89_000_000, [("2007-04-18", "合龙"), ("2005-08-08", "开工")]),
      ("原岚川大桥", None, [("1971", "建成")])]),
    # a canal called by a word for projects at large; halted for so long; built larger
    ("岚川县志·水利篇\n\n第二节  渠道\n\n惠民渠  原名龙王渠，民国十九年(1930)由乡绅倡修，二十二年五月竣工。"
     "\n\n东方红渠  1966年10月开工，因故停工两年，1970年4月复工。\n",
     [("惠民渠", None, [("1930", "开工"), ("1933-05", "建成")]),
      ("东方红渠", None, [("1966-10", "开工"), (None, "停工"), ("1970-04", "开工")])]),
    # what was signed is a paper of the project, not another
    ("云溪住建\n\n2021年4月1日，云溪老城区城市更新PPP项目签约仪式举行。市政府与中建公司签订了项目合作协议。\n",
     [("云溪老城区城市更新PPP项目", None, [("2021-04-01", "签约")])]),
    # behind a part, what only the whole has is of the whole; behind it again, what a part may have is not
    ("青石抽水蓄能电站工程概况\n\n青石抽水蓄能电站建设历程\n\n2022年7月，交通洞隧道贯通。"
     "2025年12月首台机组投产。\n",
     [("青石抽水蓄能电站", None, [("2025-12", "投入运行")]), ("交通洞隧道", None, [("2022-07", "贯通")])]),
    # how a trial went stands between a name and its stage
    ("江海日报　1994年10月9日\n\n　　1994年10月8日，江海化肥厂合成氨装置一次投料试车成功。"
     "该装置1990年4月立项，总投资15.6亿元。\n",
     [("江海化肥厂合成氨装置", 1_560_000_000, [("1994-10-08", "投入运行"), ("1990-04", "批准")])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told_goes_to_the_one_it_is_told_of(text: str, expected: Told) -> None:
    """A short form, a word that points back and a list give each stage to its own project."""
    assert projects(text) == expected
