"""The year of texts that name none, and when nobody can tell it."""

from __future__ import annotations

import pytest

from loaders.document.metadata import read_metadata
from tests.loaders.pages import chronicle_of, laid_out

MAY = "大事记\n5 月\n　　3日　副省长到明川县调研。\n　　6日　大桥奠基。\n6 月\n　　28日　{}大会举行。\n"


@pytest.mark.parametrize(
    ("kept", "year"),
    [
        ("庆祝中国共产党成立90周年", "2011"),
        ("纪念抗日战争胜利60周年", "2005"),
        ("庆祝香港回归10周年", "2007"),
        ("迎接建党100周年动员", "XXXX"),
        ("庆祝建校50周年", "XXXX"),
    ],
)
def test_an_anniversary_that_is_kept_tells_the_year(kept: str, year: str) -> None:
    """One that is awaited, or of something else than the public knows, tells nothing."""
    entries = chronicle_of(MAY.format(kept)).split(" / ")
    assert len(entries) == 3
    assert {entry[:4] for entry in entries} == {year}


@pytest.mark.parametrize(
    ("printed", "year"), [("2019年6月30日", 2019), ("2019年9月2日", None), ("2019年5月30日", None)]
)
def test_a_page_put_out_right_behind_tells_the_year(printed: str, year: int | None) -> None:
    """All of its days lie in the weeks before; months later it could be of any year."""
    text = f"明川县要事\n发布于{printed}\n" + MAY.format("招商")
    assert read_metadata(laid_out(text)).year == year


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("地情网 » 年鉴 » 明川年鉴（2014） » 大事记\n大事记\n来源：明川年鉴2014　时间：2014-04-17", 2013),
        ("明川年鉴2014\n大事记\n时间：2014-04-17", 2013),
        ("明川年鉴2014\n大事记\n时间：2014-12-17", None),
        ("明川年鉴2014\n大事记\n时间：2016-04-17", None),
        ("明川年鉴\n大事记\n时间：2014-04-17", None),
        ("明川年鉴2013　明川年鉴2014\n大事记\n时间：2014-04-17", None),
    ],
)
def test_an_edition_put_out_before_the_last_month_is_of_the_year_before(head: str, year: int | None) -> None:
    """The yearbook of 2014 on a page of April 2014 tells of May and June: those of 2013."""
    text = f"{head}\n\n" + MAY.format("招商").removeprefix("大事记\n")
    assert read_metadata(laid_out(text)).year == year


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("在第三十五个教师节来临之际，县一中召开大会。", 2019),
        ("在第20个记者节，县里开会。", 2019),
        ("第三个工作日，县里开会。", None),
    ],
)
def test_a_feast_that_is_counted_tells_the_year(line: str, year: int | None) -> None:
    """第三十五个教师节 was kept in 2019; on a page that bears no day of its own that is its year."""
    assert read_metadata(laid_out(f"县一中新闻\n\n{line}9月6日，通知印发。\n")).year == year
