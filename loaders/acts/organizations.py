"""Whose posts an act gives: the organization that a text makes, renames, elects in, or named before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from graph import lazy_re as re
from loaders.acts.clause import Clause
from loaders.acts.state import Discourse
from loaders.acts.works import headquarters
from loaders.lexicon import alternatives, lexicon
from loaders.names.in_clause import leading_time
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.leads import without_lead
from loaders.names.offices import Office, post_length, read_offices
from loaders.names.places import leading_level, place_length
from loaders.names.spans import organizations_in
from loaders.names.units import joined, of_school
from loaders.text.patterns import HAN, NUMERALS, any_of

_WORDS = alternatives("acts")

_MADE = tuple(lexicon("acts")["made"])
_ORGANIZATION_MADE = re.compile(
    rf"(.{{2,40}}?)(?:[于在][{HAN}]{{2,10}}?)?(?:[本今昨当是同]日)?(?:正式|宣告|宣布)?(?:{_WORDS['made']})$"
)
_ORGANIZATION_NAMED = re.compile(
    rf"(?:{_WORDS['made_as']}|{_WORDS['renames']})([^，。；]{{2,40}}?)(?:[于在][{HAN}]{{2,10}})?$"
)
_RATIFIED = re.compile(f"^.*(?:{_WORDS['ratified']})了?|^经(?!济|费|贸|信|营|开)")
_MADE_UP = re.compile(rf"(?:{_WORDS['makes_up']})([{HAN}]{{2,20}}(?:{_WORDS['made_up']}))")
"""The organization that a notice sets up: its 办公室 and its heads are printed alone."""
_OF_MADE_UP = tuple(lexicon("acts")["heads_of_made_up"])
_COMMITTEE = re.compile(rf"(?<=[会协联])第[{NUMERALS}\d]+届委员会$")
_RENAMED = re.compile(rf"([{HAN}\d]{{2,30}})(?:{_WORDS['renamed']})([{HAN}\d]{{2,30}})$")
_RESTORED = re.compile(rf"恢复(?:了|为)?([{HAN}\d]{{3,30}})$")
"""撤销兵团，恢复某某农场: it has its old name again."""
_TERM = re.compile(f"第[{NUMERALS}\\d]+届")
_BOARDS = re.compile(f"(?:新一届|{_TERM.pattern})?(?:{_WORDS['boards']})(?:[和、](?:{_WORDS['boards']}))*")
"""选举产生第五届理事会和主席团，某某当选主席: of the society whose congress it is."""
_COMMITTEES = tuple(lexicon("acts")["committees"])
_ORGANIZATION_END = re.compile(rf"(?:{_WORDS['made_ends']})$")
_ASSEMBLY = re.compile(
    rf"((?:中共|政协|中国共产党)?[{HAN}]{{0,12}}(?:{_WORDS['assemblies']})"
    rf"|政协[{HAN}]{{2,8}}[省市县区州旗])"
    rf"(?:首届|第?[{NUMERALS}\d]+[届次])*(?:临时|全体|代表|会员|第[{NUMERALS}\d]+次)*(?:会议|大会|全会|会)"
)
_ELECTOR = re.compile(
    rf"(?:^|[会日由经，])([{HAN}]{{0,14}}(?:{_WORDS['electors']}))"
    rf"(?:第?[{NUMERALS}\d]+[届次])*(?:(?:全体|全委|执委|代表)?(?:会议|全会|大会|会))?$"
)
_ALONE = re.compile(
    f"(?!隶|归|划|属)(?:下辖|辖|下设|其中|设|置)?(?P<name>[{HAN}]{{2,16}}(?:{_WORDS['alone']}|[市县区乡镇]))(?:于[^，。；]{{2,8}})?"
)
"""中共白水市委员会，李某任书记; 白水市，张某任市长; 设罗平县政府于北岸，派裘某为县长."""
_LEADING = re.compile(f"^.*(?:任命|免去|决定|[任为的据])(?=[{HAN}]{{2}})")
_BEFORE_NAME = re.compile(f"^.*(?:——|—|{_WORDS['before_made']})(?=.{{3}})")
_QUOTES = re.compile('[「」『』“”"《》]')
_UNION = re.compile(r"^工会委员会和经费审查委员会$")
_BEFORE_ORGANIZATION = re.compile(r"^.*(?:决定|同意|批准|宣布|会议|(?<!抗)日|月)|^了?新一届|^了")


def names_organization(text: str) -> bool:
    """Whether a text ends like the name of an organization."""
    return _ORGANIZATION_END.search(text) is not None


def is_quoted_name(quoted: str, behind: str) -> bool:
    """Whether what stands in quotation marks is the name of an organization, or of what one is set up for:
    “县立补习学校”校长, “清仓”工作队队长; not a word that somebody doubts."""
    if len(quoted) > 3 and (_ORGANIZATION_END.search(quoted) or quoted.endswith(_SCHOOLS)):
        return post_length(quoted) == 0
    return len(quoted) <= _LONGEST_CAUSE and _SET_UP_FOR.match(behind) is not None


_SCHOOLS = tuple(lexicon("acts")["quoted_ends"])
_LONGEST_CAUSE = 8
_SET_UP_FOR = re.compile(f"[{HAN}]{{0,6}}(?:{_WORDS['set_up']})")


def full_organization(name: str, jurisdiction: Jurisdiction, date: str | None = None) -> str | None:
    """The organization that a name means here: 县水务局 -> 桃源县水务局; None where it names none."""
    name = without_lead(_RATIFIED.sub("", name) or name)
    offices = read_offices(name + "主任", jurisdiction, None, date) if name else []
    return offices[0].organization if offices else None


def _in_full(name: str, jurisdiction: Jurisdiction, date: str | None) -> str:
    """The same, or the name as printed."""
    return full_organization(name, jurisdiction, date) or name


def named_before(key: str, start: int, unit: str) -> str | None:
    """The organization of a kind (局, 社) that stands last before a place of the text."""
    unit = f"(?:{_WORDS['schools']})" if unit == "校" else unit
    found = list(re.finditer(rf"[{HAN}]{{2,20}}?{unit}(?!长)", key[max(0, start - 120) : start]))
    return _LEADING.sub("", found[-1][0]) if found else None


def elector(words: str) -> str | None:
    """Who elects: 县总工会第三次代表大会|选举."""
    found = _ELECTOR.search(words)
    return _COMMITTEE.sub("", found[1]) if found else None


def assembly(key: str, start: int, end: int) -> str | None:
    """Who meets: who is elected 副主席 by a meeting of the 政协 is so of the 政协."""
    before = max(key.rfind(character, 0, start) for character in "。\n") + 1
    found = _ASSEMBLY.search(key, max(before, start - 200), end)
    if found is None and (held := _congress(key[max(before, start - 200) : end])):
        return held
    found = found or _ASSEMBLY.search(key, max(0, start - 300), start)
    return found[1] if found else None


def _society(key: str, start: int, heading: str) -> str | None:
    """The society that the sentence names last before a place (县书法协会召开大会，选举产生|理事会), or the
    only one that the headings name."""
    low = max(key.rfind(stop, 0, start) for stop in "\n") + 1
    named = [found.name for found in organizations_in(key[max(low, start - 120) : start])]
    ends = tuple(lexicon("acts")["societies"])
    last = next((name for name in reversed(named) if name.endswith(ends) and len(name) > _SHORT), None)
    meets = _SOCIETY_MEETS.search(key, max(low, start - 120), start) if last is None else None
    if meets is None and last is None:
        above = {found[1] for found in _SOCIETY_ABOVE.finditer(heading)}
        return above.pop() if len(above) == 1 else None
    return meets[1] if meets else last


_SOCIETY_MEETS = re.compile(f"(?<![{HAN}])([{HAN}]{{2,14}}?(?:{_WORDS['societies']}))第[^，。；]{{2,12}}大会")
"""某市作家协会第五次会员代表大会: whose congress it is."""
_SOCIETY_ABOVE = re.compile(
    f"(?<![{HAN}])([{HAN}]{{2,14}}?(?:{_WORDS['societies']}))(?!{_WORDS['behind_no_society']})"
)


_SHORT = 3


def _congress(sentence: str) -> str | None:
    """县第六次妇女代表大会|选举主任某某: the organization whose congress it is."""
    if "代" not in sentence:
        return None
    for name, congress in _congresses():
        if found := congress.search(sentence):
            return name.replace("{}", found["place"]) if "{}" in name else found["place"] + name
    return None


@cache
def _congresses() -> list[tuple[str, re.Pattern[str]]]:
    """The organizations that congresses elect, each with the pattern of its congresses."""
    rows: dict[str, list[str]] = lexicon("acts")["congresses"]
    return [(name, re.compile(_OF_CONGRESS + any_of(congresses))) for name, congresses in rows.items()]


_OF_CONGRESS = f"(?:全|本|我)?(?P<place>(?:(?<![{HAN}])[{HAN}]{{2,4}})?[省市县区旗州镇乡])[^，。；]{{0,14}}?"


def of_kind(name: str, key: str, start: int, discourse: Discourse) -> str | None:
    """医院, 总厂, 学校 printed alone: the one of its kind that the document named last, in full."""
    found = _KIND.match(name)
    if found is None:
        return None
    kind, rest = found[0], name[found.end() :]
    named = discourse.organizations.named
    full = next((one for one in reversed(named) if one.endswith(kind) and len(one) > len(kind)), None)
    last = None if full else _last_of_kind(kind, f"{discourse.heading}，{key[:start]}")
    return (full or (last and full_organization(last, discourse.jurisdiction)) or kind) + rest


def headed_in_sentence(post: str, key: str, start: int) -> str | None:
    """白石煤矿移交生产，某某任|矿长: the organization of a kind that the post heads, last in the sentence."""
    units = lexicon("acts")["headed"].get(post.removeprefix("副").removeprefix("代理"))
    if units is None:
        return None
    low = max(key.rfind(stop, 0, start) for stop in "。！？\n") + 1
    named = re.compile(rf"(?:^|[，；：、日月年])([{HAN}\d]{{1,20}}?{any_of(units)})(?![长员工人务])")
    found = [name for name in named.finditer(key[low:start]) if not _has_post_behind(key, low + name.end())]
    name = _FOUNDED.sub("", _RATIFIED.sub("", _TAKEN_OVER_BY.sub("", found[-1][1]))) if found else ""
    return name if name not in units and not post_length(name) else None


def founded_government(level: str, key: str, start: int) -> str | None:
    """选举甲为|县长，建立某县民主政府: the government that the sentence sets up."""
    if "民主政府" not in key:
        return None
    low = max(key.rfind(stop, 0, start) for stop in "。！？\n") + 1
    high = next((n for n in range(start, len(key)) if key[n] in "。！？\n"), len(key))
    made = re.compile(rf"(?:{_WORDS['sets_up']})了?([{HAN}]{{0,6}}?{level}(?:抗日)?民主政府)")
    found = made.search(key, low, high)
    return found[1] if found else None


_FOUNDED = re.compile(f"^.*[年月日](?=.{{3}})|^(?:{_WORDS['founded']})+")


def _has_post_behind(key: str, end: int) -> bool:
    """第二中学|副校长某某: where somebody came from."""
    return any(post_length(key[end : end + size]) for size in range(2, 6))


def is_headed_by(name: str, post: str) -> bool:
    """Whether a post may head an organization of that name: 矿长 a 煤矿, not a 矿务局."""
    units = lexicon("acts")["headed"].get(post.removeprefix("副").removeprefix("代理"))
    return units is None or name.endswith((*units, "革命委员会", "革委会"))


def kind_alone(name: str) -> str:
    """公司 of 公司审计委员会: the word of a kind with which a name begins; empty where there is none."""
    found = _KIND.match(name)
    return "" if found is None or name.startswith("该") else found[0]


def is_kind(name: str) -> bool:
    """Whether a name is that of a kind alone: 公司, 医院. Whose, nobody tells."""
    found = _KIND.fullmatch(name)
    return found is not None and not name.startswith("该")


def _last_of_kind(kind: str, text: str) -> str | None:
    for found in reversed(list(re.finditer(rf"[{HAN}\d]{{2,16}}?{kind}", text[-4000:]))):
        name = found[0]
        begins = range(len(name) - len(kind))
        begin = next((n for n in begins if place_length(name[n:]) or leading_level(name[n:])), None)
        if begin is not None and not _TAKEN_OVER.search(name[begin:]):
            return name[begin:]
    return None


_TAKEN_OVER = re.compile(_WORDS["taken_over"])
_TAKEN_OVER_BY = re.compile(f"^.*(?:{_TAKEN_OVER.pattern})")
"""县人民政府接管|学校: no name of a school."""


_KIND = re.compile(_WORDS["kinds_alone"])


def completed(offices: list[Office], discourse: Discourse) -> list[Office]:
    """Short names of organizations grown by the full names that the document printed before."""
    done = []
    for office in offices:
        name = now(office, discourse)
        made = _MADE_UP.search(discourse.heading) if name in (None, "办公室") else None
        if made and (name or office.post.removeprefix("副") in _OF_MADE_UP):
            name = (full_organization(made[1], discourse.jurisdiction) or made[1]) + (name or "")
        named = reversed(discourse.organizations.named)
        full = next((n for n in named if name and _longer(n, name)), None)
        full = full or (_seat_of(office, discourse) if name is None else None)
        done.append(office._replace(organization=full or name))
    return done


def now(office: Office, discourse: Discourse) -> str | None:
    """The organization of an office, by the name that it has since been given, units within it too."""
    name = office.organization or ""
    for old, new in discourse.organizations.renamed.items():
        if name == old or (name.startswith(old) and len(old) > 3 and not name.startswith(new)):
            rest = name[len(old) :]
            return rest if rest.startswith(new) else new + rest
    return office.organization


def other_name(issuer: str | None, texts: Iterable[str]) -> str | None:
    """The name by which a firm went before: 红星厂（某某厂）, where the text tells of the new name."""
    if issuer is None:
        return None
    printed = re.compile(re.escape(issuer) + rf"[（(]([\u3007{HAN}\d]{{2,12}})[)）]")
    known = list(texts)
    name = next((found[1] for text in known if (found := printed.search(text))), None)
    renamed = re.compile(rf"{re.escape(name)}(?:改称|改名|更名)") if name else None
    return name if renamed and any(renamed.search(text) for text in known) else None


def _seat_of(office: Office, discourse: Discourse) -> str | None:
    return next((o.organization for o in discourse.offices.vacated if o.post == office.post), None)


def _longer(full: str, short: str) -> bool:
    """Whether a name printed in full before is meant by a short one: more than a place is in front of it."""
    front = full.removesuffix(short)
    return (
        len(short) >= 4
        and front not in ("", full)
        and place_length(front) < len(front)
        and not place_length(short)
    )


def made_or_named(clause: Clause, discourse: Discourse) -> str | None:
    """Take up what a clause makes: 中共某县委员会成立，书记…: the posts behind belong to it.

    Returns the words of 选举产生… , which name the offices rather than the organization.
    """
    here, jurisdiction, words = discourse.organizations, discourse.jurisdiction, clause.words
    renamed = _RENAMED.search(words) if "改" in words or "名" in words else None
    if renamed:
        old, new = (_in_full(_QUOTES.sub("", renamed[n]), jurisdiction, clause.date) for n in (1, 2))
        here.renamed = {name: new if since == old else since for name, since in here.renamed.items()}
        here.renamed[old] = new
    restored = _RESTORED.search(words) if "恢复" in words else None
    if restored:
        here.renamed.pop(_in_full(restored[1], jurisdiction, clause.date), None)
    if words.endswith("选举结果"):
        discourse.verb = replace(discourse.verb, action="elect", posts_first=True)
    elected, made = None, False
    for pattern in (_ORGANIZATION_MADE, _ORGANIZATION_NAMED):
        found = pattern.search(words) if pattern is not _ORGANIZATION_MADE or words.endswith(_MADE) else None
        if found is None:
            continue
        made = True
        if "产生" in found[0]:
            elected = found[1]
        else:
            founder = words[leading_time(words) : found.start()] if pattern is _ORGANIZATION_NAMED else ""
            take_up(found[1], clause, discourse, founder)
    if not made and (alone := _ALONE.fullmatch(words)) and _begins(alone["name"]) and not post_length(words):
        full = full_organization(alone["name"], jurisdiction, clause.date)
        here.enter(full, clause.date, (clause.start, clause.end))
    return elected


def _begins(name: str) -> bool:
    """Whether a text begins as the name of an organization does."""
    return (
        name.startswith("中共") or name.endswith("办事处") or bool(place_length(name) or leading_level(name))
    )


_STANDING = ("常务委员会", "常委会")
_CONGRESS = re.compile("([省市县区旗州镇乡])[^，。；]{0,12}人民代表大会")


def _of_founder(unit: str, founder: str, discourse: Discourse) -> str | None:
    """Whose the unit is that a clause makes: 农具厂成立|工会, and in a factory's own book 成立|革命委员会."""
    founder = _RATIFIED.sub("", founder)
    if founder.endswith(tuple(lexicon("acts")["deciding_founders"])):
        return None
    inner = founder.endswith(tuple(lexicon("acts")["whole"])) and unit.endswith(
        tuple(lexicon("acts")["units_within"])
    )
    if not (inner or _UNIT_ALONE.fullmatch(unit)):
        return None
    issuer = discourse.jurisdiction.issuer
    known = [*discourse.organizations.named, *filter(None, [issuer])]
    whole = next((name for name in reversed(known) if founder and name.endswith(founder)), None)
    if whole is None and not founder:
        whole = issuer
    elif whole is None and (names_organization(founder) or is_kind(founder) or place_length(founder)):
        return founder + unit
    return whole and joined(whole, unit)


_SHORTEST = 2
_SEVERAL = re.compile(_WORDS["several_made"])
_UNIT_ALONE = re.compile(_WORDS["units_made"])


def take_up(printed: str, clause: Clause, discourse: Discourse, founder: str = "") -> None:
    """Let the posts to come belong to an organization that was just made or elected."""
    printed = _QUOTES.sub("", printed)
    before = clause.key[: clause.start] + founder
    owned = _of_founder(printed, founder, discourse) or headquarters(printed, before, discourse.heading)
    name = owned or _BEFORE_ORGANIZATION.sub("", printed) or printed
    if name in _STANDING and (held := _CONGRESS.search(clause.key, 0, clause.end)):
        name = held[1] + "人大常委会"  # 县第八届人民代表大会决定设立常务委员会
    name = _UNION.sub("工会", _BEFORE_NAME.sub("", name))
    several = not owned and _SEVERAL.search(name) is not None
    ends = _ORGANIZATION_END.search(name) and (len(name) > _SHORTEST or name in _COMMITTEES)
    if not (owned or ends):
        return
    if _BOARDS.fullmatch(name) and (whose := _society(clause.key, clause.start, discourse.heading)):
        name = whose + ("" if "和" in name or "、" in name else _TERM.sub("", name))
    here, verb = discourse.organizations, discourse.verb
    schools = (of_school(name, school) for school in (*reversed(here.named), discourse.jurisdiction.issuer))
    full = next(filter(None, schools), None)
    full = full or full_organization(_COMMITTEE.sub("", name), discourse.jurisdiction, clause.date)
    if full is None or (several and not _BOARDS.fullmatch(printed)):
        full = None
        here.lose()  # 选举产生县委、县纪委: of which of them?
    here.enter(full, clause.date, (clause.start, clause.end))
    discourse.verb = replace(verb, action=verb.action or "appoint", posts_first=True)
    if "选举产生" in clause.words or "推选产生" in clause.words:
        discourse.verb = replace(discourse.verb, action="elect", frame="appoint")
