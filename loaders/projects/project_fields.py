"""Projects that a page tells label by label: 项目名称：甲桥改建工程, 总投资：5680万元, 开工日期：2019年."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph import lazy_re as re
from loaders.document.model import Layout, Line
from loaders.document.tables import Head, Row
from loaders.projects.headings import lone_name
from loaders.text.patterns import HAN, NUMERALS
from loaders.text.view import View

_FIELD = re.compile(
    rf"[ 　]*(?:[（(]?[{NUMERALS}\d]{{1,3}}[)）、.．])?[ 　]*"
    rf"(?P<label>[{HAN}（）() 　]{{2,14}}?)[ 　]*[：:][ 　]*(?P<value>[^：:]+?)[ 　]*"
)
_SET_OFF = re.compile(
    rf"[ 　]*(?P<label>[{HAN}]{{2,8}})(?:[ 　]+|\t)"
    rf"(?P<value>[\d{NUMERALS}〇○民][^：:。]{{3,30}}?)[ 　]*"
)
"""开工日期　1986年3月12日: a label set off from its value."""
_SPACE = re.compile(r"\s|[（(][^（）()]*[)）]")
_LONGEST = 40
"""A name of more signs is a sentence."""


class Field(NamedTuple):
    """A line with a label, its value and what the label means of a project."""

    line: Line
    label: str
    value: str
    role: str | None


def find_forms(layout: Layout, roles: Mapping[str, str]) -> Iterator[tuple[Head, Row, frozenset[int]]]:
    """Runs of lines with labels that name a project: each as the head and the one row of a table."""
    run: list[Field] = []
    above: list[Line] = []
    for line in (*layout.lines, None):
        field = _field(line, roles) if line is not None else None
        if field is not None and not run and field.role in _DATED:
            run.extend(_named_above(above))
        if field is not None and (run or field.role == "name"):
            if field.role == "name" and run:
                yield from _form(run)
                run = []
            run.append(field)
        elif line is None or line.view.text.strip():
            yield from _form(run)
            run = []
        if line is not None and line.view.text.strip():
            above = [*above[1 - _NEAR :], line]


def _named_above(lines: Sequence[Line]) -> list[Field]:
    """The name that stands on a line of its own near above labels which give none: 甲大桥, 概况, 开工日期."""
    names = ((line, lone_name(line.view.text)) for line in reversed(lines))
    return next(([Field(line, "", name, "name")] for line, name in names if name is not None), [])


_NEAR = 3
_DATED = frozenset(("approved", "signed", "started", "finished", "accepted", "opened", "span"))


def _field(line: Line, roles: Mapping[str, str]) -> Field | None:
    match = _FIELD.fullmatch(line.view.text) or _SET_OFF.fullmatch(line.view.text)
    if match is None:
        return None
    label = _SPACE.sub("", match["label"])
    if match.re.pattern == _SET_OFF.pattern and roles.get(label) not in _DATED:
        return None
    return Field(line, match["label"], match["value"], roles.get(label))


def _form(run: Sequence[Field]) -> Iterator[tuple[Head, Row, frozenset[int]]]:
    known = {field.role: number for number, field in reversed(list(enumerate(run))) if field.role}
    told = ({"sum", "progress"} | _DATED) & set(known)
    if "name" not in known or not told or len(run[known["name"]].value) > _LONGEST:
        return
    if "。" in run[known["name"]].value:
        return
    first = run[known["name"]].line
    view = View.joined(field.line.view for field in run)
    titles = "\t".join(field.label for field in run)
    head = Head(known, len(run), first._replace(view=View(view.source, titles, view.offsets)))
    row = Row(first._replace(view=view), tuple(field.value for field in run), tabbed=True)
    yield head, row, frozenset(field.line.number for field in run)
