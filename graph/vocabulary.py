"""What the graph is made of: labels, edge types and properties, declared once.

The stores render their constraints and indexes from here, the loader its statements, and
`docs/data-model.md` is checked against it. A property that is not declared here is never written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Type(StrEnum):
    """What a property holds; a date is a real DATE in both stores."""

    TEXT = "text"
    TEXTS = "list of text"
    DATE = "date"
    INTEGER = "integer"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of node. Every node has a unique text `id` besides its properties."""

    name: str
    meaning: str
    properties: Mapping[str, Type]
    """`fact` is the whole record as one line of a facts file, for export and for linking anew."""
    indexed: tuple[str, ...] = ()
    """Looked up by equality or range."""
    searched: tuple[str, ...] = ()
    """In the full-text index, Chinese cut into pairs of characters; never one of `indexed` (the embedded
    store has one index a property). `keys` are a name's spellings: as printed, simplified, in pinyin."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One type of edge, with the labels it may join."""

    type: str
    ends: tuple[tuple[str, str], ...]
    meaning: str
    properties: Mapping[str, Type] = field(default_factory=lambda: MappingProxyType({}))
    indexed: tuple[str, ...] = ()
    """Looked up by equality or range."""


SCHEMA = 6
"""What is derived, and how: a store of a lower number is derived anew, one of a higher number refused.
2: spans (`IN_POST`) of four certainties. 3: who followed whom (`FOLLOWED_BY`).
4: which place lies in which, and what documents are about (`ABOUT`); terms; beginnings and ends.
5: births and deaths of people, posts that were not taken up, the end of a term.
6: who was kept on, or given his post back; `role` of who took part."""
COMPLETE, LOADING, FORGETTING = "complete", "loading", "forgetting"
"""The states of a document in a store; in any but the first the next load goes on with it."""


_NAMED: Mapping[str, Type] = MappingProxyType({"name": Type.TEXT, "printed": Type.TEXT})
"""The name in the form that the graph uses, and as the source prints it."""


_TYPES = {
    **dict.fromkeys(("earliest", "latest"), Type.DATE),
    **dict.fromkeys(("start_earliest", "start_latest", "end_earliest", "end_latest"), Type.DATE),
    **dict.fromkeys(("names", "places", "given", "heading", "documents", "some_days"), Type.TEXTS),
    **dict.fromkeys(("acting", "planned", "stale"), Type.BOOLEAN),
    **dict.fromkeys(("length", "number", "page", "line", "rank", "investment_yuan"), Type.INTEGER),
    **dict.fromkeys(("version", "revision"), Type.INTEGER),
    **dict.fromkeys(("date_from_start", "date_from_end"), Type.INTEGER),
    **dict.fromkeys(("organization_from_start", "organization_from_end"), Type.INTEGER),
}
"""What a property of that name holds, where it is no text."""
_ORIGIN = " rule date_from date_from_start date_from_end"
"""By which rule a statement was read, how its date was known, and where that stands in the text."""
_ORIGINS = (
    _ORIGIN + " organization_from organization_from_start organization_from_end verdict corrected_by loaded"
)
"""And how its organization was known, what was judged of it, and when it was first loaded (UTC, ISO text)."""


def _label(
    name: str,
    meaning: str,
    properties: str,
    *,
    indexed: str = "",
    searched: str = "",
    **typed: Type,
) -> Label:
    """`properties` hold what `_TYPES` says of their names, unless `typed` says otherwise."""
    types = {each: typed.get(each, _TYPES.get(each, Type.TEXT)) for each in properties.split()}
    return Label(name, meaning, MappingProxyType(types), tuple(indexed.split()), tuple(searched.split()))


LABELS: tuple[Label, ...] = (
    _label(
        "Document",
        "one source text",
        "title keys publisher published covers places type given file sha256 length state digest contents "
        "judged corrected loaded",
        indexed="title",
        searched="keys",
    ),
    _label(
        "TextPart",
        "a piece of a document's text, in order; together they are the whole text",
        "number start text",
        start=Type.INTEGER,
    ),
    _label(
        "Passage",
        "where something is said: code points, end exclusive; the quote is the text itself",
        "start end quote page line prefix suffix",
        start=Type.INTEGER,
        end=Type.INTEGER,
    ),
    _label(
        "Event",
        "an entry of a chronicle or a dated statement",
        "date earliest latest text type section heading documents planned date_text extractor fact digest"
        + _ORIGINS,
        indexed="earliest latest type corrected_by",
        searched="text",
    ),
    _label(
        "Person",
        "a person",
        "name keys names gender ethnicity born died stale",
        indexed="name",
        searched="keys",
    ),
    _label(
        "Organization",
        "a body: 金川区人民政府",
        "name keys names kind stale",
        indexed="name",
        searched="keys",
    ),
    _label(
        "Post",
        "a post in a body, which exists whoever holds it; `rank` is the order of display, `level` the 级别 "
        "that texts give it (several where they differ)",
        "title keys rank level stale",
        indexed="title",
        searched="keys",
    ),
    _label(
        "Place",
        "a place",
        "name keys names kind stale",
        indexed="name",
        searched="keys",
    ),
    _label(
        "Project",
        "a project over all its mentions in a document",
        "name keys names type investment_yuan extractor fact digest stale" + _ORIGINS,
        indexed="name type corrected_by",
        searched="keys",
    ),
    _label(
        "Milestone",
        "a dated stage of a project",
        "date earliest latest stage planned" + _ORIGIN,
        indexed="earliest latest",
    ),
    _label(
        "Appointment",
        "a personnel act, as stated",
        "date earliest latest date_text action acting document_number as_printed level born died extractor "
        "fact digest" + _ORIGINS,
        indexed="earliest latest corrected_by",
    ),
    _label(
        "Holding",
        "a person seen in a post: roster, mention, career line",
        "date earliest latest date_text basis start end as_of acting status section gender ethnicity "
        "level born died as_printed extractor fact digest" + _ORIGINS,
        indexed="earliest latest corrected_by",
    ),
    _label(
        "Tenure",
        "what the acts and holdings add up to; derived, rebuilt",
        "start end start_earliest start_latest end_earliest end_latest acting status some_days",
        indexed="start_earliest start_latest end_earliest end_latest",
    ),
    _label(
        "Term",
        "a term (届) of a congress, committee or council; derived, rebuilt",
        "name number earliest latest",
        indexed="earliest latest",
    ),
    _label(
        "Honour",
        "a distinction and who received it",
        "title keys date earliest latest date_text extractor fact digest" + _ORIGINS,
        indexed="earliest latest corrected_by",
        searched="keys",
    ),
    _label(
        "Issue",
        "seen and not understood",
        "what expected extractor fact digest" + _ORIGINS,
        indexed="what corrected_by",
    ),
    _label(
        "SetAside",
        "a statement that somebody judged wrong, or an issue that is settled",
        "kind says extractor fact digest" + _ORIGINS,
        indexed="kind corrected_by",
    ),
    _label(
        "Judgement",
        "what someone decided of two ids: `same`, `different`, `became`",
        "place relation one other fact",
        place=Type.INTEGER,
    ),
    _label(
        "Correction",
        "what someone judged of one fact: `right`, `wrong`, `changed`; `told`, `skipped`; `undone`",
        "place verdict document kind fact",
        place=Type.INTEGER,
        indexed="document",
    ),
    _label(
        "Schema",
        "what the store is made by, how often it changed and what is withheld (`schema`); "
        "on a Neo4j, who writes (`writing`)",
        "version revision public writer",
    ),
)

_STATED = ("Event", "Appointment", "Holding", "Project", "Milestone", "Honour", "Issue", "SetAside")

EDGES: tuple[Edge, ...] = (
    Edge(
        "IN_POST",
        (("Person", "Post"),),
        "who was in which post on which days, and how sure that is; derived, rebuilt",
        MappingProxyType(
            {
                "from": Type.DATE,
                "to": Type.DATE,
                "certainty": Type.TEXT,
                "because": Type.TEXT,
                "acting": Type.BOOLEAN,
                "tenure": Type.TEXT,
            }
        ),
        indexed=("from", "to", "tenure"),
    ),
    Edge("HELD", (("Person", "Tenure"),), "whose tenure it is"),
    Edge(
        "OF",
        (("Tenure", "Post"), ("Term", "Organization")),
        "the post of a tenure, the organization of a term",
    ),
    Edge(
        "IN_TERM",
        (("Tenure", "Term"), ("Appointment", "Term"), ("Holding", "Term")),
        "of which term the source says that it is; derived, rebuilt",
    ),
    Edge(
        "IN",
        (("Post", "Organization"), ("Passage", "Document")),
        "the body that a post is in, the document that a passage is in",
    ),
    Edge(
        "PART_OF",
        (
            ("Organization", "Place"),
            ("Place", "Place"),
            ("Appointment", "Event"),
            ("Holding", "Event"),
            ("Honour", "Event"),
            ("TextPart", "Document"),
        ),
        "what something is a part of; of a place in a place, with the printed names that say so (derived)",
        MappingProxyType({"forms": Type.TEXTS}),
    ),
    Edge("ABOUT", (("Document", "Place"),), "the place that a document is about", _NAMED),
    Edge(
        "RESTS_ON",
        (("Tenure", "Appointment"), ("Tenure", "Holding"), ("Tenure", "Event")),
        "the statements behind a tenure; entries that tell that its organization began or ended",
        MappingProxyType({"moved": Type.TEXTS, "because": Type.TEXTS}),
    ),
    Edge(
        "FOLLOWED_BY",
        (("Tenure", "Tenure"),),
        "the next tenure in a post with one seat, and how it lies to those before; derived, rebuilt",
        MappingProxyType({"relation": Type.TEXT, "days_min": Type.INTEGER, "days_max": Type.INTEGER}),
    ),
    Edge("CONCERNS", (("Appointment", "Person"), ("Holding", "Person")), "whom a statement is about", _NAMED),
    Edge(
        "TO",
        (("Appointment", "Post"), ("Holding", "Post")),
        "the post that a statement is about",
        MappingProxyType({"printed": Type.TEXT, "name": Type.TEXT, "body": Type.TEXT}),
    ),
    Edge("DECIDED_BY", (("Appointment", "Organization"),), "who decided", _NAMED),
    Edge(
        "TOOK_PART",
        (("Person", "Event"), ("Organization", "Event"), ("Project", "Event")),
        "who or what an entry names, and what it says that a person did there",
        MappingProxyType({**_NAMED, "role": Type.TEXT, "roles": Type.TEXTS}),
    ),
    Edge(
        "BEGAN",
        (("Event", "Organization"),),
        "the entry tells that the organization began, or began again (`how` 恢复)",
        MappingProxyType({**_NAMED, "how": Type.TEXT}),
    ),
    Edge(
        "ENDED",
        (("Event", "Organization"),),
        "the entry tells that the organization ended",
        MappingProxyType({**_NAMED, "how": Type.TEXT}),
    ),
    Edge("AT", (("Event", "Place"), ("Project", "Place")), "where", _NAMED),
    Edge("CARRIES_OUT", (("Organization", "Project"),), "whose project it is", _NAMED),
    Edge("REACHED", (("Project", "Milestone"),), "the stages of a project"),
    Edge(
        "GIVEN_TO",
        (("Honour", "Person"), ("Honour", "Organization"), ("Honour", "Place")),
        "who received it",
        _NAMED,
    ),
    Edge("GRANTED_BY", (("Honour", "Organization"),), "who granted it", _NAMED),
    Edge(
        "BECAME",
        (("Organization", "Organization"), ("Post", "Post"), ("Place", "Place")),
        "which turned into which: by an entry, whose id it has, or by judgement; of posts also `through` "
        "their organization, whose id it then has (derived)",
        MappingProxyType(
            {
                "date": Type.TEXT,
                "earliest": Type.DATE,
                "latest": Type.DATE,
                "how": Type.TEXT,
                "event": Type.TEXT,
                "through": Type.TEXT,
            }
        ),
    ),
    Edge("STATED_IN", tuple((each, "Passage") for each in _STATED), "the passage that says so"),
)


def label(name: str) -> Label:
    """The declaration of a label. Raises `KeyError` for one that is not in `LABELS`."""
    return {each.name: each for each in LABELS}[name]
