"""The brackets after a name in a roster: `（女，满族，2020年3月任，挂职）`, `（任至2020年10月）`.

`read_remark` takes what stands between the brackets. What a bracket says of one post only
(`2019年6月任副局长`) stays with that post.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from graph import lazy_re as re
from loaders.dates.terms_of_office import Term, read_term
from loaders.holdings.rosters.words import words
from loaders.text.patterns import any_of

_CLAUSES = re.compile(r"[,，、;；。]")
_OCR_GAP = re.compile(r"(?<=[\d年月日.])\s+|\s+(?=[\d年月日任仟])")
_LETTER = re.compile(r"(?<![A-Za-z])[lI](?=\d{3}[.．年])")
"""l956.8: a one that the scan has read as a letter."""
_ACT = re.compile(r"[任免职]")
_ELSEWHERE = re.compile("(?:升任|调任|改任|转任|迁任|升|调|迁|擢)(?=.{2})")
"""With a post behind it: the text's own word for leaving this one."""
_BORN = re.compile(r".{0,12}(?:出生|生|生于.*|人)$")
_HELD = ("", "任", "仟", "任职", "在任", "挂职")
"""Behind a term: it was held."""
_DATED = re.compile(r"(?:任至|仟至|至)?(?=(?:\d{4}|[〇○零一二三四五六七八九]{4}|\d{1,2}月))")
_SHORT_YEAR = re.compile(r"\d\d[.．]\d{1,2}(?!\d)")
"""84.3, where nothing tells the century."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PostTerm:
    """What a bracket says of one of the posts: `2019年6月任副局长`."""

    post: str
    start: str | None
    end: str | None


@dataclass(slots=True)
class Remark:
    """What a bracket says of the person and of the stay in the post."""

    gender: str | None = None
    ethnicity: str | None = None
    start: str | None = None
    end: str | None = None
    more: list[tuple[str | None, str | None]] = field(default_factory=list)
    """Stays before the last one, where the bracket tells of several: （1961—1964，1970—1973）."""
    status: str | None = None
    acting: bool = False
    first: str | None = None
    """常务, of the first among the deputies."""
    posts: list[PostTerm] = field(default_factory=list)
    office: str | None = None
    """Another office of the person: `（区水务局局长）` in the list of a leading group."""
    date_text: str | None = None
    unread: str | None = None
    """A clause that speaks of dates or of office and could not be read."""

    def stayed(self, start: str | None, end: str | None) -> None:
        """One stay, or its beginning, where a stay told before is then another one."""
        if self.end is not None or (self.start is not None and start is not None):
            self.more.append((self.start, self.end))
            self.start = self.end = None
        self.start, self.end = start or self.start, end


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    def either(key: str) -> str:
        return "|".join(sorted(words().all(key), key=len, reverse=True))

    return (
        re.compile(rf"(?:{either('end_leads')})"),
        re.compile(rf"(?:{either('ends')})"),
        re.compile(rf"(?:{either('starts')})"),
        re.compile(rf"({'|'.join(words().all('ethnicities'))})(族)?"),
    )


def read_remark(text: str, year: int | None, base: int | None = None, last: int | None = None) -> Remark:
    """The remark between two brackets; `year` is that of months printed without one, `base` the century
    of years printed with two figures, `last` the year told before, which 同年 means."""
    remark = Remark()
    joined = _LETTER.sub("1", _OCR_GAP.sub("", text.strip()))
    before: str | None = None
    reported = _Before(last, base)
    for clause in _CLAUSES.split(joined):
        bare = "".join(clause.split())
        if not bare or bare.startswith(tuple(words().all("asides"))) or _person(bare, remark):
            continue
        before = _office_clause(bare, remark, year, before, reported)
    return remark


def _person(clause: str, remark: Remark) -> bool:
    """Gender, ethnicity, status and what says nothing of the office."""
    if clause in ("男", "女"):
        remark.gender = clause
        return True
    match = _patterns()[3].fullmatch(clause)
    if match:
        remark.ethnicity = match.group(1) + "族"
        return True
    status = words().statuses.get(clause)
    if status is not None:
        remark.status = status
        return True
    if clause in words().all("acting"):
        remark.acting = True
        return True
    if clause in words().all("first_deputies"):
        remark.first = clause
        return True
    return bool(_BORN.fullmatch(clause)) and not _ACT.search(clause)


@dataclass(slots=True)
class _Before:
    """What a date of the next clause may leave out."""

    last: int | None = None
    base: int | None = None

    def read(self, text: str, year: int | None) -> Term | None:
        term = read_term(text, year, self.last, self.base)
        if term is not None:
            self.last = int((term.end or term.start or "0")[:4].strip(".") or 0) or self.last
            self.base = term.base or self.base
        return term


def _office_clause(
    clause: str, remark: Remark, year: int | None, before: str | None, reported: _Before
) -> str | None:
    """One clause about coming, staying or going; returns the post it names, for the next clause."""
    lead, ends, starts, _ = _patterns()
    if clause.startswith(("挂职至", "挂职到")):
        remark.status, clause = "挂职", clause[2:]
    if opening := lead.match(clause):
        term = reported.read(clause[opening.end() :], year)
        if term is not None and term.point:
            rest = clause[opening.end() + term.length :]
            if not rest or ends.fullmatch(rest):
                remark.end, remark.date_text = term.start, _joined(remark.date_text, clause)
                return before
    prefix = "从" if clause[:1] in "从自" else ""
    term = reported.read(clause[len(prefix) :], year)
    if term is None:
        return _named_post(clause, remark, year)
    rest = clause[len(prefix) + term.length :]
    if _is_spell(term, rest, remark):
        remark.date_text = _joined(remark.date_text, clause)
        return before
    if opened := starts.match(rest):
        post = rest[opened.end() :]
        if words().is_label(post):
            remark.posts.append(PostTerm(post, term.start, None if term.point else term.end))
            remark.date_text = _joined(remark.date_text, clause)
            return post
    if opened := ends.match(rest):
        post = rest[opened.end() :].removesuffix("职务")
        if words().is_label(post) and term.point:
            remark.posts.append(PostTerm(post, None, term.start))
            remark.date_text = _joined(remark.date_text, clause)
            return post
    if _ELSEWHERE.match(rest) and term.point:
        remark.end, remark.date_text = term.start, _joined(remark.date_text, clause)
        return before
    if words().statuses.get(rest) and not term.point:
        remark.status = words().statuses[rest]
        if remark.status != "主持工作":  # the holder may have been there before presiding
            remark.stayed(term.start, term.end)
        return before
    remark.unread = _joined(remark.unread, clause)
    return before


def _is_spell(term: Term, rest: str, remark: Remark) -> bool:
    """Whether a date and the word behind it tell of the one post alone: 2019年1—7月任, 1987.5前."""
    _, ends, starts, _ = _patterns()
    if not term.point:
        if rest not in _HELD and rest not in words().all("acting"):
            return False
        remark.acting = remark.acting or rest in words().all("acting")
        remark.stayed(term.start, term.end)
    elif ends.fullmatch(rest):
        remark.end = term.start
    elif rest in ("前", "以前"):
        remark.end = f"../{term.start}"
    elif starts.fullmatch(rest):
        remark.acting = remark.acting or rest in ("署", "署任", "署理", "护理")
        remark.stayed(term.start, None)
    else:
        return False
    return True


def _named_post(clause: str, remark: Remark, year: int | None) -> str | None:
    """`政法委员2020年5月任`, `党组成员任至2020年4月`; a post alone is another office of the person."""
    if is_beside(clause) and words().is_label(_besides().sub("", clause)):
        remark.posts.append(PostTerm(_besides().sub("", clause), None, None))
        return clause
    if clause.endswith("兼") and words().is_label(clause[:-1]):  # 县人大副主任兼: this post beside that one
        remark.status, remark.office = "兼职", clause[:-1]
        return clause
    dated = _DATED.search(clause)
    if dated is not None and words().is_label(clause[: dated.start()].removesuffix("从").removesuffix("自")):
        part = Remark()
        _office_clause(clause[dated.start() :], part, year, None, _Before())
        if part.unread is None and (part.start or part.end):
            post = clause[: dated.start()]
            remark.posts.append(PostTerm(post, part.start, part.end))
            remark.date_text = _joined(remark.date_text, clause)
            return post
    if dated is None and words().is_label(clause):
        if remark.posts and not remark.office:  # 2020年10月任社主任、理事会主任: one date for both
            last = remark.posts[-1]
            remark.posts.append(PostTerm(clause, last.start, last.end))
        else:
            remark.office = _joined(remark.office, clause, "、")
        return clause
    if dated is not None or _SHORT_YEAR.match(clause) or (_ACT.search(clause) and _DIGIT.search(clause)):
        remark.unread = _joined(remark.unread, clause)
    return None


@cache
def _besides() -> re.Pattern[str]:
    return re.compile(f"^{any_of(words().all('besides'))}")


def is_beside(text: str) -> bool:
    """Whether a post is told as another of the same person: 兼党支部书记."""
    return _besides().match(text) is not None


def _joined(before: str | None, clause: str, by: str = "，") -> str:
    return clause if before is None else f"{before}{by}{clause}"


def verb_length(text: str) -> int:
    """How long the word is that tells, right behind a date, whether it is a beginning or an end."""
    _, ends, starts, _ = _patterns()
    found = [match.end() for match in (ends.match(text), starts.match(text)) if match is not None]
    return max(found, default=0)


def is_remark(text: str) -> bool:
    """Whether a bracket speaks of a person, not of an organization: `（女）`, `（挂职）`,
    `（任至2020年1月）`."""
    remark = read_remark(text, 2000)
    reported = (remark.gender, remark.ethnicity, remark.start, remark.end, remark.status, remark.unread)
    return any(part is not None for part in reported) or remark.acting or bool(remark.posts)


def is_order(text: str) -> bool:
    """Whether a bracket tells how names are ordered: （按姓氏笔画为序）."""
    return any(word in text for word in words().all("order_notes"))


def speaks(text: str) -> bool:
    """Whether a bracket says anything of a person or of the spell."""
    remark = read_remark(text, 2000)
    return any((remark.gender, remark.ethnicity, remark.start, remark.end, remark.status, remark.posts))


def speaks_of_person(text: str) -> bool:
    """Whether a bracket tells what only a person has: a sex, a nation."""
    remark = read_remark(text, 2000)
    return bool(remark.gender or remark.ethnicity)


__all__ = [
    "PostTerm",
    "Remark",
    "Term",
    "is_beside",
    "is_order",
    "is_remark",
    "read_remark",
    "speaks",
    "speaks_of_person",
]
