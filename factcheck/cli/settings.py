"""What was asked for: by the command line, else by the project's configuration, else by default?

A project is configured under ``[tool.factcheck]`` of the nearest pyproject.toml, in factcheck.toml or in
.factcheck.yaml: ``fail-on = "within-rounding"``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Verdict
from factcheck.paths import seen
from factcheck.report import GATES
from factcheck.source import Located

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.rules import Level

NEVER = "never"
FAIL_ON = (*(gate.value for gate in GATES), NEVER)
LANGUAGES = ("zh", "en")
COLORS = ("auto", "always", "never")


class Settings(NamedTuple):
    """All that a run may be told, whoever said it."""

    claims: tuple[str, ...] = ()
    fail_on: str = Verdict.INCONSISTENT.value
    fail_under: int | None = None
    strict: bool = False
    discover: bool = True
    waivers: bool = True
    lang: str | None = None
    jobs: int = 1
    format: str = "console"
    color: str = "auto"
    unguarded: bool = False
    verbose: bool = False
    rules: tuple[Level, ...] = ()
    """How serious the rules are everywhere, then below single paths."""

    @property
    def gate(self) -> Verdict | None:
        """Return the mildest verdict that fails the run, or None for none."""
        return None if self.fail_on == NEVER else Verdict(self.fail_on)


class ConfigurationError(Exception):
    """The configuration holds mistakes."""

    def __init__(self, mistakes: list[Located]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = mistakes


def nearest(paths: Iterable[str]) -> Path | None:
    """Return the first configuration file in the folder that holds *paths*, or in one above it."""
    start = _start(paths)
    for folder in (start, *start.parents):
        for name in ("factcheck.toml", ".factcheck.yaml", ".factcheck.yml", "pyproject.toml"):
            path = folder / name
            # a pyproject.toml without our table configures somebody else
            if seen(path.is_file) and (name != "pyproject.toml" or "[tool.factcheck" in text_of(path)):
                return _from_here(path)
    return None


def claims_folder(paths: Iterable[str]) -> Path | None:
    """Return the ``claims`` folder of the project that *paths* belong to."""
    start = _start(paths)
    for folder in (start, *start.parents):
        if seen((folder / "claims").is_dir):
            return _from_here(folder / "claims")
    return None


def _from_here(path: Path) -> Path:
    """Return a path as a person would type it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _start(paths: Iterable[str]) -> Path:
    """Return the folder that holds all paths, so that their order never matters."""
    folders = []
    for path in paths:
        place = Path.cwd() if path == "-" else Path(path).resolve()
        folders.append(place if seen(place.is_dir) else place.parent)
    if not folders:
        return Path.cwd()
    first, *rest = folders
    common = (first, *first.parents)
    return next(folder for folder in common if all(other.is_relative_to(folder) for other in rest))


def text_of(path: Path) -> str:
    """Return the text of a configuration file."""
    try:
        return path.read_text("utf-8-sig", errors="replace")
    except OSError as error:
        where = Located(str(_from_here(path)), 1, 1, f"cannot be read: {error.strerror}")
        raise ConfigurationError([where]) from error
