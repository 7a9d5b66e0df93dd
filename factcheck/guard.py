"""Which figures would be caught if they were wrong?

If 665件 were printed as 655件, 办结率97% would no longer follow: 665 is guarded.  A figure is guarded when
most of the ways to miswrite it would turn some check inconsistent; this is worked out from the leeway that
the checks leave it, in whole steps of its last written digit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alter import digits_of, miswritings
from factcheck.arithmetic.leeway import leeway
from factcheck.interval import EVERYTHING, Interval
from factcheck.model import Quantity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.arithmetic.leeway import Accepts
    from factcheck.model import Check, Finding

UNDECIDED = frozenset({Verdict.UNDETERMINED, Verdict.UNBOUND})


class Watched(NamedTuple):
    """A figure, the values that no check would object to, and tests that are no interval."""

    quantity: Quantity
    unnoticed: Interval
    tests: tuple[Accepts, ...] = ()


def guarded(findings: Iterable[Finding]) -> set[int]:
    """Return where (by start) the figures stand of which most miswritings would be noticed."""
    watched: dict[int, Watched] = {}
    for finding in findings:
        if finding.verdict in UNDECIDED:
            continue
        for quantity, values, accepts in leeway(finding.check):
            if _is_elsewhere(quantity, finding.check):
                continue
            known = watched.get(quantity.start) or Watched(quantity, EVERYTHING)
            if values is None:
                watched[quantity.start] = known._replace(tests=(*known.tests, accepts))
            else:
                both = known.unnoticed.meet(values) or known.unnoticed
                watched[quantity.start] = known._replace(unnoticed=both)
    return {start for start, one in watched.items() if _is_guarded(one)}


def _is_elsewhere(quantity: Quantity, check: Check) -> bool:
    """Tell whether a figure stands in another article than the one that is being checked."""
    operands = (check.operands[role] for role in check.documents)
    return any(quantity is one or (isinstance(one, tuple) and quantity in one) for one in operands)


def _is_guarded(one: Watched) -> bool:
    quantity = one.quantity
    found = digits_of(quantity)
    if quantity.value is None:
        return False
    # figures in words are taken as digits: 八项 is miswritten as easily as 8项
    written = found.group().replace(",", "") if found else str(quantity.value)
    digits = written.replace(".", "")
    number = int(digits) if digits.isdigit() else 0
    if not number:
        return False
    step = quantity.value / number * quantity.unit.factor
    first, last = _steps(one, step)
    values = miswritings(digits)
    noticed = sum(
        not (
            (first is None or first <= value)
            and (last is None or value <= last)
            and all(accepts(_moved(quantity, value * step)) for accepts in one.tests)
        )
        for value in values
    )
    return 2 * noticed > len(values)


def _steps(one: Watched, step: Fraction) -> tuple[Fraction | None, Fraction | None]:
    """Return between which numbers of steps the figure would go unnoticed."""
    widest = one.quantity.widest.scaled(one.quantity.unit.factor)
    value = (one.quantity.value or Fraction(0)) * one.quantity.unit.factor
    below = None if widest.low is None else value - widest.low
    above = None if widest.high is None else widest.high - value
    low, high = one.unnoticed.low, one.unnoticed.high
    first = None if low is None or above is None else (low - above) / step
    last = None if high is None or below is None else (high + below) / step
    return first, last


def _moved(quantity: Quantity, value: Fraction) -> Interval:
    """Return the values of a figure if it were printed as another one, in base units."""
    widest = quantity.widest.scaled(quantity.unit.factor)
    shift = value - (quantity.value or Fraction(0)) * quantity.unit.factor
    low = None if widest.low is None else widest.low + shift
    high = None if widest.high is None else widest.high + shift
    return Interval(low, high, widest.low_closed, widest.high_closed)
