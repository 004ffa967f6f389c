"""Entries by date: the kept order of all of them is the one that the store gives."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import QueryTimeout
from graph.loading.load import forget, load_facts
from graph.questions import events
from graph.questions.events import Events
from graph.questions.shared.tenure_rows import Range
from graph.stores import Store
from tests.graph.questions import small

TODAY = date(2022, 1, 1)


@pytest.mark.parametrize("section", [None, "chronicle", "article"])
@pytest.mark.parametrize("limit", [1, 2, 5, 1000])
def test_pages_of_all_entries_come_in_the_order_of_the_store(
    small_store: Store, section: str | None, limit: int
) -> None:
    """Page by page, years alone and entries without a date among them, and as many in all."""
    offset = 0
    while True:
        given = {"limit": limit, "offset": offset, **({"section": section} if section else {})}
        asked = Events().parameters_of(given)
        kept_order = events._of_all(small_store, asked)
        assert kept_order is not None
        filters = events.event_filters(small_store, asked)
        total, found = events._found(small_store, asked, filters, Range())
        assert kept_order[0] == total
        assert {row["id"] for row in kept_order[1]} == {row["id"] for row in found}
        offset += limit
        if offset >= total:
            break


def test_what_is_asked_beside_a_section_is_asked_of_the_store(small_store: Store) -> None:
    """No filter is forgotten."""
    for given in ({"from": "2019"}, {"person": "高远"}, {"planned": "false"}, {"precision": "year"}):
        assert events._of_all(small_store, Events().parameters_of(given)) is None


def test_the_order_follows_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a forgetting no entry is shown that is gone; without an order in time the store is asked."""
    store.prepare()
    load_facts(store, small.facts(), small.texts())
    before = Events().answer(store, {}, TODAY)
    forget(store, small.BOOK)
    after = Events().answer(store, {}, TODAY)
    assert (after.total or 0) < (before.total or 0)
    assert len(after.rows) == after.total

    def too_slow(*given: object) -> None:
        raise QueryTimeout("too slow")

    monkeypatch.setattr(events, "kept", too_slow)
    assert Events().answer(store, {}, TODAY) == after


@pytest.mark.parametrize("section", [None, "chronicle"])
def test_entries_are_ordered_document_by_document_where_all_take_too_long(
    small_store: Store, section: str | None
) -> None:
    """The same entries with the same dates, each once."""
    filters = events.event_filters(small_store, Events().parameters_of({"section": section or ""}))
    columns = "[e.id, e.date, toString(e.earliest), toString(e.latest)]"
    query = f"{filters.text()} RETURN collect({columns}) AS events"
    whole = small_store.read(query, **filters.values)[0]["events"]
    assert sorted(events._by_document(small_store, section), key=events._in_turn) == sorted(
        whole, key=events._in_turn
    )
    assert whole
