"""A client for programs and notebooks: what a running `dashiji serve` answers, as typed objects.

It needs nothing that dashiji does not need itself; the package of the test client is no part of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

from pydantic import BaseModel, ValidationError

from api.http.json.service import Table
from api.http.problem import Problem
from api.http.schemas import (
    Event,
    Honour,
    Item,
    Listed,
    MemberMembership,
    Membership,
    Project,
    SuccessionMembership,
)
from graph.errors import DashijiError
from graph.questions.colleagues import ColleagueRow
from graph.questions.documents import DocumentRow
from graph.questions.evidence import EvidenceRow
from graph.questions.explain import ExplainRow
from graph.questions.search import SearchRow
from graph.questions.shared.parameters import Match

Day = date | str
"""A day, or a day, month, year or interval as text: `2020-06-01`, `2020-06`, `2020年6月`."""
Model = TypeVar("Model", bound=BaseModel)


class Refused(DashijiError):
    """The service refused, and `problem` says why: `status`, `detail`, the `nearest` names."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.title}: {problem.detail}")
        self.problem = problem


class Dashiji:
    """Asks the service at an address. People, organizations and posts go by name or id, as in every question.

    A list has `items`, `total`, `notes` and `next`; `every` goes through all its pages. Raises `Refused`;
    `DashijiError` where nothing answers.
    """

    def __init__(
        self, address: str = "http://127.0.0.1:8420", token: str | None = None, timeout: float = 30.0
    ) -> None:
        self._address = address.rstrip("/")
        self._headers = {"Accept": "application/json"}
        if token is not None:
            self._headers["Authorization"] = f"Bearer {token}"
        self._timeout = timeout

    def holders(
        self,
        organization: str,
        post: str,
        *,
        on: Day | None = None,
        from_: Day | None = None,
        to: Day | None = None,
        match: Match = "open",
    ) -> Listed[Membership]:
        """Who held a post on a day, or over a range, the surest first."""
        asked = {
            "organization": organization,
            "post": post,
            "on": on,
            "from": from_,
            "to": to,
            "match": match,
        }
        return self._get(Listed[Membership], "/api/holders", asked)

    def career(self, person: str, organization: str | None = None) -> Listed[Membership]:
        """The tenures of a person, in order of time."""
        return self._get(
            Listed[Membership], f"/api/people/{_id(person)}/career", {"organization": organization}
        )

    def colleagues(self, person: str, on: Day | None = None) -> Listed[ColleagueRow]:
        """Who sat in the same body, with the days of both."""
        return self._get(Listed[ColleagueRow], f"/api/people/{_id(person)}/colleagues", {"on": on})

    def members(
        self, organization: str, on: Day | None = None, *, match: Match = "open"
    ) -> Listed[MemberMembership]:
        """Who sat in an organization, heads first."""
        path = f"/api/organizations/{_id(organization)}/members"
        return self._get(Listed[MemberMembership], path, {"on": on, "match": match})

    def succession(self, post: str, organization: str | None = None) -> Listed[SuccessionMembership]:
        """The holders of a post in order, and how each term lies to the one before."""
        path = f"/api/posts/{_id(post)}/succession"
        return self._get(Listed[SuccessionMembership], path, {"organization": organization})

    def events(
        self,
        *,
        from_: Day | None = None,
        to: Day | None = None,
        person: str | None = None,
        organization: str | None = None,
        place: str | None = None,
        text: str | None = None,
        planned: bool | None = None,
        limit: int = 100,
    ) -> Listed[Event]:
        """Entries of chronicles and dated statements, by date."""
        asked = {"from": from_, "to": to, "person": person, "organization": organization, "place": place}
        more = {"text": text, "planned": planned, "limit": limit}
        return self._get(Listed[Event], "/api/events", {**asked, **more})

    def honours(self, *, recipient: str | None = None, text: str | None = None) -> Listed[Honour]:
        """Distinctions and who received them."""
        return self._get(Listed[Honour], "/api/honours", {"recipient": recipient, "text": text})

    def project(self, project: str) -> Listed[Project]:
        """The life of a project; two of one name are two items."""
        return self._get(Listed[Project], f"/api/projects/{_id(project)}")

    def search(self, q: str, kind: str | None = None) -> Listed[SearchRow]:
        """Anything by its name, in Chinese or pinyin, or by the words of any line."""
        return self._get(Listed[SearchRow], "/api/search", {"q": q, "kind": kind})

    def evidence(self, id: str) -> Listed[EvidenceRow]:
        """Every passage that speaks of a thing."""
        return self._get(Listed[EvidenceRow], f"/api/evidence/{_id(id)}")

    def explain(self, tenure: str) -> Listed[ExplainRow]:
        """Which statements a tenure rests on, and which of its bounds each moved."""
        return self._get(Listed[ExplainRow], f"/api/explain/{_id(tenure)}")

    def documents(self, text: str | None = None) -> Listed[DocumentRow]:
        """What is loaded."""
        return self._get(Listed[DocumentRow], "/api/documents", {"text": text})

    def text(self, document: str, start: int | None = None, end: int | None = None) -> str:
        """The text of a document, or a part of it: `start` and `end` of evidence count in it."""
        path = f"/api/documents/{_id(document)}/text"
        return self._asked(_with(path, {"start": start, "end": end})).decode()

    def cypher(
        self, query: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None
    ) -> Table:
        """Run a query that only reads."""
        body = {"query": query, "parameters": dict(parameters or {}), "limit": limit}
        return Table.model_validate_json(self._asked("/api/cypher", json.dumps(body, default=str).encode()))

    def every(self, first: Listed[Item]) -> Iterator[Item]:
        """The items of a list and of all its further pages."""
        page = first
        yield from page.items
        while page.next is not None:
            page = type(first).model_validate_json(self._asked(page.next))
            yield from page.items

    def _get(self, kind: type[Model], path: str, asked: Mapping[str, object] | None = None) -> Model:
        return kind.model_validate_json(self._asked(_with(path, asked or {})))

    def _asked(self, path: str, body: bytes | None = None) -> bytes:
        request = Request(f"{self._address}{path}", data=body, headers=self._headers)
        if body is not None:
            request.add_header("Content-Type", "application/json")
        try:
            with urlopen(request, timeout=self._timeout) as answered:
                found: bytes = answered.read()
                return found
        except HTTPError as err:
            raise _refused(err) from err
        except (URLError, TimeoutError) as err:
            raise DashijiError(
                f"{self._address} 没有回答 (nothing answers there)：先开 dashiji serve (start it first)"
            ) from err


def _with(path: str, asked: Mapping[str, object]) -> str:
    """The path with what was asked for; a flag as the address has it."""
    given = {name: value for name, value in asked.items() if value is not None}
    flags = {name: str(value).lower() for name, value in given.items() if isinstance(value, bool)}
    return f"{path}?{urlencode(given | flags)}" if given else path


def _id(name: str) -> str:
    return quote(name, safe="")


def _refused(error: HTTPError) -> DashijiError:
    try:
        return Refused(Problem.model_validate_json(error.read()))
    except ValidationError:
        return DashijiError(f"{error.code} {error.reason}")
