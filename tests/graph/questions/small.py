"""A small nasty graph: namesakes, an acting holder, an open end, a month alone, a renamed body, a
contradiction, a sighting of one day. All worded for the tests; people and places are invented.

Two documents: a yearbook of 临泉区 in 云山市, whose facts are found in its text by their own words, and a
page of careers. `facts()` and `texts()` are what a loader would hand over.
"""

from __future__ import annotations

from typing import Any

from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    IssueFact,
    Milestone,
    ProjectFact,
)
from graph.provenance import How, Known, Passage

YEARBOOK = """临泉区年鉴2020

大事记
1月8日 区委决定：高远任区人民政府党组书记。
同日 提名高远为区人民政府区长候选人，梁成不再担任区长职务。
1月13日—15日 区第八届人民代表大会第四次会议召开，选举高远为区人民政府区长，选举周敏为区人民法院院长。
2月26日 区委副书记、区长高远到双河镇调研春耕。
3月 王伟任区教育局局长。
6月28日 城北水厂工程开工，区水务局负责实施。
7月1日 区教育局更名为区教育和科学技术局。
9月10日 区第二中学获全国文明校园称号，由教育部授予。
10月 城北水厂主体完工。计划2021年6月通水。
11月3日 市长何川到临泉区检查。
12月20日 韩雪代理区人民检察院检察长。

临泉区人民政府领导班子成员
区 长 高远（2020年1月任）
区 长 梁成（任至2020年1月）
副区长 王伟
副区长 赵芳（女，回族，挂职）

临泉区财政局领导班子成员
局 长 孙立
局 长 钱坤
某某表 第三栏
"""
CAREERS = """临泉区干部简历
高远，男。1999.07—2003.05 云山市青溪县石桥镇镇长；2016.11至今 临泉区委副书记。
王伟，青溪县人，2012.03—2019.12 青溪县教育局局长。
邻县消息：2020年5月6日青溪县委书记王伟讲话。
"""

BOOK, LIVES = "document-book", "document-lives"
GOVERNMENT, PARTY = "临泉区人民政府", "中共临泉区委"


def known(how: How, quote: str) -> Known:
    """Known so from the quote in the yearbook."""
    start = YEARBOOK.index(quote)
    return Known(how=how, start=start, end=start + len(quote))


def texts() -> dict[str, str]:
    """The texts of both documents, by id."""
    return {BOOK: YEARBOOK, LIVES: CAREERS}


def facts() -> list[Fact]:
    """What both documents state."""
    return [*_documents(), *_events(), *_acts(), *_holdings(), *_rest()]


def _documents() -> list[Fact]:
    return [
        DocumentFact(
            id=BOOK,
            file="book.txt",
            sha256="0" * 64,
            title="临泉区年鉴2020",
            publisher="云山出版社",
            published="2021-05",
            covers="2020",
            places=("云山市临泉区",),
            type="yearbook",
        ),
        DocumentFact(
            id=LIVES,
            file="lives.txt",
            sha256="1" * 64,
            title="临泉区干部简历",
            published="2021-06-29",
            places=("云山市临泉区",),
            type="cv",
        ),
    ]


def passage(quote: str, text: str = YEARBOOK) -> Passage:
    """Where the quote stands; a quote that stands nowhere is a mistake of the test."""
    start = text.index(quote)
    return Passage(start=start, end=start + len(quote), quote=quote)


def _event(identity: str, date: str, quote: str, **more: Any) -> EventFact:
    return EventFact(
        id=identity,
        document=BOOK,
        passage=passage(quote),
        date=date,
        section="chronicle",
        heading=("大事记",),
        text=quote.partition(" ")[2] or quote,
        **more,
    )


def _events() -> list[Fact]:
    return [
        _event(
            "event-party", "2020-01-08", "1月8日 区委决定：高远任区人民政府党组书记。", type="appointment"
        ),
        _event(
            "event-congress",
            "2020-01-13/2020-01-15",
            "1月13日—15日 区第八届人民代表大会第四次会议召开，选举高远为区人民政府区长，"
            "选举周敏为区人民法院院长。",
            type="meeting",
            people=("高远", "周敏"),
            organizations=("临泉区人民代表大会",),
        ),
        _event(
            "event-visit",
            "2020-02-26",
            "2月26日 区委副书记、区长高远到双河镇调研春耕。",
            type="inspection",
            people=("高远",),
            places=("双河镇",),
        ),
        _event(
            "event-works",
            "2020-06-28",
            "6月28日 城北水厂工程开工，区水务局负责实施。",
            type="project",
            organizations=("临泉区水务局",),
            projects=("城北水厂",),
        ),
        _event(
            "event-plan",
            "2021-06",
            "计划2021年6月通水。",
            type="project",
            projects=("城北水厂",),
            planned=True,
        ),
        _event(
            "event-mayor",
            "2020-11-03",
            "11月3日 市长何川到临泉区检查。",
            type="inspection",
            people=("何川",),
            places=("临泉区",),
        ),
    ]


def _act(
    identity: str, quote: str, date: str, person: str, action: str, body: str, post: str, **more: Any
) -> Fact:
    return AppointmentFact.model_validate(
        {
            "id": identity,
            "document": BOOK,
            "passage": passage(quote),
            "date": date,
            "person": person,
            "action": action,
            "organization": body,
            "post": post,
            "as_printed": quote,
            **more,
        }
    )


def _acts() -> list[Fact]:
    return [
        _act(
            "act-group",
            "高远任区人民政府党组书记",
            "2020-01-08",
            "高远",
            "appoint",
            GOVERNMENT + "党组",
            "书记",
            event="event-party",
        ),
        _act(
            "act-nominate",
            "提名高远为区人民政府区长候选人",
            "2020-01-08",
            "高远",
            "nominate",
            GOVERNMENT,
            "区长",
        ),
        _act("act-leave", "梁成不再担任区长职务", "2020-01-08", "梁成", "leave", GOVERNMENT, "区长"),
        _act(
            "act-elect",
            "选举高远为区人民政府区长",
            "2020-01-13/2020-01-15",
            "高远",
            "elect",
            GOVERNMENT,
            "区长",
            event="event-congress",
        ),
        _act(
            "act-court",
            "选举周敏为区人民法院院长",
            "2020-01-13/2020-01-15",
            "周敏",
            "elect",
            "云山市临泉区人民法院",
            "院长",
            event="event-congress",
        ),
        _act("act-school", "王伟任区教育局局长", "2020-03", "王伟", "appoint", "临泉区教育局", "局长"),
        _act(
            "act-acting",
            "韩雪代理区人民检察院检察长",
            "2020-12-20",
            "韩雪",
            "appoint",
            "临泉区人民检察院",
            "检察长",
            acting=True,
        ),
    ]


def _holding(
    identity: str, quote: str, person: str, body: str, post: str, text: str = YEARBOOK, **more: Any
) -> Fact:
    return HoldingFact.model_validate(
        {
            "id": identity,
            "document": BOOK if text == YEARBOOK else LIVES,
            "passage": passage(quote, text),
            "person": person,
            "organization": body,
            "post": post,
            "as_printed": quote,
            "basis": "mention",
            **more,
        }
    )


def _holdings() -> list[Fact]:
    roster = {"basis": "roster", "as_of": "2020"}
    life: dict[str, Any] = {"basis": "cv", "text": CAREERS}
    return [
        _holding(
            "see-deputy",
            "区委副书记、区长高远",
            "高远",
            PARTY,
            "副书记",
            as_of="2020-02-26",
            event="event-visit",
        ),
        _holding(
            "see-head",
            "区长高远到双河镇",
            "高远",
            GOVERNMENT,
            "区长",
            as_of="2020-02-26",
            date_text="2月26日",
            event="event-visit",
            rule="frame:post-person",
            date_from=known("inherited", "2月26日"),
            organization_from=known("document", "临泉区年鉴2020"),
        ),
        _holding(
            "see-mayor", "市长何川", "何川", "云山市人民政府", "市长", as_of="2020-11-03", event="event-mayor"
        ),
        _holding(
            "list-head",
            "区 长 高远（2020年1月任）",
            "高远",
            GOVERNMENT,
            "区长",
            **roster,
            **{"from": "2020-01"},
        ),
        _holding(
            "list-former", "区 长 梁成（任至2020年1月）", "梁成", GOVERNMENT, "区长", **roster, to="2020-01"
        ),
        _holding("list-wang", "副区长 王伟", "王伟", GOVERNMENT, "副区长", **roster),
        _holding(
            "list-zhao",
            "副区长 赵芳（女，回族，挂职）",
            "赵芳",
            GOVERNMENT,
            "副区长",
            **roster,
            gender="女",
            ethnicity="回族",
            status="挂职",
        ),
        _holding("list-sun", "局 长 孙立", "孙立", "临泉区财政局", "局长", **roster),
        _holding("list-qian", "局 长 钱坤", "钱坤", "临泉区财政局", "局长", **roster),
        _holding(
            "life-town",
            "1999.07—2003.05 云山市青溪县石桥镇镇长",
            "高远",
            "青溪县石桥镇人民政府",
            "镇长",
            **life,
            **{"from": "1999-07"},
            to="2003-05",
        ),
        _holding(
            "life-party",
            "2016.11至今 临泉区委副书记",
            "高远",
            "临泉区委",
            "副书记",
            **life,
            **{"from": "2016-11"},
            to="..",
            as_of="2021-06-29",
        ),
        _holding(
            "life-wang",
            "2012.03—2019.12 青溪县教育局局长",
            "王伟",
            "青溪县教育局",
            "局长",
            **life,
            **{"from": "2012-03"},
            to="2019-12",
        ),
        _holding("see-wang", "青溪县委书记王伟", "王伟", "中共青溪县委", "书记", CAREERS, as_of="2020-05-06"),
    ]


def _rest() -> list[Fact]:
    return [
        ProjectFact(
            id="project-water",
            document=BOOK,
            passage=passage("城北水厂工程"),
            name="城北水厂",
            aliases=("城北水厂工程",),
            type="水利",
            place="临泉区",
            organizations=("临泉区水务局", GOVERNMENT),
            milestones=(
                Milestone(date="2020-06-28", stage="开工", passage=passage("城北水厂工程开工")),
                Milestone(date="2020-10", stage="主体完工", passage=passage("10月 城北水厂主体完工")),
                Milestone(
                    date="2021-06", stage="投入运行", planned=True, passage=passage("计划2021年6月通水")
                ),
            ),
        ),
        HonourFact(
            id="honour-school",
            document=BOOK,
            passage=passage("区第二中学获全国文明校园称号"),
            recipient="临泉区第二中学",
            honour="全国文明校园",
            granted_by=("教育部",),
            date="2020-09-10",
        ),
        IssueFact(
            id="issue-table",
            document=BOOK,
            passage=passage("某某表 第三栏"),
            what="table",
            expected="职务和姓名",
        ),
    ]
