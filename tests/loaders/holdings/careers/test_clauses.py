"""Lives cut into clauses."""

from __future__ import annotations

import pytest

from loaders.holdings.careers.clauses import cut_life


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("1990年任科长，次年升局长。", ["|1990年任科长", "次年升局长"]),
        (
            "任厂长（其间：1999年5月在省委党校学习），后任经理",
            ["|任厂长", "(|其间", "(1999年5月在省委党校学习", "后任经理"],
        ),
        ("任副主任（主持工作）、主任", ["|任副主任（主持工作）、主任"]),
        ("宁夏人.国民党员.1934年毕业", ["|宁夏人", "|国民党员", "|1934年毕业"]),
        ("民国5年（1916年）任所长", ["|民国5年（1916年）任所长"]),
        ("任局长（未完，待续", ["|任局长（未完", "待续"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    """`|` opens a statement, `(` stands in an aside; brackets that tell no other time stay whole."""
    cut = cut_life(text, [])
    assert ["(" * one.aside + "|" * one.opens + one.text for one in cut] == clauses


def test_paragraphs_open_statements() -> None:
    """Where one begins is given: a line may be broken within a sentence."""
    text = "1984年任教师1990年任校长"
    assert [one.text for one in cut_life(text, [8])] == ["1984年任教师", "1990年任校长"]
    assert [one.text for one in cut_life(text, [])] == [text]
