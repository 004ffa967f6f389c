"""Honours as armies and states confer them: 授某某二等文虎章, 颁授星章予某某, 传令嘉奖, 明令褒扬某某."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.honours.granters import split_granters
from loaders.honours.reading import HonourContext, Reading, sought
from loaders.honours.recipients import Recipient, named, person_at_end, split_recipients
from loaders.honours.subjects import trim_subject
from loaders.lexicon import alternatives
from loaders.text.patterns import COUNTS, HAN, NUMERALS

_WORDS = alternatives("honours")

_ORDER = f"(?:[{NUMERALS}]等|[{HAN}]{{0,6}})(?:{_WORDS['orders_of_states']})"
_RANKED = f"(?:[{NUMERALS}]等)?(?:{_WORDS['orders_of_states']})"
_ONE = "(?:[一1][座枚面块方级次])?"
_GIVEN_TO = re.compile(
    f"(?P<by>[^，被获]{{0,30}}?)(?:{_WORDS['confers']})(?P<honour>{_ORDER})(?:[予给于]|给予)(?P<to>[^，“”]{{2,20}})$"
)
_CONFERRED = re.compile(
    f"(?P<by>[^，被获]{{0,20}}?)(?:{_WORDS['confers']}|(?<![教函传])授[予以给与]?)(?P<to>[^，“”]{{2,20}}?)(?P<honour>{_RANKED}){_ONE}$"
)
_MEDAL = re.compile(
    f"(?P<honour>[{HAN}]{{2,10}}(?:{_WORDS['medals']}))(?:[{COUNTS}\\d]+.)?(?:{_WORDS['medals_go_to']})"
    f"(?P<to>[{HAN}·、]{{2,40}}?)(?:{_WORDS['got']})?$"
)
"""文化功绩奖章颁予甲和乙: the medal stands before those who got it."""
_JOINT = re.compile(_WORDS["joins_holders"])
_RECEIVED = re.compile(
    f"(?P<to>[^，]{{0,16}}?)(?:{_WORDS['is_commended']})(?P<by>[^，的]{{0,16}}?)(?P<honour>{_WORDS['commended']}){_ONE}$"
)
_COMMENDED = re.compile(f"(?P<by>[^，]{{0,20}}?)(?P<honour>{_WORDS['commended']})(?P<to>[^，“”]{{2,20}}?)$")


def conferred(text: str, reported: HonourContext) -> Reading | None:
    """An order behind or before its holder, or a commendation of the one whom the clauses before tell of."""
    for pattern in (_GIVEN_TO, _CONFERRED):
        match = pattern.match(text)
        if match is not None and not sought(match["by"]):
            one = _holders(match["to"])
            return (
                Reading(one, [match["honour"]], _by(match["by"]), verb=match.end("by"), granted=True)
                if one
                else None
            )
    match = _MEDAL.match(text)
    if match is not None:
        pieces = _JOINT.split(match["to"])
        found = [_holders(piece) for piece in pieces]
        holders = [one for some in found if some for one in some]
        if len(holders) == len(pieces):
            return Reading(holders, [match["honour"]], verb=match.end("honour"), granted=True)
    match = _RECEIVED.match(text)
    if match is not None:
        subject = trim_subject(match["to"]) or reported.subject or ""
        one = _holders(reported.meant(subject))
        return Reading(one, [match["honour"]], _by(match["by"]), verb=match.end("to")) if one else None
    match = _COMMENDED.match(text)
    one = _holders(match["to"]) if match is not None else None
    if match is None or one is None:
        return None
    return Reading(one, [match["honour"]], _by(match["by"]), verb=match.end("by"), granted=True)


def _holders(text: str) -> list[Recipient] | None:
    known = split_recipients(text)
    if known is not None and known[0].kind != "person":
        return known
    person = person_at_end(text)
    if person is not None and "、" not in text:
        return [Recipient(person, "person")]
    alone = named(text) if known is None and 2 <= len(text) <= 4 else None
    return [alone] if alone is not None else known


def _by(text: str) -> tuple[str, ...]:
    return split_granters(trim_subject(text))
