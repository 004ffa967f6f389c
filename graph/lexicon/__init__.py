"""Reviewed tables of words that the graph and the loaders share: organizations, places, titles of posts.

The domain's knowledge is in the YAML files beside this one, with a reason for every odd line; code reads
them through `lexicon` and holds rules, not lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from yaml.events import MappingEndEvent, NodeEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent


@cache
def lexicon(name: str) -> dict[str, Any]:
    """One table by the name of its file: `organizations`, `places`, `titles`."""
    loaded: dict[str, Any] = load_yaml(files(__name__).joinpath(f"{name}.yaml").read_bytes())
    return loaded


def load_yaml(text: bytes) -> Any:
    """What a table of ours says. Its events are read as they come: by nodes and tags it would take twice as
    long. The parser written in C reads them ten times as fast, where there is one."""
    events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return next((_value(event, events) for event in events if isinstance(event, NodeEvent)), None)


def _value(event: Any, events: Iterator[Any]) -> Any:
    kind = type(event)
    if kind is ScalarEvent:
        text: str = event.value
        plain = event.implicit[0] and (not text or text[0] in _OPENS_OTHERS)
        return _scalar(text) if plain else text
    if kind is SequenceStartEvent:
        row = []
        while type(event := next(events)) is not SequenceEndEvent:
            row.append(_value(event, events))
        return row
    table = {}
    while type(event := next(events)) is not MappingEndEvent:
        key = _value(event, events)
        table[key] = _value(next(events), events)
    return table


_OPENS_OTHERS = frozenset("0123456789+-.~nNtTfFyYoO")
"""What a plain scalar begins with that may be a number, a day, true, false or nothing: no word of Chinese."""


@cache
def _scalar(text: str) -> Any:
    return yaml.safe_load(text)
