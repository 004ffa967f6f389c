"""The whole store as a file, in one of the formats of `EXPORTERS`, and some of its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from api.http.exports import ADDRESS, EVENTS, ExportPlace, exported
from api.http.frames import StoreHere, Today
from api.http.problem import problems
from graph.errors import BadQuestion
from graph.exports import EXPORTERS, Exporter, Options, exporter
from graph.exports.happenings import Happening, happenings_asked
from graph.exports.ical import ICAL, calendar_of
from graph.exports.rows import GraphRows
from graph.exports.timelinejs import TIMELINEJS, timeline_of
from graph.questions.events import EventsParameters

router = APIRouter(tags=["导出 (exports)"], responses=problems(404, 422, 503))


def _schema(form: Exporter) -> dict[str, Any]:
    """What the document of the API says of a file: JSON is any value to it, all else a string of bytes."""
    is_json = form.media_type == "application/json"
    return {"schema": {} if is_json else {"type": "string", "format": "binary"}}


_FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {each.media_type: _schema(each) for each in EXPORTERS}}
}
_NAMES = "、".join(each.name for each in EXPORTERS)


@router.head(f"{ADDRESS}{{form}}", include_in_schema=False)
@router.get(f"{ADDRESS}{{form}}", response_class=Response, responses=_FILES, name="export")
def export(
    request: Request,
    store: StoreHere,
    place: ExportPlace,
    form: Annotated[str, Path(description=_NAMES, examples=["csv"])],
    document: Annotated[str | None, Query(description="jsonl: this document alone")] = None,
    bom: Annotated[bool, Query(description="csv: a byte-order mark, which Excel wants")] = False,
) -> Response:
    """All that the store holds, streamed; the tag changes with what is loaded."""
    asked = exporter(form)
    for name, value in (("document", document), ("bom", bom)):
        if value and name not in asked.takes:
            raise BadQuestion(f"{asked.name} 不用 {name} ({asked.name} takes no {name})")
    options = Options(document=document, bom=bom)
    return exported(request, store, asked, lambda: asked.write(GraphRows(store), options), place.seconds)


def _add_events(
    form: Exporter, made: Callable[[Iterable[Happening]], Iterator[bytes]], description: str
) -> None:
    """Add its address in `EVENTS`: the events that `GET /api/events` would list, all of them, as a file."""

    def events(
        request: Request,
        store: StoreHere,
        today: Today,
        place: ExportPlace,
        asked: Annotated[EventsParameters, Query()],
    ) -> Response:
        def parts() -> Iterator[bytes]:
            return made(happenings_asked(store, asked, today))

        return exported(request, store, form, parts, place.seconds)

    path = EVENTS[form.name]
    router.add_api_route(path, events, methods=["HEAD"], include_in_schema=False)
    router.add_api_route(
        path,
        events,
        response_class=Response,
        responses={200: {"content": {form.media_type: _schema(form)}}},
        description=description,
        name=f"events_{form.name}",
    )


_add_events(
    ICAL,
    calendar_of,
    "The events that are asked for as a calendar; those without a year are left out.",
)
_add_events(TIMELINEJS, timeline_of, "The events that are asked for as a timeline for TimelineJS.")
