"""Rows of relations for the tests of their view."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.dates import Certainty
from graph.questions.neighbours import NeighbourRow
from graph.questions.shared.base import Answer, Evidence, Reading
from graph.questions.shared.parameters import SpanRow

TYPES = ("meeting", "project", "other")


def tie(**given: Any) -> NeighbourRow:
    """高远 as 区长, or what is told otherwise."""
    fixed = {
        "source_id": "person-1", "source": "高远", "source_kind": "person",
        "relation": "held", "label": "区长",
        "target_id": "organization-1", "target": "临泉区人民政府", "target_kind": "organization", "depth": 1,
    }  # fmt: skip
    return NeighbourRow(**{**fixed, **given})


def took_part(number: int, day: date | None, kind: str = "meeting", body: int = 1) -> NeighbourRow:
    """A body in an event of that day."""
    return tie(
        source_id=f"organization-{body}", source=f"某县第{body}局", source_kind="organization",
        relation="took_part", label="参与", target_id=f"event-{number}", target=f"第{number}次会议召开",
        target_kind="event", date=day and day.isoformat(), earliest=day, latest=day, event_type=kind,
    )  # fmt: skip


def answer(*rows: NeighbourRow, focus: str = "person-1") -> Answer[NeighbourRow]:
    reading = Reading(parameter="of", given="x", id=focus, name=rows[0].source)
    return Answer[NeighbourRow](question="neighbours", parameters={"of": "x"}, readings=(reading,), rows=rows)


def county(things: int, bodies: int = 40) -> Answer[NeighbourRow]:
    """A county with its bodies, and those with holders and events: so many things in all."""
    rows = [
        tie(source_id=f"organization-{n}", source=f"某县第{n}局", source_kind="organization",
            relation="part_of", label="隶属", target_id="organization-x", target="某县人民政府")
        for n in range(bodies)
    ]  # fmt: skip
    for n in range(bodies, things - 1):
        body, day = n % bodies, date(1950 + n % 70, 1 + n % 12, 1 + n % 28)
        quoted = Evidence(document="d", title="某县志", start=n, end=n + 8, quote=f"第{n}人任局长")
        if n % 3:
            end = date(day.year + 3, 1, 1)
            span = SpanRow(first=day, last=end, certainty=Certainty.CERTAIN, because="seen x")
            row = tie(
                source_id=f"person-{n}", source=f"王{n}", label="局长", target_id=f"organization-{body}",
                target=f"某县第{body}局", tenure=f"t{n}", start=day.isoformat(), spans=(span,),
            )  # fmt: skip
        else:
            row = took_part(n, day, TYPES[n // 3 % 3], body)
        rows.append(row.model_copy(update={"depth": 2, "evidence": (quoted,)}))
    return answer(*rows, focus="organization-x")
