"""Where a name ends and the office right behind it begins."""

from __future__ import annotations

import pytest

from loaders.names.glued_offices import names_then_office


@pytest.mark.parametrize(
    ("text", "names", "office"),
    [
        ("方远县审计局局长职务", ["方远"], "县审计局局长职务"),
        ("舒展急诊科主任职务", ["舒展"], "急诊科主任职务"),
        ("舒展中财务科科长职务", ["舒展中"], "财务科科长职务"),
        ("东方既白市文联副主席职务", ["东方既白"], "市文联副主席职务"),
        ("巴依扎克县粮食局局长职务", ["巴依扎克"], "县粮食局局长职务"),
        ("高兰、方远县法院审判员职务", ["高兰", "方远"], "县法院审判员职务"),
        ("高兰北京市副市长职务", ["高兰"], "北京市副市长职务"),
    ],
)
def test_names_then_office(text: str, names: list[str], office: str) -> None:
    """The office begins with a unit, a level or a place that is known, never within one."""
    found = names_then_office(text, 0, len(text))
    assert found is not None
    people, start = found
    assert [person.name for person in people] == names
    assert text[start:] == office


@pytest.mark.parametrize("text", ["职务已经公布", "", "的通知"])
def test_no_names(text: str) -> None:
    """Where no name stands there is no office behind it."""
    assert names_then_office(text, 0, len(text)) is None
