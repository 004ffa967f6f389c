"""Views: mended text that knows where it stands in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.script import simplified
from loaders.text.view import View


def test_a_passage_of_mended_text_quotes_the_source_with_its_spaces() -> None:
    source = "任命 张\n某为局长"
    whole = View.whole(source)
    mended = View.joined([whole[0:2], whole[3:4], whole[5:9]])
    assert mended.text == "任命张某为局长"
    assert mended.passage(2, 4).quote == "张\n某"
    assert mended[2:4].passage().quote == "张\n某"


def test_an_empty_span_stands_before_the_next_character() -> None:
    view = View.whole("甲乙丙")
    assert view.span(1, 1) == (1, 1)
    assert view.span(3, 3) == (3, 3)


@given(st.text(min_size=1), st.data())
def test_the_quote_is_the_source_between_start_and_end(source: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.integers(0, len(source) - 1), unique=True, min_size=1).map(sorted))
    whole = View.whole(source)
    view = View.joined([whole[index : index + 1] for index in kept])
    start = data.draw(st.integers(0, len(view) - 1))
    end = data.draw(st.integers(start + 1, len(view)))
    passage = view.passage(start, end)
    assert source[passage.start : passage.end] == passage.quote
    assert simplified(passage.quote[0]) == view.text[start]
    assert simplified(passage.quote[-1]) == view.text[end - 1]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("5月29日下午,县委开会;通过决议:三项!", "5月29日下午，县委开会；通过决议：三项！"),
        ("《条例》,甲(女),乙", "《条例》，甲(女)，乙"),
        ("比上年增长6%,居全市第一", "比上年增长6%，居全市第一"),
        ("投资1,200万元,10:20开工", "投资1,200万元，10:20开工"),
        ("A, B; http://a.b:80/", "A, B; http://a.b:80/"),
    ],
)
def test_narrow_punctuation_beside_chinese_is_wide(printed: str, read: str) -> None:
    """Rules see one sign for a comma, figures and addresses keep theirs, and places stay."""
    view = View.whole(printed)
    assert view.text == read
    assert view.passage().quote == printed
