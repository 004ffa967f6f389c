"""What a critical reader would look into: contradictions, gaps, overlaps, what is not stated, issues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date as Day
from typing import Any, ClassVar, Literal, get_args

from graph.loading.rebuild import batches
from graph.questions.shared.base import Answer, AnswerRow, Question, Reading
from graph.questions.shared.kept import NOT_CURRENT, kept
from graph.questions.shared.lookup import statements_about
from graph.questions.shared.parameters import MaybeName, Page, TenureRow, blank
from graph.questions.shared.resolve_names import note_on, read_name
from graph.questions.shared.stated_predecessors import Predecessor, stated_predecessors
from graph.questions.shared.statement_findings import Against, statement_findings
from graph.questions.shared.tenure_rows import by_time, tenures_of
from graph.questions.succession import in_a_row
from graph.stores.base import Row, Store
from graph.tenures.bounds import CONTRADICTED, has_one_seat
from graph.tenures.sequence import is_undated

Finding = Literal[
    "contradiction", "seen_after", "act_against_roster", "predecessor", "overlap", "appointed_twice",
    "seen_before", "gap", "no_start", "open_end", "precision", "namesake", "undated", "issue",
]  # fmt: skip

FINDINGS: tuple[Finding, ...] = get_args(Finding)
_AT_ONCE = 100
"""Posts, or organizations, that one query reads of the whole store."""
_SUBJECTS: dict[Finding, str] = {"namesake": "person", "issue": "issue"}
_PASSAGES = 5
_DISAGREE = "{post}：来源对 {person} 的任期说法不一 (sources disagree)"
_UNDATED = "{post}：{person} 任职日期全无 (no date at all)"
_GAP = "{post}：{first} 至 {last} 未见说明谁在任，下任为 {person} (not stated who was)"
_NO_START = "{post}：{person} 何时到任未见说明 (no coming in is stated)"
_OVERLAP = "{post}：{first} 至 {last} 有两人在任，其一为 {person} (an overlap)"
_OPEN_END = "{post}：最后一任 {person} 不知何时离任 (no end is known)"


class AuditParameters(Page):
    what: Finding | None = blank("只看这一种", "this kind of finding alone")
    organization: MaybeName = blank("只看这个机构", "this organization alone")
    document: MaybeName = blank("只看这份文献（编号或题名）", "this document alone, by id or title")


class AuditRow(AnswerRow):
    """One finding."""

    what: Finding
    text: str
    """In a sentence."""
    subject_id: str
    """Of the post, person or statement that it is about."""
    organization: str | None = None
    post: str | None = None
    people: tuple[str, ...] = ()
    first: Day | None = None
    last: Day | None = None
    statements: tuple[str, ...] = ()
    """Ids of the statements that were held against each other."""


class Audit(Question[AuditRow]):
    """One row a finding, the gravest kind first."""

    name = "audit"
    title: ClassVar[dict[str, str]] = {"zh": "数据质量", "en": "Audit"}
    Parameters = AuditParameters
    Row = AuditRow
    example: ClassVar[dict[str, str]] = {"what": "open_end"}

    def ask(self, store: Store, parameters: AuditParameters, today: Day) -> Answer[AuditRow]:
        scope, readings = _scope(store, parameters)
        notes = note_on(readings)
        if readings:
            found = _findings(store, parameters, scope, readings)
        else:
            held = kept(store, "findings", _of_store)
            found, notes = held.value, () if held.current else (NOT_CURRENT,)
        wanted = FINDINGS if parameters.what is None else (parameters.what,)
        found = [row for row in found if row.what in wanted]
        shown = found[parameters.offset : parameters.offset + parameters.limit]
        return self.answered(
            parameters,
            readings=readings,
            rows=tuple(_with_evidence(store, shown)),
            total=len(found),
            notes=notes,
        )


def _of_store(store: Store) -> list[AuditRow]:
    """All that there is to look into, the gravest first: some posts at a time, since a query has a limit."""
    posts, bodies = (
        [row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id")]
        for label in ("Post", "Organization")
    )
    found: list[AuditRow] = []
    for some in batches(posts, _AT_ONCE):
        found += _of_posts(tenures_of(store, "posts", some))
    for some in batches(bodies, _AT_ONCE):
        found += _of_statements(store, some)
    return sorted([*found, *_namesakes(store), *_issues(store, ())], key=_gravest_first)


def _findings(
    store: Store, parameters: AuditParameters, scope: Sequence[str] | None, readings: Sequence[Reading]
) -> list[AuditRow]:
    """What there is of the organizations, or of the documents, that are asked for."""
    found: list[AuditRow] = []
    if scope is not None and parameters.document is None:
        found += _of_posts(tenures_of(store, "organizations", scope))
        found += _of_statements(store, scope)
    elif scope is None:
        found += _issues(store, [each.id for each in readings])
    return sorted(found, key=_gravest_first)


def _scope(store: Store, parameters: AuditParameters) -> tuple[list[str] | None, tuple[Reading, ...]]:
    """The ids of the organizations asked for, `None` for all, with what the names were taken to be."""
    readings: tuple[Reading, ...] = ()
    scope = None
    if parameters.organization is not None:
        readings = read_name(store, "organization", "organization", parameters.organization)
        scope = [reading.id for reading in readings]
    if parameters.document is not None:
        readings += read_name(store, "document", "document", parameters.document)
    return scope, readings


def _of_posts(tenures: Sequence[Row]) -> list[AuditRow]:
    by_post: dict[str, list[TenureRow]] = defaultdict(list)
    for row in tenures:
        fields = {name: row[name] for name in TenureRow.model_fields if name in row}
        by_post[row["post_id"]].append(TenureRow(**{**fields, "acting": bool(row["acting"])}))
    found = []
    for post in by_post.values():
        found += [_finding("contradiction", row, _DISAGREE) for row in post if row.status == CONTRADICTED]
        found += [_finding("undated", row, _UNDATED) for row in post if is_undated(row)]
        found += [
            _finding("no_start", row, _NO_START) for row in post if row.start is None and not is_undated(row)
        ]
        if has_one_seat(post[0].post, post[0].organization):
            found += _of_one_seat(post)
    return found


def _of_one_seat(tenures: Sequence[TenureRow]) -> list[AuditRow]:
    rows = in_a_row([row for row in sorted(tenures, key=by_time) if not is_undated(row)])
    found = []
    for row in rows:
        if row.relation in ("gap", "overlap"):
            what: Finding = "gap" if row.relation == "gap" else "overlap"
            text = _GAP if what == "gap" else _OVERLAP
            found.append(_finding(what, row, text, row.between_first, row.between_last))
    if rows and rows[-1].end is None:
        found.append(_finding("open_end", rows[-1], _OPEN_END, rows[-1].end_earliest))
    return found


def _finding(
    what: Finding, row: TenureRow, text: str, first: Day | None = None, last: Day | None = None
) -> AuditRow:
    return AuditRow(
        what=what,
        text=text.format(
            post=f"{row.organization or ''}{row.post}", person=row.person, first=first or "", last=last or ""
        ),
        subject_id=row.tenure,
        organization=row.organization,
        post=row.post,
        people=(row.person,),
        first=first,
        last=last,
    )


def _of_statements(store: Store, organizations: Sequence[str]) -> list[AuditRow]:
    """What the statements on the posts of organizations say against each other."""
    against = map(_against, statement_findings(store, organizations))
    return [*against, *map(_predecessor, stated_predecessors(store, organizations))]


def _predecessor(found: Predecessor) -> AuditRow:
    """A line that names another as the one before."""
    return AuditRow(
        what="predecessor",
        text=found.text,
        subject_id=found.row["tenure"],
        organization=found.row["organization"],
        post=found.row["post"],
        people=(found.person, found.before),
        statements=found.statements,
    )


def _against(found: Against) -> AuditRow:
    """Two statements that do not go together, and the days between them."""
    days = sorted((found.one.first, found.one.last, found.other.first, found.other.last))
    return AuditRow(
        what=found.what,
        text=found.text,
        subject_id=found.row["person_id"],
        organization=found.row["organization"],
        post=found.row["post"],
        people=(found.row["person"],),
        first=days[0],
        last=days[-1],
        statements=(found.one.id, found.other.id),
    )


def _namesakes(store: Store) -> list[AuditRow]:
    """One name, several people: by the rule of jurisdictions, until a judgement says otherwise."""
    rows = store.read(
        "MATCH (p:Person) WITH p.name AS name, count(p) AS number, min(p.id) AS first WHERE number > 1 "
        "RETURN name, number, first ORDER BY name"
    )
    return [
        AuditRow(
            what="namesake",
            text=f"有 {row['number']} 人同名：{row['name']} (namesakes; `dashiji judge` can join them)",
            subject_id=row["first"],
            people=(row["name"],),
        )
        for row in rows
    ]


def _issues(store: Store, documents: Sequence[str]) -> list[AuditRow]:
    within = "WHERE d.id IN $documents " if documents else ""
    rows = store.read(
        f"MATCH (i:Issue)-[:STATED_IN]->(:Passage)-[:IN]->(d:Document) {within}"
        "RETURN DISTINCT i.id AS id, i.what AS what, i.expected AS expected ORDER BY id",
        **({"documents": list(documents)} if documents else {}),
    )
    return [
        AuditRow(
            what="issue",
            text=f"{row['what']}：{row['expected'] or '读不懂'} (seen and not understood)",
            subject_id=row["id"],
        )
        for row in rows
    ]


def _with_evidence(store: Store, rows: Sequence[AuditRow]) -> list[AuditRow]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.statements:
            by_kind["appointment"] += row.statements
            by_kind["holding"] += row.statements
        else:
            by_kind[_SUBJECTS.get(row.what, "tenure")].append(row.subject_id)
    statements = statements_about(store, by_kind)
    return [
        row.model_copy(
            update={
                "evidence": tuple(
                    dict.fromkeys(
                        passage
                        for each in row.statements or (row.subject_id,)
                        for one in statements.get(each, [])
                        for passage in one.evidence
                    )
                )[:_PASSAGES]
            }
        )
        for row in rows
    ]


def _gravest_first(row: AuditRow) -> tuple[Any, ...]:
    return (
        FINDINGS.index(row.what),
        row.organization or "",
        row.post or "",
        row.first or Day.min,
        row.subject_id,
    )
