"""What the International Prosopography Interchange Framework 0.3.2 answers with, by its OpenAPI document."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
URI: Schema = {"type": "string", "format": "uri"}
DATE: Schema = {"type": "string", "format": "date"}


def many(items: Schema) -> Schema:
    """A list of them."""
    return {"type": "array", "items": items}


def thing(required: tuple[str, ...], **properties: Schema) -> Schema:
    """An object; `_` stands for `-` and `at_id` for `@id`. The framework forbids no further properties."""
    named = {_named(name): schema for name, schema in properties.items()}
    return {"type": "object", "properties": named, "required": [_named(name) for name in required]}


def _named(name: str) -> str:
    return "@id" if name == "at_id" else name.replace("_", "-")


MADE: dict[str, Schema] = {"createdBy": TEXT, "createdWhen": DATE, "modifiedBy": TEXT, "modifiedWhen": DATE}
REFERENCE = thing(("at_id",), at_id=TEXT)
LABELLED = thing((), uri=URI, label=TEXT)
FACTOID_REF = thing(
    ("at_id",),
    at_id=TEXT,
    source_refs=many(REFERENCE),
    person_refs=many(REFERENCE),
    statement_refs=many(REFERENCE),
)
OWN: dict[str, Schema] = {"at_id": TEXT, "uris": many(URI), "factoid_refs": many(FACTOID_REF), **MADE}
ITEMS: dict[str, Schema] = {
    "persons": thing(("at_id", "factoid_refs"), **OWN),
    "sources": thing(("at_id", "factoid_refs"), **OWN, label=TEXT),
    "factoids": thing(
        ("at_id", "person_refs", "source_refs", "statement_refs", "createdBy", "createdWhen"),
        at_id=TEXT,
        **MADE,
        derivedFrom=URI,
        person_refs={**many(REFERENCE), "minItems": 1},
        source_refs={**many(REFERENCE), "minItems": 1},
        statement_refs={**many(REFERENCE), "minItems": 1},
    ),
    "statements": thing(
        ("at_id", "factoid_refs"),
        **OWN,
        statementType=LABELLED,
        name=TEXT,
        role=LABELLED,
        date=thing((), sortdate=DATE, label=TEXT),
        places=many(LABELLED),
        relatesToPersons=many(LABELLED),
        memberOf=LABELLED,
        statementContent=TEXT,
    ),
}
NUMBER: Schema = {"type": "integer", "minimum": 0}
PROTOCOL = thing(("size", "page", "totalHits"), size=NUMBER, page=NUMBER, totalHits=NUMBER)
LISTS: dict[str, Schema] = {
    kind: thing(("protocol", kind), protocol=PROTOCOL, **{kind: many(items)}) for kind, items in ITEMS.items()
}
DESCRIPTION = thing(
    ("complianceLevel",),
    complianceLevel={"type": "number", "minimum": 0, "maximum": 2},
    description=TEXT,
    provider=TEXT,
    contact=TEXT,
    vocabs=many(TEXT),
    formats=many(TEXT),
)
ERROR = thing(
    ("status", "title"), status={"type": "number"}, title=TEXT, detail=TEXT, type=TEXT, instance=TEXT
)
