"""What is told of a text from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.files.sidecar import (
    BadGiven,
    BrokenSidecar,
    Given,
    given_beside,
    read_given,
    sidecar_of,
)


def beside(folder: Path, sidecar: str, name: str = "1001.meta.yaml") -> Path:
    """A text with a sidecar of that name beside it."""
    (folder / name).write_text(sidecar, "utf-8")
    text = folder / "1001.txt"
    text.write_text("昨日，明川县召开大会。\n", "utf-8")
    return text


@pytest.mark.parametrize(
    ("sidecar", "given"),
    [
        ("published: 2014-03-19\n", Given(published="2014-03-19")),
        ("published: 2014\ncovers: 2013\n", Given(published="2014", covers="2013")),
        ("covers: 1949/1985\n", Given(covers="1949/1985")),
        ("title: 明川县：大事记\nplaces: 明川县\n", Given(title="明川县：大事记", places=("明川县",))),
        ("places: [甘肃省, 金昌市, 金川区]\n", Given(places=("甘肃省", "金昌市", "金川区"))),
        ("places:\n  - 明川县\n  - 青河县\n", Given(places=("明川县", "青河县"))),
        (
            "type: press_conference\npublisher: 青河日报\n",
            Given(type="press_conference", publisher="青河日报"),
        ),
        ("title:\npublisher: ~\n", Given()),
        ("# nothing yet\n", Given()),
        ("", Given()),
    ],
)
def test_a_sidecar_is_read_as_it_is_typed(sidecar: str, given: Given, tmp_path: Path) -> None:
    """A date stays a text, one place needs no list, and an empty value tells nothing."""
    assert read_given(beside(tmp_path, sidecar)) == given


@pytest.mark.parametrize(
    ("sidecar", "reason"),
    [
        ("title: [明川\n", "bad YAML"),
        ("title: 甲: 乙\n", "bad YAML"),
        ("- 明川县\n", "not a mapping"),
        ("明川县\n", "not a mapping"),
        ("tittle: 明川县\n", "unknown key"),
        ("published: 昨天\n", "published"),
        ("published: 2014-13-01\n", "published"),
        ("published: 2014-02-30\n", "published"),
        ("published: 2014/2015\n", "published"),
        ("covers: 去年\n", "covers"),
        ("type: 年鉴\n", "type"),
        ("title: {a: b}\n", "not a single value"),
        ("title: [甲, 乙]\n", "one value only"),
        ("title: 甲\ntitle: 乙\n", "given twice"),
    ],
)
def test_a_broken_sidecar_is_one_line(sidecar: str, reason: str, tmp_path: Path) -> None:
    """It names the file and what is wrong; the text is then read without it."""
    text = beside(tmp_path, sidecar)
    with pytest.raises(BrokenSidecar, match=reason) as raised:
        read_given(text)
    line = str(raised.value)
    assert "1001.meta.yaml" in line
    assert "\n" not in line
    assert given_beside(text) == (Given(), line)


def test_a_sidecar_in_another_encoding_is_read(tmp_path: Path) -> None:
    text = beside(tmp_path, "")
    (tmp_path / "1001.meta.yaml").write_bytes("title: 明川县大事记\npublisher: 青河日报\n".encode("gb18030"))
    assert read_given(text).title == "明川县大事记"


def test_a_sidecar_that_cannot_be_opened_is_broken(tmp_path: Path) -> None:
    text = beside(tmp_path, "")
    (tmp_path / "1001.meta.yaml").unlink()
    (tmp_path / "1001.meta.yaml").mkdir()
    assert "cannot be opened" in str(given_beside(text)[1])


def test_the_sidecar_that_names_the_whole_file_goes_first(tmp_path: Path) -> None:
    """1001.pdf and 1001.txt may lie beside one 1001.meta.yaml; 1001.txt.meta.yaml is of the text alone."""
    text = beside(tmp_path, "title: 甲\n")
    assert sidecar_of(text) == tmp_path / "1001.meta.yaml"
    beside(tmp_path, "title: 乙\n", "1001.txt.meta.yaml")
    assert read_given(text).title == "乙"
    assert sidecar_of(tmp_path / "1002.txt") is None
    assert read_given(tmp_path / "1002.txt") == Given()


def test_what_the_options_tell_goes_before_the_sidecar() -> None:
    options, sidecar = Given(published="2014-03-19"), Given(published="2013", title="明川县大事记")
    both = options.over(sidecar)
    assert both == Given(published="2014-03-19", title="明川县大事记")
    assert both.names == ("title", "published")


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(BadGiven, match="author"):
        Given.of({"author": "方明"})
