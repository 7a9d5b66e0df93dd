"""Which values does a figure have under one reading of it?

「94.7%」 is a point as printed, [94.65, 94.75] when rounded, and up to 94.8 for a writer who cuts digits off.
Where whole numbers are few (十几项), they are tried one by one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic.terms import Box, Term, leaves, span
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


def if_half_up(quantity: Quantity) -> Interval:
    """Return the values of a writer who rounds every half up, a hedged figure as its range."""
    written = quantity.written if quantity.hedge is Hedge.NONE else quantity.interval
    return Interval(written.low, written.high, True, not quantity.place, False)


def coarseness(quantity: Quantity) -> tuple[bool, Fraction]:
    """Return what figures are put in order by, from the finest to the coarsest, hedged ones last."""
    return quantity.hedge is not Hedge.NONE or quantity.value is None, quantity.place * quantity.unit.factor


def in_base(quantity: Quantity, reading: Reading) -> Interval:
    """Return the values of a figure under one reading, in base units."""
    return reading(quantity).scaled(quantity.unit.factor)


def box_of(terms: Iterable[Term], reading: Reading) -> Box:
    """Return the values of every figure of the terms under one reading, in base units."""
    return {id(q): in_base(q, reading) for term in terms for q in leaves(term)}


def intersection(intervals: Iterable[Interval]) -> Interval | None:
    """Return the values in all of the intervals."""
    both: Interval | None = EVERYTHING
    for interval in intervals:
        both = both.meet(interval) if both is not None else None
    return both


def whole_numbers(term: Term) -> range | None:
    """Return the whole numbers from 1 that a term may be, unless they are too many to try."""
    values = span(term, box_of((term,), at_widest))
    if values.low is None or values.high is None or values.last_whole() - values.first_whole() > SPARSE:
        return None
    return range(max(1, values.first_whole()), values.last_whole() + 1)


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
