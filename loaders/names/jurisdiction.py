"""The place by which a document's short forms are resolved, and the organization that speaks in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from graph import lazy_re as re
from graph.facts import DocumentFact
from graph.lexicon import lexicon as shared_lexicon
from graph.names import plain
from loaders.lexicon import alternatives
from loaders.names.places import complete, is_known, is_no_place, is_stem, place_length, rank_of, split_places

_WORDS = alternatives("places")

_NAMED = re.compile(
    r"(?:(?<=[^\u4e00-\u9fff])|(?<=[在由经对为任原共协]))(?![省市县区]|[\u4e00-\u9fff]{0,3}[全各本该])"
    r"[\u4e00-\u9fff]{2,3}[县区市省](?![\u4e00-\u9fff]?级|场|委会|长)"
)


_TOWN = re.compile(
    r"(?:(?<=[^\u4e00-\u9fff])|(?<=[到在赴]))(?![到在赴])[\u4e00-\u9fff]{2}(?:[镇乡](?![长村级镇乡土亲贤])|街道(?!两|路|旁|办|党|社|整|绿|改))"
)


_NOT_OWN = re.compile(_WORDS["no_place_of_document"])


_ISSUER = re.compile(
    r"(?:[^的]{0,12}时期的)?(?:中国共产党|中共)?"
    rf"《?((?:[0-9]{{3,5}}(?=[厂矿所院场]))?[\u4e00-\u9fff]{{1,30}}?(?:{_WORDS['issuers']})|[0-9]{{3,5}}[厂矿所院])"
    rf"(?={_WORDS['of_issuer']}|{_WORDS['behind_issuer']})"
)


def _without_words(name: str) -> str:
    """产党桃源县 -> 桃源县: a known place with words run into it; 苑东乡乡 has its level word once."""
    if is_known(name):
        return name
    name = re.sub(r"([省市县区乡镇])\1$", r"\1", re.sub(r"^(?:中?国?共?产党|中共|政协)", "", name))
    return next((name[cut:] for cut in range(len(name) - 2) if is_known(name[cut:])), name)


def _sound(name: str) -> bool:
    """Whether a name is no run of words that happens to end in a level word: 宣读省, 并报市."""
    return is_known(name) or is_stem(name[:-1]) or not (_NOT_OWN.search(name) or is_no_place(name))


_OF_REPUBLIC = re.compile("中华民国|台湾省|[(（]台湾[)）]")


def _keeps_republic(chain: tuple[str, ...], record: DocumentFact) -> bool:
    """A place of Taiwan, or a book of the Republic's own: 中華民國福建省政府志."""
    kept = shared_lexicon("places")["republic"]
    books = plain(f"{record.title or ''} {record.publisher or ''}")
    return any(name in kept for name in chain) or _OF_REPUBLIC.search(books) is not None


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The place by which a document's short forms are resolved: 区委 is the committee of its 区."""

    chain: tuple[str, ...] = ()
    """Outermost first, in simplified script: `("甘肃省", "金昌市", "金川区")`."""
    issuer: str | None = None
    """The organization that speaks in the document (a company, a school), where it is not the place's own."""
    signer: str | None = None
    """Who signs the paper, an authority or a firm: its own units and heads stand alone in it."""
    republic: bool = False
    """Whether the Republic's organizations stay after 1949: 縣政府, 鄉公所 of Taiwan and its islands."""
    short_names: tuple[tuple[str, str], ...] = ()
    """The short names that the document itself gives, each with the name in full: 资审会."""

    @classmethod
    def of(
        cls,
        record: DocumentFact,
        place: tuple[str, ...],
        issuer: str | None,
        short_names: tuple[tuple[str, str], ...] = (),
        signer: str | None = None,
    ) -> Jurisdiction:
        """From the document record and the place it covers, or else the first place it says it is about.

        `issuer` is the firm or school that signs the document; one that the title names goes first.
        """
        place = place or record.places[:1]
        titled = _ISSUER.match(record.title or "")
        issuer = (
            titled[1].removesuffix("中学学校") + "中学" * titled[1].endswith("中学学校") if titled else issuer
        )
        place = tuple(_without_words(name) for name in place)
        place = tuple(name for name in place if _sound(name))
        chain = complete(place)
        return cls(chain, issuer, signer, _keeps_republic(chain, record), short_names)

    def long_name(self, printed: str) -> str:
        """A name that begins with a short one of the document's, with the name in full; else unchanged."""
        for short, full in self.short_names:
            if printed.startswith(short) and not printed.startswith(full):
                return full + printed[len(short) :]
        return printed

    @property
    def place(self) -> str | None:
        """The innermost place."""
        return self.chain[-1] if self.chain else None

    def full(self, level: str) -> str | None:
        """The place that a level word stands for: `区` -> `金川区`; None where the document has none."""
        for name in reversed(self.chain):
            if name.endswith(level) and not (level == "区" and name.endswith("自治区")):
                return name
        if level in ("区", "省"):
            return next((name for name in self.chain if name.endswith("自治区")), None)
        if level == "地":
            return next((name for name in reversed(self.chain) if rank_of(name) == 2), None)
        return None

    def near(self, words: str) -> Jurisdiction:
        """The same with the places that these words name, for levels that the document's own place lacks."""
        chain = self.chain
        for level in ("县", "区", "市", "省"):
            if level in words and self.full(level) is None:
                found = _NAMED.findall("，" + words)
                names = [name for name in found if name.endswith(level) and _sound(name)]
                chain = (*chain, Counter(names).most_common(1)[0][0]) if names else chain
        named = _TOWN.findall("，" + words) if "镇" in words or "乡" in words or "街道" in words else []
        towns = {name for name in named if _sound(name)}
        if len(towns) == 1 and self.full("街道" if min(towns)[-1] == "道" else min(towns)[-1]) is None:
            chain = (*chain, *towns)
        return self if chain == self.chain else replace(self, chain=chain)

    def within(self, place: str) -> str:
        """A town with the county of the document before it, so that one town has one name."""
        own = next((name for name in reversed(self.chain) if rank_of(name) == 3), None)
        alone = len(split_places(place)) == 1 and place_length(place) == len(place)
        if rank_of(place) == 4 and own and alone:
            return own + place
        return place
