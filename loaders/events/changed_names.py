"""Names of organizations and places of which an entry tells what became of them, in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import lazy_re as re
from graph.names import leading_places
from loaders.lexicon import alternatives, lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.organizations import OrganizationContext, full_name
from loaders.names.spans import ends_organization
from loaders.text.patterns import NUMERALS, RARE_HAN

_WORDS = alternatives("changes")
LEADS = re.compile(f"^(?:{_WORDS['leads']})+(?=.{{2}})")
_ADVERBS = re.compile(f"(?:{_WORDS['adverbs']})+$")
_TRAILS = re.compile(f"(?<=.{{2}})(?:{_WORDS['trails']})+$")
_NO_NAME = re.compile(_WORDS["no_name"])
_NAME = re.compile(rf"[{RARE_HAN}\d·]{{2,26}}")
_PLACE = re.compile(f"(?:{_WORDS['place_ends']})$")
_OLD_PLACE = re.compile(f"(?:{_WORDS['old_place_ends']})$")
_BODY = re.compile(f"(?:{_WORDS['body_ends']})$")
_OF_ITS_OWN = re.compile(f"(?:{_WORDS['own_name_ends']})$")
_ORGANS = re.compile(f"(?:{_WORDS['organs']})$")
_OF_COUNTY = re.compile(_WORDS["of_county"])
_LEVELS = frozenset(lexicon("changes")["levels"])
_RANK_ALONE = re.compile(_WORDS["rank_alone"])
_INNER = re.compile(f"(?:{_WORDS['inner_ends']})$")
_GENERIC = re.compile(f"(?:{_WORDS['generic']})*")
_OF_A_UNIT = re.compile(f"(?:{_WORDS['units']})(?=.)")
_AND = re.compile(_WORDS["and"])
_COUNTED = re.compile(
    f"(?P<names>.+?(?:、|{_WORDS['and']}).+?)(?:{_WORDS['counts']})(?P<end>{_WORDS['counted_ends']})"
)
_BARE = 2
"""车间, 兵团: no name, whosever they are."""
_LONGEST_OLD = 5
"""直隶州 with its name; what is longer and ends so is an office."""


def are_alike(one: str, other: str) -> bool:
    """Whether two names share more than place and end: 教育局, 教育和科学技术局; 青溪县, 青溪市."""
    if is_place(one) and is_place(other):
        return _stem_of_place(one) == _stem_of_place(other)
    stems = [_BODY.sub("", leading_places(name)[1]) for name in (one, other)]
    return any(stems[0][at : at + 2] in stems[1] for at in range(len(stems[0]) - 1))


def is_place(name: str) -> bool:
    """Whether a name is one of places that entries tell changes of."""
    return _PLACE.search(name) is not None or _OLD_PLACE.search(name) is not None


def _stem_of_place(name: str) -> str:
    return _OLD_PLACE.sub("", _PLACE.sub("", name))[-2:]


def _is_of_its_own(name: str) -> bool:
    """Whether a name tells whose it is without its place: 云川大学, but no 实验小学."""
    stem = _OF_ITS_OWN.sub("", name)
    return stem != name and len(stem) > 1 and _GENERIC.fullmatch(stem) is None


def is_unit_of(name: str, whole: str) -> bool:
    """Whether a name is that of an organ within the other: 某医院党总支."""
    return name.startswith(whole) and _ORGANS.fullmatch(name.removeprefix(whole)) is not None


def _shared(owner: str, name: str) -> int:
    """How much of a name calls its owner by the kind: 农场|党委 of an 农场."""
    return next((size for size in range(min(4, len(name) - 2), 0, -1) if owner.endswith(name[:size])), 0)


@dataclass(frozen=True, slots=True)
class ChangedNames:
    """Names of organizations and places as an entry prints them, in full."""

    jurisdiction: Jurisdiction
    date: str | None
    owner: str | None = None
    """The organization that the text is about: its are the units that stand alone (三车间, 职工医院)."""
    is_of_one: bool = False
    """Whether the text is about one organization: 革委会 alone is then none of the place."""

    def all_of(self, text: str) -> tuple[str, ...]:
        """The names of a list; none where one of its parts is no name."""
        text = _TRAILS.sub("", _ADVERBS.sub("", LEADS.sub("", text)))
        text = LEADS.sub("", text).removesuffix("等")
        if counted := _COUNTED.fullmatch(text):
            named = re.split(f"、|{_AND.pattern}", counted["names"])
            parts = [self._full(self._ended(name, counted["end"])) for name in named]
        else:
            printed = text.split("、")
            parts = [full for part in printed for full in self._pair(self._led(part, printed[0]))]
        return tuple(dict.fromkeys(part for part in parts if part)) if all(parts) else ()

    def of_rank(self, rank: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """The place of which only the rank is told anew: 红星公社改为|乡."""
        if len(before) != 1 or not is_place(before[0]) or _RANK_ALONE.fullmatch(rank) is None:
            return ()
        return (_PLACE.sub("", before[0]) + rank.removesuffix("办事处"),)

    def of_county(self, name: str) -> tuple[str, ...]:
        """The school of the county that needs no other name: 某书院改为|高等小学堂."""
        county = self.jurisdiction.full("县")
        return (county + name,) if county and _OF_COUNTY.fullmatch(name) else ()

    def _ended(self, name: str, end: str) -> str:
        return name if name.endswith(end) else name + end

    def _led(self, part: str, first: str) -> str:
        """县防疫站、|妇幼站: the level said once, where the part alone is no name."""
        if part is first or first[:1] not in _LEVELS or any(self._pair(part)):
            return part
        led = first[0] + part
        return part if self._full(led) is None else led

    def beside(self, name: str, other: tuple[str, ...]) -> tuple[str, ...]:
        """The office of a county that is named without it: 劝学所|改为县教育公所."""
        county = self.jurisdiction.full("县")
        whole = len(name) > _BARE and _NAME.fullmatch(name) and not _NO_NAME.search(name)
        if county is None or not whole or len(other) != 1 or not other[0].startswith(county):
            return ()
        ended = _BODY.search(name) or ends_organization(name)
        bare = _GENERIC.fullmatch(_BODY.sub("", name)) or _OF_A_UNIT.match(name) or leading_places(name)[0]
        return (county + name,) if ended and not bare else ()

    def _pair(self, text: str) -> Sequence[str | None]:
        """One name, or two: 甲局和乙局, but 教育和科学技术局."""
        for mark in _AND.finditer(text):
            pair = [self._full(text[: mark.start()]), self._full(text[mark.end() :])]
            if all(pair):
                return pair
        return [self._full(text)]

    def _full(self, name: str) -> str | None:
        """A name in full; `None` for what is none, and for one that may be anybody's."""
        if _NAME.fullmatch(name) is None or _NO_NAME.search(name):
            return None
        if end := self._end_of_place(name):
            bare = _GENERIC.fullmatch(name[: end.start()])
            return name if bare is None else None
        if not (_BODY.search(name) or ends_organization(name)):
            return None
        if self.owner and (size := _shared(self.owner, name)):
            return self.owner + name[size:]
        if _ORGANS.fullmatch(name):
            if self.owner or self.is_of_one:
                return self.owner + name if self.owner else None
            return full_name(name, self._context())
        if _OF_A_UNIT.match(name):
            return None
        unit = _ORGANS.sub("", name)
        if unit != name and _is_of_its_own(leading_places(unit)[1]):
            return name
        full = full_name(name, self._context())
        if full is None:
            return None
        if (added := full.removesuffix(name)) and added in name:
            full = name  # 共产主义青年团青河县委员会 has its place within
        chain, rest = leading_places(full.removeprefix("中共"))
        if chain or _is_of_its_own(rest):
            return full
        return self.owner + name if self.owner and self._is_unit(name) and _INNER.search(name) else None

    def _is_unit(self, name: str) -> bool:
        """三队, but no 车间 alone."""
        return len(name) > _BARE or name[:1] in NUMERALS

    def _context(self) -> OrganizationContext:
        return OrganizationContext(self.jurisdiction, None, self.date)

    def _end_of_place(self, name: str) -> re.Match[str] | None:
        if end := _PLACE.search(name):
            return end
        is_old = self.date is not None and self.date[:4] < _WORDS["old_until"]
        return _OLD_PLACE.search(name) if is_old and len(name) <= _LONGEST_OLD else None
