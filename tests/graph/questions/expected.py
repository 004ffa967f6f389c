# ruff: noqa: E501
"""What each question answers on the small graph; read over by a person before it was kept."""

from __future__ import annotations

from dataclasses import dataclass, field

SHOWN = {
    "who-held": "certainty person organization post start end acting status",
    "career": "person organization post start end start_earliest start_latest end_earliest end_latest",
    "succession": "position person organization start end relation between_first between_last",
    "members": "certainty rank post person status gender ethnicity",
    "colleagues": "certainty person own_post colleague post certain_from certain_to possible_from",
    "events": "certainty id date type planned people organizations places projects",
    "project": "name names places organizations milestones",
    "projects": "certainty name stage date milestones",
    "honours": "certainty honour recipient recipient_kind granted_by date",
    "search": "kind name matched date",
    "neighbours": "depth certainty source relation label target",
    "evidence": "kind statement date",
    "explain": "person kind says date moved",
    "audit": "what organization post people first last",
    "list": "cells",
    "corrections": "verdict state kind statement title quote who",
    "sample": "kind fact verdict",
    "precision": "kind total drawn judged right precision",
    "documents": "title type events appointments holdings projects honours issues",
}
"""The fields of a row that are compared."""


@dataclass(frozen=True)
class Case:
    asked: dict[str, str]
    rows: list[str] = field(default_factory=list)


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
    "evidence": [
        Case(
            {"id": "高远"},
            [
                "holding | life-town | ?",
                "holding | life-party | 2021-06-29",
                "appointment | act-group | 2020-01-08",
                "appointment | act-nominate | 2020-01-08",
                "event | event-congress | 2020-01-13/2020-01-15",
                "appointment | act-elect | 2020-01-13/2020-01-15",
                "event | event-visit | 2020-02-26",
                "holding | see-deputy | 2020-02-26",
                "holding | see-head | 2020-02-26",
                "holding | list-head | 2020",
            ],
        ),
        Case(
            {"id": "project-water"},
            [
                "event | event-works | 2020-06-28",
                "project | project-water | ?",
                "milestone | milestone-768021dbb1d7d70f8270 | 2020-06-28",
                "milestone | milestone-d2704f8d50b496c3df4e | 2020-10",
                "milestone | milestone-1fd145ee6f8058c6409f | 2021-06",
                "event | event-plan | 2021-06",
            ],
        ),
        Case({"id": "issue-table"}, ["issue | issue-table | ?"]),
    ],
    "explain": [
        Case(
            {"tenure": "临泉区人民政府 区长 高远"},
            [
                "高远 | holding | roster | 2020 | end_earliest",
                "高远 | appointment | elect | 2020-01-13/2020-01-15 | start_earliest、start_latest",
                "高远 | holding | mention | 2020-02-26 | ",
            ],
        ),
        Case(
            {"tenure": "临泉区人民政府 区长 梁成"},
            [
                "梁成 | appointment | leave | 2020-01-08 | end_earliest、end_latest、start_latest",
                "梁成 | holding | roster | 2020 | ",
            ],
        ),
    ],
    "audit": [
        Case(
            {},
            [
                "contradiction | 临泉区财政局 | 局长 | 钱坤 | ? | ?",
                "contradiction | 临泉区财政局 | 局长 | 孙立 | ? | ?",
                "gap | 临泉区人民政府 | 区长 | 高远 | 2020-01-09 | 2020-01-12",
                "no_start | 中共青溪县委 | 书记 | 王伟 | ? | ?",
                "no_start | 临泉区人民政府 | 副区长 | 王伟 | ? | ?",
                "no_start | 临泉区人民政府 | 副区长 | 赵芳 | ? | ?",
                "no_start | 临泉区人民政府 | 区长 | 梁成 | ? | ?",
                "no_start | 临泉区财政局 | 局长 | 钱坤 | ? | ?",
                "no_start | 临泉区财政局 | 局长 | 孙立 | ? | ?",
                "no_start | 云山市人民政府 | 市长 | 何川 | ? | ?",
                "open_end | 中共青溪县委 | 书记 | 王伟 | 2020-05-06 | ?",
                "open_end | 临泉区人民政府 | 区长 | 高远 | 2020-12-31 | ?",
                "open_end | 临泉区人民政府党组 | 书记 | 高远 | 2020-01-08 | ?",
                "open_end | 临泉区人民检察院 | 检察长 | 韩雪 | 2020-12-20 | ?",
                "open_end | 临泉区人民法院 | 院长 | 周敏 | 2020-01-15 | ?",
                "open_end | 临泉区教育局 | 局长 | 王伟 | 2020-03-01 | ?",
                "open_end | 临泉区财政局 | 局长 | 孙立 | 2020-01-01 | ?",
                "open_end | 云山市人民政府 | 市长 | 何川 | 2020-11-03 | ?",
                "namesake | ? | ? | 王伟 | ? | ?",
                "issue | ? | ? |  | ? | ?",
            ],
        ),
        Case({"what": "gap"}, ["gap | 临泉区人民政府 | 区长 | 高远 | 2020-01-09 | 2020-01-12"]),
        Case(
            {"organization": "临泉区财政局"},
            [
                "contradiction | 临泉区财政局 | 局长 | 钱坤 | ? | ?",
                "contradiction | 临泉区财政局 | 局长 | 孙立 | ? | ?",
                "no_start | 临泉区财政局 | 局长 | 钱坤 | ? | ?",
                "no_start | 临泉区财政局 | 局长 | 孙立 | ? | ?",
                "open_end | 临泉区财政局 | 局长 | 孙立 | 2020-01-01 | ?",
            ],
        ),
        Case({"document": "临泉区年鉴2020"}, ["issue | ? | ? |  | ? | ?"]),
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
    "documents": [
        Case(
            {},
            [
                "临泉区干部简历 | cv | 0 | 0 | 4 | 0 | 0 | 0",
                "临泉区年鉴2020 | yearbook | 6 | 7 | 9 | 1 | 1 | 1",
            ],
        ),
        Case({"text": "简历"}, ["临泉区干部简历 | cv | 0 | 0 | 4 | 0 | 0 | 0"]),
    ],
    "corrections": [
        Case(
            {},
            [
                "undone | undone | ? | ? | ? |  | ",
                "wrong | undone | appointment | ? | 临泉区年鉴2020 | 梁成不再担任区长职务 | 甲",
                "wrong | absent | appointment | ? | 临泉区年鉴2020 | 王伟任区教育局局长 | ",
                "wrong | lapsed | appointment | ? | 临泉区年鉴2020 | 王伟任区教育局局长 | ",
                "right | applied | appointment | act-school | 临泉区年鉴2020 | 王伟任区教育局局长 | 乙",
            ],
        ),
        Case(
            {"state": "lapsed", "document": "book.txt"},
            ["wrong | lapsed | appointment | ? | 临泉区年鉴2020 | 王伟任区教育局局长 | "],
        ),
    ],
    "sample": [
        Case({"kind": "honour", "n": "2"}, ["honour | honour-school | ?"]),
    ],
    "precision": [
        Case(
            {},
            [
                "appointment | 7 | 7 | 1 | 1 | 1.0",
                "holding | 13 | 13 | 0 | 0 | ?",
                "event | 6 | 6 | 0 | 0 | ?",
                "project | 1 | 1 | 0 | 0 | ?",
                "honour | 1 | 1 | 0 | 0 | ?",
            ],
        ),
        Case(
            {"n": "1", "seed": "7"},
            [
                "appointment | 7 | 1 | 1 | 1 | 1.0",
                "holding | 13 | 1 | 0 | 0 | ?",
                "event | 6 | 1 | 0 | 0 | ?",
                "project | 1 | 1 | 0 | 0 | ?",
                "honour | 1 | 1 | 0 | 0 | ?",
            ],
        ),
    ],
}
