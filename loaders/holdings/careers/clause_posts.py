"""The posts that one clause of a life names: behind a verb, on a line of their own, or in a list."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from graph import lazy_re as re
from loaders.dates.terms_of_office import Reported
from loaders.holdings.careers.clauses import Clause
from loaders.holdings.careers.heads import without_leads
from loaders.holdings.careers.organizations import moved_to, moved_within
from loaders.holdings.careers.posts import headed, read_posts, read_seat
from loaders.holdings.careers.state import Held, Telling, Unread
from loaders.holdings.careers.timing import Timing, close, hold
from loaders.holdings.careers.words import (
    How,
    Verb,
    ending,
    ends_as_organization,
    grades,
    holds,
    is_imperial,
    opening,
    own_post_length,
    verbs_in,
    words,
)
from loaders.lexicon import alternatives
from loaders.names.headed_organizations import resolve
from loaders.names.offices import Office
from loaders.names.people import is_name
from loaders.text.patterns import NUMERALS, RARE_HAN

_FOR_YEARS = re.compile(rf"(?:{alternatives('careers')['for_years']})$")
_HIRED_BY = re.compile(f"[获被受应由经]?(?P<organization>[{RARE_HAN}]{{3,16}})")
_UNTIL_NOW = re.compile(r"至今$")
_UNTIL = re.compile(r"[至到](?=[^至到]*$)")
_ELECTED_AT = re.compile(r"^在[^，,；;。]{2,30}?(?:会议?|大会)上")
_NTH = re.compile(rf"第[{NUMERALS}\d]{{1,3}}任|首任")
_NOW = re.compile("现任(?P<office>[^。；;，,]{4,60})")
_BRACKET = re.compile(r"[（(][^（()）]*[)）]?")
_CHOOSES = re.compile(f"(?:{alternatives('careers')['chooses']})$")
_AS = re.compile(f"(?P<verb>{alternatives('careers')['chosen_as']})")
_TAKE = Verb(0, 0, How.TAKE, "")
_LONGEST_MANNER = 24


def hiring(rest: str, verb: Verb) -> str | None:
    """获江南学院聘为客座教授: who hires is where the post is."""
    match = _HIRED_BY.fullmatch(rest[: verb.start]) if verb.word.startswith("聘") else None
    return match["organization"] if match and ends_as_organization(match["organization"]) else None


def _given_by(before: str, verb: Verb) -> bool:
    """港府 of 获港府委任为委员: who gave the post, which need not be of that organization."""
    return verb.word.startswith(words("given")) and ends_as_organization(before) and not is_name(before)


class PostsOfClause:
    """Reads the posts that a clause names, and holds them for the life that is told."""

    def __init__(self, telling: Telling, clause: Clause, own: Reported | None, opens_list: bool) -> None:
        self.telling, self.clause = telling, clause
        self.own = own
        """The date that the clause itself says."""
        self.opens_list = opens_list
        """Whether it may name posts without a verb."""

    def by_verb(self, rest: str) -> bool:
        """[到BODY] 任 POSTS."""
        if (chosen := self._chosen(rest)) is not None:
            return self._posts(rest[chosen.end() :], Verb(0, 0, How.TAKE, chosen["verb"]), None)
        verbs = verbs_in(rest)
        for number, verb in enumerate(verbs[:2]):
            if verb.how is How.NONE:
                return True
            organization = hiring(rest, verb) or self._before_verb(rest[: verb.start])
            if organization is None and _given_by(rest[: verb.start], verb):
                organization = ""
            if organization is None:
                continue
            if verb.how is How.SEAT:
                if self._seat(rest[verb.end :], verb):
                    return True
                continue
            following = verbs[number + 1] if number + 1 < len(verbs) else None
            if following is not None and ends_as_organization(
                organization_of := rest[verb.end : following.start]
            ):
                return self._posts(rest[following.end :], following, organization_of)  # 调任某师任参谋
            if self._posts(rest[verb.end :], verb, organization):
                return True
        return False

    def _chosen(self, rest: str) -> re.Match[str] | None:
        """校董会推丁一鸣为, 县议会选举丁一鸣担任: the person of the life stands between verb and post."""
        person = self.telling.person
        place = rest.find(person) if person else -1
        if place <= 0:
            return None
        behind = _AS.match(rest, place + len(person or ""))
        chosen = behind and _CHOOSES.search(rest, 0, place)
        return behind if chosen else None

    def _before_verb(self, prefix: str) -> str | None:
        """The organization before the verb, "" where none is; None where another person may be meant."""
        met = _ELECTED_AT.match(prefix)
        prefix = without_leads(prefix[met.end() :] if met else prefix, self.telling)
        if not prefix:
            return ""
        if (organization := moved_to(prefix)) is not None:
            return organization
        if len(prefix) <= _LONGEST_MANNER and (ending(prefix, "happenings") or opening(prefix, "manners")):
            return moved_within(prefix) or ""
        if is_name(prefix) or (self.telling.person is None and len(prefix) > len("县人大常委会任命")):
            return None
        return "" if ending(prefix, "givers") or ending(prefix, "chosen") else None

    def _posts(self, named: str, verb: Verb, organization: str | None) -> bool:
        telling = self.telling
        above = resolve(organization, telling.jurisdiction) if organization else telling.organization
        named, end = self._until(_FOR_YEARS.sub("", named.rstrip("，,、 ").removeprefix("过")))
        if not named and verb.word and self._since():
            return True
        if not named and verb.word in words("again") and telling.held:
            offices = [one.office for one in telling.held if one.close == telling.held[-1].close]
        else:
            line = self._printed_line(named)
            first, second = (line, named) if own_post_length(line.rstrip("，,、 ")) else (named, line)
            offices = self._read(first, above) or self._read(second, above)
        if (
            not offices
            and telling.is_imperial
            and (seat := read_seat(verb.word, named, telling.last_office()))
        ):
            offices = [seat]
        if not offices and verb.word.endswith(words("heading_verbs")):
            offices = headed(named, telling.jurisdiction, above, telling.hint())
        if not offices:
            return self._unread(named, verb)
        if organization and not offices[0].organization:
            offices = [one if one.organization else one._replace(organization=above) for one in offices]
        if organization:
            telling.organization_at = (self.clause.start, self.clause.end)
        self._hold(offices, verb, "line" if not verb.word else verb.word, end=end)
        return True

    def _since(self) -> bool:
        """兼办公室主任（2013.02起兼）: from when the post before the bracket was held."""
        held = self.telling.held
        if not self.clause.aside or self.own is None or self.own.start is None or not held:
            return False
        if held[-1].start is not None and self.own.start[:4] < held[-1].start[:4]:
            return False
        held[-1] = replace(held[-1], start=self.own.start, after=False)
        return True

    def _until(self, named: str) -> tuple[str, str | None]:
        """任副县长至今, 任副县长至1990年: the posts, and their end."""
        if now := _UNTIL_NOW.search(named):
            return named[: now.start()], ".."
        until = _UNTIL.search(named)
        if until is None:
            return named, None
        reported = self.telling.dates.begins_at(named, until.end())
        if reported is None or reported.close < len(named):
            return named, None
        return named[: until.start()], reported.start

    def _read(self, named: str, above: str | None) -> list[Office]:
        if ending(named, "study_ends"):
            return []
        return read_posts(named, self.telling.jurisdiction, above, self.telling.hint())

    def _unread(self, named: str, verb: Verb) -> bool:
        if self.own is None:
            return False
        if verb.word and not holds(named, "study") and not named.endswith(grades()):
            self.telling.unread.append(Unread(self.telling.reported_at, self.clause.end))
        return True

    def _seat(self, named: str, verb: Verb) -> bool:
        """An office of the empire behind 授, 补, 擢, 知."""
        telling = self.telling
        context = telling.dates.context
        if not (telling.is_imperial or context.lunar or (context.year or 2000) < 1912):
            return False
        if not named.strip("，, ") and verb.word in words("confirmed"):
            return self._confirm(verb)
        office = read_seat(verb.word, named, telling.last_office())
        offices = [office] if office else read_posts(named, telling.jurisdiction, None, telling.hint())
        if not offices or not all(is_imperial(one.post) or is_imperial(one.post[-2:]) for one in offices):
            return False
        telling.is_imperial = True
        self._hold(offices, verb, verb.word)
        return True

    def _confirm(self, verb: Verb) -> bool:
        """十五年实授: whose acting in a seat ends, and who holds it from then on."""
        telling, last = self.telling, self.telling.last_office()
        if last is None or not last.acting or self.own is None or self.own.start is None:
            return False
        close(telling, self.own.start, killed=False)
        self._hold([last._replace(acting=False)], verb, verb.word)
        return True

    def by_line(self, rest: str) -> bool:
        """1984.08—1990.05 BODY POSTS, without a verb."""
        if self.telling.reported is None or not self.opens_list or (self.own is None and self.clause.opens):
            return False
        if rest.rstrip("。 ") in words("present"):
            return self._present()
        lines = (rest, self._printed_line(rest))
        ends = (own_post_length(_BRACKET.sub("", line).rstrip("，,、 ")) for line in lines)
        return any(ends) and not holds(rest, "study") and self._posts(rest, _TAKE, None)

    def _printed_line(self, rest: str) -> str:
        """What of the clause stands on the printed line on which it begins."""
        begin = self.clause.end - len(rest)
        following = bisect_right(self.telling.breaks, begin)
        cut = self.telling.breaks[following] if following < len(self.telling.breaks) else self.clause.end
        return rest[: cut - begin] if cut < self.clause.end else rest

    def _present(self) -> bool:
        """2016.10至今 现职: the post that the first sentence calls the present one."""
        found = _NOW.search(self.telling.text, 0, self.clause.start)
        offices = self._read(found["office"], None) if found else []
        if not offices:
            return self._unread("", Verb(0, 0, How.TAKE, "任"))
        self._hold(offices, _TAKE, "present")
        return True

    def by_list(self, rest: str) -> bool:
        """The posts of the verb before go on behind a comma; or a sentence is nothing but a post."""
        telling = self.telling
        if self.own is not None or ending(rest, "study_ends") or rest.startswith("我"):
            return False
        if verbs_in(_NTH.sub("", rest)):
            return False
        if telling.goes_on is not None and not self.clause.opens and telling.held:
            offices = read_posts(rest, telling.jurisdiction, telling.organization, telling.hint())
            if offices:
                how = How.LATER if telling.goes_on is How.SEVERAL else telling.goes_on
                self._hold(offices, Verb(0, 0, how, ""), "list", like=telling.held[-1])
                return True
        return self._alone(rest)

    def _alone(self, rest: str) -> bool:
        """第三任厂长, 某县第三届人大代表: what somebody was, nobody says when."""
        nth = _NTH.search(rest)
        dated = any(one.start for one in self.telling.held)
        stands_alone = self.telling.text[self.clause.end : self.clause.end + 1] in ("。", ".", "；", ";")
        if nth is None and (dated or not self.clause.opens or not stands_alone):
            return False
        in_bracket = self.clause.text.rstrip().endswith((")", "）"))
        in_list = re.split("[，,]", rest.strip("（()） "))[0]
        offices = read_posts(_NTH.sub("", in_list), self.telling.jurisdiction, None, None)
        if not offices or not (in_bracket or offices[0].organization):
            return False
        self._hold(offices, Verb(0, 0, How.PAST, ""), "alone")
        return True

    def _hold(
        self,
        offices: list[Office],
        verb: Verb,
        rule: str,
        like: Held | None = None,
        end: str | None = None,
    ) -> None:
        timing = Timing.of(self.telling, self.clause, self.own, verb.how, like)
        if end is not None and timing.end is None:
            timing = replace(timing, end=end, is_span=timing.start is not None)
        hold(self.telling, self.clause, offices, timing, verb.how, like, f"career:{rule}")
