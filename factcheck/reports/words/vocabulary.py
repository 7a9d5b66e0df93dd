"""What is there to say in a report?

Every word that a report prints for people has its place here: 「矛盾」 at the head of a finding, 「所述」
before what is stated, 「相差」 before the gap.  Each language fills it once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Severity, Verdict
    from factcheck.notes import NoteKind
    from factcheck.source import Place


class Words(NamedTuple):
    """The words of one language."""

    language: str
    verdicts: Mapping[Verdict, str]
    severities: Mapping[Severity, str]
    notes: Mapping[NoteKind, str]
    scales: tuple[tuple[int, str], ...]
    """Powers of ten that have a name, the greatest first."""
    grouping: str
    gap: str
    """What stands between a number and its unit."""
    to: str
    comma: str
    points: str
    equation: str
    stated: str
    derived: str
    means: str
    short_by: str
    short_by_least: str
    """Between ranges: the figures behind them may lie farther apart."""
    also: str
    repair: str
    alternative: str
    note: str
    waived: str
    waived_by: str
    functions: Mapping[str, str]
    """The functions of checks that no sign stands for."""
    attained: tuple[str, str]
    """How it is said that a whole number gives a share, and that none does."""
    day: tuple[str, str]
    """How it is said that there is a day of this date, and that there is none."""
    fails: str
    """For an equation whose signs cannot say it themselves."""
    units: Mapping[str, str]
    """The names of units that no article has printed."""
    signs: Mapping[str, str]
    """The signs of units that stand before the number."""
    found_by: str
    folded: str
    unfold: str
    articles: str
    checks: str
    figures: str
    unguarded: str
    in_no_check: str
    measuring: str
    quoted: str
    looked_in: str
    on_page: str
    seen_at: str
    others: str
    unread: str
    nothing: str
    passed: str
    failed: str
    warnings: str
    unguarded_share: str
    incomplete: str
    missing: str
    headings: tuple[str, str, str, str]
    """What the columns of a table of findings are."""
    findings: str
    keys: str
    """Which keys lead from finding to finding and from figure to figure, on a page."""
    columns: tuple[str, ...]
    """Place, text, value, range, unit, kind and hedge of a figure."""
    reasons: tuple[tuple[str, str], ...] = ()
    """What the evaluator and the repairs say in English, as patterns with their translations."""

    def reason(self, text: str) -> str:
        """Say a reason of the evaluator in this language."""
        for pattern, template in self.reasons:
            if pattern == text:
                return template
            match = re.fullmatch(pattern, text) if "(" in pattern else None
            if match:
                return template.format(*map(self.reason, match.groups()))
        return text

    @staticmethod
    def counted(template: str, number: int) -> str:
        """Fill in a number of things; the plural is used where a language has one."""
        return template.format(n=number, s="" if number == 1 else "s")

    def paged(self, place: Place) -> str:
        """Say on which page of its document a place is, if it has pages."""
        return self.on_page.format(place.page) if place.page else ""

    def joined(self, *parts: str) -> str:
        """Join what is not empty by commas."""
        return self.comma.join(part for part in parts if part)
