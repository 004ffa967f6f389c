"""Names in questions: short forms, several meanings, no meaning; and the sentences that go with an answer."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.dates import Certainty
from graph.errors import UnknownName, UnknownQuestion
from graph.questions import question
from graph.stores import Store
from tests.graph.questions import small
from tests.graph.questions.test_questions import ask


@pytest.mark.parametrize(
    ("organization", "post"),
    [
        ("临泉区人民政府", "区长"),
        ("云山市临泉区人民政府", "代区长"),
        ("临泉区政府", "区长"),
        ("臨泉區人民政府", "區長"),
        ("区政府", "区长"),
        ("临泉区", "区长"),
        ("云山市临泉区", "区长"),
        ("临泉区", "区政府区长"),
        ("linquanqu renmin zhengfu", "区长"),
    ],
)
def test_every_way_to_name_a_post(small_store: Store, organization: str, post: str) -> None:
    """All of them mean the head of the district's government."""
    answer = ask(small_store, "who-held", organization=organization, post=post, on="2020-06-01")
    assert [reading.name for reading in answer.readings] == ["临泉区人民政府区长"]
    assert [row.person for row in answer.rows] == ["高远"]


def test_ids_are_names_too(small_store: Store) -> None:
    """What an answer gives as ids can be asked with."""
    (row,) = ask(small_store, "who-held", organization="临泉区", post="区长", on="2020-06-01").rows
    by_post = ask(small_store, "succession", post=row.post_id)
    by_person = ask(small_store, "career", person=row.person_id)
    by_body = ask(small_store, "members", organization=row.organization_id, on="2020-06-01")
    explained = ask(small_store, "explain", tenure=row.tenure)
    assert {row.tenure} <= {each.tenure for each in by_post.rows} & {each.tenure for each in by_person.rows}
    assert row.tenure in {each.tenure for each in by_body.rows}
    assert {each.tenure for each in explained.rows} == {row.tenure}


def test_namesakes_are_answered_apart(small_store: Store) -> None:
    """One name, two people: two readings, their rows not mixed, and a sentence that says so."""
    answer = ask(small_store, "career", person="王伟")
    ids = [row.person_id for row in answer.rows]
    assert len({reading.id for reading in answer.readings}) == 2
    assert ids == sorted(ids)
    assert any("2 个" in note for note in answer.notes)


def test_a_title_alone_means_every_body_that_has_it(small_store: Store) -> None:
    """局长 of three bodies: three readings."""
    answer = ask(small_store, "succession", post="局长")
    assert [reading.name for reading in answer.readings] == [
        "临泉区教育局局长",
        "临泉区财政局局长",
        "青溪县教育局局长",
    ]


@pytest.mark.parametrize(
    ("name", "given", "nearest"),
    [
        ("career", {"person": "高运"}, "高远"),
        ("who-held", {"organization": "临泉县人民政府", "post": "区长"}, "临泉区人民政府"),
        ("who-held", {"organization": "临泉区人民政府", "post": "副县长"}, "副区长"),
        ("project", {"project": "城南水厂"}, "城北水厂"),
        ("events", {"place": "双江镇"}, "双河镇"),
        ("neighbours", {"of": "临泉区人民政付"}, "临泉区人民政府"),
    ],
)
def test_an_unknown_name_offers_the_nearest(
    small_store: Store, name: str, given: dict[str, str], nearest: str
) -> None:
    """It never guesses, and says what it has instead."""
    with pytest.raises(UnknownName, match=nearest) as caught:
        ask(small_store, name, **given)
    assert nearest in caught.value.nearest


@pytest.mark.parametrize("name", ["' OR 1=1", "高远'}) DETACH DELETE p //", "$ids", "\\", "`", "高\n远"])
def test_a_name_never_becomes_part_of_a_query(small_store: Store, name: str) -> None:
    """Odd names are unknown names."""
    for asked, parameter in (("career", "person"), ("members", "organization"), ("evidence", "id")):
        with pytest.raises(UnknownName):
            ask(small_store, asked, **{parameter: name.replace("\n", "_")})
    ask(small_store, "search", q=name)
    assert len(ask(small_store, "career", person="高远").rows) == 4


def test_sources_that_disagree_are_named(small_store: Store) -> None:
    """Two men on the rosters of one seat: both rows, and two sentences."""
    answer = ask(small_store, "who-held", organization="临泉区财政局", post="局长", on="2020-05-01")
    assert [row.person for row in answer.rows] == ["钱坤", "孙立"]
    assert "来源不一致" in answer.notes[0]
    assert "只有一席" in answer.notes[1]


def test_the_lines_behind_a_row(small_store: Store) -> None:
    """What set the bounds first; each quote stands where it says, with the text around it."""
    (row,) = ask(small_store, "who-held", organization="临泉区", post="区长", on="2020-06-01").rows
    assert [each.quote for each in row.evidence] == [
        "区 长 高远（2020年1月任）",
        "选举高远为区人民政府区长",
        "区长高远到双河镇",
    ]
    for each in row.evidence:
        assert small.YEARBOOK[each.start : each.end] == each.quote
        assert small.YEARBOOK[: each.start].endswith(each.prefix)
        assert small.YEARBOOK[each.end :].startswith(each.suffix)
        assert len(each.prefix) >= 20
        assert each.title == "临泉区年鉴2020"


@pytest.mark.parametrize("name", ["who-held", "career", "members", "events", "honours", "projects", "audit"])
def test_every_row_has_evidence(small_store: Store, name: str) -> None:
    """No answer without a printed line."""
    given = {
        "who-held": {"organization": "临泉区", "post": "区长"},
        "career": {"person": "高远"},
        "members": {"organization": "临泉区政府"},
    }
    rows = ask(small_store, name, **given.get(name, {})).rows
    assert rows
    assert all(row.evidence for row in rows)


@pytest.mark.parametrize(
    "given",
    [
        {"organization": "甲", "post": "乙", "on": "2020-13-40"},
        {"organization": "甲", "post": "乙", "on": "昨天"},
        {"organization": "甲"},
        {"organization": "甲", "post": " "},
        {"organization": "甲", "post": "乙", "when": "2020"},
        {"organization": "甲", "post": "乙", "match": "perhaps"},
    ],
)
def test_malformed_parameters_are_refused(given: dict[str, str]) -> None:
    """Before anything is asked of the store."""
    with pytest.raises(ValidationError):
        question("who-held").Parameters.model_validate(given)


def test_an_unknown_question_offers_the_nearest() -> None:
    """who-hold is not a question."""
    with pytest.raises(UnknownQuestion) as caught:
        question("who-hold")
    assert caught.value.nearest[0] == "who-held"


NOBODY_TOLD = [
    # a question whose day nobody is told of, and what its note says is nearest
    (
        "who-held",
        {"organization": "临泉区人民政府", "post": "区长", "on": "2020-01-10"},
        "此前最近的是 梁成（临泉区人民政府区长），至 2020-01-07；"
        "此后最近的是 高远（临泉区人民政府区长），自 2020-01-15",
    ),
    (
        "who-held",
        {"organization": "临泉区人民政府", "post": "区长", "on": "1990-01-10"},
        "谁在任；此后最近的是 梁成",
    ),
    ("members", {"organization": "临泉区人民政府", "on": "1990-01-10"}, "此后最近的是"),
    ("who-held", {"organization": "临泉区财政局", "post": "局长", "on": "2031-01-10"}, "证明不了任何人"),
]


@pytest.mark.parametrize(("question", "asked", "says"), NOBODY_TOLD)
def test_an_empty_answer_says_what_is_told_nearest(
    small_store: Store, question: str, asked: dict[str, str], says: str
) -> None:
    """Nobody is told of that day: the note names who is told of the days before and after."""
    answer = ask(small_store, question, **asked)

    assert all(row.certainty is Certainty.OPEN for row in answer.rows)
    assert says in answer.notes[-1]


def test_an_answer_with_a_holder_needs_no_such_note(small_store: Store) -> None:
    answer = ask(small_store, "who-held", organization="临泉区人民政府", post="区长", on="2020-06-01")

    assert answer.rows
    assert not any("最近" in note for note in answer.notes)
