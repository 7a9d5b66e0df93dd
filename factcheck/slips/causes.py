"""Which contradictions have one cause?

「由36709件增至39505件，增加2296件，增长6%」 with 39505 for 39005 breaks the difference and the rate: it is
told once, with the change that mends both.  Only what was discovered is joined; a claim speaks for itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.explain import equation
from factcheck.model import Origin, Quantity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.model import Finding, Repair

    Change = tuple[int, str]
    """Where a figure stands, and what it would become."""


def by_cause(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with those told first that one change of a figure would mend as well."""
    kept: list[Finding] = []
    first: dict[Change, int] = {}
    for finding in findings:
        changes = _changes(finding)
        place = next((first[change] for change in changes if change in first), None)
        if place is None:
            first.update(dict.fromkeys(changes, len(kept)))
            kept.append(finding)
            continue
        told = _changes(kept[place])
        common = [change for change in told if change in changes]
        for change in told.keys() - set(common):
            del first[change]
        also = (*kept[place].also, equation(finding.check))
        kept[place] = replace(kept[place], also=also, repairs=tuple(told[change] for change in common))
    return kept


def _changes(finding: Finding) -> Mapping[Change, Repair]:
    """Return the changes of one figure that would mend a discovered contradiction, the likeliest first."""
    if finding.verdict is not Verdict.INCONSISTENT or finding.check.origin is not Origin.DISCOVERED:
        return {}
    found: dict[Change, Repair] = {}
    for repair in finding.repairs:
        operand = finding.check.operands[repair.role]
        figures = operand if isinstance(operand, tuple) else (operand,)
        place = next((q.start for q in figures if isinstance(q, Quantity) and q.text == repair.written), None)
        if place is not None:
            found[place, repair.suggestion] = repair
    return found
