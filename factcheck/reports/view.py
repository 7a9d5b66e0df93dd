"""How does the reader want the report, and which findings come first?

An editor at midnight wants the contradictions on top, what was waived and what could not be decided below,
and 「58项成立」 in one line.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Verdict
from factcheck.report import fails

if TYPE_CHECKING:
    from factcheck.model import Finding
    from factcheck.report import ArticleReport


class View(NamedTuple):
    """What the command line asks of a report.  ``width`` is None where lines must not be wrapped."""

    gate: Verdict | None = Verdict.INCONSISTENT
    strict: bool = False
    verbose: bool = False
    unguarded: bool = False
    color: bool = False
    width: int | None = None
    status: int = 0
    fail_under: int | None = None


class Group(Enum):
    """The parts of a report in their order."""

    FAILING = "failing"
    DOUBTFUL = "doubtful"  # contradicted or truncated, but not enough to close the gate
    WAIVED = "waived"
    UNDETERMINED = "undetermined"
    PASSING = "passing"


_PASSES = frozenset({Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING})


def group(finding: Finding, view: View) -> Group:
    """Return the part of the report where a finding belongs."""
    if finding.waiver is not None:
        return Group.WAIVED
    if fails(finding, view.gate, view.strict):
        return Group.FAILING
    if finding.verdict in _PASSES:
        return Group.PASSING
    return Group.UNDETERMINED if finding.verdict is Verdict.UNDETERMINED else Group.DOUBTFUL


def grouped(article: ArticleReport, view: View) -> dict[Group, list[Finding]]:
    """Return an article's findings by group, each in the order of the text."""
    groups: dict[Group, list[Finding]] = {part: [] for part in Group}
    for finding in article.findings:
        groups[group(finding, view)].append(finding)
    for findings in groups.values():
        findings.sort(key=lambda finding: _position(article, finding))
    return groups


def told(article: ArticleReport, view: View) -> list[tuple[Group, Finding]]:
    """Return the findings that a list of problems names: all but the passing ones, unless verbose."""
    return [
        (part, finding)
        for part, findings in grouped(article, view).items()
        if view.verbose or part is not Group.PASSING
        for finding in findings
    ]


def _position(article: ArticleReport, finding: Finding) -> tuple[int, str]:
    mark = article.anchor(finding)
    return (mark.start if mark else 0, finding.check.id)
