"""Statements of one post, and what a careful historian says of a day, room by room."""

from __future__ import annotations

from tests.graph.tenures.cases.acting import ACTING
from tests.graph.tenures.cases.acts import ACTS
from tests.graph.tenures.cases.holdings import HOLDINGS
from tests.graph.tenures.cases.lives import LIVES
from tests.graph.tenures.cases.organizations import ORGANIZATIONS
from tests.graph.tenures.cases.turns import TURNS

CASES = [*ACTING, *ACTS, *HOLDINGS, *ORGANIZATIONS, *LIVES, *TURNS]
