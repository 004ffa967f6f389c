"""The headquarters of a work has the work's name, printed or not."""

from __future__ import annotations

import pytest

from loaders.acts.works import headquarters


@pytest.mark.parametrize(
    ("printed", "before", "heading", "name"),
    [
        ("工程指挥部", "10月5日，石门水库工程动工，成立", "", "石门水库工程指挥部"),
        ("工程指挥部", "11月，城关大桥开工，方远任", "", "城关大桥工程指挥部"),
        ("指挥部", "1958年9月动工，县成立", "清溪县水利志，第三节石门水库", "石门水库指挥部"),
        ("指挥部", "柳林节制闸　位于镇东。1958年11月动工，县长方远任", "第三节涵闸工程", "柳林节制闸指挥部"),
        # of no work that the text names
        ("工程指挥部", "县人民委员会成立", "清溪县大事记", None),
        ("工程指挥部", "县革委会决定修建永久式大桥并动工，成立", "铁路专用线与大桥", None),
        ("防汛指挥部", "石门水库工程动工，成立", "", None),
        ("水库管理所", "石门水库工程动工，成立", "", None),
    ],
)
def test_headquarters(printed: str, before: str, heading: str, name: str | None) -> None:
    """The work that the sentence names, else the heading, else the text above."""
    assert headquarters(printed, before, heading) == name
