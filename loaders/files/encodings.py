"""Bytes as text, in whatever Chinese encoding they are, or one clear line why not."""

from __future__ import annotations

import codecs
from functools import cache

from graph import lazy_re as re
from graph.errors import UnreadableFile
from loaders.lexicon import lexicon

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BROKEN_SHARE = 0.01
"""So many broken characters a text may have before another encoding, or none, is the better reading."""
_LEAST_SHARE = 6
"""One in so many of a Chinese text's characters is at least a common one; of random bytes far fewer are."""
_SAMPLE = 200_000


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and the name of the encoding it was in; `name` is what the message calls the file."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile(f"{name}: 文件是空的 (the file is empty)")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _readable(data[len(mark) :].decode(encoding, "replace"), encoding, name)
    try:
        return _readable(data.decode("utf-8"), "utf-8", name)
    except UnicodeDecodeError:
        pass
    return _readable(*_best_guess(data, name), name)


def _best_guess(data: bytes, name: str) -> tuple[str, str]:
    """The encoding under which a text has the fewest broken and the most common characters."""
    sample = data[:_SAMPLE]
    readings = []
    wide = ("utf-16-le", "utf-16-be") if 0 in sample else ()  # UTF-16 that lacks its mark
    for encoding in ("utf-8", "gb18030", "big5hkscs", *wide):
        text = sample.decode(encoding, "replace")
        broken = sum(map(text.count, "\0\ufffd\ufffe")) + len(_PRIVATE.findall(text))
        common = sum(map(_common_characters().__contains__, text))
        wide_characters = sum(character > "\x7f" for character in text)
        chinese = encoding == "utf-8" or common * _LEAST_SHARE >= wide_characters
        readings.append((chinese, (common - 5 * broken) / max(len(text), 1), encoding))
    chinese, _, encoding = max(readings)
    if not chinese:
        raise _unreadable(name)
    return data.decode(encoding, "replace"), encoding


@cache
def _common_characters() -> frozenset[str]:
    """The characters that a Chinese text is mostly made of, in either script."""
    return frozenset("".join(lexicon("encodings")["common"]))


def _unreadable(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name}: 编码认不出,请另存为 UTF-8 (in no encoding we know; save it as UTF-8)")


_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def _readable(text: str, encoding: str, name: str) -> tuple[str, str]:
    if not text.strip("\ufeff\0 \t\r\n\u3000"):
        raise UnreadableFile(f"{name}: 文件是空的 (the file is empty)")
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) * 0.002:
        raise UnreadableFile(f"{name}: 不是文本文件 (a binary file, not a text)")
    if sample.count("\ufffd") > max(1, len(sample) * _BROKEN_SHARE):
        raise UnreadableFile(f"{name}: 编码认不出,请另存为 UTF-8 (in no encoding we know; save it as UTF-8)")
    return text, encoding
