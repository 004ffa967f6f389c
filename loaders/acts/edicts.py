"""Orders and edicts as gazettes print them, a line each without stops: 任命甲署乙厅长丙署丁知事此令."""

from __future__ import annotations

from collections.abc import Iterator

from graph import lazy_re as re
from loaders.acts.reader import ActReader
from loaders.acts.state import Act, Unread
from loaders.document.orders import closes_order
from loaders.lexicon import alternatives
from loaders.names.in_clause import PersonMention
from loaders.names.offices import Office, post_length
from loaders.names.people import could_be_name, is_name

_WORDS = alternatives("acts")

_GIVES = f"{_WORDS['edict_gives']}"
_TAKES = re.compile(
    f"(?P<made>{_WORDS['edict_names']})?(?P<name>[\u3400-\u9fff]{{2,4}}?)[着著]?"
    f"(?P<verb>(?:暂行|先行)?(?:{_GIVES}|充任|兼充|兼任|代理|为|署|充|补))(?P<office>(?![仍并兼])[^着著\\s]{{2,30}})"
)
_GIVEN = re.compile(
    f"(?P<lead>[着著委]|(?<=缺)[以派]|以(?=[^着著]{{2,10}}(?:等语|之处)))(?P<name>[\u3400-\u9fff·]{{2,10}}?)(?:暂行|先行)?(?P<verb>{_GIVES}|兼任|接充|代理)"
)
_OUT = re.compile(
    "(?P<name>[\u3400-\u9fff]{2,4}?)(?:因案|[着著应准均即]|即行|先行)*(?:其)?"
    "(?:(?:呈请|恳请|奏请)?辞去(?:所?兼任?)?(?P<left>[\u3400-\u9fff]{2,20}?)职务|开缺|革职|休致|撤[任职]|褫职|免(?:去|其)?(?:(?:署|本|兼)?职|(?P<office>[\u3400-\u9fff]{2,20}?)(?:本官|本职|职)))"
)
_ASKED = re.compile(_WORDS["asked_to_go"])
_OPEN = re.compile("议奏|核议|再行核办|毋庸议|拟请")
_FROM = re.compile(f"^.*(?:{_WORDS['edict_opens']}|一[摺折])")
_BOUND = re.compile("$|并|兼|均|应|仍|余|等|此令|钦此|一[摺折]|以|[。，；\\s]")
_NEXT = re.compile("[\u3400-\u9fff]{2,3}(?:署|为|充|兼)|[^着著]{2,12}[着著]")
_BEFORE_NAME = re.compile(
    f"(?:任命|[特简荐委]任|派|命|委|以|着|著|谕|据|奏|称|辞职|任用|等[语因情]|事务|一[摺折]|不归|{_GIVES}|[。，；\\s])$"
)
_REPORTED = re.compile(f"[着著]|{_GIVES}")
_LEFT_BEHIND = re.compile("所?遗(?:之)?(?:员)?缺$")
_VACANT = re.compile("(?:员缺|一缺|缺)(?:紧要|需员)?$")
_ACTING = re.compile("署|护|代")
_ABOUT_OFFICE = re.compile(f"任命|[派充署]|免|开缺|革职|{_GIVES}")
_MORE = re.compile("(?:并|仍)?兼[署任充]?")
_NAMES_ONE = re.compile(f"[\u3400-\u9fff]{{2,3}}(?:为|署|充|{_GIVES})[\u3400-\u9fff]{{4,}}|{_GIVES}|代理")
_LONGEST = 400
_ORDERED = re.compile(f"(?<=[，。；])(?P<name>[\u3400-\u9fff]{{2,4}}?)(?:{_WORDS['order_goes_on']})")


def is_edict(text: str) -> bool:
    """Whether a text is an order without stops, to be read here rather than clause by clause."""
    return len(text) <= _LONGEST and closes_order().search(text) is not None and "，" not in text


def find_edicts(text: str, reader: ActReader, date: str | None = None) -> list[Act | Unread]:
    """The acts of one order, in its order; an issue where it names an office and gave none."""
    if _OPEN.search(text):
        return []
    edict = _Edict(text, reader, date)
    acts: list[Act | Unread] = [*edict.acts()]
    rest = closes_order().sub("", text[edict.read :])
    if (_NAMES_ONE if acts else _ABOUT_OFFICE).search(rest):
        expected = "谁任免什么职务 (who was given or stripped of which office)"
        acts.append(Unread(edict.read, len(text), "act", expected))
    return acts


def names_in_order(text: str) -> Iterator[tuple[int, int]]:
    """道尹|刘敬修|恳请辞职，|刘敬修|准免本职: a name that an order follows, wherever the text has it."""
    for name in dict.fromkeys(match["name"] for match in _ORDERED.finditer(text)):
        places = [found.start() for found in re.finditer(re.escape(name), text)]
        if len(places) > 1 and post_length(text[: places[0]]):
            yield from ((place, place + len(name)) for place in places)


class _Edict:
    """One order while it is read: what it just left empty, and how far it is read, is for what follows."""

    def __init__(self, text: str, reader: ActReader, date: str | None) -> None:
        self.text, self.reader, self.date = text, reader, date
        self.vacated: list[Office] = []
        self.read = 0

    def acts(self) -> Iterator[Act]:
        ways = ((_OUT, self._out), (_TAKES, self._into), (_GIVEN, self._given))
        place = 0
        while True:
            found = [
                (m.start("name"), n, m) for n, (p, _) in enumerate(ways) if (m := p.search(self.text, place))
            ]
            if not found:
                return
            acts: list[Act] = []
            for _, number, match in sorted(found, key=lambda way: way[:2]):
                acts = ways[number][1](match)
                if acts:
                    self.read = max(act.end for act in acts)
                    place = self.read
                    yield from acts
                    break
            if not acts:
                place = min(start for start, _, _ in found) + 1

    # ------------------------------------------------------------ the ways

    def _out(self, match: re.Match[str]) -> list[Act]:
        """甲著开缺, 甲准免本职: out of the office before the name, here or where it stands first."""
        person = self._person(match.start("name"), match.end("name"))
        printed = match["office"] or match["left"]
        offices = self._offices(printed) if person and printed else self._titles_of(person)
        if person is None or not offices:
            return []
        self.vacated = offices
        asked = match["left"] or _ASKED.search(self.text[: match.end()])
        action = "resign" if asked else "remove"
        return _each(person, action, offices, person.title_start, match.end())

    def _into(self, match: re.Match[str]) -> list[Act]:
        """任命甲署乙, 甲著补授乙: name, verb, office."""
        person = self._person(match.start("name"), match.end("name"))
        end = self._office_end(match.start("office"))
        if person is None or not end:
            return []
        made = match["made"] or len(match["verb"]) > 1 or person.title or match.start("name") == self.read
        offices = self._offices(self.text[match.start("office") : end], match["verb"]) if made else []
        more = _MORE.match(self.text, end) if offices else None
        if more and more[0] == "兼" and (last := self._office_end(more.end())):
            offices, end = self._offices(self.text[match.start("office") : last], match["verb"]), last
        elif more and (last := self._office_end(more.end())):
            offices, end = [*offices, *self._offices(self.text[more.end() : last], more[0])], last
        return _each(person, "appoint", offices, match.start(), end)

    def _given(self, match: re.Match[str]) -> list[Act]:
        """乙员缺著甲补授, 所遗员缺著甲署理: office, name, verb."""
        start, end = match.span("name")
        low = next(
            (end - n for n in (3, 2) if end - n > start and post_length(self.text[start : end - n])), start
        )
        name = self.text[low:end]
        if len(name) > 4 and "·" not in name:
            return []
        before = self.text[self.read : match.start()]
        offices = self.vacated if _LEFT_BEHIND.search(before) else []
        offices = offices or self._last_office(_LEFT_BEHIND.sub("", before))
        acting = _ACTING.search(match["verb"]) is not None
        offices = [office._replace(acting=acting) for office in offices]
        return _each(PersonMention(low, end, name), "appoint", offices, match.start(), match.end())

    # ------------------------------------------------------------- its parts

    def _person(self, start: int, end: int) -> PersonMention | None:
        """The name that ends at `end`, with the title before it; None where none does."""
        for size in (3, 2, 4):
            low = end - size
            if low >= max(0, start - 2) and is_name(self.text[low:end]) and self._begins(low):
                return self._titled(low, end)
        reported = _REPORTED.match(self.text, end)
        for low in (end - 2, end - 3) if reported else ():
            if low >= 0 and self._begins(low):
                return self._titled(low, end)
        return (
            self._titled(start, end) if could_be_name(self.text[start:end]) and self._begins(start) else None
        )

    def _begins(self, low: int) -> bool:
        """Whether a name may begin here: behind a verb, a post, or what is read or no part of a name."""
        before = self.text[:low]
        return low in (0, self.read) or _BEFORE_NAME.search(before) is not None or post_length(before) > 0

    def _titled(self, low: int, end: int) -> PersonMention:
        start = self._office_start(low)
        return PersonMention(low, end, self.text[low:end], self.text[start:low], start)

    def _office_start(self, low: int) -> int:
        """Where the office that stands right before a name begins."""
        first = self.read if self.read < low else 0
        before = self.text[first:low]
        size = post_length(before)
        lead = _FROM.match(before[: len(before) - size]) if size else None
        return first + (lead.end() if lead else 0) if size else low

    def _titles_of(self, person: PersonMention | None) -> list[Office]:
        """The offices before the name, or before its first mention in the order."""
        if person is None:
            return []
        if person.title and (offices := self._offices(person.title)):
            return offices
        first = self.text.find(person.name)
        return (
            self._offices(self._titled(first, first + len(person.name)).title) if first < person.start else []
        )

    def _last_office(self, before: str) -> list[Office]:
        """吏部尚书|著甲补授, 府尹丁现在丁忧|著甲署理: the office named last."""
        stretch = _FROM.sub("", _VACANT.sub("", before))
        for end in range(len(stretch), 1, -1):
            if post_length(stretch[:end]) and (offices := self._offices(stretch[:end])):
                return offices
        return []

    def _office_end(self, start: int) -> int:
        """Where an office that begins at `start` ends; 0 where none does."""
        for end in range(start + 2, min(len(self.text), start + 30) + 1):
            if self.text[end - 1] in "着著":
                return 0
            behind = _BOUND.match(self.text, end) or _NEXT.match(self.text, end)
            if post_length(self.text[start:end]) and behind:
                return end
        return 0

    def _offices(self, printed: str, verb: str = "") -> list[Office]:
        printed = _FROM.sub("", printed)
        acting = printed.startswith("署") and len(printed) > 3
        found = self.reader.offices_of(printed[1:] if acting else printed, self.date)
        acting = acting or _ACTING.search(verb) is not None
        return [office._replace(acting=True) for office in found] if acting else found


def _each(person: PersonMention, action: str, offices: list[Office], low: int, high: int) -> list[Act]:
    return [Act(min(low, person.start), high, person, action, office, "order:line") for office in offices]
