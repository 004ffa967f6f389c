"""Rows of verbs: every row says what it does, and users' rows are let in only when they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.acts.examples import add_verbs, failures, reviewed_verbs, told
from loaders.acts.verbs import may_hold_act, verbs
from loaders.lexicon.verbs import BadRow, VerbRow, verb_rows


@pytest.mark.parametrize("row", verb_rows(), ids=lambda row: row.verb)
def test_a_row_reads_its_examples_and_refuses_the_rest(row: VerbRow) -> None:
    """Every example gives its acts, every refusal none."""
    assert list(failures(row)) == []


@pytest.mark.parametrize("row", verb_rows(), ids=lambda row: row.verb)
def test_the_quick_filter_lets_every_example_through(row: VerbRow) -> None:
    """The filter is wider than the rules that stand behind it."""
    assert all(may_hold_act(example.partition(" -> ")[0]) for example in row.examples)


def test_each_verb_has_one_row() -> None:
    """Of two rows with one verb the first would be forgotten."""
    words = [row.verb for row in verb_rows()]
    assert len(words) == len(set(words))


@pytest.fixture
def reviewed() -> Iterator[None]:
    """The reviewed rows again when the test is over."""
    yield
    reviewed_verbs()


GOOD = """\
- verb: 延揽
  frames: {appoint: appoint}
  examples:
    - 会议延揽方远为县文化馆馆长。 -> appoint 方远 桃源县文化馆/馆长
    - 延揽高兰为县科协主席。 -> appoint 高兰 桃源县科协/主席
  never: [延揽一事尚无消息。]
"""


@pytest.mark.usefixtures("reviewed")
def test_a_row_of_a_user_is_read(tmp_path: Path) -> None:
    """A verb that the reviewed rows lack is read once its row is added."""
    sentence = "会议延揽丁锐为县文化馆副馆长。"
    assert told(sentence) == []
    (tmp_path / "verbs.yaml").write_text(GOOD, "utf-8")
    assert add_verbs(tmp_path) == []
    assert told(sentence) == ["appoint 丁锐 桃源县文化馆/副馆长"]


@pytest.mark.usefixtures("reviewed")
def test_a_row_that_fails_its_examples_is_left_out(tmp_path: Path) -> None:
    """One clear line tells which, and the verbs stay as they were."""
    (tmp_path / "verbs.yaml").write_text(GOOD.replace("appoint 高兰", "remove 高兰"), "utf-8")
    (line,) = add_verbs(tmp_path)
    assert line.startswith("略去一行动词 (row left out): 延揽")
    assert "remove 高兰" in line
    assert "延揽" not in verbs().rows


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{appoint: appoint}", "{appoint: hire}", "延揽"),
        ("{appoint: appoint}", "{give: appoint}", "延揽"),
        ("  never: [延揽一事尚无消息。]\n", "", "never"),
        ("- verb: 延揽\n ", "-", "verb"),
    ],
)
def test_a_row_that_is_none_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    """The message names the row and the field that is wrong."""
    (tmp_path / "verbs.yaml").write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(BadRow, match=said):
        add_verbs(tmp_path)
