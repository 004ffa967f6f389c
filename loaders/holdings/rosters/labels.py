"""The posts at hand while the lines of a list are read: the label, and whether names stand under it yet.

`LabelState` is opened by a label (`副局长`), used by the first name under it, and closed by the next label; a
label that closes unused is an issue.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph import lazy_re as re
from loaders.holdings.rosters.remarks import Remark
from loaders.holdings.rosters.rows import Part, UnreadLine
from loaders.holdings.rosters.tokens import Token

_MANY_SEATS = re.compile(r"副|成员|(?<!主任)委员|理事$|编辑|代表")


@dataclass(slots=True)
class LabelState:
    """The label at hand, and what a line says that the next one ends."""

    parts: list[Part] = field(default_factory=list)
    remark: Remark | None = None
    """What a bracket behind the label says of all under it."""
    used: bool = False
    joined: bool = False
    """The line before ends within a label: `党组书记、`."""
    carry: Part | None = None
    """The beginning of a label that the next line ends."""
    count: int = 0
    """How many labels names stood under."""
    unit: tuple[int, str] = (0, "")
    """The number of a line and the unit at its head."""

    def open(self, *parts: Part) -> None:
        """The posts from here on; no name stands under them yet."""
        self.parts, self.used, self.remark = list(parts), False, None

    def use(self) -> None:
        """A name stands under the label."""
        self.count += not self.used
        self.used = True

    def waits(self) -> bool:
        """Whether a label stands there, and no name yet under it."""
        return bool(self.parts) and not self.used

    def unread(self) -> UnreadLine | None:
        """The label where it was printed over no name."""
        if not self.waits() or self.parts[0].start < 0:
            return None
        return UnreadLine(self.parts[0].start, self.parts[-1].end, "a name under the post")

    def has_one_seat(self) -> bool:
        """Whether the post at hand is the head of an organization, which one person holds at a time."""
        return _MANY_SEATS.search(self.parts[-1].text if self.parts else "") is None


def coordinates(token: Token) -> bool:
    """Whether a label right behind is one more post of the same people; a column of a table is not."""
    return token.kind == "label" or (token.kind == "separator" and token.text not in "|。;")
