"""Fuzz the reader with atheris: texts of its own words in senseless order, and bytes of any kind.

    python bench/fuzz.py [--seconds 600] [--bytes]

Each run makes a text out of the words of the lexicons, dates, brackets, marks and gaps, some of them
repeated thousands of times, and reads it. A run fails when anything but `UnreadableFile` is raised, when a
fact does not quote the text at its offsets, or when twice the text takes much more than twice the time.
`--bytes` gives raw bytes to the decoding instead. What failed is written to the folder given by
`--artifacts`, and read again by naming the file.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from functools import cache
from importlib import resources
from pathlib import Path

import atheris
import yaml

with atheris.instrument_imports(include=["loaders", "graph.dates"]):
    from graph.errors import UnreadableFile
    from graph.facts import DocumentFact, fact_line
    from loaders.files.encodings import decode
    from loaders.files.source import Source
    from loaders.pipeline import extract_source

SIGNS = list(
    '，。；：、！？（）()【】《》“”"「」—－-～·△▲○●0123456789０５〇零一二三四五六七八九十廿'
    "年月日号至和与及 \u3000\n\t|.:/%"
)
PHRASES = [
    "2020年", "1月3日", "3日", "同日", "是月", "5—7日", "民国十七年", "光绪二十六年三月", "（1900年）",
    "1999.03—2001.06", "大事记", "领导名录", "历任县长", "姓名　性别　职务", "项目名称　总投资", "任命",
    "免去", "为", "职务", "同志", "县委书记", "县人民政府", "张三", "王小明", "欧阳文", "阿依古丽·买买提",
    "（女，回族）", "开工", "竣工", "亿元", "获", "称号", "第一章　概述",
    "\n\n", "\r\n", "\f", "\ufeff", "\u200b", "\U00020000", "𠮷", "\ud7ff", "é", "A",
]  # fmt: skip
LONGEST = 6000
SLOW = 1.5
"""Seconds from which on the time of twice the text is measured."""
TWICE = 3.5
"""Twice the text may take so many times as long; the clock of a busy machine is no finer."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--bytes", action="store_true", help="fuzz the decoding of files")
    parser.add_argument("--artifacts", default=tempfile.gettempdir(), help="where a failing input is written")
    parser.add_argument("inputs", nargs="*", help="inputs that failed, read once more")
    args = parser.parse_args()
    libfuzzer = [
        sys.argv[0],
        f"-max_total_time={args.seconds}",
        "-max_len=512",
        "-len_control=0",
        "-timeout=60",
        "-rss_limit_mb=4096",
        f"-artifact_prefix={Path(args.artifacts)}/",
        "-print_final_stats=1",
        *args.inputs,
    ]
    atheris.Setup(libfuzzer, decode_bytes if args.bytes else read_text)
    atheris.Fuzz()
    return 0


def decode_bytes(data: bytes) -> None:
    """Any bytes are a text or one clear line."""
    try:
        decode(data, "a.txt")
    except UnreadableFile as err:
        if len(str(err).splitlines()) != 1:
            raise AssertionError("more than one line") from err


def read_text(data: bytes) -> None:
    """A made text is read without an error, quoted exactly, in time that grows no faster than the text."""
    text = made_text(atheris.FuzzedDataProvider(data))
    if not text.strip():
        return
    took = timed(text)
    if took > SLOW and timed(text + "\n" + text) > TWICE * took:
        raise AssertionError(f"{len(text)} characters took {took:.1f} s, twice the text far more than twice")


def timed(text: str) -> float:
    """Seconds of processor to read a text, whose facts are checked."""
    began = time.process_time()
    facts = list(extract_source(Source("a.txt", "0" * 64, "utf-8", text)))
    took = time.process_time() - began
    for fact in facts:
        if not isinstance(fact, DocumentFact):
            passage = fact.passage
            assert text[passage.start : passage.end] == passage.quote, passage
        fact_line(fact)
    return took


def made_text(given: atheris.FuzzedDataProvider) -> str:
    """Words in the order that the bytes tell; now and then one of them over and over."""
    words = vocabulary()
    pieces: list[str] = []
    length = 0
    while given.remaining_bytes() and length < LONGEST:
        kind = given.ConsumeIntInRange(0, 15)
        choice = SIGNS if kind < 5 else PHRASES if kind < 10 else words
        piece = choice[given.ConsumeIntInRange(0, len(choice) - 1)]
        if kind in (4, 9, 15) and given.ConsumeIntInRange(0, 7) == 0:
            piece *= given.ConsumeIntInRange(1, 3000)
        pieces.append(piece[:LONGEST])
        length += len(pieces[-1])
    return "".join(pieces)


@cache
def vocabulary() -> list[str]:
    """Every word of the lexicons, patterns too: their signs are as good as any."""
    found: dict[str, None] = {}

    def collect(value: object) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                collect(key)
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)
        elif isinstance(value, str):
            found.update(dict.fromkeys(value.split()))

    for file in sorted(resources.files("loaders.lexicon").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            collect(yaml.safe_load(file.read_text("utf-8")))
    return list(found)


if __name__ == "__main__":
    sys.exit(main())
