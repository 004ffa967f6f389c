# ruff: noqa: E501
"""Who held which post, after whom and with whom."""

from __future__ import annotations

from tests.graph.questions.expected.case import Case

SHOWN = {
    "who-held": "certainty person organization post start end acting status",
    "career": "person organization post start end start_earliest start_latest end_earliest end_latest",
    "succession": "position person organization start end relation between_first between_last",
    "members": "certainty rank post person status gender ethnicity",
    "colleagues": "certainty person own_post colleague post certain_from certain_to possible_from",
}

EXPECTED: dict[str, list[Case]] = {
    "who-held": [
        Case(
            {"organization": "临泉区人民政府", "post": "区长", "on": "2020-06-01"},
            ["certain | 高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "区长", "on": "2020-01-08"},
            ["possible | 梁成 | 临泉区人民政府 | 区长 | ? | 2020-01-08 | False | ?"],
        ),
        Case({"organization": "临泉区", "post": "区长", "on": "2020-01-10"}, []),
        Case(
            {"organization": "临泉区", "post": "区长", "on": "2020-01-14"},
            ["possible | 高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "区长", "on": "2020-01"},
            [
                "certain | 梁成 | 临泉区人民政府 | 区长 | ? | 2020-01-08 | False | ?",
                "certain | 高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | False | ?",
            ],
        ),
        Case(
            {"organization": "临泉区", "post": "区长", "on": "2020-01", "match": "certain"},
            [
                "certain | 梁成 | 临泉区人民政府 | 区长 | ? | 2020-01-08 | False | ?",
                "certain | 高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | False | ?",
            ],
        ),
        Case(
            {
                "organization": "云山市临泉区人民政府",
                "post": "区长",
                "from": "2019-01-01",
                "to": "2019-12-31",
            },
            ["possible | 梁成 | 临泉区人民政府 | 区长 | ? | 2020-01-08 | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "区委副书记", "on": "2018-02-26"},
            ["certain | 高远 | 中共临泉区委 | 副书记 | 2016-11 | .. | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "区委副书记", "on": "2021-12-31"},
            ["possible | 高远 | 中共临泉区委 | 副书记 | 2016-11 | .. | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "教育局局长", "on": "2020-03-15"},
            ["possible | 王伟 | 临泉区教育局 | 局长 | 2020-03 | ? | False | ?"],
        ),
        Case(
            {"organization": "临泉区", "post": "教育局局长", "on": "2020-03"},
            ["certain | 王伟 | 临泉区教育局 | 局长 | 2020-03 | ? | False | ?"],
        ),
        Case(
            {"organization": "临泉区检察院", "post": "检察长", "on": "2020-12-20"},
            ["certain | 韩雪 | 临泉区人民检察院 | 检察长 | 2020-12-20 | ? | True | ?"],
        ),
        Case(
            {"organization": "云山市", "post": "市长", "on": "2020-11-03"},
            ["certain | 何川 | 云山市人民政府 | 市长 | ? | ? | False | ?"],
        ),
        Case(
            {"organization": "云山市", "post": "市长", "on": "2020-11-04"},
            ["possible | 何川 | 云山市人民政府 | 市长 | ? | ? | False | ?"],
        ),
        Case(
            {"organization": "临泉区财政局", "post": "局长", "on": "2020-05-01"},
            [
                "possible | 钱坤 | 临泉区财政局 | 局长 | ? | ? | False | contradicted",
                "possible | 孙立 | 临泉区财政局 | 局长 | ? | ? | False | contradicted",
            ],
        ),
        Case(
            {"organization": "临泉区人民政府", "post": "区长"},
            [
                "certain | 梁成 | 临泉区人民政府 | 区长 | ? | 2020-01-08 | False | ?",
                "certain | 高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | False | ?",
            ],
        ),
    ],
    "career": [
        Case(
            {"person": "高远"},
            [
                "高远 | 青溪县石桥镇人民政府 | 镇长 | 1999-07 | 2003-05 | 1999-07-01 | 1999-07-31 | 2003-04-30 | 2003-05-31",
                "高远 | 中共临泉区委 | 副书记 | 2016-11 | .. | 2016-11-01 | 2016-11-30 | 2021-06-29 | ?",
                "高远 | 临泉区人民政府党组 | 书记 | 2020-01-08 | ? | 2020-01-08 | 2020-01-08 | 2020-01-08 | ?",
                "高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | 2020-01-13 | 2020-01-15 | 2020-12-31 | ?",
            ],
        ),
        Case(
            {"person": "王伟"},
            [
                "王伟 | 青溪县教育局 | 局长 | 2012-03 | 2019-12 | 2012-03-01 | 2012-03-31 | 2019-11-30 | 2019-12-31",
                "王伟 | 中共青溪县委 | 书记 | ? | ? | ? | 2020-05-06 | 2020-05-06 | ?",
                "王伟 | 临泉区人民政府 | 副区长 | ? | ? | ? | 2020-12-31 | 2020-01-01 | ?",
                "王伟 | 临泉区教育局 | 局长 | 2020-03 | ? | 2020-03-01 | 2020-03-31 | 2020-03-01 | ?",
            ],
        ),
        Case(
            {"person": "趙芳"}, ["赵芳 | 临泉区人民政府 | 副区长 | ? | ? | ? | 2020-12-31 | 2020-01-01 | ?"]
        ),
        Case(
            {"person": "gao yuan", "organization": "区政府"},
            [
                "高远 | 临泉区人民政府 | 区长 | 2020-01-13/2020-01-15 | ? | 2020-01-13 | 2020-01-15 | 2020-12-31 | ?"
            ],
        ),
    ],
    "succession": [
        Case(
            {"organization": "临泉区人民政府", "post": "区长"},
            [
                "1 | 梁成 | 临泉区人民政府 | ? | 2020-01-08 | first | ? | ?",
                "2 | 高远 | 临泉区人民政府 | 2020-01-13/2020-01-15 | ? | gap | 2020-01-09 | 2020-01-12",
            ],
        ),
        Case(
            {"post": "临泉区财政局局长"},
            [
                "1 | 钱坤 | 临泉区财政局 | ? | ? | first | ? | ?",
                "2 | 孙立 | 临泉区财政局 | ? | ? | unclear | ? | ?",
            ],
        ),
        Case(
            {"organization": "临泉区人民政府", "post": "副区长"},
            [
                "1 | 王伟 | 临泉区人民政府 | ? | ? | first | ? | ?",
                "2 | 赵芳 | 临泉区人民政府 | ? | ? | beside | ? | ?",
            ],
        ),
    ],
    "members": [
        Case(
            {"organization": "临泉区人民政府", "on": "2020-06-01"},
            [
                "certain | 9 | 区长 | 高远 | ? | ? | ?",
                "presumed | 29 | 副区长 | 王伟 | ? | ? | ?",
                "presumed | 29 | 副区长 | 赵芳 | 挂职 | 女 | 回族",
            ],
        ),
        Case(
            {"organization": "临泉区人民政府", "on": "2019-06-01"},
            [
                "possible | 9 | 区长 | 梁成 | ? | ? | ?",
                "possible | 29 | 副区长 | 王伟 | ? | ? | ?",
                "possible | 29 | 副区长 | 赵芳 | 挂职 | 女 | 回族",
            ],
        ),
        Case({"organization": "临泉区人民政府", "on": "2020-01-03", "match": "certain"}, []),
        Case(
            {"organization": "临泉区人民政府", "on": "2020-01-03", "match": "presumed"},
            [
                "presumed | 9 | 区长 | 梁成 | ? | ? | ?",
                "presumed | 29 | 副区长 | 王伟 | ? | ? | ?",
                "presumed | 29 | 副区长 | 赵芳 | 挂职 | 女 | 回族",
            ],
        ),
        Case(
            {"organization": "临泉区人民政府", "on": "2020-01-03", "presume": "none"},
            [
                "possible | 9 | 区长 | 梁成 | ? | ? | ?",
                "possible | 29 | 副区长 | 王伟 | ? | ? | ?",
                "possible | 29 | 副区长 | 赵芳 | 挂职 | 女 | 回族",
            ],
        ),
    ],
    "colleagues": [
        Case(
            {"person": "高远"},
            [
                "presumed | 高远 | 区长 | 王伟 | 副区长 | ? | ? | 2020-01-13",
                "presumed | 高远 | 区长 | 赵芳 | 副区长 | ? | ? | 2020-01-13",
            ],
        ),
        Case(
            {"person": "赵芳", "on": "2020-01-10"},
            ["presumed | 赵芳 | 副区长 | 王伟 | 副区长 | ? | ? | 2020-01-10"],
        ),
    ],
}
