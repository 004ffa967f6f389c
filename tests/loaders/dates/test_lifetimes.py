"""When somebody was born and died, as lives and remarks print it."""

from __future__ import annotations

import pytest

from loaders.dates.lifetimes import lifetime


@pytest.mark.parametrize(
    ("text", "born", "died"),
    [
        ("方远，男，汉族，1965年3月生，桃源县人，1998年3月任县林业局局长。", "1965-03", None),
        ("高兰，女，1972年10月出生，大学学历。", "1972-10", None),
        ("方远，1965年3月12日出生于桃源县。", "1965-03-12", None),
        ("何任，生于1911年，桃源县人。1930年任教育局局长。", "1911", None),
        ("何任（1911—1938.7），桃源县人。", "1911", "1938-07"),
        ("何任（1911年3月—1988年）　桃源县人。", "1911-03", "1988"),
        ("方远，一九六五年三月生。", "1965-03", None),
        # no birth, no death
        ("方远（1961—1965），任县长。", None, None),
        ("方远，1984年考取大学生，1990年任局长。", None, None),
        ("方远，1990年任局长，在任时兴修水利，开办新学，乡里称之，其后又修志书，阅三年而成，人皆服其勤，"
         "至老不倦，教子甚严，家中清贫，唯有藏书数千卷而已，传于后人。其子1911年生。", None, None),
        ("县长方远，1965年3月任。", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_lifetime(text: str, born: str | None, died: str | None) -> None:
    """A date right before 生 or behind 生于; years in a bracket that lie a life apart."""
    assert lifetime(text) == (born, died)
