"""The page of a list: what it can be narrowed by stays short, whatever the store holds."""

from __future__ import annotations

import re

import pytest

from graph.questions.lists.listing import FacetValue, Listing, ListRow
from viz.pages.listing import render_list
from viz.paging import Pager
from viz.templating import Frame


def page_with(facet: str, number: int, lang: str = "zh") -> str:
    """A list of one row that divides into so many values of a facet."""
    values = tuple(FacetValue(value=f"甲{each}县", label=f"甲{each}县", count=9) for each in range(number))
    answer = Listing(
        question="list", parameters={}, rows=(ListRow(id="p", cells={}),), facets={facet: values}, sort="name"
    )
    frame = Frame(lang="en" if lang == "en" else "zh", path="/people")
    return render_list(frame, "people", answer, Pager.of(0, 1, 50, 1))


@pytest.mark.parametrize(
    ("facet", "number", "links", "more", "rarer"),
    [
        ("place", 8, 8, None, None),
        ("place", 9, 9, "另有 1 个", None),
        ("place", 24, 24, "另有 16 个", None),
        ("place", 25, 24, "另有 17 个", "还有 1 个更少的"),
        ("place", 200, 24, "另有 192 个", "还有 176 个更少的"),
        ("year", 120, 120, "另有 112 个", None),
    ],
)
def test_the_rarest_values_of_a_facet_are_counted_and_not_printed(
    facet: str, number: int, links: int, more: str | None, rarer: str | None
) -> None:
    """Eight stand open, sixteen are folded away, how many more there are is told; years are all there."""
    page = page_with(facet, number)
    assert len(re.findall(rf"\?{facet}=", page)) == links
    assert re.findall(r"另有 \d+ 个", page) == ([more] if more else [])
    assert re.findall(r"还有 \d+ 个更少的", page) == ([rarer] if rarer else [])
    assert ("rarer ones" in page_with(facet, number, "en")) == (rarer is not None)
