"""Offices as printed (区委常委、区纪委书记、区监委主任) read as posts in organizations with their full
names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from graph import lazy_re as re
from graph.lexicon.titles import is_post, titles_that
from loaders.lexicon import alternatives, lexicon
from loaders.names.bare_posts import local_organization
from loaders.names.governments import OrganizationContext
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.organizations import full_name
from loaders.names.people import is_name
from loaders.text.patterns import any_of

_WORDS = alternatives("names")


class Office(NamedTuple):
    """One post in one organization; 代理县长 is the post 县长, `acting`."""

    organization: str | None
    """Full and resolved: 金川区人民政府; None where the text does not let us know."""
    post: str
    as_printed: str
    acting: bool = False
    status: str | None = None
    """挂职, 兼, 试用期一年: how it is held."""


def read_offices(
    printed: str, jurisdiction: Jurisdiction, inherited: str | None = None, date: str | None = None
) -> list[Office]:
    """The offices that a whole text names, in order; empty where some part of it is no office.

    `inherited` is the organization that a post alone belongs to (a heading, the office before); `date` (EDTF)
    tells the era, by which 县长 sat in a 县政府 or a 县人民政府.
    """
    text, status = _without_remarks("".join(printed.split()))
    offices: list[Office] = []
    organization = inherited
    for part in _parts(text):
        office = _one(part, jurisdiction, organization, date)
        if office is None:
            return []
        offices.append(office)
        organization = office.organization or organization
    if status and offices:
        last = offices[-1]
        offices[-1] = Office(last.organization, last.post, last.as_printed, last.acting, status)
    return offices


def post_length(text: str) -> int:
    """How many characters at the end of a text are a post title (with 副, 常务, 代理); 0 for none."""
    return _post_length(text[-24:])


@lru_cache(maxsize=4096)
def _post_length(key: str) -> int:
    if key[-1:] not in _last_characters() or key.endswith(_not_posts()):
        return 0
    if key.endswith("总工会主席"):
        return len("主席")  # a 工会主席 is of a firm, 主席 of the 总工会
    size = next((size for size, words in _titles_by_size() if key[-size:] in words), 0)
    if not size or key[-size - 1 : -size] not in _in_modifiers():
        return size
    match = _post_pattern().search(key)
    return len(match[0]) if match else 0


@cache
def _last_characters() -> frozenset[str]:
    """What a post title ends with."""
    return frozenset(word[-1] for word in post_words())


@cache
def _in_modifiers() -> frozenset[str]:
    """The signs of what may stand before a title and be part of it; behind any other sign a title begins."""
    return frozenset("副".join(lexicon("posts")["modifiers"]) + "副")


@cache
def _titles_by_size() -> tuple[tuple[int, frozenset[str]], ...]:
    """The words that one of which ends every title, by how long they are, the longest first."""
    sizes: dict[int, set[str]] = {}
    for word in post_words():
        sizes.setdefault(len(word), set()).add(word)
    return tuple((size, frozenset(words)) for size, words in sorted(sizes.items(), reverse=True))


def post_words() -> tuple[str, ...]:
    """Every title of a post, and every rank."""
    return (*_titles(), *rank_words())


@cache
def _titles() -> tuple[str, ...]:
    data = lexicon("posts")
    return (*titles_that(is_post), *(f"{head}长" for head in data["head_characters"]))


@cache
def _not_posts() -> tuple[str, ...]:
    return tuple(lexicon("posts")["not_posts"])


def is_rank(post: str) -> bool:
    """Whether a post is a rank (一级调研员), which a person holds beside a post."""
    return post in _ranks()


@cache
def _ranks() -> frozenset[str]:
    return frozenset(rank_words())


def rank_words() -> list[str]:
    """Every rank: each grade with each of its titles."""
    ranks = lexicon("posts")["ranks"]
    return [grade + title for rank in ranks for grade in rank["grades"] for title in rank["titles"]]


@cache
def _post_pattern() -> re.Pattern[str]:
    """A post title at the end of a text; alternatives are literal, so it stays linear."""
    words, ranks = any_of(_titles()), any_of(rank_words())
    modifiers = "|".join(sorted(lexicon("posts")["modifiers"], key=len, reverse=True))
    return re.compile(rf"(?:{ranks}|(?:{modifiers}){{0,3}}副?(?:{modifiers})?{words})$")


@cache
def _status_pattern() -> re.Pattern[str]:
    words = "|".join(lexicon("posts")["status"])
    return re.compile(rf"[（(]([^（()）]*)[)）]|[，,](?:{words})(?=$|[，,；;])")


@cache
def _status_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("posts")["status"]))


def _without_remarks(text: str) -> tuple[str, str | None]:
    """The text without its brackets and 挂职一年-like tails, and what they said of how the post is held."""
    reported: list[str] = []
    words = _status_words()

    def take(match: re.Match[str]) -> str:
        inner = match[1] if match[1] is not None else match[0][1:]
        if words.search(inner):
            reported.append(inner)
        return ""

    return _status_pattern().sub(take, text), "，".join(reported) or None


_PART = re.compile(r"([^、，,;；/]*)([、，,;；/]|$)")


def _parts(text: str) -> list[str]:
    """The coordinated offices: at 、 ， and 兼, joined again where a part has no post of its own."""
    parts: list[str] = []
    held = ""
    for match in _PART.finditer(text):
        piece = held + match[1]
        if not piece:
            continue
        if post_length(piece):
            parts.extend(_juxtaposed(piece))
            held = ""
        elif match[2] == "、":
            held = piece + "、"
        else:
            return [piece]
    if held:
        parts.append(held)
    return parts


_JOINT = re.compile(_WORDS["joins_offices"])


def _juxtaposed(piece: str) -> list[str]:
    """区委常委统战部部长, 县长兼武装部政委: two offices without a 、 between them."""
    for match in _JOINT.finditer(piece):
        left, right = piece[: match.start() + 1], piece[match.end() :]
        if not left or not right or post_length(right) == 0:
            continue
        if post_length(left) and not piece.startswith(("人大常委会", "常委会"), match.start() - 2):
            return [*_juxtaposed(left), *_juxtaposed(right)]
    return [piece]


def _one(part: str, jurisdiction: Jurisdiction, inherited: str | None, date: str | None) -> Office | None:
    size = post_length(part)
    if size == 0:
        return None
    printed, part = part, _GRADE.sub("", part)
    size = post_length(part)
    organization_key, post = _of_branch(_FORMER.sub("", part[: len(part) - size]), part[len(part) - size :])
    if post.startswith("署") and organization_key.endswith(tuple(lexicon("posts")["offices_called_shu"])):
        organization_key, post = organization_key + "署", post[1:]  # 盐务署厅长 acts for nobody
    if _SUBJECT.fullmatch(organization_key) and post in lexicon("names")["teachers"]:
        organization_key, post = "", organization_key + post
    post, acting = _without_acting(post)
    post, status = _without_status(post)
    post, acting = _of_seal(post, acting, date)
    organization_key, post = _lend(_AND.sub("", organization_key), post)
    organization_key = _with_head(organization_key, post)
    if not _plausible_organization(organization_key):
        return None
    context = OrganizationContext(jurisdiction, inherited or None, date)
    organization = (
        full_name(organization_key, context, post) if organization_key else local_organization(post, context)
    )
    return Office(organization, post, printed, acting, status)


def _of_branch(organization: str, post: str) -> tuple[str, str]:
    """村支书, 大队副支书: the 书记 of its 党支部."""
    if not post.endswith("支书"):
        return organization, post
    return f"{organization}党支部", post.replace("支书", "书记")


_SUBJECT = re.compile(_WORDS["subjects_taught"])
_GRADE = re.compile(_WORDS["grade_of_civil_servant"])
_AND = re.compile(f"(?<={_WORDS['joined_boards']})[和与及]$")
"""选举产生县委常务委员会和|书记: two things were elected."""
_BUSINESS = {"县事": "知县", "州事": "知州", "府事": "知府", "县篆": "知县", "州篆": "知州", "府篆": "知府"}


def _of_seal(post: str, acting: bool, date: str | None) -> tuple[str, bool]:
    """署县事, 护州篆: who keeps the business or the seal of a 县 acts as its 知县."""
    head = _BUSINESS.get(post)
    if head is None:
        return post, acting
    year = int(date[:4]) if date and date[:4].isdigit() else 0
    of_republic = "知事" if year < _COUNTY_HEADS else "县长"
    return (of_republic if post[0] == "县" and year >= _REPUBLIC else head), True


_REPUBLIC, _COUNTY_HEADS = 1912, 1928
_FORMER = re.compile("(?<=[局委厅部院府处会司社省市县区镇乡校办])[原前]$")
_STATUS = ("挂职", "兼职")


def _without_status(post: str) -> tuple[str, str | None]:
    """挂职副主席 is the post 副主席, held 挂职."""
    for word in _STATUS:
        if post.startswith(word) and len(post) > len(word):
            return post[len(word) :], post[: len(word)]
    return post, None


_HEAD_OF = re.compile(r"^副?([局部厅处科署站所馆厂矿社台室股组会院])长$|^副?((?:[大中支总])队)长$")
_COURT = re.compile(rf"(?:{_WORDS['before_a_yuan']})$")
_LEAGUE = re.compile(rf"(?:{_WORDS['before_a_league']})$")
_ORGANIZATION_TAIL = re.compile(f"(?:{_WORDS['ends_organization']})$")


def _with_head(organization: str, post: str) -> str:
    """县公安局长 is 局长 of the 县公安局: the head's word stands once for both."""
    head = _HEAD_OF.match(post)
    if head is None or not organization or _ORGANIZATION_TAIL.search(organization):
        return organization
    if head[1] == "会" and not _LEAGUE.search(organization):
        return organization  # 县工商联会长
    if head[1] == "院" and not _COURT.search(organization):
        return organization
    return organization + (head[1] or head[2])


_COURT_BOARD = ("审判委员会", "检察委员会", "审委会", "检委会")
_STANDING = re.compile(r"(?:委员会|委)(?:常务委员会|常委会)$")


_OF_PARTY = re.compile(f"(?:{_WORDS['party_boards']})$")


_FIELD = re.compile(rf"(?:{_WORDS['fields_of_members']})$")


def _lend(organization: str, post: str) -> tuple[str, str]:
    """审判委员会委员 is a post of the court, 县委常委会委员 one of the committee: not of an organization
    between.

    政法委员 is a post of the committee too, and 组织部长 heads the 组织部.
    """
    if (field := _FIELD.search(organization)) is not None:
        if post == "委员":
            return organization[: field.start()], field[0] + post
        if post in ("部长", "副部长"):
            return organization + "部", post
    if (
        organization
        and not _ORGANIZATION_TAIL.search(organization)
        and post in ("车间主任", "车间副主任", "副车间主任")
    ):
        return organization + "车间", post.replace("车间", "")
    if post in ("书记", "副书记", "常委", "委员", "候补委员") and _OF_PARTY.search(organization):
        organization = organization.removesuffix("常务委员会")  # 县委常务委员会和书记
        return organization, "常委" if post == "委员" else post
    if post in ("委员", "专职委员"):
        for name in _COURT_BOARD:
            if organization.endswith(name):
                return organization.removesuffix(name), name + post
        if _STANDING.search(organization) and not organization.endswith(
            ("人民代表大会常务委员会", "人大常委会")
        ):
            return organization.removesuffix("常务委员会").removesuffix("常委会"), "常委"
    return organization, post


def _without_acting(post: str) -> tuple[str, bool]:
    for word in lexicon("posts")["acting"]:
        if post.startswith(word) and post != "代表" and post_length(post[len(word) :]):
            return post[len(word) :], True
    return post, False


_NO_ORGANIZATION = re.compile(_WORDS["no_organization_of_office"])


def _plausible_organization(organization: str) -> bool:
    if "、" in organization and is_name(organization.split("、")[0]):
        return False
    return len(organization) <= 45 and _NO_ORGANIZATION.search(organization) is None
