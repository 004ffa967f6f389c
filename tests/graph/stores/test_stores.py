"""What every store does, embedded or Neo4j."""

from __future__ import annotations

from datetime import date

from graph.stores import Store


def test_a_date_before_1900_comes_back_as_the_day_it_was(store: Store) -> None:
    """Days far from 1970 are neither shifted nor turned into text."""
    store.write("CREATE (:Event {id: 'event-1', earliest: $day})", day=date(1644, 2, 29))

    rows = store.read(
        "MATCH (e:Event) WHERE e.earliest <= $day RETURN e.earliest AS day", day=date(1644, 2, 29)
    )

    assert rows == [{"day": date(1644, 2, 29)}]
