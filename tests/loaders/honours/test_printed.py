"""Honours whose date stands in a bracket, under a title, or at the head of a line below a heading."""

from __future__ import annotations

import pytest

from tests.loaders.honours.test_rolls import Rows, honours

PRINTED: list[tuple[str, Rows]] = [
    # the day in brackets under the title of a paper, and a stamp of the page below it
    ("桃源县人民政府网 > 文件\n桃政发〔2019〕16号\n"
     "桃源县人民政府关于表彰2018年度先进个人的决定\n（2019年3月12日）\n\n"
     "各乡镇人民政府：\n\n县政府决定，授予方远等2名同志“先进个人”称号。\n\n"
     "先进个人名单\n方远　县供销社主任\n"
     "高兰　县水利局工程师\n\n发布日期：2019-03-20　责任编辑：何任\n",
     [("方远", "先进个人", "2019-03-12"), ("高兰", "先进个人", "2019-03-12")]),
    # each distinction with its year in a bracket; a label with one
    ("桃源县志\n\n方远，男，县第一中学教师。"
     "曾获“省优秀教师”（1986年）、“全国优秀教师”（1988年）等荣誉称号。\n",
     [("方远", "省优秀教师", "1986"), ("方远", "全国优秀教师", "1988")]),
    ("桃源县志\n第三章　先进\n\n省劳动模范（1986年）：方远、高兰。\n",
     [("方远", "省劳动模范", "1986"), ("高兰", "省劳动模范", "1986")]),
    # lines under a heading on the page of a person or a school, with verbs and without
    ("方远　教授\n\n方远，男，1961年生于桃源县。1982年参加工作。\n\n主要荣誉：\n"
     "2003年获省科技进步二等奖；\n2008年被评为全国优秀教师。\n",
     [("方远", "省科技进步二等奖", "2003"), ("方远", "全国优秀教师", "2008")]),
    ("桃源县第一中学校史\n\n学校先后获得以下荣誉：\n1998年3月　全国文明校园\n2001年5月　省级示范高中\n",
     [("桃源县第一中学", "全国文明校园", "1998-03"), ("桃源县第一中学", "省级示范高中", "2001-05")]),
    # refusal: lines below such a heading that are no distinctions
    ("桃源县第一中学校史\n\n学校先后获得以下荣誉：\n1998年3月　迁入新址\n2001年5月　建成图书馆\n", []),
    # why somebody received it stands behind the name
    ("桃源县大事记\n\n2008年\n6月　县医院护士方兰因赴灾区抢救伤员，被卫生部授予“先进个人”称号。\n",
     [("方兰", "先进个人", "2008-06")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), PRINTED)
def test_printed(text: str, rows: Rows) -> None:
    """Each distinction has the date printed beside it, and no other."""
    assert honours(text) == rows
