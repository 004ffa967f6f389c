"""Pictures say no more than their rows: solid is proved, hatched is not excluded, and text stays text."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from graph.dates import Certainty
from graph.questions.shared.parameters import SpanRow, TenureRow
from graph.questions.succession import SuccessionRow
from viz.strips import draw_strip, span_of
from viz.succession import draw_holders, relation_in_words

SCRIPT = "</script><script>alert(1)</script>"
DAY = date(2020, 6, 1)


def tenure(**given: Any) -> TenureRow:
    fixed = {"tenure": "t", "person_id": "p", "person": "高远", "post_id": "o", "post": "区长"}
    return TenureRow(**{**fixed, **given})


def data_of(html: str) -> Any:
    """What the picture's script element holds."""
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def found_in(data: Any, name: str) -> list[dict[str, Any]]:
    """Every model of this name in a Bokeh document."""
    if isinstance(data, dict):
        here = [data] if data.get("name") == name and "attributes" in data else []
        return here + [one for value in data.values() for one in found_in(value, name)]
    return [one for value in data for one in found_in(value, name)] if isinstance(data, list) else []


A, B, C, D = date(2020, 1, 1), date(2020, 1, 8), date(2020, 10, 1), date(2020, 12, 31)


def days(first: date, last: date, certainty: Certainty, because: str = "seen 当日见于记载") -> SpanRow:
    return SpanRow(first=first, last=last, certainty=certainty, because=because)


def test_a_bar_has_the_days_of_its_tenure() -> None:
    """Each kind of day as the answer has it; what is merely not excluded is left out."""
    spans = (
        days(date.min, A, Certainty.OPEN),
        days(A, B, Certainty.POSSIBLE),
        days(B, C, Certainty.CERTAIN),
        days(C, D, Certainty.PRESUMED),
    )
    assert span_of(tenure(spans=spans, start_earliest=A), "高远").days == spans[1:]
    assert span_of(tenure(spans=spans, start_earliest=A), "高远").known == (A,)


def test_a_strip_says_where_sources_disagree() -> None:
    """Colour and pattern are never alone: the lane says 不一致."""
    assert span_of(tenure(status="contradicted", start_earliest=A), "高远").lane == "高远（不一致）"
    assert span_of(tenure(status="挂职", start_earliest=A), "高远").lane == "高远"


def test_a_strip_draws_each_kind_of_day_in_its_way() -> None:
    """Solid, lighter, hatched; the rule is told under the pointer."""
    spans = (
        days(A, B, Certainty.POSSIBLE, "within 不能排除，年限内有记载"),
        days(B, C, Certainty.CERTAIN),
        days(C, D, Certainty.PRESUMED, "roster 名录无注，推定其所载时期"),
    )
    picture = draw_holders([tenure(spans=spans, acting=True)], "strip", on=DAY)
    assert picture is not None
    bars = {bar["attributes"]["name"]: bar for bar in _renderers(data_of(str(picture.html)))}
    assert set(bars) == {"certain", "presumed", "possible"}
    glyphs = {name: bar["attributes"]["glyph"]["attributes"] for name, bar in bars.items()}
    assert "hatch_pattern" in glyphs["possible"]
    assert "hatch_pattern" not in glyphs["certain"]
    assert glyphs["presumed"]["fill_alpha"]["value"] < 1
    assert "fill_alpha" not in glyphs["certain"]
    assert "推定其所载时期" in json.dumps(data_of(str(picture.html)), ensure_ascii=False)
    assert "代" in str(picture.html)
    assert 'role="img"' in picture.html


@pytest.mark.parametrize(
    ("first", "last", "align"),
    [
        (date(2020, 3, 1), date(2020, 9, 1), "center"),
        (date(2020, 3, 1), date(2020, 3, 5), "left"),
        (date(2020, 12, 28), date(2020, 12, 31), "right"),
    ],
)
def test_an_acting_holder_is_marked_on_the_bar_and_not_on_the_name(
    first: date, last: date, align: str
) -> None:
    """代 stands in the middle of the bar, or beside a short one, on the side where there is room."""
    whole = tenure(spans=(days(date(2020, 1, 1), date(2020, 12, 31), Certainty.CERTAIN),))
    acting = tenure(person="韩雪", acting=True, spans=(days(first, last, Certainty.CERTAIN),))
    picture = draw_holders([whole, acting], "strip")
    assert picture is not None
    made = data_of(str(picture.html))
    texts = [each["attributes"] for each in found_in(made, "Text")]
    signs = [text for text in texts if text["text"].get("value") == "代"]
    assert {text["text"].get("field") for text in texts if text not in signs} == {"lane"}
    assert {each.get("text_align", {"value": "left"})["value"] for each in signs} == {align}
    assert {each["text_baseline"]["value"] for each in signs} == {"middle"}


def _renderers(data: Any) -> list[dict[str, Any]]:
    found = found_in(data, "GlyphRenderer")
    return [one for one in found if "name" in one["attributes"]]


def test_a_strip_without_a_date_is_not_drawn() -> None:
    """Where no bound is known there is nothing to draw, on whatever day."""
    assert draw_strip([span_of(tenure(), "高远")], "strip", "") is None


def test_a_strip_escapes_what_it_names() -> None:
    """A name with a script in it cannot end the element that holds the data."""
    picture = draw_holders(
        [tenure(person=SCRIPT, start_earliest=A, spans=(days(A, A, Certainty.CERTAIN),))], "strip"
    )
    assert picture is not None
    assert str(picture.html).count("</script>") == 1
    assert SCRIPT in json.dumps(data_of(str(picture.html)), ensure_ascii=False)


@pytest.mark.parametrize(
    ("relation", "first", "last", "words"),
    [
        ("first", None, None, None),
        ("follows", None, None, None),
        ("gap", date(2020, 1, 9), date(2020, 1, 12), "与前任之间有空缺：2020年1月9—12日"),
        ("overlap", date(2020, 1, 9), date(2020, 1, 9), "与前任重叠：2020年1月9日"),
        ("unclear", None, None, "与前任的先后，原文未说清"),
    ],
)
def test_gaps_and_overlaps_in_words(relation: Any, first: Any, last: Any, words: str | None) -> None:
    """Only what is out of the ordinary gets a remark."""
    row = SuccessionRow(
        **tenure().model_dump(), position=1, relation=relation, between_first=first, between_last=last
    )
    assert relation_in_words(row) == words
