"""What statements, documents and judgements say of what the store holds."""

from __future__ import annotations

from tests.graph.questions.expected.case import Case

SHOWN = {
    "evidence": "kind statement date",
    "explain": "person kind says date moved",
    "audit": "what organization post people first last",
    "documents": "title type events appointments holdings projects honours issues",
    "corrections": "verdict state kind statement title quote who",
    "sample": "kind fact verdict",
    "precision": "kind total drawn judged right precision",
}

EXPECTED: dict[str, list[Case]] = {
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
