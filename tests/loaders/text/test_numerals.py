"""Numerals of dates, sums and counts."""

import pytest

from loaders.text.numerals import to_int


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("2 0 2 1", 2021),
        ("１ ９ ７ ８", 1978),
        ("1,200", 1200),
        ("元", 1),
        ("七", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿", 20),
        ("廿三", 23),
        ("卅", 30),
        ("卅一", 31),
        ("一九七八", 1978),
        ("二〇〇四", 2004),
        ("二○○四", 2004),
        ("二零零四", 2004),
        ("一百", 100),
        ("二百零三", 203),
        ("一千零五", 1005),
        ("三百五十万", 3_500_000),
        ("二千三百四十万", 23_400_000),
        ("一亿三千万", 130_000_000),
        ("两", 2),
    ],
)
def test_reads(printed: str, number: int) -> None:
    """A numeral in any script and spacing names one number."""
    assert to_int(printed) == number


@pytest.mark.parametrize(
    "printed",
    ["", " ", "正", "十十", "年", "三年", "一二十", "1O", "12.5", "-3", "万", "百千", "九" * 40, "9" * 40],
)
def test_refuses(printed: str) -> None:
    """What names no whole number of a sane length is None."""
    assert to_int(printed) is None
