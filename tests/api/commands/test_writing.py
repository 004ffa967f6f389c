"""Output appears whole or not at all, and never in place of a pipe."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from api.commands.writing import written_at_once


def test_appears_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    with written_at_once(str(out)) as stream:
        stream.write("甲\n")
        assert not out.exists()
    assert out.read_text("utf-8") == "甲\n"
    assert list(tmp_path.iterdir()) == [out]


def test_nothing_is_left_of_what_broke_off(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_text("before", "utf-8")
    with pytest.raises(ZeroDivisionError), written_at_once(str(out)) as stream:
        stream.write(f"half{1 // 0}")
    assert out.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")), daemon=True)
    reader.start()
    with written_at_once(str(pipe)) as stream:
        stream.write("乙\n")
    reader.join(10)
    assert read == ["乙\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
