"""The options that several commands share, and the ones that tell of a text from outside."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.commands.output import Format

if TYPE_CHECKING:  # each command opens what it needs: --help needs none of it
    from graph.stores.base import Store


class Lang(StrEnum):
    """The language of a page."""

    ZH = "zh"
    EN = "en"


StoreOption = Annotated[
    str | None,
    typer.Option("--store", help="embedded:PATH, neo4j://…, neo4j+s://…, bolt://… (or DASHIJI_STORE)"),
]
FormatOption = Annotated[Format, typer.Option("--format", help="how the rows are written")]
LangOption = Annotated[Lang, typer.Option("--lang", help="the page's language")]
PageOption = Annotated[Path, typer.Option("--out", help="the HTML file to write")]
LexiconOption = Annotated[
    Path | None,
    typer.Option("--lexicon", help="folder of your own titles.yaml, organizations.yaml, verbs.yaml"),
]
EXPORT_FORMATS = "jsonl, csv, xlsx, datapackage, popolo, gexf, graphml, cypher, neo4j-admin, timelinejs, ical"
"""Of `dashiji export`; as text, for --help opens nothing."""


def _told(
    title: Annotated[str | None, typer.Option("--title", help="what the text is called")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="who put it out")] = None,
    published: Annotated[
        str | None, typer.Option("--published", help="day, month or year it was put out: 2020-01-08")
    ] = None,
    covers: Annotated[
        str | None, typer.Option("--covers", help="the time it tells of: 2020, 1949/1985")
    ] = None,
    places: Annotated[
        list[str] | None, typer.Option("--place", help="the place it is about; may be given again")
    ] = None,
    type: Annotated[
        str | None, typer.Option("--type", help="yearbook, chronicle, news, notice, cv …")
    ] = None,
) -> None:
    """The parameters that `with_given` adds; their names are those of `Given`."""


def with_given(command: Callable[..., None]) -> Callable[..., None]:
    """Add --title … --type to a command of `files` or one `file`; it gets them as one argument, `given`."""
    own = inspect.signature(command, locals={"Given": object}, eval_str=True).parameters
    told = inspect.signature(_told, eval_str=True).parameters

    @wraps(command)
    def command_with_options(**values: Any) -> None:
        from api.commands.given import given_by_options

        options = {name: values.pop(name) for name in told}
        files = values["files"] if "files" in values else [values["file"]]
        command(**values, given=given_by_options(files, options))

    shown = [parameter for name, parameter in own.items() if name != "given"] + list(told.values())
    shown = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in shown]
    vars(command_with_options)["__signature__"] = inspect.Signature(shown)
    command_with_options.__annotations__ = {each.name: each.annotation for each in shown}
    return command_with_options


def opened_store(url: str | None) -> Store:
    """The store that a command asks for, or the settings name, brought up to date."""
    from api.commands.opening import open_up_to_date
    from api.settings import read_settings

    return open_up_to_date(url or read_settings().store)


def pairs(arguments: list[str]) -> dict[str, str]:
    """`--name value` and `--name=value` as a mapping; dashes in names become underscores."""
    found: dict[str, str] = {}
    left = iter(arguments)
    for argument in left:
        if not argument.startswith("--"):
            raise typer.BadParameter(f"多余的词 (unexpected): {argument}")
        key, sign, value = argument[2:].partition("=")
        if not sign:
            value = next(left, "")
            if not value or value.startswith("--"):
                raise typer.BadParameter(f"--{key} 后面缺一个值 (needs a value)")
        found[key.replace("-", "_")] = value
    return found
