"""What a newcomer installs: the container files and the pinned versions hold together."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from compose_spec import PyCompose
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("graph", "loaders", "api", "viz")
NO_CODE = {".yaml", ".html", ".js", ".css", ".md", ".xml"}


def compose_text() -> str:
    """The Compose file with its required variables filled in, as Compose would."""
    return re.sub(r"\$\{\w+:\?[^}]*\}", "correct-horse", (ROOT / "docker-compose.yml").read_text("utf-8"))


def test_the_compose_file_obeys_the_compose_specification() -> None:
    compose = PyCompose.from_yaml(compose_text())
    compose.validate()
    assert set(compose.services or ()) == {"neo4j", "dashiji"}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("image:", "imagge:"), ("service_healthy", "service_well"), ("retries: 24", "retries: many")],
)
def test_the_check_of_the_compose_file_can_fail(right: str, wrong: str) -> None:
    assert right in compose_text()
    with pytest.raises(ValueError, match=r"."):
        PyCompose.from_yaml(compose_text().replace(right, wrong)).validate()


def test_the_app_waits_for_a_healthy_neo4j_and_reaches_it_by_its_service_name() -> None:
    compose = PyCompose.from_yaml(compose_text())
    app, neo4j = compose.get_service("dashiji"), compose.get_service("neo4j")
    assert app
    assert neo4j
    assert neo4j.healthcheck
    assert neo4j.healthcheck.test
    assert isinstance(app.depends_on, dict)
    assert app.depends_on["neo4j"].condition.value == "service_healthy"
    assert isinstance(app.environment, dict)
    assert isinstance(neo4j.environment, dict)
    assert app.environment["DASHIJI_STORE"] == "neo4j://neo4j:7687"
    assert app.environment["NEO4J_PASSWORD"] == neo4j.environment["NEO4J_AUTH"].removeprefix("neo4j/")


def test_what_a_container_serves_to_its_network_has_a_token() -> None:
    """The image listens to everybody: Compose gives it a token, without which it does not start."""
    compose = PyCompose.from_yaml(compose_text())
    app = compose.get_service("dashiji")
    assert app
    assert isinstance(app.environment, dict)
    assert "DASHIJI_HOST=0.0.0.0" in (ROOT / "Dockerfile").read_text("utf-8")
    assert app.environment["DASHIJI_TOKEN"]


def test_every_path_that_the_dockerfile_copies_is_there() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    copied = [name for line in re.findall(r"^COPY (.+)$", dockerfile, re.M) for name in line.split()[:-1]]
    assert copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
    samples = re.findall(r"samples/[^\"]+\.txt", dockerfile)
    assert samples
    assert [name for name in samples if not (ROOT / name).exists()] == []


def test_every_dependency_is_pinned_by_a_version_that_its_bound_allows() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(each for extra in extras for each in extra)]
    pins: dict[str, list[str]] = {}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            pin = Requirement(line)
            pins.setdefault(pin.name.lower(), []).append(str(pin.specifier).removeprefix("=="))
    for text in wanted:
        needed = Requirement(text)
        versions = pins.get(needed.name.lower(), [])
        assert versions, f"{needed.name} is not in constraints.txt"
        assert all(needed.specifier.contains(version) for version in versions), text


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel holds, laid out as pip lays it out."""
    made = tmp_path_factory.mktemp("wheel")
    built = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(made / "site")
    return made / "site"


def test_what_is_not_code_is_in_the_wheel(installed: Path) -> None:
    """Every lexicon, template and page of help, and the samples."""
    kept = [path for name in PACKAGES for path in (ROOT / name).rglob("*") if path.suffix in NO_CODE]
    assert len(kept) > 50
    assert [str(each) for each in kept if not (installed / each.relative_to(ROOT)).is_file()] == []
    samples = {path.name: path.read_bytes() for path in (ROOT / "samples").glob("*.txt")}
    assert {path.name: path.read_bytes() for path in (installed / "api" / "samples").iterdir()} == samples


def test_who_installed_the_wheel_sees_the_samples(installed: Path, tmp_path: Path) -> None:
    """`dashiji demo` without the sources beside it: an answer, then pages until it is stopped."""
    command = "from api.cli import main; main()"
    given = ["demo", "--port", "0", "--store", f"embedded:{tmp_path / 'store'}"]
    apart = {"PYTHONPATH": str(installed), "DASHIJI_JUDGEMENTS": str(tmp_path / "judgements.jsonl")}
    with subprocess.Popen(
        [sys.executable, "-c", command, *given],
        cwd=tmp_path,
        env={**os.environ, **apart},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as started:
        assert started.stderr
        assert started.stdout
        try:
            address = next(line for line in iter(started.stderr.readline, "") if line.startswith("http://"))
            asked = urlencode({"organization": "金川区人民政府", "post": "区长", "on": "2020-06-01"})
            with urlopen(f"{address.split()[0]}api/holders?{asked}", timeout=30) as answered:
                (row,) = json.load(answered)["items"]
        finally:
            started.terminate()
        shown = started.stdout.read()
    assert (row["person"]["name"], row["certainty"]) == ("张恒山", "certain")
    assert "金川区2020年大事记" in shown
    assert started.returncode == 0
