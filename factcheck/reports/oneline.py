"""How is a finding said in one line, for logs, annotations and lists?

「20项 ÷ 34项 ~ 69%，推算 58.82…%，相差 9.67…个百分点」: what the author of the check wrote,
or else the sum, the stated figure and the gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.explain import spelt
from factcheck.model import Origin, Severity, Verdict
from factcheck.report import FAILING
from factcheck.reports.amounts import derived, equation, gap, stated, why
from factcheck.reports.snippet import clean
from factcheck.reports.view import Group
from factcheck.reports.words import words

if TYPE_CHECKING:
    from factcheck.model import Finding
    from factcheck.report import ArticleReport

PASSES = (Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING)


def headline(article: ArticleReport, finding: Finding) -> str:
    """Say a finding in one line, in the language of its article."""
    terms = words(article.article.language)
    spoken = finding.check.message and finding.verdict in FAILING
    parts = [article.message(finding)] if spoken else []
    parts.append(equation(finding, terms))
    figure = stated(finding)
    if figure is not None:
        implied = derived(figure, finding, terms)
        parts.append(implied and f"{terms.derived} {implied}")
        parts.append(gap(figure, finding, terms))
    if finding.verdict not in PASSES and not spoken:
        parts.append(why(finding, terms))
    if finding.waiver is not None:
        parts.append(f"{terms.waived} {finding.waiver.reason}")
    return clean(terms.joined(*parts))


def repairs(article: ArticleReport, finding: Finding) -> str:
    """Say in one line what a single figure would have to become."""
    terms = words(article.article.language)
    return clean(terms.alternative.join(f"{r.written} → {r.suggestion}" for r in finding.repairs))


def identity(article: ArticleReport, finding: Finding) -> list[str]:
    """Return what tells a finding from others when lines and numbers of findings change: its figures.

    A claim also has its name; that of a discovered finding only counts them.
    """
    check = finding.check
    name = check.id if check.origin is Origin.CLAIM else f"{check.rule}: {spelt(check.expression)}"
    return [name, *(mark.text for mark in article.marks(finding))]


def level(part: Group, finding: Finding) -> Severity | None:
    """Return how loudly a finding is reported; None where it is no problem."""
    match part:
        case Group.FAILING:
            return Severity.ERROR
        case Group.DOUBTFUL:
            # an open contradiction that does not close the gate is still never less than a warning
            contradicted = finding.verdict in (Verdict.INCONSISTENT, Verdict.UNBOUND)
            return Severity.WARNING if contradicted else finding_severity(finding)
        case Group.WAIVED | Group.UNDETERMINED:
            return Severity.NOTE
        case Group.PASSING:
            return None


def finding_severity(finding: Finding) -> Severity:
    """Return the severity of a check, but never more than a warning."""
    severity = finding.check.severity
    return Severity.WARNING if severity is Severity.ERROR else severity
