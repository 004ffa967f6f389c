"""Lives in a line without dates: 方远，男，1970年生，曾任镇长，现任县教育局局长，拟任县财政局局长."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.document.model import Metadata
from loaders.holdings.careers.posts import read_posts
from loaders.holdings.careers.state import Held
from loaders.holdings.careers.words import holds, words
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office, read_offices
from loaders.text.patterns import any_of

_HELD = re.compile(
    "(?P<when>现任|现担任|现为|现系|曾任|历任|先后任|先后担任)(?P<office>[^。；;]{4,60}?)"
    "(?=[，,](?:拟|提名|推荐|任现职|被|为|现|曾|后)|[。；;]|$)"
)
PAST = "曾任"
"""The status of what was held once."""
_CANDIDATE = re.compile("(?:候选人|建议人选|人选|职务)$")


def read_present(
    text: str, metadata: Metadata, jurisdiction: Jurisdiction, last: str | None = None
) -> list[Held]:
    """What was held once and on the day of printing; nothing says since when. `last` is the last date of the
    life, by which the era of its organizations is known where the page has none."""
    printed_on = metadata.record.published
    found: list[Held] = []
    for match in _HELD.finditer(text):
        now = match["when"].startswith("现")
        for office in _offices(match["office"], jurisdiction, printed_on or last):
            office = office if now else office._replace(status=PAST)
            as_of = printed_on if now else None
            rule = f"career:{match['when']}"
            found.append(Held(*match.span(), office, None, None, as_of=as_of, rule=rule))
    return found


def _offices(printed: str, jurisdiction: Jurisdiction, date: str | None) -> list[Office]:
    """The posts that stand between commas: 县人大常委会副主任，县总工会主席."""
    found: list[Office] = []
    for part in re.split("[，,]", printed):
        above = found[-1].organization if found else None
        offices = read_posts(part, jurisdiction, above, date) or read_offices(part, jurisdiction, above, date)
        if not offices:
            break
        found += offices
    return found


def read_candidacies(
    text: str, jurisdiction: Jurisdiction, date: str | None
) -> Iterator[tuple[int, int, str, Office]]:
    """The posts that somebody is proposed for, each with its place and the words that say so."""
    for match in _proposed().finditer(text):
        printed = _CANDIDATE.sub("", match["office"])
        if holds(printed, "unnamed_bodies"):
            continue  # 提名为副乡镇长人选: of which town nobody says
        for office in read_offices(printed, jurisdiction, None, date):
            if office.organization is not None:
                yield match.start(), match.end(), match["word"], office


@cache
def _proposed() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{any_of(words('proposed'))})(?P<office>[^，,。；;（()）]{{3,40}})")
