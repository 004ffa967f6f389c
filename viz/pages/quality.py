"""What a critical reader would look into: contradictions, gaps, overlaps, what is not stated, issues."""

from __future__ import annotations

from graph.questions.audit import AuditRow
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.templating import Frame, render

FINDINGS = {
    "contradiction": ("不一致", "contradictions"), "overlap": ("重叠", "overlaps"),
    "gap": ("未见说明", "not stated"), "seen_after": ("离任后仍见", "seen after leaving"),
    "seen_before": ("到任前已见", "seen before coming in"),
    "act_against_roster": ("名录与任免不一", "acts against rosters"),
    "appointed_twice": ("两次任命", "appointed twice"), "precision": ("只差精度", "precision alone"),
    "no_start": ("到任未见", "no coming in stated"),
    "open_end": ("止期不详", "open ends"), "namesake": ("同名", "namesakes"),
    "undated": ("无日期", "undated"),
    "issue": ("没读懂的", "not understood"),
}  # fmt: skip


def render_quality(frame: Frame, answer: Answer[AuditRow], page: Pager) -> str:
    """The page of findings, the gravest first."""
    return render("quality.html", frame, answer=answer, asked=answer.parameters, page=page, findings=FINDINGS)
