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
    # a sentence introduces the thing of which its clauses tell; a part and a reason before the stage
    ("云川日报\n2022年9月29日\n\n云黔铁路又称云遵高速铁路，正线全长157公里，总投资约268.5亿，2018年3月开工建设。"
     "观斗水库大坝2019年6月填筑到32米。双河煤矿技改2020年5月因征地停工。\n",
     [("云黔铁路", 26_850_000_000, [("2018-03", "开工")]), ("观斗水库", None, [("2019-06", "在建")]),
      ("双河煤矿技改", None, [("2020-05", "停工")])]),
    # refusals: a list of members in such a table, a school that is only spoken of, counted things
    ("云川县名录\n\n名称\n职务\n单位\n方远\n局长\n县水务局\n", []),
    ("云川县第一中学校史\n\n教学楼里的学生1976年毕业。建成教学楼12栋。\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SHAPES)
def test_shapes(text: str, told: Told) -> None:
    """Each project by its name, with what is told of it and nothing of its neighbour."""
    assert projects(text) == told
