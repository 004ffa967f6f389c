"""Who an act is about: the names before or after a verb, and where a name ends and an office begins."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph import lazy_re as re
from loaders.lexicon import alternatives, lexicon
from loaders.names.offices import post_length
from loaders.names.people import could_be_name, is_name, surname_length
from loaders.names.places import place_length
from loaders.text.patterns import NUMERALS, RARE_HAN

_WORDS = alternatives("names")

_COURTESY = re.compile(_WORDS["courtesy"])
_COURTESY_ENDS = frozenset("志生士姐等人名位部表员师君")
_DAY = (
    r"(?:已|将|定)?(?:于|在|自)?(?:[今去本同当是次翌]年|[\d一二三四五六七八九〇零十]{2,4}年)?"
    rf"(?:(?:[\d正{NUMERALS}]{{1,2}}|[本上当同是])月)?(?:初?[\d{NUMERALS}廿]{{1,3}}日|(?<=[年月])(?:初|底|间|中旬|[上下]旬))?(?:(?<=[年月日初底旬])起)?"
)
_DAY_BEFORE_VERB = re.compile(rf"(?:于?[同当次翌是即]日(?:起)?|{_DAY}(?<=[年月日初底间旬起]))$")
"""方远于同日|辞去, 高兰已于今年8月|履新."""
_DAY_ENDS = frozenset("年月日初底间旬起")
_BECAUSE = ("因", "由于")
"""方远因|到龄|不再担任: the adverb was the cause."""
_CAUSE = re.compile(
    rf"(?:(?:因|由于|鉴于|以)[^、]{{1,24}}|以[^，。；]{{1,24}}票[^，。；]{{0,24}}|{alternatives('acts')['causes']})$"
)
_FROM = re.compile(
    r"(?:由|从)[^、，]{2,30}$|在[^、，]{3,40}(?:会议|大会|全会|会)上$"
    rf"|[被获经受蒙承][^、，]{{1,24}}(?:{_WORDS['ends_agent']})$"
)
"""方远由教导主任|升任校长; 方远获国务院|任命为司长."""
_VOTES = re.compile(f"(?:{_WORDS['by_votes']})$")
"""龚某君得八十一票|当选."""
_ITEM = re.compile(r"[^、]+")
_UNUSUAL = re.compile(rf"[{RARE_HAN}]{{2,6}}")
_NOT_UNUSUAL = re.compile(_WORDS["no_surname_behind"])
_MAX_LIST = 400
DOTTED = re.compile(rf"[{RARE_HAN}]{{1,8}}(?:[·•][{RARE_HAN}]{{1,9}})+(?=同志|的|先生|女士)")


class PersonMention(NamedTuple):
    """One person of an act: where the name stands, and the title printed before it, if one is."""

    start: int
    end: int
    name: str
    title: str = ""
    title_start: int = 0


def subjects(text: str, start: int, end: int) -> list[PersonMention]:
    """The names that stand right before a verb at `end`; empty where they cannot all be read.

    `张三、李四同志已|当选…`, `副县长邢某|代理…`, `会议同意朱某因故|辞去…`.
    """
    end = _stripped_end(text, start, end)
    items = [(start + m.start(), start + m.end()) for m in _ITEM.finditer(text[start:end])]
    if not items or len(items) > _MAX_LIST:
        return []
    names: list[PersonMention] = []
    if len(items) == 1 and verb_like_name(text[start:end]):
        return [PersonMention(start, end, text[start:end])]
    for place in range(len(items) - 1, -1, -1):
        low, high = items[place]
        high = trim_courtesy(text, low, high)
        whole = _whole(text, low, high)
        if whole:
            names = whole + names
            if place == 0:
                return names
            continue
        led = led_name(text, low, high)
        if led is not None:
            if led.title == "" and place and _titled_name(text, *items[place - 1]):
                title = _title_before(text, low, led.start)
                if title:
                    names = [
                        PersonMention(led.start, led.end, led.name, title, led.start - len(title)),
                        *names,
                    ]
                    continue
            before = text[items[0][0] : led.start]
            title = _title_before(text, items[0][0], led.start)
            if title is None and led.title == "" and _has_post(before) is False and place > 0:
                return []
            title_start = led.start - len(title) if title else led.start
            return [PersonMention(led.start, led.end, led.name, title or led.title, title_start), *names]
        return []
    return names


def words_as_subjects(text: str, start: int, end: int) -> list[PersonMention]:
    """The names right before a verb of office where some are words or have no usual shape: 文化|任经理,
    市长段永平川|任书记. Only for frames whose office is read, which leave no other reading."""
    end = _stripped_end(text, start, end)
    people: list[PersonMention] = []
    for match in _ITEM.finditer(text[start:end]):
        low, high = start + match.start(), start + match.end()
        high = trim_courtesy(text, low, high)
        whole = _whole(text, low, high) or _word_name(text, low, high)
        if not whole and (led := _led_word(text, low, high)) is not None:
            whole = [led]
        if not whole and high < end and post_length(text[low:high]):
            continue  # 副书记、|市长段永平川
        if not whole:
            return []
        people.extend(whole)
    return people


def _word_name(text: str, low: int, high: int) -> list[PersonMention]:
    item = text[low:high]
    sound = surname_length(item, common=True) > 0 and unusual_name(item) and not is_no_person(item)
    return [PersonMention(low, high, item)] if sound else []


def _led_word(text: str, low: int, high: int) -> PersonMention | None:
    """县长|段永平川: a name of an unusual shape behind a title that is nothing but one."""
    for size in (4, 3, 2):
        cut = high - size
        name = text[cut:high]
        if cut <= low or is_no_person(name) or not surname_length(name, common=True):
            continue
        if unusual_name(name, size) and post_length(text[low:cut]) and not is_name(text[cut + 1 : high]):
            return PersonMention(cut, high, name, text[low:cut], low)
    return None


def _titled_name(text: str, low: int, high: int) -> bool:
    """Whether an item is a title with a name behind it: 县委书记张三."""
    led = led_name(text, low, trim_courtesy(text, low, high))
    return led is not None and _has_post(text[low : led.start])


def _has_post(text: str) -> bool:
    return post_length(text) > 0


def _title_before(text: str, start: int, end: int) -> str | None:
    """The offices printed right before a name, back to where they begin."""
    stretch = text[start:end]
    if not post_length(stretch):
        return None
    lead = _lead_length(stretch)
    return stretch[lead:] or None


def _lead_length(text: str) -> int:
    """How much of a text before an office is lead-in: 会议决定由|副县长."""
    best = 0
    masked = text.replace("革命", "〇〇")
    for word in lexicon("acts")["title_leads"]:
        at = masked.rfind(word)
        if at >= 0 and at + len(word) < len(text) and post_length(text[at + len(word) :]):
            best = max(best, at + len(word))
    return best


def _stripped_end(text: str, start: int, end: int) -> int:
    best = end
    for _ in range(5):
        piece = text[start:end]
        adverb = _before_verb().search(piece) if piece.endswith(_adverbs()) else None
        day = _DAY_BEFORE_VERB.search(piece) if piece[-1:] in _DAY_ENDS else None
        match = adverb or day or _CAUSE.search(piece) or _FROM.search(piece) or _VOTES.search(piece)
        if match is None or match.start() < 2:
            return best
        piece = piece[: match.start()].rstrip("、")
        end = start + len(piece) - next((len(w) for w in _BECAUSE if piece.endswith(w) and len(piece) > 2), 0)
        best = end if _ends_in_name(text[start:end]) else best
    return best


def leads_to_verb(text: str) -> bool:
    """Whether a text is nothing but what stands between a person and a verb: adverbs, a day, a cause."""
    end = len(text)
    while end:
        piece = text[:end]
        found = _before_verb().search(piece) or _DAY_BEFORE_VERB.search(piece) or _CAUSE.search(piece)
        if found is None or not found[0]:
            return False
        end = found.start()
    return True


def leading_time(text: str) -> int:
    """How much of a text is the time that opens a clause: 次年3月|樊调离, 1931年|侯返院."""
    found = _OPENING_TIME.match(text)
    return found.end() if found and found.end() < len(text) else 0


_OPENING_TIME = re.compile(rf"(?:至|到)?{_DAY}[春夏秋冬]?(?:(?<=[年月日春夏秋冬])[初底末间后])?")


def _ends_in_name(piece: str) -> bool:
    high = trim_courtesy(piece, 0, len(piece))
    tails = [piece[max(0, high - size) : high] for size in (2, 3, 4)]
    return any(is_name(tail) or verb_like_name(tail) for tail in tails)


def trim_courtesy(text: str, low: int, high: int) -> int:
    """The end of a name without the courtesy behind it: 方远|同志."""
    match = _COURTESY.search(text[low:high]) if text[high - 1 : high] in _COURTESY_ENDS else None
    return low + match.start() if match and match.start() >= 2 else high


def _dotted(text: str, low: int, high: int) -> PersonMention:
    """县长马木提·艾山, 会议接受买买提·努尔: the name begins behind the title or the words that lead in."""
    cuts = range(text.index("·", low, high) - 1, low, -1)
    if titled := next((cut for cut in cuts if post_length(text[low:cut])), 0):
        return PersonMention(titled, high, text[titled:high], text[low:titled], low)
    words = tuple(word for word in _leads() if len(word) > 1)
    led = next((cut for cut in cuts if text.endswith(words, low, cut) or text[low:cut] == "由"), low)
    return PersonMention(led, high, text[led:high])


_AND = re.compile("[和与及]")


def _whole(text: str, low: int, high: int) -> list[PersonMention]:
    """A whole item as one name, or two joined by 和; 同志 behind tells a name, whatever its shape."""
    item = text[low:high]
    called = text.startswith(("同志", "先生", "女士", "法师"), high)
    if called and not is_no_person(item) and (unusual_name(item) or verb_like_name(item)):
        return [PersonMention(low, high, item)]
    if "·" in item[1:-1] and is_name((dotted := _dotted(text, low, high)).name):
        return [dotted]
    if is_name(item) and not is_no_person(item):
        return [PersonMention(low, high, item)]
    for match in _AND.finditer(item):
        left = trim_courtesy(text, low, low + match.start())
        if is_name(text[low:left]) and is_name(item[match.end() :]):
            return [
                PersonMention(low, left, text[low:left]),
                PersonMention(low + match.end(), high, item[match.end() :]),
            ]
    return []


@cache
def _leads() -> tuple[str, ...]:
    return (*lexicon("acts")["leads"], *lexicon("acts")["apposed"])


@cache
def _apposed() -> tuple[str, ...]:
    return tuple(lexicon("acts")["apposed"])


@cache
def _adverbs() -> tuple[str, ...]:
    return tuple(lexicon("acts")["adverbs"])


@cache
def _before_verb() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(_adverbs(), key=len, reverse=True))})+$")


@cache
def _no_persons() -> tuple[re.Pattern[str], frozenset[str]]:
    return re.compile(lexicon("acts")["ends_no_person"]), frozenset(lexicon("acts")["no_persons"])


def is_no_person(text: str) -> bool:
    """Whether a text is an adverb, a part of a table or of a verb that looks like a name: 毕业后, 申请."""
    ends, words = _no_persons()
    return text in words or ends.search(text) is not None


_VERB_LIKE = tuple("任为由于免")


def verb_like_name(text: str) -> bool:
    """Whether a text is a surname with a verb behind it, in a place without another reading: 程任, 何由."""
    return (
        len(text) in (2, 3)
        and text.endswith(_VERB_LIKE)
        and surname_length(text) > 0
        and could_be_name(text)
        and not is_no_person(text)
    )


_CALLED = ("先生", "女士", "同志")
"""院长任恭让|先生: whatever signs the name has."""


def led_name(text: str, low: int, high: int) -> PersonMention | None:
    """The name at the end of an item that begins with a title or with words that lead in."""
    best: tuple[float, PersonMention] | None = None
    called = text.startswith(_CALLED, high)
    for size in (3, 2, 4):
        cut = high - size
        name = text[cut:high]
        if cut <= low or not (called or is_name(name) or verb_like_name(name)) or is_no_person(name):
            continue
        before = text[low:cut]
        posted = post_length(before)
        sure = called and posted and size < 4 and surname_length(name, common=True)
        if not (is_name(name) or verb_like_name(name) or sure):
            continue
        placed = not posted and 3 <= len(before) == place_length(before)
        if not posted and not is_name(name) and not before.endswith(_leads()):
            continue
        if text[cut] == "长" and post_length(text[low : cut + 1]) > 1:
            continue  # 秘书长|宋和
        if posted:
            score = 3.0 + 0.1 * min(posted, 4)
        elif placed or before.endswith(_leads()) or before[-1] in "，,：:；; 　）)”":
            score = 2.0  # placed: 柳湾乡|方远
        else:
            continue
        score += {3: 0.5, 2: 0.0, 4: 0.2}[size] + (
            0.3 if surname_length(text[cut:high], common=True) else 0.0
        )
        person = PersonMention(cut, high, text[cut:high])
        if best is None or score > best[0]:
            best = (score, person)
    return best[1] if best else None


def tail_name(text: str, start: int, end: int) -> list[PersonMention]:
    """The name behind a title that nobody knows: 候补京堂|方远; for frames that ask for a name."""
    sizes = [size for size in (3, 2) if end - size >= start and is_name(text[end - size : end])]
    sizes = [
        size for size in sizes if text[end - size - 1 : end - size + 1] not in lexicon("acts")["ren_verbs"]
    ]
    sure = [size for size in sizes if surname_length(text[end - size : end], common=True)] or sizes
    return [PersonMention(end - size, end, text[end - size : end]) for size in sure[:1]]


def in_list(text: str, start: int, end: int) -> list[PersonMention]:
    """A stretch that is nothing but names (任命|…|为); empty where one is none. In this frame a name
    may look like a word."""
    end = trim_courtesy(text, start, end)
    people: list[PersonMention] = []
    some: bool | None = None
    for match in _ITEM.finditer(text[start:end]):
        low, high = start + match.start(), start + match.end()
        high = trim_courtesy(text, low, high)
        whole = _whole(text, low, high)
        if not whole and could_be_name(text[low:high]) and not is_no_person(text[low:high]):
            whole = [PersonMention(low, high, text[low:high])]
        if not whole and surname_length(text[low:high], common=True) and unusual_name(text[low:high], 4):
            whole = [PersonMention(low, high, text[low:high])]
        if not whole and high - low == 3 and text[high - 1] in _JOINS and text[high : high + 1] == "、":
            whole = [PersonMention(low, high, text[low:high])] if surname_length(text[low:high], True) else []
        if not whole and unusual_name(text[low:high], 6):
            some = _mostly_names(text[start:end]) if some is None else some
            whole = [PersonMention(low, high, text[low:high])] if some else []
        if not whole:
            led = led_name(text, low, high)
            if led is None or (people and not text[low : led.start].endswith(_apposed())):
                return []
            whole = [led]
        people.extend(whole)
        if len(people) > _MAX_LIST:
            return []
    return people


_JOINS = "及和与"
"""史可及、陶唐: the last sign of a name, where 、 stands behind it."""


def lone_name(text: str, start: int, end: int) -> list[PersonMention]:
    """任命|排早扎|为: a name without a usual surname, alone where only a name can stand."""
    item = text[start:end]
    sound = unusual_name(item, 6) and _OF_NO_NAME.search(item) is None and not is_no_person(item)
    return [PersonMention(start, end, item)] if sound and len(item) > 1 else []


_OF_NO_NAME = re.compile(_WORDS["signs_of_no_name"])


def unusual_name(item: str, longest: int = 3) -> bool:
    """Whether a text could be a name where its place leaves no other reading: 成功, 绿原, 小青同志."""
    return (
        len(item) <= longest
        and _UNUSUAL.fullmatch(item) is not None
        and post_length(item) == 0
        and not _NOT_UNUSUAL.search(item)
    )


def _mostly_names(text: str) -> bool:
    """Whether a list begins with a usual name, or has one in two of three places."""
    items = [item.strip() for item in text.split("、")]
    if all(len(item) <= 3 for item in items) and len(items) > 1 and is_name(items[0]):
        return True
    return len(items) >= 3 and 3 * sum(map(is_name, items)) >= 2 * len(items)
