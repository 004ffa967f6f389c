"""Invented volumes of any size, as facts with the text that they stand in: what large stores are tried with.

A volume is a county with its offices over sixty years; who followed whom is drawn by the volume's number, so
that the same number is the same volume.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from graph.facts import AppointmentFact, DocumentFact, EventFact, Fact, HonourFact, Milestone, ProjectFact
from graph.provenance import Passage

_FIRST, _SECOND = "安宁永昌兴广清平德信", "泉阳川原溪山河林沙源"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "明华建国文志德海平春生玉荣光新立永秀金成"
_OFFICES = (
    "财政局", "教育局", "水利局", "民政局", "交通局", "审计局", "统计局", "农业局", "林业局", "卫生局",
)  # fmt: skip
_TITLES = ("局长", "副局长")
_SEATS = {"人民政府": ("县长", "副县长"), **dict.fromkeys(_OFFICES, _TITLES)}
_BEGIN, _YEARS = 1955, 65


def volumes(tenures: int) -> Iterator[tuple[list[Fact], str]]:
    """As many volumes as hold about that many tenures, each with its text."""
    made = 0
    for number in range(len(_FIRST) * len(_SECOND)):
        if made >= tenures:
            return
        volume = _Volume(number)
        made += volume.tenures
        yield volume.facts, volume.text


class _Volume:
    """One county's book: its lines are written one by one, and each is one fact or two."""

    def __init__(self, number: int) -> None:
        first, second = divmod(number, len(_SECOND))
        self._draw = random.Random(number)
        self._county = f"{_FIRST[first]}{_SECOND[second]}县"
        self._id = f"document-volume-{number}"
        self._lines: list[str] = []
        self._length = 0
        self._stated: list[Fact] = []
        self.tenures = 0
        for office, titles in _SEATS.items():
            for title in titles:
                self._line_of_holders(self._county + office, title)
        self._works()
        self.text = "".join(self._lines)

    @property
    def facts(self) -> list[Fact]:
        """The record of the document, and what its lines state."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        record = DocumentFact(
            id=self._id,
            file=f"{self._county}志.txt",
            sha256=digest,
            title=f"{self._county}志",
            covers=f"{_BEGIN}/{_BEGIN + _YEARS}",
            places=(self._county,),
            publisher="方志出版社",
        )
        return [record, *self._stated]

    def _line_of_holders(self, office: str, title: str) -> None:
        """One after the other in one post; every second one is told to have left."""
        for turn, (came, went) in enumerate(pairwise(self._days(_YEARS // 2))):
            person = "".join(self._draw.choice(signs) for signs in (_SURNAMES, _GIVEN, _GIVEN))
            self.tenures += 1
            self._act(came, person, "appoint", office, title)
            if turn % 2:
                self._act(went, person, "remove", office, title)

    def _days(self, count: int) -> list[date]:
        begin = date(_BEGIN, 1, 1)
        return sorted(begin + timedelta(self._draw.randrange(_YEARS * 365)) for _ in range(count))

    def _act(self, day: date, person: str, action: str, office: str, title: str) -> None:
        told = f"任命{person}为{office}{title}" if action == "appoint" else f"免去{person}{office}{title}职务"
        passage, event = self._entry(day, told, office, person)
        self._stated.append(
            AppointmentFact(
                id=f"appointment-{event}",
                document=self._id,
                passage=passage,
                date=day.isoformat(),
                person=person,
                action="appoint" if action == "appoint" else "remove",
                organization=office,
                post=title,
                as_printed=title,
                event=event,
            )
        )

    def _entry(self, day: date, told: str, office: str, *people: str) -> tuple[Passage, str]:
        """A line of the chronicle, and the entry that it is."""
        line = f"{day.year}年{day.month}月{day.day}日 {told}。\n"
        start, self._length = self._length, self._length + len(line)
        self._lines.append(line)
        passage = Passage(start=start, end=self._length - 1, quote=line[:-1])
        event = f"event-{self._id}-{len(self._lines)}"
        self._stated.append(
            EventFact(
                id=event,
                document=self._id,
                passage=passage,
                date=day.isoformat(),
                section="chronicle",
                text=told,
                type="appointment" if people else "project",
                people=people,
                organizations=(office,),
                places=(self._county,),
            )
        )
        return passage, event

    def _works(self) -> None:
        """A few projects and honours."""
        for number, office in enumerate(_OFFICES):
            body, name = self._county + office, f"{self._county}{office[:-1]}{number + 1}号工程"
            day = date(1980 + number, 5, 1)
            passage, event = self._entry(day, f"{name}开工", body)
            stage = Milestone(date=day.isoformat(), stage="开工", passage=passage)
            self._stated.append(
                ProjectFact(
                    id=f"project-{event}",
                    document=self._id,
                    passage=passage,
                    name=name,
                    place=self._county,
                    organizations=(body,),
                    milestones=(stage,),
                )
            )
            passage, event = self._entry(day + timedelta(30), f"{body}获省先进集体称号", body)
            self._stated.append(
                HonourFact(
                    id=f"honour-{event}",
                    document=self._id,
                    passage=passage,
                    recipient=body,
                    honour="省先进集体",
                    date=day.isoformat(),
                    event=event,
                )
            )
