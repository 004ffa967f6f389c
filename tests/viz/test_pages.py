"""What the pages work out: sentences, comparisons, slips, marked texts, places in a list."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest

from graph.dates import Certainty
from graph.questions.audit import AuditRow
from graph.questions.colleagues import ColleagueRow
from graph.questions.explain import ExplainRow
from graph.questions.members import MemberRow
from graph.questions.project import MilestoneRow
from graph.questions.shared.base import Answer, Evidence
from graph.questions.shared.parameters import TenureRow
from viz.pages.document import PART_LENGTH, Mark, Part, marked_text, part_around
from viz.pages.holders import answer_in_a_sentence, bounds_in_words
from viz.pages.organization import change_since, day_before_last_change
from viz.pages.person import one_row_a_person
from viz.pages.project import disordered, slips, state
from viz.pages.quality import finding_in_words, reader_in_words
from viz.pages.question import cell, columns_of
from viz.paging import Pager
from viz.templating import (
    Frame,
    each_quote_once,
    environment,
    marked_quote,
    place_in_words,
    show_yuan,
    words_found,
)


def holder(person: str, certainty: Certainty = Certainty.CERTAIN, acting: bool = False) -> TenureRow:
    return TenureRow(
        tenure="t",
        person_id=person,
        person=person,
        post_id="p",
        post="区长",
        certainty=certainty,
        acting=acting,
    )


@pytest.mark.parametrize(
    ("when", "holders", "zh"),
    [
        ("2020-06-01", [holder("高远")], "2020年6月1日，临泉区政府区长：高远（确定）"),
        (
            "2020-01",
            [holder("高远"), holder("梁成", Certainty.POSSIBLE)],
            "2020年1月，临泉区政府区长：高远（确定）、梁成（可能）",
        ),
        ("2020", [holder("韩雪", acting=True)], "2020年，临泉区政府区长：韩雪（代，确定）"),
        (None, [holder("高远")], "临泉区政府区长：高远（确定）"),
        ("2019", [], "2019年，临泉区政府区长：文献里查不到"),
    ],
)
def test_the_answer_in_a_sentence(when: str | None, holders: list[TenureRow], zh: str) -> None:
    """The first line is the answer, with how sure it is."""
    assert answer_in_a_sentence(when, "临泉区政府区长", holders, "zh") == zh


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        (("start_earliest", "start_latest"), "定下起点"),
        (("end_latest",), "定下终点"),
        (("start_latest", "end_earliest"), "定下起止"),
        ((), "佐证"),
    ],
)
def test_what_a_statement_did(moved: tuple[str, ...], words: str) -> None:
    """A statement is told by the ends that it set."""
    row = ExplainRow(tenure="t", statement="s", kind="appointment", says="elect", person="高远", moved=moved)
    assert bounds_in_words(row, "zh") == words


TEXT = "甲乙丙丁戊己庚辛"
WHOLE = Part(0, len(TEXT), len(TEXT), TEXT)


@pytest.mark.parametrize(
    ("marks", "chosen", "shown"),
    [
        ([], None, "甲乙丙丁戊己庚辛"),
        ([(2, 4, "event")], None, "甲乙[event 丙丁]戊己庚辛"),
        ([(0, 8, "event"), (2, 4, "appointment")], None, "[event 甲乙][appointment 丙丁][event 戊己庚辛]"),
        ([(0, 4, "event"), (2, 6, "honour")], None, "[event 甲乙][event 丙丁][honour 戊己]庚辛"),
        ([], (2, 4), "甲乙{丙丁}戊己庚辛"),
        ([(0, 4, "event")], (2, 6), "[event 甲乙]{[event 丙丁]戊己}庚辛"),
        ([], (6, 99), "甲乙丙丁戊己{庚辛}"),
        ([], (50, 60), "甲乙丙丁戊己庚辛"),
        ([], (4, 4), "甲乙丙丁戊己庚辛"),
        ([(1, 2, "unheard-of")], None, "甲乙丙丁戊己庚辛"),
    ],
)
def test_a_text_with_its_facts_marked(
    marks: list[tuple[int, int, str]], chosen: tuple[int, int] | None, shown: str
) -> None:
    """The narrowest fact colours a stretch, the chosen passage stands out, and no character is lost."""
    made = str(marked_text(WHOLE, [Mark(*mark, "") for mark in marks], chosen))
    short = re.sub(r'<span class="fact k-(\w+)"[^>]*>', r"[\1 ", made).replace("</span>", "]")
    assert re.sub("<mark[^>]*>", "{", short).replace("</mark>", "}") == shown


def test_a_text_means_no_harm() -> None:
    """Source text and what facts say of it are escaped."""
    text = "<script>alert(1)</script>"
    made = str(marked_text(Part(0, len(text), len(text), text), [Mark(0, 5, "event", '"><b>')], (2, 9)))
    assert "<script>" not in made
    assert "<b>" not in made
    assert html.unescape(re.sub("<[^>]*>", "", made)) == text


def test_parts_cover_a_text_without_overlap() -> None:
    """Each place lies in the part that is shown for it, and the parts join up."""
    text = "一行字\n" * 20_000
    place, parts = 0, []
    while place < len(text):
        part = part_around(text, place)
        assert part.start <= place < part.end
        assert part.end - part.start <= PART_LENGTH
        parts.append(part.text)
        place = part.end
    assert "".join(parts) == text
    assert part_around(text, len(text) + 5).end == len(text)
    assert part_around("", 0).text == ""


def member(person: str, **bounds: Any) -> MemberRow:
    return MemberRow(tenure=person, person_id=person, person=person, post_id="p", post="委员", **bounds)


def _members(*people: str) -> Answer[MemberRow]:
    return Answer[MemberRow](question="members", parameters={}, rows=tuple(map(member, people)))


def test_who_came_and_went() -> None:
    """Between two days, by person and post."""
    change = change_since("2020-01-01", _members("甲", "乙"), _members("乙", "丙"))
    assert [row.person for row in change.came] == ["丙"]
    assert [row.person for row in change.went] == ["甲"]


def test_the_day_before_the_last_change() -> None:
    """Only a dated coming or going counts, not a mere sighting."""
    day = date(2020, 5, 6)
    rows = [
        member("甲", start="2020-05-06", start_latest=day),
        member("乙", start_latest=date(2020, 5, 20)),
        member("丙", end="2020-07-01", end_earliest=date(2020, 7, 1)),
    ]
    assert day_before_last_change(rows, date(2020, 6, 1)) == date(2020, 5, 5)
    assert day_before_last_change(rows, date(2020, 8, 1)) == date(2020, 6, 30)
    assert day_before_last_change(rows[1:2], date(2020, 8, 1)) is None


def test_slips_are_plans_that_came_later() -> None:
    """A plan is late only where the same stage is dated after the planned time."""
    plan = MilestoneRow(id="plan", stage="建成", planned=True, latest=date(2020, 12, 31))
    late = MilestoneRow(id="done", stage="建成", earliest=date(2021, 6, 1))
    other = MilestoneRow(id="other", stage="开工", earliest=date(2021, 6, 1))
    assert slips([plan, late]) == {"plan"}
    assert slips([plan, other]) == set()


@pytest.mark.parametrize(
    ("offset", "shown", "limit", "total", "expected"),
    [
        (0, 10, 10, 25, Pager(1, 10, 25, None, 10)),
        (10, 10, 10, 25, Pager(11, 20, 25, 0, 20)),
        (20, 5, 10, 25, Pager(21, 25, 25, 10, None)),
        (0, 0, 10, 0, Pager(0, 0, 0, None, None)),
        (90, 0, 10, 25, Pager(0, 0, 25, 80, None)),
    ],
)
def test_where_a_page_stands(offset: int, shown: int, limit: int, total: int, expected: Pager) -> None:
    """First and last row, and the pages around."""
    assert Pager.of(offset, shown, limit, total) == expected


def test_cells_in_words() -> None:
    """Lists, flags, things and nothing each have a plain form."""
    evidence = Evidence(document="d", start=0, end=1, quote="甲")
    assert [cell(one) for one in (None, True, False, ("甲", "乙"), evidence, date(2020, 1, 2), 3)] == [
        "", "✓", "", "甲、乙", "甲", "2020-01-02", "3",
    ]  # fmt: skip
    assert columns_of([holder("高远")])[:1] == ["certainty"]
    assert "person_id" not in columns_of([holder("高远")])
    assert columns_of([]) == []


@pytest.mark.parametrize(
    ("yuan", "shown"),
    [(None, ""), (800, "800元"), (35_000_000, "3500万元"), (120_000_000, "1.2亿元"), (12_345, "1.2345万元")],
)
def test_sums_as_yearbooks_print_them(yuan: int | None, shown: str) -> None:
    """In 万元 and 亿元."""
    assert show_yuan(yuan) == shown


def test_a_quote_is_marked_within_its_line() -> None:
    """The fact stands out in the line, white space drawn together, everything escaped."""
    evidence = Evidence(document="d", start=0, end=1, quote="任 命\n<b>", prefix="前\n", suffix="后")
    assert str(marked_quote(evidence)) == (
        '<span class="around">前</span><mark>任 命 &lt;b&gt;</mark><span class="around">后</span>'
    )


def test_addresses_keep_the_language() -> None:
    """A link carries the page's language; this page's own address changes one parameter at a time."""
    frame = Frame(lang="en", path="/timeline", query=(("from", "2020"), ("lang", "en")))
    assert frame.link("/people/甲乙", q="a b") == "/people/%E7%94%B2%E4%B9%99?q=a+b&lang=en"
    assert frame.here(lang=None) == "/timeline?from=2020"
    assert frame.here(offset=5) == "/timeline?from=2020&lang=en&offset=5"
    assert Frame().link("/") == "/"


def test_every_template_escapes() -> None:
    """Escaping is on for every template, and no template turns a value into markup."""
    made = environment()
    names = made.list_templates(extensions=["html"])
    assert len(names) > 10
    for name in names:
        assert made.autoescape is True or made.autoescape(name)  # type: ignore[operator]
        source = made.loader.get_source(made, name)[0]  # type: ignore[union-attr]
        assert "| safe" not in source.replace("options | safe", "") or name == "network.html", name
        assert "autoescape false" not in source


def stage(name: str, first: str, last: str | None = None, *, planned: bool = False) -> MilestoneRow:
    return MilestoneRow(
        id=f"{name}{first}{planned}",
        date=first,
        earliest=date.fromisoformat(first),
        latest=date.fromisoformat(last or first),
        stage=name,
        planned=planned,
    )


BEGUN, PLANNED, DONE = (
    stage("开工", "2020-06-28"),
    stage("建成", "2021-06-01", "2021-06-30", planned=True),
    stage("建成", "2020-02-01"),
)


@pytest.mark.parametrize(
    ("stages", "now", "odd"),
    [
        ([BEGUN, PLANNED], BEGUN, set()),
        ([PLANNED], PLANNED, set()),
        ([DONE, BEGUN], BEGUN, {DONE.id}),
        ([], None, set()),
        ([stage("开工", "2020-01-01", "2020-12-31"), DONE], DONE, set()),
        ([stage("停工", "2020-01-01"), BEGUN], BEGUN, set()),
    ],
)
def test_a_plan_is_no_state_of_a_project_and_order_is_held(
    stages: list[MilestoneRow], now: MilestoneRow | None, odd: set[str]
) -> None:
    """The state is the last stage done; one that comes before what it follows on is contradicted."""
    assert state(stages) == now
    assert disordered(stages) == odd


LINE = Evidence(
    document="d", start=3, end=20, quote="党组成员、副局长\n王克贵 白 浩江", prefix="前", suffix="后"
)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (("白浩江", "副局长"), "党组成员、<mark>副局长</mark> 王克贵 <mark>白 浩江</mark>"),
        (("安建国",), "<mark>党组成员、副局长 王克贵 白 浩江</mark>"),
        ((), "<mark>党组成员、副局长 王克贵 白 浩江</mark>"),
        (("王.*",), "<mark>党组成员、副局长 王克贵 白 浩江</mark>"),
    ],
)
def test_a_quote_marks_the_fact_and_not_all_before_it(words: tuple[str, ...], marked: str) -> None:
    assert marked in marked_quote(LINE, words)


def test_the_same_quote_stands_once() -> None:
    """Of one document; another document that prints the same is another source."""
    again, other = LINE.model_copy(update={"start": 90}), LINE.model_copy(update={"document": "e"})
    assert each_quote_once([LINE, again, other, again]) == [LINE, other]


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        ({"page": 7, "line": 12}, "第7页", "p. 7"),
        ({"line": 12}, "第12行", "line 12"),
        ({}, "", ""),
    ],
)
def test_a_line_is_cited_by_page_or_line(given: dict[str, int], zh: str, en: str) -> None:
    cited = LINE.model_copy(update=given)
    assert (place_in_words(cited, "zh"), place_in_words(cited, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("text", "terms", "shown"),
    [
        ("到双河镇調研春耕", ["调研"], "到双河镇<mark>調研</mark>春耕"),
        ("ＰＰＰ项目", ["ppp"], "<mark>ＰＰＰ</mark>项目"),
        ("<b>高远</b>", ["高远"], "&lt;b&gt;<mark>高远</mark>&lt;/b&gt;"),
        ("高远", [], "高远"),
    ],
)
def test_words_that_were_looked_for_are_marked(text: str, terms: list[str], shown: str) -> None:
    assert words_found(text, terms) == shown


def test_a_colleague_stands_once_with_all_that_was_shared() -> None:
    """Two posts in one body and one in another are three rows of the answer, and one of the page."""
    row: dict[str, Any] = {
        "person_id": "p", "person": "甲", "colleague_id": "q", "colleague": "乙", "own_post": "局长",
        "tenure": "t", "colleague_tenure": "u", "certain_from": date(2020, 1, 1),
        "certain_to": date(2020, 3, 1),
    }  # fmt: skip
    rows = [
        ColleagueRow(**row, organization_id=body, organization=name, post=post, certainty=sure)
        for body, name, post, sure in (
            ("a", "财政局", "副局长", Certainty.CERTAIN),
            ("a", "财政局", "成员", Certainty.PRESUMED),
            ("b", "县政府", "成员", Certainty.POSSIBLE),
        )
    ]
    (one,) = one_row_a_person(rows)
    assert one.organizations == (("a", "财政局"), ("b", "县政府"))
    assert one.posts == ("副局长", "成员")
    assert one.days == ((date(2020, 1, 1), date(2020, 3, 1)),)
    assert one.certainty is Certainty.CERTAIN


def test_a_finding_has_its_days_as_people_write_them() -> None:
    text = "柏川区政府区长：2020-01-09 至 2020-02 未见说明谁在任，下任为 高远 (not stated who was)"
    row = AuditRow(what="gap", text=text, subject_id="tenure-1", organization="柏川区政府", post="区长")
    assert finding_in_words(row, "zh") == (
        "柏川区政府区长：2020年1月9日 至 2020年2月 未见说明谁在任，下任为 高远"
    )


@pytest.mark.parametrize(
    ("reader", "zh", "en"),
    [
        ("appointments/14", "任免 14", "acts 14"),
        ("another/2", "another 2", "another 2"),
        ("pages", "页码", "pages"),
    ],
)
def test_who_read_a_document_in_words(reader: str, zh: str, en: str) -> None:
    assert (reader_in_words(reader, "zh"), reader_in_words(reader, "en")) == (zh, en)
