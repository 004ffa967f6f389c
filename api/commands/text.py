"""`dashiji text`: the text that was read from a file, as a file: what passages count their places in."""

from __future__ import annotations

from pathlib import Path

from api.commands.output import note
from api.commands.writing import written_at_once
from graph.errors import DashijiError, UnreadableFile
from loaders.files.read import read_source


def text_file(path: Path) -> Path:
    """Where the text of a file goes by: 年鉴.pdf.txt for 年鉴.pdf."""
    return path.with_name(f"{path.name}.txt")


def write_texts(files: list[Path], folder: Path) -> int:
    """Write the text of each file into the folder; 1 if some file could not be read, else 0."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise DashijiError(f"写不了 {folder} (cannot write): {err.strerror or err}") from err
    failed = False
    for path in files:
        try:
            source = read_source(path)
        except UnreadableFile as err:
            note(f"dashiji: {err}")
            failed = True
            continue
        for line in source.notes:
            note(line)
        target = text_file(folder / path.name)
        with written_at_once(str(target), newline="") as stream:
            stream.write(source.text)
        pages = f"，{len(source.pages)} 页 pages" if source.pages else ""
        note(f"{target}: {len(source.text)} 字 characters{pages}")
    return 1 if failed else 0
