"""Invented counties: true histories of their posts, printed as annals and yearbooks, with what they state.

    python bench/county.py --tenures 77000 --out FOLDER     # volumes: NAME.txt and NAME.jsonl each

The same number of a county gives the same county. Annals (志) list who held each post from when to when;
yearbooks (年鉴) list who was in office, and tell the acts of their year. Each county prints in a style of its
own.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from graph.facts import (
    Action,
    AppointmentFact,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    ProjectFact,
    StatedFact,
    write_facts,
)
from graph.provenance import Passage, content_id

FIRST, LAST = date(1980, 1, 1), date(2019, 12, 31)
POSTS = {
    "中共{}委": ("书记", "副书记"),
    "中共{}委组织部": ("部长",),
    "中共{}委宣传部": ("部长",),
    "{}人大常委会": ("主任", "副主任"),
    "{}人民政府": ("县长", "副县长"),
    "{}政协": ("主席", "副主席"),
    "{}人民法院": ("院长", "副院长"),
    "{}人民检察院": ("检察长", "副检察长"),
    **{
        f"{{}}{bureau}局": ("局长", "副局长")
        for bureau in (
            "财政", "教育", "民政", "审计", "水利", "农业", "林业", "统计", "交通", "卫生", "公安", "司法",
            "文化", "税务", "商务",
        )
    },
}  # fmt: skip
_FIRST = "青白平安永新石金东西南北清长宁武阳临高大"
_SECOND = "川河山泉原岭溪湖江林陵城丰乐昌化康靖源水"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰志建国文辉力健俊峰海燕红云秀珍春梅"


@dataclass(frozen=True, slots=True)
class Stay:
    """Who really held a post, from the day of coming in to the day of leaving."""

    person: str
    organization: str
    post: str
    start: date
    end: date


_KINDS: dict[str, type[StatedFact]] = {
    "holding": HoldingFact,
    "appointment": AppointmentFact,
    "event": EventFact,
    "project": ProjectFact,
    "honour": HonourFact,
}


@dataclass(slots=True)
class Volume:
    """A printed volume in the making: its text, and the facts that its lines state."""

    name: str
    title: str
    place: str
    covers: str
    text: str = ""
    stated: list[tuple[str, int, int, dict[str, object]]] = field(default_factory=list)

    def line(self, text: str, /, **stated: object) -> None:
        """Print a line; what it states, if anything, is quoted from the whole of it."""
        if stated:
            self.also(text, **stated)
        self.text += f"{text}\n"

    def also(self, text: str, /, **stated: object) -> None:
        """What the line that is to be printed states besides."""
        kind = str(stated.pop("fact"))
        self.stated.append((kind, len(self.text), len(self.text) + len(text), stated))

    @property
    def tenures(self) -> int:
        """How many stays it tells of."""
        return sum(
            kind == "holding" or values.get("action") == "appoint" for kind, _, _, values in self.stated
        )

    def facts(self) -> Iterator[Fact]:
        """The document, and one fact a line that states one."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        document = content_id("document", self.name, digest)
        yield DocumentFact(
            id=document,
            file=f"{self.name}.txt",
            sha256=digest,
            title=self.title,
            places=(self.place,),
            covers=self.covers,
        )
        entries = {(kind, start) for kind, start, _, _ in self.stated}
        for kind, start, end, values in self.stated:
            passage = Passage(start=start, end=end, quote=self.text[start:end])
            known = {
                "id": content_id(kind, document, start, end),
                "document": document,
                "passage": passage,
                "extractor": "county/1",
                **values,
            }
            if kind in ("appointment", "honour") and ("event", start) in entries:
                known["event"] = content_id("event", document, start, end)
            if kind == "project":
                known["milestones"] = [
                    {"date": values["date"], "stage": "开工", "passage": passage.model_dump()}
                ]
            yield _KINDS[kind].model_validate(known)


def county_name(number: int) -> str:
    """青川县, …; from the 401st on with a number in front, as there are no more names of two signs."""
    round_, place = divmod(number, len(_FIRST) * len(_SECOND))
    first, second = divmod(place, len(_SECOND))
    return f"{'甲乙丙丁戊己庚辛壬癸'[round_ - 1] if round_ else ''}{_FIRST[first]}{_SECOND[second]}县"


def history(number: int) -> list[Stay]:
    """Who held which post of a county: successions without a gap, of one to eight years each."""
    rng, place = random.Random(f"county {number}"), county_name(number)
    stays = []
    for pattern, posts in POSTS.items():
        for post in posts:
            days = [FIRST + timedelta(days=rng.randint(0, 700))]
            while days[-1] < LAST:
                days.append(days[-1] + timedelta(days=rng.randint(365, 2900)))
            names = [_person(rng) for _ in days]
            stays += [
                Stay(name, pattern.format(place), post, start, end)
                for name, (start, end) in zip(names, pairwise(days), strict=False)
            ]
    return stays


def _person(rng: random.Random) -> str:
    return rng.choice(_SURNAMES) + "".join(rng.choice(_GIVEN) for _ in range(rng.choice((1, 2, 2, 2))))


# -- how they print ----------------------------------------------------------------------------------------

_RANGES: tuple[Callable[[str, str, str], str], ...] = (
    lambda name, since, until: f"{name}（{since}—{until}）",
    lambda name, since, until: f"{name}    {since}～{until}",
    lambda name, since, until: f"{since}至{until}  {name}",
)
_MONTHS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%Y.%m}",
    lambda day: f"{day.year}年{day.month}月",
    lambda day: f"{day.year}.{day.month}",
)
_ACTS: tuple[tuple[str, str], ...] = (
    ("{day}，任命{person}为{organization}{post}。", "{day}，免去{person}{organization}{post}职务。"),
    ("{day}，{person}任{organization}{post}。", "{day}，{person}不再担任{organization}{post}。"),
)


def annals(number: int, first: int = FIRST.year, last: int = LAST.year) -> Volume:
    """The annals of a county: every post with its holders, from month to month."""
    place, stays = county_name(number), history(number)
    made = Volume(f"{place}志{number}", f"{place}志", place, f"{first}/{last}")
    spell, month = _RANGES[number % len(_RANGES)], _MONTHS[number // len(_RANGES) % len(_MONTHS)]
    made.line(f"{made.title}（{first}—{last}）")
    for (organization, post), held in _by_post(stays):
        made.line(organization + post)
        for stay in held:
            if first <= stay.start.year and stay.end.year <= last:
                made.line(
                    spell(stay.person, month(stay.start), month(stay.end)),
                    fact="holding",
                    basis="roster",
                    person=stay.person,
                    organization=organization,
                    post=post,
                    start=f"{stay.start:%Y-%m}",
                    end=f"{stay.end:%Y-%m}",
                    section=organization + post,
                )
    return made


def yearbook(number: int, year: int) -> Volume:
    """The yearbook of a county for a year: the acts of the year, and who was in office in it."""
    place, stays = county_name(number), history(number)
    made = Volume(f"{place}年鉴{year}-{number}", f"{place}年鉴（{year}）", place, str(year))
    came, left = _ACTS[number % len(_ACTS)]
    acts: list[tuple[date, str, Action, Stay]] = []
    for stay in stays:
        acts += [(stay.start, came, "appoint", stay)] * (stay.start.year == year)
        acts += [(stay.end, left, "leave" if "不再" in left else "remove", stay)] * (stay.end.year == year)
    made.line(made.title)
    made.line(f"{year}年大事记")
    for day, words, action, stay in sorted(acts, key=lambda act: act[0]):
        printed = f"{day.month}月{day.day}日"
        told = {"person": stay.person, "organization": stay.organization, "post": stay.post}
        made.line(
            words.format(day=printed, **told),
            fact="appointment",
            action=action,
            date=day.isoformat(),
            date_text=printed,
            as_printed=stay.organization + stay.post,
            **told,
        )
    made.line(f"{year}年领导名录")
    for (organization, post), held in _by_post(stays):
        there = [stay for stay in held if stay.start.year <= year <= stay.end.year]
        made.line(organization + post)
        for stay in there:
            remarks = f"（{stay.start.month}月任职）" if stay.start.year == year else ""
            remarks += f"（{stay.end.month}月离任）" if stay.end.year == year else ""
            made.line(
                stay.person + remarks,
                fact="holding",
                basis="roster",
                person=stay.person,
                organization=organization,
                post=post,
                as_of=str(year),
                start=f"{stay.start:%Y-%m}" if stay.start.year == year else None,
                end=f"{stay.end:%Y-%m}" if stay.end.year == year else None,
            )
    return made


def chronicle(number: int) -> Volume:
    """The chronicle of a county: who came and, every second time, left; what its bureaus began and got."""
    place = county_name(number)
    made = Volume(f"{place}大事记{number}", f"{place}大事记", place, f"{FIRST.year}/{LAST.year}")
    made.line(f"{made.title}（{FIRST.year}—{LAST.year}）")
    told: list[tuple[date, str, dict[str, object]]] = []
    for turn, stay in enumerate(history(number)):
        act = {"fact": "appointment", "person": stay.person, "organization": stay.organization}
        act |= {"post": stay.post, "as_printed": stay.organization + stay.post}
        told.append((stay.start, _ACTS[0][0], {**act, "action": "appoint"}))
        if turn % 2:
            told.append((stay.end, _ACTS[0][1], {**act, "action": "remove"}))
    for turn, bureau in enumerate(each.format(place) for each in POSTS if each.endswith("局")):
        work = f"{bureau[:-1]}{turn + 1}号工程"
        began: dict[str, object] = {
            "fact": "project",
            "name": work,
            "place": place,
            "organizations": [bureau],
        }
        told.append((date(1981 + turn, 5, 1), "{day}，{name}开工。", began))
        prize: dict[str, object] = {"fact": "honour", "recipient": bureau, "honour": "省先进集体"}
        told.append((date(1981 + turn, 6, 1), "{day}，{recipient}获{honour}称号。", prize))
    for day, words, stated in sorted(told, key=lambda each: each[0]):
        line = words.format(day=f"{day.year}年{day.month}月{day.day}日", **stated)
        bodies = [each for each in (stated.get("organization"), stated.get("recipient")) if each]
        made.also(
            line,
            fact="event",
            date=day.isoformat(),
            section="chronicle",
            text=line,
            type="appointment" if "person" in stated else stated["fact"],
            people=[stated["person"]] if "person" in stated else [],
            organizations=bodies or stated["organizations"],
            places=[place],
        )
        made.line(line, date=day.isoformat(), **stated)
    return made


def _by_post(stays: Sequence[Stay]) -> Iterator[tuple[tuple[str, str], list[Stay]]]:
    posts: dict[tuple[str, str], list[Stay]] = {}
    for stay in stays:
        posts.setdefault((stay.organization, stay.post), []).append(stay)
    yield from posts.items()


def volumes_of(tenures: int, printed: Callable[[int], Volume] = annals) -> Iterator[Volume]:
    """Annals, or chronicles, of one county after the other, until they tell of so many tenures."""
    number = 0
    while tenures > 0:
        made = printed(number)
        tenures -= made.tenures
        number += 1
        yield made


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tenures", type=int, default=1000, help="about so many, in annals")
    parser.add_argument("--yearbooks", type=int, default=0, help="and yearbooks of the first county")
    parser.add_argument("--out", type=Path, required=True, help="a folder")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    books = [yearbook(0, FIRST.year + number) for number in range(given.yearbooks)]
    for made in (*volumes_of(given.tenures), *books):
        (given.out / f"{made.name}.txt").write_text(made.text, encoding="utf-8")
        with (given.out / f"{made.name}.jsonl").open("w", encoding="utf-8") as stream:
            write_facts(made.facts(), stream)
    return 0


if __name__ == "__main__":
    sys.exit(main())
