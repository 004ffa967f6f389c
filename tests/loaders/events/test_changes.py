"""What entries say became of organizations and places."""

from __future__ import annotations

import pytest

from loaders.events.changes import changes_of
from loaders.names.jurisdiction import Jurisdiction
from tests.growth import assert_linear

HERE = Jurisdiction(("云中省", "柳州市", "青河县"))

TOLD = [
    # renamed and raised
    ("县农业局更名为县农业农村局。", ["改名 青河县农业局 → 青河县农业农村局"]),
    ("将县农业局更名为县农业农村局，任命李越为局长。", ["改名 青河县农业局 → 青河县农业农村局"]),
    ("经省政府批准，云川工学院正式更名为“云川大学”。", ["改名 云川工学院 → 云川大学"]),
    ("县人民委员会改称县革命委员会。", ["改名 青河县人民委员会 → 青河县革命委员会"]),
    ("石家村改称望岭村。", ["改名 石家村 → 望岭村"]),
    ("云川专科学校升格为云川学院。", ["升格 云川专科学校 → 云川学院"]),
    ("升临水县为临水州。", ["升格 临水县 → 临水州"]),
    ("东风农场改编为云中兵团五十八团。", ["改组 东风农场 → 云中兵团五十八团"]),
    # made of others
    ("县计划委员会与县经济委员会合并为县发展计划局。",
     ["合并 青河县计划委员会、青河县经济委员会 → 青河县发展计划局"]),
    ("县国土资源局、县规划局合并，组建县自然资源局。",
     ["合并 青河县国土资源局、青河县规划局 → 青河县自然资源局"]),
    ("撤销源潭、定湖两镇，合并设立长源镇。", ["合并 源潭镇、定湖镇 → 长源镇"]),
    ("霍水简易师范学校并入青河县初级中学。", ["并入 霍水简易师范学校 → 青河县初级中学"]),
    ("撤销县钢铁指挥部，人员并入县工业局。", ["并入 青河县钢铁指挥部 → 青河县工业局"]),
    ("撤销县教育局，组建县教育和科学技术局。", ["改组 青河县教育局 → 青河县教育和科学技术局"]),
    ("国务院批准撤销青溪县，设立青溪市。", ["撤县设市 青溪县 → 青溪市"]),
    # ended, begun, restored
    ("撤销县科学技术委员会。", ["撤销 青河县科学技术委员会 → "]),
    ("云中生产建设兵团撤销，恢复东风农场。", ["恢复 云中生产建设兵团 → 东风农场"]),
    ("成立县环境保护局。", ["成立  → 青河县环境保护局"]),
    ("县环境保护局正式成立。", ["成立  → 青河县环境保护局"]),
    ("恢复县监察局。", ["恢复  → 青河县监察局"]),
    ("县委决定撤销县农机局，成立县旅游局。", ["撤销 青河县农机局 → ", "成立  → 青河县旅游局"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "changes"), TOLD)
def test_what_became_of_what(text: str, changes: list[str]) -> None:
    """By how, with full names."""
    found = [
        f"{change.how} {'、'.join(change.before)} → {'、'.join(change.after)}"
        for change in changes_of(text, HERE, "2018-03-05")
    ]
    assert found == changes


NOTHING = [
    "计划将县农业局更名为县农业农村局。",
    "建议撤销县教育局，组建县教育和科学技术局。",
    "该局更名为县农业农村局。",
    "升临水州为直隶州。",
    "三分场并入二分场。",
    "厂革命委员会撤销。",
    "撤销李越的县教育局局长职务。",
    "撤销其党内职务。",
    "1958年县农业局改称县农林局，今年办公楼建成。",
    "县教育局前身县文教局改称县教育局。",
    "成立以县长为组长的领导小组。",
    "学校改为两年制。",
    "将旧城区改为商业街。",
    "县委成立调查组。",
    "两村合并为一个行政村。",
    "恢复供电。",
    "关于撤销县农业局的通知印发。",
    "县农业局成立五十周年庆祝大会召开。",
    "全县乡镇合并为八个。",
    "把县农业局办公楼改为县博物馆展厅。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_of_no_change(text: str) -> None:
    """Plans, other times, names that may be anybody's, and what is no organization or place."""
    assert changes_of(text, HERE, "2018-03-05") == ()


def test_long_entries_take_linear_time() -> None:
    assert_linear(
        lambda text: changes_of(text, HERE, "2018"), "<县农业局更名为县农业农村局，撤销县科委、县经委，>", 400
    )
