"""What passes the read-only query door, and what never gets to a server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadQuery, WriteRefused
from graph.stores import Store
from graph.stores.cypher import Kind, tokens
from graph.stores.door import check_reads
from tests.graph.stores.door_texts import NOT_CYPHER, PASSING, PASSING_ON_NEO4J, REFUSED, SPACES

_NOISE = st.lists(
    st.one_of(
        st.sampled_from(SPACES),
        st.sampled_from(
            [
                "//\r",
                "//\n",
                "// RETURN 1\r\n",
                "// ' \" ` /*\r",
                "/**/",
                "/***/",
                "/* ' */",
                '/* " // */',
                "/* ` /* */",
                "/*/ a */",
                "/* ; CREATE */",
            ]
        ),
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: " " + "".join(parts) + " ")


def is_readable(text: str) -> bool:
    """Whether every token has its end, so that noise can be put beside it."""
    return "\\u" not in text and all(token.kind is not Kind.UNREADABLE for token in tokens(text))


def dressed_up(texts: list[str]) -> st.SearchStrategy[str]:
    """One of the texts with white space and comments around all its tokens."""

    @st.composite
    def draw_text(draw: st.DrawFn) -> str:
        parts = [token.text for token in tokens(draw(st.sampled_from(texts)))]
        return "".join(draw(_NOISE) + part for part in parts) + draw(_NOISE)

    return draw_text()


@pytest.mark.parametrize("cypher", PASSING + PASSING_ON_NEO4J)
def test_what_only_reads_passes(cypher: str) -> None:
    """Reading clauses in any form, names like words of the language, words in strings and comments."""
    check_reads(cypher)


@pytest.mark.parametrize("cypher", REFUSED)
def test_what_does_more_is_refused(cypher: str) -> None:
    """Writing, looking at the server and loading are told in one line that says what the door is for."""
    with pytest.raises(BadQuery) as raised:
        check_reads(cypher)

    assert "only reads" in str(raised.value) or "hexadecimal" in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1


@pytest.mark.parametrize("cypher", NOT_CYPHER)
def test_what_is_no_cypher_is_refused(cypher: str) -> None:
    """A slip is no attempt to write, and is told as what it is."""
    with pytest.raises(BadQuery) as raised:
        check_reads(cypher)

    assert not isinstance(raised.value, WriteRefused)


@given(dressed_up([each for each in REFUSED if is_readable(each)]))
def test_no_disguise_helps(cypher: str) -> None:
    """White space of any kind and comments between the words change nothing."""
    with pytest.raises(BadQuery):
        check_reads(cypher)


@given(dressed_up([each for each in PASSING + PASSING_ON_NEO4J if is_readable(each)]))
def test_no_spacing_harms(cypher: str) -> None:
    """What passes goes on passing, however it is spaced and annotated."""
    check_reads(cypher)


@given(st.text(alphabet="MATCHRETURN ()[]{}'\"`/*\\u0027\r\n;$.:|,LOADCSV", max_size=60))
def test_any_text_is_answered(text: str) -> None:
    """Whatever is typed passes or is refused; nothing else happens."""
    try:
        check_reads(text)
    except BadQuery:
        return


@pytest.mark.parametrize(
    ("cypher", "word", "line", "column"),
    [
        ("MATCH (n)\n  SET n.a = 1", "SET", 2, 3),
        ("MATCH (n)\r\nDETACH DELETE n", "DETACH", 2, 1),
        ("RETURN 1 //\rLOAD CSV", "LOAD", 2, 1),
        ("CALL dbms.listConfig()", "CALL dbms.listConfig", 1, 1),
        ("SHOW\n USERS", "SHOW USERS", 1, 1),
        ("RETURN apoc.cypher.run('x')", "apoc.cypher.run", 1, 20),
        (r"LO\u0041D CSV FROM 'x' AS l", "LOAD", None, None),
    ],
)
def test_a_refusal_names_the_word_and_its_place(
    cypher: str, word: str, line: int | None, column: int | None
) -> None:
    """One line with the word as it was typed; where the server sees another text, without a place."""
    with pytest.raises(WriteRefused) as raised:
        check_reads(cypher)

    place = "" if line is None else f", line {line}, column {column}"
    assert (
        str(raised.value) == f"这里只能读，不能用 {word} (the query door only reads; refused: {word}{place})"
    )
    assert (raised.value.line, raised.value.column) == (line, column)


@pytest.mark.parametrize(
    ("cypher", "wrong", "word", "line", "column"),
    [
        ("foo bar", "wrong at or before", "foo", 1, 1),
        ("MATCH (p:Person) WHERE p.name = RETURN p", "wrong at or before", "p", 1, 40),
        ("MATCH (e:Event)\nRETRUN e", "wrong at or before", "RETRUN", 2, 1),
        ("MATCH (n)) RETURN n", "wrong at or before", ")", 1, 10),
        ("RETURN 1; RETURN 2", "wrong at or before", "RETURN", 1, 11),
        ("RETURN a\u200bb", "wrong at or before", "U+200B", 1, 9),
        ("MATCH (n RETURN n", "never closed", "(", 1, 7),
        ("RETURN CASE WHEN 1 THEN 2", "never closed", "CASE", 1, 8),
        ("RETURN '金川", "never closed", "'", 1, 8),
        ("RETURN 1 /* a", "never closed", "/*", 1, 10),
    ],
)
def test_a_slip_is_no_refused_write(cypher: str, wrong: str, word: str, line: int, column: int) -> None:
    """It is told as no valid query, with the word at which the door stopped, and its place."""
    with pytest.raises(BadQuery) as raised:
        check_reads(cypher)

    said = str(raised.value)
    assert type(raised.value) is BadQuery
    assert f"(no valid query that only reads; {wrong}: '{word}', line {line}, column {column})" in said
    assert "不能用" not in said
    assert (raised.value.line, raised.value.column) == (line, column)


@pytest.mark.parametrize("depth", [10, 10_000])
def test_depth_does_no_harm(depth: int) -> None:
    """A deep text is read like any other."""
    check_reads("RETURN " + "(" * depth + "1" + ")" * depth)
    with pytest.raises(WriteRefused):
        check_reads("CALL { " * depth + "CREATE (n)" + " }" * depth)


def test_both_stores_run_what_passes(store: Store) -> None:
    """The table of what passes is Cypher for either server, not only for the door."""
    store.write("CREATE (:Event {id: 'a', text: '河堤'})-[:AT]->(:Place {id: 'b'})")

    for cypher in PASSING:
        store.query(cypher, {"x": 1})


@pytest.mark.neo4j
def test_neo4j_runs_what_is_its_own(neo4j_store: Store) -> None:
    """So are the texts that only Neo4j has words for."""
    for cypher in PASSING_ON_NEO4J:
        neo4j_store.query(cypher, {"x": 1})


def test_all_white_space_separates_words(store: Store) -> None:
    """What the door takes for white space is white space to the servers."""
    for space in SPACES:
        assert store.query(space.join(["RETURN", "1", "AS", "n"])).rows == [[1]], repr(space)


def test_nothing_refused_gets_to_the_server(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The door says no before a session is opened."""
    asked: list[str] = []
    monkeypatch.setattr(store, "_ask", lambda cypher, *_: asked.append(cypher))

    for cypher in REFUSED + NOT_CYPHER:
        with pytest.raises(BadQuery):
            store.query(cypher, {"x": 1})

    assert asked == []
