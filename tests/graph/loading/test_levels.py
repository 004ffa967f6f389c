"""The 级别 of posts: kept where a statement gives one, and gone with it."""

from __future__ import annotations

import pytest

from graph.facts import Fact
from graph.loading.load import forget, load_facts
from graph.stores import Store
from tests.graph.loading.test_lives import document


def appointed(*levels: str | None) -> list[Fact]:
    """One act a level, told of the same post."""
    return document(
        "任免",
        *(
            {"action": "appoint", "date": f"2015-0{number}-01", "person": f"王{number}", "level": level}
            for number, level in enumerate(levels, 1)
        ),
    )


@pytest.mark.parametrize(
    ("levels", "kept"),
    [
        ((None, None), None),
        (("正科级",), "正科级"),
        (("正科级", None, "正科级"), "正科级"),
        (("正科级", "副处级"), "副处级、正科级"),
    ],
)
def test_a_post_has_the_level_that_its_statements_give(
    store: Store, levels: tuple[str | None, ...], kept: str | None
) -> None:
    """Apart from the order of display; where they give several, all of them."""
    load_facts(store, appointed(*levels), {})
    assert _level(store) == kept


def test_a_level_goes_with_the_statement_that_gave_it(store: Store) -> None:
    """Of another document, or of this one in a later form; the post stays."""
    load_facts(store, appointed("正科级"), {})
    load_facts(store, document("名录", {"as_of": "2016", "level": "副处级"}), {})
    assert _level(store) == "副处级、正科级"
    forget(store, "名录")
    assert _level(store) == "正科级"
    load_facts(store, appointed(None), {})
    assert _level(store) is None


def _level(store: Store) -> str | None:
    rows = store.read("MATCH (p:Post {title: '局长'}) RETURN p.level AS level")
    return None if rows[0]["level"] is None else str(rows[0]["level"])
