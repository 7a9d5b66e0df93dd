"""Which figures and which arithmetic does an expression over names stand for?

``growth(now, base) ~ rate`` becomes a term over the figures that the names are bound to, in base units; 34项
and 59% in one sum are refused, because nothing they could stand for would make it true or false.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from factcheck.arithmetic import calendar
from factcheck.arithmetic.terms import Extreme, Fixed, Leaf, Node, Term, leaves
from factcheck.decimals import exact
from factcheck.expression import Binary, Call, Comparison, Function, Literal, Op, Ref, Through
from factcheck.frozen import frozen
from factcheck.interval import EVERYTHING, ONE, Interval, point
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
    Unit,
    divided,
    multiplied,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.expression import Expression, Value

YEARS: Dimension = (("years", 1),)


class IncommensurableError(Exception):
    """Two sides of a check do not measure the same thing."""


@frozen
class Measured:
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
        case Op.MUL | Op.DIV if _is_bare(left) and _is_bare(right):
            dimension = None
        case Op.MUL | Op.DIV if ANYTHING in (left.dimension, right.dimension):
            dimension = ANYTHING
        case Op.MUL:
            dimension = multiplied(left.dimension or PURE, right.dimension or PURE)
        case Op.DIV:
            dimension = divided(left.dimension or PURE, right.dimension or PURE)
    return Measured(Node(op, left.term, right.term), dimension)


def _is_bare(side: Measured) -> bool:
    """Tell whether a side is made of numbers in the check itself: 2 * 10 compares with anything."""
    return side.dimension is None and not any(leaves(side.term))


def common(left: Measured, right: Measured) -> Dimension | None:
    """Return the dimension of two terms that are added or compared.

    Counted things may be left out of a rate (元 for 元/户), but 34项 is not 59%.
    """
    if left.dimension is None or left.dimension == ANYTHING:
        return right.dimension
    if right.dimension is None or right.dimension == ANYTHING:
        return left.dimension
    if left.dimension == right.dimension:
        return left.dimension
    if reduced(left.dimension) == reduced(right.dimension) and {left.dimension, right.dimension} != {
        COUNT,
        PURE,
    }:
        return left.dimension
    raise IncommensurableError(f"{_told(left.term)} and {_told(right.term)} do not compare")


def mentions(arguments: tuple[Value, ...], operands: Mapping[str, Operand]) -> list[Quantity]:
    """Return the figures that arguments stand for; raise for anything else, and for mixed units.

    Counted people and counted visits may be one quantity by mistake.
    """
    measured = spread(arguments, operands)
    quantities = [one.term.quantity for one in measured if isinstance(one.term, Leaf)]
    if len(quantities) != len(measured):
        raise IncommensurableError("same() takes printed figures")
    first = quantities[0].unit
    for quantity in quantities:
        counting = {base for base, _ in (*first.dimension, *quantity.unit.dimension)} <= {"count", "visits"}
        if quantity.unit.dimension != first.dimension and not counting:
            raise IncommensurableError(f"{quantities[0].text} and {quantity.text} do not compare")
    return quantities


def _told(term: Term) -> str:
    """Tell a term by what is printed: 12所 and 3.5亿元 do not compare."""
    match term:
        case Leaf(quantity):
            return quantity.text
        case Fixed(interval):
            return exact(interval.low) if interval.low is not None and interval.is_point else "a count"
        case Node(op, left, right):
            return f"{_told(left)} {op.value} {_told(right)}"
        case Extreme(greatest, terms):
            return f"{'max' if greatest else 'min'}({', '.join(map(_told, terms))})"
    assert_never(term)


def unit_of(expression: Expression, operands: Mapping[str, Operand]) -> Unit:
    """Return the unit in which a check is told where no side is a printed figure: 20项 ÷ 34项 in %."""
    units = [operand.unit for operand in operands.values() if isinstance(operand, Quantity)]
    match expression:
        case Comparison(_, left, right):
            dimension = common(lower(left, operands), lower(right, operands)) or PURE
            literals = [side.unit for side in (left, right) if isinstance(side, Literal)]
            units = [unit for unit in (*literals, *units) if unit.dimension == dimension and unit != NUMBER]
    return next(iter(units), NUMBER)


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
        case Function.SUM:
            return Measured(_total(terms), _shared(terms))
        case Function.AVG:
            count = Fixed(point(Fraction(len(terms))))
            return Measured(Node(Op.DIV, _total(terms), count), _shared(terms))
        case Function.MIN | Function.MAX:
            several = tuple(one.term for one in terms)
            return Measured(Extreme(call.function is Function.MAX, several), _shared(terms))
    assert_never(call.function)


def _shared(terms: tuple[Measured, ...]) -> Dimension | None:
    """Return the dimension that all terms have in common."""
    dimension = terms[0].dimension
    for one in terms[1:]:
        dimension = common(Measured(one.term, dimension), one)
    return dimension


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
