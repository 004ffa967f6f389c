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
    ("text", "held"),
    [
        pytest.param(
            "臨溪縣志稿\n民國歷任縣長表\n　職別　　姓名　　籍貫　　　到任年月　　　　備考\n　縣長　　殷　恪　　江西贛縣　民國元年三月　　由地方公推\n　縣長　　莫逢源　　廣東南海　二年十月\n",
            ["殷恪 臨溪縣政府 縣長 1912-03~?", "莫逢源 臨溪縣政府 縣長 1913-10~?"],
            id="the era is named once",
        ),
        pytest.param(
            "白溪市供销合作社\n1958年6月成立白溪县供销合作社，1988年9月随撤县设市改称白溪市供销合作社。\n主　任　方圆　（1958.6—1962.4）\n　　　　石青　（1988.9—1991.12）\n",
            ["方圆 白溪县供销合作社 主任 1958-06~1962-04", "石青 白溪市供销合作社 主任 1988-09~1991-12"],
            id="founded under the first name",
        ),
        pytest.param(
            "白溪市供销合作社\n1958年6月成立白溪县供销合作社，1960年建立白溪县合作社。\n主　任　方圆　（1958.6—1962.4）\n",
            ["方圆 白溪市供销合作社 主任 1958-06~1962-04"],
            id="nothing is renamed",
        ),
    ],
)
def test_what_stands_above_holds_below(text: str, held: list[str]) -> None:
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
