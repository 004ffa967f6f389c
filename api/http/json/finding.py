"""Looking around: search, relations, evidence, audit."""

from __future__ import annotations

from fastapi import APIRouter

from api.http.json.question_routes import add_question
from api.http.problem import problems
from graph.questions.audit import Audit
from graph.questions.corrections import CorrectionsOf
from graph.questions.evidence import EvidenceOf
from graph.questions.lists.listing import List
from graph.questions.neighbours import Neighbours
from graph.questions.path import Path
from graph.questions.precision import Precision
from graph.questions.sample import Sample
from graph.questions.search import Search
from graph.questions.suggest import Suggest

router = APIRouter(prefix="/api", tags=["查找 (finding)"], responses=problems(400, 404, 422, 503))

add_question(
    router,
    "/search",
    Search,
    "Anything by a word of its name or text, by a former name, or by pinyin; best first.",
)
add_question(
    router,
    "/neighbours",
    Neighbours,
    "What a thing, by id or name, is tied to, and what those are tied to; nearest first.",
    id_of="of",
)
add_question(
    router,
    "/evidence/{id}",
    EvidenceOf,
    "Every passage that speaks of a thing, in the order of the documents.",
    id_of="id",
    name="evidence",
)
add_question(
    router,
    "/path",
    Path,
    "How two people are tied: the shortest way by bodies in which they sat on the same days.",
)
add_question(
    router, "/suggest", Suggest, "People, or bodies, that may be one, with reasons; nothing is joined by it."
)
add_question(
    router,
    "/list",
    List,
    "Everything of a kind, sorted by a column, narrowed by facets, words and days; columns are in `cells`.",
)
add_question(
    router, "/corrections", CorrectionsOf, "What people judged of single facts, and whether it applies now."
)
add_question(
    router, "/sample", Sample, "Facts drawn at random, to be judged; the same values draw the same ones."
)
add_question(
    router,
    "/precision",
    Precision,
    "How much of what was drawn and judged is right, a kind at a time, with the interval of 95 %.",
)
add_question(router, "/audit", Audit, "Gaps, overlaps, contradictions, open ends, namesakes, issues.")
