"""iCalendar: entries as events of whole days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from graph import lazy_re as re
from graph.exports.base import Exporter, Options
from graph.exports.happenings import Happening, happenings
from graph.exports.rows import GraphRows

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dashiji//dashiji//ZH", "CALSCALE:GREGORIAN")
_STAMP = "DTSTAMP:19700101T000000Z"
"""The same entry is the same bytes on every day; the day of writing says nothing of it."""
_OCTETS = 75
"""Of a line."""
_ENTRIES = 200
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """All entries that have a day at least at one side."""
    return calendar_of(happenings(graph))


def calendar_of(found: Iterable[Happening]) -> Iterator[bytes]:
    """These entries as one calendar."""
    yield _lines(_HEAD)
    iterator = iter(found)
    while part := list(islice(iterator, _ENTRIES)):
        yield b"".join(_lines(_entry(each)) for each in part)
    yield _lines(["END:VCALENDAR"])


def _entry(each: Happening) -> Iterator[str]:
    first, last = each.earliest or each.latest, each.latest or each.earliest
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(each.id)}@dashiji"
    yield _STAMP
    if first is not None and last is not None:
        yield f"DTSTART;VALUE=DATE:{_day(first)}"
        if first < last < date.max:
            yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(each.headline)}"
    told = "\n".join((each.quote, each.document, each.date))
    yield f"DESCRIPTION:{_text(told)}"
    if each.places:
        yield f"LOCATION:{_text(each.places)}"
    yield f"CATEGORIES:{_text(each.type)}"
    yield f"STATUS:{'TENTATIVE' if each.planned else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(text: str) -> str:
    kept = _CONTROL.sub(" ", text.replace("\r\n", "\n"))
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return kept.replace("\n", "\\n")


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(_folded(line) for line in lines)


def _folded(line: str) -> bytes:
    """A line, cut between characters where it is too long; what goes on begins with a space."""
    done, part = b"", b""
    for sign in line:
        octets = sign.encode()
        if len(part) + len(octets) > _OCTETS:
            done, part = done + part + b"\r\n", b" "
        part += octets
    return done + part + b"\r\n"


ICAL = Exporter(
    name="ical",
    media_type="text/calendar",
    file_name="dashiji.ics",
    write=write,
    zh="日历（没有年份的条目不在内）",
    en="a calendar (entries without a year are left out)",
    opens="Thunderbird, Outlook, Apple Calendar, Google Calendar",
)
