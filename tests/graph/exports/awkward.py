"""A document whose words are awkward for files: formulas, quotes, page marks, backslashes, line ends."""

from __future__ import annotations

from graph.claims import claim_of
from graph.corrections import Corrections
from graph.facts import Correction, DocumentFact, EventFact, Fact, IssueFact
from graph.provenance import Passage

DOCUMENT = "document-awkward"
FORMULA = '=HYPERLINK("http://evil.example","点")'
LINES = (
    f"{FORMULA}，是日无事。",
    "@甲，-乙，+丙；丁|戊。",
    "一页完\x0c下一页\t\\u0041 \\n 'a' \"b\" ;\r\n又一行😀 ]]> & <b>。",
    "a\\",
)
TEXT = "\n".join(LINES)


def facts() -> list[Fact]:
    """One event a line; the first has no year, the second is planned, the last has no date."""
    dates = ("XXXX-03-02", "2021-21", "2020-02-29/..", None)
    return [
        DocumentFact(id=DOCUMENT, file="=a.txt", sha256="2" * 64, title="-1+1", places=("临泉区", "双河镇")),
        *(
            EventFact(
                id=f"event-awkward{number}",
                document=DOCUMENT,
                passage=Passage(start=TEXT.index(line), end=TEXT.index(line) + len(line), quote=line),
                date=dates[number],
                text=line,
                heading=("一|二", line),
                planned=number == 1,
                people=(f"'{line[:3]}",),
            )
            for number, line in enumerate(LINES)
        ),
        IssueFact(
            id="issue-settled",
            document=DOCUMENT,
            passage=Passage(start=0, end=len(FORMULA), quote=FORMULA),
            what="act",
            expected=FORMULA,
        ),
    ]


def corrections() -> Corrections:
    """The issue is passed over."""
    (issue,) = (fact for fact in facts() if isinstance(fact, IssueFact))
    target = {"of": "issue", "passage": issue.passage, "says": claim_of(issue)}
    skipped = {"verdict": "skipped", "document": DOCUMENT, "who": FORMULA, "why": "=1+1", **target}
    return Corrections((Correction.model_validate(skipped),))
