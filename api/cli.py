"""The `dashiji` command. Data on stdout, everything else on stderr; exit 0 ok, 1 one line for an error,
2 wrong usage."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from importlib.metadata import version as installed
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api import exporting, review_cli, serving, upkeep
from api.commands.output import Format, note, print_answer, print_records
from api.options import (
    FormatOption,
    Lang,
    LangOption,
    LexiconOption,
    PageOption,
    StoreOption,
    opened_store,
    pairs,
    with_given,
)
from graph.errors import BadQuestion, DashijiError, UnknownFormat, UnknownQuestion

if TYPE_CHECKING:  # each command opens what it needs: --help needs none of it
    from api.settings import Settings
    from loaders.files.sidecar import Given

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


class Relation(StrEnum):
    """What a judgement says of two ids."""

    SAME = "same"
    DIFFERENT = "different"
    BECAME = "became"


FilesArgument = Annotated[
    list[Path], typer.Argument(help="文本、网页、docx、pdf、epub，或 .jsonl 事实文件 (texts, or facts files)")
]


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"dashiji {installed('dashiji')}")
        raise typer.Exit


@app.callback()
def dashiji(
    version: Annotated[
        bool,
        typer.Option("--version", help="print the version and leave", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """大事记：谁在何时任何职，哪一行写着。Who held what, when, and which printed line says so."""


def _settings(store: str | None = None) -> Settings:
    from api.settings import read_settings

    return read_settings(store)


@app.command()
@with_given
def extract(
    given: Given,
    files: Annotated[list[str], typer.Argument(help="texts; - is standard input")],
    out: Annotated[str, typer.Option("--out", help="facts file; - is standard output")] = "-",
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="how many files at a time")] = 1,
    dask: Annotated[
        str | None, typer.Option("--dask", help="read on a cluster: its scheduler, tcp://HOST:8786")
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Read texts into facts (JSON Lines). --title … tell of one text, NAME.meta.yaml beside each of many."""
    from api.commands.extract import extract_files

    raise typer.Exit(extract_files(files, out, jobs, given, lexicon or _settings().lexicon, dask))


@app.command()
@with_given
def read(
    given: Given,
    file: Annotated[Path, typer.Argument(help="one text")],
    out: PageOption,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="draw persons, posts, organizations, dates … instead of facts")
    ] = False,
    lang: LangOption = Lang.ZH,
    lexicon: LexiconOption = None,
) -> None:
    """Write the text with every fact and issue marked in it, with its rule, as one offline file."""
    from api.commands.read import read_file

    code = read_file(file, out, lang.value, given, lexicon or _settings().lexicon, mentions=mentions)
    raise typer.Exit(code)


@app.command()
def text(
    files: Annotated[list[Path], typer.Argument(help="web pages, .docx, .pdf, .epub, OCR JSON, texts")],
    out: Annotated[Path, typer.Option("--out", help="the folder to write NAME.txt into")],
) -> None:
    """Write the text that is read from each file: what start and end of a passage count in."""
    from api.commands.text import write_texts

    raise typer.Exit(write_texts(files, out))


@app.command()
@with_given
def load(
    given: Given,
    files: FilesArgument,
    store: StoreOption = None,
    texts: Annotated[
        Path | None, typer.Option("--texts", help="folder of the texts a facts file was made from")
    ] = None,
    import_files: Annotated[
        Path | None,
        typer.Option("--import-files", help="no store: write files for neo4j-admin into this folder"),
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Load texts or facts files into the store; a second time changes nothing. --title … tell of one text."""
    from api.commands.lexicon import own_rows
    from api.commands.load import Beside, load_files, write_import_files

    with own_rows(lexicon or _settings().lexicon) as left_out:
        settings = _settings(store)
        beside = Beside(settings.judgements_path(), settings.corrections_path(), settings.withholding())
        if import_files is not None:
            code = write_import_files(import_files, files, texts, beside, given)
        else:
            with opened_store(store) as opened:
                code = load_files(opened, files, texts, beside, given)
    raise typer.Exit(1 if left_out else code)


def _questions(begun: str) -> list[tuple[str, str]]:
    """The questions whose names begin so, for the shell."""
    from graph.questions import QUESTIONS

    return [(asked.name, asked.title["zh"]) for asked in QUESTIONS if asked.name.startswith(begun)]


@app.command(
    # `--help` behind a question is that of the question.
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
)
def ask(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="QUESTION",
            help="who-held, career, …; `dashiji questions` lists them",
            autocompletion=_questions,
        ),
    ],
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Ask a question: dashiji ask who-held --organization 金川区人民政府 --post 区长 --on 2020-06-01.

    dashiji ask QUESTION --help tells the parameters of a question.
    """
    from api import asking
    from api.commands.question_help import help_of
    from graph.questions import question

    if name == "--help":
        print(context.get_help())
        return
    if "--help" in context.args:
        print(help_of(name))
        return
    given = pairs(context.args)
    question(name)  # an unknown question is an error before a store is opened
    with opened_store(store) as opened:
        print_answer(asking.ask(name, opened, given, date.today()), form)


@app.command()
def questions(form: FormatOption = Format.TABLE) -> None:
    """List the questions with their parameters and an example each."""
    from api.commands.question_help import example_of
    from graph.questions import QUESTIONS

    rows = [
        (
            asked.name,
            asked.title["zh"],
            " ".join(f"--{name.replace('_', '-')}" for name in asked.parameter_names()),
            example_of(asked),
        )
        for asked in QUESTIONS
    ]
    print_records(("name", "title", "parameters", "example"), rows, form)


@app.command()
def cypher(
    query: Annotated[str, typer.Argument(help="a Cypher query that only reads")],
    param: Annotated[
        list[str] | None, typer.Option("--param", help="name=value, on=2020-06-01 a date")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="rows at most")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Run a read-only Cypher query on either store."""
    settings = _settings()
    parameters: dict[str, Any] = {}
    for pair in param or []:
        key, sign, value = pair.partition("=")
        if not sign or not key:
            raise typer.BadParameter(f"--param 要写成 name=value：{pair}")
        parameters[key] = value
    rows = limit or settings.row_limit
    with opened_store(store) as opened:
        result = opened.query(query, parameters, limit=rows, timeout=settings.query_seconds)
    print_records(result.columns, result.rows, form)
    for line in result.notes:
        note(line)
    if result.cut:
        note(f"只列出前 {rows} 行 (cut at {rows} rows); --limit 可以放宽")


@app.command()
def forget(
    document: Annotated[str, typer.Argument(help="id, file name or title")], store: StoreOption = None
) -> None:
    """Take one document out, with everything that only it said."""
    from graph.loading.load import forget as forget_document

    with opened_store(store) as opened:
        report = forget_document(opened, document)
    note(str(report))


@app.command()
def judge(
    relation: Annotated[
        Relation, typer.Argument(help="same; different, also to take one back; became: A turned into B")
    ],
    one: Annotated[str, typer.Argument(metavar="ID")],
    other: Annotated[str, typer.Argument(metavar="ID")],
    when: Annotated[
        str | None, typer.Option("--date", help="became: when (2020-07-01, 2020-07, 2020)")
    ] = None,
    how: Annotated[str, typer.Option("--how", help="became: 改名 改称 撤并 合并 升格 撤县设市 恢复 …")] = "",
    why: Annotated[str, typer.Option("--why", help="the reason, for those who come after")] = "",
    who: Annotated[str, typer.Option("--who", help="who judges")] = "",
    store: StoreOption = None,
) -> None:
    """Record that two ids (or names) are one thing, are two, or that an organization or post became another.

    A later judgement on the same two goes before an earlier one.
    """
    from api.commands.judge import judge_ids
    from api.typed_dates import typed_date
    from graph.corrections import Corrections
    from graph.facts import Judgement

    if relation is not Relation.BECAME and (when or how):
        raise typer.BadParameter("--date 和 --how 只用于 became (are for became alone)")
    judgement = Judgement(
        relation=relation.value,
        one=one,
        other=other,
        date=date.today(),
        on=typed_date(when) if when else None,
        how=how,
        who=who,
        why=why,
    )
    with opened_store(store) as opened:
        settings = _settings(store)
        judge_ids(
            opened,
            settings.judgements_path(),
            judgement,
            settings.withholding(),
            Corrections.load(settings.corrections_path()),
        )


@app.command()
def audit(
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", help="leave with 1 where there is such a finding: contradiction, gap …"),
    ] = None,
    what: Annotated[str | None, typer.Option("--what", help="this kind of finding alone")] = None,
    organization: Annotated[str | None, typer.Option("--organization", help="this body alone")] = None,
    document: Annotated[str | None, typer.Option("--document", help="this document alone")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what a critical reader would look into, the gravest first; --fail-on contradiction for a check."""
    from api import asking

    given = {"what": what, "organization": organization, "document": document}
    asked = {name: value for name, value in given.items() if value is not None}
    with opened_store(store) as opened:
        failing = {
            kind: asking.ask("audit", opened, {**asked, "what": kind, "limit": "1"}, date.today()).total or 0
            for kind in fail_on or []
        }
        print_answer(asking.ask("audit", opened, {**asked, "limit": "1000"}, date.today()), form)
    for kind, count in failing.items():
        note(f"{kind}: {count}")
    raise typer.Exit(1 if any(failing.values()) else 0)


app.add_typer(review_cli.app, name="review")
app.add_typer(exporting.app)
app.add_typer(serving.app)
app.add_typer(upkeep.app)


def main() -> None:
    """The console script: every error is one line, never a traceback."""
    from api.logs import set_up_logs

    set_up_logs("quiet")
    try:
        sys.exit(app(standalone_mode=False, prog_name="dashiji"))
    except typer.TyperException as err:
        sys.exit(_report(err.format_message(), err.exit_code))
    except (BadQuestion, UnknownFormat, UnknownQuestion) as err:
        sys.exit(_report(str(err), 2))
    except DashijiError as err:
        sys.exit(_report(str(err), 1))
    except BrokenPipeError:  # `dashiji … | head`
        sys.stderr.close()
        sys.exit(0)


def _report(message: str, code: int) -> int:
    """One line on stderr; none for `dashiji` alone, which has shown its help."""
    if message:
        note(f"dashiji: {' '.join(message.split())}")
    return code


if __name__ == "__main__":
    main()
