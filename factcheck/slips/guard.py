"""Which figures would be caught if they were wrong?

If 665件 were printed as 655件, 办结率97% would no longer follow: 665 is guarded.  A figure is guarded when
most of the ways to miswrite it would turn some check inconsistent; this is worked out from the leeway that
the checks leave it, in whole steps of its last written digit.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from factcheck.arithmetic.leeway import leeway
from factcheck.frozen import NamedTuple
from factcheck.interval import EVERYTHING, ZERO, Interval, point
from factcheck.model import Quantity, Verdict
from factcheck.slips.alter import digits_of, miswritings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

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
                watched[quantity.start] = Watched(known.quantity, known.unnoticed, (*known.tests, accepts))
            else:
                both = known.unnoticed.meet(values) or known.unnoticed
                watched[quantity.start] = Watched(known.quantity, both, known.tests)
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
    values = miswritings(digits)
    unseen = _within(values, *_steps(one, step))
    if one.tests:
        unseen = [value for value in unseen if _passes(one, value * step)]
    return 2 * len(unseen) < len(values)


def _steps(one: Watched, step: Fraction) -> tuple[Fraction | None, Fraction | None]:
    """Return between which numbers of steps the figure would go unnoticed."""
    quantity, low, high = one.quantity, one.unnoticed.low, one.unnoticed.high
    widest, value, factor = quantity.widest, quantity.value or ZERO, quantity.unit.factor
    if not widest.is_point:
        low = None if low is None or widest.high is None else low - (widest.high - value) * factor
        high = None if high is None or widest.low is None else high + (value - widest.low) * factor
    if step == 1:
        return low, high
    if step < 0:  # −3℃: more steps are less warmth
        low, high = high, low
    return None if low is None else low / step, None if high is None else high / step


def _within(values: Iterable[int], first: Fraction | None, last: Fraction | None) -> list[int]:
    """Return the numbers between two ends; as whole numbers, which compare ten times as fast."""
    if first is not None:
        least = ceil(first)
        values = [value for value in values if least <= value]
    if last is not None:
        most = floor(last)
        values = [value for value in values if value <= most]
    return list(values)


def _passes(one: Watched, value: Fraction) -> bool:
    """Tell whether a figure would pass all tests if it were printed as another one, in base units."""
    quantity = one.quantity
    widest = quantity.widest.scaled(quantity.unit.factor)
    moved = widest + point(value - (quantity.value or ZERO) * quantity.unit.factor)
    return all(accepts(moved.over_reals()) for accepts in one.tests)
