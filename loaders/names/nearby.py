"""The organizations that a text named last: of which one a bare title is."""

from __future__ import annotations

from graph import lazy_re as re
from loaders.lexicon import lexicon
from loaders.names.bare_posts import kinds_headed
from loaders.names.governments import OrganizationContext
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.mention import Mention
from loaders.names.organizations import full_name
from loaders.text.view import View

_UNIT_POSTS = ("主任", "科长", "处长", "部长", "队长", "班长", "组长", "所长", "站长", "股长")

_PARTY = re.compile("中共(.{3,}?)(?:委员会|委)")
_SHORTEST = 4
"""Signs that a name has at least which says of itself what it is the name of."""


class Nearby:
    """What was named in this sentence and before it, the nearest last.

    In `长河中学原校长方远到会，校长高兰讲话` the second 校长 is of 长河中学 too: the nearest that has one.
    """

    def __init__(self, issuer: str | None = None) -> None:
        self.issuer = issuer
        """The organization that speaks in the document."""
        self.last = issuer
        self._named: list[tuple[str, tuple[int, int] | None]] = []
        self._view: View | None = None

    def begin(self, view: View) -> None:
        """Go on to another sentence: places are counted in this view of it."""
        self._view = view
        self.start_sentence()

    def start_sentence(self) -> None:
        """What another sentence named owns no bare title of this one, unless the title tells its kind."""
        self.last = self.issuer

    def name(self, organization: str, mention: Mention | None = None) -> None:
        """An organization that the text names, and where, if it stands there in words."""
        span = None
        if self._view is not None and mention is not None:
            span = self._view.span(mention.start, mention.end)
        self._named.append((organization, span))

    def pass_by(self, mention: Mention, jurisdiction: Jurisdiction, date: str | None) -> None:
        """An organization that the text names without a title."""
        if len(mention.name) >= _SHORTEST and (
            name := full_name(mention.name, OrganizationContext(jurisdiction, None, date))
        ):
            self.name(name, mention)

    def hold(self, organization: str | None, mention: Mention | None = None) -> None:
        """The organization of the office just read, if one is known, and the words that name it."""
        if organization is not None:
            self.last = organization
            if party := _PARTY.fullmatch(organization):
                self.name(party[1], mention)  # 长河厂党委书记兼厂长
            self.name(organization, mention)

    def organization_of(self, post: str) -> str | None:
        """What a bare title leans on: the organization before it, or the nearest that has such a head."""
        kinds = kinds_headed(post)
        if self.last is not None and (not kinds or self.last.endswith(kinds)) and not self._of_a_unit(post):
            return self.last
        for organization, _ in reversed(self._named):
            if kinds and organization.endswith(kinds):
                return organization
        return None if kinds or self._of_a_unit(post) else self.last

    def nearest_of(self, kinds: tuple[str, ...]) -> str | None:
        """The organization named last whose name ends so: 商会, where its 会长 is told of."""
        return next((name for name, _ in reversed(self._named) if name.endswith(kinds)), None)

    def _of_a_unit(self, post: str) -> bool:
        """副主任宗某 of a firm: of which of its units?"""
        return self.last == self.issuer and post.removeprefix("副") in _UNIT_POSTS

    def in_full(self, printed: str) -> str:
        """医院党委 with the name of the 医院 that was named before; as printed where none was."""
        kind = next((word for word in lexicon("mentions")["generic"] if printed.startswith(word)), None)
        if kind is None:
            return printed
        named = [
            name for name, _ in reversed(self._named) if name.endswith(kind) and len(name) > len(kind) + 1
        ]
        return named[0] + printed[len(kind) :] if named else printed

    def span_of(self, organization: str | None) -> tuple[int, int] | None:
        """Where an organization was named last."""
        return next((span for name, span in reversed(self._named) if name == organization and span), None)
