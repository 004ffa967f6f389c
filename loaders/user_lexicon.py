"""A user's own rows beside the reviewed ones: titles, organizations and verbs of one folder.

Each row brings two examples, which are run; a row that is malformed or fails them is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from graph.errors import BadLexiconRow
from graph.lexicon.organizations import OrganizationRow
from graph.lexicon.rows import adding, empty_caches, user_rows
from graph.lexicon.titles import TitleRow
from loaders.acts.examples import HOME, failures, reviewed_verbs
from loaders.acts.verbs import VerbTable, use_verbs, verbs
from loaders.lexicon.verbs import VerbRow
from loaders.names.governments import OrganizationContext
from loaders.names.offices import read_offices
from loaders.names.organizations import full_name

Row = TypeVar("Row")
_EXAMPLES = 2


@contextmanager
def user_lexicon(folder: Path) -> Iterator[list[str]]:
    """Read with the rows of a folder; gives a line for each left out. Afterwards all is as before."""
    wrong = [_unknown_file(path) for path in sorted(folder.iterdir()) if not _is_known(path)]
    titles = _well_formed(TitleRow, folder / "titles.yaml", wrong)
    organizations = _well_formed(OrganizationRow, folder / "organizations.yaml", wrong)
    with adding(titles=titles, organizations=organizations):
        titles = _passing(titles, _title_failure, wrong)
        organizations = _passing(organizations, _organization_failure, wrong)
    with adding(titles=titles, organizations=organizations):
        try:
            _add_verbs(_well_formed(VerbRow, folder / "verbs.yaml", wrong), wrong)
            yield wrong
        finally:
            reviewed_verbs()


_FILES = ("titles.yaml", "organizations.yaml", "verbs.yaml")


def use_user_lexicon(folder: Path | None) -> None:
    """Read with the rows of the folder for as long as a worker process lives."""
    if folder is not None:
        _for_life.enter_context(user_lexicon(folder))


_for_life = ExitStack()


def _is_known(path: Path) -> bool:
    """Whether a file of the folder is read, or hidden as editors and systems leave theirs."""
    return path.name in _FILES or path.name.startswith(".")


def _unknown_file(path: Path) -> str:
    return f"不读 {path.name}，只读 (not read, only these are): {'、'.join(_FILES)}"


def _well_formed(shape: type[Row], path: Path, wrong: list[str]) -> list[Row]:
    """The rows of a file in their shape; a line for each that is not."""
    rows: list[Row] = []
    for row in user_rows(shape, path):
        if isinstance(row, BadLexiconRow):
            wrong.append(_left_out(str(row)))
        elif len(getattr(row, "examples", ())) < _EXAMPLES:
            name = getattr(row, "title", None) or getattr(row, "name", "?")
            wrong.append(_left_out(f"{path.name}, {name}: 要两个例子 (two examples are asked for)"))
        else:
            rows.append(row)
    return rows


def _left_out(reason: str) -> str:
    return f"略去一行词条 (row left out): {reason}"


def _passing(rows: list[Row], failure: Callable[[Row], str | None], wrong: list[str]) -> list[Row]:
    """The rows whose examples come out; a line for each whose do not."""
    passing: list[Row] = []
    for row in rows:
        if found := failure(row):
            wrong.append(_left_out(found))
        else:
            passing.append(row)
    return passing


def _title_failure(row: TitleRow) -> str | None:
    """`县网信办督察专员 -> 中共桃源县委网信办/督察专员`: the first example that is read otherwise."""
    for example in row.examples:
        printed, _, expected = example.partition(" -> ")
        offices = read_offices(printed, HOME)
        found = "; ".join(f"{office.organization or '-'}/{office.post}" for office in offices)
        if found != expected:
            return f"titles.yaml, {row.title}: {example}   读出 (read): {found or '无 (nothing)'}"
    return None


def _organization_failure(row: OrganizationRow) -> str | None:
    """`河长办 -> 桃源县河长办`: the first example that is read otherwise."""
    for example in row.examples:
        printed, _, expected = example.partition(" -> ")
        found = full_name(printed, OrganizationContext(HOME))
        if found != expected:
            return f"organizations.yaml, {row.name}: {example}   读出 (read): {found or '无 (nothing)'}"
    return None


def _add_verbs(rows: list[VerbRow], wrong: list[str]) -> None:
    """Each verb joins the table in use if its examples and refusals come out with it."""
    for row in rows:
        before = verbs()
        use_verbs(VerbTable.of([*before.rows.values(), row]))
        empty_caches()
        if found := next(failures(row), None):
            use_verbs(before)
            wrong.append(_left_out(f"verbs.yaml, {found}"))
    empty_caches()
