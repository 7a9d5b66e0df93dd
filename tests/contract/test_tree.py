"""The top level holds what was agreed and nothing else."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AGREED = {"pyproject.toml", "README.md", "seeds", "factcheck", "claims", "tests"}


def test_top_level():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {n for n in names if not n.startswith(".")} <= AGREED


@pytest.mark.parametrize(
    "name",
    ["interval", "units", "source", "model", "normalise", "recognise", "expression", "evaluate", "pipeline"],
)
def test_core_modules_have_a_twin(name):
    assert [*(ROOT / "tests").rglob(f"test_{name}.py")]
