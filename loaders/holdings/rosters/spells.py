"""When and how the posts of a row were held: from its brackets, its columns, or the years of its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.holdings.rosters.lifetime import Lifetime
from loaders.holdings.rosters.remarks import PostTerm
from loaders.holdings.rosters.rows import RosterRow
from loaders.names.offices import Office


@dataclass(slots=True)
class Spell:
    """When and how one post was held."""

    start: str | None = None
    end: str | None = None
    status: str | None = None
    acting: bool = False
    date_text: str | None = None
    doubtful: bool = False


@dataclass(slots=True)
class Spells:
    """What the rows of a document say together of the time that one of them was held."""

    lifetime: Lifetime | None = None
    """The years of the committee by its number that the page is about: those of its members."""
    spanned: set[tuple[str, str | None]] = field(default_factory=set)
    """The lists in which some names have dates of their own."""
    dated: set[tuple[str, str, str]] = field(default_factory=set)
    """Whose stay in one of the posts of a list is dated there: the committee's years are not the holder's."""

    moved: frozenset[str] = frozenset()
    """Whom the text has chosen for another post within the years of a committee: 补选某某为主任."""

    def learn(self, rows: Sequence[RosterRow]) -> None:
        """Note which lists and names have dates of their own."""
        self.spanned.update((seen.heading.section, seen.organization) for seen in rows if begins(seen))
        self.dated.update(
            (seen.heading.section, seen.committee, seen.name.text)
            for seen in rows
            if seen.period != (None, None) and (seen.terms or any(r.start or r.end for r in seen.remarks))
        )

    def of(self, seen: RosterRow, office: Office, own: PostTerm | None) -> list[Spell]:
        """The stays in one post: one, unless brackets or columns give several terms."""
        spell = self._spell(seen, office, own)
        terms = [token.term for token in seen.terms if token.term is not None and not token.term.point]
        others = [(term.start, term.end) for term in terms[1:]]
        others += [times for remark in seen.remarks for times in remark.more]
        return [spell, *(replace(spell, start=start, end=end) for start, end in others if own is None)]

    def _spell(self, seen: RosterRow, office: Office, own: PostTerm | None) -> Spell:
        spell = Spell(status=office.status, acting=office.acting)
        remarks = ([seen.label_remark] if seen.label_remark else []) + seen.remarks
        for remark in remarks:
            spell.start, spell.end = remark.start or spell.start, remark.end or spell.end
            spell.status = remark.status or spell.status
            spell.acting = spell.acting or remark.acting
            spell.date_text = remark.date_text or spell.date_text
            spell.doubtful = spell.doubtful or remark.unread is not None
        points = [token.term for token in seen.terms if token.term is not None]
        if points:
            spell.start, spell.end = points[0].start, points[0].end
            if len(points) == 2 and points[0].point and points[1].point:
                spell.end = points[1].start
            spell.date_text = "，".join(token.text for token in seen.terms)
        dated = spell.start or spell.end or spell.doubtful or seen.label_remark
        candidate = office.status == "候选人"
        if not dated and not candidate and not self._is_dated_elsewhere(seen):
            spell.start, spell.end = self._period(seen)
            if seen.name.text in self.moved and "/" not in (spell.start or ""):
                spell.end = None
        elif seen.period[0] is not None and "/" not in seen.period[0] and not candidate:
            self._complete(spell, seen.period)
        if self.lifetime is not None and not candidate and own is None:
            spell.start, spell.end = spell.start or self.lifetime.start, spell.end or self.lifetime.end
        if own is not None:
            spell.start, spell.end = own.start, own.end
            spell.status = "候选人" if own.post.endswith("候选人") else spell.status
        return spell

    def _is_dated_elsewhere(self, seen: RosterRow) -> bool:
        """Whether the years of the committee are not those of this name, which has others beside it."""
        exact = "/" not in (seen.period[0] or "")
        return exact and (seen.heading.section, seen.committee, seen.name.text) in self.dated

    @staticmethod
    def _complete(spell: Spell, period: tuple[str | None, str | None]) -> None:
        """What a bracket leaves out of a stay in a committee: （1985.4起） is until the committee's end."""
        if spell.start is None and spell.end is not None:
            spell.start = period[0]
        elif spell.end is None and spell.start is not None and period[1] is not None:
            spell.end = period[1] if spell.start[:7] <= period[1] else None

    def _period(self, seen: RosterRow) -> tuple[str | None, str | None]:
        """The years of the list for a name without dates of its own.

        Years in which an organization existed are those of the list only where other names in it have dates.
        """
        within = "/" in (seen.period[0] or "")
        return (
            (None, None)
            if within and (seen.heading.section, seen.organization) not in self.spanned
            else seen.period
        )


def begins(seen: RosterRow) -> str | None:
    """When the spell of a row begins, as printed."""
    starts = [token.term.start for token in seen.terms if token.term is not None]
    starts += [remark.start for remark in seen.remarks]
    return next((start for start in starts if start), None)
