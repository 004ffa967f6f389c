"""What reading acts yields, and what it carries from clause to clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.names.bare_posts import is_seat
from loaders.names.in_clause import PersonMention, leads_to_verb
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.offices import Office
from loaders.names.people import surname_length
from loaders.text.view import View

COMING_IN = ("appoint", "elect", "promote")


@dataclass(frozen=True, slots=True)
class Act:
    """One person, one act, one office; offsets are of the clause in the text read."""

    start: int
    end: int
    person: PersonMention
    action: str
    office: Office | None
    rule: str = ""
    """The row of the lexicon that made it: `verb:署`."""
    reported_by_successor: bool = False
    """Whether the office is left out and nothing tells it but who comes after."""
    known: tuple[Office, ...] = ()
    """The offices that the person may have left, where the text told of several."""
    inherited: bool = False
    """Whether the organization is not printed beside the title."""
    promised: bool = False
    """Whether it stands in the list behind 甲等30人为陪审员, and is of that day."""
    named_at: tuple[int, int] | None = None
    """Where such an organization stands in the text read; None where it stands in another or in none."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that holds the frame of an act and could not be read to its end."""

    start: int
    end: int
    what: str
    expected: str


@dataclass(frozen=True, slots=True)
class VerbInForce:
    """The verb that governs on over semicolons and names until another one comes."""

    action: str | None = None
    frame: str = ""
    rule: str = ""
    in_list: bool = False
    """A heading (任命：) holds for the lines below it, past full stops."""
    office: str | None = None
    """任命下列人员为审判员: the office of the names to come."""
    posts_first: bool = False
    """Whether what was just made or elected is told as 书记甲，副书记乙、丙."""


@dataclass(slots=True)
class PeopleInForce:
    """Whom 其 and a verb without a subject mean."""

    acted: tuple[PersonMention, ...] = ()
    """Those of the act before."""
    acted_now: bool = False
    """Whether they did so in this sentence."""
    _spoken_of: tuple[PersonMention, ...] = ()
    _just_now: bool = False
    _noted: list[Callable[[], Sequence[PersonMention]]] = field(default_factory=list)
    """Clauses that may speak of people, not yet read."""
    _before_stretch: int = 0
    """How many of them stand before the stretch at hand."""
    _before_sentence: int = 0

    @property
    def spoken_of(self) -> tuple[PersonMention, ...]:
        """Whom a clause without an act of its own spoke of: 县长某某，因病辞职."""
        self.listen()
        return self._spoken_of

    @property
    def just_now(self) -> bool:
        """Whether it did so in this sentence; later only 其 means them."""
        self.listen()
        return self._just_now

    def speak_of(self, people: Sequence[PersonMention]) -> None:
        """A clause speaks of these."""
        self.listen()
        self._spoken_of, self._just_now = tuple(people), True

    def note(self, whom: Callable[[], Sequence[PersonMention]]) -> None:
        """A clause may speak of people: of whom is read when it is asked for, which mostly it is not."""
        self._noted.append(whom)

    def listen(self) -> None:
        """Read the clauses that were heard."""
        noted, self._noted = self._noted, []
        for number, whom in enumerate(noted):
            people = tuple(whom())
            if people and number >= self._before_stretch:
                self._spoken_of, self._just_now = people, number >= self._before_sentence
        self._before_stretch = self._before_sentence = 0

    def pronoun(self, follows: bool) -> list[PersonMention]:
        """Whom 其 means: of the act just told, which the clause may follow, or whom the sentence spoke of."""
        if self.just_now and not follows:
            return list(self.spoken_of)
        return list(self.acted or self.spoken_of)

    def new_stretch(self) -> None:
        """Nobody acted yet, and of nobody has been spoken."""
        self.acted, self._spoken_of, self.acted_now = (), (), False
        self._before_stretch = len(self._noted)

    def new_sentence(self) -> None:
        """Of nobody has been spoken just now."""
        self._just_now = self.acted_now = False
        self._before_sentence = len(self._noted)


@dataclass(slots=True)
class Organizations:
    """The organization that a post alone belongs to, and the names by which others are called."""

    current: str | None = None
    since: str | None = None
    """The date of what named it."""
    standing: str | None = None
    """That of the heading or the document, to which a sentence of another day goes back."""
    named_at: tuple[int, int] | None = None
    """The clause of the text read that named it; None where it stands above that text."""
    left: str | None = None
    """That of the offices just taken away."""
    renamed: dict[str, str] = field(default_factory=dict)
    """县民主政府改称县人民政府: the name since."""
    named: list[str] = field(default_factory=list)
    """Those named in full, longest kept, for the short forms behind them."""
    before_move: str | None = None
    """What was in force before somebody was moved to the organization that is in force now."""
    moved: frozenset[str] = frozenset()
    """Who was."""

    def enter(self, name: str | None, date: str | None, named_at: tuple[int, int] | None = None) -> None:
        """Let posts alone belong to an organization from here on."""
        if name is not None:
            self.moved = frozenset()
            self.named_at = self.named_at if name == self.current else named_at
            self.current, self.since = name, date
            if len(name) > 3:
                self.named = [*self.named[-40:], name]

    def move(self, people: Iterable[PersonMention], before: str | None) -> None:
        """These went to the organization that is in force now."""
        if before is not None and before != self.current:
            self.moved, self.before_move = frozenset(person.name for person in people), before

    def come_back(self, people: Iterable[PersonMention], post: str) -> None:
        """馆长甲调任乙局局长，丙任支部书记: the post of another is not of where somebody went, unless only
        that has such a head."""
        if not self.moved or not self.moved.isdisjoint(person.name for person in people):
            return
        unit = post.rpartition("长")[0][-1:]
        if not unit or not (self.current or "").endswith(unit) or (self.before_move or "").endswith(unit):
            self.current, self.since, self.named_at = self.before_move, None, None
        self.moved = frozenset()

    def lose(self) -> None:
        """Nobody can tell what organization posts alone belong to from here on."""
        self.current = self.since = self.named_at = None
        self.moved = frozenset()

    def stand_under(self, name: str | None) -> None:
        """Let posts alone belong to that of a heading, whatever day is told of."""
        self.current = self.standing = name
        self.since = self.named_at = None
        self.moved = frozenset()

    def on_day(self, date: str | None) -> None:
        """A sentence of another day begins: an organization of the day before reaches over to no post."""
        if self.since is not None and date is not None and date != self.since:
            self.current, self.since, self.named_at = self.standing, None, None


@dataclass(slots=True)
class OfficesKnown:
    """Who holds what, as the text told it before."""

    vacated: tuple[Office, ...] = ()
    """What an act just left empty."""
    seat: Office | None = None
    """The seat of a county or the like whose holders the text tells one after the other."""
    held: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    titled: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    """The title that stood before a name, in this entry."""

    def seat_left(self) -> list[Office]:
        """What somebody else comes into: what was just left, else the seat that the text tells of."""
        return list(self.vacated) or ([self.seat] if self.seat is not None else [])

    def remember(self, people: Iterable[PersonMention], action: str, posts: tuple[Office, ...]) -> None:
        """An act of these people: what they hold since, and what it left empty."""
        if action not in COMING_IN and action != "nominate":
            self.vacated = posts
        gone = {(office.organization, office.post) for office in posts}
        self.seat = next((office for office in posts if is_seat(office.post)), self.seat)
        for person in people:
            held = self.held.get(person.name, ())
            if action in COMING_IN:
                self.held[person.name] = (*held, *posts)
            else:
                self.held[person.name] = tuple(o for o in held if (o.organization, o.post) not in gone)


@dataclass(slots=True)
class Columns:
    """What lists printed in columns carry from line to line."""

    waiting: list[tuple[View, PersonMention]] = field(default_factory=list)
    """Names printed on lines of their own, whose office comes behind them."""
    promised: tuple[Act, ...] = ()
    """An act of one of many (甲等30人为陪审员), whose list comes behind."""
    head: tuple[str | None, ...] = ()
    """What the columns of the table hold whose cells stand between bars or tabs."""
    full_row: list[list[re.Match[str]]] = field(default_factory=list)
    """A full row of the table that is being read, for where its columns stand."""


@dataclass(slots=True)
class Discourse:
    """What is in force where the reading stands in a document."""

    jurisdiction: Jurisdiction
    heading: str = ""
    """Title and headings that stand above, for the places they name."""
    on_delivery: bool = False
    """Whether the document says that a resignation is in force from its delivery on."""
    announces: bool = False
    """Whether the document makes appointments known that are to come: 政府公布以下任命."""
    last_act: int = 0
    """Where the last word of an act in the stretch at hand ends: no person is remembered behind it."""
    verb: VerbInForce = VerbInForce()
    people: PeopleInForce = field(default_factory=PeopleInForce)
    organizations: Organizations = field(default_factory=Organizations)
    offices: OfficesKnown = field(default_factory=OfficesKnown)
    columns: Columns = field(default_factory=Columns)

    def new_entry(self) -> None:
        """An entry leaves nothing to be understood but who held what, and the names of organizations."""
        old = self.organizations
        self.verb, self.people, self.columns = VerbInForce(), PeopleInForce(), Columns()
        self.organizations = Organizations(self.jurisdiction.issuer, renamed=old.renamed, named=old.named)
        self.offices = OfficesKnown(held=self.offices.held)

    def new_stretch(self) -> None:
        """A stretch of text begins: nobody acted yet, and nothing is left empty."""
        self.people.new_stretch()
        self.offices.vacated, self.organizations.left = (), None
        self.organizations.named_at = None

    def new_sentence(self) -> None:
        """A full stop ends what governs a sentence; the verb of a list goes on."""
        self.people.new_sentence()
        if self.verb.posts_first:
            self.verb = replace(self.verb, posts_first=False)
        if not self.verb.in_list and (self.verb.action or self.verb.office):
            self.verb = replace(self.verb, action=None, office=None)

    def title_of(self, name: str) -> tuple[Office, ...]:
        """The offices of the title that stood before a name, in this entry."""
        self.people.listen()
        return self.offices.titled.get(name, ())

    def last_held(self, people: Iterable[PersonMention]) -> list[Office]:
        """甲任局长，后由乙接任: what was just left, else what was last given to somebody else."""
        if self.offices.vacated or not self.people.acted:
            return list(self.offices.vacated)
        last = self.people.acted[-1].name
        same = last in {person.name for person in people}
        return [] if same else list(self.offices.held.get(last, ()))[-1:]

    def called_in_short(self, words: str) -> tuple[str, int] | None:
        """Whom words call by a given name or a surname alone, and how many of their signs do."""
        near = [person.name for person in (*self.people.acted, *self.people.spoken_of)]
        for name in dict.fromkeys((*near, *reversed(self.offices.held))):
            given = name[surname_length(name) :] or name
            short = given if words.startswith(given) else name[: len(name) - len(given)]
            if short != given and words != short:
                continue
            if len(short) == 1 and (words != short or name not in near):
                continue
            if leads_to_verb(words[len(short) :]):
                return name, len(short)
        return None
