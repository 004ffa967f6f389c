"""A project: its stages on a line, money, places, organizations and their heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from graph.facts import Stage
from graph.questions.project import MilestoneRow, ProjectRow
from graph.questions.shared.base import Answer
from viz.templating import Frame, render
from viz.words import PROJECT_TYPES, STAGES, word

_ANY_TIME = ("停工", "在建", "揭牌")
"""Stages that may stand anywhere among the others."""


def render_project(frame: Frame, answer: Answer[ProjectRow]) -> str:
    """The page of a project; two of one name are shown apart."""
    return render(
        "project.html",
        frame,
        answer=answer,
        slips=slips,
        state=state,
        disordered=disordered,
        types=PROJECT_TYPES,
        stage=lambda one: word(STAGES, one.stage, frame.lang),
    )


def state(milestones: Sequence[MilestoneRow]) -> MilestoneRow | None:
    """The last stage that is done; where nothing is, the last that is planned."""
    done = [one for one in milestones if not one.planned]
    return (done or list(milestones))[-1] if milestones else None


def disordered(milestones: Sequence[MilestoneRow]) -> set[str]:
    """Ids of done stages that come wholly before one that has to come before them: 建成 before 开工."""
    order = list(get_args(Stage))
    done = [
        one for one in milestones if not one.planned and one.stage in order and one.stage not in _ANY_TIME
    ]
    return {
        later.id
        for later in done
        for earlier in done
        if order.index(earlier.stage) < order.index(later.stage)
        and later.latest is not None
        and earlier.earliest is not None
        and later.latest < earlier.earliest
    }


def slips(milestones: Sequence[MilestoneRow]) -> set[str]:
    """Ids of planned stages that a later source date shows to have come after the planned one."""
    late = set()
    for plan in milestones:
        done = [one for one in milestones if one.stage == plan.stage and not one.planned]
        if plan.planned and plan.latest is not None:
            late |= {plan.id for one in done if one.earliest is not None and one.earliest > plan.latest}
    return late
