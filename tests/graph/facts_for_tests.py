"""A small chronicle in facts, with the text that its passages stand in."""

from __future__ import annotations

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
from graph.provenance import Passage

TEXT = """平阳县大事记
1月8日，县人大常委会任命赵安为平阳县水利局局长。县长钱明出席。
3月2日，青石渠工程开工，平阳县水利局承建。
5月，平阳县水利局获省先进集体称号。
9月1日，免去赵安平阳县水利局局长职务。
"""
DOCUMENT = "document-1"


def passage(quote: str) -> Passage:
    """Where the quote stands in `TEXT`."""
    start = TEXT.index(quote)
    return Passage(start=start, end=start + len(quote), quote=quote)


def small_facts(document: str = DOCUMENT, prefix: str = "") -> list[Fact]:
    """The facts of `TEXT`; `prefix` makes ids of their own."""
    event = f"{prefix}event-1"
    stated = {"document": document, "extractor": "tests 1"}
    first = passage("1月8日，县人大常委会任命赵安为平阳县水利局局长。县长钱明出席。")
    begun = passage("3月2日，青石渠工程开工")
    return [
        DocumentFact(
            id=document,
            file=f"{document}.txt",
            sha256="0" * 64,
            title="平阳县大事记",
            places=("平阳县",),
            covers="2020",
        ),
        AppointmentFact(
            id=f"{prefix}appointment-1",
            passage=passage("任命赵安为平阳县水利局局长"),
            date="2020-01-08",
            person="赵安",
            action="appoint",
            organization="平阳县水利局",
            post="局长",
            as_printed="局长",
            decided_by="平阳县人大常委会",
            event=event,
            **stated,
        ),
        EventFact(
            id=event,
            passage=first,
            date="2020-01-08",
            date_text="1月8日",
            section="chronicle",
            text="县人大常委会任命赵安为平阳县水利局局长。县长钱明出席。",
            type="appointment",
            people=("赵安", "钱明"),
            organizations=("平阳县人大常委会",),
            places=("平阳县",),
            projects=("青石渠工程", "白云桥"),
            **stated,
        ),
        HoldingFact(
            id=f"{prefix}holding-1",
            passage=passage("县长钱明"),
            person="钱明",
            organization="平阳县人民政府",
            post="县长",
            basis="mention",
            as_of="2020-01-08",
            gender="女",
            as_printed="县长钱明",
            event=event,
            **stated,
        ),
        ProjectFact(
            id=f"{prefix}project-1",
            passage=begun,
            name="青石渠工程",
            aliases=("青石渠",),
            type="水利",
            place="平阳县",
            organizations=("平阳县水利局",),
            investment_yuan=3_000_000,
            milestones=(Milestone(date="2020-03-02", stage="开工", passage=begun),),
            **stated,
        ),
        HonourFact(
            id=f"{prefix}honour-1",
            passage=passage("平阳县水利局获省先进集体称号"),
            recipient="平阳县水利局",
            honour="省先进集体",
            granted_by=("省人民政府",),
            date="2020-05",
            **stated,
        ),
        AppointmentFact(
            id=f"{prefix}appointment-2",
            passage=passage("免去赵安平阳县水利局局长职务"),
            date="2020-09-01",
            person="赵安",
            action="remove",
            organization="平阳县水利局",
            post="局长",
            as_printed="局长",
            **stated,
        ),
        IssueFact(
            id=f"{prefix}issue-1", passage=passage("9月1日"), what="office", expected="一个职务", **stated
        ),
    ]
