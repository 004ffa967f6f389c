"""One clause of a life: which of the ways to tell of a post it uses, if any."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.dates.terms_of_office import Reported
from loaders.holdings.careers.clause_posts import PostsOfClause, hiring
from loaders.holdings.careers.clauses import Clause
from loaders.holdings.careers.heads import read_date, without_leads
from loaders.holdings.careers.organizations import move_of, speaks_of_other
from loaders.holdings.careers.state import Telling, Unread
from loaders.holdings.careers.timing import close, died
from loaders.holdings.careers.words import (
    How,
    ending,
    holds,
    opening,
    own_post_length,
    verbs_in,
    words,
)
from loaders.names.headed_organizations import resolve

_NEAR = 4
"""Signs before a verb that still may be of the person who is told of."""
_AFTERWARDS = re.compile("[\u3400-\u9fff]{2,6}?后")


class ClauseReader:
    """Reads a clause into the telling: posts, an organization, or what happened."""

    def __init__(self, telling: Telling, clause: Clause) -> None:
        self.telling, self.clause = telling, clause
        self.own: Reported | None = None
        """The date that the clause itself says."""
        self.behind_date = False

    def read(self) -> None:
        """Take from the clause what it says."""
        telling = self.telling
        if self.clause.opens:
            telling.reported, telling.moved, telling.since = None, False, False
        self.own, rest = read_date(telling, self.clause)
        if self.own is None and not self.clause.aside:
            self.own = self._date_behind(rest)
        if self.own is not None:
            self._say(self.own)
        elif telling.reported is not None and self._moves_on(rest):
            self._leave_behind(telling.reported)
        rest = without_leads(rest, telling)
        if self.own is None and _AFTERWARDS.match(rest) and ending(rest[: rest.find("后")], "happenings"):
            telling.since = True  # 毕业后分配到…: later than the year in which the studies began
        if not rest:
            telling.moved = telling.dated_alone = self.own is not None
            return
        opens_list = self.clause.opens or telling.dated_alone
        self.behind_date = telling.dated_alone
        telling.dated_alone = False
        if opening(rest, "births"):
            telling.reported = None
        posts = PostsOfClause(telling, self.clause, self.own, opens_list)
        ways = (self._degree, self._end, posts.by_verb, self._move, posts.by_line, posts.by_list)
        if not any(way(rest) for way in ways):
            if self._names_office(rest):
                telling.unread.append(Unread(self.clause.start, self.clause.end, dated=False))
            self._happening(rest)
            telling.dated_alone = self.own is not None and rest in words("happenings")

    def _names_office(self, rest: str) -> bool:
        """Whether a clause that nobody could read ends with a post and has a verb that says somebody held it:
        曾兼任土壤学会、地质学会理事长."""
        if self.own is not None or not own_post_length(rest.rstrip("，,、 等")):
            return False
        verbs = [verb for verb in verbs_in(rest) if verb.how is not How.NONE]
        held = bool(verbs) and len(verbs[0].word) > 1 and verbs[0].start <= _NEAR
        return held and not holds(rest, "study")

    def _moves_on(self, rest: str) -> bool:
        """Whether a clause without a date tells of what came after: 后调省民政厅任科长, 升任局长."""
        rest = rest.lstrip("，, ")
        word = opening(rest, "afterwards")
        moved = rest[len(word) :]
        goes = bool(verbs_in(rest)) or bool(opening(moved, "moves"))
        return not self.clause.aside and ((bool(word) and goes) or bool(opening(rest, "leaves_for")))

    def _leave_behind(self, reported: Reported) -> None:
        """A span told before was of the post before: 1951年至1955年任主任，后任科长."""
        if reported.is_span and reported.end not in (None, ".."):
            self.telling.reported = reported._replace(start=reported.end, end=None, is_span=False)
            self.telling.since = True
        elif self.telling.held and self.telling.held[-1].begin >= self.telling.reported_at:
            self.telling.since = True

    def _date_behind(self, rest: str) -> Reported | None:
        """The term in a bracket behind a post: 县第二中学校长（1983.8—1991.7）."""
        text, place = self.telling.text, self.clause.end
        if text[place : place + 1] not in ("（", "(") or not own_post_length(rest.rstrip()):
            return None
        kept = self.telling.dates.context, self.telling.dates.last
        reported = self.telling.dates.behind(text, place)
        if reported is None or reported.start is None:
            self.telling.dates.context, self.telling.dates.last = kept
            return None
        start = self.clause.start
        return reported._replace(begin=reported.begin - start, close=reported.close - start)

    def _say(self, reported: Reported) -> None:
        telling, place = self.telling, self.clause.start + reported.begin
        telling.reported, telling.reported_at = reported, place
        telling.moved, telling.since = False, False
        if reported.start is not None and not self.clause.aside:
            telling.points.append((place, reported.start))

    # ---------------------------------------------------- what happened

    def _degree(self, rest: str) -> bool:
        """乾隆二十六年进士: the office behind it came later."""
        if verbs_in(rest) or not holds(rest, "degrees"):
            return False
        self.telling.since = True
        return True

    def _end(self, rest: str) -> bool:
        """卒于官, 退休, 入党: what ends a post, and what is none."""
        killed = holds(rest, "killed")
        gone = opening(rest, "gone") or (holds(rest, "gone") and len(rest) <= len("以疾乞归致仕"))
        if not killed and not gone:
            word, verbs = opening(rest, "no_office"), verbs_in(rest)
            takes = bool(verbs) and verbs[0].start == 0 and verbs[0].end > len(word)  # 获委任为
            if word and not takes and not any(verb.how is How.LATER or hiring(rest, verb) for verb in verbs):
                self._happening(rest)
                return True
            return False
        reported = self.telling.reported if killed else self.own
        day = reported.start if reported is not None else None
        if self.own is None and holds(rest, "died_in_office"):
            day = None  # 1905年任知府，卒于官: nobody says in which year
        day = day or (died(self.telling.text) if killed else None)
        if day is not None and (killed or not self._leaves_another(rest)):
            close(self.telling, day, killed=killed)
        self._happening(rest)
        return True

    def _leaves_another(self, rest: str) -> bool:
        """辞去校长 of somebody who was last told of as 教员: which post ends is not told."""
        size, last = own_post_length(rest), self.telling.last_office()
        return size > 0 and last is not None and not last.post.endswith(rest[-size:].removeprefix("副"))

    def _happening(self, rest: str) -> None:
        """A clause that names no post: the list before it has ended, and time may have passed."""
        telling = self.telling
        telling.goes_on = None
        telling.returned = telling.returned or "回任" in rest
        if speaks_of_other(rest):
            telling.organization = telling.above
        if holds(rest, "degrees") or (self.own is None and rest.endswith("后") and not self.behind_date):
            telling.since = True

    def _move(self, rest: str) -> bool:
        """分配到县第二中学任教: no post, but the organization of those that follow."""
        named = move_of(rest)
        if named is None:
            return False
        telling = self.telling
        telling.moved = telling.moved or bool(named and telling.reported is not None)
        telling.organization = resolve(named, telling.jurisdiction) if named else None
        telling.organization_at = (self.clause.start, self.clause.end)
        telling.goes_on = None
        return True
