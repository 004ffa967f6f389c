# ruff: noqa: E501  (tables: a printed line and what it says stand side by side)
"""Lists in which the units stand at the head of a line, under chapters, or beside what is no list."""

from __future__ import annotations

import pytest

from tests.loaders.lists import read, rows

COUNTY = "临河县"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("领导名录\n县政府\n县　长：丁一鸣\n副县长：马力\n县政协\n主　席：文竹\n",
         ["丁一鸣 临河县人民政府 县长", "马力 临河县人民政府 副县长", "文竹 临河县政协 主席"]),
        ("领导名录\n街道、镇\n柳河街道：党工委书记　丁零　办事处主任　毛峰\n马桥镇：党委书记　文竹　镇长　田野\n",
         ["丁零 中共临河县柳河街道工作委员会 书记", "毛峰 临河县柳河街道办事处 主任",
          "文竹 中共临河县马桥镇委员会 书记", "田野 临河县马桥镇人民政府 镇长"]),
        ("第三篇　中共临河县委\n【机构领导】\n书　　记　丁一鸣\n副 书 记　马力\n", ["丁一鸣 中共临河县委 书记", "马力 中共临河县委 副书记"]),
        ("县人大常委会\n【领导名录】\n主　任　丁一鸣\n副主任　马力\n\n临河县人民政府\n\n【概况】　全县稳定，完成了任务。\n\n【领导名录】\n县　长　文竹\n办公室主任　田野\n",
         ["丁一鸣 临河县人大常委会 主任", "马力 临河县人大常委会 副主任", "文竹 临河县人民政府 县长", "田野 临河县人民政府办公室 主任"]),
        ("领导名录\n区纪委监委\n县纪委书记、县监委主任：丁一鸣\n", ["丁一鸣 中共临河县纪委 书记", "丁一鸣 临河县监委 主任"]),
        ("第三章　县政府领导名录\n革命委员会主任\n丁一鸣　1968.9～1971.3\n马力　1971.3～1975.12\n",
         ["丁一鸣 临河县革命委员会 主任", "马力 临河县革命委员会 主任"]),
        ("第一节　中共临河县委员会\n\n1987年11月，选举丁一鸣为书记。1990年2月，由马力接任。\n\n书　记　丁一鸣（1987.11—1990.2）\n　　　　马　力（1990.2—1993.5）\n副书记　文竹（女，1990.2— ）\n",
         ["丁一鸣 中共临河县委 书记", "马力 中共临河县委 书记", "文竹 中共临河县委 副书记"]),
        ("县供销社历任主任名录\n主任  马力  1975.8—1984.2\n主任  田野（女）  1984.2—\n第二节 先进人物\n丁一鸣，女，1928年生。\n",
         ["马力 临河县供销社 主任", "田野 临河县供销社 主任"]),
        ("第十九次会议出席人员名单\n主　任：丁一鸣\n委　员：马力　文竹\n请　假：田野\n", []),
    ],
)  # fmt: skip
def test_units_and_chapters(text: str, expected: list[str]) -> None:
    """A unit holds for the posts behind it; a body is no person; who attended holds nothing."""
    assert [
        f"{person} {organization} {post}" for person, organization, post, *_ in rows(read(text))
    ] == expected


def test_prose_behind_a_list_is_no_row() -> None:
    """An election told in words is an act."""
    text = "历任县长\n丁一鸣　1971.3～1975.12\n马力　1975.12～1981.5\n1981年5月，撤销县革命委员会。会议选举文竹为县长，田野、毛峰为副县长。\n"
    assert [row[0] for row in rows(read(text))] == ["丁一鸣", "马力"]
