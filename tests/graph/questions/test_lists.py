"""Lists: facets count what they leave, and what is kept follows the store."""

from __future__ import annotations

import gc
from datetime import date
from threading import Event, Thread

import pytest

from graph.errors import BadQuestion, Busy
from graph.loading.load import forget, load_facts
from graph.questions.lists.listing import KINDS, List, Listing, ListParameters, all_rows
from graph.questions.lists.table import name_key, person_key
from graph.questions.shared.kept import kept
from graph.questions.shared.standing import standing
from graph.stores import Store
from tests.graph.questions import small

TODAY = date(2022, 1, 1)


def listing(store: Store, **given: str) -> Listing:
    answer = List().answer(store, given, TODAY)
    assert isinstance(answer, Listing)
    return answer


@pytest.mark.parametrize("kind", KINDS)
def test_choosing_a_value_of_a_facet_leaves_as_many_as_it_counts(small_store: Store, kind: str) -> None:
    """For every value of every facet of every list; each row then has the value, and is in the whole list."""
    whole = listing(small_store, kind=kind)
    assert whole.total == len(whole.rows) > 0
    chosen = 0
    for facet, values in whole.facets.items():
        for each in values:
            narrowed = listing(small_store, kind=kind, **{facet: each.value})
            assert narrowed.total == each.count
            assert {row.id for row in narrowed.rows} <= {row.id for row in whole.rows}
            chosen += 1
    assert chosen


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_sorts_both_ways(small_store: Store, kind: str) -> None:
    """The same rows, and those without a value last either way."""
    whole = {row.id for row in listing(small_store, kind=kind).rows}
    for column in listing(small_store, kind=kind).columns:
        if column.late:
            continue
        for sort in (column.name, f"-{column.name}"):
            rows = listing(small_store, kind=kind, sort=sort).rows
            assert {row.id for row in rows} == whole
            empty = [row.cells[column.name] in (None, "", ()) for row in rows]
            assert empty == sorted(empty)


def test_pages_make_up_the_whole(small_store: Store) -> None:
    """Page by page come the rows of the whole list, in its order, and so do those for a file."""
    whole = [row.id for row in listing(small_store, kind="people").rows]
    paged = [
        row.id
        for offset in range(0, len(whole), 3)
        for row in listing(small_store, kind="people", limit="3", offset=str(offset)).rows
    ]
    assert paged == whole
    assert [row.id for row in all_rows(small_store, ListParameters(kind="people"), size=4)] == whole


def test_a_row_quotes_a_line(small_store: Store) -> None:
    """Whatever a document states something of; documents themselves are no statement."""
    for kind in KINDS:
        quoted = [bool(row.evidence) for row in listing(small_store, kind=kind).rows]
        assert any(quoted) == (kind != "documents"), kind
    assert all(row.evidence for row in listing(small_store, kind="people").rows)
    (first, *_) = listing(small_store, kind="people", q="zhoumin").rows[0].evidence
    assert first.line == small.YEARBOOK[: first.start].count("\n") + 1


def test_a_value_that_is_missing_can_be_asked_for(small_store: Store) -> None:
    assert listing(small_store, kind="people", gender="-").total == 9


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"kind": "people", "sort": "posts"}, "不能按 posts 排列"),
        ({"kind": "people", "sort": "wealth"}, "name、held、first"),
        ({"kind": "people", "stage": "建成"}, "people 没有 stage"),
        ({"kind": "people", "from": "昨天"}, "昨天"),
        ({"kind": "ships"}, "kind"),
    ],
)
def test_what_a_list_does_not_have_is_refused(small_store: Store, given: dict[str, str], says: str) -> None:
    with pytest.raises(BadQuestion, match=says):
        listing(small_store, **given)


def test_names_stand_by_pinyin_as_surnames_are_read() -> None:
    """单 is shàn and 仇 qiú; what begins with a figure or a sign stands last."""
    names = ["仇和", "安建", "单明", "尉迟恭", "曾国", "解方", "12号", "万俟某", "《坏书》"]
    assert sorted(names, key=person_key) == [
        "安建", "万俟某", "仇和", "单明", "解方", "尉迟恭", "曾国", "12号", "《坏书》",
    ]  # fmt: skip
    assert sorted(["柏川区", "2号机构", "安定区"], key=name_key) == ["安定区", "柏川区", "2号机构"]


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        (("柏川区人民政府", "区长"), ("柏川区人民政府", "二级巡视员")),
        (("柏川区人民政府", "区长"), ("中共柏川区委", "副书记")),
        (("柏川区人民政府", "区长"), ("柏川区人民政府党组", "书记")),
        (("柏川区人民政府", "副区长"), ("柏川区双桥镇人民政府", "镇长")),
        (("云山市人民政府", "副市长"), ("柏川区人民政府", "区长")),
        (("柏川区教育局", "局长"), ("柏川区抗旱指挥部", "组长")),
    ],
)
def test_a_person_is_called_by_the_highest_post(higher: tuple[str, str], lower: tuple[str, str]) -> None:
    assert standing(*higher) < standing(*lower)


def test_what_took_long_to_make_is_not_collected_again(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's collector passes over what is kept of a large store; over what is quickly made it goes on."""
    before = gc.get_freeze_count()
    try:
        kept(embedded_store, "quick", lambda store: [[1]])
        assert gc.get_freeze_count() <= before
        monkeypatch.setattr("graph.questions.shared.kept.WAITS", 0.0)
        held = kept(embedded_store, "slow", lambda store: [[number] for number in range(1000)]).value
        assert len(held) == 1000
        assert gc.get_freeze_count() > before + 1000
    finally:
        gc.unfreeze()


def test_what_is_kept_follows_the_store(store: Store) -> None:
    """It is worked out once, and anew after a load, a load of other facts, and a forgetting."""
    made: list[int] = []

    def count(store: Store) -> int:
        made.append(1)
        return int(store.read("MATCH (p:Person) RETURN count(p) AS n")[0]["n"])

    store.prepare()
    assert kept(store, "people", count).value == 0
    load_facts(store, small.facts(), small.texts())
    assert [kept(store, "people", count).value for _ in range(3)] == [10, 10, 10]
    assert len(made) == 2
    load_facts(store, small.facts(), small.texts())
    assert kept(store, "people", count).value == 10
    assert len(made) == 2, "a load that changes nothing"
    fewer = [fact for fact in small.facts() if "梁成" not in fact.model_dump_json()]
    load_facts(store, fewer, small.texts())
    assert kept(store, "people", count).value == 9
    forget(store, small.BOOK)
    assert kept(store, "people", count).value == 2


def test_who_waits_too_long_for_another_is_told_to_come_again(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one reader has worked out, no other works out beside him."""
    began, ends = Event(), Event()

    def slow(store: Store) -> int:
        began.set()
        ends.wait(30)
        return 1

    monkeypatch.setattr("graph.questions.shared.kept.PATIENCE", 0.01)
    first = Thread(target=kept, args=(embedded_store, "slow", slow))
    first.start()
    began.wait(30)
    with pytest.raises(Busy, match="请稍后再来"):
        kept(embedded_store, "slow", slow)
    ends.set()
    first.join()
    assert kept(embedded_store, "slow", slow).value == 1
