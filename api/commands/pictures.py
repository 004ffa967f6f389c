"""`dashiji timeline`: a picture as one offline file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from api.asking import typed_values
from api.reigns import reigns_between
from graph.questions.event_marks import all_events
from graph.questions.events import Events
from graph.stores.base import Store
from viz.templating import Lang
from viz.timeline import render_timeline


def timeline_page(store: Store, given: Mapping[str, str], today: date, lang: Lang) -> str:
    """The timeline of what the filters leave; entries of chronicles alone unless `section` is told."""
    asked = {"section": "chronicle", **typed_values("events", given)}
    if asked["section"] == "all":
        del asked["section"]
    answer = all_events(store, Events().parameters_of(asked), today)
    return render_timeline(answer, today, lang, reigns_between(1, 9999))
