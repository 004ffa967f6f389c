"""What pages print beside their text."""

import pytest

from loaders.document.furniture import in_margin, read_lines, without_furniture
from loaders.text.view import View


def kept(text: str) -> list[str]:
    return [piece.view.text for piece in without_furniture(list(read_lines(View.whole(text))))]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ('渠成。7 ), R2 ?/ k" [: V3 }', "渠成。"),
        ('1951年& d4 ]" P+ u1 r5 o', "1951年"),
        ('& d4 ]" P+ u1 r5 o    8月，架桥。', "8月，架桥。"),
        ("'''<big>1951年</big>'''", "1951年"),
        ("与Mary Whitlock小姐结婚。", "与Mary Whitlock小姐结婚。"),
        ("设Qingxi Union Chapel", "设Qingxi Union Chapel"),
        ("网址 http://a.example/x?y=1&z=2", "网址http://a.example/x?y=1&z=2"),
    ],
)
def test_signs_that_are_no_text(printed: str, text: str) -> None:
    """Signs against copying and the marks of a wiki go; names in Latin letters and addresses stay."""
    assert kept(printed) == [text]


@pytest.mark.parametrize(
    "text", ["版权所有：青溪档案馆", "上一篇：旧闻", "电话：0000", "THE END", "来自 青溪文库"]
)
def test_margins(text: str) -> None:
    """Lines that are the site's own."""
    assert in_margin(text)


@pytest.mark.parametrize(
    "text", ["3日，电话局成立", "收回地址一处。", "来自三县的民工到场", "返回原籍者三百"]
)
def test_no_margin(text: str) -> None:
    """Entries that have such a word in them are none."""
    assert not in_margin(text)
