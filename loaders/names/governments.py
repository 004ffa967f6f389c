"""Which government a place had, by its era and by whose the place was: 县政府, 人民委员会, 鄉公所."""

from __future__ import annotations

from dataclasses import dataclass

from graph import lazy_re as re
from graph.lexicon import lexicon as shared_lexicon
from loaders.names.jurisdiction import Jurisdiction
from loaders.names.places import leading_level, place_length, rank_of

CHIEF = re.compile(r"(?:常务|第一|副|常务副)*([省市区县州盟旗镇乡])长(?:助理)?$|(?:副)?(专员)$")
_YEAR = re.compile(r"\d{4}")
_TOWN = 4


@dataclass(frozen=True, slots=True)
class OrganizationContext:
    """What a short form is resolved by: the document's place, the organization before, and the era."""

    jurisdiction: Jurisdiction
    inherited: str | None = None
    date: str | None = None

    @property
    def year(self) -> int | None:
        """The year of the statement, where it has one."""
        found = _YEAR.search(self.date or "")
        return int(found[0]) if found else None

    @property
    def is_before_people(self) -> bool:
        """Whether a 法院 was no 人民法院: before 1949, and where the Republic's organizations stay."""
        return self.jurisdiction.republic or (self.year is not None and self.year < 1949)


def government(place: str, context: OrganizationContext) -> str:
    """The government of a place in its era: 县政府 of the Republic, 人民委员会 of 1955-1966."""
    within = context.jurisdiction.within(place)
    if context.jurisdiction.republic or place in shared_lexicon("places")["republic"]:
        return within + _republic_office(place)
    eras = shared_lexicon("organizations")["governments"]
    year = context.year
    if year is None:
        return f"{within}{eras[-1]['name']}"
    name = next(era["name"] for era in eras if "before" not in era or year < era["before"])
    return f"{within}{name}"


def _republic_office(place: str) -> str:
    """縣政府 and 市政府, but 鄉公所, and 市公所 of a city within a county."""
    if rank_of(place) == _TOWN:
        return "公所"
    city = place.endswith("市") and place not in shared_lexicon("places")["republic_cities"]
    return "公所" if city and place_length(place) == len(place) and "县" in place else "政府"


def republic_government(context: OrganizationContext, own: str) -> str:
    """The 縣政府 whose 处 stand beside each other: that of the office before, or of the document's place."""
    before = context.inherited or ""
    end = before.find("政府") + len("政府")
    return before[:end] if "政府" in before else government(own, context)


def of_republic(organization: str, post: str | None) -> str:
    """The government that the Republic had there: 清溪县政府 of 清溪县人民政府, or of 清溪县 and 县长."""
    if rank_of(organization) and post and CHIEF.search(post):
        return organization + _republic_office(organization)
    names = [era["name"] for era in shared_lexicon("organizations")["governments"]]
    name = next((name for name in sorted(names, key=len, reverse=True) if organization.endswith(name)), None)
    place = organization.removesuffix(name) if name else ""
    return place + _republic_office(place) if place and rank_of(place) else organization


def seat_of(level: str, context: OrganizationContext) -> str | None:
    """The government of the document's 区, 县, 市 …, or of the place that the office before names."""
    place = place_of(context.inherited, level) or context.jurisdiction.full(level)
    return government(place, context) if place else None


def place_of(organization: str | None, level: str) -> str | None:
    """The place of a level that an organization's name begins with."""
    if organization is None:
        return None
    name = organization.removeprefix("中共").removeprefix("政协")
    place = name[: place_length(name)]
    return place if place.endswith(level) else None


def seat_place(context: OrganizationContext) -> str | None:
    """The place of the organization before, else of the document."""
    if context.inherited:
        name = context.inherited.removeprefix("中共").removeprefix("共青团")
        if size := place_length(name):
            return name[:size]
        if level := leading_level(name):
            return level  # 中共市委, of a city that the document does not name
    return context.jurisdiction.place


def court(context: OrganizationContext) -> str | None:
    """The court of the place: it alone has 审判员 and 审判庭."""
    seat = seat_place(context)
    return f"{seat}人民法院" if seat else None


def is_government(organization: str, level: str) -> bool:
    """Whether an organization is the government of a 县, 区 …."""
    governs = organization.endswith(("政府", "人民委员会", "革命委员会", "革委会", "公署", "公所"))
    return governs and f"{level}" in organization


def without_committee(organization: str) -> str:
    """The school or factory itself, of its 革命委员会."""
    base = organization.removesuffix("革命委员会").removesuffix("革委会")
    return base if base and not rank_of(base) else organization


def chief_level(post: str) -> str | None:
    """县 of 副县长: the level of the government that a post heads."""
    found = CHIEF.search(post)
    return found[1] if found else None


def governed_by(name: str, level: str, context: OrganizationContext) -> str:
    """The government that 桃源 or 桃源县 and 县长 name together."""
    return government(name if name.endswith(level) else name + level, context)
