"""Which values does a figure have under one reading of it, and can two sides have one in common?

「94.7%」 is a point as printed, [94.65, 94.75] when rounded, and up to 94.8 for a writer who cuts digits off.
A few whole numbers (十几项) are tried one by one, because a quotient of them leaves gaps.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic.terms import Box, Leaf, Node, Term, leaves, span
from factcheck.expression import Op
from factcheck.interval import EVERYTHING, ZERO, Hedge, Interval, point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.model import Quantity

    Reading = Callable[[Quantity], Interval]

SPARSE = 64
"""Up to so many whole numbers are tried one by one; denser ones fill their interval for our purposes."""


def as_printed(quantity: Quantity) -> Interval:
    """Return the printed value, or the range where none is printed."""
    if quantity.value is None or quantity.interval.is_point:
        return quantity.interval
    return point(quantity.value)


def as_written(quantity: Quantity) -> Interval:
    """Return the figure without any rounding, but a hedged one as its range."""
    return as_printed(quantity) if quantity.hedge is Hedge.NONE else quantity.widest


def at_widest(quantity: Quantity) -> Interval:
    """Return every value that an honest writer may have had."""
    return quantity.widest


def if_cut(quantity: Quantity) -> Interval:
    """Return also the values of a writer who cuts digits off."""
    return quantity.if_truncated


def in_base(quantity: Quantity, reading: Reading) -> Interval:
    """Return the values of a figure under one reading, in base units."""
    return reading(quantity).scaled(quantity.unit.factor)


def box_of(terms: Iterable[Term], reading: Reading) -> Box:
    """Return the values of every figure of the terms under one reading, in base units."""
    return {id(q): in_base(q, reading) for term in terms for q in leaves(term)}


def in_order(left: Term, right: Term, box: Box) -> tuple[Interval, Interval]:
    """Return two ranges that are ordered as the sides are.

    Where a figure stands on both, these are their difference, in which it is one variable, and zero.
    """
    if _share(left, right):
        return span(Node(Op.SUB, left, right), box), point(ZERO)
    return span(left, box), span(right, box)


def _share(left: Term, right: Term) -> bool:
    """Tell whether a figure stands on both sides."""
    if isinstance(left, Leaf) and isinstance(right, Leaf):
        return left.quantity is right.quantity
    here = {id(quantity) for quantity in leaves(left)}
    return any(id(quantity) in here for quantity in leaves(right))


def can_meet(left: Term, right: Term, box: Box) -> bool:
    """Tell whether the two sides have a value in common."""
    for key in _sparse((left, right), box):
        whole = box[key]
        steps = range(whole.first_whole(), whole.last_whole() + 1)
        return any(_touch(left, right, {**box, key: point(Fraction(k), whole=True)}) for k in steps)
    return _touch(left, right, box)


def _touch(left: Term, right: Term, box: Box) -> bool:
    if _share(left, right):
        return ZERO in span(Node(Op.SUB, left, right), box).over_reals()
    return span(left, box).meet(span(right, box)) is not None


def _sparse(terms: tuple[Term, ...], box: Box) -> Iterable[int]:
    """Yield a figure of few whole numbers that stands inside an expression."""
    for term in terms:
        if not isinstance(term, Leaf):
            for quantity in leaves(term):
                values = box[id(quantity)]
                if values.whole and not values.is_point and (values.width or SPARSE + 1) <= SPARSE:
                    yield id(quantity)


def intersection(intervals: Iterable[Interval]) -> Interval | None:
    """Return the values in all of the intervals."""
    both: Interval | None = EVERYTHING
    for interval in intervals:
        both = both.meet(interval) if both is not None else None
    return both


def has_whole(share: Interval, size: int | Fraction) -> bool:
    """Tell whether a whole number of *size* is one of these shares of it."""
    whole = Fraction(size)
    return share.scaled(whole).meet(Interval(ZERO, whole, whole=True)) is not None


def nearest_share(stated: Quantity, sizes: range) -> Interval | None:
    """Return the share nearest to the printed one that a whole number of one of the sizes makes."""
    if stated.value is None or not sizes:
        return None
    target = stated.value * stated.unit.factor
    shares = [Fraction(round(target * size), size) for size in sizes]
    return point(min(shares, key=lambda share: abs(share - target)))
