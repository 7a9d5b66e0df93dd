"""Over which values can an expression range, when its figures may stand for many?

「290亿元增长4%」 with 290 from 289.5 to 290.5 and 4 from 3.5 to 4.5.  A figure that occurs twice is one
variable: where the expression rises or falls with it all the way, its ends give the exact range;
elsewhere the range is enclosed from outside, so that nothing true is ever excluded.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, assert_never

from factcheck.expression import Op
from factcheck.frozen import frozen
from factcheck.interval import EVERYTHING, ONE, ZERO, Interval, point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity


@frozen
class Leaf:
    """A printed figure, in base units."""

    quantity: Quantity


@frozen
class Fixed:
    """A value that no figure changes: a literal, the length of a list, a span of dates."""

    interval: Interval


@frozen
class Node:
    """Arithmetic between two terms."""

    op: Op
    left: Term
    right: Term


@frozen
class Extreme:
    """The greatest or least of several terms."""

    greatest: bool
    terms: tuple[Term, ...]


Term = Leaf | Fixed | Node | Extreme

Box = dict[int, Interval]
"""The values of every leaf, by the identity of its quantity, in base units."""


def leaves(term: Term) -> tuple[Quantity, ...]:
    """Return every figure of a term, as often as it occurs."""
    match term:
        case Leaf(quantity):
            return (quantity,)
        case Node(_, left, right):
            return leaves(left) + leaves(right)
        case Extreme(_, terms):
            return tuple(quantity for inner in terms for quantity in leaves(inner))
        case Fixed():
            return ()
    assert_never(term)


def bounds(term: Term, box: Box) -> Interval:
    """Return an interval that holds every value of the term; exact where no figure occurs twice."""
    match term:
        case Leaf(quantity):
            return box[id(quantity)]
        case Fixed(interval):
            return interval
        case Node(op, left, right):
            return _applied(op, bounds(left, box), bounds(right, box))
        case Extreme(greatest, terms):
            return _extreme(greatest, [bounds(inner, box) for inner in terms])
    assert_never(term)


def _applied(op: Op, left: Interval, right: Interval) -> Interval:
    match op:
        case Op.ADD:
            return left + right
        case Op.SUB:
            return left - right
        case Op.MUL:
            return left * right
        case Op.DIV:
            return left / right
    assert_never(op)


def _extreme(greatest: bool, intervals: list[Interval]) -> Interval:
    if not greatest:
        return -_extreme(True, [-interval for interval in intervals])
    lows = [i for i in intervals if i.low is not None]
    low = max((i.low for i in lows if i.low is not None), default=None)
    low_closed = any(i.low_closed for i in lows if i.low == low)
    if any(i.high is None for i in intervals):
        return Interval(low, None, low_closed, False)
    high = max(i.high for i in intervals if i.high is not None)
    high_closed = any(i.high_closed for i in intervals if i.high == high)
    return Interval(low, high, low_closed, high_closed)


def span(term: Term, box: Box) -> Interval:
    """Return the exact range of a term where each figure moves it one way only, else an enclosure."""
    if isinstance(term, Leaf):
        return box[id(term.quantity)]
    keys = [id(quantity) for quantity in leaves(term)]
    if len(set(keys)) == len(keys):
        return bounds(term, box)
    twice = [key for key, times in Counter(keys).items() if times > 1 and not box[key].is_point]
    if _corners(term, box, twice) is None:
        most = (EFFORT // len(keys) ** 2).bit_length() - 1
        twice = twice[: max(most, 0)]
    return _swept(term, box, twice)


EFFORT = 2048
"""How many figures are tried at both ends one after the other, each of which takes twice as long: four of a
term of nine, one of a term of thirty.
"""


def _swept(term: Term, box: Box, twice: list[int]) -> Interval:
    """Return the range over the ends of the figures that occur twice.

    Where each moves the term one way, whatever the others are, the least and the greatest stand in two
    corners: so the growth of a whole moves with each of its parts.  Else one figure after the other is tried.
    """
    if not twice:
        return bounds(term, box)
    corners = _corners(term, box, twice)
    if corners is not None:
        least, greatest = corners
        return bounds(term, least).hull(bounds(term, greatest))
    key, rest = twice[0], twice[1:]
    interval = box[key]
    if interval.low is None or interval.high is None or not _one_way(slope(term, key, box)):
        return _swept(term, box, rest)
    low = _swept(term, {**box, key: point(interval.low)}, rest)
    return low.hull(_swept(term, {**box, key: point(interval.high)}, rest))


def _corners(term: Term, box: Box, twice: list[int]) -> tuple[Box, Box] | None:
    """Return where a term is least and where it is greatest, if each figure moves it one way only."""
    least, greatest = dict(box), dict(box)
    for key in twice:
        interval, way = box[key], slope(term, key, box)
        if interval.low is None or interval.high is None or not _one_way(way):
            return None
        ends = point(interval.low), point(interval.high)
        rises = way.low is not None and way.low >= 0
        least[key], greatest[key] = ends if rises else ends[::-1]
    return least, greatest


def _one_way(slope: Interval) -> bool:
    return (slope.low is not None and slope.low >= 0) or (slope.high is not None and slope.high <= 0)


LEVEL, RISING = point(ZERO), point(ONE)


def slope(term: Term, key: int, box: Box) -> Interval:
    """Enclose the derivative of a term by one figure; LEVEL itself where the figure is not in the term."""
    match term:
        case Leaf(quantity):
            return RISING if id(quantity) == key else LEVEL
        case Fixed():
            return LEVEL
        case Extreme(_, terms):
            inner = slope(terms[0], key, box)
            for other in terms[1:]:
                inner = inner.hull(slope(other, key, box))
            return inner
        case Node(op, left, right):
            return _sloped(op, (left, slope(left, key, box)), (right, slope(right, key, box)), box)
    assert_never(term)


def _sloped(op: Op, a: tuple[Term, Interval], b: tuple[Term, Interval], box: Box) -> Interval:
    (left, d_left), (right, d_right) = a, b
    if d_left is LEVEL is d_right:
        return LEVEL  # most of a long sum has no part in it
    match op:
        case Op.ADD:
            return d_left + d_right
        case Op.SUB:
            return d_left - d_right
        case Op.MUL:
            return d_left * bounds(right, box) + bounds(left, box) * d_right
        case Op.DIV:
            divisor = bounds(right, box)
            return (d_left * divisor - bounds(left, box) * d_right) / (divisor * divisor)
    assert_never(op)


def allowed(term: Term, target: Interval, box: Box) -> Iterator[tuple[Quantity, Interval]]:
    """Yield each figure, from left to right, with the values for which the term can reach the target.

    The values hold for figures that occur once.
    """
    match term:
        case Leaf(quantity):
            yield quantity, target
        case Node(op, left, right):
            yield from allowed(left, _undone_left(op, target, bounds(right, box)), box)
            yield from allowed(right, _undone_right(op, target, bounds(left, box)), box)
        case Extreme():
            for quantity in leaves(term):
                yield quantity, EVERYTHING


def _undone_left(op: Op, target: Interval, right: Interval) -> Interval:
    match op:
        case Op.ADD:
            return target - right
        case Op.SUB:
            return target + right
        case Op.MUL:
            return target / right
        case Op.DIV:
            return target * right
    assert_never(op)


def _undone_right(op: Op, target: Interval, left: Interval) -> Interval:
    match op:
        case Op.ADD:
            return target - left
        case Op.SUB:
            return left - target
        case Op.MUL:
            return target / left
        case Op.DIV:
            return left / target
    assert_never(op)
