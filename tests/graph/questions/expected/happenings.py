# ruff: noqa: E501
"""What took place, was built and was given."""

from __future__ import annotations

from tests.graph.questions.expected.case import Case

SHOWN = {
    "events": "certainty id date type planned people organizations places projects",
    "project": "name names places organizations milestones",
    "projects": "certainty name stage date milestones",
    "honours": "certainty honour recipient recipient_kind granted_by date",
}

EXPECTED: dict[str, list[Case]] = {
    "events": [
        Case(
            {},
            [
                "certain | event-party | 2020-01-08 | appointment | False |  |  |  | ",
                "certain | event-congress | 2020-01-13/2020-01-15 | meeting | False | 周敏、高远 | 临泉区人大 |  | ",
                "certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | ",
                "certain | event-works | 2020-06-28 | project | False |  | 临泉区水务局 |  | 城北水厂",
                "certain | event-mayor | 2020-11-03 | inspection | False | 何川 |  | 临泉区 | ",
                "certain | event-plan | 2021-06 | project | True |  |  |  | 城北水厂",
            ],
        ),
        Case(
            {"from": "2020-01-09", "to": "2020-01-14"},
            [
                "possible | event-congress | 2020-01-13/2020-01-15 | meeting | False | 周敏、高远 | 临泉区人大 |  | "
            ],
        ),
        Case({"from": "2020-01-09", "to": "2020-01-14", "match": "certain"}, []),
        Case(
            {"from": "2020-01", "to": "2020-06-28", "person": "高远"},
            [
                "certain | event-congress | 2020-01-13/2020-01-15 | meeting | False | 周敏、高远 | 临泉区人大 |  | ",
                "certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | ",
            ],
        ),
        Case(
            {"type": "inspection"},
            [
                "certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | ",
                "certain | event-mayor | 2020-11-03 | inspection | False | 何川 |  | 临泉区 | ",
            ],
        ),
        Case(
            {"place": "双河镇"},
            ["certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | "],
        ),
        Case(
            {"project": "城北水厂", "planned": "true"},
            ["certain | event-plan | 2021-06 | project | True |  |  |  | 城北水厂"],
        ),
        Case(
            {"text": "春耕"},
            ["certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | "],
        ),
        Case(
            {"organization": "水务局"},
            ["certain | event-works | 2020-06-28 | project | False |  | 临泉区水务局 |  | 城北水厂"],
        ),
        Case(
            {"limit": "2", "offset": "1"},
            [
                "certain | event-congress | 2020-01-13/2020-01-15 | meeting | False | 周敏、高远 | 临泉区人大 |  | ",
                "certain | event-visit | 2020-02-26 | inspection | False | 高远 |  | 双河镇 | ",
            ],
        ),
    ],
    "project": [
        Case(
            {"project": "城北水厂"},
            [
                "城北水厂 | 城北水厂工程 | 临泉区 | 临泉区人民政府、临泉区水务局 | 2020-06-28 开工 [certain 临泉区人民政府区长高远]、2020-10 主体完工 [certain 临泉区人民政府区长高远]、2021-06 投入运行 计划 [possible 临泉区人民政府区长高远]"
            ],
        ),
        Case(
            {"project": "城北水厂工程"},
            [
                "城北水厂 | 城北水厂工程 | 临泉区 | 临泉区人民政府、临泉区水务局 | 2020-06-28 开工 [certain 临泉区人民政府区长高远]、2020-10 主体完工 [certain 临泉区人民政府区长高远]、2021-06 投入运行 计划 [possible 临泉区人民政府区长高远]"
            ],
        ),
    ],
    "projects": [
        Case({}, ["certain | 城北水厂 | 主体完工 | 2020-10 | 3"]),
        Case({"stage": "投入运行", "planned": "false"}, []),
        Case(
            {"stage": "主体完工", "from": "2020-10-05", "to": "2020-10-20"},
            ["possible | 城北水厂 | 主体完工 | 2020-10 | 3"],
        ),
        Case({"organization": "临泉区政府", "text": "水厂"}, ["certain | 城北水厂 | 主体完工 | 2020-10 | 3"]),
    ],
    "honours": [
        Case({}, ["certain | 全国文明校园 | 临泉区第二中学 | organization | 教育部 | 2020-09-10"]),
        Case(
            {"recipient": "第二中学"},
            ["certain | 全国文明校园 | 临泉区第二中学 | organization | 教育部 | 2020-09-10"],
        ),
        Case(
            {"granted_by": "教育部", "kind": "organization"},
            ["certain | 全国文明校园 | 临泉区第二中学 | organization | 教育部 | 2020-09-10"],
        ),
        Case({"from": "2021"}, []),
    ],
}
