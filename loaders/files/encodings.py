"""Bytes as text, in whatever Chinese encoding they are, or one clear line why not."""

from __future__ import annotations

import codecs
import re

from graph.errors import UnreadableFile

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
_COMMON = frozenset(
    "的一是在不了有和人大中上为个国以要我他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多"
    "定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还"
    "因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原又么利比或但质气第向道命此变条没结解"
    "问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级"
    "少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热"
    "领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清美再采转更单风切打白教速花带安场身车例真务具万"
    "每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装"
    "市县省镇乡村委书记局任命免职务會國縣長議員時為來個們對發動過經現實體當業應還變條沒結問題黨開關與從員總計論運農"
    "區強決戰處隊導熱領東導爭濟術極認權證轉單風術務萬達積議聲報類離華確張馬節話許廣記織裝鎮鄉任職選舉縣"
)


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
        common = sum(map(_COMMON.__contains__, text))
        wide_signs = sum(sign > "\x7f" for sign in text)
        chinese = encoding == "utf-8" or common * _LEAST_SHARE >= wide_signs
        readings.append((chinese, (common - 5 * broken) / max(len(text), 1), encoding))
    chinese, _, encoding = max(readings)
    if not chinese:
        raise _unreadable(name)
    return data.decode(encoding, "replace"), encoding


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
