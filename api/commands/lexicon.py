"""The folder of a user's own rows: `--lexicon DIR` or DASHIJI_LEXICON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.commands.output import note
from graph.errors import DashijiError
from loaders.user_lexicon import user_lexicon


@contextmanager
def own_rows(folder: Path | None) -> Iterator[list[str]]:
    """Read with the rows of the folder, if one is given; a line on stderr for each row that is left out.

    Gives those lines: a command that leaves a row out exits with 1, the rest done.
    """
    if folder is None:
        yield []
        return
    if not folder.is_dir():
        raise DashijiError(f"没有词条文件夹 {folder} (no such folder of rows)")
    with user_lexicon(folder) as left_out:
        for line in left_out:
            note(f"dashiji: {line}")
        yield left_out
