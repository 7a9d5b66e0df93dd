"""Which figures would be caught if they were wrong?

If 665件 were printed as 655件, 办结率97% would no longer follow: 665 is guarded.  A figure is guarded when
most of the ways to miswrite it would turn some check inconsistent; this is worked out from the checks alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alter import last_place_slips, slips, with_value
from factcheck.leeway import leeway
from factcheck.model import Quantity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from factcheck.model import Finding

UNDECIDED = frozenset({Verdict.UNDETERMINED, Verdict.UNBOUND})


def guarded(findings: Iterable[Finding]) -> set[int]:
    """Return where (by start) the figures stand of which most miswritings would be noticed."""
    caught: dict[int, tuple[Quantity, set[Fraction]]] = {}
    for finding in findings:
        if finding.verdict in UNDECIDED:
            continue
        for quantity, accepts in leeway(finding.check):
            noticed = caught.setdefault(quantity.start, (quantity, set()))[1]
            for value in miswritings(quantity):
                altered = with_value(quantity, value).widest.scaled(quantity.unit.factor)
                if not accepts(altered):
                    noticed.add(value)
    return {
        start
        for start, (quantity, noticed) in caught.items()
        if 2 * len(noticed) > len(miswritings(quantity))
    }


def miswritings(quantity: Quantity) -> set[Fraction]:
    """Return the values that one slip of hand would give instead."""
    return {slipped.value for slipped in slips(quantity)} | set(last_place_slips(quantity))
