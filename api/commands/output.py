"""Answers on a terminal: a table for people, json, jsonl and csv for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TextIO

from graph.spreadsheets import harmless

if TYPE_CHECKING:  # opened when there is something to print: the command line starts without them
    from pydantic import BaseModel
    from rich.table import Table
    from rich.text import Text

    from graph.questions.shared.base import Answer, AnswerRow

_WORDS = {
    "certain": "确定", "presumed": "推定", "possible": "可能", "open": "未排除", "True": "是", "..": "至今",
    "first": "最早", "follows": "接前任", "gap": "有空缺", "overlap": "有重叠", "unclear": "不明",
    "beside": "可同任",
    "held": "任职", "took_part": "参与", "at": "位于", "carries_out": "承担", "given_to": "授予",
    "granted_by": "颁授", "part_of": "隶属",
    "contradiction": "不一致", "open_end": "止期不详", "namesake": "同名",
    "seen_after": "离任后仍见", "seen_before": "到任前已见", "act_against_roster": "名录与任免不一",
    "predecessor": "前任不一", "appointed_twice": "两次任命", "precision": "只差精度", "no_start": "到任未见",
    "came_in": "到任", "left": "离任",
    "undated": "无日期", "issue": "存疑", "person": "人物", "organization": "机构", "post": "职务",
    "place": "地点", "project": "项目", "event": "大事", "honour": "荣誉", "document": "文献",
    "appointment": "任免", "holding": "任职", "milestone": "项目阶段",
    "line": "原文", "tenure": "任期",
}  # fmt: skip
_HEADS = {
    "date": "日期", "name": "名称", "title": "题名", "file": "文件", "person": "人物",
    "colleague": "同事", "own_post": "本人职务", "post": "职务", "organization": "机构",
    "start": "起", "end": "止", "acting": "代理", "status": "备注", "stage": "阶段",
    "investment_yuan": "投资（元）", "recipient": "获得者", "honour": "荣誉", "what": "何事",
    "text": "内容", "kind": "类别", "source": "从", "label": "说明", "target": "到",
    "between_first": "其间自", "between_last": "其间至", "relation": "关系",
    "presumed_from": "推定共事自", "presumed_to": "止于",
    "certain_from": "确定共事自", "certain_to": "至", "covers": "记述年份", "bound": "界限",
    "day": "日", "because": "依据", "certainty": "确定性", "change": "变动", "year": "年",
    "came_in": "到任", "left": "离任",
    "uncertain": "年份不定", "new": "新任", "gone": "离任者", "step": "步", "other": "另一人",
    "fact": "编号", "correction": "编号", "verdict": "判断", "state": "状态", "values": "改为", "who": "谁",
    "total": "共", "drawn": "抽", "judged": "已判", "right": "对", "precision": "准", "low": "不低于",
    "high": "不高于",
    "other_post": "另一职务", "other_organization": "另一机构", "first": "自", "last": "至", "why": "缘由",
}  # fmt: skip
"""What a table shows of a row, and its heads; ids, bounds and the rest are in the other formats."""
_FOLDED = "open"
"""The rows that a table counts alone: nothing excludes them, and nothing is stated within reach."""


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def note(text: str) -> None:
    """One line for the person, on stderr: data on stdout stays clean."""
    from rich.console import Console

    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(text)


def print_answer(answer: Answer[AnswerRow], form: Format, out: TextIO | None = None) -> None:
    """Write an answer; in a table each row is followed by the lines that it rests on."""
    out = out or sys.stdout
    if form is Format.JSON:
        out.write(answer.model_dump_json(indent=2) + "\n")
    elif form is Format.JSONL:
        for row in answer.rows:
            out.write(row.model_dump_json() + "\n")
    elif form is Format.CSV:
        _write_csv([_flat(row) for row in answer.rows], out)
    else:
        _print_rows(answer, out)


def print_records(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: Format) -> None:
    """Write plain rows: what Cypher returned, counts."""
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    if form is Format.JSON:
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=2, default=str) + "\n")
    elif form is Format.JSONL:
        for record in records:
            sys.stdout.write(json.dumps(record, ensure_ascii=False, default=str) + "\n")
    elif form is Format.CSV:
        _write_csv(records, sys.stdout, columns)
    else:
        from rich.console import Console

        table = _table(columns)
        for record in records:
            table.add_row(*(_cell(value) for value in record.values()))
        Console(file=sys.stdout, highlight=False).print(table)


def _print_rows(answer: Answer[AnswerRow], out: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    from api.asking import NOTHING_TOLD

    console = Console(file=out, highlight=False)
    if not answer.rows:
        console.print(Text(NOTHING_TOLD))
    shown = [row for row in answer.rows if row.certainty != _FOLDED]
    if shown:
        columns = _columns_shown(shown)
        table = _table(_HEADS[column] for column in columns)
        for row in shown:
            values = _in_words(_flat(row))
            table.add_row(*(_cell(values[column]) for column in columns))
        console.print(table)
        for quoted in dict.fromkeys(evidence for row in shown for evidence in row.evidence):
            line, source = " ".join(quoted.quote.split()), quoted.title or quoted.document
            page = f", 第{quoted.page}页 (p. {quoted.page})" if quoted.page else ""
            place = f"{source}{page}, {quoted.start}–{quoted.end}"
            console.print(Text(f"「{line}」 {place}"), soft_wrap=True)
    folded = len(answer.rows) - len(shown)
    if folded:
        words = "另有 {0} 行只是未排除，见 --format json ({0} more rows are merely not excluded)"
        console.print(Text(words.format(folded)), soft_wrap=True)
    for text in answer.notes:
        console.print(Text(text), soft_wrap=True)


def _in_words(values: dict[str, Any]) -> dict[str, Any]:
    """Rules by their words alone; the names are in the other formats."""
    rules = values.get("because")
    if isinstance(rules, list):
        return values | {"because": list(dict.fromkeys(rule.partition(" ")[2] for rule in rules))}
    return values | {"because": rules.partition(" ")[2]} if isinstance(rules, str) else values


def _columns_shown(rows: Sequence[BaseModel]) -> list[str]:
    """The columns worth a person's eye, in the row's order; none that is empty throughout."""
    flat = [_flat(row) for row in rows]
    return [
        column
        for column in flat[0]
        if column in _HEADS and any(values[column] not in (None, "", [], False) for values in flat)
    ]


def _table(columns: Iterable[str]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False)
    for column in columns:
        table.add_column(Text(column))
    return table


def _flat(row: BaseModel) -> dict[str, Any]:
    values = row.model_dump(mode="json")
    evidence = values.pop("evidence", None)
    values.pop("spans", None)  # many a row: in JSON alone
    certainty = values.pop("certainty", None)
    return {**values, "certainty": certainty, "evidence": evidence}


def _cell(value: Any) -> Text:
    from rich.text import Text

    if value is None or value is False:
        return Text("")
    if isinstance(value, list):
        return Text("、".join(_cell(item).plain for item in value))
    if isinstance(value, dict):
        return Text(str(value.get("name") or json.dumps(value, ensure_ascii=False, default=str)))
    return Text(_WORDS.get(str(value), str(value)))


def _write_csv(records: Sequence[Mapping[str, Any]], out: TextIO, columns: Sequence[str] = ()) -> None:
    header = list(columns) or (list(records[0]) if records else [])
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(header)
    for record in records:
        writer.writerow([_csv_cell(record.get(column)) for column in header])


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return harmless(value, str(value))
