"""EDTF texts and the days they can mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import Edtf
from graph.errors import BadDate

D = date

BOUNDS = [
    # as people cite them: a day, a month, a year
    ("2020-06-01", D(2020, 6, 1), D(2020, 6, 1)),
    ("2020-02", D(2020, 2, 1), D(2020, 2, 29)),
    ("1900-02", D(1900, 2, 1), D(1900, 2, 28)),
    ("2020", D(2020, 1, 1), D(2020, 12, 31)),
    # seasons reach from 立春 to the end of the last month that some reader means
    ("1958-21", D(1958, 2, 1), D(1958, 5, 31)),
    ("1958-23", D(1958, 8, 1), D(1958, 11, 30)),
    ("1970-24", D(1970, 11, 1), D(1971, 2, 28)),
    # quarters and half years
    ("2016-34", D(2016, 4, 1), D(2016, 6, 30)),
    ("2016-41", D(2016, 7, 1), D(2016, 12, 31)),
    # unspecified digits
    ("196X", D(1960, 1, 1), D(1969, 12, 31)),
    ("19XX", D(1900, 1, 1), D(1999, 12, 31)),
    ("2004-03-XX", D(2004, 3, 1), D(2004, 3, 31)),
    ("XXXX-09-03", None, None),
    ("XXXX-40", None, None),
    ("XXXX-21", None, None),
    # about: one unit of the date's own precision on each side
    ("2018-12~", D(2018, 11, 1), D(2019, 1, 31)),
    ("1958~", D(1957, 1, 1), D(1959, 12, 31)),
    ("2015-03-31~", D(2015, 3, 24), D(2015, 4, 7)),
    ("1958?", D(1957, 1, 1), D(1959, 12, 31)),
    # intervals, open, unknown, and over two precisions
    ("2020-01-10/2020-01-11", D(2020, 1, 10), D(2020, 1, 11)),
    ("2020-07-11/2020-07-20", D(2020, 7, 11), D(2020, 7, 20)),
    ("2018-12/2019-02", D(2018, 12, 1), D(2019, 2, 28)),
    ("1971-24/1972-21", D(1971, 11, 1), D(1972, 5, 31)),
    ("2020-01-08/..", D(2020, 1, 8), None),
    ("2020-01-08/", D(2020, 1, 8), None),
    ("../2020-12-31", None, D(2020, 12, 31)),
    # sets
    ("{2019-10,2019-11}", D(2019, 10, 1), D(2019, 11, 30)),
    ("[1953, 1955]", D(1953, 1, 1), D(1955, 12, 31)),
    # before year 1 no store counts days: only the side that is sure is kept
    ("-0221", None, D(1, 1, 1)),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_a_date_means_exactly_these_days(text: str, earliest: date | None, latest: date | None) -> None:
    assert (Edtf.parse(text).earliest, Edtf.parse(text).latest) == (earliest, latest)


REFUSED = [
    "", "昨天", "2020-13-40", "2020-02-30", "2021-02-29", "2020-1-8", "2020年", "20-06-01",
    "2020-06-01T10:00", "0000-00-00", "0000-13", "-0044-02-30",
    "2020-25", "2020-21-03", "2020-XX-05", "x/2020", "2020-05/2020-01", "../..", "/", "{2020", "{}",
    "２０２０", "XXXX-02-30", "XXXX-13-01", "XXXX-42", "XXXX-40-01",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        Edtf.parse(text)


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]), st.sampled_from(["", "~", "?"]))
def test_a_day_lies_in_every_coarser_date_made_from_it(day: date, form: str, mark: str) -> None:
    coarse = Edtf.parse(day.strftime(form).zfill({"%Y-%m-%d": 10, "%Y-%m": 7, "%Y": 4}[form]) + mark)
    assert coarse.earliest is not None
    assert coarse.latest is not None
    assert coarse.earliest <= day <= coarse.latest


def test_only_a_whole_certain_day_is_a_day() -> None:
    assert Edtf.parse("2020-06-01").is_day
    assert not Edtf.parse("2020-06").is_day
    assert not Edtf.parse("XXXX-06-01").is_day
