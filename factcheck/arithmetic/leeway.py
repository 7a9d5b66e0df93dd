"""Which values may one figure take while all others stay as printed?

With 20项 of 34项 the rate may be anything that 58.82 % is printed as; with 59 % of 34项 the part must be 20.
Repairs are looked for in the leeway, and a figure is guarded when an altered one would fall outside it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.arithmetic.lowering import lower, spread
from factcheck.arithmetic.readings import at_widest, box_of, has_whole, in_base
from factcheck.arithmetic.terms import Leaf, Node, Term, allowed, bounds, leaves, span
from factcheck.expression import Call, Cmp, Comparison, Function, Op, Together
from factcheck.interval import EVERYTHING, ZERO, Interval, point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from fractions import Fraction

    from factcheck.arithmetic.terms import Box
    from factcheck.expression import Expression
    from factcheck.model import Check, Quantity

    Accepts = Callable[[Interval], bool]
    """Tells whether a figure with these values (in base units) would go unnoticed."""

    Left = tuple[Quantity, Interval | None, Accepts]
    """A figure, the interval that is left to it if it is one, and the test of it."""

_TARGETS = {
    Cmp.SAYS: point(ZERO),
    Cmp.EQ: point(ZERO),
    Cmp.LT: Interval(None, ZERO, False, False),
    Cmp.LE: Interval(None, ZERO, False, True),
    Cmp.GT: Interval(ZERO, None, False, False),
    Cmp.GE: Interval(ZERO, None, True, False),
}


def leeway(check: Check) -> Iterator[Left]:
    """Yield every figure of a check with what would go unnoticed there."""
    match check.expression:
        case Comparison(cmp, left, right) if cmp in _TARGETS:
            gap = Node(Op.SUB, lower(left, check.operands).term, lower(right, check.operands).term)
            yield from _solved(gap, _TARGETS[cmp])
        case Call(Function.SAME, arguments):
            yield from _shared([q for m in spread(arguments, check.operands) for q in leaves(m.term)])
        case Call(Function.NESTED, arguments):
            terms = [m.term for m in spread(arguments, check.operands)]
            for wide, narrow in pairwise(terms):
                yield from _solved(Node(Op.SUB, wide, narrow), _TARGETS[Cmp.GE])
        case Together(parts):
            yield from _in_all(check, parts)
        case Call(Function.ATTAINABLE, (share, whole)):
            yield from _attainable(lower(share, check.operands).term, lower(whole, check.operands).term)


def _solved(gap: Term, target: Interval) -> Iterator[Left]:
    box = box_of((gap,), at_widest)
    times = Counter(id(quantity) for quantity in leaves(gap))
    for quantity, values in allowed(gap, target, box):
        key = id(quantity)
        if times[key] == 1:
            yield _within(quantity, values)
        elif times.pop(key, 0):
            yield quantity, None, _reaches(gap, key, target, box)


def _reaches(gap: Term, key: int, target: Interval, box: Box) -> Accepts:
    """Return the test of a figure that occurs more than once, such as the rise in rise / (now - rise).

    The enclosure holds the exact range, which takes twice as long for each figure that occurs twice.
    """

    def accepts(altered: Interval) -> bool:
        values = {**box, key: altered}
        return bounds(gap, values).meet(target) is not None and span(gap, values).meet(target) is not None

    return accepts


def _in_all(check: Check, parts: tuple[Expression, ...]) -> Iterator[Left]:
    """Yield each figure with what no single part objects to; whether all agree is for the solver."""
    found: dict[int, tuple[Quantity, list[Accepts]]] = {}
    for part in parts:
        for quantity, _, accepts in leeway(replace(check, expression=part)):
            found.setdefault(id(quantity), (quantity, []))[1].append(accepts)
    for quantity, tests in found.values():
        yield quantity, None, lambda altered, tests=tests: all(test(altered) for test in tests)  # type: ignore[misc]


def _within(quantity: Quantity, values: Interval) -> Left:
    return quantity, values, lambda altered: values.meet(altered) is not None


def _shared(quantities: list[Quantity]) -> Iterator[Left]:
    for quantity in quantities:
        common: Interval | None = EVERYTHING
        for other in quantities:
            if other is not quantity and common is not None:
                common = common.meet(in_base(other, at_widest))
        if common is not None:
            yield _within(quantity, common)


def _attainable(share: Term, whole: Term) -> Iterator[Left]:
    match share, whole:
        case Leaf(stated), Leaf(total) if total.interval.is_point and total.interval.low is not None:
            size = total.interval.low
            values = in_base(stated, at_widest)
            yield stated, None, lambda altered: _has_whole(altered, size)
            yield total, None, lambda altered: altered.low is None or _has_whole(values, altered.low)


def _has_whole(share: Interval, size: Fraction) -> bool:
    return size > 0 and has_whole(share, size)
