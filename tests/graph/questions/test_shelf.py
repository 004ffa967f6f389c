"""What was worked out of a store lies on disk for the next start, and is never taken for another store's."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.loading.load import forget, load_facts
from graph.loading.revision import revision_of
from graph.questions.lists.listing import table_of
from graph.questions.lists.table import Table
from graph.questions.shared import shelf
from graph.questions.shared.kept import kept
from graph.stores import Store, open_store
from tests.graph.questions import small

Opened = Callable[[], Store]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Open the one store of the test, as after another start; everything takes long."""
    monkeypatch.setattr("graph.questions.shared.kept.WAITS", 0.0)
    monkeypatch.setattr("graph.questions.shared.kept.leave_alone", lambda: None)
    stores: list[Store] = []

    def open_again() -> Store:
        for each in stores:
            each.close()
        stores[:] = [open_store(f"embedded:{tmp_path}/store")]
        return stores[0]

    yield open_again
    stores[0].close()


def counted(store: Store) -> list[int]:
    """The people of the store, as something that takes long."""
    return [store.read("MATCH (p:Person) RETURN count(p) AS n")[0]["n"]]


def never(store: Store) -> list[int]:
    raise AssertionError("worked out again")


def test_what_took_long_is_there_after_another_start(opened: Opened) -> None:
    """Until the store changes; then it is worked out again, and what was put away is gone."""
    store = opened()
    load_facts(store, small.facts(), small.texts())
    assert kept(store, "people", counted).value == [10]
    assert kept(opened(), "people", never).value == [10]
    store = opened()
    shelf_of = store.shelf()
    assert shelf_of is not None
    assert (shelf_of / "people").stat().st_mode & 0o077 == 0
    forget(store, small.BOOK)
    assert not shelf_of.exists()
    fewer = counted(store)
    assert fewer < [10]
    assert kept(store, "people", counted).value == fewer
    assert kept(opened(), "people", never).value == fewer


def test_lists_come_back_as_they_were(opened: Opened) -> None:
    """Every list of the small graph: rows, facets, words, days, order."""
    store = opened()
    load_facts(store, small.facts(), small.texts())
    made = {kind: table_of(store, kind).value for kind in ("people", "tenures", "projects", "events")}
    store = opened()
    for kind, table in made.items():
        again = shelf.taken(store, f"list of {kind}", revision_of(store))
        assert isinstance(again[0], Table)
        assert vars(again[0]) == vars(table)


def test_nothing_of_other_facts_or_other_code_is_taken(opened: Opened, monkeypatch: Any) -> None:
    """The same number of changes is not the same store."""
    store = opened()
    load_facts(store, small.facts(), small.texts())
    revision = revision_of(store)
    shelf.put_away(store, "people", revision, [10])
    assert shelf.taken(store, "people", revision + 1) is None
    shelf.put_away(store, "people", revision, [10])
    store.write("MATCH (d:Document) SET d.contents = 'other'")
    assert shelf.taken(store, "people", revision) is None
    shelf.put_away(store, "people", revision, [10])
    monkeypatch.setattr(shelf, "_code", lambda: "other")
    assert shelf.taken(store, "people", revision) is None


class Harm:
    """Unpickled by anybody else, it would make a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("damage", ["cut", "changed", "empty"])
def test_a_damaged_file_counts_for_nothing(opened: Opened, damage: str) -> None:
    """It is taken away, and what it held is worked out again."""
    store = opened()
    revision = revision_of(store)
    shelf.put_away(store, "people", revision, list(range(1000)))
    folder = store.shelf()
    assert folder is not None
    path = folder / "people"
    content = path.read_bytes()
    path.write_bytes({"cut": content[:-9], "changed": content[:-9] + b"123456789", "empty": b""}[damage])
    assert shelf.taken(store, "people", revision) is None
    assert not path.exists()


def test_a_file_does_nothing_but_hold_values(opened: Opened, tmp_path: Path) -> None:
    """Whatever somebody puts there: what is no value of ours is not made."""
    store = opened()
    revision = revision_of(store)
    shelf.put_away(store, "people", revision, Harm(tmp_path / "harm"))
    assert shelf.taken(store, "people", revision) is None
    assert not (tmp_path / "harm").exists()
    pickle.loads(pickle.dumps(Harm(tmp_path / "harm")))
    assert (tmp_path / "harm").exists()
