"""What a Cypher text names: labels, types and properties that the graph has none of, and what its parameters
are compared with. Both would give no rows without a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from graph import lazy_re as re
from graph.errors import BadQuery
from graph.stores.cypher import END, Cursor, Token
from graph.vocabulary import EDGES, LABELS, Type

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_COMPARED = {"=", "<>", "<", ">", "<=", ">=", "!="}
_OF_DATES = frozenset(
    "year month day quarter week years months days weeks quarters dayOfWeek ordinalDay".split()  # noqa: SIM905
)
"""What a date or a duration has."""
_SUBQUERIES = {"EXISTS", "COUNT", "COLLECT", "CALL"}

_LABELS = {label.name: {"id": Type.TEXT, **label.properties} for label in LABELS}
_TYPES = {edge.type: dict(edge.properties) for edge in EDGES}
_PROPERTIES: dict[str, set[Type]] = defaultdict(set)
for _properties in (*_LABELS.values(), *_TYPES.values()):
    for _name, _kind in _properties.items():
        _PROPERTIES[_name].add(_kind)
_PROPERTIES["date"].add(Type.DATE)  # EDTF: a text that is a date


def what_is_meant(cypher: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with texts as the dates and numbers that they look like.

    A text stays one where the query compares it with a property that holds text, or makes a date of it.
    Raises `BadQuery` for one that looks like a day, and is a day of no calendar.
    """
    uses = _uses(cypher) if any(isinstance(value, str) for value in parameters.values()) else {}
    return {
        name: _meant(name, value, uses.get(name, set())) if isinstance(value, str) else value
        for name, value in parameters.items()
    }


def _meant(name: str, text: str, used_as: Collection[Type]) -> Any:
    if Type.INTEGER in used_as and _WHOLE.fullmatch(text):
        return int(text)
    stays = Type.TEXT in used_as or Type.TEXTS in used_as
    if _DAY.fullmatch(text) is None or (stays and Type.DATE not in used_as):
        return text
    try:
        day = date.fromisoformat(text)
    except ValueError as err:  # as a text it would be like no date, and give no rows
        raise BadQuery(f"参数 {name} 不是日期 (the parameter is not a date): {text}") from err
    return text if stays else day


def _uses(cypher: str) -> dict[str, set[Type]]:
    """For each parameter the types of what it is compared with."""
    found: dict[str, set[Type]] = defaultdict(set)
    tokens = Cursor(cypher)
    while tokens.peek() is not END:
        if tokens.take().key != "$":
            continue
        name = tokens.peek().name
        before, after = tokens.peek(-2), tokens.peek(1)
        if name is None:
            continue
        if before.key in {"LIMIT", "SKIP"}:
            found[name].add(Type.INTEGER)
        elif before.key == "(" and after.key == ")":
            found[name] |= {Type.TEXT, Type.DATE} if tokens.peek(-3).key in {"DATE", "DATETIME"} else set()
        elif before.key in _COMPARED | {"IN", "CONTAINS", "WITH", ":"}:
            found[name] |= _types_of(tokens.peek(-3) if before.key != "WITH" else tokens.peek(-4))
        if after.key in _COMPARED | {"IN"} and tokens.peek(3).key == ".":
            found[name] |= _types_of(tokens.peek(4))
    return found


def _types_of(named: Token) -> set[Type]:
    return set(_PROPERTIES.get(named.name or "", ()))


def not_in_the_graph(cypher: str) -> tuple[str, ...]:
    """A sentence for each label, type and property that the graph has none of, with the nearest name."""
    return tuple(dict.fromkeys(_Names(cypher).read()))


class _Names:
    """One walk over the tokens, which knows between which brackets it is."""

    def __init__(self, cypher: str) -> None:
        self._tokens = Cursor(cypher)
        self._brackets: list[str] = []
        self._kinds: dict[str, set[str]] = defaultdict(set)
        """The labels and types that a variable was given."""
        self._asked: list[tuple[str, str]] = []
        """Properties, each with its variable, if there is one."""
        self._made: set[str] = set()
        """Names that the text itself makes: keys of maps, columns."""

    def read(self) -> Iterator[str]:
        """The sentences, in the order of the text; properties last."""
        tokens = self._tokens
        while tokens.peek() is not END:
            token = tokens.take()
            if token.key in {"(", "[", "{"}:
                self._open(token)
            elif token.key in {")", "]", "}"}:
                self._brackets[-1:] = []
            elif token.key == ":" and self._within() != "map":
                yield from self._labels()
            elif token.key == ".":
                self._property()
            elif token.key == "AS" and tokens.peek().name is not None:
                self._made.add(tokens.peek().name or "")
        yield from self._properties()

    def _within(self) -> str:
        return self._brackets[-1] if self._brackets else ""

    def _open(self, token: Token) -> None:
        before = self._tokens.peek(-2)
        if token.key == "(":
            self._brackets.append("node")
        elif token.key == "[":
            self._brackets.append("edge" if before.key in {"-", "<-"} else "list")
        elif before.key in _SUBQUERIES or self._ends_call():
            self._brackets.append("query")
        else:
            in_pattern = self._within() in {"node", "edge"} and before.name is not None
            self._map_keys(self._variable() if in_pattern else None)
            self._brackets.append("map")

    def _ends_call(self) -> bool:
        """`CALL (x) {`: the variables of a subquery stand before it."""
        back = -2
        if self._tokens.peek(back).key != ")":
            return False
        while self._tokens.peek(back) is not END and self._tokens.peek(back).key != "(":
            back -= 1
        return self._tokens.peek(back - 1).key == "CALL"

    def _variable(self) -> str:
        """The variable of the pattern that is open: the name behind its bracket."""
        back = -2
        while self._tokens.peek(back) is not END and self._tokens.peek(back).key not in {"(", "["}:
            back -= 1
        first = self._tokens.peek(back + 1)
        if first.key == ":":
            kind = self._tokens.peek(back + 2).name or ""
            self._kinds[f" {kind}"].add(kind)
            return f" {kind}"
        return first.name or ""

    def _map_keys(self, variable: str | None) -> None:
        """The keys of a map that opens: properties in a pattern, else names of the text's own."""
        depth, ahead = 1, 0
        while depth and (token := self._tokens.peek(ahead)) is not END:
            depth += (token.key in {"{", "(", "["}) - (token.key in {"}", ")", "]"})
            starts = ahead == 0 or self._tokens.peek(ahead - 1).key == ","
            if depth == 1 and starts and token.name is not None and self._tokens.peek(ahead + 1).key == ":":
                if variable is None:
                    self._made.add(token.name)
                else:
                    self._asked.append((variable, token.name))
            ahead += 1

    def _labels(self) -> Iterator[str]:
        """The names behind a colon, with what joins them: `:Event|Holding`."""
        variable = self._tokens.peek(-2)
        in_edge = self._within() == "edge"
        while True:
            self._tokens.skip_all({"!", ":", "("})
            name = self._tokens.peek().name
            if name is None:
                return
            self._tokens.take()
            if variable.name is not None:
                self._kinds[variable.name].add(name)
            known = [*_TYPES] if in_edge else [*_LABELS, *_TYPES]
            if name not in known:
                kind = "关系类型 (relationship type)" if in_edge else "标签 (label)"
                yield _sentence(kind, name, [*_TYPES] if in_edge else [*_LABELS])
            if not self._tokens.skip({"|", "&", ":"}):
                return

    def _property(self) -> None:
        variable, name = self._tokens.peek(-2), self._tokens.peek()
        if name.name is None or self._tokens.peek(1).key in {"(", "."}:
            return
        owner = variable.name if variable.name is not None and self._tokens.peek(-3).key != "." else ""
        self._asked.append((owner or "", name.name))

    def _properties(self) -> Iterator[str]:
        for variable, name in self._asked:
            kinds = self._kinds.get(variable, set()) if variable not in self._made else set()
            of = {each: {**_LABELS, **_TYPES}[each] for each in kinds if each in _LABELS or each in _TYPES}
            if name in self._made or name in _OF_DATES:
                continue
            if of and not any(name in properties for properties in of.values()):
                owner = "、".join(sorted(of))
                known = sorted({each for properties in of.values() for each in properties})
                yield _sentence(f"{owner} 的属性 (property of {owner})", name, known)
            elif not of and name not in _PROPERTIES:
                yield _sentence("属性 (property)", name, sorted(_PROPERTIES))


def _sentence(kind: str, name: str, known: Collection[str]) -> str:
    by_small = {each.lower(): each for each in known}
    nearest = [by_small[each] for each in get_close_matches(name.lower(), by_small, n=2, cutoff=0.6)]
    offer = f"。是不是 (did you mean)：{'、'.join(nearest)}" if nearest else ""
    return f"图里没有这个{kind}: {name}{offer}"
