"""Names of projects by what stands around them: quotation marks, prices, parts, one verb."""

from __future__ import annotations

import pytest

from loaders.projects.names import find_names

NAMES = [
    ("公司成为“白石片区绿道PPP项目”的中标单位", ["白石片区绿道PPP项目"]),
    ("双方签署了《白石污水处理PPP项目特许经营协议》", ["白石污水处理PPP项目"]),
    ("县政府「白石桥改建工程」动工", ["白石桥改建工程"]),
    ("投资1.8亿元的云川县还田中心", ["云川县还田中心"]),
    ("白石滩水电站首台机组投产发电", ["白石滩水电站"]),
    ("白石滩水库拦河大坝合龙", ["白石滩水库"]),
    ("检测中心（云川分馆）在城区奠基", ["检测中心"]),
    ("三十一年（1942）建白河石闸", ["白河石闸"]),
    ("县长方远征工疏浚白沙港", ["白沙港"]),
    ("南安桥、南靖桥及南兴桥20日一起动土", ["南安桥", "南靖桥", "南兴桥"]),
    ("【水厂通水】云川第二水厂竣工", ["云川第二水厂"]),
    # refusals
    ("清雍正间知县方远建木桥", []),
    ("修筑南北两条干渠", []),
    ("公布三条铁路项目批复", []),
    ("公司与云湖宾馆举行签约仪式", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str]) -> None:
    """The name is what is quoted, paid for, or stands before its part or behind the verb; counts are none."""
    assert [span.name for span in find_names(text)] == names
