"""Honours told several times brought together: one recipient's one distinction is one fact.

A yearbook tells an honour in its chronicle, in the report of an organization and in a table, each with
other detail.
The statement with the finest date stands for all of them. Other years, sessions (第五届, 首批) and grades
are other honours, and two days that exclude each other stay two statements.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph import lazy_re as re
from graph.dates import Edtf
from graph.facts import HonourFact
from loaders.lexicon import alternatives
from loaders.text.patterns import HAN, NUMERALS

_WORDS = alternatives("honours")


def merge_honours(facts: Iterable[HonourFact]) -> list[HonourFact]:
    """Each honour once, as its best statement tells it, in the order of the text."""
    groups: dict[tuple[str, str], list[_Group]] = {}
    reported = list(facts)
    order = {id(fact): number for number, fact in enumerate(reported)}
    for fact in sorted(reported, key=_rank, reverse=True):
        near = groups.setdefault((_core(fact.honour), fact.recipient[-2:]), [])
        group = next((group for group in near if group.takes(fact)), None)
        if group is None:
            near.append(group := _Group())
        group.add(fact)
    kept = [group.facts for near in groups.values() for group in near]
    kept.sort(key=lambda group: (group[0].passage.start, order[id(group[0])]))
    return [_reported(group) for group in kept]


class _Group:
    """Statements of one honour, of which a list may repeat one many times."""

    def __init__(self) -> None:
        self.facts: list[HonourFact] = []
        self.unlike: dict[tuple[str, str, str, str | None], HonourFact] = {}
        """One of those that say the same of recipient, honour and date."""

    def takes(self, fact: HonourFact) -> bool:
        """Whether a statement agrees with all of the group."""
        return _stated(fact) in self.unlike or all(_same(fact, other) for other in self.unlike.values())

    def add(self, fact: HonourFact) -> None:
        """Put a statement into the group."""
        self.facts.append(fact)
        self.unlike.setdefault(_stated(fact), fact)


def _stated(fact: HonourFact) -> tuple[str, str, str, str | None]:
    return fact.recipient, fact.recipient_kind, fact.honour, fact.date


def _rank(fact: HonourFact) -> tuple[int, bool, int]:
    """The finer its date the better a statement, then one that tells who gave it, then the longer name."""
    date = fact.date or ""
    fineness = 0 if not date or date.startswith("XXXX") else 2 if date.startswith("../") else len(date)
    return min(fineness, 10), bool(fact.granted_by), len(fact.honour)


def _reported(group: list[HonourFact]) -> HonourFact:
    best = group[0]
    given = next((fact.granted_by for fact in group if fact.granted_by), ())
    recipient = max((fact.recipient for fact in group), key=len)
    honour = max((fact.honour for fact in group), key=len)
    return best.model_copy(update={"granted_by": given, "recipient": recipient, "honour": honour})


def _same(one: HonourFact, other: HonourFact) -> bool:
    return (
        _same_recipient(one, other)
        and _same_honour(one.honour, other.honour)
        and _dates_agree(one.date, other.date)
    )


_PLACE_FRONT = re.compile(rf"(?:[{HAN}]{{1,7}}?(?:[省市州盟县区旗镇乡村]|街道|社区))+$")


def _same_recipient(one: HonourFact, other: HonourFact) -> bool:
    """天生炕村 is 双湾镇天生炕村: the same name with the places above it in front."""
    short, long = sorted((one.recipient, other.recipient), key=len)
    if short == long:
        return True
    if "person" in (one.recipient_kind, other.recipient_kind) or not long.endswith(short):
        return False
    return len(short) >= 3 and _PLACE_FRONT.fullmatch(long[: -len(short)]) is not None


_MARKS = re.compile(r"[\s“”\"'‘’《》（）()、·]|称号|荣誉|的|工作(?=先进|优秀|示范)")
_LEVEL = re.compile(_WORDS["height"])
_NUMBER = re.compile(rf"第[{NUMERALS}\d]+(?:次|届|批)|首[届批]|\d{{4}}(?:[—–-]\d{{4}})?(?:年度?)?")
_SESSION = re.compile(rf"(?:第[{NUMERALS}\d]+|首)(?:届|批)")
_YEARS = re.compile(r"\d{4}")
_KIND = re.compile(r"(?<=村)镇$|[县市区]+$|(?:单位|集体)$")


def _levels(honour: str) -> set[str]:
    """国, 省, 市, 县 of the words 全国, 国家级, 省级: how high an honour stands."""
    words = _LEVEL.findall(_NUMBER.sub("", _MARKS.sub("", honour)))
    return {
        "国" if word[:2] in ("全国", "国家", "中国") else re.sub("[全级]", "", word)[-1] for word in words
    }


def _core(honour: str) -> str:
    """The distinction without its marks, level, session and year, and without the kind of its holder."""
    bare = _LEVEL.sub("", _NUMBER.sub("", _MARKS.sub("", honour)))
    return _KIND.sub("", bare) or bare


def _same_honour(one: str, other: str) -> bool:
    """第六届全国文明村 is 全国文明村镇; another session, year or level is another honour."""
    if one == other:
        return True
    core = _core(one)
    if core != _core(other) or len(core) < 3:
        return False
    kinds = (_YEARS.findall(one), _YEARS.findall(other)), (_SESSION.findall(one), _SESSION.findall(other))
    pairs = [(_levels(one), _levels(other)), *((set(left), set(right)) for left, right in kinds)]
    return all(not left or not right or left == right for left, right in pairs)


def _dates_agree(one: str | None, other: str | None) -> bool:
    """Whether both may tell the same day: one lies within the other, or one is not told."""
    if one is None or other is None or one == other:
        return True
    if one.startswith("XXXX") or other.startswith("XXXX"):
        return one[4:7] == other[4:7] or len(one) == 4 or len(other) == 4
    first, second = Edtf.parse(one), Edtf.parse(other)
    return _within(first, second) or _within(second, first)


def _within(inner: Edtf, outer: Edtf) -> bool:
    if outer.earliest is not None and (inner.earliest is None or inner.earliest < outer.earliest):
        return False
    return outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
