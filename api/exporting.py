"""The commands that write what a store holds: pictures as offline pages, and exports."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from api.commands.writing import write_page
from api.options import EXPORT_FORMATS, Lang, LangOption, PageOption, StoreOption, opened_store, pairs

app = typer.Typer()


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def timeline(
    context: typer.Context,
    out: PageOption,
    store: StoreOption = None,
    lang: LangOption = Lang.ZH,
) -> None:
    """Write the timeline of events (filters as for `ask events`; --section all) as one offline HTML file."""
    from api.commands.pictures import timeline_page

    with opened_store(store) as opened:
        page = timeline_page(opened, pairs(context.args), date.today(), lang.value)
    write_page(out, page)


@app.command()
def graph(
    name: Annotated[str, typer.Argument(help="a person, body, post, project … by name or id")],
    out: PageOption,
    on: Annotated[str | None, typer.Option("--on", help="only what may hold on this day")] = None,
    depth: Annotated[int, typer.Option("--depth", min=1, max=3)] = 1,
    store: StoreOption = None,
    lang: LangOption = Lang.ZH,
) -> None:
    """Write the relations around a name as one offline HTML file."""
    from api import asking
    from viz.network import render_graph

    given = {"of": name, "depth": str(depth), **({"on": on} if on else {})}
    with opened_store(store) as opened:
        today = date.today()
        page = render_graph(asking.ask("neighbours", opened, given, today), today, lang.value)
    write_page(out, page)


@app.command()
def export(
    form: Annotated[str | None, typer.Argument(metavar="FORMAT", help=EXPORT_FORMATS)] = None,
    out: Annotated[
        str | None, typer.Option("--out", help="file; a folder for formats of many files; - is stdout")
    ] = None,
    named: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help="the same as FORMAT; default jsonl")
    ] = None,
    document: Annotated[str | None, typer.Option("--document", help="jsonl: this document alone")] = None,
    bom: Annotated[bool, typer.Option("--bom", help="csv: a byte-order mark, which Excel wants")] = False,
    store: StoreOption = None,
) -> None:
    """Write all that the store holds: facts to load elsewhere, tables, a graph, a timeline, a calendar."""
    from api.commands.export import chosen_options, export_store
    from graph.exports import exporter

    if form and named and form != named:
        raise typer.BadParameter(f"{form} 还是 {named}？(which of the two?)")
    asked = exporter(form or named or "jsonl")
    options = chosen_options(asked, document, bom)
    with opened_store(store) as opened:
        export_store(opened, asked, options, out)
