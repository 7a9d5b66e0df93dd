"""Is every block of the README true?  Each is run as written, one after the other in one fresh folder.

A line that begins with ``$`` is followed by all that it prints; any other line ends with exit status 0 unless
its comment names another one.  What installs something is run by ``.ci/run``.
"""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.claims import read
from factcheck.claims.examples import check_examples
from factcheck.cli.commands import _skeleton
from factcheck.cli.inputs import settings_for
from factcheck.evaluate import evaluate
from factcheck.readers import READERS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
INSTALLS = "python3 -m venv "


def blocks(language):
    """Return the texts of all blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands():
    """Yield every command of the README with the output or the exit status that it is said to have."""
    for block in blocks("console"):
        printed = None
        for line in block.splitlines():
            if line.startswith("$ "):
                if printed:
                    yield printed
                printed = [line[2:], ""]
            elif printed:
                printed[1] += line + "\n"
            elif line and not line.startswith(INSTALLS):
                status = re.search("#.*exit status ([0-9])", line)
                yield line, int(status[1]) if status else 0
        if printed:
            yield printed


@pytest.fixture
def shell(tmp_path):
    """Return what runs a command line in a fresh folder, with ``factcheck`` on its path."""
    program, desk = tmp_path / "bin/factcheck", tmp_path / "desk"
    desk.mkdir()
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    plain = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "CLICOLOR_FORCE")}
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**plain, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}

    def run(line):
        return subprocess.run(
            line, shell=True, cwd=desk, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    return run


def test_the_commands_do_what_is_said(shell):
    for line, expected in commands():
        done = shell(line)
        if isinstance(expected, str):
            assert done.stdout == expected, line
        else:
            assert done.returncode == expected, f"{line}\n{done.stdout}{done.stderr}"
    # the steps of the pipeline stand for the same gate
    for line in (
        line for block in blocks("yaml") for line in re.findall("^- run: (.+)$", block, re.MULTILINE)
    ):
        assert shell(line).returncode == 1, line


def test_a_drafted_claim_that_does_not_hold_is_seen(shell):
    lines = [line for line, _ in commands()]
    drafted = next(line for line in lines if " draft " in line)
    for line in lines[: lines.index(drafted)]:
        shell(line)
    assert "look at 1 check first" in shell(drafted).stderr
    assert "# inconsistent" in shell("cat claims/news.yaml").stdout


def test_the_python_is_true():
    (block,) = blocks("pycon")
    example = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    assert doctest.DocTestRunner().run(example) == (0, len(example.examples))


def test_the_claims_are_well_written():
    (block,) = (block for block in blocks("yaml") if block.startswith("factcheck:"))
    file, mistakes = read(block, "README.md")
    assert not mistakes
    assert (len(file.claims), len(file.facts), len(file.rules)) == (1, 1, 1)
    assert not [*check_examples(file.rules[0], _skeleton, evaluate)]


def test_the_configuration_is_one(tmp_path):
    (block,) = blocks("toml")
    (tmp_path / "factcheck.toml").write_text(block, "utf-8")
    assert len(settings_for([str(tmp_path)], {}).rules) == 2


def test_every_suffix_is_named():
    assert not [suffix for suffix in READERS if f"`{suffix}`" not in README]
