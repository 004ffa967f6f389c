"""`dashiji review`: what of the facts somebody has judged, and what awaits it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.output import Format, print_answer, print_records
from api.options import FormatOption, StoreOption, opened_store

if TYPE_CHECKING:  # each command opens what it needs: --help needs none of it
    from collections.abc import Callable

    from api.reviewing import Reviewer, Signed
    from graph.facts import Correction
    from graph.loading.load import LoadReport

app = typer.Typer()
Whose = Annotated[str, typer.Option("--who", help="who judges")]
Why = Annotated[str, typer.Option("--why", help="the reason, for those who come after")]
Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="a field as it should be; empty for not known"),
]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="ids of facts")]


@app.callback(invoke_without_command=True)
def review(context: typer.Context, store: StoreOption = None, form: FormatOption = Format.TABLE) -> None:
    """Judge single facts: 对 right, 错 wrong, 改 change; tell what was not read; undo (docs/review.md).

    Without a command: what awaits judgement, and how to give it.
    """
    if context.invoked_subcommand is None:
        from api.commands.review import what_awaits

        with opened_store(store) as opened:
            print_records(("what", "number", "do"), what_awaits(opened), form)


@app.command("list")
def corrections(
    state: Annotated[
        str | None, typer.Option("--state", help="applied, lapsed, replaced, undone or absent alone")
    ] = None,
    document: Annotated[str | None, typer.Option("--document", help="this document alone")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List what was judged, the latest first; --state lapsed: what no longer finds its fact."""
    _ask("corrections", {"state": state, "document": document, "limit": 1000}, store, form)


@app.command()
def sample(
    n: Annotated[int, typer.Option("--n", min=1, max=1000, help="facts a kind")] = 20,
    seed: Annotated[int, typer.Option("--seed", min=0, help="another number draws others")] = 1,
    kind: Annotated[
        str | None, typer.Option("--kind", help="appointment, holding, event, project or honour alone")
    ] = None,
    document: Annotated[str | None, typer.Option("--document", help="from this document alone")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Draw facts at random, to be judged with right, wrong and change; the same seed draws the same ones."""
    _ask("sample", {"n": n, "seed": seed, "kind": kind, "document": document, "limit": 1000}, store, form)


@app.command()
def precision(
    n: Annotated[int, typer.Option("--n", min=1, max=1000, help="facts a kind, as they were drawn")] = 20,
    seed: Annotated[int, typer.Option("--seed", min=0, help="as they were drawn")] = 1,
    document: Annotated[str | None, typer.Option("--document", help="of this document alone")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Tell how much of the sample is right, a kind at a time, with the interval that it leaves (95 %)."""
    _ask("precision", {"n": n, "seed": seed, "document": document}, store, form)


@app.command()
def right(ids: Ids, who: Whose = "", why: Why = "", store: StoreOption = None) -> None:
    """对: the line says so."""
    _each(ids, store, who, why, lambda review, id, signed: review.judge(id, "right", None, signed))


@app.command()
def wrong(ids: Ids, who: Whose = "", why: Why = "", store: StoreOption = None) -> None:
    """错: the line does not say so. The fact is kept as set aside, and counts for nothing."""
    _each(ids, store, who, why, lambda review, id, signed: review.judge(id, "wrong", None, signed))


@app.command()
def skip(ids: Ids, who: Whose = "", why: Why = "", store: StoreOption = None) -> None:
    """略过: of what was not understood, that there is nothing to read."""
    _each(ids, store, who, why, lambda review, id, signed: review.judge(id, "skipped", None, signed))


@app.command()
def change(
    id: Annotated[str, typer.Argument(metavar="ID", help="id of the fact")],
    values: Set = None,
    who: Whose = "",
    why: Why = "",
    store: StoreOption = None,
) -> None:
    """改: some fields are otherwise: --set post=副局长 --set date=2020年6月. Lists are parted by 、"""
    given = _pairs(values)
    _each([id], store, who, why, lambda review, id, signed: review.judge(id, "changed", given, signed))


@app.command()
def tell(
    where: Annotated[
        str, typer.Argument(metavar="ID", help="id of an issue or fact; else id, title or file of a document")
    ],
    kind: Annotated[str, typer.Option("--kind", help="event, appointment, holding, project, honour")],
    values: Set = None,
    start: Annotated[int | None, typer.Option("--start", min=0, help="document: first character")] = None,
    end: Annotated[int | None, typer.Option("--end", min=1, help="document: behind the last")] = None,
    who: Whose = "",
    why: Why = "",
    store: StoreOption = None,
) -> None:
    """补: a fact that was not read, where an issue stands, or between two places of a document."""
    given = _pairs(values)
    if (start is None) is not (end is None):
        raise typer.BadParameter("--start 和 --end 要一起给 (both or none)")
    place = None if start is None or end is None else (start, end)

    def add(review: Reviewer, id: str, signed: Signed) -> tuple[Correction, LoadReport]:
        if place is None:
            return review.tell(id, kind, given, signed)
        return review.tell_at(id, place, kind, given, signed)

    _each([where], store, who, why, add)


@app.command()
def undo(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="ids of corrections, as list gives them")],
    who: Whose = "",
    why: Why = "",
    store: StoreOption = None,
) -> None:
    """Take corrections back; what stood before on the same fact stands again."""
    _each(ids, store, who, why, lambda review, id, signed: review.undo(id, signed))


@app.command()
def apply(
    file: Annotated[
        Path | None, typer.Argument(help="somebody else's file of corrections; none: one's own anew")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Take over the corrections of another file, and bring the store to what the file of corrections says."""
    from api.commands.review import apply_file

    with opened_store(store) as opened:
        raise typer.Exit(apply_file(opened, file))


@app.command()
def export(
    out: Annotated[str, typer.Option("--out", help="file; - is standard output")] = "-",
) -> None:
    """Write the corrections, one JSON object a line, those taken back too."""
    from api.commands.review import export_file

    raise typer.Exit(export_file(out))


def _ask(name: str, given: dict[str, str | int | None], store: str | None, form: Format) -> None:
    from api import asking

    asked = {key: str(value) for key, value in given.items() if value is not None}
    with opened_store(store) as opened:
        print_answer(asking.ask(name, opened, asked, date.today()), form)


def _each(
    ids: list[str],
    store: str | None,
    who: str,
    why: str,
    judge: Callable[[Reviewer, str, Signed], tuple[Correction, LoadReport]],
) -> None:
    from api.commands.review import judge_each
    from api.reviewing import Signed

    with opened_store(store) as opened:
        raise typer.Exit(judge_each(opened, ids, Signed(who, why), judge))


def _pairs(values: list[str] | None) -> dict[str, str]:
    given: dict[str, str] = {}
    for pair in values or []:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise typer.BadParameter(f"--set 要写成 name=value：{pair}")
        given[name.strip()] = value
    return given
