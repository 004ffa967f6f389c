"""What the command line tells of itself: the parameters of questions, and what the shell completes."""

from __future__ import annotations

import shlex
from typing import Any

import pytest

from api.options import pairs
from graph.questions import QUESTIONS, Question
from tests.cli_runner import Dashiji


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked.name))
def test_a_question_tells_its_parameters_and_an_example(dashiji: Dashiji, asked: type[Question[Any]]) -> None:
    """Without a store, and with an example that the command line takes."""
    told = dashiji("ask", asked.name, "--help")
    assert told.code == 0
    for name in asked.parameter_names():
        assert f"--{name.replace('_', '-')} " in told.out
    program, *arguments = shlex.split(told.out.splitlines()[-1])
    assert (program, arguments[:2]) == ("dashiji", ["ask", asked.name])
    assert pairs(arguments[2:]) == asked.example


def test_the_help_of_a_question_that_is_none_names_those_that_are(dashiji: Dashiji) -> None:
    told = dashiji("ask", "who-helt", "--help")
    assert (told.code, told.out) == (2, "")
    assert "who-held" in told.err
    assert "QUESTION" in dashiji("ask", "--help").out


def test_the_shell_completes_commands_and_questions(
    dashiji: Dashiji, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the script that `--install-completion` installs asks for it."""
    assert "_dashiji_completion" in dashiji("--show-completion", "bash").out.lower()
    monkeypatch.setenv("_DASHIJI_COMPLETE", "complete_bash")
    for typed, completed in (("dashiji tim", "timeline"), ("dashiji ask who", "who-held")):
        monkeypatch.setenv("COMP_WORDS", typed)
        monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
        assert completed in dashiji().out
