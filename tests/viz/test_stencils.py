"""A drawing with blanks, filled again and again: the values stand where they belong, whatever they are."""

from __future__ import annotations

import json

import pytest

from viz.stencils import Blanks, Stencil


@pytest.mark.parametrize(
    "names",
    [[], ["何任"], ['"引号"', "a\\b", "<1>"], ["[9007199254740000]", "9007199254740001", "\\1"]],
)
def test_values_stand_at_their_blanks(names: list[str]) -> None:
    """Numbers and columns of any length; a name that looks like a blank is a name."""
    blanks = Blanks()
    drawing = {"start": blanks.number("first"), "again": blanks.number("first"), "fixed": [7], "none": None}
    stencil = Stencil({**drawing, "data": blanks.columns("lanes", "y", "lane")}, blanks)
    values = {"first": -0.5, "lanes.y": [0.5] * len(names), "lanes.lane": names, "of another": 1}
    assert json.loads(stencil.filled(values)) == {
        "start": -0.5,
        "again": -0.5,
        "fixed": [7],
        "none": None,
        "data": {"y": [0.5] * len(names), "lane": names},
    }


def test_a_blank_without_a_value_is_an_error() -> None:
    """A picture with a hole in it is never sent."""
    blanks = Blanks()
    stencil = Stencil([blanks.number("first")], blanks)
    with pytest.raises(KeyError):
        stencil.filled({})
