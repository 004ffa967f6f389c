"""Papers whose title names a project, sentences that open with one, and words that point back at one."""

from __future__ import annotations

import pytest

from tests.loaders.projects.test_shapes import Told, projects

NEWS = "东岭二桥建设\n发布时间：2015-11-16\n\n"
PAPER = (
    "关于东岭大桥工程{paper}的批复\n\n县交通局：\n"
    "　　你局《关于报批东岭大桥工程{paper}的请示》（云交〔2021〕8号）收悉。经研究，现批复如下：\n"
    "　　一、原则同意东岭大桥工程{paper}。\n　　二、项目总投资3580万元。\n\n"
    "云川县发展和改革局\n2021年4月12日\n"
)
APPROVED: Told = [("东岭大桥工程", 35_800_000, [("2021-04-12", "批准")])]
TOLD: list[tuple[str, Told]] = [
    *((PAPER.format(paper=paper), APPROVED) for paper in ("可行性研究报告", "项目建议书", "初步设计")),
    # a tender by its title; a plain title names no step
    ("东岭大桥工程施工招标公告\n\n　　建设地点：城关镇。\n\n招标人：云川县交通局\n2021年7月28日\n",
     [("东岭大桥工程", None, [("2021-07-28", "前期")])]),
    # signed nowhere, it was there by the day that its page prints
    ("东岭大桥工程施工中标结果公告\n\n　　中标人：甲公司\n公告日期：2021年7月28日\n",
     [("东岭大桥工程", None, [("../2021-07-28", "前期")])]),
    ("关于加强重点工程管理的批复\n\n县交通局：\n　　同意你局意见。\n\n云川县人民政府\n2021年4月12日\n", []),
    # the press says which day today is, and the next paragraph points back
    (NEWS + "　　历时两年施工，东岭二桥今（16）日正式通车。\n　　县交通局表示，该桥2013年9月开工。\n",
     [("东岭二桥", None, [("2015-11-16", "投入运行"), ("2013-09", "开工")])]),
    (NEWS + "　　「东岭二桥」新建工程昨（15）日通车。\n　　县交通局表示，该案2012年7月获省政府核定。\n",
     [("东岭二桥新建工程", None, [("2015-11-15", "投入运行"), ("2012-07", "批准")])]),
    # the kind alone, where the chronicle has one of it; not where it has two
    ("云川县大事记\n1991年\n10月8日　东岭大桥动工。\n"
     "1993年\n5月　县人大换届。\n7月16日　大桥主体工程完工。\n",
     [("东岭大桥", None, [("1991-10-08", "开工"), ("1993-07-16", "主体完工")])]),
    ("云川县大事记\n1991年\n10月8日　东岭大桥动工。\n12月1日　西岭大桥动工。\n"
     "1993年\n7月16日　大桥主体工程完工。\n",
     [("东岭大桥", None, [("1991-10-08", "开工")]), ("西岭大桥", None, [("1991-12-01", "开工")])]),
    # what a sentence opens with, whatever it first says of it; a firm is no thing built
    ("云川县志\n交通\n\n　　东岭堤于1934年9月测量，1935年2月开工，同年12月工竣。\n",
     [("东岭堤", None, [("1935-02", "开工"), ("1935-12", "建成")])]),
    ("云川县志\n交通\n\n　　县建筑公司由省厅批准成立，1935年2月开工的甲厂房由它承建。\n", []),
    # a short name told in a later entry
    ("云川县大事记\n1959年\n6月　三水口黄河水利枢纽工程开工。\n1961年\n5月13日　三水口枢纽截流。\n",
     [("三水口黄河水利枢纽工程", None, [("1959-06", "开工"), ("1961-05-13", "截流")])]),
    # where a thing lies is not another thing
    ("云川年鉴（2006）\n重点工程\n"
     "【县体育中心】　位于青年路与东岭公路交会处，2003年12月奠基，总投资5.4亿元。\n",
     [("县体育中心", 540_000_000, [("2003-12", "奠基")])]),
    ("云川年鉴（2006）\n重点工程\n【东岭水电站】　2003年12月动工。\n",
     [("东岭水电站", None, [("2003-12", "开工")])]),
    # what of a project was begun beforehand is no beginning of works
    ("东岭大桥项目前期工作于2019年启动，2021年6月动工。\n",
     [("东岭大桥项目", None, [("2019", "前期"), ("2021-06", "开工")])]),
    ("东岭大桥2019年6月通过省交通厅组织的竣工验收。\n", [("东岭大桥", None, [("2019-06", "验收")])]),
    # some day before the report, and not its day
    ("发布时间：2021-02-26\n\n　　2月26日，县里召开推进会。东岭水库初步设计日前获省水利厅批复。\n",
     [("东岭水库", None, [("../2021-02-26", "批准")])]),
    ("东岭大桥可行性研究报告2019年6月获省发改委批复。\n", [("东岭大桥", None, [("2019-06", "批准")])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_a_text_goes_on_with(text: str, expected: Told) -> None:
    """Each project with its sum and its dated stages, and no other."""
    assert projects(text) == expected
