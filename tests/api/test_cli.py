"""The command line by its public face: what a person types, what comes out, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph.facts_file import read_facts
from graph.questions import QUESTIONS
from tests.cli_runner import Dashiji

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
CHRONICLE = SAMPLES / "金川区大事记2020.txt"
YEARBOOK = SAMPLES / "金川区年鉴2021节选.txt"
WHO_HELD = ["ask", "who-held", "--organization", "金川区人民政府", "--post", "区长", "--on", "2020-06-01"]


def test_from_text_to_an_answer_with_its_quoted_line(dashiji: Dashiji) -> None:
    loaded = dashiji("load", CHRONICLE, YEARBOOK)
    assert loaded.code == 0, loaded.err
    answered = dashiji(*WHO_HELD, "--format", "json")
    rows = json.loads(answered.out)["rows"]
    assert [(row["person"], row["certainty"]) for row in rows] == [("张恒山", "certain")]
    text = CHRONICLE.read_text("utf-8") + YEARBOOK.read_text("utf-8")
    quotes = [evidence["quote"] for evidence in rows[0]["evidence"]]
    assert quotes
    assert all(quote in text for quote in quotes)
    assert any("张恒山" in quote for quote in quotes)


def test_loading_again_adds_and_changes_nothing(dashiji: Dashiji) -> None:
    dashiji("load", CHRONICLE)
    before = dashiji("status", "--format", "json").out
    again = dashiji("load", CHRONICLE)
    assert again.code == 0
    assert "0" in again.err
    assert dashiji("status", "--format", "json").out == before


def test_facts_can_be_written_corrected_and_loaded(dashiji: Dashiji, tmp_path: Path) -> None:
    facts = tmp_path / "facts.jsonl"
    written = dashiji("extract", CHRONICLE, "--out", facts)
    assert written.code == 0
    assert "appointment" in written.err
    assert written.out == ""
    assert list(read_facts(facts))
    loaded = dashiji("load", facts, "--texts", SAMPLES)
    assert loaded.code == 0, loaded.err
    assert "张恒山" in dashiji(*WHO_HELD).out


def test_a_text_given_twice_is_written_once(dashiji: Dashiji, tmp_path: Path) -> None:
    """By another path too; it is told, and is no error."""
    out = tmp_path / "facts.jsonl"
    again = SAMPLES / ".." / SAMPLES.name / CHRONICLE.name
    run = dashiji("extract", CHRONICLE, again, "--out", out)
    assert run.code == 0
    assert f"{CHRONICLE.name}: 给了两次" in run.err
    assert sum(fact.kind == "document" for fact in read_facts(out)) == 1


def test_facts_go_to_standard_output(dashiji: Dashiji) -> None:
    written = dashiji("extract", CHRONICLE)
    assert {json.loads(line)["kind"] for line in written.out.splitlines()} >= {
        "document",
        "event",
        "appointment",
    }


def test_two_jobs_write_the_same_facts_in_the_same_order(dashiji: Dashiji, tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    dashiji("extract", CHRONICLE, YEARBOOK, "--out", one)
    dashiji("extract", CHRONICLE, YEARBOOK, "--out", two, "--jobs", "2")
    assert one.read_text("utf-8") == two.read_text("utf-8")


def test_an_unreadable_file_is_one_line_and_the_others_are_done(dashiji: Dashiji, tmp_path: Path) -> None:
    empty, binary, missing = tmp_path / "empty.txt", tmp_path / "image.txt", tmp_path / "none.txt"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 40)
    out = tmp_path / "facts.jsonl"
    run = dashiji("extract", empty, CHRONICLE, binary, missing, "--out", out)
    assert run.code == 1
    told = [line for line in run.err.splitlines() if line.startswith("dashiji:")]
    assert len(told) == 3
    assert all(name in run.err for name in ("empty.txt", "image.txt", "none.txt"))
    assert [fact.file for fact in read_facts(out) if fact.kind == "document"] == [CHRONICLE.name]
    loaded = dashiji("load", missing, CHRONICLE)
    assert loaded.code == 1
    assert "张恒山" in dashiji(*WHO_HELD).out


def test_a_broken_line_of_a_facts_file_is_named_and_the_others_load(dashiji: Dashiji, tmp_path: Path) -> None:
    facts = tmp_path / "facts.jsonl"
    dashiji("extract", CHRONICLE, "--out", facts)
    lines = facts.read_text("utf-8").splitlines()
    facts.write_text("\n".join([lines[0], "{broken", *lines[1:]]) + "\n", "utf-8")
    run = dashiji("load", facts, "--texts", SAMPLES)
    assert run.code == 1
    assert "line 2" in run.err
    assert "张恒山" in dashiji(*WHO_HELD).out


BAD_USE = [
    (["ask", "who-is"], 2, "who-held"),
    (["ask", "who-held", "--organization", "金川区人民政府", "--colour", "red"], 2, "colour"),
    (["ask", "who-held", "--post"], 2, "post"),
    ([*WHO_HELD[:-1], "2020-13-40"], 2, "2020-13-40"),
    ([*WHO_HELD[:-1], "昨天"], 2, "昨天"),
    ([*WHO_HELD[:-1], "0000-01-01"], 2, "0000-01-01"),
    ([*WHO_HELD[:-2], "--from", "2019-01-01", "--to", "2018-01-01"], 2, "2019-01-01 > 2018-01-01"),
    (["ask", "path", "--person", "张恒山", "--other", "张恒山"], 2, "张恒山"),
    (["ask", "career", "--person", "张恒珊"], 1, "张恒山"),
    (["ask", "who-held", "--organization", "金川区人民政府", "--post", "区掌"], 1, "区"),
    (["cypher", "MATCH (n RETURN n"], 1, "never closed: '(', line 1, column 7"),
    (
        ["cypher", "MATCH (e:Event) WHERE e.earliest > $on RETURN e", "--param", "on=2020-02-30"],
        1,
        "2020-02-30",
    ),
    (["cypher", "RETURN date('2020-02-30') AS day"], 1, "2020-02-30"),
    (["cypher", "MATCH (n) DETACH DELETE n"], 1, ""),
    (["cypher", "RETURN 1", "--param", "x"], 2, "name=value"),
    (["load"], 2, "files"),
    (["extract", "--out", "x.jsonl"], 2, "files"),
    (["extract", str(CHRONICLE), "--published", "2020-13"], 2, "published"),
    (["extract", str(CHRONICLE), "--publishd", "2020"], 2, "--published"),
    (["status", "--store", "mongodb://localhost"], 1, "embedded:"),
    (["status", "--store", "bolt://127.0.0.1:1"], 1, "127.0.0.1:1"),
    (["forget", "没有这份文献"], 1, "没有这份文献"),
    (["fly"], 2, "fly"),
]


def test_bad_input_is_one_clear_line_with_the_exit_code_that_says_whose_fault(dashiji: Dashiji) -> None:
    dashiji("load", CHRONICLE)
    for arguments, code, told in BAD_USE:
        run = dashiji(*arguments)
        assert len(run.err.splitlines()) == 1, (arguments, run)
        assert run.err.startswith("dashiji: "), (arguments, run)
        assert run.code == code, (arguments, run)
        assert told in run.err, (arguments, run)
        assert run.out == "", (arguments, run)


def test_the_version_is_told(dashiji: Dashiji) -> None:
    assert re.fullmatch(r"dashiji \d+\.\d+\.\d+\S*\n", dashiji("--version").out)


def test_tables_are_in_chinese(dashiji: Dashiji) -> None:
    """No cell of a table is a word of the code, whatever is asked; the other formats keep it."""
    dashiji("load", CHRONICLE, YEARBOOK)
    examples = [(each.name, f"--{key}={value}") for each in QUESTIONS for key, value in each.example.items()]
    asked = {name: [option for of, option in examples if of == name] for name, _ in examples}
    tables = {name: dashiji("ask", name, *options).out for name, options in asked.items()}
    assert any("│" in table for table in tables.values())
    for name, table in tables.items():
        cells = [cell.strip() for line in table.splitlines() if "│" in line for cell in line.split("│")]
        assert [cell for cell in cells if re.fullmatch("[a-z]+(?:_[a-z]+)*", cell)] == [], name
    succession = dashiji("ask", "succession", *asked["succession"])
    assert "有空缺" in succession.out
    assert '"gap"' in dashiji("ask", "succession", *asked["succession"], "--format", "json").out


def test_rows_come_as_json_jsonl_and_csv(dashiji: Dashiji) -> None:
    dashiji("load", CHRONICLE, YEARBOOK)
    as_json = json.loads(dashiji(*WHO_HELD, "--format", "json").out)["rows"]
    as_lines = [json.loads(line) for line in dashiji(*WHO_HELD, "--format", "jsonl").out.splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(dashiji(*WHO_HELD, "--format", "csv").out)))
    assert as_lines == as_json
    assert [row["person"] for row in as_csv] == [row["person"] for row in as_json]
    assert json.loads(as_csv[0]["evidence"])[0]["quote"] == as_json[0]["evidence"][0]["quote"]


def test_cypher_reads_with_parameters_and_says_when_it_cut(dashiji: Dashiji) -> None:
    dashiji("load", CHRONICLE)
    query = "MATCH (p:Person) WHERE p.name = $name RETURN p.name AS name"
    run = dashiji("cypher", query, "--param", "name=张恒山", "--format", "json")
    assert json.loads(run.out)[0] == {"name": "张恒山"}
    cut = dashiji(
        "cypher", "MATCH (p:Person) RETURN p.name AS name ORDER BY p.id", "--limit", "2", "--format", "jsonl"
    )
    assert len(cut.out.splitlines()) == 2
    assert "cut at 2 rows" in cut.err


def test_a_forgotten_document_leaves_nothing_behind(dashiji: Dashiji) -> None:
    dashiji("load", YEARBOOK)
    alone = dashiji("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "json").out
    dashiji("load", CHRONICLE)
    assert dashiji("forget", CHRONICLE.name).code == 0
    assert dashiji("cypher", "MATCH (n) RETURN count(n) AS n", "--format", "json").out == alone


def test_timeline_and_graph_are_one_offline_file_each(dashiji: Dashiji, tmp_path: Path) -> None:
    dashiji("load", CHRONICLE)
    for arguments in (
        ["timeline", "--from", "2020-01-01", "--to", "2020-12-31"],
        ["graph", "张恒山", "--on", "2020-06-01"],
    ):
        page = tmp_path / f"{arguments[0]}.html"
        run = dashiji(*arguments, "--out", page)
        assert run.code == 0, run.err
        html = page.read_text("utf-8")
        assert "张恒山" in html
        assert re.findall(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=.(?!data:)", html) == []


def test_a_page_that_cannot_be_written_is_told(dashiji: Dashiji, tmp_path: Path) -> None:
    dashiji("load", CHRONICLE)
    run = dashiji("graph", "张恒山", "--out", tmp_path / "no" / "such" / "folder.html")
    assert run.code == 1
    assert "folder.html" in run.err


def test_every_command_and_question_has_help(dashiji: Dashiji) -> None:
    for command in (
        "extract",
        "load",
        "ask",
        "questions",
        "cypher",
        "timeline",
        "graph",
        "serve",
        "forget",
        "status",
    ):
        run = dashiji(command, "--help")
        assert run.code == 0, command
        assert "Usage" in run.out
    listed = dashiji("questions", "--format", "jsonl")
    assert "who-held" in listed.out


def test_standard_input_is_a_text_too() -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("dashiji"), "extract", "-"],
        input=CHRONICLE.read_bytes(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert b"appointment" in run.stdout


def test_an_export_loads_into_another_store_with_the_same_answers(
    dashiji: Dashiji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dashiji("load", CHRONICLE, YEARBOOK)
    answer = dashiji(*WHO_HELD, "--format", "json").out
    facts = tmp_path / "all.jsonl"
    assert dashiji("export", "--format", "jsonl", "--out", facts).code == 0
    monkeypatch.setenv("DASHIJI_STORE", f"embedded:{tmp_path / 'other'}")
    assert dashiji("load", facts, "--texts", SAMPLES).code == 0
    assert dashiji(*WHO_HELD, "--format", "json").out == answer


def test_tables_open_in_a_spreadsheet_and_hold_every_record(dashiji: Dashiji, tmp_path: Path) -> None:
    dashiji("load", CHRONICLE)
    assert dashiji("export", "csv", "--bom", "--out", tmp_path / "tables").code == 0
    table = (tmp_path / "tables" / "appointments.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {"person", "post", "quote"} <= rows[0].keys()
    count = json.loads(
        dashiji("cypher", "MATCH (a:Appointment) RETURN count(a) AS n", "--format", "json").out
    )
    assert len(rows) == count[0]["n"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (["csv", "--out", "tables.zip"], 0),
        (["xlsx"], 0),
        (["--format", "jsonl"], 0),
        (["jsonl", "--format", "jsonl"], 0),
        (["jsonl", "--format", "csv"], 2),
        (["pdf"], 2),
        (["csv", "--document", "a.txt"], 2),
        (["xlsx", "--bom"], 2),
        (["--document", "none.txt"], 1),
        (["csv", "--out", "no/such/folder/a.zip"], 1),
    ],
)
def test_an_export_goes_where_it_is_told(
    dashiji: Dashiji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], code: int
) -> None:
    """Into the file that is named, else one of the format's own name; what is refused leaves none."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    run = dashiji("export", *given)
    assert run.code == code, run.err
    assert run.err.count("\n") == 1
    written = [path.name for path in (tmp_path / "here").iterdir()]
    assert written == ([run.err.partition(":")[0]] if code == 0 else [])


def test_a_judgement_joins_two_people_and_can_be_taken_back(dashiji: Dashiji) -> None:
    people = "MATCH (p:Person) WHERE p.name IN ['张恒山', '杨建武'] RETURN p.id AS id ORDER BY p.name"
    count = "MATCH (p:Person) RETURN count(p) AS n"
    dashiji("load", CHRONICLE)
    one, other = (row["id"] for row in json.loads(dashiji("cypher", people, "--format", "json").out))
    before = json.loads(dashiji("cypher", count, "--format", "json").out)[0]["n"]
    assert dashiji("judge", "same", one, other, "--why", "to see").code == 0
    assert json.loads(dashiji("cypher", count, "--format", "json").out)[0]["n"] == before - 1
    again = dashiji("judge", "different", "张恒山", "杨建武")
    assert again.code == 2
    assert f"dashiji judge different {one} {other}" in again.err
    assert dashiji("judge", "different", one, other).code == 0
    assert json.loads(dashiji("cypher", count, "--format", "json").out)[0]["n"] == before
    assert dashiji("judge", "same", one, "person-unknown").code == 1
    assert dashiji("judge", "same", one, "post-unknown").code == 2


def test_a_body_judged_to_have_become_another_is_found_by_both_names(
    dashiji: Dashiji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By name and with a typed date; an export takes it to another store; a loop is one line of error."""
    edges = "MATCH (a:Organization)-[r:BECAME]->(b:Organization) RETURN a.name, b.name, r.date, r.how"
    pair = ("金川区人民政府", "金川区人民法院")
    dashiji("load", CHRONICLE)
    judged = dashiji("judge", "became", *pair, "--date", "2020年7月1日", "--how", "试")
    assert judged.code == 0
    found = json.loads(dashiji("cypher", edges, "--format", "json").out)
    assert [list(row.values()) for row in found] == [[*pair, "2020-07-01", "试"]]
    looped = dashiji("judge", "became", *reversed(pair))
    assert (looped.code, looped.err.count("\n")) == (2, 1)
    assert "became" in looped.err
    assert dashiji("judge", "became", *pair, "--date", "2020-13-40").code == 1
    assert dashiji("judge", "same", *pair, "--how", "改名").code == 2
    facts = tmp_path / "all.jsonl"
    dashiji("export", "--format", "jsonl", "--out", facts)
    monkeypatch.setenv("DASHIJI_STORE", f"embedded:{tmp_path / 'other'}")
    monkeypatch.setenv("DASHIJI_JUDGEMENTS", str(tmp_path / "other.jsonl"))
    assert "judgements added" in dashiji("load", facts, "--texts", SAMPLES).err
    assert json.loads(dashiji("cypher", edges, "--format", "json").out) == found
    assert "judgements added" not in dashiji("load", facts, "--texts", SAMPLES).err


def test_an_audit_fails_on_the_findings_that_are_named(dashiji: Dashiji) -> None:
    """With 1 where there is such a finding, 0 where there is none, 2 where there is no such kind."""
    dashiji("load", CHRONICLE)
    counts = {}
    for kind in ("contradiction", "open_end"):
        counts[kind] = len(json.loads(dashiji("audit", "--what", kind, "--format", "json").out)["rows"])
    assert counts["open_end"] > 0
    assert dashiji("audit").code == 0
    failed = dashiji("audit", "--fail-on", "open_end")
    assert (failed.code, failed.err.strip()) == (1, f"open_end: {counts['open_end']}")
    assert dashiji("audit", "--fail-on", "contradiction").code == (1 if counts["contradiction"] else 0)
    assert dashiji("audit", "--fail-on", "nothing").code == 2


def test_a_text_can_be_looked_at_as_it_was_read(dashiji: Dashiji, tmp_path: Path) -> None:
    text = tmp_path / "县志.txt"
    text.write_text(
        "明川县2019年大事记\n\n3月1日　县委书记方明<script>alert(1)</script>到乡里调研。\n", "utf-8"
    )
    page = tmp_path / "read.html"
    assert dashiji("read", text, "--out", page).code == 0
    html = page.read_text("utf-8")
    assert "<script>" not in html
    assert "2019年3月1日" in html
    assert 'class="fact k-event"' in html
    assert dashiji("read", tmp_path / "none.txt", "--out", page).code == 1


def test_help_opens_nothing_that_only_commands_need() -> None:
    asked = "import sys, api.cli; print(*sys.modules)"
    opened = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    roots = {name.partition(".")[0] for name in opened.stdout.split()}
    assert not roots & {"pydantic", "loaders", "neo4j", "yaml", "starlette"}
