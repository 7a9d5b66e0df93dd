"""Over which values can an expression range, when its figures may stand for many?

「290亿元增长4%」 with 290 from 289.5 to 290.5 and 4 from 3.5 to 4.5.  A figure that occurs twice is one
variable: where the expression rises or falls with it all the way, its ends give the exact range;
elsewhere the range is enclosed from outside, so that nothing true is ever excluded.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, assert_never

from factcheck import calendar
from factcheck.expression import Binary, Call, Function, Literal, Op, Ref, Through
from factcheck.interval import EVERYTHING, ONE, ZERO, Interval, point
from factcheck.model import Date, Items, Kind, Operand, Period, Quantity
from factcheck.units import (
    ANYTHING,
    COUNT,
    DAYS,
    MONTHS,
    NUMBER,
    POINTS,
    PURE,
    Dimension,
    divided,
    multiplied,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.expression import Value

YEARS: Dimension = (("years", 1),)


class Leaf(NamedTuple):
    """A printed figure, in base units."""

    quantity: Quantity


class Fixed(NamedTuple):
    """A value that no figure changes: a literal, the length of a list, a span of dates."""

    interval: Interval


class Node(NamedTuple):
    """Arithmetic between two terms."""

    op: Op
    left: Term
    right: Term


class Extreme(NamedTuple):
    """The greatest or least of several terms."""

    greatest: bool
    terms: tuple[Term, ...]


Term = Leaf | Fixed | Node | Extreme

Box = dict[int, Interval]
"""The values of every leaf, by the identity of its quantity, in base units."""


class IncommensurableError(Exception):
    """Two sides of a check do not measure the same thing."""


class Measured(NamedTuple):
    """A term with its dimension; None is a bare number, which compares with anything."""

    term: Term
    dimension: Dimension | None


def lower(node: Value, operands: Mapping[str, Operand]) -> Measured:
    """Turn an expression over names into a term over figures; raise IncommensurableError for mixed units."""
    match node:
        case Literal(value, unit):
            bare = unit.factor == 1 and unit.dimension == PURE
            return Measured(Fixed(point(value * unit.factor)), None if bare else unit.dimension)
        case Ref(name):
            return _operand(name, operands[name])
        case Binary(op, left, right):
            return _binary(op, lower(left, operands), lower(right, operands))
        case Call():
            return _call(node, operands)
        case Through():
            raise IncommensurableError("a span of dates needs days(), months() or years() around it")
    assert_never(node)


def _operand(name: str, operand: Operand) -> Measured:
    match operand:
        case Quantity():
            return measured(operand)
        case Date(kind=Kind.YEAR, period=Period(first)) if first.year is not None:
            return Measured(Fixed(point(Fraction(first.year))), None)
        case Items():
            raise IncommensurableError(f"{name} is a list; write count({name})")
        case tuple():
            raise IncommensurableError(
                f"{name} stands for several figures; write sum({name}) or same({name})"
            )
    raise IncommensurableError(f"{name} is a date; write days(), months() or years()")


def measured(quantity: Quantity) -> Measured:
    """Return a figure as a term; one without a unit compares with anything."""
    return Measured(Leaf(quantity), None if quantity.unit == NUMBER else quantity.unit.dimension)


def reduced(dimension: Dimension) -> Dimension:
    """Drop counted things from a dimension: 元 for 12户 divided by 户 is 元 again."""
    return tuple(pair for pair in dimension if pair[0] != "count")


def _binary(op: Op, left: Measured, right: Measured) -> Measured:
    dimension: Dimension | None
    match op:
        case Op.ADD | Op.SUB:
            dimension = common(left, right)
        case Op.MUL | Op.DIV if ANYTHING in (left.dimension, right.dimension):
            dimension = ANYTHING
        case Op.MUL:
            dimension = multiplied(left.dimension or PURE, right.dimension or PURE)
        case Op.DIV:
            dimension = divided(left.dimension or PURE, right.dimension or PURE)
    return Measured(Node(op, left.term, right.term), dimension)


def common(left: Measured, right: Measured) -> Dimension | None:
    """Return the dimension of two terms that are added or compared.

    Counted things may be left out of a rate (元 for 元/户), but 34项 is not 59%.
    """
    if left.dimension is None or left.dimension == ANYTHING:
        return right.dimension
    if right.dimension is None or right.dimension == ANYTHING:
        return left.dimension
    if reduced(left.dimension) == reduced(right.dimension) and {left.dimension, right.dimension} != {
        COUNT,
        PURE,
    }:
        return left.dimension
    raise IncommensurableError(f"{_named(left.dimension)} and {_named(right.dimension)} do not compare")


def _named(dimension: Dimension) -> str:
    powers = "·".join(base if power == 1 else f"{base}^{power}" for base, power in dimension)
    return powers or "a percentage or ratio"


def spread(arguments: tuple[Value, ...], operands: Mapping[str, Operand]) -> tuple[Measured, ...]:
    """Lower every argument; a name that stands for several figures gives one term for each."""
    terms: list[Measured] = []
    for argument in arguments:
        match argument:
            case Ref(name) if isinstance(several := operands[name], tuple):
                terms += map(measured, several)
            case _:
                terms.append(lower(argument, operands))
    return tuple(terms)


def _call(call: Call, operands: Mapping[str, Operand]) -> Measured:
    match call.function:
        case Function.COUNT:
            return _counted(call, operands)
        case Function.DAYS | Function.MONTHS | Function.YEARS:
            return _elapsed(call, operands)
        case Function.ATTAINABLE | Function.NESTED | Function.SAME:
            raise IncommensurableError(f"{call.function.value}() is a relation and not a value")
    terms = spread(call.arguments, operands)
    dimension = terms[0].dimension
    match call.function:
        case Function.PCT:
            return _binary(Op.DIV, *terms)
        case Function.GROWTH:
            common(*terms)
            ratio = Node(Op.DIV, terms[0].term, terms[1].term)
            return Measured(Node(Op.SUB, ratio, Fixed(point(ONE))), PURE)
        case Function.POINTS:
            common(*terms)
            return Measured(Node(Op.SUB, terms[0].term, terms[1].term), POINTS)
    for measured in terms[1:]:
        dimension = common(Measured(measured.term, dimension), measured)
    match call.function:
        case Function.SUM:
            return Measured(_total(terms), dimension)
        case Function.AVG:
            count = Fixed(point(Fraction(len(terms))))
            return Measured(Node(Op.DIV, _total(terms), count), dimension)
        case Function.MIN | Function.MAX:
            return Measured(Extreme(call.function is Function.MAX, tuple(t.term for t in terms)), dimension)
    assert_never(call.function)


def _total(terms: tuple[Measured, ...]) -> Term:
    total = terms[0].term
    for measured in terms[1:]:
        total = Node(Op.ADD, total, measured.term)
    return total


def _counted(call: Call, operands: Mapping[str, Operand]) -> Measured:
    match call.arguments:
        case (Ref(name),) if isinstance(items := operands[name], Items):
            size = Fraction(len(items.members))
            # 等 may leave members unsaid
            interval = Interval(size, None, True, False, True) if items.open else point(size, whole=True)
            return Measured(Fixed(interval), COUNT)
        case (Ref(name),) if isinstance(several := operands[name], tuple):
            return Measured(Fixed(point(Fraction(len(several)), whole=True)), COUNT)
    raise IncommensurableError("count() takes the name of a list")


_CALENDAR = {
    Function.DAYS: (calendar.days, DAYS),
    Function.MONTHS: (calendar.months, MONTHS),
    Function.YEARS: (calendar.years, YEARS),
}


def _elapsed(call: Call, operands: Mapping[str, Operand]) -> Measured:
    match call.arguments:
        case (Through(first, last),):
            ends = operands[first.name], operands[last.name]
        case (Ref(name),):
            ends = operands[name], operands[name]
        case _:
            raise IncommensurableError(f"{call.function.value}() takes two dates: a..b")
    match ends:
        case (Date(period=start), Date(period=end)):
            measure, dimension = _CALENDAR[call.function]
            interval = measure(Period(start.first, end.last))
            return Measured(Fixed(interval or EVERYTHING), dimension)
    raise IncommensurableError(f"{call.function.value}() takes dates")


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
    keys = [id(quantity) for quantity in leaves(term)]
    if len(keys) < 2 or len(set(keys)) == len(keys):
        return bounds(term, box)
    twice = [key for key, times in Counter(keys).items() if times > 1 and not box[key].is_point]
    return _swept(term, box, twice)


def _swept(term: Term, box: Box, twice: list[int]) -> Interval:
    if not twice:
        return bounds(term, box)
    key, rest = twice[0], twice[1:]
    interval = box[key]
    if interval.low is None or interval.high is None or not _one_way(slope(term, key, box)):
        return _swept(term, box, rest)
    low = _swept(term, {**box, key: point(interval.low)}, rest)
    return low.hull(_swept(term, {**box, key: point(interval.high)}, rest))


def _one_way(slope: Interval) -> bool:
    return (slope.low is not None and slope.low >= 0) or (slope.high is not None and slope.high <= 0)


def slope(term: Term, key: int, box: Box) -> Interval:
    """Enclose the derivative of a term by one figure."""
    match term:
        case Leaf(quantity):
            return point(ONE if id(quantity) == key else ZERO)
        case Fixed():
            return point(ZERO)
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


def allowed(term: Term, key: int, target: Interval, box: Box) -> Interval:
    """Return the values of one figure, which occurs once, for which the term can reach the target."""
    match term:
        case Leaf(quantity) if id(quantity) == key:
            return target
        case Node(op, left, right):
            if any(id(q) == key for q in leaves(left)):
                return allowed(left, key, _undone_left(op, target, bounds(right, box)), box)
            return allowed(right, key, _undone_right(op, target, bounds(left, box)), box)
    return EVERYTHING


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
