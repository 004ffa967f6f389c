"""What a careful reader found in a real yearbook is answered: who held each post on the day of each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.dates import Edtf
from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from loaders.files.read import read_source
from loaders.pipeline import extract_source
from tests.graph.questions.test_questions import ask

ORGANS_APART = timedelta(10)
"""Party committee and congress tell one coming-in on days of their own: it is proved from the later on."""


@pytest.fixture(scope="module")
def yearbook(embedded_server: EmbeddedServer, shared: Path) -> Iterator[Store]:
    """The yearbook in a store; no test here writes."""
    source = read_source(next((shared / "seeds").glob("001_*.txt")))
    facts = list(extract_source(source))
    with ArcadeStore("embedded:yearbook", embedded_server, "yearbook") as store:
        store.prepare()
        load_facts(store, facts, {facts[0].id: source.text})
        yield store
    embedded_server.drop("yearbook")


def lines_of(shared: Path, name: str) -> list[dict[str, Any]]:
    """The records of the yearbook that name an organization, a post and a day."""
    read = map(json.loads, (shared / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines())
    return [row for row in read if row["organization"] and row["post"] and row["date"]]


def certainty(store: Store, row: dict[str, Any], first: date, last: date) -> str | None:
    """How sure it is that the person of the record held its post on some of the days."""
    days = {"from": first.isoformat(), "to": last.isoformat()}
    rows = ask(store, "who-held", organization=row["organization"], post=row["post"], **days).rows
    return next((each.certainty.value for each in rows if each.person == row["person"]), None)


def test_who_comes_in_is_certain_and_who_goes_was(yearbook: Store, shared: Path) -> None:
    """31 acts: a coming-in proves its day, a leaving the day before it, and a nomination nothing."""
    acts = lines_of(shared, "appointments")
    wrong = []
    for row in acts:
        day = Edtf.parse(row["date"])
        assert day.earliest is not None
        assert day.latest is not None
        before = day.earliest - timedelta(1)
        wanted: tuple[str | None, ...] = ("certain",)
        match row["action"]:
            case "appoint" | "elect":
                found = certainty(yearbook, row, day.earliest, day.latest + ORGANS_APART)
            case "remove" | "leave":
                found = certainty(yearbook, row, before, before)
            case _:
                found, wanted = certainty(yearbook, row, before, before), (None, "possible")
        if found not in wanted:
            wrong.append((row["id"], row["action"], found))
    assert len(acts) == 31
    assert wrong == []


def test_who_is_seen_is_certain_on_the_day(yearbook: Store, shared: Path) -> None:
    """Of 18 persons who are named with a post in a dated entry."""
    seen = lines_of(shared, "holders")
    found = []
    for row in seen:
        day = Edtf.parse(row["date"])
        found.append(certainty(yearbook, row, day.earliest or date.min, day.latest or date.max))
    assert found == ["certain"] * 18
