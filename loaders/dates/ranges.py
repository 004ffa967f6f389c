"""What goes on from a point: the other end of a range, the neighbours of a list, a set of days."""

from __future__ import annotations

from datetime import date, timedelta

from graph import lazy_re as re
from loaders.dates.context import DateContext
from loaders.dates.point import NUMBER, TO, Point, Reckoning
from loaders.dates.resolve import resolve
from loaders.dates.short_forms import MORE_DAYS, SPAN_OF_SET, point_at
from loaders.lexicon import alternatives
from loaders.text.numerals import to_int

_WORDS = alternatives("dates")

_TO = re.compile(f"(?:起|开始)?[，,]?至|{TO}|一(?=[0-9])")
"""1月5日起至4月5日 is a span, not all the time since."""
_REST_OF_SET = re.compile(MORE_DAYS)
_LONGEST_SET = 31
_DOTTED_DAY = re.compile(f"(?:{TO})(?P<d>[0-9]{{1,2}})(?![0-9.．:：年月时点]|[-—])")
_BARE_DOTTED = re.compile("[0-9]{1,2}[.．][0-9]{1,2}")
_LAST_YEAR = re.compile("[12][0-9]{3}(?=[)）\\]】〕]|$)")
CLOCK = re.compile(
    f"(?:{_WORDS['hours']}|[午子半]夜|夜(?![市校班场总])|晨|晚(?!稻|会|报|期|婚|间))?"
    "(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?:许|左右)?| ?[0-9]{1,2}[:：][0-9]{2})?"
)
_LASTS = re.compile(
    f"(?P<begins>{_WORDS['begins']})[，,](?:{_WORDS['lasts']})(?P<n>{NUMBER})[天日](?![前后内])"
)
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NEIGHBOUR = re.compile(f"(?P<b>{NUMBER})(?P<unit>月|日)")
_MEMBERS_CUT = re.compile("[,/]")
_LIST = re.compile("、|和|及")


def second_of(text: str, first: Point, how: Reckoning, context: DateContext) -> Point | None:
    """The other end of a range, or the second of two neighbours (10、11月)."""
    if first.unit in ("month", "day") and (m := _LIST.match(text, first.end)):
        short = _NEIGHBOUR.match(text, m.end())
        if short and (number := to_int(short["b"])):
            if (
                short["unit"] == "月"
                and first.unit == "month"
                and number <= 12
                and not text[short.end() : short.end() + 1].isdigit()
            ):
                return Point(m.end(), short.end(), month=number, lunar=first.lunar, relative="list")
            if short["unit"] == "日" and first.unit == "day" and number <= 31:
                return Point(m.end(), short.end(), day=number, lunar=first.lunar, relative="list")
        return None
    m = _TO.match(text, first.end)
    if m is None and first.unit == "day":  # 5日夜至6日晨
        m = _TO.match(text, CLOCK.match(text, first.end).end())  # type: ignore[union-attr]
    if m is None:
        return None
    bare = _BARE_DOTTED.fullmatch(text, first.start, first.end) is not None  # 02.20—22
    dotted = (
        how.label and (first.year or bare) and first.day and text[first.end - 1].isdigit()
    )  # 1976.8.16—23
    months = how.label and first.year and first.month and not first.day and text[first.end - 1].isdigit()
    d = _DOTTED_DAY.match(text, first.end) if dotted or months else None
    if months and d is not None and (first.month or 0) < (to_int(d["d"]) or 0) <= 12:  # 1970.4~6
        return Point(m.end(), d.end(), month=to_int(d["d"]))
    if dotted and d is not None and (first.day or 0) < (to_int(d["d"]) or 0) <= 31:
        return Point(m.end(), d.end(), day=to_int(d["d"]))
    if first.year and first.unit == "year" and (y := _LAST_YEAR.match(text, m.end())):
        return Point(m.end(), y.end(), to_int(y.group()))
    second = point_at(
        text,
        m.end(),
        how._replace(
            label=how.label or first.era is not None,
            lunar=first.lunar,
            lunar_days=first.lunar,
            era=first.era or how.era,
        ),
        context,
    )
    if second is None or second.fixed or second.relative == "press":
        return None
    if second.relative == "day" and not (second.shift and first.unit == "day"):
        return None
    if first.year and first.unit == "year" and not (second.year or second.relative):
        return None  # 1958年——8.15，: a day of that year behind it
    return second


def days_it_lasts(text: str, end: int, edtf: str | None) -> tuple[str, int] | None:
    """四月六日|开始，历时六天: the days from the first to the last, and where 开始 ends."""
    m = _LASTS.match(text, end)
    days = to_int(m["n"]) if m is not None else None
    if m is None or not days or edtf is None or not _DAY.fullmatch(edtf) or days > _LONGEST_SET:
        return None
    last = date.fromisoformat(edtf) + timedelta(days=days - 1)
    return f"{edtf}/{last.isoformat()}", m.end("begins")


def longer_list(
    text: str, edtf: str | None, last: Point, how: Reckoning, context: DateContext
) -> tuple[str | None, int, Point]:
    """3日、5日、7日: every further neighbour joins the set."""
    while (another := second_of(text, last, how, context)) is not None and another.relative == "list":
        more, _ = resolve(another, context)
        members = [] if edtf is None or more is None else [*_MEMBERS_CUT.split(edtf.strip("{}")), more]
        edtf = f"{{{','.join(members)}}}" if members else None
        last = another
    return edtf, last.end, last


def set_of_days(
    text: str, first: Point, year: int | None, how: Reckoning, context: DateContext
) -> tuple[str | None, int] | None:
    """1月5—7日、12日: the days of the spans one by one, with where the set ends."""
    if not first.day or text[first.end : first.end + 1] not in "日—–―－─~～〜至到-、，":
        return None
    m = _REST_OF_SET.match(text, first.end - text.endswith("日", 0, first.end))
    printed = text[first.start : m.end()] if m else ""
    if m is None or ("日，" in printed and not how.label):
        return None
    if not re.search(TO, printed) and ("日" in printed[:-1] or printed.count("、") < 2):
        return None
    inherited = inherit(first, year, context)
    spans = SPAN_OF_SET.finditer(f"{first.day}{m[0]}")
    days = [(to_int(span["a"]) or 0, to_int(span["b"] or span["a"]) or 0) for span in spans]
    reported = [day for low, high in days for day in range(low, high + 1)]
    if (
        reported != sorted(set(reported))
        or not 1 <= len(reported) <= _LONGEST_SET
        or reported[-1] > _LONGEST_SET
    ):
        return None
    found = [resolve(first._replace(day=day), inherited)[0] for day in reported]
    known = [day for day in found if day is not None]
    return ("{" + ",".join(known) + "}" if len(known) == len(reported) else None), m.end()


def inherit(first: Point, year: int | None, context: DateContext) -> DateContext:
    month = first.month if first.month is not None else context.month
    year = year if year is not None else context.year
    solar = context.lunar and not first.lunar
    return context._replace(year=year, month=month, lunar=first.lunar, solar=solar, leap=first.leap)
