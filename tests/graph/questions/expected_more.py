# ruff: noqa: E501
"""What questions of change answer on the graph of `more`; read over by a person before it was kept."""

from __future__ import annotations

from tests.graph.questions.expected.case import Case

SHOWN_MORE = {
    "suggest": "leans score one other reasons",
    "changes": "certainty date change person organization post",
    "turnover": "certainty year came_in left uncertain new gone",
    "path": "certainty person post organization other other_post first last",
    "co-held": "certainty person organization post other_organization other_post first last why",
    "on-this-day": "certainty date text",
    "events": "certainty date text",
    "audit": "what text first last",
}

EXPECTED_MORE: dict[str, list[Case]] = {
    "changes": [
        Case(
            {"organization": "桐川区政府", "from": "2014", "to": "2019-12-15"},
            [
                "certain | 2014-06-20 | left | 于敏 | 桐川区人民政府 | 区长",
                "certain | 2014-06-20 | came_in | 白露 | 桐川区人民政府 | 区长",
                "certain | 2016-09 | left | 方正 | 桐川区人民政府 | 副区长",
                "possible | 2019-12 | left | 白露 | 桐川区人民政府 | 区长",
            ],
        ),
        Case(
            {"organization": "桐川区", "from": "2018", "to": "2019"},
            [
                "certain | 2018-01-10 | left | 方正 | 桐川区水利局 | 局长",
                "certain | 2019-04-01 | left | 汪洋 | 桐川区水利局 | 副局长",
                "certain | 2019-12 | left | 白露 | 桐川区人民政府 | 区长",
            ],
        ),
        Case({"organization": "桐川区政府", "from": "2021"}, []),
    ],
    "turnover": [
        Case(
            {"organization": "桐川区人民政府", "from": "2012", "to": "2016"},
            [
                "certain | 2012 | 2 | 0 | 0 | 白露、方正 | ",
                "certain | 2014 | 1 | 1 | 0 | 白露 | 于敏",
                "certain | 2016 | 0 | 1 | 0 |  | 方正",
            ],
        ),
    ],
    "path": [
        Case(
            {"person": "于敏", "other": "汪洋"},
            [
                "certain | 于敏 | 区长 | 桐川区人民政府 | 方正 | 副区长 | 2012-05-08 | 2014-06-19",
                "certain | 方正 | 局长 | 桐川区水利局 | 汪洋 | 副局长 | 2017-04-01 | 2018-01-09",
            ],
        ),
        Case({"person": "于敏", "other": "汪洋", "most": "1"}, []),
        Case({"person": "于敏", "other": "石磊"}, []),
    ],
    "suggest": [
        Case(
            {},
            [
                "same | 0.62 | 干小山 | 王小山 | 干、王 易混 (signs that scans confuse)、同在桐川区 (in one place)"
            ],
        ),
        Case(
            {"kind": "organization"},
            ["same | 0.8 | 桐川区招商局 | 桐川区招商管理局 | 省去管理 (left out)"],
        ),
        Case({"kind": "organization", "text": "水利"}, []),
    ],
    "co-held": [
        Case(
            {},
            [
                "certain | 于敏 | 桐川区人民政府 | 区长 | 桐川区人大常委会 | 副主任 | 2013-01-15 | 2013-11-29 | 人大常委会组成人员不得担任行政机关职务"
            ],
        ),
        Case(
            {"match": "possible", "person": "石磊"},
            [
                "possible | 石磊 | 桐川区人民法院 | 院长 | 桐川区人民政府 | 区长 | 2020-03-05 | 2023-03-01 | 审判与行政职务不相容"
            ],
        ),
        Case({"organization": "桐川区水利局"}, []),
    ],
    "on-this-day": [
        Case(
            {"day": "6月1日"},
            [
                "certain | 1958-06-01 | 东渠动工。",
                "certain | 1959-06-01 | 古塔镇架通电话。",
                "certain | 2013-06-01 | 邻山镇植树。",
            ],
        ),
        Case({"day": "1999-12-31"}, ["certain | 1958-12-31 | 东渠通水。"]),
        Case({}, []),
    ],
    "events": [
        Case(
            {"place": "桐川区"},
            [
                "certain | 1958-06-01 | 东渠动工。",
                "certain | 1958-12-31 | 东渠通水。",
                "certain | 1958 | 全区兴修水利。",
                "certain | 1959-06-01 | 古塔镇架通电话。",
                "certain | 1958/1960 | 三年大旱。",
                "certain | 2013-06 | 古塔镇修路。",
            ],
        ),
        Case({"precision": "year"}, ["certain | 1958 | 全区兴修水利。", "certain | 1958/1960 | 三年大旱。"]),
        Case(
            {"precision": "dated", "from": "1958", "to": "1958"},
            ["certain | 1958-06-01 | 东渠动工。", "certain | 1958-12-31 | 东渠通水。"],
        ),
    ],
    "audit": [
        Case(
            {"what": "seen_after"},
            [
                "seen_after | 桐川区人民政府区长：白露 已于 2019-12 离任，2020-05-01 仍见在任 (seen after leaving) | 2019-12-01 | 2020-05-01"
            ],
        ),
        Case(
            {"what": "seen_before"},
            [
                "seen_before | 桐川区人民政府区长：于敏 2011-01-20 已见在任，2011-03-01 才任 (seen before coming in) | 2011-01-20 | 2011-03-01"
            ],
        ),
        Case(
            {"what": "act_against_roster"},
            [
                "act_against_roster | 桐川区水利局局长：名录有 方正（2021），而 2018-01-10 已离任 (an act against a roster) | 2018-01-10 | 2021-12-31"
            ],
        ),
        Case(
            {"what": "appointed_twice"},
            [
                "appointed_twice | 桐川区人民法院院长：石磊 于 2012-07-01、2013-03-01 两次任命，其间未见离任 (appointed twice) | 2012-07-01 | 2013-03-01"
            ],
        ),
        Case(
            {"what": "precision"},
            [
                "precision | 桐川区水利局副局长：汪洋 的 2017-04-01 与 2017-04 只差精度 (they differ in precision alone) | 2017-04-01 | 2017-04-30"
            ],
        ),
        Case(
            {"what": "gap"},
            [
                "gap | 桐川区人民政府区长：2020-01-01 至 2020-03-04 未见说明谁在任，下任为 石磊 (not stated who was) | 2020-01-01 | 2020-03-04"
            ],
        ),
    ],
}
