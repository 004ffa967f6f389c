# ruff: noqa: E501  (tables: a printed list and what it says stand side by side)
"""Lists that no heading announces: the name of a post, and below it names with their stays."""

from __future__ import annotations

import pytest

from tests.loaders.lists import held_in


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(
            "白溪县志\n白溪县林业局局长\n方大志（1981.01—1984.09）\n于志（1984.09—1988.10）\n",
            ["方大志 白溪县林业局 局长 1981-01~1984-09", "于志 白溪县林业局 局长 1984-09~1988-10"],
            id="a name that ends as the title of a volume",
        ),
        pytest.param(
            "白溪县志\n中共白溪县委书记\n1951年3月至1953年2月　石青\n1953年2月至1956年8月　凌霜\n白溪县县长\n1951年4月至1954年1月　凌霜\n1954年1月至1957年6月　莫言之\n",
            [
                "石青 中共白溪县委 书记 1951-03~1953-02",
                "凌霜 中共白溪县委 书记 1953-02~1956-08",
                "凌霜 白溪县人民政府 县长 1951-04~1954-01",
                "莫言之 白溪县人民政府 县长 1954-01~1957-06",
            ],
            id="the stay before the name, one post after the other",
        ),
        pytest.param(
            "白溪酒厂厂长\n纪晓　1964年9月～1971年2月\n盛夏　1971年2月～1979年12月\n",
            ["纪晓 白溪酒厂 厂长 1964-09~1971-02", "盛夏 白溪酒厂 厂长 1971-02~1979-12"],
            id="no title above",
        ),
        pytest.param(
            "【白溪县农业局局长】\n（一）纪晓，男，山东莱阳人，1964年9月至1971年2月在任\n（二）盛夏，任期1971年2月至1979年12月。\n",
            ["纪晓 白溪县农业局 局长 1964-09~1971-02", "盛夏 白溪县农业局 局长 1971-02~1979-12"],
            id="in brackets, the items numbered",
        ),
        pytest.param(
            "白溪县农业局局长\n纪晓\t男\t1964.09\t1971.02\n盛夏\t女\t1971.02\t1979.12\n",
            ["纪晓 白溪县农业局 局长 1964-09~1971-02", "盛夏 白溪县农业局 局长 1971-02~1979-12"],
            id="columns without a head",
        ),
    ],
)
def test_a_post_over_dated_names_opens_a_list(text: str, held: list[str]) -> None:
    assert held_in(text) == held


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("白溪县林业局局长\n方大志（1981.01—1984.09）\n局里有三个科室。\n", id="one name only"),
        pytest.param(
            "白溪县林业局\n方大志（1931—1984）\n于志（1944—2008）\n", id="no post: their lives, perhaps"
        ),
        pytest.param(
            "聘任白溪县林业局局长：\n方大志（1981.01—1984.09）\n于志（1984.09—1988.10）\n", id="an act"
        ),
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert held_in(text) == []
