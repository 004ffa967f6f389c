"""Commands that look after a store: what is in it, whether it is sound, and a copy of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.commands.output import Format, note, print_records
from api.options import FormatOption, StoreOption, opened_store

app = typer.Typer()


@app.command()
def status(store: StoreOption = None, form: FormatOption = Format.TABLE) -> None:
    """Show the store, what is in it, who writes into it, and where the data lies."""
    from graph.status import status_of

    with opened_store(store) as opened:
        print_records(("what", "value"), status_of(opened).lines(), form)


@app.command()
def check(store: StoreOption = None) -> None:
    """Compare documents with their digests, and tenures with what is derived now; 1 where they differ."""
    from graph.check import check_store

    count = 0
    with opened_store(store) as opened:
        for finding in check_store(opened):
            count += 1
            print(finding)
    note(f"{count} 处不符 (differences)" if count else "都对得上 (all is as it should be)")
    raise typer.Exit(1 if count else 0)


@app.command()
def doctor(store: StoreOption = None, form: FormatOption = Format.TABLE) -> None:
    """Look at settings, engine, store, files, port and fonts, and say what to do; 1 if something is wrong."""
    from api.commands.doctor import examine

    found = examine(store)
    print_records(("what", "found", "do"), [(each.what, each.found, each.do) for each in found], form)
    raise typer.Exit(1 if any(each.do for each in found) else 0)


class Withdrawn(StrEnum):
    """What can be taken down."""

    PERSON = "person"
    DOCUMENT = "document"
    PASSAGE = "passage"


@app.command("take-down")
def take_down(
    what: Annotated[Withdrawn, typer.Argument(help="a person, a document, or a passage of one")],
    name: Annotated[str, typer.Argument(help="the person's name; else id, title or file of the document")],
    document: Annotated[str | None, typer.Option("--document", help="person: in this one alone")] = None,
    start: Annotated[int | None, typer.Option("--start", min=0, help="passage: its first character")] = None,
    end: Annotated[int | None, typer.Option("--end", min=1, help="passage: behind its last")] = None,
    why: Annotated[str, typer.Option("--why", help="the reason, for those who come after")] = "",
    who: Annotated[str, typer.Option("--who", help="who asked for it")] = "",
    store: StoreOption = None,
) -> None:
    """Take something down, here and in every load to come; the audit shows that something is withheld.

    What is taken down is no longer in the store. To put it back, remove its line from the file of take-downs
    and load the text again.
    """
    from api.commands.take_down import take_down as take

    given = {"person": name, "document": document} if what is Withdrawn.PERSON else {"document": name}
    with opened_store(store) as opened:
        take(opened, {"what": what.value, "start": start, "end": end, "why": why, "who": who, **given})


@app.command()
def backup(
    out: Annotated[Path, typer.Argument(metavar="FILE", help="the .zip to write")], store: StoreOption = None
) -> None:
    """Write the facts, texts, judgements, corrections and take-downs of a store as one file."""
    from api.commands.writing import bytes_at_once
    from api.settings import read_settings
    from graph.backup import back_up

    with opened_store(store) as opened, bytes_at_once(str(out)) as stream:
        count = back_up(opened, stream, read_settings(opened.url).files_beside())
    note(f"{out}: {count} documents")


@app.command()
def restore(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="what `dashiji backup` wrote")],
    store: StoreOption = None,
) -> None:
    """Fill an empty store of either kind from a backup."""
    from api.settings import read_settings
    from graph.backup import restore as restore_store

    with opened_store(store) as opened:
        opened.prepare()
        settings = read_settings(opened.url)
        report = restore_store(opened, path, settings.files_beside(), note, settings.withholding)
    note(str(report))
