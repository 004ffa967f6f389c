"""What judgements add up to: groups, what gives way, loops, and the file in which they lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.errors import BadQuestion, BrokenRecord, DashijiError
from graph.facts import Judgement, parse_fact
from graph.judgements import Judgements, record_judgements


def judged(relation: str, one: str, other: str, day: int = 1) -> Judgement:
    return Judgement.model_validate(
        {"relation": relation, "one": one, "other": other, "date": date(2026, 1, day), "who": "编者"}
    )


def lines(text: str) -> list[Judgement]:
    """`a=b, b≠c, c>d`: same, different, became; of ids in letters."""
    signs = {"=": "same", "≠": "different", ">": "became"}
    return [judged(signs[each[1]], f"p-{each[0]}", f"p-{each[2]}") for each in text.split(", ") if each]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("b=a, b=c", "abc"),
        ("a=b, b≠a", "a b"),
        ("a=b, b≠a, a=b", "ab"),
        ("a=b, b=c, a≠c", "ab c"),
        ("a=b, b=c, a≠c, b=d", "abd c"),
        ("a=b, b=c, c=d, a≠d", "abc d"),
        ("a=b, b=c, a≠c, c=a", "abc"),
        ("a=b, a>b", "a b"),
        ("a≠b", "a b"),
    ],
)
def test_the_groups_that_lines_add_up_to(text: str, groups: str) -> None:
    """`same` joins over several lines; of two lines on one pair the later wins; `different` truly parts."""
    judgements = Judgements.of(lines(text))
    found: dict[str, str] = {}
    for each in sorted(set(text) & set("abcd")):
        found[judgements.canonical(f"p-{each}")] = found.get(judgements.canonical(f"p-{each}"), "") + each
    assert sorted(found.values()) == groups.split()
    for canonical, members in found.items():
        assert canonical == f"p-{members[0]}"


def test_what_gives_way_is_told() -> None:
    """Of the lines that joined two parted ids by way of others, the last."""
    judgements = Judgements.of(lines("a=b, b=c, a≠c"))
    assert [(line.one, line.other) for line in judgements.gave_way] == [("p-b", "p-c")]


@pytest.mark.parametrize(
    ("text", "line", "chain"),
    [
        ("a=b, b≠c", "a=c", "p-a 同 (same) p-b；p-b 异 (different) p-c"),
        ("a=b, c=d, d≠a", "c=b", "p-c 同 (same) p-d；p-d 异 (different) p-a；p-a 同 (same) p-b"),
        ("a>b", "c=a, c=b", "p-c 同 (same) p-a；p-a 变为 (became) p-b"),
        ("a>b, b>c", "c>a", "p-a 变为 (became) p-b；p-b 变为 (became) p-c"),
        ("a>b", "b>a", "p-a 变为 (became) p-b"),
        ("a>b, b=d", "d>a", "p-a 变为 (became) p-b"),
        ("", "a=a", "p-a"),
        ("a=b", "a≠a", "dashiji judge different p-a p-b"),
        ("a=b, b=c", "a≠a", "dashiji judge different p-a p-b；dashiji judge different p-b p-c"),
        ("", "a>a", "p-a"),
    ],
)
def test_a_loop_is_refused_with_its_chain(text: str, line: str, chain: str) -> None:
    """The lines that a new one contradicts, in their order, and what to do."""
    with pytest.raises(BadQuestion) as raised:
        Judgements.of(lines(text)).with_lines(lines(line))
    assert chain in str(raised.value)
    assert "\n" not in str(raised.value)


def test_one_becomes_another_in_a_chain() -> None:
    """A later line on the same two takes it back."""
    judgements = Judgements.of(lines("a>b, b>c"))
    assert [(line.one, line.other) for line in judgements.became] == [("p-a", "p-b"), ("p-b", "p-c")]
    assert [line.one for line in judgements.with_lines(lines("b≠c")).became] == ["p-a"]
    assert not judgements.with_lines(lines("a=b")).refused


def test_a_file_of_judgements(tmp_path: Path) -> None:
    """Lines are added at the end and are lines of a facts file; no file means none."""
    path = tmp_path / "data" / "judgements.jsonl"
    assert Judgements.load(path) == Judgements()
    record_judgements(path, [judged("same", "p-a", "p-b")])
    record_judgements(path, [judged("different", "p-a", "p-b", 2)])
    read = Judgements.load(path)
    assert [line.relation for line in read.lines] == ["same", "different"]
    assert [parse_fact(line) for line in path.read_text("utf-8").splitlines()] == list(read.lines)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{oops", "line 1"),
        ('{"relation": "like", "one": "p-a", "other": "p-b", "date": "2026-01-01"}', "line 1"),
        ('{"relation": "same", "one": "p-a", "other": "p-b", "date": "2026-02-30"}', "line 1"),
        (
            '{"relation": "became", "one": "p-a", "other": "p-b", "date": "2026-02-03"}\n'
            '{"relation": "became", "one": "p-b", "other": "p-c", "date": "2026-02-03"}\n'
            '{"relation": "became", "one": "p-c", "other": "p-a", "date": "2026-02-03"}',
            "p-a 变为 (became) p-b；p-b 变为 (became) p-c",
        ),
    ],
)
def test_a_broken_file_is_one_clear_error(tmp_path: Path, text: str, says: str) -> None:
    """The number of the line that cannot be read, or the chain of a loop."""
    path = tmp_path / "judgements.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(BrokenRecord) as raised:
        Judgements.load(path)
    assert says in str(raised.value)


def test_lines_written_before_judgements_were_facts_are_read(tmp_path: Path) -> None:
    """Without `kind` and `id`."""
    path = tmp_path / "judgements.jsonl"
    path.write_text('{"relation":"same","one":"p-b","other":"p-a","date":"2026-01-01","who":"","why":""}\n')
    assert Judgements.load(path).canonical("p-b") == "p-a"


def test_what_cannot_be_read_is_named_and_the_rest_counts(tmp_path: Path) -> None:
    """Broken lines, ids that are none, and a line that closes a loop, each by its number."""
    lines = [
        "{oops",
        "[" * 50_000,
        '{"relation":"same","one":"p-a","other":"p-b","date":"2026-01-01"}',
        '{"relation":"same","one":"p-a","other":"p-a","date":"2026-01-01"}',
        '{"relation":"same","one":"","other":"p-a","date":"2026-01-01"}',
        '{"relation":"same","one":"p-\\ud800","other":"p-a","date":"2026-01-01"}',
        '{"relation":"became","one":"o-a","other":"o-b","date":"2026-02-03"}',
        '{"relation":"became","one":"o-b","other":"o-c","date":"2026-02-03"}',
        '{"relation":"became","one":"o-c","other":"o-a","date":"2026-02-03"}',
    ]
    path = tmp_path / "judgements.jsonl"
    path.write_bytes("\n".join(lines).encode() + b"\n\xff\xfe\n")
    broken: list[BrokenRecord] = []

    read = Judgements.load(path, broken.append)

    assert read.canonical("p-b") == "p-a"
    assert [(line.one, line.other) for line in read.became] == [("o-a", "o-b"), ("o-b", "o-c")]
    named = [str(each).partition("(line ")[2].partition(")")[0] for each in broken]
    assert named == ["1", "2", "4", "5", "6", "10", "9"]


def test_a_line_that_was_cut_off_spoils_no_other(tmp_path: Path) -> None:
    """Whoever wrote it was killed; what is recorded next stands on a line of its own."""
    path = tmp_path / "judgements.jsonl"
    record_judgements(path, [judged("same", "p-a", "p-b")])
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:20])

    record_judgements(path, [judged("same", "p-c", "p-d")])

    broken: list[BrokenRecord] = []
    read = Judgements.load(path, broken.append)
    assert (read.canonical("p-b"), read.canonical("p-d"), len(broken)) == ("p-a", "p-c", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by /dev/full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """With the file that could not be written."""
    path = tmp_path / "judgements.jsonl"
    path.symlink_to("/dev/full")
    with pytest.raises(DashijiError, match=r"judgements\.jsonl"):
        record_judgements(path, [judged("same", "p-a", "p-b")])
