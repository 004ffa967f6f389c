"""`dashiji export`: the whole store in one of the formats of `EXPORTERS`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from zipfile import ZipFile

from api.commands.output import note
from api.commands.writing import bytes_at_once
from graph.errors import BadQuestion, DashijiError
from graph.exports import EXPORTERS, Exporter, Options
from graph.exports.rows import GraphRows
from graph.stores.base import Store

STDOUT = "-"


def chosen_options(form: Exporter, document: str | None, bom: bool) -> Options:
    """What was chosen. Raises `BadQuestion` for what this format cannot heed."""
    given = {"document": document, "bom": bom}
    for name, value in given.items():
        if value and name not in form.takes:
            others = "、".join(each.name for each in EXPORTERS if name in each.takes)
            raise BadQuestion(f"{form.name} 不用 --{name} (--{name} is for {others})")
    return Options(document=document, bom=bom)


def export_store(store: Store, form: Exporter, options: Options, out: str | None) -> None:
    """Write the store to `out`, or under the format's own file name here; many files go into a folder where
    `out` does not end in `.zip`."""
    out = out or form.file_name
    parts = form.write(GraphRows(store), options)
    if form.is_archive and out != STDOUT and not out.endswith(".zip"):
        _unpack(parts, Path(out))
    else:
        with bytes_at_once(out) as stream:
            _write(parts, stream)
    note(f"{out}: {form.name}")


def _write(parts: Iterator[bytes], stream: IO[bytes]) -> None:
    for part in parts:
        stream.write(part)


def _unpack(parts: Iterator[bytes], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile() as whole:
            _write(parts, whole)
            with ZipFile(whole) as archive:
                archive.extractall(folder)
    except OSError as err:
        raise DashijiError(f"写不了 {folder} (cannot write): {err.strerror or err}") from err
