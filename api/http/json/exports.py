"""The whole store as a file, in one of the formats of `EXPORTERS`."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from api.http.exports import ADDRESS, ExportPlace, exported
from api.http.frames import StoreHere
from api.http.problem import problems
from graph.errors import BadQuestion
from graph.exports import EXPORTERS, Options, exporter

router = APIRouter(tags=["导出 (exports)"], responses=problems(404, 422, 503))

_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {each.media_type: {"schema": {"type": "string", "format": "binary"}} for each in EXPORTERS}
    }
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
    return exported(request, store, asked, Options(document=document, bom=bom), place.seconds)
