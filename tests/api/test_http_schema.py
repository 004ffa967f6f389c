"""The API keeps to its own OpenAPI document, on inputs that nobody thought of."""

from __future__ import annotations

from typing import Any, cast

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.app import create_app
from graph.stores import Store


def _operations() -> list[tuple[str, str]]:
    paths = create_app(cast(Store, None)).openapi()["paths"]
    return [(path, method.upper()) for path, methods in paths.items() for method in methods]


@pytest.fixture(scope="session")
def api_schema(client: TestClient) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", client.app)


@pytest.mark.parametrize(("path", "method"), _operations())
def test_the_api_keeps_its_word(api_schema: Any, path: str, method: str) -> None:
    """No input brings a server error, nor an answer that the document does not promise."""

    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=api_schema[path][method].as_strategy())
    def check(case: Any) -> None:
        # A date is a text to the document; that 昨天 is none, only the answer can say.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    check()
