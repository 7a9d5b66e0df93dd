"""A desk to run commands at."""

from pathlib import Path

import pytest
from project import CLAIMS, GOOD

import factcheck


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A project with one article and one claim."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    # a process started elsewhere runs the same package as this one
    monkeypatch.setenv("PYTHONPATH", str(Path(factcheck.__file__).parents[1]))
    for name, text in (("articles/one.txt", GOOD), ("claims/one.yaml", CLAIMS)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path
