"""What is code in other people's Cypher, and what is a string or a comment."""

from __future__ import annotations

from datetime import date

import pytest

from graph.stores.cypher import hoist_dates, shown_columns

DAY = date(1990, 3, 1)


@pytest.mark.parametrize(
    ("cypher", "hoisted", "days"),
    [
        ("RETURN date('1990-03-01')", "RETURN $day_1            ", {"day_1": DAY}),
        ('RETURN DATE( "1990-03-01" ) AS d', "RETURN $day_1               AS d", {"day_1": DAY}),
        (
            "WHERE a = date('1990-03-01') AND b = date('1990-03-01')",
            "WHERE a = $day_1             AND b = $day_1            ",
            {"day_1": DAY},
        ),
        (
            "RETURN date('1990-03-01'), date('1990-03-02')",
            "RETURN $day_1            , $day_2            ",
            {"day_1": DAY, "day_2": date(1990, 3, 2)},
        ),
        ("RETURN 'date(\\'1990-03-01\\')'", None, {}),
        ("RETURN \"date('1990-03-01')\"", None, {}),
        ("RETURN 1 // date('1990-03-01')", None, {}),
        ("RETURN 1 /* date('1990-03-01') */", None, {}),
        ("RETURN // a\rdate('1990-03-01')", "RETURN // a\r$day_1            ", {"day_1": DAY}),
        ("RETURN n.`date('1990-03-01')`", None, {}),
        ("RETURN apoc.date('1990-03-01')", None, {}),
        ("RETURN update('1990-03-01')", None, {}),
        ("RETURN date('1990-02-30')", None, {}),
        ("RETURN date('1990')", None, {}),
        ("RETURN date($day)", None, {}),
        ("RETURN date(\n'1990-03-01')", None, {}),
    ],
)
def test_only_date_literals_in_code_become_parameters(
    cypher: str, hoisted: str | None, days: dict[str, date]
) -> None:
    """The text keeps its length, so that places in it stay; anything but a whole day stays as written."""
    text, parameters = hoist_dates(cypher, {})

    assert (text, parameters) == (hoisted or cypher, days)
    assert len(text) == len(cypher)


def test_a_hoisted_date_does_not_take_the_name_of_a_parameter() -> None:
    """A person's own `day_1` stays theirs."""
    text, parameters = hoist_dates("RETURN $day_1, date('1990-03-01')", {"day_1": 7})

    assert text.startswith("RETURN $day_1, $day_2")
    assert parameters == {"day_1": 7, "day_2": DAY}


def test_columns_are_called_as_written() -> None:
    """A column without a name shows the literal, not the parameter."""
    cypher = "RETURN date('1990-03-01'), {a: date('1990-03-01')} AS b, date('1990-03-02')"
    hoisted, _ = hoist_dates(cypher, {})
    columns = ("$day_1", "b", "$day_2            ")

    assert shown_columns(columns, cypher, hoisted) == ("date('1990-03-01')", "b", "date('1990-03-02')")
