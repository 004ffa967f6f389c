"""What the service says of itself to those who reconcile: its kinds, its properties, where they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.reconciling.fit import USED
from graph.reconciling.names import Kind
from graph.reconciling.properties import Property, property_of, proposed

MOST_NAMES = 200
"""Names that are looked up in one request."""
_BATCH = 50
_WIDTH, _HEIGHT = 430, 320

TYPES: Mapping[Kind, tuple[str, str]] = {
    "person": ("人物", "person"),
    "organization": ("机构", "organization"),
    "post": ("职务", "post"),
}
PAGES: Mapping[Kind, str] = {"person": "/people/", "organization": "/organizations/", "post": "/posts/"}
_TOLD: Mapping[str, tuple[str, str]] = {
    "organization": ("机构", "organization"),
    "post": ("职务", "post"),
    "on": ("在任日期", "day in the post"),
    "place": ("地点", "place"),
}
"""What can be told of a thing besides its name."""


def manifest_of(site: str, version: str) -> dict[str, Any]:
    """The manifest of the service at this address."""
    here = f"{site}/reconcile"

    def suggested(what: str) -> dict[str, str]:
        return {
            "service_url": here,
            "service_path": f"/suggest/{what}",
            "flyout_service_url": here,
            "flyout_service_path": f"/flyout/{what}?id=${{id}}",
        }

    return {
        "versions": ["0.2"],
        "name": "大事记 dashiji",
        "identifierSpace": "urn:dashiji:things",
        "schemaSpace": "urn:dashiji:kinds",
        "documentation": f"{site}/docs",
        "serviceVersion": version,
        "defaultTypes": [type_of(kind) for kind in TYPES],
        "view": {"url": f"{here}/view/{{{{id}}}}"},
        "preview": {"url": f"{here}/preview/{{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": {what: suggested(what) for what in ("entity", "type", "property")},
        "extend": {
            "propose_properties": {"service_url": here, "service_path": "/properties"},
            "property_settings": _SETTINGS,
        },
        "batchSize": _BATCH,
    }


_SETTINGS = [
    {
        "name": "on",
        "label": "日期 (on this day)",
        "type": "text",
        "default": "",
        "help_text": "只要当日在任的 (those in post on this day): 2020-06-01, 2020-06, 2020",
    },
    {
        "name": "certainty",
        "label": "至少多确定 (how sure of that day)",
        "type": "select",
        "default": "certain",
        "choices": [
            {"value": "certain", "name": "确定 (certain)"},
            {"value": "presumed", "name": "推定 (presumed)"},
            {"value": "possible", "name": "可能 (possible)"},
        ],
    },
]


def type_of(kind: Kind) -> dict[str, str]:
    """A kind of thing, by id and name."""
    return _named(kind, TYPES[kind])


def properties_told(kind: str | None) -> list[dict[str, str]]:
    """The properties that names of a kind, or of any, are told apart by."""
    used = dict.fromkeys(each for of, names in USED.items() if kind in (None, "", of) for each in names)
    return [_named(each, _TOLD[each]) for each in used]


def properties_given(kind: str) -> list[dict[str, str]]:
    """The properties that things of a kind can be extended by."""
    return [{"id": each.id, "name": each.name} for each in proposed(kind)]


def meta_of(id: str) -> dict[str, Any]:
    """What is told of a property beside its values."""
    known: Property | None = property_of(id)
    if known is None:
        return {"id": id, "name": id}
    told: dict[str, Any] = {"id": id, "name": known.name}
    return told | ({"type": type_of(known.gives)} if known.gives else {})


def _named(id: str, names: tuple[str, str]) -> dict[str, str]:
    return {"id": id, "name": f"{names[0]} ({names[1]})"}
