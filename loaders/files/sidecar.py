"""What is known of a text from outside: the options of one file, or a `NAME.meta.yaml` beside it.

A notice that says 昨日 and names no year can be dated by whoever knows the page it came from. Use
`read_given` for the sidecar of a text; what is given wins over what is printed, and the document record
lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from graph import lazy_re as re
from graph.dates import Edtf
from graph.errors import BadDate, DashijiError, UnreadableFile
from loaders.files.encodings import decode

SUFFIX = ".meta.yaml"
TYPES = ("yearbook", "chronicle", "gazetteer", "news", "press_conference", "notice", "cv")
"""The types of document that rules know; another word is kept as it is."""
_PUBLISHED = re.compile("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[~?%]?", re.ASCII)
_TYPE = re.compile("[a-z]+(?:_[a-z]+)*", re.ASCII)


class BadGiven(DashijiError):
    """Something told of a text that cannot be used; the message is the reason alone."""


class BrokenSidecar(DashijiError):
    """A sidecar that cannot be read; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is told of one text from outside; None and empty where nothing is."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """EDTF: a day, a month or a year."""
    covers: str | None = None
    """EDTF of the time that the text tells of."""
    places: tuple[str, ...] = ()
    """The places it is about; several, each within the one before, are one place: 甘肃省, 金昌市, 金川区."""
    type: str | None = None

    @classmethod
    def of(cls, words_of: Mapping[str, str | Iterable[str]]) -> Given:
        """From words as typed. Raises `BadGiven` for an unknown key, a bad date or a list of what is one."""
        known = [field.name for field in fields(cls)]
        values: dict[str, str | tuple[str, ...]] = {}
        for key, value in words_of.items():
            if key not in known:
                raise BadGiven(f"没有 {key} 这一项，只有 (unknown key, known are) {'、'.join(known)}")
            words = [value] if isinstance(value, str) else list(value)
            words = [word.strip() for word in words if word.strip()]
            if key == "places":
                values[key] = tuple(words)
            elif len(words) > 1:
                raise BadGiven(f"{key} 只能有一个 (one value only)")
            elif words:
                values[key] = _checked(key, words[0])
        return cls(**values)  # type: ignore[arg-type]

    @property
    def names(self) -> tuple[str, ...]:
        """What was given: `("title", "published")`."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    @property
    def values(self) -> dict[str, str | tuple[str, ...]]:
        """What was given, by name."""
        return {name: getattr(self, name) for name in self.names}

    def over(self, other: Given) -> Given:
        """Both together; where both tell, this one is right."""
        return Given.of({**other.values, **self.values})


NOTHING_GIVEN = Given()


def read_given(path: Path) -> Given:
    """What the sidecar of a text says; nothing where it has none. Raises `BrokenSidecar`."""
    sidecar = sidecar_of(path)
    if sidecar is None:
        return NOTHING_GIVEN
    try:
        return Given.of(_mapping(sidecar))
    except (BadGiven, UnreadableFile) as err:
        reason = str(err).removeprefix(f"{sidecar.name}: ")
        raise BrokenSidecar(f"{sidecar}: {reason}；不用它 (the text is read without it)") from err


def given_beside(path: Path) -> tuple[Given, str | None]:
    """What the sidecar of a text says; or nothing, and the line to tell of a sidecar that is broken."""
    try:
        return read_given(path), None
    except BrokenSidecar as err:
        return NOTHING_GIVEN, str(err)


def sidecar_of(path: Path) -> Path | None:
    """The sidecar beside a text: 1001.txt.meta.yaml, else 1001.meta.yaml, for 1001.txt."""
    candidates = (path.with_name(path.name + SUFFIX), path.with_name(path.stem + SUFFIX))
    return next((candidate for candidate in candidates if candidate.exists()), None)


def is_sidecar(path: Path) -> bool:
    """Whether a file is the sidecar of another, as in `dashiji load folder/*`."""
    return path.name.endswith(SUFFIX)


def _checked(key: str, word: str) -> str:
    if len(word.splitlines()) > 1:
        raise BadGiven(f"{key} 只能有一行 (one line only)")
    if key == "type" and not _TYPE.fullmatch(word):
        raise BadGiven(f"type 不认得：{word}，要写 (expected a word such as) {'、'.join(TYPES)}")
    if key in ("published", "covers"):
        try:
            Edtf.parse(word)
        except BadDate as err:
            raise BadGiven(f"{key}: {err}") from err
    if key == "published" and not _PUBLISHED.fullmatch(word):
        raise BadGiven(f"published 要写成年、月或日，如 2020-01-08 (a year, month or day): {word}")
    return word


def _mapping(sidecar: Path) -> dict[str, str | list[str]]:
    """The keys of a sidecar with their words, every value as it is typed: 2020-01 stays a text."""
    try:
        data = sidecar.read_bytes()
    except OSError as err:
        raise BadGiven(f"打不开 (cannot be opened): {err.strerror or err}") from err
    if not data.strip():
        return {}
    text, _ = decode(data, sidecar.name)
    try:
        root = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as err:
        raise BadGiven(f"不是 YAML (bad YAML): {_reason(err)}") from err
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise BadGiven("要写成“名: 值”，一行一项 (not a mapping of keys to values)")
    found: dict[str, str | list[str]] = {}
    for key, value in root.value:
        name = _word(key)
        if name in found:
            raise BadGiven(f"{name} 写了两次 (given twice)")
        found[name] = [_word(each) for each in value.value] if _is_list(value) else _word(value)
    return found


def _is_list(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode)


def _word(node: yaml.Node) -> str:
    """A scalar as typed; nothing for `~` and `null`."""
    if not isinstance(node, yaml.ScalarNode):
        raise BadGiven(f"第 {node.start_mark.line + 1} 行不是一个词 (not a single value)")
    return "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)


def _reason(err: Exception) -> str:
    mark = getattr(err, "problem_mark", None)
    where = f"第 {mark.line + 1} 行 (line {mark.line + 1}) " if mark else ""
    return f"{where}{getattr(err, 'problem', None) or str(err).splitlines()[0]}"
