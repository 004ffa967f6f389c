"""How much of what became of organizations and places is read: facts against records made by hand.

    python -m bench.reorganizations FACTS.jsonl FOLDER…           # folders with gold-reorganizations.jsonl
    python -m bench.reorganizations FACTS.jsonl FOLDER… --misses  # and every row that is missed or false

A change is right with its kind, its day and its names; a name of the record may leave out the places that the
full name begins with. Records of beginnings are not complete: one told beyond them is not counted as false.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GOLD = "gold-reorganizations.jsonl"
KINDS = {
    "rename": ("改名", "改组", "升格", "撤县设市"),
    "upgrade": ("升格", "改名", "改组", "撤县设市"),
    "merge": ("合并", "并入"),
    "abolish": ("撤销", "并入", "恢复"),
    "found": ("成立", "恢复"),
    "restore": ("恢复", "成立"),
    "split": ("分设",),
    "transfer": ("划归",),
}
"""What the records call each kind, and as what it may be read."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change, as read or as recorded."""

    document: str
    date: str | None
    what: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    optional: bool = False

    def line(self) -> str:
        return f"{self.document} {self.date} {self.what} {'、'.join(self.before)} → {'、'.join(self.after)}"


def recorded(folder: Path) -> list[Change]:
    """The records of a folder."""
    rows = [json.loads(line) for line in (folder / GOLD).read_text("utf-8").splitlines()]
    return [
        Change(row["doc"], row["date"], row["what"], tuple(row["from"]), tuple(row["to"]), "optional" in row)
        for row in rows
    ]


def read(facts: Path) -> list[Change]:
    """The changes of a facts file, each once."""
    files: dict[str, str] = {}
    found: dict[Change, None] = {}
    for fact in map(json.loads, facts.read_text("utf-8").splitlines()):
        if fact["kind"] == "document":
            files[fact["id"]] = Path(fact["file"]).stem
        for told in fact.get("changes") or ():
            found[_change(files[fact["document"]], fact, told)] = None
    return list(found)


def _change(document: str, fact: dict[str, Any], told: dict[str, Any]) -> Change:
    return Change(document, fact["date"], told["how"], tuple(told["before"]), tuple(told["after"]))


def agree(given: Change, gold: Change) -> bool:
    """Whether what was read is what is recorded."""
    return (
        given.document == gold.document
        and given.what in KINDS[gold.what]
        and _since(given.date) == _since(gold.date)
        and _same_names(given.before, gold.before, gold.what in ("found", "restore"))
        and _same_names(given.after, gold.after, gold.what == "abolish")
    )


def _since(date: str | None) -> str:
    """自七月一日起 is that day."""
    return (date or "").removesuffix("/..")


def _same_names(given: Sequence[str], gold: Sequence[str], may_lack: bool) -> bool:
    if may_lack and (not given or not gold):
        return True
    return len(given) == len(gold) and all(any(_same(one, other) for other in gold) for one in given)


def _same(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def complete_in(folder: Path) -> set[str]:
    """The documents whose records tell every change."""
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text("utf-8").splitlines()]
    return {row["id"] for row in rows if "reorganizations" in (row.get("complete") or ())}


def compare(
    given: Sequence[Change], gold: Sequence[Change], complete: set[str]
) -> Iterator[tuple[str, Change]]:
    """Every row as `right`, `missed` or `false`; false only where the records are complete."""
    met = {each for each in given if any(agree(each, row) for row in gold)}
    for row in gold:
        if any(agree(each, row) for each in met):
            yield "right", row
        elif not row.optional:
            yield "missed", row
    for each in given:
        if each not in met and each.what != "成立" and each.document in complete:
            yield "false", each


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("facts", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true", help="every row that is missed or false")
    args = parser.parse_args()
    gold = [row for folder in args.folders for row in recorded(folder)]
    complete = {document for folder in args.folders for document in complete_in(folder)}
    judged = list(compare(read(args.facts), gold, complete))
    counts = Counter(how for how, _ in judged)
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for how, row in judged:
        by_kind[row.what][how] += 1
    for how, row in judged if args.misses else ():
        if how != "right":
            print(f"{how}: {row.line()}")
    for kind, each in sorted(by_kind.items()):
        print(f"{kind}: {each['right']} right, {each['missed']} missed, {each['false']} false")
    given, all_gold = counts["right"] + counts["false"], counts["right"] + counts["missed"]
    print(f"precision {counts['right'] / max(given, 1):.3f} ({counts['right']} / {given})")
    print(f"recall {counts['right'] / max(all_gold, 1):.3f} ({counts['right']} / {all_gold})")


if __name__ == "__main__":
    main()
