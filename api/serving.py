"""Commands that answer until they are stopped: people and programs over HTTP, language models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.options import StoreOption

app = typer.Typer()


@app.command()
def serve(
    files: Annotated[list[Path] | None, typer.Argument(help="load these first")] = None,
    host: Annotated[str | None, typer.Option("--host")] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535)] = None,
    token: Annotated[
        str | None, typer.Option("--token", help="what callers must give; wanted where others reach --host")
    ] = None,
    open_reading: Annotated[
        bool, typer.Option("--open-reading", help="with a token: reading needs none, Cypher and texts do")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Serve the API and the pages; prints the address when it answers."""
    from pydantic import SecretStr

    from api.commands.serve import serve_store
    from api.settings import read_settings

    settings = read_settings(store)
    if token is not None:
        settings.token = SecretStr(token)
    settings.open_reading = settings.open_reading or open_reading
    raise typer.Exit(serve_store(settings.store, files or [], host or settings.host, port, settings))


@app.command()
def demo(
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535)] = None,
    store: StoreOption = None,
) -> None:
    """Load the samples into a store of their own, show an answer with its line, and serve it."""
    from api.commands.demo import serve_samples
    from api.settings import read_settings

    raise typer.Exit(serve_samples(store, port, read_settings()))


@app.command()
def mcp(store: StoreOption = None) -> None:
    """Let a language model's client ask the questions, over standard input and output (MCP)."""
    from api.commands.mcp import serve_models
    from api.settings import read_settings

    settings = read_settings(store)
    serve_models(settings.store, settings)
