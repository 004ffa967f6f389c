"""Lives in a line without dates: 方远，男，1970年生，曾任镇长，现任县教育局局长，拟任县财政局局长."""

from __future__ import annotations

import re

from loaders.document.model import Metadata
from loaders.holdings.careers.state import Held
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import read_offices

_HELD = re.compile(
    "(?P<when>现任|曾任|历任|先后任|先后担任)(?P<office>[^。；;]{4,60}?)"
    "(?=[，,](?:拟|提名|推荐|任现职|被|为|现|曾|后)|[。；;]|$)"
)


def read_present(text: str, metadata: Metadata, jurisdiction: Jurisdiction) -> list[Held]:
    """What was held once and on the day of printing; nothing says since when."""
    printed_on = metadata.record.published
    found: list[Held] = []
    for match in _HELD.finditer(text):
        now = match["when"].startswith("现")
        if now and printed_on is None:
            continue
        for office in read_offices(match["office"], jurisdiction, None, printed_on):
            office = office if now else office._replace(status="曾任")
            as_of = printed_on if now else None
            found.append(Held(*match.span(), office, None, None, as_of=as_of, rule=f"career:{match['when']}"))
    return found
