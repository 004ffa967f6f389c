"""A project: its stages on a line, money, places, organizations and their heads; and the list of projects."""

from __future__ import annotations

from collections.abc import Sequence

from graph.questions.project import MilestoneRow, ProjectRow
from graph.questions.projects import ProjectsRow
from graph.questions.shared.base import Answer
from viz.paging import Pager
from viz.templating import Frame, render

TYPES = {
    "agriculture": "农业", "ecology": "生态", "housing": "住房", "energy": "能源", "social": "社会事业",
    "tourism": "旅游", "infrastructure": "基础设施", "industrial": "产业",
}  # fmt: skip


def render_project(frame: Frame, answer: Answer[ProjectRow]) -> str:
    """The page of a project; two of one name are shown apart."""
    return render("project.html", frame, answer=answer, slips=slips, types=TYPES)


def render_projects(frame: Frame, answer: Answer[ProjectsRow], page: Pager) -> str:
    """The list of projects with their last stage."""
    return render("projects.html", frame, answer=answer, asked=answer.parameters, page=page)


def slips(milestones: Sequence[MilestoneRow]) -> set[str]:
    """Ids of planned stages that a later source date shows to have come after the planned one."""
    late = set()
    for plan in milestones:
        done = [one for one in milestones if one.stage == plan.stage and not one.planned]
        if plan.planned and plan.latest is not None:
            late |= {plan.id for one in done if one.earliest is not None and one.earliest > plan.latest}
    return late
