"""Files in every encoding that Chinese text comes in, and files that are none."""

import os
from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from loaders.files.encodings import decode
from loaders.files.read import read_source

SIMPLE = "青岭县2019年大事记\n\n1月\n3日　县委召开会议，部署全年工作。\n"
TRADITIONAL = "青嶺縣志　大事記\n\n一九五六年\n一月　全縣手工業實現合作化，縣長出席大會。\n"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (SIMPLE, "utf-8", "utf-8"),
        (SIMPLE, "utf-8-sig", "utf-8"),
        (SIMPLE, "utf-16", "utf-16-le"),
        (SIMPLE, "utf-16-le", "utf-16-le"),
        (SIMPLE, "utf-16-be", "utf-16-be"),
        (SIMPLE, "utf-32", "utf-32-le"),
        (SIMPLE, "gb18030", "gb18030"),
        (SIMPLE, "gbk", "gb18030"),
        (TRADITIONAL, "big5hkscs", "big5hkscs"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (SIMPLE.replace("\n", "\r\n"), "utf-8", "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, text: str, codec: str, encoding: str) -> None:
    """The text comes back unchanged, line ends included, without its byte-order mark."""
    path = tmp_path / "纪事.txt"
    path.write_bytes(text.encode(codec))
    source = read_source(path)
    assert source.text == text
    assert source.encoding == encoding
    assert source.file == "纪事.txt"
    assert len(source.sha256) == 64


def test_a_few_broken_bytes_do_not_lose_the_text() -> None:
    """A text with one damaged character is read; the damage shows as U+FFFD."""
    data = (SIMPLE * 20).encode()
    text, encoding = decode(data[:100] + b"\xff" + data[100:], "a.txt")
    assert encoding == "utf-8"
    assert "\ufffd" in text
    assert text.count("县委召开会议") >= 19


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "空"),
        (b"\xef\xbb\xbf\n \n", "空"),
        (b"\0\0\0\0", "空"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, ""),
        (b"PK\x03\x04" + bytes(range(200)) * 20, ""),
        (os.urandom(4096), ""),
    ],
)
def test_not_a_text(tmp_path: Path, data: bytes, word: str) -> None:
    """An empty or binary file is told in one line, in Chinese and English."""
    path = tmp_path / "x.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_source(path)
    message = str(caught.value)
    assert "\n" not in message
    assert "x.txt" in message
    assert word in message


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A path that is no file raises UnreadableFile, which names the path."""
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(UnreadableFile, match=path.name):
            read_source(path)
