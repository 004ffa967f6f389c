"""What Popolo's JSON schemas ask of each class, in our words: https://www.popoloproject.com/specs/."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": ["string", "null"]}
_DATE = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
_LINKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["url"],
        "properties": {"url": {"type": "string", "format": "uri"}, "note": _TEXT},
    },
}
_OTHER_NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "start_date": _DATE, "end_date": _DATE, "note": _TEXT},
    },
}


def _class(texts: str, dates: str = "", **more: Any) -> dict[str, Any]:
    """An object with an `id` and these properties; others may stand beside them."""
    properties = dict.fromkeys(texts.split(), _TEXT) | dict.fromkeys(dates.split(), _DATE)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "sources": _LINKS, **properties, **more},
    }


SCHEMAS = {
    "persons": _class(
        "name family_name given_name gender summary biography national_identity image email",
        "birth_date death_date",
        other_names=_OTHER_NAMES,
        links=_LINKS,
    ),
    "organizations": _class(
        "name classification parent_id area_id abstract description image",
        "founding_date dissolution_date",
        other_names=_OTHER_NAMES,
        links=_LINKS,
    ),
    "areas": _class("name identifier classification parent_id"),
    "posts": _class("label role organization_id area_id", "start_date end_date", other_label=_OTHER_NAMES),
    "memberships": _class(
        "label role person_id organization_id post_id on_behalf_of_id area_id", "start_date end_date"
    ),
    "events": _class(
        "name description location status classification organization_id", "start_date end_date"
    ),
}
"""By the name under which a Popolo file lists the class."""
