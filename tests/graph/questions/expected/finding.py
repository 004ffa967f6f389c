# ruff: noqa: E501
"""What is found by a word, by a relation, or in a list."""

from __future__ import annotations

from tests.graph.questions.expected.case import Case

SHOWN = {
    "search": "kind name matched date",
    "neighbours": "depth certainty source relation label target",
    "list": "cells",
}

EXPECTED: dict[str, list[Case]] = {
    "search": [
        Case(
            {"q": "高远"},
            [
                "person | 高远 | name | ?",
                "event | 区委决定：高远任区人民政府党组书记。 | text | 2020-01-08",
                "event | 区委副书记、区长高远到双河镇调研春耕。 | text | 2020-02-26",
                "line | 区 长 高远（2020年1月任） | text | ?",
                "event | 区第八届人民代表大会第四次会议召开，选举高远为区… | text | 2020-01-13/2020-01-15",
                "line | 同日 提名高远为区人民政府区长候选人，梁成不再担任区长职务。 | text | ?",
                "line | 高远，男。1999.07—2003.05 云山市青溪县石桥镇镇长；2016.11至今 临泉区委副书记。 | text | ?",
            ],
        ),
        Case(
            {"q": "高远 区长"},
            [
                "tenure | 高远临泉区人民政府区长 | name | ?",
                "event | 区委副书记、区长高远到双河镇调研春耕。 | text | 2020-02-26",
                "event | 区第八届人民代表大会第四次会议召开，选举高远为区… | text | 2020-01-13/2020-01-15",
                "line | 同日 提名高远为区人民政府区长候选人，梁成不再担任区长职务。 | text | ?",
            ],
        ),
        Case(
            {"q": "水厂"},
            [
                "project | 城北水厂 | name | ?",
                "event | 城北水厂工程开工，区水务局负责实施。 | text | 2020-06-28",
                "line | 10月 城北水厂主体完工。计划2021年6月通水。 | text | ?",
            ],
        ),
        Case({"q": "调研，"}, ["event | 区委副书记、区长高远到双河镇调研春耕。 | text | 2020-02-26"]),
        Case({"q": "調研 春耕"}, ["event | 区委副书记、区长高远到双河镇调研春耕。 | text | 2020-02-26"]),
        Case({"q": "王伟 镇长"}, []),
        Case({"q": "。"}, []),
        Case({"q": "副区长 挂职"}, ["line | 副区长 赵芳（女，回族，挂职） | text | ?"]),
        Case({"q": "gy"}, ["person | 高远 | initials | ?"]),
        Case({"q": "春耕"}, ["event | 区委副书记、区长高远到双河镇调研春耕。 | text | 2020-02-26"]),
        Case({"q": "gaoyuan"}, ["person | 高远 | pinyin | ?"]),
        Case({"q": "王伟", "kind": "person"}, ["person | 王伟 | name | ?", "person | 王伟 | name | ?"]),
        Case(
            {"q": "赵芳 "},
            ["person | 赵芳 | name | ?", "line | 副区长 赵芳（女，回族，挂职） | text | ?"],
        ),
        Case({"q": "没有的词"}, []),
    ],
    "neighbours": [
        Case(
            {"of": "高远"},
            [
                "1 | certain | 高远 | held | 副书记 | 中共临泉区委",
                "1 | certain | 高远 | held | 区长 | 临泉区人民政府",
                "1 | certain | 高远 | held | 书记 | 临泉区人民政府党组",
                "1 | certain | 高远 | held | 镇长 | 青溪县石桥镇人民政府",
                "1 | certain | 高远 | took_part | 参与 | 区委副书记、区长高远到双河镇调研春耕。",
                "1 | certain | 高远 | took_part | 参与 | 区第八届人民代表大会第四次会议召开，选举高远为区人民政府区长，选举周敏为区人民法院院长。",
            ],
        ),
        Case(
            {"of": "临泉区人民政府", "on": "2019-06-01"},
            [
                "1 | certain | 临泉区人民政府 | carries_out | 承担 | 城北水厂",
                "1 | certain | 临泉区人民政府 | part_of | 在 | 临泉区",
                "1 | possible | 梁成 | held | 区长 | 临泉区人民政府",
                "1 | possible | 王伟 | held | 副区长 | 临泉区人民政府",
                "1 | possible | 赵芳 | held | 副区长 | 临泉区人民政府",
            ],
        ),
        Case(
            {"of": "高远", "on": "2020-02-26"},
            [
                "1 | certain | 高远 | held | 副书记 | 中共临泉区委",
                "1 | certain | 高远 | held | 区长 | 临泉区人民政府",
                "1 | certain | 高远 | took_part | 参与 | 区委副书记、区长高远到双河镇调研春耕。",
                "1 | possible | 高远 | held | 书记 | 临泉区人民政府党组",
            ],
        ),
        Case(
            {"of": "城北水厂", "depth": "2"},
            [
                "1 | certain | 城北水厂 | at | 在 | 临泉区",
                "1 | certain | 临泉区人民政府 | carries_out | 承担 | 城北水厂",
                "1 | certain | 临泉区水务局 | carries_out | 承担 | 城北水厂",
                "1 | certain | 城北水厂 | took_part | 涉及 | 城北水厂工程开工，区水务局负责实施。",
                "1 | certain | 城北水厂 | took_part | 涉及 | 计划2021年6月通水。",
                "2 | certain | 市长何川到临泉区检查。 | at | 在 | 临泉区",
                "2 | certain | 梁成 | held | 区长 | 临泉区人民政府",
                "2 | certain | 王伟 | held | 副区长 | 临泉区人民政府",
                "2 | certain | 赵芳 | held | 副区长 | 临泉区人民政府",
                "2 | certain | 高远 | held | 区长 | 临泉区人民政府",
                "2 | certain | 中共临泉区委 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区 | part_of | 在 | 云山市",
                "2 | certain | 临泉区人大 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区人民政府 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区人民政府党组 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区人民检察院 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区人民法院 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区教育局 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区水务局 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区第二中学 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区财政局 | part_of | 在 | 临泉区",
                "2 | certain | 临泉区水务局 | took_part | 参与 | 城北水厂工程开工，区水务局负责实施。",
            ],
        ),
        Case(
            {"of": "何川", "depth": "2"},
            [
                "1 | certain | 何川 | held | 市长 | 云山市人民政府",
                "1 | certain | 何川 | took_part | 参与 | 市长何川到临泉区检查。",
                "2 | certain | 市长何川到临泉区检查。 | at | 在 | 临泉区",
                "2 | certain | 云山市人民政府 | part_of | 在 | 云山市",
            ],
        ),
    ],
    "list": [
        Case(
            {"kind": "people"},
            [
                "高远 | 临泉区人民政府区长、中共临泉区委副书记、临泉区人民政府党组书记 | 4 | 1999-07-31 | 2021-06-29 | ? | ?",
                "韩雪 | 临泉区人民检察院检察长 | 1 | 2020-12-20 | 2020-12-20 | ? | ?",
                "何川 | 云山市人民政府市长 | 1 | 2020-11-03 | 2020-11-03 | ? | ?",
                "梁成 | 临泉区人民政府区长 | 1 | 2020-01-01 | 2020-01-07 | ? | ?",
                "钱坤 | 临泉区财政局局长 | 1 | ? | ? | ? | ?",
                "孙立 | 临泉区财政局局长 | 1 | ? | ? | ? | ?",
                "王伟 | 中共青溪县委书记、青溪县教育局局长 | 2 | 2012-03-31 | 2020-05-06 | ? | ?",
                "王伟 | 临泉区教育局局长、临泉区人民政府副区长 | 2 | 2020-01-01 | 2020-12-31 | ? | ?",
                "赵芳 | 临泉区人民政府副区长 | 1 | 2020-01-01 | 2020-12-31 | 女 | 回族",
                "周敏 | 临泉区人民法院院长 | 1 | 2020-01-15 | 2020-01-15 | ? | ?",
            ],
        ),
        Case(
            {"kind": "people", "q": "wangw", "place": "青溪县"},
            ["王伟 | 中共青溪县委书记、青溪县教育局局长 | 2 | 2012-03-31 | 2020-05-06 | ? | ?"],
        ),
        Case(
            {"kind": "organizations", "q": "教育"},
            [
                "教育部 | ? |  | 0 | 0 | 0 | 0",
                "临泉区教育局 | government | 临泉区 | 1 | 1 | 0 | 0",
                "青溪县教育局 | government | 青溪县 | 1 | 1 | 0 | 0",
            ],
        ),
        Case(
            {"kind": "posts", "organization": "临泉区人民政府"},
            [
                "副区长 | 临泉区人民政府 | 2 | 2 | 2020-01-01 | 2020-12-31",
                "区长 | 临泉区人民政府 | 2 | 2 | 2020-01-01 | 2020-12-31",
            ],
        ),
        Case(
            {"kind": "tenures", "organization": "临泉区人民政府", "sort": "-start"},
            [
                "赵芳 | 临泉区人民政府 | 副区长 | ? (?/2020-12-31) | ? (2020-01-01/?) | presumed | 挂职",
                "王伟 | 临泉区人民政府 | 副区长 | ? (?/2020-12-31) | ? (2020-01-01/?) | presumed | ",
                "高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 (2020-01-13/2020-01-15) | ? (2020-12-31/?) | certain | ",
                "梁成 | 临泉区人民政府 | 区长 | ? (?/2020-01-07) | 2020-01-08 (2020-01-07/2020-01-08) | certain | ",
            ],
        ),
        Case(
            {"kind": "tenures", "from": "2013", "to": "2014", "q": "jiaoyuju"},
            [
                "王伟 | 青溪县教育局 | 局长 | 2012-03 (2012-03-01/2012-03-31) | 2019-12 (2019-11-30/2019-12-31) | certain | "
            ],
        ),
        Case(
            {"kind": "events", "sort": "-date", "year": "2020"},
            [
                "2020-11-03 | inspection | done | 临泉区",
                "2020-06-28 | project | done | ",
                "2020-02-26 | inspection | done | 双河镇",
                "2020-01-13/2020-01-15 | meeting | done | ",
                "2020-01-08 | appointment | done | ",
            ],
        ),
        Case({"kind": "events", "q": "調研 高远"}, ["2020-02-26 | inspection | done | 双河镇"]),
        Case({"kind": "events", "state": "planned"}, ["2021-06 | project | planned | "]),
        Case(
            {"kind": "projects"},
            ["城北水厂 | 主体完工 | 2020-10 | ? | 临泉区人民政府、临泉区水务局 | 临泉区"],
        ),
        Case({"kind": "honours"}, ["2020-09-10 | 临泉区第二中学 | 全国文明校园 | 教育部"]),
        Case(
            {"kind": "documents", "type": "yearbook"},
            ["临泉区年鉴2020 | 云山出版社 | 2021-05 | 2020 | 6 | 7 | 9 | 1 | 1 | 1"],
        ),
        Case(
            {"kind": "places", "sort": "-number_of_organizations", "limit": "1"}, ["临泉区 | 区 | 10 | 1 | 1"]
        ),
        Case({"kind": "issues"}, ["table | 职务和姓名 | 临泉区年鉴2020"]),
    ],
}
