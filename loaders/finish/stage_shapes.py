"""Clauses that tell a stage of something built, by their shape: 次年十月落成, 知县方远重建文昌宫于北门内."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import lazy_re as re
from loaders.finish.act_shapes import ends_in_name
from loaders.finish.shape import Shape, clauses, word
from loaders.lexicon import alternatives, lexicon
from loaders.projects.heads import built_end, may_name, weak_end
from loaders.text.patterns import RARE_HAN, any_of, ends_any

_SIGNS = alternatives("shapes")
_TIMES = re.compile(f"(?:{_SIGNS['times']})+")
MANY = re.compile(_SIGNS["many"])
_MEASURE = re.compile(_SIGNS["measures"])
_HEDGES = re.compile(f"(?:{_SIGNS['hedges']})+")
_DAY = re.compile(_SIGNS["days"])


def stages(text: str) -> Iterator[Shape]:
    """The clauses that tell a stage of something built: 次年十月落成, 知县方远重建文昌宫于北门内."""
    if not _tells_building().search(text):
        return
    for clause in clauses(text):
        words = _MEASURE.sub("", clause[0]).strip(" 　")
        if word("no_news").search(words) or MANY.search(words):
            continue
        day = _DAY.search(words) is not None
        if word("planned").search(words) and not day:
            continue
        approved = _is_approved(words) or (_opens_in_time(text) and _decided().search(words) is not None)
        if _ends_in_stage(words) or _builds_something(words) or _builds_one(words) or approved:
            lone = not _TIMES.search(text[: clause.end()])
            yield Shape(*clause.span(), "project", "stage", dated=day, lone=lone)


@cache
def _tells_building() -> re.Pattern[str]:
    kinds = ("stage_ends", "builds", "built_alone", "approved_ends")
    return re.compile(ends_any([word for kind in kinds for word in lexicon("shapes")[kind]]))


def _ends_in_stage(words: str) -> bool:
    """Whether nothing but times and something built stands before a stage at the end."""
    stage = _stage_at_end().search(words) if word("stage_ends").search(words) else None
    if stage is None:
        return False
    before = _HEDGES.sub("", _TIMES.sub("", words[: stage.start()]))
    if not before or built_end().search(before) or weak_end().search(before):
        return True
    hard = stage["stage"].startswith(tuple(lexicon("shapes")["hard_stages"]))
    return hard and (len(before) < 3 or may_name(before))


def _is_approved(words: str) -> bool:
    """1958年1月省水利厅批准, 同年秋专署派员踏勘坝址: a time, and what others said or looked at."""
    opens = _TIMES.match(words)
    return opens is not None and _approved().search(words, opens.end()) is not None


def _opens_in_time(text: str) -> bool:
    opens = _TIMES.match(text.lstrip(" 　"))
    return opens is not None and len(opens[0]) > 2


@cache
def _decided() -> re.Pattern[str]:
    """What is decided of works alone, wherever the time stands: 铁道部与省政府签署纪要，同意开展前期工作."""
    long = (words for words in lexicon("shapes")["approved_ends"] if len(words) > 3)
    return re.compile(f"{any_of(long)}$")


@cache
def _approved() -> re.Pattern[str]:
    return re.compile(f"{any_of(lexicon('shapes')['approved_ends'])}$")


def _builds_one(words: str) -> bool:
    """知县甲建登瀛桥, 1831年修考棚于城东: a verb of one sign behind a time or a name, and one thing."""
    built = _built_alone().search(words)
    if built is None:
        return False
    before = _TIMES.sub("", words[: built.start()])
    return not before or (before != words[: built.start()] and len(before) < 2) or ends_in_name(before)


@cache
def _built_alone() -> re.Pattern[str]:
    verb = any_of(lexicon("shapes")["built_alone"])
    things = any_of(lexicon("shapes")["old_things"])
    return re.compile(f"{verb}(?P<thing>[{RARE_HAN}]{{0,7}}{things})(?:{_SIGNS['behind_things']})?$")


@cache
def _stage_at_end() -> re.Pattern[str]:
    stages = any_of(lexicon("shapes")["stage_ends"])
    return re.compile(f"(?:{_SIGNS['before_stages']})*(?P<stage>(?:{stages})+)(?:{_SIGNS['done']})?$")


def _builds_something(words: str) -> bool:
    """Whether a verb of building governs something built that has a name."""
    built = _building().search(words)
    ends = (built_end(), weak_end())
    return built is not None and any(end.search(built["thing"]) for end in ends)


@cache
def _building() -> re.Pattern[str]:
    verb = any_of(word for word in lexicon("shapes")["builds"] if len(word) > 1)
    return re.compile(f"{verb}了?(?P<thing>[{RARE_HAN}]{{2,12}}?)(?:{_SIGNS['behind_things']})?$")
