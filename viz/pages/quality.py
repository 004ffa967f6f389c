"""What a critical reader would look into: gaps, overlaps, contradictions, open ends, issues."""

from __future__ import annotations

from graph.questions.audit import AuditRow
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.templating import Frame, render

FINDINGS = {
    "contradiction": ("不一致", "contradictions"), "overlap": ("重叠", "overlaps"), "gap": ("空缺", "gaps"),
    "open_end": ("止期不详", "open ends"), "namesake": ("同名", "namesakes"),
    "undated": ("无日期", "undated"),
    "issue": ("没读懂的", "not understood"),
}  # fmt: skip


def render_quality(frame: Frame, answer: Answer[AuditRow], page: Pager) -> str:
    """The page of findings, the gravest first."""
    return render("quality.html", frame, answer=answer, asked=answer.parameters, page=page, findings=FINDINGS)
