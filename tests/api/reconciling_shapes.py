"""The shapes of answers of the Reconciliation Service API 0.2, as JSON schemas."""

from __future__ import annotations

TEXT = {"type": "string"}
NAMED = {"type": "object", "properties": {"id": TEXT, "name": TEXT}, "required": ["id", "name"]}
CANDIDATE = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "description": TEXT,
        "type": {"type": "array", "items": NAMED},
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"id": TEXT, "value": {"type": ["number", "boolean"]}},
                "required": ["id", "value"],
            },
        },
    },
    "required": ["id", "name", "score"],
}
RESULT = {
    "type": "object",
    "properties": {"result": {"type": "array", "items": CANDIDATE}},
    "required": ["result"],
}
BATCH = {"type": "object", "additionalProperties": RESULT}
SUGGESTED = {
    "type": "object",
    "properties": {
        "result": {
            "type": "array",
            "items": {**NAMED, "properties": {**NAMED["properties"], "description": TEXT}},  # type: ignore[dict-item]
        }
    },
    "required": ["result"],
}
SERVICE = {
    "type": "object",
    "properties": {
        "service_url": {"type": "string", "pattern": "^http://"},
        "service_path": {"type": "string", "pattern": "^/"},
        "flyout_service_path": {"type": "string", "pattern": r"\$\{id\}"},
    },
    "required": ["service_url", "service_path"],
}
BY_ID = {
    "type": "object",
    "properties": {"url": {"type": "string", "pattern": r"\{\{id\}\}"}},
    "required": ["url"],
}
MANIFEST = {
    "type": "object",
    "properties": {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "defaultTypes": {"type": "array", "items": NAMED, "uniqueItems": True},
        "view": BY_ID,
        "preview": {**BY_ID, "required": ["url", "width", "height"]},
        "suggest": {
            "type": "object",
            "properties": dict.fromkeys(("entity", "type", "property"), SERVICE),
            "required": ["entity", "type", "property"],
        },
        "extend": {
            "type": "object",
            "properties": {
                "propose_properties": SERVICE,
                "property_settings": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "type": {"enum": ["number", "text", "checkbox", "select"]},
                            "name": TEXT,
                            "label": TEXT,
                        },
                        "required": ["type", "name", "label"],
                    },
                },
            },
        },
    },
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
}
CELL = {
    "type": "object",
    "oneOf": [
        {"properties": {"id": TEXT, "name": TEXT}, "required": ["id", "name"], "additionalProperties": False},
        {"properties": {"str": TEXT}, "required": ["str"], "additionalProperties": False},
    ],
}
EXTENDED = {
    "type": "object",
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": CELL},
            },
        },
    },
    "required": ["meta", "rows"],
}
