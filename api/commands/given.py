"""What the command line and the sidecars tell of a text from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from api.commands.output import note
from loaders.files.sidecar import BadGiven, Given, given_beside, is_sidecar


def given_by_options(files: Sequence[object], options: Mapping[str, str | Sequence[str] | None]) -> Given:
    """The options `--title` … of one file. Raises `typer.BadParameter` for a bad one or for many files."""
    try:
        given = Given.of({name: value for name, value in options.items() if value})
    except BadGiven as err:
        raise typer.BadParameter(str(err)) from err
    if given.names and len(files) != 1:
        names = "、".join(f"--{_OPTIONS.get(name, name)}" for name in given.names)
        raise typer.BadParameter(
            f"{names} 只能用于一个文件；多个文件请在旁边各放一个 名字.meta.yaml "
            "(for one file only; put a NAME.meta.yaml beside each of many)"
        )
    if given.names and str(files[0]).endswith(".jsonl"):
        raise typer.BadParameter("事实文件已经写明文献，请改其中的 document (a facts file tells this itself)")
    return given


_OPTIONS = {"places": "place"}


def given_for(path: Path, options: Given) -> tuple[Given, str | None]:
    """What is told of a text, the options before its sidecar; and the line to tell of a broken sidecar."""
    beside, trouble = given_beside(path)
    return options.over(beside), trouble


def texts_of(files: list[Path]) -> list[Path]:
    """The files to read, each once; what is given twice and what is a sidecar is told of and left out."""
    texts: dict[Path, Path] = {}
    for path in files:
        if is_sidecar(path):
            note(f"{path.name}: 说明文件，随原文一起读 (a sidecar: read with its text)")
        elif path.resolve() in texts:
            note(f"{path.name}: 给了两次，只读一次 (given twice, read once)")
        else:
            texts[path.resolve()] = path
    return list(texts.values())
