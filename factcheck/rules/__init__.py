"""Which kinds of relation are looked for without being declared, and how serious is each?

「完成率59%」 after 34项 and 20项 is a share; each rule is one module whose docstring is its manual.  What is
discovered is a warning; a project may make 「share」 an error, and switch 「repeat」 off below archive/.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.discovery import Rule
from factcheck.frozen import NamedTuple
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES: tuple[str, ...] = (
    "total",
    "nesting",
    "weighted",
    "average",
    "change",
    "share",
    "points",
    "direction",
    "tally",
    "repeat",
    "pairing",
    "ranking",
    "elapsed",
)
"""Every rule, in the order in which they may claim a relation; a new rule is one more name."""


@cache  # asked for every article
def rules() -> tuple[Rule, ...]:
    """Return every rule."""
    # imported when used: a run without discovery needs none of them
    modules = [(name, import_module(f"{__name__}.{name}")) for name in NAMES]
    return tuple(Rule(name, module.find, module.__doc__ or "") for name, module in modules)


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
