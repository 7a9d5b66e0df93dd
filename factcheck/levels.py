"""How serious is what a rule finds, in this article?

What is discovered is a warning; a project may make 「share」 an error, and switch 「repeat」 off
below archive/.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Level(NamedTuple):
    """A rule's severity in the articles whose path fits a pattern; None switches it off."""

    rule: str
    severity: Severity | None
    pattern: str = "*"


def severity_of(rule: str, path: str, levels: Iterable[Level]) -> Severity | None:
    """Return what the last level that fits says, a warning where none does, None for a rule that is off."""
    severity: Severity | None = Severity.WARNING
    for level in levels:
        if level.rule == rule and fnmatchcase(Path(path).resolve().as_posix(), level.pattern):
            severity = level.severity
    return severity
