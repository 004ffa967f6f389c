"""What people type as a date, and what is none."""

from __future__ import annotations

import pytest

from api.typed_dates import typed_date
from graph.errors import BadDate

READ = [
    ("2020-06-01", "2020-06-01"),
    (" 2020-06 ", "2020-06"),
    ("2020", "2020"),
    ("2020-01/2020-06", "2020-01/2020-06"),
    ("2020/6/1", "2020-06-01"),
    ("2020.6", "2020-06"),
    ("2020年6月1日", "2020-06-01"),
    ("2020年6月", "2020-06"),
    ("2020年", "2020"),
    ("2020-01-01/2020-03-31", "2020-01-01/2020-03-31"),
    ("二〇二〇年六月", "2020-06"),
    ("民国十七年", "1928"),
    ("1958年秋", "1958-23"),
    ("June 1, 2020", "2020-06-01"),
    ("1 juin 2020", "2020-06-01"),
    ("Juni 2020", "2020-06"),
    ("1 июня 2020", "2020-06-01"),
]

REFUSED = [
    "昨天", "今天", "去年", "6月1日", "8日", "2020-13-40", "2020年13月", "yesterday", "8 days ago", "June 1",
    "2020 2 days ago", "10:30 2020", "1/6/2020", "6.1.2020", "June 31, 2020", "May", "",
    "2020年6月1日和7月2日",
    "district 2020", "区长",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "edtf"), READ)
def test_a_typed_date_is_read_as_fine_as_it_was_typed(typed: str, edtf: str) -> None:
    assert typed_date(typed) == edtf


@pytest.mark.parametrize("typed", REFUSED)
def test_what_names_no_date_by_itself_is_refused(typed: str) -> None:
    with pytest.raises(BadDate):
        typed_date(typed)
