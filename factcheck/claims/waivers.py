"""Is a finding accepted, and does the acceptance still hold?

「42.4万人次」 beside 「46.2万人」 is waived as printed so.  The waiver was written for that verdict and for
those figures: it lapses when either changes or its last day passes, and it is reported when nothing needs
it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Verdict, Waiver

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from factcheck.claims.claim import Bound, Claim, Fact, Waive
    from factcheck.model import Finding

PASSES = frozenset({Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING})
"""Verdicts that nobody need accept."""


def apply_waiver(
    bound: Bound, findings: Sequence[Finding], today: date
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Mark the findings of a claim that its waiver covers; return why it does not cover others."""
    waive = bound.claim.waive
    if waive is None:
        return tuple(findings), ()
    marked, notes = [], []
    for finding in findings:
        lapsed = _lapsed(waive, finding, bound, today)
        if finding.verdict in PASSES:
            marked.append(finding)
        elif lapsed:
            marked.append(finding)
            notes.append(f"the waiver no longer applies to {finding.check.id}: {lapsed}")
        else:
            marked.append(replace(finding, waiver=Waiver(waive.verdict, waive.reason, waive.by)))
    if all(finding.verdict in PASSES for finding in findings):
        notes.append("the waiver is not needed any more: remove it")
    return tuple(marked), tuple(notes)


def _lapsed(waive: Waive, finding: Finding, bound: Bound, today: date) -> str:
    """Return why a waiver does not hold for a finding, or nothing where it does."""
    if finding.verdict is not waive.verdict:
        return f"it was written for {waive.verdict.value}, this is {finding.verdict.value}"
    if waive.until and waive.until < today.isoformat():
        return f"it ended on {waive.until}"
    changed = [drift for drift in bound.drifts if _concerns(drift.name, finding)]
    if changed:
        return ", ".join(f"{drift.written} has become {drift.printed}" for drift in changed)
    return ""


def _concerns(name: str, finding: Finding) -> bool:
    return any(role == name or role.startswith(f"{name}_") for role in finding.check.operands)


def unexpected(claim: Claim, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Say where a claim whose verdict was known beforehand has got another one."""
    if claim.expect is None:
        return ()
    return tuple(
        f"{finding.check.id} was expected to be {claim.expect.value} and is {finding.verdict.value}"
        for finding in findings
        if finding.verdict is not claim.expect
    )


def in_force(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the facts that are valid on a day and that no other valid fact supersedes."""
    day = today.isoformat()
    valid = [
        f
        for f in facts
        if (not f.valid_from or f.valid_from <= day) and (not f.valid_to or day <= f.valid_to)
    ]
    older = {fact.supersedes for fact in valid}
    return tuple(fact for fact in valid if fact.id not in older)
