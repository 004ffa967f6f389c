"""Judgements and what is asked: merged and parted things, ids of old, bodies under two names."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.commands.judge import judge_ids
from graph.errors import BadQuestion, DashijiError, UnknownName
from graph.exports.facts import facts_in
from graph.facts import Fact, HoldingFact, Judgement, write_facts
from graph.facts_file import read_facts
from graph.judgements import Judgements
from graph.loading.load import load_facts
from graph.questions import catalogue
from graph.stores import Store
from tests.graph.questions import small
from tests.graph.questions.test_questions import TODAY, ask

OLD, NEW = "临泉区教育局", "临泉区教育和科学技术局"


def facts() -> list[Fact]:
    """The small graph, with a head of the education bureau under its new name."""
    seen = HoldingFact(
        id="list-wu",
        document=small.BOOK,
        passage=small.passage("区教育和科学技术局"),
        person="吴桐",
        organization=NEW,
        post="局长",
        basis="mention",
        as_of="2020-12-31",
    )
    return [*small.facts(), seen]


class Historian:
    """Judges, on a store and a file of judgements."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.path = store, folder / "judgements.jsonl"
        load_facts(store, facts(), small.texts())

    def judge(self, relation: str, one: str, other: str, **more: str) -> None:
        line = Judgement.model_validate(
            {"relation": relation, "one": one, "other": other, "date": TODAY, **more}
        )
        judge_ids(self.store, self.path, line)

    def id(self, label: str, name: str) -> str:
        called = "title" if label == "Post" else "name"
        rows = self.store.read(f"MATCH (x:{label} {{{called}: $name}}) RETURN x.id AS id", name=name)
        return str(rows[0]["id"])

    def post(self, organization: str, title: str) -> str:
        rows = self.store.read(
            "MATCH (p:Post {title: $title})-[:IN]->(:Organization {name: $name}) RETURN p.id AS id",
            title=title,
            name=organization,
        )
        return str(rows[0]["id"])

    def heads(self, organization: str) -> list[str]:
        return [
            row.person for row in ask(self.store, "succession", organization=organization, post="局长").rows
        ]

    def said(self) -> str:
        return self.path.read_text("utf-8") if self.path.exists() else ""


@pytest.fixture
def historian(store: Store, tmp_path: Path) -> Historian:
    return Historian(store, tmp_path)


def test_bodies_judged_the_same_answer_under_every_id_and_name(historian: Historian) -> None:
    """The ids of both bodies and of the posts in them name the one that is left; taken back, they are two."""
    ids = [historian.id("Organization", name) for name in (OLD, NEW)]
    posts = [historian.post(name, "局长") for name in (OLD, NEW)]
    historian.judge("same", *ids)
    assert historian.heads(OLD) == historian.heads(NEW) == ["王伟", "吴桐"]
    for given in ids:
        assert {row.person for row in ask(historian.store, "members", organization=given).rows} == {
            "王伟",
            "吴桐",
        }
        assert catalogue.organization(historian.store, given).id == min(ids)
        assert ask(historian.store, "evidence", id=given).rows
        assert ask(historian.store, "neighbours", of=given).rows
    for given in posts:
        assert len(ask(historian.store, "succession", post=given).rows) == 2
        assert catalogue.post(historian.store, given).title == "局长"
    historian.judge("different", *ids)
    assert (historian.heads(OLD), historian.heads(NEW)) == (["王伟"], ["吴桐"])


def test_people_judged_the_same_answer_under_both_ids(historian: Historian) -> None:
    """Namesakes of two counties are one, until they are two again."""
    before = {reading.id for reading in ask(historian.store, "career", person="王伟").readings}
    historian.judge("same", *before)
    for given in before:
        rows = ask(historian.store, "career", person=given).rows
        assert len(rows) == 4
        assert catalogue.person(historian.store, given).id == min(before)
    historian.judge("different", *before)
    assert {reading.id for reading in ask(historian.store, "career", person="王伟").readings} == before


def test_posts_of_two_bodies_are_not_one(historian: Historian) -> None:
    """The refusal says what to do, nothing is written, and the bodies keep their names."""
    posts = historian.post(OLD, "局长"), historian.post("临泉区财政局", "局长")
    with pytest.raises(BadQuestion, match="judge became organization-") as raised:
        historian.judge("same", *posts)
    assert f"{OLD} ≠ 临泉区财政局" in str(raised.value)
    assert historian.said() == ""
    assert historian.heads(OLD) == ["王伟"]


def test_posts_of_one_body_can_be_one(historian: Historian) -> None:
    """And stay one when their body is judged the same as another; parted bodies part them."""
    government = "临泉区人民政府"
    historian.judge("same", historian.post(government, "区长"), historian.post(government, "副区长"))
    assert len(ask(historian.store, "succession", organization=government, post="区长").rows) > 2
    bodies = historian.id("Organization", government), historian.id("Organization", OLD)
    historian.judge("same", *bodies)
    titles = [row["title"] for row in historian.store.read("MATCH (p:Post) RETURN p.title AS title")]
    assert ("区长" in titles) + ("副区长" in titles) == 1
    historian.judge("different", *bodies)
    assert historian.heads(OLD) == ["王伟"]


@pytest.mark.parametrize(
    ("relation", "one", "other", "error"),
    [
        ("same", "organization-unknown", "organization-none", UnknownName),
        ("became", "没有的局", NEW, UnknownName),
        ("same", OLD, OLD, BadQuestion),
        ("same", "王伟", "高远", BadQuestion),
        ("became", "高远", "何川", BadQuestion),
        ("same", OLD, "何川", BadQuestion),
        ("same", "act-group", "act-elect", DashijiError),
    ],
)
def test_what_cannot_be_judged_is_one_clear_error(
    historian: Historian, relation: str, one: str, other: str, error: type[DashijiError]
) -> None:
    """Unknown ids and names, a thing and itself, a name of two people, two kinds; nothing changes."""
    before = [fact.id for fact in facts_in(historian.store)]
    with pytest.raises(error) as raised:
        historian.judge(relation, one, other)
    assert "\n" not in str(raised.value)
    assert historian.said() == ""
    assert [fact.id for fact in facts_in(historian.store)] == before


# -- one became another -------------------------------------------------------------------------------


def test_a_question_on_either_name_finds_both_and_says_so(historian: Historian) -> None:
    """The heads of both bodies, each with its own name, and a sentence; the edge has when and how."""
    historian.judge("became", OLD, NEW, on="2020-07-01", how="更名")
    for organization in (OLD, NEW):
        for name, given in (
            ("succession", {"post": "局长"}),
            ("who-held", {"post": "局长"}),
            ("members", {}),
        ):
            answer = ask(historian.store, name, organization=organization, **given)
            found = [(row.person, row.organization) for row in answer.rows]
            assert sorted(found) == [("吴桐", NEW), ("王伟", OLD)]
            assert answer.notes == (
                f"{OLD} 于 2020-07-01 变为 {NEW}（更名），两者并答 (became; both are answered)",
            )
    rows = historian.store.read(
        "MATCH (a:Organization)-[r:BECAME]->(b:Organization) "
        "RETURN a.name AS one, b.name AS other, r.date AS date, r.earliest AS earliest, r.how AS how"
    )
    assert [(r["one"], r["other"], r["date"], str(r["earliest"]), r["how"]) for r in rows] == [
        (OLD, NEW, "2020-07-01", "2020-07-01", "更名")
    ]


def test_a_loop_of_names_is_refused_with_its_chain(historian: Historian) -> None:
    historian.judge("became", OLD, NEW)
    before = historian.said()
    with pytest.raises(BadQuestion, match=historian.id("Organization", OLD)):
        historian.judge("became", NEW, OLD)
    assert historian.said() == before


def test_what_else_became_the_same_body_is_left_out(historian: Historian) -> None:
    """Of two bodies merged into a third: a question on one finds the third, not the other."""
    historian.judge("became", OLD, NEW, how="合并")
    historian.judge("became", "临泉区财政局", NEW, how="合并")
    assert set(historian.heads(OLD)) == {"王伟", "吴桐"}
    assert set(historian.heads(NEW)) == {"王伟", "孙立", "钱坤", "吴桐"}


def test_judgements_survive_loading_again_and_export(historian: Historian, tmp_path: Path) -> None:
    """A later load keeps the edge; an export has the judgement, and another store gets the edge from it."""
    historian.judge("became", OLD, NEW, on="2020-07", how="更名")
    load_facts(historian.store, facts(), small.texts(), Judgements.load(historian.path))
    assert historian.heads(NEW) == ["王伟", "吴桐"]
    exported = tmp_path / "facts.jsonl"
    with exported.open("w", encoding="utf-8") as out:
        write_facts(facts_in(historian.store), out)
    *_, last = read_facts(exported)
    assert isinstance(last, Judgement)
    assert (last.relation, last.on, last.how) == ("became", "2020-07", "更名")
    load_facts(historian.store, facts(), small.texts())
    assert historian.heads(NEW) == ["吴桐"]


def test_what_was_judged_is_suggested_no_more(historian: Historian) -> None:
    """Namesakes are suggested until somebody has judged of them."""
    (row,) = ask(historian.store, "suggest").rows
    assert (row.one, row.other, row.leans) == ("王伟", "王伟", "different")
    historian.judge("different", row.one_id, row.other_id)
    assert ask(historian.store, "suggest").rows == ()


def test_what_gives_way_to_a_parting_is_told(
    historian: Historian, capsys: pytest.CaptureFixture[str]
) -> None:
    """a = b, b = c, then a ≠ c: c leaves the others, and the line that falls is named."""
    ids = [historian.id("Organization", name) for name in (OLD, NEW, "临泉区财政局")]
    historian.judge("same", ids[0], ids[1])
    historian.judge("same", ids[1], ids[2])
    assert len(historian.heads(OLD)) == 4
    historian.judge("different", ids[0], ids[2])
    assert set(historian.heads(OLD)) == {"王伟", "吴桐"}
    assert f"gives way): {ids[1]} same {ids[2]}" in capsys.readouterr().err
